import { setTimeout as sleep } from 'node:timers/promises'
import { PlinthError } from '@plinth/kernel'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpImage, openEmbedded } from '../src/embedded/embedded-database.ts'
import type { EmbeddedDatabase } from '../src/embedded/one-session-database.ts'
import { openForTest, temporaryFolder } from './embedded-temporary.ts'

let db: EmbeddedDatabase

beforeAll(async () => {
  db = await openEmbedded({ engine: 'embedded', folder: null })
})

afterAll(() => db.close())

async function errorOf(work: Promise<unknown>): Promise<PlinthError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (error instanceof PlinthError) return error
  throw new TypeError(`expected a PlinthError, got ${String(error)}`)
}

describe('statements', () => {
  test('values travel as parameters and come back equal', async () => {
    const at = new Date('2024-02-29T12:00:00.123Z')
    const row = await db.one(
      `select $1::int as i, $2::bigint as b, $3::numeric as n, $4::timestamptz as t, $5::bytea as y, $6::jsonb as j,
        $7::text[] as a, $8::boolean as f, $9::text as x`,
      [7, 2n ** 60n, '0.10', at, new Uint8Array([0, 1, 255]), { k: [1] }, ['a"b', null], true, null],
    )
    expect(row).toEqual({
      i: 7,
      b: 2n ** 60n,
      n: '0.10',
      t: at,
      y: new Uint8Array([0, 1, 255]),
      j: { k: [1] },
      a: ['a"b', null],
      f: true,
      x: null,
    })
  })

  test('any text, JSON and array survives the way there and back', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'))
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.option(text)), fc.uint8Array(), async (x, a, y) => {
        const row = await db.one('select $1::text as x, $2::text[] as a, $3::bytea as y, $4::jsonb as j', [
          x,
          a,
          y,
          { x },
        ])
        expect(row).toEqual({ x, a, y, j: { x } })
      }),
    )
  })

  test('a script gives the command tag and rows of each statement', async () => {
    const results = await db.execute(
      'create temp table t (a int); insert into t values (1), (2); select a from t',
    )
    expect(results).toEqual([
      { command: 'CREATE TABLE', rows: [] },
      { command: 'INSERT 0 2', rows: [] },
      { command: 'SELECT 2', rows: [{ a: 1 }, { a: 2 }] },
    ])
  })

  test('a script that fails leaves nothing behind', async () => {
    await errorOf(db.execute('create table half (); select 1/0'))
    expect(await db.one("select to_regclass('half') as t")).toEqual({ t: null })
  })

  test('one and maybeOne refuse another number of rows', async () => {
    expect((await errorOf(db.one('select 1 where false'))).code).toBe('postgres.row_count')
    expect((await errorOf(db.maybeOne('select generate_series(1, 2)'))).code).toBe('postgres.row_count')
    expect(await db.maybeOne('select 1 where false')).toBeUndefined()
  })

  test('an error carries what PostgreSQL says', async () => {
    await db.execute('create table parts (id int primary key)')
    const script = "insert into parts values (1); /* ü */ insert into parts values ('x')"
    const error = await errorOf(db.execute(script))
    expect(error).toMatchObject({ code: 'postgres.query_failed', sqlState: '22P02', http: 400 })
    expect(error.cause).toMatchObject({
      severity: 'ERROR',
      position: script.indexOf("'x'") + 1,
      completedStatements: 1,
    })
    const duplicate = await errorOf(db.many('insert into parts values (1), (1)'))
    expect(duplicate).toMatchObject({ sqlState: '23505', http: 409, detail: 'Key (id)=(1) already exists.' })
    expect(duplicate.cause).toMatchObject({ schema: 'public', table: 'parts', constraint: 'parts_pkey' })
  })

  test('notices reach the listener, and nothing else', async () => {
    const notices: string[] = []
    const own = await openForTest({
      onNotice: ({ severity, message }) => notices.push(`${severity}: ${message}`),
    })
    await own.execute("do $$ begin raise notice 'look'; raise warning 'out'; end $$")
    expect(notices).toEqual(['NOTICE: look', 'WARNING: out'])
  })

  test('copy from stdin outside copyIn fails and harms nothing', async () => {
    await db.execute('create table copied (a int)')
    expect((await errorOf(db.execute('copy copied from stdin'))).sqlState).toBe('57014')
    expect((await errorOf(db.many('copy copied from stdin'))).sqlState).toBe('57014')
    expect(await db.one('select 1 as alive')).toEqual({ alive: 1 })
  })
})

