-- Row-level security: who may do what with which rows, and the privileges that the policies need, no more.

grant usage on schema public to anon, authenticated, service_role;

-- Policies ask for the own projects and contracts all the time. As definer these answer in one look, and keep a policy
-- from calling the policies of the tables that it asks. Policies compare with an array of their answers: "in (select …)"
-- would be a filter on every row of the table, "= any (array(…))" can be looked up in an index.

create or replace function public.own_project_ids()
returns setof bigint
language sql
stable
security definer
set search_path = ''
as $$
  select project.id
  from public.project as project
  where project.organization_id in (select public.own_organization_ids())
$$;

comment on function public.own_project_ids() is 'The projects of the organization in which the caller is active.';

create or replace function public.own_contract_ids()
returns setof bigint
language sql
stable
security definer
set search_path = ''
as $$
  select contract.id
  from public.contract as contract
  where coalesce(contract.organization_id, contract.project_id) is not null
    and (contract.organization_id is null or contract.organization_id in (select public.own_organization_ids()))
    and (contract.project_id is null or contract.project_id in (select public.own_project_ids()))
$$;

comment on function public.own_contract_ids() is
  'The contracts of the organization in which the caller is active; none whose project and organization disagree.';

create or replace function public.own_counterparty_ids()
returns setof bigint
language sql
stable
security definer
set search_path = ''
as $$
  select counterparty.id
  from public.counterparty as counterparty
  where counterparty.organization_id in (select public.own_organization_ids())
  union
  select contract.counterparty_id
  from public.contract as contract
  join public.counterparty as counterparty on counterparty.id = contract.counterparty_id
  where contract.id in (select public.own_contract_ids())
    and counterparty.organization_id is null
$$;

comment on function public.own_counterparty_ids() is
  'The counterparties of the caller''s organization, and those without one that its contracts name.';

create or replace function public.own_responsible_party_ids()
returns setof bigint
language sql
stable
security definer
set search_path = ''
as $$
  select distinct clause.clause_responsibleparty_id
  from public.clause as clause
  where clause.clause_responsibleparty_id is not null
    and coalesce(clause.project_id, clause.contract_id) is not null
    and (clause.project_id is null or clause.project_id in (select public.own_project_ids()))
    and (clause.contract_id is null or clause.contract_id in (select public.own_contract_ids()))
$$;

comment on function public.own_responsible_party_ids() is 'The responsible parties that clauses of the caller''s organization name.';

-- For back ends and policies of later tables. They run with the rights of the caller: a number that the caller may not
-- see has no organization.

create or replace function public.get_project_org_id(project_id bigint)
returns bigint
language sql
stable
set search_path = ''
as $$
  select project.organization_id from public.project as project where project.id = get_project_org_id.project_id
$$;

comment on function public.get_project_org_id(bigint) is 'The organization of a project that the caller may see.';

create or replace function public.get_asset_org_id(asset_id bigint)
returns bigint
language sql
stable
set search_path = ''
as $$
  select public.get_project_org_id(asset.project_id) from public.asset as asset where asset.id = get_asset_org_id.asset_id
$$;

comment on function public.get_asset_org_id(bigint) is 'The organization of an asset that the caller may see.';

create or replace function public.get_meter_org_id(meter_id bigint)
returns bigint
language sql
stable
set search_path = ''
as $$
  select coalesce(public.get_project_org_id(meter.project_id), public.get_asset_org_id(meter.asset_id))
  from public.meter as meter
  where meter.id = get_meter_org_id.meter_id
$$;

comment on function public.get_meter_org_id(bigint) is 'The organization of a meter that the caller may see.';

revoke all on function public.own_project_ids()           from public, anon, authenticated, service_role;
revoke all on function public.own_contract_ids()          from public, anon, authenticated, service_role;
revoke all on function public.own_counterparty_ids()      from public, anon, authenticated, service_role;
revoke all on function public.own_responsible_party_ids() from public, anon, authenticated, service_role;
revoke all on function public.get_project_org_id(bigint)  from public, anon, authenticated, service_role;
revoke all on function public.get_asset_org_id(bigint)    from public, anon, authenticated, service_role;
revoke all on function public.get_meter_org_id(bigint)    from public, anon, authenticated, service_role;

grant execute on function public.own_project_ids()           to authenticated, service_role;
grant execute on function public.own_contract_ids()          to authenticated, service_role;
grant execute on function public.own_counterparty_ids()      to authenticated, service_role;
grant execute on function public.own_responsible_party_ids() to authenticated, service_role;
grant execute on function public.get_project_org_id(bigint)  to authenticated, service_role;
grant execute on function public.get_asset_org_id(bigint)    to authenticated, service_role;
grant execute on function public.get_meter_org_id(bigint)    to authenticated, service_role;

-- Policies permit, so a generous one from an older schema would outweigh all of these. They go once, before ours arrive;
-- the files of the four tables that have policies already dropped nothing but what they replace.
do $$
declare
  older record;
