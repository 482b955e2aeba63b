-- Schema Version: v2.0
-- Phase: Access Rules and Search
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005, 006, 007, 008, 009
-- Contains: 16 tables, 53 indexes, 5 views, 27 functions, 9 triggers, 52 policies, 0 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 7e3fbdd3b85ccdb0b3263635c7640b7c37716c54aafdeebfb791a10759ffb774
-- Chain: c9751d418da4cf7c
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v2.0
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
grant select on table public.chunk_embeddings to authenticated;
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
grant select, delete on table public.context_sources to authenticated;
grant all on table public.context_sources to service_role;
grant insert (id) on table public.context_sources to authenticated;
grant insert (project_id) on table public.context_sources to authenticated;
grant insert (type) on table public.context_sources to authenticated;
grant insert (name), update (name) on table public.context_sources to authenticated;
grant insert (storage_path), update (storage_path) on table public.context_sources to authenticated;
grant insert (raw_metadata), update (raw_metadata) on table public.context_sources to authenticated;
grant insert (content_hash) on table public.context_sources to authenticated;

-- table public.insight_embeddings
create table public.insight_embeddings (
  insight_id uuid not null,
  embedding extensions.vector(1536) not null,
  model text default 'text-embedding-ada-002'::text not null,
  constraint insight_embeddings_pkey PRIMARY KEY (insight_id, model),
  constraint insight_embeddings_embedding_check CHECK ((extensions.vector_norm(embedding) > (0)::double precision))
);
comment on table public.insight_embeddings is 'Vectors of insights, one for each model that embedded them.';
alter table public.insight_embeddings enable row level security;
comment on column public.insight_embeddings.insight_id is 'Insight that was embedded: its title and content.';
comment on column public.insight_embeddings.embedding is 'The vector, filled up with zeros to 1536 dimensions.';
comment on column public.insight_embeddings.model is 'Model that made the vector.';
revoke all on table public.insight_embeddings from anon, authenticated, service_role;
grant select on table public.insight_embeddings to authenticated;
grant all on table public.insight_embeddings to service_role;

-- table public.insight_evidence
create table public.insight_evidence (
  id uuid default gen_random_uuid() not null,
  insight_id uuid not null,
  run_id uuid,
  source_id uuid,
  chunk_id uuid,
  confidence double precision,
  note text,
  created_at timestamp with time zone default now() not null,
  constraint insight_evidence_pkey PRIMARY KEY (id),
  constraint insight_evidence_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
);
comment on table public.insight_evidence is 'Each time an insight was met, and where.';
alter table public.insight_evidence enable row level security;
comment on column public.insight_evidence.id is 'Identifies the evidence.';
comment on column public.insight_evidence.insight_id is 'Insight it speaks for.';
comment on column public.insight_evidence.run_id is 'Run that met it.';
comment on column public.insight_evidence.source_id is 'Source it was met in, of the project of the insight.';
comment on column public.insight_evidence.chunk_id is 'Chunk it was met in, of that source.';
comment on column public.insight_evidence.confidence is 'How sure the meeting was, 0 to 1.';
comment on column public.insight_evidence.note is 'Why it counts.';
comment on column public.insight_evidence.created_at is 'When it was met.';
revoke all on table public.insight_evidence from anon, authenticated, service_role;
grant select, delete on table public.insight_evidence to authenticated;
grant all on table public.insight_evidence to service_role;
grant insert (id) on table public.insight_evidence to authenticated;
grant insert (insight_id) on table public.insight_evidence to authenticated;
grant insert (source_id) on table public.insight_evidence to authenticated;
grant insert (chunk_id) on table public.insight_evidence to authenticated;
grant insert (confidence) on table public.insight_evidence to authenticated;
grant insert (note) on table public.insight_evidence to authenticated;

-- table public.insight_links
create table public.insight_links (
  from_id uuid not null,
  to_id uuid not null,
  relation text not null,
  created_at timestamp with time zone default now() not null,
  constraint insight_links_pkey PRIMARY KEY (from_id, to_id, relation),
  constraint insight_links_ends_check CHECK ((from_id <> to_id)),
  constraint insight_links_relation_check CHECK ((relation = ANY (ARRAY['supports'::text, 'contradicts'::text, 'supersedes'::text, 'duplicates'::text])))
);
comment on table public.insight_links is 'What insights of a project say about each other.';
alter table public.insight_links enable row level security;
comment on column public.insight_links.from_id is 'Insight that supports, contradicts, supersedes or duplicates …';
comment on column public.insight_links.to_id is '… this one.';
comment on column public.insight_links.relation is 'supports, contradicts, supersedes or duplicates.';
comment on column public.insight_links.created_at is 'When the link was made.';
revoke all on table public.insight_links from anon, authenticated, service_role;
grant select, delete on table public.insight_links to authenticated;
grant all on table public.insight_links to service_role;
grant insert (from_id) on table public.insight_links to authenticated;
grant insert (to_id) on table public.insight_links to authenticated;
grant insert (relation) on table public.insight_links to authenticated;

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
grant select, delete on table public.insights to authenticated;
grant all on table public.insights to service_role;
grant insert (id) on table public.insights to authenticated;
grant insert (project_id) on table public.insights to authenticated;
grant insert (source_id), update (source_id) on table public.insights to authenticated;
grant insert (type), update (type) on table public.insights to authenticated;
grant insert (title), update (title) on table public.insights to authenticated;
grant insert (content), update (content) on table public.insights to authenticated;
grant insert (confidence), update (confidence) on table public.insights to authenticated;
grant insert (tags), update (tags) on table public.insights to authenticated;
grant update (status) on table public.insights to authenticated;

-- table public.model_prices
create table public.model_prices (
  model text not null,
  valid_from timestamp with time zone default now() not null,
  kind text default 'chat'::text not null,
  input_usd_per_million numeric not null,
  output_usd_per_million numeric not null,
  constraint model_prices_pkey PRIMARY KEY (model, valid_from),
  constraint model_prices_amount_check CHECK (((input_usd_per_million >= (0)::numeric) AND (output_usd_per_million >= (0)::numeric))),
  constraint model_prices_kind_check CHECK ((kind = ANY (ARRAY['chat'::text, 'embedding'::text])))
);
comment on table public.model_prices is 'What models cost since when; a new price is a new row, so that former steps keep theirs.';
alter table public.model_prices enable row level security;
comment on column public.model_prices.model is 'Model, as workflow_steps.model names it.';
comment on column public.model_prices.valid_from is 'From when the price counts, until the next one of the model.';
comment on column public.model_prices.kind is 'chat or embedding.';
comment on column public.model_prices.input_usd_per_million is 'US dollars for a million tokens sent.';
comment on column public.model_prices.output_usd_per_million is 'US dollars for a million tokens received.';
revoke all on table public.model_prices from anon, authenticated, service_role;
grant select on table public.model_prices to authenticated;
grant all on table public.model_prices to service_role;

-- table public.outbox_events
create table public.outbox_events (
  id uuid default gen_random_uuid() not null,
  name text not null,
  data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  dispatched_at timestamp with time zone,
  constraint outbox_events_pkey PRIMARY KEY (id),
  constraint outbox_events_data_check CHECK ((jsonb_typeof(data) = 'object'::text)),
  constraint outbox_events_name_check CHECK ((name ~ '\S'::text))
);
comment on table public.outbox_events is 'Events written in the transaction that causes them, until they are handed on.';
alter table public.outbox_events enable row level security;
comment on column public.outbox_events.id is 'Identifies the event; runs that it starts carry it as idempotency_key.';
comment on column public.outbox_events.name is 'Name of the event, for example document/uploaded.';
comment on column public.outbox_events.data is 'What the event carries.';
comment on column public.outbox_events.created_at is 'When it happened.';
comment on column public.outbox_events.dispatched_at is 'When it was handed on; empty while it waits.';
revoke all on table public.outbox_events from anon, authenticated, service_role;
grant all on table public.outbox_events to service_role;

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
grant select on table public.pillar_definitions to authenticated;
grant all on table public.pillar_definitions to service_role;

