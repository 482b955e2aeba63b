-- Imports from CSV files into Coperniq: files, rows, the two mappings, the log of calls, and where everything went.

do $$
begin
  create type public.csv_import_status as enum (
    'pending', 'validating', 'processing', 'success', 'partial_success', 'failed', 'rollback'
  );
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.csv_record_status as enum ('valid', 'skipped', 'error', 'duplicate', 'warning');
exception
  when duplicate_object then null;
end
$$;

comment on type public.csv_import_status is
  'States of an import: pending, validating, processing, then success, partial_success or failed; rollback once it was undone.';
comment on type public.csv_record_status is
  'What became of one row of a file; a warning is imported all the same.';

-- Files

create table if not exists public.csv_imports (
  id                      uuid                     not null default gen_random_uuid(),
  contractor_config_id    uuid                     not null,
  import_name             text                     not null,
  coperniq_type           text                     not null,
  file_size_bytes         integer,
  file_hash               text,
  total_records_attempted integer                  not null default 0,
  total_records_success   integer                  not null default 0,
  total_records_failed    integer                  not null default 0,
  status                  public.csv_import_status not null default 'pending',
  started_at              timestamptz,
  completed_at            timestamptz,
  duration_seconds        integer,
  coperniq_sync_status    text,
  coperniq_sync_timestamp timestamptz,
  coperniq_transaction_id text,
  coperniq_error_message  text,
  error_summary           jsonb,
  imported_by             text                     not null,
  notes                   text,
  created_at              timestamptz              not null default now(),
  updated_at              timestamptz              not null default now(),
  constraint csv_imports_pkey                          primary key (id),
  constraint csv_imports_contractor_config_id_fkey     foreign key (contractor_config_id) references public.mep_contractor_configs (id) on delete cascade,
  constraint csv_imports_import_name_check             check (import_name ~ '\S'),
  constraint csv_imports_coperniq_type_check           check (coperniq_type in ('Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument')),
  constraint csv_imports_total_records_attempted_check check (total_records_attempted >= 0),
  constraint csv_imports_total_records_success_check   check (total_records_success >= 0),
  constraint csv_imports_total_records_failed_check    check (total_records_failed >= 0),
  constraint csv_imports_total_records_check           check (total_records_success::bigint + total_records_failed <= total_records_attempted),
  constraint csv_imports_duration_seconds_check        check (duration_seconds >= 0)
);

create index if not exists csv_imports_contractor_config_id_idx on public.csv_imports (contractor_config_id);
create index if not exists csv_imports_coperniq_type_idx        on public.csv_imports (coperniq_type);
create index if not exists csv_imports_status_idx               on public.csv_imports (status);
create index if not exists csv_imports_created_at_idx           on public.csv_imports (created_at desc);
create index if not exists csv_imports_coperniq_sync_status_idx on public.csv_imports (coperniq_sync_status);
create index if not exists csv_imports_file_hash_idx            on public.csv_imports (file_hash);
create index if not exists csv_imports_contractor_config_id_coperniq_type_status_idx
  on public.csv_imports (contractor_config_id, coperniq_type, status);

comment on table public.csv_imports is 'One row per imported file, or per batch that was made from approved forms.';
comment on column public.csv_imports.id is 'Identifies the import.';
comment on column public.csv_imports.contractor_config_id is 'Whose data it brings.';
comment on column public.csv_imports.import_name is 'Name of the file or batch.';
comment on column public.csv_imports.coperniq_type is
  'What its rows become: Contact, Site, Asset, Task, System, ServicePlanInstance or FinancialDocument.';
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
comment on column public.csv_imports.error_summary is
  'Known keys: field_errors (a count by field), validation_errors (a list), reason (timeout, for an import that was stuck).';
comment on column public.csv_imports.imported_by is 'Who imported it.';
comment on column public.csv_imports.notes is 'Anything else.';
comment on column public.csv_imports.created_at is 'When the row was made.';
comment on column public.csv_imports.updated_at is 'When the row last changed; kept by a trigger.';

-- Rows of files