begin
  if exists (
    select from pg_catalog.pg_policies
    where schemaname = 'public' and policyname = 'organization_service_role_all'
  ) then
    return;
  end if;

  for older in
    select policyname, tablename
    from pg_catalog.pg_policies
    where schemaname = 'public'
      and tablename in (
        'organization', 'role', 'project', 'counterparty', 'contract', 'clause', 'clause_tariff', 'asset', 'meter',
        'meter_reading', 'meter_aggregate', 'event', 'default_event', 'rule_output', 'notification', 'fault',
        'contractor_report', 'invoice_header', 'invoice_line_item', 'expected_invoice_header',
        'expected_invoice_line_item', 'received_invoice_header', 'received_invoice_line_item',
        'invoice_comparison', 'invoice_comparison_line_item', 'clause_responsibleparty', 'counterparty_type',
        'contract_type', 'contract_status', 'clause_type', 'clause_category', 'asset_type', 'meter_type',
        'event_type', 'default_event_type', 'rule_output_type', 'notification_type', 'tariff_type',
        'invoice_line_item_type', 'grid_event_type', 'fault_type', 'weather_data_type', 'regulatory_fee_type',
        'market_price_type', 'currency', 'data_source', 'vendor', 'grid_operator', 'billing_period', 'grid_event',
        'weather_data', 'regulatory_fee', 'market_price', 'country', 'configuration', 'contract_pii_mapping',
        'integration_credential', 'integration_site', 'ingestion_log'
      )
      and policyname not in (
        'contract_pii_mapping_service_role_all', 'contract_pii_mapping_select_admin', 'contract_pii_mapping_update_admin',
        'integration_credential_service_role_all', 'integration_credential_all_member',
        'integration_site_service_role_all', 'integration_site_all_member',
        'ingestion_log_service_role_all', 'ingestion_log_select_member'
      )
  loop
    execute format('drop policy %I on public.%I', older.policyname, older.tablename);
  end loop;
end
$$;

do $$
declare
  closing text;
begin
  foreach closing in array array[
    'organization', 'role', 'project', 'counterparty', 'contract', 'clause', 'clause_tariff', 'asset', 'meter',
    'meter_reading', 'meter_aggregate', 'event', 'default_event', 'rule_output', 'notification', 'fault',
    'contractor_report', 'invoice_header', 'invoice_line_item', 'expected_invoice_header',
    'expected_invoice_line_item', 'received_invoice_header', 'received_invoice_line_item', 'invoice_comparison',
    'invoice_comparison_line_item', 'clause_responsibleparty', 'counterparty_type', 'contract_type',
    'contract_status', 'clause_type', 'clause_category', 'asset_type', 'meter_type', 'event_type',
    'default_event_type', 'rule_output_type', 'notification_type', 'tariff_type', 'invoice_line_item_type',
    'grid_event_type', 'fault_type', 'weather_data_type', 'regulatory_fee_type', 'market_price_type', 'currency',
    'data_source', 'vendor', 'grid_operator', 'billing_period', 'grid_event', 'weather_data', 'regulatory_fee',
    'market_price', 'country', 'configuration'
  ]
  loop
    execute format('alter table public.%I enable row level security', closing);
    -- A platform may hand every new table to everyone; what callers need is granted below.
    execute format('revoke all on table public.%I from public, anon, authenticated', closing);
    execute format('grant all on table public.%I to service_role', closing);
    if to_regclass(format('public.%I', closing || '_id_seq')) is not null then
      execute format('revoke all on sequence public.%I from public, anon, authenticated', closing || '_id_seq');
      execute format('grant all on sequence public.%I to service_role', closing || '_id_seq');
    end if;
  end loop;
end
$$;

-- Partitions that were made before, or by hand: nobody but their owner reaches them by their own names.
do $$
declare
  partition text;
begin
  for partition in
    select inhrelid::regclass::text from pg_catalog.pg_inherits where inhparent = 'public.meter_reading'::regclass
  loop
    execute format('alter table %s enable row level security', partition);
    execute format('revoke all on table %s from public, anon, authenticated, service_role', partition);
  end loop;
end
$$;

-- Organizations and memberships: members see their organization; an administrator sees who belongs to it. Both are
-- made and changed by the back end, so that nobody gives a membership to anybody.

drop policy if exists organization_service_role_all on public.organization;
create policy organization_service_role_all on public.organization
  for all to service_role
  using (true)
  with check (true);

drop policy if exists organization_select_member on public.organization;
create policy organization_select_member on public.organization
  for select to authenticated
  using (id = any (array(select public.own_organization_ids())));

drop policy if exists role_service_role_all on public.role;
create policy role_service_role_all on public.role
  for all to service_role
  using (true)
  with check (true);

drop policy if exists role_select_own_or_admin on public.role;
create policy role_select_own_or_admin on public.role
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or ((select public.is_organization_admin()) and organization_id = any (array(select public.own_organization_ids())))
  );

grant select on public.organization, public.role to authenticated;

-- What belongs to an organization: its members read it, its administrators change it. A row says by several columns
-- where it belongs; all that are set must say the same, and what else it refers to must be the writer's own, or the
-- back end would put words of one organization into papers of another.

drop policy if exists project_service_role_all on public.project;
create policy project_service_role_all on public.project
  for all to service_role
  using (true)
  with check (true);

drop policy if exists project_select_member on public.project;
create policy project_select_member on public.project
  for select to authenticated
  using (organization_id = any (array(select public.own_organization_ids())));

drop policy if exists project_insert_admin on public.project;
create policy project_insert_admin on public.project
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists project_update_admin on public.project;
create policy project_update_admin on public.project
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  )
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists project_delete_admin on public.project;
create policy project_delete_admin on public.project
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists counterparty_service_role_all on public.counterparty;
create policy counterparty_service_role_all on public.counterparty
  for all to service_role
  using (true)
  with check (true);

drop policy if exists counterparty_select_member on public.counterparty;
create policy counterparty_select_member on public.counterparty
  for select to authenticated
  using (
    organization_id = any (array(select public.own_organization_ids()))
    or id = any (array(select public.own_counterparty_ids()))
  );

