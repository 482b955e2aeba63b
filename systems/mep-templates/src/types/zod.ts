// Generated from the database by `plinth types generate`; not to be edited.

import { z } from 'zod'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

// PostgreSQL counts characters, where JavaScript counts an emoji twice.
const characters = (least: number, most: number) =>
  z.string().refine((text) => {
    const count = [...text].length
    return count >= least && count <= most
  }, `${least} to ${most} characters`)

export const csvImportStatus = z.enum(['pending', 'validating', 'processing', 'success', 'partial_success', 'failed', 'rollback'])

export const csvRecordStatus = z.enum(['valid', 'skipped', 'error', 'duplicate', 'warning'])

export const marketType = z.enum(['residential', 'commercial', 'industrial', 'institutional', 'mixed'])

export const phaseType = z.enum(['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service'])

export const submissionStatus = z.enum(['draft', 'submitted', 'approved', 'rejected', 'archived'])

export const tradeType = z.enum(['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor'])

export const usageActionType = z.enum(['viewed', 'filled', 'submitted', 'edited', 'exported'])

export const coperniqFieldMappingRow = z.object({
  id: z.guid(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_field_name: z.string(),
  coperniq_field_type: z.enum(['string', 'number', 'boolean', 'datetime', 'array', 'object']).nullable(),
  template_id: z.guid().nullable(),
  template_field_id: z.guid().nullable(),
  template_field_name: z.string().nullable(),
  is_required: z.boolean(),
  is_custom: z.boolean(),
  description: z.string().nullable(),
  example_values: z.array(z.string()).nullable(),
  mapping_confidence: z.number().min(0).max(1).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const coperniqFieldMappingInsert = z.strictObject({
  id: z.guid().optional(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_field_name: z.string(),
  coperniq_field_type: z.enum(['string', 'number', 'boolean', 'datetime', 'array', 'object']).nullable().optional(),
  template_id: z.guid().nullable().optional(),
  template_field_id: z.guid().nullable().optional(),
  template_field_name: z.string().nullable().optional(),
  is_required: z.boolean().optional(),
  is_custom: z.boolean().optional(),
  description: z.string().nullable().optional(),
  example_values: z.array(z.string()).nullable().optional(),
  mapping_confidence: z.number().min(0).max(1).nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const coperniqFieldMappingUpdate = z.strictObject({
  id: z.guid().optional(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']).optional(),
  coperniq_field_name: z.string().optional(),
  coperniq_field_type: z.enum(['string', 'number', 'boolean', 'datetime', 'array', 'object']).nullable().optional(),
  template_id: z.guid().nullable().optional(),
  template_field_id: z.guid().nullable().optional(),
  template_field_name: z.string().nullable().optional(),
  is_required: z.boolean().optional(),
  is_custom: z.boolean().optional(),
  description: z.string().nullable().optional(),
  example_values: z.array(z.string()).nullable().optional(),
  mapping_confidence: z.number().min(0).max(1).nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const coperniqSyncLogRow = z.object({
  id: z.guid(),
  csv_import_id: z.guid().nullable(),
  contractor_config_id: z.guid().nullable(),
  operation_type: z.enum(['import', 'update', 'delete', 'sync_check']),
  entity_type: z.string(),
  records_processed: z.int32().min(0),
  records_successful: z.int32().min(0),
  records_failed: z.int32().min(0),
  graphql_query: characters(0, 1000).nullable(),
  api_response_status: z.int32().nullable(),
  api_response_time_ms: z.int32().nullable(),
  api_error_code: z.string().nullable(),
  api_error_message: z.string().nullable(),
  status: z.enum(['success', 'partial_success', 'failed']),
  transaction_id: z.string().nullable(),
  rollback_attempted: z.boolean(),
  rollback_successful: z.boolean(),
  started_at: z.string(),
  completed_at: z.string().nullable(),
  performed_by: z.string(),
  notes: z.string().nullable(),
})

export const coperniqSyncLogInsert = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid().nullable().optional(),
  contractor_config_id: z.guid().nullable().optional(),
  operation_type: z.enum(['import', 'update', 'delete', 'sync_check']),
  entity_type: z.string(),
  records_processed: z.int32().min(0).optional(),
  records_successful: z.int32().min(0).optional(),
  records_failed: z.int32().min(0).optional(),
  graphql_query: characters(0, 1000).nullable().optional(),
  api_response_status: z.int32().nullable().optional(),
  api_response_time_ms: z.int32().nullable().optional(),
  api_error_code: z.string().nullable().optional(),
  api_error_message: z.string().nullable().optional(),
  status: z.enum(['success', 'partial_success', 'failed']),
  transaction_id: z.string().nullable().optional(),
  rollback_attempted: z.boolean().optional(),
  rollback_successful: z.boolean().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
  performed_by: z.string(),
  notes: z.string().nullable().optional(),
})

export const coperniqSyncLogUpdate = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid().nullable().optional(),
  contractor_config_id: z.guid().nullable().optional(),
  operation_type: z.enum(['import', 'update', 'delete', 'sync_check']).optional(),
  entity_type: z.string().optional(),
  records_processed: z.int32().min(0).optional(),
  records_successful: z.int32().min(0).optional(),
  records_failed: z.int32().min(0).optional(),
  graphql_query: characters(0, 1000).nullable().optional(),
  api_response_status: z.int32().nullable().optional(),
  api_response_time_ms: z.int32().nullable().optional(),
  api_error_code: z.string().nullable().optional(),
  api_error_message: z.string().nullable().optional(),
  status: z.enum(['success', 'partial_success', 'failed']).optional(),
  transaction_id: z.string().nullable().optional(),
  rollback_attempted: z.boolean().optional(),
  rollback_successful: z.boolean().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
  performed_by: z.string().optional(),
  notes: z.string().nullable().optional(),
})

export const csvColumnMappingRow = z.object({
  id: z.guid(),
  csv_import_id: z.guid(),
  csv_column_number: z.int32().gt(0),
  csv_column_header: z.string(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_field_name: z.string(),
  transformation_rule: z.string().nullable(),
  transformation_params: json.nullable(),
  is_required: z.boolean(),
  validation_rule: z.string().nullable(),
  created_at: z.string(),
})

export const csvColumnMappingInsert = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid(),
  csv_column_number: z.int32().gt(0),
  csv_column_header: z.string(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_field_name: z.string(),
  transformation_rule: z.string().nullable().optional(),
  transformation_params: json.nullable().optional(),
  is_required: z.boolean().optional(),
  validation_rule: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const csvColumnMappingUpdate = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid().optional(),
  csv_column_number: z.int32().gt(0).optional(),
  csv_column_header: z.string().optional(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']).optional(),
  coperniq_field_name: z.string().optional(),
  transformation_rule: z.string().nullable().optional(),
  transformation_params: json.nullable().optional(),
  is_required: z.boolean().optional(),
  validation_rule: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const csvImportRecordsRow = z.object({
  id: z.guid(),
  csv_import_id: z.guid(),
  record_number: z.int32().gt(0),
  record_data: json,
  record_key: z.string().nullable(),
  status: csvRecordStatus,
  error_message: z.string().nullable(),
  warning_message: z.string().nullable(),
  skipped_reason: z.string().nullable(),
  coperniq_id: z.string().nullable(),
  coperniq_type_name: z.string().nullable(),
  invalid_fields: z.array(z.string()).nullable(),
  missing_required_fields: z.array(z.string()).nullable(),
  processed_at: z.string(),
})

export const csvImportRecordsInsert = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid(),
  record_number: z.int32().gt(0),
  record_data: json,
  record_key: z.string().nullable().optional(),
  status: csvRecordStatus.optional(),
  error_message: z.string().nullable().optional(),
  warning_message: z.string().nullable().optional(),
  skipped_reason: z.string().nullable().optional(),
  coperniq_id: z.string().nullable().optional(),
  coperniq_type_name: z.string().nullable().optional(),
  invalid_fields: z.array(z.string()).nullable().optional(),
  missing_required_fields: z.array(z.string()).nullable().optional(),
  processed_at: z.string().optional(),
})

export const csvImportRecordsUpdate = z.strictObject({
  id: z.guid().optional(),
  csv_import_id: z.guid().optional(),
  record_number: z.int32().gt(0).optional(),
  record_data: json.optional(),
  record_key: z.string().nullable().optional(),
  status: csvRecordStatus.optional(),
  error_message: z.string().nullable().optional(),
  warning_message: z.string().nullable().optional(),
  skipped_reason: z.string().nullable().optional(),
  coperniq_id: z.string().nullable().optional(),
  coperniq_type_name: z.string().nullable().optional(),
  invalid_fields: z.array(z.string()).nullable().optional(),
  missing_required_fields: z.array(z.string()).nullable().optional(),
  processed_at: z.string().optional(),
})

export const csvImportsRow = z.object({
  id: z.guid(),
  contractor_config_id: z.guid(),
  import_name: z.string(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  file_size_bytes: z.int32().nullable(),
  file_hash: z.string().nullable(),
  total_records_attempted: z.int32().min(0),
  total_records_success: z.int32().min(0),
  total_records_failed: z.int32().min(0),
  status: csvImportStatus,
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
  duration_seconds: z.int32().min(0).nullable(),
  coperniq_sync_status: z.enum(['pending', 'synced', 'failed']).nullable(),
  coperniq_sync_timestamp: z.string().nullable(),
  coperniq_transaction_id: z.string().nullable(),
  coperniq_error_message: z.string().nullable(),
  error_summary: json.nullable(),
  imported_by: z.string(),
  notes: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const csvImportsInsert = z.strictObject({
  id: z.guid().optional(),
  contractor_config_id: z.guid(),
  import_name: z.string(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  file_size_bytes: z.int32().nullable().optional(),
  file_hash: z.string().nullable().optional(),
  total_records_attempted: z.int32().min(0).optional(),
  total_records_success: z.int32().min(0).optional(),
  total_records_failed: z.int32().min(0).optional(),
  status: csvImportStatus.optional(),
  started_at: z.string().nullable().optional(),
  completed_at: z.string().nullable().optional(),
  duration_seconds: z.int32().min(0).nullable().optional(),
  coperniq_sync_status: z.enum(['pending', 'synced', 'failed']).nullable().optional(),
  coperniq_sync_timestamp: z.string().nullable().optional(),
  coperniq_transaction_id: z.string().nullable().optional(),
  coperniq_error_message: z.string().nullable().optional(),
  error_summary: json.nullable().optional(),
  imported_by: z.string(),
  notes: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const csvImportsUpdate = z.strictObject({
  id: z.guid().optional(),
  contractor_config_id: z.guid().optional(),
  import_name: z.string().optional(),
  coperniq_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']).optional(),
  file_size_bytes: z.int32().nullable().optional(),
  file_hash: z.string().nullable().optional(),
  total_records_attempted: z.int32().min(0).optional(),
  total_records_success: z.int32().min(0).optional(),
  total_records_failed: z.int32().min(0).optional(),
  status: csvImportStatus.optional(),
  started_at: z.string().nullable().optional(),
  completed_at: z.string().nullable().optional(),
  duration_seconds: z.int32().min(0).nullable().optional(),
  coperniq_sync_status: z.enum(['pending', 'synced', 'failed']).nullable().optional(),
  coperniq_sync_timestamp: z.string().nullable().optional(),
  coperniq_transaction_id: z.string().nullable().optional(),
  coperniq_error_message: z.string().nullable().optional(),
  error_summary: json.nullable().optional(),
  imported_by: z.string().optional(),
  notes: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const dataLineageRow = z.object({
  id: z.guid(),
  csv_import_record_id: z.guid().nullable(),
  form_submission_id: z.guid().nullable(),
  coperniq_entity_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_entity_id: z.string(),
  coperniq_company_id: z.string().nullable(),
  transformation_applied: z.string().nullable(),
  data_quality_score: z.number().min(0).max(1).nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const dataLineageInsert = z.strictObject({
  id: z.guid().optional(),
  csv_import_record_id: z.guid().nullable().optional(),
  form_submission_id: z.guid().nullable().optional(),
  coperniq_entity_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']),
  coperniq_entity_id: z.string(),
  coperniq_company_id: z.string().nullable().optional(),
  transformation_applied: z.string().nullable().optional(),
  data_quality_score: z.number().min(0).max(1).nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const dataLineageUpdate = z.strictObject({
  id: z.guid().optional(),
  csv_import_record_id: z.guid().nullable().optional(),
  form_submission_id: z.guid().nullable().optional(),
  coperniq_entity_type: z.enum(['Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument']).optional(),
  coperniq_entity_id: z.string().optional(),
  coperniq_company_id: z.string().nullable().optional(),
  transformation_applied: z.string().nullable().optional(),
  data_quality_score: z.number().min(0).max(1).nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const mepContractorConfigsRow = z.object({
  id: z.guid(),
  contractor_name: z.string(),
  contractor_email: z.string().nullable(),
  contractor_phone: z.string().nullable(),
  company_id: z.guid().nullable(),
  trades: z.array(z.string()),
  markets: z.array(z.string()),
  phases: z.array(z.string()),
  templates_enabled: z.array(z.string()),
  templates_enabled_count: z.int32(),
  preset_used: z.string().nullable(),
  preset_customized: z.boolean(),
  wizard_step_completed: z.int32().min(0).max(5),
  is_active: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
  created_by: z.string(),
  coperniq_company_id: z.string().nullable(),
})

export const mepContractorConfigsInsert = z.strictObject({
  id: z.guid().optional(),
  contractor_name: z.string(),
  contractor_email: z.string().nullable().optional(),
  contractor_phone: z.string().nullable().optional(),
  company_id: z.guid().nullable().optional(),
  trades: z.array(z.string()).optional(),
  markets: z.array(z.string()).optional(),
  phases: z.array(z.string()).optional(),
  templates_enabled: z.array(z.string()).optional(),
  templates_enabled_count: z.int32().optional(),
  preset_used: z.string().nullable().optional(),
  preset_customized: z.boolean().optional(),
  wizard_step_completed: z.int32().min(0).max(5).optional(),
  is_active: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.string().optional(),
  coperniq_company_id: z.string().nullable().optional(),
})

export const mepContractorConfigsUpdate = z.strictObject({
  id: z.guid().optional(),
  contractor_name: z.string().optional(),
  contractor_email: z.string().nullable().optional(),
  contractor_phone: z.string().nullable().optional(),
  company_id: z.guid().nullable().optional(),
  trades: z.array(z.string()).optional(),
  markets: z.array(z.string()).optional(),
  phases: z.array(z.string()).optional(),
  templates_enabled: z.array(z.string()).optional(),
  templates_enabled_count: z.int32().optional(),
  preset_used: z.string().nullable().optional(),
  preset_customized: z.boolean().optional(),
  wizard_step_completed: z.int32().min(0).max(5).optional(),
  is_active: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.string().optional(),
  coperniq_company_id: z.string().nullable().optional(),
})

export const mepFormSubmissionsRow = z.object({
  id: z.guid(),
  template_id: z.guid(),
  contractor_config_id: z.guid(),
  form_title: z.string(),
  form_data: json,
  submitted_by: z.string(),
  status: submissionStatus,
  submission_number: z.int32().nullable(),
  parent_submission_id: z.guid().nullable(),
  revision_count: z.int32().min(0),
  coperniq_import_status: z.enum(['pending', 'success', 'failed']).nullable(),
  coperniq_import_id: z.string().nullable(),
  import_error_message: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  submitted_at: z.string().nullable(),
  approved_at: z.string().nullable(),
  archived_at: z.string().nullable(),
})

export const mepFormSubmissionsInsert = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid(),
  contractor_config_id: z.guid(),
  form_title: z.string(),
  form_data: json,
  submitted_by: z.string(),
  status: submissionStatus.optional(),
  submission_number: z.int32().nullable().optional(),
  parent_submission_id: z.guid().nullable().optional(),
  revision_count: z.int32().min(0).optional(),
  coperniq_import_status: z.enum(['pending', 'success', 'failed']).nullable().optional(),
  coperniq_import_id: z.string().nullable().optional(),
  import_error_message: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  submitted_at: z.string().nullable().optional(),
  approved_at: z.string().nullable().optional(),
  archived_at: z.string().nullable().optional(),
})

export const mepFormSubmissionsUpdate = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid().optional(),
  contractor_config_id: z.guid().optional(),
  form_title: z.string().optional(),
  form_data: json.optional(),
  submitted_by: z.string().optional(),
  status: submissionStatus.optional(),
  submission_number: z.int32().nullable().optional(),
  parent_submission_id: z.guid().nullable().optional(),
  revision_count: z.int32().min(0).optional(),
  coperniq_import_status: z.enum(['pending', 'success', 'failed']).nullable().optional(),
  coperniq_import_id: z.string().nullable().optional(),
  import_error_message: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  submitted_at: z.string().nullable().optional(),
  approved_at: z.string().nullable().optional(),
  archived_at: z.string().nullable().optional(),
})

export const mepTemplateUsageRow = z.object({
  id: z.guid(),
  template_id: z.guid(),
  contractor_config_id: z.guid(),
  submission_id: z.guid().nullable(),
  action: usageActionType,
  action_count: z.int32().gt(0),
  time_spent_seconds: z.int32().gt(0).nullable(),
  user_email: z.string().nullable(),
  session_id: z.string().nullable(),
  timestamp: z.string(),
})

export const mepTemplateUsageInsert = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid(),
  contractor_config_id: z.guid(),
  submission_id: z.guid().nullable().optional(),
  action: usageActionType,
  action_count: z.int32().gt(0).optional(),
  time_spent_seconds: z.int32().gt(0).nullable().optional(),
  user_email: z.string().nullable().optional(),
  session_id: z.string().nullable().optional(),
  timestamp: z.string().optional(),
})

export const mepTemplateUsageUpdate = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid().optional(),
  contractor_config_id: z.guid().optional(),
  submission_id: z.guid().nullable().optional(),
  action: usageActionType.optional(),
  action_count: z.int32().gt(0).optional(),
  time_spent_seconds: z.int32().gt(0).nullable().optional(),
  user_email: z.string().nullable().optional(),
  session_id: z.string().nullable().optional(),
  timestamp: z.string().optional(),
})

export const mepWizardOptionsRow = z.object({
  kind: z.enum(['trade', 'market', 'phase', 'preset', 'vertical']),
  key: z.string(),
  title: z.string(),
  display_order: z.int32(),
  trades: z.array(z.string()),
  markets: z.array(z.string()),
  phases: z.array(z.string()),
  details: json,
})

export const mepWizardOptionsInsert = z.strictObject({
  kind: z.enum(['trade', 'market', 'phase', 'preset', 'vertical']),
  key: z.string(),
  title: z.string(),
  display_order: z.int32().optional(),
  trades: z.array(z.string()).optional(),
  markets: z.array(z.string()).optional(),
  phases: z.array(z.string()).optional(),
  details: json.optional(),
})

export const mepWizardOptionsUpdate = z.strictObject({
  kind: z.enum(['trade', 'market', 'phase', 'preset', 'vertical']).optional(),
  key: z.string().optional(),
  title: z.string().optional(),
  display_order: z.int32().optional(),
  trades: z.array(z.string()).optional(),
  markets: z.array(z.string()).optional(),
  phases: z.array(z.string()).optional(),
  details: json.optional(),
})

export const templateFieldsRow = z.object({
  id: z.guid(),
  template_id: z.guid(),
  group_id: z.guid().nullable(),
  name: z.string(),
  label: z.string(),
  field_type: z.enum(['Text', 'Numeric', 'Single select', 'Multiple select', 'File']),
  is_required: z.boolean(),
  placeholder: z.string().nullable(),
  description: z.string().nullable(),
  options: json.nullable(),
  validation_rules: json.nullable(),
  display_order: z.int32(),
  created_at: z.string(),
})

export const templateFieldsInsert = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid(),
  group_id: z.guid().nullable().optional(),
  name: z.string(),
  label: z.string(),
  field_type: z.enum(['Text', 'Numeric', 'Single select', 'Multiple select', 'File']),
  is_required: z.boolean().optional(),
  placeholder: z.string().nullable().optional(),
  description: z.string().nullable().optional(),
  options: json.nullable().optional(),
  validation_rules: json.nullable().optional(),
  display_order: z.int32().optional(),
  created_at: z.string().optional(),
})

export const templateFieldsUpdate = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid().optional(),
  group_id: z.guid().nullable().optional(),
  name: z.string().optional(),
  label: z.string().optional(),
  field_type: z.enum(['Text', 'Numeric', 'Single select', 'Multiple select', 'File']).optional(),
  is_required: z.boolean().optional(),
  placeholder: z.string().nullable().optional(),
  description: z.string().nullable().optional(),
  options: json.nullable().optional(),
  validation_rules: json.nullable().optional(),
  display_order: z.int32().optional(),
  created_at: z.string().optional(),
})

export const templateGroupsRow = z.object({
  id: z.guid(),
  template_id: z.guid(),
  name: z.string(),
  display_order: z.int32(),
  is_critical: z.boolean(),
  created_at: z.string(),
})

export const templateGroupsInsert = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid(),
  name: z.string(),
  display_order: z.int32().optional(),
  is_critical: z.boolean().optional(),
  created_at: z.string().optional(),
})

export const templateGroupsUpdate = z.strictObject({
  id: z.guid().optional(),
  template_id: z.guid().optional(),
  name: z.string().optional(),
  display_order: z.int32().optional(),
  is_critical: z.boolean().optional(),
  created_at: z.string().optional(),
})

export const templatesRow = z.object({
  id: z.guid(),
  name: z.string(),
  display_name: z.string(),
  trade: z.enum(['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor']),
  category: z.string(),
  description: z.string().nullable(),
  emoji: z.string().nullable(),
  phase: z.enum(['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']).nullable(),
  compliance: z.array(z.string()).nullable(),
  work_order_type: z.string().nullable(),
  work_order_name: z.string().nullable(),
  total_fields: z.int32(),
  total_groups: z.int32(),
  version: z.string(),
  is_active: z.boolean(),
  created_at: z.string(),
  updated_at: z.string(),
  created_by: z.string(),
})

export const templatesInsert = z.strictObject({
  id: z.guid().optional(),
  name: z.string(),
  display_name: z.string(),
  trade: z.enum(['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor']),
  category: z.string(),
  description: z.string().nullable().optional(),
  emoji: z.string().nullable().optional(),
  phase: z.enum(['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']).nullable().optional(),
  compliance: z.array(z.string()).nullable().optional(),
  work_order_type: z.string().nullable().optional(),
  work_order_name: z.string().nullable().optional(),
  total_fields: z.int32().optional(),
  total_groups: z.int32().optional(),
  version: z.string().optional(),
  is_active: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.string().optional(),
})

export const templatesUpdate = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  display_name: z.string().optional(),
  trade: z.enum(['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor']).optional(),
  category: z.string().optional(),
  description: z.string().nullable().optional(),
  emoji: z.string().nullable().optional(),
  phase: z.enum(['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']).nullable().optional(),
  compliance: z.array(z.string()).nullable().optional(),
  work_order_type: z.string().nullable().optional(),
  work_order_name: z.string().nullable().optional(),
  total_fields: z.int32().optional(),
  total_groups: z.int32().optional(),
  version: z.string().optional(),
  is_active: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.string().optional(),
})

export const contractorActivityTimelineRow = z.object({
  contractor_id: z.guid(),
  contractor_name: z.string(),
  activity_type: z.string(),
  activity_at: z.string(),
  description: z.string(),
  submission_id: z.guid().nullable(),
})

export const contractorSummaryRow = z.object({
  id: z.guid(),
  contractor_name: z.string(),
  contractor_email: z.string().nullable(),
  trades: z.array(z.string()),
  markets: z.array(z.string()),
  phases: z.array(z.string()),
  preset_used: z.string().nullable(),
  templates_enabled_count: z.int32(),
  is_active: z.boolean(),
  created_at: z.string(),
  total_submissions: z.number(),
  draft_submissions: z.number(),
  submitted_submissions: z.number(),
  approved_submissions: z.number(),
  last_submission_at: z.string().nullable(),
})

export const coperniqSyncHistoryRow = z.object({
  id: z.guid(),
  csv_import_id: z.guid().nullable(),
  contractor_config_id: z.guid().nullable(),
  operation_type: z.string(),
  entity_type: z.string(),
  records_processed: z.int32(),
  records_successful: z.int32(),
  records_failed: z.int32(),
  status: z.string(),
  api_response_status: z.int32().nullable(),
  api_response_time_ms: z.int32().nullable(),
  transaction_id: z.string().nullable(),
  api_error_message: z.string().nullable(),
  started_at: z.string(),
  completed_at: z.string().nullable(),
  performed_by: z.string(),
  contractor_name: z.string().nullable(),
  import_name: z.string().nullable(),
})

export const csvImportSummaryRow = z.object({
  id: z.guid(),
  import_name: z.string(),
  coperniq_type: z.string(),
  status: csvImportStatus,
  total_records_attempted: z.int32(),
  total_records_success: z.int32(),
  total_records_failed: z.int32(),
  success_rate: z.number().nullable(),
  duration_seconds: z.int32().nullable(),
  coperniq_sync_status: z.string().nullable(),
  imported_by: z.string(),
  created_at: z.string(),
  contractor_name: z.string().nullable(),
  detail_records_count: z.number(),
  valid_records: z.number(),
  error_records: z.number(),
  duplicate_records: z.number(),
  contractor_config_id: z.guid(),
})

export const formSubmissionDetailsRow = z.object({
  id: z.guid(),
  form_title: z.string(),
  status: submissionStatus,
  submission_number: z.int32().nullable(),
  revision_count: z.int32(),
  submitted_by: z.string(),
  submitted_at: z.string().nullable(),
  approved_at: z.string().nullable(),
  coperniq_import_status: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  template_name: z.string(),
  template_trade: z.string(),
  template_phase: z.string().nullable(),
  contractor_name: z.string().nullable(),
  contractor_email: z.string().nullable(),
  preset_used: z.string().nullable(),
  field_count: z.number(),
  form_data: json,
})

export const templateSummaryRow = z.object({
  id: z.guid(),
  name: z.string(),
  display_name: z.string(),
  trade: z.string(),
  category: z.string(),
  phase: z.string().nullable(),
  emoji: z.string().nullable(),
  compliance: z.array(z.string()).nullable(),
  version: z.string(),
  is_active: z.boolean(),
  group_count: z.number(),
  field_count: z.number(),
  required_field_count: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const templateUsageAnalyticsRow = z.object({
  id: z.guid(),
  template_name: z.string(),
  trade: z.string(),
  phase: z.string().nullable(),
  unique_contractors: z.number(),
  views: z.number(),
  fills: z.number(),
  submissions: z.number(),
  edits: z.number(),
  avg_time_spent_seconds: z.number().nullable(),
  last_used_at: z.string().nullable(),
})

export const addCsvImportRecordArgs = z.strictObject({
  csv_import_id: z.guid().nullable(),
  record_number: z.int32().nullable(),
  record_data: json.nullable(),
  status: csvRecordStatus.nullable().optional(),
  error_message: z.string().nullable().optional(),
})

export const addCsvImportRecordReturns = z.guid().nullable()

export const createCsvImportArgs = z.strictObject({
  contractor_config_id: z.guid().nullable(),
  import_name: z.string().nullable(),
  coperniq_type: z.string().nullable(),
  imported_by: z.string().nullable(),
  file_size_bytes: z.int32().nullable().optional(),
  file_hash: z.string().nullable().optional(),
})

export const createCsvImportReturns = z.guid().nullable()

export const createFormSubmissionArgs = z.strictObject({
  template_id: z.guid().nullable(),
  contractor_config_id: z.guid().nullable(),
  form_title: z.string().nullable(),
  form_data: json.nullable(),
  submitted_by: z.string().nullable(),
})

export const createFormSubmissionReturns = z.guid().nullable()

export const getContractorTemplateStatsArgs = z.strictObject({
  config_id: z.guid().nullable(),
})

export const getContractorTemplateStatsReturns = z.array(z.object({
  template_id: z.guid(),
  template_name: z.string(),
  trade: z.string(),
  views: z.number(),
  fills: z.number(),
  submissions: z.number(),
  last_used_at: z.string().nullable(),
}))

export const getTemplateFullArgs = z.strictObject({
  template_name: z.string().nullable(),
})

export const getTemplateFullReturns = json.nullable()

export const logCoperniqSyncArgs = z.strictObject({
  csv_import_id: z.guid().nullable(),
  operation_type: z.string().nullable(),
  entity_type: z.string().nullable(),
  records_processed: z.int32().nullable(),
  records_successful: z.int32().nullable(),
  records_failed: z.int32().nullable(),
  status: z.string().nullable(),
  performed_by: z.string().nullable(),
  transaction_id: z.string().nullable().optional(),
  error_message: z.string().nullable().optional(),
})

export const logCoperniqSyncReturns = z.guid().nullable()

export const managedContractorIdsArgs = z.strictObject({})

export const managedContractorIdsReturns = z.array(z.guid()).nullable()

export const myContractorIdsArgs = z.strictObject({})

export const myContractorIdsReturns = z.array(z.guid()).nullable()

export const ownedContractorIdsArgs = z.strictObject({})

export const ownedContractorIdsReturns = z.array(z.guid())

export const recordTemplateUsageArgs = z.strictObject({
  template_id: z.guid().nullable(),
  contractor_config_id: z.guid().nullable(),
  action: usageActionType.nullable(),
  user_email: z.string().nullable().optional(),
  time_spent_seconds: z.int32().nullable().optional(),
  submission_id: z.guid().nullable().optional(),
  session_id: z.string().nullable().optional(),
})

export const recordTemplateUsageReturns = z.guid().nullable()

export const requestAdminContractorIdArgs = z.strictObject({})

export const requestAdminContractorIdReturns = z.guid().nullable()

export const requestContractorIdArgs = z.strictObject({})

export const requestContractorIdReturns = z.guid().nullable()

export const requestEmailArgs = z.strictObject({})

export const requestEmailReturns = z.string().nullable()

export const schemas = {
  public: {
    Tables: {
      coperniq_field_mapping: { Row: coperniqFieldMappingRow, Insert: coperniqFieldMappingInsert, Update: coperniqFieldMappingUpdate },
      coperniq_sync_log: { Row: coperniqSyncLogRow, Insert: coperniqSyncLogInsert, Update: coperniqSyncLogUpdate },
      csv_column_mapping: { Row: csvColumnMappingRow, Insert: csvColumnMappingInsert, Update: csvColumnMappingUpdate },
      csv_import_records: { Row: csvImportRecordsRow, Insert: csvImportRecordsInsert, Update: csvImportRecordsUpdate },
      csv_imports: { Row: csvImportsRow, Insert: csvImportsInsert, Update: csvImportsUpdate },
      data_lineage: { Row: dataLineageRow, Insert: dataLineageInsert, Update: dataLineageUpdate },
      mep_contractor_configs: { Row: mepContractorConfigsRow, Insert: mepContractorConfigsInsert, Update: mepContractorConfigsUpdate },
      mep_form_submissions: { Row: mepFormSubmissionsRow, Insert: mepFormSubmissionsInsert, Update: mepFormSubmissionsUpdate },
      mep_template_usage: { Row: mepTemplateUsageRow, Insert: mepTemplateUsageInsert, Update: mepTemplateUsageUpdate },
      mep_wizard_options: { Row: mepWizardOptionsRow, Insert: mepWizardOptionsInsert, Update: mepWizardOptionsUpdate },
      template_fields: { Row: templateFieldsRow, Insert: templateFieldsInsert, Update: templateFieldsUpdate },
      template_groups: { Row: templateGroupsRow, Insert: templateGroupsInsert, Update: templateGroupsUpdate },
      templates: { Row: templatesRow, Insert: templatesInsert, Update: templatesUpdate },
    },
    Views: {
      contractor_activity_timeline: { Row: contractorActivityTimelineRow },
      contractor_summary: { Row: contractorSummaryRow },
      coperniq_sync_history: { Row: coperniqSyncHistoryRow },
      csv_import_summary: { Row: csvImportSummaryRow },
      form_submission_details: { Row: formSubmissionDetailsRow },
      template_summary: { Row: templateSummaryRow },
      template_usage_analytics: { Row: templateUsageAnalyticsRow },
    },
    Functions: {
      'add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text)': { Args: addCsvImportRecordArgs, Returns: addCsvImportRecordReturns },
      'create_csv_import(uuid, text, text, text, integer, text)': { Args: createCsvImportArgs, Returns: createCsvImportReturns },
      'create_form_submission(uuid, uuid, text, jsonb, text)': { Args: createFormSubmissionArgs, Returns: createFormSubmissionReturns },
      'get_contractor_template_stats(uuid)': { Args: getContractorTemplateStatsArgs, Returns: getContractorTemplateStatsReturns },
      'get_template_full(text)': { Args: getTemplateFullArgs, Returns: getTemplateFullReturns },
      'log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text)': { Args: logCoperniqSyncArgs, Returns: logCoperniqSyncReturns },
      'managed_contractor_ids()': { Args: managedContractorIdsArgs, Returns: managedContractorIdsReturns },
      'my_contractor_ids()': { Args: myContractorIdsArgs, Returns: myContractorIdsReturns },
      'owned_contractor_ids()': { Args: ownedContractorIdsArgs, Returns: ownedContractorIdsReturns },
      'record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text)': { Args: recordTemplateUsageArgs, Returns: recordTemplateUsageReturns },
      'request_admin_contractor_id()': { Args: requestAdminContractorIdArgs, Returns: requestAdminContractorIdReturns },
      'request_contractor_id()': { Args: requestContractorIdArgs, Returns: requestContractorIdReturns },
      'request_email()': { Args: requestEmailArgs, Returns: requestEmailReturns },
    },
    Enums: {
      csv_import_status: csvImportStatus,
      csv_record_status: csvRecordStatus,
      market_type: marketType,
      phase_type: phaseType,
      submission_status: submissionStatus,
      trade_type: tradeType,
      usage_action_type: usageActionType,
    },
    CompositeTypes: {},
  },
}
