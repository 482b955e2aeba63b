-- name: vector_storage
-- Size of the vectors and of each of their indexes
select c.relname as name, pg_size_pretty(pg_total_relation_size(c.oid)) as size, c.reltuples::bigint as estimated_rows
from pg_class c
where c.oid = 'public.chunk_embeddings'::regclass
   or c.oid in (select indexrelid from pg_index where indrelid = 'public.chunk_embeddings'::regclass)
order by pg_total_relation_size(c.oid) desc;

-- name: vectors_by_model
-- Vectors of each model, by project
select p.name as project, e.model, count(*) as vectors, max(e.created_at) as newest
from chunk_embeddings e
join source_chunks c on c.id = e.chunk_id
join context_sources s on s.id = c.source_id
join projects p on p.id = s.project_id
group by p.name, e.model
order by p.name, e.model;

-- name: stuck_sources
-- Sources that have been processed for too long
-- param: minutes integer = 30  How long is too long
select source_id, project_id, name, age
from v_source_pipeline
where status = 'processing' and age > make_interval(mins => :minutes);

-- name: stalled_runs
-- Running runs without a sign of life
-- param: minutes integer = 5  How long is too long
select id, workflow_id, attempt, started_at, heartbeat_at
from workflow_runs
where status = 'running' and coalesce(heartbeat_at, started_at) < now() - make_interval(mins => :minutes)
order by started_at;

-- name: waiting_events
-- Events that nobody has handed on
select name, count(*) as waiting, min(created_at) as oldest
from outbox_events
where dispatched_at is null
group by name
order by oldest;
