-- Schema Version: v2.0
-- Phase: Access Rules and Statistics
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011, 012
-- Contains: 8 tables, 35 indexes, 3 views, 20 functions, 12 triggers, 27 policies, 3 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 d30aca094febba9d2fd91d53b1446658ade1907490cfbd091018fa5648430421
-- Chain: 38012603dbcde694
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v2.0
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
grant select on table public.analytics_jobs to authenticated;
grant all on table public.analytics_jobs to service_role;

-- table public.bonus_windows
create table public.bonus_windows (
  id uuid default gen_random_uuid() not null,
  name character varying default 'Bonus Window'::character varying not null,
  "startTime" timestamp with time zone not null,
  "endTime" timestamp with time zone not null,
  "targetTaskCount" integer default 0 not null,
  "targetFeedbackCount" integer default 0 not null,
  "targetTaskCountTier2" integer default 0 not null,
  "targetFeedbackCountTier2" integer default 0 not null,
  "createdBy" uuid not null,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint bonus_windows_pkey PRIMARY KEY (id),
  constraint at_least_one_target CHECK ((("targetTaskCount" > 0) OR ("targetFeedbackCount" > 0))),
  constraint bonus_windows_targets_check CHECK ((("targetTaskCount" >= 0) AND ("targetFeedbackCount" >= 0) AND ("targetTaskCountTier2" >= 0) AND ("targetFeedbackCountTier2" >= 0))),
  constraint bonus_windows_tiers_check CHECK (((("targetTaskCountTier2" = 0) OR ("targetTaskCountTier2" >= "targetTaskCount")) AND (("targetFeedbackCountTier2" = 0) OR ("targetFeedbackCountTier2" >= "targetFeedbackCount")))),
  constraint bonus_windows_time_check CHECK (("endTime" > "startTime"))
);
comment on table public.bonus_windows is 'A span of time with targets for the team; who reaches them qualifies for a bonus.';
alter table public.bonus_windows enable row level security;
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
revoke all on table public.bonus_windows from anon, authenticated, service_role;
grant select, delete on table public.bonus_windows to authenticated;
grant all on table public.bonus_windows to service_role;
grant insert (id) on table public.bonus_windows to authenticated;
grant insert (name), update (name) on table public.bonus_windows to authenticated;
grant insert ("startTime"), update ("startTime") on table public.bonus_windows to authenticated;
grant insert ("endTime"), update ("endTime") on table public.bonus_windows to authenticated;
grant insert ("targetTaskCount"), update ("targetTaskCount") on table public.bonus_windows to authenticated;
grant insert ("targetFeedbackCount"), update ("targetFeedbackCount") on table public.bonus_windows to authenticated;
grant insert ("targetTaskCountTier2"), update ("targetTaskCountTier2") on table public.bonus_windows to authenticated;
grant insert ("targetFeedbackCountTier2"), update ("targetFeedbackCountTier2") on table public.bonus_windows to authenticated;
grant insert ("createdBy") on table public.bonus_windows to authenticated;

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
grant select, delete on table public.data_records to authenticated;
grant all on table public.data_records to service_role;
grant insert (id) on table public.data_records to authenticated;
grant insert ("projectId") on table public.data_records to authenticated;
grant insert (type) on table public.data_records to authenticated;
grant insert (category), update (category) on table public.data_records to authenticated;
grant insert (source) on table public.data_records to authenticated;
grant insert (content), update (content) on table public.data_records to authenticated;
grant insert (metadata), update (metadata) on table public.data_records to authenticated;
grant update ("hasBeenReviewed") on table public.data_records to authenticated;
grant update ("isCategoryCorrect") on table public.data_records to authenticated;

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
grant select (id) on table public.ingest_jobs to authenticated;
grant select ("projectId") on table public.ingest_jobs to authenticated;
grant select (type) on table public.ingest_jobs to authenticated;
grant select (status) on table public.ingest_jobs to authenticated;
grant select ("totalRecords") on table public.ingest_jobs to authenticated;
grant select ("savedCount") on table public.ingest_jobs to authenticated;
grant select ("skippedCount") on table public.ingest_jobs to authenticated;
grant select ("skippedDetails") on table public.ingest_jobs to authenticated;
grant select (error) on table public.ingest_jobs to authenticated;
grant select (options) on table public.ingest_jobs to authenticated;
grant select ("createdAt") on table public.ingest_jobs to authenticated;
grant select ("updatedAt") on table public.ingest_jobs to authenticated;

