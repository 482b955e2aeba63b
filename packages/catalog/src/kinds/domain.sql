/* plinth.catalog.domains */
select 'pg_type ' || t.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, t.typname as name,
  format_type(t.typbasetype, t.typtypmod) as type, t.typnotnull as "notNull", pg_get_expr(t.typdefaultbin, 0) as default,
  (select c.oid::regcollation::text from pg_collation c join pg_type b on b.oid = t.typbasetype
    where c.oid = t.typcollation and t.typcollation <> b.typcollation) as collation,
  pg_get_userbyid(t.typowner) as owner, coalesce(t.typacl, acldefault('T', t.typowner))::text[] as acl,
  remark.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_type'::regclass
  and remark.objsubid = 0
where t.typtype = 'd' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
