-- Schema Version: v1.0
-- Phase: Projects, Jobs and Records
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005
-- Contains: 5 tables, 26 indexes, 0 views, 9 functions, 9 triggers, 0 policies, 3 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 039450b5e44bed054c4ea0f0673e203d8a80db9495bd0d917fcd530d6a79bf0f
-- Chain: 312b0826e68e162d
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v1.0
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- type public."RecordCategory"
create type public."RecordCategory" as enum (
  'TOP_10',
  'BOTTOM_10'
);
comment on type public."RecordCategory" is 'TOP_10 for good and well aligned records, BOTTOM_10 for poor ones.';

-- type public."RecordType"
create type public."RecordType" as enum (
  'TASK',
  'FEEDBACK'
);
comment on type public."RecordType" is 'TASK is a prompt or task that somebody wrote, FEEDBACK an evaluation of one by a person or a model.';

-- type public."UserRole"
create type public."UserRole" as enum (
  'PENDING',
  'USER',
  'MANAGER',
  'ADMIN'
);
comment on type public."UserRole" is 'What a person may do, each including the one before: PENDING nothing yet, USER read and rate, MANAGER projects and bonus windows, ADMIN everything.';

-- table public.analytics_jobs
create table public.analytics_jobs (
  id text not null,
  "projectId" text not null,
  status character varying default 'PENDING'::character varying not null,
  "totalRecords" integer default 0 not null,
  "processedCount" integer default 0 not null,
  error text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint analytics_jobs_pkey PRIMARY KEY (id),
  constraint analytics_jobs_counts_check CHECK ((("totalRecords" >= 0) AND ("processedCount" >= 0))),
  constraint analytics_jobs_status_check CHECK (((status)::text = ANY (ARRAY[('PENDING'::character varying)::text, ('PROCESSING'::character varying)::text, ('COMPLETED'::character varying)::text, ('FAILED'::character varying)::text, ('CANCELLED'::character varying)::text])))
);
comment on table public.analytics_jobs is 'Alignment of all records of a project with its guidelines.';
alter table public.analytics_jobs enable row level security;
comment on column public.analytics_jobs.id is 'CUID, made by the application.';
comment on column public.analytics_jobs."projectId" is 'The project whose records are analysed.';
comment on column public.analytics_jobs.status is 'PENDING, PROCESSING; COMPLETED, FAILED and CANCELLED are final.';
comment on column public.analytics_jobs."totalRecords" is 'Records that lacked an analysis at the start.';
comment on column public.analytics_jobs."processedCount" is 'Records that were tried, with success or not.';
comment on column public.analytics_jobs.error is 'Why the job failed or who stopped it.';
comment on column public.analytics_jobs."createdAt" is 'When the job was queued.';
comment on column public.analytics_jobs."updatedAt" is 'When the job last changed; kept by a trigger.';
revoke all on table public.analytics_jobs from anon, authenticated, service_role;
grant all on table public.analytics_jobs to service_role;

