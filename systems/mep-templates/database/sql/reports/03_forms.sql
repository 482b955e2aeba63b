-- name: forms_waiting_for_approval
-- Submitted forms, the oldest first
select contractor_name, template_name, submission_number, form_title, submitted_by, submitted_at, field_count
from form_submission_details
where status = 'submitted'
order by submitted_at, id;

-- name: forms_of_contractor
-- Forms of a contractor, newest first
-- param: contractor text = %  Name, or a part of it with %
-- param: most integer = 50  How many at most
select contractor_name, template_name, submission_number, revision_count, form_title, status, submitted_by, created_at
from form_submission_details
where contractor_name ilike :'contractor'
order by created_at desc, id
limit :most;

-- name: forms_to_export
-- Approved forms that Coperniq does not have yet
select id, contractor_name, template_name, form_title, approved_at, coperniq_import_status
from form_submission_details
where status = 'approved' and coperniq_import_status is distinct from 'success'
order by approved_at, id;
