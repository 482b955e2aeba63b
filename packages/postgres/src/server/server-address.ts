import { userInfo } from 'node:os'
import { postgresErrors } from '../errors.ts'

export type SslMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full'

const sslModes = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
] as const satisfies SslMode[]

/** Where a server is and who asks, as a URL and the PG* variables say together. */
export interface ServerAddress {
  /** A host name, an address, or the folder of a Unix socket. */
  readonly host: string
  readonly port: number
  readonly database: string
  readonly user: string
  readonly password: string | undefined
  readonly sslMode: SslMode
  readonly sslRootCert: string | undefined
  readonly connectTimeoutMs: number
  readonly options: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads a connection URL with libpq's meaning: what the URL leaves out comes from the PG* variables, then from
 * libpq's defaults. Unlike libpq, a host that is not this machine defaults to `sslmode=require`.
 * Source: https://www.postgresql.org/docs/current/libpq-connect.html
 */
export function readServerUrl(url: string, environment: Environment = process.env): ServerAddress {
  const match = /^postgres(?:ql)?:\/\/(?:([^/?#]*)@)?([^/?#]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/.exec(url.trim())
  if (!match) throw postgresErrors.urlInvalid({ reason: describeShape(url) })
  const [, credentials = '', hostAndPort = '', path = '', query = ''] = match
  const parameters = readParameters(query)
  const colon = credentials.indexOf(':')
  const urlUser = colon < 0 ? credentials : credentials.slice(0, colon)
  const urlPassword = colon < 0 ? undefined : credentials.slice(colon + 1)
  const [, urlHost = '', urlPort] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(hostAndPort) ?? []
  if (hostAndPort !== '' && urlHost === '' && !urlPort)
    throw postgresErrors.urlInvalid({ reason: 'host and port are not HOST:PORT' })

  const host = first(
    parameters.get('host'),
    decode(urlHost.replace(/^\[|\]$/g, '')),
    environment['PGHOST'],
    'localhost',
  )
  const user = first(parameters.get('user'), decode(urlUser), environment['PGUSER'], userInfo().username)
  return {
    host,
    port: readPort(first(parameters.get('port'), urlPort, environment['PGPORT'], '5432')),
    database: first(parameters.get('dbname'), decode(path), environment['PGDATABASE'], user),
    user,
    password:
      parameters.get('password') ??
      (urlPassword === undefined ? environment['PGPASSWORD'] : decode(urlPassword)),
    sslMode: readSslMode(
      first(parameters.get('sslmode'), environment['PGSSLMODE'], isThisMachine(host) ? 'prefer' : 'require'),
    ),
    sslRootCert: parameters.get('sslrootcert') ?? environment['PGSSLROOTCERT'],
    connectTimeoutMs:
      Number(first(parameters.get('connect_timeout'), environment['PGCONNECT_TIMEOUT'], '15')) * 1000,
    options: parameters.get('options') ?? environment['PGOPTIONS'],
  }
}

/** `host:port/database`, safe to show. */
export function describeAddress({ host, port, database }: ServerAddress): string {
  return `${host}${host.startsWith('/') ? '' : `:${port}`}/${database}`
}

/** True for loopback names, loopback addresses and Unix sockets. */
export function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host.startsWith('127.') ||
    host.startsWith('/') ||
    host.startsWith('@')
  )
}

/** The same URL with another database in its path. */
export function withDatabase(url: string, database: string): string {
  const [, start = '', rest = ''] = /^(postgres(?:ql)?:\/\/[^/?#]*)(?:\/[^?#]*)?(.*)$/.exec(url.trim()) ?? []
  return `${start}/${encodeURIComponent(database)}${rest}`
}

function describeShape(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]
  if (scheme === undefined) return 'it does not begin with postgresql://'
  return /^postgres(ql)?$/i.test(scheme)
    ? 'it is not postgresql://USER:PASSWORD@HOST:PORT/DATABASE'
    : `${scheme}:// is not PostgreSQL`
}

function readParameters(query: string): ReadonlyMap<string, string> {
  const pairs = query.split('&').filter(Boolean)
  return new Map(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return [decode(name), decode(value)]
    }),
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw postgresErrors.urlInvalid({ reason: 'a % in it is not followed by two hexadecimal digits' })
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw postgresErrors.urlInvalid({ reason: `the port is ${text}` })
  return port
}

function readSslMode(text: string): SslMode {
  const mode = sslModes.find((known) => known === text)
  if (!mode)
    throw postgresErrors.urlInvalid({ reason: `sslmode is ${text}; it can be ${sslModes.join(', ')}` })
  return mode
}

function first(...candidates: readonly (string | undefined)[]): string {
  return candidates.find((candidate) => candidate !== undefined && candidate !== '') ?? ''
}
