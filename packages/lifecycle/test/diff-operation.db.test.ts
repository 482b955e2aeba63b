import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleContext, type LifecycleOperation, operations } from '@plinth/lifecycle'
import type { Database } from '@plinth/postgres'
import { askForServer, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const folder = useFolder()

type Call = (name: string, input?: object) => Promise<{ output: unknown; exit: string }>

const callOn =
  (db: () => Database, choices?: () => Promise<LifecycleContext['choices']>): Call =>
  async (name, input = {}) => {
    const context = contextFor(folder(), db, { choices: (await choices?.()) ?? {} })
    const result = await (await loaders[name]?.())?.call(context, input)
    return { output: result?.output, exit: result?.exit ?? '' }
  }

const write = (name: string, text: string): void => {
  mkdirSync(join(folder(), 'schema'), { recursive: true })
  writeFileSync(join(folder(), 'schema', name), text)
}

const scratchOnServer = async (): Promise<LifecycleContext['choices']> => ({
  scratchUrl: (await askForServer('main')).url,
})

// A plan needs several scratch databases, which a server makes in a moment; one test has them embedded.
describe('diff plan on the embedded engine', () => {
  const db = useEmptyDatabase({ engine: 'embedded' })
  const call = callOn(db)

  test('finds what somebody changed by hand, and touches neither side', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    await call('migrate.up')
    await db().execute('alter table a add column note text; insert into a values (1)')
    expect(await call('diff.plan', { exitCode: true })).toMatchObject({
      exit: 'findings',
      output: { changes: [{ words: 'column public.a.note is new' }], proof: { proven: true, filled: 1 } },
    })
    expect(await db().many('select * from a')).toEqual([{ id: 1, note: null }])
  })
})

