import type { Database } from './database.ts'

/** A tar of an embedded database's data, to start others from: `openDatabase(memory, { image })`. */
export async function dumpImage(database: Database): Promise<Uint8Array> {
  const embedded = await import('./embedded/embedded-database.ts')
  return embedded.dumpImage(database)
}
