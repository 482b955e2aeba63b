import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { operations } from '@plinth/lifecycle'
import { describeEngines, useEmptyDatabase, useFolder } from '@plinth/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { contextFor, writeMigrations } from './migrate-project.ts'

const chain = {
  '001_people.sql': `create table people (id int generated always as identity primary key, name text not null,
      joined timestamptz not null default now());
    insert into people (name) values ('Ada''s'), ('Bob');`,
  '002_orders.sql': `create table orders (id bigserial primary key, person int references people (id), state text);
    create index orders_person_idx on orders (person);
    do $$ begin create role snapshot_reader; exception when duplicate_object or unique_violation then null; end $$;
    grant select on orders to snapshot_reader;
    alter table people add nick text;`,
}

const first = { version: 'v1.0', phase: 'People', to: '001', date: '2026-01-31' }
const second = { version: 'v1.1', phase: 'Orders', date: '2026-02-28' }

const unused = (): never => {
  throw new Error('no database is needed')
}

async function call(name: keyof typeof operations, context: object, input: object = {}): Promise<unknown> {
  const { output } = await (await operations[name]()).call(contextFor('', unused, context), input)
  return output
}

describe('snapshot create', () => {
  const folder = useFolder()
  const create = (input: object, more: object = {}): Promise<unknown> =>
    call('snapshot.create', contextFor(folder(), unused, more), input)
  const file = (name: string): string => join(folder(), name)
  const read = (name: string): string => readFileSync(file(name), 'utf8')

  beforeEach(() => {
    for (const name of ['versions', 'SCHEMA_CHANGES.md']) rmSync(file(name), { recursive: true, force: true })
    writeMigrations(folder(), chain)
  })

  test('writes one file: version first, rows that migrations wrote, nothing of the moment of the build', async () => {
    expect(await create(first)).toMatchObject({ outcome: 'written', migrations: 1, previous: null })
    expect(read('versions/v1.0_snapshot.sql').split('\n').slice(0, 5)).toEqual([
      '-- Schema Version: v1.0',
      '-- Phase: People',
      '-- Date: 2026-01-31',
      '-- Migrations: 001',
      '-- Contains: 1 tables, 1 indexes, 0 views, 0 functions, 0 triggers, 0 policies, 0 enums',
    ])
    expect(statSync(file('versions/v1.0_snapshot.sql')).mode & 0o222).toBe(0)
    const text = read('versions/v1.0_snapshot.sql')
    expect(text).toContain(
      "insert into public.people (id, name) overriding system value values\n  ('1', 'Ada''s'),\n  ('2', 'Bob');",
    )
    expect(text).toContain("select pg_catalog.setval('public.people_id_seq', 2, true);")
  })

  test('gives the same bytes again, and refuses to write another content under a version', async () => {
    await create(first)
    const text = read('versions/v1.0_snapshot.sql')
    expect(await create(first)).toMatchObject({ outcome: 'unchanged' })
    await expect(create({ ...first, to: '002' })).rejects.toMatchObject({
      code: 'snapshot.exists',
      exit: 'refused',
    })
    expect(read('versions/v1.0_snapshot.sql')).toBe(text)
  })

  test('says in the changelog what is new since the version before, and leaves what people wrote', async () => {
    await create(first)
    writeFileSync(file('SCHEMA_CHANGES.md'), `${read('SCHEMA_CHANGES.md')}\nA word of a person about v1.0.\n`)
    expect(await create(second)).toMatchObject({ previous: 'v1.0' })
    const text = read('SCHEMA_CHANGES.md')
    expect(text.indexOf('## v1.1: Orders')).toBeLessThan(text.indexOf('## v1.0: People'))
    expect(text).toContain('### New tables\n\n- `public.orders`')
    expect(text).toContain('- `public.people`\n  - new column `nick` text')
    expect(text).toContain('A word of a person about v1.0.')
  })

  test('ended between the changelog and the file, it does it all again, once', async () => {
    const boundary = (): never => {
      throw new Error('killed')
    }
    await expect(create(first, { boundary })).rejects.toThrow('killed')
    expect(existsSync(file('versions/v1.0_snapshot.sql'))).toBe(false)
    expect(await create(first)).toMatchObject({ outcome: 'written' })
    expect(read('SCHEMA_CHANGES.md').match(/^## v1\.0/gm)).toHaveLength(1)
    rmSync(file('SCHEMA_CHANGES.md'))
    expect(await create(first)).toMatchObject({ outcome: 'unchanged' })
    expect(read('SCHEMA_CHANGES.md').match(/^## v1\.0/gm)).toHaveLength(1)
  })

  test('is not written where restoring it gives something else', async () => {
    writeMigrations(folder(), {
      '003_operator.sql': `create operator public.=== (leftarg = int, rightarg = int, function = int4eq);
        create view same as select 1 operator(public.===) 1 as answer;`,
    })
    await expect(create(second)).rejects.toMatchObject({ code: 'snapshot.not_restorable', exit: 'refused' })
    expect(existsSync(file('versions'))).toBe(false)
    rmSync(file('migrations/003_operator.sql'))
  })

  test('a name that is no version, and one that is not there, say what would be', async () => {
    await expect(create({ version: '2' })).rejects.toMatchObject({ code: 'snapshot.version_invalid' })
    await create(first)
    await expect(
      call('snapshot.compare', contextFor(folder(), unused), { from: 'v9', to: 'v1.0' }),
    ).rejects.toMatchObject({ code: 'snapshot.unknown', detail: 'There are v1.0.' })
  })

  test('two versions are compared; made on different majors only when that is said', async () => {
    await create(first)
    await create(second)
    const compare = (input: object): Promise<unknown> =>
      call('snapshot.compare', contextFor(folder(), unused), input)
    expect(await compare({})).toMatchObject({
      from: 'v1.0',
      to: 'v1.1',
      changes: expect.arrayContaining([
        { subject: 'table public.orders', change: 'added', attributes: [] },
        { subject: 'column public.people.nick', change: 'added', attributes: [] },
      ]),
    })
    const old = file('versions/v1.0_snapshot.sql')
    chmodSync(old, 0o644)
    writeFileSync(old, read('versions/v1.0_snapshot.sql').replace('PostgreSQL 18', 'PostgreSQL 15'))
    await expect(compare({})).rejects.toMatchObject({ code: 'snapshot.other_major' })
    expect(await compare({ 'across-majors': true })).toMatchObject({ from: 'v1.0' })
  })
})

describeEngines((engine) => {
  describe('snapshot restore', () => {
    const folder = useFolder()
    const db = useEmptyDatabase({ engine, per: 'test' })
    const context = (more: object = {}): object => contextFor(folder(), db, more)

    beforeEach(async () => {
      writeMigrations(folder(), chain)
      await call('snapshot.create', contextFor(folder(), unused), first)
    })

    test('makes the database of that version, and migrate up goes on from there', async () => {
      expect(await call('snapshot.restore', context(), {})).toMatchObject({
        version: 'v1.0',
        recorded: ['001_people'],
      })
      expect(await db().many('select id, name from people order by id')).toEqual([
        { id: 1, name: "Ada's" },
        { id: 2, name: 'Bob' },
      ])
      await call('migrate.up', context())
      await db().execute("insert into people (name, nick) values ('Cleo', 'c')")
      expect(await db().one('select max(id) as id from people')).toEqual({ id: 3 })
      if (engine === 'embedded') expect(await call('drift.check', context())).toMatchObject({ findings: [] })
    })

    test('ended before it commits, it leaves nothing, and works the next time', async () => {
      const boundary = (name: string): void => {
        if (name === 'snapshot.restore') throw new Error('killed')
      }
      await expect(call('snapshot.restore', context({ boundary }))).rejects.toThrow('killed')
      expect(await call('snapshot.restore', context())).toMatchObject({ recorded: ['001_people'] })
    })

    test('is refused where something is, where the file was edited, and where migrations have changed', async () => {
      await db().execute('create table mine (id int)')
      await expect(call('snapshot.restore', context())).rejects.toMatchObject({ code: 'snapshot.not_empty' })
      await db().execute('drop table mine')
      writeMigrations(folder(), { '001_people.sql': 'create table persons (id int)' })
      await expect(call('snapshot.restore', context())).rejects.toMatchObject({
        code: 'snapshot.other_chain',
      })
      const file = join(folder(), 'versions/v1.0_snapshot.sql')
      chmodSync(file, 0o644)
      writeFileSync(file, `${readFileSync(file, 'utf8')}drop table people;\n`)
      await expect(call('snapshot.restore', context())).rejects.toMatchObject({ code: 'snapshot.edited' })
      expect(await db().many("select 1 from pg_tables where schemaname = 'public'")).toEqual([])
    })
  })
})
