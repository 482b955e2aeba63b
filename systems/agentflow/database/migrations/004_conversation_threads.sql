-- Conversation threads: the register of conversations and their owners, on which every policy about conversations rests.

create table if not exists public.conversation_threads (
  conversation_id text        not null,
  user_id         uuid,
  session_id      text,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  constraint conversation_threads_pkey                  primary key (conversation_id),
  constraint conversation_threads_user_id_fkey          foreign key (user_id) references public.profiles (id) on delete set null,
  constraint conversation_threads_conversation_id_check check (conversation_id not in ('', 'global')),
  constraint conversation_threads_owner_check           check (user_id is null or session_id is null)
);

create index if not exists conversation_threads_user_id_idx    on public.conversation_threads (user_id);
create index if not exists conversation_threads_session_id_idx on public.conversation_threads (session_id);

comment on table public.conversation_threads is
  'One row per conversation with its owner: a person, a visitor''s session, or nobody. Filled by the first utterance.';
comment on column public.conversation_threads.conversation_id is
  'Key of the conversation; the name global is kept for shared memory that belongs to all conversations.';
comment on column public.conversation_threads.user_id is 'The person who owns the conversation; empty again once the profile is deleted.';
comment on column public.conversation_threads.session_id is 'The visitor''s session that owns the conversation as long as nobody has signed in.';
comment on column public.conversation_threads.created_at is 'When the conversation began.';
comment on column public.conversation_threads.updated_at is 'When the owner last changed; kept by a trigger.';
comment on constraint conversation_threads_owner_check on public.conversation_threads is
  'A conversation has one kind of owner: once a person owns it, the visitor''s session opens it no longer.';

alter table public.conversation_threads enable row level security;
grant all on table public.conversation_threads to service_role;

drop trigger if exists conversation_threads_updated_at on public.conversation_threads;
create trigger conversation_threads_updated_at
  before update on public.conversation_threads
  for each row execute function public.update_updated_at_column();

-- Conversations that are older than this file: the first person named owns it, else the first session.
insert into public.conversation_threads (conversation_id, user_id, session_id, created_at)
select
  utterance.conversation_id,
  (array_agg(utterance.user_id order by utterance.created_at, utterance.id)
    filter (where utterance.user_id is not null))[1],
  case
    when count(utterance.user_id) = 0 then
      (array_agg(utterance.session_id order by utterance.created_at, utterance.id)
        filter (where utterance.session_id is not null))[1]
  end,
  min(utterance.created_at)
from public.conversations as utterance
where utterance.conversation_id not in ('', 'global')
group by utterance.conversation_id
on conflict (conversation_id) do nothing;

-- Sixteen characters at least: the session id is all that protects a visitor's chat, so a guessable one opens nothing.
create or replace function public.request_session_id()
returns text
language sql
stable
set search_path = ''
as $$
  select presented.session_id
  from (
    select coalesce(
      nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-session-id', ''),
      auth.jwt() ->> 'session_id'
    ) as session_id
  ) as presented
  where length(presented.session_id) >= 16
$$;

comment on function public.request_session_id() is
  'The visitor''s session that this request presents: the header x-session-id, else the claim session_id of the token; null when shorter than 16 characters.';

-- Volatile, this and the next: policies ask them in the very statement whose trigger enters a new conversation,
-- and a stable function would still look at the register as it was when the statement began.
create or replace function public.my_conversation_ids()
returns setof text
language sql
volatile
rows 50
set search_path = ''
as $$
  select thread.conversation_id
  from public.conversation_threads as thread
  where thread.user_id = auth.uid()
     or thread.session_id = public.request_session_id()
$$;

comment on function public.my_conversation_ids() is
  'Keys of the conversations the caller owns, as the person signed in or by the visitor''s session presented.';

-- Security definer: conversations without an owner are hidden from the caller, who may nevertheless add to them.
create or replace function public.may_write_conversation(conversation text)
returns boolean
language sql
volatile
security definer
set search_path = ''
as $$
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
$$;

comment on function public.may_write_conversation(text) is
  'True when the caller may add to this conversation: it is the caller''s own, or nobody''s.';

-- Security definer: callers may not write the register themselves.
-- The primary key settles who comes first, so two strangers who open the same key at once cannot share it.
create or replace function public.register_conversation()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
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
$$;

comment on function public.register_conversation() is
  'Trigger function on conversations: enters a new conversation with its owner and refuses words of others in it.';

revoke all on function public.request_session_id()         from public, anon, authenticated, service_role;
revoke all on function public.my_conversation_ids()        from public, anon, authenticated, service_role;
revoke all on function public.may_write_conversation(text) from public, anon, authenticated, service_role;
revoke all on function public.register_conversation()      from public, anon, authenticated, service_role;
grant execute on function public.request_session_id()         to anon, authenticated, service_role;
grant execute on function public.my_conversation_ids()        to anon, authenticated, service_role;
grant execute on function public.may_write_conversation(text) to anon, authenticated, service_role;

drop trigger if exists conversations_register on public.conversations;
create trigger conversations_register
  before insert or update of conversation_id on public.conversations
  for each row execute function public.register_conversation();
