-- An index on every foreign key that has none yet: without it, deleting what it refers to reads the whole table, and so
-- does every look from a project or a contract at what belongs to it.

create index if not exists idx_project_organization_id
  on public.project (organization_id);

create index if not exists idx_counterparty_counterparty_type_id
  on public.counterparty (counterparty_type_id);

create index if not exists idx_contract_project_id
  on public.contract (project_id);
create index if not exists idx_contract_organization_id
  on public.contract (organization_id);
create index if not exists idx_contract_counterparty_id
  on public.contract (counterparty_id);
create index if not exists idx_contract_contract_type_id
  on public.contract (contract_type_id);
create index if not exists idx_contract_contract_status_id
  on public.contract (contract_status_id);

create index if not exists idx_clause_project_id
  on public.clause (project_id);
create index if not exists idx_clause_contract_id
  on public.clause (contract_id);
create index if not exists idx_clause_clause_responsibleparty_id
  on public.clause (clause_responsibleparty_id);
create index if not exists idx_clause_clause_type_id
  on public.clause (clause_type_id);
create index if not exists idx_clause_clause_category_id
  on public.clause (clause_category_id);

create index if not exists idx_asset_project_id
  on public.asset (project_id);
create index if not exists idx_asset_asset_type_id
  on public.asset (asset_type_id);
create index if not exists idx_asset_vendor_id
  on public.asset (vendor_id);

create index if not exists idx_meter_project_id
  on public.meter (project_id);
create index if not exists idx_meter_asset_id
  on public.meter (asset_id);
create index if not exists idx_meter_vendor_id
  on public.meter (vendor_id);
create index if not exists idx_meter_meter_type_id
  on public.meter (meter_type_id);

create index if not exists idx_event_project_id
  on public.event (project_id);
create index if not exists idx_event_organization_id
  on public.event (organization_id);
create index if not exists idx_event_data_source_id
  on public.event (data_source_id);
create index if not exists idx_event_event_type_id
  on public.event (event_type_id);

create index if not exists idx_default_event_project_id
  on public.default_event (project_id);
create index if not exists idx_default_event_organization_id
  on public.default_event (organization_id);
create index if not exists idx_default_event_event_id
  on public.default_event (event_id);
create index if not exists idx_default_event_default_event_type_id
  on public.default_event (default_event_type_id);

create index if not exists idx_rule_output_project_id
  on public.rule_output (project_id);
create index if not exists idx_rule_output_default_event_id
  on public.rule_output (default_event_id);
create index if not exists idx_rule_output_clause_id
  on public.rule_output (clause_id);
create index if not exists idx_rule_output_rule_output_type_id
  on public.rule_output (rule_output_type_id);
create index if not exists idx_rule_output_currency_id
  on public.rule_output (currency_id);

create index if not exists idx_notification_organization_id
  on public.notification (organization_id);
create index if not exists idx_notification_project_id
  on public.notification (project_id);
create index if not exists idx_notification_default_event_id
  on public.notification (default_event_id);
create index if not exists idx_notification_rule_output_id
  on public.notification (rule_output_id);
create index if not exists idx_notification_notification_type_id
  on public.notification (notification_type_id);

create index if not exists idx_clause_tariff_project_id
  on public.clause_tariff (project_id);
create index if not exists idx_clause_tariff_contract_id
  on public.clause_tariff (contract_id);
create index if not exists idx_clause_tariff_tariff_type_id
  on public.clause_tariff (tariff_type_id);
create index if not exists idx_clause_tariff_currency_id
  on public.clause_tariff (currency_id);

create index if not exists idx_meter_aggregate_billing_period_id
  on public.meter_aggregate (billing_period_id);
create index if not exists idx_meter_aggregate_meter_id
  on public.meter_aggregate (meter_id);
create index if not exists idx_meter_aggregate_data_source_id
  on public.meter_aggregate (data_source_id);

create index if not exists idx_invoice_header_project_id
  on public.invoice_header (project_id);
create index if not exists idx_invoice_header_contract_id
  on public.invoice_header (contract_id);
create index if not exists idx_invoice_header_billing_period_id
  on public.invoice_header (billing_period_id);
create index if not exists idx_invoice_header_counterparty_id
  on public.invoice_header (counterparty_id);
create index if not exists idx_invoice_header_currency_id
  on public.invoice_header (currency_id);

create index if not exists idx_invoice_line_item_invoice_header_id
  on public.invoice_line_item (invoice_header_id);
create index if not exists idx_invoice_line_item_rule_output_id
  on public.invoice_line_item (rule_output_id);
create index if not exists idx_invoice_line_item_clause_tariff_id
  on public.invoice_line_item (clause_tariff_id);
create index if not exists idx_invoice_line_item_meter_aggregate_id
  on public.invoice_line_item (meter_aggregate_id);
