import { literal } from '@plinth/kernel'
import { type Queryable, readPlatform } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'

/** A row of the table that Supabase's own command line keeps. */
export interface SupabaseEntry {
  readonly version: string
  readonly name: string | null
}

/** What `supabase_migrations.schema_migrations` holds; undefined where the table is missing. */
export async function readSupabaseMigrations(db: Queryable): Promise<SupabaseEntry[] | undefined> {
  const { columns } = await db.one<{ columns: string[] }>(`/* plinth.supabase.find */
    select coalesce(array_agg(attname::text), '{}') as columns from pg_attribute
    where attrelid = to_regclass('supabase_migrations.schema_migrations') and attnum > 0 and not attisdropped`)
  if (!columns.includes('version')) return undefined
  const name = columns.includes('name') ? 'name' : 'null::text'
  return db.many<SupabaseEntry>(
    `/* plinth.supabase.read */ select version, ${name} as name from supabase_migrations.schema_migrations order by version`,
  )
}

/** Tells whether Supabase's table is to be kept in step, and makes it where the database is Supabase's and lacks it. */
export async function ensureSupabaseMigrations(
  db: Queryable,
  found: readonly SupabaseEntry[] | undefined,
): Promise<boolean> {
  if (found !== undefined) return true
  if ((await readPlatform(db)) !== 'supabase') return false
  await db.execute(`/* plinth.supabase.create */
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text not null primary key, statements text[], name text)`)
  return true
}

/**
 * The statement that tells Supabase's command line about an applied file, in the same transaction. Its table is as
 * its version 2 makes it: version, statements, name.
 */
export function recordForSupabase({ version, name, text }: MigrationFile): string {
  return `/* plinth.supabase.record */ insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${literal(version)}, ${literal(name)}, array[${literal(text)}]) on conflict (version) do nothing`
}

/** The statement that takes a file back there: a version that only Supabase's table knows counts as applied. */
export function forgetForSupabase(version: string): string {
  return `/* plinth.supabase.forget */ delete from supabase_migrations.schema_migrations where version = ${literal(version)}`
}
