-- v3.0: every file that was taken in, how far it came, and what was wrong with it.

do $$
begin
  create type public.ingestion_status as enum ('processing', 'success', 'quarantined', 'skipped', 'error');
exception
  when duplicate_object then null;
end
$$;
comment on type public.ingestion_status is 'What has become of a file.';

do $$
begin
  create type public.ingestion_stage as enum ('validating', 'transforming', 'loading', 'moving', 'complete');
exception
  when duplicate_object then null;
end
$$;
comment on type public.ingestion_stage is 'How far a file has come.';

create table if not exists public.ingestion_log (
  id                      bigserial     primary key,
  organization_id         bigint        references public.organization (id) on delete set null,
  integration_site_id     bigint        references public.integration_site (id) on delete set null,
  data_source_id          bigint        not null references public.data_source (id),
  file_path               varchar(1024) not null,
  file_name               varchar(255),
  file_size_bytes         bigint,
  file_format             varchar(20),
  file_hash               varchar(64),
  ingestion_status        public.ingestion_status not null default 'processing',
  ingestion_stage         public.ingestion_stage,
  rows_in_file            integer,
  rows_valid              integer,
  rows_loaded             integer,
  rows_skipped            integer,
  rows_failed             integer,
  data_start_timestamp    timestamptz,
  data_end_timestamp      timestamptz,
  validation_errors       jsonb,
  error_message           text,
  processing_started_at   timestamptz   not null default now(),
  processing_completed_at timestamptz,
  processing_time_ms      bigint,
  destination_path        varchar(1024),
  created_at              timestamptz   not null default now(),
  constraint ingestion_log_file_format_check check (file_format in ('json', 'csv', 'parquet', 'xlsx'))
);

create index if not exists idx_ingestion_log_organization_id     on public.ingestion_log (organization_id);
create index if not exists idx_ingestion_log_integration_site_id on public.ingestion_log (integration_site_id);
create index if not exists idx_ingestion_log_data_source_id      on public.ingestion_log (data_source_id);
create index if not exists idx_ingestion_log_ingestion_status    on public.ingestion_log (ingestion_status);
create index if not exists idx_ingestion_log_created_at          on public.ingestion_log (created_at);
create index if not exists idx_ingestion_log_file_hash           on public.ingestion_log (file_hash);
create index if not exists idx_ingestion_log_org_created_at      on public.ingestion_log (organization_id, created_at desc);

comment on table public.ingestion_log is 'Files that were taken in, one row each; kept when the site or the organization goes.';
comment on column public.ingestion_log.id is 'Identifies the entry.';
comment on column public.ingestion_log.organization_id is 'Whose data it is; empty when nobody could tell.';
comment on column public.ingestion_log.integration_site_id is 'The site that it is about, if it is about one.';
comment on column public.ingestion_log.data_source_id is 'Where it came from.';
comment on column public.ingestion_log.file_path is 'Where the file lay when it arrived.';
comment on column public.ingestion_log.file_name is 'The last part of the path.';
comment on column public.ingestion_log.file_size_bytes is 'Its size.';
comment on column public.ingestion_log.file_format is 'json, csv, parquet or xlsx.';
comment on column public.ingestion_log.file_hash is 'SHA-256 of its content, by which a repeated file is known.';
comment on column public.ingestion_log.ingestion_status is 'processing, then success, quarantined, skipped or error.';
comment on column public.ingestion_log.ingestion_stage is 'How far it has come.';
comment on column public.ingestion_log.rows_in_file is 'Rows in the file.';
comment on column public.ingestion_log.rows_valid is 'Rows that passed the checks.';
comment on column public.ingestion_log.rows_loaded is 'Rows that were loaded.';
comment on column public.ingestion_log.rows_skipped is 'Rows that were there already.';
comment on column public.ingestion_log.rows_failed is 'Rows that did not pass the checks.';
comment on column public.ingestion_log.data_start_timestamp is 'The first reading.';
comment on column public.ingestion_log.data_end_timestamp is 'The last reading.';
comment on column public.ingestion_log.validation_errors is 'A list of {field, error, sample_value, row_index}.';
comment on column public.ingestion_log.error_message is 'What went wrong, in a sentence.';
comment on column public.ingestion_log.processing_started_at is 'When the work began.';
comment on column public.ingestion_log.processing_completed_at is 'When it ended, well or not.';
comment on column public.ingestion_log.processing_time_ms is 'How long it took.';
comment on column public.ingestion_log.destination_path is 'Where the file lies now.';
comment on column public.ingestion_log.created_at is 'When the row was made.';

