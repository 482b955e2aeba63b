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
  state text not null default 'applied' check (state in ('running', 'applied')),
  how text not null default 'run' check (how in ('run', 'repair', 'baseline', 'adopted')),
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
comment on column plinth.migrations.source is 'The text that was applied, up to 1 MB, to show what an edit changed.';
comment on column plinth.migrations.state is 'running: started and not finished, its segments tell how far it came.';
comment on column plinth.migrations.how is 'run: by its statements; otherwise only recorded, because the database had them.';
create table if not exists plinth.migration_segments (
  version text not null references plinth.migrations (version) on delete cascade,
  segment integer not null,
  statement text not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  primary key (version, segment)
);
alter table plinth.migration_segments enable row level security;
comment on table plinth.migration_segments is 'The parts of migrations that could not run as one transaction, and how far each came.';
comment on column plinth.migration_segments.segment is 'Counts from 1, in the order of the file.';
comment on column plinth.migration_segments.ended_at is 'Null while it runs, and after a crash in the middle.';`
