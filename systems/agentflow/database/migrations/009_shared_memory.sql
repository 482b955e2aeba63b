-- Shared memory: what agents remember together, by conversation, key and scope, with a count of its uses.

create table if not exists public.shared_memory (
  id               uuid        not null default gen_random_uuid(),
  conversation_id  text        not null,
  memory_key       text        not null,
  memory_value     jsonb       not null,
  scope            text        not null default 'workflow',
  access_count     integer     not null default 0,
  last_accessed_at timestamptz not null default now(),
  metadata         jsonb       not null default '{}',
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  constraint shared_memory_pkey                                 primary key (id),
  constraint shared_memory_conversation_id_memory_key_scope_key unique (conversation_id, memory_key, scope),
  constraint shared_memory_scope_check                          check (scope in ('workflow', 'session', 'global', 'agent')),
  constraint shared_memory_global_check                         check (scope <> 'global' or conversation_id = 'global'),
  constraint shared_memory_access_count_check                   check (access_count >= 0),
  constraint shared_memory_metadata_check                       check (jsonb_typeof(metadata) = 'object')
);

create index if not exists shared_memory_conversation_id_idx            on public.shared_memory (conversation_id);
create index if not exists shared_memory_memory_key_idx                 on public.shared_memory (memory_key);
create index if not exists shared_memory_scope_idx                      on public.shared_memory (scope);
create index if not exists shared_memory_last_accessed_at_idx           on public.shared_memory (last_accessed_at desc);
create index if not exists shared_memory_memory_value_idx               on public.shared_memory using gin (memory_value);
create index if not exists shared_memory_metadata_idx                   on public.shared_memory using gin (metadata);
create index if not exists shared_memory_conversation_id_memory_key_idx on public.shared_memory (conversation_id, memory_key);
create index if not exists shared_memory_scope_last_accessed_at_idx     on public.shared_memory (scope, last_accessed_at desc);

comment on table public.shared_memory is 'Keyed values that agents share; conversation, key and scope together name an entry.';
comment on column public.shared_memory.id is 'Identifies the entry.';
comment on column public.shared_memory.conversation_id is 'Key of the conversation; always global for the scope global.';
comment on column public.shared_memory.memory_key is 'Name of the value, for example user_needs; in the scope agent it begins with the name of the agent.';
comment on column public.shared_memory.memory_value is 'The value: any JSON.';
comment on column public.shared_memory.scope is
  'workflow: the current run; session: the whole conversation; agent: private to one agent; global: all conversations.';
comment on column public.shared_memory.access_count is 'How often the value was read or changed; kept by a trigger.';
comment on column public.shared_memory.last_accessed_at is 'When it was last read or changed. Moving it is how a read is recorded.';
comment on column public.shared_memory.metadata is
  'JSON object; known keys: workflow_execution_id, created_by_agent, expires_at (a point in time, after which the entry is invisible).';
comment on column public.shared_memory.created_at is 'When the entry was made.';
comment on column public.shared_memory.updated_at is 'When its content last changed; a read leaves it alone. Kept by a trigger.';

alter table public.shared_memory enable row level security;
grant all on table public.shared_memory to service_role;

-- Only columns of content are named: a read is not a change.
drop trigger if exists shared_memory_updated_at on public.shared_memory;
create trigger shared_memory_updated_at
  before update of conversation_id, memory_key, memory_value, scope, metadata on public.shared_memory
  for each row execute function public.update_updated_at_column();

-- The count grows from the stored row, which an update sees in its latest committed version, so no count is lost.
create or replace function public.update_memory_access()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.memory_value is distinct from old.memory_value
     or new.last_accessed_at is distinct from old.last_accessed_at
  then
    new.access_count := old.access_count + 1;
    new.last_accessed_at := greatest(clock_timestamp(), old.last_accessed_at + interval '1 microsecond');
  end if;
  return new;
end
$$;

comment on function public.update_memory_access() is
  'Trigger function on shared_memory: a moved last_accessed_at or a new value counts as one access.';

drop trigger if exists shared_memory_access on public.shared_memory;
create trigger shared_memory_access
  before update on public.shared_memory
  for each row execute function public.update_memory_access();

-- Expiry is read by a cast on every access, so what cannot be cast must not get in; and it must not depend on who reads.
create or replace function public.normalise_memory_expiry()
returns trigger
language plpgsql
set search_path = ''
as $$
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
$$;

comment on function public.normalise_memory_expiry() is
  'Trigger function on shared_memory: keeps metadata.expires_at a point in time with its offset and refuses anything else.';

drop trigger if exists shared_memory_expiry on public.shared_memory;
create trigger shared_memory_expiry
  before insert or update of metadata on public.shared_memory
  for each row execute function public.normalise_memory_expiry();

revoke all on function public.update_memory_access()    from public, anon, authenticated, service_role;
revoke all on function public.normalise_memory_expiry() from public, anon, authenticated, service_role;
