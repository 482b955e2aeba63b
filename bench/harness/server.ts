import { type Database, openDatabase, withDatabase } from '@plinth/postgres'
import { type ClusterOptions, startCluster } from '@plinth/testkit'

/** A cluster of our own that waits for the disk as a user's does. */
export interface BenchServer extends AsyncDisposable {
  readonly version: string
  url(database: string): string
  /** Makes a database anew; its files are on disk before the next run is measured. */
  freshDatabase(database: string): Promise<void>
  count(database: string, query: string): Promise<number>
}

// What PostgreSQL has without a configuration, where the tests' clusters have something faster.
const settingsOfUsers = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  min_wal_size: '80MB',
  max_wal_size: '1GB',
  shared_preload_libraries: '',
} as const

/** Without a word the newest PostgreSQL of the machine, with its default settings. */
export type ServerOptions = Pick<ClusterOptions, 'major' | 'binaries' | 'settings'>

export async function startServer(options: ServerOptions = {}): Promise<BenchServer> {
  const cluster = await startCluster({ ...options, settings: { ...settingsOfUsers, ...options.settings } })
  const admin = await openDatabase({ engine: 'server', url: cluster.url })
  const url = (database: string): string => withDatabase(cluster.url, database)
  return {
    version: cluster.version,
    url,
    async freshDatabase(database) {
      await admin.execute(`drop database if exists ${database} with (force)`)
      await admin.execute(`create database ${database}`)
      await admin.execute('checkpoint')
    },
    async count(database, query) {
      const db: Database = await openDatabase({ engine: 'server', url: url(database) })
      try {
        const { count } = await db.one<{ count: number }>(`select (${query})::int as count`)
        return count
      } finally {
        await db.close()
      }
    },
    async [Symbol.asyncDispose]() {
      await admin.close()
      await cluster.stop()
    },
  }
}
