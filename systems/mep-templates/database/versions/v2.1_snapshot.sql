-- Schema Version: v2.1
-- Phase: Integrity Rules
-- Date: 2026-11-21
-- Migrations: 001, 002, 003, 004
-- Contains: 13 tables, 78 indexes, 7 views, 22 functions, 16 triggers, 31 policies, 7 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 ab2741c88963590fe1f47694aa9b2f57e19b7b48e8e5a48765e8cf6a851f76ab
-- Chain: 2c6f65bd5a79dae9
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v2.1
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- type public.csv_import_status
create type public.csv_import_status as enum (
  'pending',
  'validating',
  'processing',
  'success',
  'partial_success',
  'failed',
  'rollback'
);
comment on type public.csv_import_status is 'States of an import: pending, validating, processing, then success, partial_success or failed; rollback once it was undone.';

-- type public.csv_record_status
create type public.csv_record_status as enum (
  'valid',
  'skipped',
  'error',
  'duplicate',
  'warning'
);
comment on type public.csv_record_status is 'What became of one row of a file; a warning is imported all the same.';

-- type public.market_type
create type public.market_type as enum (
  'residential',
  'commercial',
  'industrial',
  'institutional',
  'mixed'
);
comment on type public.market_type is 'Markets of contractors. Columns are text arrays, held to these words by check constraints.';

-- type public.phase_type
create type public.phase_type as enum (
  'sales',
  'design',
  'permit',
  'install',
  'commissioning',
  'om',
  'service'
);
comment on type public.phase_type is 'Phases of a job; om is operation and maintenance. Columns are text, held to these words by check constraints.';

-- type public.submission_status
create type public.submission_status as enum (
  'draft',
  'submitted',
  'approved',
  'rejected',
  'archived'
);
comment on type public.submission_status is 'States of a form: draft, submitted, then approved or rejected, then archived.';

-- type public.trade_type
create type public.trade_type as enum (
  'hvac',
  'plumbing',
  'electrical',
  'solar',
  'fire_protection',
  'controls',
  'tud_market',
  'low_voltage',
  'roofing',
  'general_contractor'
);
comment on type public.trade_type is 'Trades of contractors; tud_market is energy efficiency for tenants, users, developers and owners. Columns are text, held to these words by check constraints.';

-- type public.usage_action_type
create type public.usage_action_type as enum (
  'viewed',
  'filled',
  'submitted',
  'edited',
  'exported'
);
comment on type public.usage_action_type is 'What somebody did with a template.';

-- table public.coperniq_field_mapping
create table public.coperniq_field_mapping (
  id uuid default gen_random_uuid() not null,
  coperniq_type text not null,
  coperniq_field_name text not null,
  coperniq_field_type text,
  template_id uuid,
  template_field_id uuid,
  template_field_name text,
  is_required boolean default false not null,
  is_custom boolean default false not null,
  description text,
  example_values text[],
  mapping_confidence numeric(3,2),
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint coperniq_field_mapping_pkey PRIMARY KEY (id),
  constraint coperniq_field_mapping_coperniq_type_coperniq_field_name_key UNIQUE (coperniq_type, coperniq_field_name),
  constraint coperniq_field_mapping_coperniq_field_name_check CHECK ((coperniq_field_name ~ '\S'::text)),
  constraint coperniq_field_mapping_coperniq_field_type_check CHECK ((coperniq_field_type = ANY (ARRAY['string'::text, 'number'::text, 'boolean'::text, 'datetime'::text, 'array'::text, 'object'::text]))),
  constraint coperniq_field_mapping_coperniq_type_check CHECK ((coperniq_type = ANY (ARRAY['Contact'::text, 'Site'::text, 'Asset'::text, 'Task'::text, 'System'::text, 'ServicePlanInstance'::text, 'FinancialDocument'::text]))),
  constraint coperniq_field_mapping_mapping_confidence_check CHECK (((mapping_confidence >= (0)::numeric) AND (mapping_confidence <= (1)::numeric)))
);
comment on table public.coperniq_field_mapping is 'The fields of each Coperniq type, and the field of a template that fills it.';
alter table public.coperniq_field_mapping enable row level security;
comment on column public.coperniq_field_mapping.id is 'Identifies the mapping.';
comment on column public.coperniq_field_mapping.coperniq_type is 'One of the seven types that can be imported.';
comment on column public.coperniq_field_mapping.coperniq_field_name is 'Name in Coperniq, letter for letter.';
comment on column public.coperniq_field_mapping.coperniq_field_type is 'string, number, boolean, datetime, array or object.';
comment on column public.coperniq_field_mapping.template_id is 'The template whose field fills it.';
comment on column public.coperniq_field_mapping.template_field_id is 'The field that fills it.';
comment on column public.coperniq_field_mapping.template_field_name is 'Name of that field, kept when the field goes.';
comment on column public.coperniq_field_mapping.is_required is 'Whether Coperniq refuses a row without it.';
comment on column public.coperniq_field_mapping.is_custom is 'Whether the customer added the field to Coperniq.';
comment on column public.coperniq_field_mapping.description is 'What it holds.';
comment on column public.coperniq_field_mapping.example_values is 'Examples.';
comment on column public.coperniq_field_mapping.mapping_confidence is 'How sure the mapping to the template is, from 0 to 1.';
comment on column public.coperniq_field_mapping.created_at is 'When the row was made.';
comment on column public.coperniq_field_mapping.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.coperniq_field_mapping from anon, authenticated, service_role;
grant select on table public.coperniq_field_mapping to anon;
grant select on table public.coperniq_field_mapping to authenticated;
grant all on table public.coperniq_field_mapping to service_role;

-- table public.coperniq_sync_log
create table public.coperniq_sync_log (
  id uuid default gen_random_uuid() not null,
  csv_import_id uuid,
  contractor_config_id uuid,
  operation_type text not null,
  entity_type text not null,
  records_processed integer default 0 not null,
  records_successful integer default 0 not null,
  records_failed integer default 0 not null,
  graphql_query text,
  api_response_status integer,
  api_response_time_ms integer,
  api_error_code text,
  api_error_message text,
  status text not null,
  transaction_id text,
  rollback_attempted boolean default false not null,
  rollback_successful boolean default false not null,
  started_at timestamp with time zone default now() not null,
  completed_at timestamp with time zone,
  performed_by text not null,
  notes text,
  constraint coperniq_sync_log_pkey PRIMARY KEY (id),
  constraint coperniq_sync_log_graphql_query_check CHECK ((length(graphql_query) <= 1000)),
  constraint coperniq_sync_log_operation_type_check CHECK ((operation_type = ANY (ARRAY['import'::text, 'update'::text, 'delete'::text, 'sync_check'::text]))),
  constraint coperniq_sync_log_records_failed_check CHECK ((records_failed >= 0)),
  constraint coperniq_sync_log_records_processed_check CHECK ((records_processed >= 0)),
  constraint coperniq_sync_log_records_successful_check CHECK ((records_successful >= 0)),
  constraint coperniq_sync_log_rollback_check CHECK ((rollback_attempted OR (NOT rollback_successful))),
  constraint coperniq_sync_log_status_check CHECK ((status = ANY (ARRAY['success'::text, 'partial_success'::text, 'failed'::text])))
);
comment on table public.coperniq_sync_log is 'Audit of calls to Coperniq; stays when the import or the contractor goes.';
alter table public.coperniq_sync_log enable row level security;
comment on column public.coperniq_sync_log.id is 'Identifies the operation.';
comment on column public.coperniq_sync_log.csv_import_id is 'The import it worked for; empty for none, and after the import is deleted.';
comment on column public.coperniq_sync_log.contractor_config_id is 'The contractor it worked for.';
comment on column public.coperniq_sync_log.operation_type is 'import, update, delete or sync_check.';
comment on column public.coperniq_sync_log.entity_type is 'Type in Coperniq.';
comment on column public.coperniq_sync_log.records_processed is 'Records that were sent.';
comment on column public.coperniq_sync_log.records_successful is 'Records that Coperniq took in.';
comment on column public.coperniq_sync_log.records_failed is 'Records that it refused.';
comment on column public.coperniq_sync_log.graphql_query is 'First 1,000 characters of what was sent.';
comment on column public.coperniq_sync_log.api_response_status is 'HTTP status of the answer.';
comment on column public.coperniq_sync_log.api_response_time_ms is 'Milliseconds until the answer.';
comment on column public.coperniq_sync_log.api_error_code is 'Code of the error.';
comment on column public.coperniq_sync_log.api_error_message is 'Text of the error.';
comment on column public.coperniq_sync_log.status is 'success when nothing failed, failed when nothing succeeded, else partial_success.';
comment on column public.coperniq_sync_log.transaction_id is 'Transaction of Coperniq.';
comment on column public.coperniq_sync_log.rollback_attempted is 'Whether undoing it was tried.';
comment on column public.coperniq_sync_log.rollback_successful is 'Whether it was undone.';
comment on column public.coperniq_sync_log.started_at is 'When the call began.';
comment on column public.coperniq_sync_log.completed_at is 'When it ended.';
comment on column public.coperniq_sync_log.performed_by is 'Who or what made it.';
comment on column public.coperniq_sync_log.notes is 'Anything else.';
revoke all on table public.coperniq_sync_log from anon, authenticated, service_role;
grant select on table public.coperniq_sync_log to authenticated;
grant all on table public.coperniq_sync_log to service_role;

-- table public.csv_column_mapping
create table public.csv_column_mapping (
  id uuid default gen_random_uuid() not null,
  csv_import_id uuid not null,
  csv_column_number integer not null,
  csv_column_header text not null,
  coperniq_type text not null,
  coperniq_field_name text not null,
  transformation_rule text,
  transformation_params jsonb,
  is_required boolean default false not null,
  validation_rule text,
  created_at timestamp with time zone default now() not null,
  constraint csv_column_mapping_pkey PRIMARY KEY (id),
  constraint csv_column_mapping_coperniq_field_name_check CHECK ((coperniq_field_name ~ '\S'::text)),
  constraint csv_column_mapping_coperniq_type_check CHECK ((coperniq_type = ANY (ARRAY['Contact'::text, 'Site'::text, 'Asset'::text, 'Task'::text, 'System'::text, 'ServicePlanInstance'::text, 'FinancialDocument'::text]))),
  constraint csv_column_mapping_csv_column_number_check CHECK ((csv_column_number > 0)),
  constraint csv_column_mapping_validation_rule_check CHECK ((((''::text ~ validation_rule) IS NOT NULL) OR (validation_rule IS NULL)))
);
comment on table public.csv_column_mapping is 'Which field of Coperniq each column of a file becomes, and how.';
alter table public.csv_column_mapping enable row level security;
comment on column public.csv_column_mapping.id is 'Identifies the mapping.';
comment on column public.csv_column_mapping.csv_import_id is 'The import, with which it is deleted.';
comment on column public.csv_column_mapping.csv_column_number is 'Place of the column, from 1.';
comment on column public.csv_column_mapping.csv_column_header is 'Heading of the column.';
comment on column public.csv_column_mapping.coperniq_type is 'Type in Coperniq.';
comment on column public.csv_column_mapping.coperniq_field_name is 'Field in Coperniq, letter for letter.';
comment on column public.csv_column_mapping.transformation_rule is 'trim, uppercase, parse_date, parse_number or a name of the caller''s own; empty for none.';
comment on column public.csv_column_mapping.transformation_params is 'Settings of the rule, for example dateFormat.';
comment on column public.csv_column_mapping.is_required is 'Whether a row without it is refused.';
comment on column public.csv_column_mapping.validation_rule is 'Regular expression that a value must match.';
comment on column public.csv_column_mapping.created_at is 'When the row was made.';
revoke all on table public.csv_column_mapping from anon, authenticated, service_role;
grant select on table public.csv_column_mapping to authenticated;
grant all on table public.csv_column_mapping to service_role;