describe('transactions', () => {
  beforeAll(async () => {
    await db.execute('create table notes (id int primary key, body text)')
  })

  test('commit when the work returns, roll back when it throws', async () => {
    await db.transaction((tx) => tx.many("insert into notes values (1, 'kept')"))
    const failed = db.transaction(async (tx) => {
      await tx.many("insert into notes values (2, 'gone')")
      throw new TypeError('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await db.many('select id from notes')).toEqual([{ id: 1 }])
  })

  test('isolation and read only are the transaction’s own', async () => {
    const shown = await db.transaction(
      (tx) =>
        tx.one(
          "select current_setting('transaction_isolation') as i, current_setting('transaction_read_only') as r",
        ),
      { isolation: 'serializable', readOnly: true },
    )
    expect(shown).toEqual({ i: 'serializable', r: 'on' })
    expect(await db.one('show transaction_read_only')).toEqual({ transaction_read_only: 'off' })
  })

  test('a savepoint fails on its own, also inside another', async () => {
    await db.transaction(async (tx) => {
      await tx.many("insert into notes values (10, 'outer')")
      await tx.savepoint(async (inner) => {
        await inner.many("insert into notes values (11, 'inner')")
        await expect(inner.savepoint((deepest) => deepest.many('select 1/0'))).rejects.toThrow(
          'division by zero',
        )
        await inner.many("insert into notes values (12, 'after')")
      })
    })
    expect(await db.many('select id from notes where id >= 10 order by id')).toEqual([
      { id: 10 },
      { id: 11 },
      { id: 12 },
    ])
  })

  test('an error that was passed over is not taken for a commit', async () => {
    const error = await errorOf(
      db.transaction(async (tx) => {
        await tx.many("insert into notes values (20, 'lost')")
        await tx.many('select 1/0').catch(() => {})
      }),
    )
    expect(error.code).toBe('postgres.transaction_failed')
    expect(await db.maybeOne('select 1 from notes where id = 20')).toBeUndefined()
  })

  test('a constraint that fails at commit is an error, and the session goes on', async () => {
    await db.execute('create table children (note int references notes deferrable initially deferred)')
    const error = await errorOf(db.transaction((tx) => tx.many('insert into children values (999)')))
    expect(error.sqlState).toBe('23503')
    expect(await db.one('select count(*) from children')).toEqual({ count: 0 })
  })

  test('a handle is of no use after its end', async () => {
    const escaped = await db.transaction(async (tx) => tx)
    expect((await errorOf(escaped.many('select 1'))).code).toBe('postgres.handle_ended')
  })

  test('the database refuses whoever holds its session, instead of waiting for ever', async () => {
    const error = await errorOf(db.transaction(() => db.many('select 1')))
    expect(error.code).toBe('postgres.session_held')
  })

  test('others wait until the transaction is over', async () => {
    const order: string[] = []
    await Promise.all([
      db.transaction(async (tx) => {
        await tx.many('select pg_sleep(0.05)')
        order.push('transaction')
      }),
      db.many('select 1').then(() => order.push('statement')),
    ])
    expect(order).toEqual(['transaction', 'statement'])
  })

  test('a script that leaves its transaction open is rolled back and told so', async () => {
    const error = await errorOf(db.execute("begin; insert into notes values (30, 'open')"))
    expect(error.code).toBe('postgres.transaction_left_open')
    expect(await db.maybeOne('select 1 from notes where id = 30')).toBeUndefined()
  })
})

describe('the session', () => {
  const state = `select current_user as u, current_setting('search_path') as p,
    current_setting('app.x', true) as x, to_regclass('pg_temp.scratch') as t`

  test('is given back as it was', async () => {
    const before = await db.one(state)
    await db.session(async (session) => {
      await session.execute(
        "create temp table scratch (); set search_path = pg_catalog; set app.x = 'y'; set role pg_monitor",
      )
      expect(await session.one(state)).toMatchObject({ u: 'pg_monitor', p: 'pg_catalog', x: 'y' })
    })
    expect(await db.one(state)).toEqual({ ...before, x: '' })
  })

  test('role and settings of a transaction, or of one statement, do not stay', async () => {
    await db.transaction(async (tx) => {
      await tx.execute("set local role pg_monitor; set app.x = 'z'")
    })
    await db.execute('set role pg_monitor')
    await db.many("select set_config('app.x', 'w', false)")
    expect(await db.one(state)).toMatchObject({ u: 'postgres', x: '' })
  })

  test('has the settings of a server', async () => {
    expect(await db.one('show search_path')).toEqual({ search_path: '"$user", public' })
    expect(await db.one('show allow_system_table_mods')).toEqual({ allow_system_table_mods: 'off' })
  })
})

describe('listen', () => {
  test('hands payloads to each handler until it stops', async () => {
    const got: string[] = []
    const stopFirst = await db.listen('News "of" ü', (payload) => got.push(`1 ${payload}`))
    const stopSecond = await db.listen('News "of" ü', (payload) => got.push(`2 ${payload}`))
    await db.many("select pg_notify('News \"of\" ü', 'a')")
    await stopFirst()
    await db.session((session) => session.many("select pg_notify('News \"of\" ü', 'b')"))
    await db.many("select pg_notify('News \"of\" ü', 'c')")
    await stopSecond()
    await db.many("select pg_notify('News \"of\" ü', 'd')")
    expect(got).toEqual(['1 a', '2 a', '2 b', '2 c'])
  })
})

test('handlers outlive a script that discards everything', async () => {
  const got: string[] = []
  const stop = await db.listen('steady', (payload) => got.push(payload))
  await db.execute('discard all')
  await db.many("select pg_notify('steady', 'still')")
  await stop()
  expect(got).toEqual(['still'])
})

describe('lock', () => {
  test('lets one work at a time, and names the owner to who waits', async () => {
    const order: string[] = []
    const first = db.lock('migrate', {}, async () => {
      await sleep(50)
      order.push('first')
    })
    const onWait = (owner: { pid: number }): void => void order.push(`waits for ${owner.pid === process.pid}`)
    await Promise.all([first, db.lock('migrate', { onWait }, async () => order.push('second'))])
    expect(order).toEqual(['waits for true', 'first', 'second'])
  })

  test('gives up after waitMs', async () => {
    await db.lock('migrate', {}, async () => {
      expect((await errorOf(db.lock('migrate', { waitMs: 10 }, async () => {}))).code).toBe(
        'postgres.lock_timeout',
      )
    })
  })
})

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
