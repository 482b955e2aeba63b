-- Schema Version: v1.1
-- Phase: Insights and Workflows
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005
-- Contains: 10 tables, 39 indexes, 0 views, 5 functions, 6 triggers, 0 policies, 0 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 e38d256425918417a04283b5de9ccc0646cc74e1d15ec7388ef9c9d7cf037b0b
-- Chain: 2ab893e82ebdb9bd
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v1.1
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- extension vector
create extension if not exists vector with schema extensions;

-- table public.chunk_embeddings
create table public.chunk_embeddings (
  id uuid default gen_random_uuid() not null,
  chunk_id uuid not null,
  embedding extensions.vector(1536) not null,
  model text default 'text-embedding-ada-002'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint chunk_embeddings_pkey PRIMARY KEY (id),
  constraint chunk_embeddings_chunk_id_model_key UNIQUE (chunk_id, model),
  constraint chunk_embeddings_embedding_check CHECK ((extensions.vector_norm(embedding) > (0)::double precision))
);
comment on table public.chunk_embeddings is 'Vectors of the chunks, one for each model that embedded them.';
alter table public.chunk_embeddings enable row level security;
comment on column public.chunk_embeddings.id is 'Identifies the embedding.';
comment on column public.chunk_embeddings.chunk_id is 'Chunk that was embedded.';
alter table public.chunk_embeddings alter column embedding set storage plain;
comment on column public.chunk_embeddings.embedding is 'The vector; models with fewer than 1536 dimensions are filled up with zeros, which leaves the cosine as it is.';
comment on column public.chunk_embeddings.model is 'Model that made the vector. Vectors of different models are not comparable.';
comment on column public.chunk_embeddings.created_at is 'When the vector was made.';
revoke all on table public.chunk_embeddings from anon, authenticated, service_role;
grant all on table public.chunk_embeddings to service_role;

-- table public.context_sources
create table public.context_sources (
  id uuid default gen_random_uuid() not null,
  project_id uuid not null,
  type text not null,
  name text not null,
  storage_path text,
  status text default 'pending'::text not null,
  raw_metadata jsonb default '{}'::jsonb not null,
  token_count integer default 0 not null,
  content_hash text,
  processed_at timestamp with time zone,
  status_changed_at timestamp with time zone default now() not null,
  created_by uuid default auth.uid(),
  created_at timestamp with time zone default now() not null,
  constraint context_sources_pkey PRIMARY KEY (id),
  constraint context_sources_id_project_id_key UNIQUE (id, project_id),
  constraint context_sources_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint context_sources_raw_metadata_check CHECK ((jsonb_typeof(raw_metadata) = 'object'::text)),
  constraint context_sources_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'ready'::text, 'error'::text]))),
  constraint context_sources_storage_path_check CHECK ((starts_with(storage_path, ((((project_id)::text || '/'::text) || (id)::text) || '/'::text)) AND (storage_path !~ '(^|/)[.]{1,2}(/|$)'::text))),
  constraint context_sources_token_count_check CHECK ((token_count >= 0)),
  constraint context_sources_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'spreadsheet'::text, 'api'::text, 'database'::text, 'file'::text, 'pillar'::text, 'screen_contract'::text, 'knowledge'::text, 'email'::text, 'whatsapp'::text])))
);
comment on table public.context_sources is 'Documents and feeds from which a project takes its context.';
alter table public.context_sources enable row level security;
comment on column public.context_sources.id is 'Identifies the source.';
comment on column public.context_sources.project_id is 'Project the source belongs to.';
comment on column public.context_sources.type is 'pdf, spreadsheet, api, database, file, pillar, screen_contract, knowledge, email or whatsapp.';
comment on column public.context_sources.name is 'Name for people.';
comment on column public.context_sources.storage_path is 'Path in object storage: <project_id>/<id>/<file name>.';
comment on column public.context_sources.status is 'pending, processing, then ready or error; from everywhere back to pending. A trigger allows no other way.';
comment on column public.context_sources.raw_metadata is 'JSON object of what is known of the source: size, mimeType, url, sourceDate, and error {step, message, at}.';
comment on column public.context_sources.token_count is 'Tokens of all chunks, overlaps counted once.';
comment on column public.context_sources.content_hash is 'SHA-256 of the bytes in hexadecimal; the same bytes come once into a project.';
comment on column public.context_sources.processed_at is 'When processing was completed; empty before.';
comment on column public.context_sources.status_changed_at is 'When the status last changed; kept by a trigger.';
comment on column public.context_sources.created_by is 'Account that added the source.';
comment on column public.context_sources.created_at is 'When the source was added.';
revoke all on table public.context_sources from anon, authenticated, service_role;
grant all on table public.context_sources to service_role;

