-- Schema Version: v1.0
-- Phase: Form Templates
-- Date: 2026-11-21
-- Migrations: 001
-- Contains: 3 tables, 14 indexes, 1 views, 2 functions, 1 triggers, 6 policies, 2 enums
-- Made on: PostgreSQL 18.6 (embedded)
-- Content: sha256 a12b477a7db1d092f0439da05417bd5c866dccdc3a6fbd163adbdd270555b587
-- Chain: fa3da4bf12ce2647
--
-- Read-only: a point of reference, never edited; the migrations are the source. Into an empty database with
--   plinth snapshot restore v1.0
-- =============================================================================
begin;

set local search_path = '';
set local check_function_bodies = off;
set local client_min_messages = warning;

-- type public.phase_type
create type public.phase_type as enum (
  'sales',
  'design',
  'permit',
  'install',
  'commissioning',
  'om',
  'service'
);
comment on type public.phase_type is 'Phases of a job; om is operation and maintenance. Columns are text, held to these words by check constraints.';

-- type public.trade_type
create type public.trade_type as enum (
  'hvac',
  'plumbing',
  'electrical',
  'solar',
  'fire_protection',
  'controls',
  'tud_market',
  'low_voltage',
  'roofing',
  'general_contractor'
);
comment on type public.trade_type is 'Trades of contractors; tud_market is energy efficiency for tenants, users, developers and owners. Columns are text, held to these words by check constraints.';

-- table public.template_fields
create table public.template_fields (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  group_id uuid,
  name text not null,
  label text not null,
  field_type text not null,
  is_required boolean default false not null,
  placeholder text,
  description text,
  options jsonb,
  validation_rules jsonb,
  display_order integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint template_fields_pkey PRIMARY KEY (id),
  constraint template_fields_template_id_name_key UNIQUE (template_id, name),
  constraint template_fields_field_type_check CHECK ((field_type = ANY (ARRAY['Text'::text, 'Numeric'::text, 'Single select'::text, 'Multiple select'::text, 'File'::text])))
);
comment on table public.template_fields is 'The fields of a template, in five types.';
alter table public.template_fields enable row level security;
comment on column public.template_fields.id is 'Identifies the field; Coperniq field mappings refer to it.';
comment on column public.template_fields.template_id is 'The template it is a part of, with which it is deleted.';
comment on column public.template_fields.group_id is 'The group it stands in; empty for none.';
comment on column public.template_fields.name is 'Key of the answer in form_data; once in a template.';
comment on column public.template_fields.label is 'What people read beside it.';
comment on column public.template_fields.field_type is 'Text, Numeric, Single select, Multiple select or File.';
comment on column public.template_fields.is_required is 'Whether a form without it cannot be submitted.';
comment on column public.template_fields.placeholder is 'Example shown in the empty field.';
comment on column public.template_fields.description is 'Help text.';
comment on column public.template_fields.options is 'The choices of a select: a JSON list of texts.';
comment on column public.template_fields.validation_rules is 'Known keys: min, max, pattern, alertAbove.';
comment on column public.template_fields.display_order is 'Place among the fields of the group, from 1.';
comment on column public.template_fields.created_at is 'When the row was made.';
revoke all on table public.template_fields from anon, authenticated, service_role;
grant select on table public.template_fields to anon;
grant select on table public.template_fields to authenticated;
grant all on table public.template_fields to service_role;

-- table public.template_groups
create table public.template_groups (
  id uuid default gen_random_uuid() not null,
  template_id uuid not null,
  name text not null,
  display_order integer default 1 not null,
  is_critical boolean default false not null,
  created_at timestamp with time zone default now() not null,
  constraint template_groups_pkey PRIMARY KEY (id),
  constraint template_groups_template_id_name_key UNIQUE (template_id, name)
);
comment on table public.template_groups is 'Sections of a template, in their order.';
alter table public.template_groups enable row level security;
comment on column public.template_groups.id is 'Identifies the group.';
comment on column public.template_groups.template_id is 'The template it is a part of, with which it is deleted.';
comment on column public.template_groups.name is 'Heading; once in a template.';
comment on column public.template_groups.display_order is 'Place among the groups of the template, from 1.';
comment on column public.template_groups.is_critical is 'Whether safety or acceptance depends on it.';
comment on column public.template_groups.created_at is 'When the row was made.';
revoke all on table public.template_groups from anon, authenticated, service_role;
grant select on table public.template_groups to anon;
grant select on table public.template_groups to authenticated;
grant all on table public.template_groups to service_role;

