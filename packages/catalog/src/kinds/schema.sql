/* plinth.catalog.schemas */
select 'pg_namespace ' || n.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as name,
  pg_get_userbyid(n.nspowner) as owner, coalesce(n.nspacl, acldefault('n', n.nspowner))::text[] as acl,
  obj_description(n.oid, 'pg_namespace') as comment
from pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
