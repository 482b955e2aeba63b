// The statements of the synchronisation. Each takes all rows of its table as one JSON document and touches only those
// that differ: what stays as it is keeps its id and its times.

export const tablesThere = `/* mep.templates.tables_there */
select to_regclass('public.template_fields') is not null as there`

// Two runs at once would wait for each other's rows in any order; this lets the second one wait at the door.
export const lock = `/* mep.templates.lock */
select pg_advisory_xact_lock(hashtextextended('mep.templates.sync', 0))`

export const upsertTemplates = `/* mep.templates.upsert */
insert into public.templates as kept (
  name, display_name, trade, category, description, emoji, phase, compliance,
  work_order_type, work_order_name, total_fields, total_groups, version, is_active, created_by
)
select
  name, display_name, trade, category, description, emoji, phase, compliance,
  work_order_type, work_order_name, total_fields, total_groups, version, true, $2
from jsonb_to_recordset($1::jsonb) as file (
  name text, display_name text, trade text, category text, description text, emoji text, phase text,
  compliance text[], work_order_type text, work_order_name text, total_fields integer, total_groups integer,
  version text
)
on conflict (name) do update set
  display_name = excluded.display_name,
  trade = excluded.trade,
  category = excluded.category,
  description = excluded.description,
  emoji = excluded.emoji,
  phase = excluded.phase,
  compliance = excluded.compliance,
  work_order_type = excluded.work_order_type,
  work_order_name = excluded.work_order_name,
  total_fields = excluded.total_fields,
  total_groups = excluded.total_groups,
  version = excluded.version,
  is_active = true,
  created_by = excluded.created_by
where (
  kept.display_name, kept.trade, kept.category, kept.description, kept.emoji, kept.phase, kept.compliance,
  kept.work_order_type, kept.work_order_name, kept.total_fields, kept.total_groups, kept.version, kept.is_active,
  kept.created_by
) is distinct from (
  excluded.display_name, excluded.trade, excluded.category, excluded.description, excluded.emoji, excluded.phase,
  excluded.compliance, excluded.work_order_type, excluded.work_order_name, excluded.total_fields,
  excluded.total_groups, excluded.version, true, excluded.created_by
)
returning name as slug, (xmax = 0) as added`

export const upsertGroups = `/* mep.templates.upsert_groups */
with file as (
  select template.id as template_id, entry.name, entry.display_order, entry.is_critical
  from jsonb_to_recordset($1::jsonb) as entry (template text, name text, display_order integer, is_critical boolean)
  join public.templates as template on template.name = entry.template
), written as (
  insert into public.template_groups as kept (template_id, name, display_order, is_critical)
  select template_id, name, display_order, is_critical from file
  on conflict (template_id, name) do update set
    display_order = excluded.display_order,
    is_critical = excluded.is_critical
  where (kept.display_order, kept.is_critical) is distinct from (excluded.display_order, excluded.is_critical)
  returning template_id
)
select distinct template.name as slug
from written join public.templates as template on template.id = written.template_id`

export const upsertFields = `/* mep.templates.upsert_fields */
with file as (
  select template.id as template_id, section.id as group_id, entry.*
  from jsonb_to_recordset($1::jsonb) as entry (
    template text, section text, name text, label text, field_type text, is_required boolean, placeholder text,
    description text, options jsonb, validation_rules jsonb, display_order integer
  )
  join public.templates as template on template.name = entry.template
  join public.template_groups as section on section.template_id = template.id and section.name = entry.section
), written as (
  insert into public.template_fields as kept (
    template_id, group_id, name, label, field_type, is_required, placeholder, description, options,
    validation_rules, display_order
  )
  select
    template_id, group_id, name, label, field_type, is_required, placeholder, description, options,
    validation_rules, display_order
  from file
  on conflict (template_id, name) do update set
    group_id = excluded.group_id,
    label = excluded.label,
    field_type = excluded.field_type,
    is_required = excluded.is_required,
    placeholder = excluded.placeholder,
    description = excluded.description,
    options = excluded.options,
    validation_rules = excluded.validation_rules,
    display_order = excluded.display_order
  where (
    kept.group_id, kept.label, kept.field_type, kept.is_required, kept.placeholder, kept.description, kept.options,
    kept.validation_rules, kept.display_order
  ) is distinct from (
    excluded.group_id, excluded.label, excluded.field_type, excluded.is_required, excluded.placeholder,
    excluded.description, excluded.options, excluded.validation_rules, excluded.display_order
  )
  returning template_id, (xmax = 0) as added
)
select
  template.name as slug,
  (count(*) filter (where written.added))::integer as added,
  (count(*) filter (where not written.added))::integer as changed
from written join public.templates as template on template.id = written.template_id
group by template.name`

export const deleteFields = `/* mep.templates.delete_fields */
with file as (
  select entry.template, entry.name from jsonb_to_recordset($1::jsonb) as entry (template text, name text)
), gone as (
  delete from public.template_fields as field
  using public.templates as template
  where template.id = field.template_id
    and template.name in (select file.template from file)
    and (template.name, field.name) not in (select file.template, file.name from file)
  returning template.name as slug
)
select slug, count(*)::integer as removed from gone group by slug`

// After the fields: those that moved to another group have left by now.
export const deleteGroups = `/* mep.templates.delete_groups */
with file as (
  select entry.template, entry.name from jsonb_to_recordset($1::jsonb) as entry (template text, name text)
), gone as (
  delete from public.template_groups as section
  using public.templates as template
  where template.id = section.template_id
    and template.name in (select file.template from file)
    and (template.name, section.name) not in (select file.template, file.name from file)
  returning template.name as slug
)
select distinct slug from gone`

// The trigger of the table stamps the time: who keeps a copy of a template sees that its fields have changed.
export const touchTemplates = `/* mep.templates.touch */
update public.templates set version = version where name = any($1::text[])`

// Filled forms refer to it, so a template whose file is gone is no longer offered, and stays.
export const retireTemplates = `/* mep.templates.retire */
update public.templates set is_active = false
where created_by = $2 and is_active and name <> all($1::text[])
returning name as slug`
