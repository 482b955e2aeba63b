import { literal } from '@plinth/kernel'
import { normalisation, type Session } from '@plinth/postgres'
import type { MigrationFile } from './migration-file.ts'

/** A row of `plinth.migrations`: a file that was applied, and by whom. */
export interface LedgerEntry extends Record<string, unknown> {
  readonly version: string
  readonly name: string
  readonly rawHash: string
  readonly normalisedHash: string
  readonly hashAlgorithm: string
  readonly appliedAt: Date
  readonly appliedBy: string
  readonly durationMs: number
}

/** Makes the ledger where it is missing; can run again, and by two at once under the migration lock. */
export const ledgerScript = `/* plinth.ledger.create */
create schema if not exists plinth;
comment on schema plinth is 'What Plinth knows about this database: which migrations are applied.';
create table if not exists plinth.migrations (
  version text primary key,
  name text not null,
  raw_hash text not null,
  normalised_hash text not null,
  hash_algorithm text not null,
  statements integer not null,
  source text,
  state text not null default 'applied' check (state in ('applied')),
  applied_at timestamptz not null default clock_timestamp(),
  applied_by text not null default session_user,
  duration_ms numeric(12, 1) not null default 0,
  tool_version text not null
);
alter table plinth.migrations enable row level security;
comment on table plinth.migrations is 'Every migration that is applied, one row a file.';
comment on column plinth.migrations.raw_hash is 'SHA-256 of the bytes of the file.';
comment on column plinth.migrations.normalised_hash is 'SHA-256 of the file without comments, blank lines and line endings.';
comment on column plinth.migrations.hash_algorithm is 'How the normalised hash is made.';
comment on column plinth.migrations.source is 'The text that was applied, up to 1 MB, to show what an edit changed.';`

const mostSourceCharacters = 1_000_000

/** Every applied migration, oldest first; empty where there is no ledger. */
export async function readLedger(db: Session): Promise<LedgerEntry[]> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.ledger.find */ select to_regclass('plinth.migrations') is not null as found`,
  )
  if (!found) return []
  return db.many<LedgerEntry>(`/* plinth.ledger.read */
    select version, name, raw_hash as "rawHash", normalised_hash as "normalisedHash",
      hash_algorithm as "hashAlgorithm", applied_at as "appliedAt", applied_by as "appliedBy",
      duration_ms::float8 as "durationMs"
    from plinth.migrations
    order by version::numeric`)
}

export async function ensureLedger(db: Session): Promise<void> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.ledger.find */ select to_regclass('plinth.migrations') is not null as found`,
  )
  if (!found) await db.execute(ledgerScript)
}

/** The source that was recorded with a migration, or undefined. */
export async function readSource(db: Session, version: string): Promise<string | undefined> {
  const row = await db.maybeOne<{ source: string | null }>(
    '/* plinth.ledger.source */ select source from plinth.migrations where version = $1',
    [version],
  )
  return row?.source ?? undefined
}

/** The statement that records a migration; it travels in one message with the file, hence literals. */
export function recordStatement(
  file: MigrationFile,
  facts: { statements: number; toolVersion: string },
): string {
  const { version, name, text } = file
  const source = text.length <= mostSourceCharacters ? text : null
  const values = [
    version,
    name,
    file.rawHash,
    file.normalisedHash,
    normalisation,
    facts.statements,
    source,
    facts.toolVersion,
  ]
  return `/* plinth.ledger.record */ insert into plinth.migrations
    (version, name, raw_hash, normalised_hash, hash_algorithm, statements, source, tool_version, duration_ms)
    values (${values.map(literal).join(', ')},
      extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)`
}
