import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '@plinth/lifecycle'
import { expectGolden, useFolder } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from '../migrate-project.ts'

const chain = {
  '001_start.sql': `create table people (id int generated always as identity primary key, name text not null, born text);
    create type mood as enum ('fine');
    insert into people (name) values ('Ada'), ('Bob');
    create table notes (id int primary key, text text);`,
  '002_orders.sql': `create table orders (id bigserial primary key, person int not null references people (id), amount numeric default 0);
    create index orders_person_idx on orders (person);
    alter table orders enable row level security;
    create policy orders_read on orders for select to public using (true);
    grant select on orders to public;
    alter table people add email text;`,
  '003_rewrite.sql': `alter table people alter born type date using born::date;
    alter table people alter name drop not null;
    update people set name = upper(name);`,
  '004_drop.sql': 'alter table people drop column email; drop table notes;',
  '005_enum.sql': `alter type mood add value 'grumpy';`,
  '006_alone.sql': 'create index concurrently people_name_idx on people (name);',
  '007_nothing.sql': 'select 1;',
} as const

describe('document migration', () => {
  const folder = useFolder({ per: 'file' })
  const unused = (): never => {
    throw new Error('no database is needed')
  }
  const call = async (input: object = {}): Promise<{ output: unknown; exit: string }> =>
    (await operations['document.migration']()).call(contextFor(folder(), unused), input)
  const document = async (migration: string): Promise<unknown> => (await call({ migration })).output

  beforeAll(() => writeMigrations(folder(), chain))

  test('tells tables, columns, relationships and what else came', async () => {
    expect(await document('002')).toMatchObject({
      newTables: [{ table: 'public.orders' }],
      modifiedTables: [{ table: 'public.people', changes: ['new column email'] }],
      newColumns: [
        { column: 'id', type: 'bigint NOT NULL DEFAULT counted', newTable: true },
        { column: 'person', type: 'integer NOT NULL' },
        { column: 'amount', type: 'numeric DEFAULT 0' },
        { table: 'public.people', column: 'email', type: 'text', newTable: false },
      ],
      relationships: [{ words: 'people(id) ← orders.person' }],
      rollback: { grade: 'fully', downFile: null },
    })
  })

  test('tells the locks that were held and the tables that were written anew', async () => {
    expect(await document('002')).toMatchObject({
      statements: expect.arrayContaining([
        expect.objectContaining({
          line: 1,
          locks: [{ table: 'public.people', lock: 'SHARE ROW EXCLUSIVE', blocks: 'writing' }],
          rewritten: [],
        }),
        expect.objectContaining({ locks: [expect.objectContaining({ lock: 'ACCESS EXCLUSIVE' })], line: 6 }),
      ]),
    })
    expect(await document('003')).toMatchObject({
      statements: [
        { rewritten: ['public.people'], locks: [{ lock: 'ACCESS EXCLUSIVE' }] },
        { rewritten: [], locks: [] },
        { rewritten: [], rows: [{ table: 'public.people', inserted: 0, updated: 2, deleted: 0 }] },
      ],
    })
  })

  test('grades how well it can be taken back, and says why', async () => {
    expect(await document('003')).toMatchObject({
      rollback: {
        grade: 'with loss',
        reasons: [
          'column public.people.born became date: not every value of that may be text again.',
          'It updates rows, and their earlier values are not kept.',
        ],
      },
    })
    expect(await document('004')).toMatchObject({
      removedTables: ['public.notes'],
      rollback: {
        grade: 'not at all',
        reasons: [
          'table public.notes is gone with what it held.',
          'column public.people.email is gone with what it held.',
        ],
      },
    })
    expect(await document('005')).toMatchObject({ rollback: { grade: 'with loss' } })
    expect(await document('006')).toMatchObject({ rollback: { grade: 'fully' } })
    expect(await document('007')).toMatchObject({
      summary: 'nothing in the schema',
      rollback: { grade: 'fully' },
    })
  })

  test('takes the newest without a name, and refuses one that is not there', async () => {
    expect((await call()).output).toMatchObject({ version: '007' })
    await expect(document('099')).rejects.toMatchObject({ code: 'migrate.version_unknown' })
  })

  test('keeps a page beside it, which is the same each time', async () => {
    expect(await call({ migration: '2', write: true })).toMatchObject({
      exit: 'done',
      output: { page: { state: 'written' } },
    })
    expect(await call({ migration: '2', check: true })).toMatchObject({
      exit: 'done',
      output: { page: { state: 'unchanged' } },
    })
    expect(await call({ migration: '3', check: true })).toMatchObject({
      exit: 'findings',
      output: { page: { state: 'missing' } },
    })
    expect(existsSync(join(folder(), 'docs/migrations/003_rewrite.md'))).toBe(false)
    await expectGolden(
      readFileSync(join(folder(), 'docs/migrations/002_orders.md'), 'utf8'),
      'expected/002_orders.md',
    )
  })
})
