-- name: template_usage
-- Templates by use, the most submitted first
-- param: trade text = %  A word of trade_type, or % for all
select template_name, trade, phase, unique_contractors, views, fills, submissions, edits, avg_time_spent_seconds,
  last_used_at
from template_usage_analytics
where trade like :'trade'
order by submissions desc, views desc, template_name;

-- name: contractor_template_stats
-- What one contractor did with each template
-- param: contractor_config_id uuid  The contractor
select template_name, trade, views, fills, submissions, last_used_at
from get_contractor_template_stats(:'contractor_config_id')
order by submissions desc, template_name;

-- name: template_library
-- Templates with their groups and fields, as they are offered
select name, display_name, trade, phase, group_count, field_count, required_field_count
from template_summary
where is_active
order by trade, name;