-- table public.insights
create table public.insights (
  id uuid default gen_random_uuid() not null,
  project_id uuid not null,
  source_id uuid,
  type text not null,
  title text not null,
  content text not null,
  confidence double precision default 0.0 not null,
  tags jsonb default '[]'::jsonb not null,
  status text default 'active'::text not null,
  evidence_count integer default 1 not null,
  last_seen_at timestamp with time zone default now() not null,
  last_aged_at timestamp with time zone,
  created_by uuid default auth.uid(),
  created_at timestamp with time zone default now() not null,
  constraint insights_pkey PRIMARY KEY (id),
  constraint insights_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint insights_evidence_count_check CHECK ((evidence_count >= 1)),
  constraint insights_status_check CHECK ((status = ANY (ARRAY['active'::text, 'deprecated'::text, 'archived'::text]))),
  constraint insights_tags_check CHECK ((jsonb_typeof(tags) = 'array'::text)),
  constraint insights_title_check CHECK ((title ~ '\S'::text)),
  constraint insights_type_check CHECK ((type = ANY (ARRAY['pattern'::text, 'learning'::text, 'decision'::text, 'risk'::text, 'friction'::text, 'question'::text])))
);
comment on table public.insights is 'Knowledge taken from answers and written by people; it is deprecated or archived, not deleted.';
alter table public.insights enable row level security;
comment on column public.insights.id is 'Identifies the insight.';
comment on column public.insights.project_id is 'Project the insight belongs to.';
comment on column public.insights.source_id is 'Source it came from, of the same project; empty when the source is gone or there was none.';
comment on column public.insights.type is 'pattern, learning, decision, risk, friction or question.';
comment on column public.insights.title is 'Short title.';
comment on column public.insights.content is 'The insight in full.';
comment on column public.insights.confidence is 'How sure it is, 0 to 1.';
comment on column public.insights.tags is 'JSON list of words to find it by.';
comment on column public.insights.status is 'active, deprecated or archived; only active ones are offered as context.';
comment on column public.insights.evidence_count is 'How often it was met; kept by a trigger on insight_evidence.';
comment on column public.insights.last_seen_at is 'When it was last met.';
comment on column public.insights.last_aged_at is 'When its confidence was last lowered because nobody had met it.';
comment on column public.insights.created_by is 'Account that wrote it; empty when a workflow did.';
comment on column public.insights.created_at is 'When it was stored.';
revoke all on table public.insights from anon, authenticated, service_role;
grant all on table public.insights to service_role;

-- table public.pillar_definitions
create table public.pillar_definitions (
  code text not null,
  name text not null,
  guidance text,
  constraint pillar_definitions_pkey PRIMARY KEY (code),
  constraint pillar_definitions_name_key UNIQUE (name),
  constraint pillar_definitions_code_check CHECK ((code = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text, 'P5'::text, 'P6'::text])))
);
comment on table public.pillar_definitions is 'The six pillars of the method; every new project gets one row of each.';
alter table public.pillar_definitions enable row level security;
comment on column public.pillar_definitions.code is 'P1 to P6. The phases of a project carry the same codes.';
comment on column public.pillar_definitions.name is 'Name of the pillar: vision, acteurs, donnees, interfaces, logique, tech.';
comment on column public.pillar_definitions.guidance is 'What belongs into the pillar; reference data.';
revoke all on table public.pillar_definitions from anon, authenticated, service_role;
grant all on table public.pillar_definitions to service_role;