create table if not exists public.csv_import_records (
  id                      uuid                     not null default gen_random_uuid(),
  csv_import_id           uuid                     not null,
  record_number           integer                  not null,
  record_data             jsonb                    not null,
  record_key              text,
  status                  public.csv_record_status not null default 'valid',
  error_message           text,
  warning_message         text,
  skipped_reason          text,
  coperniq_id             text,
  coperniq_type_name      text,
  invalid_fields          text[],
  missing_required_fields text[],
  processed_at            timestamptz              not null default now(),
  constraint csv_import_records_pkey                primary key (id),
  constraint csv_import_records_csv_import_id_fkey  foreign key (csv_import_id) references public.csv_imports (id) on delete cascade,
  constraint csv_import_records_record_number_check check (record_number > 0)
);

create index if not exists csv_import_records_csv_import_id_idx on public.csv_import_records (csv_import_id);
create index if not exists csv_import_records_status_idx        on public.csv_import_records (status);
create index if not exists csv_import_records_coperniq_id_idx   on public.csv_import_records (coperniq_id);
create index if not exists csv_import_records_record_key_idx    on public.csv_import_records (record_key);

comment on table public.csv_import_records is 'One row per row of an imported file, with what became of it.';
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

-- The fields of Coperniq

create table if not exists public.coperniq_field_mapping (
  id                  uuid          not null default gen_random_uuid(),
  coperniq_type       text          not null,
  coperniq_field_name text          not null,
  coperniq_field_type text,
  template_id         uuid,
  template_field_id   uuid,
  template_field_name text,
  is_required         boolean       not null default false,
  is_custom           boolean       not null default false,
  description         text,
  example_values      text[],
  mapping_confidence  numeric(3, 2),
  created_at          timestamptz   not null default now(),
  updated_at          timestamptz   not null default now(),
  constraint coperniq_field_mapping_pkey                                  primary key (id),
  constraint coperniq_field_mapping_template_id_fkey                      foreign key (template_id) references public.templates (id) on delete set null,
  constraint coperniq_field_mapping_template_field_id_fkey                foreign key (template_field_id) references public.template_fields (id) on delete set null,
  constraint coperniq_field_mapping_coperniq_type_coperniq_field_name_key unique (coperniq_type, coperniq_field_name),
  constraint coperniq_field_mapping_coperniq_type_check                   check (coperniq_type in ('Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument')),
  constraint coperniq_field_mapping_coperniq_field_name_check             check (coperniq_field_name ~ '\S'),
  constraint coperniq_field_mapping_mapping_confidence_check              check (mapping_confidence between 0 and 1)
);

create index if not exists coperniq_field_mapping_coperniq_type_idx       on public.coperniq_field_mapping (coperniq_type);
create index if not exists coperniq_field_mapping_coperniq_field_name_idx on public.coperniq_field_mapping (coperniq_field_name);
create index if not exists coperniq_field_mapping_template_id_idx         on public.coperniq_field_mapping (template_id);

comment on table public.coperniq_field_mapping is 'The fields of each Coperniq type, and the field of a template that fills it.';
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

-- The columns of one file

create table if not exists public.csv_column_mapping (
  id                    uuid        not null default gen_random_uuid(),
  csv_import_id         uuid        not null,
  csv_column_number     integer     not null,
  csv_column_header     text        not null,
  coperniq_type         text        not null,
  coperniq_field_name   text        not null,
  transformation_rule   text,
  transformation_params jsonb,
  is_required           boolean     not null default false,
  validation_rule       text,
  created_at            timestamptz not null default now(),
  constraint csv_column_mapping_pkey                      primary key (id),
  constraint csv_column_mapping_csv_import_id_fkey        foreign key (csv_import_id) references public.csv_imports (id) on delete cascade,
  constraint csv_column_mapping_csv_column_number_check   check (csv_column_number > 0),
  constraint csv_column_mapping_coperniq_field_name_check check (coperniq_field_name ~ '\S')
);

create index if not exists csv_column_mapping_csv_import_id_idx on public.csv_column_mapping (csv_import_id);
create index if not exists csv_column_mapping_coperniq_type_coperniq_field_name_idx
  on public.csv_column_mapping (coperniq_type, coperniq_field_name);

comment on table public.csv_column_mapping is 'Which field of Coperniq each column of a file becomes, and how.';
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

-- Calls to Coperniq

