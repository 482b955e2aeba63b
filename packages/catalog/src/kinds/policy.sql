/* plinth.catalog.policies */
select 'pg_class ' || c.oid as "ownedKey",
  -- Policies on the platform's tables are the application's; those in the schema of a tool are the tool's.
  case when n.nspname not in ('auth', 'storage', 'realtime') then n.nspname end as "ownedSchema", n.nspname as schema, c.relname as table, p.polname as name,
  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
  p.polpermissive as permissive,
  (select array_agg(r.name order by r.name collate "C") from unnest(p.polroles) as u (role),
    lateral (select case u.role when 0 then 'public' else pg_get_userbyid(u.role)::text end) as r (name)) as roles,
  pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
  remark.description as comment
from pg_policy p
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_description remark on remark.objoid = p.oid and remark.classoid = 'pg_catalog.pg_policy'::regclass
  and remark.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
