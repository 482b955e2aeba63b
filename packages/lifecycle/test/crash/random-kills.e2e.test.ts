import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '@plinth/postgres'
import { describeEngines } from '@plinth/testkit'
import { describe, expect, onTestFailed, test } from 'vitest'
import { writeMigrations } from '../migrate-project.ts'
import { type CrashPlace, expectRecovery, readUndisturbed, useCrashPlace } from './crash-place.ts'
import { writeCrashProject } from './crash-project.ts'

const soak = process.env['PLINTH_SOAK'] === '1'
const seed = Number(process.env['PLINTH_SEED'] ?? Date.now() % 1_000_000)
const wantedKills = soak ? 200 : 12
const killsOfOne = 8

// So many rows that the build of the index is a good part of the run.
const bigRows: Readonly<Partial<Record<Engine, number>>> = { server: 150_000, embedded: 50_000 }

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Kill {
  /** The last word of the process. */
  readonly place: string
  /** The kill before it had left an index half built. */
  readonly foundInvalid: boolean
}

/** When to kill: a time after the process has begun, or after it has opened the database. */
interface Moment {
  readonly since: 'begun' | 'open'
  readonly afterMs: number
}

function atMoment(child: ChildProcess, since: Moment['since'], act: () => void): void {
  if (since === 'begun') act()
  else child.stdout?.once('data', act)
}

/** Runs the migrations and kills the process; undefined when it had ended before. */
async function runAndKill(place: CrashPlace, { since, afterMs }: Moment): Promise<Kill | undefined> {
  const { signal, stdout, stderr } = await place.run({
    onStart: (child) => atMoment(child, since, () => void sleep(afterMs).then(() => child.kill('SIGKILL'))),
  })
  const said = [...stdout.matchAll(/^(\w+) (.*)$/gm)].map(
    ([, word = '', about = '']) => [word, about] as const,
  )
  const contradictions = said.find(([word]) => word === 'contradictions')
  if (contradictions) expect(contradictions[1]).toBe('[]')
  const foundInvalid = said.some(([word, about]) => word === 'invalid' && about !== '[]')
  if (signal === 'SIGKILL') return { place: said.at(-1)?.join(' ') ?? 'start', foundInvalid }
  expect(said.at(-1), stderr).toEqual(['ended', '{"remaining":[]}'])
  return undefined
}

/** How long a run takes that nobody kills, before and after it has opened the database. */
async function measureRun(place: CrashPlace): Promise<{ startMs: number; runMs: number }> {
  const startedAt = performance.now()
  let startMs = 0
  const { durationMs, stdout, stderr } = await place.run({
    onStart: (child) =>
      atMoment(child, 'open', () => {
        startMs = performance.now() - startedAt
      }),
  })
  expect(stdout, stderr).toContain('ended {"remaining":[]}')
  expect(startMs).toBeGreaterThan(0)
  return { startMs, runMs: durationMs - startMs }
}

describeEngines((engine) => {
  const place = useCrashPlace(engine)

  test(
    `killed at random moments, ${wantedKills} times, every run after it finds the truth in the ledger`,
    async () => {
      onTestFailed(() => void process.stderr.write(`\nrun again with PLINTH_SEED=${seed}\n`))
      const random = randomFrom(seed)
      writeCrashProject(place.folder(), { bigRows: bigRows[engine] ?? 0 })
      await place.empty()
      const { startMs, runMs } = await measureRun(place)
      const wanted = await readUndisturbed(place)
      const kills: Kill[] = []
      let databases = 0
      while (kills.length < wantedKills) {
        if (databases++ % 10 === 0) await place.remove()
        else await place.empty()
        for (let round = 0; round < killsOfOne && kills.length < wantedKills; round++) {
          // Most of a short run is the start of the engine, where little can go wrong.
          const since = random() < 0.15 ? 'begun' : 'open'
          const kill = await runAndKill(place, {
            since,
            afterMs: random() * (since === 'open' ? runMs : startMs),
          })
          if (kill === undefined) break
          kills.push(kill)
        }
        await expectRecovery(place, wanted)
      }
      expect(kills.length).toBe(wantedKills)
      if (soak) report(engine, { kills, databases, runMs })
    },
    soak ? 3_600_000 : 600_000,
  )
})

interface Soak {
  readonly kills: readonly Kill[]
  readonly databases: number
  readonly runMs: number
}

function report(engine: Engine, { kills, databases, runMs }: Soak): void {
  const byPlace = [...Map.groupBy(kills, ({ place }) => place)].sort(([a], [b]) => (a < b ? -1 : 1))
  process.stderr.write(
    `${engine}: ${kills.length} kills after ${byPlace.length} different words, ${kills.filter(({ foundInvalid }) => foundInvalid).length} times an index half built, ${databases} databases, a run takes ${Math.round(runMs)} ms\n${byPlace.map(([place, all]) => `  ${all.length} × ${place}\n`).join('')}`,
  )
}

describe('a long statement of a process that was killed', () => {
  const place = useCrashPlace('server')

  test('is ended by the server, and the next run waits for that and no longer', async () => {
    writeMigrations(place.folder(), { '001_t.sql': 'create table t (v int); select pg_sleep(600);' })
    const killed = place.plinth(['migrate', 'up'], {
      onStart: (child) =>
        place.open(async (db) => {
          const sleeping =
            "select 1 as one from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
          while ((await db.many(sleeping)).length === 0) await sleep(20)
          child.kill('SIGKILL')
        }),
    })
    expect((await killed).signal).toBe('SIGKILL')
    writeMigrations(place.folder(), { '001_t.sql': 'create table t (v int);' })
    const next = await place.plinth(['migrate', 'up'])
    expect(next.stdout).toContain('1 applied, 0 before.')
    expect(next.durationMs).toBeLessThan(30_000)
  })
})