-- table public.csv_import_records
create table public.csv_import_records (
  id uuid default gen_random_uuid() not null,
  csv_import_id uuid not null,
  record_number integer not null,
  record_data jsonb not null,
  record_key text,
  status public.csv_record_status default 'valid'::public.csv_record_status not null,
  error_message text,
  warning_message text,
  skipped_reason text,
  coperniq_id text,
  coperniq_type_name text,
  invalid_fields text[],
  missing_required_fields text[],
  processed_at timestamp with time zone default now() not null,
  constraint csv_import_records_pkey PRIMARY KEY (id),
  constraint csv_import_records_csv_import_id_record_number_key UNIQUE (csv_import_id, record_number),
  constraint csv_import_records_record_number_check CHECK ((record_number > 0))
);
comment on table public.csv_import_records is 'One row per row of an imported file, with what became of it.';
alter table public.csv_import_records enable row level security;
comment on column public.csv_import_records.id is 'Identifies the record.';
comment on column public.csv_import_records.csv_import_id is 'The import it came with, with which it is deleted.';
comment on column public.csv_import_records.record_number is 'Row of the file, from 1; the header does not count.';
comment on column public.csv_import_records.record_data is 'The row as it was read.';
comment on column public.csv_import_records.record_key is 'What makes it the same as another: an e-mail address, a name, a serial number.';
comment on column public.csv_import_records.status is 'What became of it.';
comment on column public.csv_import_records.error_message is 'Why it was refused.';
comment on column public.csv_import_records.warning_message is 'What is doubtful about it.';
comment on column public.csv_import_records.skipped_reason is 'Why it was passed over.';
comment on column public.csv_import_records.coperniq_id is 'Id in Coperniq, once it is there.';
comment on column public.csv_import_records.coperniq_type_name is 'Type in Coperniq, once it is there.';
comment on column public.csv_import_records.invalid_fields is 'Fields whose value was refused.';
comment on column public.csv_import_records.missing_required_fields is 'Required fields that were empty.';
comment on column public.csv_import_records.processed_at is 'When it was looked at.';
revoke all on table public.csv_import_records from anon, authenticated, service_role;
grant select on table public.csv_import_records to authenticated;
grant all on table public.csv_import_records to service_role;

-- table public.csv_imports
create table public.csv_imports (
  id uuid default gen_random_uuid() not null,
  contractor_config_id uuid not null,
  import_name text not null,
  coperniq_type text not null,
  file_size_bytes integer,
  file_hash text,
  total_records_attempted integer default 0 not null,
  total_records_success integer default 0 not null,
  total_records_failed integer default 0 not null,
  status public.csv_import_status default 'pending'::public.csv_import_status not null,
  started_at timestamp with time zone,
  completed_at timestamp with time zone,
  duration_seconds integer,
  coperniq_sync_status text,
  coperniq_sync_timestamp timestamp with time zone,
  coperniq_transaction_id text,
  coperniq_error_message text,
  error_summary jsonb,
  imported_by text not null,
  notes text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint csv_imports_pkey PRIMARY KEY (id),
  constraint csv_imports_coperniq_sync_status_check CHECK ((coperniq_sync_status = ANY (ARRAY['pending'::text, 'synced'::text, 'failed'::text]))),
  constraint csv_imports_coperniq_type_check CHECK ((coperniq_type = ANY (ARRAY['Contact'::text, 'Site'::text, 'Asset'::text, 'Task'::text, 'System'::text, 'ServicePlanInstance'::text, 'FinancialDocument'::text]))),
  constraint csv_imports_duration_seconds_check CHECK ((duration_seconds >= 0)),
  constraint csv_imports_error_summary_check CHECK ((jsonb_typeof(error_summary) = 'object'::text)),
  constraint csv_imports_import_name_check CHECK ((import_name ~ '\S'::text)),
  constraint csv_imports_total_records_attempted_check CHECK ((total_records_attempted >= 0)),
  constraint csv_imports_total_records_check CHECK ((((total_records_success)::bigint + total_records_failed) <= total_records_attempted)),
  constraint csv_imports_total_records_failed_check CHECK ((total_records_failed >= 0)),
  constraint csv_imports_total_records_success_check CHECK ((total_records_success >= 0))
);
comment on table public.csv_imports is 'One row per imported file, or per batch that was made from approved forms.';
alter table public.csv_imports enable row level security;
comment on column public.csv_imports.id is 'Identifies the import.';
comment on column public.csv_imports.contractor_config_id is 'Whose data it brings.';
comment on column public.csv_imports.import_name is 'Name of the file or batch.';
comment on column public.csv_imports.coperniq_type is 'What its rows become: Contact, Site, Asset, Task, System, ServicePlanInstance or FinancialDocument.';
comment on column public.csv_imports.file_size_bytes is 'Size of the file.';
comment on column public.csv_imports.file_hash is 'SHA-256 of the file in hexadecimal, by which a file is recognised that was imported before.';
comment on column public.csv_imports.total_records_attempted is 'Rows that were tried.';
comment on column public.csv_imports.total_records_success is 'Rows that Coperniq took in.';
comment on column public.csv_imports.total_records_failed is 'Rows that failed.';
comment on column public.csv_imports.status is 'Where the import stands.';
comment on column public.csv_imports.started_at is 'When it began.';
comment on column public.csv_imports.completed_at is 'When it ended, well or badly.';
comment on column public.csv_imports.duration_seconds is 'Whole seconds from the start to the end; kept by a trigger.';
comment on column public.csv_imports.coperniq_sync_status is 'pending, synced or failed; empty before the first call.';
comment on column public.csv_imports.coperniq_sync_timestamp is 'When Coperniq was last called for it.';
comment on column public.csv_imports.coperniq_transaction_id is 'Transaction of Coperniq.';
comment on column public.csv_imports.coperniq_error_message is 'What Coperniq said.';
comment on column public.csv_imports.error_summary is 'Known keys: field_errors (a count by field), validation_errors (a list), reason (timeout, for an import that was stuck).';
comment on column public.csv_imports.imported_by is 'Who imported it.';
comment on column public.csv_imports.notes is 'Anything else.';
comment on column public.csv_imports.created_at is 'When the row was made.';
comment on column public.csv_imports.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.csv_imports from anon, authenticated, service_role;
grant select on table public.csv_imports to authenticated;
grant all on table public.csv_imports to service_role;

-- table public.data_lineage
create table public.data_lineage (
  id uuid default gen_random_uuid() not null,
  csv_import_record_id uuid,
  form_submission_id uuid,
  coperniq_entity_type text not null,
  coperniq_entity_id text not null,
  coperniq_company_id text,
  transformation_applied text,
  data_quality_score numeric(3,2),
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint data_lineage_pkey PRIMARY KEY (id),
  constraint data_lineage_coperniq_entity_type_check CHECK ((coperniq_entity_type = ANY (ARRAY['Contact'::text, 'Site'::text, 'Asset'::text, 'Task'::text, 'System'::text, 'ServicePlanInstance'::text, 'FinancialDocument'::text]))),
  constraint data_lineage_data_quality_score_check CHECK (((data_quality_score >= (0)::numeric) AND (data_quality_score <= (1)::numeric)))
);
comment on table public.data_lineage is 'Which row of a file, or which form, became which entity in Coperniq.';
alter table public.data_lineage enable row level security;
comment on column public.data_lineage.id is 'Identifies the trace.';
comment on column public.data_lineage.csv_import_record_id is 'The record it came from, with which it is deleted.';
comment on column public.data_lineage.form_submission_id is 'The form it came from; empty after the form is deleted.';
comment on column public.data_lineage.coperniq_entity_type is 'Type in Coperniq.';
comment on column public.data_lineage.coperniq_entity_id is 'Id in Coperniq.';
comment on column public.data_lineage.coperniq_company_id is 'Number of the company in Coperniq; 112 is the sandbox.';
comment on column public.data_lineage.transformation_applied is 'What was done to the values on the way.';
comment on column public.data_lineage.data_quality_score is 'How good the data are, from 0 to 1.';
comment on column public.data_lineage.created_at is 'When the row was made.';
comment on column public.data_lineage.updated_at is 'When the row last changed; kept by a trigger.';
revoke all on table public.data_lineage from anon, authenticated, service_role;
grant select on table public.data_lineage to authenticated;
grant all on table public.data_lineage to service_role;

-- table public.mep_contractor_configs
create table public.mep_contractor_configs (
  id uuid default gen_random_uuid() not null,
  contractor_name text not null,
  contractor_email text,
  contractor_phone text,
  company_id uuid,
  trades text[] default '{}'::text[] not null,
  markets text[] default '{}'::text[] not null,
  phases text[] default '{}'::text[] not null,
  templates_enabled text[] default '{}'::text[] not null,
  templates_enabled_count integer default 0 not null,
  preset_used text,
  preset_customized boolean default false not null,
  wizard_step_completed integer default 0 not null,
  is_active boolean default true not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  created_by text default 'contractor-wizard'::text not null,
  coperniq_company_id text,
  constraint mep_contractor_configs_pkey PRIMARY KEY (id),
  constraint mep_contractor_configs_contractor_name_contractor_email_key UNIQUE (contractor_name, contractor_email),
  constraint mep_contractor_configs_contractor_name_check CHECK ((contractor_name ~ '\S'::text)),
  constraint mep_contractor_configs_markets_check CHECK ((markets <@ ARRAY['residential'::text, 'commercial'::text, 'industrial'::text, 'institutional'::text, 'mixed'::text])),
  constraint mep_contractor_configs_phases_check CHECK ((phases <@ ARRAY['sales'::text, 'design'::text, 'permit'::text, 'install'::text, 'commissioning'::text, 'om'::text, 'service'::text])),
  constraint mep_contractor_configs_trades_check CHECK ((trades <@ ARRAY['hvac'::text, 'plumbing'::text, 'electrical'::text, 'solar'::text, 'fire_protection'::text, 'controls'::text, 'tud_market'::text, 'low_voltage'::text, 'roofing'::text, 'general_contractor'::text])),
  constraint mep_contractor_configs_wizard_completed_check CHECK (((wizard_step_completed < 5) OR ((cardinality(trades) > 0) AND (cardinality(markets) > 0)))),
  constraint mep_contractor_configs_wizard_step_completed_check CHECK (((wizard_step_completed >= 0) AND (wizard_step_completed <= 5)))
);
comment on table public.mep_contractor_configs is 'One row per contractor, the tenant: what the wizard found out. Nothing of it is public.';
alter table public.mep_contractor_configs enable row level security;
comment on column public.mep_contractor_configs.id is 'Identifies the contractor; the claim app_metadata.contractor_id of employees names it.';
comment on column public.mep_contractor_configs.contractor_name is 'Name of the firm.';
comment on column public.mep_contractor_configs.contractor_email is 'E-mail address in small letters; whoever signs in with it owns the row.';
comment on column public.mep_contractor_configs.contractor_phone is 'Telephone number of the firm.';
comment on column public.mep_contractor_configs.company_id is 'Reference of the customer''s own; the number of the company in Coperniq is in coperniq_company_id.';
comment on column public.mep_contractor_configs.trades is 'Words of trade_type.';
comment on column public.mep_contractor_configs.markets is 'Words of market_type.';
comment on column public.mep_contractor_configs.phases is 'Words of phase_type.';
comment on column public.mep_contractor_configs.templates_enabled is 'Names of the templates that the contractor uses.';
comment on column public.mep_contractor_configs.templates_enabled_count is 'How many these are; kept by a trigger.';
comment on column public.mep_contractor_configs.preset_used is 'Key of the preset that the wizard started from.';
comment on column public.mep_contractor_configs.preset_customized is 'Whether a choice was changed after the preset was taken.';
comment on column public.mep_contractor_configs.wizard_step_completed is 'Last finished step of the wizard: 0 none, 1 company, 2 trades, 3 markets, 4 phases, 5 templates.';
comment on column public.mep_contractor_configs.is_active is 'Whether the contractor is a customer; only the back end changes it.';
comment on column public.mep_contractor_configs.created_at is 'When the row was made.';
comment on column public.mep_contractor_configs.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.mep_contractor_configs.created_by is 'Program or person that made it.';
comment on column public.mep_contractor_configs.coperniq_company_id is 'Number of the company in Coperniq, for example 112 for the sandbox; company_id is a uuid and cannot hold it.';
revoke all on table public.mep_contractor_configs from anon, authenticated, service_role;
grant select on table public.mep_contractor_configs to authenticated;
grant all on table public.mep_contractor_configs to service_role;
grant insert (contractor_name), update (contractor_name) on table public.mep_contractor_configs to authenticated;
grant insert (contractor_email) on table public.mep_contractor_configs to authenticated;
grant insert (contractor_phone), update (contractor_phone) on table public.mep_contractor_configs to authenticated;
grant insert (trades), update (trades) on table public.mep_contractor_configs to authenticated;
grant insert (markets), update (markets) on table public.mep_contractor_configs to authenticated;
grant insert (phases), update (phases) on table public.mep_contractor_configs to authenticated;
grant insert (templates_enabled), update (templates_enabled) on table public.mep_contractor_configs to authenticated;
grant insert (preset_used), update (preset_used) on table public.mep_contractor_configs to authenticated;
grant insert (preset_customized), update (preset_customized) on table public.mep_contractor_configs to authenticated;
grant insert (wizard_step_completed), update (wizard_step_completed) on table public.mep_contractor_configs to authenticated;