-- function public.alignment_score(text)
CREATE OR REPLACE FUNCTION public.alignment_score(analysis text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select greatest(0, least(100, round(found[1]::numeric * case found[2] when '10' then 10 else 1 end)))::integer
  from regexp_match(
    analysis, '(?:alignment score \(0-100\)|score)[\s:*]+(\d{1,9}(?:\.\d+)?)(?:\s*/\s*(\d+))?', 'i'
  ) as found
  where found is not null
$function$;

-- table public.data_records
create table public.data_records (
  id text not null,
  "projectId" text not null,
  type public."RecordType" not null,
  category public."RecordCategory",
  source character varying not null,
  content text not null,
  metadata jsonb,
  embedding double precision[] default '{}'::double precision[] not null,
  "alignmentAnalysis" text,
  "alignmentScore" integer generated always as (public.alignment_score("alignmentAnalysis")) stored,
  "hasBeenReviewed" boolean default false not null,
  "isCategoryCorrect" boolean,
  "reviewedBy" character varying,
  "createdById" character varying,
  "createdByName" character varying,
  "createdByEmail" character varying,
  "ingestJobId" text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint data_records_pkey PRIMARY KEY (id),
  constraint data_records_embedding_check CHECK (
CASE
    WHEN (array_ndims(embedding) > 1) THEN false
    ELSE ((array_position(embedding, NULL::double precision) IS NULL) AND (NOT (embedding && '{NaN,Infinity,-Infinity}'::double precision[])))
END),
  constraint data_records_review_check CHECK (("hasBeenReviewed" OR (("isCategoryCorrect" IS NULL) AND ("reviewedBy" IS NULL))))
);
comment on table public.data_records is 'A task or a piece of feedback that is evaluated.';
alter table public.data_records enable row level security;
comment on column public.data_records.id is 'CUID, made by the application.';
comment on column public.data_records."projectId" is 'The project it belongs to.';
comment on column public.data_records.type is 'TASK or FEEDBACK.';
comment on column public.data_records.category is 'The label of the source: TOP_10, BOTTOM_10 or none.';
comment on column public.data_records.source is 'Where it came from: csv: and a file name, or api: and an address.';
comment on column public.data_records.content is 'The text that is evaluated.';
comment on column public.data_records.metadata is 'The whole row of the source; embeddingError is added where no vector could be made.';
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
revoke all on table public.data_records from anon, authenticated, service_role;
grant all on table public.data_records to service_role;

-- table public.ingest_jobs
create table public.ingest_jobs (
  id text not null,
  "projectId" text not null,
  type public."RecordType" not null,
  status character varying default 'PENDING'::character varying not null,
  "totalRecords" integer default 0 not null,
  "savedCount" integer default 0 not null,
  "skippedCount" integer default 0 not null,
  "skippedDetails" jsonb,
  error text,
  payload text,
  options jsonb,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint ingest_jobs_pkey PRIMARY KEY (id),
  constraint ingest_jobs_counts_check CHECK ((("totalRecords" >= 0) AND ("savedCount" >= 0) AND ("skippedCount" >= 0))),
  constraint ingest_jobs_options_check CHECK ((jsonb_typeof(options) = 'object'::text)),
  constraint "ingest_jobs_skippedDetails_check" CHECK ((jsonb_typeof("skippedDetails") = 'object'::text)),
  constraint ingest_jobs_status_check CHECK (((status)::text = ANY (ARRAY[('PENDING'::character varying)::text, ('PROCESSING'::character varying)::text, ('QUEUED_FOR_VEC'::character varying)::text, ('VECTORIZING'::character varying)::text, ('COMPLETED'::character varying)::text, ('FAILED'::character varying)::text, ('CANCELLED'::character varying)::text])))
);
comment on table public.ingest_jobs is 'Loading of a file or an endpoint into a project: first the rows, then their vectors.';
alter table public.ingest_jobs enable row level security;
comment on column public.ingest_jobs.id is 'CUID, made by the application.';
comment on column public.ingest_jobs."projectId" is 'The project that is loaded into.';
comment on column public.ingest_jobs.type is 'What the rows become: TASK or FEEDBACK.';
comment on column public.ingest_jobs.status is 'PENDING in the queue, PROCESSING while rows are loaded, QUEUED_FOR_VEC, VECTORIZING while vectors are made; COMPLETED, FAILED and CANCELLED are final.';
comment on column public.ingest_jobs."totalRecords" is 'Rows of the source, once they are counted.';
comment on column public.ingest_jobs."savedCount" is 'Rows that became records.';
comment on column public.ingest_jobs."skippedCount" is 'Rows that did not.';
comment on column public.ingest_jobs."skippedDetails" is 'Why not: an object of reason and number of rows.';
comment on column public.ingest_jobs.error is 'Why the job failed or who stopped it.';
comment on column public.ingest_jobs.payload is 'The text of the source or its address, for a restart; erased in a final state. Only the back end reads it.';
comment on column public.ingest_jobs.options is 'What was asked for: source, keywords, whether vectors are made.';
comment on column public.ingest_jobs."createdAt" is 'When the job was queued; the oldest goes first.';
comment on column public.ingest_jobs."updatedAt" is 'When the job last changed, kept by a trigger; the sign of life of its worker.';
revoke all on table public.ingest_jobs from anon, authenticated, service_role;
grant all on table public.ingest_jobs to service_role;

-- table public.profiles
create table public.profiles (
  id uuid not null,
  email character varying not null,
  role public."UserRole" default 'PENDING'::public."UserRole" not null,
  "mustResetPassword" boolean default false not null,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint profiles_pkey PRIMARY KEY (id),
  constraint profiles_email_key UNIQUE (email),
  constraint profiles_email_check CHECK ((btrim((email)::text) <> ''::text)),
  constraint profiles_id_check CHECK ((id <> '00000000-0000-0000-0000-000000000000'::uuid))
);
comment on table public.profiles is 'What the application knows of an account; deleting the account deletes the profile.';
alter table public.profiles enable row level security;
comment on column public.profiles.id is 'The id of the account in auth.users.';
comment on column public.profiles.email is 'E-mail address of the account; accounts without one get a placeholder under no-email.invalid.';
comment on column public.profiles.role is 'What the person may do. Administrators raise and lower it, nobody on the own row.';
comment on column public.profiles."mustResetPassword" is 'The password is a temporary one and has to be changed at the next login.';
comment on column public.profiles."createdAt" is 'When the profile was made.';
comment on column public.profiles."updatedAt" is 'When the profile last changed; kept by a trigger.';
revoke all on table public.profiles from anon, authenticated, service_role;
grant all on table public.profiles to service_role;

-- table public.projects
create table public.projects (
  id text not null,
  name character varying not null,
  "ownerId" uuid,
  guidelines text,
  "guidelinesFileName" character varying,
  "lastTaskAnalysis" text,
  "lastFeedbackAnalysis" text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint projects_pkey PRIMARY KEY (id),
  constraint projects_name_key UNIQUE (name),
  constraint projects_name_check CHECK (((btrim((name)::text) <> ''::text) AND (char_length((name)::text) <= 255)))
);
comment on table public.projects is 'A body of records that is judged by one set of guidelines; deleting it deletes its records and jobs.';
alter table public.projects enable row level security;
comment on column public.projects.id is 'CUID, made by the application.';
comment on column public.projects.name is 'Name, unlike that of every other project, of at most 255 characters.';
comment on column public.projects."ownerId" is 'Whose project it is; empty once that person''s account is gone.';
comment on column public.projects.guidelines is 'The guidelines as a PDF in base64, with or without the beginning of a data URL.';
comment on column public.projects."guidelinesFileName" is 'File name under which the guidelines were uploaded.';
comment on column public.projects."lastTaskAnalysis" is 'Summary of the tasks by a model, kept until the next one.';
comment on column public.projects."lastFeedbackAnalysis" is 'Summary of the feedback by a model, kept until the next one.';
comment on column public.projects."createdAt" is 'When the project was made.';
comment on column public.projects."updatedAt" is 'When the project last changed; kept by a trigger.';
revoke all on table public.projects from anon, authenticated, service_role;
grant all on table public.projects to service_role;

-- index public.idx_analytics_job_active
CREATE UNIQUE INDEX idx_analytics_job_active ON public.analytics_jobs USING btree ("projectId") WHERE ((status)::text = ANY (ARRAY[('PENDING'::character varying)::text, ('PROCESSING'::character varying)::text]));

-- index public.idx_analytics_job_project
CREATE INDEX idx_analytics_job_project ON public.analytics_jobs USING btree ("projectId");

-- index public.idx_record_alignment
CREATE INDEX idx_record_alignment ON public.data_records USING btree ("projectId", "alignmentScore" DESC NULLS LAST, id DESC);

-- index public.idx_record_author
CREATE INDEX idx_record_author ON public.data_records USING btree ("createdById");

-- index public.idx_record_category
CREATE INDEX idx_record_category ON public.data_records USING btree (category);

-- index public.idx_record_composite
CREATE INDEX idx_record_composite ON public.data_records USING btree ("projectId", type, category);

-- function public.record_identifiers(jsonb)
CREATE OR REPLACE FUNCTION public.record_identifiers(metadata jsonb)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(distinct btrim(identifier)), '{}')
  from unnest(array[metadata ->> 'task_id', metadata ->> 'id', metadata ->> 'uuid', metadata ->> 'record_id']) as identifier
  where btrim(identifier) <> ''
