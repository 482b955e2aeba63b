-- name: stuck_jobs
-- Jobs at work without a sign of life
-- param: minutes integer = 2  How long is too long
select id, 'ingest' as kind, "projectId", status, "updatedAt", now() - "updatedAt" as silent
from ingest_jobs
where status in ('PROCESSING', 'VECTORIZING') and "updatedAt" < now() - make_interval(mins => :minutes)
union all
select id, 'analytics', "projectId", status, "updatedAt", now() - "updatedAt"
from analytics_jobs
where status = 'PROCESSING' and "updatedAt" < now() - make_interval(mins => :minutes)
order by "updatedAt";

-- name: job_queue
-- What waits to be loaded or vectorized, the oldest first
select job.id, project.name, job.type, job.status, job."createdAt"
from ingest_jobs job
join projects project on project.id = job."projectId"
where job.status in ('PENDING', 'QUEUED_FOR_VEC')
order by job."createdAt", job.id;

-- name: unvectorized_records
-- Records without a vector, by project, and how many of them failed
select project.name, count(*) as records, count(*) filter (where record.metadata ? 'embeddingError') as failed
from data_records record
join projects project on project.id = record."projectId"
where record.embedding = '{}'
group by project.name
order by records desc, project.name;