-- table public.mep_form_submissions
create table public.mep_form_submissions (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  contractor_config_id uuid not null,
  form_title text not null,
  form_data jsonb not null,
  submitted_by text not null,
  status public.submission_status default 'draft'::public.submission_status not null,
  submission_number integer,
  parent_submission_id uuid,
  revision_count integer default 0 not null,
  coperniq_import_status text,
  coperniq_import_id text,
  import_error_message text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  submitted_at timestamp with time zone,
  approved_at timestamp with time zone,
  archived_at timestamp with time zone,
  constraint mep_form_submissions_pkey PRIMARY KEY (id),
  constraint mep_form_submissions_contractor_template_number_key UNIQUE (contractor_config_id, template_id, submission_number),
  constraint mep_form_submissions_approved_at_check CHECK (((status <> 'approved'::public.submission_status) OR (approved_at IS NOT NULL))),
  constraint mep_form_submissions_archived_at_check CHECK (((status <> 'archived'::public.submission_status) OR (archived_at IS NOT NULL))),
  constraint mep_form_submissions_coperniq_import_status_check CHECK ((coperniq_import_status = ANY (ARRAY['pending'::text, 'success'::text, 'failed'::text]))),
  constraint mep_form_submissions_form_data_check CHECK ((jsonb_typeof(form_data) = 'object'::text)),
  constraint mep_form_submissions_form_title_check CHECK ((form_title ~ '\S'::text)),
  constraint mep_form_submissions_revision_count_check CHECK ((revision_count >= 0)),
  constraint mep_form_submissions_submitted_at_check CHECK (((status <> ALL (ARRAY['submitted'::public.submission_status, 'approved'::public.submission_status, 'rejected'::public.submission_status])) OR (submitted_at IS NOT NULL)))
);
comment on table public.mep_form_submissions is 'Filled forms of contractors: draft, submitted, approved or rejected, archived.';
alter table public.mep_form_submissions enable row level security;
comment on column public.mep_form_submissions.id is 'Identifies the form.';
comment on column public.mep_form_submissions.template_id is 'The template that was filled; it cannot be deleted while a form of it exists.';
comment on column public.mep_form_submissions.contractor_config_id is 'The contractor; fixed once the form exists.';
comment on column public.mep_form_submissions.form_title is 'Title of this form.';
comment on column public.mep_form_submissions.form_data is 'Answers by name of the field; fixed once the form is submitted.';
comment on column public.mep_form_submissions.submitted_by is 'E-mail address in small letters, or id, of the person who fills it.';
comment on column public.mep_form_submissions.status is 'Where the form stands.';
comment on column public.mep_form_submissions.submission_number is 'Counts the forms of a contractor and template without gaps, from 1; given by a trigger.';
comment on column public.mep_form_submissions.parent_submission_id is 'The rejected form that this one revises.';
comment on column public.mep_form_submissions.revision_count is 'How many forms came before in the chain of revisions; kept by a trigger.';
comment on column public.mep_form_submissions.coperniq_import_status is 'Export to Coperniq: pending, success or failed; empty before it is asked for.';
comment on column public.mep_form_submissions.coperniq_import_id is 'Transaction of Coperniq that took it in.';
comment on column public.mep_form_submissions.import_error_message is 'Why the export failed.';
comment on column public.mep_form_submissions.created_at is 'When the row was made.';
comment on column public.mep_form_submissions.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.mep_form_submissions.submitted_at is 'When it was submitted; stamped with the state.';
comment on column public.mep_form_submissions.approved_at is 'When it was approved; stamped with the state.';
comment on column public.mep_form_submissions.archived_at is 'When it was archived; stamped with the state.';
revoke all on table public.mep_form_submissions from anon, authenticated, service_role;
grant select on table public.mep_form_submissions to authenticated;
grant all on table public.mep_form_submissions to service_role;
grant insert (template_id) on table public.mep_form_submissions to authenticated;
grant insert (contractor_config_id) on table public.mep_form_submissions to authenticated;
grant insert (form_title), update (form_title) on table public.mep_form_submissions to authenticated;
grant insert (form_data), update (form_data) on table public.mep_form_submissions to authenticated;
grant insert (submitted_by) on table public.mep_form_submissions to authenticated;
grant insert (status), update (status) on table public.mep_form_submissions to authenticated;
grant insert (parent_submission_id) on table public.mep_form_submissions to authenticated;

-- table public.mep_template_usage
create table public.mep_template_usage (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  contractor_config_id uuid not null,
  submission_id uuid,
  action public.usage_action_type not null,
  action_count integer default 1 not null,
  time_spent_seconds integer,
  user_email text,
  session_id text,
  "timestamp" timestamp with time zone default now() not null,
  constraint mep_template_usage_pkey PRIMARY KEY (id),
  constraint mep_template_usage_action_count_check CHECK ((action_count > 0)),
  constraint mep_template_usage_time_spent_seconds_check CHECK ((time_spent_seconds > 0))
);
comment on table public.mep_template_usage is 'Events of use: who did what with which template.';
alter table public.mep_template_usage enable row level security;
comment on column public.mep_template_usage.id is 'Identifies the event.';
comment on column public.mep_template_usage.template_id is 'The template, with which its events are deleted.';
comment on column public.mep_template_usage.contractor_config_id is 'The contractor, with whom the events are deleted.';
comment on column public.mep_template_usage.submission_id is 'The form it was about; empty for none, and after the form is deleted.';
comment on column public.mep_template_usage.action is 'What was done.';
comment on column public.mep_template_usage.action_count is 'How often it was done before it was reported; analytics count events.';
comment on column public.mep_template_usage.time_spent_seconds is 'Seconds it took, where that was measured.';
comment on column public.mep_template_usage.user_email is 'E-mail address of the person, in small letters.';
comment on column public.mep_template_usage.session_id is 'Session of the browser, to group events.';
comment on column public.mep_template_usage."timestamp" is 'When it was reported.';
revoke all on table public.mep_template_usage from anon, authenticated, service_role;
grant select on table public.mep_template_usage to authenticated;
grant all on table public.mep_template_usage to service_role;
grant insert (template_id) on table public.mep_template_usage to authenticated;
grant insert (contractor_config_id) on table public.mep_template_usage to authenticated;
grant insert (submission_id) on table public.mep_template_usage to authenticated;
grant insert (action) on table public.mep_template_usage to authenticated;
grant insert (action_count) on table public.mep_template_usage to authenticated;
grant insert (time_spent_seconds) on table public.mep_template_usage to authenticated;
grant insert (user_email) on table public.mep_template_usage to authenticated;
grant insert (session_id) on table public.mep_template_usage to authenticated;

-- table public.mep_wizard_options
create table public.mep_wizard_options (
  kind text not null,
  key text not null,
  title text not null,
  display_order integer default 1 not null,
  trades text[] default '{}'::text[] not null,
  markets text[] default '{}'::text[] not null,
  phases text[] default '{}'::text[] not null,
  details jsonb default '{}'::jsonb not null,
  constraint mep_wizard_options_pkey PRIMARY KEY (kind, key),
  constraint mep_wizard_options_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
  constraint mep_wizard_options_key_check CHECK ((key ~ '^[a-z][a-z0-9_]*$'::text)),
  constraint mep_wizard_options_kind_check CHECK ((kind = ANY (ARRAY['trade'::text, 'market'::text, 'phase'::text, 'preset'::text, 'vertical'::text]))),
  constraint mep_wizard_options_markets_check CHECK ((markets <@ ARRAY['residential'::text, 'commercial'::text, 'industrial'::text, 'institutional'::text, 'mixed'::text])),
  constraint mep_wizard_options_phases_check CHECK ((phases <@ ARRAY['sales'::text, 'design'::text, 'permit'::text, 'install'::text, 'commissioning'::text, 'om'::text, 'service'::text])),
  constraint mep_wizard_options_trades_check CHECK ((trades <@ ARRAY['hvac'::text, 'plumbing'::text, 'electrical'::text, 'solar'::text, 'fire_protection'::text, 'controls'::text, 'tud_market'::text, 'low_voltage'::text, 'roofing'::text, 'general_contractor'::text]))
);
comment on table public.mep_wizard_options is 'What the wizard offers: trades, markets, phases, presets, and verticals as ready-made examples.';
alter table public.mep_wizard_options enable row level security;
comment on column public.mep_wizard_options.kind is 'trade, market, phase, preset or vertical.';
comment on column public.mep_wizard_options.key is 'The word that is stored; once for each kind.';
comment on column public.mep_wizard_options.title is 'What people read.';
comment on column public.mep_wizard_options.display_order is 'Place among those of its kind, from 1.';
comment on column public.mep_wizard_options.trades is 'Trades that a preset or vertical chooses.';
comment on column public.mep_wizard_options.markets is 'Markets that a preset or vertical chooses.';
comment on column public.mep_wizard_options.phases is 'Phases that a preset or vertical chooses.';
comment on column public.mep_wizard_options.details is 'Known keys: compliance and certifications of a trade, aliases of a market or phase, workflow and properties of a vertical.';
revoke all on table public.mep_wizard_options from anon, authenticated, service_role;
grant select on table public.mep_wizard_options to anon;
grant select on table public.mep_wizard_options to authenticated;
grant all on table public.mep_wizard_options to service_role;

-- table public.template_fields
create table public.template_fields (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  group_id uuid,
  name text not null,
  label text not null,
  field_type text not null,
  is_required boolean default false not null,
  placeholder text,
  description text,
  options jsonb,
  validation_rules jsonb,
  display_order integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint template_fields_pkey PRIMARY KEY (id),
  constraint template_fields_template_id_name_key UNIQUE (template_id, name),
  constraint template_fields_field_type_check CHECK ((field_type = ANY (ARRAY['Text'::text, 'Numeric'::text, 'Single select'::text, 'Multiple select'::text, 'File'::text]))),
  constraint template_fields_options_check CHECK ((jsonb_typeof(options) = 'array'::text)),
  constraint template_fields_validation_rules_check CHECK ((jsonb_typeof(validation_rules) = 'object'::text))
);
comment on table public.template_fields is 'The fields of a template, in five types.';
alter table public.template_fields enable row level security;
comment on column public.template_fields.id is 'Identifies the field; Coperniq field mappings refer to it.';
comment on column public.template_fields.template_id is 'The template it is a part of, with which it is deleted.';
comment on column public.template_fields.group_id is 'The group it stands in; empty for none.';
comment on column public.template_fields.name is 'Key of the answer in form_data; once in a template.';
comment on column public.template_fields.label is 'What people read beside it.';
comment on column public.template_fields.field_type is 'Text, Numeric, Single select, Multiple select or File.';
comment on column public.template_fields.is_required is 'Whether a form without it cannot be submitted.';
comment on column public.template_fields.placeholder is 'Example shown in the empty field.';
comment on column public.template_fields.description is 'Help text.';
comment on column public.template_fields.options is 'The choices of a select: a JSON list of texts.';
comment on column public.template_fields.validation_rules is 'Known keys: min, max, pattern, alertAbove.';
comment on column public.template_fields.display_order is 'Place among the fields of the group, from 1.';
comment on column public.template_fields.created_at is 'When the row was made.';
revoke all on table public.template_fields from anon, authenticated, service_role;
grant select on table public.template_fields to anon;
grant select on table public.template_fields to authenticated;
grant all on table public.template_fields to service_role;

-- table public.template_groups
create table public.template_groups (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  name text not null,
  display_order integer default 1 not null,
  is_critical boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint template_groups_pkey PRIMARY KEY (id),
  constraint template_groups_template_id_name_key UNIQUE (template_id, name)
);
comment on table public.template_groups is 'Sections of a template, in their order.';
alter table public.template_groups enable row level security;
comment on column public.template_groups.id is 'Identifies the group.';
comment on column public.template_groups.template_id is 'The template it is a part of, with which it is deleted.';
comment on column public.template_groups.name is 'Heading; once in a template.';
comment on column public.template_groups.display_order is 'Place among the groups of the template, from 1.';
comment on column public.template_groups.is_critical is 'Whether safety or acceptance depends on it.';
comment on column public.template_groups.created_at is 'When the row was made.';
revoke all on table public.template_groups from anon, authenticated, service_role;
grant select on table public.template_groups to anon;
grant select on table public.template_groups to authenticated;
grant all on table public.template_groups to service_role;

