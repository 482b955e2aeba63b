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

export const ingestionStage = z.enum(['validating', 'transforming', 'loading', 'moving', 'complete'])

export const ingestionStatus = z.enum(['processing', 'success', 'quarantined', 'skipped', 'error'])

export const invoiceComparisonStatus = z.enum(['unchecked', 'matched', 'underbilled', 'overbilled'])

export const invoiceStatus = z.enum(['draft', 'verified', 'sent', 'disputed', 'paid'])

export const severity = z.enum(['high', 'medium', 'low'])

export const status = z.enum(['open', 'cured', 'closed'])

export const updatedFrequency = z.enum(['daily', 'hourly', '15min', 'min', 'sec', 'millisec'])

export const assetRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  asset_type_id: z.number().nullable(),
  vendor_id: z.number().nullable(),
  name: z.string(),
  description: z.string().nullable(),
  model: z.string().nullable(),
  serial_code: z.string().nullable(),
  created_at: z.string(),
})

export const assetInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_type_id: z.number().nullable().optional(),
  vendor_id: z.number().nullable().optional(),
  name: z.string(),
  description: z.string().nullable().optional(),
  model: z.string().nullable().optional(),
  serial_code: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const assetUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_type_id: z.number().nullable().optional(),
  vendor_id: z.number().nullable().optional(),
  name: z.string().optional(),
  description: z.string().nullable().optional(),
  model: z.string().nullable().optional(),
  serial_code: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const assetTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const assetTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const assetTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const billingPeriodRow = z.object({
  id: z.number(),
  name: z.string(),
  start_date: z.string().nullable(),
  end_date: z.string().nullable(),
  created_at: z.string(),
})

export const billingPeriodInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  start_date: z.string().nullable().optional(),
  end_date: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const billingPeriodUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  start_date: z.string().nullable().optional(),
  end_date: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  clause_responsibleparty_id: z.number().nullable(),
  clause_type_id: z.number().nullable(),
  clause_category_id: z.number().nullable(),
  name: z.string(),
  section_ref: z.string().nullable(),
  raw_text: z.string().nullable(),
  normalized_payload: json.nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  updated_by: z.string().nullable(),
  version: z.int32().nullable(),
  confidence_score: z.number().min(0).max(1).nullable(),
  summary: z.string().nullable(),
  beneficiary_party: characters(0, 255).nullable(),
})

export const clauseInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  clause_responsibleparty_id: z.number().nullable().optional(),
  clause_type_id: z.number().nullable().optional(),
  clause_category_id: z.number().nullable().optional(),
  name: z.string(),
  section_ref: z.string().nullable().optional(),
  raw_text: z.string().nullable().optional(),
  normalized_payload: json.nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  updated_by: z.string().nullable().optional(),
  version: z.int32().nullable().optional(),
  confidence_score: z.number().min(0).max(1).nullable().optional(),
  summary: z.string().nullable().optional(),
  beneficiary_party: characters(0, 255).nullable().optional(),
})

export const clauseUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  clause_responsibleparty_id: z.number().nullable().optional(),
  clause_type_id: z.number().nullable().optional(),
  clause_category_id: z.number().nullable().optional(),
  name: z.string().optional(),
  section_ref: z.string().nullable().optional(),
  raw_text: z.string().nullable().optional(),
  normalized_payload: json.nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  updated_by: z.string().nullable().optional(),
  version: z.int32().nullable().optional(),
  confidence_score: z.number().min(0).max(1).nullable().optional(),
  summary: z.string().nullable().optional(),
  beneficiary_party: characters(0, 255).nullable().optional(),
})

export const clauseCategoryRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
  key_terms: z.array(z.string()).nullable(),
})

export const clauseCategoryInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
  key_terms: z.array(z.string()).nullable().optional(),
})

export const clauseCategoryUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
  key_terms: z.array(z.string()).nullable().optional(),
})

export const clauseResponsiblepartyRow = z.object({
  id: z.number(),
  name: z.string(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  created_at: z.string(),
})

export const clauseResponsiblepartyInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseResponsiblepartyUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseTariffRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  tariff_type_id: z.number().nullable(),
  currency_id: z.number().nullable(),
  name: z.string(),
  valid_from: z.string().nullable(),
  valid_to: z.string().nullable(),
  base_rate: z.number().nullable(),
  unit: z.string().nullable(),
  logic_parameters: json.nullable(),
  created_at: z.string(),
})

export const clauseTariffInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  tariff_type_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  name: z.string(),
  valid_from: z.string().nullable().optional(),
  valid_to: z.string().nullable().optional(),
  base_rate: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  logic_parameters: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseTariffUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  tariff_type_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  name: z.string().optional(),
  valid_from: z.string().nullable().optional(),
  valid_to: z.string().nullable().optional(),
  base_rate: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  logic_parameters: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const clauseTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const clauseTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const configurationRow = z.object({
  key: characters(0, 100),
  value: json,
  description: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const configurationInsert = z.strictObject({
  key: characters(0, 100),
  value: json,
  description: z.string(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const configurationUpdate = z.strictObject({
  key: characters(0, 100).optional(),
  value: json.optional(),
  description: z.string().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const contractRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  organization_id: z.number().nullable(),
  counterparty_id: z.number().nullable(),
  contract_type_id: z.number().nullable(),
  contract_status_id: z.number().nullable(),
  name: z.string(),
  description: z.string().nullable(),
  effective_date: z.string().nullable(),
  end_date: z.string().nullable(),
  file_location: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  updated_by: z.string().nullable(),
  version: z.int32().nullable(),
  parsing_status: characters(0, 50).nullable(),
  parsing_started_at: z.string().nullable(),
  parsing_completed_at: z.string().nullable(),
  parsing_error: z.string().nullable(),
  pii_detected_count: z.int32().min(0).nullable(),
  clauses_extracted_count: z.int32().min(0).nullable(),
  processing_time_seconds: z.number().min(0).nullable(),
})

export const contractInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  contract_type_id: z.number().nullable().optional(),
  contract_status_id: z.number().nullable().optional(),
  name: z.string(),
  description: z.string().nullable().optional(),
  effective_date: z.string().nullable().optional(),
  end_date: z.string().nullable().optional(),
  file_location: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  updated_by: z.string().nullable().optional(),
  version: z.int32().nullable().optional(),
  parsing_status: characters(0, 50).nullable().optional(),
  parsing_started_at: z.string().nullable().optional(),
  parsing_completed_at: z.string().nullable().optional(),
  parsing_error: z.string().nullable().optional(),
  pii_detected_count: z.int32().min(0).nullable().optional(),
  clauses_extracted_count: z.int32().min(0).nullable().optional(),
  processing_time_seconds: z.number().min(0).nullable().optional(),
})

export const contractUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  contract_type_id: z.number().nullable().optional(),
  contract_status_id: z.number().nullable().optional(),
  name: z.string().optional(),
  description: z.string().nullable().optional(),
  effective_date: z.string().nullable().optional(),
  end_date: z.string().nullable().optional(),
  file_location: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  updated_by: z.string().nullable().optional(),
  version: z.int32().nullable().optional(),
  parsing_status: characters(0, 50).nullable().optional(),
  parsing_started_at: z.string().nullable().optional(),
  parsing_completed_at: z.string().nullable().optional(),
  parsing_error: z.string().nullable().optional(),
  pii_detected_count: z.int32().min(0).nullable().optional(),
  clauses_extracted_count: z.int32().min(0).nullable().optional(),
  processing_time_seconds: z.number().min(0).nullable().optional(),
})

export const contractPiiMappingRow = z.object({
  id: z.number(),
  contract_id: z.number(),
  encrypted_mapping: z.string(),
  pii_entities_count: z.int32().min(0),
  encryption_method: characters(0, 50),
  created_at: z.string(),
  created_by: z.guid().nullable(),
  accessed_at: z.string().nullable(),
  accessed_by: z.guid().nullable(),
  access_count: z.int32().min(0),
})

export const contractPiiMappingInsert = z.strictObject({
  id: z.number().optional(),
  contract_id: z.number(),
  encrypted_mapping: z.string(),
  pii_entities_count: z.int32().min(0).optional(),
  encryption_method: characters(0, 50).optional(),
  created_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  accessed_at: z.string().nullable().optional(),
  accessed_by: z.guid().nullable().optional(),
  access_count: z.int32().min(0).optional(),
})

export const contractPiiMappingUpdate = z.strictObject({
  id: z.number().optional(),
  contract_id: z.number().optional(),
  encrypted_mapping: z.string().optional(),
  pii_entities_count: z.int32().min(0).optional(),
  encryption_method: characters(0, 50).optional(),
  created_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  accessed_at: z.string().nullable().optional(),
  accessed_by: z.guid().nullable().optional(),
  access_count: z.int32().min(0).optional(),
})

export const contractStatusRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const contractStatusInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const contractStatusUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const contractTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const contractTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const contractTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const contractorReportRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  counterparty_id: z.number().nullable(),
  raw_text: z.string().nullable(),
  metadata_detail: json.nullable(),
  file_location: z.string().nullable(),
  created_at: z.string(),
})

