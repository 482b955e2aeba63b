-- Schema Version: v3.0
-- Phase: Access Rules and Analytics
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011, 012, 013, 014, 015
-- Contains: 10 tables, 65 indexes, 7 views, 28 functions, 16 triggers, 27 policies, 4 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 6b2a04edbf1e73960f9629602d0824a87383b75aff4949f20cb6678c359d5032
-- Chain: 74d3ce8e31cfe789
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v3.0
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- extension pgcrypto
create extension if not exists pgcrypto with schema extensions;

-- extension "uuid-ossp"
create extension if not exists "uuid-ossp" with schema extensions;

-- type public.lead_status
create type public.lead_status as enum (
  'received',
  'contacted',
  'qualified',
  'converted',
  'lost'
);
comment on type public.lead_status is 'Where a lead stands in the funnel: received, contacted, qualified, then converted or lost.';

-- type public.model_status
create type public.model_status as enum (
  'success',
  'error',
  'processing'
);
comment on type public.model_status is 'Outcome of one call to a language model: success, error, or processing while the answer is awaited.';

-- type public.status_enum
create type public.status_enum as enum (
  'active',
  'inactive',
  'pending',
  'completed',
  'failed',
  'cancelled'
);
comment on type public.status_enum is 'General life cycle states. conversations.status is text and is held to the same words by a check constraint.';

-- type public.workflow_status
create type public.workflow_status as enum (
  'pending',
  'running',
  'completed',
  'failed',
  'cancelled'
);
comment on type public.workflow_status is 'States of a workflow run. workflow_executions.current_state is text and is held to the same words by a check constraint.';

-- table public.agent_messages
create table public.agent_messages (
  id uuid default gen_random_uuid() not null,
  workflow_execution_id uuid,
  agent_name text not null,
  message_type text not null,
  content text not null,
  status text default 'pending'::text not null,
  tool_calls jsonb default '[]'::jsonb not null,
  context_data jsonb default '{}'::jsonb not null,
  error_details text,
  processed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint agent_messages_pkey PRIMARY KEY (id),
  constraint agent_messages_context_data_check CHECK ((jsonb_typeof(context_data) = 'object'::text)),
  constraint agent_messages_message_type_check CHECK ((message_type = ANY (ARRAY['input'::text, 'output'::text, 'system'::text, 'error'::text, 'tool_call'::text]))),
  constraint agent_messages_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'processing'::text, 'completed'::text, 'failed'::text]))),
  constraint agent_messages_tool_calls_check CHECK ((jsonb_typeof(tool_calls) = 'array'::text))
);
comment on table public.agent_messages is 'The log of a workflow run, agent by agent; deleted with the run.';
alter table public.agent_messages enable row level security;
comment on column public.agent_messages.id is 'Identifies the message.';
comment on column public.agent_messages.workflow_execution_id is 'The run it belongs to.';
comment on column public.agent_messages.agent_name is 'The agent at work, for example chat or lead_qualification.';
comment on column public.agent_messages.message_type is 'input and output of a step, tool_call, error, or a system note.';
comment on column public.agent_messages.content is 'The text of the message.';
comment on column public.agent_messages.status is 'pending, processing, then completed or failed.';
comment on column public.agent_messages.tool_calls is 'List of tool uses, each with tool, arguments, result and ms.';
comment on column public.agent_messages.context_data is 'JSON object; for traffic between agents: from_agent, to_agent, kind (request, response, notification, handoff) and payload.';
comment on column public.agent_messages.error_details is 'What went wrong, when it did.';
comment on column public.agent_messages.processed_at is 'When the agent was done with it; stamped when the status says so, cleared when it is taken up again.';
comment on column public.agent_messages.created_at is 'When the message was logged.';
comment on column public.agent_messages.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.agent_messages from anon, authenticated, service_role;
grant select on table public.agent_messages to authenticated;
grant all on table public.agent_messages to service_role;

-- table public.conversation_threads
create table public.conversation_threads (
  conversation_id text not null,
  user_id uuid,
  session_id text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint conversation_threads_pkey PRIMARY KEY (conversation_id),
  constraint conversation_threads_conversation_id_check CHECK ((conversation_id <> ALL (ARRAY[''::text, 'global'::text]))),
  constraint conversation_threads_owner_check CHECK (((user_id IS NULL) OR (session_id IS NULL)))
);
comment on table public.conversation_threads is 'One row per conversation with its owner: a person, a visitor''s session, or nobody. Filled by the first utterance.';
alter table public.conversation_threads enable row level security;
comment on column public.conversation_threads.conversation_id is 'Key of the conversation; the name global is kept for shared memory that belongs to all conversations.';
comment on column public.conversation_threads.user_id is 'The person who owns the conversation; empty again once the profile is deleted.';
comment on column public.conversation_threads.session_id is 'The visitor''s session that owns the conversation as long as nobody has signed in.';
comment on column public.conversation_threads.created_at is 'When the conversation began.';
comment on column public.conversation_threads.updated_at is 'When the owner last changed; kept by a trigger.';
revoke all on table public.conversation_threads from anon, authenticated, service_role;
grant select on table public.conversation_threads to anon;
grant select on table public.conversation_threads to authenticated;
grant all on table public.conversation_threads to service_role;

-- table public.conversations
create table public.conversations (
  id uuid default gen_random_uuid() not null,
  conversation_id text not null,
  user_id uuid,
  session_id text,
  role text not null,
  content text not null,
  status text default 'active'::text not null,
  channel text default 'web'::text not null,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_channel_check CHECK ((channel = ANY (ARRAY['web'::text, 'mobile'::text, 'api'::text]))),
  constraint conversations_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint conversations_role_check CHECK ((role = ANY (ARRAY['user'::text, 'assistant'::text, 'system'::text]))),
  constraint conversations_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text, 'pending'::text, 'completed'::text, 'failed'::text, 'cancelled'::text])))
);
comment on table public.conversations is 'One row per utterance of a chat; rows with the same conversation_id make up the conversation, whose status is that of its latest row.';
alter table public.conversations enable row level security;
comment on column public.conversations.id is 'Identifies the utterance.';
comment on column public.conversations.conversation_id is 'Key of the conversation the utterance belongs to; see conversation_threads.';
comment on column public.conversations.user_id is 'The signed-in person of the conversation; empty for visitors and for agents that speak without naming one.';
comment on column public.conversations.session_id is 'Session of the visitor who has not signed in. It is a secret: whoever presents it reads the conversation.';
comment on column public.conversations.role is 'Who speaks: user, assistant or system.';
comment on column public.conversations.content is 'The words.';
comment on column public.conversations.status is 'active, inactive (deleted for the person), pending, completed, failed or cancelled.';
comment on column public.conversations.channel is 'Where it was said: web, mobile or api.';
comment on column public.conversations.metadata is 'Anything else about the utterance, always a JSON object; former_* keys hold values that an upgrade replaced.';
comment on column public.conversations.created_at is 'When it was said.';
comment on column public.conversations.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.conversations from anon, authenticated, service_role;
grant select on table public.conversations to anon;
grant select on table public.conversations to authenticated;
grant all on table public.conversations to service_role;
grant insert (id) on table public.conversations to anon;
grant insert (id) on table public.conversations to authenticated;
grant insert (conversation_id) on table public.conversations to anon;
grant insert (conversation_id) on table public.conversations to authenticated;
grant insert (user_id) on table public.conversations to anon;
grant insert (user_id) on table public.conversations to authenticated;
grant insert (session_id) on table public.conversations to anon;
grant insert (session_id) on table public.conversations to authenticated;
grant insert (role) on table public.conversations to anon;
grant insert (role) on table public.conversations to authenticated;
grant insert (content) on table public.conversations to anon;
grant insert (content) on table public.conversations to authenticated;
grant insert (channel) on table public.conversations to anon;
grant insert (channel) on table public.conversations to authenticated;
grant insert (metadata) on table public.conversations to anon;
grant insert (metadata) on table public.conversations to authenticated;

-- table public.leads
create table public.leads (
  id uuid default gen_random_uuid() not null,
  name text not null,
  email text not null,
  phone text,
  company text,
  status public.lead_status default 'received'::public.lead_status not null,
  lead_score integer default 0 not null,
  services_interested text[],
  budget_range text,
  timeline text,
  source text default 'website'::text not null,
  notes text,
  assigned_to uuid,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint leads_pkey PRIMARY KEY (id),
  constraint leads_lead_score_check CHECK (((lead_score >= 0) AND (lead_score <= 100))),
  constraint leads_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text))
);
comment on table public.leads is 'People who asked for an offer. The same person may ask more than once.';
alter table public.leads enable row level security;
comment on column public.leads.id is 'Identifies the lead.';
comment on column public.leads.name is 'Name of the person.';
comment on column public.leads.email is 'E-mail address as typed; look it up as lower(email), which is indexed.';
comment on column public.leads.phone is 'Telephone number as typed.';
comment on column public.leads.company is 'Company of the person.';
comment on column public.leads.status is 'Place in the funnel.';
comment on column public.leads.lead_score is 'From 0 to 100: how promising the lead is; 0 until it is analysed.';
comment on column public.leads.services_interested is 'Names of the services asked about.';
comment on column public.leads.budget_range is 'Budget as chosen in the form, for example 10000-25000.';
comment on column public.leads.timeline is 'When work should begin, for example immediate or 3-6_months.';
comment on column public.leads.source is 'Where the lead came from: website, contact_form, strategy_session, partnership and others.';
comment on column public.leads.notes is 'The message of the person, or a remark of the staff.';
comment on column public.leads.assigned_to is 'Who looks after the lead, and may therefore read it.';
comment on column public.leads.metadata is 'JSON object; known keys: last_analysis, last_analyzed_at, notes (list of content and created_at).';
comment on column public.leads.created_at is 'When the form was sent.';
comment on column public.leads.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.leads from anon, authenticated, service_role;
grant select on table public.leads to authenticated;
grant all on table public.leads to service_role;
grant insert (id) on table public.leads to anon;
grant insert (id) on table public.leads to authenticated;
grant insert (name) on table public.leads to anon;
grant insert (name), update (name) on table public.leads to authenticated;
grant insert (email) on table public.leads to anon;
grant insert (email), update (email) on table public.leads to authenticated;
grant insert (phone) on table public.leads to anon;
grant insert (phone), update (phone) on table public.leads to authenticated;
grant insert (company) on table public.leads to anon;
grant insert (company), update (company) on table public.leads to authenticated;
grant insert (status) on table public.leads to anon;
grant insert (status), update (status) on table public.leads to authenticated;
grant insert (lead_score) on table public.leads to anon;
grant insert (lead_score), update (lead_score) on table public.leads to authenticated;
grant insert (services_interested) on table public.leads to anon;
grant insert (services_interested), update (services_interested) on table public.leads to authenticated;
grant insert (budget_range) on table public.leads to anon;
grant insert (budget_range), update (budget_range) on table public.leads to authenticated;
grant insert (timeline) on table public.leads to anon;
grant insert (timeline), update (timeline) on table public.leads to authenticated;
grant insert (source) on table public.leads to anon;
grant insert (source), update (source) on table public.leads to authenticated;
grant insert (notes) on table public.leads to anon;
grant insert (notes), update (notes) on table public.leads to authenticated;
grant insert (assigned_to) on table public.leads to anon;
grant insert (assigned_to), update (assigned_to) on table public.leads to authenticated;
grant update (metadata) on table public.leads to authenticated;