-- table public.templates
create table public.templates (
  id uuid default gen_random_uuid() not null,
  name text not null,
  display_name text not null,
  trade text not null,
  category text not null,
  description text,
  emoji text,
  phase text,
  compliance text[],
  work_order_type text,
  work_order_name text,
  total_fields integer default 0 not null,
  total_groups integer default 0 not null,
  version text default '1.0'::text not null,
  is_active boolean default true not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  created_by text default 'ai-development-cockpit'::text not null,
  constraint templates_pkey PRIMARY KEY (id),
  constraint templates_name_key UNIQUE (name),
  constraint templates_phase_check CHECK ((phase = ANY (ARRAY['sales'::text, 'design'::text, 'permit'::text, 'install'::text, 'commissioning'::text, 'om'::text, 'service'::text]))),
  constraint templates_trade_check CHECK ((trade = ANY (ARRAY['hvac'::text, 'plumbing'::text, 'electrical'::text, 'solar'::text, 'fire_protection'::text, 'controls'::text, 'tud_market'::text, 'low_voltage'::text, 'roofing'::text, 'general_contractor'::text])))
);
comment on table public.templates is 'Form templates, written from YAML files; the name is the key of that synchronisation.';
alter table public.templates enable row level security;
comment on column public.templates.id is 'Identifies the template; stays when the template is written anew.';
comment on column public.templates.name is 'Machine name, for example hvac_lead_intake; contractors enable templates by it.';
comment on column public.templates.display_name is 'Title for people.';
comment on column public.templates.trade is 'The trade it belongs to: a word of trade_type.';
comment on column public.templates.category is 'Heading under which it is listed: the title of a trade, Work Orders or Service Plans.';
comment on column public.templates.description is 'What it is for.';
comment on column public.templates.emoji is 'Sign shown beside the title.';
comment on column public.templates.phase is 'The phase of a job it is used in: a word of phase_type; empty for any.';
comment on column public.templates.compliance is 'Standards the form answers to, for example NFPA 25 or EPA 608.';
comment on column public.templates.work_order_type is 'Kind of task in Coperniq, for example Field Work Order.';
comment on column public.templates.work_order_name is 'Name of the work order in Coperniq that the form is linked to.';
comment on column public.templates.total_fields is 'Number of fields as the synchronisation counted them.';
comment on column public.templates.total_groups is 'Number of groups as the synchronisation counted them.';
comment on column public.templates.version is 'Version of the template.';
comment on column public.templates.is_active is 'Whether it is offered.';
comment on column public.templates.created_at is 'When the row was made.';
comment on column public.templates.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.templates.created_by is 'Program or person that made it.';
revoke all on table public.templates from anon, authenticated, service_role;
grant select on table public.templates to anon;
grant select on table public.templates to authenticated;
grant all on table public.templates to service_role;

-- index public.coperniq_field_mapping_coperniq_field_name_idx
CREATE INDEX coperniq_field_mapping_coperniq_field_name_idx ON public.coperniq_field_mapping USING btree (coperniq_field_name);

-- index public.coperniq_field_mapping_coperniq_type_idx
CREATE INDEX coperniq_field_mapping_coperniq_type_idx ON public.coperniq_field_mapping USING btree (coperniq_type);

-- index public.coperniq_field_mapping_template_field_id_idx
CREATE INDEX coperniq_field_mapping_template_field_id_idx ON public.coperniq_field_mapping USING btree (template_field_id);

-- index public.coperniq_field_mapping_template_id_idx
CREATE INDEX coperniq_field_mapping_template_id_idx ON public.coperniq_field_mapping USING btree (template_id);

-- index public.coperniq_sync_log_contractor_config_id_idx
CREATE INDEX coperniq_sync_log_contractor_config_id_idx ON public.coperniq_sync_log USING btree (contractor_config_id);

-- index public.coperniq_sync_log_csv_import_id_idx
CREATE INDEX coperniq_sync_log_csv_import_id_idx ON public.coperniq_sync_log USING btree (csv_import_id);

-- index public.coperniq_sync_log_entity_type_idx
CREATE INDEX coperniq_sync_log_entity_type_idx ON public.coperniq_sync_log USING btree (entity_type);

-- index public.coperniq_sync_log_started_at_idx
CREATE INDEX coperniq_sync_log_started_at_idx ON public.coperniq_sync_log USING btree (started_at DESC);

-- index public.coperniq_sync_log_status_idx
CREATE INDEX coperniq_sync_log_status_idx ON public.coperniq_sync_log USING btree (status);

-- index public.csv_column_mapping_coperniq_type_coperniq_field_name_idx
CREATE INDEX csv_column_mapping_coperniq_type_coperniq_field_name_idx ON public.csv_column_mapping USING btree (coperniq_type, coperniq_field_name);

-- index public.csv_column_mapping_csv_import_id_idx
CREATE INDEX csv_column_mapping_csv_import_id_idx ON public.csv_column_mapping USING btree (csv_import_id);

-- index public.csv_import_records_coperniq_id_idx
CREATE INDEX csv_import_records_coperniq_id_idx ON public.csv_import_records USING btree (coperniq_id);

-- index public.csv_import_records_csv_import_id_idx
CREATE INDEX csv_import_records_csv_import_id_idx ON public.csv_import_records USING btree (csv_import_id);

-- index public.csv_import_records_record_key_idx
CREATE INDEX csv_import_records_record_key_idx ON public.csv_import_records USING btree (record_key);

-- index public.csv_import_records_status_idx
CREATE INDEX csv_import_records_status_idx ON public.csv_import_records USING btree (status);

-- index public.csv_imports_contractor_config_id_coperniq_type_status_idx
CREATE INDEX csv_imports_contractor_config_id_coperniq_type_status_idx ON public.csv_imports USING btree (contractor_config_id, coperniq_type, status);

-- index public.csv_imports_contractor_config_id_idx
CREATE INDEX csv_imports_contractor_config_id_idx ON public.csv_imports USING btree (contractor_config_id);

-- index public.csv_imports_coperniq_sync_status_idx
CREATE INDEX csv_imports_coperniq_sync_status_idx ON public.csv_imports USING btree (coperniq_sync_status);

-- index public.csv_imports_coperniq_type_idx
CREATE INDEX csv_imports_coperniq_type_idx ON public.csv_imports USING btree (coperniq_type);

-- index public.csv_imports_created_at_idx
CREATE INDEX csv_imports_created_at_idx ON public.csv_imports USING btree (created_at DESC);

-- index public.csv_imports_file_hash_idx
CREATE INDEX csv_imports_file_hash_idx ON public.csv_imports USING btree (file_hash);

-- index public.csv_imports_status_idx
CREATE INDEX csv_imports_status_idx ON public.csv_imports USING btree (status);

-- index public.data_lineage_coperniq_company_id_idx
CREATE INDEX data_lineage_coperniq_company_id_idx ON public.data_lineage USING btree (coperniq_company_id);

-- index public.data_lineage_coperniq_entity_type_coperniq_entity_id_idx
CREATE INDEX data_lineage_coperniq_entity_type_coperniq_entity_id_idx ON public.data_lineage USING btree (coperniq_entity_type, coperniq_entity_id);

-- index public.data_lineage_csv_import_record_id_idx
CREATE INDEX data_lineage_csv_import_record_id_idx ON public.data_lineage USING btree (csv_import_record_id);

-- index public.data_lineage_form_submission_id_idx
CREATE INDEX data_lineage_form_submission_id_idx ON public.data_lineage USING btree (form_submission_id);

-- index public.mep_contractor_configs_contractor_email_idx
CREATE INDEX mep_contractor_configs_contractor_email_idx ON public.mep_contractor_configs USING btree (contractor_email);

-- index public.mep_contractor_configs_contractor_name_idx
CREATE INDEX mep_contractor_configs_contractor_name_idx ON public.mep_contractor_configs USING btree (contractor_name);

-- index public.mep_contractor_configs_created_at_idx
CREATE INDEX mep_contractor_configs_created_at_idx ON public.mep_contractor_configs USING btree (created_at DESC);

-- index public.mep_contractor_configs_is_active_idx
CREATE INDEX mep_contractor_configs_is_active_idx ON public.mep_contractor_configs USING btree (is_active);

-- index public.mep_contractor_configs_markets_idx
CREATE INDEX mep_contractor_configs_markets_idx ON public.mep_contractor_configs USING gin (markets);

-- index public.mep_contractor_configs_phases_idx
CREATE INDEX mep_contractor_configs_phases_idx ON public.mep_contractor_configs USING gin (phases);

-- index public.mep_contractor_configs_preset_used_idx
CREATE INDEX mep_contractor_configs_preset_used_idx ON public.mep_contractor_configs USING btree (preset_used);

-- index public.mep_contractor_configs_trades_idx
CREATE INDEX mep_contractor_configs_trades_idx ON public.mep_contractor_configs USING gin (trades);

-- index public.mep_form_submissions_contractor_config_id_idx
CREATE INDEX mep_form_submissions_contractor_config_id_idx ON public.mep_form_submissions USING btree (contractor_config_id);

-- index public.mep_form_submissions_contractor_template_status_idx
CREATE INDEX mep_form_submissions_contractor_template_status_idx ON public.mep_form_submissions USING btree (contractor_config_id, template_id, status);

-- index public.mep_form_submissions_coperniq_import_status_idx
CREATE INDEX mep_form_submissions_coperniq_import_status_idx ON public.mep_form_submissions USING btree (coperniq_import_status);

-- index public.mep_form_submissions_form_data_idx
CREATE INDEX mep_form_submissions_form_data_idx ON public.mep_form_submissions USING gin (form_data);

-- index public.mep_form_submissions_parent_submission_id_idx
CREATE INDEX mep_form_submissions_parent_submission_id_idx ON public.mep_form_submissions USING btree (parent_submission_id);

-- index public.mep_form_submissions_status_idx
CREATE INDEX mep_form_submissions_status_idx ON public.mep_form_submissions USING btree (status);

-- index public.mep_form_submissions_submitted_at_idx
CREATE INDEX mep_form_submissions_submitted_at_idx ON public.mep_form_submissions USING btree (submitted_at DESC);

-- index public.mep_form_submissions_submitted_by_idx
CREATE INDEX mep_form_submissions_submitted_by_idx ON public.mep_form_submissions USING btree (submitted_by);

-- index public.mep_form_submissions_template_id_idx
CREATE INDEX mep_form_submissions_template_id_idx ON public.mep_form_submissions USING btree (template_id);

-- index public.mep_template_usage_action_idx
CREATE INDEX mep_template_usage_action_idx ON public.mep_template_usage USING btree (action);

-- index public.mep_template_usage_contractor_config_id_idx
CREATE INDEX mep_template_usage_contractor_config_id_idx ON public.mep_template_usage USING btree (contractor_config_id);

-- index public.mep_template_usage_contractor_template_action_idx
CREATE INDEX mep_template_usage_contractor_template_action_idx ON public.mep_template_usage USING btree (contractor_config_id, template_id, action);

-- index public.mep_template_usage_submission_id_idx
CREATE INDEX mep_template_usage_submission_id_idx ON public.mep_template_usage USING btree (submission_id);

-- index public.mep_template_usage_template_id_idx
CREATE INDEX mep_template_usage_template_id_idx ON public.mep_template_usage USING btree (template_id);

-- index public.mep_template_usage_timestamp_idx
CREATE INDEX mep_template_usage_timestamp_idx ON public.mep_template_usage USING btree ("timestamp" DESC);

-- index public.mep_template_usage_user_email_idx
CREATE INDEX mep_template_usage_user_email_idx ON public.mep_template_usage USING btree (user_email);

-- index public.template_fields_group_id_idx
CREATE INDEX template_fields_group_id_idx ON public.template_fields USING btree (group_id);

-- index public.template_fields_template_id_idx
CREATE INDEX template_fields_template_id_idx ON public.template_fields USING btree (template_id);

-- index public.template_groups_template_id_idx
CREATE INDEX template_groups_template_id_idx ON public.template_groups USING btree (template_id);

-- index public.templates_category_idx
CREATE INDEX templates_category_idx ON public.templates USING btree (category);

-- index public.templates_is_active_idx
CREATE INDEX templates_is_active_idx ON public.templates USING btree (is_active);

-- index public.templates_phase_idx
CREATE INDEX templates_phase_idx ON public.templates USING btree (phase);

-- index public.templates_trade_idx
CREATE INDEX templates_trade_idx ON public.templates USING btree (trade);

-- index public.templates_trade_phase_idx
CREATE INDEX templates_trade_phase_idx ON public.templates USING btree (trade, phase);

-- constraint coperniq_field_mapping_template_field_id_fkey on public.coperniq_field_mapping
alter table public.coperniq_field_mapping
  add constraint coperniq_field_mapping_template_field_id_fkey FOREIGN KEY (template_field_id) REFERENCES public.template_fields(id) ON DELETE SET NULL;

-- constraint coperniq_field_mapping_template_id_fkey on public.coperniq_field_mapping
alter table public.coperniq_field_mapping
  add constraint coperniq_field_mapping_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE SET NULL;

-- constraint coperniq_sync_log_contractor_config_id_fkey on public.coperniq_sync_log
alter table public.coperniq_sync_log
  add constraint coperniq_sync_log_contractor_config_id_fkey FOREIGN KEY (contractor_config_id) REFERENCES public.mep_contractor_configs(id) ON DELETE SET NULL;