-- table public.pillar_versions
create table public.pillar_versions (
  id uuid default gen_random_uuid() not null,
  pillar_id uuid not null,
  version integer not null,
  name text not null,
  content text,
  metadata jsonb not null,
  changed_by uuid,
  changed_at timestamp with time zone default now() not null,
  constraint pillar_versions_pkey PRIMARY KEY (id),
  constraint pillar_versions_pillar_id_version_key UNIQUE (pillar_id, version)
);
comment on table public.pillar_versions is 'Former versions of the pillars, written by a trigger and changed by nobody.';
alter table public.pillar_versions enable row level security;
comment on column public.pillar_versions.id is 'Identifies the version.';
comment on column public.pillar_versions.pillar_id is 'Pillar this was a version of.';
comment on column public.pillar_versions.version is 'Its number, from 1.';
comment on column public.pillar_versions.name is 'Name of the pillar in this version.';
comment on column public.pillar_versions.content is 'Text of this version.';
comment on column public.pillar_versions.metadata is 'Structured data of this version.';
comment on column public.pillar_versions.changed_by is 'Account that replaced it; empty when a workflow did.';
comment on column public.pillar_versions.changed_at is 'When it was replaced.';
revoke all on table public.pillar_versions from anon, authenticated, service_role;
grant select on table public.pillar_versions to authenticated;
grant all on table public.pillar_versions to service_role;

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
grant select, delete on table public.pillars to authenticated;
grant all on table public.pillars to service_role;
grant insert (id) on table public.pillars to authenticated;
grant insert (project_id) on table public.pillars to authenticated;
grant insert (code) on table public.pillars to authenticated;
grant insert (name), update (name) on table public.pillars to authenticated;
grant insert (content), update (content) on table public.pillars to authenticated;
grant insert (metadata), update (metadata) on table public.pillars to authenticated;

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
grant select, delete on table public.projects to authenticated;
grant all on table public.projects to service_role;
grant insert (id) on table public.projects to authenticated;
grant insert (name), update (name) on table public.projects to authenticated;
grant insert (description), update (description) on table public.projects to authenticated;
grant insert (domain), update (domain) on table public.projects to authenticated;
grant insert (settings), update (settings) on table public.projects to authenticated;

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
grant select on table public.source_chunks to authenticated;
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
grant select, delete on table public.user_projects to authenticated;
grant all on table public.user_projects to service_role;
grant insert (user_id) on table public.user_projects to authenticated;
grant insert (project_id) on table public.user_projects to authenticated;
grant insert (role), update (role) on table public.user_projects to authenticated;

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
grant select, delete on table public.workflow_runs to authenticated;
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
grant select, delete on table public.workflow_steps to authenticated;
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

-- index public.idx_insight_evidence_chunk
CREATE INDEX idx_insight_evidence_chunk ON public.insight_evidence USING btree (chunk_id);

-- index public.idx_insight_evidence_insight
CREATE INDEX idx_insight_evidence_insight ON public.insight_evidence USING btree (insight_id);

-- index public.idx_insight_evidence_run
CREATE INDEX idx_insight_evidence_run ON public.insight_evidence USING btree (run_id);

-- index public.idx_insight_evidence_source
CREATE INDEX idx_insight_evidence_source ON public.insight_evidence USING btree (source_id);

-- index public.idx_insight_links_to
CREATE INDEX idx_insight_links_to ON public.insight_links USING btree (to_id);

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

-- index public.idx_outbox_events_waiting
CREATE INDEX idx_outbox_events_waiting ON public.outbox_events USING btree (created_at) WHERE (dispatched_at IS NULL);

-- index public.idx_pillar_versions_changed_by
CREATE INDEX idx_pillar_versions_changed_by ON public.pillar_versions USING btree (changed_by);

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

-- constraint insight_embeddings_insight_id_fkey on public.insight_embeddings
alter table public.insight_embeddings
  add constraint insight_embeddings_insight_id_fkey FOREIGN KEY (insight_id) REFERENCES public.insights(id) ON DELETE CASCADE;

-- constraint insight_evidence_chunk_id_fkey on public.insight_evidence
alter table public.insight_evidence
  add constraint insight_evidence_chunk_id_fkey FOREIGN KEY (chunk_id) REFERENCES public.source_chunks(id) ON DELETE SET NULL;

-- constraint insight_evidence_insight_id_fkey on public.insight_evidence
alter table public.insight_evidence
  add constraint insight_evidence_insight_id_fkey FOREIGN KEY (insight_id) REFERENCES public.insights(id) ON DELETE CASCADE;

-- constraint insight_evidence_run_id_fkey on public.insight_evidence
alter table public.insight_evidence
  add constraint insight_evidence_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.workflow_runs(id) ON DELETE SET NULL;

-- constraint insight_evidence_source_id_fkey on public.insight_evidence
alter table public.insight_evidence
  add constraint insight_evidence_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.context_sources(id) ON DELETE SET NULL;

-- constraint insight_links_from_id_fkey on public.insight_links
alter table public.insight_links
  add constraint insight_links_from_id_fkey FOREIGN KEY (from_id) REFERENCES public.insights(id) ON DELETE CASCADE;

-- constraint insight_links_to_id_fkey on public.insight_links
alter table public.insight_links
  add constraint insight_links_to_id_fkey FOREIGN KEY (to_id) REFERENCES public.insights(id) ON DELETE CASCADE;

