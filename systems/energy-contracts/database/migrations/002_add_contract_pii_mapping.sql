-- v2.0: what stands behind the placeholders of an anonymised contract, encrypted; and who has looked.

create extension if not exists pgcrypto with schema extensions;

create table if not exists public.contract_pii_mapping (
  id                 bigserial   primary key,
  contract_id        bigint      not null references public.contract (id) on delete cascade,
  encrypted_mapping  bytea       not null,
  pii_entities_count integer     not null default 0,
  encryption_method  varchar(50) not null default 'aes-256-gcm',
  created_at         timestamptz not null default now(),
  created_by         uuid        references auth.users (id) on delete set null,
  accessed_at        timestamptz,
  accessed_by        uuid        references auth.users (id) on delete set null,
  access_count       integer     not null default 0,
  constraint contract_pii_mapping_pii_entities_count_check check (pii_entities_count >= 0),
  constraint contract_pii_mapping_access_count_check       check (access_count >= 0)
);

create index if not exists idx_contract_pii_contract_id on public.contract_pii_mapping (contract_id);
create index if not exists idx_contract_pii_created_at  on public.contract_pii_mapping (created_at);
create index if not exists idx_contract_pii_accessed_at on public.contract_pii_mapping (accessed_at);

comment on table public.contract_pii_mapping is
  'Personal data taken out of a contract before anybody else reads it: placeholders and what they stand for, encrypted.';
comment on column public.contract_pii_mapping.id is 'Identifies the mapping.';
comment on column public.contract_pii_mapping.contract_id is 'The contract; its mapping goes with it.';
comment on column public.contract_pii_mapping.encrypted_mapping is
  'Nonce, ciphertext and tag, made outside the database; the key is never in it. People get it from read_contract_pii only.';
comment on column public.contract_pii_mapping.pii_entities_count is 'How many placeholders there are.';
comment on column public.contract_pii_mapping.encryption_method is 'How encrypted_mapping was encrypted.';
comment on column public.contract_pii_mapping.created_at is 'When the row was made.';
comment on column public.contract_pii_mapping.created_by is 'The account that had the contract read; empty once it is deleted.';
comment on column public.contract_pii_mapping.accessed_at is 'When somebody last looked. Kept by a trigger.';
comment on column public.contract_pii_mapping.accessed_by is 'Who last looked. Kept by a trigger.';
comment on column public.contract_pii_mapping.access_count is 'How often somebody has looked. Kept by a trigger.';

create or replace function public.get_contract_org_id(contract_id bigint)
returns bigint
language sql
stable
set search_path = ''
as $$
  select case
    when contract.organization_id is null then project.organization_id
    when project.id is null or project.organization_id = contract.organization_id then contract.organization_id
  end
  from public.contract as contract
  left join public.project as project on project.id = contract.project_id
  where contract.id = get_contract_org_id.contract_id
$$;

comment on function public.get_contract_org_id(bigint) is
  'The organization of a contract that the caller may see; null when its project belongs to another one.';

alter table public.contract_pii_mapping enable row level security;
revoke all on table public.contract_pii_mapping from public, anon, authenticated;
grant all on table public.contract_pii_mapping to service_role;
grant select (
  id, contract_id, pii_entities_count, encryption_method, created_at, created_by, accessed_at, accessed_by, access_count
) on public.contract_pii_mapping to authenticated;
-- Moving the time of access is how an access is recorded; the trigger decides what is written.
grant update (accessed_at) on public.contract_pii_mapping to authenticated;
revoke all on sequence public.contract_pii_mapping_id_seq from public, anon, authenticated;
grant all on sequence public.contract_pii_mapping_id_seq to service_role;

drop policy if exists contract_pii_mapping_service_role_all on public.contract_pii_mapping;
create policy contract_pii_mapping_service_role_all on public.contract_pii_mapping
  for all to service_role using (true) with check (true);