export const contractorReportInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  raw_text: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  file_location: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const contractorReportUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  raw_text: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  file_location: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const counterpartyRow = z.object({
  id: z.number(),
  counterparty_type_id: z.number().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  created_at: z.string(),
  organization_id: z.number().nullable(),
})

export const counterpartyInsert = z.strictObject({
  id: z.number().optional(),
  counterparty_type_id: z.number().nullable().optional(),
  name: z.string(),
  email: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
  organization_id: z.number().nullable().optional(),
})

export const counterpartyUpdate = z.strictObject({
  id: z.number().optional(),
  counterparty_type_id: z.number().nullable().optional(),
  name: z.string().optional(),
  email: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
  organization_id: z.number().nullable().optional(),
})

export const counterpartyTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const counterpartyTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const counterpartyTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const countryRow = z.object({
  code: characters(0, 2),
  name: z.string(),
  created_at: z.string(),
})

export const countryInsert = z.strictObject({
  code: characters(0, 2),
  name: z.string(),
  created_at: z.string().optional(),
})

export const countryUpdate = z.strictObject({
  code: characters(0, 2).optional(),
  name: z.string().optional(),
  created_at: z.string().optional(),
})

export const currencyRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
})

export const currencyInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
})

export const currencyUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
})

export const dataSourceRow = z.object({
  id: z.number(),
  name: z.string(),
  description: z.string().nullable(),
  updated_frequency: updatedFrequency,
  created_at: z.string(),
})

export const dataSourceInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const dataSourceUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const defaultEventRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  organization_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  event_id: z.number().nullable(),
  default_event_type_id: z.number().nullable(),
  description: z.string().nullable(),
  metadata_detail: json.nullable(),
  cure_deadline: z.string().nullable(),
  time_start: z.string().nullable(),
  time_acknowledged: z.string().nullable(),
  time_cured: z.string().nullable(),
  status: status,
  created_at: z.string(),
  updated_at: z.string().nullable(),
  created_by: z.string().nullable(),
  updated_by: z.string().nullable(),
  evidence: json.nullable(),
  evidence_archived_at: z.string().nullable(),
  evidence_s3_path: characters(0, 1024).nullable(),
})

export const defaultEventInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  event_id: z.number().nullable().optional(),
  default_event_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  cure_deadline: z.string().nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_acknowledged: z.string().nullable().optional(),
  time_cured: z.string().nullable().optional(),
  status: status.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
  evidence: json.nullable().optional(),
  evidence_archived_at: z.string().nullable().optional(),
  evidence_s3_path: characters(0, 1024).nullable().optional(),
})

export const defaultEventUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  event_id: z.number().nullable().optional(),
  default_event_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  cure_deadline: z.string().nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_acknowledged: z.string().nullable().optional(),
  time_cured: z.string().nullable().optional(),
  status: status.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
  evidence: json.nullable().optional(),
  evidence_archived_at: z.string().nullable().optional(),
  evidence_s3_path: characters(0, 1024).nullable().optional(),
})

export const defaultEventTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const defaultEventTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const defaultEventTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const eventRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  organization_id: z.number().nullable(),
  data_source_id: z.number().nullable(),
  event_type_id: z.number().nullable(),
  description: z.string().nullable(),
  raw_data: json.nullable(),
  metric_outcome: json.nullable(),
  time_start: z.string().nullable(),
  time_acknowledged: z.string().nullable(),
  time_fixed: z.string().nullable(),
  time_end: z.string().nullable(),
  status: status,
  created_at: z.string(),
  updated_at: z.string().nullable(),
  created_by: z.string().nullable(),
  updated_by: z.string().nullable(),
})

export const eventInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  event_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  raw_data: json.nullable().optional(),
  metric_outcome: json.nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_acknowledged: z.string().nullable().optional(),
  time_fixed: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  status: status.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
})

export const eventUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  organization_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  event_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  raw_data: json.nullable().optional(),
  metric_outcome: json.nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_acknowledged: z.string().nullable().optional(),
  time_fixed: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  status: status.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
})

export const eventTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const eventTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const eventTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const expectedInvoiceHeaderRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  billing_period_id: z.number().nullable(),
  counterparty_id: z.number().nullable(),
  currency_id: z.number().nullable(),
  total_amount: z.number().nullable(),
  created_at: z.string(),
})

export const expectedInvoiceHeaderInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const expectedInvoiceHeaderUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const expectedInvoiceLineItemRow = z.object({
  id: z.number(),
  expected_invoice_header_id: z.number().nullable(),
  invoice_line_item_type_id: z.number().nullable(),
  description: z.string().nullable(),
  line_total_amount: z.number().nullable(),
  created_at: z.string(),
})

export const expectedInvoiceLineItemInsert = z.strictObject({
  id: z.number().optional(),
  expected_invoice_header_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const expectedInvoiceLineItemUpdate = z.strictObject({
  id: z.number().optional(),
  expected_invoice_header_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const faultRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  asset_id: z.number().nullable(),
  data_source_id: z.number().nullable(),
  fault_type_id: z.number().nullable(),
  description: z.string().nullable(),
  severity: severity,
  time_start: z.string().nullable(),
  time_end: z.string().nullable(),
  metadata_detail: json.nullable(),
  created_at: z.string(),
})

export const faultInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  fault_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  severity: severity.optional(),
  time_start: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const faultUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  fault_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  severity: severity.optional(),
  time_start: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  created_at: z.string().optional(),
})

export const faultTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const faultTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const faultTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridEventRow = z.object({
  id: z.number(),
  grid_event_type_id: z.number().nullable(),
  grid_operator_id: z.number().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  source: z.string().nullable(),
  metadata_detail: json.nullable(),
  time_start: z.string().nullable(),
  time_end: z.string().nullable(),
  created_at: z.string(),
})

