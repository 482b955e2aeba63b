-- Profiles: one for each account, made with the account, and the questions about the caller's role.

create table if not exists public.profiles (
  id                  uuid              not null,
  email               varchar           not null,
  role                public."UserRole" not null default 'PENDING',
  "mustResetPassword" boolean           not null default false,
  "createdAt"         timestamptz       not null default now(),
  "updatedAt"         timestamptz       not null default now(),
  constraint profiles_pkey        primary key (id),
  constraint profiles_email_key   unique (email),
  constraint profiles_id_fkey     foreign key (id) references auth.users (id) on delete cascade,
  constraint profiles_email_check check (btrim(email) <> ''),
  -- The rater of models is nobody who can sign in.
  constraint profiles_id_check    check (id <> '00000000-0000-0000-0000-000000000000')
);

comment on table public.profiles is 'What the application knows of an account; deleting the account deletes the profile.';
comment on column public.profiles.id is 'The id of the account in auth.users.';
comment on column public.profiles.email is 'E-mail address of the account; accounts without one get a placeholder under no-email.invalid.';
comment on column public.profiles.role is 'What the person may do. Administrators raise and lower it, nobody on the own row.';
comment on column public.profiles."mustResetPassword" is 'The password is a temporary one and has to be changed at the next login.';
comment on column public.profiles."createdAt" is 'When the profile was made.';
comment on column public.profiles."updatedAt" is 'When the profile last changed; kept by a trigger.';

create index if not exists idx_profile_email on public.profiles (email);

alter table public.profiles enable row level security;
grant all on table public.profiles to service_role;

drop trigger if exists profiles_updated_at on public.profiles;
create trigger profiles_updated_at
  before update on public.profiles
  for each row execute function public.set_updated_at();

-- The role is never read from the sign-up data: whoever signs up writes that data.
create or replace function public.handle_new_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.profiles (id, email)
  values (new.id, coalesce(nullif(btrim(new.email), ''), new.id::text || '@no-email.invalid'))
  on conflict (id) do nothing;
  return new;
end
$$;

comment on function public.handle_new_user() is
  'Trigger function on auth.users: makes the profile of a new account, always PENDING.';

revoke all on function public.handle_new_user() from public, anon, authenticated, service_role;

-- On Supabase auth.users belongs to someone else, who lets us make a trigger there but not drop one.
create or replace trigger on_auth_user_created
  after insert on auth.users
  for each row execute function public.handle_new_user();

-- Accounts that are older than this file.
insert into public.profiles (id, email)
select account.id, coalesce(nullif(btrim(account.email), ''), account.id::text || '@no-email.invalid')
from auth.users as account
on conflict (id) do nothing;

-- Security definer: a policy on profiles that read profiles itself would recurse without end.
create or replace function public.has_role(minimum public."UserRole")
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select exists (
    select 1
    from public.profiles as profile
    where profile.id = auth.uid()
      and profile.role >= minimum
  )
$$;

comment on function public.has_role(public."UserRole") is
  'True when the caller is signed in with a profile of this role or a higher one. Policies ask it instead of reading profiles.';

create or replace function public.is_admin()
returns boolean
language sql
stable
security definer
set search_path = ''
as $$
  select public.has_role('ADMIN')
$$;

comment on function public.is_admin() is 'True when the caller is signed in with a profile whose role is ADMIN.';

revoke all on function public.has_role(public."UserRole"), public.is_admin()
  from public, anon, authenticated, service_role;
grant execute on function public.has_role(public."UserRole"), public.is_admin() to authenticated, service_role;