-- constraint insights_created_by_fkey on public.insights
alter table public.insights
  add constraint insights_created_by_fkey FOREIGN KEY (created_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint insights_project_id_fkey on public.insights
alter table public.insights
  add constraint insights_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

-- constraint insights_source_id_fkey on public.insights
alter table public.insights
  add constraint insights_source_id_fkey FOREIGN KEY (source_id, project_id) REFERENCES public.context_sources(id, project_id) ON DELETE SET NULL (source_id);

-- constraint pillar_versions_changed_by_fkey on public.pillar_versions
alter table public.pillar_versions
  add constraint pillar_versions_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES auth.users(id) ON DELETE SET NULL;

-- constraint pillar_versions_pillar_id_fkey on public.pillar_versions
alter table public.pillar_versions
  add constraint pillar_versions_pillar_id_fkey FOREIGN KEY (pillar_id) REFERENCES public.pillars(id) ON DELETE CASCADE;

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

-- view public.v_insight_leaderboard
create view public.v_insight_leaderboard with (security_invoker=true) as
 SELECT id AS insight_id,
    project_id,
    type,
    title,
    evidence_count,
    confidence,
    last_seen_at
   FROM public.insights insight
  WHERE (status = 'active'::text)
  ORDER BY evidence_count DESC, confidence DESC, last_seen_at DESC, id;
comment on view public.v_insight_leaderboard is 'Active insights, those met most often first.';
comment on column public.v_insight_leaderboard.insight_id is 'Insight.';
comment on column public.v_insight_leaderboard.project_id is 'Project of the insight.';
comment on column public.v_insight_leaderboard.type is 'Kind of insight.';
comment on column public.v_insight_leaderboard.title is 'Title of the insight.';
comment on column public.v_insight_leaderboard.evidence_count is 'How often it was met.';
comment on column public.v_insight_leaderboard.confidence is 'How sure it is, 0 to 1.';
comment on column public.v_insight_leaderboard.last_seen_at is 'When it was last met.';
revoke all on table public.v_insight_leaderboard from anon, authenticated, service_role;
grant select on table public.v_insight_leaderboard to authenticated;
grant select on table public.v_insight_leaderboard to service_role;

-- view public.v_project_cost
create view public.v_project_cost with (security_invoker=true) as
 SELECT run.project_id,
    (date_trunc('month'::text, (step.executed_at AT TIME ZONE 'UTC'::text)))::date AS month,
    step.model,
    sum(step.tokens_input) AS tokens_input,
    sum(step.tokens_output) AS tokens_output,
    sum(step.cost_usd) AS cost_usd
   FROM (public.workflow_steps step
     JOIN public.workflow_runs run ON ((run.id = step.run_id)))
  WHERE ((step.model IS NOT NULL) OR (step.cost_usd > (0)::numeric))
  GROUP BY run.project_id, ((date_trunc('month'::text, (step.executed_at AT TIME ZONE 'UTC'::text)))::date), step.model
  ORDER BY run.project_id, ((date_trunc('month'::text, (step.executed_at AT TIME ZONE 'UTC'::text)))::date), step.model;
comment on view public.v_project_cost is 'Tokens and money by project, month (UTC) and model, all attempts.';
comment on column public.v_project_cost.project_id is 'Project; empty for runs without one.';
comment on column public.v_project_cost.month is 'First day of the month, in UTC.';
comment on column public.v_project_cost.model is 'Model; empty where the step named none.';
comment on column public.v_project_cost.tokens_input is 'Tokens sent.';
comment on column public.v_project_cost.tokens_output is 'Tokens received.';
comment on column public.v_project_cost.cost_usd is 'Cost.';
revoke all on table public.v_project_cost from anon, authenticated, service_role;
grant select on table public.v_project_cost to authenticated;
grant select on table public.v_project_cost to service_role;

-- view public.v_source_pipeline
create view public.v_source_pipeline with (security_invoker=true) as
 SELECT source.id AS source_id,
    source.project_id,
    source.name,
    source.status,
    count(DISTINCT chunk.id) AS chunks,
    count(DISTINCT embedded.chunk_id) AS embedded_chunks,
    source.token_count AS tokens,
        CASE
            WHEN (source.status = ANY (ARRAY['pending'::text, 'processing'::text])) THEN (now() - source.status_changed_at)
            ELSE NULL::interval
        END AS age
   FROM ((public.context_sources source
     LEFT JOIN public.source_chunks chunk ON ((chunk.source_id = source.id)))
     LEFT JOIN public.chunk_embeddings embedded ON ((embedded.chunk_id = chunk.id)))
  GROUP BY source.id
  ORDER BY source.project_id, source.created_at, source.id;
comment on view public.v_source_pipeline is 'How far each source has come, and since when it waits.';
comment on column public.v_source_pipeline.source_id is 'Source.';
comment on column public.v_source_pipeline.project_id is 'Project of the source.';
comment on column public.v_source_pipeline.name is 'Name of the source.';
comment on column public.v_source_pipeline.status is 'Where processing stands.';
comment on column public.v_source_pipeline.chunks is 'Chunks of the source.';
comment on column public.v_source_pipeline.embedded_chunks is 'Chunks that have a vector of at least one model.';
comment on column public.v_source_pipeline.tokens is 'Tokens of the source.';
comment on column public.v_source_pipeline.age is 'How long it has been pending or processing; empty when it is neither.';
revoke all on table public.v_source_pipeline from anon, authenticated, service_role;
grant select on table public.v_source_pipeline to authenticated;
grant select on table public.v_source_pipeline to service_role;

-- view public.v_step_stats
create view public.v_step_stats with (security_invoker=true) as
 SELECT run.workflow_id,
    step.step_name,
    count(*) AS executions,
    round(((count(*) FILTER (WHERE (step.status = 'failed'::text)))::numeric / (count(*))::numeric), 4) AS failure_rate,
    round(avg(step.latency_ms), 1) AS avg_latency_ms,
    round((percentile_cont((0.95)::double precision) WITHIN GROUP (ORDER BY ((step.latency_ms)::double precision)))::numeric, 1) AS p95_latency_ms,
    sum(step.tokens_input) AS tokens_input,
    sum(step.tokens_output) AS tokens_output,
    sum(step.cost_usd) AS cost_usd
   FROM (public.workflow_steps step
     JOIN public.workflow_runs run ON ((run.id = step.run_id)))
  WHERE (step.status <> 'skipped'::text)
  GROUP BY run.workflow_id, step.step_name
  ORDER BY run.workflow_id, step.step_name;
comment on view public.v_step_stats is 'Steps of each workflow: every attempt counts, skipped ones do not.';
comment on column public.v_step_stats.workflow_id is 'Workflow.';
comment on column public.v_step_stats.step_name is 'Step of the workflow.';
comment on column public.v_step_stats.executions is 'Attempts that were carried out.';
comment on column public.v_step_stats.failure_rate is 'Failed attempts among them, 0 to 1.';
comment on column public.v_step_stats.avg_latency_ms is 'Mean time of an attempt.';
comment on column public.v_step_stats.p95_latency_ms is '95 of 100 attempts took no longer.';
comment on column public.v_step_stats.tokens_input is 'Tokens sent.';
comment on column public.v_step_stats.tokens_output is 'Tokens received.';
comment on column public.v_step_stats.cost_usd is 'Cost.';
revoke all on table public.v_step_stats from anon, authenticated, service_role;
grant select on table public.v_step_stats to authenticated;
grant select on table public.v_step_stats to service_role;

-- view public.v_workflow_daily
create view public.v_workflow_daily with (security_invoker=true) as
 WITH step_totals AS (
         SELECT step.run_id,
            sum(step.tokens_input) FILTER (WHERE (step.attempt = step.last_attempt)) AS tokens_input,
            sum(step.tokens_output) FILTER (WHERE (step.attempt = step.last_attempt)) AS tokens_output,
            sum(step.cost_usd) AS cost_usd
           FROM ( SELECT metric.id,
                    metric.run_id,
                    metric.step_name,
                    metric.status,
                    metric.latency_ms,
                    metric.tokens_input,
                    metric.tokens_output,
                    metric.cost_usd,
                    metric.error,
                    metric.model,
                    metric.attempt,
                    metric.output,
                    metric.executed_at,
                    max(metric.attempt) OVER (PARTITION BY metric.run_id, metric.step_name) AS last_attempt
                   FROM public.workflow_steps metric) step
          GROUP BY step.run_id
        ), measured AS (
         SELECT run.id,
            run.project_id,
            run.workflow_id,
            run.event_name,
            run.phase,
            run.status,
            run.input_data,
            run.output_data,
            run.error,
            run.attempt,
            run.parent_run_id,
            run.idempotency_key,
            run.heartbeat_at,
            run.started_at,
            run.completed_at,
            totals.tokens_input,
            totals.tokens_output,
            totals.cost_usd,
                CASE
                    WHEN (run.status <> 'running'::text) THEN (EXTRACT(epoch FROM (run.completed_at - run.started_at)) * (1000)::numeric)
                    ELSE NULL::numeric
                END AS duration_ms
           FROM (public.workflow_runs run
             LEFT JOIN step_totals totals ON ((totals.run_id = run.id)))
        )
 SELECT ((started_at AT TIME ZONE 'UTC'::text))::date AS day,
    project_id,
    workflow_id,
    count(*) AS runs,
    count(*) FILTER (WHERE (status = 'completed'::text)) AS completed,
    count(*) FILTER (WHERE (status = 'failed'::text)) AS failed,
    round(((count(*) FILTER (WHERE (status = 'completed'::text)))::numeric / (NULLIF(count(*) FILTER (WHERE (status = ANY (ARRAY['completed'::text, 'failed'::text]))), 0))::numeric), 4) AS success_rate,
    round(avg(duration_ms), 1) AS avg_duration_ms,
    round((percentile_cont((0.5)::double precision) WITHIN GROUP (ORDER BY ((duration_ms)::double precision)))::numeric, 1) AS p50_duration_ms,
    round((percentile_cont((0.95)::double precision) WITHIN GROUP (ORDER BY ((duration_ms)::double precision)))::numeric, 1) AS p95_duration_ms,
    (COALESCE(sum(tokens_input), (0)::numeric))::bigint AS tokens_input,
    (COALESCE(sum(tokens_output), (0)::numeric))::bigint AS tokens_output,
    COALESCE(sum(cost_usd), (0)::numeric) AS cost_usd
   FROM measured
  GROUP BY (((started_at AT TIME ZONE 'UTC'::text))::date), project_id, workflow_id
  ORDER BY (((started_at AT TIME ZONE 'UTC'::text))::date), workflow_id, project_id;
comment on view public.v_workflow_daily is 'Runs by day (UTC), project and workflow. Rates and durations leave out running ones; tokens are of last attempts, money of all.';
comment on column public.v_workflow_daily.day is 'Day on which the runs began, in UTC.';
comment on column public.v_workflow_daily.project_id is 'Project; empty for runs without one.';
comment on column public.v_workflow_daily.workflow_id is 'Workflow.';
comment on column public.v_workflow_daily.runs is 'All runs, running ones included.';
comment on column public.v_workflow_daily.completed is 'Runs that were completed.';
comment on column public.v_workflow_daily.failed is 'Runs that failed.';
comment on column public.v_workflow_daily.success_rate is 'Completed runs among the finished ones, 0 to 1.';
comment on column public.v_workflow_daily.avg_duration_ms is 'Mean duration of finished runs.';
comment on column public.v_workflow_daily.p50_duration_ms is 'Half of the finished runs took no longer.';
comment on column public.v_workflow_daily.p95_duration_ms is '95 of 100 finished runs took no longer.';
comment on column public.v_workflow_daily.tokens_input is 'Tokens sent, in the last attempt of each step.';
comment on column public.v_workflow_daily.tokens_output is 'Tokens received, in the last attempt of each step.';
comment on column public.v_workflow_daily.cost_usd is 'Cost of all attempts.';
revoke all on table public.v_workflow_daily from anon, authenticated, service_role;
grant select on table public.v_workflow_daily to authenticated;
grant select on table public.v_workflow_daily to service_role;

-- function public.age_insights()
CREATE OR REPLACE FUNCTION public.age_insights()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  with aged as (
    update public.insights as insight
    set
      confidence = insight.confidence * 0.9,
      status = case when insight.confidence * 0.9 < 0.2 then 'deprecated' else insight.status end,
      last_aged_at = now()
    where insight.status = 'active'
      and greatest(insight.last_seen_at, insight.last_aged_at) < now() - interval '180 days'
    returning insight.id
  )
  select count(*)::integer from aged
$function$;
comment on function public.age_insights() is 'Lowers the confidence of insights that nobody met for 180 days by a tenth, once in 180 days; under 0.2 they are deprecated. Gives how many.';
revoke all on routine public.age_insights() from public, anon, authenticated, service_role;
grant all on routine public.age_insights() to service_role;

-- function public.apply_decay(double precision, timestamp with time zone, double precision)
CREATE OR REPLACE FUNCTION public.apply_decay(score double precision, source_date timestamp with time zone, decay_rate double precision DEFAULT 0.5)
 RETURNS double precision
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select score / (
    1 + coalesce(greatest(extract(epoch from now() - source_date) / (365.25 * 86400), 0), 0) * greatest(decay_rate, 0)
  )
$function$;
comment on function public.apply_decay(double precision, timestamp with time zone, double precision) is 'A score divided by 1 + age in years x rate; what has no date, or one to come, keeps its score.';
revoke all on routine public.apply_decay(double precision, timestamp with time zone, double precision) from public, anon, authenticated, service_role;
grant all on routine public.apply_decay(double precision, timestamp with time zone, double precision) to authenticated;
grant all on routine public.apply_decay(double precision, timestamp with time zone, double precision) to service_role;

-- function public.archive_pillar()
CREATE OR REPLACE FUNCTION public.archive_pillar()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if (new.name, new.content, new.metadata) is not distinct from (old.name, old.content, old.metadata) then
    new.version := old.version;
    return new;
  end if;
  insert into public.pillar_versions (pillar_id, version, name, content, metadata, changed_by)
  values (
    old.id, old.version, old.name, old.content, old.metadata,
    (select account.id from auth.users as account where account.id = auth.uid())
  );
  new.version := old.version + 1;
  return new;
end
$function$;
comment on function public.archive_pillar() is 'Trigger function: keeps the former version of a pillar when its name, text or metadata really change.';
revoke all on routine public.archive_pillar() from public, anon, authenticated, service_role;

-- function public.check_search(extensions.vector, integer)
CREATE OR REPLACE FUNCTION public.check_search(query_embedding extensions.vector, match_count integer)
 RETURNS void
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
begin
  if match_count is null or match_count < 0 then
    raise exception 'match_count must be 0 or more' using errcode = 'invalid_parameter_value';
  end if;
  if extensions.vector_dims(query_embedding) <> 1536 then
    raise exception 'a query vector has 1536 dimensions, not %', extensions.vector_dims(query_embedding)
      using errcode = 'invalid_parameter_value', hint = 'fill up shorter vectors with zeros';
  end if;
  if extensions.vector_norm(query_embedding) = 0 then
    raise exception 'a query vector of zeros points nowhere' using errcode = 'invalid_parameter_value';
  end if;
end
$function$;
comment on function public.check_search(extensions.vector, integer) is 'Refuses a query vector of the wrong length or without direction, and a negative count, before any row is looked at.';
revoke all on routine public.check_search(extensions.vector, integer) from public, anon, authenticated, service_role;
grant all on routine public.check_search(extensions.vector, integer) to authenticated;
grant all on routine public.check_search(extensions.vector, integer) to service_role;

-- function public.confirm_insight(uuid, text)
CREATE OR REPLACE FUNCTION public.confirm_insight(p_insight_id uuid, p_note text DEFAULT NULL::text)
 RETURNS double precision
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  now_sure double precision;
begin
  update public.insights as insight
  set confidence = greatest(insight.confidence, 0.8), last_seen_at = now(), last_aged_at = null
  where insight.id = p_insight_id
    and (insight.project_id in (select public.my_project_ids('member')) or public.is_admin())
  returning insight.confidence into now_sure;
  if now_sure is null then
    raise exception 'no such insight, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
  insert into public.insight_evidence (insight_id, confidence, note)
  values (p_insight_id, 1, coalesce(p_note, 'confirmed'));
  return now_sure;
end
$function$;
comment on function public.confirm_insight(uuid, text) is 'A person confirms an insight: one more evidence, and a confidence of at least 0.8, which is given back.';
revoke all on routine public.confirm_insight(uuid, text) from public, anon, authenticated, service_role;
grant all on routine public.confirm_insight(uuid, text) to authenticated;

-- function public.count_insight_evidence()
CREATE OR REPLACE FUNCTION public.count_insight_evidence()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  counted uuid := case when tg_op = 'DELETE' then old.insight_id else new.insight_id end;
begin
  perform 1 from public.insights as insight where insight.id = counted for no key update;
  update public.insights as insight
  set
    evidence_count = (select greatest(count(*), 1) from public.insight_evidence as evidence where evidence.insight_id = counted),
    last_seen_at = case when tg_op = 'INSERT' then greatest(insight.last_seen_at, new.created_at) else insight.last_seen_at end
  where insight.id = counted;
  return null;
end
$function$;
comment on function public.count_insight_evidence() is 'Trigger function: keeps evidence_count and last_seen_at of an insight.';
revoke all on routine public.count_insight_evidence() from public, anon, authenticated, service_role;

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

-- function public.is_admin()
CREATE OR REPLACE FUNCTION public.is_admin()
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select auth.uid() is not null and coalesce(auth.jwt() #>> '{app_metadata,role}' = 'admin', false)
$function$;
comment on function public.is_admin() is 'True when the token names an account and carries the role admin in app_metadata, which only the back end can write.';
revoke all on routine public.is_admin() from public, anon, authenticated, service_role;
grant all on routine public.is_admin() to authenticated;
grant all on routine public.is_admin() to service_role;

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

-- function public.match_chunks(extensions.vector, double precision, integer, uuid, text)
CREATE OR REPLACE FUNCTION public.match_chunks(query_embedding extensions.vector, match_threshold double precision, match_count integer, filter_project_id uuid DEFAULT NULL::uuid, p_model text DEFAULT NULL::text)
 RETURNS TABLE(id uuid, source_id uuid, content text, metadata jsonb, similarity double precision)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
 SET random_page_cost TO '1.1'
AS $function$
declare
  -- A vector that comes out of a table may be kept beside it, and would be fetched again for every comparison.
  asked constant extensions.vector := extensions.subvector(query_embedding, 1, 1536);
  found_ids uuid[];
  found_similarities double precision[];
  former text[];
begin
  perform public.check_search(query_embedding, match_count);

  if public.vector_index_serves(filter_project_id) then
    former := array[current_setting('hnsw.ef_search', true), current_setting('hnsw.iterative_scan', true)];
    perform
      set_config('hnsw.ef_search', least(1000, greatest(200, 2 * match_count))::text, true),
      set_config('hnsw.iterative_scan', 'strict_order', true);

    -- Twice as many as asked for: a chunk with vectors of two models is found twice, and near ties in half precision are
    -- put in order by the full vectors.
    select array_agg(best.chunk_id order by best.similarity desc), array_agg(best.similarity order by best.similarity desc)
    into found_ids, found_similarities
    from (
      select nearest.chunk_id, max(nearest.similarity) as similarity
      from (
        select embedded.chunk_id, 1 - (embedded.embedding operator(extensions.<=>) asked) as similarity
        from public.chunk_embeddings as embedded
        where (p_model is null or embedded.model = p_model)
          and (
            filter_project_id is null
            or (
              select source.project_id
              from public.source_chunks as chunk
              join public.context_sources as source on source.id = chunk.source_id
              where chunk.id = embedded.chunk_id
            ) = filter_project_id
          )
        order by embedded.embedding::extensions.halfvec(1536) operator(extensions.<=>) asked::extensions.halfvec(1536)
        limit 2 * match_count
      ) as nearest
      group by nearest.chunk_id
      order by similarity desc
      limit match_count
    ) as best;

    perform set_config('hnsw.ef_search', former[1], true), set_config('hnsw.iterative_scan', former[2], true);

    -- Fewer than asked for may be all there are, or where the scan gave up: then every vector is compared.
    if cardinality(found_ids) = match_count then
      return query
        select chunk.id, chunk.source_id, chunk.content, chunk.metadata, best.similarity
        from unnest(found_ids, found_similarities) as best (chunk_id, similarity)
        join public.source_chunks as chunk on chunk.id = best.chunk_id
        where best.similarity > match_threshold
        order by best.similarity desc, chunk.id;
      return;
    end if;
  end if;

  return query
    with compared as materialized (
      select embedded.chunk_id, 1 - (embedded.embedding operator(extensions.<=>) asked) as similarity
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      join public.chunk_embeddings as embedded on embedded.chunk_id = chunk.id
      where (filter_project_id is null or source.project_id = filter_project_id)
        and (p_model is null or embedded.model = p_model)
    ), best as (
      select compared.chunk_id, max(compared.similarity) as similarity
      from compared
      group by compared.chunk_id
    ), first as materialized (
      select best.chunk_id, best.similarity
      from best
      where best.similarity > match_threshold
      order by best.similarity desc, best.chunk_id
      limit match_count
    )
    select chunk.id, chunk.source_id, chunk.content, chunk.metadata, first.similarity
    from first
    join public.source_chunks as chunk on chunk.id = first.chunk_id
    order by first.similarity desc, chunk.id;
end
$function$;
comment on function public.match_chunks(extensions.vector, double precision, integer, uuid, text) is 'The chunks most similar to a vector, above the threshold, of one project or of all that the caller may see; with p_model only vectors of that model. Never fewer than there are.';
revoke all on routine public.match_chunks(extensions.vector, double precision, integer, uuid, text) from public, anon, authenticated, service_role;
grant all on routine public.match_chunks(extensions.vector, double precision, integer, uuid, text) to authenticated;
grant all on routine public.match_chunks(extensions.vector, double precision, integer, uuid, text) to service_role;

-- function public.match_insights(extensions.vector, double precision, integer, uuid, text)
CREATE OR REPLACE FUNCTION public.match_insights(query_embedding extensions.vector, match_threshold double precision, match_count integer, p_project_id uuid DEFAULT NULL::uuid, p_model text DEFAULT NULL::text)
 RETURNS TABLE(id uuid, type text, title text, content text, confidence double precision, tags jsonb, similarity double precision)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
AS $function$
begin
  perform public.check_search(query_embedding, match_count);
  return query
    with best as materialized (
      select insight.id as insight_id, max(1 - (embedded.embedding operator(extensions.<=>) query_embedding)) as similarity
      from public.insights as insight
      join public.insight_embeddings as embedded on embedded.insight_id = insight.id
      where insight.status = 'active'
        and (p_project_id is null or insight.project_id = p_project_id)
        and (p_model is null or embedded.model = p_model)
      group by insight.id
    )
    select insight.id, insight.type, insight.title, insight.content, insight.confidence, insight.tags, best.similarity
    from best
    join public.insights as insight on insight.id = best.insight_id
    where best.similarity > match_threshold
    order by best.similarity desc, insight.id
    limit match_count;
end
$function$;
comment on function public.match_insights(extensions.vector, double precision, integer, uuid, text) is 'The active insights most similar to a vector, above the threshold, of one project or of all that the caller may see.';
revoke all on routine public.match_insights(extensions.vector, double precision, integer, uuid, text) from public, anon, authenticated, service_role;
grant all on routine public.match_insights(extensions.vector, double precision, integer, uuid, text) to authenticated;
grant all on routine public.match_insights(extensions.vector, double precision, integer, uuid, text) to service_role;

-- function public.move_to_phase(uuid, text, boolean)
CREATE OR REPLACE FUNCTION public.move_to_phase(p_project_id uuid, p_phase text, force boolean DEFAULT false)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  project public.projects;
  failing record;
  may_force boolean := public.is_admin() or p_project_id in (select public.my_project_ids('owner'));
begin
  if p_project_id is null or not (may_force or p_project_id in (select public.my_project_ids('member'))) then
    raise exception 'no such project, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
  if p_phase is null or p_phase !~ '^P[1-6]$' then
    raise exception 'a phase is one of P1 to P6' using errcode = 'invalid_parameter_value';
  end if;
  select found.* into project from public.projects as found where found.id = p_project_id for no key update;

  select completion.code, completion.completion, threshold.needed into failing
  from public.project_completion(p_project_id) as completion
  cross join lateral (
    select coalesce(
      case when jsonb_typeof(project.settings #> array['phaseThresholds', completion.code]) = 'number'
        then (project.settings #>> array['phaseThresholds', completion.code])::numeric end,
      65
    ) as needed
  ) as threshold
  where completion.code >= project.current_phase and completion.code < p_phase
    and completion.completion < threshold.needed
  order by completion.code
  limit 1;

  if failing.code is not null then
    if not coalesce(force, false) then
      raise exception '% is at % percent and needs %', failing.code, failing.completion, failing.needed
        using errcode = 'check_violation', hint = 'complete the pillar, or let an owner force the move';
    end if;
    if not may_force then
      raise exception 'only an owner may force a phase' using errcode = 'insufficient_privilege';
    end if;
    insert into public.insights (project_id, type, title, content, confidence, tags)
    values (
      p_project_id, 'decision', format('Moved from %s to %s by force', project.current_phase, p_phase),
      format('%s was at %s percent and needed %s.', failing.code, failing.completion, failing.needed), 1, '["phase"]'
    );
  end if;

  update public.projects as target set current_phase = p_phase where target.id = p_project_id;
  return p_phase;
end
$function$;
comment on function public.move_to_phase(uuid, text, boolean) is 'Moves a project to a phase. Forward, every pillar on the way has to reach its threshold, unless an owner forces it, which leaves a decision among the insights.';
revoke all on routine public.move_to_phase(uuid, text, boolean) from public, anon, authenticated, service_role;
grant all on routine public.move_to_phase(uuid, text, boolean) to authenticated;

-- function public.my_project_ids(text)
CREATE OR REPLACE FUNCTION public.my_project_ids(least_role text DEFAULT 'viewer'::text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 20
 SET search_path TO ''
AS $function$
  select membership.project_id
  from public.user_projects as membership
  where membership.user_id = auth.uid()
    and (
      least_role = 'viewer'
      or membership.role = 'owner'
      or (least_role = 'member' and membership.role = 'member')
    )
$function$;
comment on function public.my_project_ids(text) is 'Projects in which the caller is at least viewer, member or owner.';
revoke all on routine public.my_project_ids(text) from public, anon, authenticated, service_role;
grant all on routine public.my_project_ids(text) to authenticated;
grant all on routine public.my_project_ids(text) to service_role;

-- function public.pillar_completion(text, jsonb)
CREATE OR REPLACE FUNCTION public.pillar_completion(content text, metadata jsonb)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select case
    when jsonb_typeof(metadata -> 'checklist') = 'array' and jsonb_array_length(metadata -> 'checklist') > 0 then (
      select round(100.0 * count(*) filter (where item.value -> 'done' = 'true') / count(*))::integer
      from jsonb_array_elements(metadata -> 'checklist') as item
    )
    when coalesce(regexp_count(content, '\S+'), 0) = 0 then 0
    when regexp_count(content, '\S+') < 100 then 40
    when regexp_count(content, '\S+') < 400 then 70
    else 100
  end
$function$;
comment on function public.pillar_completion(text, jsonb) is 'How complete a pillar is, in percent: the share of its checklist that is done, or by its words: none 0, under 100 40, under 400 70, else 100.';
revoke all on routine public.pillar_completion(text, jsonb) from public, anon, authenticated, service_role;
grant all on routine public.pillar_completion(text, jsonb) to authenticated;
grant all on routine public.pillar_completion(text, jsonb) to service_role;

-- function public.price_workflow_step()
CREATE OR REPLACE FUNCTION public.price_workflow_step()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  cost numeric;
begin
  if new.model is null or new.cost_usd <> 0 then
    return new;
  end if;
  cost := public.step_cost(new.model, new.tokens_input, new.tokens_output, new.executed_at);
  if cost is null then
    new.error := new.error || jsonb_build_object('note', format('no price for the model %s', new.model));
  end if;
  new.cost_usd := coalesce(cost, 0);
  return new;
end
$function$;
comment on function public.price_workflow_step() is 'Trigger function: works out the cost of a step that names a model and no cost; without a price it notes so.';
revoke all on routine public.price_workflow_step() from public, anon, authenticated, service_role;

-- function public.project_completion(uuid)
CREATE OR REPLACE FUNCTION public.project_completion(p_project_id uuid)
 RETURNS TABLE(code text, name text, has_content boolean, word_count integer, completion integer, total_completion numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    pillar.code, pillar.name,
    coalesce(pillar.content ~ '\S', false),
    coalesce(regexp_count(pillar.content, '\S+'), 0),
    public.pillar_completion(pillar.content, pillar.metadata),
    round(avg(public.pillar_completion(pillar.content, pillar.metadata)) over (), 2)
  from public.pillars as pillar
  where pillar.project_id = p_project_id
  order by pillar.code
$function$;
comment on function public.project_completion(uuid) is 'Completion of each pillar of a project, and the mean of all of them on every row.';
revoke all on routine public.project_completion(uuid) from public, anon, authenticated, service_role;
grant all on routine public.project_completion(uuid) to authenticated;
grant all on routine public.project_completion(uuid) to service_role;

-- function public.project_stats(uuid)
CREATE OR REPLACE FUNCTION public.project_stats(p_project_id uuid)
 RETURNS TABLE(sources jsonb, chunks bigint, tokens bigint, insights jsonb, runs jsonb, cost_usd numeric, last_activity_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    coalesce((
      select jsonb_object_agg(counted.status, counted.n)
      from (
        select source.status, count(*) as n from public.context_sources as source
        where source.project_id = project.id group by source.status
      ) as counted
    ), '{}'),
    (
      select count(*) from public.source_chunks as chunk
      join public.context_sources as source on source.id = chunk.source_id
      where source.project_id = project.id
    ),
    (select coalesce(sum(source.token_count), 0) from public.context_sources as source where source.project_id = project.id),
    coalesce((
      select jsonb_object_agg(counted.type, counted.n)
      from (
        select insight.type, count(*) as n from public.insights as insight
        where insight.project_id = project.id group by insight.type
      ) as counted
    ), '{}'),
    coalesce((
      select jsonb_object_agg(counted.status, counted.n)
      from (
        select run.status, count(*) as n from public.workflow_runs as run
        where run.project_id = project.id group by run.status
      ) as counted
    ), '{}'),
    (
      select coalesce(sum(step.cost_usd), 0) from public.workflow_steps as step
      join public.workflow_runs as run on run.id = step.run_id
      where run.project_id = project.id
    ),
    greatest(
      project.updated_at,
      (select max(pillar.updated_at) from public.pillars as pillar where pillar.project_id = project.id),
      (select max(greatest(source.created_at, source.status_changed_at)) from public.context_sources as source where source.project_id = project.id),
      (select max(greatest(insight.created_at, insight.last_seen_at)) from public.insights as insight where insight.project_id = project.id),
      (select max(coalesce(run.completed_at, run.started_at)) from public.workflow_runs as run where run.project_id = project.id)
    )
  from public.projects as project
  where project.id = p_project_id
$function$;
comment on function public.project_stats(uuid) is 'Sources by status, chunks, tokens, insights by type, runs by status, cost and last activity of a project; no row when the caller may not see it.';
revoke all on routine public.project_stats(uuid) from public, anon, authenticated, service_role;
grant all on routine public.project_stats(uuid) to authenticated;
grant all on routine public.project_stats(uuid) to service_role;

-- function public.project_validation(uuid)
CREATE OR REPLACE FUNCTION public.project_validation(p_project_id uuid)
 RETURNS TABLE(criterion text, required integer, actual numeric, passed boolean)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with measured as (
    select completion.code as criterion, completion.completion::numeric as actual
    from public.project_completion(p_project_id) as completion
    union all
    select 'global', max(completion.total_completion)
    from public.project_completion(p_project_id) as completion
  )
  select rule.criterion, rule.required, measured.actual, measured.actual > rule.required
  from (values ('global', 65), ('P3', 70), ('P5', 70), ('P6', 60)) as rule (criterion, required)
  join measured on measured.criterion = rule.criterion and measured.actual is not null
  order by rule.criterion desc
$function$;
comment on function public.project_validation(uuid) is 'The criteria of going live: each has to be exceeded. GO when all passed.';
revoke all on routine public.project_validation(uuid) from public, anon, authenticated, service_role;
grant all on routine public.project_validation(uuid) to authenticated;
grant all on routine public.project_validation(uuid) to service_role;

-- function public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text)
CREATE OR REPLACE FUNCTION public.record_insight(p_project_id uuid, p_type text, p_title text, p_content text, p_confidence double precision, p_embedding extensions.vector, p_tags jsonb DEFAULT '[]'::jsonb, p_source_id uuid DEFAULT NULL::uuid, p_run_id uuid DEFAULT NULL::uuid, p_contradicts uuid DEFAULT NULL::uuid, p_model text DEFAULT 'text-embedding-ada-002'::text)
 RETURNS uuid
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  known record;
  recorded uuid;
begin
  perform public.check_search(p_embedding, 1);
  perform 1 from public.projects as project where project.id = p_project_id for no key update;
  if not found then
    raise exception 'no such project' using errcode = 'foreign_key_violation';
  end if;

  -- A learning that became a pattern is met again as a learning. The nearest counts, unless a title is the same.
  select insight.id, near.similarity,
    lower(regexp_replace(btrim(insight.title), '\s+', ' ', 'g')) = lower(regexp_replace(btrim(p_title), '\s+', ' ', 'g')) as same_title
  into known
  from public.insights as insight
  left join lateral (
    select 1 - (embedded.embedding operator(extensions.<=>) p_embedding) as similarity
    from public.insight_embeddings as embedded
    where embedded.insight_id = insight.id and embedded.model = p_model
  ) as near on true
  where insight.project_id = p_project_id
    and insight.status = 'active'
    and (insight.type = p_type or (p_type = 'learning' and insight.type = 'pattern'))
    and insight.id is distinct from p_contradicts
  order by same_title desc, near.similarity desc nulls last, insight.id
  limit 1;

  if p_contradicts is null and (known.same_title or known.similarity >= 0.90) then
    recorded := known.id;
    update public.insights as insight
    set
      confidence = least(0.99, 1 - (1 - insight.confidence) * (1 - p_confidence * 0.5)),
      tags = (
        select coalesce(jsonb_agg(distinct tag.value), '[]')
        from jsonb_array_elements(insight.tags || p_tags) as tag
      ),
      last_seen_at = now(),
      last_aged_at = null
    where insight.id = recorded;
  else
    insert into public.insights (project_id, source_id, type, title, content, confidence, tags)
    values (p_project_id, p_source_id, p_type, p_title, p_content, p_confidence, p_tags)
    returning insights.id into recorded;
    insert into public.insight_embeddings (insight_id, embedding, model)
    values (recorded, p_embedding, p_model);
    if p_contradicts is not null then
      update public.insights as insight
      set confidence = insight.confidence * 0.8
      where insight.id = p_contradicts and insight.project_id = p_project_id;
      if not found then
        raise exception 'the contradicted insight is not of this project' using errcode = 'foreign_key_violation';
      end if;
      insert into public.insight_links (from_id, to_id, relation) values (recorded, p_contradicts, 'contradicts');
    elsif known.similarity >= 0.75 then
      insert into public.insight_links (from_id, to_id, relation) values (recorded, known.id, 'supports');
    end if;
  end if;

  insert into public.insight_evidence (insight_id, run_id, source_id, confidence)
  values (recorded, p_run_id, p_source_id, p_confidence);

  update public.insights as insight
  set type = 'pattern'
  where insight.id = recorded
    and insight.type = 'learning'
    and insight.evidence_count >= 3
    and (
      select greatest(count(distinct evidence.source_id), count(distinct evidence.run_id))
      from public.insight_evidence as evidence
      where evidence.insight_id = recorded
    ) >= 2;
  return recorded;
end
$function$;
comment on function public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text) is 'Stores what an answer taught: the same again strengthens what is known, the similar is linked, the contradicted is weakened; a learning from several sources or runs becomes a pattern.';
revoke all on routine public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text) from public, anon, authenticated, service_role;
grant all on routine public.record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text) to service_role;

-- function public.reprocess_source(uuid)
CREATE OR REPLACE FUNCTION public.reprocess_source(p_source_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update public.context_sources as source
  set status = 'pending'
  where source.id = p_source_id
    and (source.project_id in (select public.my_project_ids('member')) or public.is_admin());
  if not found then
    raise exception 'no such source, or none that you may write' using errcode = 'insufficient_privilege';
  end if;
end
$function$;
comment on function public.reprocess_source(uuid) is 'Sends a source back to the beginning of its processing, from whatever status.';
revoke all on routine public.reprocess_source(uuid) from public, anon, authenticated, service_role;
grant all on routine public.reprocess_source(uuid) to authenticated;

-- function public.restore_pillar(uuid, integer)
CREATE OR REPLACE FUNCTION public.restore_pillar(p_pillar_id uuid, p_version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  current_version integer;
begin
  update public.pillars as pillar
  set name = former.name, content = former.content, metadata = former.metadata
  from public.pillar_versions as former
  where pillar.id = p_pillar_id and former.pillar_id = pillar.id and former.version = p_version
  returning pillar.version into current_version;
  if current_version is null then
    raise exception 'there is no version % of this pillar, or none that you may restore', p_version
      using errcode = 'no_data_found';
  end if;
  return current_version;
end
$function$;
comment on function public.restore_pillar(uuid, integer) is 'Makes a former version of a pillar its newest one; gives the new number.';
revoke all on routine public.restore_pillar(uuid, integer) from public, anon, authenticated, service_role;
grant all on routine public.restore_pillar(uuid, integer) to authenticated;
grant all on routine public.restore_pillar(uuid, integer) to service_role;

-- function public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text)
CREATE OR REPLACE FUNCTION public.search_hybrid(p_project_id uuid, query_text text, query_embedding extensions.vector, match_count integer DEFAULT 10, semantic_weight double precision DEFAULT 0.7, p_model text DEFAULT NULL::text)
 RETURNS TABLE(id uuid, source_id uuid, content text, metadata jsonb, semantic_score double precision, keyword_score double precision, combined_score double precision)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
 SET plan_cache_mode TO 'force_custom_plan'
 SET random_page_cost TO '1.1'
AS $function$
declare
  asked constant extensions.vector := extensions.subvector(query_embedding, 1, 1536);
  words tsquery := websearch_to_tsquery('pg_catalog.simple', coalesce(query_text, ''));
begin
  perform public.check_search(query_embedding, match_count);
  if semantic_weight is null or not semantic_weight between 0 and 1 then
    raise exception 'semantic_weight must be between 0 and 1' using errcode = 'invalid_parameter_value';
  end if;

  return query
    with scored as materialized (
      select
        chunk.id as chunk_id,
        coalesce(greatest((
          select max(1 - (embedded.embedding operator(extensions.<=>) asked))
          from public.chunk_embeddings as embedded
          where embedded.chunk_id = chunk.id and (p_model is null or embedded.model = p_model)
        ), 0), 0) as semantic,
        case when chunk.content_search @@ words then ts_rank(chunk.content_search, words)::double precision else 0 end as keyword
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      where source.project_id = p_project_id
    ), normalised as (
      select
        scored.chunk_id, scored.semantic,
        coalesce(scored.keyword / nullif(max(scored.keyword) over (), 0), 0) as keyword
      from scored
      where scored.semantic > 0 or scored.keyword > 0
    ), first as materialized (
      select
        normalised.chunk_id, normalised.semantic, normalised.keyword,
        semantic_weight * normalised.semantic + (1 - semantic_weight) * normalised.keyword as combined
      from normalised
      order by combined desc, normalised.chunk_id
      limit match_count
    )
    select chunk.id, chunk.source_id, chunk.content, chunk.metadata, first.semantic, first.keyword, first.combined
    from first
    join public.source_chunks as chunk on chunk.id = first.chunk_id
    order by first.combined desc, chunk.id;
end
$function$;
comment on function public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text) is 'Chunks of a project by meaning and words: each score is 0 to 1, words count relative to the best match. Without a vector only words count, without a text only meaning.';
revoke all on routine public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text) from public, anon, authenticated, service_role;
grant all on routine public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text) to authenticated;
grant all on routine public.search_hybrid(uuid, text, extensions.vector, integer, double precision, text) to service_role;

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

-- function public.step_cost(text, integer, integer, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.step_cost(p_model text, p_tokens_input integer, p_tokens_output integer, p_at timestamp with time zone DEFAULT now())
 RETURNS numeric
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select round(
    (p_tokens_input * price.input_usd_per_million + p_tokens_output * price.output_usd_per_million) / 1000000, 6
  )
  from public.model_prices as price
  where price.model = p_model and price.valid_from <= p_at
  order by price.valid_from desc
  limit 1
$function$;
comment on function public.step_cost(text, integer, integer, timestamp with time zone) is 'Cost of a call in US dollars, rounded half up to 6 places, by the price of that moment; null without a price.';
revoke all on routine public.step_cost(text, integer, integer, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.step_cost(text, integer, integer, timestamp with time zone) to authenticated;
grant all on routine public.step_cost(text, integer, integer, timestamp with time zone) to service_role;

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

-- function public.vector_index_serves(uuid)
CREATE OR REPLACE FUNCTION public.vector_index_serves(filter_project_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  fewest constant integer := 10000;
  version text := (select extension.extversion from pg_catalog.pg_extension as extension where extension.extname = 'vector');
begin
  if pg_catalog.row_security_active('public.chunk_embeddings') and not public.is_admin() then
    return false;
  end if;
  if (split_part(version, '.', 1)::integer, split_part(version, '.', 2)::integer) < (0, 8) then
    return false;
  end if;
  if (select class.reltuples from pg_catalog.pg_class as class where class.oid = 'public.chunk_embeddings'::regclass) < fewest then
    return false;
  end if;
  return filter_project_id is null or fewest <= (
    select count(*)
    from (
      select 1
      from public.context_sources as source
      join public.source_chunks as chunk on chunk.source_id = source.id
      where source.project_id = filter_project_id
      limit fewest
    ) as counted
  );
end
$function$;
comment on function public.vector_index_serves(uuid) is 'True when the approximate index may answer: the caller sees every vector, there are many, and pgvector can go on scanning.';
revoke all on routine public.vector_index_serves(uuid) from public, anon, authenticated, service_role;
grant all on routine public.vector_index_serves(uuid) to authenticated;
grant all on routine public.vector_index_serves(uuid) to service_role;

-- trigger context_sources_status on public.context_sources
CREATE TRIGGER context_sources_status BEFORE UPDATE OF status ON public.context_sources FOR EACH ROW EXECUTE FUNCTION public.guard_source_status();

-- trigger insight_evidence_count on public.insight_evidence
CREATE TRIGGER insight_evidence_count AFTER INSERT OR DELETE ON public.insight_evidence FOR EACH ROW EXECUTE FUNCTION public.count_insight_evidence();

-- trigger pillars_archive on public.pillars
CREATE TRIGGER pillars_archive BEFORE UPDATE ON public.pillars FOR EACH ROW EXECUTE FUNCTION public.archive_pillar();

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

-- trigger workflow_steps_price on public.workflow_steps
CREATE TRIGGER workflow_steps_price BEFORE INSERT ON public.workflow_steps FOR EACH ROW EXECUTE FUNCTION public.price_workflow_step();

-- policy chunk_embeddings_select_member on public.chunk_embeddings
create policy chunk_embeddings_select_member on public.chunk_embeddings
  for select to authenticated
  using ((( SELECT public.is_admin() AS is_admin) OR (EXISTS ( SELECT
   FROM public.source_chunks chunk
  WHERE (chunk.id = chunk_embeddings.chunk_id)))));
comment on policy chunk_embeddings_select_member on public.chunk_embeddings is 'Whoever may read a chunk may read its vector; the policy of source_chunks is part of the question.';

-- policy chunk_embeddings_service_role_all on public.chunk_embeddings
create policy chunk_embeddings_service_role_all on public.chunk_embeddings
  for all to service_role
  using (true)
  with check (true);

-- policy context_sources_delete_creator_or_owner on public.context_sources
create policy context_sources_delete_creator_or_owner on public.context_sources
  for delete to authenticated
  using (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ((created_by = ( SELECT auth.uid() AS uid)) AND (project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids))) OR ( SELECT public.is_admin() AS is_admin)));

-- policy context_sources_insert_writer on public.context_sources
create policy context_sources_insert_writer on public.context_sources
  for insert to authenticated
  with check (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy context_sources_select_member on public.context_sources
create policy context_sources_select_member on public.context_sources
  for select to authenticated
  using (((project_id IN ( SELECT public.my_project_ids() AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy context_sources_service_role_all on public.context_sources
create policy context_sources_service_role_all on public.context_sources
  for all to service_role
  using (true)
  with check (true);

-- policy context_sources_update_writer on public.context_sources
create policy context_sources_update_writer on public.context_sources
  for update to authenticated
  using (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)))
  with check (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy insight_embeddings_select_member on public.insight_embeddings
create policy insight_embeddings_select_member on public.insight_embeddings
  for select to authenticated
  using ((insight_id IN ( SELECT insight.id
   FROM public.insights insight)));

-- policy insight_embeddings_service_role_all on public.insight_embeddings
create policy insight_embeddings_service_role_all on public.insight_embeddings
  for all to service_role
  using (true)
  with check (true);

-- policy insight_evidence_delete_admin on public.insight_evidence
create policy insight_evidence_delete_admin on public.insight_evidence
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy insight_evidence_insert_writer on public.insight_evidence
create policy insight_evidence_insert_writer on public.insight_evidence
  for insert to authenticated
  with check (((EXISTS ( SELECT
   FROM public.insights insight
  WHERE ((insight.id = insight_evidence.insight_id) AND ((insight.project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)) AND ((insight_evidence.source_id IS NULL) OR (EXISTS ( SELECT
           FROM public.context_sources source
          WHERE ((source.id = insight_evidence.source_id) AND (source.project_id = insight.project_id)))))))) AND ((chunk_id IS NULL) OR (EXISTS ( SELECT
   FROM public.source_chunks chunk
  WHERE ((chunk.id = insight_evidence.chunk_id) AND (chunk.source_id = insight_evidence.source_id)))))));
comment on policy insight_evidence_insert_writer on public.insight_evidence is 'For insights of the own projects, from sources of the same project and chunks of that source.';

-- policy insight_evidence_select_member on public.insight_evidence
create policy insight_evidence_select_member on public.insight_evidence
  for select to authenticated
  using ((insight_id IN ( SELECT insight.id
   FROM public.insights insight)));

-- policy insight_evidence_service_role_all on public.insight_evidence
create policy insight_evidence_service_role_all on public.insight_evidence
  for all to service_role
  using (true)
  with check (true);

-- policy insight_links_delete_admin on public.insight_links
create policy insight_links_delete_admin on public.insight_links
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy insight_links_insert_writer on public.insight_links
create policy insight_links_insert_writer on public.insight_links
  for insert to authenticated
  with check ((EXISTS ( SELECT
   FROM (public.insights origin
     JOIN public.insights target ON ((target.project_id = origin.project_id)))
  WHERE ((origin.id = insight_links.from_id) AND (target.id = insight_links.to_id) AND ((origin.project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin))))));

-- policy insight_links_select_member on public.insight_links
create policy insight_links_select_member on public.insight_links
  for select to authenticated
  using (((from_id IN ( SELECT insight.id
   FROM public.insights insight)) AND (to_id IN ( SELECT insight.id
   FROM public.insights insight))));

-- policy insight_links_service_role_all on public.insight_links
create policy insight_links_service_role_all on public.insight_links
  for all to service_role
  using (true)
  with check (true);

-- policy insights_delete_admin on public.insights
create policy insights_delete_admin on public.insights
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy insights_insert_writer on public.insights
create policy insights_insert_writer on public.insights
  for insert to authenticated
  with check (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy insights_select_member on public.insights
create policy insights_select_member on public.insights
  for select to authenticated
  using (((project_id IN ( SELECT public.my_project_ids() AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy insights_service_role_all on public.insights
create policy insights_service_role_all on public.insights
  for all to service_role
  using (true)
  with check (true);

-- policy insights_update_creator_or_owner on public.insights
create policy insights_update_creator_or_owner on public.insights
  for update to authenticated
  using (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ((created_by = ( SELECT auth.uid() AS uid)) AND (project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids))) OR ( SELECT public.is_admin() AS is_admin)))
  with check (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ((created_by = ( SELECT auth.uid() AS uid)) AND (project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids))) OR ( SELECT public.is_admin() AS is_admin)));

-- policy model_prices_select_signed_in on public.model_prices
create policy model_prices_select_signed_in on public.model_prices
  for select to authenticated
  using (true);

-- policy model_prices_service_role_all on public.model_prices
create policy model_prices_service_role_all on public.model_prices
  for all to service_role
  using (true)
  with check (true);

-- policy outbox_events_service_role_all on public.outbox_events
create policy outbox_events_service_role_all on public.outbox_events
  for all to service_role
  using (true)
  with check (true);

-- policy pillar_definitions_select_signed_in on public.pillar_definitions
create policy pillar_definitions_select_signed_in on public.pillar_definitions
  for select to authenticated
  using (true);

-- policy pillar_definitions_service_role_all on public.pillar_definitions
create policy pillar_definitions_service_role_all on public.pillar_definitions
  for all to service_role
  using (true)
  with check (true);

-- policy pillar_versions_select_member on public.pillar_versions
create policy pillar_versions_select_member on public.pillar_versions
  for select to authenticated
  using ((pillar_id IN ( SELECT pillar.id
   FROM public.pillars pillar)));

-- policy pillar_versions_service_role_all on public.pillar_versions
create policy pillar_versions_service_role_all on public.pillar_versions
  for all to service_role
  using (true)
  with check (true);

-- policy pillars_delete_admin on public.pillars
create policy pillars_delete_admin on public.pillars
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy pillars_insert_writer on public.pillars
create policy pillars_insert_writer on public.pillars
  for insert to authenticated
  with check (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy pillars_select_member on public.pillars
create policy pillars_select_member on public.pillars
  for select to authenticated
  using (((project_id IN ( SELECT public.my_project_ids() AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy pillars_service_role_all on public.pillars
create policy pillars_service_role_all on public.pillars
  for all to service_role
  using (true)
  with check (true);

-- policy pillars_update_writer on public.pillars
create policy pillars_update_writer on public.pillars
  for update to authenticated
  using (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)))
  with check (((project_id IN ( SELECT public.my_project_ids('member'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy "Users can view their projects" on public.projects
create policy "Users can view their projects" on public.projects
  for select to authenticated
  using (((id IN ( SELECT membership.project_id
   FROM public.user_projects membership
  WHERE (membership.user_id = ( SELECT auth.uid() AS uid)))) OR ((created_by = ( SELECT auth.uid() AS uid)) AND (created_at = now())) OR ( SELECT public.is_admin() AS is_admin)));
comment on policy "Users can view their projects" on public.projects is 'Members, and administrators. Who makes a project reads it back in the same transaction, before the membership can be seen.';

-- policy projects_delete_owner_or_admin on public.projects
create policy projects_delete_owner_or_admin on public.projects
  for delete to authenticated
  using (((id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy projects_insert_as_oneself on public.projects
create policy projects_insert_as_oneself on public.projects
  for insert to authenticated
  with check ((created_by = ( SELECT auth.uid() AS uid)));

-- policy projects_service_role_all on public.projects
create policy projects_service_role_all on public.projects
  for all to service_role
  using (true)
  with check (true);

-- policy projects_update_owner_or_admin on public.projects
create policy projects_update_owner_or_admin on public.projects
  for update to authenticated
  using (((id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)))
  with check (((id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy source_chunks_select_member on public.source_chunks
create policy source_chunks_select_member on public.source_chunks
  for select to authenticated
  using (((source_id IN ( SELECT source.id
   FROM public.context_sources source
  WHERE (source.project_id IN ( SELECT public.my_project_ids() AS my_project_ids)))) OR ( SELECT public.is_admin() AS is_admin)));

-- policy source_chunks_service_role_all on public.source_chunks
create policy source_chunks_service_role_all on public.source_chunks
  for all to service_role
  using (true)
  with check (true);

-- policy user_projects_delete_owner_or_own on public.user_projects
create policy user_projects_delete_owner_or_own on public.user_projects
  for delete to authenticated
  using (((user_id = ( SELECT auth.uid() AS uid)) OR (project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy user_projects_insert_owner_or_admin on public.user_projects
create policy user_projects_insert_owner_or_admin on public.user_projects
  for insert to authenticated
  with check (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy user_projects_select_fellow on public.user_projects
create policy user_projects_select_fellow on public.user_projects
  for select to authenticated
  using (((user_id = ( SELECT auth.uid() AS uid)) OR (project_id IN ( SELECT public.my_project_ids() AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy user_projects_service_role_all on public.user_projects
create policy user_projects_service_role_all on public.user_projects
  for all to service_role
  using (true)
  with check (true);

-- policy user_projects_update_owner_or_admin on public.user_projects
create policy user_projects_update_owner_or_admin on public.user_projects
  for update to authenticated
  using (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)))
  with check (((project_id IN ( SELECT public.my_project_ids('owner'::text) AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy workflow_runs_delete_admin on public.workflow_runs
create policy workflow_runs_delete_admin on public.workflow_runs
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy workflow_runs_select_member on public.workflow_runs
create policy workflow_runs_select_member on public.workflow_runs
  for select to authenticated
  using (((project_id IN ( SELECT public.my_project_ids() AS my_project_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy workflow_runs_service_role_all on public.workflow_runs
create policy workflow_runs_service_role_all on public.workflow_runs
  for all to service_role
  using (true)
  with check (true);

-- policy workflow_steps_delete_admin on public.workflow_steps
create policy workflow_steps_delete_admin on public.workflow_steps
  for delete to authenticated
  using (( SELECT public.is_admin() AS is_admin));

-- policy workflow_steps_select_member on public.workflow_steps
create policy workflow_steps_select_member on public.workflow_steps
  for select to authenticated
  using (((run_id IN ( SELECT run.id
   FROM public.workflow_runs run
  WHERE (run.project_id IN ( SELECT public.my_project_ids() AS my_project_ids)))) OR ( SELECT public.is_admin() AS is_admin)));

-- policy workflow_steps_service_role_all on public.workflow_steps
create policy workflow_steps_service_role_all on public.workflow_steps
  for all to service_role
  using (true)
  with check (true);

commit;
