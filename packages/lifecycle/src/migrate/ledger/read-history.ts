import { normalisation, type Queryable } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import { readSupabaseMigrations, type SupabaseEntry } from '../supabase/keep-in-step.ts'
import { type LedgerEntry, readLedger } from './ledger.ts'
import { recordMigration } from './record.ts'

/** What is known about applied migrations, from the ledger and from Supabase's own table. */
export interface History {
  readonly entries: readonly LedgerEntry[]
  /** What Supabase's table holds; undefined where there is none. */
  readonly supabase: readonly SupabaseEntry[] | undefined
  /** Versions that only Supabase's table knows. */
  readonly adopted: ReadonlySet<string>
}

/** Reads the ledger, and takes for applied what Supabase's command line applied before. */
export async function readHistory(db: Queryable, files: readonly MigrationFile[]): Promise<History> {
  const ledger = await readLedger(db)
  const supabase = await readSupabaseMigrations(db)
  const known = new Set(ledger.map(({ version }) => version))
  const foreign = (supabase ?? []).filter(({ version }) => /^\d+$/.test(version) && !known.has(version))
  const entries = [...ledger, ...foreign.map((entry) => entryFor(entry, files))]
  entries.sort((a, b) => (BigInt(a.version) < BigInt(b.version) ? -1 : 1))
  return { entries, supabase, adopted: new Set(foreign.map(({ version }) => version)) }
}

/** Writes what was taken over from Supabase's table into the ledger, with the hashes of today's files. */
export async function adopt(
  db: Queryable,
  files: readonly MigrationFile[],
  { history, toolVersion }: { history: History; toolVersion: string },
): Promise<void> {
  const records = files
    .filter(({ version }) => history.adopted.has(version))
    .map((file) => recordMigration(file, { statements: 0, toolVersion, how: 'adopted' }))
  if (records.length > 0) await db.execute(records.join(';'))
}

// Supabase's table has no hash: the file counts as what was applied.
function entryFor({ version, name }: SupabaseEntry, files: readonly MigrationFile[]): LedgerEntry {
  const file = files.find((each) => each.version === version)
  return {
    version,
    name: name ?? file?.name ?? '',
    rawHash: file?.rawHash ?? '',
    normalisedHash: file?.normalisedHash ?? '',
    hashAlgorithm: normalisation,
    state: 'applied',
    how: 'adopted',
    appliedAt: new Date(0),
    appliedBy: 'supabase',
    durationMs: 0,
  }
}
