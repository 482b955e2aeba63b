import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpImage, openEmbedded } from '../src/embedded/embedded-database.ts'
import type { EmbeddedDatabase } from '../src/embedded/one-session-database.ts'
import { errorOf, openForTest, temporaryFolder } from './embedded-temporary.ts'

let db: EmbeddedDatabase

beforeAll(async () => {
  db = await openEmbedded({ engine: 'embedded', folder: null })
})

afterAll(() => db.close())

describe('extensions', () => {
  test('every one that is listed can be created', async () => {
    const own = await openForTest()
    const names = await own.availableExtensions()
    for (const name of [
      'vector',
      'pgcrypto',
      'uuid-ossp',
      'pg_trgm',
      'btree_gist',
      'hstore',
      'pg_stat_statements',
    ])
      expect(names).toContain(name)
    for (const name of names) await own.execute(`create extension if not exists "${name}" cascade`)
    expect(
      await own.one(
        "select '[1,2]'::vector <-> '[1,4]'::vector as distance, uuid_generate_v4() is not null as u",
      ),
    ).toEqual({
      distance: 2,
      u: true,
    })
    expect(await own.one('select count(*) > 0 as counted from pg_stat_statements')).toEqual({ counted: true })
  })

  test('work after a reopen', async () => {
    const folder = await temporaryFolder()
    const first = await openForTest({ folder })
    await first.execute(
      "create extension vector; create table v (e vector(2)); insert into v values ('[1,2]')",
    )
    await first.execute('create index on v using hnsw (e vector_l2_ops)')
    await first.close()
    const second = await openForTest({ folder })
    expect(await second.one("select e <-> '[1,4]' as distance from v")).toEqual({ distance: 2 })
  })
})

describe('size', () => {
  test('the write-ahead log stays short however much is written, also as a role that may make no checkpoint', async () => {
    const own = await openForTest()
    await own.execute(
      'create role writer; create table kept (a text storage external); grant insert on kept to writer',
    )
    const written = `insert into kept select repeat(md5(n::text), 100) from generate_series(1, 2500) n`
    const positionOf = 'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), $1)::float8 as bytes'
    const { at } = await own.one<{ at: string }>('select pg_current_wal_insert_lsn()::text as at')
    for (let round = 0; round < 30; round++) await own.execute(written)
    await own.session(async (session) => {
      await session.execute('set role writer')
      for (let round = 0; round < 6; round++) await session.execute(written)
    })
    const { bytes } = await own.one<{ bytes: number }>(positionOf, [at])
    const { kept } = await own.one<{ kept: number }>('select sum(size)::float8 as kept from pg_ls_waldir()')
    expect(bytes).toBeGreaterThan(250_000_000)
    expect(kept).toBeLessThan(200_000_000)
  })

  test('a thousand tables are made in one transaction', async () => {
    const own = await openForTest()
    const tables = Array.from(
      { length: 1_500 },
      (_, n) =>
        `create table t${n} (id bigint generated always as identity primary key, a text unique, b text check (b <> ''))`,
    )
    await own.transaction((transaction) => transaction.execute(tables.join(';')))
    expect(
      await own.one(
        "select count(*)::int as tables from pg_tables where tablename like 't%' and schemaname = 'public'",
      ),
    ).toEqual({ tables: 1_500 })
  })
})