describe('diff plan', () => {
  const db = useEmptyDatabase({ per: 'test' })
  const call = callOn(db, scratchOnServer)

  test('between migrations and a database that is like them finds nothing, with and without --exit-code', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    await call('migrate.up')
    const { output, exit } = await call('diff.plan', { exitCode: true })
    expect({ output, exit }).toMatchObject({
      exit: 'done',
      output: { changes: [], statements: [], findings: [] },
    })
  })

  test('finds what somebody changed by hand, by exit code 3 on request, and touches neither side', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    await call('migrate.up')
    await db().execute('alter table a add column note text; insert into a values (1)')
    const { output, exit } = await call('diff.plan', { exitCode: true })
    expect({ output, exit }).toMatchObject({
      exit: 'findings',
      output: {
        summary: '1 column; no hazards',
        changes: [{ words: 'column public.a.note is new' }],
        proof: { proven: true, filled: 1, left: [], lost: [] },
      },
    })
    expect((await call('diff.plan')).exit).toBe('done')
    expect(await db().many('select * from a')).toEqual([{ id: 1, note: null }])
  })

  test('of a folder in any order becomes the next migration, which migrate up can apply', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table a (id int primary key, n int); insert into a values (1, 1);',
    })
    await call('migrate.up')
    write('1_view.sql', 'create view v as select id, n from a;')
    write(
      '2_tables.sql',
      'create table a (id int primary key, n int not null); create index a_n_idx on a (n);',
    )
    const { output, exit } = await call('diff.plan', { to: 'schema', write: 'add_view' })
    expect({ output, exit }).toMatchObject({
      exit: 'done',
      output: { written: 'migrations/002_add_view.sql' },
    })
    const text = readFileSync(join(folder(), 'migrations/002_add_view.sql'), 'utf8')
    expect(text).toContain('CREATE INDEX CONCURRENTLY a_n_idx')
    expect(await call('migrate.up')).toMatchObject({ exit: 'done' })
    expect(await call('diff.plan', { from: 'database', to: 'schema' })).toMatchObject({
      output: { changes: [] },
    })
    expect(await db().many('select * from v')).toEqual([{ id: 1, n: 1 }])
  })

  test('that fails on rows is shown and refused with exit code 4, and not written', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    write('a.sql', 'create table a (id int primary key, n int not null);')
    expect(await call('diff.plan', { to: 'schema' })).toMatchObject({
      exit: 'refused',
      output: {
        proof: { proven: false, failure: { code: 'diff.statement_failed' } },
        statements: [{ hazards: [{ code: 'fails_on_rows', severity: 'error' }] }],
      },
    })
    await expect(call('diff.plan', { to: 'schema', write: 'x' })).rejects.toMatchObject({
      code: 'diff.not_proven',
    })
  })

  test('keeps the values of a column that is said to be renamed', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key, name text);' })
    write('a.sql', 'create table a (id int primary key, title text);')
    expect(await call('diff.plan', { to: 'schema' })).toMatchObject({
      output: {
        renames: [{ rename: 'public.a.name=title' }],
        statements: [{ hazards: [{ code: 'data_loss' }] }, {}],
      },
    })
    expect(await call('diff.plan', { to: 'schema', rename: ['public.a.name=title'] })).toMatchObject({
      output: {
        statements: [{ sql: 'alter table "public"."a" rename column "name" to "title"' }],
        proof: { proven: true },
      },
    })
  })

  test('names the statements of a folder that can be run in no order', async () => {
    writeMigrations(folder(), { '001_a.sql': 'select 1;' })
    write('a.sql', 'create table a (id int primary key);\n\ncreate view v as select nope from a;')
    await expect(call('diff.plan', { to: 'schema' })).rejects.toMatchObject({
      code: 'diff.folder_unbuildable',
      detail: 'schema/a.sql:3: column "nope" does not exist',
    })
  })

  test('from a database as it stands is proven on a copy that its own schema makes', async () => {
    writeMigrations(folder(), { '001_a.sql': 'create table a (id int primary key);' })
    await call('migrate.up')
    await db().execute("create type mood as enum ('a', 'b'); alter table a add column m mood default 'b'")
    expect(await call('diff.plan', { from: 'database', to: 'migrations' })).toMatchObject({
      exit: 'done',
      output: { proof: { proven: true }, statements: [{ hazards: [{ code: 'data_loss' }] }, {}] },
    })
  })

  test('names the objects that need each other, where there is no first one', async () => {
    writeMigrations(folder(), { '001_a.sql': 'select 1;' })
    write(
      'a.sql',
      `create view first as select 1 as a;
      create function second() returns integer stable begin atomic select a from first; end;
      create or replace view first as select second() as a;
      create view third as select a from first;`,
    )
    expect(await call('diff.plan', { to: 'schema' })).toMatchObject({
      exit: 'refused',
      output: {
        proof: {
          failure: {
            code: 'diff.circle',
            message: 'no plan can be made: 2 objects need each other, and none of them can be the first',
            detail: expect.stringMatching(
              /^(view public\.first needs function public\.second, which needs view public\.first|function public\.second needs view public\.first, which needs function public\.second)$/,
            ),
          },
        },
      },
    })
  })

  test('refuses a word that names nothing', async () => {
    writeMigrations(folder(), { '001_a.sql': 'select 1;' })
    await expect(call('diff.plan', { to: 'nowhere' })).rejects.toMatchObject({
      code: 'diff.source_unknown',
      exit: 'misuse',
    })
  })
})

describe('migrate down without a down file', () => {
  const db = useEmptyDatabase()
  const call = callOn(db, scratchOnServer)

  test('does nothing, and prints the planned inverse with its hazards', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table a (id int primary key);',
      '002_b.sql': 'alter table a add column n int; create index a_n_idx on a (n);',
    })
    await call('migrate.up')
    await expect(call('migrate.down')).rejects.toMatchObject({
      code: 'migrate.no_down_file',
      exit: 'refused',
      detail: expect.stringMatching(/proven on a copy[\s\S]*DATA LOSS[\s\S]*DROP COLUMN "n"/),
    })
    expect(
      await db().many("select 1 as one from pg_attribute where attname = 'n' and attrelid = 'a'::regclass"),
    ).toHaveLength(1)
  })
})
