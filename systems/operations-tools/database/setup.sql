-- The whole database of operations-tools in one file, for an empty PostgreSQL 15 or newer, or an empty Supabase project:
--   psql -X -v ON_ERROR_STOP=1 -f setup.sql
-- Generated from the migrations by `npm run generate`; not to be edited. It may run again.

begin;
set local client_min_messages = warning;

-- What Supabase brings, where it is not there.

do $setup$
begin
  if exists (
    select from pg_catalog.pg_namespace n
    join pg_catalog.pg_roles r on r.oid = n.nspowner
    where n.nspname = 'auth' and r.rolname in ('supabase_admin', 'supabase_auth_admin')
  ) then
    return;
  end if;
  execute $platform$
-- What Supabase brings to a database, for a PostgreSQL without it: roles, the schemas auth, extensions and storage.
-- Every statement can run again. Never run where Supabase's own is found (see platform.ts).

do $$
declare
  wanted record;
begin
  for wanted in
    select *
    from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'nologin noinherit')
    ) as roles (name, options)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception
        -- Roles belong to the whole server: another database's set-up may have been faster.
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;

  for wanted in
    select *
    from (values
      ('anon', 'authenticator'), ('authenticated', 'authenticator'), ('service_role', 'authenticator')
    ) as memberships (granted, member)
  loop
    if not pg_catalog.pg_has_role(wanted.member, wanted.granted, 'member') then
      begin
        execute format('grant %I to %I', wanted.granted, wanted.member);
      exception
        when unique_violation then null;
      end;
    end if;
  end loop;
end
$$;

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
comment on schema extensions is 'Extensions that the application installs, apart from its own tables.';

create schema if not exists auth;
grant usage on schema auth to anon, authenticated, service_role;
comment on schema auth is 'Users and the identity of the current request, with the names that Supabase gives them.';

create table if not exists auth.users (
  id uuid primary key default gen_random_uuid(),
  instance_id uuid,
  aud text default 'authenticated',
  role text default 'authenticated',
  email text,
  encrypted_password text,
  email_confirmed_at timestamptz,
  phone text unique,
  phone_confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb,
  raw_user_meta_data jsonb,
  is_super_admin boolean,
  is_anonymous boolean not null default false,
  banned_until timestamptz,
  deleted_at timestamptz,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
create unique index if not exists users_email_key on auth.users (lower(email)) where deleted_at is null;
alter table auth.users enable row level security;
grant all on auth.users to service_role;
comment on table auth.users is 'The people who can sign in.';

-- The settings read '' and not null once a transaction has set them: nullif keeps the cast from failing.
create or replace function auth.jwt() returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claims', true), ''),
    nullif(pg_catalog.current_setting('request.jwt.claim', true), '')
  )::jsonb
$$;
comment on function auth.jwt() is 'The claims of the request''s token; null without one.';

create or replace function auth.uid() returns uuid
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.sub', true), ''),
    auth.jwt() ->> 'sub'
  )::uuid
$$;
comment on function auth.uid() is 'The id of the user who makes the request; null without one.';

create or replace function auth.role() returns text
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.role', true), ''),
    auth.jwt() ->> 'role'
  )
$$;
comment on function auth.role() is 'The role that the request''s token names.';

create or replace function auth.email() returns text
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.email', true), ''),
    auth.jwt() ->> 'email'
  )
$$;
comment on function auth.email() is 'The e-mail address in the request''s token.';

grant execute on function auth.jwt(), auth.uid(), auth.role(), auth.email() to anon, authenticated, service_role;

create schema if not exists storage;
grant usage on schema storage to anon, authenticated, service_role;
comment on schema storage is 'Files as rows: buckets and the objects in them, with the names that Supabase gives them.';

create table if not exists storage.buckets (
  id text primary key,
  name text not null unique,
  owner_id text,
  public boolean default false,
  file_size_limit bigint,
  allowed_mime_types text[],
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
alter table storage.buckets enable row level security;
grant all on storage.buckets to anon, authenticated, service_role;
comment on table storage.buckets is 'Named containers of files.';

create table if not exists storage.objects (
  id uuid primary key default gen_random_uuid(),
  bucket_id text references storage.buckets (id),
  name text,
  owner_id text,
  metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_accessed_at timestamptz default now()
);
create unique index if not exists objects_bucket_id_name_key on storage.objects (bucket_id, name);
alter table storage.objects enable row level security;
grant all on storage.objects to anon, authenticated, service_role;
comment on table storage.objects is 'Files, one row each; the bytes are elsewhere.';

create or replace function storage.foldername(name text) returns text[]
language sql immutable set search_path = ''
as $$ select (pg_catalog.string_to_array(name, '/'))[1 : pg_catalog.array_length(pg_catalog.string_to_array(name, '/'), 1) - 1] $$;
comment on function storage.foldername(text) is 'The folders of an object''s name.';

create or replace function storage.filename(name text) returns text
language sql immutable set search_path = ''
as $$ select (pg_catalog.string_to_array(name, '/'))[pg_catalog.array_length(pg_catalog.string_to_array(name, '/'), 1)] $$;
comment on function storage.filename(text) is 'The last part of an object''s name.';

grant usage on schema public to anon, authenticated, service_role;

comment on schema auth is 'plinth platform 1: users and the identity of the current request';
$platform$;
end
$setup$;

-- migrations/001_foundation.sql

-- The three enumerated types and the trigger function that stamps changes.

grant usage on schema public to anon, authenticated, service_role;

do $$
begin
  create type public."UserRole" as enum ('PENDING', 'USER', 'MANAGER', 'ADMIN');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public."RecordType" as enum ('TASK', 'FEEDBACK');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public."RecordCategory" as enum ('TOP_10', 'BOTTOM_10');
exception
  when duplicate_object then null;
end
$$;

-- The order of the words is the order of the rights: has_role() compares by it.
comment on type public."UserRole" is
  'What a person may do, each including the one before: PENDING nothing yet, USER read and rate, MANAGER projects and bonus windows, ADMIN everything.';
comment on type public."RecordType" is
  'TASK is a prompt or task that somebody wrote, FEEDBACK an evaluation of one by a person or a model.';
comment on type public."RecordCategory" is
  'TOP_10 for good and well aligned records, BOTTOM_10 for poor ones.';

create or replace function public.set_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new."updatedAt" := now();
  return new;
end
$$;

comment on function public.set_updated_at() is
  'Trigger function: stamps "updatedAt" with the time of the transaction that changes the row.';

revoke all on function public.set_updated_at() from public, anon, authenticated, service_role;

-- migrations/002_profiles.sql

-- Profiles: one for each account, made with the account, and the questions about the caller's role.

create table if not exists public.profiles (
  id                  uuid              not null,
  email               varchar           not null,
  role                public."UserRole" not null default 'PENDING',
  "mustResetPassword" boolean           not null default false,
  "createdAt"         timestamptz       not null default now(),
  "updatedAt"         timestamptz       not null default now(),
  constraint profiles_pkey        primary key (id),
  constraint profiles_email_key   unique (email),
  constraint profiles_id_fkey     foreign key (id) references auth.users (id) on delete cascade,
  constraint profiles_email_check check (btrim(email) <> ''),
  -- The rater of models is nobody who can sign in.
  constraint profiles_id_check    check (id <> '00000000-0000-0000-0000-000000000000')
);

comment on table public.profiles is 'What the application knows of an account; deleting the account deletes the profile.';
comment on column public.profiles.id is 'The id of the account in auth.users.';
comment on column public.profiles.email is 'E-mail address of the account; accounts without one get a placeholder under no-email.invalid.';
comment on column public.profiles.role is 'What the person may do. Administrators raise and lower it, nobody on the own row.';
comment on column public.profiles."mustResetPassword" is 'The password is a temporary one and has to be changed at the next login.';
comment on column public.profiles."createdAt" is 'When the profile was made.';
comment on column public.profiles."updatedAt" is 'When the profile last changed; kept by a trigger.';

create index if not exists idx_profile_email on public.profiles (email);

alter table public.profiles enable row level security;
grant all on table public.profiles to service_role;

drop trigger if exists profiles_updated_at on public.profiles;
create trigger profiles_updated_at
  before update on public.profiles
  for each row execute function public.set_updated_at();

-- The role is never read from the sign-up data: whoever signs up writes that data.
create or replace function public.handle_new_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.profiles (id, email)
  values (new.id, coalesce(nullif(btrim(new.email), ''), new.id::text || '@no-email.invalid'))
  on conflict (id) do nothing;
  return new;
end
$$;

comment on function public.handle_new_user() is
  'Trigger function on auth.users: makes the profile of a new account, always PENDING.';

revoke all on function public.handle_new_user() from public, anon, authenticated, service_role;

-- On Supabase auth.users belongs to someone else, who lets us make a trigger there but not drop one.
create or replace trigger on_auth_user_created
  after insert on auth.users
  for each row execute function public.handle_new_user();

-- Accounts that are older than this file.
insert into public.profiles (id, email)
select account.id, coalesce(nullif(btrim(account.email), ''), account.id::text || '@no-email.invalid')
from auth.users as account
on conflict (id) do nothing;

-- Security definer: a policy on profiles that read profiles itself would recurse without end.
create or replace function public.has_role(minimum public."UserRole")
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select 1
    from public.profiles as profile
    where profile.id = auth.uid()
      and profile.role >= minimum
  )
