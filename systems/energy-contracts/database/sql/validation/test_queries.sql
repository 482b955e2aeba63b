-- name: contracts_of_two_organizations
-- Contracts whose project belongs to another organization than they do
select contract.id, contract.name, contract.organization_id, project.organization_id as organization_of_project
from contract
join project on project.id = contract.project_id
where contract.organization_id <> project.organization_id;

-- name: rows_of_two_projects
-- Clauses, tariffs, breaches and invoices whose contract belongs to another project than they do
select found.what, found.id, found.project_id, contract.project_id as project_of_contract
from (
  select 'clause' as what, id, project_id, contract_id from clause
  union all select 'clause_tariff', id, project_id, contract_id from clause_tariff
  union all select 'default_event', id, project_id, contract_id from default_event
  union all select 'invoice_header', id, project_id, contract_id from invoice_header
  union all select 'expected_invoice_header', id, project_id, contract_id from expected_invoice_header
  union all select 'received_invoice_header', id, project_id, contract_id from received_invoice_header
) as found
join contract on contract.id = found.contract_id
where found.project_id <> contract.project_id;

-- name: readings_of_another_organization
-- Readings whose project belongs to another organization than they do
select reading.id, reading.reading_timestamp, reading.organization_id, project.organization_id as organization_of_project
from meter_reading as reading
join project on project.id = reading.project_id
where reading.organization_id <> project.organization_id;

-- name: sites_of_another_organization
-- Sites whose credential, project or meter belongs to another organization than they do
select site.id, site.organization_id, site.external_site_id
from integration_site as site
join integration_credential as credential on credential.id = site.integration_credential_id
left join meter on meter.id = site.meter_id
left join project on project.id = coalesce(site.project_id, meter.project_id)
where site.organization_id <> credential.organization_id
  or site.organization_id <> project.organization_id;

-- name: rows_of_nobody
-- Rows that no organization can see because nothing says where they belong
select 'project' as what, id from project where organization_id is null
union all select 'contract', id from contract where coalesce(organization_id, project_id) is null
union all select 'clause', id from clause where coalesce(project_id, contract_id) is null
union all select 'asset', id from asset where project_id is null
union all select 'meter', id from meter where coalesce(project_id, asset_id) is null
union all select 'default_event', id from default_event where coalesce(organization_id, project_id, contract_id) is null
union all select 'rule_output', id from rule_output where coalesce(project_id, default_event_id) is null
union all select 'invoice_header', id from invoice_header where coalesce(project_id, contract_id) is null
union all select 'invoice_line_item', id from invoice_line_item where invoice_header_id is null;

-- name: contracts_that_end_before_they_begin
-- Contracts whose last day comes before their first
select id, name, effective_date, end_date from contract where end_date < effective_date;

-- name: tariffs_that_overlap
-- Prices of one kind for one contract that hold on the same day
select one.id, other.id as other_id, one.contract_id, one.valid_from, one.valid_to
from clause_tariff as one
join clause_tariff as other
  on other.contract_id = one.contract_id and other.tariff_type_id = one.tariff_type_id and other.id > one.id
where daterange(one.valid_from, one.valid_to, '[]') && daterange(other.valid_from, other.valid_to, '[]');

-- name: invoices_that_do_not_add_up
-- Invoices whose lines are not their total
select header.id, header.invoice_number, header.total_amount, sum(line.line_total_amount) as lines
from invoice_header as header
join invoice_line_item as line on line.invoice_header_id = header.id
group by header.id
having header.total_amount is distinct from sum(line.line_total_amount);

-- name: received_invoices_that_do_not_add_up
-- Received and expected invoices whose lines are not their total
select 'received' as what, header.id, header.total_amount, sum(line.line_total_amount) as lines
from received_invoice_header as header
join received_invoice_line_item as line on line.received_invoice_header_id = header.id
group by header.id
having header.total_amount is distinct from sum(line.line_total_amount)
union all
select 'expected', header.id, header.total_amount, sum(line.line_total_amount)
from expected_invoice_header as header
join expected_invoice_line_item as line on line.expected_invoice_header_id = header.id
group by header.id
having header.total_amount is distinct from sum(line.line_total_amount);

-- name: lines_with_a_wrong_amount
-- Invoice lines whose amount is not quantity times price, to the cent
select id, invoice_header_id, quantity, line_unit_price, line_total_amount
from invoice_line_item
where abs(quantity * line_unit_price - line_total_amount) > 0.01;