create table if not exists public.coperniq_sync_log (
  id                   uuid        not null default gen_random_uuid(),
  csv_import_id        uuid,
  contractor_config_id uuid,
  operation_type       text        not null,
  entity_type          text        not null,
  records_processed    integer     not null default 0,
  records_successful   integer     not null default 0,
  records_failed       integer     not null default 0,
  graphql_query        text,
  api_response_status  integer,
  api_response_time_ms integer,
  api_error_code       text,
  api_error_message    text,
  status               text        not null,
  transaction_id       text,
  rollback_attempted   boolean     not null default false,
  rollback_successful  boolean     not null default false,
  started_at           timestamptz not null default now(),
  completed_at         timestamptz,
  performed_by         text        not null,
  notes                text,
  constraint coperniq_sync_log_pkey                      primary key (id),
  constraint coperniq_sync_log_csv_import_id_fkey        foreign key (csv_import_id) references public.csv_imports (id) on delete set null,
  constraint coperniq_sync_log_contractor_config_id_fkey foreign key (contractor_config_id) references public.mep_contractor_configs (id) on delete set null,
  constraint coperniq_sync_log_operation_type_check      check (operation_type in ('import', 'update', 'delete', 'sync_check')),
  constraint coperniq_sync_log_records_processed_check   check (records_processed >= 0),
  constraint coperniq_sync_log_records_successful_check  check (records_successful >= 0),
  constraint coperniq_sync_log_records_failed_check      check (records_failed >= 0),
  constraint coperniq_sync_log_status_check              check (status in ('success', 'partial_success', 'failed'))
);

create index if not exists coperniq_sync_log_csv_import_id_idx        on public.coperniq_sync_log (csv_import_id);
create index if not exists coperniq_sync_log_contractor_config_id_idx on public.coperniq_sync_log (contractor_config_id);
create index if not exists coperniq_sync_log_status_idx               on public.coperniq_sync_log (status);
create index if not exists coperniq_sync_log_started_at_idx           on public.coperniq_sync_log (started_at desc);
create index if not exists coperniq_sync_log_entity_type_idx          on public.coperniq_sync_log (entity_type);

comment on table public.coperniq_sync_log is 'Audit of calls to Coperniq; stays when the import or the contractor goes.';
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

-- From source to destination

create table if not exists public.data_lineage (
  id                     uuid          not null default gen_random_uuid(),
  csv_import_record_id   uuid,
  form_submission_id     uuid,
  coperniq_entity_type   text          not null,
  coperniq_entity_id     text          not null,
  coperniq_company_id    text,
  transformation_applied text,
  data_quality_score     numeric(3, 2),
  created_at             timestamptz   not null default now(),
  updated_at             timestamptz   not null default now(),
  constraint data_lineage_pkey                       primary key (id),
  constraint data_lineage_csv_import_record_id_fkey  foreign key (csv_import_record_id) references public.csv_import_records (id) on delete cascade,
  constraint data_lineage_form_submission_id_fkey    foreign key (form_submission_id) references public.mep_form_submissions (id) on delete set null,
  constraint data_lineage_coperniq_entity_type_check check (coperniq_entity_type in ('Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument')),
  constraint data_lineage_data_quality_score_check   check (data_quality_score between 0 and 1)
);

create index if not exists data_lineage_csv_import_record_id_idx                    on public.data_lineage (csv_import_record_id);
create index if not exists data_lineage_form_submission_id_idx                      on public.data_lineage (form_submission_id);
create index if not exists data_lineage_coperniq_entity_type_coperniq_entity_id_idx on public.data_lineage (coperniq_entity_type, coperniq_entity_id);
create index if not exists data_lineage_coperniq_company_id_idx                     on public.data_lineage (coperniq_company_id);

comment on table public.data_lineage is 'Which row of a file, or which form, became which entity in Coperniq.';
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

-- Triggers

drop trigger if exists csv_imports_updated_at on public.csv_imports;
create trigger csv_imports_updated_at
  before update on public.csv_imports
  for each row execute function public.update_updated_at();

drop trigger if exists coperniq_field_mapping_updated_at on public.coperniq_field_mapping;
create trigger coperniq_field_mapping_updated_at
  before update on public.coperniq_field_mapping
  for each row execute function public.update_updated_at();

