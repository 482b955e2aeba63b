/* plinth.catalog.schemas */
select 'pg_namespace ' || n.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as name,
  pg_get_userbyid(n.nspowner) as owner, coalesce(n.nspacl, acldefault('n', n.nspowner))::text[] as acl,
  remark.description as comment
from pg_namespace n
left join pg_description remark on remark.objoid = n.oid and remark.classoid = 'pg_catalog.pg_namespace'::regclass
  and remark.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
