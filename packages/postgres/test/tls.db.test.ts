import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
let serverCertificate = ''
let cluster: Cluster

beforeAll(async () => {
  if (absence !== undefined) return
  folder = mkdtempSync(join(tmpdir(), 'plinth-tls-'))
  chmodSync(folder, 0o755)
  ours = makeAuthority(folder)
  const server = ours.issue('db.example.com', { alternativeNames: 'DNS:db.example.com', forServer: true })
  serverCertificate = server.cert
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

describe('certificates that were taken back', () => {
  const full = (): string => `sslmode=verify-full&sslrootcert=${ours.root}`

  test('are refused by the list that sslcrl names, and by the one in the usual place', async () => {
    const list = ours.revoke(serverCertificate)
    const refused = { code: 'connection.tls_untrusted', detail: expect.stringContaining('revoked') }
    await expect(encrypted(`${full()}&sslcrl=${list}`)).rejects.toMatchObject(refused)
    mkdirSync(join(folder, 'home/.postgresql'))
    copyFileSync(list, join(folder, 'home/.postgresql/root.crl'))
    await expect(encrypted(full())).rejects.toMatchObject(refused)
  })

  test('are no obstacle for others; a list that is not there is one', async () => {
    expect(await encrypted(`${full()}&sslcrl=${ours.revoke()}`)).toBe(true)
    await expect(encrypted(`${full()}&sslcrl=${folder}/nowhere.crl`)).rejects.toMatchObject({
      code: 'connection.certificate_file',
    })
  })
})

describe('who may ask for the password, and how', () => {
  test.each(['require_auth=scram-sha-256', 'require_auth=md5,scram-sha-256', 'require_auth=!password,!none'])(
    '%s is kept by a server that asks by SCRAM',
    async (query) => expect(await encrypted(query)).toBe(true),
  )

  test.each(['require_auth=password', 'require_auth=none', 'require_auth=!scram-sha-256'])(
    '%s ends the connection',
    async (query) => {
      await expect(encrypted(query)).rejects.toMatchObject({
        code: 'connection.auth_refused',
        message: expect.stringContaining('scram-sha-256'),
      })
    },
  )

  test('PGREQUIREAUTH counts as the parameter does', async () => {
    vi.stubEnv('PGREQUIREAUTH', 'gss')
    await expect(encrypted('sslmode=require')).rejects.toMatchObject({ code: 'connection.auth_refused' })
  })

  test('channel_binding=require binds the password to the certificate, and is refused in the clear', async () => {
    expect(await encrypted('sslmode=require&channel_binding=require')).toBe(true)
    await expect(encrypted('sslmode=disable&channel_binding=require')).rejects.toMatchObject({
      code: 'connection.auth_refused',
      message: expect.stringContaining('channel_binding=require'),
    })
  })

  test('a server that admits everybody is not believed', async () => {
    const db = await openDatabase({ engine: 'server', url: cluster.url })
    try {
      const { file } = await db.one<{ file: string }>("select current_setting('hba_file') as file")
      writeFileSync(file, `host all anybody all trust\n${readFileSync(file, 'utf8')}`)
      await db.execute('create role anybody login; select pg_reload_conf()')
      const url = (query: string): string =>
        `postgresql://anybody@127.0.0.1:${new URL(cluster.url).port}/postgres?${query}`
      const admitted = (query: string): Promise<boolean> =>
        openDatabase({ engine: 'server', url: url(query) }).then(async (other) => {
          await other.close()
          return true
        })
      await expect.poll(() => admitted('').catch(() => false)).toBe(true)
      expect(await admitted('require_auth=none')).toBe(true)
      for (const query of ['require_auth=scram-sha-256', 'channel_binding=require'])
        await expect(admitted(query)).rejects.toMatchObject({
          code: 'connection.auth_refused',
          message: expect.stringContaining('does not ask who we are'),
        })
    } finally {
      await db.close()
    }
  })
})

test('ssl_min_protocol_version is kept', async () => {
  expect(await encrypted('sslmode=require&ssl_min_protocol_version=TLSv1.3')).toBe(true)
  expect(await encrypted('sslmode=require&ssl_max_protocol_version=TLSv1.2')).toBe(true)
})
