// Everything in the schemas of the platform: what it is, whose it is, who may do what, how it is defined.
export const platformQuery = `
with platform as (
  select oid, nspname from pg_namespace
  where nspname in ('auth', 'storage', 'extensions', 'realtime', 'vault', 'graphql', 'graphql_public', 'pgbouncer')
)
select 'schema' as kind, n.nspname as name, pg_get_userbyid(n.nspowner) as owner, n.nspacl::text as acl,
  coalesce(obj_description(n.oid, 'pg_namespace'), '') as definition
from pg_namespace n where n.oid in (select oid from platform)
union all
select 'relation', c.oid::regclass::text, pg_get_userbyid(c.relowner), c.relacl::text,
  concat_ws(' ', c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions::text, obj_description(c.oid, 'pg_class'),
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end,
    case when c.relkind in ('i', 'I') then pg_get_indexdef(c.oid) end)
from pg_class c where c.relnamespace in (select oid from platform)
union all
select 'column', a.attrelid::regclass || '.' || a.attname, '', a.attacl::text,
  concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid))
from pg_attribute a join pg_class c on c.oid = a.attrelid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relnamespace in (select oid from platform) and a.attnum > 0
union all
select 'constraint', conrelid::regclass || '.' || conname, '', null, pg_get_constraintdef(oid)
from pg_constraint where connamespace in (select oid from platform)
union all
select 'function', p.oid::regprocedure::text, pg_get_userbyid(p.proowner), p.proacl::text,
  case when p.prokind = 'a' then '' else pg_get_functiondef(p.oid) end
from pg_proc p where p.pronamespace in (select oid from platform)
union all
select 'trigger', t.tgrelid::regclass || '.' || t.tgname, '', null, pg_get_triggerdef(t.oid)
from pg_trigger t join pg_class c on c.oid = t.tgrelid
where c.relnamespace in (select oid from platform) and not t.tgisinternal
union all
select 'policy', polrelid::regclass || '.' || polname, '', polroles::text, concat_ws(' ', polcmd, pg_get_expr(polqual, polrelid))
from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace in (select oid from platform)
union all
select 'default privileges', concat_ws(' ', defaclrole::regrole, defaclobjtype, defaclnamespace::regnamespace), '', defaclacl::text, ''
from pg_default_acl
union all
select 'extension', e.extname, pg_get_userbyid(e.extowner), e.extnamespace::regnamespace::text, e.extversion from pg_extension e
union all
select 'event trigger', evtname, pg_get_userbyid(evtowner), evtenabled::text, evtfoid::regproc::text from pg_event_trigger
union all
select 'role', rolname, '', concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls), rolconfig::text from pg_roles
order by 1, 2`
