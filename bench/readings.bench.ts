import { createWriteStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Database, ensurePlatform, openDatabase } from '@plinth/postgres'
import type { Bench, BenchContext } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { startServer } from './harness/server.ts'
import { timeStatement } from './harness/time-statement.ts'

const rows = Number(process.env['BENCH_READINGS'] ?? 1_000_000)
const meters = 200
const peer = 'psql, \\copy'
const columns =
  'organization_id, source_system, external_site_id, external_device_id, reading_timestamp, energy_wh, power_w'

export const bench: Bench = {
  title: 'Meter readings into partitions',
  async run(context) {
    await using server = await startServer({ major: 17 })
    context.remark(
      `PostgreSQL ${server.version} with its default settings; ${rows.toLocaleString('en')} readings of ${meters} meters, every 15 minutes, into monthly partitions with all indexes of energy-contracts.`,
    )
    await server.freshDatabase('readings')
    const url = server.url('readings')
    const db = await openDatabase({ engine: 'server', url })
    try {
      const organization = await build(db)
      const file = join(context.folder, 'readings.copy')
      await pipeline(Readable.from(readings(organization)), createWriteStream(file))
      await measureLoading(context, { db, url, file })
      await db.execute('vacuum analyze public.meter_reading')
      await ask(db, context)
    } finally {
      await db.close()
    }
  },
}

async function build(db: Database): Promise<number> {
  await ensurePlatform(db)
  for (const folder of ['migrations', 'seed/reference', 'seed/fixtures']) {
    const path = join(root, 'systems/energy-contracts/database', folder)
    for (const name of readdirSync(path)
      .filter((file) => file.endsWith('.sql'))
      .sort())
      await db.execute(readFileSync(join(path, name), 'utf8'))
  }
  const months = Math.ceil(rows / meters / 96 / 28) + 1
  await db.many(
    `select public.create_meter_reading_partition((date '2025-01-01' + make_interval(months => month))::date)
     from generate_series(0, least($1, 22)) as month`,
    [months],
  )
  const { id } = await db.one<{ id: number }>('select min(id) as id from public.organization')
  return id
}

function* readings(organization: number): Generator<string, void> {
  const start = Date.UTC(2025, 0, 1)
  let lines: string[] = []
  for (let row = 0; row < rows; row++) {
    const meter = row % meters
    const time = new Date(start + Math.floor(row / meters) * 900_000).toISOString()
    lines.push(
      `${organization}\tmanual\tsite-${meter % 10}\tmeter-${meter}\t${time}\t${row % 5000}\t${(row % 20_000) / 4}\n`,
    )
    if (lines.length === 5_000) {
      yield lines.join('')
      lines = []
    }
  }
  yield lines.join('')
}

interface Loading {
  readonly db: Database
  readonly url: string
  readonly file: string
}

async function measureLoading(context: BenchContext, { db, url, file }: Loading): Promise<void> {
  const prepare = async (): Promise<void> => {
    await db.execute('truncate public.meter_reading')
    await db.execute('checkpoint')
  }
  const check = async (): Promise<void> => {
    const { n } = await db.one<{ n: number }>('select count(*) as n from public.meter_reading')
    if (Number(n) !== rows) throw new Error(`${n} of ${rows} readings are there`)
  }
  await context.measure({
    name: `${rows.toLocaleString('en')} readings`,
    note: 'COPY of one file into the partitioned table.',
    reference: peer,
    rounds: rows > 2_000_000 ? 1 : 3,
    contenders: [
      {
        name: peer,
        prepare,
        check,
        command: {
          program: 'psql',
          args: [
            '-qX',
            '-v',
            'ON_ERROR_STOP=1',
            '-d',
            url,
            '-c',
            `\\copy public.meter_reading (${columns}) from '${file}'`,
          ],
        },
      },
      {
        name: 'copyIn',
        prepare,
        check,
        command: {
          program: process.execPath,
          args: [
            '--conditions=@plinth/source',
            join(root, 'bench/work/load-readings.ts'),
            url,
            file,
            columns,
          ],
          cwd: root,
        },
      },
    ],
  })
}

const questions = [
  {
    name: 'energy of each meter in a month',
    sql: `select external_device_id, sum(energy_wh) from public.meter_reading
      where reading_timestamp >= '2025-01-01Z' and reading_timestamp < '2025-02-01Z' group by 1`,
  },
  {
    name: 'a day of one meter',
    sql: `select reading_timestamp, energy_wh from public.meter_reading
      where organization_id = 1 and source_system = 'manual' and external_site_id = 'site-7' and external_device_id = 'meter-7'
        and reading_timestamp >= '2025-01-10Z' and reading_timestamp < '2025-01-11Z' order by 1`,
  },
  {
    name: 'open breaches of a project',
    sql: `select * from public.default_event where project_id = 1 and time_cured is null order by time_start desc`,
  },
  {
    name: 'breaches with evidence',
    sql: 'select id, evidence from public.default_event where evidence is not null',
  },
] as const

async function ask(db: Database, context: BenchContext): Promise<void> {
  await db.execute(`insert into public.default_event (project_id, organization_id, contract_id, default_event_type_id, description, time_start, time_cured)
    select e.project_id, e.organization_id, e.contract_id, e.default_event_type_id, 'breach ' || n, now() - n * interval '1 hour',
      case when n % 50 <> 0 then now() end
    from (select * from public.default_event order by id limit 1) e cross join generate_series(1, 100000) n;
    analyze public.default_event`)
  for (const question of questions) {
    const { p50Ms, p95Ms, plan } = await timeStatement(db, question, { most: 200, seconds: 10 })
    const line = `${question.name}: p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`
    context.remark(line)
    const partitions = new Set(plan.match(/meter_reading_\d{4}_\d\d/g))
    process.stdout.write(`  ${line}${partitions.size > 0 ? `; reads ${[...partitions].join(', ')}` : ''}\n`)
  }
}
