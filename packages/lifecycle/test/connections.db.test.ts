import { setTimeout as sleep } from 'node:timers/promises'
import type { PlinthError } from '@plinth/kernel'
import { type Database, openDatabase } from '@plinth/postgres'
import {
  type Cluster,
  type FlakyProxy,
  startCluster,
  startFlakyProxy,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunReport, runMigrations } from '../src/migrate/index.ts'
import { contextFor, writeMigrations } from './migrate-project.ts'

const rows = 300_000

/** What a run is doing when its connection goes, and how to see that it does. */
const phases = {
  'a transaction': {
    files: { '002_b.sql': 'create table b (v int);\nselect pg_sleep(0.9);' },
    sign: "query like '%pg_sleep(0.9)%' and wait_event = 'PgSleep'",
  },
  'a COPY': {
    files: {
      '002_b.sql': `create table b (v int, w text);\ncopy b from stdin;\n${Array.from({ length: rows }, (_, n) => `${n}\tsome words to fill the line of the table`).join('\n')}\n\\.\n`,
    },
    sign: "query like 'copy b from stdin%' and state = 'active'",
  },
  'an index build without a lock': {
    files: {
      '002_b.sql': `create table b as select hashint8(n)::text || repeat('x', 50) as v from generate_series(1, ${rows}) n;\ncreate index concurrently b_v_idx on b (v);`,
    },
    sign: "query like 'create index concurrently%' and state = 'active'",
  },
} as const

type Phase = keyof typeof phases

const names: readonly Phase[] = ['a transaction', 'a COPY', 'an index build without a lock']

const first = { '001_a.sql': 'create table a (v int);' }

interface Outcome {
  readonly report: RunReport | undefined
  readonly error: PlinthError | undefined
  readonly durationMs: number
}

const folder = useFolder()

async function run(db: Database): Promise<Outcome> {
  const startedAt = performance.now()
  const settled = await runMigrations(contextFor(folder(), () => db)).then(
    (report) => ({ report, error: report.failure }),
    (error: PlinthError) => ({ report: undefined, error }),
  )
  return { ...settled, durationMs: performance.now() - startedAt }
}

/** Waits until another session is in the phase; gives its process and that of the lock's connection. */
async function waitForPhase(watcher: Database, phase: Phase): Promise<{ worker: number }> {
  for (;;) {
    const found = await watcher.maybeOne<{ worker: number }>(
      `select pid as worker from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${phases[phase].sign} limit 1`,
    )
    if (found) return found
    await sleep(5)
  }
}

async function readLocks(db: Database): Promise<number> {
  const { n } = await db.one<{ n: number }>(
    "select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database where locktype = 'advisory' and datname = current_database()",
  )
  return n
}

async function waitUntilUnlocked(db: Database): Promise<void> {
  for (let left = 200; left > 0 && (await readLocks(db)) > 0; left--) await sleep(25)
  expect(await readLocks(db)).toBe(0)
}

/** The next run, on connections of its own, completes everything, once. */
async function expectCompletion(url: string, phase: Phase): Promise<void> {
  const db = await openDatabase({ engine: 'server', url })
  try {
    const { report, error } = await run(db)
    expect(error).toBeUndefined()
    expect(report?.remaining).toEqual([])
    expect(
      await db.many('select indexrelid::regclass::text as name from pg_index where not indisvalid'),
    ).toEqual([])
    const { n } = await db.one<{ n: number }>('select count(*)::int as n from b')
    expect(n).toBe(phase === 'a transaction' ? 0 : rows)
    expect(
      (
        await db.one<{ n: number }>(
          "select count(*)::int as n from plinth.migrations where state = 'applied'",
        )
      ).n,
    ).toBe(2)
    await waitUntilUnlocked(db)
  } finally {
    await db.close()
  }
}

const lostCodes = ['postgres.connection_lost', 'postgres.lock_lost']

function expectLoss({ error, report, durationMs }: Outcome): void {
  expect([...lostCodes, '57P01', '57P02', '57P03']).toContain(
    error?.code === 'postgres.query_failed' ? error.sqlState : error?.code,
  )
  expect(error?.exit).toBe('failed')
  expect(error?.hint).toMatch(/run the same command again/)
  expect(durationMs).toBeLessThan(20_000)
  // What went before is told, even where the connection is gone.
  expect(report?.applied.map(({ version }) => version)).toEqual(['001'])
  expect(report?.remaining).toEqual(['migrations/002_b.sql'])
}

