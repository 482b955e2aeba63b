// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type IngestionStage = 'validating' | 'transforming' | 'loading' | 'moving' | 'complete'

export type IngestionStatus = 'processing' | 'success' | 'quarantined' | 'skipped' | 'error'

export type InvoiceComparisonStatus = 'unchecked' | 'matched' | 'underbilled' | 'overbilled'

export type InvoiceStatus = 'draft' | 'verified' | 'sent' | 'disputed' | 'paid'

export type Severity = 'high' | 'medium' | 'low'

export type Status = 'open' | 'cured' | 'closed'

export type UpdatedFrequency = 'daily' | 'hourly' | '15min' | 'min' | 'sec' | 'millisec'

export interface Asset {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  asset_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  vendor_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  description: string | null
  model: string | null
  serial_code: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface AssetType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface BillingPeriod {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  start_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  end_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Clause {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  clause_responsibleparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  clause_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  clause_category_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  section_ref: string | null
  raw_text: string | null
  normalized_payload: ColumnType<Json | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_by: string | null
  version: number | null
  confidence_score: ColumnType<string | null, string | number | null | undefined, string | number | null>
  summary: string | null
  beneficiary_party: string | null
}

export interface ClauseCategory {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  key_terms: string[] | null
}

export interface ClauseResponsibleparty {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  address: string | null
  country: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ClauseTariff {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  tariff_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  currency_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  valid_from: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  valid_to: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  base_rate: ColumnType<string | null, string | number | null | undefined, string | number | null>
  unit: string | null
  logic_parameters: ColumnType<Json | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ClauseType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Configuration {
  key: string
  value: ColumnType<Json, string, string>
  description: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Contract {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  counterparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_status_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  description: string | null
  effective_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  end_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  file_location: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_by: string | null
  version: number | null
  parsing_status: string | null
  parsing_started_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  parsing_completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  parsing_error: string | null
  pii_detected_count: number | null
  clauses_extracted_count: number | null
  processing_time_seconds: ColumnType<string | null, string | number | null | undefined, string | number | null>
}

export interface ContractPiiMapping {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  contract_id: ColumnType<string, string | number | bigint, string | number | bigint>
  encrypted_mapping: Uint8Array
  pii_entities_count: Generated<number>
  encryption_method: Generated<string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string | null
  accessed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  accessed_by: string | null
  access_count: Generated<number>
}

export interface ContractStatus {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ContractType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ContractorReport {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  counterparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  raw_text: string | null
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  file_location: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Counterparty {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  counterparty_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  email: string | null
  address: string | null
  country: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
}

export interface CounterpartyType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Country {
  code: string
  name: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Currency {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
}

export interface DataSource {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  description: string | null
  updated_frequency: Generated<UpdatedFrequency>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface DefaultEvent {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  event_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  default_event_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  cure_deadline: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_start: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_acknowledged: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_cured: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  status: Generated<Status>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_by: string | null
  updated_by: string | null
  evidence: ColumnType<Json | null, string | null | undefined, string | null>
  evidence_archived_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  evidence_s3_path: string | null
}

export interface DefaultEventType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Event {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  data_source_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  event_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  raw_data: ColumnType<Json | null, string | null | undefined, string | null>
  metric_outcome: ColumnType<Json | null, string | null | undefined, string | null>
  time_start: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_acknowledged: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_fixed: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_end: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  status: Generated<Status>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_by: string | null
  updated_by: string | null
}

export interface EventType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ExpectedInvoiceHeader {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  billing_period_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  counterparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  currency_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ExpectedInvoiceLineItem {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  expected_invoice_header_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  invoice_line_item_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  line_total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Fault {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  asset_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  data_source_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  fault_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  severity: Generated<Severity>
  time_start: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_end: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface FaultType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface GridEvent {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  grid_event_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  grid_operator_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  country: string | null
  region: string | null
  source: string | null
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  time_start: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_end: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface GridEventType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface GridOperator {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  address: string | null
  country: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface IngestionLog {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  integration_site_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  data_source_id: ColumnType<string, string | number | bigint, string | number | bigint>
  file_path: string
  file_name: string | null
  file_size_bytes: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  file_format: string | null
  file_hash: string | null
  ingestion_status: Generated<IngestionStatus>
  ingestion_stage: IngestionStage | null
  rows_in_file: number | null
  rows_valid: number | null
  rows_loaded: number | null
  rows_skipped: number | null
  rows_failed: number | null
  data_start_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  data_end_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  validation_errors: ColumnType<Json | null, string | null | undefined, string | null>
  error_message: string | null
  processing_started_at: ColumnType<Date, Date | string | undefined, Date | string>
  processing_completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  processing_time_ms: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  destination_path: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface IntegrationCredential {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string, string | number | bigint, string | number | bigint>
  data_source_id: ColumnType<string, string | number | bigint, string | number | bigint>
  auth_type: string
  label: string | null
  encrypted_credentials: Uint8Array
  encryption_method: Generated<string>
  token_expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  token_refreshed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  is_active: Generated<boolean>
  last_used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  last_error: string | null
  error_count: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string | null
  updated_by: string | null
}

export interface IntegrationSite {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string, string | number | bigint, string | number | bigint>
  integration_credential_id: ColumnType<string, string | number | bigint, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  meter_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  data_source_id: ColumnType<string, string | number | bigint, string | number | bigint>
  external_site_id: string
  external_site_name: string | null
  external_metadata: ColumnType<Json | null, string | null | undefined, string | null>
  is_active: Generated<boolean>
  sync_enabled: Generated<boolean>
  sync_interval_minutes: Generated<number>
  last_sync_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  last_sync_status: string | null
  last_sync_error: string | null
  last_sync_records_count: number | null
  consecutive_failures: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InvoiceComparison {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  expected_invoice_header_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  received_invoice_header_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  variance_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  status: Generated<InvoiceComparisonStatus>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InvoiceComparisonLineItem {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  invoice_comparison_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  expected_invoice_line_item_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  received_invoice_line_item_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  variance_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InvoiceHeader {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  billing_period_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  counterparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  currency_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  invoice_number: string | null
  invoice_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  due_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  status: Generated<InvoiceStatus>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InvoiceLineItem {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  invoice_header_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  rule_output_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  clause_tariff_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  meter_aggregate_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  invoice_line_item_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  quantity: ColumnType<string | null, string | number | null | undefined, string | number | null>
  line_unit_price: ColumnType<string | null, string | number | null | undefined, string | number | null>
  line_total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InvoiceLineItemType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MarketPrice {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  market_price_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  country: string | null
  region: string | null
  source: string | null
  unit: string | null
  unit_value: ColumnType<string | null, string | number | null | undefined, string | number | null>
  reading_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MarketPriceType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  updated_frequency: Generated<UpdatedFrequency>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Meter {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  asset_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  vendor_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  meter_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  model: string | null
  unit: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MeterAggregate {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  billing_period_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  meter_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  data_source_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  total_production: ColumnType<string | null, string | number | null | undefined, string | number | null>
  total_consumption: ColumnType<string | null, string | number | null | undefined, string | number | null>
  peak: ColumnType<string | null, string | number | null | undefined, string | number | null>
  off_peak: ColumnType<string | null, string | number | null | undefined, string | number | null>
  unit: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  period_type: string | null
  period_start: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  period_end: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  energy_wh: ColumnType<string | null, string | number | null | undefined, string | number | null>
  energy_kwh: ColumnType<string | null, string | number | null | undefined, string | number | null>
  hours_available: ColumnType<string | null, string | number | null | undefined, string | number | null>
  hours_expected: ColumnType<string | null, string | number | null | undefined, string | number | null>
  availability_percent: ColumnType<string | null, string | number | null | undefined, string | number | null>
  reading_count: number | null
  data_completeness_percent: ColumnType<string | null, string | number | null | undefined, string | number | null>
  source_system: string | null
  aggregated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface MeterReading {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string, string | number | bigint, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  meter_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  source_system: string
  external_site_id: string | null
  external_device_id: string | null
  reading_timestamp: ColumnType<Date, Date | string, Date | string>
  reading_interval: Generated<UpdatedFrequency>
  energy_wh: ColumnType<string | null, string | number | null | undefined, string | number | null>
  power_w: ColumnType<string | null, string | number | null | undefined, string | number | null>
  irradiance_wm2: ColumnType<string | null, string | number | null | undefined, string | number | null>
  temperature_c: ColumnType<string | null, string | number | null | undefined, string | number | null>
  other_metrics: ColumnType<Json | null, string | null | undefined, string | null>
  quality: Generated<string>
  ingested_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MeterType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Notification {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  default_event_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  rule_output_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  notification_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  time_notified: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  time_due: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface NotificationType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Organization {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  address: string | null
  country: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Project {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ReceivedInvoiceHeader {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  contract_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  billing_period_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  counterparty_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  currency_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  invoice_number: string | null
  invoice_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  due_date: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  status: Generated<InvoiceStatus>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ReceivedInvoiceLineItem {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  received_invoice_header_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  invoice_line_item_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  line_total_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface RegulatoryFee {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  regulatory_fee_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  country: string | null
  region: string | null
  source: string | null
  unit: string | null
  unit_value: ColumnType<string | null, string | number | null | undefined, string | number | null>
  reading_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface RegulatoryFeeType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  updated_frequency: Generated<UpdatedFrequency>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Role {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  organization_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  name: string
  email: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  user_id: string
  role_type: string
  is_active: Generated<boolean>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface RuleOutput {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  project_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  default_event_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  clause_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  rule_output_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  currency_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  description: string | null
  metadata_detail: ColumnType<Json | null, string | null | undefined, string | null>
  ld_amount: ColumnType<string | null, string | number | null | undefined, string | number | null>
  invoice_adjustment: ColumnType<string | null, string | number | null | undefined, string | number | null>
  breach: Generated<boolean>
  excuse: Generated<boolean>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_by: string | null
  updated_by: string | null
}

export interface RuleOutputType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface TariffType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Vendor {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  address: string | null
  country: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface WeatherData {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  weather_data_type_id: ColumnType<string | null, string | number | bigint | null | undefined, string | number | bigint | null>
  country: string | null
  region: string | null
  source: string | null
  unit: string | null
  unit_value: ColumnType<string | null, string | number | null | undefined, string | number | null>
  reading_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface WeatherDataType {
  id: ColumnType<string, string | number | bigint | undefined, string | number | bigint>
  name: string
  code: string
  description: string | null
  updated_frequency: Generated<UpdatedFrequency>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface DB {
  asset: Asset
  asset_type: AssetType
  billing_period: BillingPeriod
  clause: Clause
  clause_category: ClauseCategory
  clause_responsibleparty: ClauseResponsibleparty
  clause_tariff: ClauseTariff
  clause_type: ClauseType
  configuration: Configuration
  contract: Contract
  contract_pii_mapping: ContractPiiMapping
  contract_status: ContractStatus
  contract_type: ContractType
  contractor_report: ContractorReport
  counterparty: Counterparty
  counterparty_type: CounterpartyType
  country: Country
  currency: Currency
  data_source: DataSource
  default_event: DefaultEvent
  default_event_type: DefaultEventType
  event: Event
  event_type: EventType
  expected_invoice_header: ExpectedInvoiceHeader
  expected_invoice_line_item: ExpectedInvoiceLineItem
  fault: Fault
  fault_type: FaultType
  grid_event: GridEvent
  grid_event_type: GridEventType
  grid_operator: GridOperator
  ingestion_log: IngestionLog
  integration_credential: IntegrationCredential
  integration_site: IntegrationSite
  invoice_comparison: InvoiceComparison
  invoice_comparison_line_item: InvoiceComparisonLineItem
  invoice_header: InvoiceHeader
  invoice_line_item: InvoiceLineItem
  invoice_line_item_type: InvoiceLineItemType
  market_price: MarketPrice
  market_price_type: MarketPriceType
  meter: Meter
  meter_aggregate: MeterAggregate
  meter_reading: MeterReading
  meter_type: MeterType
  notification: Notification
  notification_type: NotificationType
  organization: Organization
  project: Project
  received_invoice_header: ReceivedInvoiceHeader
  received_invoice_line_item: ReceivedInvoiceLineItem
  regulatory_fee: RegulatoryFee
  regulatory_fee_type: RegulatoryFeeType
  role: Role
  rule_output: RuleOutput
  rule_output_type: RuleOutputType
  tariff_type: TariffType
  vendor: Vendor
  weather_data: WeatherData
  weather_data_type: WeatherDataType
}
