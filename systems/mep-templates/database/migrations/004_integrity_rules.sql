-- Rules beyond the tables: words that columns may hold, states that may follow each other, chains of revisions, and the
-- choices of the wizard.

alter table public.mep_contractor_configs add column if not exists coperniq_company_id text;

comment on column public.mep_contractor_configs.coperniq_company_id is
  'Number of the company in Coperniq, for example 112 for the sandbox; company_id is a uuid and cannot hold it.';

-- The key to the fields of templates: without an index, deleting a field reads every mapping.
create index if not exists coperniq_field_mapping_template_field_id_idx
  on public.coperniq_field_mapping (template_field_id);

-- People look for what is theirs or their contractor's: without an index for the one, none is used for the other.
create index if not exists mep_template_usage_user_email_idx
  on public.mep_template_usage (user_email);

-- Adding a constraint has no "if not exists".
do $$
declare
  wanted record;
begin
  for wanted in
    select *
    from (values
      ('templates', 'templates_trade_check',
       $c$check (trade in ('hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor'))$c$),
      ('templates', 'templates_phase_check',
       $c$check (phase in ('sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service'))$c$),
      ('template_fields', 'template_fields_options_check',
       $c$check (jsonb_typeof(options) = 'array')$c$),
      ('template_fields', 'template_fields_validation_rules_check',
       $c$check (jsonb_typeof(validation_rules) = 'object')$c$),

      ('mep_contractor_configs', 'mep_contractor_configs_trades_check',
       $c$check (trades <@ array['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor'])$c$),
      ('mep_contractor_configs', 'mep_contractor_configs_markets_check',
       $c$check (markets <@ array['residential', 'commercial', 'industrial', 'institutional', 'mixed'])$c$),
      ('mep_contractor_configs', 'mep_contractor_configs_phases_check',
       $c$check (phases <@ array['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service'])$c$),
      ('mep_contractor_configs', 'mep_contractor_configs_wizard_step_completed_check',
       $c$check (wizard_step_completed between 0 and 5)$c$),
      ('mep_contractor_configs', 'mep_contractor_configs_wizard_completed_check',
       $c$check (wizard_step_completed < 5 or (cardinality(trades) > 0 and cardinality(markets) > 0))$c$),

      ('mep_form_submissions', 'mep_form_submissions_contractor_template_number_key',
       $c$unique (contractor_config_id, template_id, submission_number)$c$),
      ('mep_form_submissions', 'mep_form_submissions_form_data_check',
       $c$check (jsonb_typeof(form_data) = 'object')$c$),
      ('mep_form_submissions', 'mep_form_submissions_archived_at_check',
       $c$check (status <> 'archived' or archived_at is not null)$c$),
      ('mep_form_submissions', 'mep_form_submissions_revision_count_check',
       $c$check (revision_count >= 0)$c$),
      ('mep_form_submissions', 'mep_form_submissions_coperniq_import_status_check',
       $c$check (coperniq_import_status in ('pending', 'success', 'failed'))$c$),

      ('csv_imports', 'csv_imports_coperniq_sync_status_check',
       $c$check (coperniq_sync_status in ('pending', 'synced', 'failed'))$c$),
      ('csv_imports', 'csv_imports_error_summary_check',
       $c$check (jsonb_typeof(error_summary) = 'object')$c$),
      ('csv_import_records', 'csv_import_records_csv_import_id_record_number_key',
       $c$unique (csv_import_id, record_number)$c$),
      ('coperniq_field_mapping', 'coperniq_field_mapping_coperniq_field_type_check',
       $c$check (coperniq_field_type in ('string', 'number', 'boolean', 'datetime', 'array', 'object'))$c$),
      ('csv_column_mapping', 'csv_column_mapping_coperniq_type_check',
       $c$check (coperniq_type in ('Contact', 'Site', 'Asset', 'Task', 'System', 'ServicePlanInstance', 'FinancialDocument'))$c$),
      -- Matching nothing against it fails where it is no regular expression.
      ('csv_column_mapping', 'csv_column_mapping_validation_rule_check',
       $c$check (('' ~ validation_rule) is not null or validation_rule is null)$c$),
      ('coperniq_sync_log', 'coperniq_sync_log_graphql_query_check',
       $c$check (length(graphql_query) <= 1000)$c$),
      ('coperniq_sync_log', 'coperniq_sync_log_rollback_check',
       $c$check (rollback_attempted or not rollback_successful)$c$)
    ) as constraints (table_name, name, definition)
  loop
    if not exists (
      select 1
      from pg_catalog.pg_constraint as existing
      where existing.conrelid = format('public.%I', wanted.table_name)::regclass
        and existing.conname = wanted.name
    ) then
      execute format('alter table public.%I add constraint %I %s', wanted.table_name, wanted.name, wanted.definition);
    end if;
  end loop;
end
$$;

-- What a form says and whose it is must not change under those who approved it, whoever writes: a later word is a revision.
create or replace function public.guard_submission_change()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if (new.contractor_config_id, new.template_id) is distinct from (old.contractor_config_id, old.template_id)
     or new.submission_number is distinct from old.submission_number
  then
    raise exception 'a form keeps its contractor, template and number'
      using errcode = 'restrict_violation', hint = 'Begin another form.';
  end if;
  if old.status <> 'draft'
     and (new.form_title, new.form_data, new.submitted_by) is distinct from (old.form_title, old.form_data, old.submitted_by)
  then
    raise exception 'a form that is % keeps its content', old.status
      using errcode = 'restrict_violation', hint = 'Reject it; a revision names it as parent_submission_id.';
  end if;
  if new.status <> old.status
     and (old.status, new.status) not in (
       ('draft', 'submitted'),
       ('submitted', 'approved'),
       ('submitted', 'rejected'),
       ('approved', 'archived'),
       ('rejected', 'archived')
     )
  then
    raise exception 'a form that is % does not become %', old.status, new.status
      using errcode = 'restrict_violation',
            hint = 'draft, submitted, approved or rejected, archived; a rejected form is revised by a new one.';
  end if;
  return new;
