/* plinth.catalog.rules */
select 'pg_class ' || r.ev_class as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as table, r.rulename as name,
  pg_get_ruledef(r.oid) as definition,
  case r.ev_enabled when 'A' then 'always' when 'R' then 'replica' when 'D' then 'disabled' else 'origin' end as enabled,
  remark.description as comment
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
left join pg_description remark on remark.objoid = r.oid and remark.classoid = 'pg_catalog.pg_rewrite'::regclass
  and remark.objsubid = 0
where r.rulename <> '_RETURN' and c.relpersistence <> 't' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
