-- name: contractor_overview
-- Contractors with their forms by state
-- param: contractor text = %  Name, or a part of it with %
select contractor_name, contractor_email, preset_used, templates_enabled_count, is_active, total_submissions,
  draft_submissions, submitted_submissions, approved_submissions, last_submission_at
from contractor_summary
where contractor_name ilike :'contractor'
order by contractor_name;

-- name: contractor_activity
-- What happened at contractors, newest first
-- param: contractor text = %  Name, or a part of it with %
-- param: most integer = 50  How many at most
select activity_at, contractor_name, activity_type, description
from contractor_activity_timeline
where contractor_name ilike :'contractor'
order by activity_at desc, contractor_name
limit :most;

-- name: contractors_by_trade
-- Active contractors who work in a trade
-- param: trade text = hvac  A word of trade_type
select contractor_name, contractor_email, trades, markets, phases
from mep_contractor_configs
where is_active and trades @> array[:'trade']
order by contractor_name;