-- table public.pillars
create table public.pillars (
  id uuid default gen_random_uuid() not null,
  project_id uuid not null,
  code text not null,
  name text not null,
  content text,
  metadata jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  constraint pillars_pkey PRIMARY KEY (id),
  constraint pillars_project_id_code_key UNIQUE (project_id, code),
  constraint pillars_code_check CHECK ((code = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text, 'P5'::text, 'P6'::text]))),
  constraint pillars_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint pillars_version_check CHECK ((version >= 1))
);
comment on table public.pillars is 'The six written pillars of each project, in their current version.';
alter table public.pillars enable row level security;
comment on column public.pillars.id is 'Identifies the pillar of a project.';
comment on column public.pillars.project_id is 'Project the pillar belongs to.';
comment on column public.pillars.code is 'P1 to P6, each once in a project.';
comment on column public.pillars.name is 'vision, acteurs, donnees, interfaces, logique or tech, unless the project renames it.';
comment on column public.pillars.content is 'The text, in Markdown; empty until somebody writes it.';
comment on column public.pillars.metadata is 'JSON object; checklist is a list of objects {label, done} from which the completion follows.';
comment on column public.pillars.version is 'Number of the current version; kept by a trigger, former ones are in pillar_versions.';
comment on column public.pillars.updated_at is 'When the pillar last changed; kept by a trigger.';
revoke all on table public.pillars from anon, authenticated, service_role;
grant all on table public.pillars to service_role;

-- table public.projects
create table public.projects (
  id uuid default gen_random_uuid() not null,
  name text not null,
  description text,
  domain text,
  current_phase text default 'P1'::text not null,
  settings jsonb default '{}'::jsonb not null,
  created_by uuid default auth.uid(),
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint projects_pkey PRIMARY KEY (id),
  constraint projects_current_phase_check CHECK ((current_phase = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text, 'P5'::text, 'P6'::text]))),
  constraint projects_name_check CHECK ((name ~ '\S'::text)),
  constraint projects_settings_check CHECK ((jsonb_typeof(settings) = 'object'::text))
);
comment on table public.projects is 'A project run with the Matrice method: the container of pillars, sources, insights and runs.';
alter table public.projects enable row level security;
comment on column public.projects.id is 'Identifies the project.';
comment on column public.projects.name is 'Name of the project.';
comment on column public.projects.description is 'What the project is about.';
comment on column public.projects.domain is 'Business domain, for example recruitment.';
comment on column public.projects.current_phase is 'Phase the project is in: P1 to P6. People move it with move_to_phase().';
comment on column public.projects.settings is 'JSON object; known keys: language, phaseThresholds, embeddingModel, chatModelByTask, tokenBudget, maxChunks, matchThreshold, decayRate, monthlyBudgetUsd, retentionDays.';
comment on column public.projects.created_by is 'Account that made the project and became its first owner.';
comment on column public.projects.created_at is 'When the project was made.';
comment on column public.projects.updated_at is 'When the project last changed; kept by a trigger.';
revoke all on table public.projects from anon, authenticated, service_role;
grant all on table public.projects to service_role;

-- table public.source_chunks
create table public.source_chunks (
  id uuid default gen_random_uuid() not null,
  source_id uuid not null,
  chunk_index integer not null,
  content text not null,
  token_count integer default 0 not null,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  content_search tsvector generated always as (to_tsvector('simple'::regconfig, content)) stored,
  constraint source_chunks_pkey PRIMARY KEY (id),
  constraint source_chunks_source_id_chunk_index_key UNIQUE (source_id, chunk_index),
  constraint source_chunks_chunk_index_check CHECK ((chunk_index >= 0)),
  constraint source_chunks_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint source_chunks_token_count_check CHECK ((token_count >= 0))
);
comment on table public.source_chunks is 'The pieces into which a source was cut, in their order.';
alter table public.source_chunks enable row level security;
comment on column public.source_chunks.id is 'Identifies the chunk.';
comment on column public.source_chunks.source_id is 'Source the chunk was cut from.';
comment on column public.source_chunks.chunk_index is 'Place within the source, from 0.';
comment on column public.source_chunks.content is 'The text.';
comment on column public.source_chunks.token_count is 'Tokens of the text.';
comment on column public.source_chunks.metadata is 'JSON object; known keys: page, pageEnd, section, charStart, charEnd, overlapTokens, sourceDate.';
comment on column public.source_chunks.created_at is 'When the chunk was made.';
comment on column public.source_chunks.content_search is 'The words of the text for keyword search, without stemming since projects are in several languages.';
revoke all on table public.source_chunks from anon, authenticated, service_role;
grant all on table public.source_chunks to service_role;

