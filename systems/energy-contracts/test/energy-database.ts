// The one place where these tests meet the test kit: databases of energy-contracts, and ways to act in them as somebody.

import { type Database, type Engine, ensurePlatform, type Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase } from '@plinth/testkit'
import {
  anon,
  applyFiles,
  type Identity,
  person,
  type SqlFile,
  systemFiles,
} from '../../test/system-database.ts'

// Each request is undone: many tests share the rows of the seeds.
export {
  applyFiles,
  becomes,
  serviceRole as service,
  tryAs as actAs,
  undone as tryOut,
} from '../../test/system-database.ts'
export type { Database, Engine, Identity, Queries, SqlFile }
export { describeEngines }

const files = systemFiles(new URL('../database/', import.meta.url))

export function readMigrations(): readonly SqlFile[] {
  return files.read('migrations')
}

export function readSeeds(): readonly SqlFile[] {
  return [...files.read('seed/reference'), ...files.read('seed/fixtures')]
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededEnergy(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'energy-seeded', build: files.buildSeeded })
}

/** A database as v1.0 left it, with the rows of a script. */
export function useBaseline(engine: Engine, script: string): () => Database {
  return useDatabase({
    engine,
    key: `energy-baseline ${script}`,
    build: async (db) => {
      await ensurePlatform(db)
      await applyFiles(db, readMigrations().slice(0, 1))
      await db.execute(script)
    },
  })
}

const account = (last: number): Identity => person(`e0000000-0000-4000-8000-00000000000${last}`)

export const visitor = anon
export const adminA = account(1)
export const staffA = account(2)
export const formerA = account(3)
export const adminB = account(4)
export const staffB = account(5)
export const stranger = account(6)

/** One number out of a query. */
export async function count(tx: Queries, query: string, values: readonly unknown[] = []): Promise<number> {
  const row = await tx.one<{ n: number }>(`select count(*)::int as n from ${query}`, values)
  return row.n
}