alter table public.ingestion_log enable row level security;
revoke all on table public.ingestion_log from public, anon, authenticated;
grant all on table public.ingestion_log to service_role;
grant select on public.ingestion_log to authenticated;
revoke all on sequence public.ingestion_log_id_seq from public, anon, authenticated;
grant all on sequence public.ingestion_log_id_seq to service_role;

drop policy if exists ingestion_log_service_role_all on public.ingestion_log;
create policy ingestion_log_service_role_all on public.ingestion_log
  for all to service_role using (true) with check (true);

drop policy if exists ingestion_log_select_member on public.ingestion_log;
create policy ingestion_log_select_member on public.ingestion_log
  for select to authenticated
  using (organization_id = any (array(select public.own_organization_ids())));

create or replace function public.start_ingestion_log(
  organization_id     bigint,
  data_source_id      bigint,
  file_path           text,
  file_size_bytes     bigint default null,
  file_format         text   default null,
  file_hash           text   default null,
  integration_site_id bigint default null
)
returns bigint
language sql
volatile
set search_path = ''
as $$
  insert into public.ingestion_log (
    organization_id, data_source_id, file_path, file_name, file_size_bytes, file_format, file_hash,
    integration_site_id, ingestion_status, ingestion_stage, processing_started_at
  )
  values (
    organization_id, data_source_id, file_path, regexp_replace(file_path, '^.*/', ''), file_size_bytes, file_format, file_hash,
    integration_site_id, 'processing', 'validating', clock_timestamp()
  )
  returning id
$$;

comment on function public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint) is
  'Begins the entry of a file and gives its number.';

-- A trigger keeps the time of the end in one place, for the functions below and for whoever writes a status without them.
create or replace function public.stamp_ingestion_end()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.ingestion_status = 'processing' then
    new.processing_completed_at := null;
    new.processing_time_ms := null;
  elsif old.ingestion_status = 'processing' then
    new.processing_completed_at := coalesce(new.processing_completed_at, clock_timestamp());
    new.processing_time_ms := round(extract(epoch from new.processing_completed_at - new.processing_started_at) * 1000);
  end if;
  return new;
end
$$;

comment on function public.stamp_ingestion_end() is
  'Trigger function on ingestion_log: a file that leaves processing has an end, and a time in whole milliseconds.';

drop trigger if exists ingestion_log_end on public.ingestion_log;
create trigger ingestion_log_end
  before update of ingestion_status on public.ingestion_log
  for each row execute function public.stamp_ingestion_end();

create or replace function public.complete_ingestion_log_success(
  log_id               bigint,
  rows_loaded          integer,
  rows_skipped         integer     default 0,
  data_start_timestamp timestamptz default null,
  data_end_timestamp   timestamptz default null,
  destination_path     text        default null
)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.ingestion_log as log
  set ingestion_status = 'success',
      ingestion_stage = 'complete',
      rows_loaded = complete_ingestion_log_success.rows_loaded,
      rows_skipped = complete_ingestion_log_success.rows_skipped,
      data_start_timestamp = complete_ingestion_log_success.data_start_timestamp,
      data_end_timestamp = complete_ingestion_log_success.data_end_timestamp,
      destination_path = complete_ingestion_log_success.destination_path
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.complete_ingestion_log_success(bigint, integer, integer, timestamptz, timestamptz, text) is
  'Ends the entry of a file that was loaded.';

