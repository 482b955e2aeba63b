-- name: reading_partitions
-- Partitions of readings, their size, and the months ahead that are missing
select
  month::date as month,
  child.relname as partition,
  pg_size_pretty(pg_total_relation_size(child.oid)) as size,
  child.oid is null as missing
from (
  select date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead) as month
  from generate_series(0, coalesce((select (value #>> '{}')::integer from configuration where key = 'partitions.months_ahead'), 3)) as ahead
  union
  select to_date(substring(inhrelid::regclass::text from '\d{4}_\d{2}$'), 'YYYY_MM')
  from pg_inherits where inhparent = 'public.meter_reading'::regclass
) as months
left join pg_class as child
  on child.relname = 'meter_reading_' || to_char(month, 'YYYY_MM') and child.relnamespace = 'public'::regnamespace
order by 1;

-- name: sources_of_data
-- Accounts at sources: which do not work, which tokens end, which sites are late
select
  credential.id,
  organization.name as organization,
  source.name as source,
  credential.label,
  credential.error_count,
  credential.last_error,
  integration_credential_needs_refresh(credential.id) as needs_refresh,
  count(site.id) filter (where site.consecutive_failures > 0) as failing_sites,
  max(site.last_sync_at) as last_sync_at
from integration_credential as credential
join organization on organization.id = credential.organization_id
join data_source as source on source.id = credential.data_source_id
left join integration_site as site on site.integration_credential_id = credential.id and site.is_active
where credential.is_active
group by credential.id, organization.name, source.name
order by credential.error_count desc, credential.id;

-- name: stuck_files
-- Files and contracts on which work began and did not end
-- param: minutes integer = 30  From when on it counts as stuck
select 'file' as what, id, file_path as name, processing_started_at as since
from ingestion_log
where ingestion_status = 'processing' and processing_started_at < now() - make_interval(mins => :minutes)
union all
select 'contract', id, name, parsing_started_at
from contract
where parsing_status = 'processing' and parsing_started_at < now() - make_interval(mins => :minutes)
order by since;

-- name: ingestion_by_day
-- Files of the last days, of all organizations
-- param: days integer = 30  How many days
select * from get_ingestion_stats(null, :days);

-- name: parsing_by_state
-- Contracts that were given to the parser in the last days
-- param: days integer = 30  How many days
select * from get_parsing_statistics(:days);