export const gridEventInsert = z.strictObject({
  id: z.number().optional(),
  grid_event_type_id: z.number().nullable().optional(),
  grid_operator_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridEventUpdate = z.strictObject({
  id: z.number().optional(),
  grid_event_type_id: z.number().nullable().optional(),
  grid_operator_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  time_start: z.string().nullable().optional(),
  time_end: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridEventTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const gridEventTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridEventTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridOperatorRow = z.object({
  id: z.number(),
  name: z.string(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  created_at: z.string(),
})

export const gridOperatorInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const gridOperatorUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const ingestionLogRow = z.object({
  id: z.number(),
  organization_id: z.number().nullable(),
  integration_site_id: z.number().nullable(),
  data_source_id: z.number(),
  file_path: characters(0, 1024),
  file_name: characters(0, 255).nullable(),
  file_size_bytes: z.number().nullable(),
  file_format: z.enum(['json', 'csv', 'parquet', 'xlsx']).nullable(),
  file_hash: characters(0, 64).nullable(),
  ingestion_status: ingestionStatus,
  ingestion_stage: ingestionStage.nullable(),
  rows_in_file: z.int32().nullable(),
  rows_valid: z.int32().nullable(),
  rows_loaded: z.int32().nullable(),
  rows_skipped: z.int32().nullable(),
  rows_failed: z.int32().nullable(),
  data_start_timestamp: z.string().nullable(),
  data_end_timestamp: z.string().nullable(),
  validation_errors: json.nullable(),
  error_message: z.string().nullable(),
  processing_started_at: z.string(),
  processing_completed_at: z.string().nullable(),
  processing_time_ms: z.number().nullable(),
  destination_path: characters(0, 1024).nullable(),
  created_at: z.string(),
})

export const ingestionLogInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  integration_site_id: z.number().nullable().optional(),
  data_source_id: z.number(),
  file_path: characters(0, 1024),
  file_name: characters(0, 255).nullable().optional(),
  file_size_bytes: z.number().nullable().optional(),
  file_format: z.enum(['json', 'csv', 'parquet', 'xlsx']).nullable().optional(),
  file_hash: characters(0, 64).nullable().optional(),
  ingestion_status: ingestionStatus.optional(),
  ingestion_stage: ingestionStage.nullable().optional(),
  rows_in_file: z.int32().nullable().optional(),
  rows_valid: z.int32().nullable().optional(),
  rows_loaded: z.int32().nullable().optional(),
  rows_skipped: z.int32().nullable().optional(),
  rows_failed: z.int32().nullable().optional(),
  data_start_timestamp: z.string().nullable().optional(),
  data_end_timestamp: z.string().nullable().optional(),
  validation_errors: json.nullable().optional(),
  error_message: z.string().nullable().optional(),
  processing_started_at: z.string().optional(),
  processing_completed_at: z.string().nullable().optional(),
  processing_time_ms: z.number().nullable().optional(),
  destination_path: characters(0, 1024).nullable().optional(),
  created_at: z.string().optional(),
})

export const ingestionLogUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  integration_site_id: z.number().nullable().optional(),
  data_source_id: z.number().optional(),
  file_path: characters(0, 1024).optional(),
  file_name: characters(0, 255).nullable().optional(),
  file_size_bytes: z.number().nullable().optional(),
  file_format: z.enum(['json', 'csv', 'parquet', 'xlsx']).nullable().optional(),
  file_hash: characters(0, 64).nullable().optional(),
  ingestion_status: ingestionStatus.optional(),
  ingestion_stage: ingestionStage.nullable().optional(),
  rows_in_file: z.int32().nullable().optional(),
  rows_valid: z.int32().nullable().optional(),
  rows_loaded: z.int32().nullable().optional(),
  rows_skipped: z.int32().nullable().optional(),
  rows_failed: z.int32().nullable().optional(),
  data_start_timestamp: z.string().nullable().optional(),
  data_end_timestamp: z.string().nullable().optional(),
  validation_errors: json.nullable().optional(),
  error_message: z.string().nullable().optional(),
  processing_started_at: z.string().optional(),
  processing_completed_at: z.string().nullable().optional(),
  processing_time_ms: z.number().nullable().optional(),
  destination_path: characters(0, 1024).nullable().optional(),
  created_at: z.string().optional(),
})

export const integrationCredentialRow = z.object({
  id: z.number(),
  organization_id: z.number(),
  data_source_id: z.number(),
  auth_type: z.enum(['api_key', 'oauth2']),
  label: characters(0, 255).nullable(),
  encrypted_credentials: z.string(),
  encryption_method: characters(0, 50),
  token_expires_at: z.string().nullable(),
  token_refreshed_at: z.string().nullable(),
  is_active: z.boolean(),
  last_used_at: z.string().nullable(),
  last_error: z.string().nullable(),
  error_count: z.int32(),
  created_at: z.string(),
  updated_at: z.string(),
  created_by: z.guid().nullable(),
  updated_by: z.guid().nullable(),
})

export const integrationCredentialInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number(),
  data_source_id: z.number(),
  auth_type: z.enum(['api_key', 'oauth2']),
  label: characters(0, 255).nullable().optional(),
  encrypted_credentials: z.string(),
  encryption_method: characters(0, 50).optional(),
  token_expires_at: z.string().nullable().optional(),
  token_refreshed_at: z.string().nullable().optional(),
  is_active: z.boolean().optional(),
  last_used_at: z.string().nullable().optional(),
  last_error: z.string().nullable().optional(),
  error_count: z.int32().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  updated_by: z.guid().nullable().optional(),
})

export const integrationCredentialUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().optional(),
  data_source_id: z.number().optional(),
  auth_type: z.enum(['api_key', 'oauth2']).optional(),
  label: characters(0, 255).nullable().optional(),
  encrypted_credentials: z.string().optional(),
  encryption_method: characters(0, 50).optional(),
  token_expires_at: z.string().nullable().optional(),
  token_refreshed_at: z.string().nullable().optional(),
  is_active: z.boolean().optional(),
  last_used_at: z.string().nullable().optional(),
  last_error: z.string().nullable().optional(),
  error_count: z.int32().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  updated_by: z.guid().nullable().optional(),
})

