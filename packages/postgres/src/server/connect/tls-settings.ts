import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ConnectionOptions, checkServerIdentity, getCACertificates, rootCertificates } from 'node:tls'
import { renderUrl } from '../address/render-url.ts'
import type { ServerAddress, ServerHost } from '../address/server-address.ts'
import { connectionErrors } from '../errors.ts'

/** How one attempt to connect is protected; false: not at all. */
export type TlsSettings = ConnectionOptions | false

/**
 * The attempts that an sslmode stands for, in libpq's order: `allow` begins in the clear, `prefer` with TLS; both go
 * on with the other. `require` checks the chain where a root certificate lies, and nothing where none does.
 */
export function planTls(address: ServerAddress, { host }: ServerHost): readonly TlsSettings[] {
  const { sslMode } = address
  if (sslMode === 'disable' || host.startsWith('/')) return [false]
  const own = { ...readOwnCertificate(address), ...readVersions(address) }
  const unchecked: ConnectionOptions = { ...own, rejectUnauthorized: false }
  if (sslMode === 'allow') return [false, unchecked]
  if (sslMode === 'prefer') return [unchecked, false]
  const authority = readAuthority(address)
  if (authority === undefined && sslMode === 'require') return [unchecked]
  if (authority === undefined) throw rootMissing(address)
  // The name that is checked is the one in the URL, also where hostaddr says which address to connect to.
  const nameCheck: ConnectionOptions['checkServerIdentity'] =
    sslMode === 'verify-full' ? (_, certificate) => checkServerIdentity(host, certificate) : () => undefined
  const revoked = readRevoked(address)
  return [{ ...own, ...revoked, ca: authority, rejectUnauthorized: true, checkServerIdentity: nameCheck }]
}

function rootMissing(address: ServerAddress): Error {
  const { certificateFolder, sslRootCert } = address
  const file = sslRootCert ?? join(certificateFolder, 'root.crt')
  const withSystem = renderUrl(address, { sslMode: 'verify-full', sslRootCert: 'system' })
  return connectionErrors.rootCertificateMissing({ file, url: withSystem })
}

function readAuthority({ sslRootCert, certificateFolder }: ServerAddress): string | string[] | undefined {
  if (sslRootCert === 'system') {
    const installed = getCACertificates('system')
    return installed.length > 0 ? installed : [...rootCertificates]
  }
  const file = sslRootCert ?? join(certificateFolder, 'root.crt')
  return existsSync(file) ? readCertificate(file) : undefined
}

function readVersions({ demands }: ServerAddress): Pick<ConnectionOptions, 'minVersion' | 'maxVersion'> {
  const { leastTls, mostTls } = demands
  return { ...(leastTls && { minVersion: leastTls }), ...(mostTls && { maxVersion: mostTls }) }
}

// As libpq has it: the list that lies in the usual place counts, and one that is named has to be there.
function readRevoked({ demands, certificateFolder }: ServerAddress): Pick<ConnectionOptions, 'crl'> {
  const usual = join(certificateFolder, 'root.crl')
  const file = demands.revocationList ?? (existsSync(usual) ? usual : undefined)
  return file === undefined ? {} : { crl: readCertificate(file) }
}

function readOwnCertificate(address: ServerAddress): Pick<ConnectionOptions, 'cert' | 'key' | 'passphrase'> {
  const { sslCert, sslKey, sslPassword, certificateFolder } = address
  const certificate = sslCert ?? join(certificateFolder, 'postgresql.crt')
  if (!existsSync(certificate)) {
    if (sslCert === undefined) return {}
    throw connectionErrors.certificateFile({ file: certificate, reason: 'it does not exist' })
  }
  const key = sslKey ?? join(certificateFolder, 'postgresql.key')
  return {
    cert: readCertificate(certificate),
    key: readKey(key),
    ...(sslPassword === undefined ? {} : { passphrase: sslPassword }),
  }
}

// libpq's rule: nobody else may read a private key, but for the group of one that belongs to root.
function readKey(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw connectionErrors.certificateFile({ file, reason: 'it does not exist' })
  const others = stats.uid === 0 && process.getuid?.() !== 0 ? 0o037 : 0o077
  if (process.platform !== 'win32' && (stats.mode & others) !== 0)
    throw connectionErrors.certificateFile({ file, reason: `others may read it (chmod 600 ${file})` })
  return readCertificate(file)
}

function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw connectionErrors.certificateFile({ file, reason }, { cause })
  }
}