-- table public.likert_scores
create table public.likert_scores (
  id text not null,
  "recordId" text not null,
  "userId" character varying not null,
  "realismScore" integer not null,
  "qualityScore" integer not null,
  "llmModel" character varying,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null,
  constraint likert_scores_pkey PRIMARY KEY (id),
  constraint "likert_scores_llmModel_check" CHECK ((btrim(("llmModel")::text) <> ''::text)),
  constraint "likert_scores_qualityScore_check" CHECK ((("qualityScore" >= 1) AND ("qualityScore" <= 7))),
  constraint likert_scores_rater_check CHECK (((("userId")::text = '00000000-0000-0000-0000-000000000000'::text) = ("llmModel" IS NOT NULL))),
  constraint "likert_scores_realismScore_check" CHECK ((("realismScore" >= 1) AND ("realismScore" <= 7))),
  constraint "likert_scores_userId_check" CHECK ((("userId")::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'::text))
);
comment on table public.likert_scores is 'A rating of a record on two scales of seven; a person rates a record once, and so does a model.';
alter table public.likert_scores enable row level security;
comment on column public.likert_scores.id is 'CUID, made by the application.';
comment on column public.likert_scores."recordId" is 'The record that is rated.';
comment on column public.likert_scores."userId" is 'Id of the person in small letters; all zeros where a model rated.';
comment on column public.likert_scores."realismScore" is 'From 1, not realistic, to 7, very realistic.';
comment on column public.likert_scores."qualityScore" is 'From 1, poor, to 7, excellent.';
comment on column public.likert_scores."llmModel" is 'Name of the model that rated; empty exactly where a person did.';
comment on column public.likert_scores."createdAt" is 'When it was rated.';
comment on column public.likert_scores."updatedAt" is 'When the rating last changed; kept by a trigger.';
revoke all on table public.likert_scores from anon, authenticated, service_role;
grant select on table public.likert_scores to authenticated;
grant all on table public.likert_scores to service_role;
grant insert (id) on table public.likert_scores to authenticated;
grant insert ("recordId") on table public.likert_scores to authenticated;
grant insert ("userId") on table public.likert_scores to authenticated;
grant insert ("realismScore") on table public.likert_scores to authenticated;
grant insert ("qualityScore") on table public.likert_scores to authenticated;

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
grant select on table public.profiles to authenticated;
grant all on table public.profiles to service_role;
grant update (role) on table public.profiles to authenticated;
grant update ("mustResetPassword") on table public.profiles to authenticated;

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
grant select, delete on table public.projects to authenticated;
grant all on table public.projects to service_role;
grant insert (id) on table public.projects to authenticated;
grant insert (name), update (name) on table public.projects to authenticated;
grant insert ("ownerId"), update ("ownerId") on table public.projects to authenticated;
grant insert (guidelines), update (guidelines) on table public.projects to authenticated;
grant insert ("guidelinesFileName"), update ("guidelinesFileName") on table public.projects to authenticated;

-- table public.system_settings
create table public.system_settings (
  key character varying not null,
  value character varying not null,
  description character varying,
  "updatedAt" timestamp with time zone default now() not null,
  constraint system_settings_pkey PRIMARY KEY (key),
  constraint system_settings_key_check CHECK (((key)::text ~ '^[a-z][a-z0-9_]*$'::text)),
  constraint system_settings_secret_check CHECK ((((key)::text <> 'openrouter_key'::text) OR ((value)::text = ''::text) OR ((value)::text ~ '^enc:v1:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+:[A-Za-z0-9+/_=-]+$'::text)))
);
comment on table public.system_settings is 'Settings that administrators change while the application runs.';
alter table public.system_settings enable row level security;
comment on column public.system_settings.key is 'Name of the setting: ai_provider, ai_host, llm_model, embedding_model, openrouter_key.';
comment on column public.system_settings.value is 'Its value. That of openrouter_key is empty or encrypted: enc:v1: and initial vector, tag and ciphertext.';
comment on column public.system_settings.description is 'What the setting does.';
comment on column public.system_settings."updatedAt" is 'When the setting last changed; kept by a trigger.';
revoke all on table public.system_settings from anon, authenticated, service_role;
grant select on table public.system_settings to authenticated;
grant all on table public.system_settings to service_role;
grant insert (key) on table public.system_settings to authenticated;
grant insert (value), update (value) on table public.system_settings to authenticated;
grant insert (description), update (description) on table public.system_settings to authenticated;

-- index public.idx_analytics_job_active
CREATE UNIQUE INDEX idx_analytics_job_active ON public.analytics_jobs USING btree ("projectId") WHERE ((status)::text = ANY (ARRAY[('PENDING'::character varying)::text, ('PROCESSING'::character varying)::text]));

-- index public.idx_analytics_job_project
CREATE INDEX idx_analytics_job_project ON public.analytics_jobs USING btree ("projectId");

-- index public.idx_bonus_window_time
CREATE INDEX idx_bonus_window_time ON public.bonus_windows USING btree ("startTime", "endTime");

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

-- index public.idx_likert_model
CREATE INDEX idx_likert_model ON public.likert_scores USING btree ("llmModel");

-- index public.idx_likert_once_per_model
CREATE UNIQUE INDEX idx_likert_once_per_model ON public.likert_scores USING btree ("recordId", "llmModel") WHERE ("llmModel" IS NOT NULL);

-- index public.idx_likert_once_per_person
CREATE UNIQUE INDEX idx_likert_once_per_person ON public.likert_scores USING btree ("recordId", "userId") WHERE ("llmModel" IS NULL);

-- index public.idx_likert_record
CREATE INDEX idx_likert_record ON public.likert_scores USING btree ("recordId");

-- index public.idx_likert_user
CREATE INDEX idx_likert_user ON public.likert_scores USING btree ("userId");

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

-- constraint "likert_scores_recordId_fkey" on public.likert_scores
alter table public.likert_scores
  add constraint "likert_scores_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES public.data_records(id) ON DELETE CASCADE;

-- constraint profiles_id_fkey on public.profiles
alter table public.profiles
  add constraint profiles_id_fkey FOREIGN KEY (id) REFERENCES auth.users(id) ON DELETE CASCADE;

-- constraint "projects_ownerId_fkey" on public.projects
alter table public.projects
  add constraint "projects_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES public.profiles(id) ON DELETE SET NULL;

-- function public.bonus_progress(bigint, integer)
CREATE OR REPLACE FUNCTION public.bonus_progress(done bigint, target integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select case when target = 0 then 100 else least(100, round(done::numeric / target * 100)) end::integer
$function$;

-- view public.bonus_window_progress
create view public.bonus_window_progress with (security_invoker=true) as
 SELECT bonus.id AS "windowId",
    bonus.name,
    bonus."startTime",
    bonus."endTime",
        CASE
            WHEN (now() < bonus."startTime") THEN 'upcoming'::text
            WHEN (now() <= bonus."endTime") THEN 'active'::text
            ELSE 'ended'::text
        END AS state,
    done.tasks AS "taskCount",
    done.feedback AS "feedbackCount",
    public.bonus_progress(done.tasks, bonus."targetTaskCount") AS "taskProgress",
    public.bonus_progress(done.feedback, bonus."targetFeedbackCount") AS "feedbackProgress",
    public.bonus_progress(done.tasks, bonus."targetTaskCountTier2") AS "taskProgressTier2",
    public.bonus_progress(done.feedback, bonus."targetFeedbackCountTier2") AS "feedbackProgressTier2"
   FROM (public.bonus_windows bonus
     CROSS JOIN LATERAL ( SELECT ( SELECT count(*) AS count
                   FROM public.data_records record
                  WHERE ((record.type = 'TASK'::public."RecordType") AND ((record."createdAt" >= bonus."startTime") AND (record."createdAt" <= bonus."endTime")))) AS tasks,
            ( SELECT count(*) AS count
                   FROM public.data_records record
                  WHERE ((record.type = 'FEEDBACK'::public."RecordType") AND ((record."createdAt" >= bonus."startTime") AND (record."createdAt" <= bonus."endTime")))) AS feedback) done);
comment on view public.bonus_window_progress is 'How far the whole team is in each window: records of all projects, by the time they were written, both ends included.';
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
revoke all on table public.bonus_window_progress from anon, authenticated, service_role;
grant select on table public.bonus_window_progress to authenticated;
grant select on table public.bonus_window_progress to service_role;

-- view public.likert_export
create view public.likert_export with (security_invoker=true) as
 SELECT record.id AS "recordId",
    record."projectId",
    record.content,
    record.category,
    record.type,
        CASE
            WHEN (score."llmModel" IS NULL) THEN 'Human'::text
            ELSE 'LLM'::text
        END AS "raterType",
    COALESCE(score."llmModel", profile.email, score."userId") AS rater,
    score."realismScore",
    score."qualityScore",
    score."createdAt"
   FROM ((public.likert_scores score
     JOIN public.data_records record ON ((record.id = score."recordId")))
     LEFT JOIN public.profiles profile ON (((profile.id)::text = (score."userId")::text)));
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
revoke all on table public.likert_export from anon, authenticated, service_role;
grant select on table public.likert_export to authenticated;
grant select on table public.likert_export to service_role;

-- view public.record_likert_scores
create view public.record_likert_scores with (security_invoker=true) as
 SELECT record.id AS "recordId",
    record."projectId",
    count(score.id) FILTER (WHERE (score."llmModel" IS NULL)) AS "humanCount",
    round(avg(score."realismScore") FILTER (WHERE (score."llmModel" IS NULL)), 1) AS "humanRealism",
    round(avg(score."qualityScore") FILTER (WHERE (score."llmModel" IS NULL)), 1) AS "humanQuality",
    count(score.id) FILTER (WHERE (score."llmModel" IS NOT NULL)) AS "llmCount",
    round(avg(score."realismScore") FILTER (WHERE (score."llmModel" IS NOT NULL)), 1) AS "llmRealism",
    round(avg(score."qualityScore") FILTER (WHERE (score."llmModel" IS NOT NULL)), 1) AS "llmQuality"
   FROM (public.data_records record
     LEFT JOIN public.likert_scores score ON ((score."recordId" = record.id)))
  GROUP BY record.id;
comment on view public.record_likert_scores is 'How each record was rated, those without a rating included.';
comment on column public.record_likert_scores."recordId" is 'The record.';
comment on column public.record_likert_scores."projectId" is 'Its project.';
comment on column public.record_likert_scores."humanCount" is 'Ratings by people.';
comment on column public.record_likert_scores."humanRealism" is 'Their mean realism to one decimal; empty without a rating.';
comment on column public.record_likert_scores."humanQuality" is 'Their mean quality.';
comment on column public.record_likert_scores."llmCount" is 'Ratings by models.';
comment on column public.record_likert_scores."llmRealism" is 'Their mean realism.';
comment on column public.record_likert_scores."llmQuality" is 'Their mean quality.';
revoke all on table public.record_likert_scores from anon, authenticated, service_role;
grant select on table public.record_likert_scores to authenticated;
grant select on table public.record_likert_scores to service_role;

-- function public.alignment_score(text)
comment on function public.alignment_score(text) is 'The score from 0 to 100 that an analysis names first; of ten points each counts ten. Null where it names none.';
revoke all on routine public.alignment_score(text) from public, anon, authenticated, service_role;
grant all on routine public.alignment_score(text) to authenticated;
grant all on routine public.alignment_score(text) to service_role;

-- function public.bonus_metric_tier(bigint, integer, integer)
CREATE OR REPLACE FUNCTION public.bonus_metric_tier(done bigint, target integer, target_tier2 integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select case
    when target = 0 or done < target then null
    when target_tier2 > 0 and done >= target_tier2 then 2
    else 1
  end
$function$;
comment on function public.bonus_metric_tier(bigint, integer, integer) is 'The tier that one count reaches by itself; null below the first, and where the first target is 0.';
revoke all on routine public.bonus_metric_tier(bigint, integer, integer) from public, anon, authenticated, service_role;
grant all on routine public.bonus_metric_tier(bigint, integer, integer) to authenticated;
grant all on routine public.bonus_metric_tier(bigint, integer, integer) to service_role;

-- function public.bonus_progress(bigint, integer)
comment on function public.bonus_progress(bigint, integer) is 'Percentage of a target that is done, rounded and 100 at most; a target of 0 is always reached.';
revoke all on routine public.bonus_progress(bigint, integer) from public, anon, authenticated, service_role;
grant all on routine public.bonus_progress(bigint, integer) to authenticated;
grant all on routine public.bonus_progress(bigint, integer) to service_role;

-- function public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer)
CREATE OR REPLACE FUNCTION public.bonus_qualified_tier(tasks bigint, feedback bigint, target_tasks integer, target_feedback integer, target_tasks_tier2 integer, target_feedback_tier2 integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select case
    when tasks < target_tasks or feedback < target_feedback then null
    when (target_tasks_tier2 > 0 or target_feedback_tier2 > 0)
      and tasks >= target_tasks_tier2 and feedback >= target_feedback_tier2 then 2
    else 1
  end
$function$;
comment on function public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) is 'The tier that both counts together reach: every target that is not 0 has to be met. Null below the first.';
revoke all on routine public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) from public, anon, authenticated, service_role;
grant all on routine public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) to authenticated;
grant all on routine public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) to service_role;