drop policy if exists counterparty_insert_admin on public.counterparty;
create policy counterparty_insert_admin on public.counterparty
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists counterparty_update_admin on public.counterparty;
create policy counterparty_update_admin on public.counterparty
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  )
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists counterparty_delete_admin on public.counterparty;
create policy counterparty_delete_admin on public.counterparty
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists contract_service_role_all on public.contract;
create policy contract_service_role_all on public.contract
  for all to service_role
  using (true)
  with check (true);

drop policy if exists contract_select_member on public.contract;
create policy contract_select_member on public.contract
  for select to authenticated
  using (
    coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists contract_insert_admin on public.contract;
create policy contract_insert_admin on public.contract
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists contract_update_admin on public.contract;
create policy contract_update_admin on public.contract
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists contract_delete_admin on public.contract;
create policy contract_delete_admin on public.contract
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists clause_service_role_all on public.clause;
create policy clause_service_role_all on public.clause
  for all to service_role
  using (true)
  with check (true);

drop policy if exists clause_select_member on public.clause;
create policy clause_select_member on public.clause
  for select to authenticated
  using (
    coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists clause_insert_admin on public.clause;
create policy clause_insert_admin on public.clause
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (clause_responsibleparty_id is null or clause_responsibleparty_id = any (array(select public.own_responsible_party_ids())))
  );

drop policy if exists clause_update_admin on public.clause;
create policy clause_update_admin on public.clause
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (clause_responsibleparty_id is null or clause_responsibleparty_id = any (array(select public.own_responsible_party_ids())))
  );

drop policy if exists clause_delete_admin on public.clause;
create policy clause_delete_admin on public.clause
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists clause_tariff_service_role_all on public.clause_tariff;
create policy clause_tariff_service_role_all on public.clause_tariff
  for all to service_role
  using (true)
  with check (true);

drop policy if exists clause_tariff_select_member on public.clause_tariff;
create policy clause_tariff_select_member on public.clause_tariff
  for select to authenticated
  using (
    coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists clause_tariff_insert_admin on public.clause_tariff;
create policy clause_tariff_insert_admin on public.clause_tariff
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists clause_tariff_update_admin on public.clause_tariff;
create policy clause_tariff_update_admin on public.clause_tariff
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists clause_tariff_delete_admin on public.clause_tariff;
create policy clause_tariff_delete_admin on public.clause_tariff
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists asset_service_role_all on public.asset;
create policy asset_service_role_all on public.asset
  for all to service_role
  using (true)
  with check (true);

drop policy if exists asset_select_member on public.asset;
create policy asset_select_member on public.asset
  for select to authenticated
  using (project_id = any (array(select public.own_project_ids())));

drop policy if exists asset_insert_admin on public.asset;
create policy asset_insert_admin on public.asset
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and project_id = any (array(select public.own_project_ids()))
  );

drop policy if exists asset_update_admin on public.asset;
create policy asset_update_admin on public.asset
  for update to authenticated
  using ((select public.is_organization_admin()) and project_id = any (array(select public.own_project_ids())))
  with check (
    (select public.is_organization_admin())
    and project_id = any (array(select public.own_project_ids()))
  );

drop policy if exists asset_delete_admin on public.asset;
create policy asset_delete_admin on public.asset
  for delete to authenticated
  using ((select public.is_organization_admin()) and project_id = any (array(select public.own_project_ids())));

drop policy if exists meter_service_role_all on public.meter;
create policy meter_service_role_all on public.meter
  for all to service_role
  using (true)
  with check (true);

drop policy if exists meter_select_member on public.meter;
create policy meter_select_member on public.meter
  for select to authenticated
  using (
    coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists meter_insert_admin on public.meter;
create policy meter_insert_admin on public.meter
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists meter_update_admin on public.meter;
create policy meter_update_admin on public.meter
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists meter_delete_admin on public.meter;
create policy meter_delete_admin on public.meter
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists meter_reading_service_role_all on public.meter_reading;
create policy meter_reading_service_role_all on public.meter_reading
  for all to service_role
  using (true)
  with check (true);

drop policy if exists meter_reading_select_member on public.meter_reading;
create policy meter_reading_select_member on public.meter_reading
  for select to authenticated
  using (organization_id = any (array(select public.own_organization_ids())));

drop policy if exists meter_reading_insert_admin on public.meter_reading;
create policy meter_reading_insert_admin on public.meter_reading
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists meter_reading_update_admin on public.meter_reading;
create policy meter_reading_update_admin on public.meter_reading
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  )
  with check (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists meter_reading_delete_admin on public.meter_reading;
create policy meter_reading_delete_admin on public.meter_reading
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and organization_id = any (array(select public.own_organization_ids()))
  );

drop policy if exists meter_aggregate_service_role_all on public.meter_aggregate;
create policy meter_aggregate_service_role_all on public.meter_aggregate
  for all to service_role
  using (true)
  with check (true);

