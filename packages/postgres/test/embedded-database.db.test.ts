import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openEmbedded } from '../src/embedded/embedded-database.ts'
import type { EmbeddedDatabase } from '../src/embedded/one-session-database.ts'
import { errorOf, openForTest } from './embedded-temporary.ts'

let db: EmbeddedDatabase

beforeAll(async () => {
  db = await openEmbedded({ engine: 'embedded', folder: null })
})

afterAll(() => db.close())

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
