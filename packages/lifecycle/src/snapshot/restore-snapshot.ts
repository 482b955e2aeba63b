import type { Catalog } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import {
  prepareScratch,
  prepareSeedScript,
  runPreparedInside,
  runPreparedTransaction,
} from '../migrate/index.ts'
import { withCanonical } from '../scratch/index.ts'
import { readOwnCatalog } from './build-schema.ts'
import { settings } from './snapshot-file.ts'

interface SnapshotText {
  readonly text: string
  readonly file: string
}

/** Runs the text of a snapshot in one transaction, with statements that record it. */
export async function runSnapshot(
  db: Database,
  snapshot: SnapshotText,
  record: readonly string[],
): Promise<void> {
  const prepared = await prepare(snapshot)
  await db.session((session) => runPreparedTransaction(session, prepared, record))
}

/** The catalog of what a snapshot restores, on the canonical engine. */
export async function readRestored(context: LifecycleContext, snapshot: SnapshotText): Promise<Catalog> {
  const prepared = await prepare(snapshot)
  return withCanonical(context, [], async (db) => {
    await prepareScratch(db, context.project)
    await db.session(async (session) => {
      await session.execute(settings.map((setting) => `set ${setting}`).join(';'))
      // Not in one transaction, although the text says so: there a foreign key takes the longer the more indexes the
      // transaction has made, and nobody would miss a half.
      await runPreparedInside(session, prepared)
    })
    return readOwnCatalog(db, context.project)
  })
}

const prepare = ({ text, file }: SnapshotText): ReturnType<typeof prepareSeedScript> =>
  prepareSeedScript({ number: '0', name: 'snapshot', file, bytes: Buffer.from(text) })
