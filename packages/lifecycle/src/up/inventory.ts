import type { Session } from '@plinth/postgres'

/** How many of each kind stand in the application's own schemas. */
export interface Inventory {
  readonly tables: number
  readonly indexes: number
  readonly views: number
  readonly functions: number
  readonly triggers: number
  readonly policies: number
  readonly enums: number
}

// Schemas of PostgreSQL, of the platform and of Plinth do not count, nor do partitions and what extensions own.
const inventoryQuery = `/* plinth.up.inventory */
with own_schemas as (
  select oid from pg_namespace
  where nspname !~ '^pg_'
    and nspname not in ('information_schema', 'plinth', 'auth', 'storage', 'extensions', 'realtime', 'vault',
      'graphql', 'graphql_public', 'pgbouncer', 'cron', 'supabase_migrations', 'supabase_functions')
), of_extensions as (
  select classid, objid from pg_depend where deptype = 'e'
), relations as (
  select c.oid, c.relkind, c.relispartition from pg_class c
  where c.relnamespace in (select oid from own_schemas)
    and not exists (select from of_extensions e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
)
select
  (select count(*)::int from relations where relkind in ('r', 'p') and not relispartition) as tables,
  (select count(*)::int from relations where relkind in ('i', 'I') and not relispartition) as indexes,
  (select count(*)::int from relations where relkind in ('v', 'm')) as views,
  (select count(*)::int from pg_proc p where p.pronamespace in (select oid from own_schemas)
    and not exists (select from of_extensions e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)) as functions,
  (select count(*)::int from pg_trigger t where not t.tgisinternal and t.tgparentid = 0
    and t.tgrelid in (select oid from relations)) as triggers,
  (select count(*)::int from pg_policy p where p.polrelid in (select oid from relations)) as policies,
  (select count(*)::int from pg_type t where t.typtype = 'e' and t.typnamespace in (select oid from own_schemas)) as enums`

export async function readInventory(db: Session): Promise<Inventory> {
  return db.one<Inventory>(inventoryQuery)
}
