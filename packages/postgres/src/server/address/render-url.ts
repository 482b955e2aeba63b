import type { ServerAddress, ServerHost, SslMode } from './server-address.ts'

export interface UrlChanges {
  readonly user?: string
  readonly host?: string
  readonly port?: number
  readonly sslMode?: SslMode
  readonly sslRootCert?: string
}

/** The URL of an address with changes, for a hint: what a person pastes. It never has a password. */
export function renderUrl(address: ServerAddress, changes: UrlChanges = {}): string {
  const [first] = address.hosts
  const hosts =
    changes.host === undefined && changes.port === undefined
      ? address.hosts
      : [{ ...first, host: changes.host ?? first.host, port: changes.port ?? first.port }]
  const sockets = hosts.filter(({ host }) => host.startsWith('/'))
  const query = [
    ...(sockets.length > 0 ? [`host=${sockets.map(({ host }) => host).join(',')}`] : []),
    ...(changes.sslMode ? [`sslmode=${changes.sslMode}`] : []),
    ...(changes.sslRootCert ? [`sslrootcert=${changes.sslRootCert}`] : []),
  ].join('&')
  const authority = sockets.length > 0 ? '' : hosts.map(renderHost).join(',')
  const user = encodeURIComponent(changes.user ?? address.user)
  return `postgresql://${user}@${authority}/${encodeURIComponent(address.database)}${query && `?${query}`}`
}

function renderHost({ host, port }: ServerHost): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`
}
