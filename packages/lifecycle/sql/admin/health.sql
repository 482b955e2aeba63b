-- name: cache_hit_rate
-- How much of what is read is in memory already; under 0.99 more memory may help
select schemaname || '.' || relname as table, heap_blks_read as read_from_disk, heap_blks_hit as found_in_memory,
  round(heap_blks_hit::numeric / nullif(heap_blks_hit + heap_blks_read, 0), 4) as rate
from pg_statio_user_tables
where heap_blks_hit + heap_blks_read > 0
order by heap_blks_read desc
limit 50

-- name: stale_statistics
-- Tables that changed by more than a tenth since they were analysed last
select schemaname || '.' || relname as table, n_live_tup as rows, n_mod_since_analyze as changed,
  greatest(last_analyze, last_autoanalyze) as analysed
from pg_stat_user_tables
where n_mod_since_analyze > greatest(100, n_live_tup / 10)
order by n_mod_since_analyze desc

-- name: row_security
-- Tables, whether row-level security is on, and how many policies they have
select n.nspname || '.' || c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
  count(p.oid) as policies
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_policy p on p.polrelid = c.oid
where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_toast'
group by 1, 2, 3
order by 2, 1
