/* plinth.catalog.sequences */
select 'pg_class ' || c.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as name,
  format_type(s.seqtypid, null) as type, s.seqstart::text as start, s.seqincrement::text as increment, s.seqmin::text as minimum,
  s.seqmax::text as maximum, s.seqcache::text as cache, s.seqcycle as cycle,
  case c.relpersistence when 'u' then 'unlogged' else 'permanent' end as persistence,
  (select d.refobjid::regclass::text || '.' || quote_ident(a.attname) from pg_attribute a
    where a.attrelid = d.refobjid and a.attnum = d.refobjsubid) as "ownedBy",
  coalesce(d.deptype = 'i', false) as identity,
  pg_get_userbyid(c.relowner) as owner, coalesce(c.relacl, acldefault('s', c.relowner))::text[] as acl,
  remark.description as comment
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend d on d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid
  and d.refclassid = 'pg_catalog.pg_class'::regclass and d.deptype in ('a', 'i')
left join pg_description remark on remark.objoid = c.oid and remark.classoid = 'pg_catalog.pg_class'::regclass
  and remark.objsubid = 0
where c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
