import { openDatabase } from '@plinth/postgres'
import { testkitErrors } from './errors.ts'
import { type Desk, openDesk } from './servers/desk.ts'
import { runFolderVariable } from './servers/desk-words.ts'
import { dropRunDatabases, findStrayDatabases } from './servers/run-databases.ts'
import type { RunningServer } from './servers/servers.ts'

// Vitest calls setup once for each project, in one process: the first opens the desk for all of them.
let desk: Desk | undefined

export async function setup(): Promise<void> {
  if (process.env[runFolderVariable]) return
  desk = await openDesk()
  process.env[runFolderVariable] = desk.runFolder
}

/** Ends the servers of the run and says what was skipped, kept or left behind. */
export async function teardown(): Promise<void> {
  if (!desk) return
  const ending = desk
  desk = undefined
  const lines = ending.ledger.skippedLines()
  const strays: string[] = []
  for (const server of await ending.startedServers()) {
    const kept = ending.ledger.kept.filter((entry) => entry.server === server.address.name)
    strays.push(
      ...(await finishDatabases(
        server,
        kept.map((entry) => entry.database),
      )),
    )
    lines.push(
      ...(await finishServer(
        server,
        kept.map((entry) => entry.command),
      )),
    )
  }
  await ending.close()
  delete process.env[runFolderVariable]
  if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`)
  if (strays.length > 0) throw testkitErrors.strayDatabases({ names: strays.join(', ') })
}

/** Gives the stray databases of our own cluster; those of another server may be anybody's. */
async function finishDatabases(server: RunningServer, kept: readonly string[]): Promise<string[]> {
  // Older ones are only started to be refused.
  if (server.address.major < 15) return []
  const db = await openDatabase({ engine: 'server', url: server.address.socketUrl })
  try {
    if (server.cluster) return await findStrayDatabases(db)
    await dropRunDatabases(db, kept)
    return []
  } finally {
    await db.close()
  }
}

async function finishServer(
  { address, cluster }: RunningServer,
  commands: readonly string[],
): Promise<string[]> {
  if (commands.length === 0 || (cluster && !process.env['PLINTH_TEST_KEEP'])) {
    await cluster?.stop()
    return commands.length === 0
      ? []
      : [
          `${commands.length} failed ${commands.length === 1 ? 'database' : 'databases'} went with the server ${address.name}; PLINTH_TEST_KEEP=1 keeps it`,
        ]
  }
  const ending = cluster ? [`to end the kept server ${address.name}: ${await cluster.keep()}`] : []
  return [...commands.map((command) => `kept: ${command}`), ...ending]
}
