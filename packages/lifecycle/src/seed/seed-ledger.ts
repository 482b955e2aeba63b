import { literal } from '@plinth/kernel'
import type { Queryable } from '@plinth/postgres'
import type { SeedFile } from './seed-file.ts'

const script = `/* plinth.seeds.create */
create schema if not exists plinth;
create table if not exists plinth.seeds (
  seed_set text not null check (seed_set in ('reference', 'fixtures')),
  file text not null,
  hash text not null,
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by text not null default session_user,
  duration_ms numeric(12, 1) not null default 0,
  tool_version text not null,
  primary key (seed_set, file)
);
alter table plinth.seeds enable row level security;
comment on table plinth.seeds is 'Every seed file that is loaded, with the hash of what it said then.';
comment on column plinth.seeds.hash is 'SHA-256 of the file; for SQL without comments, blank lines and line endings.'`

/** Makes the record of loaded seed files where it is missing. */
export async function ensureSeedLedger(db: Queryable): Promise<void> {
  if (!(await hasSeedLedger(db))) await db.execute(script)
}

/** The hash with which each file of a set was loaded last: file → hash. */
export async function readSeedLedger(
  db: Queryable,
  set: SeedFile['set'],
): Promise<ReadonlyMap<string, string>> {
  if (!(await hasSeedLedger(db))) return new Map()
  const rows = await db.many<{ file: string; hash: string }>(
    '/* plinth.seeds.read */ select file, hash from plinth.seeds where seed_set = $1',
    [set],
  )
  return new Map(rows.map(({ file, hash }) => [file, hash]))
}

/** The statement that records a file, in the transaction that loads it. */
export function recordSeed(file: SeedFile, toolVersion: string): string {
  const values = [file.set, ledgerName(file), file.hash, toolVersion].map(literal).join(', ')
  return `/* plinth.seeds.record */ insert into plinth.seeds (seed_set, file, hash, tool_version, duration_ms)
    values (${values}, extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000)
    on conflict (seed_set, file) do update set hash = excluded.hash, loaded_at = excluded.loaded_at,
      loaded_by = excluded.loaded_by, duration_ms = excluded.duration_ms, tool_version = excluded.tool_version`
}

/** The name under which a file is recorded, the same wherever the command runs. */
export function ledgerName({ number, name, type }: SeedFile): string {
  return `${number}_${name}.${type}`
}

async function hasSeedLedger(db: Queryable): Promise<boolean> {
  const { found } = await db.one<{ found: boolean }>(
    "/* plinth.seeds.find */ select to_regclass('plinth.seeds') is not null as found",
  )
  return found
}