-- table public.messages
create table public.messages (
  id uuid default gen_random_uuid() not null,
  conversation_id text not null,
  parent_message_id uuid,
  sender_type text not null,
  sender_id text,
  content text not null,
  message_type text default 'text'::text not null,
  status text default 'sent'::text not null,
  metadata jsonb default '{}'::jsonb not null,
  delivered_at timestamp with time zone,
  read_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_message_type_check CHECK ((message_type = ANY (ARRAY['text'::text, 'image'::text, 'file'::text, 'system'::text]))),
  constraint messages_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint messages_sender_type_check CHECK ((sender_type = ANY (ARRAY['user'::text, 'assistant'::text, 'system'::text, 'agent'::text]))),
  constraint messages_status_check CHECK ((status = ANY (ARRAY['sent'::text, 'delivered'::text, 'read'::text, 'failed'::text])))
);
comment on table public.messages is 'Messages of a conversation as a tree: each may answer another.';
alter table public.messages enable row level security;
comment on column public.messages.id is 'Identifies the message.';
comment on column public.messages.conversation_id is 'Key of the conversation; a logical link, since a conversation is many rows of conversations.';
comment on column public.messages.parent_message_id is 'The message this one answers; empty at the root and after the parent is deleted.';
comment on column public.messages.sender_type is 'user, assistant, system or agent.';
comment on column public.messages.sender_id is 'Id of the person, or name of the agent.';
comment on column public.messages.content is 'The text, or a reference to the image or file.';
comment on column public.messages.message_type is 'text, image, file or system.';
comment on column public.messages.status is 'sent, delivered, read or failed.';
comment on column public.messages.metadata is 'Anything else about the message, always a JSON object.';
comment on column public.messages.delivered_at is 'When it reached the recipient; stamped when the status says so.';
comment on column public.messages.read_at is 'When the recipient read it; stamped when the status says so.';
comment on column public.messages.created_at is 'When it was sent.';
comment on column public.messages.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.messages from anon, authenticated, service_role;
grant select on table public.messages to anon;
grant select on table public.messages to authenticated;
grant all on table public.messages to service_role;
grant insert (id) on table public.messages to anon;
grant insert (id) on table public.messages to authenticated;
grant insert (conversation_id) on table public.messages to anon;
grant insert (conversation_id) on table public.messages to authenticated;
grant insert (parent_message_id) on table public.messages to anon;
grant insert (parent_message_id) on table public.messages to authenticated;
grant insert (sender_type) on table public.messages to anon;
grant insert (sender_type) on table public.messages to authenticated;
grant insert (sender_id) on table public.messages to anon;
grant insert (sender_id) on table public.messages to authenticated;
grant insert (content) on table public.messages to anon;
grant insert (content) on table public.messages to authenticated;
grant insert (message_type) on table public.messages to anon;
grant insert (message_type) on table public.messages to authenticated;
grant insert (metadata) on table public.messages to anon;
grant insert (metadata) on table public.messages to authenticated;

-- table public.model_metrics
create table public.model_metrics (
  id uuid default gen_random_uuid() not null,
  model_name text not null,
  task_type text,
  tokens_in integer default 0 not null,
  tokens_out integer default 0 not null,
  latency_ms integer,
  status public.model_status default 'processing'::public.model_status not null,
  error_message text,
  request_timestamp timestamp with time zone default now() not null,
  metadata jsonb default '{}'::jsonb not null,
  constraint model_metrics_pkey PRIMARY KEY (id),
  constraint model_metrics_latency_ms_check CHECK ((latency_ms >= 0)),
  constraint model_metrics_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint model_metrics_tokens_in_check CHECK ((tokens_in >= 0)),
  constraint model_metrics_tokens_out_check CHECK ((tokens_out >= 0))
);
comment on table public.model_metrics is 'Calls to language models: what they cost in tokens and time, and how they ended.';
alter table public.model_metrics enable row level security;
comment on column public.model_metrics.id is 'Identifies the call.';
comment on column public.model_metrics.model_name is 'The model that was called.';
comment on column public.model_metrics.task_type is 'What it was called for: chat, code, lead_qualification, service_recommendation or the name of a specialist agent.';
comment on column public.model_metrics.tokens_in is 'Tokens of the prompt.';
comment on column public.model_metrics.tokens_out is 'Tokens of the answer.';
comment on column public.model_metrics.latency_ms is 'Milliseconds until the answer was complete; empty while it is awaited.';
comment on column public.model_metrics.status is 'success, error, or processing while the answer is awaited.';
comment on column public.model_metrics.error_message is 'What went wrong, when it did.';
comment on column public.model_metrics.request_timestamp is 'When the model was called.';
comment on column public.model_metrics.metadata is 'Anything else about the call, always a JSON object.';
revoke all on table public.model_metrics from anon, authenticated, service_role;
grant select on table public.model_metrics to authenticated;
grant all on table public.model_metrics to service_role;

-- table public.notifications
create table public.notifications (
  id uuid default gen_random_uuid() not null,
  recipient_id uuid not null,
  notification_type text not null,
  severity text default 'info'::text not null,
  title text not null,
  message text not null,
  action_url text,
  read boolean default false not null,
  read_at timestamp with time zone,
  expires_at timestamp with time zone,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint notifications_notification_type_check CHECK ((notification_type = ANY (ARRAY['lead'::text, 'agent'::text, 'workflow'::text, 'system'::text, 'conversation'::text]))),
  constraint notifications_severity_check CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'error'::text, 'success'::text])))
);
comment on table public.notifications is 'Messages of the platform to one person; deleted with the profile.';
alter table public.notifications enable row level security;
comment on column public.notifications.id is 'Identifies the notification.';
comment on column public.notifications.recipient_id is 'The person it is for, and the only one who may read it.';
comment on column public.notifications.notification_type is 'What it is about: lead, agent, workflow, system or conversation.';
comment on column public.notifications.severity is 'info, warning, error or success.';
comment on column public.notifications.title is 'Headline.';
comment on column public.notifications.message is 'Text.';
comment on column public.notifications.action_url is 'Where the person can act on it.';
comment on column public.notifications.read is 'Whether the person has read it; the one column the recipient may change.';
comment on column public.notifications.read_at is 'When it was read; kept by a trigger.';
comment on column public.notifications.expires_at is 'After this it may be purged; empty for ever.';
comment on column public.notifications.metadata is 'Anything else about it, always a JSON object.';
comment on column public.notifications.created_at is 'When it was sent.';
revoke all on table public.notifications from anon, authenticated, service_role;
grant select on table public.notifications to authenticated;
grant all on table public.notifications to service_role;
grant update (read) on table public.notifications to authenticated;

-- table public.profiles
create table public.profiles (
  id uuid not null,
  email text not null,
  full_name text,
  company text,
  avatar_url text,
  role text default 'user'::text not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint profiles_pkey PRIMARY KEY (id),
  constraint profiles_email_key UNIQUE (email),
  constraint profiles_role_check CHECK ((role = ANY (ARRAY['user'::text, 'admin'::text])))
);
comment on table public.profiles is 'The person behind an account of the platform; deleting the account deletes the profile.';
alter table public.profiles enable row level security;
comment on column public.profiles.id is 'The id of the account in auth.users.';
comment on column public.profiles.email is 'E-mail address of the account; accounts without one get a placeholder under no-email.invalid.';
comment on column public.profiles.full_name is 'Display name, taken from the sign-up data or else the e-mail address.';
comment on column public.profiles.company is 'Company the person works for.';
comment on column public.profiles.avatar_url is 'Address of a picture of the person.';
comment on column public.profiles.role is 'user or admin. No person can change it on the own row; only the service role can.';
comment on column public.profiles.created_at is 'When the profile was made.';
comment on column public.profiles.updated_at is 'When the profile last changed; kept by a trigger.';
revoke all on table public.profiles from anon, authenticated, service_role;
grant select on table public.profiles to authenticated;
grant all on table public.profiles to service_role;
grant update (full_name) on table public.profiles to authenticated;
grant update (company) on table public.profiles to authenticated;
grant update (avatar_url) on table public.profiles to authenticated;

