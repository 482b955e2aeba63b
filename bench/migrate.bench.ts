import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  fileNameOf,
  generateMigrations,
  writeDbmateFiles,
  writeNodePgMigrateFiles,
  writePlainFiles,
  writePsqlScript,
} from './fixtures/migrations.ts'
import type { Bench, BenchContext, Command, Contender } from './harness/bench.ts'
import { measureProcess } from './harness/measure-process.ts'
import { peerFile } from './harness/peers.ts'
import { built, builtPlinth, launched, launchedPlinth } from './harness/plinth.ts'
import { selectOnce } from './harness/select-once.ts'
import { type BenchServer, startServer } from './harness/server.ts'

export const bench: Bench = {
  title: 'Migrations',
  async run(context) {
    await using server = await startServer()
    context.remark(
      `PostgreSQL ${server.version}, fsync on, loopback TCP; a fresh database and a checkpoint before every first run.`,
    )
    context.remark('dbmate is its native program without the npm wrapper and without its dump of the schema.')
    context.remark(
      'node-pg-migrate runs one transaction a file (`--no-single-transaction`), as the others do.',
    )
    for (const count of [100, 1000] as const) await measureRun(context, server, count)
    await measureStatus(context, server)
  },
}

interface Runner {
  readonly name: string
  readonly database: string
  readonly command: Command
}

async function measureRun(context: BenchContext, server: BenchServer, count: number): Promise<void> {
  const folder = join(context.folder, `${count}`)
  const runners = writeRunners(folder, server, count)
  const label = count.toLocaleString('en')
  const tables = "select count(*) from pg_tables where schemaname = 'public' and tablename like 'orders\\_%'"
  const check = async (database: string): Promise<void> => {
    const found = await server.count(database, tables)
    if (found !== count / 4) throw new Error(`${found} tables were made, not ${count / 4}`)
  }
  await context.measure({
    name: `apply ${label}`,
    note: `${label} small migrations on a fresh database, each in a transaction of its own.`,
    reference: 'psql',
    contenders: runners.map(
      ({ name, database, command }): Contender => ({
        name,
        command,
        prepare: () => server.freshDatabase(database),
        check: () => check(database),
      }),
    ),
  })
  await context.measure({
    name: `nothing to apply, ${label} applied`,
    note: 'The same command again.',
    reference: 'node and pg, one select',
    contenders: [
      selectOnce(server.url('plinth_built')),
      ...runners.filter(({ name }) => name !== 'psql').map(({ name, command }) => ({ name, command })),
    ],
  })
}

function writeRunners(folder: string, server: BenchServer, count: number): Runner[] {
  mkdirSync(folder)
  const migrations = generateMigrations(count)
  const plain = writePlainFiles(join(folder, 'plain'), migrations)
  const dbmate = writeDbmateFiles(join(folder, 'dbmate'), migrations)
  const nodePgMigrate = writeNodePgMigrateFiles(join(folder, 'node-pg-migrate'), migrations)
  const script = writePsqlScript(join(folder, 'all.sql'), plain, migrations.map(fileNameOf))
  const url = (database: string): string => server.url(database)
  const up = (database: string): readonly string[] => [
    'migrate',
    'up',
    '--dir',
    plain,
    '--url',
    url(database),
  ]
  return [
    {
      name: 'psql',
      database: 'psql',
      command: {
        program: 'psql',
        args: ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', `--file=${script}`, url('psql')],
      },
    },
    { name: built, database: 'plinth_built', command: builtPlinth(up('plinth_built'), { cwd: folder }) },
    {
      name: launched,
      database: 'plinth_launcher',
      command: launchedPlinth(up('plinth_launcher'), { cwd: folder }),
    },
    {
      name: 'dbmate',
      database: 'dbmate',
      command: {
        program: peerFile(`@dbmate/${process.platform}-${process.arch}/bin/dbmate`),
        args: [
          '--url',
          `${url('dbmate')}?sslmode=disable`,
          '--migrations-dir',
          dbmate,
          '--no-dump-schema',
          'migrate',
        ],
        cwd: folder,
      },
    },
    {
      name: 'node-pg-migrate',
      database: 'node_pg_migrate',
      command: {
        program: process.execPath,
        args: [
          peerFile('node-pg-migrate/bin/node-pg-migrate.js'),
          ...['up', '--migrations-dir', nodePgMigrate, '--no-single-transaction', '--no-verbose'],
        ],
        cwd: folder,
        env: { DATABASE_URL: url('node_pg_migrate') },
      },
    },
  ]
}

async function measureStatus(context: BenchContext, server: BenchServer): Promise<void> {
  const bare = selectOnce(server.url('postgres'))
  for (const count of [16, 1000] as const) {
    const folder = writePlainFiles(join(context.folder, `status-${count}`), generateMigrations(count))
    const database = `status_${count}`
    const place = ['--dir', folder, '--url', server.url(database)]
    let applied = false
    const apply = async (): Promise<void> => {
      if (applied) return
      applied = true
      await server.freshDatabase(database)
      await measureProcess(builtPlinth(['migrate', 'up', ...place]))
    }
    const status = ['migrate', 'status', ...place]
    const check = (stdout: string): void => {
      if (!stdout.includes(`${count} applied, 0 pending`)) throw new Error('not everything is applied')
    }
    await context.measure({
      name: `status, ${count.toLocaleString('en')} applied`,
      note: '`migrate status` with nothing to do, the whole process.',
      reference: bare.name,
      rounds: 15,
      contenders: [
        { ...bare, prepare: apply },
        { name: built, command: builtPlinth(status, { cwd: folder }), check },
        { name: launched, command: launchedPlinth(status, { cwd: folder }), check },
      ],
    })
  }
}
