// Who qualifies for a bonus, and how far the team is: the cases that the specification works out, and the edges of a window.

import { expect, test } from 'vitest'
import {
  createRecord,
  describeEngines,
  ids,
  type Queries,
  undone,
  useSeededOps,
} from './operations-database.ts'

const windowId = 'b2000000-0000-4000-8000-0000000000ff'

describeEngines((engine) => {
  const db = useSeededOps(engine)
  interface Targets {
    readonly tasks: number
    readonly feedback: number
    readonly tasks2: number
    readonly feedback2: number
  }

  const openWindow = (tx: Queries, { tasks, feedback, tasks2, feedback2 }: Targets) =>
    tx.many(
      `insert into public.bonus_windows (id, "startTime", "endTime", "targetTaskCount", "targetFeedbackCount",
           "targetTaskCountTier2", "targetFeedbackCountTier2", "createdBy")
         values ($1, '2025-06-02 00:00+02', '2025-06-06 18:00+02', $2, $3, $4, $5, $6)`,
      [windowId, tasks, feedback, tasks2, feedback2, ids.max],
    )
  const write = (tx: Queries, email: string | null, type: 'TASK' | 'FEEDBACK', count: number) =>
    tx.many(
      `insert into public.data_records (id, "projectId", type, source, content, "createdByEmail", "createdAt")
         select gen_random_uuid()::text, 'cops0project0000000000001', $1::public."RecordType", 'csv:x', 'Words', $2, '2025-06-03 12:00+00'
         from generate_series(1, $3::int)`,
      [type, email, count],
    )
  const qualified = (tx: Queries) =>
    tx.many(
      `select email, "taskCount"::int as tasks, "feedbackCount"::int as feedback, "taskTier" as "taskTier",
           "feedbackTier" as "feedbackTier", "qualifiedTier" as tier from public.bonus_window_qualification('${windowId}')`,
    )
  const qualify = (targets: Targets, tasks: number, feedback: number) =>
    undone(db(), async (tx) => {
      await openWindow(tx, targets)
      await write(tx, 'ann@example.com', 'TASK', tasks)
      await write(tx, 'ann@example.com', 'FEEDBACK', feedback)
      return qualified(tx)
    })

  const both = { tasks: 10, feedback: 5, tasks2: 20, feedback2: 10 } as const
  const tasksOnly = { tasks: 10, feedback: 0, tasks2: 20, feedback2: 0 } as const
  const oneTier = { tasks: 10, feedback: 5, tasks2: 0, feedback2: 0 } as const

  test.each([
    [both, 20, 10, { taskTier: 2, feedbackTier: 2, tier: 2 }],
    [both, 20, 9, { taskTier: 2, feedbackTier: 1, tier: 1 }],
    [both, 10, 5, { taskTier: 1, feedbackTier: 1, tier: 1 }],
    [tasksOnly, 20, 0, { taskTier: 2, feedbackTier: null, tier: 2 }],
    [tasksOnly, 19, 50, { taskTier: 1, feedbackTier: null, tier: 1 }],
    [oneTier, 99, 99, { taskTier: 1, feedbackTier: 1, tier: 1 }],
  ])('%j with %i tasks and %i pieces of feedback', async (targets, tasks, feedback, expected) => {
    expect(await qualify(targets, tasks, feedback)).toEqual([
      { email: 'ann@example.com', tasks, feedback, ...expected },
    ])
  })

  test('who misses one target of the first tier is not listed', async () => {
    expect(await qualify(both, 10, 4)).toEqual([])
    expect(await qualify(both, 9, 99)).toEqual([])
    expect(await qualify(tasksOnly, 9, 99)).toEqual([])
  })

  test('the most productive come first, and what has no author is counted together', async () => {
    const rows = await undone(db(), async (tx) => {
      await openWindow(tx, { tasks: 1, feedback: 0, tasks2: 0, feedback2: 0 })
      await write(tx, 'ann@example.com', 'TASK', 1)
      await write(tx, 'bob@example.com', 'TASK', 3)
      await write(tx, null, 'TASK', 2)
      return tx.many(
        `select email, "totalCount"::int as total from public.bonus_window_qualification('${windowId}')`,
      )
    })
    expect(rows).toEqual([
      { email: 'bob@example.com', total: 3 },
      { email: 'Unknown', total: 2 },
      { email: 'ann@example.com', total: 1 },
    ])
  })

  test('thirty of forty tasks are 75 percent, and progress ends at 100', async () => {
    const progress = (tasks: number) =>
      undone(db(), async (tx) => {
        await openWindow(tx, { tasks: 40, feedback: 0, tasks2: 80, feedback2: 0 })
        await write(tx, 'ann@example.com', 'TASK', tasks)
        return tx.one(
          `select "taskProgress" as one, "taskProgressTier2" as two, "feedbackProgress" as feedback, state
             from public.bonus_window_progress where "windowId" = '${windowId}'`,
        )
      })
    expect(await progress(30)).toEqual({ one: 75, two: 38, feedback: 100, state: 'ended' })
    expect(await progress(0)).toEqual({ one: 0, two: 0, feedback: 100, state: 'ended' })
    expect(await progress(90)).toEqual({ one: 100, two: 100, feedback: 100, state: 'ended' })
  })

  test('records at both ends count, and those a moment outside do not, whatever the zone', async () => {
    const counted = await undone(db(), async (tx) => {
      await tx.execute(`set local time zone 'Pacific/Auckland'`)
      await openWindow(tx, { tasks: 1, feedback: 0, tasks2: 0, feedback2: 0 })
      for (const createdAt of [
        '2025-06-01 21:59:59.999+00',
        '2025-06-01 22:00+00',
        '2025-06-06 16:00+00',
        '2025-06-06 16:00:00.001+00',
      ])
        await createRecord(tx, {
          project: 'cops0project0000000000002',
          email: 'ann@example.com',
          createdAt,
        })
      return tx.one(
        `select "taskCount"::int as tasks, (select "taskCount"::int from public.bonus_window_qualification('${windowId}')) as person
           from public.bonus_window_progress where "windowId" = '${windowId}'`,
      )
    })
    expect(counted).toEqual({ tasks: 2, person: 2 })
  })
})