-- table public.user_projects
create table public.user_projects (
  user_id uuid not null,
  project_id uuid not null,
  role text default 'member'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint user_projects_pkey PRIMARY KEY (user_id, project_id),
  constraint user_projects_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'member'::text, 'viewer'::text])))
);
comment on table public.user_projects is 'Who belongs to which project; every policy asks it.';
alter table public.user_projects enable row level security;
comment on column public.user_projects.user_id is 'Account that belongs to the project.';
comment on column public.user_projects.project_id is 'Project the account belongs to.';
comment on column public.user_projects.role is 'owner: also members, settings and deletion; member: reads and writes; viewer: reads. A project keeps one owner.';
comment on column public.user_projects.created_at is 'When the account was added.';
revoke all on table public.user_projects from anon, authenticated, service_role;
grant all on table public.user_projects to service_role;

-- table public.workflow_runs
create table public.workflow_runs (
  id uuid default gen_random_uuid() not null,
  project_id uuid,
  workflow_id text not null,
  event_name text not null,
  phase text,
  status text default 'running'::text not null,
  input_data jsonb default '{}'::jsonb not null,
  output_data jsonb default '{}'::jsonb not null,
  error jsonb,
  attempt integer default 1 not null,
  parent_run_id uuid,
  idempotency_key text,
  heartbeat_at timestamp with time zone,
  started_at timestamp with time zone default now() not null,
  completed_at timestamp with time zone,
  constraint workflow_runs_pkey PRIMARY KEY (id),
  constraint workflow_runs_workflow_id_idempotency_key_key UNIQUE (workflow_id, idempotency_key),
  constraint workflow_runs_attempt_check CHECK ((attempt >= 1)),
  constraint workflow_runs_phase_check CHECK ((phase = ANY (ARRAY['P1'::text, 'P2'::text, 'P3'::text, 'P4'::text, 'P5'::text, 'P6'::text]))),
  constraint workflow_runs_status_check CHECK ((status = ANY (ARRAY['running'::text, 'completed'::text, 'failed'::text])))
);
comment on table public.workflow_runs is 'One row for each run of a workflow; the history outlives the project.';
alter table public.workflow_runs enable row level security;
comment on column public.workflow_runs.id is 'Identifies the run.';
comment on column public.workflow_runs.project_id is 'Project the run worked for; empty when it had none or the project is gone.';
comment on column public.workflow_runs.workflow_id is 'Id of the Inngest function, for example gather-context.';
comment on column public.workflow_runs.event_name is 'Event that started the run.';
comment on column public.workflow_runs.phase is 'Phase of the method, where the run has one.';
comment on column public.workflow_runs.status is 'running, completed or failed. A cancelled run is failed, with the code CANCELLED in error.';
comment on column public.workflow_runs.input_data is 'What the event carried.';
comment on column public.workflow_runs.output_data is 'What came out.';
comment on column public.workflow_runs.error is 'Why it failed: step, message, code.';
comment on column public.workflow_runs.attempt is 'Which attempt this is, from 1.';
comment on column public.workflow_runs.parent_run_id is 'Run whose event started this one.';
comment on column public.workflow_runs.idempotency_key is 'Id of the event: delivered again, it starts no second run of this workflow.';
comment on column public.workflow_runs.heartbeat_at is 'Last sign of life while running.';
comment on column public.workflow_runs.started_at is 'When the run began.';
comment on column public.workflow_runs.completed_at is 'When it was completed or failed; kept by a trigger.';
revoke all on table public.workflow_runs from anon, authenticated, service_role;
grant all on table public.workflow_runs to service_role;