-- constraint coperniq_sync_log_csv_import_id_fkey on public.coperniq_sync_log
alter table public.coperniq_sync_log
  add constraint coperniq_sync_log_csv_import_id_fkey FOREIGN KEY (csv_import_id) REFERENCES public.csv_imports(id) ON DELETE SET NULL;

-- constraint csv_column_mapping_csv_import_id_fkey on public.csv_column_mapping
alter table public.csv_column_mapping
  add constraint csv_column_mapping_csv_import_id_fkey FOREIGN KEY (csv_import_id) REFERENCES public.csv_imports(id) ON DELETE CASCADE;

-- constraint csv_import_records_csv_import_id_fkey on public.csv_import_records
alter table public.csv_import_records
  add constraint csv_import_records_csv_import_id_fkey FOREIGN KEY (csv_import_id) REFERENCES public.csv_imports(id) ON DELETE CASCADE;

-- constraint csv_imports_contractor_config_id_fkey on public.csv_imports
alter table public.csv_imports
  add constraint csv_imports_contractor_config_id_fkey FOREIGN KEY (contractor_config_id) REFERENCES public.mep_contractor_configs(id) ON DELETE CASCADE;

-- constraint data_lineage_csv_import_record_id_fkey on public.data_lineage
alter table public.data_lineage
  add constraint data_lineage_csv_import_record_id_fkey FOREIGN KEY (csv_import_record_id) REFERENCES public.csv_import_records(id) ON DELETE CASCADE;

-- constraint data_lineage_form_submission_id_fkey on public.data_lineage
alter table public.data_lineage
  add constraint data_lineage_form_submission_id_fkey FOREIGN KEY (form_submission_id) REFERENCES public.mep_form_submissions(id) ON DELETE SET NULL;

-- constraint mep_form_submissions_contractor_config_id_fkey on public.mep_form_submissions
alter table public.mep_form_submissions
  add constraint mep_form_submissions_contractor_config_id_fkey FOREIGN KEY (contractor_config_id) REFERENCES public.mep_contractor_configs(id) ON DELETE CASCADE;

-- constraint mep_form_submissions_parent_submission_id_fkey on public.mep_form_submissions
alter table public.mep_form_submissions
  add constraint mep_form_submissions_parent_submission_id_fkey FOREIGN KEY (parent_submission_id) REFERENCES public.mep_form_submissions(id) ON DELETE SET NULL;

-- constraint mep_form_submissions_template_id_fkey on public.mep_form_submissions
alter table public.mep_form_submissions
  add constraint mep_form_submissions_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE RESTRICT;

-- constraint mep_template_usage_contractor_config_id_fkey on public.mep_template_usage
alter table public.mep_template_usage
  add constraint mep_template_usage_contractor_config_id_fkey FOREIGN KEY (contractor_config_id) REFERENCES public.mep_contractor_configs(id) ON DELETE CASCADE;

-- constraint mep_template_usage_submission_id_fkey on public.mep_template_usage
alter table public.mep_template_usage
  add constraint mep_template_usage_submission_id_fkey FOREIGN KEY (submission_id) REFERENCES public.mep_form_submissions(id) ON DELETE SET NULL;

-- constraint mep_template_usage_template_id_fkey on public.mep_template_usage
alter table public.mep_template_usage
  add constraint mep_template_usage_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;

-- constraint template_fields_group_id_fkey on public.template_fields
alter table public.template_fields
  add constraint template_fields_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.template_groups(id) ON DELETE SET NULL;

-- constraint template_fields_template_id_fkey on public.template_fields
alter table public.template_fields
  add constraint template_fields_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;

-- constraint template_groups_template_id_fkey on public.template_groups
alter table public.template_groups
  add constraint template_groups_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;

-- view public.contractor_activity_timeline
create view public.contractor_activity_timeline with (security_invoker=true) as
 SELECT contractor_id,
    contractor_name,
    activity_type,
    activity_at,
    description,
    submission_id
   FROM ( SELECT contractor.id AS contractor_id,
            contractor.contractor_name,
            'config_created'::text AS activity_type,
            contractor.created_at AS activity_at,
            'Contractor configuration created'::text AS description,
            NULL::uuid AS submission_id
           FROM public.mep_contractor_configs contractor
        UNION ALL
         SELECT contractor.id,
            contractor.contractor_name,
                CASE submission.status
                    WHEN 'draft'::public.submission_status THEN 'form_drafted'::text
                    WHEN 'submitted'::public.submission_status THEN 'form_submitted'::text
                    WHEN 'approved'::public.submission_status THEN 'form_approved'::text
                    WHEN 'rejected'::public.submission_status THEN 'form_rejected'::text
                    ELSE 'form_updated'::text
                END AS "case",
            COALESCE(submission.submitted_at, submission.approved_at, submission.updated_at) AS "coalesce",
            ('Form submission: '::text || submission.form_title),
            submission.id
           FROM (public.mep_form_submissions submission
             JOIN public.mep_contractor_configs contractor ON ((contractor.id = submission.contractor_config_id)))) activity
  ORDER BY activity_at DESC, contractor_id, submission_id;
comment on view public.contractor_activity_timeline is 'What happened at a contractor, newest first: the configuration was made, and one row per form by its present state.';
comment on column public.contractor_activity_timeline.contractor_id is 'Identifies the contractor.';
comment on column public.contractor_activity_timeline.contractor_name is 'Name of the contractor.';
comment on column public.contractor_activity_timeline.activity_type is 'config_created, form_drafted, form_submitted, form_approved, form_rejected, or form_updated for an archived form.';
comment on column public.contractor_activity_timeline.activity_at is 'When: of a form the first known of submitted_at, approved_at and updated_at.';
comment on column public.contractor_activity_timeline.description is 'One line for people.';
comment on column public.contractor_activity_timeline.submission_id is 'The form, for what is about one.';
revoke all on table public.contractor_activity_timeline from anon, authenticated, service_role;
grant select on table public.contractor_activity_timeline to authenticated;
grant select on table public.contractor_activity_timeline to service_role;

-- view public.contractor_summary
create view public.contractor_summary with (security_invoker=true) as
 SELECT contractor.id,
    contractor.contractor_name,
    contractor.contractor_email,
    contractor.trades,
    contractor.markets,
    contractor.phases,
    contractor.preset_used,
    contractor.templates_enabled_count,
    contractor.is_active,
    contractor.created_at,
    form.total_submissions,
    form.draft_submissions,
    form.submitted_submissions,
    form.approved_submissions,
    form.last_submission_at
   FROM (public.mep_contractor_configs contractor
     CROSS JOIN LATERAL ( SELECT count(*) AS total_submissions,
            count(*) FILTER (WHERE (submission.status = 'draft'::public.submission_status)) AS draft_submissions,
            count(*) FILTER (WHERE (submission.status = 'submitted'::public.submission_status)) AS submitted_submissions,
            count(*) FILTER (WHERE (submission.status = 'approved'::public.submission_status)) AS approved_submissions,
            max(submission.submitted_at) AS last_submission_at
           FROM public.mep_form_submissions submission
          WHERE (submission.contractor_config_id = contractor.id)) form);
comment on view public.contractor_summary is 'One row per contractor, with the forms counted by state.';
comment on column public.contractor_summary.id is 'Identifies the contractor.';
comment on column public.contractor_summary.contractor_name is 'Name of the firm.';
comment on column public.contractor_summary.contractor_email is 'E-mail address of the owner.';
comment on column public.contractor_summary.trades is 'Words of trade_type.';
comment on column public.contractor_summary.markets is 'Words of market_type.';
comment on column public.contractor_summary.phases is 'Words of phase_type.';
comment on column public.contractor_summary.preset_used is 'Key of the preset that the wizard started from.';
comment on column public.contractor_summary.templates_enabled_count is 'Templates that the contractor uses.';
comment on column public.contractor_summary.is_active is 'Whether the contractor is a customer.';
comment on column public.contractor_summary.created_at is 'When the contractor was entered.';
comment on column public.contractor_summary.total_submissions is 'All forms.';
comment on column public.contractor_summary.draft_submissions is 'Forms that are drafts now.';
comment on column public.contractor_summary.submitted_submissions is 'Forms that wait for approval now.';
comment on column public.contractor_summary.approved_submissions is 'Forms that are approved now.';
comment on column public.contractor_summary.last_submission_at is 'When a form was last submitted; empty before the first.';
revoke all on table public.contractor_summary from anon, authenticated, service_role;
grant select on table public.contractor_summary to authenticated;
grant select on table public.contractor_summary to service_role;

-- view public.coperniq_sync_history
create view public.coperniq_sync_history with (security_invoker=true) as
 SELECT log.id,
    log.csv_import_id,
    COALESCE(log.contractor_config_id, import.contractor_config_id) AS contractor_config_id,
    log.operation_type,
    log.entity_type,
    log.records_processed,
    log.records_successful,
    log.records_failed,
    log.status,
    log.api_response_status,
    log.api_response_time_ms,
    log.transaction_id,
    log.api_error_message,
    log.started_at,
    log.completed_at,
    log.performed_by,
    contractor.contractor_name,
    import.import_name
   FROM ((public.coperniq_sync_log log
     LEFT JOIN public.csv_imports import ON ((import.id = log.csv_import_id)))
     LEFT JOIN public.mep_contractor_configs contractor ON ((contractor.id = COALESCE(log.contractor_config_id, import.contractor_config_id))))
  ORDER BY log.started_at DESC, log.id;
comment on view public.coperniq_sync_history is 'Calls to Coperniq, newest first, with contractor and import.';
comment on column public.coperniq_sync_history.id is 'Identifies the operation.';
comment on column public.coperniq_sync_history.csv_import_id is 'Identifies the import.';
comment on column public.coperniq_sync_history.contractor_config_id is 'Identifies the contractor: that of the operation, else that of the import.';
comment on column public.coperniq_sync_history.operation_type is 'import, update, delete or sync_check.';
comment on column public.coperniq_sync_history.entity_type is 'Type in Coperniq.';
comment on column public.coperniq_sync_history.records_processed is 'Records that were sent.';
comment on column public.coperniq_sync_history.records_successful is 'Records that Coperniq took in.';
comment on column public.coperniq_sync_history.records_failed is 'Records that it refused.';
comment on column public.coperniq_sync_history.status is 'success, partial_success or failed.';
comment on column public.coperniq_sync_history.api_response_status is 'HTTP status of the answer.';
comment on column public.coperniq_sync_history.api_response_time_ms is 'Milliseconds until the answer.';
comment on column public.coperniq_sync_history.transaction_id is 'Transaction of Coperniq.';
comment on column public.coperniq_sync_history.api_error_message is 'Text of the error.';
comment on column public.coperniq_sync_history.started_at is 'When the call began.';
comment on column public.coperniq_sync_history.completed_at is 'When it ended.';
comment on column public.coperniq_sync_history.performed_by is 'Who or what made it.';
comment on column public.coperniq_sync_history.contractor_name is 'Name of the contractor.';
comment on column public.coperniq_sync_history.import_name is 'Name of the import.';
revoke all on table public.coperniq_sync_history from anon, authenticated, service_role;
grant select on table public.coperniq_sync_history to authenticated;
grant select on table public.coperniq_sync_history to service_role;

-- view public.csv_import_summary
create view public.csv_import_summary with (security_invoker=true) as
 SELECT import.id,
    import.import_name,
    import.coperniq_type,
    import.status,
    import.total_records_attempted,
    import.total_records_success,
    import.total_records_failed,
    round(((100.0 * (import.total_records_success)::numeric) / (NULLIF(import.total_records_attempted, 0))::numeric), 2) AS success_rate,
    import.duration_seconds,
    import.coperniq_sync_status,
    import.imported_by,
    import.created_at,
    contractor.contractor_name,
    record.detail_records_count,
    record.valid_records,
    record.error_records,
    record.duplicate_records,
    import.contractor_config_id
   FROM ((public.csv_imports import
     LEFT JOIN public.mep_contractor_configs contractor ON ((contractor.id = import.contractor_config_id)))
     CROSS JOIN LATERAL ( SELECT count(*) AS detail_records_count,
            count(*) FILTER (WHERE (detail.status = 'valid'::public.csv_record_status)) AS valid_records,
            count(*) FILTER (WHERE (detail.status = 'error'::public.csv_record_status)) AS error_records,
            count(*) FILTER (WHERE (detail.status = 'duplicate'::public.csv_record_status)) AS duplicate_records
           FROM public.csv_import_records detail
          WHERE (detail.csv_import_id = import.id)) record);