drop policy if exists meter_aggregate_select_member on public.meter_aggregate;
create policy meter_aggregate_select_member on public.meter_aggregate
  for select to authenticated
  using (
    coalesce(organization_id, meter_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists meter_aggregate_insert_admin on public.meter_aggregate;
create policy meter_aggregate_insert_admin on public.meter_aggregate
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, meter_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists meter_aggregate_update_admin on public.meter_aggregate;
create policy meter_aggregate_update_admin on public.meter_aggregate
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, meter_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, meter_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists meter_aggregate_delete_admin on public.meter_aggregate;
create policy meter_aggregate_delete_admin on public.meter_aggregate
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, meter_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (meter_id is null or meter_id in (select meter.id from public.meter as meter))
  );

drop policy if exists event_service_role_all on public.event;
create policy event_service_role_all on public.event
  for all to service_role
  using (true)
  with check (true);

drop policy if exists event_select_member on public.event;
create policy event_select_member on public.event
  for select to authenticated
  using (
    coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists event_insert_admin on public.event;
create policy event_insert_admin on public.event
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists event_update_admin on public.event;
create policy event_update_admin on public.event
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists event_delete_admin on public.event;
create policy event_delete_admin on public.event
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
  );

drop policy if exists default_event_service_role_all on public.default_event;
create policy default_event_service_role_all on public.default_event
  for all to service_role
  using (true)
  with check (true);

drop policy if exists default_event_select_member on public.default_event;
create policy default_event_select_member on public.default_event
  for select to authenticated
  using (
    coalesce(organization_id, project_id, contract_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists default_event_insert_admin on public.default_event;
create policy default_event_insert_admin on public.default_event
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, contract_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (event_id is null or event_id in (select event.id from public.event as event))
  );

drop policy if exists default_event_update_admin on public.default_event;
create policy default_event_update_admin on public.default_event
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, contract_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, contract_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (event_id is null or event_id in (select event.id from public.event as event))
  );

drop policy if exists default_event_delete_admin on public.default_event;
create policy default_event_delete_admin on public.default_event
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, contract_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists rule_output_service_role_all on public.rule_output;
create policy rule_output_service_role_all on public.rule_output
  for all to service_role
  using (true)
  with check (true);

drop policy if exists rule_output_select_member on public.rule_output;
create policy rule_output_select_member on public.rule_output
  for select to authenticated
  using (
    coalesce(project_id, default_event_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
  );

drop policy if exists rule_output_insert_admin on public.rule_output;
create policy rule_output_insert_admin on public.rule_output
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, default_event_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (clause_id is null or clause_id in (select clause.id from public.clause as clause))
  );

drop policy if exists rule_output_update_admin on public.rule_output;
create policy rule_output_update_admin on public.rule_output
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, default_event_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, default_event_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (clause_id is null or clause_id in (select clause.id from public.clause as clause))
  );

drop policy if exists rule_output_delete_admin on public.rule_output;
create policy rule_output_delete_admin on public.rule_output
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, default_event_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
  );

drop policy if exists notification_service_role_all on public.notification;
create policy notification_service_role_all on public.notification
  for all to service_role
  using (true)
  with check (true);

drop policy if exists notification_select_member on public.notification;
create policy notification_select_member on public.notification
  for select to authenticated
  using (
    coalesce(organization_id, project_id, default_event_id, rule_output_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
  );

drop policy if exists notification_insert_admin on public.notification;
create policy notification_insert_admin on public.notification
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, default_event_id, rule_output_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
  );

drop policy if exists notification_update_admin on public.notification;
create policy notification_update_admin on public.notification
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, default_event_id, rule_output_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, default_event_id, rule_output_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
  );

drop policy if exists notification_delete_admin on public.notification;
create policy notification_delete_admin on public.notification
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(organization_id, project_id, default_event_id, rule_output_id) is not null
    and (organization_id is null or organization_id = any (array(select public.own_organization_ids())))
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (default_event_id is null or default_event_id in (select default_event.id from public.default_event as default_event))
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
  );

drop policy if exists fault_service_role_all on public.fault;
create policy fault_service_role_all on public.fault
  for all to service_role
  using (true)
  with check (true);

drop policy if exists fault_select_member on public.fault;
create policy fault_select_member on public.fault
  for select to authenticated
  using (
    coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists fault_insert_admin on public.fault;
create policy fault_insert_admin on public.fault
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists fault_update_admin on public.fault;
create policy fault_update_admin on public.fault
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists fault_delete_admin on public.fault;
create policy fault_delete_admin on public.fault
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, asset_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (asset_id is null or asset_id in (select asset.id from public.asset as asset))
  );

drop policy if exists contractor_report_service_role_all on public.contractor_report;
create policy contractor_report_service_role_all on public.contractor_report
  for all to service_role
  using (true)
  with check (true);

drop policy if exists contractor_report_select_member on public.contractor_report;
create policy contractor_report_select_member on public.contractor_report
  for select to authenticated
  using (project_id = any (array(select public.own_project_ids())));

