import { PlinthError } from '@plinth/kernel'
import { operations } from '@plinth/lifecycle'
import { type Database, openDatabase } from '@plinth/postgres'
import { describeEngines, useEmptyDatabase, useFolder, useUrl } from '@plinth/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

const folder = useFolder()
const two = {
  '001_a.sql': 'create table a (v int);',
  '002_b.sql': 'begin; create table b (v int); commit; begin; insert into b values (1); commit;',
}

const statusOutput = z.object({ pending: z.int(), migrations: z.array(z.object({ state: z.string() })) })

async function readStatus(db: Database): Promise<string[]> {
  const status = await operations['migrate.status']()
  const { output } = await status.call(
    contextFor(folder(), () => db),
    {},
  )
  return statusOutput.parse(output).migrations.map(({ state }) => state)
}

async function run(db: Database): Promise<PlinthError | undefined> {
  try {
    return (await runMigrations(contextFor(folder(), () => db))).failure
  } catch (error) {
    if (error instanceof PlinthError) return error
    throw error
  }
}

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })

  describe('a ledger of another version of Plinth', () => {
    test('that lacks columns is read as it is, and gets them with the next run', async () => {
      writeMigrations(folder(), two)
      expect(await run(db())).toBeUndefined()
      await db().execute(
        'alter table plinth.migrations drop column how, drop column duration_ms, drop column source; alter table plinth.migration_segments drop column started_at',
      )
      expect(await readStatus(db())).toEqual(['applied', 'applied'])
      writeMigrations(folder(), {
        '003_c.sql': 'begin; insert into b values (2); commit; begin; insert into b values (3); commit;',
      })
      expect(await run(db())).toBeUndefined()
      expect(await db().many('select version, how, state from plinth.migrations order by 1')).toEqual([
        { version: '001', how: 'run', state: 'applied' },
        { version: '002', how: 'run', state: 'applied' },
        { version: '003', how: 'run', state: 'applied' },
      ])
      expect(await db().many('select v from b order by 1')).toEqual([{ v: 1 }, { v: 2 }, { v: 3 }])
    })

    test('that lacks the table of segments gets it', async () => {
      writeMigrations(folder(), { '001_a.sql': two['001_a.sql'] })
      expect(await run(db())).toBeUndefined()
      await db().execute('drop table plinth.migration_segments')
      expect(await readStatus(db())).toEqual(['applied'])
      writeMigrations(folder(), two)
      expect(await run(db())).toBeUndefined()
      expect(await readStatus(db())).toEqual(['applied', 'applied'])
    })

    test('that demands more than this one knows is refused by name, and nothing is applied', async () => {
      writeMigrations(folder(), { '001_a.sql': two['001_a.sql'] })
      expect(await run(db())).toBeUndefined()
      await db().execute(
        "alter table plinth.migrations add column signed_by text not null default 'x'; alter table plinth.migrations alter column signed_by drop default",
      )
      writeMigrations(folder(), two)
      expect(await run(db())).toMatchObject({ code: 'migrate.ledger_newer', exit: 'refused' })
      expect(await db().one("select to_regclass('b') as b")).toEqual({ b: null })
    })

    test('a table of that name that is no ledger is refused by name', async () => {
      writeMigrations(folder(), two)
      await db().execute('create schema plinth; create table plinth.migrations (id int, run_on timestamptz)')
      expect(await run(db())).toMatchObject({ code: 'migrate.ledger_foreign', exit: 'refused' })
      expect(await db().one("select to_regclass('a') as a")).toEqual({ a: null })
      await expect(readStatus(db())).rejects.toMatchObject({ code: 'migrate.ledger_foreign' })
    })
  })

  test("tables named migrations of the user's own do not disturb", async () => {
    await db().execute(
      'create schema app; create table app.migrations (id int); create table public.migrations (id int); create table public.migration_segments (id int)',
    )
    writeMigrations(folder(), two)
    expect(await run(db())).toBeUndefined()
    expect(await db().one('select count(*)::int as n from public.migrations')).toEqual({ n: 0 })
    expect(await readStatus(db())).toEqual(['applied', 'applied'])
  })
})