export const integrationSiteRow = z.object({
  id: z.number(),
  organization_id: z.number(),
  integration_credential_id: z.number(),
  project_id: z.number().nullable(),
  meter_id: z.number().nullable(),
  data_source_id: z.number(),
  external_site_id: characters(0, 255),
  external_site_name: characters(0, 255).nullable(),
  external_metadata: json.nullable(),
  is_active: z.boolean(),
  sync_enabled: z.boolean(),
  sync_interval_minutes: z.int32().gt(0),
  last_sync_at: z.string().nullable(),
  last_sync_status: z.enum(['success', 'error', 'pending', 'partial']).nullable(),
  last_sync_error: z.string().nullable(),
  last_sync_records_count: z.int32().nullable(),
  consecutive_failures: z.int32(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const integrationSiteInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number(),
  integration_credential_id: z.number(),
  project_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  data_source_id: z.number(),
  external_site_id: characters(0, 255),
  external_site_name: characters(0, 255).nullable().optional(),
  external_metadata: json.nullable().optional(),
  is_active: z.boolean().optional(),
  sync_enabled: z.boolean().optional(),
  sync_interval_minutes: z.int32().gt(0).optional(),
  last_sync_at: z.string().nullable().optional(),
  last_sync_status: z.enum(['success', 'error', 'pending', 'partial']).nullable().optional(),
  last_sync_error: z.string().nullable().optional(),
  last_sync_records_count: z.int32().nullable().optional(),
  consecutive_failures: z.int32().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const integrationSiteUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().optional(),
  integration_credential_id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  data_source_id: z.number().optional(),
  external_site_id: characters(0, 255).optional(),
  external_site_name: characters(0, 255).nullable().optional(),
  external_metadata: json.nullable().optional(),
  is_active: z.boolean().optional(),
  sync_enabled: z.boolean().optional(),
  sync_interval_minutes: z.int32().gt(0).optional(),
  last_sync_at: z.string().nullable().optional(),
  last_sync_status: z.enum(['success', 'error', 'pending', 'partial']).nullable().optional(),
  last_sync_error: z.string().nullable().optional(),
  last_sync_records_count: z.int32().nullable().optional(),
  consecutive_failures: z.int32().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const invoiceComparisonRow = z.object({
  id: z.number(),
  expected_invoice_header_id: z.number().nullable(),
  received_invoice_header_id: z.number().nullable(),
  variance_amount: z.number().nullable(),
  status: invoiceComparisonStatus,
  created_at: z.string(),
})

export const invoiceComparisonInsert = z.strictObject({
  id: z.number().optional(),
  expected_invoice_header_id: z.number().nullable().optional(),
  received_invoice_header_id: z.number().nullable().optional(),
  variance_amount: z.number().nullable().optional(),
  status: invoiceComparisonStatus.optional(),
  created_at: z.string().optional(),
})

export const invoiceComparisonUpdate = z.strictObject({
  id: z.number().optional(),
  expected_invoice_header_id: z.number().nullable().optional(),
  received_invoice_header_id: z.number().nullable().optional(),
  variance_amount: z.number().nullable().optional(),
  status: invoiceComparisonStatus.optional(),
  created_at: z.string().optional(),
})

export const invoiceComparisonLineItemRow = z.object({
  id: z.number(),
  invoice_comparison_id: z.number().nullable(),
  expected_invoice_line_item_id: z.number().nullable(),
  received_invoice_line_item_id: z.number().nullable(),
  variance_amount: z.number().nullable(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const invoiceComparisonLineItemInsert = z.strictObject({
  id: z.number().optional(),
  invoice_comparison_id: z.number().nullable().optional(),
  expected_invoice_line_item_id: z.number().nullable().optional(),
  received_invoice_line_item_id: z.number().nullable().optional(),
  variance_amount: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const invoiceComparisonLineItemUpdate = z.strictObject({
  id: z.number().optional(),
  invoice_comparison_id: z.number().nullable().optional(),
  expected_invoice_line_item_id: z.number().nullable().optional(),
  received_invoice_line_item_id: z.number().nullable().optional(),
  variance_amount: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const invoiceHeaderRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  billing_period_id: z.number().nullable(),
  counterparty_id: z.number().nullable(),
  currency_id: z.number().nullable(),
  invoice_number: z.string().nullable(),
  invoice_date: z.string().nullable(),
  due_date: z.string().nullable(),
  total_amount: z.number().nullable(),
  status: invoiceStatus,
  created_at: z.string(),
})

export const invoiceHeaderInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  invoice_number: z.string().nullable().optional(),
  invoice_date: z.string().nullable().optional(),
  due_date: z.string().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  status: invoiceStatus.optional(),
  created_at: z.string().optional(),
})

export const invoiceHeaderUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  invoice_number: z.string().nullable().optional(),
  invoice_date: z.string().nullable().optional(),
  due_date: z.string().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  status: invoiceStatus.optional(),
  created_at: z.string().optional(),
})

export const invoiceLineItemRow = z.object({
  id: z.number(),
  invoice_header_id: z.number().nullable(),
  rule_output_id: z.number().nullable(),
  clause_tariff_id: z.number().nullable(),
  meter_aggregate_id: z.number().nullable(),
  invoice_line_item_type_id: z.number().nullable(),
  description: z.string().nullable(),
  quantity: z.number().nullable(),
  line_unit_price: z.number().nullable(),
  line_total_amount: z.number().nullable(),
  created_at: z.string(),
})

export const invoiceLineItemInsert = z.strictObject({
  id: z.number().optional(),
  invoice_header_id: z.number().nullable().optional(),
  rule_output_id: z.number().nullable().optional(),
  clause_tariff_id: z.number().nullable().optional(),
  meter_aggregate_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  quantity: z.number().nullable().optional(),
  line_unit_price: z.number().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const invoiceLineItemUpdate = z.strictObject({
  id: z.number().optional(),
  invoice_header_id: z.number().nullable().optional(),
  rule_output_id: z.number().nullable().optional(),
  clause_tariff_id: z.number().nullable().optional(),
  meter_aggregate_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  quantity: z.number().nullable().optional(),
  line_unit_price: z.number().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const invoiceLineItemTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const invoiceLineItemTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const invoiceLineItemTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const marketPriceRow = z.object({
  id: z.number(),
  market_price_type_id: z.number().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  source: z.string().nullable(),
  unit: z.string().nullable(),
  unit_value: z.number().nullable(),
  reading_timestamp: z.string().nullable(),
  created_at: z.string(),
})

export const marketPriceInsert = z.strictObject({
  id: z.number().optional(),
  market_price_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const marketPriceUpdate = z.strictObject({
  id: z.number().optional(),
  market_price_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const marketPriceTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  updated_frequency: updatedFrequency,
  created_at: z.string(),
})

export const marketPriceTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const marketPriceTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const meterRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  asset_id: z.number().nullable(),
  vendor_id: z.number().nullable(),
  meter_type_id: z.number().nullable(),
  model: z.string().nullable(),
  unit: z.string().nullable(),
  created_at: z.string(),
})

export const meterInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_id: z.number().nullable().optional(),
  vendor_id: z.number().nullable().optional(),
  meter_type_id: z.number().nullable().optional(),
  model: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const meterUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  asset_id: z.number().nullable().optional(),
  vendor_id: z.number().nullable().optional(),
  meter_type_id: z.number().nullable().optional(),
  model: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const meterAggregateRow = z.object({
  id: z.number(),
  billing_period_id: z.number().nullable(),
  meter_id: z.number().nullable(),
  data_source_id: z.number().nullable(),
  total_production: z.number().nullable(),
  total_consumption: z.number().nullable(),
  peak: z.number().nullable(),
  off_peak: z.number().nullable(),
  unit: z.string().nullable(),
  created_at: z.string(),
  organization_id: z.number().nullable(),
  period_type: z.enum(['hourly', 'daily', 'monthly']).nullable(),
  period_start: z.string().nullable(),
  period_end: z.string().nullable(),
  energy_wh: z.number().nullable(),
  energy_kwh: z.number().nullable(),
  hours_available: z.number().nullable(),
  hours_expected: z.number().nullable(),
  availability_percent: z.number().nullable(),
  reading_count: z.int32().nullable(),
  data_completeness_percent: z.number().nullable(),
  source_system: characters(0, 50).nullable(),
  aggregated_at: z.string().nullable(),
})

export const meterAggregateInsert = z.strictObject({
  id: z.number().optional(),
  billing_period_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  total_production: z.number().nullable().optional(),
  total_consumption: z.number().nullable().optional(),
  peak: z.number().nullable().optional(),
  off_peak: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  created_at: z.string().optional(),
  organization_id: z.number().nullable().optional(),
  period_type: z.enum(['hourly', 'daily', 'monthly']).nullable().optional(),
  period_start: z.string().nullable().optional(),
  period_end: z.string().nullable().optional(),
  energy_wh: z.number().nullable().optional(),
  energy_kwh: z.number().nullable().optional(),
  hours_available: z.number().nullable().optional(),
  hours_expected: z.number().nullable().optional(),
  availability_percent: z.number().nullable().optional(),
  reading_count: z.int32().nullable().optional(),
  data_completeness_percent: z.number().nullable().optional(),
  source_system: characters(0, 50).nullable().optional(),
  aggregated_at: z.string().nullable().optional(),
})

export const meterAggregateUpdate = z.strictObject({
  id: z.number().optional(),
  billing_period_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  data_source_id: z.number().nullable().optional(),
  total_production: z.number().nullable().optional(),
  total_consumption: z.number().nullable().optional(),
  peak: z.number().nullable().optional(),
  off_peak: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  created_at: z.string().optional(),
  organization_id: z.number().nullable().optional(),
  period_type: z.enum(['hourly', 'daily', 'monthly']).nullable().optional(),
  period_start: z.string().nullable().optional(),
  period_end: z.string().nullable().optional(),
  energy_wh: z.number().nullable().optional(),
  energy_kwh: z.number().nullable().optional(),
  hours_available: z.number().nullable().optional(),
  hours_expected: z.number().nullable().optional(),
  availability_percent: z.number().nullable().optional(),
  reading_count: z.int32().nullable().optional(),
  data_completeness_percent: z.number().nullable().optional(),
  source_system: characters(0, 50).nullable().optional(),
  aggregated_at: z.string().nullable().optional(),
})

export const meterReadingRow = z.object({
  id: z.number(),
  organization_id: z.number(),
  project_id: z.number().nullable(),
  meter_id: z.number().nullable(),
  source_system: z.enum(['solaredge', 'enphase', 'sma', 'goodwe', 'snowflake', 'manual']),
  external_site_id: characters(0, 255).nullable(),
  external_device_id: characters(0, 255).nullable(),
  reading_timestamp: z.string(),
  reading_interval: updatedFrequency,
  energy_wh: z.number().nullable(),
  power_w: z.number().nullable(),
  irradiance_wm2: z.number().nullable(),
  temperature_c: z.number().nullable(),
  other_metrics: json.nullable(),
  quality: z.enum(['measured', 'estimated', 'missing']),
  ingested_at: z.string(),
  created_at: z.string(),
})

export const meterReadingInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number(),
  project_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  source_system: z.enum(['solaredge', 'enphase', 'sma', 'goodwe', 'snowflake', 'manual']),
  external_site_id: characters(0, 255).nullable().optional(),
  external_device_id: characters(0, 255).nullable().optional(),
  reading_timestamp: z.string(),
  reading_interval: updatedFrequency.optional(),
  energy_wh: z.number().nullable().optional(),
  power_w: z.number().nullable().optional(),
  irradiance_wm2: z.number().nullable().optional(),
  temperature_c: z.number().nullable().optional(),
  other_metrics: json.nullable().optional(),
  quality: z.enum(['measured', 'estimated', 'missing']).optional(),
  ingested_at: z.string().optional(),
  created_at: z.string().optional(),
})

export const meterReadingUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  meter_id: z.number().nullable().optional(),
  source_system: z.enum(['solaredge', 'enphase', 'sma', 'goodwe', 'snowflake', 'manual']).optional(),
  external_site_id: characters(0, 255).nullable().optional(),
  external_device_id: characters(0, 255).nullable().optional(),
  reading_timestamp: z.string().optional(),
  reading_interval: updatedFrequency.optional(),
  energy_wh: z.number().nullable().optional(),
  power_w: z.number().nullable().optional(),
  irradiance_wm2: z.number().nullable().optional(),
  temperature_c: z.number().nullable().optional(),
  other_metrics: json.nullable().optional(),
  quality: z.enum(['measured', 'estimated', 'missing']).optional(),
  ingested_at: z.string().optional(),
  created_at: z.string().optional(),
})

export const meterTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const meterTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const meterTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const notificationRow = z.object({
  id: z.number(),
  organization_id: z.number().nullable(),
  project_id: z.number().nullable(),
  default_event_id: z.number().nullable(),
  rule_output_id: z.number().nullable(),
  notification_type_id: z.number().nullable(),
  description: z.string().nullable(),
  metadata_detail: json.nullable(),
  time_notified: z.string().nullable(),
  time_due: z.string().nullable(),
  created_at: z.string(),
})

export const notificationInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  project_id: z.number().nullable().optional(),
  default_event_id: z.number().nullable().optional(),
  rule_output_id: z.number().nullable().optional(),
  notification_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  time_notified: z.string().nullable().optional(),
  time_due: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const notificationUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  project_id: z.number().nullable().optional(),
  default_event_id: z.number().nullable().optional(),
  rule_output_id: z.number().nullable().optional(),
  notification_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  time_notified: z.string().nullable().optional(),
  time_due: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const notificationTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const notificationTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const notificationTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const organizationRow = z.object({
  id: z.number(),
  name: z.string(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  created_at: z.string(),
})

export const organizationInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const organizationUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const projectRow = z.object({
  id: z.number(),
  organization_id: z.number().nullable(),
  name: z.string(),
  created_at: z.string(),
})

export const projectInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  name: z.string(),
  created_at: z.string().optional(),
})

export const projectUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  name: z.string().optional(),
  created_at: z.string().optional(),
})

export const receivedInvoiceHeaderRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  contract_id: z.number().nullable(),
  billing_period_id: z.number().nullable(),
  counterparty_id: z.number().nullable(),
  currency_id: z.number().nullable(),
  invoice_number: z.string().nullable(),
  invoice_date: z.string().nullable(),
  due_date: z.string().nullable(),
  total_amount: z.number().nullable(),
  status: invoiceStatus,
  created_at: z.string(),
})

export const receivedInvoiceHeaderInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  invoice_number: z.string().nullable().optional(),
  invoice_date: z.string().nullable().optional(),
  due_date: z.string().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  status: invoiceStatus.optional(),
  created_at: z.string().optional(),
})

export const receivedInvoiceHeaderUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  contract_id: z.number().nullable().optional(),
  billing_period_id: z.number().nullable().optional(),
  counterparty_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  invoice_number: z.string().nullable().optional(),
  invoice_date: z.string().nullable().optional(),
  due_date: z.string().nullable().optional(),
  total_amount: z.number().nullable().optional(),
  status: invoiceStatus.optional(),
  created_at: z.string().optional(),
})

export const receivedInvoiceLineItemRow = z.object({
  id: z.number(),
  received_invoice_header_id: z.number().nullable(),
  invoice_line_item_type_id: z.number().nullable(),
  description: z.string().nullable(),
  line_total_amount: z.number().nullable(),
  created_at: z.string(),
})

export const receivedInvoiceLineItemInsert = z.strictObject({
  id: z.number().optional(),
  received_invoice_header_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const receivedInvoiceLineItemUpdate = z.strictObject({
  id: z.number().optional(),
  received_invoice_header_id: z.number().nullable().optional(),
  invoice_line_item_type_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  line_total_amount: z.number().nullable().optional(),
  created_at: z.string().optional(),
})

export const regulatoryFeeRow = z.object({
  id: z.number(),
  regulatory_fee_type_id: z.number().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  source: z.string().nullable(),
  unit: z.string().nullable(),
  unit_value: z.number().nullable(),
  reading_timestamp: z.string().nullable(),
  created_at: z.string(),
})

export const regulatoryFeeInsert = z.strictObject({
  id: z.number().optional(),
  regulatory_fee_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const regulatoryFeeUpdate = z.strictObject({
  id: z.number().optional(),
  regulatory_fee_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const regulatoryFeeTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  updated_frequency: updatedFrequency,
  created_at: z.string(),
})

export const regulatoryFeeTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const regulatoryFeeTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const roleRow = z.object({
  id: z.number(),
  organization_id: z.number().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  created_at: z.string(),
  user_id: z.guid(),
  role_type: z.enum(['admin', 'staff']),
  is_active: z.boolean(),
  updated_at: z.string(),
})

export const roleInsert = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  name: z.string(),
  email: z.string().nullable().optional(),
  created_at: z.string().optional(),
  user_id: z.guid(),
  role_type: z.enum(['admin', 'staff']),
  is_active: z.boolean().optional(),
  updated_at: z.string().optional(),
})

export const roleUpdate = z.strictObject({
  id: z.number().optional(),
  organization_id: z.number().nullable().optional(),
  name: z.string().optional(),
  email: z.string().nullable().optional(),
  created_at: z.string().optional(),
  user_id: z.guid().optional(),
  role_type: z.enum(['admin', 'staff']).optional(),
  is_active: z.boolean().optional(),
  updated_at: z.string().optional(),
})

export const ruleOutputRow = z.object({
  id: z.number(),
  project_id: z.number().nullable(),
  default_event_id: z.number().nullable(),
  clause_id: z.number().nullable(),
  rule_output_type_id: z.number().nullable(),
  currency_id: z.number().nullable(),
  description: z.string().nullable(),
  metadata_detail: json.nullable(),
  ld_amount: z.number().nullable(),
  invoice_adjustment: z.number().nullable(),
  breach: z.boolean(),
  excuse: z.boolean(),
  created_at: z.string(),
  updated_at: z.string().nullable(),
  created_by: z.string().nullable(),
  updated_by: z.string().nullable(),
})

export const ruleOutputInsert = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  default_event_id: z.number().nullable().optional(),
  clause_id: z.number().nullable().optional(),
  rule_output_type_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  ld_amount: z.number().nullable().optional(),
  invoice_adjustment: z.number().nullable().optional(),
  breach: z.boolean().optional(),
  excuse: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
})

