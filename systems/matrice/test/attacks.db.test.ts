// Somebody tries to get at what belongs to others. Every row of the victims' project carries a word that nobody else may
// see; whatever an attacker can read, through tables, views, functions and vectors, is searched for it.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  actAs,
  anon,
  createAccount,
  createProject,
  describeEngines,
  errorOf,
  type Identity,
  person,
  useMatrice,
  vector,
} from './matrice-database.ts'
import { attempt, fingerprint, harmTo, leaked, type Planted, plant, rows, secret } from './plant.ts'

describeEngines((engine) => {
  const database = useMatrice(engine)
  let planted: Planted
  let victim = ''
  let mallory = ''
  const attackers: Record<string, () => Identity> = {
    'a visitor': () => anon,
    'a member of another project': () => person(mallory),
    'a forger': () =>
      person(mallory, { user_metadata: { role: 'admin' }, app_role: 'admin', is_admin: true, role: 'admin' }),
    'a token without an account': () => ({
      role: 'authenticated',
      claims: { app_metadata: { role: 'admin' } },
    }),
  }

  beforeAll(async () => {
    victim = await createAccount(database())
    mallory = await createAccount(database())
    await createProject(database(), mallory)
    planted = await plant(database(), victim)
  })

  const calls = (): readonly string[] => [
    `match_chunks(${vector(0.6, 0.8)}, -1, 100)`,
    `match_chunks(${vector(0.6, 0.8)}, -1, 100, '${planted.project}')`,
    `search_hybrid('${planted.project}', '${secret}', ${vector(0.6, 0.8)}, 100)`,
    `search_hybrid('${planted.project}', '${secret}', null)`,
    `match_insights(${vector(0.6, 0.8)}, -1, 100)`,
    `project_completion('${planted.project}')`,
    `project_stats('${planted.project}')`,
    `project_validation('${planted.project}')`,
    `my_project_ids()`,
  ]

  test('the word is found where it may be seen: the search itself works', async () => {
    for (const table of [
      'projects',
      'pillars',
      'context_sources',
      'source_chunks',
      'insights',
      'workflow_runs',
      'workflow_steps',
      'pillar_versions',
      'insight_evidence',
      'v_source_pipeline',
      'v_step_stats',
    ])
      expect(
        await leaked(database(), person(victim), `select r::text as words from public.${table} r`),
        table,
      ).toBe(true)
    for (const call of calls().slice(0, 5))
      expect(
        await leaked(database(), person(victim), `select f::text as words from public.${call} f`),
        call,
      ).toBe(true)
  })

  describe.each(Object.keys(attackers))('%s', (name) => {
    const attacker = (): Identity => attackers[name]?.() ?? anon

    test('sees nothing of it in any table or view, nor in what changes and deletions return', async () => {
      const relations = await database().many<{ name: string; column: string }>(
        `select c.oid::regclass::text as name, a.attname::text as column from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')`,
      )
      expect(relations.length).toBe(21)
      for (const { name: relation, column } of relations)
        for (const statement of [
          `select r::text as words from ${relation} r`,
          `update ${relation} r set "${column}" = "${column}" returning r::text as words`,
          `delete from ${relation} r where r::text like '%${secret}%' returning r::text as words`,
        ])
          expect(await leaked(database(), attacker(), statement), statement).toBe(false)
    })

    test('sees nothing of it through functions and vectors', async () => {
      for (const call of calls()) {
        const statement = `select f::text as words from public.${call} f`
        expect(await leaked(database(), attacker(), statement), statement).toBe(false)
      }
      // The nearest vector to the victim's own: what comes back is not it, and no more than without it.
      const near = await rows(
        database(),
        attacker(),
        `select 1 as n from public.chunk_embeddings e order by e.embedding operator(extensions.<=>) ${vector(0.6, 0.8)} limit 5`,
      )
      expect(near).toBe(0)
      expect(await rows(database(), attacker(), `select 1 as n from public.${calls()[0]}`)).toBe(0)
    })

    test('changes nothing of it, with a condition or blindly', async () => {
      const before = await fingerprint(database(), planted.project)
      for (const statement of harmTo(planted, mallory)) await attempt(database(), attacker(), statement)
      expect(await fingerprint(database(), planted.project)).toBe(before)
    })

    test('cannot learn from an error what a row holds', async () => {
      for (const [column, table] of [
        ['content', 'source_chunks'],
        ['content', 'insights'],
        ['name', 'context_sources'],
        ['embedding::text', 'chunk_embeddings'],
      ])
        expect(
          await errorOf(
            database(),
            attacker(),
            `select 1 / (case when ${column} like '%${table === 'chunk_embeddings' ? '[0.6,0.8' : secret}%' then 0 else 1 end) from public.${table}`,
          ),
          table,
        ).not.toMatch(/division by zero/)
    })
  })

  test('nothing of one project can be tied to a row of another', async () => {
    const attacker = person(mallory)
    const { insight, source, chunk, project } = planted
    const own = await createProject(database(), mallory)
    const { id } = await database().one<{ id: string }>(
      `insert into public.insights (project_id, type, title, content) values ($1, 'risk', 't', 'c') returning id`,
      [own],
    )
    const nowhere = crypto.randomUUID()
    // The same words whether the row is somebody else's or nobody's.
    for (const [statement, refusal] of [
      [
        (s: string) =>
          `insert into public.insights (project_id, source_id, type, title, content) values ('${own}', '${s}', 'risk', 't', 'c')`,
        'insights_source_id_fkey',
      ],
      [
        (s: string) => `insert into public.insight_evidence (insight_id, source_id) values ('${id}', '${s}')`,
        'row-level security',
      ],
    ] as const)
      for (const target of [source, nowhere])
        expect(await errorOf(database(), attacker, statement(target)), statement(target)).toContain(refusal)
    for (const statement of [
      `insert into public.insight_evidence (insight_id, chunk_id) values ('${id}', '${chunk}')`,
      `insert into public.insight_links (from_id, to_id, relation) values ('${id}', '${insight}', 'supports')`,
      `insert into public.insight_links (from_id, to_id, relation) values ('${insight}', '${id}', 'supports')`,
    ])
      expect(await errorOf(database(), attacker, statement), statement).toContain('row-level security')
    expect(
      await errorOf(
        database(),
        attacker,
        `update public.insights set project_id = '${project}' where id = '${id}'`,
      ),
    ).toContain('permission denied')
  })

  test('a former member sees nothing any more, not even as creator of the project', async () => {
    const [first, second] = [await createAccount(database()), await createAccount(database())]
    const project = await createProject(database(), first)
    await database().many("insert into public.user_projects values ($1, $2, 'owner')", [second, project])
    await database().many('delete from public.user_projects where user_id = $1', [first])
    expect(await rows(database(), person(first), 'select 1 as n from public.projects')).toBe(0)
    expect(await rows(database(), person(first), 'select 1 as n from public.pillars')).toBe(0)
  })

  test('nobody makes a project in the name of another, or names its times and phase', async () => {
    for (const columns of [
      `(name, created_by) values ('x', '${victim}')`,
      `(name, created_at) values ('x', now())`,
      `(name, current_phase) values ('x', 'P6')`,
    ])
      expect(await errorOf(database(), person(mallory), `insert into public.projects ${columns}`)).toContain(
        'permission denied',
      )
    expect(
      await errorOf(database(), { role: 'authenticated' }, `insert into public.projects (name) values ('x')`),
    ).toContain('row-level security')
  })

  test('functions and operators of the own schema put in front do not run with anybody else’s rights', async () => {
    const db = database()
    await db.execute('create schema trap; grant usage, create on schema trap to authenticated')
    try {
      await actAs(db, person(mallory), async (tx) => {
        await tx.execute(`create table trap.user_projects (user_id uuid, project_id uuid, role text);
          insert into trap.user_projects values ('${mallory}', '${planted.project}', 'owner');
          create function trap.uid() returns uuid language sql as $$ select '${victim}'::uuid $$;
          create function trap.near(extensions.vector, extensions.vector) returns float8 language sql as 'select 0::float8';
          create operator trap.<=> (leftarg = extensions.vector, rightarg = extensions.vector, function = trap.near);
          set local search_path = trap, public, extensions, pg_catalog`)
        expect(
          await tx.one(`select count(*)::int as n from public.projects where id = '${planted.project}'`),
        ).toEqual({ n: 0 })
        expect(await tx.many(`select * from public.match_chunks(${vector(0.6, 0.8)}, -1, 10)`)).toEqual([])
        expect(await tx.one('select public.is_admin() as yes')).toEqual({ yes: false })
      })
    } finally {
      await db.execute('drop schema trap cascade')
    }
  })

  test('a claim that is no token’s opens nothing', async () => {
    for (const claims of [
      '',
      '{}',
      '{"sub": ""}',
      '[]',
      '"text"',
      '{"app_metadata": "admin"}',
      '{"app_metadata": [{"role": "admin"}]}',
    ]) {
      const found = await database()
        .transaction(async (tx) => {
          await tx.many(`select set_config('request.jwt.claims', $1, true)`, [claims])
          await tx.execute('set local role authenticated')
          return tx.many('select id from public.projects')
        })
        .catch((error: unknown) => String(error))
      if (typeof found !== 'string') expect(found, claims).toEqual([])
      else expect(found, claims).toMatch(/invalid input syntax|cannot extract/)
    }
  })
})
