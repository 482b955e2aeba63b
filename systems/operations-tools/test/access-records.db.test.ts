// What each role may do with records, ratings, settings and bonus windows.

import { describe, expect, test } from 'vitest'
import { attemptsOn, denied, outside } from './access.ts'
import {
  ada,
  describeEngines,
  freshId,
  type Identity,
  ids,
  max,
  mia,
  modelRater,
  record,
  review,
  serviceRole,
  support,
  translations,
  udo,
  uma,
  undone,
  useSeededOps,
} from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)
  const { attempt, count, reach } = attemptsOn(db)

  describe('records', () => {
    const add = (identity: Identity, project: string) =>
      attempt(
        identity,
        `insert into public.data_records (id, "projectId", type, source, content) values ($1, $2, 'TASK', 'api:test', 'Words') returning id`,
        [freshId(), project],
      )

    test('owners of the project and administrators add, change and delete', async () => {
      for (const [identity, project] of [
        [udo, translations],
        [max, support],
        [ada, review],
      ] as const)
        expect(await add(identity, project)).toHaveLength(1)
      for (const [identity, project] of [
        [udo, support],
        [uma, translations],
        [mia, support],
      ] as const)
        await expect(add(identity, project)).rejects.toThrow(outside)
      for (const change of [
        `update public.data_records set category = 'TOP_10'`,
        'delete from public.data_records',
      ])
        expect(
          await Promise.all([uma, udo, max, mia, ada].map((identity) => reach(identity, change))),
        ).toEqual([0, 27, 4, 2, 34])
    })

    test('an owner who is put back to waiting loses them', async () => {
      const reached = await undone(db(), async (tx) => {
        await tx.execute(`update public.profiles set role = 'PENDING' where id = '${ids.udo}'`)
        await tx.many("select set_config('request.jwt.claims', $1, true)", [JSON.stringify({ sub: ids.udo })])
        await tx.execute('set local role authenticated')
        return tx.many('delete from public.data_records returning id')
      })
      expect(reached).toEqual([])
    })

    test.each([
      '"createdByEmail"',
      '"createdAt"',
      'embedding',
      '"alignmentAnalysis"',
      '"projectId"',
      '"reviewedBy"',
    ])('%s is written by the back end alone', async (column) => {
      await expect(attempt(ada, `update public.data_records set ${column} = ${column}`)).rejects.toThrow(
        denied,
      )
      expect(await reach(serviceRole, `update public.data_records set ${column} = ${column}`)).toBe(34)
    })

    test('a review carries the address of who gave it', async () => {
      expect(
        await attempt(
          max,
          `update public.data_records set "hasBeenReviewed" = true, "isCategoryCorrect" = false where id = $1 returning "reviewedBy" as by`,
          [record(3)],
        ),
      ).toEqual([{ by: 'max.manager@example.com' }])
      expect(
        await attempt(
          max,
          `update public.data_records set "hasBeenReviewed" = false, "isCategoryCorrect" = null where id = $1 returning "reviewedBy" as by`,
          [record(1)],
        ),
      ).toEqual([{ by: null }])
      expect(
        await attempt(
          ada,
          `update public.data_records set content = 'x' where id = $1 returning "reviewedBy" as by`,
          [record(1)],
        ),
      ).toEqual([{ by: 'max.manager@example.com' }])
    })
  })

  describe('ratings', () => {
    const add = (identity: Identity, rater: string, model?: string) =>
      attempt(
        identity,
        `insert into public.likert_scores (id, "recordId", "userId", "realismScore", "qualityScore"${model ? ', "llmModel"' : ''})
         values ($1, $2, $3, 4, 4${model ? `, '${model}'` : ''}) returning id`,
        [freshId(), record(7), rater],
      )

    test('everybody rates in the own name, and nobody as a model', async () => {
      expect(await add(uma, ids.uma)).toHaveLength(1)
      expect(await add(max, ids.max)).toHaveLength(1)
      await expect(add(uma, ids.udo)).rejects.toThrow(outside)
      await expect(add(ada, ids.uma)).rejects.toThrow(outside)
      await expect(add(uma, modelRater)).rejects.toThrow(/row-level security|rater_check/)
      await expect(add(uma, modelRater, 'model')).rejects.toThrow(denied)
      expect(await add(serviceRole, modelRater, 'model')).toHaveLength(1)
    })

    test('a rating stands', async () => {
      for (const identity of [uma, ada]) {
        await expect(attempt(identity, `update public.likert_scores set "realismScore" = 7`)).rejects.toThrow(
          denied,
        )
        await expect(attempt(identity, 'delete from public.likert_scores')).rejects.toThrow(denied)
      }
    })
  })

  test('settings are the administrators’', async () => {
    expect(await Promise.all([uma, max, ada].map((identity) => count(identity, 'system_settings')))).toEqual([
      0, 0, 5,
    ])
    expect(await reach(max, `update public.system_settings set value = 'x'`)).toBe(0)
    expect(await reach(ada, `update public.system_settings set value = 'x' where key = 'llm_model'`)).toBe(1)
    await expect(
      attempt(max, `insert into public.system_settings (key, value) values ('mine', 'x')`),
    ).rejects.toThrow(outside)
    await expect(attempt(ada, 'delete from public.system_settings')).rejects.toThrow(denied)
  })

  test('bonus windows are the managers’, each made in the own name', async () => {
    const add = (identity: Identity, by: string) =>
      attempt(
        identity,
        `insert into public.bonus_windows ("startTime", "endTime", "targetTaskCount", "createdBy") values (now(), now() + interval '1 day', 1, $1) returning id`,
        [by],
      )
    for (const change of [`update public.bonus_windows set name = 'x'`, 'delete from public.bonus_windows'])
      expect(await Promise.all([uma, udo, mia, ada].map((identity) => reach(identity, change)))).toEqual([
        0, 0, 2, 2,
      ])
    expect(await add(mia, ids.mia)).toHaveLength(1)
    await expect(add(mia, ids.max)).rejects.toThrow(outside)
    await expect(add(uma, ids.uma)).rejects.toThrow(outside)
    await expect(attempt(mia, `update public.bonus_windows set "createdBy" = auth.uid()`)).rejects.toThrow(
      denied,
    )
  })
})
