import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, ensurePlatform, type Notice, openDatabase, readPlatform } from '@plinth/postgres'
import { describeEngines, useEmptyDatabase, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array, void> {
  for (const part of parts) yield Buffer.from(part)
}

async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine })

  describe('values', () => {
    test('are the same JavaScript whatever runs the query', async () => {
      const row =
        await db().one(`select 1::int2 as small, 2::int8 as big, 9007199254740993::int8 as huge, 1.50::numeric as money,
        0.5::float8 as float, true as flag, 'ä'::text as text, date '2026-02-03' as day, timestamp '2026-02-03 04:05:06.789' as wall,
        timestamptz '2026-02-03 04:05:06.789+02' as instant, interval '1 day 2 hours' as span, '{"a":[1,null]}'::jsonb as json,
        '\\x00ff'::bytea as bytes, array[1,null,3] as numbers, array[['a','b'],['c,d','"e"']] as nested, null as nothing,
        '00000000-0000-0000-0000-000000000001'::uuid as id`)
      expect(row).toEqual({
        small: 1,
        big: 2,
        huge: 9007199254740993n,
        money: '1.50',
        float: 0.5,
        flag: true,
        text: 'ä',
        day: '2026-02-03',
        wall: '2026-02-03 04:05:06.789',
        instant: new Date('2026-02-03T02:05:06.789Z'),
        span: '1 day 02:00:00',
        json: { a: [1, null] },
        bytes: new Uint8Array([0, 255]),
        numbers: [1, null, 3],
        nested: [
          ['a', 'b'],
          ['c,d', '"e"'],
        ],
        nothing: null,
        id: '00000000-0000-0000-0000-000000000001',
      })
    })

    test('arrive one by one where a large result is asked for', async () => {
      const text = 'select n, repeat(md5(n::text), 3) as words from generate_series(1, 20000) n'
      const seen: { n: number; words: string }[] = []
      expect(await db().each<{ n: number; words: string }>(text, (row) => seen.push(row))).toBe(20_000)
      expect(seen).toEqual(await db().many(text))
      expect(await db().each('select 1 where false', () => {})).toBe(0)
      await expect(
        db().each('select 1 / (n - 9000) from generate_series(1, 20000) n', () => {}),
      ).rejects.toMatchObject({
        sqlState: '22012',
      })
      const stop = new Error('enough')
      await expect(
        db().each<{ n: number }>(text, ({ n }) => {
          if (n === 100) throw stop
        }),
      ).rejects.toThrow('enough')
      expect(await db().one('select 1 as alive')).toEqual({ alive: 1 })
    })

    test('travel as parameters and come back', async () => {
      const values = [
        1,
        2n ** 60n,
        'x',
        true,
        new Date(0),
        { a: 1 },
        ['a', null, 'b"c'],
        new Uint8Array([1, 2]),
        null,
      ]
      const row = await db().one(
        'select $1::int as a, $2::int8 as b, $3::text as c, $4::bool as d, $5::timestamptz as e, $6::jsonb as f, $7::text[] as g, $8::bytea as h, $9::int as i',
        values,
      )
      expect(Object.values(row)).toEqual([
        1,
        2n ** 60n,
        'x',
        true,
        new Date(0),
        { a: 1 },
        ['a', null, 'b"c'],
        new Uint8Array([1, 2]),
        null,
      ])
    })
  })

  describe('errors', () => {
    test('carry what PostgreSQL says and the status that HTTP has for it', async () => {
      await db().execute(
        "create table unique_names (name text primary key); insert into unique_names values ('a')",
      )
      await expect(db().many("insert into unique_names values ('a')")).rejects.toMatchObject({
        code: 'postgres.query_failed',
        sqlState: '23505',
        http: 409,
        detail: 'Key (name)=(a) already exists.',
        cause: { constraint: 'unique_names_pkey', table: 'unique_names' },
      })
      await expect(db().many('select nope')).rejects.toMatchObject({
        sqlState: '42703',
        cause: { position: 8 },
      })
    })

    test('of a script tell how many statements went well before', async () => {
      await expect(db().execute('select 1; select 2; select 1/0; select 3')).rejects.toMatchObject({
        sqlState: '22012',
        cause: { completedStatements: 2 },
      })
    })

    test('of cardinality say how many rows there were', async () => {
      await expect(db().one('select 1 where false')).rejects.toMatchObject({ code: 'postgres.row_count' })
      await expect(db().maybeOne('select generate_series(1, 2)')).rejects.toMatchObject({
        code: 'postgres.row_count',
      })
      expect(await db().maybeOne('select 1 where false')).toBeUndefined()
    })
  })

  describe('transactions', () => {
    test('keep all or nothing, savepoints their part', async () => {
      await db().execute('create table steps (n int)')
      await expect(
        db().transaction(async (transaction) => {
          await transaction.execute('insert into steps values (1)')
          throw new RangeError('no')
        }),
      ).rejects.toThrow('no')
      await db().transaction(async (transaction) => {
        await transaction.execute('insert into steps values (2)')
        await transaction
          .savepoint(async (inner) => inner.execute('insert into steps values (1/0)'))
          .catch(() => {})
        await transaction.execute('insert into steps values (3)')
      })
      expect(await db().many('select n from steps order by n')).toEqual([{ n: 2 }, { n: 3 }])
    })

    test('take isolation and read only', async () => {
      const read = (session: { one: Database['one'] }): Promise<object> =>
        session.one(
          "select current_setting('transaction_isolation') as i, current_setting('transaction_read_only') as r",
        )
      expect(await db().transaction(read, { isolation: 'repeatable read', readOnly: true })).toEqual({
        i: 'repeatable read',
        r: 'on',
      })
    })

    test('commit or roll back when many run at once', async () => {
      await db().execute('create table counters (n int); insert into counters values (0)')
      const add = (): Promise<unknown> =>
        db().transaction((transaction) => transaction.execute('update counters set n = n + 1'))
      await Promise.all(Array.from({ length: 20 }, add))
      expect(await db().one('select n from counters')).toEqual({ n: 20 })
    })
  })

  describe('COPY', () => {
    test('loads from chunks of any size and gives the rows back', async () => {
      await db().execute('create table copied (a int, b text)')
      expect(
        await db().copyIn('copy copied from stdin with (format csv)', chunks('1,"x', '\ny"\n2', ',z\n')),
      ).toBe(2)
      expect(
        await textOf(db().copyOut('copy (select * from copied order by a) to stdout with (format csv)')),
      ).toBe('1,"x\ny"\n2,z\n')
    })

    test('loads nothing when a row or the source fails', async () => {
      await expect(db().copyIn('copy copied from stdin', chunks('3\tc\n', 'x\td\n'))).rejects.toMatchObject({
        sqlState: '22P02',
      })
      async function* breaking(): AsyncGenerator<Uint8Array, void> {
        yield Buffer.from('4\td\n')
        throw new RangeError('the source broke')
      }
      await expect(db().copyIn('copy copied from stdin', breaking())).rejects.toThrow()
      expect(await db().one('select count(*)::int as n from copied where a > 2')).toEqual({ n: 0 })
    })

    test('goes on well after a reader that stopped in the middle', async () => {
      for await (const chunk of db().copyOut(
        "copy (select repeat('x', 1000) from generate_series(1, 5000)) to stdout",
      )) {
        expect(chunk.length).toBeGreaterThan(0)
        break
      }
      expect(await db().one('select 1 as one')).toEqual({ one: 1 })
    })
  })

  describe('sessions', () => {
    test('keep what they set, and give it back at the end', async () => {
      await db().session(async (session) => {
        await session.execute(
          "set search_path = pg_catalog; set work_mem = '3MB'; create temporary table mine (id int)",
        )
        expect(await session.one("select current_setting('work_mem') as m")).toEqual({ m: '3MB' })
      })
      const settings = Array.from({ length: 6 }, () =>
        db().one("select current_setting('work_mem') as m, to_regclass('pg_temp.mine') as t"),
      )
      expect(
        new Set((await Promise.all(settings)).map(({ m, t }: { m?: unknown; t?: unknown }) => `${m} ${t}`)),
      ).toEqual(new Set(['4MB null']))
    })
  })

  describe('LISTEN', () => {
    test('hears what is notified, until it stops', async () => {
      const heard: string[] = []
      const stop = await db().listen('Channel one', (payload) => heard.push(payload))
      await db().execute('notify "Channel one", \'first\'')
      while (heard.length === 0) await sleep(10)
      await stop()
      await db().execute('notify "Channel one", \'second\'')
      await sleep(50)
      expect(heard).toEqual(['first'])
    })
  })

  describe('locks', () => {
    test('let one work and tell the other who it is', async () => {
      const order: string[] = []
      const waiting: object[] = []
      const first = db().lock('work', {}, async () => {
        order.push('first begins')
        await sleep(150)
        order.push('first ends')
      })
      await sleep(50)
      await db().lock('work', { onWait: (owner) => waiting.push(owner) }, async () => {
        order.push('second')
      })
      await first
      expect(order).toEqual(['first begins', 'first ends', 'second'])
      expect(waiting[0]).toMatchObject({ pid: expect.any(Number), applicationName: expect.any(String) })
    })

    test('are not waited for longer than asked', async () => {
      await db().lock('busy', {}, async () => {
        await expect(db().lock('busy', { waitMs: 60 }, async () => {})).rejects.toMatchObject({
          code: 'postgres.lock_timeout',
        })
      })
    })
  })

  describe('the platform', () => {
    test('is made once, and found afterwards', async () => {
      expect(await readPlatform(db())).toBe('missing')
      expect(await ensurePlatform(db())).toBe('missing')
      expect(await ensurePlatform(db())).toBe('plinth')
      const claims = JSON.stringify({
        sub: '00000000-0000-0000-0000-000000000007',
        role: 'authenticated',
        email: 'a@example.com',
      })
      const seen = await db().transaction(async (transaction) => {
        await transaction.many("select set_config('request.jwt.claims', $1, true)", [claims])
        await transaction.execute('set local role authenticated')
        return transaction.one('select auth.uid() as uid, auth.role() as role, auth.email() as email')
      })
      expect(seen).toEqual({
        uid: '00000000-0000-0000-0000-000000000007',
        role: 'authenticated',
        email: 'a@example.com',
      })
      // The setting reads '' and not null from now on.
      expect(await db().one('select auth.uid() as uid, auth.jwt() as jwt')).toEqual({ uid: null, jwt: null })
      await expect(
        db().transaction(async (transaction) => {
          await transaction.execute('set local role anon')
          return transaction.many('select * from auth.users')
        }),
      ).rejects.toMatchObject({ sqlState: '42501' })
    })
  })
})