export const ruleOutputUpdate = z.strictObject({
  id: z.number().optional(),
  project_id: z.number().nullable().optional(),
  default_event_id: z.number().nullable().optional(),
  clause_id: z.number().nullable().optional(),
  rule_output_type_id: z.number().nullable().optional(),
  currency_id: z.number().nullable().optional(),
  description: z.string().nullable().optional(),
  metadata_detail: json.nullable().optional(),
  ld_amount: z.number().nullable().optional(),
  invoice_adjustment: z.number().nullable().optional(),
  breach: z.boolean().optional(),
  excuse: z.boolean().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().nullable().optional(),
  created_by: z.string().nullable().optional(),
  updated_by: z.string().nullable().optional(),
})

export const ruleOutputTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const ruleOutputTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const ruleOutputTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const tariffTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  created_at: z.string(),
})

export const tariffTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const tariffTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const vendorRow = z.object({
  id: z.number(),
  name: z.string(),
  address: z.string().nullable(),
  country: z.string().nullable(),
  created_at: z.string(),
})

export const vendorInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const vendorUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  address: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const weatherDataRow = z.object({
  id: z.number(),
  weather_data_type_id: z.number().nullable(),
  country: z.string().nullable(),
  region: z.string().nullable(),
  source: z.string().nullable(),
  unit: z.string().nullable(),
  unit_value: z.number().nullable(),
  reading_timestamp: z.string().nullable(),
  created_at: z.string(),
})

