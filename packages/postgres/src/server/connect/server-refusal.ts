import type { PlinthError } from '@plinth/kernel'
import { postgresErrors } from '../../errors.ts'
import { type RawServerError, readServerErrorFields } from '../../server-error.ts'
import { renderUrl } from '../address/render-url.ts'
import { describeHost } from '../address/server-address.ts'
import { describeSupabaseUrl, poolerUser } from '../address/supabase-address.ts'
import { connectionErrors } from '../errors.ts'
import type { FailedAttempt } from './connection-error.ts'

interface Refusal {
  readonly attempt: FailedAttempt
  readonly message: string
  readonly extras: { readonly detail: string; readonly cause: unknown; readonly sqlState: string }
}

type Explain = (refusal: Refusal) => PlinthError

/** The first row whose SQLSTATE or words fit decides. Poolers have words of their own, and few SQLSTATEs. */
const refusals: readonly (readonly [state: string, words: RegExp, explain: Explain])[] = [
  ['', /tenant or user not found|tenant\/user .* not found|external_id/i, explainTenant],
  ['', /project .*paused|tenant .*paused/i, ({ attempt, extras }) => explainPaused(attempt, extras)],
  [
    '',
    /max clients reached|max client connections reached|no more connections allowed|too many clients|connection slots are reserved|query_wait_timeout/i,
    tooMany,
  ],
  ['53300', /./, tooMany],
  ['28P01', /./, explainPassword],
  ['', /no such database|database .* does not exist/i, missingDatabase],
  ['3D000', /./, missingDatabase],
  [
    '57P03',
    /./,
    ({ attempt, extras }) => connectionErrors.starting({ place: describeHost(attempt.host) }, extras),
  ],
  ['28000', /no encryption|no pg_hba\.conf entry .*(SSL off|no encryption)/i, explainUnencrypted],
]

/** Says what a server that answered and said no wants instead. */
export function explainRefusal(error: RawServerError, attempt: FailedAttempt): PlinthError {
  const { code, message } = readServerErrorFields(error)
  const extras = { detail: message, cause: error, sqlState: code }
  const row = refusals.find(([state, words]) => (state === '' || state === code) && words.test(message))
  if (row) return row[2]({ attempt, message, extras })
  const { user, database } = attempt.address
  return postgresErrors.notAdmitted({ user, database }, extras)
}

function explainTenant({ attempt, extras }: Refusal): PlinthError {
  const { address } = attempt
  if (address.user.includes('.')) return explainPaused(attempt, extras)
  const user = poolerUser(address.user, 'PROJECT_REF')
  return connectionErrors.poolerUser({ user: address.user, url: renderUrl(address, { user }) }, extras)
}

function explainPaused({ address }: FailedAttempt, extras: Refusal['extras']): PlinthError {
  const supabase = describeSupabaseUrl(address)
  const ref = 'ref' in supabase ? supabase.ref : undefined
  return connectionErrors.tenantUnknown({ ref: ref ?? address.user }, extras)
}

function tooMany({ attempt, extras }: Refusal): PlinthError {
  const pooled = describeSupabaseUrl(attempt.address).kind.endsWith('pooler')
  return postgresErrors.tooManyConnections(
    undefined,
    pooled
      ? {
          ...extras,
          hint: 'end other clients of the pooler, or raise its pool size: Dashboard, Settings, Database',
        }
      : extras,
  )
}

function explainPassword({ attempt, extras }: Refusal): PlinthError {
  const { address, hasPassword, passfileProblem } = attempt
  if (!hasPassword)
    return connectionErrors.passwordMissing({ user: address.user }, { ...extras, detail: passfileProblem })
  const hint =
    describeSupabaseUrl(address).kind === 'none'
      ? {}
      : {
          hint: 'it is the database password, not an API key; a new one: Dashboard, Settings, Database, Reset password',
        }
  return postgresErrors.passwordWrong({ user: address.user }, { ...extras, ...hint })
}

function missingDatabase({ attempt: { address }, extras }: Refusal): PlinthError {
  return postgresErrors.databaseMissing({ database: address.database }, extras)
}

function explainUnencrypted({ attempt, extras }: Refusal): PlinthError {
  const { user, database } = attempt.address
  const hint = attempt.encrypted
    ? {}
    : { hint: `connect with TLS: ${renderUrl(attempt.address, { sslMode: 'require' })}` }
  return postgresErrors.notAdmitted({ user, database }, { ...extras, ...hint })
}