-- table public.workflow_steps
create table public.workflow_steps (
  id uuid default gen_random_uuid() not null,
  run_id uuid not null,
  step_name text not null,
  status text not null,
  latency_ms integer default 0 not null,
  tokens_input integer default 0 not null,
  tokens_output integer default 0 not null,
  cost_usd numeric(10,6) default 0 not null,
  error jsonb default '{}'::jsonb not null,
  model text,
  attempt integer default 1 not null,
  output jsonb,
  executed_at timestamp with time zone default now() not null,
  constraint workflow_steps_pkey PRIMARY KEY (id),
  constraint workflow_steps_run_id_step_name_attempt_key UNIQUE (run_id, step_name, attempt),
  constraint workflow_steps_attempt_check CHECK ((attempt >= 1)),
  constraint workflow_steps_cost_usd_check CHECK ((cost_usd >= (0)::numeric)),
  constraint workflow_steps_error_check CHECK ((jsonb_typeof(error) = 'object'::text)),
  constraint workflow_steps_latency_ms_check CHECK ((latency_ms >= 0)),
  constraint workflow_steps_status_check CHECK ((status = ANY (ARRAY['success'::text, 'failed'::text, 'skipped'::text]))),
  constraint workflow_steps_tokens_input_check CHECK ((tokens_input >= 0)),
  constraint workflow_steps_tokens_output_check CHECK ((tokens_output >= 0))
);
comment on table public.workflow_steps is 'One row for each attempt of each step of a run, with time, tokens and money.';
alter table public.workflow_steps enable row level security;
comment on column public.workflow_steps.id is 'Identifies the attempt.';
comment on column public.workflow_steps.run_id is 'Run the step belongs to.';
comment on column public.workflow_steps.step_name is 'Name of the step, unique within the run.';
comment on column public.workflow_steps.status is 'success, failed or skipped.';
comment on column public.workflow_steps.latency_ms is 'How long it took, in milliseconds.';
comment on column public.workflow_steps.tokens_input is 'Tokens sent to the model.';
comment on column public.workflow_steps.tokens_output is 'Tokens that the model gave.';
comment on column public.workflow_steps.cost_usd is 'What it cost, in US dollars; worked out from model_prices when the step names a model and no cost.';
comment on column public.workflow_steps.error is 'What went wrong; note warns of a model without a price.';
comment on column public.workflow_steps.model is 'Model that was called, if any.';
comment on column public.workflow_steps.attempt is 'Which attempt this is, from 1.';
comment on column public.workflow_steps.output is 'Result of the step: a resumed run takes it from here.';
comment on column public.workflow_steps.executed_at is 'When it was carried out; the price of that moment counts.';
revoke all on table public.workflow_steps from anon, authenticated, service_role;
grant all on table public.workflow_steps to service_role;

-- index public.idx_embeddings_hnsw
CREATE INDEX idx_embeddings_hnsw ON public.chunk_embeddings USING hnsw (((embedding)::extensions.halfvec(1536)) extensions.halfvec_cosine_ops);
comment on index public.idx_embeddings_hnsw is 'Approximate search by cosine, used by match_chunks.';

-- index public.idx_embeddings_vector
CREATE INDEX idx_embeddings_vector ON public.chunk_embeddings USING ivfflat (embedding extensions.vector_cosine_ops) WITH (lists='100');
comment on index public.idx_embeddings_vector is 'Approximate search by cosine for queries of one''s own. Its lists are those of the rows it was built on: reindex after the first large load.';

-- index public.idx_sources_content_hash
CREATE UNIQUE INDEX idx_sources_content_hash ON public.context_sources USING btree (project_id, content_hash) WHERE (content_hash IS NOT NULL);

-- index public.idx_sources_created_by
CREATE INDEX idx_sources_created_by ON public.context_sources USING btree (created_by);

-- index public.idx_sources_project
CREATE INDEX idx_sources_project ON public.context_sources USING btree (project_id);

-- index public.idx_sources_status
CREATE INDEX idx_sources_status ON public.context_sources USING btree (status);

-- index public.idx_insights_created_by
CREATE INDEX idx_insights_created_by ON public.insights USING btree (created_by);

-- index public.idx_insights_project
CREATE INDEX idx_insights_project ON public.insights USING btree (project_id);

-- index public.idx_insights_project_type
CREATE INDEX idx_insights_project_type ON public.insights USING btree (project_id, type, created_at DESC);

-- index public.idx_insights_source
CREATE INDEX idx_insights_source ON public.insights USING btree (source_id, project_id);

-- index public.idx_insights_tags
CREATE INDEX idx_insights_tags ON public.insights USING gin (tags);

-- index public.idx_pillars_project
CREATE INDEX idx_pillars_project ON public.pillars USING btree (project_id);

