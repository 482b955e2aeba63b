import type { Queryable } from '@plinth/postgres'
import { placeCsvSeed } from './load-csv-seed.ts'
import { placeSqlSeed } from './load-sql-seed.ts'
import type { SeedFile } from './seed-file.ts'

/** Loads seed files inside a transaction that somebody else began, without a record: for rows that are not to stay. */
export async function placeSeeds(transaction: Queryable, seeds: readonly SeedFile[]): Promise<void> {
  for (const seed of seeds) await (seed.type === 'csv' ? placeCsvSeed : placeSqlSeed)(transaction, seed)
}
