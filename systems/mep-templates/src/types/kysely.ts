// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type CsvImportStatus = 'pending' | 'validating' | 'processing' | 'success' | 'partial_success' | 'failed' | 'rollback'

export type CsvRecordStatus = 'valid' | 'skipped' | 'error' | 'duplicate' | 'warning'

export type MarketType = 'residential' | 'commercial' | 'industrial' | 'institutional' | 'mixed'

export type PhaseType = 'sales' | 'design' | 'permit' | 'install' | 'commissioning' | 'om' | 'service'

export type SubmissionStatus = 'draft' | 'submitted' | 'approved' | 'rejected' | 'archived'

export type TradeType = 'hvac' | 'plumbing' | 'electrical' | 'solar' | 'fire_protection' | 'controls' | 'tud_market' | 'low_voltage' | 'roofing' | 'general_contractor'

export type UsageActionType = 'viewed' | 'filled' | 'submitted' | 'edited' | 'exported'

export interface CoperniqFieldMapping {
  id: Generated<string>
  coperniq_type: string
  coperniq_field_name: string
  coperniq_field_type: string | null
  template_id: string | null
  template_field_id: string | null
  template_field_name: string | null
  is_required: Generated<boolean>
  is_custom: Generated<boolean>
  description: string | null
  example_values: string[] | null
  mapping_confidence: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface CoperniqSyncLog {
  id: Generated<string>
  csv_import_id: string | null
  contractor_config_id: string | null
  operation_type: string
  entity_type: string
  records_processed: Generated<number>
  records_successful: Generated<number>
  records_failed: Generated<number>
  graphql_query: string | null
  api_response_status: number | null
  api_response_time_ms: number | null
  api_error_code: string | null
  api_error_message: string | null
  status: string
  transaction_id: string | null
  rollback_attempted: Generated<boolean>
  rollback_successful: Generated<boolean>
  started_at: ColumnType<Date, Date | string | undefined, Date | string>
  completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  performed_by: string
  notes: string | null
}

export interface CsvColumnMapping {
  id: Generated<string>
  csv_import_id: string
  csv_column_number: number
  csv_column_header: string
  coperniq_type: string
  coperniq_field_name: string
  transformation_rule: string | null
  transformation_params: ColumnType<Json | null, string | null | undefined, string | null>
  is_required: Generated<boolean>
  validation_rule: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface CsvImportRecords {
  id: Generated<string>
  csv_import_id: string
  record_number: number
  record_data: ColumnType<Json, string, string>
  record_key: string | null
  status: Generated<CsvRecordStatus>
  error_message: string | null
  warning_message: string | null
  skipped_reason: string | null
  coperniq_id: string | null
  coperniq_type_name: string | null
  invalid_fields: string[] | null
  missing_required_fields: string[] | null
  processed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface CsvImports {
  id: Generated<string>
  contractor_config_id: string
  import_name: string
  coperniq_type: string
  file_size_bytes: number | null
  file_hash: string | null
  total_records_attempted: Generated<number>
  total_records_success: Generated<number>
  total_records_failed: Generated<number>
  status: Generated<CsvImportStatus>
  started_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  duration_seconds: number | null
  coperniq_sync_status: string | null
  coperniq_sync_timestamp: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  coperniq_transaction_id: string | null
  coperniq_error_message: string | null
  error_summary: ColumnType<Json | null, string | null | undefined, string | null>
  imported_by: string
  notes: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface DataLineage {
  id: Generated<string>
  csv_import_record_id: string | null
  form_submission_id: string | null
  coperniq_entity_type: string
  coperniq_entity_id: string
  coperniq_company_id: string | null
  transformation_applied: string | null
  data_quality_score: ColumnType<string | null, string | number | null | undefined, string | number | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MepContractorConfigs {
  id: Generated<string>
  contractor_name: string
  contractor_email: string | null
  contractor_phone: string | null
  company_id: string | null
  trades: Generated<string[]>
  markets: Generated<string[]>
  phases: Generated<string[]>
  templates_enabled: Generated<string[]>
  templates_enabled_count: Generated<number>
  preset_used: string | null
  preset_customized: Generated<boolean>
  wizard_step_completed: Generated<number>
  is_active: Generated<boolean>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: Generated<string>
  coperniq_company_id: string | null
}

export interface MepFormSubmissions {
  id: Generated<string>
  template_id: string
  contractor_config_id: string
  form_title: string
  form_data: ColumnType<Json, string, string>
  submitted_by: string
  status: Generated<SubmissionStatus>
  submission_number: number | null
  parent_submission_id: string | null
  revision_count: Generated<number>
  coperniq_import_status: string | null
  coperniq_import_id: string | null
  import_error_message: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  submitted_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  approved_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  archived_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface MepTemplateUsage {
  id: Generated<string>
  template_id: string
  contractor_config_id: string
  submission_id: string | null
  action: UsageActionType
  action_count: Generated<number>
  time_spent_seconds: number | null
  user_email: string | null
  session_id: string | null
  timestamp: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface MepWizardOptions {
  kind: string
  key: string
  title: string
  display_order: Generated<number>
  trades: Generated<string[]>
  markets: Generated<string[]>
  phases: Generated<string[]>
  details: ColumnType<Json, string | undefined, string>
}

export interface TemplateFields {
  id: Generated<string>
  template_id: string
  group_id: string | null
  name: string
  label: string
  field_type: string
  is_required: Generated<boolean>
  placeholder: string | null
  description: string | null
  options: ColumnType<Json | null, string | null | undefined, string | null>
  validation_rules: ColumnType<Json | null, string | null | undefined, string | null>
  display_order: Generated<number>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface TemplateGroups {
  id: Generated<string>
  template_id: string
  name: string
  display_order: Generated<number>
  is_critical: Generated<boolean>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Templates {
  id: Generated<string>
  name: string
  display_name: string
  trade: string
  category: string
  description: string | null
  emoji: string | null
  phase: string | null
  compliance: string[] | null
  work_order_type: string | null
  work_order_name: string | null
  total_fields: Generated<number>
  total_groups: Generated<number>
  version: Generated<string>
  is_active: Generated<boolean>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: Generated<string>
}

export interface ContractorActivityTimeline {
  contractor_id: ColumnType<string, never, never>
  contractor_name: ColumnType<string, never, never>
  activity_type: ColumnType<string, never, never>
  activity_at: ColumnType<Date, never, never>
  description: ColumnType<string, never, never>
  submission_id: ColumnType<string | null, never, never>
}

export interface ContractorSummary {
  id: ColumnType<string, never, never>
  contractor_name: ColumnType<string, never, never>
  contractor_email: ColumnType<string | null, never, never>
  trades: ColumnType<string[], never, never>
  markets: ColumnType<string[], never, never>
  phases: ColumnType<string[], never, never>
  preset_used: ColumnType<string | null, never, never>
  templates_enabled_count: ColumnType<number, never, never>
  is_active: ColumnType<boolean, never, never>
  created_at: ColumnType<Date, never, never>
  total_submissions: ColumnType<string, never, never>
  draft_submissions: ColumnType<string, never, never>
  submitted_submissions: ColumnType<string, never, never>
  approved_submissions: ColumnType<string, never, never>
  last_submission_at: ColumnType<Date | null, never, never>
}

export interface CoperniqSyncHistory {
  id: ColumnType<string, never, never>
  csv_import_id: ColumnType<string | null, never, never>
  contractor_config_id: ColumnType<string | null, never, never>
  operation_type: ColumnType<string, never, never>
  entity_type: ColumnType<string, never, never>
  records_processed: ColumnType<number, never, never>
  records_successful: ColumnType<number, never, never>
  records_failed: ColumnType<number, never, never>
  status: ColumnType<string, never, never>
  api_response_status: ColumnType<number | null, never, never>
  api_response_time_ms: ColumnType<number | null, never, never>
  transaction_id: ColumnType<string | null, never, never>
  api_error_message: ColumnType<string | null, never, never>
  started_at: ColumnType<Date, never, never>
  completed_at: ColumnType<Date | null, never, never>
  performed_by: ColumnType<string, never, never>
  contractor_name: ColumnType<string | null, never, never>
  import_name: ColumnType<string | null, never, never>
}

export interface CsvImportSummary {
  id: ColumnType<string, never, never>
  import_name: ColumnType<string, never, never>
  coperniq_type: ColumnType<string, never, never>
  status: ColumnType<CsvImportStatus, never, never>
  total_records_attempted: ColumnType<number, never, never>
  total_records_success: ColumnType<number, never, never>
  total_records_failed: ColumnType<number, never, never>
  success_rate: ColumnType<string | null, never, never>
  duration_seconds: ColumnType<number | null, never, never>
  coperniq_sync_status: ColumnType<string | null, never, never>
  imported_by: ColumnType<string, never, never>
  created_at: ColumnType<Date, never, never>
  contractor_name: ColumnType<string | null, never, never>
  detail_records_count: ColumnType<string, never, never>
  valid_records: ColumnType<string, never, never>
  error_records: ColumnType<string, never, never>
  duplicate_records: ColumnType<string, never, never>
  contractor_config_id: ColumnType<string, never, never>
}

export interface FormSubmissionDetails {
  id: ColumnType<string, never, never>
  form_title: ColumnType<string, never, never>
  status: ColumnType<SubmissionStatus, never, never>
  submission_number: ColumnType<number | null, never, never>
  revision_count: ColumnType<number, never, never>
  submitted_by: ColumnType<string, never, never>
  submitted_at: ColumnType<Date | null, never, never>
  approved_at: ColumnType<Date | null, never, never>
  coperniq_import_status: ColumnType<string | null, never, never>
  created_at: ColumnType<Date, never, never>
  updated_at: ColumnType<Date, never, never>
  template_name: ColumnType<string, never, never>
  template_trade: ColumnType<string, never, never>
  template_phase: ColumnType<string | null, never, never>
  contractor_name: ColumnType<string | null, never, never>
  contractor_email: ColumnType<string | null, never, never>
  preset_used: ColumnType<string | null, never, never>
  field_count: ColumnType<string, never, never>
  form_data: ColumnType<Json, never, never>
}

export interface TemplateSummary {
  id: ColumnType<string, never, never>
  name: ColumnType<string, never, never>
  display_name: ColumnType<string, never, never>
  trade: ColumnType<string, never, never>
  category: ColumnType<string, never, never>
  phase: ColumnType<string | null, never, never>
  emoji: ColumnType<string | null, never, never>
  compliance: ColumnType<string[] | null, never, never>
  version: ColumnType<string, never, never>
  is_active: ColumnType<boolean, never, never>
  group_count: ColumnType<string, never, never>
  field_count: ColumnType<string, never, never>
  required_field_count: ColumnType<string, never, never>
  created_at: ColumnType<Date, never, never>
  updated_at: ColumnType<Date, never, never>
}

export interface TemplateUsageAnalytics {
  id: ColumnType<string, never, never>
  template_name: ColumnType<string, never, never>
  trade: ColumnType<string, never, never>
  phase: ColumnType<string | null, never, never>
  unique_contractors: ColumnType<string, never, never>
  views: ColumnType<string, never, never>
  fills: ColumnType<string, never, never>
  submissions: ColumnType<string, never, never>
  edits: ColumnType<string, never, never>
  avg_time_spent_seconds: ColumnType<string | null, never, never>
  last_used_at: ColumnType<Date | null, never, never>
}

export interface DB {
  coperniq_field_mapping: CoperniqFieldMapping
  coperniq_sync_log: CoperniqSyncLog
  csv_column_mapping: CsvColumnMapping
  csv_import_records: CsvImportRecords
  csv_imports: CsvImports
  data_lineage: DataLineage
  mep_contractor_configs: MepContractorConfigs
  mep_form_submissions: MepFormSubmissions
  mep_template_usage: MepTemplateUsage
  mep_wizard_options: MepWizardOptions
  template_fields: TemplateFields
  template_groups: TemplateGroups
  templates: Templates
  contractor_activity_timeline: ContractorActivityTimeline
  contractor_summary: ContractorSummary
  coperniq_sync_history: CoperniqSyncHistory
  csv_import_summary: CsvImportSummary
  form_submission_details: FormSubmissionDetails
  template_summary: TemplateSummary
  template_usage_analytics: TemplateUsageAnalytics
}