drop policy if exists contract_pii_mapping_select_admin on public.contract_pii_mapping;
create policy contract_pii_mapping_select_admin on public.contract_pii_mapping
  for select to authenticated
  using (public.is_org_admin(public.get_contract_org_id(contract_id)));

drop policy if exists contract_pii_mapping_update_admin on public.contract_pii_mapping;
create policy contract_pii_mapping_update_admin on public.contract_pii_mapping
  for update to authenticated
  using (public.is_org_admin(public.get_contract_org_id(contract_id)))
  with check (public.is_org_admin(public.get_contract_org_id(contract_id)));

-- The account of the request outranks what a statement says; the back end, which has none, may name a person.
create or replace function public.count_pii_access()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.accessed_at := clock_timestamp();
  new.accessed_by := coalesce(auth.uid(), new.accessed_by);
  new.access_count := old.access_count + 1;
  return new;
end
$$;

comment on function public.count_pii_access() is
  'Trigger function on contract_pii_mapping: whatever is written to the columns of access, it is one access, now, by the caller.';

drop trigger if exists contract_pii_mapping_access on public.contract_pii_mapping;
create trigger contract_pii_mapping_access
  before update of accessed_at, accessed_by, access_count on public.contract_pii_mapping
  for each row execute function public.count_pii_access();

create or replace function public.log_pii_access(contract_id bigint)
returns void
language sql
volatile
set search_path = ''
as $$
  update public.contract_pii_mapping as mapping
  set accessed_at = clock_timestamp()
  where mapping.contract_id = log_pii_access.contract_id
$$;

comment on function public.log_pii_access(bigint) is 'Records that the caller has looked at the personal data of a contract.';

create or replace function public.get_contract_pii_count(contract_id bigint)
returns integer
language sql
stable
set search_path = ''
as $$
  select coalesce(sum(mapping.pii_entities_count), 0)::integer
  from public.contract_pii_mapping as mapping
  where mapping.contract_id = get_contract_pii_count.contract_id
$$;

comment on function public.get_contract_pii_count(bigint) is
  'How many pieces of personal data were taken out of a contract; 0 when none, or when the caller may not know.';

-- As definer: no person holds the right to read encrypted_mapping, so that none can read it without being recorded.
create or replace function public.read_contract_pii(contract_id bigint)
returns table (mapping_id bigint, encrypted_mapping bytea, encryption_method varchar)
language plpgsql
volatile
security definer
set search_path = ''
as $$
begin
  if not public.is_org_admin(public.get_contract_org_id(read_contract_pii.contract_id)) then
    raise exception 'the personal data of contract % are for administrators of its organization', read_contract_pii.contract_id
      using errcode = 'insufficient_privilege';
  end if;
  return query
    update public.contract_pii_mapping as mapping
    set accessed_at = clock_timestamp()
    where mapping.contract_id = read_contract_pii.contract_id
    returning mapping.id, mapping.encrypted_mapping, mapping.encryption_method;
end
$$;

comment on function public.read_contract_pii(bigint) is
  'Gives the encrypted personal data of a contract to an administrator of its organization, and records it.';

revoke all on function public.get_contract_org_id(bigint)    from public, anon, authenticated, service_role;
revoke all on function public.count_pii_access()             from public, anon, authenticated, service_role;
revoke all on function public.log_pii_access(bigint)         from public, anon, authenticated, service_role;
revoke all on function public.get_contract_pii_count(bigint) from public, anon, authenticated, service_role;
revoke all on function public.read_contract_pii(bigint)      from public, anon, authenticated, service_role;

grant execute on function public.get_contract_org_id(bigint)    to authenticated, service_role;
grant execute on function public.log_pii_access(bigint)         to authenticated, service_role;
grant execute on function public.get_contract_pii_count(bigint) to authenticated, service_role;
grant execute on function public.read_contract_pii(bigint)      to authenticated;