drop policy if exists contractor_report_insert_admin on public.contractor_report;
create policy contractor_report_insert_admin on public.contractor_report
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and project_id = any (array(select public.own_project_ids()))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists contractor_report_update_admin on public.contractor_report;
create policy contractor_report_update_admin on public.contractor_report
  for update to authenticated
  using ((select public.is_organization_admin()) and project_id = any (array(select public.own_project_ids())))
  with check (
    (select public.is_organization_admin())
    and project_id = any (array(select public.own_project_ids()))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists contractor_report_delete_admin on public.contractor_report;
create policy contractor_report_delete_admin on public.contractor_report
  for delete to authenticated
  using ((select public.is_organization_admin()) and project_id = any (array(select public.own_project_ids())));

drop policy if exists invoice_header_service_role_all on public.invoice_header;
create policy invoice_header_service_role_all on public.invoice_header
  for all to service_role
  using (true)
  with check (true);

drop policy if exists invoice_header_select_member on public.invoice_header;
create policy invoice_header_select_member on public.invoice_header
  for select to authenticated
  using (
    coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists invoice_header_insert_admin on public.invoice_header;
create policy invoice_header_insert_admin on public.invoice_header
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists invoice_header_update_admin on public.invoice_header;
create policy invoice_header_update_admin on public.invoice_header
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists invoice_header_delete_admin on public.invoice_header;
create policy invoice_header_delete_admin on public.invoice_header
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists invoice_line_item_service_role_all on public.invoice_line_item;
create policy invoice_line_item_service_role_all on public.invoice_line_item
  for all to service_role
  using (true)
  with check (true);

drop policy if exists invoice_line_item_select_member on public.invoice_line_item;
create policy invoice_line_item_select_member on public.invoice_line_item
  for select to authenticated
  using (invoice_header_id in (select invoice_header.id from public.invoice_header as invoice_header));

drop policy if exists invoice_line_item_insert_admin on public.invoice_line_item;
create policy invoice_line_item_insert_admin on public.invoice_line_item
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and invoice_header_id in (select invoice_header.id from public.invoice_header as invoice_header)
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
    and (clause_tariff_id is null or clause_tariff_id in (select clause_tariff.id from public.clause_tariff as clause_tariff))
    and (meter_aggregate_id is null or meter_aggregate_id in (select meter_aggregate.id from public.meter_aggregate as meter_aggregate))
  );

drop policy if exists invoice_line_item_update_admin on public.invoice_line_item;
create policy invoice_line_item_update_admin on public.invoice_line_item
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and invoice_header_id in (select invoice_header.id from public.invoice_header as invoice_header)
  )
  with check (
    (select public.is_organization_admin())
    and invoice_header_id in (select invoice_header.id from public.invoice_header as invoice_header)
    and (rule_output_id is null or rule_output_id in (select rule_output.id from public.rule_output as rule_output))
    and (clause_tariff_id is null or clause_tariff_id in (select clause_tariff.id from public.clause_tariff as clause_tariff))
    and (meter_aggregate_id is null or meter_aggregate_id in (select meter_aggregate.id from public.meter_aggregate as meter_aggregate))
  );

drop policy if exists invoice_line_item_delete_admin on public.invoice_line_item;
create policy invoice_line_item_delete_admin on public.invoice_line_item
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and invoice_header_id in (select invoice_header.id from public.invoice_header as invoice_header)
  );

drop policy if exists expected_invoice_header_service_role_all on public.expected_invoice_header;
create policy expected_invoice_header_service_role_all on public.expected_invoice_header
  for all to service_role
  using (true)
  with check (true);

drop policy if exists expected_invoice_header_select_member on public.expected_invoice_header;
create policy expected_invoice_header_select_member on public.expected_invoice_header
  for select to authenticated
  using (
    coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists expected_invoice_header_insert_admin on public.expected_invoice_header;
create policy expected_invoice_header_insert_admin on public.expected_invoice_header
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists expected_invoice_header_update_admin on public.expected_invoice_header;
create policy expected_invoice_header_update_admin on public.expected_invoice_header
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists expected_invoice_header_delete_admin on public.expected_invoice_header;
create policy expected_invoice_header_delete_admin on public.expected_invoice_header
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists expected_invoice_line_item_service_role_all on public.expected_invoice_line_item;
create policy expected_invoice_line_item_service_role_all on public.expected_invoice_line_item
  for all to service_role
  using (true)
  with check (true);

drop policy if exists expected_invoice_line_item_select_member on public.expected_invoice_line_item;
create policy expected_invoice_line_item_select_member on public.expected_invoice_line_item
  for select to authenticated
  using (
    expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header)
  );

drop policy if exists expected_invoice_line_item_insert_admin on public.expected_invoice_line_item;
create policy expected_invoice_line_item_insert_admin on public.expected_invoice_line_item
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header)
  );

drop policy if exists expected_invoice_line_item_update_admin on public.expected_invoice_line_item;
create policy expected_invoice_line_item_update_admin on public.expected_invoice_line_item
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header)
  )
  with check (
    (select public.is_organization_admin())
    and expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header)
  );

drop policy if exists expected_invoice_line_item_delete_admin on public.expected_invoice_line_item;
create policy expected_invoice_line_item_delete_admin on public.expected_invoice_line_item
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header)
  );

drop policy if exists received_invoice_header_service_role_all on public.received_invoice_header;
create policy received_invoice_header_service_role_all on public.received_invoice_header
  for all to service_role
  using (true)
  with check (true);

drop policy if exists received_invoice_header_select_member on public.received_invoice_header;
create policy received_invoice_header_select_member on public.received_invoice_header
  for select to authenticated
  using (
    coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists received_invoice_header_insert_admin on public.received_invoice_header;
create policy received_invoice_header_insert_admin on public.received_invoice_header
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists received_invoice_header_update_admin on public.received_invoice_header;
create policy received_invoice_header_update_admin on public.received_invoice_header
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
    and (counterparty_id is null or counterparty_id = any (array(select public.own_counterparty_ids())))
  );

drop policy if exists received_invoice_header_delete_admin on public.received_invoice_header;
create policy received_invoice_header_delete_admin on public.received_invoice_header
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(project_id, contract_id) is not null
    and (project_id is null or project_id = any (array(select public.own_project_ids())))
    and (contract_id is null or contract_id = any (array(select public.own_contract_ids())))
  );

drop policy if exists received_invoice_line_item_service_role_all on public.received_invoice_line_item;
create policy received_invoice_line_item_service_role_all on public.received_invoice_line_item
  for all to service_role
  using (true)
  with check (true);

drop policy if exists received_invoice_line_item_select_member on public.received_invoice_line_item;
create policy received_invoice_line_item_select_member on public.received_invoice_line_item
  for select to authenticated
  using (
    received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header)
  );

drop policy if exists received_invoice_line_item_insert_admin on public.received_invoice_line_item;
create policy received_invoice_line_item_insert_admin on public.received_invoice_line_item
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header)
  );

drop policy if exists received_invoice_line_item_update_admin on public.received_invoice_line_item;
create policy received_invoice_line_item_update_admin on public.received_invoice_line_item
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header)
  )
  with check (
    (select public.is_organization_admin())
    and received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header)
  );

