-- Jobs: loading of records, and alignment of a whole project. Partial unique indexes are the locks of their workers.

create table if not exists public.ingest_jobs (
  id               text                not null,
  "projectId"      text                not null,
  type             public."RecordType" not null,
  status           varchar             not null default 'PENDING',
  "totalRecords"   integer             not null default 0,
  "savedCount"     integer             not null default 0,
  "skippedCount"   integer             not null default 0,
  "skippedDetails" jsonb,
  error            text,
  payload          text,
  options          jsonb,
  "createdAt"      timestamptz         not null default now(),
  "updatedAt"      timestamptz         not null default now(),
  constraint ingest_jobs_pkey             primary key (id),
  constraint "ingest_jobs_projectId_fkey" foreign key ("projectId") references public.projects (id) on delete cascade,
  constraint ingest_jobs_status_check     check (status in (
    'PENDING', 'PROCESSING', 'QUEUED_FOR_VEC', 'VECTORIZING', 'COMPLETED', 'FAILED', 'CANCELLED'
  )),
  constraint ingest_jobs_counts_check     check ("totalRecords" >= 0 and "savedCount" >= 0 and "skippedCount" >= 0),
  constraint "ingest_jobs_skippedDetails_check" check (jsonb_typeof("skippedDetails") = 'object'),
  constraint ingest_jobs_options_check    check (jsonb_typeof(options) = 'object')
);

comment on table public.ingest_jobs is 'Loading of a file or an endpoint into a project: first the rows, then their vectors.';
comment on column public.ingest_jobs.id is 'CUID, made by the application.';
comment on column public.ingest_jobs."projectId" is 'The project that is loaded into.';
comment on column public.ingest_jobs.type is 'What the rows become: TASK or FEEDBACK.';
comment on column public.ingest_jobs.status is
  'PENDING in the queue, PROCESSING while rows are loaded, QUEUED_FOR_VEC, VECTORIZING while vectors are made; COMPLETED, FAILED and CANCELLED are final.';
comment on column public.ingest_jobs."totalRecords" is 'Rows of the source, once they are counted.';
comment on column public.ingest_jobs."savedCount" is 'Rows that became records.';
comment on column public.ingest_jobs."skippedCount" is 'Rows that did not.';
comment on column public.ingest_jobs."skippedDetails" is 'Why not: an object of reason and number of rows.';
comment on column public.ingest_jobs.error is 'Why the job failed or who stopped it.';
comment on column public.ingest_jobs.payload is 'The text of the source or its address, for a restart; erased in a final state. Only the back end reads it.';
comment on column public.ingest_jobs.options is 'What was asked for: source, keywords, whether vectors are made.';
comment on column public.ingest_jobs."createdAt" is 'When the job was queued; the oldest goes first.';
comment on column public.ingest_jobs."updatedAt" is 'When the job last changed, kept by a trigger; the sign of life of its worker.';

create index if not exists idx_ingest_job_project on public.ingest_jobs ("projectId");
create index if not exists idx_ingest_job_status on public.ingest_jobs (status);
create unique index if not exists idx_ingest_job_processing
  on public.ingest_jobs ("projectId") where status = 'PROCESSING';
create unique index if not exists idx_ingest_job_vectorizing
  on public.ingest_jobs ("projectId") where status = 'VECTORIZING';

alter table public.ingest_jobs enable row level security;
grant all on table public.ingest_jobs to service_role;

-- Who cancels and the worker write at the same time: a final state that could be left again would undo the cancelling.
create or replace function public.guard_ingest_job()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'UPDATE' and new.status <> old.status then
    if not (case old.status
      when 'PENDING' then new.status in ('PROCESSING', 'FAILED', 'CANCELLED')
      when 'PROCESSING' then new.status in ('PENDING', 'QUEUED_FOR_VEC', 'COMPLETED', 'FAILED', 'CANCELLED')
      when 'QUEUED_FOR_VEC' then new.status in ('VECTORIZING', 'FAILED', 'CANCELLED')
      when 'VECTORIZING' then new.status in ('QUEUED_FOR_VEC', 'COMPLETED', 'FAILED', 'CANCELLED')
      else false
    end) then
      raise exception 'an ingest job does not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
  end if;
  if new.status in ('COMPLETED', 'FAILED', 'CANCELLED') then
    new.payload := null;
  end if;
  return new;
end
$$;

comment on function public.guard_ingest_job() is
  'Trigger function: keeps an ingest job to the order of its states, and erases the payload in a final one.';

drop trigger if exists ingest_jobs_guard on public.ingest_jobs;
create trigger ingest_jobs_guard
  before insert or update on public.ingest_jobs
  for each row execute function public.guard_ingest_job();

drop trigger if exists ingest_jobs_updated_at on public.ingest_jobs;
create trigger ingest_jobs_updated_at
  before update on public.ingest_jobs
  for each row execute function public.set_updated_at();

create table if not exists public.analytics_jobs (
  id               text        not null,
  "projectId"      text        not null,
  status           varchar     not null default 'PENDING',
  "totalRecords"   integer     not null default 0,
  "processedCount" integer     not null default 0,
  error            text,
  "createdAt"      timestamptz not null default now(),
  "updatedAt"      timestamptz not null default now(),
  constraint analytics_jobs_pkey             primary key (id),
  constraint "analytics_jobs_projectId_fkey" foreign key ("projectId") references public.projects (id) on delete cascade,
  constraint analytics_jobs_status_check     check (status in ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  constraint analytics_jobs_counts_check     check ("totalRecords" >= 0 and "processedCount" >= 0)
);

comment on table public.analytics_jobs is 'Alignment of all records of a project with its guidelines.';
comment on column public.analytics_jobs.id is 'CUID, made by the application.';
comment on column public.analytics_jobs."projectId" is 'The project whose records are analysed.';
comment on column public.analytics_jobs.status is 'PENDING, PROCESSING; COMPLETED, FAILED and CANCELLED are final.';
comment on column public.analytics_jobs."totalRecords" is 'Records that lacked an analysis at the start.';
comment on column public.analytics_jobs."processedCount" is 'Records that were tried, with success or not.';
comment on column public.analytics_jobs.error is 'Why the job failed or who stopped it.';
comment on column public.analytics_jobs."createdAt" is 'When the job was queued.';
comment on column public.analytics_jobs."updatedAt" is 'When the job last changed; kept by a trigger.';

create index if not exists idx_analytics_job_project on public.analytics_jobs ("projectId");
create unique index if not exists idx_analytics_job_active
  on public.analytics_jobs ("projectId") where status in ('PENDING', 'PROCESSING');

alter table public.analytics_jobs enable row level security;
grant all on table public.analytics_jobs to service_role;

create or replace function public.guard_analytics_job()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.status <> old.status and not (case old.status
    when 'PENDING' then new.status in ('PROCESSING', 'FAILED', 'CANCELLED')
    when 'PROCESSING' then new.status in ('COMPLETED', 'FAILED', 'CANCELLED')
    else false
  end) then
    raise exception 'an analytics job does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end
$$;

comment on function public.guard_analytics_job() is 'Trigger function: keeps an analytics job to the order of its states.';

drop trigger if exists analytics_jobs_guard on public.analytics_jobs;
create trigger analytics_jobs_guard
  before update on public.analytics_jobs
  for each row execute function public.guard_analytics_job();

drop trigger if exists analytics_jobs_updated_at on public.analytics_jobs;
create trigger analytics_jobs_updated_at
  before update on public.analytics_jobs
  for each row execute function public.set_updated_at();

revoke all on function public.guard_ingest_job(), public.guard_analytics_job()
  from public, anon, authenticated, service_role;
