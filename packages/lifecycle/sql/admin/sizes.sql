-- name: table_sizes
-- The largest tables, with their indexes and what is stored out of line
select n.nspname || '.' || c.relname as table, greatest(c.reltuples, 0)::bigint as rows,
  pg_size_pretty(pg_relation_size(c.oid)) as data, pg_size_pretty(pg_indexes_size(c.oid)) as indexes,
  pg_size_pretty(pg_total_relation_size(c.oid)) as total
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
order by pg_total_relation_size(c.oid) desc
limit 50

-- name: table_growth
-- Rows written since statistics began, and how many of them are dead
select schemaname || '.' || relname as table, n_tup_ins as inserted, n_tup_upd as updated, n_tup_del as deleted,
  n_live_tup as live, n_dead_tup as dead, last_autovacuum, last_autoanalyze
from pg_stat_user_tables
order by n_tup_ins + n_tup_upd + n_tup_del desc
limit 50
