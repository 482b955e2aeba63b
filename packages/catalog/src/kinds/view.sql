/* plinth.catalog.views */
select 'pg_class ' || c.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as name,
  c.relkind = 'm' as materialized, pg_get_viewdef(c.oid) as definition, coalesce(c.reloptions, '{}') as options,
  c.relispopulated as populated,
  (select a.amname from pg_am a where a.oid = c.relam and a.amname <> 'heap') as "accessMethod", (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
  pg_get_userbyid(c.relowner) as owner, coalesce(c.relacl, acldefault('r', c.relowner))::text[] as acl,
  remark.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_description remark on remark.objoid = c.oid and remark.classoid = 'pg_catalog.pg_class'::regclass
  and remark.objsubid = 0
where c.relkind in ('v', 'm') and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
