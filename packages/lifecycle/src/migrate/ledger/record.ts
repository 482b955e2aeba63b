import { literal } from '@plinth/kernel'
import { normalisation } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import type { LedgerEntry } from './ledger.ts'

// Statements that write the ledger. They travel in one message with what they record, hence literals.

const mostSourceCharacters = 1_000_000

export interface RecordFacts {
  readonly statements: number
  readonly toolVersion: string
  readonly state?: LedgerEntry['state']
  readonly how?: LedgerEntry['how']
  /** The version that was recorded earlier with the same message: what a transaction takes for its beginning is that of the message. */
  readonly after?: string | undefined
}

/** Records a migration; the time since the transaction began, or since the one before it, is its duration. */
export function recordMigration(file: MigrationFile, facts: RecordFacts): string {
  return `/* plinth.ledger.record */ ${insertRow(recordedValues(file, facts).map(literal))}`
}

/** Prepares {@link recordPrepared} for a session. Planning the row took as long as writing it. */
export const prepareRecord = `/* plinth.ledger.prepare */ prepare plinth_record
  (text, text, text, text, text, integer, text, text, text, text, text) as
  ${insertRow(Array.from({ length: 11 }, (_, index) => `$${index + 1}`))}`

/** Records a migration as {@link recordMigration} does, where {@link prepareRecord} has run. */
export function recordPrepared(file: MigrationFile, facts: RecordFacts): string {
  return `execute plinth_record (${recordedValues(file, facts).map(literal).join(', ')})`
}

type RecordedValue = string | number | null

function recordedValues(
  { version, name, text, ...file }: MigrationFile,
  facts: RecordFacts,
): RecordedValue[] {
  const { statements, toolVersion, state = 'applied', how = 'run', after = null } = facts
  const source = text.length <= mostSourceCharacters ? text : null
  const hashes = [file.rawHash, file.normalisedHash, normalisation]
  return [version, name, ...hashes, statements, source, state, how, toolVersion, after]
}

function insertRow(values: readonly string[]): string {
  const after = values.at(-1)
  return `insert into plinth.migrations
    (version, name, raw_hash, normalised_hash, hash_algorithm, statements, source, state, how, tool_version, duration_ms)
    values (${values.slice(0, -1).join(', ')}, 1000 * extract(epoch from clock_timestamp() - coalesce(
      (select applied_at from plinth.migrations where version = ${after}), transaction_timestamp())))`
}

/** Marks a migration of several segments as finished. */
export function recordFinished({ version }: MigrationFile): string {
  return `/* plinth.ledger.finish */ update plinth.migrations
    set state = 'applied', duration_ms = extract(epoch from clock_timestamp() - applied_at) * 1000, applied_at = clock_timestamp()
    where version = ${literal(version)}`
}

/** Records that a segment starts, before it runs: what a crash leaves behind is then known. */
export function recordSegmentStart({ version }: MigrationFile, segment: number, statement: string): string {
  return `/* plinth.ledger.segment_start */ insert into plinth.migration_segments (version, segment, statement)
    values (${literal(version)}, ${literal(segment)}, ${literal(statement.slice(0, 500))})
    on conflict (version, segment) do update set started_at = clock_timestamp(), ended_at = null`
}

/** Records that a segment is done, in the same transaction where it has one. */
export function recordSegmentEnd({ version }: MigrationFile, segment: number, statement: string): string {
  return `/* plinth.ledger.segment_end */ insert into plinth.migration_segments (version, segment, statement, ended_at)
    values (${literal(version)}, ${literal(segment)}, ${literal(statement.slice(0, 500))}, clock_timestamp())
    on conflict (version, segment) do update set ended_at = clock_timestamp()`
}

/** Takes back that a segment started: it failed, and nothing of it took effect. */
export function forgetSegmentStart({ version }: MigrationFile, segment: number): string {
  return `/* plinth.ledger.segment_forget */ delete from plinth.migration_segments
    where version = ${literal(version)} and segment = ${literal(segment)} and ended_at is null`
}
