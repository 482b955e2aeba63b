-- name: ingest_counts_that_do_not_add_up
-- Ingest jobs that completed with rows neither saved nor skipped, or skipped without a reason
select job.id, job."totalRecords", job."savedCount", job."skippedCount", reasons.total as explained
from ingest_jobs job
cross join lateral (
  select coalesce(sum(reason.value::numeric), 0) as total
  from jsonb_each_text(coalesce(job."skippedDetails", '{}')) reason
) reasons
where job.status = 'COMPLETED'
  and (job."savedCount" + job."skippedCount" <> job."totalRecords" or reasons.total <> job."skippedCount");

-- name: stopped_jobs_without_reason
-- Jobs that failed or were cancelled without saying why
select id, 'ingest' as kind, status
from ingest_jobs
where status in ('FAILED', 'CANCELLED') and coalesce(btrim(error), '') = ''
union all
select id, 'analytics', status
from analytics_jobs
where status in ('FAILED', 'CANCELLED') and coalesce(btrim(error), '') = '';

-- name: analytics_beyond_their_total
-- Analytics jobs that processed more records than there were, or completed with fewer
select id, status, "processedCount", "totalRecords"
from analytics_jobs
where "processedCount" > "totalRecords" or (status = 'COMPLETED' and "processedCount" < "totalRecords");