drop trigger if exists data_lineage_updated_at on public.data_lineage;
create trigger data_lineage_updated_at
  before update on public.data_lineage
  for each row execute function public.update_updated_at();

create or replace function public.calculate_import_duration()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- Empty until both times are known, so that an import that is run again does not keep an old figure.
  new.duration_seconds := floor(extract(epoch from new.completed_at - new.started_at));
  return new;
end
$$;

comment on function public.calculate_import_duration() is
  'Trigger function on csv_imports: duration_seconds is the whole seconds from started_at to completed_at, empty until both are known.';

drop trigger if exists csv_imports_duration on public.csv_imports;
create trigger csv_imports_duration
  before insert or update on public.csv_imports
  for each row execute function public.calculate_import_duration();

-- Views

create or replace view public.csv_import_summary
with (security_invoker = true) as
select
  import.id,
  import.import_name,
  import.coperniq_type,
  import.status,
  import.total_records_attempted,
  import.total_records_success,
  import.total_records_failed,
  round(100.0 * import.total_records_success / nullif(import.total_records_attempted, 0), 2) as success_rate,
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
from public.csv_imports as import
left join public.mep_contractor_configs as contractor on contractor.id = import.contractor_config_id
cross join lateral (
  select
    count(*) as detail_records_count,
    count(*) filter (where detail.status = 'valid') as valid_records,
    count(*) filter (where detail.status = 'error') as error_records,
    count(*) filter (where detail.status = 'duplicate') as duplicate_records
  from public.csv_import_records as detail
  where detail.csv_import_id = import.id
) as record;

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

create or replace view public.coperniq_sync_history
with (security_invoker = true) as
select
  log.id,
  log.csv_import_id,
  coalesce(log.contractor_config_id, import.contractor_config_id) as contractor_config_id,
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
from public.coperniq_sync_log as log
left join public.csv_imports as import on import.id = log.csv_import_id
left join public.mep_contractor_configs as contractor
  on contractor.id = coalesce(log.contractor_config_id, import.contractor_config_id)
order by log.started_at desc, log.id;

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

-- Functions

create or replace function public.create_csv_import(
  contractor_config_id uuid,
  import_name          text,
  coperniq_type        text,
  imported_by          text,
  file_size_bytes      integer default null,
  file_hash            text    default null
)
returns uuid
language sql
volatile
set search_path = ''
as $$
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
$$;

comment on function public.create_csv_import(uuid, text, text, text, integer, text) is
  'Begins an import as pending and gives its id.';

create or replace function public.add_csv_import_record(
  csv_import_id uuid,
  record_number integer,
  record_data   jsonb,
  status        public.csv_record_status default 'valid',
  error_message text                     default null
)
returns uuid
language sql
volatile
set search_path = ''
as $$
  insert into public.csv_import_records (csv_import_id, record_number, record_data, status, error_message)
  values (
    add_csv_import_record.csv_import_id,
    add_csv_import_record.record_number,
    add_csv_import_record.record_data,
    add_csv_import_record.status,
    add_csv_import_record.error_message
  )
  returning id
$$;

comment on function public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text) is
  'Adds one row of the file to an import and gives its id.';

create or replace function public.log_coperniq_sync(
  csv_import_id      uuid,
  operation_type     text,
  entity_type        text,
  records_processed  integer,
  records_successful integer,
  records_failed     integer,
  status             text,
  performed_by       text,
  transaction_id     text default null,
  error_message      text default null
)
returns uuid
language sql
volatile
set search_path = ''
as $$
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
$$;

comment on function public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text) is
  'Logs a call to Coperniq that has ended, for the contractor of the import, and gives the id of the entry.';

-- Who may do what: contractors read what was imported for them, everyone the fields of Coperniq, the back end writes.

alter table public.csv_imports            enable row level security;
alter table public.csv_import_records     enable row level security;
alter table public.coperniq_field_mapping enable row level security;
alter table public.csv_column_mapping     enable row level security;
alter table public.coperniq_sync_log      enable row level security;
alter table public.data_lineage           enable row level security;

revoke all on
  public.csv_imports, public.csv_import_records, public.coperniq_field_mapping, public.csv_column_mapping,
  public.coperniq_sync_log, public.data_lineage, public.csv_import_summary, public.coperniq_sync_history
  from public, anon, authenticated, service_role;