-- table public.shared_memory
create table public.shared_memory (
  id uuid default gen_random_uuid() not null,
  conversation_id text not null,
  memory_key text not null,
  memory_value jsonb not null,
  scope text default 'workflow'::text not null,
  access_count integer default 0 not null,
  last_accessed_at timestamp with time zone default now() not null,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint shared_memory_pkey PRIMARY KEY (id),
  constraint shared_memory_conversation_id_memory_key_scope_key UNIQUE (conversation_id, memory_key, scope),
  constraint shared_memory_access_count_check CHECK ((access_count >= 0)),
  constraint shared_memory_global_check CHECK (((scope <> 'global'::text) OR (conversation_id = 'global'::text))),
  constraint shared_memory_metadata_check CHECK ((jsonb_typeof(metadata) = 'object'::text)),
  constraint shared_memory_scope_check CHECK ((scope = ANY (ARRAY['workflow'::text, 'session'::text, 'global'::text, 'agent'::text])))
);
comment on table public.shared_memory is 'Keyed values that agents share; conversation, key and scope together name an entry.';
alter table public.shared_memory enable row level security;
comment on column public.shared_memory.id is 'Identifies the entry.';
comment on column public.shared_memory.conversation_id is 'Key of the conversation; always global for the scope global.';
comment on column public.shared_memory.memory_key is 'Name of the value, for example user_needs; in the scope agent it begins with the name of the agent.';
comment on column public.shared_memory.memory_value is 'The value: any JSON.';
comment on column public.shared_memory.scope is 'workflow: the current run; session: the whole conversation; agent: private to one agent; global: all conversations.';
comment on column public.shared_memory.access_count is 'How often the value was read or changed; kept by a trigger.';
comment on column public.shared_memory.last_accessed_at is 'When it was last read or changed. Moving it is how a read is recorded.';
comment on column public.shared_memory.metadata is 'JSON object; known keys: workflow_execution_id, created_by_agent, expires_at (a point in time, after which the entry is invisible).';
comment on column public.shared_memory.created_at is 'When the entry was made.';
comment on column public.shared_memory.updated_at is 'When its content last changed; a read leaves it alone. Kept by a trigger.';
revoke all on table public.shared_memory from anon, authenticated, service_role;
grant select, delete on table public.shared_memory to anon;
grant select, delete on table public.shared_memory to authenticated;
grant all on table public.shared_memory to service_role;
grant insert (conversation_id) on table public.shared_memory to anon;
grant insert (conversation_id) on table public.shared_memory to authenticated;
grant insert (memory_key) on table public.shared_memory to anon;
grant insert (memory_key) on table public.shared_memory to authenticated;
grant insert (memory_value), update (memory_value) on table public.shared_memory to anon;
grant insert (memory_value), update (memory_value) on table public.shared_memory to authenticated;
grant insert (scope) on table public.shared_memory to anon;
grant insert (scope) on table public.shared_memory to authenticated;
grant update (last_accessed_at) on table public.shared_memory to anon;
grant update (last_accessed_at) on table public.shared_memory to authenticated;
grant insert (metadata), update (metadata) on table public.shared_memory to anon;
grant insert (metadata), update (metadata) on table public.shared_memory to authenticated;

-- table public.workflow_executions
create table public.workflow_executions (
  id uuid default gen_random_uuid() not null,
  conversation_id text not null,
  workflow_type text not null,
  current_state text default 'pending'::text not null,
  current_step text,
  participating_agents text[],
  initiated_by uuid,
  workflow_config jsonb default '{}'::jsonb not null,
  execution_plan jsonb default '{}'::jsonb not null,
  results jsonb default '{}'::jsonb not null,
  error_message text,
  started_at timestamp with time zone default now() not null,
  completed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint workflow_executions_pkey PRIMARY KEY (id),
  constraint workflow_executions_current_state_check CHECK ((current_state = ANY (ARRAY['pending'::text, 'running'::text, 'completed'::text, 'failed'::text, 'cancelled'::text]))),
  constraint workflow_executions_execution_plan_check CHECK ((jsonb_typeof(execution_plan) = 'object'::text)),
  constraint workflow_executions_results_check CHECK ((jsonb_typeof(results) = 'object'::text)),
  constraint workflow_executions_workflow_config_check CHECK ((jsonb_typeof(workflow_config) = 'object'::text)),
  constraint workflow_executions_workflow_type_check CHECK ((workflow_type = ANY (ARRAY['multi_agent'::text, 'conditional'::text, 'sequential'::text])))
);
comment on table public.workflow_executions is 'Runs of agent workflows: pending, running, then completed, failed or cancelled.';
alter table public.workflow_executions enable row level security;
comment on column public.workflow_executions.id is 'Identifies the run.';
comment on column public.workflow_executions.conversation_id is 'Key of the conversation the run works for; a logical link.';
comment on column public.workflow_executions.workflow_type is 'multi_agent: chat, recommendation and qualification in turn; conditional: rules choose the next agent; sequential: participating_agents in their order.';
comment on column public.workflow_executions.current_state is 'pending, running, completed, failed or cancelled: the words of workflow_status.';
comment on column public.workflow_executions.current_step is 'What is being done, usually the name of the agent at work.';
comment on column public.workflow_executions.participating_agents is 'Names of the agents that take part, in order.';
comment on column public.workflow_executions.initiated_by is 'Who started the run, and may therefore read it; empty for runs the platform started.';
comment on column public.workflow_executions.workflow_config is 'Settings of the run; conditional runs keep their conditions and default here.';
comment on column public.workflow_executions.execution_plan is 'The steps as planned.';
comment on column public.workflow_executions.results is 'What the agents found, by step: chat, recommendations, lead_qualification and others.';
comment on column public.workflow_executions.error_message is 'Why the run failed.';
comment on column public.workflow_executions.started_at is 'When the run began.';
comment on column public.workflow_executions.completed_at is 'When it came to an end, well or badly; stamped when the state says so, cleared when it runs again.';
comment on column public.workflow_executions.created_at is 'When the row was made.';
comment on column public.workflow_executions.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.workflow_executions from anon, authenticated, service_role;
grant select on table public.workflow_executions to authenticated;
grant all on table public.workflow_executions to service_role;
grant update (current_state) on table public.workflow_executions to authenticated;
grant update (current_step) on table public.workflow_executions to authenticated;
grant update (error_message) on table public.workflow_executions to authenticated;

-- index public.agent_messages_agent_name_idx
CREATE INDEX agent_messages_agent_name_idx ON public.agent_messages USING btree (agent_name);

-- index public.agent_messages_context_data_idx
CREATE INDEX agent_messages_context_data_idx ON public.agent_messages USING gin (context_data);

-- index public.agent_messages_created_at_idx
CREATE INDEX agent_messages_created_at_idx ON public.agent_messages USING btree (created_at DESC);

-- index public.agent_messages_message_type_idx
CREATE INDEX agent_messages_message_type_idx ON public.agent_messages USING btree (message_type);

-- index public.agent_messages_status_idx
CREATE INDEX agent_messages_status_idx ON public.agent_messages USING btree (status);

-- index public.agent_messages_tool_calls_idx
CREATE INDEX agent_messages_tool_calls_idx ON public.agent_messages USING gin (tool_calls);

-- index public.agent_messages_workflow_execution_id_idx
CREATE INDEX agent_messages_workflow_execution_id_idx ON public.agent_messages USING btree (workflow_execution_id);

-- index public.conversation_threads_session_id_idx
CREATE INDEX conversation_threads_session_id_idx ON public.conversation_threads USING btree (session_id);

-- index public.conversation_threads_user_id_idx
CREATE INDEX conversation_threads_user_id_idx ON public.conversation_threads USING btree (user_id);

-- index public.conversations_channel_idx
CREATE INDEX conversations_channel_idx ON public.conversations USING btree (channel);

-- index public.conversations_conversation_id_idx
CREATE INDEX conversations_conversation_id_idx ON public.conversations USING btree (conversation_id);

-- index public.conversations_created_at_idx
CREATE INDEX conversations_created_at_idx ON public.conversations USING btree (created_at DESC);

-- index public.conversations_metadata_idx
CREATE INDEX conversations_metadata_idx ON public.conversations USING gin (metadata);

-- index public.conversations_session_id_idx
CREATE INDEX conversations_session_id_idx ON public.conversations USING btree (session_id);

-- index public.conversations_status_idx
CREATE INDEX conversations_status_idx ON public.conversations USING btree (status);

-- index public.conversations_user_id_idx
CREATE INDEX conversations_user_id_idx ON public.conversations USING btree (user_id);

-- index public.leads_assigned_to_idx
CREATE INDEX leads_assigned_to_idx ON public.leads USING btree (assigned_to);

-- index public.leads_created_at_idx
CREATE INDEX leads_created_at_idx ON public.leads USING btree (created_at DESC);

-- index public.leads_email_idx
CREATE INDEX leads_email_idx ON public.leads USING btree (lower(email));

-- index public.leads_metadata_idx
CREATE INDEX leads_metadata_idx ON public.leads USING gin (metadata);

-- index public.leads_source_idx
CREATE INDEX leads_source_idx ON public.leads USING btree (source);

-- index public.leads_status_idx
CREATE INDEX leads_status_idx ON public.leads USING btree (status);

-- index public.messages_conversation_id_idx
CREATE INDEX messages_conversation_id_idx ON public.messages USING btree (conversation_id);

-- index public.messages_created_at_idx
CREATE INDEX messages_created_at_idx ON public.messages USING btree (created_at DESC);

-- index public.messages_metadata_idx
CREATE INDEX messages_metadata_idx ON public.messages USING gin (metadata);

