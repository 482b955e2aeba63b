-- name: template_totals_that_differ
-- Templates whose stored numbers of fields and groups are not those that are there
select s.id, s.name, t.total_fields, s.field_count, t.total_groups, s.group_count
from template_summary s
join templates t on t.id = s.id
where t.total_fields <> s.field_count or t.total_groups <> s.group_count;

-- name: selects_without_options
-- Fields that offer a choice and have nothing to choose from
select id, template_id, name
from template_fields
where field_type in ('Single select', 'Multiple select')
  and coalesce(jsonb_array_length(options), 0) = 0;

-- name: fields_in_groups_of_others
-- Fields that stand in a group of another template
select f.id, f.template_id, g.template_id as group_template_id
from template_fields f
join template_groups g on g.id = f.group_id
where g.template_id <> f.template_id;

-- name: unknown_enabled_templates
-- Contractors who use a template that does not exist
select c.id, c.contractor_name, enabled.name as template_name
from mep_contractor_configs c
cross join unnest(c.templates_enabled) as enabled (name)
where not exists (select from templates t where t.name = enabled.name);

-- name: unknown_presets
-- Contractors whose preset the wizard does not offer
select c.id, c.contractor_name, c.preset_used
from mep_contractor_configs c
where c.preset_used is not null
  and not exists (select from mep_wizard_options o where o.kind = 'preset' and o.key = c.preset_used);

-- name: mappings_to_fields_of_others
-- Coperniq fields whose template field belongs to another template than the one they name
select m.id, m.coperniq_type, m.coperniq_field_name
from coperniq_field_mapping m
join template_fields f on f.id = m.template_field_id
where m.template_id is distinct from f.template_id;
