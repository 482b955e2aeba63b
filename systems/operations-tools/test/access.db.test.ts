// What each role may do: reading, profiles and projects. The access matrix says it for the seed rows; here are the rules.

import { describe, expect, test } from 'vitest'
import { attemptsOn, denied, outside, tables, views } from './access.ts'
import {
  ada,
  anon,
  describeEngines,
  freshId,
  type Identity,
  ids,
  max,
  mia,
  nobody,
  petra,
  record,
  review,
  support,
  udo,
  uma,
  undone,
  useSeededOps,
} from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)
  const { attempt, count, reach } = attemptsOn(db)

  test('a visitor has no right on anything', async () => {
    for (const relation of [...tables, ...views]) await expect(count(anon, relation)).rejects.toThrow(denied)
    for (const call of ['is_admin()', "has_role('USER')", 'likert_summary()', 'bonus_progress(1, 2)'])
      await expect(attempt(anon, `select public.${call}`)).rejects.toThrow(denied)
  })

  test.each([
    ['who waits for an administrator', petra, 1],
    ['who has an account and no profile', nobody, 0],
  ])('%s sees the own profile at most', async (_, identity, profiles) => {
    for (const relation of [...tables, ...views])
      expect([relation, await count(identity, relation)]).toEqual([
        relation,
        relation === 'profiles' ? profiles : 0,
      ])
    for (const change of [
      `update public.projects set name = 'mine'`,
      `update public.data_records set content = 'mine'`,
      `delete from public.bonus_windows`,
      `update public.profiles set role = 'USER'`,
    ])
      expect(await reach(identity, change)).toBe(0)
    await expect(
      attempt(
        identity,
        `insert into public.likert_scores (id, "recordId", "userId", "realismScore", "qualityScore") values ('x', $1, $2, 4, 4)`,
        [record(4), ids.petra],
      ),
    ).rejects.toThrow(outside)
  })

  test.each([
    ['a user', uma],
    ['a manager', mia],
    ['an administrator', ada],
  ])('%s reads projects, records, jobs and ratings of everybody', async (_, identity) => {
    const seen = await Promise.all(
      ['projects', 'data_records', 'ingest_jobs', 'analytics_jobs', 'likert_scores', 'likert_export'].map(
        (relation) => count(identity, relation),
      ),
    )
    expect(seen).toEqual([4, 34, 7, 4, 12, 12])
    await expect(attempt(identity, 'select payload from public.ingest_jobs')).rejects.toThrow(denied)
    await expect(attempt(identity, `update public.ingest_jobs set status = 'CANCELLED'`)).rejects.toThrow(
      denied,
    )
  })

  test('the door opens when an administrator raises the role, and closes when one lowers it', async () => {
    const seen: number[] = []
    await undone(db(), async (tx) => {
      for (const role of ['USER', 'PENDING']) {
        await tx.many("select set_config('request.jwt.claims', $1, true)", [JSON.stringify({ sub: ids.ada })])
        await tx.execute('set local role authenticated')
        await tx.many(`update public.profiles set role = $2::public."UserRole" where id = $1`, [
          ids.petra,
          role,
        ])
        await tx.many("select set_config('request.jwt.claims', $1, true)", [
          JSON.stringify({ sub: ids.petra }),
        ])
        const { n } = await tx.one<{ n: number }>('select count(*)::int as n from public.projects')
        seen.push(n)
      }
      return seen
    })
    expect(seen).toEqual([4, 0])
  })

  describe('profiles', () => {
    test('each sees the own one, administrators all', async () => {
      expect(await Promise.all([uma, max, ada].map((identity) => count(identity, 'profiles')))).toEqual([
        1, 1, 6,
      ])
    })

    test('nobody changes the own role, nor the address of anybody', async () => {
      for (const identity of [petra, uma, max, ada]) {
        const change = `update public.profiles set role = 'ADMIN' where id = auth.uid()`
        expect(await reach(identity, change)).toBe(0)
        await expect(attempt(identity, `update public.profiles set email = 'x@example.com'`)).rejects.toThrow(
          denied,
        )
        await expect(attempt(identity, `delete from public.profiles`)).rejects.toThrow(denied)
      }
    })

    test('an administrator sets role and temporary password of all others, so that one stays', async () => {
      expect(await reach(ada, `update public.profiles set role = 'USER', "mustResetPassword" = true`)).toBe(5)
    })
  })

  describe('projects', () => {
    const add = (identity: Identity, owner: string | null) =>
      attempt(
        identity,
        `insert into public.projects (id, name, "ownerId") values ($1::text, $1::text, $2) returning id`,
        [freshId(), owner],
      )

    test('managers make their own; administrators make them for anybody', async () => {
      expect(await add(max, ids.max)).toHaveLength(1)
      expect(await add(ada, ids.udo)).toHaveLength(1)
      expect(await add(ada, null)).toHaveLength(1)
      await expect(add(max, ids.uma)).rejects.toThrow(outside)
      await expect(add(max, null)).rejects.toThrow(outside)
      await expect(add(uma, ids.uma)).rejects.toThrow(outside)
    })

    test('managers change and delete their own, and cannot take those of others', async () => {
      for (const change of [`update public.projects set guidelines = null`, `delete from public.projects`]) {
        expect(await reach(max, change)).toBe(1)
        expect(await reach(uma, change)).toBe(0)
        expect(await reach(udo, change)).toBe(0)
        expect(await reach(ada, change)).toBe(4)
      }
      expect(
        await reach(max, `update public.projects set "ownerId" = '${ids.max}' where id = '${review}'`),
      ).toBe(0)
      await expect(
        attempt(max, `update public.projects set "ownerId" = '${ids.mia}' where id = '${support}'`),
      ).rejects.toThrow(outside)
    })

    test('summaries are the back end’s', async () => {
      await expect(attempt(ada, `update public.projects set "lastTaskAnalysis" = 'fine'`)).rejects.toThrow(
        denied,
      )
    })
  })
})
