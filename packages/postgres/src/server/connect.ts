import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import { PlinthError } from '@plinth/kernel'
import { Client, type ClientConfig } from 'pg'
import type { OpenOptions } from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { decoders } from '../row-decoding.ts'
import { isRawServerError, readServerErrorFields } from '../server-error.ts'
import { describeAddress, type ServerAddress } from './server-address.ts'

/** Opens one connection; every way in which that fails is an error with its own name and its own advice. */
export async function connect(address: ServerAddress, options: OpenOptions = {}): Promise<Client> {
  const attempts = tlsAttempts(address)
  for (const [index, ssl] of attempts.entries()) {
    const client = new Client(clientConfig(address, ssl, options))
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
      if (options.statementTimeoutMs)
        await client.query(`set statement_timeout = ${Math.ceil(options.statementTimeoutMs)}`)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      if (index === attempts.length - 1 || !isTlsRefusal(error)) throw connectionError(address, error)
    }
  }
  throw postgresErrors.unreachable(address)
}

function clientConfig(
  address: ServerAddress,
  ssl: ConnectionOptions | false,
  options: OpenOptions,
): ClientConfig {
  return {
    host: address.host,
    port: address.port,
    database: address.database,
    user: address.user,
    // A function keeps pg from looking for a password of its own when there is none.
    password: address.password ?? '',
    ssl,
    application_name: options.applicationName ?? 'plinth',
    connectionTimeoutMillis: address.connectTimeoutMs,
    keepAlive: true,
    types: decoders,
    ...(address.options === undefined ? {} : { options: address.options }),
  }
}

// libpq's sslmode: `require` encrypts without checking, unlike pg, which takes it for verify-full.
function tlsAttempts({ host, sslMode, sslRootCert }: ServerAddress): (ConnectionOptions | false)[] {
  if (sslMode === 'disable' || host.startsWith('/')) return [false]
  const authority =
    sslRootCert === undefined || sslRootCert === 'system' ? {} : { ca: readFileSync(sslRootCert, 'utf8') }
  if (sslMode === 'verify-full') return [{ ...authority, servername: host }]
  if (sslMode === 'verify-ca') return [{ ...authority, checkServerIdentity: () => undefined }]
  const unchecked = { rejectUnauthorized: false }
  return sslMode === 'require' ? [unchecked] : [unchecked, false]
}

function isTlsRefusal(error: unknown): boolean {
  return error instanceof Error && error.message === 'The server does not support SSL connections'
}

const unreachableCodes = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ENOENT',
  'EACCES',
  'ECONNRESET',
])
const untrustedCodes = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT)/

function connectionError(address: ServerAddress, error: unknown): PlinthError {
  if (error instanceof PlinthError) return error
  const { host, user, database } = address
  const cause = error
  if (isRawServerError(error)) {
    const { code, message: detail } = readServerErrorFields(error)
    if (code === '28P01') return postgresErrors.passwordWrong({ user }, { detail, cause, sqlState: code })
    if (code === '3D000') return postgresErrors.databaseMissing({ database }, { cause, sqlState: code })
    if (code === '53300')
      return postgresErrors.tooManyConnections(undefined, { detail, cause, sqlState: code })
    return postgresErrors.notAdmitted({ user, database }, { detail, cause, sqlState: code })
  }
  const detail = error instanceof Error ? error.message || String(codeOf(error)) : String(error)
  const code = codeOf(error)
  if (isTlsRefusal(error)) return postgresErrors.tlsRefused({ host }, { cause })
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return postgresErrors.hostUnknown({ host }, { detail, cause })
  if (untrustedCodes.test(code)) return postgresErrors.tlsUntrusted({ host }, { detail, cause })
  if (unreachableCodes.has(code) || /timeout|timed out/.test(detail))
    return postgresErrors.unreachable(address, { detail: detail.replace(/^connect /, ''), cause })
  if (/SASL|password must be/.test(detail))
    return postgresErrors.passwordWrong(
      { user },
      { detail: 'The server asks for a password and none was given.', cause },
    )
  return postgresErrors.connectionLost({ label: describeAddress(address) }, { detail, cause })
}

// An error of several attempts (IPv6, then IPv4) is an AggregateError whose parts carry the code.
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