-- index public.idx_projects_created_by
CREATE INDEX idx_projects_created_by ON public.projects USING btree (created_by);

-- index public.idx_chunks_content_search
CREATE INDEX idx_chunks_content_search ON public.source_chunks USING gin (content_search);

-- index public.idx_chunks_source
CREATE INDEX idx_chunks_source ON public.source_chunks USING btree (source_id);

-- index public.idx_user_projects_project
CREATE INDEX idx_user_projects_project ON public.user_projects USING btree (project_id);

-- index public.idx_workflow_runs_parent
CREATE INDEX idx_workflow_runs_parent ON public.workflow_runs USING btree (parent_run_id);

-- index public.idx_workflow_runs_project
CREATE INDEX idx_workflow_runs_project ON public.workflow_runs USING btree (project_id);

-- index public.idx_workflow_runs_running
CREATE INDEX idx_workflow_runs_running ON public.workflow_runs USING btree (started_at) WHERE (status = 'running'::text);

-- index public.idx_workflow_runs_status
CREATE INDEX idx_workflow_runs_status ON public.workflow_runs USING btree (status);

-- index public.idx_workflow_runs_workflow
CREATE INDEX idx_workflow_runs_workflow ON public.workflow_runs USING btree (workflow_id, started_at DESC);

-- index public.idx_workflow_steps_run
CREATE INDEX idx_workflow_steps_run ON public.workflow_steps USING btree (run_id);

-- constraint chunk_embeddings_chunk_id_fkey on public.chunk_embeddings
alter table public.chunk_embeddings
  add constraint chunk_embeddings_chunk_id_fkey FOREIGN KEY (chunk_id) REFERENCES public.source_chunks(id) ON DELETE CASCADE;

-- constraint context_sources_created_by_fkey on public.context_sources
alter table public.context_sources
  add constraint context_sources_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint context_sources_project_id_fkey on public.context_sources
alter table public.context_sources
  add constraint context_sources_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint insights_created_by_fkey on public.insights
alter table public.insights
  add constraint insights_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint insights_project_id_fkey on public.insights
alter table public.insights
  add constraint insights_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint insights_source_id_fkey on public.insights
alter table public.insights
  add constraint insights_source_id_fkey FOREIGN KEY (source_id, project_id) REFERENCES public.context_sources(id, project_id) ON DELETE SET NULL (source_id);

-- constraint pillars_project_id_fkey on public.pillars
alter table public.pillars
  add constraint pillars_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint projects_created_by_fkey on public.projects
alter table public.projects
  add constraint projects_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint source_chunks_source_id_fkey on public.source_chunks
alter table public.source_chunks
  add constraint source_chunks_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.context_sources(id) ON DELETE CASCADE;

-- constraint user_projects_project_id_fkey on public.user_projects
alter table public.user_projects
  add constraint user_projects_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint user_projects_user_id_fkey on public.user_projects
alter table public.user_projects
  add constraint user_projects_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE;

-- constraint workflow_runs_parent_run_id_fkey on public.workflow_runs
alter table public.workflow_runs
  add constraint workflow_runs_parent_run_id_fkey FOREIGN KEY (parent_run_id) REFERENCES public.workflow_runs(id) ON DELETE SET NULL;

-- constraint workflow_runs_project_id_fkey on public.workflow_runs
alter table public.workflow_runs
  add constraint workflow_runs_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE SET NULL;

-- constraint workflow_steps_run_id_fkey on public.workflow_steps
alter table public.workflow_steps
  add constraint workflow_steps_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.workflow_runs(id) ON DELETE CASCADE;

-- rows of public.pillar_definitions
insert into public.pillar_definitions (code, guidance, name) values
  ('P1', null, 'vision'),
  ('P2', null, 'acteurs'),
  ('P3', null, 'donnees'),
  ('P4', null, 'interfaces'),
  ('P5', null, 'logique'),
  ('P6', null, 'tech');

-- function public.furnish_project()
CREATE OR REPLACE FUNCTION public.furnish_project()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into public.pillars (project_id, code, name)
  select new.id, definition.code, definition.name
  from public.pillar_definitions as definition
  on conflict (project_id, code) do nothing;

  if new.created_by is not null then
    insert into public.user_projects (user_id, project_id, role)
    values (new.created_by, new.id, 'owner')
    on conflict (user_id, project_id) do nothing;
  end if;
  return null;
