import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writePlatformAndSystem } from './fixtures/agentflow.ts'
import type { Bench, BenchContext, Command, Contender } from './harness/bench.ts'
import { built, builtPlinth, launched, launchedPlinth } from './harness/plinth.ts'
import { root } from './harness/root.ts'
import { selectOnce } from './harness/select-once.ts'
import { type BenchServer, startServer } from './harness/server.ts'

const bareEngine = 'PGlite, one select'

export const bench: Bench = {
  title: 'Start',
  async run(context) {
    context.remark(
      'The bare engine is PGlite of the same version without its extensions, in the main thread, with the same folder kept.',
    )
    await measureWords(context)
    await measureEmbedded(context)
    await using server = await startServer()
    context.remark(`PostgreSQL ${server.version}, fsync on, loopback TCP.`)
    await measureServer(context, server)
  },
}

const ways = [
  { name: built, command: builtPlinth },
  { name: launched, command: launchedPlinth },
] as const

function plinth(args: readonly string[], rest: Partial<Contender> & Pick<Command, 'env'> = {}): Contender[] {
  const { env = {}, ...contender } = rest
  return ways.map(({ name, command }) => ({ ...contender, name, command: command(args, { cwd: root, env }) }))
}

async function measureWords(context: BenchContext): Promise<void> {
  const nothing: Contender = {
    name: 'node, nothing',
    command: { program: process.execPath, args: ['-e', '0'] },
  }
  for (const word of ['--version', '--help'] as const) {
    await context.measure({
      name: word,
      note: 'No database, no project.',
      reference: nothing.name,
      rounds: 15,
      contenders: [nothing, ...plinth([word])],
    })
  }
}

async function measureEmbedded(context: BenchContext): Promise<void> {
  const place = (name: string): string => join(context.folder, name)
  const fresh = (): void => rmSync(place('fresh'), { recursive: true, force: true })
  const up = ['up', 'agentflow', '--data', place('fresh')]
  const emptyCache = join(context.folder, 'no-cache')
  const reference = bareEngine
  await context.measure({
    name: 'up, embedded, no image in the cache',
    note: '`up agentflow` on a machine that never ran the embedded engine.',
    reference,
    rounds: 3,
    contenders: [
      {
        ...engine(place('bare')),
        prepare: async () => rmSync(place('bare'), { recursive: true, force: true }),
      },
      ...plinth(up, {
        env: { XDG_CACHE_HOME: emptyCache },
        check: saysReady,
        prepare: async () => {
          fresh()
          rmSync(emptyCache, { recursive: true, force: true })
        },
      }),
    ],
  })
  await context.measure({
    name: 'up, embedded, first run',
    note: '`up agentflow` into an empty folder; the image of a fresh database is in the cache.',
    reference,
    rounds: 5,
    contenders: [
      {
        ...engine(place('bare')),
        prepare: async () => rmSync(place('bare'), { recursive: true, force: true }),
      },
      ...plinth(up, { check: saysReady, prepare: async () => fresh() }),
    ],
  })
  await context.measure({
    name: 'up, embedded, again',
    note: '`up agentflow` where everything is applied.',
    reference,
    rounds: 9,
    contenders: [engine(place('bare')), ...plinth(up, { check: saysNothing })],
  })
  await context.measure({
    name: 'status, embedded',
    note: '`migrate status agentflow` on the same folder.',
    reference,
    rounds: 9,
    contenders: [
      engine(place('bare')),
      ...plinth(['migrate', 'status', 'agentflow', '--data', place('fresh')]),
    ],
  })
}

/** The least that a program can do with the embedded engine: open a folder, select once, leave. */
function engine(folder: string): Contender {
  const script = `
import { PGlite } from '@electric-sql/pglite'
const db = await PGlite.create(${JSON.stringify(folder)})
await db.query('select 1')
await db.close()
`
  return {
    name: bareEngine,
    command: {
      program: process.execPath,
      args: ['--input-type=module', '-e', script],
      cwd: join(root, 'packages/postgres'),
    },
  }
}

async function measureServer(context: BenchContext, server: BenchServer): Promise<void> {
  const script = writePlatformAndSystem(mkdtempSync(join(context.folder, 'psql-')), root)
  const runs = [
    { way: built, database: 'start_built', command: builtPlinth },
    { way: launched, database: 'start_launcher', command: launchedPlinth },
  ] as const
  const up = (check: (stdout: string) => void, isFresh: boolean): Contender[] =>
    runs.map(({ way, database, command }) => ({
      name: way,
      command: command(['up', 'agentflow', '--url', server.url(database)], { cwd: root }),
      check,
      ...(isFresh ? { prepare: () => server.freshDatabase(database) } : {}),
    }))
  await context.measure({
    name: 'up, server, first run',
    note: '`up agentflow` on an empty database; psql runs the platform and the same files, a transaction each.',
    reference: 'psql',
    contenders: [
      {
        name: 'psql',
        prepare: () => server.freshDatabase('start_psql'),
        command: {
          program: 'psql',
          args: [
            '--no-psqlrc',
            '--quiet',
            '--set=ON_ERROR_STOP=1',
            `--file=${script}`,
            server.url('start_psql'),
          ],
        },
      },
      ...up(saysReady, true),
    ],
  })
  const bare = selectOnce(server.url('postgres'))
  await context.measure({
    name: 'up, server, again',
    note: '`up agentflow` where everything is applied.',
    reference: bare.name,
    rounds: 15,
    contenders: [bare, ...up(saysNothing, false)],
  })
}

function saysReady(stdout: string): void {
  if (!stdout.includes('Ready in')) throw new Error('it was not brought up')
}

function saysNothing(stdout: string): void {
  if (!stdout.includes('Nothing to do')) throw new Error('it found something to do')
}