drop policy if exists received_invoice_line_item_delete_admin on public.received_invoice_line_item;
create policy received_invoice_line_item_delete_admin on public.received_invoice_line_item
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header)
  );

drop policy if exists invoice_comparison_service_role_all on public.invoice_comparison;
create policy invoice_comparison_service_role_all on public.invoice_comparison
  for all to service_role
  using (true)
  with check (true);

drop policy if exists invoice_comparison_select_member on public.invoice_comparison;
create policy invoice_comparison_select_member on public.invoice_comparison
  for select to authenticated
  using (
    coalesce(expected_invoice_header_id, received_invoice_header_id) is not null
    and (expected_invoice_header_id is null or expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header))
    and (received_invoice_header_id is null or received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header))
  );

drop policy if exists invoice_comparison_insert_admin on public.invoice_comparison;
create policy invoice_comparison_insert_admin on public.invoice_comparison
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and coalesce(expected_invoice_header_id, received_invoice_header_id) is not null
    and (expected_invoice_header_id is null or expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header))
    and (received_invoice_header_id is null or received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header))
  );

drop policy if exists invoice_comparison_update_admin on public.invoice_comparison;
create policy invoice_comparison_update_admin on public.invoice_comparison
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(expected_invoice_header_id, received_invoice_header_id) is not null
    and (expected_invoice_header_id is null or expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header))
    and (received_invoice_header_id is null or received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header))
  )
  with check (
    (select public.is_organization_admin())
    and coalesce(expected_invoice_header_id, received_invoice_header_id) is not null
    and (expected_invoice_header_id is null or expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header))
    and (received_invoice_header_id is null or received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header))
  );

drop policy if exists invoice_comparison_delete_admin on public.invoice_comparison;
create policy invoice_comparison_delete_admin on public.invoice_comparison
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and coalesce(expected_invoice_header_id, received_invoice_header_id) is not null
    and (expected_invoice_header_id is null or expected_invoice_header_id in (select expected_invoice_header.id from public.expected_invoice_header as expected_invoice_header))
    and (received_invoice_header_id is null or received_invoice_header_id in (select received_invoice_header.id from public.received_invoice_header as received_invoice_header))
  );

drop policy if exists invoice_comparison_line_item_service_role_all on public.invoice_comparison_line_item;
create policy invoice_comparison_line_item_service_role_all on public.invoice_comparison_line_item
  for all to service_role
  using (true)
  with check (true);

drop policy if exists invoice_comparison_line_item_select_member on public.invoice_comparison_line_item;
create policy invoice_comparison_line_item_select_member on public.invoice_comparison_line_item
  for select to authenticated
  using (
    invoice_comparison_id in (select invoice_comparison.id from public.invoice_comparison as invoice_comparison)
  );

drop policy if exists invoice_comparison_line_item_insert_admin on public.invoice_comparison_line_item;
create policy invoice_comparison_line_item_insert_admin on public.invoice_comparison_line_item
  for insert to authenticated
  with check (
    (select public.is_organization_admin())
    and invoice_comparison_id in (select invoice_comparison.id from public.invoice_comparison as invoice_comparison)
    and (expected_invoice_line_item_id is null or expected_invoice_line_item_id in (select expected_invoice_line_item.id from public.expected_invoice_line_item as expected_invoice_line_item))
    and (received_invoice_line_item_id is null or received_invoice_line_item_id in (select received_invoice_line_item.id from public.received_invoice_line_item as received_invoice_line_item))
  );

drop policy if exists invoice_comparison_line_item_update_admin on public.invoice_comparison_line_item;
create policy invoice_comparison_line_item_update_admin on public.invoice_comparison_line_item
  for update to authenticated
  using (
    (select public.is_organization_admin())
    and invoice_comparison_id in (select invoice_comparison.id from public.invoice_comparison as invoice_comparison)
  )
  with check (
    (select public.is_organization_admin())
    and invoice_comparison_id in (select invoice_comparison.id from public.invoice_comparison as invoice_comparison)
    and (expected_invoice_line_item_id is null or expected_invoice_line_item_id in (select expected_invoice_line_item.id from public.expected_invoice_line_item as expected_invoice_line_item))
    and (received_invoice_line_item_id is null or received_invoice_line_item_id in (select received_invoice_line_item.id from public.received_invoice_line_item as received_invoice_line_item))
  );

drop policy if exists invoice_comparison_line_item_delete_admin on public.invoice_comparison_line_item;
create policy invoice_comparison_line_item_delete_admin on public.invoice_comparison_line_item
  for delete to authenticated
  using (
    (select public.is_organization_admin())
    and invoice_comparison_id in (select invoice_comparison.id from public.invoice_comparison as invoice_comparison)
  );

-- What a breach rests on is written by the back end: who claims damages does not write the evidence.
grant select, delete on public.default_event to authenticated;
grant insert (
  id, project_id, organization_id, contract_id, event_id, default_event_type_id, description, metadata_detail,
  cure_deadline, time_start, time_acknowledged, time_cured, status, created_at, updated_at, created_by, updated_by
) on public.default_event to authenticated;
grant update (
  project_id, organization_id, contract_id, event_id, default_event_type_id, description, metadata_detail,
  cure_deadline, time_start, time_acknowledged, time_cured, status, created_at, updated_at, created_by, updated_by
) on public.default_event to authenticated;