export const weatherDataInsert = z.strictObject({
  id: z.number().optional(),
  weather_data_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const weatherDataUpdate = z.strictObject({
  id: z.number().optional(),
  weather_data_type_id: z.number().nullable().optional(),
  country: z.string().nullable().optional(),
  region: z.string().nullable().optional(),
  source: z.string().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_value: z.number().nullable().optional(),
  reading_timestamp: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const weatherDataTypeRow = z.object({
  id: z.number(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable(),
  updated_frequency: updatedFrequency,
  created_at: z.string(),
})

export const weatherDataTypeInsert = z.strictObject({
  id: z.number().optional(),
  name: z.string(),
  code: z.string(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const weatherDataTypeUpdate = z.strictObject({
  id: z.number().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  description: z.string().nullable().optional(),
  updated_frequency: updatedFrequency.optional(),
  created_at: z.string().optional(),
})

export const calculateAvailabilityPercentArgs = z.strictObject({
  hours_available: z.number().nullable(),
  hours_expected: z.number().nullable(),
})

export const calculateAvailabilityPercentReturns = z.number().nullable()

export const completeIngestionLogErrorArgs = z.strictObject({
  log_id: z.number().nullable(),
  error_message: z.string().nullable(),
})

export const completeIngestionLogErrorReturns = z.undefined()

export const completeIngestionLogQuarantineArgs = z.strictObject({
  log_id: z.number().nullable(),
  validation_errors: json.nullable(),
  error_message: z.string().nullable().optional(),
  destination_path: z.string().nullable().optional(),
})

export const completeIngestionLogQuarantineReturns = z.undefined()

export const completeIngestionLogSkippedArgs = z.strictObject({
  log_id: z.number().nullable(),
  reason: z.string().nullable().optional(),
})

export const completeIngestionLogSkippedReturns = z.undefined()

export const completeIngestionLogSuccessArgs = z.strictObject({
  log_id: z.number().nullable(),
  rows_loaded: z.int32().nullable(),
  rows_skipped: z.int32().nullable().optional(),
  data_start_timestamp: z.string().nullable().optional(),
  data_end_timestamp: z.string().nullable().optional(),
  destination_path: z.string().nullable().optional(),
})

export const completeIngestionLogSuccessReturns = z.undefined()

export const createMeterReadingPartitionArgs = z.strictObject({
  for_date: z.string().nullable(),
})

export const createMeterReadingPartitionReturns = z.string().nullable()

export const getAssetOrgIdArgs = z.strictObject({
  asset_id: z.number().nullable(),
})

export const getAssetOrgIdReturns = z.number().nullable()

export const getClausesNeedingReviewArgs = z.strictObject({
  threshold: z.number().nullable().optional(),
  max_rows: z.int32().nullable().optional(),
})

export const getClausesNeedingReviewReturns = z.array(z.object({
  contract_id: z.number().nullable(),
  clause_id: z.number(),
  clause_name: z.string(),
  confidence_score: z.number(),
  summary: z.string().nullable(),
  raw_text: z.string().nullable(),
}))

export const getContractClauseStatsArgs = z.strictObject({
  contract_id: z.number().nullable(),
})

export const getContractClauseStatsReturns = z.array(z.object({
  total_clauses: z.number(),
  average_confidence: z.number().nullable(),
  low_confidence_count: z.number(),
  clauses_by_type: json,
  clauses_by_category: json,
}))

export const getContractOrgIdArgs = z.strictObject({
  contract_id: z.number().nullable(),
})

export const getContractOrgIdReturns = z.number().nullable()

export const getContractPiiCountArgs = z.strictObject({
  contract_id: z.number().nullable(),
})

export const getContractPiiCountReturns = z.int32()

export const getIngestionStatsArgs = z.strictObject({
  organization_id: z.number().nullable().optional(),
  days: z.int32().nullable().optional(),
})

export const getIngestionStatsReturns = z.array(z.object({
  day: z.string(),
  files_processed: z.number(),
  files_success: z.number(),
  files_quarantined: z.number(),
  rows_loaded: z.number(),
  avg_processing_ms: z.number().nullable(),
}))

export const getMeterOrgIdArgs = z.strictObject({
  meter_id: z.number().nullable(),
})

export const getMeterOrgIdReturns = z.number().nullable()

export const getParsingStatisticsArgs = z.strictObject({
  days_back: z.int32().nullable().optional(),
})

export const getParsingStatisticsReturns = z.array(z.object({
  total_contracts: z.number(),
  completed_contracts: z.number(),
  failed_contracts: z.number(),
  processing_contracts: z.number(),
  pending_contracts: z.number(),
  average_processing_time: z.number().nullable(),
  average_pii_detected: z.number().nullable(),
  average_clauses: z.number().nullable(),
}))

export const getProjectOrgIdArgs = z.strictObject({
  project_id: z.number().nullable(),
})

export const getProjectOrgIdReturns = z.number().nullable()

export const getSitesReadyForSyncArgs = z.strictObject({
  data_source_id: z.number().nullable().optional(),
})

export const getSitesReadyForSyncReturns = z.array(z.object({
  site_id: z.number(),
  organization_id: z.number(),
  integration_credential_id: z.number(),
  project_id: z.number().nullable(),
  external_site_id: z.string(),
  minutes_since_last_sync: z.int32().nullable(),
}))

export const integrationCredentialNeedsRefreshArgs = z.strictObject({
  credential_id: z.number().nullable(),
})

export const integrationCredentialNeedsRefreshReturns = z.boolean().nullable()

export const integrationCredentialRecordErrorArgs = z.strictObject({
  credential_id: z.number().nullable(),
  message: z.string().nullable(),
})

export const integrationCredentialRecordErrorReturns = z.undefined()

export const integrationCredentialRecordSuccessArgs = z.strictObject({
  credential_id: z.number().nullable(),
})

export const integrationCredentialRecordSuccessReturns = z.undefined()

export const isOrgAdminArgs = z.strictObject({
  organization_id: z.number().nullable(),
})

export const isOrgAdminReturns = z.boolean()

export const isOrgMemberArgs = z.strictObject({
  organization_id: z.number().nullable(),
})

export const isOrgMemberReturns = z.boolean()

export const isOrganizationAdminArgs = z.strictObject({})

export const isOrganizationAdminReturns = z.boolean()

export const logPiiAccessArgs = z.strictObject({
  contract_id: z.number().nullable(),
})

export const logPiiAccessReturns = z.undefined()

export const ownContractIdsArgs = z.strictObject({})

export const ownContractIdsReturns = z.array(z.number())

export const ownCounterpartyIdsArgs = z.strictObject({})

export const ownCounterpartyIdsReturns = z.array(z.number())

export const ownOrganizationIdsArgs = z.strictObject({})

export const ownOrganizationIdsReturns = z.array(z.number())

export const ownProjectIdsArgs = z.strictObject({})

export const ownProjectIdsReturns = z.array(z.number())

export const ownResponsiblePartyIdsArgs = z.strictObject({})

export const ownResponsiblePartyIdsReturns = z.array(z.number())

export const preserveDefaultEventEvidenceArgs = z.strictObject({
  event_id: z.number().nullable(),
  breach_start: z.string().nullable(),
  breach_end: z.string().nullable(),
  meters: z.array(z.number()).nullable(),
  expected: z.number().nullable(),
  actual: z.number().nullable(),
  shortfall: z.number().nullable(),
  availability: z.number().nullable(),
  sample_readings: json.nullable().optional(),
  data_hash: z.string().nullable().optional(),
})

export const preserveDefaultEventEvidenceReturns = z.undefined()

export const readContractPiiArgs = z.strictObject({
  contract_id: z.number().nullable(),
})

export const readContractPiiReturns = z.array(z.object({
  mapping_id: z.number(),
  encrypted_mapping: z.string(),
  encryption_method: z.string(),
}))

export const startIngestionLogArgs = z.strictObject({
  organization_id: z.number().nullable(),
  data_source_id: z.number().nullable(),
  file_path: z.string().nullable(),
  file_size_bytes: z.number().nullable().optional(),
  file_format: z.string().nullable().optional(),
  file_hash: z.string().nullable().optional(),
  integration_site_id: z.number().nullable().optional(),
})

export const startIngestionLogReturns = z.number().nullable()

export const updateContractParsingStatusArgs = z.strictObject({
  contract_id: z.number().nullable(),
  status: z.string().nullable(),
  error: z.string().nullable().optional(),
})

export const updateContractParsingStatusReturns = z.undefined()

export const updateSiteSyncStatusArgs = z.strictObject({
  site_id: z.number().nullable(),
  status: z.string().nullable(),
  error: z.string().nullable().optional(),
  records: z.int32().nullable().optional(),
})

export const updateSiteSyncStatusReturns = z.undefined()

export const validateDefaultEventEvidenceArgs = z.strictObject({
  evidence: json.nullable(),
})

export const validateDefaultEventEvidenceReturns = z.boolean()

export const schemas = {
  public: {
    Tables: {
      asset: { Row: assetRow, Insert: assetInsert, Update: assetUpdate },
      asset_type: { Row: assetTypeRow, Insert: assetTypeInsert, Update: assetTypeUpdate },
      billing_period: { Row: billingPeriodRow, Insert: billingPeriodInsert, Update: billingPeriodUpdate },
      clause: { Row: clauseRow, Insert: clauseInsert, Update: clauseUpdate },
      clause_category: { Row: clauseCategoryRow, Insert: clauseCategoryInsert, Update: clauseCategoryUpdate },
      clause_responsibleparty: { Row: clauseResponsiblepartyRow, Insert: clauseResponsiblepartyInsert, Update: clauseResponsiblepartyUpdate },
      clause_tariff: { Row: clauseTariffRow, Insert: clauseTariffInsert, Update: clauseTariffUpdate },
      clause_type: { Row: clauseTypeRow, Insert: clauseTypeInsert, Update: clauseTypeUpdate },
      configuration: { Row: configurationRow, Insert: configurationInsert, Update: configurationUpdate },
      contract: { Row: contractRow, Insert: contractInsert, Update: contractUpdate },
      contract_pii_mapping: { Row: contractPiiMappingRow, Insert: contractPiiMappingInsert, Update: contractPiiMappingUpdate },
      contract_status: { Row: contractStatusRow, Insert: contractStatusInsert, Update: contractStatusUpdate },
      contract_type: { Row: contractTypeRow, Insert: contractTypeInsert, Update: contractTypeUpdate },
      contractor_report: { Row: contractorReportRow, Insert: contractorReportInsert, Update: contractorReportUpdate },
      counterparty: { Row: counterpartyRow, Insert: counterpartyInsert, Update: counterpartyUpdate },
      counterparty_type: { Row: counterpartyTypeRow, Insert: counterpartyTypeInsert, Update: counterpartyTypeUpdate },
      country: { Row: countryRow, Insert: countryInsert, Update: countryUpdate },
      currency: { Row: currencyRow, Insert: currencyInsert, Update: currencyUpdate },
      data_source: { Row: dataSourceRow, Insert: dataSourceInsert, Update: dataSourceUpdate },
      default_event: { Row: defaultEventRow, Insert: defaultEventInsert, Update: defaultEventUpdate },
      default_event_type: { Row: defaultEventTypeRow, Insert: defaultEventTypeInsert, Update: defaultEventTypeUpdate },
      event: { Row: eventRow, Insert: eventInsert, Update: eventUpdate },
      event_type: { Row: eventTypeRow, Insert: eventTypeInsert, Update: eventTypeUpdate },
      expected_invoice_header: { Row: expectedInvoiceHeaderRow, Insert: expectedInvoiceHeaderInsert, Update: expectedInvoiceHeaderUpdate },
      expected_invoice_line_item: { Row: expectedInvoiceLineItemRow, Insert: expectedInvoiceLineItemInsert, Update: expectedInvoiceLineItemUpdate },
      fault: { Row: faultRow, Insert: faultInsert, Update: faultUpdate },
      fault_type: { Row: faultTypeRow, Insert: faultTypeInsert, Update: faultTypeUpdate },
      grid_event: { Row: gridEventRow, Insert: gridEventInsert, Update: gridEventUpdate },
      grid_event_type: { Row: gridEventTypeRow, Insert: gridEventTypeInsert, Update: gridEventTypeUpdate },
      grid_operator: { Row: gridOperatorRow, Insert: gridOperatorInsert, Update: gridOperatorUpdate },
      ingestion_log: { Row: ingestionLogRow, Insert: ingestionLogInsert, Update: ingestionLogUpdate },
      integration_credential: { Row: integrationCredentialRow, Insert: integrationCredentialInsert, Update: integrationCredentialUpdate },
      integration_site: { Row: integrationSiteRow, Insert: integrationSiteInsert, Update: integrationSiteUpdate },
      invoice_comparison: { Row: invoiceComparisonRow, Insert: invoiceComparisonInsert, Update: invoiceComparisonUpdate },
      invoice_comparison_line_item: { Row: invoiceComparisonLineItemRow, Insert: invoiceComparisonLineItemInsert, Update: invoiceComparisonLineItemUpdate },
      invoice_header: { Row: invoiceHeaderRow, Insert: invoiceHeaderInsert, Update: invoiceHeaderUpdate },
      invoice_line_item: { Row: invoiceLineItemRow, Insert: invoiceLineItemInsert, Update: invoiceLineItemUpdate },
      invoice_line_item_type: { Row: invoiceLineItemTypeRow, Insert: invoiceLineItemTypeInsert, Update: invoiceLineItemTypeUpdate },
      market_price: { Row: marketPriceRow, Insert: marketPriceInsert, Update: marketPriceUpdate },
      market_price_type: { Row: marketPriceTypeRow, Insert: marketPriceTypeInsert, Update: marketPriceTypeUpdate },
      meter: { Row: meterRow, Insert: meterInsert, Update: meterUpdate },
      meter_aggregate: { Row: meterAggregateRow, Insert: meterAggregateInsert, Update: meterAggregateUpdate },
      meter_reading: { Row: meterReadingRow, Insert: meterReadingInsert, Update: meterReadingUpdate },
      meter_type: { Row: meterTypeRow, Insert: meterTypeInsert, Update: meterTypeUpdate },
      notification: { Row: notificationRow, Insert: notificationInsert, Update: notificationUpdate },
      notification_type: { Row: notificationTypeRow, Insert: notificationTypeInsert, Update: notificationTypeUpdate },
      organization: { Row: organizationRow, Insert: organizationInsert, Update: organizationUpdate },
      project: { Row: projectRow, Insert: projectInsert, Update: projectUpdate },
      received_invoice_header: { Row: receivedInvoiceHeaderRow, Insert: receivedInvoiceHeaderInsert, Update: receivedInvoiceHeaderUpdate },
      received_invoice_line_item: { Row: receivedInvoiceLineItemRow, Insert: receivedInvoiceLineItemInsert, Update: receivedInvoiceLineItemUpdate },
      regulatory_fee: { Row: regulatoryFeeRow, Insert: regulatoryFeeInsert, Update: regulatoryFeeUpdate },
      regulatory_fee_type: { Row: regulatoryFeeTypeRow, Insert: regulatoryFeeTypeInsert, Update: regulatoryFeeTypeUpdate },
      role: { Row: roleRow, Insert: roleInsert, Update: roleUpdate },
      rule_output: { Row: ruleOutputRow, Insert: ruleOutputInsert, Update: ruleOutputUpdate },
      rule_output_type: { Row: ruleOutputTypeRow, Insert: ruleOutputTypeInsert, Update: ruleOutputTypeUpdate },
      tariff_type: { Row: tariffTypeRow, Insert: tariffTypeInsert, Update: tariffTypeUpdate },
      vendor: { Row: vendorRow, Insert: vendorInsert, Update: vendorUpdate },
      weather_data: { Row: weatherDataRow, Insert: weatherDataInsert, Update: weatherDataUpdate },
      weather_data_type: { Row: weatherDataTypeRow, Insert: weatherDataTypeInsert, Update: weatherDataTypeUpdate },
    },
    Views: {},
    Functions: {
      'calculate_availability_percent(numeric, numeric)': { Args: calculateAvailabilityPercentArgs, Returns: calculateAvailabilityPercentReturns },
      'complete_ingestion_log_error(bigint, text)': { Args: completeIngestionLogErrorArgs, Returns: completeIngestionLogErrorReturns },
      'complete_ingestion_log_quarantine(bigint, jsonb, text, text)': { Args: completeIngestionLogQuarantineArgs, Returns: completeIngestionLogQuarantineReturns },
      'complete_ingestion_log_skipped(bigint, text)': { Args: completeIngestionLogSkippedArgs, Returns: completeIngestionLogSkippedReturns },
      'complete_ingestion_log_success(bigint, integer, integer, timestamp with time zone, timestamp with time zone, text)': { Args: completeIngestionLogSuccessArgs, Returns: completeIngestionLogSuccessReturns },
      'create_meter_reading_partition(date)': { Args: createMeterReadingPartitionArgs, Returns: createMeterReadingPartitionReturns },
      'get_asset_org_id(bigint)': { Args: getAssetOrgIdArgs, Returns: getAssetOrgIdReturns },
      'get_clauses_needing_review(numeric, integer)': { Args: getClausesNeedingReviewArgs, Returns: getClausesNeedingReviewReturns },
      'get_contract_clause_stats(bigint)': { Args: getContractClauseStatsArgs, Returns: getContractClauseStatsReturns },
      'get_contract_org_id(bigint)': { Args: getContractOrgIdArgs, Returns: getContractOrgIdReturns },
      'get_contract_pii_count(bigint)': { Args: getContractPiiCountArgs, Returns: getContractPiiCountReturns },
      'get_ingestion_stats(bigint, integer)': { Args: getIngestionStatsArgs, Returns: getIngestionStatsReturns },
      'get_meter_org_id(bigint)': { Args: getMeterOrgIdArgs, Returns: getMeterOrgIdReturns },
      'get_parsing_statistics(integer)': { Args: getParsingStatisticsArgs, Returns: getParsingStatisticsReturns },
      'get_project_org_id(bigint)': { Args: getProjectOrgIdArgs, Returns: getProjectOrgIdReturns },
      'get_sites_ready_for_sync(bigint)': { Args: getSitesReadyForSyncArgs, Returns: getSitesReadyForSyncReturns },
      'integration_credential_needs_refresh(bigint)': { Args: integrationCredentialNeedsRefreshArgs, Returns: integrationCredentialNeedsRefreshReturns },
      'integration_credential_record_error(bigint, text)': { Args: integrationCredentialRecordErrorArgs, Returns: integrationCredentialRecordErrorReturns },
      'integration_credential_record_success(bigint)': { Args: integrationCredentialRecordSuccessArgs, Returns: integrationCredentialRecordSuccessReturns },
      'is_org_admin(bigint)': { Args: isOrgAdminArgs, Returns: isOrgAdminReturns },
      'is_org_member(bigint)': { Args: isOrgMemberArgs, Returns: isOrgMemberReturns },
      'is_organization_admin()': { Args: isOrganizationAdminArgs, Returns: isOrganizationAdminReturns },
      'log_pii_access(bigint)': { Args: logPiiAccessArgs, Returns: logPiiAccessReturns },
      'own_contract_ids()': { Args: ownContractIdsArgs, Returns: ownContractIdsReturns },
      'own_counterparty_ids()': { Args: ownCounterpartyIdsArgs, Returns: ownCounterpartyIdsReturns },
      'own_organization_ids()': { Args: ownOrganizationIdsArgs, Returns: ownOrganizationIdsReturns },
      'own_project_ids()': { Args: ownProjectIdsArgs, Returns: ownProjectIdsReturns },
      'own_responsible_party_ids()': { Args: ownResponsiblePartyIdsArgs, Returns: ownResponsiblePartyIdsReturns },
      'preserve_default_event_evidence(bigint, timestamp with time zone, timestamp with time zone, bigint[], numeric, numeric, numeric, numeric, jsonb, text)': { Args: preserveDefaultEventEvidenceArgs, Returns: preserveDefaultEventEvidenceReturns },
      'read_contract_pii(bigint)': { Args: readContractPiiArgs, Returns: readContractPiiReturns },
      'start_ingestion_log(bigint, bigint, text, bigint, text, text, bigint)': { Args: startIngestionLogArgs, Returns: startIngestionLogReturns },
      'update_contract_parsing_status(bigint, text, text)': { Args: updateContractParsingStatusArgs, Returns: updateContractParsingStatusReturns },
      'update_site_sync_status(bigint, text, text, integer)': { Args: updateSiteSyncStatusArgs, Returns: updateSiteSyncStatusReturns },
      'validate_default_event_evidence(jsonb)': { Args: validateDefaultEventEvidenceArgs, Returns: validateDefaultEventEvidenceReturns },
    },
    Enums: {
      ingestion_stage: ingestionStage,
      ingestion_status: ingestionStatus,
      invoice_comparison_status: invoiceComparisonStatus,
      invoice_status: invoiceStatus,
      severity: severity,
      status: status,
      updated_frequency: updatedFrequency,
    },
    CompositeTypes: {},
  },
}
