import { PlinthError } from '@plinth/kernel'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()

  async function call(
    name: string,
    input: object = {},
    crashAt?: string,
  ): Promise<{ exit: string; output: unknown }> {
    const operation = await loaders[name]?.()
    const boundary = (reached: string): void => {
      if (reached === crashAt) throw new Error('killed')
    }
    const result = await operation?.call(contextFor(folder(), db, { boundary }), input)
    return { exit: result?.exit ?? '', output: result?.output }
  }

  const codeOf = (running: Promise<unknown>): Promise<string> =>
    running.then(
      () => 'done',
      (error: unknown) => (error instanceof PlinthError ? error.code : String(error)),
    )

  const rows = async (): Promise<number[]> =>
    (await db().many<{ v: number }>('select v from t order by v')).map(({ v }) => v)

  describe('a statement of which nobody knows whether it took effect', () => {
    const files = {
      '001_t.sql': 'create table t (v int);',
      '002_half.sql': '-- plinth: no-transaction\ninsert into t values (1);\ninsert into t values (2);',
      '003_more.sql': 'insert into t values (3);',
    }

    /** Ends the process after the first statement of 002 has run and before that is recorded. */
    async function crash(): Promise<void> {
      writeMigrations(folder(), files)
      expect(await codeOf(call('migrate.up', {}, 'segment.ran'))).toBe('Error: killed')
      expect(await rows()).toEqual([1])
    }

    test('stops every further run, which names the command that decides', async () => {
      await crash()
      for (let again = 0; again < 2; again++) {
        const { exit, output } = await call('migrate.up')
        expect(exit).toBe('refused')
        expect(output).toMatchObject({
          applied: [],
          remaining: ['migrations/002_half.sql', 'migrations/003_more.sql'],
          failure: {
            code: 'migrate.segment_undecided',
            hint: expect.stringContaining('plinth migrate repair 002 --segment 1 --applied (or --pending)'),
            where: { file: 'migrations/002_half.sql', line: 2 },
          },
        })
      }
      expect(await rows()).toEqual([1])
      expect(await call('migrate.status')).toMatchObject({
        output: { migrations: [{ state: 'applied' }, { state: 'half applied' }, { state: 'pending' }] },
      })
    })

    test('is not run again after --applied', async () => {
      await crash()
      await call('migrate.repair', { versions: ['002'], segment: 1, applied: true })
      await call('migrate.repair', { versions: ['002'], segment: 1, applied: true })
      expect((await call('migrate.up')).exit).toBe('done')
      expect(await rows()).toEqual([1, 2, 3])
    })

    test('is run again after --pending', async () => {
      await crash()
      await db().execute('delete from t')
      await call('migrate.repair', { versions: ['002'], segment: 1, pending: true })
      expect((await call('migrate.up')).exit).toBe('done')
      expect(await rows()).toEqual([1, 2, 3])
    })

    test('--pending a second time says that nothing is recorded', async () => {
      await crash()
      await call('migrate.repair', { versions: ['002'], segment: 1, pending: true })
      expect(await codeOf(call('migrate.repair', { versions: ['002'], segment: 1, pending: true }))).toBe(
        'migrate.not_recorded',
      )
    })

    test('the whole file recorded as applied leaves the rest of it out', async () => {
      await crash()
      await call('migrate.repair', { versions: ['002'], applied: true })
      expect((await call('migrate.up')).output).toMatchObject({ applied: [{ version: '003' }] })
      expect(await rows()).toEqual([1, 3])
    })

    test('the whole file set to pending is run from its beginning', async () => {
      await crash()
      await db().execute('delete from t')
      await call('migrate.repair', { versions: ['002'], pending: true })
      expect((await call('migrate.up')).output).toMatchObject({
        applied: [{ version: '002' }, { version: '003' }],
      })
      expect(await rows()).toEqual([1, 2, 3])
    })
  })

  describe('what the catalog can tell is not asked', () => {
    test.each([
      ['an index that was built', 'create index concurrently t_v_idx on t (v);', ''],
      ['an index that was built, in a schema', 'create index concurrently t_v_idx on public.t (v);', ''],
      ['an index that was dropped', 'drop index concurrently old_idx;', ''],
      ['an index that was rebuilt', 'reindex index concurrently old_idx;', ''],
      ['a table that was cleaned', 'vacuum t;', ''],
      ['a value that was added', "alter type mood add value 'glad';", '-- plinth: no-transaction\n'],
    ])('%s', async (_, statement, directive) => {
      writeMigrations(folder(), {
        '001_t.sql':
          "create table t (v int); create index old_idx on t (v); create type mood as enum ('sad');",
        '002_half.sql': `${directive}${statement}`,
      })
      expect(await codeOf(call('migrate.up', {}, 'segment.ran'))).toBe('Error: killed')
      expect((await call('migrate.up')).exit).toBe('done')
      const indexes = await db().many<{ name: string }>(
        "select indexrelid::regclass::text as name from pg_index where indrelid = 't'::regclass and indisvalid order by 1",
      )
      const wanted = statement.startsWith('create index') ? 2 : statement.startsWith('drop') ? 0 : 1
      expect(indexes.length).toBe(wanted)
    })

    test('an index without a name that is there may be any: a person decides', async () => {
      writeMigrations(folder(), {
        '001_t.sql': 'create table t (v int);',
        '002_half.sql': 'create index concurrently on t (v);',
      })
      expect(await codeOf(call('migrate.up', {}, 'segment.ran'))).toBe('Error: killed')
      expect((await call('migrate.up')).exit).toBe('refused')
      await call('migrate.repair', { versions: ['002'], segment: 1, applied: true })
      expect((await call('migrate.up')).exit).toBe('done')
      expect((await db().many("select 1 as one from pg_index where indrelid = 't'::regclass")).length).toBe(1)
    })

    test('an index without a name that was left INVALID is built anew', async () => {
      writeMigrations(folder(), {
        '001_t.sql': 'create table t (v int); insert into t values (1), (1);',
        '002_half.sql': 'create unique index concurrently on t (v);',
      })
      expect(await codeOf(call('migrate.up', {}, 'segment.started'))).toBe('Error: killed')
      await expect(db().execute('create unique index concurrently on t (v)')).rejects.toThrow()
      await db().execute('truncate t')
      expect((await call('migrate.up')).exit).toBe('done')
      expect(await db().many("select indisvalid from pg_index where indrelid = 't'::regclass")).toEqual([
        { indisvalid: true },
      ])
    })
  })

  describe('a statement that fails outside of a transaction', () => {
    const invalid = async (): Promise<string[]> =>
      (
        await db().many<{ name: string }>(
          'select indexrelid::regclass::text as name from pg_index where not indisvalid',
        )
      ).map(({ name }) => name)

    test.each([
      'create unique index concurrently t_v_key on t (v)',
      'create unique index concurrently on t (v)',
      'set search_path = elsewhere;\ncreate unique index concurrently on t (v)',
    ])('leaves no INVALID index of its own and none the less those of others: %s', async (statement) => {
      writeMigrations(folder(), {
        '001_t.sql': `create schema elsewhere; create table ${statement.startsWith('set') ? 'elsewhere.' : ''}t (v int);
          insert into ${statement.startsWith('set') ? 'elsewhere.' : ''}t values (1), (1);`,
        '002_half.sql': `${statement};`,
      })
      await call('migrate.up', { to: '001' })
      const table = statement.startsWith('set') ? 'elsewhere.t' : 't'
      await expect(
        db().execute(`create unique index concurrently others_idx on ${table} (v)`),
      ).rejects.toThrow()
      expect((await call('migrate.up')).exit).toBe('failed')
      expect(await invalid()).toEqual([table === 't' ? 'others_idx' : 'elsewhere.others_idx'])
      await db().execute(`truncate ${table}`)
      expect((await call('migrate.up')).exit).toBe('done')
    })

    test('is simply run again, because nothing of it took effect', async () => {
      writeMigrations(folder(), {
        '001_t.sql': 'create table t (v int unique); insert into t values (2);',
        '002_half.sql': '-- plinth: no-transaction\ninsert into t values (1);\ninsert into t values (2);',
      })
      expect((await call('migrate.up')).exit).toBe('failed')
      await db().execute('delete from t where v = 2')
      expect((await call('migrate.up')).exit).toBe('done')
      expect(await rows()).toEqual([1, 2])
    })

    test('is not run again where it may have committed some of its work', async () => {
      writeMigrations(folder(), {
        '001_t.sql': 'create table t (v int);',
        '002_half.sql': `-- plinth: no-transaction
do $$ begin insert into t values (1); commit; perform 1/0; end $$;`,
      })
      expect((await call('migrate.up')).exit).toBe('failed')
      expect((await call('migrate.up')).exit).toBe('refused')
      expect(await rows()).toEqual([1])
    })
  })

  describe('migrate down', () => {
    const files = {
      '001_t.sql': 'create table t (v int);',
      '002_u.sql': 'create table u (v int);',
      '002_u.down.sql': 'drop table u;',
      '003_w.sql': 'create table w (v int);',
      '003_w.down.sql': 'drop table w;',
    }
    const tables = async (): Promise<string[]> =>
      (
        await db().many<{ name: string }>(
          "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
        )
      ).map(({ name }) => name)

    test('twice undoes two, by two at once one each, and a file without its undo stops it', async () => {
      writeMigrations(folder(), files)
      await call('migrate.up')
      const both = await Promise.all([call('migrate.down'), call('migrate.down')])
      const undone = both.flatMap(({ output }) =>
        typeof output === 'object' && output !== null && 'undone' in output ? output.undone : [],
      )
      expect(undone.sort()).toEqual(['002_u', '003_w'])
      expect(await tables()).toEqual(['t'])
      expect(await codeOf(call('migrate.down'))).toBe('migrate.no_down_file')
      expect(await call('migrate.up')).toMatchObject({
        output: { applied: [{ version: '002' }, { version: '003' }] },
      })
      expect(await tables()).toEqual(['t', 'u', 'w'])
    })

    test('that fails leaves the migration applied', async () => {
      writeMigrations(folder(), { ...files, '003_w.down.sql': 'drop table w; select 1/0;' })
      await call('migrate.up')
      expect((await call('migrate.down')).exit).toBe('failed')
      expect(await tables()).toEqual(['t', 'u', 'w'])
      expect(await db().one('select count(*)::int as n from plinth.migrations')).toEqual({ n: 3 })
    })

    test("is believed where Supabase's own table knows the migration too", async () => {
      await db().execute(
        'create schema supabase_migrations; create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text)',
      )
      writeMigrations(folder(), files)
      await call('migrate.up')
      await call('migrate.down')
      expect(await call('migrate.up')).toMatchObject({ output: { applied: [{ version: '003' }] } })
      expect(await tables()).toEqual(['t', 'u', 'w'])
    })

    test('and repair --pending is believed there, too', async () => {
      await db().execute(
        'create schema supabase_migrations; create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text)',
      )
      writeMigrations(folder(), files)
      await call('migrate.up')
      await db().execute('drop table w')
      await call('migrate.repair', { versions: ['003'], pending: true })
      expect(await call('migrate.up')).toMatchObject({ output: { applied: [{ version: '003' }] } })
    })
  })

  describe('migrate repair', () => {
    test('run by two at once records a file once', async () => {
      writeMigrations(folder(), { '001_t.sql': 'create table t (v int);' })
      await db().execute('create table t (v int)')
      const repair = (): Promise<unknown> => call('migrate.repair', { versions: ['001'], applied: true })
      await Promise.all([repair(), repair()])
      expect(await db().many('select version, how from plinth.migrations')).toEqual([
        { version: '001', how: 'repair' },
      ])
      expect((await call('migrate.up')).output).toMatchObject({ applied: [], remaining: [] })
    })

    test('takes an edited file as it is, as often as it is said', async () => {
      writeMigrations(folder(), { '001_t.sql': 'create table t (v int);' })
      await call('migrate.up')
      writeMigrations(folder(), { '001_t.sql': 'create table t (v bigint);' })
      expect(await codeOf(call('migrate.up'))).toBe('migrate.edited')
      await call('migrate.repair', { versions: ['001'] })
      await call('migrate.repair', { versions: ['001'] })
      expect((await call('migrate.up')).exit).toBe('done')
    })
  })
})
