import { chmodSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import { findFreePort } from '@plinth/postgres/local'
import {
  type Pooler,
  poolerAbsence,
  skipWithout,
  startFlakyProxy,
  startPooler,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const url = useUrl()
const folder = useFolder()

async function open(address: string): Promise<unknown> {
  const db = await openDatabase({ engine: 'server', url: address })
  try {
    return await db.one('select current_user::text as user, current_setting($1) as name', [
      'application_name',
    ])
  } finally {
    await db.close()
  }
}
const failure = (address: string): Promise<unknown> => open(address).catch((error: unknown) => error)
const withParts = (
  parts: Partial<Pick<URL, 'username' | 'password' | 'port' | 'search' | 'hostname'>>,
): string => Object.assign(new URL(url()), parts).href

describe('a password', () => {
  test('comes from the passfile when nothing else gives one', async () => {
    const file = join(folder(), 'pass')
    writeFileSync(file, `*:*:*:postgres:${decodeURIComponent(new URL(url()).password)}\n`, { mode: 0o600 })
    const without = withParts({ password: '', search: `?passfile=${file}&application_name=me` })
    expect(await open(without)).toEqual({ user: 'postgres', name: 'me' })
    chmodSync(file, 0o644)
    expect(await failure(without)).toMatchObject({
      code: 'connection.password_missing',
      detail: expect.stringContaining(`chmod 600 ${file}`),
    })
  })

  test('that is wrong is never in the error', async () => {
    const error = await failure(withParts({ password: 'T0ps3cret' }))
    expect(error).toMatchObject({ code: 'postgres.password_wrong' })
    expect(JSON.stringify(error) + String(Object(error).stack)).not.toContain('T0ps3cret')
  })
})

describe('several hosts', () => {
  test('the first that answers is taken, and all are named when none does', async () => {
    const { port } = new URL(url())
    const dead = await findFreePort()
    const several = (ports: string): string =>
      url()
        .replace(/@[^/]+/, `@127.0.0.1,127.0.0.1`)
        .concat(`?port=${ports}`)
    expect(await open(several(`${dead},${port}`))).toMatchObject({ user: 'postgres' })
    expect(await failure(several(`${dead},${dead}`))).toMatchObject({
      code: 'connection.no_host',
      detail: expect.stringContaining(`port ${dead}`),
    })
  })

  test('target_session_attrs passes over servers of another kind', async () => {
    expect(await open(`${url()}?target_session_attrs=primary`)).toMatchObject({ user: 'postgres' })
    expect(await open(`${url()}?target_session_attrs=prefer-standby`)).toMatchObject({ user: 'postgres' })
    expect(await failure(`${url()}?target_session_attrs=standby`)).toMatchObject({
      code: 'connection.session_wish',
      message: expect.stringMatching(/is not standby$/),
    })
  })
})

describe('a way that is bad', () => {
  test('a server that does not answer is given up after connect_timeout', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = `${typeof address === 'object' ? address?.port : ''}`
    expect(await failure(withParts({ port, search: '?connect_timeout=1' }))).toMatchObject({
      code: 'connection.timed_out',
      message: `127.0.0.1:${port} did not answer within 1 s`,
    })
    silent.close()
  })

  test('a connection that breaks in the middle of a query says so', async () => {
    const proxy = await startFlakyProxy(url())
    const db = await openDatabase({ engine: 'server', url: proxy.url })
    const broken = db.many('select pg_sleep(1)').catch((error: unknown) => error)
    setTimeout(() => proxy.cut(), 200)
    expect(await broken).toMatchObject({ code: 'postgres.connection_lost' })
    await db.close()
    await proxy.close()
  })

  test("an address of IPv6 that this machine cannot reach names Supabase's session pooler", async () => {
    const unreachable = 'hostaddr=2001:db8::1&connect_timeout=2'
    const error = await failure(`postgresql://postgres:x@db.abcdefghij.supabase.co/postgres?${unreachable}`)
    expect(error).toMatchObject({
      code: 'connection.ipv6_only',
      hint: expect.stringContaining(
        'postgresql://postgres.abcdefghij@aws-0-REGION.pooler.supabase.com:5432/postgres',
      ),
    })
  })

  test('a Supabase project whose host is gone may be paused', async () => {
    expect(
      await failure('postgresql://postgres:x@db.nosuchprojectanywhere.supabase.co/postgres'),
    ).toMatchObject({
      code: expect.stringMatching(/^connection\.(project_unreachable|ipv6_only)$/),
    })
  })
})

describe('what a server says no with', () => {
  // A server that says one thing, in the protocol's words.
  async function refusedWith(code: string, message: string, user = 'postgres.abc'): Promise<unknown> {
    const text = `SFATAL\0VFATAL\0C${code}\0M${message}\0\0`
    const bytes = Buffer.concat([Buffer.from('E'), Buffer.alloc(4), Buffer.from(text)])
    bytes.writeInt32BE(bytes.length - 1, 1)
    const server = createServer((socket) => socket.once('data', () => socket.end(bytes))).listen(
      0,
      '127.0.0.1',
    )
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const host = 'aws-0-eu-central-1.pooler.supabase.com'
    const error = await failure(
      `postgresql://${user}:x@${host}:${port}/postgres?hostaddr=127.0.0.1&sslmode=disable`,
    )
    server.close()
    return error
  }

  test.each([
    ['XX000', 'Tenant or user not found', 'connection.tenant_unknown'],
    ['XX000', 'MaxClientsInSessionMode: max clients reached', 'postgres.too_many_connections'],
    ['08P01', 'no more connections allowed (max_client_conn)', 'postgres.too_many_connections'],
    ['53300', 'remaining connection slots are reserved', 'postgres.too_many_connections'],
    ['57P03', 'the database system is starting up', 'connection.starting'],
    ['28000', 'no pg_hba.conf entry for host "1.2.3.4", no encryption', 'postgres.not_admitted'],
    ['3D000', 'database "postgres" does not exist', 'postgres.database_missing'],
    ['08P01', 'no such database: postgres', 'postgres.database_missing'],
    ['28P01', 'password authentication failed', 'postgres.password_wrong'],
  ])('%s %s is %s', async (code, message, expected) => {
    expect(await refusedWith(code, message)).toMatchObject({ code: expected, hint: expect.any(String) })
  })

  test('a user without its project is told how the pooler calls it', async () => {
    expect(await refusedWith('XX000', 'Tenant or user not found', 'postgres')).toMatchObject({
      code: 'connection.pooler_user',
      hint: expect.stringContaining(
        'postgresql://postgres.PROJECT_REF@aws-0-eu-central-1.pooler.supabase.com',
      ),
    })
  })
})

describe('a pooler', () => {
  skipWithout(poolerAbsence() === undefined, poolerAbsence() ?? '')
  const poolers: Partial<Record<'session' | 'transaction', Pooler>> = {}
  beforeAll(async () => {
    if (poolerAbsence() !== undefined) return
    poolers.session = await startPooler(url(), 'session')
    poolers.transaction = await startPooler(url(), 'transaction')
  })
  afterAll(async () => {
    await poolers.session?.stop()
    await poolers.transaction?.stop()
  })
  const opened = (mode: 'session' | 'transaction') =>
    openDatabase({ engine: 'server', url: poolers[mode]?.url ?? '' })

  test('of sessions is as good as the server', async () => {
    const db = await opened('session')
    expect(await db.lock('x', { waitMs: 1_000 }, async () => 'held')).toBe('held')
    await db.close()
  })

  test('of transactions answers queries, and is refused where a session is needed', async () => {
    const db = await opened('transaction')
    expect(await db.one('select $1::int as n', [7])).toEqual({ n: 7 })
    for (const needs of [
      () => db.lock('x', { waitMs: 1_000 }, async () => 'held'),
      () => db.session(async () => 'held'),
      () => db.listen('x', () => {}),
    ])
      await expect(needs()).rejects.toMatchObject({
        code: 'connection.transaction_pooler',
        exit: 'refused',
        hint: expect.stringContaining('pool_mode = session'),
      })
    await db.close()
  })

  test('of Supabase is known by its URL and answered with that of the session pooler', async () => {
    vi.stubEnv('PGSSLMODE', 'disable')
    const { port, password } = new URL(poolers.transaction?.url ?? '')
    const db = await openDatabase({
      engine: 'server',
      url: `postgresql://postgres:${password}@127.0.0.1:${port}${new URL(url()).pathname}?pgbouncer=true`,
    })
    await expect(db.session(async () => 1)).rejects.toMatchObject({ code: 'connection.transaction_pooler' })
    await db.close()
    vi.unstubAllEnvs()
  })
})
