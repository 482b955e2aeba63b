import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import {
  type Authority,
  type Cluster,
  makeAuthority,
  opensslAbsence,
  serverAbsence,
  skipWithout,
  startCluster,
} from '@plinth/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

const absence = serverAbsence('main') ?? opensslAbsence()
skipWithout(absence === undefined, absence ?? '')

let folder = ''
let ours: Authority
let cluster: Cluster

beforeAll(async () => {
  if (absence !== undefined) return
  folder = mkdtempSync(join(tmpdir(), 'plinth-tls-'))
  chmodSync(folder, 0o755)
  ours = makeAuthority(folder)
  const server = ours.issue('db.example.com', { alternativeNames: 'DNS:db.example.com', forServer: true })
  cluster = await startCluster({
    settings: { ssl: 'on', ssl_cert_file: server.cert, ssl_key_file: server.key, ssl_ca_file: ours.root },
  })
})
afterAll(async () => {
  await cluster?.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  const home = join(folder, 'home')
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  vi.stubEnv('HOME', home)
  return () => vi.unstubAllEnvs()
})

/** Connects to the cluster under a name, with more parameters; gives whether the session is encrypted. */
async function encrypted(
  query: string,
  { host = 'db.example.com', url = cluster.url } = {},
): Promise<boolean> {
  const { password, port } = new URL(url)
  const address = `postgresql://postgres:${password}@${host}:${port}/postgres?hostaddr=127.0.0.1&${query}`
  const db = await openDatabase({ engine: 'server', url: address })
  try {
    const { ssl } = await db.one<{ ssl: boolean }>('select ssl from pg_stat_ssl where pid = pg_backend_pid()')
    return ssl
  } finally {
    await db.close()
  }
}

const failure = (query: string, options = {}) =>
  encrypted(query, options).then(String, (error: unknown) => error)

describe('a server with TLS', () => {
  test.each([
    ['disable', false],
    ['allow', false],
    ['prefer', true],
    ['require', true],
  ])('sslmode=%s encrypts: %s', async (mode, expected) => {
    expect(await encrypted(`sslmode=${mode}`)).toBe(expected)
  })

  test('a host that is another machine is encrypted without a word about it', async () => {
    expect(await encrypted('')).toBe(true)
  })

  test('verify-full takes the name of the certificate and its authority', async () => {
    expect(await encrypted(`sslmode=verify-full&sslrootcert=${ours.root}`)).toBe(true)
  })

  test('verify-full refuses another name and says which URL checks the authority only', async () => {
    const query = `sslmode=verify-full&sslrootcert=${ours.root}`
    const error = await failure(query, { host: 'other.example.com' })
    expect(error).toMatchObject({
      code: 'connection.tls_wrong_host',
      message: 'the certificate of the server is not for other.example.com',
    })
    expect(String(Object(error).detail)).toContain('DNS:db.example.com')
    expect(String(Object(error).hint)).toMatch(/sslmode=verify-ca&sslrootcert=/)
    expect(await encrypted(`sslmode=verify-ca&sslrootcert=${ours.root}`, { host: 'other.example.com' })).toBe(
      true,
    )
  })

  test('an authority that did not sign the certificate is refused, by verify-ca too', async () => {
    const foreign = makeAuthority(folder, 'foreign')
    for (const mode of ['verify-ca', 'verify-full']) {
      expect(await failure(`sslmode=${mode}&sslrootcert=${foreign.root}`)).toMatchObject({
        code: 'connection.tls_untrusted',
      })
    }
  })

  test('without a root certificate verify-full says where it looks and what to name', async () => {
    expect(await failure('sslmode=verify-full')).toMatchObject({
      code: 'connection.root_certificate_missing',
      message: `the root certificate ${join(folder, 'home/.postgresql/root.crt')} does not exist`,
      hint: expect.stringContaining('sslmode=verify-full&sslrootcert=system'),
    })
  })

  test('require checks the authority as soon as a root certificate lies in ~/.postgresql', async () => {
    const { copyFileSync } = await import('node:fs')
    mkdirSync(join(folder, 'home/.postgresql'))
    const root = join(folder, 'home/.postgresql/root.crt')
    copyFileSync(ours.root, root)
    expect(await encrypted('sslmode=require', { host: 'other.example.com' })).toBe(true)
    copyFileSync(makeAuthority(folder, 'stranger').root, root)
    expect(await failure('sslmode=require')).toMatchObject({ code: 'connection.tls_untrusted' })
    expect(await encrypted('sslmode=prefer')).toBe(true)
  })

  test('sslrootcert=system does not trust an authority of our own', async () => {
    expect(await failure('sslrootcert=system')).toMatchObject({ code: 'connection.tls_untrusted' })
  })

  test('a certificate of the client is sent, and a key that others may read is refused', async () => {
    const client = ours.issue('postgres')
    const query = `sslmode=require&sslcert=${client.cert}&sslkey=${client.key}`
    expect(await encrypted(query)).toBe(true)
    chmodSync(client.key, 0o644)
    expect(await failure(query)).toMatchObject({
      code: 'connection.certificate_file',
      message: expect.stringContaining('others may read it'),
    })
  })
})

describe('a server without TLS', () => {
  let plain: Cluster
  beforeAll(async () => {
    if (absence === undefined) plain = await startCluster()
  })
  afterAll(() => plain?.stop())

  test('is refused by require with the URL that does without', async () => {
    expect(await failure('sslmode=require', { url: plain.url })).toMatchObject({
      code: 'connection.tls_refused',
      hint: expect.stringMatching(/postgresql:\/\/postgres@db\.example\.com:\d+\/postgres\?sslmode=disable$/),
    })
  })

  test.each(['prefer', 'allow', 'disable'])('is reached by %s', async (mode) => {
    expect(await encrypted(`sslmode=${mode}`, { url: plain.url })).toBe(false)
  })
})