-- function public.bonus_window_days(uuid)
CREATE OR REPLACE FUNCTION public.bonus_window_days(window_id uuid)
 RETURNS TABLE(day date, "taskCount" bigint, "feedbackCount" bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.bonus_window_days(uuid) is 'What was written on each day of a window on which anything was; days are those of UTC.';
revoke all on routine public.bonus_window_days(uuid) from public, anon, authenticated, service_role;
grant all on routine public.bonus_window_days(uuid) to authenticated;
grant all on routine public.bonus_window_days(uuid) to service_role;

-- function public.bonus_window_qualification(uuid)
CREATE OR REPLACE FUNCTION public.bonus_window_qualification(window_id uuid)
 RETURNS TABLE(email text, "taskCount" bigint, "feedbackCount" bigint, "totalCount" bigint, "taskTier" integer, "feedbackTier" integer, "qualifiedTier" integer)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.bonus_window_qualification(uuid) is 'Who qualifies in a window, the most productive first: both counts, the tier of each, and the tier of both together.';
revoke all on routine public.bonus_window_qualification(uuid) from public, anon, authenticated, service_role;
grant all on routine public.bonus_window_qualification(uuid) to authenticated;
grant all on routine public.bonus_window_qualification(uuid) to service_role;

-- function public.cosine_similarity(double precision[], double precision[])
CREATE OR REPLACE FUNCTION public.cosine_similarity(a double precision[], b double precision[])
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO ''
AS $function$
  select case
    when cardinality(a) = cardinality(b) and length > 0 then greatest(-1, least(1, product / length))
    else 0
  end
  from (
    select sum(x * y) as product, sqrt(sum(x * x) * sum(y * y)) as length
    from unnest(a, b) as pair (x, y)
  ) as angle
$function$;
comment on function public.cosine_similarity(double precision[], double precision[]) is 'Cosine of the angle between two vectors; 0 where one is missing, empty or zero, or their lengths differ.';
revoke all on routine public.cosine_similarity(double precision[], double precision[]) from public, anon, authenticated, service_role;
grant all on routine public.cosine_similarity(double precision[], double precision[]) to authenticated;
grant all on routine public.cosine_similarity(double precision[], double precision[]) to service_role;

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

-- function public.likert_distribution(text)
CREATE OR REPLACE FUNCTION public.likert_distribution(project_id text DEFAULT NULL::text)
 RETURNS TABLE("raterType" text, scale text, count bigint, mean numeric, median numeric, "standardDeviation" numeric, distribution bigint[])
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.likert_distribution(text) is 'Four lines, people and models by realism and quality: number, mean, median, deviation of the whole, and how often each of 1 to 7 was given.';
revoke all on routine public.likert_distribution(text) from public, anon, authenticated, service_role;
grant all on routine public.likert_distribution(text) to authenticated;
grant all on routine public.likert_distribution(text) to service_role;

-- function public.likert_model_comparison(text)
CREATE OR REPLACE FUNCTION public.likert_model_comparison(project_id text DEFAULT NULL::text)
 RETURNS TABLE(model text, "totalRatings" bigint, "avgRealism" numeric, "avgQuality" numeric, "realismCorrelation" numeric, "qualityCorrelation" numeric, "recordsWithBoth" bigint, "totalRecordsRated" bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.likert_model_comparison(text) is 'Each model beside the people: its means, and its correlation with their mean for each record; empty under three records or without any difference.';
revoke all on routine public.likert_model_comparison(text) from public, anon, authenticated, service_role;
grant all on routine public.likert_model_comparison(text) to authenticated;
grant all on routine public.likert_model_comparison(text) to service_role;

-- function public.likert_summary(text)
CREATE OR REPLACE FUNCTION public.likert_summary(project_id text DEFAULT NULL::text)
 RETURNS TABLE("totalRecords" bigint, "ratedRecords" bigint, "humanRaters" bigint, "llmModels" bigint, "totalHumanRatings" bigint, "totalLLMRatings" bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.likert_summary(text) is 'How much of a project, or of all without one, has been rated, and by how many people and models.';
revoke all on routine public.likert_summary(text) from public, anon, authenticated, service_role;
grant all on routine public.likert_summary(text) to authenticated;
grant all on routine public.likert_summary(text) to service_role;

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

-- function public.similar_prompts_of_author(text)
CREATE OR REPLACE FUNCTION public.similar_prompts_of_author(record_id text)
 RETURNS TABLE("recordId" text, percent integer)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.similar_prompts_of_author(text) is 'The other tasks of the same author in the same project with their similarity in percent; never those of anybody else.';
revoke all on routine public.similar_prompts_of_author(text) from public, anon, authenticated, service_role;
grant all on routine public.similar_prompts_of_author(text) to authenticated;
grant all on routine public.similar_prompts_of_author(text) to service_role;

-- function public.similar_records(text, integer, boolean)
CREATE OR REPLACE FUNCTION public.similar_records(record_id text, most integer DEFAULT 5, everywhere boolean DEFAULT false)
 RETURNS TABLE("recordId" text, similarity double precision)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
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
$function$;
comment on function public.similar_records(text, integer, boolean) is 'The records whose vectors are nearest to that of a record, in its project or everywhere.';
revoke all on routine public.similar_records(text, integer, boolean) from public, anon, authenticated, service_role;
grant all on routine public.similar_records(text, integer, boolean) to authenticated;
grant all on routine public.similar_records(text, integer, boolean) to service_role;

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

-- trigger bonus_windows_updated_at on public.bonus_windows
CREATE TRIGGER bonus_windows_updated_at BEFORE UPDATE ON public.bonus_windows FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger data_records_review on public.data_records
CREATE TRIGGER data_records_review BEFORE INSERT OR UPDATE ON public.data_records FOR EACH ROW EXECUTE FUNCTION public.stamp_review();

-- trigger data_records_updated_at on public.data_records
CREATE TRIGGER data_records_updated_at BEFORE UPDATE ON public.data_records FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger ingest_jobs_guard on public.ingest_jobs
CREATE TRIGGER ingest_jobs_guard BEFORE INSERT OR UPDATE ON public.ingest_jobs FOR EACH ROW EXECUTE FUNCTION public.guard_ingest_job();

-- trigger ingest_jobs_updated_at on public.ingest_jobs
CREATE TRIGGER ingest_jobs_updated_at BEFORE UPDATE ON public.ingest_jobs FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger likert_scores_updated_at on public.likert_scores
CREATE TRIGGER likert_scores_updated_at BEFORE UPDATE ON public.likert_scores FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger profiles_updated_at on public.profiles
CREATE TRIGGER profiles_updated_at BEFORE UPDATE ON public.profiles FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger projects_updated_at on public.projects
CREATE TRIGGER projects_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- trigger system_settings_updated_at on public.system_settings
CREATE TRIGGER system_settings_updated_at BEFORE UPDATE ON public.system_settings FOR EACH ROW EXECUTE FUNCTION public.set_updated_at();

-- policy analytics_jobs_select_user on public.analytics_jobs
create policy analytics_jobs_select_user on public.analytics_jobs
  for select to authenticated
  using (( SELECT public.has_role('USER'::public."UserRole") AS has_role));

-- policy analytics_jobs_service_role_all on public.analytics_jobs
create policy analytics_jobs_service_role_all on public.analytics_jobs
  for all to service_role
  using (true)
  with check (true);

-- policy bonus_windows_delete_manager on public.bonus_windows
create policy bonus_windows_delete_manager on public.bonus_windows
  for delete to authenticated
  using (( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role));

-- policy bonus_windows_insert_manager on public.bonus_windows
create policy bonus_windows_insert_manager on public.bonus_windows
  for insert to authenticated
  with check ((( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role) AND ("createdBy" = ( SELECT auth.uid() AS uid))));

-- policy bonus_windows_select_manager on public.bonus_windows
create policy bonus_windows_select_manager on public.bonus_windows
  for select to authenticated
  using (( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role));

-- policy bonus_windows_service_role_all on public.bonus_windows
create policy bonus_windows_service_role_all on public.bonus_windows
  for all to service_role
  using (true)
  with check (true);

-- policy bonus_windows_update_manager on public.bonus_windows
create policy bonus_windows_update_manager on public.bonus_windows
  for update to authenticated
  using (( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role))
  with check (( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role));

-- policy data_records_delete_owner_or_admin on public.data_records
create policy data_records_delete_owner_or_admin on public.data_records
  for delete to authenticated
  using ((( SELECT public.is_admin() AS is_admin) OR (( SELECT public.has_role('USER'::public."UserRole") AS has_role) AND ("projectId" IN ( SELECT project.id
   FROM public.projects project
  WHERE (project."ownerId" = ( SELECT auth.uid() AS uid)))))));

-- policy data_records_insert_owner_or_admin on public.data_records
create policy data_records_insert_owner_or_admin on public.data_records
  for insert to authenticated
  with check ((( SELECT public.is_admin() AS is_admin) OR (( SELECT public.has_role('USER'::public."UserRole") AS has_role) AND ("projectId" IN ( SELECT project.id
   FROM public.projects project
  WHERE (project."ownerId" = ( SELECT auth.uid() AS uid)))))));

-- policy data_records_select_user on public.data_records
create policy data_records_select_user on public.data_records
  for select to authenticated
  using (( SELECT public.has_role('USER'::public."UserRole") AS has_role));

-- policy data_records_service_role_all on public.data_records
create policy data_records_service_role_all on public.data_records
  for all to service_role
  using (true)
  with check (true);

-- policy data_records_update_owner_or_admin on public.data_records
create policy data_records_update_owner_or_admin on public.data_records
  for update to authenticated
  using ((( SELECT public.is_admin() AS is_admin) OR (( SELECT public.has_role('USER'::public."UserRole") AS has_role) AND ("projectId" IN ( SELECT project.id
   FROM public.projects project
  WHERE (project."ownerId" = ( SELECT auth.uid() AS uid)))))))
  with check ((( SELECT public.is_admin() AS is_admin) OR (( SELECT public.has_role('USER'::public."UserRole") AS has_role) AND ("projectId" IN ( SELECT project.id
   FROM public.projects project
  WHERE (project."ownerId" = ( SELECT auth.uid() AS uid)))))));

-- policy ingest_jobs_select_user on public.ingest_jobs
create policy ingest_jobs_select_user on public.ingest_jobs
  for select to authenticated
  using (( SELECT public.has_role('USER'::public."UserRole") AS has_role));

-- policy ingest_jobs_service_role_all on public.ingest_jobs
create policy ingest_jobs_service_role_all on public.ingest_jobs
  for all to service_role
  using (true)
  with check (true);

-- policy likert_scores_insert_own on public.likert_scores
create policy likert_scores_insert_own on public.likert_scores
  for insert to authenticated
  with check ((( SELECT public.has_role('USER'::public."UserRole") AS has_role) AND (("userId")::text = (( SELECT auth.uid() AS uid))::text)));

-- policy likert_scores_select_user on public.likert_scores
create policy likert_scores_select_user on public.likert_scores
  for select to authenticated
  using (( SELECT public.has_role('USER'::public."UserRole") AS has_role));

-- policy likert_scores_service_role_all on public.likert_scores
create policy likert_scores_service_role_all on public.likert_scores
  for all to service_role
  using (true)
  with check (true);

-- policy profiles_select_own_or_admin on public.profiles
create policy profiles_select_own_or_admin on public.profiles
  for select to authenticated
  using (((id = ( SELECT auth.uid() AS uid)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy profiles_service_role_all on public.profiles
create policy profiles_service_role_all on public.profiles
  for all to service_role
  using (true)
  with check (true);

-- policy profiles_update_admin on public.profiles
create policy profiles_update_admin on public.profiles
  for update to authenticated
  using ((( SELECT public.is_admin() AS is_admin) AND (id <> ( SELECT auth.uid() AS uid))))
  with check ((( SELECT public.is_admin() AS is_admin) AND (id <> ( SELECT auth.uid() AS uid))));

-- policy projects_delete_own_or_admin on public.projects
create policy projects_delete_own_or_admin on public.projects
  for delete to authenticated
  using ((( SELECT public.is_admin() AS is_admin) OR (("ownerId" = ( SELECT auth.uid() AS uid)) AND ( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role))));

-- policy projects_insert_manager on public.projects
create policy projects_insert_manager on public.projects
  for insert to authenticated
  with check ((( SELECT public.is_admin() AS is_admin) OR (("ownerId" = ( SELECT auth.uid() AS uid)) AND ( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role))));

-- policy projects_select_user on public.projects
create policy projects_select_user on public.projects
  for select to authenticated
  using (( SELECT public.has_role('USER'::public."UserRole") AS has_role));

-- policy projects_service_role_all on public.projects
create policy projects_service_role_all on public.projects
  for all to service_role
  using (true)
  with check (true);

-- policy projects_update_own_or_admin on public.projects
create policy projects_update_own_or_admin on public.projects
  for update to authenticated
  using ((( SELECT public.is_admin() AS is_admin) OR (("ownerId" = ( SELECT auth.uid() AS uid)) AND ( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role))))
  with check ((( SELECT public.is_admin() AS is_admin) OR (("ownerId" = ( SELECT auth.uid() AS uid)) AND ( SELECT public.has_role('MANAGER'::public."UserRole") AS has_role))));

-- policy system_settings_all_admin on public.system_settings
create policy system_settings_all_admin on public.system_settings
  for all to authenticated
  using (( SELECT public.is_admin() AS is_admin))
  with check (( SELECT public.is_admin() AS is_admin));

-- policy system_settings_service_role_all on public.system_settings
create policy system_settings_service_role_all on public.system_settings
  for all to service_role
  using (true)
  with check (true);

commit;