describe('watchdog and abort', () => {
  const endless = 'select count(*) from generate_series(1, 1000000000)'

  test('a statement over its time is stopped; what was committed is there for the next call', async () => {
    const folder = await temporaryFolder()
    const own = await openForTest({ folder, statementTimeoutMs: 500 })
    await own.execute('create table kept (a int); insert into kept values (1)')
    const got: string[] = []
    await own.listen('after', (payload) => got.push(payload))
    const waiting = own.one('select a from kept')
    const error = await errorOf(
      own.transaction(async (tx) => {
        await tx.many('insert into kept values (2)')
        await tx.many(endless)
      }),
    )
    expect(error).toMatchObject({ code: 'postgres.statement_timeout', sqlState: '57014' })
    expect(await waiting).toEqual({ a: 1 })
    expect(await own.many('select a from kept')).toEqual([{ a: 1 }])
    await own.many("select pg_notify('after', 'heard')")
    expect(got).toEqual(['heard'])
  })

  test('a database in memory is lost by it, and says so', async () => {
    const own = await openForTest({ statementTimeoutMs: 300 })
    expect((await errorOf(own.many(endless))).code).toBe('postgres.statement_timeout')
    const error = await errorOf(own.many('select 1'))
    expect(error).toMatchObject({
      code: 'postgres.engine_failed',
      hint: expect.stringContaining('in memory'),
    })
  })

  test('an abort stops what runs and what waits, and the folder is whole', async () => {
    const folder = await temporaryFolder()
    const controller = new AbortController()
    const own = await openForTest({ folder, signal: controller.signal })
    await own.execute('create table kept (a int); insert into kept values (1)')
    const running = own.transaction(async (tx) => {
      await tx.many('insert into kept values (2)')
      await tx.many(endless)
    })
    const outcomes = Promise.all([errorOf(running), errorOf(own.many('select 1'))])
    await sleep(300)
    controller.abort()
    expect((await outcomes).map(({ code }) => code)).toEqual(['postgres.cancelled', 'postgres.cancelled'])
    expect((await errorOf(own.many('select 1'))).code).toBe('postgres.cancelled')
    await own.close()
    const again = await openForTest({ folder })
    expect(await again.many('select a from kept')).toEqual([{ a: 1 }])
  })

  test('an abort between two statements ends the transaction too', async () => {
    const folder = await temporaryFolder()
    const controller = new AbortController()
    const own = await openForTest({ folder, signal: controller.signal })
    await own.execute('create table kept (a int)')
    const running = own.transaction(async (tx) => {
      await tx.many('insert into kept values (1)')
      controller.abort()
      await sleep(50)
      await tx.many('insert into kept values (2)')
    })
    expect((await errorOf(running)).code).toBe('postgres.cancelled')
    await own.close()
    expect(await (await openForTest({ folder })).many('select a from kept')).toEqual([])
  })

  test('an aborted signal opens nothing', async () => {
    const folder = await temporaryFolder()
    const opened = openEmbedded({ engine: 'embedded', folder }, { signal: AbortSignal.abort() })
    expect((await errorOf(opened)).code).toBe('postgres.cancelled')
  })
})

test('deep recursion and large values end in errors of PostgreSQL, not in the end of the engine', async () => {
  await db.execute(
    `create function deep_sql(i int) returns int language sql as 'select deep_sql(i + 1) + 1';
     create function deep_plpgsql(i int) returns int language plpgsql as 'begin return deep_plpgsql(i + 1) + 1; end'`,
  )
  const sum = `select ${'1 + '.repeat(50_000)}1`
  for (const text of ['select deep_sql(1)', 'select deep_plpgsql(1)', sum])
    expect((await errorOf(db.many(text))).sqlState).toBe('54001')
  const large = "select length(string_agg(repeat('x', 1000000), '')) from generate_series(1, 3000)"
  expect((await errorOf(db.many(large))).sqlState).toBe('53200')
  expect(await db.one('select 1 as a')).toEqual({ a: 1 })
})

test('the main thread stays free while a statement runs', async () => {
  let ticks = 0
  const timer = setInterval(() => ticks++, 10)
  await db.many('select count(*) from generate_series(1, 3000000)')
  clearInterval(timer)
  expect(ticks).toBeGreaterThan(5)
})

test('an image starts another database with the same data', async () => {
  const template = await openForTest()
  await template.execute('create table seeds (a int); insert into seeds select generate_series(1, 1000)')
  const image = await dumpImage(template)
  const clone = await openForTest({ image })
  expect(await clone.one('select count(*) from seeds')).toEqual({ count: 1000 })
  await clone.execute('truncate seeds')
  expect(await template.one('select count(*) from seeds')).toEqual({ count: 1000 })
})

test('closing serves who waits, refuses who comes, and can be repeated', async () => {
  const own = await openForTest()
  const waiting = own.one('select pg_sleep(0.05)::text as x, 1 as a')
  const closed = own.close()
  expect(await waiting).toMatchObject({ a: 1 })
  await closed
  await own.close()
  expect((await errorOf(own.many('select 1'))).code).toBe('postgres.closed')
})
