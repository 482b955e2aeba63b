-- Conversations: the log of utterances; also brings an older conversations table up to this shape and keeps its rows.

create table if not exists public.conversations (
  id              uuid        not null default gen_random_uuid(),
  conversation_id text        not null,
  user_id         uuid,
  session_id      text,
  role            text        not null,
  content         text        not null,
  status          text        not null default 'active',
  channel         text        not null default 'web',
  metadata        jsonb       not null default '{}',
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  constraint conversations_pkey primary key (id)
);

alter table public.conversations enable row level security;
grant all on table public.conversations to service_role;

-- An older table may lack any of these; rows keep their place.
alter table public.conversations
  add column if not exists conversation_id text,
  add column if not exists user_id         uuid,
  add column if not exists session_id      text,
  add column if not exists status          text default 'active',
  add column if not exists channel         text default 'web',
  add column if not exists metadata        jsonb default '{}',
  add column if not exists created_at      timestamptz default now(),
  add column if not exists updated_at      timestamptz;

-- session_id names a visitor's session, and a session says many things: neither required nor unique.
-- An older foreign key of user_id, whatever its name and target, gives way to the one below.
do $$
declare
  obstacle record;
begin
  for obstacle in
    select constraint_row.conname as name
    from pg_catalog.pg_constraint as constraint_row
    join pg_catalog.pg_attribute as attribute
      on attribute.attrelid = constraint_row.conrelid
     and attribute.attnum = constraint_row.conkey[1]
    where constraint_row.conrelid = 'public.conversations'::regclass
      and cardinality(constraint_row.conkey) = 1
      and (
        (constraint_row.contype = 'u' and attribute.attname in ('session_id', 'conversation_id'))
        or (constraint_row.contype = 'f' and attribute.attname = 'user_id')
      )
  loop
    execute format('alter table public.conversations drop constraint %I', obstacle.name);
  end loop;

  for obstacle in
    select index_row.indexrelid::regclass as name
    from pg_catalog.pg_index as index_row
    join pg_catalog.pg_attribute as attribute
      on attribute.attrelid = index_row.indrelid
     and attribute.attnum = index_row.indkey[0]
    where index_row.indrelid = 'public.conversations'::regclass
      and index_row.indisunique
      and index_row.indnatts = 1
      and attribute.attname in ('session_id', 'conversation_id')
  loop
    execute format('drop index %s', obstacle.name);
  end loop;
end
$$;

update public.conversations
set conversation_id = coalesce(session_id, id::text)
where conversation_id is null;

update public.conversations
set metadata = case when metadata is null then '{}' else jsonb_build_object('former_metadata', metadata) end
where metadata is null or jsonb_typeof(metadata) <> 'object';

-- Words that the constraints below do not know are kept in metadata before they give way.
update public.conversations
set metadata = metadata || jsonb_strip_nulls(jsonb_build_object('former_channel', channel)),
    channel = 'web'
where channel is null or channel not in ('web', 'mobile', 'api');

update public.conversations
set metadata = metadata || jsonb_strip_nulls(jsonb_build_object('former_status', status)),
    status = 'active'
where status is null
   or status not in ('active', 'inactive', 'pending', 'completed', 'failed', 'cancelled');

update public.conversations
set metadata = metadata || jsonb_build_object('former_user_id', user_id),
    user_id = null
where user_id is not null
  and not exists (select 1 from public.profiles as profile where profile.id = conversations.user_id);

update public.conversations
set created_at = coalesce(created_at, updated_at, now()),
    updated_at = coalesce(updated_at, created_at, now())
where created_at is null or updated_at is null;

alter table public.conversations
  alter column id              set default gen_random_uuid(),
  alter column conversation_id set not null,
  alter column session_id      drop not null,
  alter column user_id         drop not null,
  alter column role            set not null,
  alter column content         set not null,
  alter column status          set default 'active',
  alter column status          set not null,
  alter column channel         set default 'web',
  alter column channel         set not null,
  alter column metadata        set default '{}',
  alter column metadata        set not null,
  alter column created_at      set default now(),
  alter column created_at      set not null,
  alter column updated_at      set default now(),
  alter column updated_at      set not null;

-- Dropped and made again, so that an older constraint of the same name cannot stay behind.
alter table public.conversations
  drop constraint if exists conversations_role_check,
  drop constraint if exists conversations_status_check,
  drop constraint if exists conversations_channel_check,
  drop constraint if exists conversations_metadata_check;

alter table public.conversations
  add constraint conversations_user_id_fkey
    foreign key (user_id) references public.profiles (id) on delete set null,
  add constraint conversations_role_check
    check (role in ('user', 'assistant', 'system')),
  add constraint conversations_status_check
    check (status in ('active', 'inactive', 'pending', 'completed', 'failed', 'cancelled')),
  add constraint conversations_channel_check
    check (channel in ('web', 'mobile', 'api')),
  add constraint conversations_metadata_check
    check (jsonb_typeof(metadata) = 'object');

create index if not exists conversations_conversation_id_idx on public.conversations (conversation_id);
create index if not exists conversations_user_id_idx         on public.conversations (user_id);
create index if not exists conversations_session_id_idx      on public.conversations (session_id);
create index if not exists conversations_status_idx          on public.conversations (status);
create index if not exists conversations_channel_idx         on public.conversations (channel);
create index if not exists conversations_created_at_idx      on public.conversations (created_at desc);
create index if not exists conversations_metadata_idx        on public.conversations using gin (metadata);

drop trigger if exists conversations_updated_at on public.conversations;
create trigger conversations_updated_at
  before update on public.conversations
  for each row execute function public.update_updated_at_column();

comment on table public.conversations is
  'One row per utterance of a chat; rows with the same conversation_id make up the conversation, whose status is that of its latest row.';
comment on column public.conversations.id is 'Identifies the utterance.';
comment on column public.conversations.conversation_id is 'Key of the conversation the utterance belongs to; see conversation_threads.';
comment on column public.conversations.user_id is 'The signed-in person of the conversation; empty for visitors and for agents that speak without naming one.';
comment on column public.conversations.session_id is
  'Session of the visitor who has not signed in. It is a secret: whoever presents it reads the conversation.';
comment on column public.conversations.role is 'Who speaks: user, assistant or system.';
comment on column public.conversations.content is 'The words.';
comment on column public.conversations.status is 'active, inactive (deleted for the person), pending, completed, failed or cancelled.';
comment on column public.conversations.channel is 'Where it was said: web, mobile or api.';
comment on column public.conversations.metadata is 'Anything else about the utterance, always a JSON object; former_* keys hold values that an upgrade replaced.';
comment on column public.conversations.created_at is 'When it was said.';
comment on column public.conversations.updated_at is 'When the row last changed; kept by a trigger.';
