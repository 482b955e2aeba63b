import { PlinthError } from '@plinth/kernel'
import { type Database, locate } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'
import { applyOnce } from './build-chain.ts'
import { compareDigests, type DigestLine, readDigest, readRowHashes } from './catalog-digest.ts'

export interface Proof {
  readonly file: string
  readonly idempotent: boolean
  /** The statement that makes the difference, where it stands, and what it does the second time. */
  readonly line?: number
  readonly statement?: string
  readonly reason?: string
}

interface State {
  readonly digest: readonly DigestLine[]
  readonly rows: ReadonlyMap<string, string>
}

/** Applies a file, which is new in this database, twice; tells whether the second time changes anything. */
export async function proveIdempotent(db: Database, file: MigrationFile): Promise<Proof> {
  const migration = await prepareMigration(file)
  await applyOnce(db, migration)
  const after = await readState(db)
  try {
    await applyOnce(db, migration)
  } catch (error) {
    return failedAgain(error, file)
  }
  const difference = describeDifference(after, await readState(db))
  if (difference === undefined) return { file: file.file, idempotent: true }
  return (await findStatement(db, migration)) ?? { file: file.file, idempotent: false, reason: difference }
}

// A third time, statement by statement: the first that changes something is the one.
async function findStatement(db: Database, migration: PreparedMigration): Promise<Proof | undefined> {
  const { file, segments } = migration
  let before = await readState(db)
  for (const segment of segments) {
    for (const part of segment.parts) {
      const statements = part.kind === 'copy' ? [part.statement] : part.statements
      for (const statement of statements) {
        const alone =
          part.kind === 'copy'
            ? part
            : { kind: 'script' as const, start: statement.start, end: statement.end, statements: [statement] }
        await applyOnce(db, {
          file,
          statements: [statement],
          segments: [{ ...segment, begin: 'begin', parts: [alone], statements: [statement] }],
        })
        const now = await readState(db)
        const difference = describeDifference(before, now)
        if (difference !== undefined) return finding(file, statement, difference)
        before = now
      }
    }
  }
  return undefined
}

function failedAgain(error: unknown, file: MigrationFile): Proof {
  if (!(error instanceof PlinthError)) throw error
  const { line, excerpt } = error.where ?? {}
  return {
    file: file.file,
    idempotent: false,
    reason: error.message,
    ...(line === undefined ? {} : { line }),
    ...(excerpt === undefined ? {} : { statement: excerpt.trim() }),
  }
}

function finding(file: MigrationFile, { start, end }: { start: number; end: number }, reason: string): Proof {
  const { line } = locate(file.file, file.text, start)
  return {
    file: file.file,
    idempotent: false,
    line,
    statement: file.text.slice(start, end).split('\n')[0] ?? '',
    reason,
  }
}

async function readState(db: Database): Promise<State> {
  return { digest: await readDigest(db), rows: await readRowHashes(db) }
}

function describeDifference(before: State, after: State): string | undefined {
  const [change] = compareDigests(before.digest, after.digest)
  if (change) return `the second time changes the ${change.kind} ${change.name}`
  const table = [...after.rows].find(([path, hash]) => before.rows.get(path) !== hash)
  return table ? `the second time changes rows of ${table[0]}` : undefined
}
