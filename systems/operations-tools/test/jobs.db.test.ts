// The order of job states, and the locks: one worker loads a project, one vectorizes it, others go on beside.

import { openDatabase } from '@plinth/postgres'
import { describe, expect, test } from 'vitest'
import {
  createProject,
  type Database,
  describeEngines,
  freshId,
  undone,
  useOpsUrl,
  useSeededOps,
} from './operations-database.ts'

const states = [
  'PENDING',
  'PROCESSING',
  'QUEUED_FOR_VEC',
  'VECTORIZING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
] as const
const ingestSteps: Readonly<Record<string, readonly string[]>> = {
  PENDING: ['PROCESSING', 'FAILED', 'CANCELLED'],
  PROCESSING: ['PENDING', 'QUEUED_FOR_VEC', 'COMPLETED', 'FAILED', 'CANCELLED'],
  QUEUED_FOR_VEC: ['VECTORIZING', 'FAILED', 'CANCELLED'],
  VECTORIZING: ['QUEUED_FOR_VEC', 'COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: [],
  FAILED: [],
  CANCELLED: [],
}
const analyticsSteps: Readonly<Record<string, readonly string[]>> = {
  PENDING: ['PROCESSING', 'FAILED', 'CANCELLED'],
  PROCESSING: ['COMPLETED', 'FAILED', 'CANCELLED'],
  COMPLETED: [],
  FAILED: [],
  CANCELLED: [],
}

async function createJob(db: Database, project: string, status: string): Promise<string> {
  const id = freshId()
  await db.many(
    `insert into public.ingest_jobs (id, "projectId", type, status, payload) values ($1, $2, 'TASK', $3, 'rows')`,
    [id, project, status],
  )
  return id
}

describeEngines((engine) => {
  const db = useSeededOps(engine)

  test('an ingest job goes from state to state in its order only', async () => {
    for (const from of states) {
      const job = await createJob(db(), await createProject(db()), from)
      for (const to of states) {
        const step = undone(db(), (tx) =>
          tx.many('update public.ingest_jobs set status = $2 where id = $1 returning status', [job, to]),
        )
        if (from === to || ingestSteps[from]?.includes(to)) expect(await step).toEqual([{ status: to }])
        else await expect(step).rejects.toThrow(`an ingest job does not go from ${from} to ${to}`)
      }
    }
  })

  test('an analytics job does too', async () => {
    for (const from of Object.keys(analyticsSteps)) {
      const id = freshId()
      await db().many(`insert into public.analytics_jobs (id, "projectId", status) values ($1, $2, $3)`, [
        id,
        await createProject(db()),
        from,
      ])
      for (const to of Object.keys(analyticsSteps)) {
        const step = undone(db(), (tx) =>
          tx.many('update public.analytics_jobs set status = $2 where id = $1 returning status', [id, to]),
        )
        if (from === to || analyticsSteps[from]?.includes(to)) expect(await step).toEqual([{ status: to }])
        else await expect(step).rejects.toThrow(`an analytics job does not go from ${from} to ${to}`)
      }
    }
  })

  test('the payload is kept until a final state', async () => {
    const job = await createJob(db(), await createProject(db()), 'PENDING')
    const kept: (boolean | undefined)[] = []
    for (const status of ['PROCESSING', 'QUEUED_FOR_VEC', 'VECTORIZING', 'COMPLETED']) {
      const [row] = await db().many<{ kept: boolean }>(
        'update public.ingest_jobs set status = $2 where id = $1 returning payload is not null as kept',
        [job, status],
      )
      kept.push(row?.kept)
    }
    expect(kept).toEqual([true, true, true, false])
  })

  test('a worker that has not noticed the cancelling changes nothing, by comparing or by an error', async () => {
    const job = await createJob(db(), await createProject(db()), 'VECTORIZING')
    await db().many(
      `update public.ingest_jobs set status = 'CANCELLED', error = 'Stopped by user' where id = $1`,
      [job],
    )
    expect(
      await db().many(
        `update public.ingest_jobs set status = 'COMPLETED' where id = $1 and status = 'VECTORIZING' returning id`,
        [job],
      ),
    ).toEqual([])
    await expect(
      db().many(`update public.ingest_jobs set status = 'COMPLETED' where id = $1`, [job]),
    ).rejects.toThrow('does not go from CANCELLED')
  })

  test.each([
    ['PROCESSING', 'idx_ingest_job_processing'],
    ['VECTORIZING', 'idx_ingest_job_vectorizing'],
  ])('one job of a project at a time is %s', async (status, index) => {
    const [one, other] = [await createProject(db()), await createProject(db())]
    await createJob(db(), one, status)
    await expect(createJob(db(), one, status)).rejects.toThrow(index)
    await createJob(db(), other, status)
    await createJob(db(), one, status === 'PROCESSING' ? 'VECTORIZING' : 'PROCESSING')
    for (const many of ['PENDING', 'QUEUED_FOR_VEC', 'COMPLETED'])
      for (let n = 0; n < 2; n++) await createJob(db(), one, many)
  })

  test('a project has one active analysis', async () => {
    const project = await createProject(db())
    const start = (status: string) =>
      db().many(`insert into public.analytics_jobs (id, "projectId", status) values ($1, $2, $3)`, [
        freshId(),
        project,
        status,
      ])
    await start('COMPLETED')
    await start('PENDING')
    await expect(start('PENDING')).rejects.toThrow('idx_analytics_job_active')
    await expect(start('PROCESSING')).rejects.toThrow('idx_analytics_job_active')
  })
})

describe('with twelve workers at once', () => {
  const url = useOpsUrl()

  test('each project is loaded by one at any moment, and every job is loaded once', async () => {
    const db = await openDatabase({ engine: 'server', url: url() })
    try {
      const projects = [await createProject(db), await createProject(db)]
      const jobs = await Promise.all(
        Array.from({ length: 12 }, (_, n) => createJob(db, projects[n % 2] ?? '', 'PENDING')),
      )
      const work = async (job: string): Promise<number> => {
        for (let tries = 1; ; tries++) {
          const taken = await db
            .many(
              `update public.ingest_jobs set status = 'PROCESSING' where id = $1 and status = 'PENDING' returning id`,
              [job],
            )
            .catch((error: unknown) => {
              expect(String(error)).toContain('idx_ingest_job_processing')
              return []
            })
          if (taken.length === 1) {
            await db.many(`update public.ingest_jobs set status = 'COMPLETED' where id = $1`, [job])
            return tries
          }
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      }
      const tries = await Promise.all(jobs.map(work))
      expect(tries.length).toBe(12)
      expect(
        await db.many(
          `select status, count(*)::int as n from public.ingest_jobs where id = any($1) group by status`,
          [jobs],
        ),
      ).toEqual([{ status: 'COMPLETED', n: 12 }])
    } finally {
      await db.close()
    }
  })
})
