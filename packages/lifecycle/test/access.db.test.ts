import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { ensurePlatform } from '@plinth/postgres'
import { describeEngines, useDatabase, useFolder } from '@plinth/testkit'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

const output = z.object({
  findings: z.array(z.looseObject({ code: z.string(), subject: z.string(), message: z.string() })),
})

const schema = `
  create table public.notes (
    id bigint generated always as identity primary key,
    owner uuid not null, body text not null unique, secret text
  );
  create table public.log (happened text);
  create sequence public.tickets;
  alter table public.notes enable row level security;
  alter table public.log enable row level security;
  grant select, insert (owner, body), update (body), delete on public.notes to authenticated;
  grant insert on public.log to anon;
  create policy own on public.notes to authenticated
    using (owner = auth.uid()) with check (owner = auth.uid());
  create policy visitors on public.log for insert to anon with check (true);
  create function public.answer(wanted text) returns int language sql as 'select 42';
  revoke execute on function public.answer from public;
  grant execute on function public.answer to authenticated;`

const ada = 'a0000000-0000-4000-8000-000000000001'
const ben = 'b0000000-0000-4000-8000-000000000002'

describeEngines((engine) => {
  const db = useDatabase({
    engine,
    per: 'test',
    key: 'access-notes',
    build: async (empty) => {
      await ensurePlatform(empty)
      await empty.execute(schema)
    },
  })
  const folder = useFolder()

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder(), path)), { recursive: true })
    writeFileSync(join(folder(), path), text)
  }
  const golden = (): string => readFileSync(join(folder(), 'database/access-matrix.yaml'), 'utf8')
  const matrix = async (input: object = {}): Promise<{ exit: string; findings: string[]; shown: string }> => {
    const operation = await loaders['access.matrix']?.()
    const project = { ...contextFor(folder(), db).project, seedFolder: join(folder(), 'database/seed') }
    const result = await operation?.call(contextFor(folder(), db, { project }), input)
    const { findings } = output.parse(result?.output)
    return {
      exit: result?.exit ?? '',
      findings: findings.map(({ code, subject, message }) => `${code} ${subject}: ${message}`),
      shown: JSON.stringify(result?.present()),
    }
  }

  beforeEach(() => {
    write(
      'database/access.yaml',
      `identities:
  visitor: { role: anon }
  ada: { role: authenticated, claims: { sub: ${ada} } }
  ben: { role: authenticated, claims: { sub: ${ben} } }
  service: { role: service_role }
`,
    )
    write(
      'database/seed/fixtures/01_notes.sql',
      `insert into public.notes (owner, body) values ('${ada}', 'one'), ('${ada}', 'two'), ('${ben}', 'three');
       insert into public.log values ('start');`,
    )
  })

  test('says in rows what each identity reaches, and what it lacks the privilege for', async () => {
    expect(await matrix({ write: true })).toMatchObject({ exit: 'done', findings: [] })
    expect(golden().split('\n').slice(3).join('\n')).toBe(`identities:
  - visitor
  - ada
  - ben
  - service
relations:
  public.log:
    rows: 1
    insert: { visitor: all }
  public.notes:
    rows: 3
    select: { ada: 2 of 3, ben: 1 of 3 }
    insert: { ada: 2 of 3 (2 of 3 columns), ben: 1 of 3 (2 of 3 columns) }
    update: { ada: 2 of 3 (1 of 3 columns), ben: 1 of 3 (1 of 3 columns) }
    delete: { ada: 2 of 3, ben: 1 of 3 }
sequences:
  public.notes_id_seq: {}
  public.tickets: {}
functions:
  public.answer(text): { ada: calls, ben: calls }
`)
    expect((await matrix()).exit).toBe('done')
  })

  test('leaves rows, sequences and settings as they were', async () => {
    await db().execute(
      `insert into public.notes (owner, body) values ('${ben}', 'kept'); select nextval('public.tickets')`,
    )
    const before = await db().many('select * from public.notes')
    await matrix({ write: true })
    expect(await db().many('select * from public.notes')).toEqual(before)
    expect(await db().one(`select nextval('public.tickets')::int as n, current_user as who`)).toMatchObject({
      n: 2,
    })
    const next = await db().one<{ id: number }>(
      `insert into public.notes (owner, body) values ('${ben}', 'next') returning id::int`,
    )
    expect(next.id).toBe(before.length + 1)
  })

  test('rows that somebody added beside the fixtures change nothing', async () => {
    await matrix({ write: true })
    await db().execute(
      `insert into public.notes (owner, body) select '${ben}', n::text from generate_series(1, 50) n`,
    )
    expect(await matrix()).toMatchObject({ exit: 'done', findings: [] })
  })

  describe('names the cell that a change opened or closed:', () => {
    test.each([
      [
        'a policy for everybody',
        'create policy hole on public.notes for select to authenticated using (true)',
        ['public.notes select as ada: is all', 'public.notes select as ben: is all'],
      ],
      [
        'row security switched off',
        'alter table public.notes disable row level security',
        [
          'public.notes select as ada: is all',
          'public.notes insert as ben: is all (2 of 3 columns)',
          'public.notes update as ben: is all (1 of 3 columns)',
          'public.notes delete as ada: is all',
        ],
      ],
      [
        'a column more',
        'grant update (secret) on public.notes to authenticated',
        ['public.notes update as ada: is 2 of 3 (2 of 3 columns)'],
      ],
      ['emptying', 'grant truncate on public.notes to anon', ['public.notes truncate as visitor: is all']],
      [
        'a blind change past the policies for reading',
        `grant update (body), select on public.notes to anon;
        create policy blind on public.notes for update to anon using (true)`,
        [
          'public.notes update as visitor: is 1 of 3 (1 of 3 columns)',
          'public.notes select as visitor: is none',
        ],
      ],
      ['a policy lost', 'drop policy own on public.notes', ['public.notes delete as ben: is none']],
      [
        'a function for all',
        'grant execute on function public.answer to anon',
        ['public.answer(text) as visitor: is calls'],
      ],
      [
        'a sequence',
        'grant usage on sequence public.tickets to anon',
        ['public.tickets nextval as visitor: is calls'],
      ],
      [
        'a view that runs with the rights of its owner',
        `create view public.all_notes as select * from public.notes;
        grant select on public.all_notes to anon`,
        ['public.all_notes rows: is 3', 'public.all_notes select as visitor: is all'],
      ],
      [
        'a role that passes every policy',
        'grant select on public.notes to service_role',
        ['public.notes select as service: is all'],
      ],
      [
        'a function that may do less inside',
        "create function public.peek() returns bigint language sql as 'select count(*) from public.log'; grant execute on function public.peek to anon",
        ['public.peek() as visitor: is refused', 'public.peek() as ada: is refused'],
      ],
    ])('%s', async (_, change, expected) => {
      await matrix({ write: true })
      await db().execute(change)
      const { exit, findings } = await matrix()
      expect(exit).toBe('findings')
      for (const finding of expected) expect(findings.join('\n')).toContain(`access.changed ${finding};`)
    })
  })

  test('proves nothing without a row, or where not even the owner can', async () => {
    write('database/seed/fixtures/01_notes.sql', `insert into public.log values ('start')`)
    expect((await matrix({ write: true })).findings).toEqual([
      expect.stringMatching(/^access\.no_rows public\.notes: no seed has a row for it/),
    ])
    write(
      'database/seed/fixtures/01_notes.sql',
      `insert into public.log values ('start'); insert into public.notes (owner, body) values ('${ada}', 'one')`,
    )
    await db().execute(`create function public.stop() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
      revoke execute on function public.stop from public;
      create trigger stop before delete on public.notes for each row execute function public.stop()`)
    const { exit, findings } = await matrix({ write: true })
    expect(exit).toBe('findings')
    expect(findings).toEqual([
      expect.stringMatching(/^access\.unproven public\.notes delete: not even the owner/),
    ])
  })

  test('refuses what it does not know by name', async () => {
    write('database/access.yaml', 'identities:\n  a: { role: nobody_such }\n')
    await expect(matrix()).rejects.toMatchObject({ code: 'access.role_unknown' })
    write('database/access.yaml', 'identities:\n  a: { roll: anon }\n')
    await expect(matrix()).rejects.toMatchObject({ code: 'yaml.wrong_shape', where: { line: 2 } })
    write('database/access.yaml', 'identities:\n  a: { role: anon }\ncalls:\n  public.nothing(): []\n')
    await expect(matrix()).rejects.toMatchObject({ code: 'access.subject_unknown' })
  })

  test('writes a page for people', async () => {
    await matrix({ markdown: 'access.md' })
    expect(readFileSync(join(folder(), 'access.md'), 'utf8')).toContain(
      '| `public.notes` | 3 | – | select 2 of 3<br>insert 2 of 3 (2 of 3 columns)',
    )
    expect(existsSync(join(folder(), 'database/access-matrix.yaml'))).toBe(false)
  })
})
