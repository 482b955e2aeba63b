import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

describeEngines((engine) => {
  const db = useEmptyDatabase({ engine, per: 'test' })
  const folder = useFolder()
  const run = (files: Record<string, string>) => {
    writeMigrations(folder(), files)
    return runMigrations(contextFor(folder(), db))
  }

  test.each([
    ['set', 'set search_path = app, public;'],
    ['set_config', "select pg_catalog.set_config('search_path', 'app, public', false);"],
  ])(
    'what a file sets by %s holds to its end, past every segment, and not for the next file',
    async (_, set) => {
      const { failure } = await run({
        '001_app.sql': `create schema app;
${set}
create table t (v text);
create index concurrently t_v_idx on t (v);
insert into t values (current_setting('search_path'));
begin isolation level serializable; insert into t values (current_setting('search_path')); commit;
vacuum t;
set search_path to default;
insert into app.t values (current_setting('search_path'));`,
        '002_next.sql': "insert into app.t values (current_setting('search_path'));",
      })
      expect(failure).toBeUndefined()
      const rows = await db().many<{ v: string }>('select v from app.t')
      expect(rows.map(({ v }) => v)).toEqual([
        'app, public',
        'app, public',
        '"$user", public',
        '"$user", public',
      ])
    },
  )

  test('a file without a transaction keeps what it sets, also when it goes on after a failure', async () => {
    const text = (last: string): string =>
      `-- plinth: no-transaction\nset search_path = app;\nset work_mem = '3MB';\ncreate table t as select current_setting('work_mem') as v;\ncreate index concurrently t_v_idx on t (${last});`
    await run({ '001_app.sql': 'create schema app;' })
    expect((await run({ '002_t.sql': text('w') })).failure?.sqlState).toBe('42703')
    await db().execute('alter table app.t add column w int')
    expect((await run({})).failure).toBeUndefined()
    expect(await db().one('select v from app.t')).toEqual({ v: '3MB' })
  })

  test('an error after a setting is shown at its place', async () => {
    const { failure } = await run({
      '001_app.sql': "set work_mem = '3MB';\nbegin;\nselect 1;\ncommit;\nselect 2;\nselect 1/0;",
    })
    expect(failure?.where).toMatchObject({ line: 6, column: 1 })
  })
})