$$;

comment on function public.has_role(public."UserRole") is
  'True when the caller is signed in with a profile of this role or a higher one. Policies ask it instead of reading profiles.';

create or replace function public.is_admin()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select public.has_role('ADMIN')
$$;

comment on function public.is_admin() is 'True when the caller is signed in with a profile whose role is ADMIN.';

revoke all on function public.has_role(public."UserRole"), public.is_admin()
  from public, anon, authenticated, service_role;
grant execute on function public.has_role(public."UserRole"), public.is_admin() to authenticated, service_role;

-- migrations/003_projects.sql

-- Projects: the container of records and jobs, with the guidelines they are judged by.

create table if not exists public.projects (
  id                     text        not null,
  name                   varchar     not null,
  "ownerId"              uuid,
  guidelines             text,
  "guidelinesFileName"   varchar,
  "lastTaskAnalysis"     text,
  "lastFeedbackAnalysis" text,
  "createdAt"            timestamptz not null default now(),
  "updatedAt"            timestamptz not null default now(),
  constraint projects_pkey         primary key (id),
  constraint projects_name_key     unique (name),
  constraint "projects_ownerId_fkey" foreign key ("ownerId") references public.profiles (id) on delete set null,
  constraint projects_name_check   check (btrim(name) <> '' and char_length(name) <= 255)
);

comment on table public.projects is 'A body of records that is judged by one set of guidelines; deleting it deletes its records and jobs.';
comment on column public.projects.id is 'CUID, made by the application.';
comment on column public.projects.name is 'Name, unlike that of every other project, of at most 255 characters.';
comment on column public.projects."ownerId" is 'Whose project it is; empty once that person''s account is gone.';
comment on column public.projects.guidelines is 'The guidelines as a PDF in base64, with or without the beginning of a data URL.';
comment on column public.projects."guidelinesFileName" is 'File name under which the guidelines were uploaded.';
comment on column public.projects."lastTaskAnalysis" is 'Summary of the tasks by a model, kept until the next one.';
comment on column public.projects."lastFeedbackAnalysis" is 'Summary of the feedback by a model, kept until the next one.';
comment on column public.projects."createdAt" is 'When the project was made.';
comment on column public.projects."updatedAt" is 'When the project last changed; kept by a trigger.';

create index if not exists idx_project_owner on public.projects ("ownerId");

alter table public.projects enable row level security;
grant all on table public.projects to service_role;

drop trigger if exists projects_updated_at on public.projects;
create trigger projects_updated_at
  before update on public.projects
  for each row execute function public.set_updated_at();

-- migrations/004_jobs.sql

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

-- migrations/005_data_records.sql

-- Data records: tasks and feedback with the row they came from, their vector, analysis and review.

-- Immutable, because a generated column and an index are made of the next two.
create or replace function public.alignment_score(analysis text)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select greatest(0, least(100, round(found[1]::numeric * case found[2] when '10' then 10 else 1 end)))::integer
  from regexp_match(
    analysis, '(?:alignment score \(0-100\)|score)[\s:*]+(\d{1,9}(?:\.\d+)?)(?:\s*/\s*(\d+))?', 'i'
  ) as found
  where found is not null
$$;

comment on function public.alignment_score(text) is
  'The score from 0 to 100 that an analysis names first; of ten points each counts ten. Null where it names none.';

create or replace function public.record_identifiers(metadata jsonb)
returns text[]
language sql
immutable
parallel safe
set search_path = ''
as $$
  select coalesce(array_agg(distinct btrim(identifier)), '{}')
  from unnest(array[metadata ->> 'task_id', metadata ->> 'id', metadata ->> 'uuid', metadata ->> 'record_id']) as identifier
  where btrim(identifier) <> ''
$$;