create index if not exists idx_invoice_line_item_invoice_line_item_type_id
  on public.invoice_line_item (invoice_line_item_type_id);

create index if not exists idx_expected_invoice_header_project_id
  on public.expected_invoice_header (project_id);
create index if not exists idx_expected_invoice_header_contract_id
  on public.expected_invoice_header (contract_id);
create index if not exists idx_expected_invoice_header_billing_period_id
  on public.expected_invoice_header (billing_period_id);
create index if not exists idx_expected_invoice_header_counterparty_id
  on public.expected_invoice_header (counterparty_id);
create index if not exists idx_expected_invoice_header_currency_id
  on public.expected_invoice_header (currency_id);

create index if not exists idx_expected_invoice_line_item_expected_invoice_header_id
  on public.expected_invoice_line_item (expected_invoice_header_id);
create index if not exists idx_expected_invoice_line_item_invoice_line_item_type_id
  on public.expected_invoice_line_item (invoice_line_item_type_id);

create index if not exists idx_received_invoice_header_project_id
  on public.received_invoice_header (project_id);
create index if not exists idx_received_invoice_header_contract_id
  on public.received_invoice_header (contract_id);
create index if not exists idx_received_invoice_header_billing_period_id
  on public.received_invoice_header (billing_period_id);
create index if not exists idx_received_invoice_header_counterparty_id
  on public.received_invoice_header (counterparty_id);
create index if not exists idx_received_invoice_header_currency_id
  on public.received_invoice_header (currency_id);

create index if not exists idx_received_invoice_line_item_received_invoice_header_id
  on public.received_invoice_line_item (received_invoice_header_id);
create index if not exists idx_received_invoice_line_item_invoice_line_item_type_id
  on public.received_invoice_line_item (invoice_line_item_type_id);

create index if not exists idx_invoice_comparison_expected_invoice_header_id
  on public.invoice_comparison (expected_invoice_header_id);
create index if not exists idx_invoice_comparison_received_invoice_header_id
  on public.invoice_comparison (received_invoice_header_id);

create index if not exists idx_invoice_comparison_line_item_invoice_comparison_id
  on public.invoice_comparison_line_item (invoice_comparison_id);
create index if not exists idx_invoice_comparison_line_item_expected_invoice_line_item_id
  on public.invoice_comparison_line_item (expected_invoice_line_item_id);
create index if not exists idx_invoice_comparison_line_item_received_invoice_line_item_id
  on public.invoice_comparison_line_item (received_invoice_line_item_id);

create index if not exists idx_grid_event_grid_event_type_id
  on public.grid_event (grid_event_type_id);
create index if not exists idx_grid_event_grid_operator_id
  on public.grid_event (grid_operator_id);

create index if not exists idx_weather_data_weather_data_type_id
  on public.weather_data (weather_data_type_id);

create index if not exists idx_regulatory_fee_regulatory_fee_type_id
  on public.regulatory_fee (regulatory_fee_type_id);

create index if not exists idx_market_price_market_price_type_id
  on public.market_price (market_price_type_id);

create index if not exists idx_contractor_report_project_id
  on public.contractor_report (project_id);
create index if not exists idx_contractor_report_counterparty_id
  on public.contractor_report (counterparty_id);

create index if not exists idx_fault_project_id
  on public.fault (project_id);
create index if not exists idx_fault_asset_id
  on public.fault (asset_id);
create index if not exists idx_fault_data_source_id
  on public.fault (data_source_id);
create index if not exists idx_fault_fault_type_id
  on public.fault (fault_type_id);

create index if not exists idx_contract_pii_mapping_created_by
  on public.contract_pii_mapping (created_by);
create index if not exists idx_contract_pii_mapping_accessed_by
  on public.contract_pii_mapping (accessed_by);

create index if not exists idx_integration_credential_created_by
  on public.integration_credential (created_by);
create index if not exists idx_integration_credential_updated_by
  on public.integration_credential (updated_by);

create index if not exists idx_integration_site_meter_id
  on public.integration_site (meter_id);
create index if not exists idx_integration_site_data_source_id
  on public.integration_site (data_source_id);

create index if not exists idx_counterparty_organization_id
  on public.counterparty (organization_id);

-- Breaches of a contract by state and time, and what happened in a region.

create index if not exists idx_default_event_contract_status_time
  on public.default_event (contract_id, status, time_start);
create index if not exists idx_grid_event_region_time
  on public.grid_event (region, time_start);
create index if not exists idx_weather_data_region_time
  on public.weather_data (region, reading_timestamp);
create index if not exists idx_regulatory_fee_region_time
  on public.regulatory_fee (region, reading_timestamp);
create index if not exists idx_market_price_region_time
  on public.market_price (region, reading_timestamp);
