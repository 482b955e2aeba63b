import { type Database, openDatabase } from '@plinth/postgres'
import { z } from 'zod'
import type { LifecycleContext } from '../context.ts'

export const scratchFacts = z.object({ label: z.string(), major: z.int(), otherMajor: z.boolean() })
export type ScratchFacts = z.infer<typeof scratchFacts>

export async function withScratch<T>(
  _context: LifecycleContext,
  _options: object,
  run: (db: Database, facts: ScratchFacts) => Promise<T>,
): Promise<T> {
  const db = await openDatabase({ engine: 'embedded', folder: null })
  try {
    return await run(db, { label: 'embedded', major: 18, otherMajor: false })
  } finally {
    await db.close()
  }
}