describe('a server', () => {
  const url = useUrl({ per: 'test' })
  const open = (options: Parameters<typeof openDatabase>[1]): Promise<Database> =>
    openDatabase({ engine: 'server', url: url() }, options)

  test('stops what runs when the signal is aborted', async () => {
    const controller = new AbortController()
    const db = await open({ signal: controller.signal })
    setTimeout(() => controller.abort(), 100)
    await expect(db.many('select pg_sleep(30)')).rejects.toMatchObject({ sqlState: '57014' })
    await db.close()
  })

  test('enforces the statement time-out, tells its notices, and its name', async () => {
    const notices: Notice[] = []
    const db = await open({
      statementTimeoutMs: 200,
      applicationName: 'plinth up shop',
      onNotice: (notice) => notices.push(notice),
    })
    await expect(db.many('select pg_sleep(30)')).rejects.toMatchObject({ sqlState: '57014' })
    await db.execute("do $$ begin raise warning 'careful' using hint = 'look'; end $$")
    expect(notices).toEqual([
      expect.objectContaining({ severity: 'WARNING', message: 'careful', hint: 'look' }),
    ])
    expect(await db.one("select current_setting('application_name') as name")).toEqual({
      name: 'plinth up shop',
    })
    await db.close()
    await db.close()
    await expect(db.many('select 1')).rejects.toMatchObject({ code: 'postgres.closed' })
  })

  test('goes on after a connection was ended from outside', async () => {
    const db = await open({})
    const { pid } = await db.one<{ pid: number }>('select pg_backend_pid() as pid')
    const other = await open({})
    await other.many('select pg_terminate_backend($1)', [pid])
    await sleep(100)
    expect(await db.one('select 1 as one')).toEqual({ one: 1 })
    await Promise.all([db.close(), other.close()])
  })
})
