import { postgresErrors } from '../../errors.ts'
import { connectionErrors } from '../errors.ts'

/** The pieces of a connection URL as they are written, before percent-decoding. */
export interface UrlPieces {
  /** `postgresql://`. */
  readonly scheme: string
  readonly user: string | undefined
  readonly password: string | undefined
  /** Everything between credentials and path: one host, or several with commas between. */
  readonly hosts: string
  readonly path: string | undefined
  readonly query: string | undefined
}

/**
 * Splits a URL where libpq does: credentials end at the first @ that comes before a slash, so that ? and # may stand
 * in a password; a second @ or a slash in it may not. No message repeats a piece of the URL: a password that is not
 * encoded ends up in any of them.
 */
export function splitUrl(url: string): UrlPieces {
  const [, scheme, rest = ''] = /^(postgres(?:ql)?:\/\/)(.*)$/s.exec(url.trim()) ?? []
  if (scheme === undefined) throw wrongScheme(url)
  const at = /^[^@/]*@/.exec(rest)?.[0].length ?? 0
  const [user, ...password] = at === 0 ? [] : rest.slice(0, at - 1).split(':')
  const [, hosts = '', path, query] = /^([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/s.exec(rest.slice(at)) ?? []
  if (`${hosts}${path}${query}`.includes('@'))
    throw postgresErrors.urlInvalid({
      reason: 'a special character of its password is not percent-encoded (@ is %40, / is %2F)',
    })
  return {
    scheme,
    user: user || undefined,
    password: password.length > 0 ? password.join(':') : undefined,
    hosts,
    path,
    query,
  }
}

/** Puts the pieces together again. */
export function joinUrl({ scheme, user, password, hosts, path, query }: UrlPieces): string {
  const secret = password === undefined ? '' : `:${password}`
  const credentials = user === undefined && password === undefined ? '' : `${user ?? ''}${secret}@`
  const rest = `${path === undefined ? '' : `/${path}`}${query === undefined ? '' : `?${query}`}`
  return `${scheme}${credentials}${hosts}${rest}`
}

/** The same URL with another database in its path. */
export function withDatabase(url: string, database: string): string {
  return joinUrl({ ...splitUrl(url), path: encodeURIComponent(database) })
}

/** True where the URL itself carries a password, in its credentials or as a parameter. */
export function hasPassword(url: string): boolean {
  const { password, query = '' } = splitUrl(url)
  return (password ?? '') !== '' || /(^|&)(ssl)?password=[^&]/.test(query)
}

function wrongScheme(url: string): Error {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url.trim())?.[1]?.toLowerCase()
  if (scheme === 'https' || scheme === 'http') return connectionErrors.urlOfApi(describeApi(url))
  const reason =
    scheme === undefined ? 'it does not begin with postgresql://' : `${scheme}:// is not PostgreSQL`
  return postgresErrors.urlInvalid({ reason })
}

function describeApi(url: string): { host: string } {
  return { host: /^https?:\/\/(?:[^@/]*@)?([^/:?#]*)/i.exec(url.trim())?.[1] ?? '' }
}