describe('users of a server', () => {
  const url = useUrl({ per: 'test' })
  let count = 0
  let role = ''

  beforeEach(() => {
    role = `plinth_test_user_${process.pid}_${++count}`
  })

  /** Works as a role that exists for the test only. */
  async function asRole<T>(
    rights: string,
    work: (admin: Database, asRole: () => Promise<Database>) => Promise<T>,
  ): Promise<T> {
    const admin = await openDatabase({ engine: 'server', url: url() })
    const opened: Database[] = []
    await admin.execute(`create role ${role} login password 'secret'; ${rights.replaceAll('ROLE', role)}`)
    const open = async (): Promise<Database> => {
      const address = new URL(url())
      address.username = role
      address.password = 'secret'
      const db = await openDatabase({ engine: 'server', url: address.href })
      opened.push(db)
      return db
    }
    try {
      return await work(admin, open)
    } finally {
      await Promise.all(opened.map((db) => db.close()))
      await admin.execute(`drop owned by ${role} cascade; drop role ${role}`)
      await admin.close()
    }
  }

  test('who may read, see the status that the owner sees', async () => {
    await asRole('grant pg_read_all_data to ROLE', async (admin, open) => {
      writeMigrations(folder(), two)
      expect(await run(admin)).toBeUndefined()
      writeMigrations(folder(), { '003_c.sql': 'select 1;' })
      const reader = await open()
      expect(await readStatus(reader)).toEqual(['applied', 'applied', 'pending'])
      expect(await run(reader)).toMatchObject({
        sqlState: '42501',
        exit: 'failed',
        hint: expect.stringContaining('right'),
      })
      expect(await readStatus(admin)).toEqual(['applied', 'applied', 'pending'])
    })
  })

  test('who may not read the ledger are told which rights they need', async () => {
    await asRole('', async (admin, open) => {
      writeMigrations(folder(), two)
      expect(await run(admin)).toBeUndefined()
      const stranger = await open()
      await expect(readStatus(stranger)).rejects.toMatchObject({
        code: 'migrate.ledger_forbidden',
        hint: expect.stringContaining('grant usage on schema plinth'),
      })
    })
  })

  test('without rights apply nothing, and are told why', async () => {
    await asRole('', async (admin, open) => {
      writeMigrations(folder(), two)
      expect(await run(await open())).toMatchObject({
        sqlState: '42501',
        exit: 'failed',
        hint: expect.stringContaining('right'),
      })
      expect(await admin.one("select to_regnamespace('plinth') as p, to_regclass('public.a') as a")).toEqual({
        p: null,
        a: null,
      })
    })
  })

  test('with a search_path of their own get their tables there, and one ledger', async () => {
    const rights = `create schema odd authorization ROLE; create schema "Odder"; grant create on database ${'DATABASE'} to ROLE; alter role ROLE set search_path = odd, "Odder", pg_catalog`
    const database = new URL(url()).pathname.slice(1)
    await asRole(rights.replace('DATABASE', `"${database}"`), async (admin, open) => {
      await admin.execute(
        'create table odd.migrations (id int); create table odd.migration_segments (id int)',
      )
      writeMigrations(folder(), {
        ...two,
        '003_c.sql': 'create index concurrently b_v_idx on b (v); insert into b values (2);',
      })
      const user = await open()
      expect(await run(user)).toBeUndefined()
      expect(await readStatus(user)).toEqual(['applied', 'applied', 'applied'])
      expect(await admin.many('select v from odd.b order by 1')).toEqual([{ v: 1 }, { v: 2 }])
      expect(await run(user)).toBeUndefined()
    })
  })
})
