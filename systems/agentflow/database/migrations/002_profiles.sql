-- Profiles: one row per account, made when the account is made, and the test for administrators.

create table if not exists public.profiles (
  id         uuid        not null,
  email      text        not null,
  full_name  text,
  company    text,
  avatar_url text,
  role       text        not null default 'user',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint profiles_pkey       primary key (id),
  constraint profiles_email_key  unique (email),
  constraint profiles_id_fkey    foreign key (id) references auth.users (id) on delete cascade,
  constraint profiles_role_check check (role in ('user', 'admin'))
);

comment on table public.profiles is 'The person behind an account of the platform; deleting the account deletes the profile.';
comment on column public.profiles.id is 'The id of the account in auth.users.';
comment on column public.profiles.email is 'E-mail address of the account; accounts without one get a placeholder under no-email.invalid.';
comment on column public.profiles.full_name is 'Display name, taken from the sign-up data or else the e-mail address.';
comment on column public.profiles.company is 'Company the person works for.';
comment on column public.profiles.avatar_url is 'Address of a picture of the person.';
comment on column public.profiles.role is 'user or admin. No person can change it on the own row; only the service role can.';
comment on column public.profiles.created_at is 'When the profile was made.';
comment on column public.profiles.updated_at is 'When the profile last changed; kept by a trigger.';

alter table public.profiles enable row level security;
grant all on table public.profiles to service_role;

drop trigger if exists profiles_updated_at on public.profiles;
create trigger profiles_updated_at
  before update on public.profiles
  for each row execute function public.update_updated_at_column();

-- The role is never read from the sign-up data: whoever signs up writes that data.
create or replace function public.handle_new_user()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
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
$$;

comment on function public.handle_new_user() is
  'Trigger function on auth.users: makes the profile of a new account, always with role user.';

revoke all on function public.handle_new_user() from public, anon, authenticated, service_role;

-- On Supabase auth.users belongs to someone else, who lets us make a trigger there but not drop one.
create or replace trigger on_auth_user_created
  after insert on auth.users
  for each row execute function public.handle_new_user();

-- Accounts that are older than this file.
insert into public.profiles (id, email, full_name, company, avatar_url)
select
  account.id,
  address.value,
  coalesce(nullif(trim(account.raw_user_meta_data ->> 'full_name'), ''), address.value),
  nullif(trim(account.raw_user_meta_data ->> 'company'), ''),
  nullif(trim(account.raw_user_meta_data ->> 'avatar_url'), '')
from auth.users as account
cross join lateral (
  select coalesce(nullif(trim(account.email), ''), account.id::text || '@no-email.invalid') as value
) as address
on conflict (id) do nothing;

-- Security definer: a policy on profiles that read profiles itself would recurse without end.
create or replace function public.is_admin()
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
      and profile.role = 'admin'
  )
$$;

comment on function public.is_admin() is
  'True when the caller is signed in with a profile whose role is admin. Policies ask it instead of reading profiles.';

revoke all on function public.is_admin() from public, anon, authenticated, service_role;
grant execute on function public.is_admin() to anon, authenticated, service_role;
