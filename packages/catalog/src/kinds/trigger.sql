/* plinth.catalog.triggers */
select 'pg_class ' || t.tgrelid as "ownedKey", 
  -- A trigger of the platform calls a function of its own schema; one that calls another is the application's.
  case when fn.nspname in (n.nspname, 'pg_catalog') then n.nspname end as "ownedSchema", n.nspname as schema, c.relname as table, t.tgname as name,
  pg_get_triggerdef(t.oid) as definition,
  case t.tgenabled when 'A' then 'always' when 'R' then 'replica' when 'D' then 'disabled' else 'origin' end as enabled,
  format('%I.%I', fn.nspname, f.proname) as function, remark.description as comment
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc f on f.oid = t.tgfoid
join pg_namespace fn on fn.oid = f.pronamespace
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_trigger'::regclass
  and remark.objsubid = 0
where not t.tgisinternal and t.tgparentid = 0 and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
