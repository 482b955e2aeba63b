-- The library of form templates: templates, their groups and fields, a summary, and one template as one document.

do $$
begin
  if current_setting('server_version_num')::integer < 150000 then
    raise exception 'mep-templates needs PostgreSQL 15 or later, and this is %', current_setting('server_version')
      using hint = 'Views that obey the policies of their caller (security_invoker) came with PostgreSQL 15.';
  end if;
end
$$;

grant usage on schema public to anon, authenticated, service_role;

do $$
begin
  create type public.trade_type as enum (
    'hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing',
    'general_contractor'
  );
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.phase_type as enum ('sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service');
exception
  when duplicate_object then null;
end
$$;

comment on type public.trade_type is
  'Trades of contractors; tud_market is energy efficiency for tenants, users, developers and owners. Columns are text, held to these words by check constraints.';
comment on type public.phase_type is
  'Phases of a job; om is operation and maintenance. Columns are text, held to these words by check constraints.';

create or replace function public.update_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

comment on function public.update_updated_at() is
  'Trigger function: stamps updated_at with the time of the transaction that changes the row.';

revoke all on function public.update_updated_at() from public, anon, authenticated, service_role;

-- Templates

create table if not exists public.templates (
  id              uuid        not null default gen_random_uuid(),
  name            text        not null,
  display_name    text        not null,
  trade           text        not null,
  category        text        not null,
  description     text,
  emoji           text,
  phase           text,
  compliance      text[],
  work_order_type text,
  work_order_name text,
  total_fields    integer     not null default 0,
  total_groups    integer     not null default 0,
  version         text        not null default '1.0',
  is_active       boolean     not null default true,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  created_by      text        not null default 'ai-development-cockpit',
  constraint templates_pkey     primary key (id),
  constraint templates_name_key unique (name)
);

create index if not exists templates_trade_idx       on public.templates (trade);
create index if not exists templates_category_idx    on public.templates (category);
create index if not exists templates_phase_idx       on public.templates (phase);
create index if not exists templates_is_active_idx   on public.templates (is_active);
create index if not exists templates_trade_phase_idx on public.templates (trade, phase);

comment on table public.templates is 'Form templates, written from YAML files; the name is the key of that synchronisation.';
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

drop trigger if exists templates_updated_at on public.templates;
create trigger templates_updated_at
  before update on public.templates
  for each row execute function public.update_updated_at();

-- Groups

create table if not exists public.template_groups (
  id            uuid        not null default gen_random_uuid(),
  template_id   uuid        not null,
  name          text        not null,
  display_order integer     not null default 1,
  is_critical   boolean     not null default false,
  created_at    timestamptz not null default now(),
  constraint template_groups_pkey                 primary key (id),
  constraint template_groups_template_id_fkey     foreign key (template_id) references public.templates (id) on delete cascade,
  constraint template_groups_template_id_name_key unique (template_id, name)
);

create index if not exists template_groups_template_id_idx on public.template_groups (template_id);

comment on table public.template_groups is 'Sections of a template, in their order.';
comment on column public.template_groups.id is 'Identifies the group.';
comment on column public.template_groups.template_id is 'The template it is a part of, with which it is deleted.';
comment on column public.template_groups.name is 'Heading; once in a template.';
comment on column public.template_groups.display_order is 'Place among the groups of the template, from 1.';
comment on column public.template_groups.is_critical is 'Whether safety or acceptance depends on it.';
comment on column public.template_groups.created_at is 'When the row was made.';

-- Fields

create table if not exists public.template_fields (
  id               uuid        not null default gen_random_uuid(),
  template_id      uuid        not null,
  group_id         uuid,
  name             text        not null,
  label            text        not null,
  field_type       text        not null,
  is_required      boolean     not null default false,
  placeholder      text,
  description      text,
  options          jsonb,
  validation_rules jsonb,
  display_order    integer     not null default 1,
  created_at       timestamptz not null default now(),
  constraint template_fields_pkey                 primary key (id),
  constraint template_fields_template_id_fkey     foreign key (template_id) references public.templates (id) on delete cascade,
  constraint template_fields_group_id_fkey        foreign key (group_id) references public.template_groups (id) on delete set null,
  constraint template_fields_template_id_name_key unique (template_id, name),
  constraint template_fields_field_type_check     check (field_type in ('Text', 'Numeric', 'Single select', 'Multiple select', 'File'))
);

create index if not exists template_fields_template_id_idx on public.template_fields (template_id);
create index if not exists template_fields_group_id_idx    on public.template_fields (group_id);

comment on table public.template_fields is 'The fields of a template, in five types.';
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

-- A summary for lists

create or replace view public.template_summary
with (security_invoker = true) as
select
  template.id,
  template.name,
  template.display_name,
  template.trade,
  template.category,
  template.phase,
  template.emoji,
  template.compliance,
  template.version,
  template.is_active,
  (select count(*) from public.template_groups as section where section.template_id = template.id) as group_count,
  coalesce(field.total, 0) as field_count,
  coalesce(field.required, 0) as required_field_count,
  template.created_at,
  template.updated_at
from public.templates as template
left join (
  select
    counted.template_id,
    count(*) as total,
    count(*) filter (where counted.is_required) as required
  from public.template_fields as counted
  group by counted.template_id
) as field on field.template_id = template.id;

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

-- One template as one document

create or replace function public.get_template_full(template_name text)
returns jsonb
language sql
stable
set search_path = ''
as $$
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
$$;

comment on function public.get_template_full(text) is
  'A template with its groups and their fields as one JSON document; null when there is none of that name.';

-- Everyone reads the library, the back end writes it. A platform may hand every new table to everyone, so that goes first.

alter table public.templates       enable row level security;
alter table public.template_groups enable row level security;
alter table public.template_fields enable row level security;

revoke all on public.templates, public.template_groups, public.template_fields, public.template_summary
  from public, anon, authenticated, service_role;
revoke all on function public.get_template_full(text) from public, anon, authenticated, service_role;

drop policy if exists templates_select_everyone on public.templates;
create policy templates_select_everyone on public.templates
  for select to anon, authenticated using (true);

drop policy if exists template_groups_select_everyone on public.template_groups;
create policy template_groups_select_everyone on public.template_groups
  for select to anon, authenticated using (true);

drop policy if exists template_fields_select_everyone on public.template_fields;
create policy template_fields_select_everyone on public.template_fields
  for select to anon, authenticated using (true);

drop policy if exists templates_service_role_all on public.templates;
create policy templates_service_role_all on public.templates
  for all to service_role using (true) with check (true);

drop policy if exists template_groups_service_role_all on public.template_groups;
create policy template_groups_service_role_all on public.template_groups
  for all to service_role using (true) with check (true);

drop policy if exists template_fields_service_role_all on public.template_fields;
create policy template_fields_service_role_all on public.template_fields
  for all to service_role using (true) with check (true);

grant select on public.templates, public.template_groups, public.template_fields, public.template_summary
  to anon, authenticated;
grant all on public.templates, public.template_groups, public.template_fields to service_role;
grant select on public.template_summary to service_role;
grant execute on function public.get_template_full(text) to anon, authenticated, service_role;
