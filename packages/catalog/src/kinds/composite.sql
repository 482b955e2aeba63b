/* plinth.catalog.composites */
select 'pg_type ' || t.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, t.typname as name,
  (select coalesce(json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'comment', col_description(c.oid, a.attnum),
      'collation', (select a.attcollation::regcollation::text where a.attcollation <> y.typcollation)) order by a.attnum), '[]')
    from pg_attribute a join pg_type y on y.oid = a.atttypid
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as attributes,
  pg_get_userbyid(t.typowner) as owner, coalesce(t.typacl, acldefault('T', t.typowner))::text[] as acl,
  remark.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
join pg_class c on c.oid = t.typrelid
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_type'::regclass
  and remark.objsubid = 0
where t.typtype = 'c' and c.relkind = 'c' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
