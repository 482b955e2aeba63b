import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { View } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { ensurePartitions, failuresOf } from './ensure-partitions.ts'
import { dropLease, holdLease } from './lease.ts'
import { cronJob, leaseName, readSchedule, scheduleJson, scheduleText } from './read-schedule.ts'
import { retirePartitions } from './retire-partitions.ts'
import { chooseRules, syncRules } from './rules.ts'

export const schedule = defineLifecycleOperation({
  name: 'partitions.schedule',
  summary: 'Let partitions look after themselves',
  description: `Where pg_cron is installed, makes or updates the job \`${cronJob}\`, which makes partitions ahead and detaches old ones.
Elsewhere, or with \`--watch\`, this process is the scheduler: it works every \`--minutes\` until it is ended. Any number
of them may run; one at a time holds the lease and works, and when it dies the next one takes over. A watching scheduler
archives what was detached as well, which pg_cron cannot.`,
  effect: 'write',
  examples: [
    {
      command: 'plinth partitions schedule --env production',
      does: 'a job of pg_cron, where it is installed',
    },
    {
      command: 'plinth partitions schedule --watch --minutes 60',
      does: 'a scheduler of your own, until Ctrl-C',
    },
  ],
  input: z.object({
    cron: z.string().optional().describe('When pg_cron runs it; default 17 * * * *'),
    watch: z.boolean().optional().describe('Stay and do the work, also where pg_cron is installed'),
    minutes: z.coerce
      .number()
      .min(0.01)
      .max(1440)
      .optional()
      .describe('How often a watching scheduler works; default 60'),
    rounds: z.coerce.number().int().min(1).optional().describe('End after so many rounds'),
    drop: z.boolean().optional().describe('A watching scheduler drops what it has archived'),
  }),
  output: z.object({ schedule: scheduleJson, rounds: z.int(), made: z.int(), retired: z.int() }),
  async run(context, { cron = '17 * * * *', watch = false, minutes = 60, rounds, drop = false }) {
    const { project, openDatabase } = context
    chooseRules(project)
    const db = await openDatabase()
    await syncRules(db, project)
    const done = { rounds: 0, made: 0, retired: 0 }
    if (!watch && (await hasCron(db))) await keepCronJob(db, cron)
    else await keepWatch(context, { minutes, rounds: rounds ?? Number.POSITIVE_INFINITY, drop, done })
    return { schedule: await readSchedule(db), ...done }
  },
  present: ({ schedule: found, rounds, made, retired }): View => [
    { kind: 'text', text: scheduleText(found), tone: 'good' },
    ...(rounds > 0
      ? [{ kind: 'text' as const, text: `${rounds} rounds, ${made} partitions made, ${retired} retired.` }]
      : []),
  ],
})

async function hasCron(db: Database): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.schedule.has_cron */ select to_regprocedure('cron.schedule(text, text, text)') is not null as found`,
  )
  return found
}

async function keepCronJob(db: Database, cron: string): Promise<void> {
  await db.many('/* plinth.schedule.cron_job */ select cron.schedule($1, $2, $3)', [
    cronJob,
    cron,
    'select * from plinth.ensure_partitions(); select * from plinth.detach_partitions()',
  ])
}

interface Watch {
  readonly minutes: number
  readonly rounds: number
  readonly drop: boolean
  readonly done: { rounds: number; made: number; retired: number }
}

async function keepWatch(context: LifecycleContext, { minutes, rounds, drop, done }: Watch): Promise<void> {
  const { project, openDatabase, progress, signal } = context
  const db = await openDatabase()
  const holder = `${hostname()} (pid ${process.pid})`
  // Three missed rounds, and somebody else may have it.
  const lease = { name: leaseName, holder, seconds: Math.max(1, minutes * 180) }
  try {
    while (done.rounds < rounds && !signal.aborted) {
      done.rounds++
      if (await holdLease(db, lease)) {
        const made = await ensurePartitions(db, project)
        for (const { subject, message } of failuresOf(made))
          progress.note('warning', `${subject}: ${message}`)
        const retired = await retirePartitions(context, { drop, folder: join(project.folder, 'archive') })
        done.made += made.filter(({ error }) => error === null).length
        done.retired += retired.length
      }
      if (done.rounds < rounds) await sleep(minutes * 60_000, undefined, { signal }).catch(() => {})
    }
  } finally {
    await dropLease(db, lease).catch(() => {})
  }
}
