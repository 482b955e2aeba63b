/* plinth.catalog.statistics */
select 'pg_class ' || s.stxrelid as "ownedKey", n.nspname as "ownedSchema", n.nspname as schema, c.relname as table, s.stxname as name,
  pg_get_statisticsobjdef(s.oid) as definition, nullif(s.stxstattarget, -1)::int as target,
  pg_get_userbyid(s.stxowner) as owner, remark.description as comment
from pg_statistic_ext s
join pg_class c on c.oid = s.stxrelid
join pg_namespace n on n.oid = s.stxnamespace
left join pg_description remark on remark.objoid = s.oid and remark.classoid = 'pg_catalog.pg_statistic_ext'::regclass
  and remark.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
