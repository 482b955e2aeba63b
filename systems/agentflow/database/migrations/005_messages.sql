-- Messages: the threaded detail of a conversation.

create table if not exists public.messages (
  id                uuid        not null default gen_random_uuid(),
  conversation_id   text        not null,
  parent_message_id uuid,
  sender_type       text        not null,
  sender_id         text,
  content           text        not null,
  message_type      text        not null default 'text',
  status            text        not null default 'sent',
  metadata          jsonb       not null default '{}',
  delivered_at      timestamptz,
  read_at           timestamptz,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  constraint messages_pkey                   primary key (id),
  constraint messages_parent_message_id_fkey foreign key (parent_message_id) references public.messages (id) on delete set null,
  constraint messages_sender_type_check      check (sender_type in ('user', 'assistant', 'system', 'agent')),
  constraint messages_message_type_check     check (message_type in ('text', 'image', 'file', 'system')),
  constraint messages_status_check           check (status in ('sent', 'delivered', 'read', 'failed')),
  constraint messages_metadata_check         check (jsonb_typeof(metadata) = 'object')
);

create index if not exists messages_conversation_id_idx       on public.messages (conversation_id);
create index if not exists messages_parent_message_id_idx     on public.messages (parent_message_id);
create index if not exists messages_sender_type_sender_id_idx on public.messages (sender_type, sender_id);
create index if not exists messages_created_at_idx            on public.messages (created_at desc);
create index if not exists messages_status_idx                on public.messages (status);
create index if not exists messages_metadata_idx              on public.messages using gin (metadata);

comment on table public.messages is 'Messages of a conversation as a tree: each may answer another.';
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

alter table public.messages enable row level security;
grant all on table public.messages to service_role;

drop trigger if exists messages_updated_at on public.messages;
create trigger messages_updated_at
  before update on public.messages
  for each row execute function public.update_updated_at_column();

create or replace function public.stamp_message_receipt()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.status in ('delivered', 'read') then
    new.delivered_at := coalesce(new.delivered_at, now());
  end if;
  if new.status = 'read' then
    new.read_at := coalesce(new.read_at, now());
  end if;
  return new;
end
$$;

comment on function public.stamp_message_receipt() is
  'Trigger function on messages: keeps delivered_at and read_at in step with the status.';

revoke all on function public.stamp_message_receipt() from public, anon, authenticated, service_role;

drop trigger if exists messages_receipt on public.messages;
create trigger messages_receipt
  before insert or update of status on public.messages
  for each row execute function public.stamp_message_receipt();
