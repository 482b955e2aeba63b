import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()
  const call = async (
    name: string,
    input: object = {},
  ): Promise<{ output: unknown; exit: string; shown: string }> => {
    const operation = await loaders[name]?.()
    const result = await operation?.call(contextFor(folder(), db), input)
    return { output: result?.output, exit: result?.exit ?? '', shown: JSON.stringify(result?.present()) }
  }
  const three = {
    '001_a.sql': 'create table a (id int);',
    '002_b.sql': 'create table b (id int);',
    '003_c.sql': 'create table c (id int);',
  }

  describe('migrate up', () => {
    test('--dry-run shows every statement and changes nothing', async () => {
      writeMigrations(folder(), {
        '001_a.sql':
          'create table a (id int);\ncreate index concurrently a_idx on a (id);\ncomment on table a is $$x$$;',
      })
      expect(await call('migrate.up', { dryRun: true })).toMatchObject({
        output: {
          planned: [
            {
              file: 'migrations/001_a.sql',
              segments: [
                { kind: 'transaction', statements: ['create table a (id int)'] },
                { kind: 'single', statements: ['create index concurrently a_idx on a (id)'] },
                { kind: 'transaction', statements: ['comment on table a is $$x$$'] },
              ],
            },
          ],
        },
      })
      expect(await db().one("select to_regclass('a') as a, to_regnamespace('plinth') as plinth")).toEqual({
        a: null,
        plinth: null,
      })
    })

    test('--report writes what became of each statement', async () => {
      writeMigrations(folder(), {
        '001_a.sql': 'create table a (id int);',
        '002_b.sql': 'insert into a values (1);\nselect 1/0;\nselect 2;',
      })
      expect((await call('migrate.up', { report: 'results.json' })).exit).toBe('failed')
      const report = JSON.parse(readFileSync(join(folder(), 'results.json'), 'utf8'))
      expect(report).toMatchObject({
        migration_file: 'migrations',
        total_statements: 4,
        executed_statements: 2,
        successful: 1,
        failed: 1,
      })
      expect(
        report.results.map(({ success, error }: { success: boolean; error?: string }) => [success, error]),
      ).toEqual([
        [true, undefined],
        [false, 'not run: undone with the transaction'],
        [false, 'division by zero'],
        [false, 'not run: a statement before it failed'],
      ])
    })
  })

  describe('migrate repair', () => {
    test('takes an edited file for what was applied', async () => {
      writeMigrations(folder(), three)
      await call('migrate.up')
      writeMigrations(folder(), { '002_b.sql': 'create table b (id integer);' })
      await expect(call('migrate.up')).rejects.toMatchObject({ code: 'migrate.edited' })
      await call('migrate.repair', { versions: ['2'] })
      expect(await call('migrate.up')).toMatchObject({
        exit: 'done',
        output: { applied: [], alreadyApplied: 3 },
      })
    })

    test('records what was applied by hand, and forgets what was not', async () => {
      writeMigrations(folder(), three)
      await db().execute('create table a (id int); create table b (id int)')
      await call('migrate.repair', { versions: ['001', '002_b'], applied: true })
      expect(await call('migrate.up')).toMatchObject({
        output: { applied: [{ version: '003' }], alreadyApplied: 2 },
      })
      await call('migrate.repair', { versions: ['3'], pending: true })
      expect(await call('migrate.status')).toMatchObject({ output: { pending: 1 } })
    })

    test('asks to say what is true', async () => {
      writeMigrations(folder(), three)
      await expect(
        call('migrate.repair', { versions: ['1'], applied: true, pending: true }),
      ).rejects.toMatchObject({ code: 'migrate.repair_ambiguous' })
      await expect(call('migrate.repair', { versions: ['1'] })).rejects.toMatchObject({
        code: 'migrate.not_recorded',
      })
      await expect(call('migrate.repair', { versions: ['9_x'], applied: true })).rejects.toMatchObject({
        code: 'migrate.version_unknown',
      })
    })
  })

  describe('migrate down', () => {
    test('undoes the newest by their down files, all or none', async () => {
      writeMigrations(folder(), {
        ...three,
        '003_c.down.sql': 'drop table c;',
        '002_b.down.sql': 'drop table b;',
      })
      await call('migrate.up')
      await expect(call('migrate.down', { steps: 3 })).rejects.toMatchObject({ code: 'migrate.no_down_file' })
      expect((await db().one<{ c: string }>("select to_regclass('c')::text as c")).c).toBe('c')
      expect(await call('migrate.down', { steps: 2 })).toMatchObject({
        output: { undone: ['003_c', '002_b'] },
      })
      expect(await call('migrate.status')).toMatchObject({ output: { pending: 2 } })
      expect(await call('migrate.up')).toMatchObject({
        output: { applied: [{ version: '002' }, { version: '003' }] },
      })
    })

    test('leaves everything as it was when a down file fails', async () => {
      writeMigrations(folder(), { ...three, '003_c.down.sql': 'drop table c; drop table nope;' })
      await call('migrate.up')
      expect(await call('migrate.down')).toMatchObject({
        exit: 'failed',
        output: {
          undone: [],
          remaining: ['003_c'],
          failure: { sqlState: '42P01', where: { file: 'migrations/003_c.down.sql', line: 1 } },
        },
      })
      expect(await call('migrate.status')).toMatchObject({ output: { pending: 0 } })
    })

    test('whose second step fails reports the first as done', async () => {
      writeMigrations(folder(), {
        ...three,
        '003_c.down.sql': 'drop table c;',
        '002_b.down.sql': 'drop table nope;',
      })
      await call('migrate.up')
      expect(await call('migrate.down', { steps: 2 })).toMatchObject({
        exit: 'failed',
        output: { undone: ['003_c'], remaining: ['002_b'], failure: { sqlState: '42P01' } },
      })
      expect(await call('migrate.status')).toMatchObject({ output: { pending: 1 } })
    })
  })

  describe('a database that was made by hand', () => {
    const chain = {
      '001_a.sql': 'create table a (id int primary key);',
      '002_b.sql':
        "alter table a add column name text not null default ''; create index a_name_idx on a (name);",
      '003_c.sql': 'create view names as select name from a;',
    }

    test('status says what looks applied, and baseline records it', async () => {
      writeMigrations(folder(), chain)
      await db().execute(`${chain['001_a.sql']} ${chain['002_b.sql']} create table something_else (id int)`)
      const status = await call('migrate.status')
      expect(status.output).toMatchObject({ pending: 3, looksApplied: ['001_a', '002_b'] })
      expect(status.shown).toContain('plinth migrate baseline --to 002_b')
      await expect(call('migrate.baseline')).rejects.toMatchObject({
        code: 'migrate.looks_different',
        exit: 'refused',
        detail: expect.stringContaining('view public.names'),
      })
      expect(await call('migrate.baseline', { to: '2' })).toMatchObject({
        output: { recorded: ['001_a', '002_b'] },
      })
      expect(await call('migrate.up')).toMatchObject({
        output: { applied: [{ version: '003' }], alreadyApplied: 2 },
      })
      await expect(call('migrate.baseline')).rejects.toMatchObject({ code: 'migrate.ledger_not_empty' })
    })

    test('an object that is there otherwise does not count', async () => {
      writeMigrations(folder(), chain)
      await db().execute('create table a (id bigint primary key)')
      expect((await call('migrate.status')).output).toMatchObject({ looksApplied: [] })
    })
  })

  describe("Supabase's own table of migrations", () => {
    const supabase =
      'create schema supabase_migrations; create table supabase_migrations.schema_migrations (version text primary key, statements text[], name text);'

    test('is taken over: what Supabase applied is not applied again', async () => {
      await db().execute(
        `${supabase} insert into supabase_migrations.schema_migrations values ('001', null, 'a'); create table a (id int)`,
      )
      writeMigrations(folder(), three)
      expect(await call('migrate.status')).toMatchObject({
        output: { pending: 2, migrations: [{ state: 'applied', appliedBy: 'supabase' }, {}, {}] },
      })
      expect(await call('migrate.up')).toMatchObject({
        output: { applied: [{ version: '002' }, { version: '003' }], alreadyApplied: 1 },
      })
      expect(await db().many('select version, how from plinth.migrations order by 1')).toEqual([
        { version: '001', how: 'adopted' },
        { version: '002', how: 'run' },
        { version: '003', how: 'run' },
      ])
    })

    test('is kept in step, in the same transaction', async () => {
      await db().execute(supabase)
      writeMigrations(folder(), { ...three, '003_c.sql': 'create table c (id int); select 1/0;' })
      await call('migrate.up')
      expect(
        await db().many(
          'select version, name, statements from supabase_migrations.schema_migrations order by 1',
        ),
      ).toEqual([
        { version: '001', name: 'a', statements: [three['001_a.sql']] },
        { version: '002', name: 'b', statements: [three['002_b.sql']] },
      ])
    })

    test('is not made where there is none', async () => {
      writeMigrations(folder(), three)
      await call('migrate.up')
      expect(await db().one("select to_regnamespace('supabase_migrations')::text as v")).toEqual({ v: null })
      expect(existsSync(join(folder(), 'results.json'))).toBe(false)
    })
  })
})