-- table public.templates
create table public.templates (
  id uuid default gen_random_uuid() not null,
  name text not null,
  display_name text not null,
  trade text not null,
  category text not null,
  description text,
  emoji text,
  phase text,
  compliance text[],
  work_order_type text,
  work_order_name text,
  total_fields integer default 0 not null,
  total_groups integer default 0 not null,
  version text default '1.0'::text not null,
  is_active boolean default true not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  created_by text default 'ai-development-cockpit'::text not null,
  constraint templates_pkey PRIMARY KEY (id),
  constraint templates_name_key UNIQUE (name)
);
comment on table public.templates is 'Form templates, written from YAML files; the name is the key of that synchronisation.';
alter table public.templates enable row level security;
comment on column public.templates.id is 'Identifies the template; stays when the template is written anew.';
comment on column public.templates.name is 'Machine name, for example hvac_lead_intake; contractors enable templates by it.';
comment on column public.templates.display_name is 'Title for people.';
comment on column public.templates.trade is 'The trade it belongs to: a word of trade_type.';
comment on column public.templates.category is 'Heading under which it is listed: the title of a trade, Work Orders or Service Plans.';
comment on column public.templates.description is 'What it is for.';
comment on column public.templates.emoji is 'Sign shown beside the title.';
comment on column public.templates.phase is 'The phase of a job it is used in: a word of phase_type; empty for any.';
comment on column public.templates.compliance is 'Standards the form answers to, for example NFPA 25 or EPA 608.';
comment on column public.templates.work_order_type is 'Kind of task in Coperniq, for example Field Work Order.';
comment on column public.templates.work_order_name is 'Name of the work order in Coperniq that the form is linked to.';
comment on column public.templates.total_fields is 'Number of fields as the synchronisation counted them.';
comment on column public.templates.total_groups is 'Number of groups as the synchronisation counted them.';
comment on column public.templates.version is 'Version of the template.';
comment on column public.templates.is_active is 'Whether it is offered.';
comment on column public.templates.created_at is 'When the row was made.';
comment on column public.templates.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.templates.created_by is 'Program or person that made it.';
revoke all on table public.templates from anon, authenticated, service_role;
grant select on table public.templates to anon;
grant select on table public.templates to authenticated;
grant all on table public.templates to service_role;

-- index public.template_fields_group_id_idx
CREATE INDEX template_fields_group_id_idx ON public.template_fields USING btree (group_id);

-- index public.template_fields_template_id_idx
CREATE INDEX template_fields_template_id_idx ON public.template_fields USING btree (template_id);

-- index public.template_groups_template_id_idx
CREATE INDEX template_groups_template_id_idx ON public.template_groups USING btree (template_id);

-- index public.templates_category_idx
CREATE INDEX templates_category_idx ON public.templates USING btree (category);

-- index public.templates_is_active_idx
CREATE INDEX templates_is_active_idx ON public.templates USING btree (is_active);

-- index public.templates_phase_idx
CREATE INDEX templates_phase_idx ON public.templates USING btree (phase);

-- index public.templates_trade_idx
CREATE INDEX templates_trade_idx ON public.templates USING btree (trade);

-- index public.templates_trade_phase_idx
CREATE INDEX templates_trade_phase_idx ON public.templates USING btree (trade, phase);

-- constraint template_fields_group_id_fkey on public.template_fields
alter table public.template_fields
  add constraint template_fields_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.template_groups(id) ON DELETE SET NULL;

-- constraint template_fields_template_id_fkey on public.template_fields
alter table public.template_fields
  add constraint template_fields_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;

-- constraint template_groups_template_id_fkey on public.template_groups
alter table public.template_groups
  add constraint template_groups_template_id_fkey FOREIGN KEY (template_id) REFERENCES public.templates(id) ON DELETE CASCADE;

