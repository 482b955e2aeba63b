-- Schema Version: v1.1
-- Phase: Workflows
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004, 005, 006, 007, 008
-- Contains: 7 tables, 43 indexes, 0 views, 10 functions, 12 triggers, 0 policies, 4 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 ca511379b77b7f2c9d904806153568dc1b913eb2b77e0ea84343452debae547a
-- Chain: 431de1cc7f95694f
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v1.1
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
grant all on table public.conversations to service_role;

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
grant all on table public.leads to service_role;

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
grant all on table public.messages to service_role;

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
grant all on table public.profiles to service_role;

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
grant all on table public.workflow_executions to service_role;

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

-- constraint profiles_id_fkey on public.profiles
alter table public.profiles
  add constraint profiles_id_fkey FOREIGN KEY (id) REFERENCES auth.users(id) ON DELETE CASCADE;

-- constraint workflow_executions_initiated_by_fkey on public.workflow_executions
alter table public.workflow_executions
  add constraint workflow_executions_initiated_by_fkey FOREIGN KEY (initiated_by) REFERENCES public.profiles(id) ON DELETE SET NULL;

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

-- trigger profiles_updated_at on public.profiles
CREATE TRIGGER profiles_updated_at BEFORE UPDATE ON public.profiles FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

-- trigger workflow_executions_completion on public.workflow_executions
CREATE TRIGGER workflow_executions_completion BEFORE INSERT OR UPDATE OF current_state ON public.workflow_executions FOR EACH ROW EXECUTE FUNCTION public.stamp_workflow_completion();

-- trigger workflow_executions_updated_at on public.workflow_executions
CREATE TRIGGER workflow_executions_updated_at BEFORE UPDATE ON public.workflow_executions FOR EACH ROW EXECUTE FUNCTION public.update_updated_at_column();

commit;
