import type { Database, Queryable } from '@plinth/postgres'

/** What a database says about itself. */
export interface Marker {
  readonly environment: string
  readonly isProtected: boolean
}

const script = `/* plinth.settings.create */
create schema if not exists plinth;
comment on schema plinth is 'What Plinth knows about this database: which migrations are applied.';
create table if not exists plinth.settings (
  key text primary key,
  value text not null,
  set_at timestamptz not null default clock_timestamp(),
  set_by text not null default session_user
);
alter table plinth.settings enable row level security;
comment on table plinth.settings is 'What this database is: the name of its environment, and whether that is protected.';
create table if not exists plinth.protected_runs (
  id bigint generated always as identity primary key,
  environment text not null,
  recovery text not null,
  started_at timestamptz not null default clock_timestamp(),
  started_by text not null default session_user,
  tool_version text not null
);
alter table plinth.protected_runs enable row level security;
comment on table plinth.protected_runs is 'Runs that changed a protected database, and how its state before can be had again.';
comment on column plinth.protected_runs.recovery is 'What the person named: a point-in-time recovery, a backup.';`

/** The marker of a database; undefined before its first `up`. */
export async function readMarker(db: Queryable): Promise<Marker | undefined> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.settings.find */ select to_regclass('plinth.settings') is not null as found`,
  )
  if (!found) return undefined
  const rows = await db.many<{ key: string; value: string }>(
    '/* plinth.settings.read */ select key, value from plinth.settings',
  )
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  const environment = values.get('environment')
  return environment === undefined
    ? undefined
    : { environment, isProtected: values.get('protected') === 'true' }
}

/** Writes the marker; two at once leave that of the second. */
export async function writeMarker(db: Database, { environment, isProtected }: Marker): Promise<void> {
  await ensureSettings(db)
  await db.many(
    `/* plinth.settings.write */ insert into plinth.settings (key, value)
      values ('environment', $1), ('protected', $2)
      on conflict (key) do update set value = excluded.value, set_at = clock_timestamp(), set_by = session_user`,
    [environment, String(isProtected)],
  )
}

/** Records how the state before a run on a protected database can be had again. */
export async function recordProtectedRun(
  db: Database,
  run: { readonly environment: string; readonly recovery: string; readonly toolVersion: string },
): Promise<void> {
  await ensureSettings(db)
  await db.many(
    '/* plinth.protected_runs.record */ insert into plinth.protected_runs (environment, recovery, tool_version) values ($1, $2, $3)',
    [run.environment, run.recovery, run.toolVersion],
  )
}

// `if not exists` is no guard against somebody who does the same at the same moment.
async function ensureSettings(db: Database): Promise<void> {
  const { found } = await db.one<{ found: boolean }>(
    `/* plinth.settings.find */ select to_regclass('plinth.protected_runs') is not null as found`,
  )
  if (!found)
    await db.lock('migrate', { waitMs: 600_000 }, () =>
      db.transaction((transaction) => transaction.execute(script)),
    )
}
