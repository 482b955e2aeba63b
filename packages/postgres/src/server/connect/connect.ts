import { PlinthError } from '@plinth/kernel'
import { Client, type ClientConfig } from 'pg'
import type { OpenOptions } from '../../database.ts'
import { postgresErrors } from '../../errors.ts'
import { decoders } from '../../row-decoding.ts'
import { isRawServerError, readServerErrorFields } from '../../server-error.ts'
import { readPassfile } from '../address/passfile.ts'
import { describeHost, type ServerAddress, type ServerHost } from '../address/server-address.ts'
import { connectionErrors } from '../errors.ts'
import { guardAuthentication } from './auth-guard.ts'
import { explainConnectionFailure, isTlsRefusal } from './connection-error.ts'
import { fitsWish, rounds } from './session-wish.ts'
import { planTls, type TlsSettings } from './tls-settings.ts'

/** Opens one connection; every way in which that fails is an error with its own name and its own advice. */
export async function connect(address: ServerAddress, options: OpenOptions = {}): Promise<Client> {
  const failures: PlinthError[] = []
  for (const wish of rounds(address.targetSessionAttrs)) {
    for (const host of address.hosts) {
      try {
        const client = await connectHost(address, host, options)
        if (await fitsWish(client, wish)) return client
        await client.end()
        failures.push(connectionErrors.sessionWish({ wish, place: describeHost(host) }))
      } catch (error) {
        // As libpq does: a server that answers and says no is not passed over, one that does not answer is.
        if (!(error instanceof PlinthError) || !passing.has(error.code)) throw error
        failures.push(error)
      }
    }
  }
  const [only, ...others] = failures
  if (only && others.length === 0) throw only
  throw connectionErrors.noHost(undefined, { detail: failures.map(({ message }) => message).join('\n\n') })
}

const passing: ReadonlySet<string> = new Set([
  'postgres.unreachable',
  'postgres.host_unknown',
  'postgres.connection_lost',
  'connection.timed_out',
  'connection.ipv6_only',
  'connection.starting',
  'connection.project_unreachable',
])

async function connectHost(address: ServerAddress, host: ServerHost, options: OpenOptions): Promise<Client> {
  const attempts = planTls(address, host)
  const found =
    address.password === undefined ? readPassfile(address.passfile, questionOf(address, host)) : undefined
  const password = address.password ?? found?.password
  for (const [index, ssl] of attempts.entries()) {
    try {
      return await openClient(address, clientConfig(address, host, { ssl, password, options }), options)
    } catch (error) {
      if (index < attempts.length - 1 && mayTryOtherwise(error)) continue
      throw await explainConnectionFailure(error, {
        address,
        host,
        encrypted: ssl !== false,
        hasPassword: password !== undefined,
        passfileProblem: found?.problem,
      })
    }
  }
  throw postgresErrors.unreachable(host)
}

const questionOf = ({ database, user }: ServerAddress, { host, port }: ServerHost) => ({
  host,
  port,
  database,
  user,
})

// The server has no TLS, or its pg_hba.conf admits only the other kind of connection.
function mayTryOtherwise(error: unknown): boolean {
  return isTlsRefusal(error) || (isRawServerError(error) && error.code === '28000')
}

async function openClient(
  { demands }: ServerAddress,
  config: ClientConfig,
  options: OpenOptions,
): Promise<Client> {
  const client = new Client(config)
  const refusal = guardAuthentication(client, demands)
  // Without a listener, an error of an idle connection would end the process; the next query reports it.
  client.on('error', () => {})
  client.on('notice', (notice) => {
    const { severity, message, detail, hint, code } = readServerErrorFields(notice)
    options.onNotice?.({
      severity,
      message,
      sqlState: code,
      ...(detail && { detail }),
      ...(hint && { hint }),
    })
  })
  try {
    await client.connect()
    const refused = refusal()
    if (refused) throw refused
    if (options.statementTimeoutMs)
      await client.query(`set statement_timeout = ${Math.ceil(options.statementTimeoutMs)}`)
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw refusal() ?? error
  }
}

interface Attempt {
  readonly ssl: TlsSettings
  readonly password: string | undefined
  readonly options: OpenOptions
}

function clientConfig(
  address: ServerAddress,
  host: ServerHost,
  { ssl, password, options }: Attempt,
): ClientConfig {
  return {
    host: host.hostaddr ?? host.host,
    port: host.port,
    database: address.database,
    user: address.user,
    // Anything but undefined keeps pg from looking for a password of its own.
    password: password ?? '',
    ssl: ssl && host.hostaddr !== undefined ? { ...ssl, servername: host.host } : ssl,
    application_name: address.applicationName ?? options.applicationName ?? 'plinth',
    connectionTimeoutMillis: address.connectTimeoutMs,
    keepAlive: true,
    enableChannelBinding: address.demands.channelBinding,
    types: decoders,
    ...(address.options === undefined ? {} : { options: address.options }),
  }
}
