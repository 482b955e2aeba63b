-- Agent messages: what each agent took in, gave out, called and got wrong during a workflow run.

create table if not exists public.agent_messages (
  id                    uuid        not null default gen_random_uuid(),
  workflow_execution_id uuid,
  agent_name            text        not null,
  message_type          text        not null,
  content               text        not null,
  status                text        not null default 'pending',
  tool_calls            jsonb       not null default '[]',
  context_data          jsonb       not null default '{}',
  error_details         text,
  processed_at          timestamptz,
  created_at            timestamptz not null default now(),
  updated_at            timestamptz not null default now(),
  constraint agent_messages_pkey                       primary key (id),
  constraint agent_messages_workflow_execution_id_fkey foreign key (workflow_execution_id) references public.workflow_executions (id) on delete cascade,
  constraint agent_messages_message_type_check         check (message_type in ('input', 'output', 'system', 'error', 'tool_call')),
  constraint agent_messages_status_check               check (status in ('pending', 'processing', 'completed', 'failed')),
  constraint agent_messages_tool_calls_check           check (jsonb_typeof(tool_calls) = 'array'),
  constraint agent_messages_context_data_check         check (jsonb_typeof(context_data) = 'object')
);

create index if not exists agent_messages_workflow_execution_id_idx on public.agent_messages (workflow_execution_id);
create index if not exists agent_messages_agent_name_idx            on public.agent_messages (agent_name);
create index if not exists agent_messages_message_type_idx          on public.agent_messages (message_type);
create index if not exists agent_messages_status_idx                on public.agent_messages (status);
create index if not exists agent_messages_created_at_idx            on public.agent_messages (created_at desc);
create index if not exists agent_messages_tool_calls_idx            on public.agent_messages using gin (tool_calls);
create index if not exists agent_messages_context_data_idx          on public.agent_messages using gin (context_data);

comment on table public.agent_messages is 'The log of a workflow run, agent by agent; deleted with the run.';
comment on column public.agent_messages.id is 'Identifies the message.';
comment on column public.agent_messages.workflow_execution_id is 'The run it belongs to.';
comment on column public.agent_messages.agent_name is 'The agent at work, for example chat or lead_qualification.';
comment on column public.agent_messages.message_type is 'input and output of a step, tool_call, error, or a system note.';
comment on column public.agent_messages.content is 'The text of the message.';
comment on column public.agent_messages.status is 'pending, processing, then completed or failed.';
comment on column public.agent_messages.tool_calls is 'List of tool uses, each with tool, arguments, result and ms.';
comment on column public.agent_messages.context_data is
  'JSON object; for traffic between agents: from_agent, to_agent, kind (request, response, notification, handoff) and payload.';
comment on column public.agent_messages.error_details is 'What went wrong, when it did.';
comment on column public.agent_messages.processed_at is 'When the agent was done with it; stamped when the status says so, cleared when it is taken up again.';
comment on column public.agent_messages.created_at is 'When the message was logged.';
comment on column public.agent_messages.updated_at is 'When the row last changed; kept by a trigger.';

alter table public.agent_messages enable row level security;
grant all on table public.agent_messages to service_role;

drop trigger if exists agent_messages_updated_at on public.agent_messages;
create trigger agent_messages_updated_at
  before update on public.agent_messages
  for each row execute function public.update_updated_at_column();

create or replace function public.stamp_agent_message_processing()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.status in ('completed', 'failed') then
    new.processed_at := coalesce(new.processed_at, now());
  else
    new.processed_at := null;
  end if;
  return new;
end
$$;

comment on function public.stamp_agent_message_processing() is
  'Trigger function on agent_messages: processed_at is set exactly while the message is completed or failed.';

revoke all on function public.stamp_agent_message_processing() from public, anon, authenticated, service_role;

drop trigger if exists agent_messages_processing on public.agent_messages;
create trigger agent_messages_processing
  before insert or update of status on public.agent_messages
  for each row execute function public.stamp_agent_message_processing();
