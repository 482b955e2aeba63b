// What the tables do by themselves: projects, their people, pillars, sources, runs and insights.

import { expect, test } from 'vitest'
import {
  actAs,
  administrator,
  createAccount,
  createProject,
  describeEngines,
  errorOf,
  person,
  serviceRole,
  useMatrice,
  vector,
} from './matrice-database.ts'

describeEngines((engine) => {
  const database = useMatrice(engine)

  test('a new project has six empty pillars and its creator as owner, and nobody else sees it', async () => {
    const [olga, bob] = [await createAccount(database()), await createAccount(database())]
    const project = await createProject(database(), olga)
    expect(
      await actAs(database(), person(olga), (tx) =>
        tx.one(
          `select (select string_agg(code || ' ' || name, ', ' order by code) from public.pillars where project_id = $1) as pillars,
             (select role from public.user_projects where project_id = $1) as role`,
          [project],
        ),
      ),
    ).toEqual({
      pillars: 'P1 vision, P2 acteurs, P3 donnees, P4 interfaces, P5 logique, P6 tech',
      role: 'owner',
    })
    const seen = () =>
      actAs(database(), person(bob), (tx) =>
        tx.one('select count(*)::int as n from public.projects where id = $1', [project]),
      )
    expect(await seen()).toEqual({ n: 0 })
    await actAs(database(), person(olga), (tx) =>
      tx.many("insert into public.user_projects (user_id, project_id, role) values ($1, $2, 'viewer')", [
        bob,
        project,
      ]),
    )
    expect(await seen()).toEqual({ n: 1 })
    expect(
      await errorOf(
        database(),
        person(bob),
        `insert into public.insights (project_id, type, title, content) values ('${project}', 'risk', 't', 'c')`,
      ),
    ).toContain('row-level security')
  })

  test('the last owner can neither leave nor be demoted; a project or an account can be deleted', async () => {
    const [olga, otto] = [await createAccount(database()), await createAccount(database())]
    const project = await createProject(database(), olga)
    const keeps = 'a project keeps at least one owner'
    const leave = `delete from public.user_projects where user_id = '${olga}'`
    expect(await errorOf(database(), person(olga), leave)).toContain(keeps)
    expect(await errorOf(database(), serviceRole, leave)).toContain(keeps)
    await database().many("insert into public.user_projects values ($1, $2, 'owner')", [otto, project])
    // Not even when one statement removes all of them.
    expect(
      await errorOf(
        database(),
        person(olga),
        `delete from public.user_projects where project_id = '${project}'`,
      ),
    ).toContain(keeps)
    expect(await errorOf(database(), person(olga), leave)).toBe('no error')
    await database().many('delete from auth.users where id in ($1, $2)', [olga, otto])
    expect(
      await database().one('select count(*)::int as n from public.projects where id = $1', [project]),
    ).toEqual({ n: 1 })
    const mine = await createProject(database(), await createAccount(database()))
    await database().many('delete from public.projects where id = $1', [mine])
    expect(
      await database().one('select count(*)::int as n from public.pillars where project_id = $1', [mine]),
    ).toEqual({ n: 0 })
  })

  test('a pillar keeps each former text; restoring is a new version', async () => {
    const olga = await createAccount(database())
    const project = await createProject(database(), olga)
    const seen = await actAs(database(), person(olga), async (tx) => {
      const { id } = await tx.one<{ id: string }>(
        "select id from public.pillars where project_id = $1 and code = 'P1'",
        [project],
      )
      for (const text of ['first', 'second', 'second'])
        await tx.many('update public.pillars set content = $2 where id = $1', [id, text])
      // What an editor holds of version 1 is stale.
      const stale = await tx.many(
        "update public.pillars set content = 'third' where id = $1 and version = 1 returning id",
        [id],
      )
      await tx.many('select public.restore_pillar($1, 2)', [id])
      const now = await tx.one('select version, content from public.pillars where id = $1', [id])
      const former = await tx.many(
        'select version, content, changed_by from public.pillar_versions where pillar_id = $1 order by version',
        [id],
      )
      return { stale, now, former }
    })
    expect(seen).toEqual({
      stale: [],
      now: { version: 4, content: 'first' },
      former: [
        { version: 1, content: null, changed_by: olga },
        { version: 2, content: 'first', changed_by: olga },
        { version: 3, content: 'second', changed_by: olga },
      ],
    })
  })

  test('a phase is reached by completion or by an owner’s force, which leaves a decision', async () => {
    const olga = await createAccount(database())
    const project = await createProject(database(), olga)
    await database().many(
      `update public.pillars set metadata = '{"checklist": [{"done": true}, {"done": false}]}'
       where project_id = $1 and code = 'P1'`,
      [project],
    )
    const move = `select public.move_to_phase('${project}', 'P2')`
    expect(await errorOf(database(), person(olga), move)).toContain('P1 is at 50 percent and needs 65')
    expect(
      await errorOf(database(), person(olga), `update public.projects set current_phase = 'P2'`),
    ).toContain('permission denied')
    await actAs(database(), person(olga), (tx) =>
      tx.many("select public.move_to_phase($1, 'P2', true)", [project]),
    )
    expect(
      await database().many('select type, title, created_by from public.insights where project_id = $1', [
        project,
      ]),
    ).toEqual([{ type: 'decision', title: 'Moved from P1 to P2 by force', created_by: olga }])
  })

  test('the same bytes come into a project once, and a path stays in its project', async () => {
    const olga = await createAccount(database())
    const [one, two] = [await createProject(database(), olga), await createProject(database(), olga)]
    const add = (project: string) =>
      `insert into public.context_sources (project_id, type, name, content_hash) values ('${project}', 'pdf', 'x', repeat('0f', 32))`
    await database().execute(add(one))
    expect(await errorOf(database(), person(olga), add(one))).toContain('idx_sources_content_hash')
    expect(await errorOf(database(), person(olga), add(two))).toBe('no error')
    const id = crypto.randomUUID()
    const file = (path: string) =>
      `insert into public.context_sources (id, project_id, type, name, storage_path) values ('${id}', '${one}', 'pdf', 'x', '${path}')`
    expect(await errorOf(database(), person(olga), file(`${one}/${id}/a.pdf`))).toBe('no error')
    for (const path of [
      `${two}/${id}/a.pdf`,
      `${one}/${id}/../../${two}/a.pdf`,
      `${one}/a.pdf`,
      '/etc/passwd',
      '',
    ])
      expect(await errorOf(database(), person(olga), file(path)), path).toContain('storage_path_check')
  })

  test('an event starts one run of each workflow; history outlives the project', async () => {
    const project = await createProject(database(), await createAccount(database()))
    const run = (workflow: string) =>
      `insert into public.workflow_runs (project_id, workflow_id, event_name, idempotency_key) values ('${project}', '${workflow}', 'e', '${project}')`
    await database().execute(run('one'))
    expect(await errorOf(database(), serviceRole, run('one'))).toContain('idempotency_key')
    expect(await errorOf(database(), serviceRole, run('two'))).toBe('no error')
    await database().many('delete from public.projects where id = $1', [project])
    expect(
      await database().many('select project_id from public.workflow_runs where idempotency_key = $1', [
        project,
      ]),
    ).toEqual([{ project_id: null }])
  })

  test('the same learning from three runs is one pattern, and a contradiction weakens it', async () => {
    const project = await createProject(database(), await createAccount(database()))
    const learn = async (more = '', at = vector(1)) => {
      const { run } = await database().one<{ run: string }>(
        "insert into public.workflow_runs (project_id, workflow_id, event_name) values ($1, 'ai-query', 'e') returning id as run",
        [project],
      )
      const { id } = await database().one<{ id: string }>(
        `select public.record_insight($1, 'learning', $2, 'c', 0.6, ${at}, p_run_id => $3${more}) as id`,
        [project, `title ${run}`, run],
      )
      return id
    }
    const state = (id: string) =>
      database().one(
        'select type, evidence_count, round(confidence::numeric, 6)::float as confidence from public.insights where id = $1',
        [id],
      )
    const first = await learn()
    expect([await learn(), await state(first)]).toEqual([
      first,
      { type: 'learning', evidence_count: 2, confidence: 0.72 },
    ])
    expect([await learn(), await state(first)]).toEqual([
      first,
      { type: 'pattern', evidence_count: 3, confidence: 0.804 },
    ])
    // Learnt a fourth time, although it is a pattern now.
    expect(await learn()).toBe(first)
    const similar = await learn('', vector(0.8, 0.6))
    const contradicting = await learn(`, p_contradicts => '${first}'`)
    expect(new Set([first, similar, contradicting]).size).toBe(3)
    expect(await state(first)).toEqual({ type: 'pattern', evidence_count: 4, confidence: 0.69024 })
    expect(
      await database().many(
        'select from_id, relation from public.insight_links where to_id = $1 order by relation',
        [first],
      ),
    ).toEqual([
      { from_id: contradicting, relation: 'contradicts' },
      { from_id: similar, relation: 'supports' },
    ])
  })

  test('an administrator deletes an insight, its writer does not', async () => {
    const olga = await createAccount(database())
    const project = await createProject(database(), olga)
    await database().many(
      "insert into public.insights (project_id, type, title, content, created_by) values ($1, 'risk', 't', 'c', $2)",
      [project, olga],
    )
    const remove = (who: Parameters<typeof actAs>[1]) =>
      actAs(database(), who, (tx) =>
        tx.many('delete from public.insights where project_id = $1 returning title', [project]),
      )
    expect(await remove(person(olga))).toEqual([])
    expect(await remove(administrator(olga))).toEqual([{ title: 't' }])
  })
})