comment on function public.record_identifiers(jsonb) is
  'Everything by which a source row may be known again: the values of task_id, id, uuid and record_id.';

revoke all on function public.alignment_score(text), public.record_identifiers(jsonb)
  from public, anon, authenticated, service_role;
grant execute on function public.alignment_score(text), public.record_identifiers(jsonb)
  to authenticated, service_role;

create table if not exists public.data_records (
  id                  text                not null,
  "projectId"         text                not null,
  type                public."RecordType" not null,
  category            public."RecordCategory",
  source              varchar             not null,
  content             text                not null,
  metadata            jsonb,
  embedding           double precision[]  not null default '{}',
  "alignmentAnalysis" text,
  "alignmentScore"    integer             generated always as (public.alignment_score("alignmentAnalysis")) stored,
  "hasBeenReviewed"   boolean             not null default false,
  "isCategoryCorrect" boolean,
  "reviewedBy"        varchar,
  "createdById"       varchar,
  "createdByName"     varchar,
  "createdByEmail"    varchar,
  "ingestJobId"       text,
  "createdAt"         timestamptz         not null default now(),
  "updatedAt"         timestamptz         not null default now(),
  constraint data_records_pkey               primary key (id),
  constraint "data_records_projectId_fkey"   foreign key ("projectId") references public.projects (id) on delete cascade,
  constraint "data_records_ingestJobId_fkey" foreign key ("ingestJobId") references public.ingest_jobs (id) on delete set null,
  constraint data_records_review_check
    check ("hasBeenReviewed" or ("isCategoryCorrect" is null and "reviewedBy" is null)),
  constraint data_records_embedding_check check (
    case when array_ndims(embedding) > 1 then false
    else array_position(embedding, null) is null and not embedding && '{NaN,Infinity,-Infinity}' end
  )
);

comment on table public.data_records is 'A task or a piece of feedback that is evaluated.';
comment on column public.data_records.id is 'CUID, made by the application.';
comment on column public.data_records."projectId" is 'The project it belongs to.';
comment on column public.data_records.type is 'TASK or FEEDBACK.';
comment on column public.data_records.category is 'The label of the source: TOP_10, BOTTOM_10 or none.';
comment on column public.data_records.source is 'Where it came from: csv: and a file name, or api: and an address.';
comment on column public.data_records.content is 'The text that is evaluated.';
comment on column public.data_records.metadata is
  'The whole row of the source; embeddingError is added where no vector could be made.';
comment on column public.data_records.embedding is 'Vector of the content; empty until it has been made.';
comment on column public.data_records."alignmentAnalysis" is 'What a model says about it in the light of the guidelines.';
comment on column public.data_records."alignmentScore" is 'The score from 0 to 100 in that analysis; worked out by the database.';
comment on column public.data_records."hasBeenReviewed" is 'A person has looked at the label.';
comment on column public.data_records."isCategoryCorrect" is 'Whether that person agreed with it.';
comment on column public.data_records."reviewedBy" is 'E-mail address of that person; set by the database when a person reviews.';
comment on column public.data_records."createdById" is 'Who wrote it, by the id that the source has.';
comment on column public.data_records."createdByName" is 'Name of who wrote it.';
comment on column public.data_records."createdByEmail" is 'E-mail address of who wrote it; bonus windows count by it.';
comment on column public.data_records."ingestJobId" is 'The job that loaded it; empty once that job is deleted.';
comment on column public.data_records."createdAt" is 'When it was written, by the source where that says so; bonus windows count by it.';
comment on column public.data_records."updatedAt" is 'When it last changed; kept by a trigger.';

create index if not exists idx_record_project on public.data_records ("projectId");
create index if not exists idx_record_type on public.data_records (type);
create index if not exists idx_record_category on public.data_records (category);
create index if not exists idx_record_composite on public.data_records ("projectId", type, category);
create index if not exists idx_record_project_created on public.data_records ("projectId", "createdAt" desc, id desc);
create index if not exists idx_record_alignment
  on public.data_records ("projectId", "alignmentScore" desc nulls last, id desc);
create index if not exists idx_record_type_created on public.data_records (type, "createdAt");
create index if not exists idx_record_author on public.data_records ("createdById");
create index if not exists idx_record_ingest_job on public.data_records ("ingestJobId");
create index if not exists idx_record_unembedded on public.data_records ("projectId") where embedding = '{}';
create index if not exists idx_record_identifiers
  on public.data_records using gin (public.record_identifiers(metadata));

alter table public.data_records enable row level security;
grant all on table public.data_records to service_role;

-- The back end without a person behind it says itself who reviewed.
create or replace function public.stamp_review()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if auth.uid() is null or (
    tg_op = 'UPDATE'
    and row (new."hasBeenReviewed", new."isCategoryCorrect", new."reviewedBy")
      is not distinct from row (old."hasBeenReviewed", old."isCategoryCorrect", old."reviewedBy")
  ) then
    return new;
  end if;
  new."reviewedBy" := null;
  if new."hasBeenReviewed" then
    select profile.email into new."reviewedBy"
    from public.profiles as profile
    where profile.id = auth.uid();
  end if;
  return new;
end
$$;

comment on function public.stamp_review() is
  'Trigger function: a person who reviews a record does so in the own name and in no other.';

revoke all on function public.stamp_review() from public, anon, authenticated, service_role;

drop trigger if exists data_records_review on public.data_records;
create trigger data_records_review
  before insert or update on public.data_records
  for each row execute function public.stamp_review();

drop trigger if exists data_records_updated_at on public.data_records;
create trigger data_records_updated_at
  before update on public.data_records
  for each row execute function public.set_updated_at();

-- migrations/006_likert_scores.sql

-- Likert scores: how real and how good a record is, from 1 to 7, by people and by models.