-- index public.messages_parent_message_id_idx
CREATE INDEX messages_parent_message_id_idx ON public.messages USING btree (parent_message_id);

-- index public.messages_sender_type_sender_id_idx
CREATE INDEX messages_sender_type_sender_id_idx ON public.messages USING btree (sender_type, sender_id);

-- index public.messages_status_idx
CREATE INDEX messages_status_idx ON public.messages USING btree (status);

-- index public.model_metrics_metadata_idx
CREATE INDEX model_metrics_metadata_idx ON public.model_metrics USING gin (metadata);

-- index public.model_metrics_model_name_idx
CREATE INDEX model_metrics_model_name_idx ON public.model_metrics USING btree (model_name);

-- index public.model_metrics_model_name_request_timestamp_idx
CREATE INDEX model_metrics_model_name_request_timestamp_idx ON public.model_metrics USING btree (model_name, request_timestamp DESC);

-- index public.model_metrics_status_idx
CREATE INDEX model_metrics_status_idx ON public.model_metrics USING btree (status);

-- index public.model_metrics_task_type_idx
CREATE INDEX model_metrics_task_type_idx ON public.model_metrics USING btree (task_type);

-- index public.notifications_created_at_idx
CREATE INDEX notifications_created_at_idx ON public.notifications USING btree (created_at DESC);

-- index public.notifications_notification_type_idx
CREATE INDEX notifications_notification_type_idx ON public.notifications USING btree (notification_type);

-- index public.notifications_read_idx
CREATE INDEX notifications_read_idx ON public.notifications USING btree (read);

-- index public.notifications_recipient_id_idx
CREATE INDEX notifications_recipient_id_idx ON public.notifications USING btree (recipient_id);

-- index public.notifications_severity_idx
CREATE INDEX notifications_severity_idx ON public.notifications USING btree (severity);

-- index public.shared_memory_conversation_id_idx
CREATE INDEX shared_memory_conversation_id_idx ON public.shared_memory USING btree (conversation_id);

-- index public.shared_memory_conversation_id_memory_key_idx
CREATE INDEX shared_memory_conversation_id_memory_key_idx ON public.shared_memory USING btree (conversation_id, memory_key);

-- index public.shared_memory_last_accessed_at_idx
CREATE INDEX shared_memory_last_accessed_at_idx ON public.shared_memory USING btree (last_accessed_at DESC);

-- index public.shared_memory_memory_key_idx
CREATE INDEX shared_memory_memory_key_idx ON public.shared_memory USING btree (memory_key);

-- index public.shared_memory_memory_value_idx
CREATE INDEX shared_memory_memory_value_idx ON public.shared_memory USING gin (memory_value);

-- index public.shared_memory_metadata_idx
CREATE INDEX shared_memory_metadata_idx ON public.shared_memory USING gin (metadata);

-- index public.shared_memory_scope_idx
CREATE INDEX shared_memory_scope_idx ON public.shared_memory USING btree (scope);

-- index public.shared_memory_scope_last_accessed_at_idx
CREATE INDEX shared_memory_scope_last_accessed_at_idx ON public.shared_memory USING btree (scope, last_accessed_at DESC);

-- index public.workflow_executions_conversation_id_idx
CREATE INDEX workflow_executions_conversation_id_idx ON public.workflow_executions USING btree (conversation_id);

-- index public.workflow_executions_current_state_idx
CREATE INDEX workflow_executions_current_state_idx ON public.workflow_executions USING btree (current_state);

-- index public.workflow_executions_initiated_by_idx
CREATE INDEX workflow_executions_initiated_by_idx ON public.workflow_executions USING btree (initiated_by);

-- index public.workflow_executions_results_idx
CREATE INDEX workflow_executions_results_idx ON public.workflow_executions USING gin (results);

-- index public.workflow_executions_started_at_idx
CREATE INDEX workflow_executions_started_at_idx ON public.workflow_executions USING btree (started_at DESC);

-- index public.workflow_executions_workflow_config_idx
CREATE INDEX workflow_executions_workflow_config_idx ON public.workflow_executions USING gin (workflow_config);

-- index public.workflow_executions_workflow_type_idx
CREATE INDEX workflow_executions_workflow_type_idx ON public.workflow_executions USING btree (workflow_type);

-- constraint agent_messages_workflow_execution_id_fkey on public.agent_messages
alter table public.agent_messages
  add constraint agent_messages_workflow_execution_id_fkey FOREIGN KEY (workflow_execution_id) REFERENCES public.workflow_executions(id) ON DELETE CASCADE;

-- constraint conversation_threads_owner_check on public.conversation_threads
comment on constraint conversation_threads_owner_check on public.conversation_threads is 'A conversation has one kind of owner: once a person owns it, the visitor''s session opens it no longer.';

-- constraint conversation_threads_user_id_fkey on public.conversation_threads
alter table public.conversation_threads
  add constraint conversation_threads_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE SET NULL;

-- constraint conversations_user_id_fkey on public.conversations
alter table public.conversations
  add constraint conversations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE SET NULL;

-- constraint leads_assigned_to_fkey on public.leads
alter table public.leads
  add constraint leads_assigned_to_fkey FOREIGN KEY (assigned_to) REFERENCES public.profiles(id) ON DELETE SET NULL;

-- constraint messages_parent_message_id_fkey on public.messages
alter table public.messages
  add constraint messages_parent_message_id_fkey FOREIGN KEY (parent_message_id) REFERENCES public.messages(id) ON DELETE SET NULL;

-- constraint notifications_recipient_id_fkey on public.notifications
alter table public.notifications
  add constraint notifications_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES public.profiles(id) ON DELETE CASCADE;

-- constraint profiles_id_fkey on public.profiles
alter table public.profiles
  add constraint profiles_id_fkey FOREIGN KEY (id) REFERENCES auth.users(id) ON DELETE CASCADE;

-- constraint workflow_executions_initiated_by_fkey on public.workflow_executions
alter table public.workflow_executions
  add constraint workflow_executions_initiated_by_fkey FOREIGN KEY (initiated_by) REFERENCES public.profiles(id) ON DELETE SET NULL;

-- view public.agent_performance
create view public.agent_performance with (security_invoker=true) as
 SELECT agent_name,
    count(*) AS message_count,
    count(*) FILTER (WHERE (status = 'completed'::text)) AS completed_count,
    count(*) FILTER (WHERE (status = 'failed'::text)) AS failed_count,
    round(((100.0 * (count(*) FILTER (WHERE (status = 'failed'::text)))::numeric) / (count(*))::numeric), 2) AS failure_rate,
    round((avg(EXTRACT(epoch FROM (processed_at - created_at))) * (1000)::numeric), 2) AS average_processing_ms
   FROM public.agent_messages message
  GROUP BY agent_name
  ORDER BY agent_name;
comment on view public.agent_performance is 'What each agent has logged, how often it failed and how long it took.';
comment on column public.agent_performance.agent_name is 'Name of the agent.';
comment on column public.agent_performance.message_count is 'Messages it logged.';
comment on column public.agent_performance.completed_count is 'Those that completed.';
comment on column public.agent_performance.failed_count is 'Those that failed.';
comment on column public.agent_performance.failure_rate is 'Percentage of messages that failed.';
comment on column public.agent_performance.average_processing_ms is 'Mean milliseconds from logged to processed.';
revoke all on table public.agent_performance from anon, authenticated, service_role;
grant select on table public.agent_performance to authenticated;
grant select on table public.agent_performance to service_role;

-- view public.conversation_overview
create view public.conversation_overview with (security_invoker=true) as
 SELECT conversation_id,
    (array_agg(user_id ORDER BY created_at DESC, id DESC) FILTER (WHERE (user_id IS NOT NULL)))[1] AS user_id,
    (array_agg(status ORDER BY created_at DESC, id DESC))[1] AS status,
    (array_agg(channel ORDER BY created_at DESC, id DESC))[1] AS channel,
    count(*) AS utterance_count,
    min(created_at) AS started_at,
    max(created_at) AS last_activity_at
   FROM public.conversations utterance
  GROUP BY conversation_id;
comment on view public.conversation_overview is 'One row per conversation; its status is that of its latest utterance.';
comment on column public.conversation_overview.conversation_id is 'Key of the conversation.';
comment on column public.conversation_overview.user_id is 'The person last named in it.';
comment on column public.conversation_overview.status is 'Status of the latest utterance.';
comment on column public.conversation_overview.channel is 'Channel of the latest utterance.';
comment on column public.conversation_overview.utterance_count is 'Number of utterances.';
comment on column public.conversation_overview.started_at is 'When the first was said.';
comment on column public.conversation_overview.last_activity_at is 'When the latest was said.';
revoke all on table public.conversation_overview from anon, authenticated, service_role;
grant select on table public.conversation_overview to authenticated;
grant select on table public.conversation_overview to service_role;

-- view public.conversation_volume
create view public.conversation_volume with (security_invoker=true) as
 SELECT ((created_at AT TIME ZONE 'UTC'::text))::date AS day,
    channel,
    count(DISTINCT conversation_id) AS conversation_count,
    count(*) AS utterance_count
   FROM public.conversations utterance
  GROUP BY (((created_at AT TIME ZONE 'UTC'::text))::date), channel
  ORDER BY (((created_at AT TIME ZONE 'UTC'::text))::date), channel;
comment on view public.conversation_volume is 'How much is said on each day and channel; days are those of UTC.';
comment on column public.conversation_volume.day is 'The day.';
comment on column public.conversation_volume.channel is 'web, mobile or api.';
comment on column public.conversation_volume.conversation_count is 'Conversations in which something was said.';
comment on column public.conversation_volume.utterance_count is 'Utterances.';
revoke all on table public.conversation_volume from anon, authenticated, service_role;
grant select on table public.conversation_volume to authenticated;
grant select on table public.conversation_volume to service_role;

