-- name: import_summary
-- Imports with their records by status, newest first
-- param: contractor text = %  Name, or a part of it with %
select created_at, contractor_name, import_name, coperniq_type, status, total_records_attempted, total_records_success,
  total_records_failed, success_rate, duration_seconds, detail_records_count, valid_records, error_records, duplicate_records
from csv_import_summary
where contractor_name ilike :'contractor'
order by created_at desc, id;

-- name: import_errors
-- Records of an import that were refused, in the order of the file
-- param: csv_import_id uuid  The import
select record_number, error_message, invalid_fields, missing_required_fields, record_data
from csv_import_records
where csv_import_id = :'csv_import_id' and status = 'error'
order by record_number;

-- name: sync_history
-- Calls to Coperniq since a day, newest first
-- param: contractor text = %  Name, or a part of it with %
-- param: since date = 2000-01-01  The first day that counts
select started_at, contractor_name, import_name, operation_type, entity_type, records_processed, records_successful,
  records_failed, status, api_response_time_ms, transaction_id
from coperniq_sync_history
where coalesce(contractor_name, '') ilike :'contractor' and started_at >= :'since'
order by started_at desc, id;

-- name: sync_failures
-- Calls to Coperniq that failed in whole or in part since a day
-- param: since date = 2000-01-01  The first day that counts
select started_at, contractor_name, import_name, entity_type, records_failed, status, api_response_status,
  api_error_message
from coperniq_sync_history
where status <> 'success' and started_at >= :'since'
order by started_at desc, id;

-- name: low_quality_lineage
-- Entities in Coperniq whose data are poor, the worst first
-- param: threshold numeric = 0.8  Scores below it
select l.data_quality_score, l.coperniq_entity_type, l.coperniq_entity_id, l.transformation_applied, r.record_number,
  r.warning_message
from data_lineage l
left join csv_import_records r on r.id = l.csv_import_record_id
where l.data_quality_score < :threshold
order by l.data_quality_score, l.coperniq_entity_type, l.coperniq_entity_id;

-- name: lineage_of_entity
-- Where an entity in Coperniq came from
-- param: entity_type text  Contact, Site, Asset, Task, System, ServicePlanInstance or FinancialDocument
-- param: entity_id text  Its id in Coperniq
select i.import_name, r.record_number, s.form_title, l.transformation_applied, l.data_quality_score, l.created_at
from data_lineage l
left join csv_import_records r on r.id = l.csv_import_record_id
left join csv_imports i on i.id = r.csv_import_id
left join mep_form_submissions s on s.id = l.form_submission_id
where l.coperniq_entity_type = :'entity_type' and l.coperniq_entity_id = :'entity_id'
order by l.created_at, l.id;
