-- name: slow_statements
-- The statements that took the most time; needs the extension pg_stat_statements
select round(total_exec_time::numeric, 1) as total_ms, calls, round(mean_exec_time::numeric, 2) as mean_ms, rows, left(query, 200) as query
from pg_stat_statements
order by total_exec_time desc
limit 25
