import { PlinthError } from '@plinth/kernel'
import type { Engine } from '@plinth/postgres'
import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

interface Outcome {
  readonly applied: number
  readonly error: PlinthError | undefined
}

function useRunner(engine: Engine) {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()
  const run = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Outcome> => {
    writeMigrations(folder(), files)
    try {
      const { applied, failure } = await runMigrations(contextFor(folder(), db))
      return { applied: applied.length, error: failure }
    } catch (error) {
      if (!(error instanceof PlinthError)) throw error
      return { applied: 0, error }
    }
  }
  const one = async (text: string | Uint8Array): Promise<Outcome> => run({ '001_a.sql': text })
  const rows = async (query: string): Promise<unknown[]> =>
    (await db().many<{ v: unknown }>(query)).map(({ v }) => v)
  return { db, folder, run, one, rows }
}

const place = ({ error }: Outcome): string =>
  `${error?.where?.file}:${error?.where?.line}:${error?.where?.column}`

describeEngines((engine) => {
  const { db, run, one, rows } = useRunner(engine)

  describe('transaction blocks of the file itself', () => {
    test('a pair around the whole file is the transaction that it runs in', async () => {
      expect(
        await one('begin;\ncreate table t (v int);\ninsert into t values (1);\nselect 1/0;\ncommit;'),
      ).toMatchObject({ applied: 0, error: { sqlState: '22012' } })
      expect(await rows("select to_regclass('t')::text as v")).toEqual([null])
      expect(await one('START TRANSACTION;\ncreate table t (v int);\nEND;')).toMatchObject({
        applied: 1,
        error: undefined,
      })
    })

    test('the isolation that the file asks for is kept', async () => {
      await one(
        "begin isolation level serializable;\ncreate table t as select current_setting('transaction_isolation') as v;\ncommit;",
      )
      expect(await rows('select v from t')).toEqual(['serializable'])
    })

    test('several blocks are committed one by one, and a failure goes on at the block that failed', async () => {
      const blocks = (second: string): string =>
        `create table t (v int);\nbegin; insert into t values (1); commit;\nbegin; insert into t values (${second}); commit;\ninsert into t values (3);`
      const failed = await one(blocks('1/0'))
      expect(failed).toMatchObject({ error: { sqlState: '22012' } })
      expect(place(failed)).toBe('migrations/001_a.sql:3:8')
      expect(await rows('select v from t')).toEqual([1])
      expect(await db().one('select state from plinth.migrations')).toEqual({ state: 'running' })
    })

    test('a half applied file whose text changed is not gone on with', async () => {
      await one(
        'create table t (v int);\nbegin; insert into t values (1); commit;\nbegin; select 1/0; commit;',
      )
      expect(
        await one(
          'create table t (v int);\nbegin; insert into t values (7); commit;\nbegin; select 1; commit;',
        ),
      ).toMatchObject({
        error: { code: 'migrate.edited' },
      })
    })

    test('savepoints stay inside', async () => {
      expect(
        await one(
          'create table t (v int); savepoint a; insert into t values (1); rollback to a; release a; insert into t values (2);',
        ),
      ).toMatchObject({ applied: 1 })
      expect(await rows('select v from t')).toEqual([2])
    })

    test.each([
      'begin; select 1; rollback;',
      'begin; select 1; commit and chain; select 2; commit;',
      "begin; select 1; prepare transaction 'x';",
    ])('%s is refused by name, before anything runs', async (text) => {
      const outcome = await one(`create table t (v int);\n${text}`)
      expect(outcome.error?.code).toBe('migrate.own_transaction')
      expect(outcome.error?.where?.line).toBe(2)
      expect(await rows("select to_regclass('t')::text as v")).toEqual([null])
    })

    test('a COMMIT inside DO gets a hint for the directive that lets it run', async () => {
      const text =
        'create table t (v int);\ndo $$ begin insert into t values (1); commit; insert into t values (2); end $$;'
      expect(await one(text)).toMatchObject({
        error: { sqlState: '2D000', hint: expect.stringContaining('-- plinth: no-transaction') },
      })
      expect(await one(`-- plinth: no-transaction\n${text}`)).toMatchObject({ applied: 1 })
      expect(await rows('select v from t order by 1')).toEqual([1, 2])
    })
  })

  describe('statements that cannot run in a transaction', () => {
    test('CREATE, REINDEX and DROP INDEX CONCURRENTLY run as segments of their own', async () => {
      const outcome = await one(`create table t (v int);
insert into t select generate_series(1, 1000);
create index concurrently t_v_idx on t (v);
reindex index concurrently t_v_idx;
drop index concurrently t_v_idx;
create index concurrently t_w_idx on t (v desc);
comment on table t is 'after';`)
      expect(outcome).toMatchObject({ applied: 1, error: undefined })
      expect(await rows("select relname as v from pg_class where relname like 't%idx'")).toEqual(['t_w_idx'])
      expect(
        await db().one(
          'select count(*)::int as n, count(ended_at)::int as done from plinth.migration_segments',
        ),
      ).toEqual({ n: 6, done: 6 })
    })

    test('VACUUM and ALTER SYSTEM run', async () => {
      expect(
        await one(
          "create table t (v int); vacuum t; vacuum (analyze) t; alter system set work_mem = '5MB'; alter system reset work_mem;",
        ),
      ).toMatchObject({ applied: 1, error: undefined })
    })

    test('a failure keeps what went before, and the next run goes on there', async () => {
      const text = (index: string): string => `create table t (v int);\n${index};\ninsert into t values (1);`
      expect(await one(text('create unique index concurrently t_v_idx on t (nope)'))).toMatchObject({
        error: { sqlState: '42703' },
      })
      expect(await db().one('select state from plinth.migrations')).toEqual({ state: 'running' })
      await db().execute('alter table t add column nope int')
      expect(await one(text('create unique index concurrently t_v_idx on t (nope)'))).toMatchObject({
        applied: 1,
        error: undefined,
      })
      expect(await rows('select v from t')).toEqual([1])
    })

    test('an index whose build fails leaves nothing behind and is built once the rows allow it', async () => {
      const text =
        'create table t (v int);\ninsert into t values (1), (1);\ncreate unique index concurrently t_v_idx on t (v);'
      expect(await one(text)).toMatchObject({ error: { sqlState: '23505' } })
      expect(
        await rows("select indisvalid as v from pg_index where indexrelid = to_regclass('t_v_idx')"),
      ).toEqual([])
      await db().execute('delete from t where ctid = (select min(ctid) from t)')
      expect(await one(text)).toMatchObject({ applied: 1, error: undefined })
      expect(
        await rows("select indisvalid as v from pg_index where indexrelid = to_regclass('t_v_idx')"),
      ).toEqual([true])
    })

    test('an enum value is committed before a later statement uses it', async () => {
      const outcome = await run({
        '001_type.sql': "create type mood as enum ('sad'); create table t (v mood);",
        '002_value.sql': "alter type mood add value 'glad';\ninsert into t values ('glad');",
      })
      expect(outcome).toMatchObject({ applied: 2, error: undefined })
      expect(await rows('select v from t')).toEqual(['glad'])
    })
  })

  describe('what psql understands', () => {
    test('COPY with its data lines loads them, among other statements', async () => {
      const outcome = await one(
        'create table t (v int, w text);\ncopy t (v, w) from stdin;\n1\ta;b\n2\t\\N\n\\.\ninsert into t values (3, \'c\');\ncopy t from stdin with (format csv);\n4,"d\n;e"\n\\.\n',
      )
      expect(outcome).toMatchObject({ applied: 1, error: undefined })
      expect(await db().many('select v, w from t order by v')).toEqual([
        { v: 1, w: 'a;b' },
        { v: 2, w: null },
        { v: 3, w: 'c' },
        { v: 4, w: 'd\n;e' },
      ])
    })

    test('an error in the data names its line in the file, and nothing stays', async () => {
      const outcome = await one('create table t (v int);\ncopy t from stdin;\n1\n2\nthree\n\\.\n')
      expect(outcome.error?.sqlState).toBe('22P02')
      expect(outcome.error?.where).toMatchObject({ line: 5, excerpt: 'three' })
      expect(await rows("select to_regclass('t')::text as v")).toEqual([null])
    })

    test('what a dump writes for psql alone is passed over', async () => {
      expect(
        await one('\\restrict abc\n\\set ON_ERROR_STOP on\ncreate table t (v int);\n\\unrestrict abc\n'),
      ).toMatchObject({ applied: 1, error: undefined })
    })

    test.each([
      ['\\i other.sql', 'copy the text of that file'],
      ["\\set name 'x'", 'write the value itself'],
      ['\\connect other', 'leave the line out'],
      ["\\copy t from 'x.csv'", 'copy … from stdin'],
      ['select 1 \\gexec', 'do block'],
    ])('%s is refused by name with advice, before anything runs', async (line, hint) => {
      const outcome = await one(`create table t (v int);\n${line}\n`)
      expect(outcome.error).toMatchObject({
        code: 'migrate.psql_command',
        hint: expect.stringContaining(hint),
      })
      expect(outcome.error?.where?.line).toBe(2)
      expect(await rows("select to_regclass('t')::text as v")).toEqual([null])
    })
  })

  describe('bytes', () => {
    test('CRLF, a BOM, comments only and nothing at all are fine', async () => {
      const outcome = await run({
        '001_crlf.sql': "create table t (v text);\r\n-- c\r\ninsert into t values ('a');\r\n",
        '002_bom.sql': "\uFEFFinsert into t values ('ü');",
        '003_comments.sql': '-- nothing\n/* yet */\n',
        '004_empty.sql': '',
        '005_no_newline.sql': "insert into t values ('z') -- the end",
      })
      expect(outcome).toMatchObject({ applied: 5, error: undefined })
      expect(await rows('select v from t')).toEqual(['a', 'ü', 'z'])
    })

    test.each([
      ['a NUL byte', 'select 1;\nselect \0;', 'migrate.nul_byte', 2],
      ['Latin-1', Buffer.from("select 1;\n\nselect 'caf\xe9';", 'latin1'), 'migrate.not_utf8', 3],
      ['UTF-16', Buffer.from('\uFEFFselect 1;', 'utf16le'), 'migrate.not_utf8', 1],
      ['an unclosed quote', "select 1;\nselect 'abc;\n", 'migrate.syntax_error', 2],
      ['an unclosed dollar quote', 'select 1;\ndo $x$ begin end;\n', 'migrate.syntax_error', 2],
      ['an unclosed comment', 'select 1;\n/* abc\n', 'migrate.syntax_error', 2],
    ])('%s is named with its line', async (_, text, code, line) => {
      const outcome = await one(text)
      expect(outcome.error?.code).toBe(code)
      expect(outcome.error?.where?.line).toBe(line)
    })

    test('a file of 5 MB with 50,000 statements is applied, and an error in it has its place', async () => {
      const lines = Array.from(
        { length: 50_000 },
        (_, n) => `insert into t values (${n}, '${'é'.repeat(35)}');`,
      )
      const text = `create table t (v int, w text);\n${lines.join('\n')}`
      expect(Buffer.byteLength(text)).toBeGreaterThan(5_000_000)
      expect(await one(text)).toMatchObject({ applied: 1, error: undefined })
      expect(await rows('select count(*)::int as v from t')).toEqual([50_000])
      const failed = await run({ '002_b.sql': `${lines.slice(0, 40_000).join('\n')}\nselect nope;` })
      expect(failed.error?.where).toMatchObject({ line: 40_001, column: 8 })
    })
  })

  describe('what a file leaves behind', () => {
    test('a role, an emptied search_path and settings do not reach the next file', async () => {
      const outcome = await run({
        '001_a.sql':
          "create role plinth_test_visitor; grant create on schema public to plinth_test_visitor; set search_path = ''; set work_mem = '1MB'; set role plinth_test_visitor;",
        '002_b.sql':
          "create table t as select current_user = session_user as v, current_setting('search_path') as path;",
        '003_c.sql':
          'revoke create on schema public from plinth_test_visitor; drop role plinth_test_visitor;',
      })
      expect(outcome).toMatchObject({ applied: 3, error: undefined })
      expect(await db().one('select v, path from t')).toEqual({ v: true, path: '"$user", public' })
    })

    test('a licence header that comes later is no edit', async () => {
      await one('create table t (v int);')
      expect(await one('/*\n * Licence\n */\n\ncreate table t (v int);\n')).toMatchObject({
        applied: 0,
        error: undefined,
      })
    })
  })

  describe('directives', () => {
    test('an unknown one is named with the nearest', async () => {
      expect((await one('-- plinth: no-transactions\nselect 1;')).error).toMatchObject({
        code: 'migrate.directive_unknown',
        hint: 'did you mean no-transaction?',
      })
    })
  })
})

describe('on a server', () => {
  const { db, one } = useRunner('server')

  test('CREATE DATABASE and DROP DATABASE run outside of a transaction', async () => {
    const name = `hard_${Date.now()}`
    expect(
      await one(
        `create database ${name};\nalter database ${name} set work_mem = '8MB';\ndrop database ${name};`,
      ),
    ).toMatchObject({ applied: 1, error: undefined })
    expect(await db().many('select 1 as one from pg_database where datname = $1', [name])).toEqual([])
  })
})
