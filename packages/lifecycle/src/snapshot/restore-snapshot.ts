import type { Catalog } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { prepareScratch, prepareSeedScript, runPreparedTransaction } from '../migrate/index.ts'
import { withCanonical } from '../scratch/index.ts'
import { readOwnCatalog } from './build-schema.ts'

/** Runs the text of a snapshot in one transaction, with statements that record it. */
export async function runSnapshot(
  db: Database,
  { text, file }: { readonly text: string; readonly file: string },
  record: readonly string[],
): Promise<void> {
  const prepared = await prepareSeedScript({
    number: '0',
    name: 'snapshot',
    file,
    bytes: Buffer.from(text),
  })
  await db.session((session) => runPreparedTransaction(session, prepared, record))
}

/** The catalog of what a snapshot restores, on the canonical engine. */
export async function readRestored(
  context: LifecycleContext,
  snapshot: { readonly text: string; readonly file: string },
): Promise<Catalog> {
  return withCanonical(context, [], async (db) => {
    await prepareScratch(db, context.project)
    await runSnapshot(db, snapshot, [])
    return readOwnCatalog(db, context.project)
  })
}
