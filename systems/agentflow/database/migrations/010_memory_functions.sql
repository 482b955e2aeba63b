-- Memory functions: reading, writing, listing, deleting and purging shared memory. Row-level security decides whose.

create or replace function public.memory_is_expired(metadata jsonb)
returns boolean
language sql
stable
set search_path = ''
as $$
  select coalesce((metadata ->> 'expires_at')::timestamptz <= now(), false)
$$;

comment on function public.memory_is_expired(jsonb) is
  'True when the metadata of an entry of shared memory name a point in time that has passed.';

create or replace function public.memory_conversation(conversation text, scope text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case when scope = 'global' then 'global' else conversation end
$$;

comment on function public.memory_conversation(text, text) is
  'The conversation under which shared memory of this scope is kept: global memory belongs to none.';

-- The trigger on the table counts; here the time of access moves, by a microsecond at least, so that
-- two reads within one tick of the clock are two.
create or replace function public.get_shared_memory(conversation text, key text, scope text default 'workflow')
returns jsonb
language sql
volatile
set search_path = ''
as $$
  update public.shared_memory as memory
  set last_accessed_at = greatest(clock_timestamp(), memory.last_accessed_at + interval '1 microsecond')
  where memory.conversation_id = public.memory_conversation(get_shared_memory.conversation, get_shared_memory.scope)
    and memory.memory_key = get_shared_memory.key
    and memory.scope = get_shared_memory.scope
    and not public.memory_is_expired(memory.metadata)
  returning memory.memory_value
$$;

comment on function public.get_shared_memory(text, text, text) is
  'Reads a value and counts the read; null when there is none or it has expired.';

create or replace function public.set_shared_memory(
  conversation text,
  key          text,
  value        jsonb,
  scope        text  default 'workflow',
  metadata     jsonb default null
)
returns public.shared_memory
language sql
volatile
set search_path = ''
as $$
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
$$;

comment on function public.set_shared_memory(text, text, jsonb, text, jsonb) is
  'Writes a value, replacing an earlier one; metadata are replaced when given and otherwise kept.';

create or replace function public.list_shared_memory_keys(conversation text, scope text default null)
returns table (
  memory_key       text,
  memory_scope     text,
  access_count     integer,
  last_accessed_at timestamptz,
  updated_at       timestamptz,
  expires_at       timestamptz
)
language sql
stable
set search_path = ''
as $$
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
$$;

comment on function public.list_shared_memory_keys(text, text) is
  'Names what is remembered for a conversation, in one scope or in all; listing does not count as reading.';

create or replace function public.delete_shared_memory(conversation text, key text, scope text default 'workflow')
returns boolean
language sql
volatile
set search_path = ''
as $$
  with deleted as (
    delete from public.shared_memory as memory
    where memory.conversation_id
          = public.memory_conversation(delete_shared_memory.conversation, delete_shared_memory.scope)
      and memory.memory_key = delete_shared_memory.key
      and memory.scope = delete_shared_memory.scope
    returning memory.metadata
  )
  select exists (select 1 from deleted where not public.memory_is_expired(deleted.metadata))
$$;

comment on function public.delete_shared_memory(text, text, text) is
  'Forgets a value; true when there was one to forget.';

create or replace function public.purge_expired_memory()
returns integer
language sql
volatile
set search_path = ''
as $$
  with purged as (
    delete from public.shared_memory as memory
    where memory.metadata ? 'expires_at'
      and public.memory_is_expired(memory.metadata)
    returning 1
  )
  select count(*)::integer from purged
$$;

comment on function public.purge_expired_memory() is
  'Deletes every expired entry and says how many there were; meant for a nightly job.';

revoke all on function public.memory_is_expired(jsonb)                           from public, anon, authenticated, service_role;
revoke all on function public.memory_conversation(text, text)                    from public, anon, authenticated, service_role;
revoke all on function public.get_shared_memory(text, text, text)                from public, anon, authenticated, service_role;
revoke all on function public.set_shared_memory(text, text, jsonb, text, jsonb)  from public, anon, authenticated, service_role;
revoke all on function public.list_shared_memory_keys(text, text)                from public, anon, authenticated, service_role;
revoke all on function public.delete_shared_memory(text, text, text)             from public, anon, authenticated, service_role;
revoke all on function public.purge_expired_memory()                             from public, anon, authenticated, service_role;

grant execute on function public.memory_is_expired(jsonb)                          to anon, authenticated, service_role;
grant execute on function public.memory_conversation(text, text)                   to anon, authenticated, service_role;
grant execute on function public.get_shared_memory(text, text, text)               to anon, authenticated, service_role;
grant execute on function public.set_shared_memory(text, text, jsonb, text, jsonb) to anon, authenticated, service_role;
grant execute on function public.list_shared_memory_keys(text, text)               to anon, authenticated, service_role;
grant execute on function public.delete_shared_memory(text, text, text)            to anon, authenticated, service_role;
grant execute on function public.purge_expired_memory()                            to service_role;
