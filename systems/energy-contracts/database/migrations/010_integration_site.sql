-- v3.0: the sites behind an account, and which project and meter each of them is.

create table if not exists public.integration_site (
  id                        bigserial    primary key,
  organization_id           bigint       not null references public.organization (id) on delete cascade,
  integration_credential_id bigint       not null references public.integration_credential (id) on delete cascade,
  project_id                bigint       references public.project (id) on delete set null,
  meter_id                  bigint       references public.meter (id) on delete set null,
  data_source_id            bigint       not null references public.data_source (id),
  external_site_id          varchar(255) not null,
  external_site_name        varchar(255),
  external_metadata         jsonb,
  is_active                 boolean      not null default true,
  sync_enabled              boolean      not null default true,
  sync_interval_minutes     integer      not null default 60,
  last_sync_at              timestamptz,
  last_sync_status          varchar(20),
  last_sync_error           text,
  last_sync_records_count   integer,
  consecutive_failures      integer      not null default 0,
  created_at                timestamptz  not null default now(),
  updated_at                timestamptz  not null default now(),
  constraint integration_site_credential_external_site_key unique (integration_credential_id, external_site_id),
  constraint integration_site_last_sync_status_check
    check (last_sync_status in ('success', 'error', 'pending', 'partial')),
  constraint integration_site_sync_interval_minutes_check check (sync_interval_minutes > 0)
);

create index if not exists idx_integration_site_organization_id           on public.integration_site (organization_id);
create index if not exists idx_integration_site_integration_credential_id on public.integration_site (integration_credential_id);
create index if not exists idx_integration_site_project_id                on public.integration_site (project_id);
create index if not exists idx_integration_site_external_site_id          on public.integration_site (external_site_id);
create index if not exists idx_integration_site_sync                      on public.integration_site (last_sync_at)
  where is_active and sync_enabled;

comment on table public.integration_site is 'Sites that a source knows, with the project and meter that they are.';
comment on column public.integration_site.id is 'Identifies the site.';
comment on column public.integration_site.organization_id is 'Whose site it is; it goes with the organization.';
comment on column public.integration_site.integration_credential_id is 'How it is reached; it goes with the credential.';
comment on column public.integration_site.project_id is 'The project; empty while the site is only discovered.';
comment on column public.integration_site.meter_id is 'The meter; empty while the site is only discovered.';
comment on column public.integration_site.data_source_id is 'Where it was found.';
comment on column public.integration_site.external_site_id is 'What the source calls it.';
comment on column public.integration_site.external_site_name is 'Its name at the source.';
comment on column public.integration_site.external_metadata is 'What the source says of it as a JSON object: capacity, place, day of installation.';
comment on column public.integration_site.is_active is 'False: there no more.';
comment on column public.integration_site.sync_enabled is 'False: not read for the time being.';
comment on column public.integration_site.sync_interval_minutes is 'How often it is read.';
comment on column public.integration_site.last_sync_at is 'When it was last read, well or not.';
comment on column public.integration_site.last_sync_status is 'success, partial, error or pending.';
comment on column public.integration_site.last_sync_error is 'What went wrong last; empty after a success.';
comment on column public.integration_site.last_sync_records_count is 'How many readings came last.';
comment on column public.integration_site.consecutive_failures is 'Attempts since the last success.';
comment on column public.integration_site.created_at is 'When the row was made.';
comment on column public.integration_site.updated_at is 'When the row last changed. Kept by a trigger.';

drop trigger if exists integration_site_updated_at on public.integration_site;
create trigger integration_site_updated_at
  before update on public.integration_site
  for each row execute function public.update_updated_at_column();

alter table public.integration_site enable row level security;
revoke all on table public.integration_site from public, anon, authenticated;
grant all on table public.integration_site to service_role;
grant select, insert, update, delete on public.integration_site to authenticated;
revoke all on sequence public.integration_site_id_seq from public, anon, authenticated;
grant all on sequence public.integration_site_id_seq to service_role;
grant usage on sequence public.integration_site_id_seq to authenticated;

drop policy if exists integration_site_service_role_all on public.integration_site;
create policy integration_site_service_role_all on public.integration_site
  for all to service_role using (true) with check (true);

-- What a site refers to is looked for with the caller's eyes: a number of another organization is not found.
drop policy if exists integration_site_all_member on public.integration_site;
create policy integration_site_all_member on public.integration_site
  for all to authenticated
  using (organization_id = any (array(select public.own_organization_ids())))
  with check (
    organization_id = any (array(select public.own_organization_ids()))
    and integration_credential_id in (select credential.id from public.integration_credential as credential)
    and (project_id is null or project_id in (select project.id from public.project as project))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

comment on policy integration_site_all_member on public.integration_site is
  'Members look after the sites of their organization, and map them to its own projects and meters.';

create or replace function public.get_sites_ready_for_sync(data_source_id bigint default null)
returns table (
  site_id                   bigint,
  organization_id           bigint,
  integration_credential_id bigint,
  project_id                bigint,
  external_site_id          varchar,
  minutes_since_last_sync   integer
)
language sql
stable
set search_path = ''
as $$
  select
    site.id,
    site.organization_id,
    site.integration_credential_id,
    site.project_id,
    site.external_site_id,
    floor(extract(epoch from now() - site.last_sync_at) / 60)::integer
  from public.integration_site as site
  join public.integration_credential as credential on credential.id = site.integration_credential_id
  where site.is_active
    and site.sync_enabled
    and credential.is_active
    and (get_sites_ready_for_sync.data_source_id is null or site.data_source_id = get_sites_ready_for_sync.data_source_id)
    and (site.last_sync_at is null or site.last_sync_at <= now() - make_interval(mins => site.sync_interval_minutes))
  order by site.last_sync_at nulls first, site.id
$$;

comment on function public.get_sites_ready_for_sync(bigint) is
  'Sites that are due, at one source or at all: never read ones first, then those that have waited longest.';

create or replace function public.update_site_sync_status(
  site_id bigint,
  status  text,
  error   text    default null,
  records integer default null
)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.integration_site as site
  set last_sync_at = clock_timestamp(),
      last_sync_status = status,
      last_sync_error = case when status = 'success' then null else error end,
      last_sync_records_count = records,
      consecutive_failures = case when status = 'success' then 0 else site.consecutive_failures + 1 end
  where site.id = site_id;

  if not found then
    raise exception 'there is no site % that the caller may change', site_id using errcode = 'no_data_found';
  end if;
end
$$;

comment on function public.update_site_sync_status(bigint, text, text, integer) is
  'Records how reading a site went; anything but a success is one more failure in a row.';

revoke all on function public.get_sites_ready_for_sync(bigint)                      from public, anon, authenticated, service_role;
revoke all on function public.update_site_sync_status(bigint, text, text, integer)  from public, anon, authenticated, service_role;

grant execute on function public.get_sites_ready_for_sync(bigint)                     to service_role;
grant execute on function public.update_site_sync_status(bigint, text, text, integer) to service_role;
