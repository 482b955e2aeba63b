-- name: finished_imports_without_end
-- Imports that are over and do not say when
select id, import_name, status, started_at
from csv_imports
where status in ('success', 'partial_success', 'failed', 'rollback') and completed_at is null;

-- name: import_states_against_totals
-- Imports whose state is not what their totals say
select id, import_name, status, total_records_attempted, total_records_success, total_records_failed
from csv_imports
where (status = 'success' and total_records_failed > 0)
  or (status = 'partial_success' and (total_records_failed = 0 or total_records_success = 0));

-- name: import_totals_against_records
-- Finished imports that count other successes than their records have
select i.id, i.import_name, i.total_records_success, count(r.coperniq_id) as records_in_coperniq
from csv_imports i
left join csv_import_records r on r.csv_import_id = i.id
where i.status in ('success', 'partial_success', 'failed')
group by i.id
having i.total_records_success <> count(r.coperniq_id);

-- name: errors_without_message
-- Records that were refused or passed over and do not say why
select id, csv_import_id, record_number, status
from csv_import_records
where (status = 'error' and coalesce(error_message, '') = '')
  or (status = 'skipped' and coalesce(skipped_reason, '') = '');

-- name: file_hashes_that_are_none
-- Imports whose hash is no SHA-256 in hexadecimal: a file that was imported before is not recognised by it
select id, import_name, file_hash
from csv_imports
where file_hash !~ '^[0-9a-f]{64}$';

-- name: sync_states_against_counts
-- Calls to Coperniq whose state is not what their counts say
select id, entity_type, status, records_successful, records_failed
from coperniq_sync_log
where status <> case
    when records_failed = 0 then 'success'
    when records_successful = 0 then 'failed'
    else 'partial_success'
  end;

-- name: lineage_without_source
-- Traces whose form was deleted, or that never had a source
select id, coperniq_entity_type, coperniq_entity_id
from data_lineage
where csv_import_record_id is null and form_submission_id is null;

-- name: lineage_against_records
-- Traces that name another entity than their record does
select l.id, l.coperniq_entity_type, l.coperniq_entity_id, r.coperniq_type_name, r.coperniq_id
from data_lineage l
join csv_import_records r on r.id = l.csv_import_record_id
where (l.coperniq_entity_type, l.coperniq_entity_id) is distinct from (r.coperniq_type_name, r.coperniq_id);
