/* plinth.catalog.enums */
select 'pg_type ' || t.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, t.typname as name,
  (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as values,
  pg_get_userbyid(t.typowner) as owner, coalesce(t.typacl, acldefault('T', t.typowner))::text[] as acl,
  remark.description as comment
from pg_type t
join pg_namespace n on n.oid = t.typnamespace
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_type'::regclass
  and remark.objsubid = 0
where t.typtype = 'e' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
