-- name: locks
-- Who waits for whom
select waiting.pid as waiting, waiting.query as waiting_query, blocking.pid as blocking, blocking.query as blocking_query,
  blocking.state as blocking_state, now() - waiting.query_start as waits
from pg_stat_activity waiting
cross join lateral unnest(pg_blocking_pids(waiting.pid)) as blocker (pid)
join pg_stat_activity blocking on blocking.pid = blocker.pid
order by waiting.query_start

-- name: running_queries
-- What runs right now, longest first
select pid, usename as user, application_name as application, state, now() - query_start as runs, left(query, 200) as query
from pg_stat_activity
where pid <> pg_backend_pid() and state is distinct from 'idle' and backend_type = 'client backend'
order by query_start

-- name: connections
-- Connections by user, application and state
select usename as user, application_name as application, state, count(*) as connections
from pg_stat_activity
where backend_type = 'client backend'
group by 1, 2, 3
order by 4 desc