end
$$;

comment on function public.guard_submission_change() is
  'Trigger function on mep_form_submissions: holds to the order of states, and keeps what must not change.';

revoke all on function public.guard_submission_change() from public, anon, authenticated, service_role;

drop trigger if exists mep_form_submissions_guard on public.mep_form_submissions;
create trigger mep_form_submissions_guard
  before update on public.mep_form_submissions
  for each row execute function public.guard_submission_change();

-- Security definer: the revised form may be that of a colleague, whom the caller does not see. One answer for a form that
-- is missing and one that is elsewhere tells nothing about the forms of others.
create or replace function public.link_submission_revision()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  revised public.mep_form_submissions;
begin
  if new.parent_submission_id is null then
    new.revision_count := 0;
    return new;
  end if;
  select parent.*
  into revised
  from public.mep_form_submissions as parent
  where parent.id = new.parent_submission_id
    and parent.contractor_config_id = new.contractor_config_id
    and parent.template_id = new.template_id
    and parent.status = 'rejected';
  if not found then
    raise exception 'there is no rejected form % of this contractor and template to revise', new.parent_submission_id
      using errcode = 'foreign_key_violation';
  end if;
  new.revision_count := revised.revision_count + 1;
  return new;
end
$$;

comment on function public.link_submission_revision() is
  'Trigger function on mep_form_submissions: a revision belongs to a rejected form of the same contractor and template, and counts one more.';

revoke all on function public.link_submission_revision() from public, anon, authenticated, service_role;

drop trigger if exists mep_form_submissions_revision on public.mep_form_submissions;
create trigger mep_form_submissions_revision
  before insert on public.mep_form_submissions
  for each row execute function public.link_submission_revision();

-- No check constraint: when a form is deleted its traces stay, without a source.
create or replace function public.require_lineage_source()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.csv_import_record_id is null and new.form_submission_id is null then
    raise exception 'a trace needs a source: a record of an import, a form, or both'
      using errcode = 'check_violation';
  end if;
  return new;
end
$$;

comment on function public.require_lineage_source() is
  'Trigger function on data_lineage: a new trace names at least one source.';

revoke all on function public.require_lineage_source() from public, anon, authenticated, service_role;

drop trigger if exists data_lineage_source on public.data_lineage;
create trigger data_lineage_source
  before insert on public.data_lineage
  for each row execute function public.require_lineage_source();

-- What the wizard offers

create table if not exists public.mep_wizard_options (
  kind          text    not null,
  key           text    not null,
  title         text    not null,
  display_order integer not null default 1,
  trades        text[]  not null default '{}',
  markets       text[]  not null default '{}',
  phases        text[]  not null default '{}',
  details       jsonb   not null default '{}',
  constraint mep_wizard_options_pkey          primary key (kind, key),
  constraint mep_wizard_options_kind_check    check (kind in ('trade', 'market', 'phase', 'preset', 'vertical')),
  constraint mep_wizard_options_key_check     check (key ~ '^[a-z][a-z0-9_]*$'),
  constraint mep_wizard_options_trades_check  check (trades <@ array['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor']),
  constraint mep_wizard_options_markets_check check (markets <@ array['residential', 'commercial', 'industrial', 'institutional', 'mixed']),
  constraint mep_wizard_options_phases_check  check (phases <@ array['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service']),
  constraint mep_wizard_options_details_check check (jsonb_typeof(details) = 'object')
);

comment on table public.mep_wizard_options is 'What the wizard offers: trades, markets, phases, presets, and verticals as ready-made examples.';
comment on column public.mep_wizard_options.kind is 'trade, market, phase, preset or vertical.';
comment on column public.mep_wizard_options.key is 'The word that is stored; once for each kind.';
comment on column public.mep_wizard_options.title is 'What people read.';
comment on column public.mep_wizard_options.display_order is 'Place among those of its kind, from 1.';
comment on column public.mep_wizard_options.trades is 'Trades that a preset or vertical chooses.';
comment on column public.mep_wizard_options.markets is 'Markets that a preset or vertical chooses.';
comment on column public.mep_wizard_options.phases is 'Phases that a preset or vertical chooses.';
comment on column public.mep_wizard_options.details is
  'Known keys: compliance and certifications of a trade, aliases of a market or phase, workflow and properties of a vertical.';

alter table public.mep_wizard_options enable row level security;
revoke all on public.mep_wizard_options from public, anon, authenticated, service_role;

drop policy if exists mep_wizard_options_select_everyone on public.mep_wizard_options;
create policy mep_wizard_options_select_everyone on public.mep_wizard_options
  for select to anon, authenticated using (true);

drop policy if exists mep_wizard_options_service_role_all on public.mep_wizard_options;
create policy mep_wizard_options_service_role_all on public.mep_wizard_options
  for all to service_role using (true) with check (true);

grant select on public.mep_wizard_options to anon, authenticated;
grant all on public.mep_wizard_options to service_role;
