-- What Supabase brings to a database, for a PostgreSQL without it: roles, the schemas auth, extensions and storage.
-- Every statement can run again. Never run where Supabase's own is found (see platform.ts).

do $$
declare
  wanted record;
begin
  for wanted in
    select *
    from (values
      ('anon', 'nologin noinherit'),
      ('authenticated', 'nologin noinherit'),
      ('service_role', 'nologin noinherit bypassrls'),
      ('authenticator', 'nologin noinherit')
    ) as roles (name, options)
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted.name) then
      begin
        execute format('create role %I %s', wanted.name, wanted.options);
      exception
        -- Roles belong to the whole server: another database's set-up may have been faster.
        when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;

  for wanted in
    select *
    from (values
      ('anon', 'authenticator'), ('authenticated', 'authenticator'), ('service_role', 'authenticator')
    ) as memberships (granted, member)
  loop
    if not pg_catalog.pg_has_role(wanted.member, wanted.granted, 'member') then
      begin
        execute format('grant %I to %I', wanted.granted, wanted.member);
      exception
        when unique_violation then null;
      end;
    end if;
  end loop;
end
$$;

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role;
comment on schema extensions is 'Extensions that the application installs, apart from its own tables.';

create schema if not exists auth;
grant usage on schema auth to anon, authenticated, service_role;
comment on schema auth is 'Users and the identity of the current request, with the names that Supabase gives them.';

create table if not exists auth.users (
  id uuid primary key default gen_random_uuid(),
  instance_id uuid,
  aud text default 'authenticated',
  role text default 'authenticated',
  email text,
  encrypted_password text,
  email_confirmed_at timestamptz,
  phone text unique,
  phone_confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb,
  raw_user_meta_data jsonb,
  is_super_admin boolean,
  is_anonymous boolean not null default false,
  banned_until timestamptz,
  deleted_at timestamptz,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
create unique index if not exists users_email_key on auth.users (lower(email)) where deleted_at is null;
alter table auth.users enable row level security;
grant all on auth.users to service_role;
comment on table auth.users is 'The people who can sign in.';

-- The settings read '' and not null once a transaction has set them: nullif keeps the cast from failing.
create or replace function auth.jwt() returns jsonb
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claims', true), ''),
    nullif(pg_catalog.current_setting('request.jwt.claim', true), '')
  )::jsonb
$$;
comment on function auth.jwt() is 'The claims of the request''s token; null without one.';

create or replace function auth.uid() returns uuid
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.sub', true), ''),
    auth.jwt() ->> 'sub'
  )::uuid
$$;
comment on function auth.uid() is 'The id of the user who makes the request; null without one.';

create or replace function auth.role() returns text
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.role', true), ''),
    auth.jwt() ->> 'role'
  )
$$;
comment on function auth.role() is 'The role that the request''s token names.';

create or replace function auth.email() returns text
language sql stable set search_path = ''
as $$
  select coalesce(
    nullif(pg_catalog.current_setting('request.jwt.claim.email', true), ''),
    auth.jwt() ->> 'email'
  )
$$;
comment on function auth.email() is 'The e-mail address in the request''s token.';

grant execute on function auth.jwt(), auth.uid(), auth.role(), auth.email() to anon, authenticated, service_role;

create schema if not exists storage;
grant usage on schema storage to anon, authenticated, service_role;
comment on schema storage is 'Files as rows: buckets and the objects in them, with the names that Supabase gives them.';

create table if not exists storage.buckets (
  id text primary key,
  name text not null unique,
  owner_id text,
  public boolean default false,
  file_size_limit bigint,
  allowed_mime_types text[],
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);
alter table storage.buckets enable row level security;
grant all on storage.buckets to anon, authenticated, service_role;
comment on table storage.buckets is 'Named containers of files.';

create table if not exists storage.objects (
  id uuid primary key default gen_random_uuid(),
  bucket_id text references storage.buckets (id),
  name text,
  owner_id text,
  metadata jsonb,
  path_tokens text[] generated always as (string_to_array(name, '/')) stored,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  last_accessed_at timestamptz default now()
);
create unique index if not exists objects_bucket_id_name_key on storage.objects (bucket_id, name);
alter table storage.objects enable row level security;
grant all on storage.objects to anon, authenticated, service_role;
comment on table storage.objects is 'Files, one row each; the bytes are elsewhere.';

create or replace function storage.foldername(name text) returns text[]
language sql immutable set search_path = ''
as $$ select (pg_catalog.string_to_array(name, '/'))[1 : pg_catalog.array_length(pg_catalog.string_to_array(name, '/'), 1) - 1] $$;
comment on function storage.foldername(text) is 'The folders of an object''s name.';

create or replace function storage.filename(name text) returns text
language sql immutable set search_path = ''
as $$ select (pg_catalog.string_to_array(name, '/'))[pg_catalog.array_length(pg_catalog.string_to_array(name, '/'), 1)] $$;
comment on function storage.filename(text) is 'The last part of an object''s name.';

grant usage on schema public to anon, authenticated, service_role;
