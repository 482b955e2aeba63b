import { resolve6 } from 'node:dns/promises'
import { PlinthError } from '@plinth/kernel'
import { postgresErrors } from '../../errors.ts'
import { isRawServerError } from '../../server-error.ts'
import { renderUrl } from '../address/render-url.ts'
import { describeHost, type ServerAddress, type ServerHost } from '../address/server-address.ts'
import { describeSupabaseUrl } from '../address/supabase-address.ts'
import { connectionErrors } from '../errors.ts'
import { explainRefusal } from './server-refusal.ts'

/** What is known about an attempt that failed. */
export interface FailedAttempt {
  readonly address: ServerAddress
  readonly host: ServerHost
  readonly encrypted: boolean
  readonly hasPassword: boolean
  readonly passfileProblem: string | undefined
}

const refusesTls = 'The server does not support SSL connections'

export function isTlsRefusal(error: unknown): boolean {
  return error instanceof Error && error.message === refusesTls
}

/** Turns what the driver, the network or the server said into the error that says what to do. */
export async function explainConnectionFailure(error: unknown, attempt: FailedAttempt): Promise<PlinthError> {
  if (error instanceof PlinthError) return error
  if (isRawServerError(error)) return explainRefusal(error, attempt)
  const code = codeOf(error)
  const detail = (error instanceof Error ? error.message || code : String(error)).replace(/^connect /, '')
  return (
    explainTls(error, attempt, { code, detail }) ??
    (await explainNetwork(error, attempt, { code, detail })) ??
    explainProtocol(error, attempt, detail)
  )
}

interface Facts {
  readonly code: string
  readonly detail: string
}

function explainTls(
  error: unknown,
  { address, host: { host } }: FailedAttempt,
  { code, detail }: Facts,
): PlinthError | undefined {
  const extras = { detail, cause: error }
  if (isTlsRefusal(error))
    return connectionErrors.tlsRefused(
      { host, url: renderUrl(address, { sslMode: 'disable' }) },
      { cause: error },
    )
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const url = renderUrl(address, { sslMode: 'verify-ca', ...rootOf(address) })
    return connectionErrors.tlsWrongHost({ host, url }, extras)
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return connectionErrors.tlsExpired({ host, url: renderUrl(address, { sslMode: 'require' }) }, extras)
  if (!/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA|ERR_TLS_CERT)/.test(code)) return undefined
  const supabase = describeSupabaseUrl(address).kind !== 'none'
  const url = renderUrl(address, {
    sslMode: 'verify-full',
    sslRootCert: supabase ? 'prod-ca-2021.crt' : 'AUTHORITY.crt',
  })
  return connectionErrors.tlsUntrusted(
    { host, url, unchecked: renderUrl(address, { sslMode: 'require' }) },
    extras,
  )
}

const rootOf = ({ sslRootCert }: ServerAddress): { sslRootCert?: string } =>
  sslRootCert === undefined ? {} : { sslRootCert }

const noRoute: ReadonlySet<string> = new Set([
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
  'ETIMEDOUT',
])
const silent: ReadonlySet<string> = new Set([...noRoute, 'ECONNREFUSED', 'ENOENT', 'EACCES', 'ECONNRESET'])

async function explainNetwork(
  error: unknown,
  { address, host }: FailedAttempt,
  { code, detail }: Facts,
): Promise<PlinthError | undefined> {
  const extras = { detail, cause: error }
  const timedOut = /timeout expired/.test(detail)
  const unknown = code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA'
  if (!timedOut && !unknown && !silent.has(code)) return undefined
  const byIpv6 = (noRoute.has(code) && isIpv6Only(error)) || (unknown && (await hasIpv6Address(host.host)))
  const supabase = describeSupabaseUrl(address)
  if (supabase.kind === 'direct' && (byIpv6 || timedOut)) {
    const url = sessionPoolerUrl(address, supabase.ref)
    return connectionErrors.ipv6Only({ host: host.host, url }, { ...extras, ...supabaseIpv6 })
  }
  if (supabase.kind === 'direct' && unknown)
    return connectionErrors.projectUnreachable({ host: host.host, ref: supabase.ref }, extras)
  if (byIpv6 && !host.host.includes(':'))
    return connectionErrors.ipv6Only(
      { host: host.host, url: renderUrl(address, { host: 'IPV4_HOST' }) },
      extras,
    )
  if (unknown) return postgresErrors.hostUnknown({ host: host.host }, extras)
  if (timedOut)
    return connectionErrors.timedOut(
      { place: describeHost(host), seconds: address.connectTimeoutMs / 1000 },
      { cause: error },
    )
  return postgresErrors.unreachable(host, extras)
}

const supabaseIpv6 = {
  detail:
    "Supabase's direct host answers by IPv6 only, which this machine or its network does not have. The session pooler answers by IPv4.",
} as const

/** The session pooler of a project; its region stands in the dashboard only. */
export function sessionPoolerUrl(address: ServerAddress, ref: string): string {
  const user = address.user.includes('.') ? address.user : `${address.user}.${ref}`
  return renderUrl(address, { user, host: 'aws-0-REGION.pooler.supabase.com', port: 5432 })
}

function explainProtocol(error: unknown, attempt: FailedAttempt, detail: string): PlinthError {
  const { address, host, passfileProblem } = attempt
  if (/SASL|password must be/.test(detail))
    return connectionErrors.passwordMissing({ user: address.user }, { detail: passfileProblem, cause: error })
  return postgresErrors.connectionLost({ label: describeHost(host) }, { detail, cause: error })
}

// All the addresses that were tried are of IPv6: an error of several attempts is an AggregateError.
function isIpv6Only(error: unknown): boolean {
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors : [error]
  return parts.every(
    (part) =>
      typeof part === 'object' && part !== null && 'address' in part && String(part.address).includes(':'),
  )
}

// Without IPv6 of its own, a machine is told of no address at all by some resolvers.
async function hasIpv6Address(host: string): Promise<boolean> {
  const lookup = resolve6(host).then(
    (addresses) => addresses.length > 0,
    () => false,
  )
  return Promise.race([lookup, new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref())])
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
