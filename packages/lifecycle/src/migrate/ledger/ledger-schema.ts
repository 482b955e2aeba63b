interface Column {
  readonly name: string
  readonly definition: string
  /** Ledgers have had it from the first version on: a table without it is something else. */
  readonly always?: boolean
}

// A column that comes later carries a default: ledgers that are there get it without a rewrite of their rows.
export const ledgerColumns = {
  migrations: [
    { name: 'version', definition: 'text primary key', always: true },
    { name: 'name', definition: 'text not null', always: true },
    { name: 'raw_hash', definition: 'text not null', always: true },
    { name: 'normalised_hash', definition: 'text not null', always: true },
    { name: 'hash_algorithm', definition: 'text not null', always: true },
    { name: 'statements', definition: 'integer not null default 0' },
    { name: 'source', definition: 'text' },
    {
      name: 'state',
      definition: "text not null default 'applied' check (state in ('running', 'applied'))",
      always: true,
    },
    {
      name: 'how',
      definition: "text not null default 'run' check (how in ('run', 'repair', 'baseline', 'adopted'))",
    },
    { name: 'applied_at', definition: 'timestamptz not null default clock_timestamp()', always: true },
    { name: 'applied_by', definition: 'text not null default session_user' },
    { name: 'duration_ms', definition: 'numeric(12, 1) not null default 0' },
    { name: 'tool_version', definition: "text not null default ''" },
  ],
  migration_segments: [
    {
      name: 'version',
      definition: 'text not null references plinth.migrations (version) on delete cascade',
      always: true,
    },
    { name: 'segment', definition: 'integer not null', always: true },
    { name: 'statement', definition: "text not null default ''" },
    { name: 'started_at', definition: 'timestamptz not null default clock_timestamp()' },
    { name: 'ended_at', definition: 'timestamptz', always: true },
  ],
} as const satisfies Record<string, readonly Column[]>

export type LedgerTable = keyof typeof ledgerColumns

const define = (columns: readonly Column[]): string =>
  columns.map(({ name, definition }) => `  ${name} ${definition}`).join(',\n')

const complete = (columns: readonly Column[]): string =>
  columns
    .filter(({ always }) => !always)
    .map(({ name, definition }) => `  add column if not exists ${name} ${definition}`)
    .join(',\n')

// Without a policy, row-level security shows nobody but the owner any row: a reader would take all for pending. Who may
// read is decided by grants, and nobody has any until the owner gives them.
const readers = (table: LedgerTable): string => `alter table plinth.${table} enable row level security;
drop policy if exists ${table}_read on plinth.${table};
create policy ${table}_read on plinth.${table} for select using (true);`

/** Makes the ledger where it is missing and completes one of an older version; can run again. */
export const ledgerScript = `/* plinth.ledger.create */
create schema if not exists plinth;
comment on schema plinth is 'What Plinth knows about this database: which migrations are applied.';
create table if not exists plinth.migrations (
${define(ledgerColumns.migrations)}
);
alter table plinth.migrations
${complete(ledgerColumns.migrations)};
${readers('migrations')}
comment on table plinth.migrations is 'Every migration that is applied, one row a file.';
comment on column plinth.migrations.raw_hash is 'SHA-256 of the bytes of the file.';
comment on column plinth.migrations.normalised_hash is 'SHA-256 of the file without comments, blank lines and line endings.';
comment on column plinth.migrations.hash_algorithm is 'How the normalised hash is made.';
comment on column plinth.migrations.source is 'The text that was applied, up to 1 MB, to show what an edit changed.';
comment on column plinth.migrations.state is 'running: started and not finished, its segments tell how far it came.';
comment on column plinth.migrations.how is 'run: by its statements; otherwise only recorded, because the database had them.';
create table if not exists plinth.migration_segments (
${define(ledgerColumns.migration_segments)},
  primary key (version, segment)
);
alter table plinth.migration_segments
${complete(ledgerColumns.migration_segments)};
${readers('migration_segments')}
comment on table plinth.migration_segments is 'The parts of migrations that could not run as one transaction, and how far each came.';
comment on column plinth.migration_segments.segment is 'Counts from 1, in the order of the file.';
comment on column plinth.migration_segments.ended_at is 'Null while it runs, and after a crash in the middle.';`