-- view public.lead_funnel
create view public.lead_funnel with (security_invoker=true) as
 SELECT stage.status,
    count(lead.id) AS lead_count,
    round(avg(lead.lead_score), 2) AS average_score,
    count(lead.id) FILTER (WHERE (lead.created_at >= (now() - '30 days'::interval))) AS recent_count
   FROM (unnest(enum_range(NULL::public.lead_status)) stage(status)
     LEFT JOIN public.leads lead ON ((lead.status = stage.status)))
  GROUP BY stage.status
  ORDER BY stage.status;
comment on view public.lead_funnel is 'Leads by place in the funnel, empty places included.';
comment on column public.lead_funnel.status is 'Place in the funnel.';
comment on column public.lead_funnel.lead_count is 'Leads in this place.';
comment on column public.lead_funnel.average_score is 'Their mean score.';
comment on column public.lead_funnel.recent_count is 'Those of them that arrived in the last 30 days.';
revoke all on table public.lead_funnel from anon, authenticated, service_role;
grant select on table public.lead_funnel to authenticated;
grant select on table public.lead_funnel to service_role;

-- view public.model_performance
create view public.model_performance with (security_invoker=true) as
 SELECT model_name,
    task_type,
    count(*) AS total_requests,
    round(avg(latency_ms), 2) AS average_latency_ms,
    sum(((tokens_in)::bigint + tokens_out)) AS total_tokens,
    count(*) FILTER (WHERE (status = 'success'::public.model_status)) AS successful_count,
    count(*) FILTER (WHERE (status = 'error'::public.model_status)) AS failed_count,
    round(((100.0 * (count(*) FILTER (WHERE (status = 'success'::public.model_status)))::numeric) / (count(*))::numeric), 2) AS success_rate
   FROM public.model_metrics metric
  WHERE (request_timestamp >= (now() - '7 days'::interval))
  GROUP BY model_name, task_type
  ORDER BY model_name, task_type;
comment on view public.model_performance is 'Calls to language models in the last 7 days, by model and task.';
comment on column public.model_performance.model_name is 'The model that was called.';
comment on column public.model_performance.task_type is 'What it was called for.';
comment on column public.model_performance.total_requests is 'Number of calls, those still awaited included.';
comment on column public.model_performance.average_latency_ms is 'Mean milliseconds of the calls that were answered.';
comment on column public.model_performance.total_tokens is 'Tokens of prompts and answers together.';
comment on column public.model_performance.successful_count is 'Calls that succeeded.';
comment on column public.model_performance.failed_count is 'Calls that failed.';
comment on column public.model_performance.success_rate is 'Percentage of calls that succeeded.';
revoke all on table public.model_performance from anon, authenticated, service_role;
grant select on table public.model_performance to authenticated;
grant select on table public.model_performance to service_role;

-- view public.workflow_performance
create view public.workflow_performance with (security_invoker=true) as
 SELECT workflow_type,
    current_state,
    count(*) AS execution_count,
    round(avg(EXTRACT(epoch FROM (COALESCE(completed_at, now()) - started_at))), 2) AS average_duration_seconds,
    count(*) FILTER (WHERE (current_state = 'completed'::text)) AS successful_count,
    count(*) FILTER (WHERE (current_state = 'failed'::text)) AS failed_count
   FROM public.workflow_executions execution
  WHERE (started_at >= (now() - '30 days'::interval))
  GROUP BY workflow_type, current_state
  ORDER BY workflow_type, current_state;
comment on view public.workflow_performance is 'Workflow runs that began in the last 30 days, by type and state.';
comment on column public.workflow_performance.workflow_type is 'multi_agent, conditional or sequential.';
comment on column public.workflow_performance.current_state is 'State of the runs counted in this row.';
comment on column public.workflow_performance.execution_count is 'Number of runs.';
comment on column public.workflow_performance.average_duration_seconds is 'Mean seconds from the start to the end, or to now for runs that go on.';
comment on column public.workflow_performance.successful_count is 'Runs that completed.';
comment on column public.workflow_performance.failed_count is 'Runs that failed.';
revoke all on table public.workflow_performance from anon, authenticated, service_role;
grant select on table public.workflow_performance to authenticated;
grant select on table public.workflow_performance to service_role;

-- view public.workflow_success_rate
create view public.workflow_success_rate with (security_invoker=true) as
 SELECT workflow_type,
    count(*) AS execution_count,
    count(*) FILTER (WHERE (current_state = 'completed'::text)) AS successful_count,
    count(*) FILTER (WHERE (current_state = 'failed'::text)) AS failed_count,
    count(*) FILTER (WHERE (current_state = 'cancelled'::text)) AS cancelled_count,
    round(((100.0 * (count(*) FILTER (WHERE (current_state = 'completed'::text)))::numeric) / (NULLIF(count(*) FILTER (WHERE (current_state = ANY (ARRAY['completed'::text, 'failed'::text]))), 0))::numeric), 2) AS success_rate
   FROM public.workflow_executions execution
  WHERE (started_at >= (now() - '30 days'::interval))
  GROUP BY workflow_type
  ORDER BY workflow_type;
comment on view public.workflow_success_rate is 'How often workflow runs of the last 30 days succeed, by type.';
comment on column public.workflow_success_rate.workflow_type is 'multi_agent, conditional or sequential.';
comment on column public.workflow_success_rate.execution_count is 'All runs, those that go on included.';
comment on column public.workflow_success_rate.successful_count is 'Runs that completed.';
comment on column public.workflow_success_rate.failed_count is 'Runs that failed.';
comment on column public.workflow_success_rate.cancelled_count is 'Runs that were cancelled; they count neither for nor against.';
comment on column public.workflow_success_rate.success_rate is 'Percentage of completed among completed and failed runs; empty before the first.';
revoke all on table public.workflow_success_rate from anon, authenticated, service_role;
grant select on table public.workflow_success_rate to authenticated;
grant select on table public.workflow_success_rate to service_role;

