-- name: contractors_without_owner
-- Contractors whom nobody can sign in as: they have no e-mail address
select id, contractor_name, created_at
from mep_contractor_configs
where contractor_email is null
order by created_at;

-- name: addresses_with_several_contractors
-- E-mail addresses that own more than one contractor
select contractor_email, count(*) as contractors, array_agg(contractor_name order by contractor_name) as names
from mep_contractor_configs
where contractor_email is not null
group by contractor_email
having count(*) > 1
order by contractor_email;

-- name: drafts_left_behind
-- Drafts that nobody has touched for a while
-- param: days integer = 30  How long
select contractor_name, template_name, form_title, submitted_by, updated_at
from form_submission_details
where status = 'draft' and updated_at < now() - make_interval(days => :days)
order by updated_at;
