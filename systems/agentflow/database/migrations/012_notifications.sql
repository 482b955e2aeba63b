-- Notifications: what the platform has to tell a person.

create table if not exists public.notifications (
  id                uuid        not null default gen_random_uuid(),
  recipient_id      uuid        not null,
  notification_type text        not null,
  severity          text        not null default 'info',
  title             text        not null,
  message           text        not null,
  action_url        text,
  read              boolean     not null default false,
  read_at           timestamptz,
  expires_at        timestamptz,
  metadata          jsonb       not null default '{}',
  created_at        timestamptz not null default now(),
  constraint notifications_pkey                    primary key (id),
  constraint notifications_recipient_id_fkey       foreign key (recipient_id) references public.profiles (id) on delete cascade,
  constraint notifications_notification_type_check check (notification_type in ('lead', 'agent', 'workflow', 'system', 'conversation')),
  constraint notifications_severity_check          check (severity in ('info', 'warning', 'error', 'success')),
  constraint notifications_metadata_check          check (jsonb_typeof(metadata) = 'object')
);

create index if not exists notifications_recipient_id_idx      on public.notifications (recipient_id);
create index if not exists notifications_read_idx              on public.notifications (read);
create index if not exists notifications_created_at_idx        on public.notifications (created_at desc);
create index if not exists notifications_notification_type_idx on public.notifications (notification_type);
create index if not exists notifications_severity_idx          on public.notifications (severity);

comment on table public.notifications is 'Messages of the platform to one person; deleted with the profile.';
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

alter table public.notifications enable row level security;
grant all on table public.notifications to service_role;

create or replace function public.stamp_notification_read()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.read_at := case when new.read then coalesce(new.read_at, now()) end;
  return new;
end
$$;

comment on function public.stamp_notification_read() is
  'Trigger function on notifications: read_at is set exactly while the notification is read.';

drop trigger if exists notifications_read on public.notifications;
create trigger notifications_read
  before insert or update of read on public.notifications
  for each row execute function public.stamp_notification_read();

create or replace function public.purge_expired_notifications()
returns integer
language sql
volatile
set search_path = ''
as $$
  with purged as (
    delete from public.notifications as notification
    where notification.expires_at <= now()
    returning 1
  )
  select count(*)::integer from purged
$$;

comment on function public.purge_expired_notifications() is
  'Deletes every expired notification and says how many there were; meant for an hourly job.';

revoke all on function public.stamp_notification_read()     from public, anon, authenticated, service_role;
revoke all on function public.purge_expired_notifications() from public, anon, authenticated, service_role;
grant execute on function public.purge_expired_notifications() to service_role;