$function$;

-- index public.idx_record_identifiers
CREATE INDEX idx_record_identifiers ON public.data_records USING gin (public.record_identifiers(metadata));

-- index public.idx_record_ingest_job
CREATE INDEX idx_record_ingest_job ON public.data_records USING btree ("ingestJobId");

-- index public.idx_record_project
CREATE INDEX idx_record_project ON public.data_records USING btree ("projectId");

-- index public.idx_record_project_created
CREATE INDEX idx_record_project_created ON public.data_records USING btree ("projectId", "createdAt" DESC, id DESC);

-- index public.idx_record_type
CREATE INDEX idx_record_type ON public.data_records USING btree (type);

-- index public.idx_record_type_created
CREATE INDEX idx_record_type_created ON public.data_records USING btree (type, "createdAt");

-- index public.idx_record_unembedded
CREATE INDEX idx_record_unembedded ON public.data_records USING btree ("projectId") WHERE (embedding = '{}'::double precision[]);

-- index public.idx_ingest_job_processing
CREATE UNIQUE INDEX idx_ingest_job_processing ON public.ingest_jobs USING btree ("projectId") WHERE ((status)::text = 'PROCESSING'::text);

-- index public.idx_ingest_job_project
CREATE INDEX idx_ingest_job_project ON public.ingest_jobs USING btree ("projectId");

