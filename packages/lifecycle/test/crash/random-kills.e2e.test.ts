import { setTimeout as sleep } from 'node:timers/promises'
import type { Engine } from '@plinth/postgres'
import { describeEngines } from '@plinth/testkit'
import { describe, expect, onTestFailed, test } from 'vitest'
import { writeMigrations } from '../migrate-project.ts'
import { type CrashPlace, expectRecovery, readUndisturbed, useCrashPlace } from './crash-place.ts'
import { findContradictions, writeCrashProject } from './crash-project.ts'

const soak = process.env['PLINTH_SOAK'] === '1'
const seed = Number(process.env['PLINTH_SEED'] ?? Date.now() % 1_000_000)
const wantedKills = soak ? 200 : 12

// So many rows that the build of the index takes more than half a second.
const bigRows: Readonly<Partial<Record<Engine, number>>> = {
  server: 400_000,
  embedded: soak ? 100_000 : 10_000,
}

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

/** Runs the migrations and kills the process after a time; false when it had ended before. */
async function runAndKill(place: CrashPlace, afterMs: number): Promise<boolean> {
  const { code, signal, stdout } = await place.plinth(['migrate', 'up'], {
    onStart: (child) => sleep(afterMs).then(() => child.kill('SIGKILL')),
  })
  if (signal === 'SIGKILL') return true
  expect(code, stdout).toBe(0)
  return false
}

describeEngines((engine) => {
  const place = useCrashPlace(engine)

  test(
    `killed at random moments, ${wantedKills} times, every run after it finds the truth in the ledger`,
    async () => {
      onTestFailed(() => void process.stderr.write(`\nrun again with PLINTH_SEED=${seed}\n`))
      const random = randomFrom(seed)
      writeCrashProject(place.folder(), { bigRows: bigRows[engine] ?? 0 })
      const startedAt = performance.now()
      expect((await place.plinth(['migrate', 'up'])).code).toBe(0)
      const durationMs = performance.now() - startedAt
      const wanted = await readUndisturbed(place)
      let kills = 0
      let building = 0
      let completed = 0
      while (kills < wantedKills) {
        await place.empty()
        for (let round = 0; round < 8 && kills < wantedKills; round++) {
          if (!(await runAndKill(place, durationMs * (0.2 + 0.8 * random())))) break
          kills++
          building += await place.open(async (db) => {
            expect(await findContradictions(db)).toEqual([])
            return (await db.many("select 1 as one from pg_class where relname = 'big_v_idx'")).length
          })
        }
        await expectRecovery(place, wanted)
        completed++
      }
      expect(kills).toBe(wantedKills)
      if (soak)
        process.stderr.write(
          `${engine}: ${kills} kills, ${building} with the big index begun, ${completed} databases, a run takes ${Math.round(durationMs)} ms\n`,
        )
    },
    soak ? 3_600_000 : 600_000,
  )
})

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
