import type { Queryable, Session } from '@plinth/postgres'

/** One object of a database as text: what it is called, and a definition that says everything about it. */
export interface DigestLine {
  readonly kind: string
  readonly name: string
  readonly definition: string
}

// Everything that migrations can make, but what extensions, the platform's services and Plinth own. Comparable only
// within one major version: view texts and default privileges differ between majors.
const digestQuery = `/* plinth.proof.digest */
with schemas as (
  select oid, nspname from pg_namespace
  where nspname !~ '^pg_(toast|temp)' and nspname not in ('pg_catalog', 'information_schema', 'plinth', 'supabase_migrations', 'cron', 'pgboss')
), extension_objects as (
  select classid, objid from pg_depend where deptype = 'e'
), relations as (
  select c.*, s.nspname, format('%I.%I', s.nspname, c.relname) as path
  from pg_class c join schemas s on s.oid = c.relnamespace
  where not exists (select from extension_objects e where e.classid = 'pg_class'::regclass and e.objid = c.oid)
), routines as (
  select p.*, format('%I.%I(%s)', s.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as path
  from pg_proc p join schemas s on s.oid = p.pronamespace
  where not exists (select from extension_objects e where e.classid = 'pg_proc'::regclass and e.objid = p.oid)
), types as (
  select t.*, format('%I.%I', s.nspname, t.typname) as path
  from pg_type t join schemas s on s.oid = t.typnamespace
  where t.typtype in ('e', 'd', 'r')
    and not exists (select from extension_objects e where e.classid = 'pg_type'::regclass and e.objid = t.oid)
)
select 'schema' as kind, nspname::text as name,
  concat_ws(' ', (select nspacl::text from pg_namespace n where n.oid = schemas.oid), obj_description(oid, 'pg_namespace')) as definition
from schemas where nspname <> 'public'
union all
select 'extension', extname, extnamespace::regnamespace::text from pg_extension
union all
select case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' when 'c' then 'composite type' else 'table' end,
  path,
  concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity, relreplident, reloptions::text, relacl::text,
    pg_get_expr(relpartbound, oid), case when relkind = 'p' then pg_get_partkeydef(oid) end,
    case when relkind in ('v', 'm') then pg_get_viewdef(oid) end,
    (select concat_ws(' ', seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle) from pg_sequence q where q.seqrelid = relations.oid),
    obj_description(oid, 'pg_class'))
from relations where relkind in ('r', 'p', 'v', 'm', 'S', 'c', 'f')
union all
select 'column', format('%s.%I', r.path, a.attname),
  concat_ws(' ', row_number() over (partition by r.oid order by a.attnum), format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
    a.attgenerated, a.attstorage, nullif(a.attcollation, t.typcollation)::regcollation, pg_get_expr(d.adbin, d.adrelid), a.attacl::text, a.attoptions::text,
    col_description(r.oid, a.attnum))
from relations r
join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = r.oid and d.adnum = a.attnum
where r.relkind in ('r', 'p', 'v', 'm', 'c', 'f')
union all
select 'constraint', format('%s.%I', r.path, c.conname), concat_ws(' ', pg_get_constraintdef(c.oid), obj_description(c.oid, 'pg_constraint'))
from pg_constraint c join relations r on r.oid = c.conrelid where c.contype <> 'n'
union all
select 'index', r.path, concat_ws(' ', pg_get_indexdef(i.indexrelid), i.indisvalid, i.indisclustered, i.indisreplident, obj_description(r.oid, 'pg_class'))
from pg_index i join relations r on r.oid = i.indexrelid
union all
select 'routine', path,
  concat_ws(' ', case when prokind = 'a' then concat_ws(' ', 'aggregate', pg_get_function_result(oid)) else pg_get_functiondef(oid) end,
    proacl::text, obj_description(oid, 'pg_proc'))
from routines
union all
select 'trigger', format('%s.%I', r.path, t.tgname), concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
from pg_trigger t join relations r on r.oid = t.tgrelid where not t.tgisinternal
union all
select 'rule', format('%s.%I', r.path, w.rulename), pg_get_ruledef(w.oid)
from pg_rewrite w join relations r on r.oid = w.ev_class where w.rulename <> '_RETURN'
union all
select 'policy', format('%s.%I', r.path, p.polname),
  concat_ws(' ', p.polcmd, p.polpermissive,
    (select string_agg(case role when 0 then 'public' else role::regrole::text end, ',' order by role::regrole::text) from unnest(p.polroles) as role),
    pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid), obj_description(p.oid, 'pg_policy'))
from pg_policy p join relations r on r.oid = p.polrelid
union all
select 'type', path,
  concat_ws(' ', typtype, typacl::text,
    (select string_agg(quote_literal(enumlabel), ',' order by enumsortorder) from pg_enum e where e.enumtypid = types.oid),
    case when typtype = 'd' then concat_ws(' ', format_type(typbasetype, typtypmod), typnotnull, typdefault,
      (select string_agg(pg_get_constraintdef(c.oid), ',' order by c.conname) from pg_constraint c where c.contypid = types.oid and c.contype <> 'n')) end,
    (select rngsubtype::regtype::text from pg_range g where g.rngtypid = types.oid),
    obj_description(oid, 'pg_type'))
from types
union all
select 'default privileges', concat_ws(' ', defaclrole::regrole, coalesce(nullif(defaclnamespace, 0)::regnamespace::text, 'everywhere'), defaclobjtype), defaclacl::text
from pg_default_acl
union all
select 'event trigger', evtname, concat_ws(' ', evtevent, evtfoid::regproc, evtenabled, evttags::text) from pg_event_trigger
union all
select 'publication', pubname, concat_ws(' ', puballtables, pubinsert, pubupdate, pubdelete, pubtruncate,
  (select string_agg(prrelid::regclass::text, ',' order by prrelid::regclass::text) from pg_publication_rel x where x.prpubid = p.oid))
from pg_publication p
order by 1, 2, 3`

