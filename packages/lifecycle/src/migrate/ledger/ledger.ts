import type { Queryable } from '@plinth/postgres'
import { ledgerScript } from './ledger-schema.ts'

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
  if (!(await hasLedger(db))) return []
  return db.many<LedgerEntry>(`/* plinth.ledger.read */
    select version, name, raw_hash as "rawHash", normalised_hash as "normalisedHash",
      hash_algorithm as "hashAlgorithm", state, how, applied_at as "appliedAt", applied_by as "appliedBy",
      duration_ms::float8 as "durationMs"
    from plinth.migrations
    order by version::numeric`)
}

export async function ensureLedger(db: Queryable): Promise<void> {
  if (!(await hasLedger(db))) await db.execute(ledgerScript)
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

async function hasLedger(db: Queryable): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.ledger.find */ select to_regclass('plinth.migration_segments') is not null as found`,
  )
  return found
}