grant select, insert, update, delete on
  public.project, public.counterparty, public.contract, public.clause, public.clause_tariff, public.asset,
  public.meter, public.meter_reading, public.meter_aggregate, public.event, public.rule_output,
  public.notification, public.fault, public.contractor_report, public.invoice_header, public.invoice_line_item,
  public.expected_invoice_header, public.expected_invoice_line_item, public.received_invoice_header,
  public.received_invoice_line_item, public.invoice_comparison, public.invoice_comparison_line_item
  to authenticated;

grant usage on sequence
  public.project_id_seq, public.counterparty_id_seq, public.contract_id_seq, public.clause_id_seq,
  public.clause_tariff_id_seq, public.asset_id_seq, public.meter_id_seq, public.meter_reading_id_seq,
  public.meter_aggregate_id_seq, public.event_id_seq, public.default_event_id_seq, public.rule_output_id_seq,
  public.notification_id_seq, public.fault_id_seq, public.contractor_report_id_seq, public.invoice_header_id_seq,
  public.invoice_line_item_id_seq, public.expected_invoice_header_id_seq, public.expected_invoice_line_item_id_seq,
  public.received_invoice_header_id_seq, public.received_invoice_line_item_id_seq,
  public.invoice_comparison_id_seq, public.invoice_comparison_line_item_id_seq
  to authenticated;

-- Responsible parties come from contracts: the back end writes them, and who sees the clause sees them.

drop policy if exists clause_responsibleparty_service_role_all on public.clause_responsibleparty;
create policy clause_responsibleparty_service_role_all on public.clause_responsibleparty
  for all to service_role
  using (true)
  with check (true);

drop policy if exists clause_responsibleparty_select_member on public.clause_responsibleparty;
create policy clause_responsibleparty_select_member on public.clause_responsibleparty
  for select to authenticated
  using (id = any (array(select public.own_responsible_party_ids())));

grant select on public.clause_responsibleparty to authenticated;

-- Look-ups and what the outside world reports: everybody who is signed in reads, the back end writes.

drop policy if exists counterparty_type_service_role_all on public.counterparty_type;
create policy counterparty_type_service_role_all on public.counterparty_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists counterparty_type_select_signed_in on public.counterparty_type;
create policy counterparty_type_select_signed_in on public.counterparty_type
  for select to authenticated
  using (true);

drop policy if exists contract_type_service_role_all on public.contract_type;
create policy contract_type_service_role_all on public.contract_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists contract_type_select_signed_in on public.contract_type;
create policy contract_type_select_signed_in on public.contract_type
  for select to authenticated
  using (true);

drop policy if exists contract_status_service_role_all on public.contract_status;
create policy contract_status_service_role_all on public.contract_status
  for all to service_role
  using (true)
  with check (true);

drop policy if exists contract_status_select_signed_in on public.contract_status;
create policy contract_status_select_signed_in on public.contract_status
  for select to authenticated
  using (true);

drop policy if exists clause_type_service_role_all on public.clause_type;
create policy clause_type_service_role_all on public.clause_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists clause_type_select_signed_in on public.clause_type;
create policy clause_type_select_signed_in on public.clause_type
  for select to authenticated
  using (true);

drop policy if exists clause_category_service_role_all on public.clause_category;
create policy clause_category_service_role_all on public.clause_category
  for all to service_role
  using (true)
  with check (true);

drop policy if exists clause_category_select_signed_in on public.clause_category;
create policy clause_category_select_signed_in on public.clause_category
  for select to authenticated
  using (true);

drop policy if exists asset_type_service_role_all on public.asset_type;
create policy asset_type_service_role_all on public.asset_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists asset_type_select_signed_in on public.asset_type;
create policy asset_type_select_signed_in on public.asset_type
  for select to authenticated
  using (true);

drop policy if exists meter_type_service_role_all on public.meter_type;
create policy meter_type_service_role_all on public.meter_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists meter_type_select_signed_in on public.meter_type;
create policy meter_type_select_signed_in on public.meter_type
  for select to authenticated
  using (true);

drop policy if exists event_type_service_role_all on public.event_type;
create policy event_type_service_role_all on public.event_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists event_type_select_signed_in on public.event_type;
create policy event_type_select_signed_in on public.event_type
  for select to authenticated
  using (true);

drop policy if exists default_event_type_service_role_all on public.default_event_type;
create policy default_event_type_service_role_all on public.default_event_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists default_event_type_select_signed_in on public.default_event_type;
create policy default_event_type_select_signed_in on public.default_event_type
  for select to authenticated
  using (true);

drop policy if exists rule_output_type_service_role_all on public.rule_output_type;
create policy rule_output_type_service_role_all on public.rule_output_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists rule_output_type_select_signed_in on public.rule_output_type;
create policy rule_output_type_select_signed_in on public.rule_output_type
  for select to authenticated
  using (true);

drop policy if exists notification_type_service_role_all on public.notification_type;
create policy notification_type_service_role_all on public.notification_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists notification_type_select_signed_in on public.notification_type;
create policy notification_type_select_signed_in on public.notification_type
  for select to authenticated
  using (true);

drop policy if exists tariff_type_service_role_all on public.tariff_type;
create policy tariff_type_service_role_all on public.tariff_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists tariff_type_select_signed_in on public.tariff_type;
create policy tariff_type_select_signed_in on public.tariff_type
  for select to authenticated
  using (true);

drop policy if exists invoice_line_item_type_service_role_all on public.invoice_line_item_type;
create policy invoice_line_item_type_service_role_all on public.invoice_line_item_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists invoice_line_item_type_select_signed_in on public.invoice_line_item_type;
create policy invoice_line_item_type_select_signed_in on public.invoice_line_item_type
  for select to authenticated
  using (true);

