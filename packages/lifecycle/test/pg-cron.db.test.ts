import { setTimeout as sleep } from 'node:timers/promises'
import { type LifecycleOperation, operations } from '@plinth/lifecycle'
import { type Database, openDatabase } from '@plinth/postgres'
import {
  findPostgres17,
  postgres17Absence,
  skipWithout,
  startCluster,
  useFolder,
  useResource,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations
const binaries = findPostgres17()

const shown = z.looseObject({
  schedule: z.looseObject({
    cron: z
      .looseObject({ schedule: z.string(), lastRun: z.looseObject({ status: z.string() }).nullable() })
      .nullable(),
  }),
})

describe('partitions where pg_cron is', () => {
  const absence = postgres17Absence()
  skipWithout(absence === undefined, absence ?? '')
  const place = useResource<{ db: Database; end(): Promise<void> }>({
    key: 'pg_cron',
    per: 'file',
    async open() {
      const settings = {
        shared_preload_libraries: 'pg_cron',
        'cron.use_background_workers': 'on',
        'cron.database_name': 'postgres',
      }
      const cluster = await startCluster({ ...(binaries === undefined ? {} : { binaries }), settings })
      const db = await openDatabase({ engine: 'server', url: cluster.socketUrl })
      await db.execute(
        `create extension pg_cron; create table public.readings (at timestamptz not null) partition by range (at)`,
      )
      return { db, end: () => db.close().then(() => cluster.stop()) }
    },
    close: ({ end }) => end(),
  })
  const folder = useFolder()
  const call = async (name: string, input: object = {}): Promise<z.output<typeof shown>> => {
    const plain = contextFor(folder(), () => place().db)
    const project = {
      ...plain.project,
      partitions: { 'public.readings': { every: 'month' as const, ahead: 2 } },
    }
    const operation = await loaders[name]?.()
    return shown.parse((await operation?.call({ ...plain, project }, input))?.output)
  }

  test('a job makes them, one job however often it is asked for, and status shows its last run', async () => {
    expect((await call('partitions.schedule')).schedule.cron).toMatchObject({
      schedule: '17 * * * *',
      lastRun: null,
    })
    await call('partitions.schedule', { cron: '1 seconds' })
    const { db } = place()
    expect(await db.many('select jobname, schedule from cron.job')).toEqual([
      { jobname: 'plinth-partitions', schedule: '1 seconds' },
    ])
    let run: { status: string } | null = null
    for (let attempt = 0; attempt < 100 && run?.status !== 'succeeded'; attempt++) {
      await sleep(200)
      run = (await call('partitions.status')).schedule.cron?.lastRun ?? null
    }
    expect(run).toMatchObject({ status: 'succeeded' })
    expect(
      await db.one('select count(*)::int as n from plinth.partition_bounds($1::regclass)', [
        'public.readings',
      ]),
    ).toEqual({ n: 3 })
  })
})
