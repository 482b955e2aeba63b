import type { Queryable, Session } from '@plinth/postgres'
import { readScript } from '../file/migration-file.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'
import { runInside, runTransaction } from './run-script.ts'

/** A seed file, checked as a migration is before anything of it runs. */
export async function prepareSeedScript(seed: {
  readonly number: string
  readonly name: string
  readonly file: string
  readonly bytes: Uint8Array
}): Promise<PreparedMigration> {
  return prepareMigration(readScript(seed.bytes, { version: seed.number, name: seed.name, file: seed.file }))
}

/** Runs a script of one transaction together with statements that record it; an error names its place in the file. */
export async function runPreparedTransaction(
  session: Session,
  { file, segments }: PreparedMigration,
  record: readonly string[],
): Promise<void> {
  const timeouts = { lockTimeoutMs: 30_000, statementTimeoutMs: 0 }
  await runTransaction(session, { file, segment: segments[0], timeouts, record })
}

/**
 * Runs a script of one transaction without its begin and commit, and ends as the user of the session: inside a
 * transaction that somebody else began; outside of one, each message of it is committed on its own.
 */
export async function runPreparedInside(
  session: Queryable,
  { file, segments }: PreparedMigration,
): Promise<void> {
  const [segment] = segments
  if (segment) await runInside(session, file, segment)
  await session.execute('reset role')
}
