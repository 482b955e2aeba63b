/* plinth.catalog.tables */
select 'pg_class ' || c.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as name,
  case c.relkind when 'p' then 'partitioned table' when 'f' then 'foreign table' else 'table' end as type,
  case c.relpersistence when 'u' then 'unlogged' else 'permanent' end as persistence,
  c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as "rowSecurityForced",
  case c.relreplident when 'n' then 'nothing' when 'f' then 'full' when 'i' then 'index' else 'default' end as "replicaIdentity",
  (select a.amname from pg_am a where a.oid = c.relam and a.amname <> 'heap') as "accessMethod",
  (select s.spcname from pg_tablespace s where s.oid = c.reltablespace) as tablespace,
  coalesce(c.reloptions, '{}') || (select coalesce(array_agg('toast.' || u.option order by u.position), '{}')
    from pg_class h, unnest(h.reloptions) with ordinality as u (option, position) where h.oid = c.reltoastrelid) as options,
  (select format_type(c.reloftype, null) where c.reloftype <> 0) as "ofType",
  case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as "partitionKey",
  case when c.relispartition then (select i.inhparent::regclass::text from pg_inherits i where i.inhrelid = c.oid) end as "partitionOf",
  case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as "partitionBound",
  case when c.relispartition or not c.relhassubclass and not exists (select from pg_inherits i where i.inhrelid = c.oid) then '{}'
    else (select coalesce(array_agg(i.inhparent::regclass::text order by i.inhseqno), '{}') from pg_inherits i where i.inhrelid = c.oid) end as inherits,
  case when c.relkind = 'f' then (select v.srvname from pg_foreign_table f join pg_foreign_server v on v.oid = f.ftserver where f.ftrelid = c.oid) end as server,
  case when c.relkind = 'f' then (select coalesce(f.ftoptions, '{}') from pg_foreign_table f where f.ftrelid = c.oid) else '{}' end as "foreignOptions",
  pg_get_userbyid(c.relowner) as owner, coalesce(c.relacl, acldefault('r', c.relowner))::text[] as acl,
  remark.description as comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_description remark on remark.objoid = c.oid and remark.classoid = 'pg_catalog.pg_class'::regclass
  and remark.objsubid = 0
where c.relkind in ('r', 'p', 'f') and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
