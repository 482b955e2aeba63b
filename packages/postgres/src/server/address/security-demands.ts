import { postgresErrors } from '../../errors.ts'
import { connectionErrors } from '../errors.ts'
import type { ParameterName } from './read-parameters.ts'

const authMethods = ['none', 'password', 'md5', 'scram-sha-256', 'gss', 'sspi', 'oauth'] as const
const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const

/** How a server may ask who is there; `none`: not at all. */
export type AuthMethod = (typeof authMethods)[number]
export type TlsVersion = (typeof tlsVersions)[number]

/** What an address demands of the way to the server beside its sslmode. */
export interface SecurityDemands {
  /** The ways in which the server may ask who is there; undefined: any. */
  readonly allowedAuth: ReadonlySet<AuthMethod> | undefined
  /** The server has to prove that it is the one that holds the certificate of the connection. */
  readonly channelBinding: boolean
  /** A file with the certificates that its authority took back. */
  readonly revocationList: string | undefined
  readonly leastTls: TlsVersion | undefined
  readonly mostTls: TlsVersion | undefined
}

type Find = (name: ParameterName) => string | undefined

/** Reads the demands; refuses those that cannot be kept, because passing over one would connect less safely than was asked for. */
export function readSecurityDemands(find: Find, { bySocket }: { bySocket: boolean }): SecurityDemands {
  for (const [name, means] of Object.entries(unkept)) {
    const value = find(means.name)
    if (value !== undefined && means.demands(value, bySocket))
      throw connectionErrors.demandUnmet({ name, value })
  }
  return {
    allowedAuth: readAllowed(find('require_auth')),
    channelBinding: readBinding(find('channel_binding')),
    revocationList: find('sslcrl'),
    leastTls: readVersion('ssl_min_protocol_version', find('ssl_min_protocol_version')),
    mostTls: readVersion('ssl_max_protocol_version', find('ssl_max_protocol_version')),
  }
}

interface Unkept {
  readonly name: ParameterName
  demands(value: string, bySocket: boolean): boolean
}

// What libpq can do and we cannot; weaker values of the same parameters demand nothing.
const unkept: Readonly<Record<string, Unkept>> = {
  gssencmode: { name: 'gssencmode', demands: (value) => !['disable', 'prefer'].includes(value) },
  requirepeer: { name: 'requirepeer', demands: (_, bySocket) => bySocket },
  sslcrldir: { name: 'sslcrldir', demands: () => true },
  sslcertmode: { name: 'sslcertmode', demands: (value) => value !== 'allow' },
}

// A list of methods, or of those that are not allowed: `md5,scram-sha-256`, `!none,!password`.
function readAllowed(text: string | undefined): ReadonlySet<AuthMethod> | undefined {
  if (text === undefined) return undefined
  const words = text.split(',').map((word) => word.trim())
  const negative = words.filter((word) => word.startsWith('!'))
  if (negative.length > 0 && negative.length < words.length)
    throw postgresErrors.urlInvalid({ reason: 'require_auth names methods with ! and others without it' })
  const named = new Set(words.map((word) => readMethod(word.replace(/^!/, ''))))
  return new Set(authMethods.filter((method) => named.has(method) === (negative.length === 0)))
}

function readMethod(word: string): AuthMethod {
  const method = authMethods.find((known) => known === word)
  if (method === undefined)
    throw postgresErrors.urlInvalid({
      reason: `require_auth has ${word}; it can have ${authMethods.join(', ')}`,
    })
  return method
}

function readBinding(text = 'prefer'): boolean {
  if (!['disable', 'prefer', 'require'].includes(text))
    throw postgresErrors.urlInvalid({
      reason: `channel_binding is ${text}; it can be disable, prefer, require`,
    })
  return text === 'require'
}

function readVersion(name: string, text: string | undefined): TlsVersion | undefined {
  if (text === undefined) return undefined
  const version = tlsVersions.find((known) => known.toLowerCase() === text.toLowerCase())
  if (version === undefined)
    throw postgresErrors.urlInvalid({ reason: `${name} is ${text}; it can be ${tlsVersions.join(', ')}` })
  return version
}
