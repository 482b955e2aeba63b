import type { Database } from '@plinth/postgres'
import { z } from 'zod'

/** The name of the job that Plinth keeps in pg_cron. */
export const cronJob = 'plinth-partitions'

/** The name under which one scheduler of many holds its lease. */
export const leaseName = 'partitions'

export const scheduleJson = z.object({
  cron: z
    .object({
      schedule: z.string(),
      active: z.boolean(),
      lastRun: z
        .object({ startedAt: z.string(), status: z.string(), message: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  lease: z.object({ holder: z.string(), until: z.string(), alive: z.boolean() }).nullable(),
})

export type Schedule = z.output<typeof scheduleJson>

/** What keeps partitions by itself: pg_cron's job with its last run, and the scheduler that holds the lease. */
export async function readSchedule(db: Database): Promise<Schedule> {
  const { cron, lease } = await db.one<{ cron: boolean; lease: boolean }>(
    `/* plinth.schedule.find */ select to_regclass('cron.job') is not null as cron, to_regclass('plinth.leases') is not null as lease`,
  )
  return { cron: cron ? await readCron(db) : null, lease: lease ? await readLease(db) : null }
}

async function readCron(db: Database): Promise<Schedule['cron']> {
  const row = await db.maybeOne<{
    schedule: string
    active: boolean
    startedAt: string | null
    status: string
    message: string | null
  }>(
    `/* plinth.schedule.cron */
    select j.schedule, j.active, r.start_time::text as "startedAt", r.status, r.return_message as message
    from cron.job j
    left join lateral (
      select * from cron.job_run_details d where d.jobid = j.jobid order by d.runid desc limit 1
    ) r on true
    where j.jobname = $1`,
    [cronJob],
  )
  if (!row) return null
  const { schedule, active, startedAt, status, message } = row
  return { schedule, active, lastRun: startedAt === null ? null : { startedAt, status, message } }
}

async function readLease(db: Database): Promise<Schedule['lease']> {
  const row = await db.maybeOne<{ holder: string; until: string; alive: boolean }>(
    `/* plinth.schedule.lease */ select holder, until::text, until > clock_timestamp() as alive from plinth.leases where name = $1`,
    [leaseName],
  )
  return row ?? null
}

export function scheduleText({ cron, lease }: Schedule): string {
  if (cron !== null) {
    const last = cron.lastRun
    const run = last === null ? 'has not run yet' : `last run ${last.startedAt}: ${last.status}`
    return `Kept by pg_cron (${cron.schedule}${cron.active ? '' : ', switched off'}); ${run}.`
  }
  if (lease?.alive) return `Kept by the scheduler of ${lease.holder}, until ${lease.until} unless it goes on.`
  return 'Nothing keeps partitions by itself: plinth partitions schedule.'
}