create table if not exists public.likert_scores (
  id             text        not null,
  "recordId"     text        not null,
  "userId"       varchar     not null,
  "realismScore" integer     not null,
  "qualityScore" integer     not null,
  "llmModel"     varchar,
  "createdAt"    timestamptz not null default now(),
  "updatedAt"    timestamptz not null default now(),
  constraint likert_scores_pkey            primary key (id),
  constraint "likert_scores_recordId_fkey" foreign key ("recordId") references public.data_records (id) on delete cascade,
  constraint "likert_scores_realismScore_check" check ("realismScore" between 1 and 7),
  constraint "likert_scores_qualityScore_check" check ("qualityScore" between 1 and 7),
  -- One spelling for each person, or the unique indexes below would let somebody rate twice.
  constraint "likert_scores_userId_check"
    check ("userId" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'),
  constraint "likert_scores_llmModel_check" check (btrim("llmModel") <> ''),
  constraint likert_scores_rater_check
    check (("userId" = '00000000-0000-0000-0000-000000000000') = ("llmModel" is not null))
);

comment on table public.likert_scores is 'A rating of a record on two scales of seven; a person rates a record once, and so does a model.';
comment on column public.likert_scores.id is 'CUID, made by the application.';
comment on column public.likert_scores."recordId" is 'The record that is rated.';
comment on column public.likert_scores."userId" is 'Id of the person in small letters; all zeros where a model rated.';
comment on column public.likert_scores."realismScore" is 'From 1, not realistic, to 7, very realistic.';
comment on column public.likert_scores."qualityScore" is 'From 1, poor, to 7, excellent.';
comment on column public.likert_scores."llmModel" is 'Name of the model that rated; empty exactly where a person did.';
comment on column public.likert_scores."createdAt" is 'When it was rated.';
comment on column public.likert_scores."updatedAt" is 'When the rating last changed; kept by a trigger.';

create index if not exists idx_likert_record on public.likert_scores ("recordId");
create index if not exists idx_likert_user on public.likert_scores ("userId");
create index if not exists idx_likert_model on public.likert_scores ("llmModel");
create unique index if not exists idx_likert_once_per_person
  on public.likert_scores ("recordId", "userId") where "llmModel" is null;
create unique index if not exists idx_likert_once_per_model
  on public.likert_scores ("recordId", "llmModel") where "llmModel" is not null;

alter table public.likert_scores enable row level security;
grant all on table public.likert_scores to service_role;

drop trigger if exists likert_scores_updated_at on public.likert_scores;
create trigger likert_scores_updated_at
  before update on public.likert_scores
  for each row execute function public.set_updated_at();

-- migrations/007_system_settings.sql

-- System settings: which AI is asked, and where.

create table if not exists public.system_settings (
  key         varchar     not null,
  value       varchar     not null,
  description varchar,
  "updatedAt" timestamptz not null default now(),
  constraint system_settings_pkey      primary key (key),
  constraint system_settings_key_check check (key ~ '^[a-z][a-z0-9_]*$'),
  -- A key in clear would be readable by every administrator and in every backup.
  constraint system_settings_secret_check check (
    key <> 'openrouter_key'
    or value = ''
    or value ~ '^enc:v1:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+$'
  )
);

comment on table public.system_settings is 'Settings that administrators change while the application runs.';
comment on column public.system_settings.key is
  'Name of the setting: ai_provider, ai_host, llm_model, embedding_model, openrouter_key.';
comment on column public.system_settings.value is
  'Its value. That of openrouter_key is empty or encrypted: enc:v1: and initial vector, tag and ciphertext.';
comment on column public.system_settings.description is 'What the setting does.';
comment on column public.system_settings."updatedAt" is 'When the setting last changed; kept by a trigger.';

alter table public.system_settings enable row level security;
grant all on table public.system_settings to service_role;

drop trigger if exists system_settings_updated_at on public.system_settings;
create trigger system_settings_updated_at
  before update on public.system_settings
  for each row execute function public.set_updated_at();

-- migrations/008_bonus_windows.sql

-- Bonus windows: spans of time in which the team's records are counted against targets.

create table if not exists public.bonus_windows (
  id                         uuid        not null default gen_random_uuid(),
  name                       varchar     not null default 'Bonus Window',
  "startTime"                timestamptz not null,
  "endTime"                  timestamptz not null,
  "targetTaskCount"          integer     not null default 0,
  "targetFeedbackCount"      integer     not null default 0,
  "targetTaskCountTier2"     integer     not null default 0,
  "targetFeedbackCountTier2" integer     not null default 0,
  "createdBy"                uuid        not null,
  "createdAt"                timestamptz not null default now(),
  "updatedAt"                timestamptz not null default now(),
  constraint bonus_windows_pkey           primary key (id),
  constraint bonus_windows_time_check     check ("endTime" > "startTime"),
  constraint bonus_windows_targets_check  check (
    "targetTaskCount" >= 0 and "targetFeedbackCount" >= 0
    and "targetTaskCountTier2" >= 0 and "targetFeedbackCountTier2" >= 0
  ),
  constraint bonus_windows_tiers_check    check (
    ("targetTaskCountTier2" = 0 or "targetTaskCountTier2" >= "targetTaskCount")
    and ("targetFeedbackCountTier2" = 0 or "targetFeedbackCountTier2" >= "targetFeedbackCount")
  ),
  constraint at_least_one_target          check ("targetTaskCount" > 0 or "targetFeedbackCount" > 0)
);

comment on table public.bonus_windows is 'A span of time with targets for the team; who reaches them qualifies for a bonus.';
comment on column public.bonus_windows.id is 'Key of the window.';
comment on column public.bonus_windows.name is 'What the window is called.';
comment on column public.bonus_windows."startTime" is 'The first moment that counts.';
comment on column public.bonus_windows."endTime" is 'The last moment that counts.';
comment on column public.bonus_windows."targetTaskCount" is 'Tasks for the first tier; 0 leaves tasks out of account.';
comment on column public.bonus_windows."targetFeedbackCount" is 'Pieces of feedback for the first tier; 0 leaves them out of account.';
comment on column public.bonus_windows."targetTaskCountTier2" is 'Tasks for the second tier, no fewer than for the first; 0 for none.';
comment on column public.bonus_windows."targetFeedbackCountTier2" is 'Pieces of feedback for the second tier, no fewer than for the first; 0 for none.';
comment on column public.bonus_windows."createdBy" is 'Id of the person who made the window; it stays when the account goes.';
comment on column public.bonus_windows."createdAt" is 'When the window was made.';
comment on column public.bonus_windows."updatedAt" is 'When the window last changed; kept by a trigger.';

create index if not exists idx_bonus_window_time on public.bonus_windows ("startTime", "endTime");

alter table public.bonus_windows enable row level security;
grant all on table public.bonus_windows to service_role;

drop trigger if exists bonus_windows_updated_at on public.bonus_windows;
create trigger bonus_windows_updated_at
  before update on public.bonus_windows
  for each row execute function public.set_updated_at();

-- migrations/009_row_level_security.sql

-- Row-level security: who may do what with which rows, and the privileges that these policies need, no more.
-- Visitors who are not signed in have no right on anything. PENDING is nobody: every rule begins with USER.

-- A platform may hand every new table to everyone; what callers need is granted with the policies below.
revoke all on
  public.profiles, public.projects, public.ingest_jobs, public.analytics_jobs, public.data_records, public.likert_scores,
  public.system_settings, public.bonus_windows
  from public, anon, authenticated;

-- The back end: everything, everywhere.

drop policy if exists profiles_service_role_all on public.profiles;
create policy profiles_service_role_all on public.profiles
  for all to service_role using (true) with check (true);

drop policy if exists projects_service_role_all on public.projects;
create policy projects_service_role_all on public.projects
  for all to service_role using (true) with check (true);

drop policy if exists ingest_jobs_service_role_all on public.ingest_jobs;
create policy ingest_jobs_service_role_all on public.ingest_jobs
  for all to service_role using (true) with check (true);

drop policy if exists analytics_jobs_service_role_all on public.analytics_jobs;
create policy analytics_jobs_service_role_all on public.analytics_jobs
  for all to service_role using (true) with check (true);

drop policy if exists data_records_service_role_all on public.data_records;
create policy data_records_service_role_all on public.data_records
  for all to service_role using (true) with check (true);

drop policy if exists likert_scores_service_role_all on public.likert_scores;
create policy likert_scores_service_role_all on public.likert_scores
  for all to service_role using (true) with check (true);

drop policy if exists system_settings_service_role_all on public.system_settings;
create policy system_settings_service_role_all on public.system_settings
  for all to service_role using (true) with check (true);

drop policy if exists bonus_windows_service_role_all on public.bonus_windows;
create policy bonus_windows_service_role_all on public.bonus_windows
  for all to service_role using (true) with check (true);

-- Profiles: the own one; administrators see all and set roles, but not their own, so that one of them is always left.

drop policy if exists profiles_select_own_or_admin on public.profiles;
create policy profiles_select_own_or_admin on public.profiles
  for select to authenticated
  using (id = (select auth.uid()) or (select public.is_admin()));

drop policy if exists profiles_update_admin on public.profiles;
create policy profiles_update_admin on public.profiles
  for update to authenticated
  using ((select public.is_admin()) and id <> (select auth.uid()))
  with check ((select public.is_admin()) and id <> (select auth.uid()));

grant select on public.profiles to authenticated;
grant update (role, "mustResetPassword") on public.profiles to authenticated;

-- Projects: all may look; managers make their own and change and delete those; administrators all.

drop policy if exists projects_select_user on public.projects;
create policy projects_select_user on public.projects
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists projects_insert_manager on public.projects;
create policy projects_insert_manager on public.projects
  for insert to authenticated
  with check (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

drop policy if exists projects_update_own_or_admin on public.projects;
create policy projects_update_own_or_admin on public.projects
  for update to authenticated
  using (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  )
  with check (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

drop policy if exists projects_delete_own_or_admin on public.projects;
create policy projects_delete_own_or_admin on public.projects
  for delete to authenticated
  using (
    (select public.is_admin()) or ("ownerId" = (select auth.uid()) and (select public.has_role('MANAGER')))
  );

grant select, delete on public.projects to authenticated;
grant insert (id, name, "ownerId", guidelines, "guidelinesFileName") on public.projects to authenticated;
grant update (name, "ownerId", guidelines, "guidelinesFileName") on public.projects to authenticated;

-- Jobs: all may watch them; the back end runs them. What was uploaded is for its worker alone.

drop policy if exists ingest_jobs_select_user on public.ingest_jobs;
create policy ingest_jobs_select_user on public.ingest_jobs
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists analytics_jobs_select_user on public.analytics_jobs;
create policy analytics_jobs_select_user on public.analytics_jobs
  for select to authenticated
  using ((select public.has_role('USER')));

grant select (
  id, "projectId", type, status, "totalRecords", "savedCount", "skippedCount", "skippedDetails", error, options,
  "createdAt", "updatedAt"
) on public.ingest_jobs to authenticated;
grant select on public.analytics_jobs to authenticated;

-- Records: all may read; the owner of the project and administrators add, label, review and delete. Authors and dates
-- decide about a bonus, vectors and analyses come from the AI: the back end writes those.

drop policy if exists data_records_select_user on public.data_records;
create policy data_records_select_user on public.data_records
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists data_records_insert_owner_or_admin on public.data_records;
create policy data_records_insert_owner_or_admin on public.data_records
  for insert to authenticated
  with check (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

drop policy if exists data_records_update_owner_or_admin on public.data_records;
create policy data_records_update_owner_or_admin on public.data_records
  for update to authenticated
  using (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  )
  with check (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

drop policy if exists data_records_delete_owner_or_admin on public.data_records;
create policy data_records_delete_owner_or_admin on public.data_records
  for delete to authenticated
  using (
    (select public.is_admin())
    or (
      (select public.has_role('USER'))
      and "projectId" in (select project.id from public.projects as project where project."ownerId" = (select auth.uid()))
    )
  );

grant select, delete on public.data_records to authenticated;
grant insert (id, "projectId", type, category, source, content, metadata) on public.data_records to authenticated;
grant update (category, content, metadata, "hasBeenReviewed", "isCategoryCorrect") on public.data_records to authenticated;

-- Ratings: all may read; everyone rates in the own name, once, and for good.

drop policy if exists likert_scores_select_user on public.likert_scores;
create policy likert_scores_select_user on public.likert_scores
  for select to authenticated
  using ((select public.has_role('USER')));

drop policy if exists likert_scores_insert_own on public.likert_scores;
create policy likert_scores_insert_own on public.likert_scores
  for insert to authenticated
  with check ((select public.has_role('USER')) and "userId" = (select auth.uid())::text);

grant select on public.likert_scores to authenticated;
grant insert (id, "recordId", "userId", "realismScore", "qualityScore") on public.likert_scores to authenticated;

-- Settings: administrators.

drop policy if exists system_settings_all_admin on public.system_settings;
create policy system_settings_all_admin on public.system_settings
  for all to authenticated
  using ((select public.is_admin()))
  with check ((select public.is_admin()));

grant select on public.system_settings to authenticated;
grant insert (key, value, description) on public.system_settings to authenticated;
grant update (value, description) on public.system_settings to authenticated;

-- Bonus windows: managers and administrators.

drop policy if exists bonus_windows_select_manager on public.bonus_windows;
create policy bonus_windows_select_manager on public.bonus_windows
  for select to authenticated
  using ((select public.has_role('MANAGER')));

drop policy if exists bonus_windows_insert_manager on public.bonus_windows;
create policy bonus_windows_insert_manager on public.bonus_windows
  for insert to authenticated
  with check ((select public.has_role('MANAGER')) and "createdBy" = (select auth.uid()));

drop policy if exists bonus_windows_update_manager on public.bonus_windows;
create policy bonus_windows_update_manager on public.bonus_windows
  for update to authenticated
  using ((select public.has_role('MANAGER')))
  with check ((select public.has_role('MANAGER')));

drop policy if exists bonus_windows_delete_manager on public.bonus_windows;
create policy bonus_windows_delete_manager on public.bonus_windows
  for delete to authenticated
  using ((select public.has_role('MANAGER')));

grant select, delete on public.bonus_windows to authenticated;
grant insert (
  id, name, "startTime", "endTime", "targetTaskCount", "targetFeedbackCount", "targetTaskCountTier2",
  "targetFeedbackCountTier2", "createdBy"
) on public.bonus_windows to authenticated;
grant update (
  name, "startTime", "endTime", "targetTaskCount", "targetFeedbackCount", "targetTaskCountTier2",
  "targetFeedbackCountTier2"
) on public.bonus_windows to authenticated;

-- migrations/010_likert_statistics.sql

-- Statistics of Likert scores: people and models apart. Each caller gets the figures of the rows that the caller may see.

create or replace view public.record_likert_scores
with (security_invoker = true) as
select
  record.id as "recordId",
  record."projectId",
  count(score.id) filter (where score."llmModel" is null) as "humanCount",
  round(avg(score."realismScore") filter (where score."llmModel" is null), 1) as "humanRealism",
  round(avg(score."qualityScore") filter (where score."llmModel" is null), 1) as "humanQuality",
  count(score.id) filter (where score."llmModel" is not null) as "llmCount",
  round(avg(score."realismScore") filter (where score."llmModel" is not null), 1) as "llmRealism",
  round(avg(score."qualityScore") filter (where score."llmModel" is not null), 1) as "llmQuality"
from public.data_records as record
left join public.likert_scores as score on score."recordId" = record.id
group by record.id;

comment on view public.record_likert_scores is 'How each record was rated, those without a rating included.';
comment on column public.record_likert_scores."recordId" is 'The record.';
comment on column public.record_likert_scores."projectId" is 'Its project.';
comment on column public.record_likert_scores."humanCount" is 'Ratings by people.';
comment on column public.record_likert_scores."humanRealism" is 'Their mean realism to one decimal; empty without a rating.';
comment on column public.record_likert_scores."humanQuality" is 'Their mean quality.';
comment on column public.record_likert_scores."llmCount" is 'Ratings by models.';
comment on column public.record_likert_scores."llmRealism" is 'Their mean realism.';
comment on column public.record_likert_scores."llmQuality" is 'Their mean quality.';

create or replace view public.likert_export
with (security_invoker = true) as
select
  record.id as "recordId",
  record."projectId",
  record.content,
  record.category,
  record.type,
  case when score."llmModel" is null then 'Human' else 'LLM' end as "raterType",
  coalesce(score."llmModel", profile.email, score."userId") as rater,
  score."realismScore",
  score."qualityScore",
  score."createdAt"
from public.likert_scores as score
join public.data_records as record on record.id = score."recordId"
left join public.profiles as profile on profile.id::text = score."userId";

comment on view public.likert_export is 'Every rating with its record, as it is exported.';
comment on column public.likert_export."recordId" is 'The record.';
comment on column public.likert_export."projectId" is 'Its project.';
comment on column public.likert_export.content is 'Its text.';
comment on column public.likert_export.category is 'Its label.';
comment on column public.likert_export.type is 'TASK or FEEDBACK.';
comment on column public.likert_export."raterType" is 'Human or LLM.';
comment on column public.likert_export.rater is 'Name of the model or e-mail address of the person; the id where the caller may not see the address.';
comment on column public.likert_export."realismScore" is 'Realism from 1 to 7.';
comment on column public.likert_export."qualityScore" is 'Quality from 1 to 7.';
comment on column public.likert_export."createdAt" is 'When it was rated.';

create or replace function public.likert_summary(project_id text default null)
returns table (
  "totalRecords"      bigint,
  "ratedRecords"      bigint,
  "humanRaters"       bigint,
  "llmModels"         bigint,
  "totalHumanRatings" bigint,
  "totalLLMRatings"   bigint
)
language sql
stable
set search_path = ''
as $$
  select
    count(distinct record.id),
    count(distinct score."recordId"),
    count(distinct score."userId") filter (where score."llmModel" is null),
    count(distinct score."llmModel"),
    count(score.id) filter (where score."llmModel" is null),
    count(score."llmModel")
  from public.data_records as record
  left join public.likert_scores as score on score."recordId" = record.id
  where project_id is null or record."projectId" = project_id
$$;

comment on function public.likert_summary(text) is
  'How much of a project, or of all without one, has been rated, and by how many people and models.';

create or replace function public.likert_distribution(project_id text default null)
returns table (
  "raterType"         text,
  scale               text,
  count               bigint,
  mean                numeric,
  median              numeric,
  "standardDeviation" numeric,
  distribution        bigint[]
)
language sql
stable
set search_path = ''
as $$
  with scored as (
    select
      case when rating."llmModel" is null then 'Human' else 'LLM' end as rater,
      answer.scale,
      answer.score
    from public.likert_scores as rating
    join public.data_records as record on record.id = rating."recordId"
    cross join lateral (
      values ('realism', rating."realismScore"), ('quality', rating."qualityScore")
    ) as answer (scale, score)
    where project_id is null or record."projectId" = project_id
  )
  select
    line.rater,
    line.scale,
    count(scored.score),
    coalesce(round(avg(scored.score), 2), 0),
    coalesce(round((percentile_cont(0.5) within group (order by scored.score))::numeric, 1), 0),
    coalesce(round(stddev_pop(scored.score), 2), 0),
    array[
      count(*) filter (where scored.score = 1),
      count(*) filter (where scored.score = 2),
      count(*) filter (where scored.score = 3),
      count(*) filter (where scored.score = 4),
      count(*) filter (where scored.score = 5),
      count(*) filter (where scored.score = 6),
      count(*) filter (where scored.score = 7)
    ]
  from (
    values (1, 'Human', 'realism'), (2, 'Human', 'quality'), (3, 'LLM', 'realism'), (4, 'LLM', 'quality')
  ) as line (place, rater, scale)
  left join scored on scored.rater = line.rater and scored.scale = line.scale
  group by line.place, line.rater, line.scale
  order by line.place
$$;

comment on function public.likert_distribution(text) is
  'Four lines, people and models by realism and quality: number, mean, median, deviation of the whole, and how often each of 1 to 7 was given.';

-- The correlation of values that are all alike is not defined; rounding errors would give one, so it is asked before.
create or replace function public.likert_model_comparison(project_id text default null)
returns table (
  model                 text,
  "totalRatings"        bigint,
  "avgRealism"          numeric,
  "avgQuality"          numeric,
  "realismCorrelation"  numeric,
  "qualityCorrelation"  numeric,
  "recordsWithBoth"     bigint,
  "totalRecordsRated"   bigint
)
language sql
stable
set search_path = ''
as $$
  with rating as (
    select score."recordId", score."llmModel", score."realismScore" as realism, score."qualityScore" as quality
    from public.likert_scores as score
    join public.data_records as record on record.id = score."recordId"
    where project_id is null or record."projectId" = project_id
  ),
  human as (
    select rating."recordId", avg(rating.realism) as realism, avg(rating.quality) as quality
    from rating
    where rating."llmModel" is null
    group by rating."recordId"
  )
  select
    rating."llmModel",
    count(*),
    round(avg(rating.realism), 2),
    round(avg(rating.quality), 2),
    case
      when count(human."recordId") >= 3
        and min(human.realism) < max(human.realism)
        and min(rating.realism) filter (where human."recordId" is not null)
          < max(rating.realism) filter (where human."recordId" is not null)
      then round(corr(rating.realism, human.realism)::numeric, 3)
    end,
    case
      when count(human."recordId") >= 3
        and min(human.quality) < max(human.quality)
        and min(rating.quality) filter (where human."recordId" is not null)
          < max(rating.quality) filter (where human."recordId" is not null)
      then round(corr(rating.quality, human.quality)::numeric, 3)
    end,
    count(human."recordId"),
    count(distinct rating."recordId")
  from rating
  left join human on human."recordId" = rating."recordId"
  where rating."llmModel" is not null
  group by rating."llmModel"
  order by rating."llmModel"
$$;

comment on function public.likert_model_comparison(text) is
  'Each model beside the people: its means, and its correlation with their mean for each record; empty under three records or without any difference.';

revoke all on public.record_likert_scores, public.likert_export from public, anon, authenticated, service_role;
grant select on public.record_likert_scores, public.likert_export to authenticated, service_role;

revoke all on function
  public.likert_summary(text), public.likert_distribution(text), public.likert_model_comparison(text)
  from public, anon, authenticated, service_role;
grant execute on function
  public.likert_summary(text), public.likert_distribution(text), public.likert_model_comparison(text)
  to authenticated, service_role;

-- migrations/011_bonus_statistics.sql

-- Bonus windows worked out: how far the team is, who qualifies for which tier, and what happened on each day.

create or replace function public.bonus_progress(done bigint, target integer)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case when target = 0 then 100 else least(100, round(done::numeric / target * 100)) end::integer
$$;

comment on function public.bonus_progress(bigint, integer) is
  'Percentage of a target that is done, rounded and 100 at most; a target of 0 is always reached.';

create or replace function public.bonus_metric_tier(done bigint, target integer, target_tier2 integer)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when target = 0 or done < target then null
    when target_tier2 > 0 and done >= target_tier2 then 2
    else 1
  end
$$;

comment on function public.bonus_metric_tier(bigint, integer, integer) is
  'The tier that one count reaches by itself; null below the first, and where the first target is 0.';

create or replace function public.bonus_qualified_tier(
  tasks bigint, feedback bigint, target_tasks integer, target_feedback integer, target_tasks_tier2 integer,
  target_feedback_tier2 integer
)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when tasks < target_tasks or feedback < target_feedback then null
    when (target_tasks_tier2 > 0 or target_feedback_tier2 > 0)
      and tasks >= target_tasks_tier2 and feedback >= target_feedback_tier2 then 2
    else 1
  end
$$;

comment on function public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) is
  'The tier that both counts together reach: every target that is not 0 has to be met. Null below the first.';

create or replace view public.bonus_window_progress
with (security_invoker = true) as
select
  bonus.id as "windowId",
  bonus.name,
  bonus."startTime",
  bonus."endTime",
  case
    when now() < bonus."startTime" then 'upcoming'
    when now() <= bonus."endTime" then 'active'
    else 'ended'
  end as state,
  done.tasks as "taskCount",
  done.feedback as "feedbackCount",
  public.bonus_progress(done.tasks, bonus."targetTaskCount") as "taskProgress",
  public.bonus_progress(done.feedback, bonus."targetFeedbackCount") as "feedbackProgress",
  public.bonus_progress(done.tasks, bonus."targetTaskCountTier2") as "taskProgressTier2",
  public.bonus_progress(done.feedback, bonus."targetFeedbackCountTier2") as "feedbackProgressTier2"
from public.bonus_windows as bonus
cross join lateral (
  select
    (
      select count(*)
      from public.data_records as record
      where record.type = 'TASK' and record."createdAt" between bonus."startTime" and bonus."endTime"
    ) as tasks,
    (
      select count(*)
      from public.data_records as record
      where record.type = 'FEEDBACK' and record."createdAt" between bonus."startTime" and bonus."endTime"
    ) as feedback
) as done;

comment on view public.bonus_window_progress is
  'How far the whole team is in each window: records of all projects, by the time they were written, both ends included.';
comment on column public.bonus_window_progress."windowId" is 'The window.';
comment on column public.bonus_window_progress.name is 'What it is called.';
comment on column public.bonus_window_progress."startTime" is 'The first moment that counts.';
comment on column public.bonus_window_progress."endTime" is 'The last moment that counts.';
comment on column public.bonus_window_progress.state is 'upcoming, active or ended.';
comment on column public.bonus_window_progress."taskCount" is 'Tasks in the window.';
comment on column public.bonus_window_progress."feedbackCount" is 'Pieces of feedback in the window.';
comment on column public.bonus_window_progress."taskProgress" is 'Percentage of the first tier''s tasks, 100 at most.';
comment on column public.bonus_window_progress."feedbackProgress" is 'Percentage of the first tier''s feedback, 100 at most.';
comment on column public.bonus_window_progress."taskProgressTier2" is 'Percentage of the second tier''s tasks, 100 at most.';
comment on column public.bonus_window_progress."feedbackProgressTier2" is 'Percentage of the second tier''s feedback, 100 at most.';

create or replace function public.bonus_window_qualification(window_id uuid)
returns table (
  email           text,
  "taskCount"     bigint,
  "feedbackCount" bigint,
  "totalCount"    bigint,
  "taskTier"      integer,
  "feedbackTier"  integer,
  "qualifiedTier" integer
)
language sql
stable
set search_path = ''
as $$
  select
    person.email,
    person.tasks,
    person.feedback,
    person.tasks + person.feedback,
    public.bonus_metric_tier(person.tasks, bonus."targetTaskCount", bonus."targetTaskCountTier2"),
    public.bonus_metric_tier(person.feedback, bonus."targetFeedbackCount", bonus."targetFeedbackCountTier2"),
    reached.tier
  from public.bonus_windows as bonus
  cross join lateral (
    select
      coalesce(record."createdByEmail", 'Unknown') as email,
      count(*) filter (where record.type = 'TASK') as tasks,
      count(*) filter (where record.type = 'FEEDBACK') as feedback
    from public.data_records as record
    where record.type in ('TASK', 'FEEDBACK')
      and record."createdAt" between bonus."startTime" and bonus."endTime"
    group by coalesce(record."createdByEmail", 'Unknown')
  ) as person
  cross join lateral public.bonus_qualified_tier(
    person.tasks, person.feedback, bonus."targetTaskCount", bonus."targetFeedbackCount",
    bonus."targetTaskCountTier2", bonus."targetFeedbackCountTier2"
  ) as reached (tier)
  where bonus.id = window_id and reached.tier is not null
  order by person.tasks + person.feedback desc, person.email
$$;

comment on function public.bonus_window_qualification(uuid) is
  'Who qualifies in a window, the most productive first: both counts, the tier of each, and the tier of both together.';

create or replace function public.bonus_window_days(window_id uuid)
returns table (day date, "taskCount" bigint, "feedbackCount" bigint)
language sql
stable
set search_path = ''
as $$
  select
    (record."createdAt" at time zone 'UTC')::date,
    count(*) filter (where record.type = 'TASK'),
    count(*) filter (where record.type = 'FEEDBACK')
  from public.bonus_windows as bonus
  join public.data_records as record
    on record.type in ('TASK', 'FEEDBACK') and record."createdAt" between bonus."startTime" and bonus."endTime"
  where bonus.id = window_id
  group by (record."createdAt" at time zone 'UTC')::date
  order by 1
$$;

comment on function public.bonus_window_days(uuid) is
  'What was written on each day of a window on which anything was; days are those of UTC.';

revoke all on public.bonus_window_progress from public, anon, authenticated, service_role;
grant select on public.bonus_window_progress to authenticated, service_role;

revoke all on function
  public.bonus_progress(bigint, integer), public.bonus_metric_tier(bigint, integer, integer),
  public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer),
  public.bonus_window_qualification(uuid), public.bonus_window_days(uuid)
  from public, anon, authenticated, service_role;
grant execute on function
  public.bonus_progress(bigint, integer), public.bonus_metric_tier(bigint, integer, integer),
  public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer),
  public.bonus_window_qualification(uuid), public.bonus_window_days(uuid)
  to authenticated, service_role;

-- migrations/012_similarity.sql

-- Similarity of records by the cosine of their vectors, worked out by the database.

create or replace function public.cosine_similarity(a double precision[], b double precision[])
returns double precision
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when cardinality(a) = cardinality(b) and length > 0 then greatest(-1, least(1, product / length))
    else 0
  end
  from (
    select sum(x * y) as product, sqrt(sum(x * x) * sum(y * y)) as length
    from unnest(a, b) as pair (x, y)
  ) as angle
$$;

comment on function public.cosine_similarity(double precision[], double precision[]) is
  'Cosine of the angle between two vectors; 0 where one is missing, empty or zero, or their lengths differ.';

-- The sums stand in the query: with a call of cosine_similarity for each row it takes three times as long (2026-11-21).
create or replace function public.similar_records(record_id text, most integer default 5, everywhere boolean default false)
returns table ("recordId" text, similarity double precision)
language plpgsql
stable
set search_path = ''
as $$
declare
  target public.data_records;
  own double precision;
begin
  select record.* into target from public.data_records as record where record.id = record_id;
  if target.id is null or target.embedding = '{}' then
    raise exception 'record % has no embedding', record_id using errcode = 'no_data_found';
  end if;
  select sum(x * x) into own from unnest(target.embedding) as x;
  return query
    select
      found.id,
      case when angle.square * own > 0
        then greatest(-1, least(1, angle.product / sqrt(angle.square * own)))
        else 0
      end as cosine
    from public.data_records as found
    cross join lateral (
      select sum(x * y) as product, sum(y * y) as square
      from unnest(target.embedding, found.embedding) as pair (x, y)
      where cardinality(found.embedding) = cardinality(target.embedding)
    ) as angle
    where found.id <> target.id
      and found.embedding <> '{}'
      and (everywhere or found."projectId" = target."projectId")
    order by cosine desc, found.id
    limit most;
end
$$;

comment on function public.similar_records(text, integer, boolean) is
  'The records whose vectors are nearest to that of a record, in its project or everywhere.';

create or replace function public.similar_prompts_of_author(record_id text)
returns table ("recordId" text, percent integer)
language sql
stable
set search_path = ''
as $$
  select found.id, round(public.cosine_similarity(target.embedding, found.embedding) * 100)::integer
  from public.data_records as target
  join public.data_records as found
    on found."projectId" = target."projectId"
    and found."createdById" = target."createdById"
    and found.type = 'TASK'
    and found.id <> target.id
    and found.embedding <> '{}'
  where target.id = record_id and target.type = 'TASK' and target.embedding <> '{}'
  order by 2 desc, 1
$$;

comment on function public.similar_prompts_of_author(text) is
  'The other tasks of the same author in the same project with their similarity in percent; never those of anybody else.';

revoke all on function
  public.cosine_similarity(double precision[], double precision[]),
  public.similar_records(text, integer, boolean), public.similar_prompts_of_author(text)
  from public, anon, authenticated, service_role;
grant execute on function
  public.cosine_similarity(double precision[], double precision[]),
  public.similar_records(text, integer, boolean), public.similar_prompts_of_author(text)
  to authenticated, service_role;

-- seed/reference/01_system_settings.sql

-- The settings that the application knows, with an AI on the own machine. What an administrator has set stays.

insert into public.system_settings as setting (key, value, description)
values
  ('ai_provider',     'lmstudio',                             'Who answers: lmstudio on the own machine, or openrouter'),
  ('ai_host',         'http://localhost:1234/v1',             'Address of the AI; any that speaks the protocol of OpenAI'),
  ('llm_model',       'meta-llama-3-8b-instruct',             'Model that analyses and rates'),
  ('embedding_model', 'text-embedding-nomic-embed-text-v1.5', 'Model that makes vectors'),
  ('openrouter_key',  '',                                     'Key for OpenRouter, kept encrypted; empty without one')
on conflict (key) do update
set description = excluded.description
where setting.description is distinct from excluded.description;

commit;