-- view public.template_summary
create view public.template_summary with (security_invoker=true) as
 SELECT template.id,
    template.name,
    template.display_name,
    template.trade,
    template.category,
    template.phase,
    template.emoji,
    template.compliance,
    template.version,
    template.is_active,
    ( SELECT count(*) AS count
           FROM public.template_groups section
          WHERE (section.template_id = template.id)) AS group_count,
    COALESCE(field.total, (0)::bigint) AS field_count,
    COALESCE(field.required, (0)::bigint) AS required_field_count,
    template.created_at,
    template.updated_at
   FROM (public.templates template
     LEFT JOIN ( SELECT counted.template_id,
            count(*) AS total,
            count(*) FILTER (WHERE counted.is_required) AS required
           FROM public.template_fields counted
          GROUP BY counted.template_id) field ON ((field.template_id = template.id)));
comment on view public.template_summary is 'One row per template, with its groups and fields as they are counted now.';
comment on column public.template_summary.id is 'Identifies the template.';
comment on column public.template_summary.name is 'Machine name.';
comment on column public.template_summary.display_name is 'Title for people.';
comment on column public.template_summary.trade is 'A word of trade_type.';
comment on column public.template_summary.category is 'Heading under which it is listed.';
comment on column public.template_summary.phase is 'A word of phase_type; empty for any.';
comment on column public.template_summary.emoji is 'Sign shown beside the title.';
comment on column public.template_summary.compliance is 'Standards the form answers to.';
comment on column public.template_summary.version is 'Version of the template.';
comment on column public.template_summary.is_active is 'Whether it is offered.';
comment on column public.template_summary.group_count is 'Its groups.';
comment on column public.template_summary.field_count is 'Its fields.';
comment on column public.template_summary.required_field_count is 'Those of them that are required.';
comment on column public.template_summary.created_at is 'When it was made.';
comment on column public.template_summary.updated_at is 'When it last changed.';
revoke all on table public.template_summary from anon, authenticated, service_role;
grant select on table public.template_summary to anon;
grant select on table public.template_summary to authenticated;
grant select on table public.template_summary to service_role;

-- function public.get_template_full(text)
CREATE OR REPLACE FUNCTION public.get_template_full(template_name text)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select jsonb_build_object(
    'template', to_jsonb(template),
    'groups', coalesce(
      (
        select jsonb_agg(
          jsonb_build_object(
            'id', section.id,
            'name', section.name,
            'display_order', section.display_order,
            'is_critical', section.is_critical,
            'fields', coalesce(
              (
                select jsonb_agg(to_jsonb(field) order by field.display_order, field.name)
                from public.template_fields as field
                where field.group_id = section.id
              ),
              '[]'
            )
          )
          order by section.display_order, section.name
        )
        from public.template_groups as section
        where section.template_id = template.id
      ),
      '[]'
    )
  )
  from public.templates as template
  where template.name = get_template_full.template_name
$function$;
comment on function public.get_template_full(text) is 'A template with its groups and their fields as one JSON document; null when there is none of that name.';
revoke all on routine public.get_template_full(text) from public, anon, authenticated, service_role;
grant all on routine public.get_template_full(text) to anon;
grant all on routine public.get_template_full(text) to authenticated;
grant all on routine public.get_template_full(text) to service_role;

-- function public.update_updated_at()
CREATE OR REPLACE FUNCTION public.update_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.updated_at := now();
  return new;
end
$function$;
comment on function public.update_updated_at() is 'Trigger function: stamps updated_at with the time of the transaction that changes the row.';
revoke all on routine public.update_updated_at() from public, anon, authenticated, service_role;

-- trigger templates_updated_at on public.templates
CREATE TRIGGER templates_updated_at BEFORE UPDATE ON public.templates FOR EACH ROW EXECUTE FUNCTION public.update_updated_at();

-- policy template_fields_select_everyone on public.template_fields
create policy template_fields_select_everyone on public.template_fields
  for select to anon, authenticated
  using (true);

-- policy template_fields_service_role_all on public.template_fields
create policy template_fields_service_role_all on public.template_fields
  for all to service_role
  using (true)
  with check (true);

-- policy template_groups_select_everyone on public.template_groups
create policy template_groups_select_everyone on public.template_groups
  for select to anon, authenticated
  using (true);

-- policy template_groups_service_role_all on public.template_groups
create policy template_groups_service_role_all on public.template_groups
  for all to service_role
  using (true)
  with check (true);

-- policy templates_select_everyone on public.templates
create policy templates_select_everyone on public.templates
  for select to anon, authenticated
  using (true);

-- policy templates_service_role_all on public.templates
create policy templates_service_role_all on public.templates
  for all to service_role
  using (true)
  with check (true);

commit;
