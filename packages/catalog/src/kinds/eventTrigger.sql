/* plinth.catalog.event_triggers */
select 'pg_event_trigger ' || t.oid as "ownedKey", n.nspname as "ownedSchema",
  case when pg_get_userbyid(t.evtowner) = 'supabase_admin' then 'supabase' end as "ownedPlatform", t.evtname as name,
  t.evtevent as event, coalesce(t.evttags, '{}') as tags,
  case t.evtenabled when 'A' then 'always' when 'R' then 'replica' when 'D' then 'disabled' else 'origin' end as enabled,
  format('%I.%I', n.nspname, f.proname) as function, pg_get_userbyid(t.evtowner) as owner,
  remark.description as comment
from pg_event_trigger t
join pg_proc f on f.oid = t.evtfoid
join pg_namespace n on n.oid = f.pronamespace
left join pg_description remark on remark.objoid = t.oid and remark.classoid = 'pg_catalog.pg_event_trigger'::regclass
  and remark.objsubid = 0