create or replace function public.complete_ingestion_log_quarantine(
  log_id            bigint,
  validation_errors jsonb,
  error_message     text default null,
  destination_path  text default null
)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.ingestion_log as log
  set ingestion_status = 'quarantined',
      ingestion_stage = 'complete',
      validation_errors = complete_ingestion_log_quarantine.validation_errors,
      error_message = complete_ingestion_log_quarantine.error_message,
      destination_path = complete_ingestion_log_quarantine.destination_path
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.complete_ingestion_log_quarantine(bigint, jsonb, text, text) is
  'Ends the entry of a file that did not pass the checks, with what was found.';

create or replace function public.complete_ingestion_log_skipped(log_id bigint, reason text default null)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.ingestion_log as log
  set ingestion_status = 'skipped', ingestion_stage = 'complete', error_message = reason
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.complete_ingestion_log_skipped(bigint, text) is 'Ends the entry of a file that was loaded before.';

-- The stage stays: it tells where the work broke off.
create or replace function public.complete_ingestion_log_error(log_id bigint, error_message text)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.ingestion_log as log
  set ingestion_status = 'error', error_message = complete_ingestion_log_error.error_message
  where log.id = log_id and log.ingestion_status = 'processing';

  if not found then
    raise exception 'no file is being processed under the entry %', log_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.complete_ingestion_log_error(bigint, text) is 'Ends the entry of a file on which the work broke off.';

create or replace function public.get_ingestion_stats(organization_id bigint default null, days integer default 7)
returns table (
  day               date,
  files_processed   bigint,
  files_success     bigint,
  files_quarantined bigint,
  rows_loaded       bigint,
  avg_processing_ms numeric
)
language sql
stable
set search_path = ''
as $$
  select
    (log.created_at at time zone 'UTC')::date,
    count(*),
    count(*) filter (where log.ingestion_status = 'success'),
    count(*) filter (where log.ingestion_status = 'quarantined'),
    coalesce(sum(log.rows_loaded), 0)::bigint,
    round(avg(log.processing_time_ms), 2)
  from public.ingestion_log as log
  where (get_ingestion_stats.organization_id is null or log.organization_id = get_ingestion_stats.organization_id)
    and log.created_at >= now() - make_interval(days => get_ingestion_stats.days)
  group by 1
  order by 1 desc
$$;

comment on function public.get_ingestion_stats(bigint, integer) is
  'Files by day of UTC for one organization or all that the caller sees, the newest day first.';

revoke all on function public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint)
  from public, anon, authenticated, service_role;
revoke all on function public.stamp_ingestion_end() from public, anon, authenticated, service_role;
revoke all on function public.complete_ingestion_log_success(bigint, integer, integer, timestamptz, timestamptz, text)
  from public, anon, authenticated, service_role;
revoke all on function public.complete_ingestion_log_quarantine(bigint, jsonb, text, text)
  from public, anon, authenticated, service_role;
revoke all on function public.complete_ingestion_log_skipped(bigint, text) from public, anon, authenticated, service_role;
revoke all on function public.complete_ingestion_log_error(bigint, text)   from public, anon, authenticated, service_role;
revoke all on function public.get_ingestion_stats(bigint, integer)         from public, anon, authenticated, service_role;

grant execute on function public.start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint) to service_role;
grant execute on function public.complete_ingestion_log_success(bigint, integer, integer, timestamptz, timestamptz, text)
  to service_role;
grant execute on function public.complete_ingestion_log_quarantine(bigint, jsonb, text, text) to service_role;
grant execute on function public.complete_ingestion_log_skipped(bigint, text) to service_role;
grant execute on function public.complete_ingestion_log_error(bigint, text)   to service_role;
grant execute on function public.get_ingestion_stats(bigint, integer)         to authenticated, service_role;
