import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverUser } from '@plinth/postgres/local'
import { testkitErrors } from './errors.ts'

export interface CertificateFiles {
  readonly cert: string
  readonly key: string
}

/** A certificate authority of a test, in a folder of its own. */
export interface Authority {
  /** The file to name in `sslrootcert`. */
  readonly root: string
  /** A certificate for a server (its names: `DNS:localhost`) or for a user (its name: the role). */
  issue(
    name: string,
    options?: { alternativeNames?: string; days?: number; forServer?: boolean },
  ): CertificateFiles
  /** Takes certificates back; gives the file to name in `sslcrl`. */
  revoke(...certificates: readonly string[]): string
}

/** Makes an authority with openssl. */
export function makeAuthority(folder: string, name = 'authority'): Authority {
  const [key, root] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)]
  openssl([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    `/CN=${name}`,
    '-keyout',
    key,
    '-out',
    root,
  ])
  return {
    root,
    issue(subject, { alternativeNames = '', days = 2, forServer = false } = {}) {
      const base = join(folder, `${name}-${subject.replace(/\W/g, '_')}`)
      const files = { cert: `${base}.crt`, key: `${base}.key` }
      openssl([
        'req',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-subj',
        `/CN=${subject}`,
        '-keyout',
        files.key,
        '-out',
        `${base}.csr`,
      ])
      writeFileSync(`${base}.ext`, alternativeNames === '' ? '' : `subjectAltName=${alternativeNames}\n`)
      openssl([
        ...['x509', '-req', '-in', `${base}.csr`, '-CA', root, '-CAkey', key, '-CAcreateserial'],
        ...['-days', `${days}`, '-extfile', `${base}.ext`, '-out', files.cert],
      ])
      chmodSync(files.key, 0o600)
      const user = serverUser()
      if (forServer && user) chownSync(files.key, user.uid, user.gid)
      return files
    },
    revoke(...certificates) {
      const base = join(folder, `${name}-revoked-${certificates.length}`)
      const config = `[ca]\ndefault_ca=own\n[own]\ndatabase=${base}.txt\ndefault_md=sha256\ndefault_crl_days=2\n`
      writeFileSync(`${base}.cnf`, config)
      writeFileSync(`${base}.txt`, '')
      const own = ['-config', `${base}.cnf`, '-keyfile', key, '-cert', root]
      for (const certificate of certificates) openssl(['ca', ...own, '-revoke', certificate])
      openssl(['ca', ...own, '-gencrl', '-out', `${base}.crl`])
      return `${base}.crl`
    },
  }
}

function openssl(args: readonly string[]): void {
  const { status } = spawnSync('openssl', args, { stdio: 'pipe' })
  if (status !== 0) throw testkitErrors.programMissing({ program: 'openssl' })
}
