import { literal, PlinthError } from '@plinth/kernel'
import type { Queryable } from '@plinth/postgres'
import { migrateErrors } from '../errors.ts'
import { ledgerScript } from './ledger-schema.ts'
import { readLedgerShape } from './ledger-shape.ts'

/** A row of `plinth.migrations`: a file that was applied, and by whom. */
export interface LedgerEntry {
  readonly version: string
  readonly name: string
  readonly rawHash: string
  readonly normalisedHash: string
  readonly hashAlgorithm: string
  readonly state: 'running' | 'applied'
  readonly how: 'run' | 'repair' | 'baseline' | 'adopted'
  readonly appliedAt: Date
  readonly appliedBy: string
  readonly durationMs: number
}

/** One part of a migration that did not run as a single transaction. */
export interface SegmentEntry {
  readonly segment: number
  readonly statement: string
  readonly startedAt: Date
  readonly endedAt: Date | null
}

/** Every applied migration, oldest first; empty where there is no ledger. */
export async function readLedger(db: Queryable): Promise<LedgerEntry[]> {
  const { exists, columns } = await readLedgerShape(db)
  if (!exists) return []
  // A ledger of an older version is read as it is: who only looks may not be able to complete it.
  const orElse = (column: string, value: string): string => (columns.has(column) ? column : value)
  return db.many<LedgerEntry>(`/* plinth.ledger.read */
    select version, name, raw_hash as "rawHash", normalised_hash as "normalisedHash",
      hash_algorithm as "hashAlgorithm", state, ${orElse('how', "'run'")} as how, applied_at as "appliedAt",
      ${orElse('applied_by', "''")} as "appliedBy", ${orElse('duration_ms', '0')}::float8 as "durationMs"
    from plinth.migrations
    order by version::numeric`)
}

/** Makes the ledger, or completes that of an older version. The migration lock must be held. */
export async function ensureLedger(db: Queryable): Promise<void> {
  const { complete } = await readLedgerShape(db)
  if (complete) return
  try {
    await db.execute(ledgerScript)
  } catch (error) {
    if (!(error instanceof PlinthError) || error.sqlState !== '42501') throw error
    throw migrateErrors.ledgerNotMade(undefined, { detail: error.message, sqlState: '42501', cause: error })
  }
}

/** Asks for those of some migrations that are applied, and how long each took; the text, to travel with what it asks about. */
export function appliedAmong(versions: readonly string[]): string {
  return `/* plinth.ledger.applied */ select version, duration_ms::float8 as "durationMs" from plinth.migrations
    where state = 'applied' and version in (${versions.map(literal).join(', ')})`
}

/** The source that was recorded with a migration, or undefined. */
export async function readSource(db: Queryable, version: string): Promise<string | undefined> {
  const row = await db.maybeOne<{ source: string | null }>(
    '/* plinth.ledger.source */ select source from plinth.migrations where version = $1',
    [version],
  )
  return row?.source ?? undefined
}

/** How far a migration came that is applied in several parts. */
export async function readSegments(db: Queryable, version: string): Promise<SegmentEntry[]> {
  return db.many<SegmentEntry>(
    `/* plinth.ledger.segments */
    select segment, statement, started_at as "startedAt", ended_at as "endedAt"
    from plinth.migration_segments where version = $1 order by segment`,
    [version],
  )
}