-- name: damages_that_are_not_invoiced_as_ruled
-- Invoice lines for damages whose amount is not the adjustment of the rule
select line.id, line.rule_output_id, rule_output.invoice_adjustment, line.line_total_amount
from invoice_line_item as line
join rule_output on rule_output.id = line.rule_output_id
where line.line_total_amount is distinct from rule_output.invoice_adjustment;

-- name: comparisons_with_a_wrong_result
-- Comparisons whose variance is not received less expected, or whose status does not say what the variance says
select comparison.id, comparison.variance_amount, comparison.status, received.total_amount - expected.total_amount as variance
from invoice_comparison as comparison
join expected_invoice_header as expected on expected.id = comparison.expected_invoice_header_id
join received_invoice_header as received on received.id = comparison.received_invoice_header_id
where comparison.status <> 'unchecked'
  and (
    comparison.variance_amount is distinct from received.total_amount - expected.total_amount
    or comparison.status <> case
      when abs(comparison.variance_amount)
           <= coalesce((select (value #>> '{}')::numeric from configuration where key = 'comparison.tolerance_amount'), 0.01)
        then 'matched'
      when comparison.variance_amount > 0 then 'overbilled'
      else 'underbilled'
    end::invoice_comparison_status
  );

-- name: availability_that_does_not_follow_from_hours
-- Aggregates whose availability is not available by expected hours
select id, hours_available, hours_expected, availability_percent
from meter_aggregate
where hours_expected is not null
  and availability_percent is distinct from calculate_availability_percent(hours_available, hours_expected);

-- name: aggregates_with_two_energies
-- Aggregates whose watt-hours are not a thousand times their kilowatt-hours
select id, energy_wh, energy_kwh from meter_aggregate where energy_wh <> energy_kwh * 1000;

-- name: breaches_without_evidence
-- Breaches that are closed or billed and rest on nothing that was kept
select event.id, event.status, event.description
from default_event as event
where not coalesce(validate_default_event_evidence(event.evidence), false)
  or (event.evidence is null and (
    event.status <> 'open'
    or exists (
      select from rule_output
      join invoice_line_item as line on line.rule_output_id = rule_output.id
      where rule_output.default_event_id = event.id
    )
  ));

-- name: damages_of_excused_breaches
-- Rules that excuse a breach and ask for damages all the same
select id, default_event_id, ld_amount from rule_output where excuse and ld_amount <> 0;

-- name: files_that_ended_without_an_end
-- Files that are not being processed any more and have no time of it
select id, file_path, ingestion_status from ingestion_log
where ingestion_status <> 'processing' and (processing_completed_at is null or processing_time_ms is null);

-- name: plain_text_where_it_should_be_encrypted
-- Encrypted columns whose bytes are all text, or too short to be encrypted, or hold an e-mail address
select 'contract_pii_mapping' as what, id
from contract_pii_mapping
where octet_length(encrypted_mapping) < 28
  or encode(encrypted_mapping, 'escape') !~ '\\[0-3][0-7][0-7]'
  or encode(encrypted_mapping, 'escape') ~ '[A-Za-z0-9]@[A-Za-z0-9-]{4,}\.[A-Za-z]{2}'
union all
select 'integration_credential', id
from integration_credential
where octet_length(encrypted_credentials) < 28
  or (encryption_method <> 'fernet' and encode(encrypted_credentials, 'escape') !~ '\\[0-3][0-7][0-7]')
  or encode(encrypted_credentials, 'escape') ~ 'api_key|access_token|refresh_token';

-- name: encrypted_columns_that_people_can_read
-- Privileges by which a person could read what is encrypted without being recorded
select role.name as role, secret.table_name, secret.column_name
from (values ('anon'), ('authenticated')) as role (name)
cross join (values
  ('contract_pii_mapping',   'encrypted_mapping'),
  ('integration_credential', 'encrypted_credentials')
) as secret (table_name, column_name)
where has_column_privilege(role.name, format('public.%I', secret.table_name), secret.column_name, 'select');

-- name: tables_without_row_security
-- Tables on which policies do not count
select oid::regclass::text as table_name
from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity;

-- name: partitions_open_to_direct_access
-- Partitions of readings that somebody but their owner can reach by their own names
select child.oid::regclass::text as partition, role.name as role
from pg_inherits
join pg_class as child on child.oid = pg_inherits.inhrelid
cross join (values ('anon'), ('authenticated'), ('service_role')) as role (name)
where pg_inherits.inhparent = 'public.meter_reading'::regclass
  and has_table_privilege(role.name, child.oid, 'select, insert, update, delete, truncate');

-- name: functions_with_an_open_search_path
-- Functions whose names somebody else's schema could answer
select oid::regprocedure::text as function_name
from pg_proc
where pronamespace = 'public'::regnamespace
  and not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
  and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e');