comment on view public.csv_import_summary is 'One row per import, with its records counted by status.';
comment on column public.csv_import_summary.id is 'Identifies the import.';
comment on column public.csv_import_summary.import_name is 'Name of the file or batch.';
comment on column public.csv_import_summary.coperniq_type is 'What its rows become.';
comment on column public.csv_import_summary.status is 'Where the import stands.';
comment on column public.csv_import_summary.total_records_attempted is 'Rows that were tried.';
comment on column public.csv_import_summary.total_records_success is 'Rows that Coperniq took in.';
comment on column public.csv_import_summary.total_records_failed is 'Rows that failed.';
comment on column public.csv_import_summary.success_rate is 'Percentage of the tried rows that succeeded; empty where none was tried.';
comment on column public.csv_import_summary.duration_seconds is 'Whole seconds it took.';
comment on column public.csv_import_summary.coperniq_sync_status is 'pending, synced or failed.';
comment on column public.csv_import_summary.imported_by is 'Who imported it.';
comment on column public.csv_import_summary.created_at is 'When it was entered.';
comment on column public.csv_import_summary.contractor_name is 'Name of the contractor.';
comment on column public.csv_import_summary.detail_records_count is 'Records that are kept of it.';
comment on column public.csv_import_summary.valid_records is 'Those that are valid.';
comment on column public.csv_import_summary.error_records is 'Those that were refused.';
comment on column public.csv_import_summary.duplicate_records is 'Those that were there already.';
comment on column public.csv_import_summary.contractor_config_id is 'Identifies the contractor.';
revoke all on table public.csv_import_summary from anon, authenticated, service_role;
grant select on table public.csv_import_summary to authenticated;
grant select on table public.csv_import_summary to service_role;

-- view public.form_submission_details
create view public.form_submission_details with (security_invoker=true) as
 SELECT submission.id,
    submission.form_title,
    submission.status,
    submission.submission_number,
    submission.revision_count,
    submission.submitted_by,
    submission.submitted_at,
    submission.approved_at,
    submission.coperniq_import_status,
    submission.created_at,
    submission.updated_at,
    template.name AS template_name,
    template.trade AS template_trade,
    template.phase AS template_phase,
    contractor.contractor_name,
    contractor.contractor_email,
    contractor.preset_used,
        CASE
            WHEN (jsonb_typeof(submission.form_data) = 'object'::text) THEN ( SELECT count(*) AS count
               FROM jsonb_object_keys(submission.form_data) jsonb_object_keys(jsonb_object_keys))
            ELSE (0)::bigint
        END AS field_count,
    submission.form_data
   FROM ((public.mep_form_submissions submission
     JOIN public.templates template ON ((template.id = submission.template_id)))
     LEFT JOIN public.mep_contractor_configs contractor ON ((contractor.id = submission.contractor_config_id)));
comment on view public.form_submission_details is 'One row per form, with its template and contractor.';
comment on column public.form_submission_details.id is 'Identifies the form.';
comment on column public.form_submission_details.form_title is 'Title of the form.';
comment on column public.form_submission_details.status is 'Where the form stands.';
comment on column public.form_submission_details.submission_number is 'Number among the forms of the contractor and template.';
comment on column public.form_submission_details.revision_count is 'How many forms came before in the chain of revisions.';
comment on column public.form_submission_details.submitted_by is 'Who filled it.';
comment on column public.form_submission_details.submitted_at is 'When it was submitted.';
comment on column public.form_submission_details.approved_at is 'When it was approved.';
comment on column public.form_submission_details.coperniq_import_status is 'Export to Coperniq: pending, success or failed.';
comment on column public.form_submission_details.created_at is 'When the form was begun.';
comment on column public.form_submission_details.updated_at is 'When it last changed.';
comment on column public.form_submission_details.template_name is 'Machine name of the template.';
comment on column public.form_submission_details.template_trade is 'Trade of the template.';
comment on column public.form_submission_details.template_phase is 'Phase of the template.';
comment on column public.form_submission_details.contractor_name is 'Name of the contractor; empty where the caller may see the form only.';
comment on column public.form_submission_details.contractor_email is 'E-mail address of the contractor; empty as the name is.';
comment on column public.form_submission_details.preset_used is 'Preset of the contractor; empty as the name is.';
comment on column public.form_submission_details.field_count is 'Number of answers: the keys of form_data at its top level.';
comment on column public.form_submission_details.form_data is 'Answers by name of the field.';
revoke all on table public.form_submission_details from anon, authenticated, service_role;
grant select on table public.form_submission_details to authenticated;
grant select on table public.form_submission_details to service_role;

-- view public.template_summary
create view public.template_summary with (security_invoker=true) as
 SELECT template.id,
    template.name,
    template.display_name,
    template.trade,
    template.category,
    template.phase,
    template.emoji,
    template.compliance,
    template.version,
    template.is_active,
    ( SELECT count(*) AS count
           FROM public.template_groups section
          WHERE (section.template_id = template.id)) AS group_count,
    COALESCE(field.total, (0)::bigint) AS field_count,
    COALESCE(field.required, (0)::bigint) AS required_field_count,
    template.created_at,
    template.updated_at
   FROM (public.templates template
     LEFT JOIN ( SELECT counted.template_id,
            count(*) AS total,
            count(*) FILTER (WHERE counted.is_required) AS required
           FROM public.template_fields counted
          GROUP BY counted.template_id) field ON ((field.template_id = template.id)));
comment on view public.template_summary is 'One row per template, with its groups and fields as they are counted now.';
comment on column public.template_summary.id is 'Identifies the template.';
comment on column public.template_summary.name is 'Machine name.';
comment on column public.template_summary.display_name is 'Title for people.';
comment on column public.template_summary.trade is 'A word of trade_type.';
comment on column public.template_summary.category is 'Heading under which it is listed.';
comment on column public.template_summary.phase is 'A word of phase_type; empty for any.';
comment on column public.template_summary.emoji is 'Sign shown beside the title.';
comment on column public.template_summary.compliance is 'Standards the form answers to.';
comment on column public.template_summary.version is 'Version of the template.';
comment on column public.template_summary.is_active is 'Whether it is offered.';
comment on column public.template_summary.group_count is 'Its groups.';
comment on column public.template_summary.field_count is 'Its fields.';
comment on column public.template_summary.required_field_count is 'Those of them that are required.';
comment on column public.template_summary.created_at is 'When it was made.';
comment on column public.template_summary.updated_at is 'When it last changed.';
revoke all on table public.template_summary from anon, authenticated, service_role;
grant select on table public.template_summary to anon;
grant select on table public.template_summary to authenticated;
grant select on table public.template_summary to service_role;

-- view public.template_usage_analytics
create view public.template_usage_analytics with (security_invoker=true) as
 SELECT template.id,
    template.name AS template_name,
    template.trade,
    template.phase,
    COALESCE(reach.unique_contractors, (0)::bigint) AS unique_contractors,
    COALESCE(total.views, (0)::bigint) AS views,
    COALESCE(total.fills, (0)::bigint) AS fills,
    COALESCE(total.submissions, (0)::bigint) AS submissions,
    COALESCE(total.edits, (0)::bigint) AS edits,
    total.avg_time_spent_seconds,
    total.last_used_at
   FROM ((public.templates template
     LEFT JOIN ( SELECT usage.template_id,
            count(*) FILTER (WHERE (usage.action = 'viewed'::public.usage_action_type)) AS views,
            count(*) FILTER (WHERE (usage.action = 'filled'::public.usage_action_type)) AS fills,
            count(*) FILTER (WHERE (usage.action = 'submitted'::public.usage_action_type)) AS submissions,
            count(*) FILTER (WHERE (usage.action = 'edited'::public.usage_action_type)) AS edits,
            round(avg(usage.time_spent_seconds), 2) AS avg_time_spent_seconds,
            max(usage."timestamp") AS last_used_at
           FROM public.mep_template_usage usage
          GROUP BY usage.template_id) total ON ((total.template_id = template.id)))
     LEFT JOIN ( SELECT pair.template_id,
            count(*) AS unique_contractors
           FROM ( SELECT DISTINCT usage.contractor_config_id,
                    usage.template_id
                   FROM public.mep_template_usage usage) pair
          GROUP BY pair.template_id) reach ON ((reach.template_id = template.id)));
comment on view public.template_usage_analytics is 'One row per template, with the events of its use; zeros for a template that nobody used.';
comment on column public.template_usage_analytics.id is 'Identifies the template.';
comment on column public.template_usage_analytics.template_name is 'Machine name of the template.';
comment on column public.template_usage_analytics.trade is 'A word of trade_type.';
comment on column public.template_usage_analytics.phase is 'A word of phase_type; empty for any.';
comment on column public.template_usage_analytics.unique_contractors is 'Contractors who did anything with it.';
comment on column public.template_usage_analytics.views is 'Events viewed.';
comment on column public.template_usage_analytics.fills is 'Events filled.';
comment on column public.template_usage_analytics.submissions is 'Events submitted.';
comment on column public.template_usage_analytics.edits is 'Events edited.';
comment on column public.template_usage_analytics.avg_time_spent_seconds is 'Mean seconds of the events that were timed; empty without one.';
comment on column public.template_usage_analytics.last_used_at is 'When it was last used; empty for never.';
revoke all on table public.template_usage_analytics from anon, authenticated, service_role;
grant select on table public.template_usage_analytics to authenticated;
grant select on table public.template_usage_analytics to service_role;

-- function public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text)
CREATE OR REPLACE FUNCTION public.add_csv_import_record(csv_import_id uuid, record_number integer, record_data jsonb, status public.csv_record_status DEFAULT 'valid'::public.csv_record_status, error_message text DEFAULT NULL::text)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.csv_import_records (csv_import_id, record_number, record_data, status, error_message)
  values (
    add_csv_import_record.csv_import_id,
    add_csv_import_record.record_number,
    add_csv_import_record.record_data,
    add_csv_import_record.status,
    add_csv_import_record.error_message
  )
  returning id
$function$;
comment on function public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text) is 'Adds one row of the file to an import and gives its id.';
revoke all on routine public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text) from public, anon, authenticated, service_role;
grant all on routine public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text) to service_role;

-- function public.assign_submission_number()
CREATE OR REPLACE FUNCTION public.assign_submission_number()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform pg_advisory_xact_lock(
    hashtextextended('mep_form_submissions ' || new.contractor_config_id || ' ' || new.template_id, 0)
  );
  select coalesce(max(submission.submission_number), 0) + 1
  into new.submission_number
  from public.mep_form_submissions as submission
  where submission.contractor_config_id = new.contractor_config_id
    and submission.template_id = new.template_id;
  return new;
end
$function$;
comment on function public.assign_submission_number() is 'Trigger function on mep_form_submissions: numbers the forms of a contractor and template, one after the other.';
revoke all on routine public.assign_submission_number() from public, anon, authenticated, service_role;

-- function public.calculate_import_duration()
CREATE OR REPLACE FUNCTION public.calculate_import_duration()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  -- Empty until both times are known, so that an import that is run again does not keep an old figure.
  new.duration_seconds := floor(extract(epoch from new.completed_at - new.started_at));
  return new;
end
$function$;
comment on function public.calculate_import_duration() is 'Trigger function on csv_imports: duration_seconds is the whole seconds from started_at to completed_at, empty until both are known.';
revoke all on routine public.calculate_import_duration() from public, anon, authenticated, service_role;

-- function public.create_csv_import(uuid, text, text, text, integer, text)
CREATE OR REPLACE FUNCTION public.create_csv_import(contractor_config_id uuid, import_name text, coperniq_type text, imported_by text, file_size_bytes integer DEFAULT NULL::integer, file_hash text DEFAULT NULL::text)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.csv_imports (
    contractor_config_id, import_name, coperniq_type, imported_by, file_size_bytes, file_hash, started_at
  )
  values (
    create_csv_import.contractor_config_id,
    create_csv_import.import_name,
    create_csv_import.coperniq_type,
    create_csv_import.imported_by,
    create_csv_import.file_size_bytes,
    create_csv_import.file_hash,
    now()
  )
  returning id
$function$;
comment on function public.create_csv_import(uuid, text, text, text, integer, text) is 'Begins an import as pending and gives its id.';
revoke all on routine public.create_csv_import(uuid, text, text, text, integer, text) from public, anon, authenticated, service_role;
grant all on routine public.create_csv_import(uuid, text, text, text, integer, text) to service_role;

-- function public.create_form_submission(uuid, uuid, text, jsonb, text)
CREATE OR REPLACE FUNCTION public.create_form_submission(template_id uuid, contractor_config_id uuid, form_title text, form_data jsonb, submitted_by text)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by)
  values (
    create_form_submission.template_id,
    create_form_submission.contractor_config_id,
    create_form_submission.form_title,
    create_form_submission.form_data,
    create_form_submission.submitted_by
  )
  returning id
$function$;
comment on function public.create_form_submission(uuid, uuid, text, jsonb, text) is 'Begins a form as a draft with the next number of the contractor and template, and gives its id.';
revoke all on routine public.create_form_submission(uuid, uuid, text, jsonb, text) from public, anon, authenticated, service_role;
grant all on routine public.create_form_submission(uuid, uuid, text, jsonb, text) to authenticated;
grant all on routine public.create_form_submission(uuid, uuid, text, jsonb, text) to service_role;