end
$function$;
comment on function public.furnish_project() is 'Trigger function: gives a new project its six empty pillars and makes its creator the owner.';
revoke all on routine public.furnish_project() from public, anon, authenticated, service_role;

-- function public.guard_source_status()
CREATE OR REPLACE FUNCTION public.guard_source_status()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.status = old.status then
    return new;
  end if;
  if not (
    new.status = 'pending'
    or (old.status = 'pending' and new.status = 'processing')
    or (old.status = 'processing' and new.status in ('ready', 'error'))
  ) then
    raise exception 'a source does not go from % to %', old.status, new.status
      using errcode = 'check_violation', hint = 'pending, processing, then ready or error; back to pending from everywhere';
  end if;
  new.status_changed_at := now();
  if new.status = 'ready' then
    new.processed_at := coalesce(nullif(new.processed_at, old.processed_at), now());
  elsif new.status = 'pending' then
    new.processed_at := null;
    new.raw_metadata := new.raw_metadata - 'error';
  end if;
  return new;
end
$function$;
comment on function public.guard_source_status() is 'Trigger function: allows only the steps of processing, and keeps status_changed_at and processed_at.';
revoke all on routine public.guard_source_status() from public, anon, authenticated, service_role;

-- function public.keep_project_owner()
CREATE OR REPLACE FUNCTION public.keep_project_owner()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  others integer;
begin
  if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner' and new.project_id = old.project_id) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;

  perform 1
  from public.user_projects as membership
  where membership.project_id = old.project_id
    and membership.role = 'owner'
  order by membership.user_id
  for update;

  select count(*) into others
  from public.user_projects as membership
  where membership.project_id = old.project_id
    and membership.role = 'owner'
    and membership.user_id <> old.user_id;

  if others = 0
    and exists (select from public.projects as project where project.id = old.project_id)
    and exists (select from auth.users as account where account.id = old.user_id)
  then
    raise exception 'a project keeps at least one owner'
      using errcode = 'check_violation', hint = 'make somebody else an owner first';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$;
comment on function public.keep_project_owner() is 'Trigger function: refuses to remove or demote the last owner of a project.';
revoke all on routine public.keep_project_owner() from public, anon, authenticated, service_role;

-- function public.stamp_run_completion()
CREATE OR REPLACE FUNCTION public.stamp_run_completion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.status = 'running' then
    new.completed_at := null;
  else
    new.completed_at := coalesce(new.completed_at, now());
  end if;
  return new;
end
$function$;
comment on function public.stamp_run_completion() is 'Trigger function: a run has an end exactly when it is completed or failed.';
revoke all on routine public.stamp_run_completion() from public, anon, authenticated, service_role;

-- function public.update_updated_at_column()
CREATE OR REPLACE FUNCTION public.update_updated_at_column()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.updated_at := now();
  return new;
end
$function$;
comment on function public.update_updated_at_column() is 'Trigger function: stamps updated_at with the time of the transaction that changes the row.';
revoke all on routine public.update_updated_at_column() from public, anon, authenticated, service_role;

-- trigger context_sources_status on public.context_sources
CREATE TRIGGER context_sources_status BEFORE UPDATE OF status ON public.context_sources FOR EACH ROW EXECUTE FUNCTION public.guard_source_status();

-- trigger pillars_updated_at on public.pillars
CREATE TRIGGER pillars_updated_at BEFORE UPDATE ON public.pillars FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger projects_furnish on public.projects
CREATE TRIGGER projects_furnish AFTER INSERT ON public.projects FOR EACH ROW EXECUTE FUNCTION public.furnish_project();

-- trigger projects_updated_at on public.projects
CREATE TRIGGER projects_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger user_projects_keep_owner on public.user_projects
CREATE TRIGGER user_projects_keep_owner BEFORE DELETE OR UPDATE ON public.user_projects FOR EACH ROW EXECUTE FUNCTION public.keep_project_owner();

-- trigger workflow_runs_completion on public.workflow_runs
CREATE TRIGGER workflow_runs_completion BEFORE INSERT OR UPDATE ON public.workflow_runs FOR EACH ROW EXECUTE FUNCTION public.stamp_run_completion();

commit;