describe('a session that an administrator ends', () => {
  const url = useUrl({ per: 'test' })

  test.each(names)('in the middle of %s costs nothing but another run', async (phase) => {
    writeMigrations(folder(), { ...first, ...phases[phase].files })
    const db = await openDatabase({ engine: 'server', url: url() })
    const watcher = await openDatabase({ engine: 'server', url: url() })
    try {
      const running = run(db)
      const { worker } = await waitForPhase(watcher, phase)
      await watcher.one('select pg_terminate_backend($1)', [worker])
      expectLoss(await running)
      await waitUntilUnlocked(watcher)
    } finally {
      await db.close()
      await watcher.close()
    }
    await expectCompletion(url(), phase)
  })

  test('that held the lock only: the file that runs is finished, the next is not begun', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table a (v int); select pg_sleep(1);',
      '002_b.sql': 'create table b (v int);',
    })
    const db = await openDatabase({ engine: 'server', url: url() })
    const watcher = await openDatabase({ engine: 'server', url: url() })
    try {
      const running = run(db)
      await waitFor(watcher, "wait_event = 'PgSleep'")
      const ended = await watcher.many(
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state = 'idle' and query like '%plinth.lock.take%'`,
      )
      expect(ended.length).toBe(1)
      const { report, error } = await running
      expect(error).toMatchObject({ code: 'postgres.lock_lost', exit: 'failed' })
      expect(report).toMatchObject({ applied: [{ version: '001' }], remaining: ['migrations/002_b.sql'] })
      await waitUntilUnlocked(watcher)
      const next = await run(watcher)
      expect(next.error).toBeUndefined()
      expect(next.report?.applied.length).toBe(1)
    } finally {
      await db.close()
      await watcher.close()
    }
  })

  test('that held the lock only: a second runner waits until the first one stops', async () => {
    writeMigrations(folder(), {
      '001_a.sql': 'create table a (v int); select pg_sleep(1.5);',
      '002_b.sql': 'create table b (v int);',
    })
    const db = await openDatabase({ engine: 'server', url: url() })
    const watcher = await openDatabase({ engine: 'server', url: url() })
    const second = await openDatabase({ engine: 'server', url: url() })
    try {
      const running = run(db)
      await waitFor(watcher, "wait_event = 'PgSleep'")
      await watcher.many(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'idle' and query like '%plinth.lock.take%'",
      )
      const [stopped, other] = await Promise.all([running, run(second)])
      expect(stopped.error?.code).toBe('postgres.lock_lost')
      expect(other.error).toBeUndefined()
      expect(other.report?.applied.map(({ version }) => version)).toEqual(['002'])
      expect((await watcher.many('select version from plinth.migrations')).length).toBe(2)
    } finally {
      await Promise.all([db.close(), watcher.close(), second.close()])
    }
  })
})

async function waitFor(watcher: Database, condition: string): Promise<void> {
  for (;;) {
    const found = await watcher.many(
      `select 1 as one from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    )
    if (found.length > 0) return
    await sleep(10)
  }
}

/** The server notices a moment later that a client is gone. */
async function waitUntilAlone(url: string): Promise<void> {
  const db = await openDatabase({ engine: 'server', url })
  const others =
    'select 1 as one from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  for (let left = 200; left > 0 && (await db.many(others)).length > 0; left--) await sleep(25)
  await db.close()
}

describe('a server that restarts', () => {
  let cluster: Cluster
  let count = 0
  beforeEach(async () => {
    cluster ??= await startCluster()
  })

  const url = async (): Promise<string> => {
    const name = `restarted_${++count}`
    const admin = await openDatabase({ engine: 'server', url: cluster.url })
    await admin.execute(`create database ${name}`)
    await admin.close()
    return cluster.url.replace(/\/postgres$/, `/${name}`)
  }

  const cases = names.flatMap((phase) =>
    (['fast', 'immediate'] as const).map((mode) => [mode, phase] as const),
  )

  test.each(cases)('(%s) in the middle of %s costs nothing but another run', async (mode, phase) => {
    writeMigrations(folder(), { ...first, ...phases[phase].files })
    const place = await url()
    const db = await openDatabase({ engine: 'server', url: place })
    const watcher = await openDatabase({ engine: 'server', url: place })
    const running = run(db)
    await waitForPhase(watcher, phase)
    await cluster.restart(mode)
    expectLoss(await running)
    await db.close()
    await watcher.close()
    await expectCompletion(place, phase)
  })

  test('is stopped at the end', async () => {
    await cluster.stop()
  })
})