-- function public.agent_performance_metrics(timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.agent_performance_metrics(range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(agent_name text, action_count bigint, success_rate numeric, error_rate numeric, average_processing_ms numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    message.agent_name,
    count(*),
    round(100.0 * count(*) filter (where message.status = 'completed') / count(*), 2),
    round(100.0 * count(*) filter (where message.status = 'failed') / count(*), 2),
    round(avg(extract(epoch from message.processed_at - message.created_at)) * 1000, 2)
  from public.agent_messages as message
  where message.created_at >= range_start
    and message.created_at < range_end
  group by message.agent_name
  order by message.agent_name
$function$;
comment on function public.agent_performance_metrics(timestamp with time zone, timestamp with time zone) is 'What each agent did in a range: actions, percentage completed and failed, mean milliseconds.';
revoke all on routine public.agent_performance_metrics(timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.agent_performance_metrics(timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.agent_performance_metrics(timestamp with time zone, timestamp with time zone) to service_role;

-- function public.agent_trends(text, timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.agent_trends(unit text DEFAULT 'day'::text, range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(period date, agent_name text, action_count bigint, failed_count bigint, average_processing_ms numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    public.trend_period(message.created_at, unit),
    message.agent_name,
    count(*),
    count(*) filter (where message.status = 'failed'),
    round(avg(extract(epoch from message.processed_at - message.created_at)) * 1000, 2)
  from public.agent_messages as message
  where message.created_at >= range_start
    and message.created_at < range_end
  group by 1, 2
  order by 1, 2
$function$;
comment on function public.agent_trends(text, timestamp with time zone, timestamp with time zone) is 'What each agent did, by day or week.';
revoke all on routine public.agent_trends(text, timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.agent_trends(text, timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.agent_trends(text, timestamp with time zone, timestamp with time zone) to service_role;

-- function public.conversation_analytics(timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.conversation_analytics(range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(total_conversations bigint, total_messages bigint, messages_per_conversation numeric, active_conversations bigint, completed_conversations bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  with said as (
    select
      utterance.conversation_id,
      count(*) as utterance_count,
      (array_agg(utterance.status order by utterance.created_at desc, utterance.id desc))[1] as status
    from public.conversations as utterance
    where utterance.created_at >= range_start
      and utterance.created_at < range_end
    group by utterance.conversation_id
  )
  select
    count(*),
    coalesce(sum(said.utterance_count), 0)::bigint,
    round(avg(said.utterance_count), 2),
    count(*) filter (where said.status = 'active'),
    count(*) filter (where said.status = 'completed')
  from said
$function$;
comment on function public.conversation_analytics(timestamp with time zone, timestamp with time zone) is 'Conversations of a range: how many, what was said in them, and how many are active or completed by their latest utterance in it.';
revoke all on routine public.conversation_analytics(timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.conversation_analytics(timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.conversation_analytics(timestamp with time zone, timestamp with time zone) to service_role;

-- function public.conversation_trends(text, timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.conversation_trends(unit text DEFAULT 'day'::text, range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(period date, conversation_count bigint, utterance_count bigint)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    public.trend_period(utterance.created_at, unit),
    count(distinct utterance.conversation_id),
    count(*)
  from public.conversations as utterance
  where utterance.created_at >= range_start
    and utterance.created_at < range_end
  group by 1
  order by 1
$function$;
comment on function public.conversation_trends(text, timestamp with time zone, timestamp with time zone) is 'Conversations and utterances by day or week.';
revoke all on routine public.conversation_trends(text, timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.conversation_trends(text, timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.conversation_trends(text, timestamp with time zone, timestamp with time zone) to service_role;

-- function public.delete_shared_memory(text, text, text)
CREATE OR REPLACE FUNCTION public.delete_shared_memory(conversation text, key text, scope text DEFAULT 'workflow'::text)
 RETURNS boolean
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  with deleted as (
    delete from public.shared_memory as memory
    where memory.conversation_id
          = public.memory_conversation(delete_shared_memory.conversation, delete_shared_memory.scope)
      and memory.memory_key = delete_shared_memory.key
      and memory.scope = delete_shared_memory.scope
    returning memory.metadata
  )
  select exists (select 1 from deleted where not public.memory_is_expired(deleted.metadata))
$function$;
comment on function public.delete_shared_memory(text, text, text) is 'Forgets a value; true when there was one to forget.';
revoke all on routine public.delete_shared_memory(text, text, text) from public, anon, authenticated, service_role;
grant all on routine public.delete_shared_memory(text, text, text) to anon;
grant all on routine public.delete_shared_memory(text, text, text) to authenticated;
grant all on routine public.delete_shared_memory(text, text, text) to service_role;

-- function public.get_shared_memory(text, text, text)
CREATE OR REPLACE FUNCTION public.get_shared_memory(conversation text, key text, scope text DEFAULT 'workflow'::text)
 RETURNS jsonb
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  update public.shared_memory as memory
  set last_accessed_at = greatest(clock_timestamp(), memory.last_accessed_at + interval '1 microsecond')
  where memory.conversation_id = public.memory_conversation(get_shared_memory.conversation, get_shared_memory.scope)
    and memory.memory_key = get_shared_memory.key
    and memory.scope = get_shared_memory.scope
    and not public.memory_is_expired(memory.metadata)
  returning memory.memory_value
$function$;
comment on function public.get_shared_memory(text, text, text) is 'Reads a value and counts the read; null when there is none or it has expired.';
revoke all on routine public.get_shared_memory(text, text, text) from public, anon, authenticated, service_role;
grant all on routine public.get_shared_memory(text, text, text) to anon;
grant all on routine public.get_shared_memory(text, text, text) to authenticated;
grant all on routine public.get_shared_memory(text, text, text) to service_role;

-- function public.handle_new_user()
CREATE OR REPLACE FUNCTION public.handle_new_user()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  address text := coalesce(nullif(trim(new.email), ''), new.id::text || '@no-email.invalid');
begin
  insert into public.profiles (id, email, full_name, company, avatar_url)
  values (
    new.id,
    address,
    coalesce(nullif(trim(new.raw_user_meta_data ->> 'full_name'), ''), address),
    nullif(trim(new.raw_user_meta_data ->> 'company'), ''),
    nullif(trim(new.raw_user_meta_data ->> 'avatar_url'), '')
  )
  on conflict (id) do nothing;
  return new;
end
$function$;
comment on function public.handle_new_user() is 'Trigger function on auth.users: makes the profile of a new account, always with role user.';
revoke all on routine public.handle_new_user() from public, anon, authenticated, service_role;

-- function public.is_admin()
CREATE OR REPLACE FUNCTION public.is_admin()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select 1
    from public.profiles as profile
    where profile.id = auth.uid()
      and profile.role = 'admin'
  )
$function$;
comment on function public.is_admin() is 'True when the caller is signed in with a profile whose role is admin. Policies ask it instead of reading profiles.';
revoke all on routine public.is_admin() from public, anon, authenticated, service_role;
grant all on routine public.is_admin() to anon;
grant all on routine public.is_admin() to authenticated;
grant all on routine public.is_admin() to service_role;

-- function public.lead_conversion_metrics(timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.lead_conversion_metrics(range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(total_leads bigint, qualified_leads bigint, converted_leads bigint, conversion_rate numeric, average_score numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    count(*),
    count(*) filter (where lead.status in ('qualified', 'converted')),
    count(*) filter (where lead.status = 'converted'),
    round(100.0 * count(*) filter (where lead.status = 'converted') / nullif(count(*), 0), 2),
    round(avg(lead.lead_score), 2)
  from public.leads as lead
  where lead.created_at >= range_start
    and lead.created_at < range_end
$function$;
comment on function public.lead_conversion_metrics(timestamp with time zone, timestamp with time zone) is 'Leads of a range: how many, how many got as far as qualified, the percentage converted and the mean score.';
revoke all on routine public.lead_conversion_metrics(timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.lead_conversion_metrics(timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.lead_conversion_metrics(timestamp with time zone, timestamp with time zone) to service_role;

-- function public.lead_trends(text, timestamp with time zone, timestamp with time zone)
CREATE OR REPLACE FUNCTION public.lead_trends(unit text DEFAULT 'day'::text, range_start timestamp with time zone DEFAULT (now() - '30 days'::interval), range_end timestamp with time zone DEFAULT 'infinity'::timestamp with time zone)
 RETURNS TABLE(period date, lead_count bigint, qualified_count bigint, converted_count bigint, average_score numeric)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    public.trend_period(lead.created_at, unit),
    count(*),
    count(*) filter (where lead.status in ('qualified', 'converted')),
    count(*) filter (where lead.status = 'converted'),
    round(avg(lead.lead_score), 2)
  from public.leads as lead
  where lead.created_at >= range_start
    and lead.created_at < range_end
  group by 1
  order by 1
$function$;
comment on function public.lead_trends(text, timestamp with time zone, timestamp with time zone) is 'Leads by the day or week they arrived in, with how far they have come since.';
revoke all on routine public.lead_trends(text, timestamp with time zone, timestamp with time zone) from public, anon, authenticated, service_role;
grant all on routine public.lead_trends(text, timestamp with time zone, timestamp with time zone) to authenticated;
grant all on routine public.lead_trends(text, timestamp with time zone, timestamp with time zone) to service_role;

-- function public.list_shared_memory_keys(text, text)
CREATE OR REPLACE FUNCTION public.list_shared_memory_keys(conversation text, scope text DEFAULT NULL::text)
 RETURNS TABLE(memory_key text, memory_scope text, access_count integer, last_accessed_at timestamp with time zone, updated_at timestamp with time zone, expires_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    memory.memory_key,
    memory.scope,
    memory.access_count,
    memory.last_accessed_at,
    memory.updated_at,
    (memory.metadata ->> 'expires_at')::timestamptz
  from public.shared_memory as memory
  where memory.conversation_id
        = public.memory_conversation(list_shared_memory_keys.conversation, list_shared_memory_keys.scope)
    and (list_shared_memory_keys.scope is null or memory.scope = list_shared_memory_keys.scope)
    and not public.memory_is_expired(memory.metadata)
  order by memory.scope, memory.memory_key
$function$;
comment on function public.list_shared_memory_keys(text, text) is 'Names what is remembered for a conversation, in one scope or in all; listing does not count as reading.';
revoke all on routine public.list_shared_memory_keys(text, text) from public, anon, authenticated, service_role;
grant all on routine public.list_shared_memory_keys(text, text) to anon;
grant all on routine public.list_shared_memory_keys(text, text) to authenticated;
grant all on routine public.list_shared_memory_keys(text, text) to service_role;

-- function public.may_write_conversation(text)
CREATE OR REPLACE FUNCTION public.may_write_conversation(conversation text)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (
    select 1
    from public.conversation_threads as thread
    where thread.conversation_id = conversation
      and (
        thread.user_id = auth.uid()
        or thread.session_id = public.request_session_id()
        or (thread.user_id is null and thread.session_id is null)
      )
  )
$function$;
comment on function public.may_write_conversation(text) is 'True when the caller may add to this conversation: it is the caller''s own, or nobody''s.';
revoke all on routine public.may_write_conversation(text) from public, anon, authenticated, service_role;
grant all on routine public.may_write_conversation(text) to anon;
grant all on routine public.may_write_conversation(text) to authenticated;
grant all on routine public.may_write_conversation(text) to service_role;

-- function public.memory_conversation(text, text)
CREATE OR REPLACE FUNCTION public.memory_conversation(conversation text, scope text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO ''
AS $function$
  select case when scope = 'global' then 'global' else conversation end
$function$;
comment on function public.memory_conversation(text, text) is 'The conversation under which shared memory of this scope is kept: global memory belongs to none.';
revoke all on routine public.memory_conversation(text, text) from public, anon, authenticated, service_role;
grant all on routine public.memory_conversation(text, text) to anon;
grant all on routine public.memory_conversation(text, text) to authenticated;
grant all on routine public.memory_conversation(text, text) to service_role;

-- function public.memory_is_expired(jsonb)
CREATE OR REPLACE FUNCTION public.memory_is_expired(metadata jsonb)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce((metadata ->> 'expires_at')::timestamptz <= now(), false)
$function$;
comment on function public.memory_is_expired(jsonb) is 'True when the metadata of an entry of shared memory name a point in time that has passed.';
revoke all on routine public.memory_is_expired(jsonb) from public, anon, authenticated, service_role;
grant all on routine public.memory_is_expired(jsonb) to anon;
grant all on routine public.memory_is_expired(jsonb) to authenticated;
grant all on routine public.memory_is_expired(jsonb) to service_role;

-- function public.my_conversation_ids()
CREATE OR REPLACE FUNCTION public.my_conversation_ids()
 RETURNS SETOF text
 LANGUAGE sql
 ROWS 50
 SET search_path TO ''
AS $function$
  select thread.conversation_id
  from public.conversation_threads as thread
  where thread.user_id = auth.uid()
     or thread.session_id = public.request_session_id()
$function$;
comment on function public.my_conversation_ids() is 'Keys of the conversations the caller owns, as the person signed in or by the visitor''s session presented.';
revoke all on routine public.my_conversation_ids() from public, anon, authenticated, service_role;
grant all on routine public.my_conversation_ids() to anon;
grant all on routine public.my_conversation_ids() to authenticated;
grant all on routine public.my_conversation_ids() to service_role;

-- function public.normalise_memory_expiry()
CREATE OR REPLACE FUNCTION public.normalise_memory_expiry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if jsonb_typeof(new.metadata -> 'expires_at') = 'null' then
    new.metadata := new.metadata - 'expires_at';
  elsif jsonb_typeof(new.metadata) = 'object' and new.metadata ? 'expires_at' then
    new.metadata := jsonb_set(
      new.metadata,
      '{expires_at}',
      to_jsonb((new.metadata ->> 'expires_at')::timestamptz)
    );
  end if;
  return new;
end
$function$;
comment on function public.normalise_memory_expiry() is 'Trigger function on shared_memory: keeps metadata.expires_at a point in time with its offset and refuses anything else.';
revoke all on routine public.normalise_memory_expiry() from public, anon, authenticated, service_role;

-- function public.purge_expired_memory()
CREATE OR REPLACE FUNCTION public.purge_expired_memory()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  with purged as (
    delete from public.shared_memory as memory
    where memory.metadata ? 'expires_at'
      and public.memory_is_expired(memory.metadata)
    returning 1
  )
  select count(*)::integer from purged
$function$;
comment on function public.purge_expired_memory() is 'Deletes every expired entry and says how many there were; meant for a nightly job.';
revoke all on routine public.purge_expired_memory() from public, anon, authenticated, service_role;
grant all on routine public.purge_expired_memory() to service_role;

-- function public.purge_expired_notifications()
CREATE OR REPLACE FUNCTION public.purge_expired_notifications()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  with purged as (
    delete from public.notifications as notification
    where notification.expires_at <= now()
    returning 1
  )
  select count(*)::integer from purged
$function$;
comment on function public.purge_expired_notifications() is 'Deletes every expired notification and says how many there were; meant for an hourly job.';
revoke all on routine public.purge_expired_notifications() from public, anon, authenticated, service_role;
grant all on routine public.purge_expired_notifications() to service_role;

-- function public.register_conversation()
CREATE OR REPLACE FUNCTION public.register_conversation()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  thread      public.conversation_threads;
  by_owner    boolean;
  by_an_agent boolean := new.role <> 'user' and new.user_id is null;
begin
  insert into public.conversation_threads (conversation_id, user_id, session_id)
  values (
    new.conversation_id,
    new.user_id,
    case when new.user_id is null then new.session_id end
  )
  on conflict (conversation_id) do nothing;

  select * into thread
  from public.conversation_threads as registered
  where registered.conversation_id = new.conversation_id;

  if thread.user_id is null and thread.session_id is null then
    return new;
  end if;

  by_owner := coalesce(new.user_id = thread.user_id, false)
           or coalesce(new.session_id = thread.session_id, false);

  if not (by_owner or by_an_agent) then
    raise exception 'conversation "%" belongs to someone else', new.conversation_id
      using errcode = 'insufficient_privilege',
            hint = 'Begin a conversation with a new conversation_id, or name its owner in user_id or session_id.';
  end if;

  -- The visitor of this session has signed in: from here on the conversation is the person's.
  if thread.user_id is null and new.user_id is not null then
    update public.conversation_threads as registered
    set user_id = new.user_id,
        session_id = null
    where registered.conversation_id = new.conversation_id
      and registered.session_id = new.session_id;

    if not found then
      raise exception 'conversation "%" belongs to someone else', new.conversation_id
        using errcode = 'insufficient_privilege',
              hint = 'Another account took over this visitor''s session at the same moment.';
    end if;
  end if;

  return new;
end
$function$;
comment on function public.register_conversation() is 'Trigger function on conversations: enters a new conversation with its owner and refuses words of others in it.';
revoke all on routine public.register_conversation() from public, anon, authenticated, service_role;

-- function public.request_session_id()
CREATE OR REPLACE FUNCTION public.request_session_id()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select presented.session_id
  from (
    select coalesce(
      nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-session-id', ''),
      auth.jwt() ->> 'session_id'
    ) as session_id
  ) as presented
  where length(presented.session_id) >= 16
$function$;
comment on function public.request_session_id() is 'The visitor''s session that this request presents: the header x-session-id, else the claim session_id of the token; null when shorter than 16 characters.';
revoke all on routine public.request_session_id() from public, anon, authenticated, service_role;
grant all on routine public.request_session_id() to anon;
grant all on routine public.request_session_id() to authenticated;
grant all on routine public.request_session_id() to service_role;

-- function public.set_shared_memory(text, text, jsonb, text, jsonb)
CREATE OR REPLACE FUNCTION public.set_shared_memory(conversation text, key text, value jsonb, scope text DEFAULT 'workflow'::text, metadata jsonb DEFAULT NULL::jsonb)
 RETURNS public.shared_memory
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  -- What has expired is gone: writing it again begins a new entry with a count of its own.
  delete from public.shared_memory as memory
  where memory.conversation_id = public.memory_conversation(set_shared_memory.conversation, set_shared_memory.scope)
    and memory.memory_key = set_shared_memory.key
    and memory.scope = set_shared_memory.scope
    and public.memory_is_expired(memory.metadata);

  insert into public.shared_memory as memory (conversation_id, memory_key, memory_value, scope, metadata)
  values (
    public.memory_conversation(set_shared_memory.conversation, set_shared_memory.scope),
    set_shared_memory.key,
    coalesce(set_shared_memory.value, 'null'),
    set_shared_memory.scope,
    coalesce(set_shared_memory.metadata, '{}')
  )
  on conflict (conversation_id, memory_key, scope) do update
  set memory_value = excluded.memory_value,
      metadata = coalesce(set_shared_memory.metadata, memory.metadata)
  returning memory.*
$function$;
comment on function public.set_shared_memory(text, text, jsonb, text, jsonb) is 'Writes a value, replacing an earlier one; metadata are replaced when given and otherwise kept.';
revoke all on routine public.set_shared_memory(text, text, jsonb, text, jsonb) from public, anon, authenticated, service_role;
grant all on routine public.set_shared_memory(text, text, jsonb, text, jsonb) to anon;
grant all on routine public.set_shared_memory(text, text, jsonb, text, jsonb) to authenticated;
grant all on routine public.set_shared_memory(text, text, jsonb, text, jsonb) to service_role;

-- function public.stamp_agent_message_processing()
CREATE OR REPLACE FUNCTION public.stamp_agent_message_processing()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.status in ('completed', 'failed') then
    new.processed_at := coalesce(new.processed_at, now());
  else
    new.processed_at := null;
  end if;
  return new;
end
$function$;
comment on function public.stamp_agent_message_processing() is 'Trigger function on agent_messages: processed_at is set exactly while the message is completed or failed.';
revoke all on routine public.stamp_agent_message_processing() from public, anon, authenticated, service_role;

-- function public.stamp_message_receipt()
CREATE OR REPLACE FUNCTION public.stamp_message_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.status in ('delivered', 'read') then
    new.delivered_at := coalesce(new.delivered_at, now());
  end if;
  if new.status = 'read' then
    new.read_at := coalesce(new.read_at, now());
  end if;
  return new;
end
$function$;
comment on function public.stamp_message_receipt() is 'Trigger function on messages: keeps delivered_at and read_at in step with the status.';
revoke all on routine public.stamp_message_receipt() from public, anon, authenticated, service_role;

-- function public.stamp_notification_read()
CREATE OR REPLACE FUNCTION public.stamp_notification_read()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.read_at := case when new.read then coalesce(new.read_at, now()) end;
  return new;
end
$function$;
comment on function public.stamp_notification_read() is 'Trigger function on notifications: read_at is set exactly while the notification is read.';
revoke all on routine public.stamp_notification_read() from public, anon, authenticated, service_role;

-- function public.stamp_workflow_completion()
CREATE OR REPLACE FUNCTION public.stamp_workflow_completion()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.current_state in ('completed', 'failed', 'cancelled') then
    new.completed_at := coalesce(new.completed_at, now());
  else
    new.completed_at := null;
  end if;
  return new;
end
$function$;
comment on function public.stamp_workflow_completion() is 'Trigger function on workflow_executions: completed_at is set exactly while the run is completed, failed or cancelled.';
revoke all on routine public.stamp_workflow_completion() from public, anon, authenticated, service_role;

-- function public.trend_period(timestamp with time zone, text)
CREATE OR REPLACE FUNCTION public.trend_period(moment timestamp with time zone, unit text)
 RETURNS date
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO ''
AS $function$
begin
  if unit is null or unit not in ('day', 'week') then
    raise exception 'a trend goes by day or week, not by %', coalesce(unit, 'null')
      using errcode = 'invalid_parameter_value';
  end if;
  return date_trunc(unit, moment at time zone 'UTC')::date;
end
$function$;
comment on function public.trend_period(timestamp with time zone, text) is 'First day of the day or week (from Monday) in UTC into which a moment falls.';
revoke all on routine public.trend_period(timestamp with time zone, text) from public, anon, authenticated, service_role;
grant all on routine public.trend_period(timestamp with time zone, text) to authenticated;
grant all on routine public.trend_period(timestamp with time zone, text) to service_role;

-- function public.update_memory_access()
CREATE OR REPLACE FUNCTION public.update_memory_access()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.memory_value is distinct from old.memory_value
     or new.last_accessed_at is distinct from old.last_accessed_at
  then
    new.access_count := old.access_count + 1;
    new.last_accessed_at := greatest(clock_timestamp(), old.last_accessed_at + interval '1 microsecond');
  end if;
  return new;
end
$function$;
comment on function public.update_memory_access() is 'Trigger function on shared_memory: a moved last_accessed_at or a new value counts as one access.';
revoke all on routine public.update_memory_access() from public, anon, authenticated, service_role;

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

-- trigger on_auth_user_created on auth.users
CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle_new_user();

-- trigger agent_messages_processing on public.agent_messages
CREATE TRIGGER agent_messages_processing BEFORE INSERT OR UPDATE OF status ON public.agent_messages FOR EACH ROW EXECUTE FUNCTION public.stamp_agent_message_processing();

-- trigger agent_messages_updated_at on public.agent_messages
CREATE TRIGGER agent_messages_updated_at BEFORE UPDATE ON public.agent_messages FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger conversation_threads_updated_at on public.conversation_threads
CREATE TRIGGER conversation_threads_updated_at BEFORE UPDATE ON public.conversation_threads FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger conversations_register on public.conversations
CREATE TRIGGER conversations_register BEFORE INSERT OR UPDATE OF conversation_id ON public.conversations FOR EACH ROW EXECUTE FUNCTION public.register_conversation();

-- trigger conversations_updated_at on public.conversations
CREATE TRIGGER conversations_updated_at BEFORE UPDATE ON public.conversations FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger leads_updated_at on public.leads
CREATE TRIGGER leads_updated_at BEFORE UPDATE ON public.leads FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger messages_receipt on public.messages
CREATE TRIGGER messages_receipt BEFORE INSERT OR UPDATE OF status ON public.messages FOR EACH ROW EXECUTE FUNCTION public.stamp_message_receipt();

-- trigger messages_updated_at on public.messages
CREATE TRIGGER messages_updated_at BEFORE UPDATE ON public.messages FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger notifications_read on public.notifications
CREATE TRIGGER notifications_read BEFORE INSERT OR UPDATE OF read ON public.notifications FOR EACH ROW EXECUTE FUNCTION public.stamp_notification_read();

-- trigger profiles_updated_at on public.profiles
CREATE TRIGGER profiles_updated_at BEFORE UPDATE ON public.profiles FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger shared_memory_access on public.shared_memory
CREATE TRIGGER shared_memory_access BEFORE UPDATE ON public.shared_memory FOR EACH ROW EXECUTE FUNCTION public.update_memory_access();

-- trigger shared_memory_expiry on public.shared_memory
CREATE TRIGGER shared_memory_expiry BEFORE INSERT OR UPDATE OF metadata ON public.shared_memory FOR EACH ROW EXECUTE FUNCTION public.normalise_memory_expiry();

-- trigger shared_memory_updated_at on public.shared_memory
CREATE TRIGGER shared_memory_updated_at BEFORE UPDATE OF conversation_id, memory_key, memory_value, scope, metadata ON public.shared_memory FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger workflow_executions_completion on public.workflow_executions
CREATE TRIGGER workflow_executions_completion BEFORE INSERT OR UPDATE OF current_state ON public.workflow_executions FOR EACH ROW EXECUTE FUNCTION public.stamp_workflow_completion();

-- trigger workflow_executions_updated_at on public.workflow_executions
CREATE TRIGGER workflow_executions_updated_at BEFORE UPDATE ON public.workflow_executions FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- policy agent_messages_select_own_or_admin on public.agent_messages
create policy agent_messages_select_own_or_admin on public.agent_messages
  for select to authenticated
  using (((workflow_execution_id IN ( SELECT execution.id
   FROM public.workflow_executions execution
  WHERE (execution.initiated_by = ( SELECT auth.uid() AS uid)))) OR ( SELECT public.is_admin() AS is_admin)));

-- policy agent_messages_service_role_all on public.agent_messages
create policy agent_messages_service_role_all on public.agent_messages
  for all to service_role
  using (true)
  with check (true);

-- policy conversation_threads_select_own_or_admin on public.conversation_threads
create policy conversation_threads_select_own_or_admin on public.conversation_threads
  for select to anon, authenticated
  using (((user_id = ( SELECT auth.uid() AS uid)) OR (session_id = ( SELECT public.request_session_id() AS request_session_id)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy conversation_threads_service_role_all on public.conversation_threads
create policy conversation_threads_service_role_all on public.conversation_threads
  for all to service_role
  using (true)
  with check (true);

-- policy conversations_insert_as_oneself on public.conversations
create policy conversations_insert_as_oneself on public.conversations
  for insert to anon, authenticated
  with check (((role = 'user'::text) AND ((user_id IS NULL) OR (user_id = ( SELECT auth.uid() AS uid))) AND ((session_id IS NULL) OR (session_id = ( SELECT public.request_session_id() AS request_session_id))) AND public.may_write_conversation(conversation_id)));
comment on policy conversations_insert_as_oneself on public.conversations is 'Anyone may speak, as user and as nobody else; the words of agents come from the back end.';

-- policy conversations_select_own_or_admin on public.conversations
create policy conversations_select_own_or_admin on public.conversations
  for select to anon, authenticated
  using (((user_id = ( SELECT auth.uid() AS uid)) OR (conversation_id IN ( SELECT public.my_conversation_ids() AS my_conversation_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy conversations_service_role_all on public.conversations
create policy conversations_service_role_all on public.conversations
  for all to service_role
  using (true)
  with check (true);

-- policy leads_insert_anyone on public.leads
create policy leads_insert_anyone on public.leads
  for insert to anon, authenticated
  with check (((status = 'received'::public.lead_status) AND (lead_score = 0) AND (assigned_to IS NULL)));
comment on policy leads_insert_anyone on public.leads is 'A lead arrives received, not scored and not assigned. Who sends it cannot read it back.';

-- policy leads_select_assigned_or_admin on public.leads
create policy leads_select_assigned_or_admin on public.leads
  for select to authenticated
  using (((assigned_to = ( SELECT auth.uid() AS uid)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy leads_service_role_all on public.leads
create policy leads_service_role_all on public.leads
  for all to service_role
  using (true)
  with check (true);

-- policy leads_update_admin on public.leads
create policy leads_update_admin on public.leads
  for update to authenticated
  using (( SELECT public.is_admin() AS is_admin))
  with check (( SELECT public.is_admin() AS is_admin));

-- policy messages_insert_as_oneself on public.messages
create policy messages_insert_as_oneself on public.messages
  for insert to anon, authenticated
  with check (((sender_type = 'user'::text) AND (message_type <> 'system'::text) AND ((sender_id IS NULL) OR (sender_id = (( SELECT auth.uid() AS uid))::text)) AND public.may_write_conversation(conversation_id)));
comment on policy messages_insert_as_oneself on public.messages is 'Anyone may write, as user and as nobody else, into a conversation that has begun and is not someone else''s.';

-- policy messages_select_own_or_admin on public.messages
create policy messages_select_own_or_admin on public.messages
  for select to anon, authenticated
  using (((conversation_id IN ( SELECT public.my_conversation_ids() AS my_conversation_ids)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy messages_service_role_all on public.messages
create policy messages_service_role_all on public.messages
  for all to service_role
  using (true)
  with check (true);

-- policy model_metrics_select_signed_in on public.model_metrics
create policy model_metrics_select_signed_in on public.model_metrics
  for select to authenticated
  using (true);

-- policy model_metrics_service_role_all on public.model_metrics
create policy model_metrics_service_role_all on public.model_metrics
  for all to service_role
  using (true)
  with check (true);

-- policy notifications_select_own on public.notifications
create policy notifications_select_own on public.notifications
  for select to authenticated
  using ((recipient_id = ( SELECT auth.uid() AS uid)));

-- policy notifications_service_role_all on public.notifications
create policy notifications_service_role_all on public.notifications
  for all to service_role
  using (true)
  with check (true);

-- policy notifications_update_own on public.notifications
create policy notifications_update_own on public.notifications
  for update to authenticated
  using ((recipient_id = ( SELECT auth.uid() AS uid)))
  with check ((recipient_id = ( SELECT auth.uid() AS uid)));

-- policy profiles_select_own_or_admin on public.profiles
create policy profiles_select_own_or_admin on public.profiles
  for select to authenticated
  using (((id = ( SELECT auth.uid() AS uid)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy profiles_service_role_all on public.profiles
create policy profiles_service_role_all on public.profiles
  for all to service_role
  using (true)
  with check (true);

-- policy profiles_update_own on public.profiles
create policy profiles_update_own on public.profiles
  for update to authenticated
  using ((id = ( SELECT auth.uid() AS uid)))
  with check ((id = ( SELECT auth.uid() AS uid)));

-- policy shared_memory_all_own on public.shared_memory
create policy shared_memory_all_own on public.shared_memory
  for all to anon, authenticated
  using (((scope = ANY (ARRAY['workflow'::text, 'session'::text])) AND (conversation_id IN ( SELECT public.my_conversation_ids() AS my_conversation_ids))))
  with check (((scope = ANY (ARRAY['workflow'::text, 'session'::text])) AND (conversation_id IN ( SELECT public.my_conversation_ids() AS my_conversation_ids))));

-- policy shared_memory_service_role_all on public.shared_memory
create policy shared_memory_service_role_all on public.shared_memory
  for all to service_role
  using (true)
  with check (true);

-- policy workflow_executions_select_own_or_admin on public.workflow_executions
create policy workflow_executions_select_own_or_admin on public.workflow_executions
  for select to authenticated
  using (((initiated_by = ( SELECT auth.uid() AS uid)) OR ( SELECT public.is_admin() AS is_admin)));

-- policy workflow_executions_service_role_all on public.workflow_executions
create policy workflow_executions_service_role_all on public.workflow_executions
  for all to service_role
  using (true)
  with check (true);

-- policy workflow_executions_update_admin on public.workflow_executions
create policy workflow_executions_update_admin on public.workflow_executions
  for update to authenticated
  using (( SELECT public.is_admin() AS is_admin))
  with check (( SELECT public.is_admin() AS is_admin));

commit;
