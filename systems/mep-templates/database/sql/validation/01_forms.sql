-- name: submission_numbers_with_gaps
-- Pairs of contractor and template whose forms are not numbered 1, 2, 3 …; deleting a form leaves a gap too
select contractor_config_id, template_id, count(*) as forms, max(submission_number) as last_number
from mep_form_submissions
group by contractor_config_id, template_id
having count(submission_number) <> max(submission_number) or count(*) <> count(submission_number);

-- name: revisions_out_of_line
-- Revisions of a form of another contractor or template, or whose count does not follow that of the form they revise
select s.id, s.parent_submission_id, s.revision_count, p.revision_count as parent_revision_count
from mep_form_submissions s
join mep_form_submissions p on p.id = s.parent_submission_id
where s.revision_count <> p.revision_count + 1
  or s.contractor_config_id <> p.contractor_config_id
  or s.template_id <> p.template_id;

-- name: times_out_of_order
-- Forms that were approved before they were submitted, or archived before that
select id, created_at, submitted_at, approved_at, archived_at
from mep_form_submissions
where approved_at < submitted_at or archived_at < submitted_at or archived_at < approved_at;

-- name: exports_of_unapproved_forms
-- Forms that went to Coperniq without having been approved
select id, status, coperniq_import_status
from mep_form_submissions
where coperniq_import_status is not null and approved_at is null;

-- name: usage_of_foreign_forms
-- Events about a form of another contractor or template
select u.id, u.contractor_config_id, s.contractor_config_id as form_contractor_config_id
from mep_template_usage u
join mep_form_submissions s on s.id = u.submission_id
where s.contractor_config_id <> u.contractor_config_id or s.template_id <> u.template_id;
