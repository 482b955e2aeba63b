import { openDatabase } from '@plinth/postgres'
import type { Kept } from './ledger.ts'
import { dropRunDatabases, findStrayDatabases } from './run-databases.ts'
import type { RunningServer } from './servers.ts'

/** What the end of a run says about one server. */
export interface ServerEnd {
  readonly lines: readonly string[]
  /** Databases that tests made by themselves and left there. */
  readonly strays: readonly string[]
}

/** Ends a server of the run, unless somebody wants to look at what was kept there. */
export async function finishServer(server: RunningServer, kept: readonly Kept[]): Promise<ServerEnd> {
  let strays: readonly string[] = []
  try {
    strays = await finishDatabases(server, kept)
  } finally {
    if (kept.length === 0 || !outlivesRun(server)) await server.cluster?.stop()
  }
  return { strays, lines: kept.length === 0 ? [] : await keptLines(server, kept) }
}

// What somebody else's server has beside ours may be anybody's; and Plinth does not open one older than 15.
async function finishDatabases(server: RunningServer, kept: readonly Kept[]): Promise<readonly string[]> {
  if (server.address.major < 15) return []
  const db = await openDatabase({ engine: 'server', url: server.address.socketUrl })
  try {
    if (server.cluster) return await findStrayDatabases(db)
    await dropRunDatabases(
      db,
      kept.map((entry) => entry.database),
    )
    return []
  } finally {
    await db.close()
  }
}

async function keptLines(server: RunningServer, kept: readonly Kept[]): Promise<string[]> {
  const { name } = server.address
  if (!outlivesRun(server)) {
    const count = kept.length === 1 ? '1 kept database' : `${kept.length} kept databases`
    return [`${count} went with the server ${name}; PLINTH_TEST_KEEP=1 lets it run on`]
  }
  const ending = server.cluster ? [`to end the kept server ${name}: ${await server.cluster.keep()}`] : []
  return [...kept.map((entry) => `kept: ${entry.command}`), ...ending]
}

function outlivesRun({ cluster }: RunningServer): boolean {
  return cluster === undefined || Boolean(process.env['PLINTH_TEST_KEEP'])
}