-- index public.idx_ingest_job_status
CREATE INDEX idx_ingest_job_status ON public.ingest_jobs USING btree (status);

-- index public.idx_ingest_job_vectorizing
CREATE UNIQUE INDEX idx_ingest_job_vectorizing ON public.ingest_jobs USING btree ("projectId") WHERE ((status)::text = 'VECTORIZING'::text);

-- index public.idx_profile_email
CREATE INDEX idx_profile_email ON public.profiles USING btree (email);

-- index public.idx_project_owner
CREATE INDEX idx_project_owner ON public.projects USING btree ("ownerId");

-- constraint "analytics_jobs_projectId_fkey" on public.analytics_jobs
alter table public.analytics_jobs
  add constraint "analytics_jobs_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint "data_records_ingestJobId_fkey" on public.data_records
alter table public.data_records
  add constraint "data_records_ingestJobId_fkey" FOREIGN KEY ("ingestJobId") REFERENCES public.ingest_jobs(id) ON DELETE SET NULL;

-- constraint "data_records_projectId_fkey" on public.data_records
alter table public.data_records
  add constraint "data_records_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint "ingest_jobs_projectId_fkey" on public.ingest_jobs
alter table public.ingest_jobs
  add constraint "ingest_jobs_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint profiles_id_fkey on public.profiles
alter table public.profiles
  add constraint profiles_id_fkey FOREIGN KEY (id) REFERENCES auth.users(id) ON DELETE CASCADE;

-- constraint "projects_ownerId_fkey" on public.projects
alter table public.projects
  add constraint "projects_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES public.profiles(id) ON DELETE SET NULL;

-- function public.alignment_score(text)
comment on function public.alignment_score(text) is 'The score from 0 to 100 that an analysis names first; of ten points each counts ten. Null where it names none.';
revoke all on routine public.alignment_score(text) from public, anon, authenticated, service_role;
grant all on routine public.alignment_score(text) to authenticated;
grant all on routine public.alignment_score(text) to service_role;

-- function public.guard_analytics_job()
CREATE OR REPLACE FUNCTION public.guard_analytics_job()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.guard_analytics_job() is 'Trigger function: keeps an analytics job to the order of its states.';
revoke all on routine public.guard_analytics_job() from public, anon, authenticated, service_role;

-- function public.guard_ingest_job()
CREATE OR REPLACE FUNCTION public.guard_ingest_job()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.guard_ingest_job() is 'Trigger function: keeps an ingest job to the order of its states, and erases the payload in a final one.';
revoke all on routine public.guard_ingest_job() from public, anon, authenticated, service_role;