revoke all on function public.calculate_import_duration() from public, anon, authenticated, service_role;
revoke all on function public.create_csv_import(uuid, text, text, text, integer, text)
  from public, anon, authenticated, service_role;
revoke all on function public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text)
  from public, anon, authenticated, service_role;
revoke all on function public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text)
  from public, anon, authenticated, service_role;

grant execute on function public.create_csv_import(uuid, text, text, text, integer, text) to service_role;
grant execute on function public.add_csv_import_record(uuid, integer, jsonb, public.csv_record_status, text) to service_role;
grant execute on function public.log_coperniq_sync(uuid, text, text, integer, integer, integer, text, text, text, text)
  to service_role;

grant all on
  public.csv_imports, public.csv_import_records, public.coperniq_field_mapping, public.csv_column_mapping,
  public.coperniq_sync_log, public.data_lineage
  to service_role;
grant select on
  public.csv_imports, public.csv_import_records, public.csv_column_mapping, public.coperniq_sync_log,
  public.data_lineage
  to authenticated;
grant select on public.coperniq_field_mapping to anon, authenticated;
grant select on public.csv_import_summary, public.coperniq_sync_history to authenticated, service_role;

drop policy if exists csv_imports_service_role_all on public.csv_imports;
create policy csv_imports_service_role_all on public.csv_imports
  for all to service_role using (true) with check (true);

drop policy if exists csv_import_records_service_role_all on public.csv_import_records;
create policy csv_import_records_service_role_all on public.csv_import_records
  for all to service_role using (true) with check (true);

drop policy if exists coperniq_field_mapping_service_role_all on public.coperniq_field_mapping;
create policy coperniq_field_mapping_service_role_all on public.coperniq_field_mapping
  for all to service_role using (true) with check (true);

drop policy if exists csv_column_mapping_service_role_all on public.csv_column_mapping;
create policy csv_column_mapping_service_role_all on public.csv_column_mapping
  for all to service_role using (true) with check (true);

drop policy if exists coperniq_sync_log_service_role_all on public.coperniq_sync_log;
create policy coperniq_sync_log_service_role_all on public.coperniq_sync_log
  for all to service_role using (true) with check (true);

drop policy if exists data_lineage_service_role_all on public.data_lineage;
create policy data_lineage_service_role_all on public.data_lineage
  for all to service_role using (true) with check (true);

drop policy if exists coperniq_field_mapping_select_everyone on public.coperniq_field_mapping;
create policy coperniq_field_mapping_select_everyone on public.coperniq_field_mapping
  for select to anon, authenticated using (true);

drop policy if exists csv_imports_select_own on public.csv_imports;
create policy csv_imports_select_own on public.csv_imports
  for select to authenticated
  using (contractor_config_id = any ((select public.managed_contractor_ids())::uuid[]));

-- The inner query obeys the policy of its own table: it gives the imports of the caller, and few of them.

drop policy if exists csv_import_records_select_own on public.csv_import_records;
create policy csv_import_records_select_own on public.csv_import_records
  for select to authenticated
  using (csv_import_id = any (array(select import.id from public.csv_imports as import)));

drop policy if exists csv_column_mapping_select_own on public.csv_column_mapping;
create policy csv_column_mapping_select_own on public.csv_column_mapping
  for select to authenticated
  using (csv_import_id = any (array(select import.id from public.csv_imports as import)));

drop policy if exists coperniq_sync_log_select_own on public.coperniq_sync_log;
create policy coperniq_sync_log_select_own on public.coperniq_sync_log
  for select to authenticated
  using (
    contractor_config_id = any ((select public.managed_contractor_ids())::uuid[])
    or csv_import_id = any (array(select import.id from public.csv_imports as import))
  );

drop policy if exists data_lineage_select_own on public.data_lineage;
create policy data_lineage_select_own on public.data_lineage
  for select to authenticated
  using (
    exists (
      select 1
      from public.csv_import_records as record
      where record.id = data_lineage.csv_import_record_id
    )
    or exists (
      select 1
      from public.mep_form_submissions as submission
      where submission.id = data_lineage.form_submission_id
    )
  );

comment on policy data_lineage_select_own on public.data_lineage is
  'A trace is visible to whoever sees one of its two sources.';
