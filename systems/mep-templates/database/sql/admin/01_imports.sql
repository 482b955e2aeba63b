-- name: stuck_imports
-- Imports that have been processing for too long
-- param: minutes integer = 60  How long is too long
select id, import_name, coperniq_type, started_at, now() - started_at as age
from csv_imports
where status = 'processing' and started_at < now() - make_interval(mins => :minutes)
order by started_at;

-- name: files_imported_twice
-- Files that were imported with success more than once for the same contractor and type
select contractor_config_id, coperniq_type, file_hash, count(*) as imports, max(created_at) as last_import
from csv_imports
where file_hash is not null and status in ('success', 'partial_success')
group by contractor_config_id, coperniq_type, file_hash
having count(*) > 1
order by last_import desc;

-- name: coperniq_response_times
-- How fast and how well Coperniq answers since a day, by type and operation
-- param: since date = 2000-01-01  The first day that counts
select entity_type, operation_type, count(*) as calls, round(avg(api_response_time_ms)) as average_ms,
  max(api_response_time_ms) as slowest_ms, count(*) filter (where status = 'failed') as failed
from coperniq_sync_log
where started_at >= :'since'
group by entity_type, operation_type
order by entity_type, operation_type;