/** Reads every object that migrations can make, in a fixed order. */
export async function readDigest(db: Session): Promise<DigestLine[]> {
  return db.transaction(
    async (transaction) => {
      // Names are then written with their schemas, whatever the session's search_path is.
      await transaction.execute("set local search_path = ''")
      return transaction.many<DigestLine>(digestQuery)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

export interface DigestChange {
  readonly kind: string
  readonly name: string
  readonly change: 'only in the first' | 'only in the second' | 'different'
  readonly first?: string
  readonly second?: string
}

/** What differs between two databases of the same major version; nothing when they are alike. */
export function compareDigests(first: readonly DigestLine[], second: readonly DigestLine[]): DigestChange[] {
  const keyOf = ({ kind, name }: DigestLine): string => `${kind} ${name}`
  const inSecond = new Map(second.map((line) => [keyOf(line), line]))
  const inFirst = new Set(first.map(keyOf))
  const changes = first.flatMap((line): DigestChange[] => {
    const other = inSecond.get(keyOf(line))
    const { kind, name } = line
    if (!other) return [{ kind, name, change: 'only in the first', first: line.definition }]
    if (other.definition === line.definition) return []
    return [{ kind, name, change: 'different', first: line.definition, second: other.definition }]
  })
  const added = second.filter((line) => !inFirst.has(keyOf(line)))
  return [
    ...changes,
    ...added.map(
      ({ kind, name, definition }): DigestChange => ({
        kind,
        name,
        change: 'only in the second',
        second: definition,
      }),
    ),
  ]
}

/** A content hash of every ordinary table outside Plinth's own schema: the same rows give the same hash, in any order. */
export async function readRowHashes(db: Queryable): Promise<ReadonlyMap<string, string>> {
  const tables = await db.many<{ path: string }>(`/* plinth.proof.tables */
    select format('%I.%I', n.nspname, c.relname) as path
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'plinth', 'supabase_migrations')
    order by 1`)
  const hashes = new Map<string, string>()
  for (const { path } of tables) {
    const { hash } = await db.one<{ hash: string }>(
      `/* plinth.proof.rows */ select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) as hash from ${path} t`,
    )
    hashes.set(path, hash)
  }
  return hashes
}