-- function public.get_contractor_template_stats(uuid)
CREATE OR REPLACE FUNCTION public.get_contractor_template_stats(config_id uuid)
 RETURNS TABLE(template_id uuid, template_name text, trade text, views bigint, fills bigint, submissions bigint, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select
    template.id,
    template.name,
    template.trade,
    count(*) filter (where usage.action = 'viewed'),
    count(*) filter (where usage.action = 'filled'),
    count(*) filter (where usage.action = 'submitted'),
    max(usage."timestamp")
  from public.mep_contractor_configs as contractor
  cross join public.templates as template
  left join public.mep_template_usage as usage
    on usage.template_id = template.id
   and usage.contractor_config_id = contractor.id
  where contractor.id = get_contractor_template_stats.config_id
  group by template.id
  order by template.name
$function$;
comment on function public.get_contractor_template_stats(uuid) is 'One row per template with the events of one contractor; no row for a contractor that does not exist or that the caller may not see.';
revoke all on routine public.get_contractor_template_stats(uuid) from public, anon, authenticated, service_role;
grant all on routine public.get_contractor_template_stats(uuid) to authenticated;
grant all on routine public.get_contractor_template_stats(uuid) to service_role;

-- function public.get_template_full(text)
CREATE OR REPLACE FUNCTION public.get_template_full(template_name text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select jsonb_build_object(
    'template', to_jsonb(template),
    'groups', coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'id', section.id,
            'name', section.name,
            'display_order', section.display_order,
            'is_critical', section.is_critical,
            'fields', coalesce(
              (
                select jsonb_agg(to_jsonb(field) order by field.display_order, field.name)
                from public.template_fields as field
                where field.group_id = section.id
              ),
              '[]'
            )
          )
          order by section.display_order, section.name
        )
        from public.template_groups as section
        where section.template_id = template.id
      ),
      '[]'
    )
  )
  from public.templates as template
  where template.name = get_template_full.template_name
$function$;
comment on function public.get_template_full(text) is 'A template with its groups and their fields as one JSON document; null when there is none of that name.';
revoke all on routine public.get_template_full(text) from public, anon, authenticated, service_role;
grant all on routine public.get_template_full(text) to anon;
grant all on routine public.get_template_full(text) to authenticated;
grant all on routine public.get_template_full(text) to service_role;

-- function public.guard_submission_change()
CREATE OR REPLACE FUNCTION public.guard_submission_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if (new.contractor_config_id, new.template_id) is distinct from (old.contractor_config_id, old.template_id)
     or new.submission_number is distinct from old.submission_number
  then
    raise exception 'a form keeps its contractor, template and number'
      using errcode = 'restrict_violation', hint = 'Begin another form.';
  end if;
  if old.status <> 'draft'
     and (new.form_title, new.form_data, new.submitted_by) is distinct from (old.form_title, old.form_data, old.submitted_by)
  then
    raise exception 'a form that is % keeps its content', old.status
      using errcode = 'restrict_violation', hint = 'Reject it; a revision names it as parent_submission_id.';
  end if;
  if new.status <> old.status
     and (old.status, new.status) not in (
       ('draft', 'submitted'),
       ('submitted', 'approved'),
       ('submitted', 'rejected'),
       ('approved', 'archived'),
       ('rejected', 'archived')
     )
  then
    raise exception 'a form that is % does not become %', old.status, new.status
      using errcode = 'restrict_violation',
            hint = 'draft, submitted, approved or rejected, archived; a rejected form is revised by a new one.';
  end if;
  return new;
end
$function$;
comment on function public.guard_submission_change() is 'Trigger function on mep_form_submissions: holds to the order of states, and keeps what must not change.';
revoke all on routine public.guard_submission_change() from public, anon, authenticated, service_role;

-- function public.link_submission_revision()
CREATE OR REPLACE FUNCTION public.link_submission_revision()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  revised public.mep_form_submissions;
begin
  if new.parent_submission_id is null then
    new.revision_count := 0;
    return new;
  end if;
  select parent.*
  into revised
  from public.mep_form_submissions as parent
  where parent.id = new.parent_submission_id
    and parent.contractor_config_id = new.contractor_config_id
    and parent.template_id = new.template_id
    and parent.status = 'rejected';
  if not found then
    raise exception 'there is no rejected form % of this contractor and template to revise', new.parent_submission_id
      using errcode = 'foreign_key_violation';
  end if;
  new.revision_count := revised.revision_count + 1;
  return new;
end
$function$;
comment on function public.link_submission_revision() is 'Trigger function on mep_form_submissions: a revision belongs to a rejected form of the same contractor and template, and counts one more.';
revoke all on routine public.link_submission_revision() from public, anon, authenticated, service_role;

-- function public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text)
CREATE OR REPLACE FUNCTION public.log_coperniq_sync(csv_import_id uuid, operation_type text, entity_type text, records_processed integer, records_successful integer, records_failed integer, status text, performed_by text, transaction_id text DEFAULT NULL::text, error_message text DEFAULT NULL::text)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.coperniq_sync_log (
    csv_import_id, contractor_config_id, operation_type, entity_type, records_processed, records_successful,
    records_failed, status, performed_by, transaction_id, api_error_message, completed_at
  )
  values (
    log_coperniq_sync.csv_import_id,
    (
      select import.contractor_config_id
      from public.csv_imports as import
      where import.id = log_coperniq_sync.csv_import_id
    ),
    log_coperniq_sync.operation_type,
    log_coperniq_sync.entity_type,
    log_coperniq_sync.records_processed,
    log_coperniq_sync.records_successful,
    log_coperniq_sync.records_failed,
    log_coperniq_sync.status,
    log_coperniq_sync.performed_by,
    log_coperniq_sync.transaction_id,
    log_coperniq_sync.error_message,
    now()
  )
  returning id
$function$;
comment on function public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text) is 'Logs a call to Coperniq that has ended, for the contractor of the import, and gives the id of the entry.';
revoke all on routine public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text) from public, anon, authenticated, service_role;
grant all on routine public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text) to service_role;

-- function public.managed_contractor_ids()
CREATE OR REPLACE FUNCTION public.managed_contractor_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select array_remove(public.owned_contractor_ids() || public.request_admin_contractor_id(), null)
$function$;
comment on function public.managed_contractor_ids() is 'Contractors that the caller owns or administers.';
revoke all on routine public.managed_contractor_ids() from public, anon, authenticated, service_role;
grant all on routine public.managed_contractor_ids() to authenticated;
grant all on routine public.managed_contractor_ids() to service_role;

-- function public.my_contractor_ids()
CREATE OR REPLACE FUNCTION public.my_contractor_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select array_remove(public.owned_contractor_ids() || public.request_contractor_id(), null)
$function$;
comment on function public.my_contractor_ids() is 'Contractors that the caller owns or works for.';
revoke all on routine public.my_contractor_ids() from public, anon, authenticated, service_role;
grant all on routine public.my_contractor_ids() to authenticated;
grant all on routine public.my_contractor_ids() to service_role;

-- function public.normalise_email()
CREATE OR REPLACE FUNCTION public.normalise_email()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  given text := to_jsonb(new) ->> tg_argv[0];
begin
  if given like '%@%' and given <> lower(btrim(given)) then
    new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], lower(btrim(given))));
  end if;
  return new;
end
$function$;
comment on function public.normalise_email() is 'Trigger function: writes the e-mail address in the column that the trigger names in small letters, without blanks around it.';
revoke all on routine public.normalise_email() from public, anon, authenticated, service_role;

-- function public.owned_contractor_ids()
CREATE OR REPLACE FUNCTION public.owned_contractor_ids()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(contractor.id), '{}')
  from public.mep_contractor_configs as contractor
  where contractor.contractor_email = public.request_email()
$function$;
comment on function public.owned_contractor_ids() is 'Contractors whose e-mail address is the caller''s.';
revoke all on routine public.owned_contractor_ids() from public, anon, authenticated, service_role;
grant all on routine public.owned_contractor_ids() to authenticated;
grant all on routine public.owned_contractor_ids() to service_role;

-- function public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text)
CREATE OR REPLACE FUNCTION public.record_template_usage(template_id uuid, contractor_config_id uuid, action public.usage_action_type, user_email text DEFAULT NULL::text, time_spent_seconds integer DEFAULT NULL::integer, submission_id uuid DEFAULT NULL::uuid, session_id text DEFAULT NULL::text)
 RETURNS uuid
 LANGUAGE sql
 SET search_path TO ''
AS $function$
  insert into public.mep_template_usage (
    template_id, contractor_config_id, submission_id, action, time_spent_seconds, user_email, session_id
  )
  values (
    record_template_usage.template_id,
    record_template_usage.contractor_config_id,
    record_template_usage.submission_id,
    record_template_usage.action,
    record_template_usage.time_spent_seconds,
    coalesce(
      record_template_usage.user_email,
      public.request_email(),
      (
        select contractor.contractor_email
        from public.mep_contractor_configs as contractor
        where contractor.id = record_template_usage.contractor_config_id
      )
    ),
    record_template_usage.session_id
  )
  returning id
$function$;
comment on function public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text) is 'Records an event of use and gives its id; without an address it is that of the caller, for the back end that of the contractor.';
revoke all on routine public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text) from public, anon, authenticated, service_role;
grant all on routine public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text) to authenticated;
grant all on routine public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text) to service_role;

-- function public.request_admin_contractor_id()
CREATE OR REPLACE FUNCTION public.request_admin_contractor_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case when auth.jwt() -> 'app_metadata' ->> 'role' = 'admin' then public.request_contractor_id() end
$function$;
comment on function public.request_admin_contractor_id() is 'The contractor whose forms the caller may approve: that of the token if its claim app_metadata.role is admin; else null.';
revoke all on routine public.request_admin_contractor_id() from public, anon, authenticated, service_role;
grant all on routine public.request_admin_contractor_id() to authenticated;
grant all on routine public.request_admin_contractor_id() to service_role;

-- function public.request_contractor_id()
CREATE OR REPLACE FUNCTION public.request_contractor_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select case
    when claim.value ~ '^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$' then claim.value::uuid
  end
  from (select auth.jwt() -> 'app_metadata' ->> 'contractor_id' as value) as claim
$function$;
comment on function public.request_contractor_id() is 'The contractor that the caller works for, by the claim app_metadata.contractor_id; null without one.';
revoke all on routine public.request_contractor_id() from public, anon, authenticated, service_role;
grant all on routine public.request_contractor_id() to authenticated;
grant all on routine public.request_contractor_id() to service_role;

-- function public.request_email()
CREATE OR REPLACE FUNCTION public.request_email()
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select nullif(lower(btrim(auth.jwt() ->> 'email')), '')
$function$;
comment on function public.request_email() is 'E-mail address in the token of the request, in small letters; null without one.';
revoke all on routine public.request_email() from public, anon, authenticated, service_role;
grant all on routine public.request_email() to authenticated;
grant all on routine public.request_email() to service_role;

-- function public.require_lineage_source()
CREATE OR REPLACE FUNCTION public.require_lineage_source()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.csv_import_record_id is null and new.form_submission_id is null then
    raise exception 'a trace needs a source: a record of an import, a form, or both'
      using errcode = 'check_violation';
  end if;
  return new;
end
$function$;
comment on function public.require_lineage_source() is 'Trigger function on data_lineage: a new trace names at least one source.';
revoke all on routine public.require_lineage_source() from public, anon, authenticated, service_role;

-- function public.set_submission_timestamps()
CREATE OR REPLACE FUNCTION public.set_submission_timestamps()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      new.submitted_at := coalesce(new.submitted_at, now());
    end if;
    if new.status = 'approved' then
      new.approved_at := coalesce(new.approved_at, now());
    end if;
    if new.status = 'archived' then
      new.archived_at := coalesce(new.archived_at, now());
    end if;
  elsif new.status is distinct from old.status then
    case new.status
      when 'submitted' then new.submitted_at := now();
      when 'approved'  then new.approved_at  := now();
      when 'archived'  then new.archived_at  := now();
      else null;
    end case;
  end if;
  return new;
end
$function$;
comment on function public.set_submission_timestamps() is 'Trigger function on mep_form_submissions: stamps submitted_at, approved_at or archived_at as the form enters that state.';
revoke all on routine public.set_submission_timestamps() from public, anon, authenticated, service_role;

-- function public.update_contractor_template_count()
CREATE OR REPLACE FUNCTION public.update_contractor_template_count()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.templates_enabled_count := coalesce(cardinality(new.templates_enabled), 0);
  return new;
