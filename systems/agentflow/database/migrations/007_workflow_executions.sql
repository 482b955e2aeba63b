-- Workflow executions: each run of several agents on a conversation, with its state and results.

create table if not exists public.workflow_executions (
  id                   uuid        not null default gen_random_uuid(),
  conversation_id      text        not null,
  workflow_type        text        not null,
  current_state        text        not null default 'pending',
  current_step         text,
  participating_agents text[],
  initiated_by         uuid,
  workflow_config      jsonb       not null default '{}',
  execution_plan       jsonb       not null default '{}',
  results              jsonb       not null default '{}',
  error_message        text,
  started_at           timestamptz not null default now(),
  completed_at         timestamptz,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null default now(),
  constraint workflow_executions_pkey                  primary key (id),
  constraint workflow_executions_initiated_by_fkey     foreign key (initiated_by) references public.profiles (id) on delete set null,
  constraint workflow_executions_workflow_type_check   check (workflow_type in ('multi_agent', 'conditional', 'sequential')),
  constraint workflow_executions_current_state_check   check (current_state in ('pending', 'running', 'completed', 'failed', 'cancelled')),
  constraint workflow_executions_workflow_config_check check (jsonb_typeof(workflow_config) = 'object'),
  constraint workflow_executions_execution_plan_check  check (jsonb_typeof(execution_plan) = 'object'),
  constraint workflow_executions_results_check         check (jsonb_typeof(results) = 'object')
);

create index if not exists workflow_executions_conversation_id_idx on public.workflow_executions (conversation_id);
create index if not exists workflow_executions_workflow_type_idx   on public.workflow_executions (workflow_type);
create index if not exists workflow_executions_current_state_idx   on public.workflow_executions (current_state);
create index if not exists workflow_executions_initiated_by_idx    on public.workflow_executions (initiated_by);
create index if not exists workflow_executions_started_at_idx      on public.workflow_executions (started_at desc);
create index if not exists workflow_executions_workflow_config_idx on public.workflow_executions using gin (workflow_config);
create index if not exists workflow_executions_results_idx         on public.workflow_executions using gin (results);

comment on table public.workflow_executions is 'Runs of agent workflows: pending, running, then completed, failed or cancelled.';
comment on column public.workflow_executions.id is 'Identifies the run.';
comment on column public.workflow_executions.conversation_id is 'Key of the conversation the run works for; a logical link.';
comment on column public.workflow_executions.workflow_type is
  'multi_agent: chat, recommendation and qualification in turn; conditional: rules choose the next agent; sequential: participating_agents in their order.';
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

alter table public.workflow_executions enable row level security;
grant all on table public.workflow_executions to service_role;

drop trigger if exists workflow_executions_updated_at on public.workflow_executions;
create trigger workflow_executions_updated_at
  before update on public.workflow_executions
  for each row execute function public.update_updated_at_column();

create or replace function public.stamp_workflow_completion()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.current_state in ('completed', 'failed', 'cancelled') then
    new.completed_at := coalesce(new.completed_at, now());
  else
    new.completed_at := null;
  end if;
  return new;
end
$$;

comment on function public.stamp_workflow_completion() is
  'Trigger function on workflow_executions: completed_at is set exactly while the run is completed, failed or cancelled.';

revoke all on function public.stamp_workflow_completion() from public, anon, authenticated, service_role;

drop trigger if exists workflow_executions_completion on public.workflow_executions;
create trigger workflow_executions_completion
  before insert or update of current_state on public.workflow_executions
  for each row execute function public.stamp_workflow_completion();
