/* plinth.catalog.schemas */
select 'pg_namespace ' || n.oid as "ownedKey", n.nspname as "ownedSchema", n.nspname as name,
  pg_get_userbyid(n.nspowner) as owner,
  -- Whoever owns the database is a member of pg_database_owner: that Supabase says it once more changes nothing.
  (select coalesce(array_agg(a.item::text), '{}') from unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) as a (item)
    where n.nspowner <> 'pg_database_owner'::regrole or not starts_with(a.item::text, (
      select quote_ident(pg_get_userbyid(d.datdba)) || '=' from pg_database d where d.datname = current_database()))) as acl,
  remark.description as comment
from pg_namespace n
left join pg_description remark on remark.objoid = n.oid and remark.classoid = 'pg_catalog.pg_namespace'::regclass
  and remark.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