end
$function$;
comment on function public.update_contractor_template_count() is 'Trigger function on mep_contractor_configs: templates_enabled_count is the length of templates_enabled, 0 for an empty one.';
revoke all on routine public.update_contractor_template_count() from public, anon, authenticated, service_role;

-- function public.update_updated_at()
CREATE OR REPLACE FUNCTION public.update_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.updated_at := now();
  return new;
end
$function$;
comment on function public.update_updated_at() is 'Trigger function: stamps updated_at with the time of the transaction that changes the row.';
revoke all on routine public.update_updated_at() from public, anon, authenticated, service_role;

-- trigger coperniq_field_mapping_updated_at on public.coperniq_field_mapping
CREATE TRIGGER coperniq_field_mapping_updated_at BEFORE UPDATE ON public.coperniq_field_mapping FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- trigger csv_imports_duration on public.csv_imports
CREATE TRIGGER csv_imports_duration BEFORE INSERT OR UPDATE ON public.csv_imports FOR EACH ROW EXECUTE FUNCTION public.calculate_import_duration();

-- trigger csv_imports_updated_at on public.csv_imports
CREATE TRIGGER csv_imports_updated_at BEFORE UPDATE ON public.csv_imports FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- trigger data_lineage_source on public.data_lineage
CREATE TRIGGER data_lineage_source BEFORE INSERT ON public.data_lineage FOR EACH ROW EXECUTE FUNCTION public.require_lineage_source();

-- trigger data_lineage_updated_at on public.data_lineage
CREATE TRIGGER data_lineage_updated_at BEFORE UPDATE ON public.data_lineage FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- trigger mep_contractor_configs_email on public.mep_contractor_configs
CREATE TRIGGER mep_contractor_configs_email BEFORE INSERT OR UPDATE OF contractor_email ON public.mep_contractor_configs FOR EACH ROW EXECUTE FUNCTION public.normalise_email('contractor_email');

-- trigger mep_contractor_configs_template_count on public.mep_contractor_configs
CREATE TRIGGER mep_contractor_configs_template_count BEFORE INSERT OR UPDATE ON public.mep_contractor_configs FOR EACH ROW EXECUTE FUNCTION public.update_contractor_template_count();

-- trigger mep_contractor_configs_updated_at on public.mep_contractor_configs
CREATE TRIGGER mep_contractor_configs_updated_at BEFORE UPDATE ON public.mep_contractor_configs FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- trigger mep_form_submissions_email on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_email BEFORE INSERT OR UPDATE OF submitted_by ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.normalise_email('submitted_by');

-- trigger mep_form_submissions_guard on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_guard BEFORE UPDATE ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.guard_submission_change();

-- trigger mep_form_submissions_number on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_number BEFORE INSERT ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.assign_submission_number();

-- trigger mep_form_submissions_revision on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_revision BEFORE INSERT ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.link_submission_revision();

-- trigger mep_form_submissions_timestamps on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_timestamps BEFORE INSERT OR UPDATE ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.set_submission_timestamps();

-- trigger mep_form_submissions_updated_at on public.mep_form_submissions
CREATE TRIGGER mep_form_submissions_updated_at BEFORE UPDATE ON public.mep_form_submissions FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- trigger mep_template_usage_email on public.mep_template_usage
CREATE TRIGGER mep_template_usage_email BEFORE INSERT OR UPDATE OF user_email ON public.mep_template_usage FOR EACH ROW EXECUTE FUNCTION public.normalise_email('user_email');

-- trigger templates_updated_at on public.templates
CREATE TRIGGER templates_updated_at BEFORE UPDATE ON public.templates FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- policy coperniq_field_mapping_select_everyone on public.coperniq_field_mapping
create policy coperniq_field_mapping_select_everyone on public.coperniq_field_mapping
  for select to anon, authenticated
  using (true);

-- policy coperniq_field_mapping_service_role_all on public.coperniq_field_mapping
create policy coperniq_field_mapping_service_role_all on public.coperniq_field_mapping
  for all to service_role
  using (true)
  with check (true);

-- policy coperniq_sync_log_select_own on public.coperniq_sync_log
create policy coperniq_sync_log_select_own on public.coperniq_sync_log
  for select to authenticated
  using (((contractor_config_id = ANY (( SELECT public.managed_contractor_ids() AS managed_contractor_ids)::uuid[])) OR (csv_import_id = ANY (ARRAY( SELECT import.id
   FROM public.csv_imports import)))));

-- policy coperniq_sync_log_service_role_all on public.coperniq_sync_log
create policy coperniq_sync_log_service_role_all on public.coperniq_sync_log
  for all to service_role
  using (true)
  with check (true);

-- policy csv_column_mapping_select_own on public.csv_column_mapping
create policy csv_column_mapping_select_own on public.csv_column_mapping
  for select to authenticated
  using ((csv_import_id = ANY (ARRAY( SELECT import.id
   FROM public.csv_imports import))));

-- policy csv_column_mapping_service_role_all on public.csv_column_mapping
create policy csv_column_mapping_service_role_all on public.csv_column_mapping
  for all to service_role
  using (true)
  with check (true);

-- policy csv_import_records_select_own on public.csv_import_records
create policy csv_import_records_select_own on public.csv_import_records
  for select to authenticated
  using ((csv_import_id = ANY (ARRAY( SELECT import.id
   FROM public.csv_imports import))));

-- policy csv_import_records_service_role_all on public.csv_import_records
create policy csv_import_records_service_role_all on public.csv_import_records
  for all to service_role
  using (true)
  with check (true);

-- policy csv_imports_select_own on public.csv_imports
create policy csv_imports_select_own on public.csv_imports
  for select to authenticated
  using ((contractor_config_id = ANY (( SELECT public.managed_contractor_ids() AS managed_contractor_ids)::uuid[])));

-- policy csv_imports_service_role_all on public.csv_imports
create policy csv_imports_service_role_all on public.csv_imports
  for all to service_role
  using (true)
  with check (true);

-- policy data_lineage_select_own on public.data_lineage
create policy data_lineage_select_own on public.data_lineage
  for select to authenticated
  using (((EXISTS ( SELECT 1
   FROM public.csv_import_records record
  WHERE (record.id = data_lineage.csv_import_record_id))) OR (EXISTS ( SELECT 1
   FROM public.mep_form_submissions submission
  WHERE (submission.id = data_lineage.form_submission_id)))));
comment on policy data_lineage_select_own on public.data_lineage is 'A trace is visible to whoever sees one of its two sources.';

-- policy data_lineage_service_role_all on public.data_lineage
create policy data_lineage_service_role_all on public.data_lineage
  for all to service_role
  using (true)
  with check (true);

-- policy mep_contractor_configs_insert_own on public.mep_contractor_configs
create policy mep_contractor_configs_insert_own on public.mep_contractor_configs
  for insert to authenticated
  with check ((contractor_email = ( SELECT public.request_email() AS request_email)));

-- policy mep_contractor_configs_select_own on public.mep_contractor_configs
create policy mep_contractor_configs_select_own on public.mep_contractor_configs
  for select to authenticated
  using (((contractor_email = ( SELECT public.request_email() AS request_email)) OR (id = ( SELECT public.request_contractor_id() AS request_contractor_id))));

-- policy mep_contractor_configs_service_role_all on public.mep_contractor_configs
create policy mep_contractor_configs_service_role_all on public.mep_contractor_configs
  for all to service_role
  using (true)
  with check (true);

-- policy mep_contractor_configs_update_own on public.mep_contractor_configs
create policy mep_contractor_configs_update_own on public.mep_contractor_configs
  for update to authenticated
  using (((contractor_email = ( SELECT public.request_email() AS request_email)) OR (id = ( SELECT public.request_admin_contractor_id() AS request_admin_contractor_id))))
  with check (((contractor_email = ( SELECT public.request_email() AS request_email)) OR (id = ( SELECT public.request_admin_contractor_id() AS request_admin_contractor_id))));

-- policy mep_form_submissions_insert_own on public.mep_form_submissions
create policy mep_form_submissions_insert_own on public.mep_form_submissions
  for insert to authenticated
  with check (((submitted_by = ( SELECT public.request_email() AS request_email)) AND (contractor_config_id = ANY (( SELECT public.my_contractor_ids() AS my_contractor_ids)::uuid[])) AND (status = ANY (ARRAY['draft'::public.submission_status, 'submitted'::public.submission_status]))));
comment on policy mep_form_submissions_insert_own on public.mep_form_submissions is 'People fill forms in their own name, for the contractor they own or work for, and approve none by inserting it.';

-- policy mep_form_submissions_select_own on public.mep_form_submissions
create policy mep_form_submissions_select_own on public.mep_form_submissions
  for select to authenticated
  using (((submitted_by = ( SELECT public.request_email() AS request_email)) OR (contractor_config_id = ANY (( SELECT public.managed_contractor_ids() AS managed_contractor_ids)::uuid[]))));

-- policy mep_form_submissions_service_role_all on public.mep_form_submissions
create policy mep_form_submissions_service_role_all on public.mep_form_submissions
  for all to service_role
  using (true)
  with check (true);

-- policy mep_form_submissions_update_draft_or_admin on public.mep_form_submissions
create policy mep_form_submissions_update_draft_or_admin on public.mep_form_submissions
  for update to authenticated
  using ((((submitted_by = ( SELECT public.request_email() AS request_email)) AND (status = 'draft'::public.submission_status)) OR ((contractor_config_id = ( SELECT public.request_admin_contractor_id() AS request_admin_contractor_id)) AND (status <> 'draft'::public.submission_status))))
  with check ((((submitted_by = ( SELECT public.request_email() AS request_email)) AND (contractor_config_id = ANY (( SELECT public.my_contractor_ids() AS my_contractor_ids)::uuid[])) AND (status = ANY (ARRAY['draft'::public.submission_status, 'submitted'::public.submission_status]))) OR ((contractor_config_id = ( SELECT public.request_admin_contractor_id() AS request_admin_contractor_id)) AND (status = ANY (ARRAY['approved'::public.submission_status, 'rejected'::public.submission_status, 'archived'::public.submission_status])))));
comment on policy mep_form_submissions_update_draft_or_admin on public.mep_form_submissions is 'People change and submit their own drafts; the administrator of the contractor approves, rejects and archives. Which state may follow which is a trigger''s affair.';

-- policy mep_template_usage_insert_own on public.mep_template_usage
create policy mep_template_usage_insert_own on public.mep_template_usage
  for insert to authenticated
  with check (((user_email = ( SELECT public.request_email() AS request_email)) AND (contractor_config_id = ANY (( SELECT public.my_contractor_ids() AS my_contractor_ids)::uuid[])) AND ((submission_id IS NULL) OR (EXISTS ( SELECT 1
   FROM public.mep_form_submissions submission
  WHERE ((submission.id = mep_template_usage.submission_id) AND (submission.contractor_config_id = mep_template_usage.contractor_config_id) AND (submission.template_id = mep_template_usage.template_id)))))));
comment on policy mep_template_usage_insert_own on public.mep_template_usage is 'People report what they did themselves, for their contractor, and about forms that they can see.';

-- policy mep_template_usage_select_own on public.mep_template_usage
create policy mep_template_usage_select_own on public.mep_template_usage
  for select to authenticated
  using (((user_email = ( SELECT public.request_email() AS request_email)) OR (contractor_config_id = ANY (( SELECT public.managed_contractor_ids() AS managed_contractor_ids)::uuid[]))));

-- policy mep_template_usage_service_role_all on public.mep_template_usage
create policy mep_template_usage_service_role_all on public.mep_template_usage
  for all to service_role
  using (true)
  with check (true);

-- policy mep_wizard_options_select_everyone on public.mep_wizard_options
create policy mep_wizard_options_select_everyone on public.mep_wizard_options
  for select to anon, authenticated
  using (true);

-- policy mep_wizard_options_service_role_all on public.mep_wizard_options
create policy mep_wizard_options_service_role_all on public.mep_wizard_options
  for all to service_role
  using (true)
  with check (true);

-- policy template_fields_select_everyone on public.template_fields
create policy template_fields_select_everyone on public.template_fields
  for select to anon, authenticated
  using (true);

-- policy template_fields_service_role_all on public.template_fields
create policy template_fields_service_role_all on public.template_fields
  for all to service_role
  using (true)
  with check (true);

-- policy template_groups_select_everyone on public.template_groups
create policy template_groups_select_everyone on public.template_groups
  for select to anon, authenticated
  using (true);

-- policy template_groups_service_role_all on public.template_groups
create policy template_groups_service_role_all on public.template_groups
  for all to service_role
  using (true)
  with check (true);

-- policy templates_select_everyone on public.templates
create policy templates_select_everyone on public.templates
  for select to anon, authenticated
  using (true);

-- policy templates_service_role_all on public.templates
create policy templates_service_role_all on public.templates
  for all to service_role
  using (true)
  with check (true);

commit;
