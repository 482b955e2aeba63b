-- v3.0: how the accounts at monitoring portals are reached. The secrets arrive encrypted and leave to the back end only.

create table if not exists public.integration_credential (
  id                    bigserial    primary key,
  organization_id       bigint       not null references public.organization (id) on delete cascade,
  data_source_id        bigint       not null references public.data_source (id),
  auth_type             varchar(20)  not null,
  label                 varchar(255),
  encrypted_credentials bytea        not null,
  encryption_method     varchar(50)  not null default 'fernet',
  token_expires_at      timestamptz,
  token_refreshed_at    timestamptz,
  is_active             boolean      not null default true,
  last_used_at          timestamptz,
  last_error            text,
  error_count           integer      not null default 0,
  created_at            timestamptz  not null default now(),
  updated_at            timestamptz  not null default now(),
  created_by            uuid         references auth.users (id) on delete set null,
  updated_by            uuid         references auth.users (id) on delete set null,
  constraint integration_credential_auth_type_check check (auth_type in ('api_key', 'oauth2'))
);

create index if not exists idx_integration_credential_organization_id on public.integration_credential (organization_id);
create index if not exists idx_integration_credential_data_source_id  on public.integration_credential (data_source_id);
create index if not exists idx_integration_credential_active          on public.integration_credential (organization_id, data_source_id)
  where is_active;

comment on table public.integration_credential is 'Access to accounts of an organization at sources of data.';
comment on column public.integration_credential.id is 'Identifies the credential.';
comment on column public.integration_credential.organization_id is 'Whose account it is; the credential goes with the organization.';
comment on column public.integration_credential.data_source_id is 'Where the account is.';
comment on column public.integration_credential.auth_type is 'api_key or oauth2.';
comment on column public.integration_credential.label is 'Name that people gave it.';
comment on column public.integration_credential.encrypted_credentials is
  'The secrets, encrypted outside the database: {api_key}, or {access_token, refresh_token, scope}. No person may read them.';
comment on column public.integration_credential.encryption_method is 'How encrypted_credentials was encrypted.';
comment on column public.integration_credential.token_expires_at is 'When the access token ends; empty when the source did not say.';
comment on column public.integration_credential.token_refreshed_at is 'When it was last refreshed.';
comment on column public.integration_credential.is_active is 'False: not used any more.';
comment on column public.integration_credential.last_used_at is 'When it last worked.';
comment on column public.integration_credential.last_error is 'What went wrong last; empty after a success.';
comment on column public.integration_credential.error_count is 'Failures since the last success.';
comment on column public.integration_credential.created_at is 'When the row was made.';
comment on column public.integration_credential.updated_at is 'When the row last changed. Kept by a trigger.';
comment on column public.integration_credential.created_by is 'The account of who connected it; empty once that is deleted.';
comment on column public.integration_credential.updated_by is 'The account of who last changed it; empty once that is deleted.';

create or replace function public.update_updated_at_column()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

comment on function public.update_updated_at_column() is
  'Trigger function: stamps updated_at with the time of the transaction that changes the row.';

drop trigger if exists integration_credential_updated_at on public.integration_credential;
create trigger integration_credential_updated_at
  before update on public.integration_credential
  for each row execute function public.update_updated_at_column();

alter table public.integration_credential enable row level security;
revoke all on table public.integration_credential from public, anon, authenticated;
grant all on table public.integration_credential to service_role;
grant select (
  id, organization_id, data_source_id, auth_type, label, encryption_method, token_expires_at, token_refreshed_at,
  is_active, last_used_at, last_error, error_count, created_at, updated_at, created_by, updated_by
) on public.integration_credential to authenticated;
grant update (label, is_active), delete on public.integration_credential to authenticated;
revoke all on sequence public.integration_credential_id_seq from public, anon, authenticated;
grant all on sequence public.integration_credential_id_seq to service_role;

drop policy if exists integration_credential_service_role_all on public.integration_credential;
create policy integration_credential_service_role_all on public.integration_credential
  for all to service_role using (true) with check (true);

drop policy if exists integration_credential_all_member on public.integration_credential;
create policy integration_credential_all_member on public.integration_credential
  for all to authenticated
  using (organization_id = any (array(select public.own_organization_ids())))
  with check (organization_id = any (array(select public.own_organization_ids())));

comment on policy integration_credential_all_member on public.integration_credential is
  'Members look after the accounts of their organization; the privileges leave out the secrets.';

create or replace function public.integration_credential_needs_refresh(credential_id bigint)
returns boolean
language sql
stable
set search_path = ''
as $$
  select credential.auth_type = 'oauth2'
    and (credential.token_expires_at is null or credential.token_expires_at <= now() + interval '5 minutes')
  from public.integration_credential as credential
  where credential.id = credential_id
$$;

comment on function public.integration_credential_needs_refresh(bigint) is
  'True when an OAuth token ends within five minutes or nobody knows when; never for an API key; null for what is not there.';

create or replace function public.integration_credential_record_success(credential_id bigint)
returns void
language sql
volatile
set search_path = ''
as $$
  update public.integration_credential as credential
  set last_used_at = clock_timestamp(), last_error = null, error_count = 0
  where credential.id = credential_id
$$;

comment on function public.integration_credential_record_success(bigint) is 'Records that a credential worked, which forgets its errors.';

create or replace function public.integration_credential_record_error(credential_id bigint, message text)
returns void
language sql
volatile
set search_path = ''
as $$
  update public.integration_credential as credential
  set last_error = message, error_count = credential.error_count + 1
  where credential.id = credential_id
$$;

comment on function public.integration_credential_record_error(bigint, text) is 'Records that a credential did not work, and why.';

revoke all on function public.update_updated_at_column()                         from public, anon, authenticated, service_role;
revoke all on function public.integration_credential_needs_refresh(bigint)       from public, anon, authenticated, service_role;
revoke all on function public.integration_credential_record_success(bigint)      from public, anon, authenticated, service_role;
revoke all on function public.integration_credential_record_error(bigint, text)  from public, anon, authenticated, service_role;

grant execute on function public.integration_credential_needs_refresh(bigint)      to authenticated, service_role;
grant execute on function public.integration_credential_record_success(bigint)     to service_role;
grant execute on function public.integration_credential_record_error(bigint, text) to service_role;