describe('a network that is bad', () => {
  const url = useUrl({ per: 'test' })
  let proxy: FlakyProxy
  beforeEach(async () => {
    proxy = await startFlakyProxy(url())
  })
  afterEach(() => proxy.close())

  const copy = `create table b (v int);\ncopy b from stdin;\n${Array.from({ length: 2000 }, (_, n) => n).join('\n')}\n\\.\n`
  const files = {
    ...first,
    '002_b.sql': `${copy}create index concurrently b_v_idx on b (v);`,
    '003_c.sql': 'create table c (v int); insert into c values (1);',
    // Quick ones, which share a message.
    '004_d.sql': 'insert into c values (2);',
    '005_e.sql': 'insert into c values (3);',
    '006_f.sql': 'insert into c values (4);',
    '007_g.sql': 'insert into c values (5);',
  }

  test('cut after any number of bytes, a run ends in time, and the runs after it complete', async () => {
    writeMigrations(folder(), files)
    let bytes = 400
    let cuts = 0
    const step = process.env['PLINTH_SOAK'] === '1' ? 37 : 211
    for (;;) {
      proxy.cutAfter(bytes)
      bytes += step
      const startedAt = performance.now()
      const db = await openDatabase({ engine: 'server', url: proxy.url }).catch((error: PlinthError) => error)
      if ('code' in db) {
        expect([...lostCodes, 'postgres.unreachable']).toContain(db.code)
        cuts++
        continue
      }
      const { report, error } = await run(db)
      await db.close()
      expect(performance.now() - startedAt).toBeLessThan(20_000)
      if (!error && report?.remaining.length === 0) break
      expect(error?.code, error?.message).toMatch(/^postgres\.(connection_lost|lock_lost|unreachable)$/)
      cuts++
    }
    proxy.cutAfter(undefined)
    expect(cuts).toBeGreaterThan(3)
    if (process.env['PLINTH_SOAK'] === '1') process.stderr.write(`cuts of the network: ${cuts}\n`)
    const db = await openDatabase({ engine: 'server', url: url() })
    expect(
      await db.one('select (select count(*)::int from b) as b, (select count(*)::int from c) as c'),
    ).toEqual({ b: 2000, c: 5 })
    expect(await db.many('select 1 as one from pg_index where not indisvalid')).toEqual([])
    await waitUntilUnlocked(db)
    await db.close()
  })

  test('gone silent, it is taken for lost after a while, and nothing hangs', async () => {
    const db = await openDatabase({ engine: 'server', url: proxy.url })
    const startedAt = performance.now()
    const silent = db.lock('silence', { silenceMs: 600 }, async (lock) => {
      await lock.session(async (session) => {
        await session.execute('set client_connection_check_interval = 100')
        setTimeout(() => proxy.pause(), 200)
        await session.execute('select pg_sleep(1000)')
      })
    })
    await expect(silent).rejects.toMatchObject({ code: 'postgres.connection_lost' })
    await db.close()
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    proxy.cut()
    await waitUntilAlone(url())
  })

  test('gone silent, an abort ends the run too', async () => {
    const controller = new AbortController()
    const db = await openDatabase(
      { engine: 'server', url: `${proxy.url}?connect_timeout=2` },
      { signal: controller.signal },
    )
    const startedAt = performance.now()
    const work = db.session(async (session) => {
      await session.execute('set client_connection_check_interval = 100')
      setTimeout(() => {
        proxy.pause()
        controller.abort()
      }, 200)
      await session.execute('select pg_sleep(1000)')
    })
    await expect(work).rejects.toMatchObject({ code: 'postgres.connection_lost' })
    await db.close()
    expect(performance.now() - startedAt).toBeLessThan(20_000)
    proxy.cut()
    await waitUntilAlone(url())
  })
})
