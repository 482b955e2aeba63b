import { PlinthError } from '@plinth/kernel'
import type { Database, DatabaseTarget, OpenOptions } from '../database.ts'
import { createServerDatabase } from '../server/create-database.ts'
import { openServer } from '../server/server-database.ts'
import { ensureLocalServer } from './local-server.ts'

/** Opens a database of a cluster that Plinth runs itself: started, and the database made, where they are not there. */
export async function openLocal(
  { folder, database, major }: Extract<DatabaseTarget, { engine: 'local' }>,
  options: OpenOptions = {},
): Promise<Database> {
  for (let attempt = 1; ; attempt++) {
    const server = await ensureLocalServer(folder, { major })
    const url = server.url(database)
    try {
      return await openServer({ engine: 'server', url }, options, {
        engine: 'local',
        shownUrl: server.shownUrl(database),
      })
    } catch (error) {
      const code = error instanceof PlinthError ? error.code : ''
      if (attempt === 3 || !mending.has(code)) throw error
      if (code === 'postgres.database_missing') await createServerDatabase(url, options)
    }
  }
}

// The server may be ended by another command between being found and being asked.
const mending: ReadonlySet<string> = new Set([
  'postgres.database_missing',
  'postgres.unreachable',
  'postgres.connection_lost',
  'connection.starting',
])
