import { appendFileSync } from 'node:fs'
import type { Database, Engine } from '@plinth/postgres'
import { useDatabase } from '@plinth/testkit'

/** A database whose building leaves a line in the file of the environment variable BUILDS. */
export function useShared(engine: Engine): () => Database {
  return useDatabase({
    engine,
    key: 'shared',
    build: async (db) => {
      appendFileSync(process.env['BUILDS'] ?? '', `${db.engine} by ${process.pid}\n`)
      await db.execute('create table shared (id int)')
    },
  })
}
