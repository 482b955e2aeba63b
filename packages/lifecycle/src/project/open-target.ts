import { PlinthError } from '@plinth/kernel'
import { createServerDatabase, type Database, type OpenOptions, openDatabase } from '@plinth/postgres'
import type { Target } from './resolve-target.ts'

/** Opens a target when it is first asked for and once; closes what was opened. */
export function openTarget(
  target: Target,
  options: OpenOptions,
): { open(): Promise<Database>; close(): Promise<void> } {
  let opened: Promise<Database> | undefined
  return {
    open() {
      opened ??= openOrCreate(target, options)
      return opened
    },
    async close() {
      const db = await opened?.catch(() => undefined)
      await db?.close()
    },
  }
}

async function openOrCreate({ database, createIfMissing }: Target, options: OpenOptions): Promise<Database> {
  try {
    return await openDatabase(database, options)
  } catch (error) {
    const missing = error instanceof PlinthError && error.code === 'postgres.database_missing'
    if (!missing || !createIfMissing || database.engine !== 'server') throw error
    await createServerDatabase(database.url, options)
    return openDatabase(database, options)
  }
}
