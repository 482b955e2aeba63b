import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { useEmptyDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const db = useEmptyDatabase({ engine: 'embedded', per: 'test' })
const folder = useFolder()

const call = async (name: string, input: object = {}): Promise<{ output: unknown; exit: string }> => {
  const operation = await loaders[name]?.()
  const result = await operation?.call(contextFor(folder(), db), input)
  return { output: result?.output, exit: result?.exit ?? '' }
}

describe('migrate prove', () => {
  test('finds the one statement that is not idempotent in each file', async () => {
    writeMigrations(folder(), {
      '001_good.sql':
        'create table if not exists a (id int primary key, n int);\ncreate or replace view v as select id from a;',
      '002_fails.sql': 'create table if not exists b (id int);\n\ncreate table c (id int);',
      '003_rows.sql': 'insert into a values (1, 1) on conflict do nothing;\ninsert into b values (1);',
      '004_objects.sql': 'comment on table a is $$x$$;\nalter table a add check (id > 0);',
      '005_good.sql':
        "insert into a values (2, 2) on conflict (id) do update set n = excluded.n;\ndo $$ begin create type mood as enum ('a'); exception when duplicate_object then null; end $$;",
    })
    const { output, exit } = await call('migrate.prove')
    expect(exit).toBe('findings')
    expect(output).toMatchObject({
      files: [
        { file: 'migrations/001_good.sql', idempotent: true },
        {
          idempotent: false,
          line: 3,
          statement: 'create table c (id int);',
          reason: 'relation "c" already exists',
        },
        {
          idempotent: false,
          line: 2,
          statement: 'insert into b values (1)',
          reason: 'the second time changes rows of public.b',
        },
        {
          idempotent: false,
          line: 2,
          statement: 'alter table a add check (id > 0)',
          reason: expect.stringContaining('the second time changes the constraint'),
        },
        { idempotent: true },
      ],
    })
    // The target is only the place that the command was pointed at.
    expect(await db().many("select 1 as one from pg_class where relname = 'a'")).toEqual([])
  })

  // PostgreSQL's own type for names ends at 63 bytes; a name with its schema and table is longer.
  test('tells two long names on one table apart', async () => {
    const table = 'a_table_with_a_name_that_is_rather_long_for_a_table'
    writeMigrations(folder(), {
      '001_long.sql': `create table if not exists ${table} (
         a int constraint positive_a check (a > 0), b int constraint positive_b check (b > 1));`,
    })
    expect(await call('migrate.prove')).toMatchObject({
      exit: 'done',
      output: { files: [{ idempotent: true }] },
    })
  })
})

describe('migrate merge-check', () => {
  const common = { '001_a.sql': 'create table a (id int primary key, n int);' }
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-C', folder(), ...args], { stdio: 'ignore' })
  const commit = (): void => {
    git('add', '-A')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-q', '--allow-empty', '-m', 'x')
  }
  const branches = (ours: Record<string, string>, theirs: Record<string, string>): void => {
    git('init', '-q', '-b', 'main')
    writeMigrations(folder(), common)
    commit()
    git('checkout', '-q', '-b', 'other')
    writeMigrations(folder(), theirs)
    commit()
    git('checkout', '-q', 'main')
    writeMigrations(folder(), ours)
  }

  test('passes a harmless pair of branches', async () => {
    branches({ '002_b.sql': 'create table b (id int);' }, { '003_c.sql': 'create table c (id int);' })
    expect(await call('migrate.merge-check', { with: 'other' })).toMatchObject({
      exit: 'done',
      output: { ours: ['migrations/002_b.sql'], theirs: ['other/003_c.sql'], conflicts: [] },
    })
  })

  test('finds two branches that took one version, and a result that depends on the order', async () => {
    branches(
      { '002_b.sql': 'create or replace view v as select 1 as one;' },
      { '002_c.sql': 'create or replace view v as select 2 as one;' },
    )
    expect(await call('migrate.merge-check', { with: 'other' })).toMatchObject({
      exit: 'findings',
      output: {
        conflicts: [
          { subject: 'version 002', message: 'both branches took it: b here, c there; renumber one' },
          { subject: 'view public.v', message: 'is different in the two orders' },
        ],
      },
    })
  })

  test('finds an order in which the files cannot be applied', async () => {
    branches(
      { '002_b.sql': 'alter table a drop column n;' },
      { '003_c.sql': 'create index a_n_idx on a (n);' },
    )
    expect(await call('migrate.merge-check', { with: 'other' })).toMatchObject({
      output: {
        conflicts: [
          { subject: 'ours before theirs', error: { sqlState: '42703', where: { file: 'other/003_c.sql' } } },
        ],
      },
    })
  })

  test('names what git does not know, and never takes it for an option', async () => {
    branches({}, {})
    await expect(call('migrate.merge-check', { with: 'nope' })).rejects.toMatchObject({
      code: 'migrate.ref_unknown',
    })
    await expect(call('migrate.merge-check', { with: '--help' })).rejects.toMatchObject({
      code: 'migrate.ref_unknown',
    })
  })
})

describe('migrate squash', () => {
  const chain = {
    '001_a.sql': 'create table a (id int primary key);\ninsert into a values (1)',
    '002_b.sql': 'begin;\nalter table a add column n int default 7;\ncommit;',
    '003_c.sql': 'create index concurrently a_n_idx on a (n);',
    '004_d.sql': 'create view v as select * from a; -- the end',
  }

  test('joins files into one that builds the same database, rows included', async () => {
    writeMigrations(folder(), chain)
    await call('migrate.up', { to: '3' })
    expect(await call('migrate.squash', { to: '3' })).toMatchObject({
      output: { file: 'migrations/003_baseline.sql', squashed: ['001_a.sql', '002_b.sql', '003_c.sql'] },
    })
    expect(readdirSync(join(folder(), 'migrations')).sort()).toEqual([
      '003_baseline.sql',
      '004_d.sql',
      'squashed',
    ])
    expect(readFileSync(join(folder(), 'migrations/003_baseline.sql'), 'utf8')).toMatch(
      /^-- plinth: squashes:001-003\n/,
    )
    // A database that has the old files goes on as if nothing had happened.
    expect(await call('migrate.up')).toMatchObject({
      exit: 'done',
      output: { applied: [{ version: '004' }] },
    })
    expect(await call('migrate.status')).toMatchObject({
      exit: 'done',
      output: { pending: 0, migrations: [{ version: '003', state: 'applied' }, { version: '004' }] },
    })
  })

  test('a new database gets the joined file', async () => {
    writeMigrations(folder(), chain)
    await call('migrate.squash')
    expect(await call('migrate.up')).toMatchObject({ output: { applied: [{ name: 'baseline' }] } })
    expect(await db().many('select * from v')).toEqual([{ id: 1, n: 7 }])
  })

  test('a database that has only some of the old files is not guessed about', async () => {
    writeMigrations(folder(), chain)
    await call('migrate.up', { to: '2' })
    await call('migrate.squash')
    await expect(call('migrate.up')).rejects.toMatchObject({ code: 'migrate.squashed_halfway' })
  })

  test('writes nothing when the joined file would build something else', async () => {
    writeMigrations(folder(), {
      '001_a.sql': "create table a (v text default 'x'); set search_path = other;",
      '002_b.sql': 'create table b (id int);',
    })
    await expect(call('migrate.squash')).rejects.toThrow()
    expect(existsSync(join(folder(), 'migrations/squashed'))).toBe(false)
  })
})
