// A stretch of time goes by: readings every 15 minutes, partitions made, detached and archived by two schedulers at
// once, of which one is killed now and then, with a clock that jumps forward and back. The long form is a year of 200
// meters.

import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Database, openDatabase } from '@plinth/postgres'
import {
  type CommandResult,
  runCommand,
  serverAbsence,
  skipWithout,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { expect, test } from 'vitest'

const soak = process.env['PLINTH_SOAK'] === '1'
const { weeks, meters } = soak ? { weeks: 52, meters: 200 } : { weeks: 12, meters: 10 }
const perWeek = meters * 7 * 96

const server = serverAbsence('postgres17') === undefined ? 'postgres17' : 'main'
const absence = serverAbsence(server)
skipWithout(absence === undefined, absence ?? '')
const url = useUrl({ server })
const folder = useFolder()

const repository = join(import.meta.dirname, '../../..')
const start = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), 1))
const week = 7 * 86_400_000

const numbers = seeded(20_261_121)

test('no insert fails for want of a partition, and no reading is lost or doubled', {
  timeout: 1_800_000,
}, async () => {
  makeProject()
  const up = await plinth(['up', 'energy-contracts', '--url', url()], repository)
  expect(up.code, up.stdout + up.stderr).toBe(0)
  const db = await openDatabase({ engine: 'server', url: url() })
  try {
    let kills = 0
    let runs = 0
    for (let step = 0; step < weeks; step++) {
      const time = start.getTime() + step * week
      // Every fifth week a clock stands forty days ahead, and every seventh twenty behind.
      const clock = time + (step % 5 === 4 ? 40 : step % 7 === 6 ? -20 : 0) * 86_400_000
      const results = await Promise.all([schedule(clock, false), schedule(clock, step % 3 === 2)])
      runs += results.length
      kills += results.filter(({ signal }) => signal === 'SIGKILL').length
      for (const { code, signal, stdout, stderr } of results)
        if (signal === null) expect(code, stdout + stderr).toBe(0)
      await insertWeek(db, time)
    }
    for (let step = 0; step < 2; step++) await schedule(start.getTime() + weeks * week, false)
    const found = await countEverything(db)
    const expected = weeks * perWeek
    expect(found.rows).toBe(expected)
    // The number of each reading is its value: a doubled and a lost one would have to be the same.
    expect(found.sum).toBe((BigInt(expected) * BigInt(expected - 1)) / 2n)
    if (soak) {
      expect(kills).toBeGreaterThan(5)
      expect(found.archives).toBeGreaterThan(6)
      process.stderr.write(
        `weeks: ${weeks}, readings: ${found.rows}, archives: ${found.archives}, runs: ${runs}, killed: ${kills}\n`,
      )
    } else expect(found.archives).toBeGreaterThan(0)
    await expectOneMonthOnly(db, start.getTime() + (weeks - 1) * week)
  } finally {
    await db.close()
  }
})

// The system's own database, with a rule that lets old months go: its own rule keeps them for ever.
function makeProject(): void {
  symlinkSync(join(import.meta.dirname, '../database'), join(folder(), 'database'))
  writeFileSync(
    join(folder(), 'plinth.config.ts'),
    `export default { name: 'energy-year', platform: 'supabase', partitions: {
      'public.meter_reading': { every: 'month', ahead: 3, keep: 1, make: 'public.create_meter_reading_partition' } } }`,
  )
}

// What a scheduler does in a round, at a time of ours.
async function schedule(at: number, kill: boolean): Promise<CommandResult> {
  const time = new Date(at).toISOString()
  const ensured = await plinth(['partitions', 'ensure', '--at', time, '--url', url()], folder())
  if (ensured.code !== 0) return ensured
  const detach = ['partitions', 'detach', '--at', time, '--drop', '--url', url()]
  return plinth(detach, folder(), kill ? Math.floor(200 + numbers() * 800) : undefined)
}

function plinth(args: readonly string[], cwd: string, killAfterMs?: number): Promise<CommandResult> {
  const main = join(repository, 'apps/cli/src/main.ts')
  return runCommand(process.execPath, ['--conditions=@plinth/source', main, ...args], {
    cwd,
    timeoutMs: 300_000,
    env: { NO_COLOR: '1' },
    onStart(child) {
      if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref()
    },
  })
}

async function insertWeek(db: Database, time: number): Promise<void> {
  const first = ((time - start.getTime()) / week) * perWeek
  await db.many(
    `insert into public.meter_reading (organization_id, source_system, external_site_id, external_device_id, reading_timestamp, energy_wh)
    select (select min(id) from public.organization), 'manual', 'year', 'meter-' || meter,
      $1::timestamptz + slot * interval '15 minutes', $2::bigint + slot * $3 + meter
    from generate_series(0, $3 - 1) as meter, generate_series(0, 7 * 96 - 1) as slot`,
    [new Date(time).toISOString(), first, meters],
  )
}

interface Everything {
  readonly rows: number
  readonly sum: bigint
  readonly archives: number
}

async function countEverything(db: Database): Promise<Everything> {
  const live = await db.one<{ rows: number; sum: string }>(
    `select count(*) as rows, coalesce(sum(energy_wh), 0)::text as sum from public.meter_reading where external_site_id = 'year'`,
  )
  const left = await db.many<{ partition: string }>(
    'select partition from plinth.detached_partitions where dropped_at is null',
  )
  expect(left).toEqual([])
  let rows = Number(live.rows)
  let sum = BigInt(live.sum)
  const place = join(folder(), 'archive/public.meter_reading')
  const archives = readdirSync(place).filter((name) => name.endsWith('.copy.gz'))
  expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([])
  for (const name of archives) {
    const { columns }: { columns: string[] } = JSON.parse(
      readFileSync(join(place, name.replace('.copy.gz', '.json')), 'utf8'),
    )
    const [site, value] = [columns.indexOf('external_site_id'), columns.indexOf('energy_wh')]
    for (const line of gunzipSync(readFileSync(join(place, name)))
      .toString('utf8')
      .split('\n')) {
      const cells = line.split('\t')
      if (cells[site] !== 'year') continue
      rows++
      sum += BigInt(cells[value] ?? 0)
    }
  }
  return { rows, sum, archives: archives.length }
}

async function expectOneMonthOnly(db: Database, time: number): Promise<void> {
  const month = new Date(time).toISOString().slice(0, 7)
  const plan = JSON.stringify(
    await db.many(
      `explain select sum(energy_wh) from public.meter_reading
       where reading_timestamp >= '${month}-01Z' and reading_timestamp < timestamptz '${month}-01Z' + interval '1 month'`,
    ),
  )
  const touched = new Set(plan.match(/meter_reading_\d{4}_\d\d/g))
  expect([...touched]).toEqual([`meter_reading_${month.replace('-', '_')}`])
}

// The same numbers in every run; https://en.wikipedia.org/wiki/Lehmer_random_number_generator
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