drop policy if exists grid_event_type_service_role_all on public.grid_event_type;
create policy grid_event_type_service_role_all on public.grid_event_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists grid_event_type_select_signed_in on public.grid_event_type;
create policy grid_event_type_select_signed_in on public.grid_event_type
  for select to authenticated
  using (true);

drop policy if exists fault_type_service_role_all on public.fault_type;
create policy fault_type_service_role_all on public.fault_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists fault_type_select_signed_in on public.fault_type;
create policy fault_type_select_signed_in on public.fault_type
  for select to authenticated
  using (true);

drop policy if exists weather_data_type_service_role_all on public.weather_data_type;
create policy weather_data_type_service_role_all on public.weather_data_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists weather_data_type_select_signed_in on public.weather_data_type;
create policy weather_data_type_select_signed_in on public.weather_data_type
  for select to authenticated
  using (true);

drop policy if exists regulatory_fee_type_service_role_all on public.regulatory_fee_type;
create policy regulatory_fee_type_service_role_all on public.regulatory_fee_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists regulatory_fee_type_select_signed_in on public.regulatory_fee_type;
create policy regulatory_fee_type_select_signed_in on public.regulatory_fee_type
  for select to authenticated
  using (true);

drop policy if exists market_price_type_service_role_all on public.market_price_type;
create policy market_price_type_service_role_all on public.market_price_type
  for all to service_role
  using (true)
  with check (true);

drop policy if exists market_price_type_select_signed_in on public.market_price_type;
create policy market_price_type_select_signed_in on public.market_price_type
  for select to authenticated
  using (true);

drop policy if exists currency_service_role_all on public.currency;
create policy currency_service_role_all on public.currency
  for all to service_role
  using (true)
  with check (true);

drop policy if exists currency_select_signed_in on public.currency;
create policy currency_select_signed_in on public.currency
  for select to authenticated
  using (true);

drop policy if exists data_source_service_role_all on public.data_source;
create policy data_source_service_role_all on public.data_source
  for all to service_role
  using (true)
  with check (true);

drop policy if exists data_source_select_signed_in on public.data_source;
create policy data_source_select_signed_in on public.data_source
  for select to authenticated
  using (true);

drop policy if exists vendor_service_role_all on public.vendor;
create policy vendor_service_role_all on public.vendor
  for all to service_role
  using (true)
  with check (true);

drop policy if exists vendor_select_signed_in on public.vendor;
create policy vendor_select_signed_in on public.vendor
  for select to authenticated
  using (true);

drop policy if exists grid_operator_service_role_all on public.grid_operator;
create policy grid_operator_service_role_all on public.grid_operator
  for all to service_role
  using (true)
  with check (true);

drop policy if exists grid_operator_select_signed_in on public.grid_operator;
create policy grid_operator_select_signed_in on public.grid_operator
  for select to authenticated
  using (true);

drop policy if exists billing_period_service_role_all on public.billing_period;
create policy billing_period_service_role_all on public.billing_period
  for all to service_role
  using (true)
  with check (true);

drop policy if exists billing_period_select_signed_in on public.billing_period;
create policy billing_period_select_signed_in on public.billing_period
  for select to authenticated
  using (true);

drop policy if exists grid_event_service_role_all on public.grid_event;
create policy grid_event_service_role_all on public.grid_event
  for all to service_role
  using (true)
  with check (true);

drop policy if exists grid_event_select_signed_in on public.grid_event;
create policy grid_event_select_signed_in on public.grid_event
  for select to authenticated
  using (true);

drop policy if exists weather_data_service_role_all on public.weather_data;
create policy weather_data_service_role_all on public.weather_data
  for all to service_role
  using (true)
  with check (true);

drop policy if exists weather_data_select_signed_in on public.weather_data;
create policy weather_data_select_signed_in on public.weather_data
  for select to authenticated
  using (true);

drop policy if exists regulatory_fee_service_role_all on public.regulatory_fee;
create policy regulatory_fee_service_role_all on public.regulatory_fee
  for all to service_role
  using (true)
  with check (true);

drop policy if exists regulatory_fee_select_signed_in on public.regulatory_fee;
create policy regulatory_fee_select_signed_in on public.regulatory_fee
  for select to authenticated
  using (true);

drop policy if exists market_price_service_role_all on public.market_price;
create policy market_price_service_role_all on public.market_price
  for all to service_role
  using (true)
  with check (true);

drop policy if exists market_price_select_signed_in on public.market_price;
create policy market_price_select_signed_in on public.market_price
  for select to authenticated
  using (true);

drop policy if exists country_service_role_all on public.country;
create policy country_service_role_all on public.country
  for all to service_role
  using (true)
  with check (true);

drop policy if exists country_select_signed_in on public.country;
create policy country_select_signed_in on public.country
  for select to authenticated
  using (true);

drop policy if exists configuration_service_role_all on public.configuration;
create policy configuration_service_role_all on public.configuration
  for all to service_role
  using (true)
  with check (true);

drop policy if exists configuration_select_signed_in on public.configuration;
create policy configuration_select_signed_in on public.configuration
  for select to authenticated
  using (true);

grant select on
  public.counterparty_type, public.contract_type, public.contract_status, public.clause_type,
  public.clause_category, public.asset_type, public.meter_type, public.event_type, public.default_event_type,
  public.rule_output_type, public.notification_type, public.tariff_type, public.invoice_line_item_type,
  public.grid_event_type, public.fault_type, public.weather_data_type, public.regulatory_fee_type,
  public.market_price_type, public.currency, public.data_source, public.vendor, public.grid_operator,
  public.billing_period, public.grid_event, public.weather_data, public.regulatory_fee, public.market_price,
  public.country, public.configuration
  to authenticated;