-- function public.handle_new_user()
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into public.profiles (id, email)
  values (new.id, coalesce(nullif(btrim(new.email), ''), new.id::text || '@no-email.invalid'))
  on conflict (id) do nothing;
  return new;
end
$function$;
comment on function public.handle_new_user() is 'Trigger function on auth.users: makes the profile of a new account, always PENDING.';
revoke all on routine public.handle_new_user() from public, anon, authenticated, service_role;

-- function public.has_role(public."UserRole")
CREATE OR REPLACE FUNCTION public.has_role(minimum public."UserRole")
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select 1
    from public.profiles as profile
    where profile.id = auth.uid()
      and profile.role >= minimum
  )
$function$;
comment on function public.has_role(public."UserRole") is 'True when the caller is signed in with a profile of this role or a higher one. Policies ask it instead of reading profiles.';
revoke all on routine public.has_role(public."UserRole") from public, anon, authenticated, service_role;
grant all on routine public.has_role(public."UserRole") to authenticated;
grant all on routine public.has_role(public."UserRole") to service_role;

-- function public.is_admin()
CREATE OR REPLACE FUNCTION public.is_admin()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select public.has_role('ADMIN')
$function$;
comment on function public.is_admin() is 'True when the caller is signed in with a profile whose role is ADMIN.';
revoke all on routine public.is_admin() from public, anon, authenticated, service_role;
grant all on routine public.is_admin() to authenticated;
grant all on routine public.is_admin() to service_role;

-- function public.record_identifiers(jsonb)
comment on function public.record_identifiers(jsonb) is 'Everything by which a source row may be known again: the values of task_id, id, uuid and record_id.';
revoke all on routine public.record_identifiers(jsonb) from public, anon, authenticated, service_role;
grant all on routine public.record_identifiers(jsonb) to authenticated;
grant all on routine public.record_identifiers(jsonb) to service_role;

-- function public.set_updated_at()
CREATE OR REPLACE FUNCTION public.set_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new."updatedAt" := now();
  return new;
end
$function$;
comment on function public.set_updated_at() is 'Trigger function: stamps "updatedAt" with the time of the transaction that changes the row.';
revoke all on routine public.set_updated_at() from public, anon, authenticated, service_role;

-- function public.stamp_review()
CREATE OR REPLACE FUNCTION public.stamp_review()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.stamp_review() is 'Trigger function: a person who reviews a record does so in the own name and in no other.';
revoke all on routine public.stamp_review() from public, anon, authenticated, service_role;

-- trigger on_auth_user_created on auth.users
CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle_new_user();

-- trigger analytics_jobs_guard on public.analytics_jobs
CREATE TRIGGER analytics_jobs_guard BEFORE UPDATE ON public.analytics_jobs FOR EACH ROW EXECUTE FUNCTION public.guard_analytics_job();

-- trigger analytics_jobs_updated_at on public.analytics_jobs
CREATE TRIGGER analytics_jobs_updated_at BEFORE UPDATE ON public.analytics_jobs FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger data_records_review on public.data_records
CREATE TRIGGER data_records_review BEFORE INSERT OR UPDATE ON public.data_records FOR EACH ROW EXECUTE FUNCTION public.stamp_review();

-- trigger data_records_updated_at on public.data_records
CREATE TRIGGER data_records_updated_at BEFORE UPDATE ON public.data_records FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger ingest_jobs_guard on public.ingest_jobs
CREATE TRIGGER ingest_jobs_guard BEFORE INSERT OR UPDATE ON public.ingest_jobs FOR EACH ROW EXECUTE FUNCTION public.guard_ingest_job();

-- trigger ingest_jobs_updated_at on public.ingest_jobs
CREATE TRIGGER ingest_jobs_updated_at BEFORE UPDATE ON public.ingest_jobs FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger profiles_updated_at on public.profiles
CREATE TRIGGER profiles_updated_at BEFORE UPDATE ON public.profiles FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger projects_updated_at on public.projects
CREATE TRIGGER projects_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

commit;
