-- Contractors, their forms and the use of templates: who is who in a request, three tables, four views, three functions.

do $$
begin
  create type public.market_type as enum ('residential', 'commercial', 'industrial', 'institutional', 'mixed');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.submission_status as enum ('draft', 'submitted', 'approved', 'rejected', 'archived');
exception
  when duplicate_object then null;
end
$$;

do $$
begin
  create type public.usage_action_type as enum ('viewed', 'filled', 'submitted', 'edited', 'exported');
exception
  when duplicate_object then null;
end
$$;

comment on type public.market_type is
  'Markets of contractors. Columns are text arrays, held to these words by check constraints.';
comment on type public.submission_status is
  'States of a form: draft, submitted, then approved or rejected, then archived.';
comment on type public.usage_action_type is 'What somebody did with a template.';

-- Contractors: the tenants

create table if not exists public.mep_contractor_configs (
  id                      uuid        not null default gen_random_uuid(),
  contractor_name         text        not null,
  contractor_email        text,
  contractor_phone        text,
  company_id              uuid,
  trades                  text[]      not null default '{}',
  markets                 text[]      not null default '{}',
  phases                  text[]      not null default '{}',
  templates_enabled       text[]      not null default '{}',
  templates_enabled_count integer     not null default 0,
  preset_used             text,
  preset_customized       boolean     not null default false,
  wizard_step_completed   integer     not null default 0,
  is_active               boolean     not null default true,
  created_at              timestamptz not null default now(),
  updated_at              timestamptz not null default now(),
  created_by              text        not null default 'contractor-wizard',
  constraint mep_contractor_configs_pkey                                 primary key (id),
  constraint mep_contractor_configs_contractor_name_contractor_email_key unique (contractor_name, contractor_email),
  constraint mep_contractor_configs_contractor_name_check                check (contractor_name ~ '\S')
);

create index if not exists mep_contractor_configs_contractor_name_idx  on public.mep_contractor_configs (contractor_name);
create index if not exists mep_contractor_configs_contractor_email_idx on public.mep_contractor_configs (contractor_email);
create index if not exists mep_contractor_configs_trades_idx           on public.mep_contractor_configs using gin (trades);
create index if not exists mep_contractor_configs_markets_idx          on public.mep_contractor_configs using gin (markets);
create index if not exists mep_contractor_configs_phases_idx           on public.mep_contractor_configs using gin (phases);
create index if not exists mep_contractor_configs_is_active_idx        on public.mep_contractor_configs (is_active);
create index if not exists mep_contractor_configs_created_at_idx       on public.mep_contractor_configs (created_at desc);
create index if not exists mep_contractor_configs_preset_used_idx      on public.mep_contractor_configs (preset_used);

comment on table public.mep_contractor_configs is
  'One row per contractor, the tenant: what the wizard found out. Nothing of it is public.';
comment on column public.mep_contractor_configs.id is 'Identifies the contractor; the claim app_metadata.contractor_id of employees names it.';
comment on column public.mep_contractor_configs.contractor_name is 'Name of the firm.';
comment on column public.mep_contractor_configs.contractor_email is 'E-mail address in small letters; whoever signs in with it owns the row.';
comment on column public.mep_contractor_configs.contractor_phone is 'Telephone number of the firm.';
comment on column public.mep_contractor_configs.company_id is 'Reference of the customer''s own; the number of the company in Coperniq is in coperniq_company_id.';
comment on column public.mep_contractor_configs.trades is 'Words of trade_type.';
comment on column public.mep_contractor_configs.markets is 'Words of market_type.';
comment on column public.mep_contractor_configs.phases is 'Words of phase_type.';
comment on column public.mep_contractor_configs.templates_enabled is 'Names of the templates that the contractor uses.';
comment on column public.mep_contractor_configs.templates_enabled_count is 'How many these are; kept by a trigger.';
comment on column public.mep_contractor_configs.preset_used is 'Key of the preset that the wizard started from.';
comment on column public.mep_contractor_configs.preset_customized is 'Whether a choice was changed after the preset was taken.';
comment on column public.mep_contractor_configs.wizard_step_completed is
  'Last finished step of the wizard: 0 none, 1 company, 2 trades, 3 markets, 4 phases, 5 templates.';
comment on column public.mep_contractor_configs.is_active is 'Whether the contractor is a customer; only the back end changes it.';
comment on column public.mep_contractor_configs.created_at is 'When the row was made.';
comment on column public.mep_contractor_configs.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.mep_contractor_configs.created_by is 'Program or person that made it.';

-- Forms

create table if not exists public.mep_form_submissions (
  id                     uuid                     not null default gen_random_uuid(),
  template_id            uuid                     not null,
  contractor_config_id   uuid                     not null,
  form_title             text                     not null,
  form_data              jsonb                    not null,
  submitted_by           text                     not null,
  status                 public.submission_status not null default 'draft',
  submission_number      integer,
  parent_submission_id   uuid,
  revision_count         integer                  not null default 0,
  coperniq_import_status text,
  coperniq_import_id     text,
  import_error_message   text,
  created_at             timestamptz              not null default now(),
  updated_at             timestamptz              not null default now(),
  submitted_at           timestamptz,
  approved_at            timestamptz,
  archived_at            timestamptz,
  constraint mep_form_submissions_pkey                      primary key (id),
  constraint mep_form_submissions_template_id_fkey          foreign key (template_id) references public.templates (id) on delete restrict,
  constraint mep_form_submissions_contractor_config_id_fkey foreign key (contractor_config_id) references public.mep_contractor_configs (id) on delete cascade,
  constraint mep_form_submissions_parent_submission_id_fkey foreign key (parent_submission_id) references public.mep_form_submissions (id) on delete set null,
  constraint mep_form_submissions_form_title_check          check (form_title ~ '\S'),
  constraint mep_form_submissions_submitted_at_check        check (status not in ('submitted', 'approved', 'rejected') or submitted_at is not null),
  constraint mep_form_submissions_approved_at_check         check (status <> 'approved' or approved_at is not null)
);

create index if not exists mep_form_submissions_template_id_idx            on public.mep_form_submissions (template_id);
create index if not exists mep_form_submissions_contractor_config_id_idx   on public.mep_form_submissions (contractor_config_id);
create index if not exists mep_form_submissions_status_idx                 on public.mep_form_submissions (status);
create index if not exists mep_form_submissions_submitted_by_idx           on public.mep_form_submissions (submitted_by);
create index if not exists mep_form_submissions_submitted_at_idx           on public.mep_form_submissions (submitted_at desc);
create index if not exists mep_form_submissions_coperniq_import_status_idx on public.mep_form_submissions (coperniq_import_status);
create index if not exists mep_form_submissions_parent_submission_id_idx   on public.mep_form_submissions (parent_submission_id);
create index if not exists mep_form_submissions_form_data_idx              on public.mep_form_submissions using gin (form_data);
create index if not exists mep_form_submissions_contractor_template_status_idx
  on public.mep_form_submissions (contractor_config_id, template_id, status);

comment on table public.mep_form_submissions is 'Filled forms of contractors: draft, submitted, approved or rejected, archived.';
comment on column public.mep_form_submissions.id is 'Identifies the form.';
comment on column public.mep_form_submissions.template_id is 'The template that was filled; it cannot be deleted while a form of it exists.';
comment on column public.mep_form_submissions.contractor_config_id is 'The contractor; fixed once the form exists.';
comment on column public.mep_form_submissions.form_title is 'Title of this form.';
comment on column public.mep_form_submissions.form_data is 'Answers by name of the field; fixed once the form is submitted.';
comment on column public.mep_form_submissions.submitted_by is 'E-mail address in small letters, or id, of the person who fills it.';
comment on column public.mep_form_submissions.status is 'Where the form stands.';
comment on column public.mep_form_submissions.submission_number is 'Counts the forms of a contractor and template without gaps, from 1; given by a trigger.';
comment on column public.mep_form_submissions.parent_submission_id is 'The rejected form that this one revises.';
comment on column public.mep_form_submissions.revision_count is 'How many forms came before in the chain of revisions; kept by a trigger.';
comment on column public.mep_form_submissions.coperniq_import_status is 'Export to Coperniq: pending, success or failed; empty before it is asked for.';
comment on column public.mep_form_submissions.coperniq_import_id is 'Transaction of Coperniq that took it in.';
comment on column public.mep_form_submissions.import_error_message is 'Why the export failed.';
comment on column public.mep_form_submissions.created_at is 'When the row was made.';
comment on column public.mep_form_submissions.updated_at is 'When the row last changed; kept by a trigger.';
comment on column public.mep_form_submissions.submitted_at is 'When it was submitted; stamped with the state.';
comment on column public.mep_form_submissions.approved_at is 'When it was approved; stamped with the state.';
comment on column public.mep_form_submissions.archived_at is 'When it was archived; stamped with the state.';

-- Use of templates

create table if not exists public.mep_template_usage (
  id                   uuid                     not null default gen_random_uuid(),
  template_id          uuid                     not null,
  contractor_config_id uuid                     not null,
  submission_id        uuid,
  action               public.usage_action_type not null,
  action_count         integer                  not null default 1,
  time_spent_seconds   integer,
  user_email           text,
  session_id           text,
  "timestamp"          timestamptz              not null default now(),
  constraint mep_template_usage_pkey                      primary key (id),
  constraint mep_template_usage_template_id_fkey          foreign key (template_id) references public.templates (id) on delete cascade,
  constraint mep_template_usage_contractor_config_id_fkey foreign key (contractor_config_id) references public.mep_contractor_configs (id) on delete cascade,
  constraint mep_template_usage_submission_id_fkey        foreign key (submission_id) references public.mep_form_submissions (id) on delete set null,
  constraint mep_template_usage_action_count_check        check (action_count > 0),
  constraint mep_template_usage_time_spent_seconds_check  check (time_spent_seconds > 0)
);

create index if not exists mep_template_usage_template_id_idx          on public.mep_template_usage (template_id);
create index if not exists mep_template_usage_contractor_config_id_idx on public.mep_template_usage (contractor_config_id);
create index if not exists mep_template_usage_action_idx               on public.mep_template_usage (action);
create index if not exists mep_template_usage_timestamp_idx            on public.mep_template_usage ("timestamp" desc);
create index if not exists mep_template_usage_submission_id_idx        on public.mep_template_usage (submission_id);
create index if not exists mep_template_usage_contractor_template_action_idx
  on public.mep_template_usage (contractor_config_id, template_id, action);

comment on table public.mep_template_usage is 'Events of use: who did what with which template.';
comment on column public.mep_template_usage.id is 'Identifies the event.';
comment on column public.mep_template_usage.template_id is 'The template, with which its events are deleted.';
comment on column public.mep_template_usage.contractor_config_id is 'The contractor, with whom the events are deleted.';
comment on column public.mep_template_usage.submission_id is 'The form it was about; empty for none, and after the form is deleted.';
comment on column public.mep_template_usage.action is 'What was done.';
comment on column public.mep_template_usage.action_count is 'How often it was done before it was reported; analytics count events.';
comment on column public.mep_template_usage.time_spent_seconds is 'Seconds it took, where that was measured.';
comment on column public.mep_template_usage.user_email is 'E-mail address of the person, in small letters.';
comment on column public.mep_template_usage.session_id is 'Session of the browser, to group events.';
comment on column public.mep_template_usage."timestamp" is 'When it was reported.';

-- Triggers

drop trigger if exists mep_contractor_configs_updated_at on public.mep_contractor_configs;
create trigger mep_contractor_configs_updated_at
  before update on public.mep_contractor_configs
  for each row execute function public.update_updated_at();

drop trigger if exists mep_form_submissions_updated_at on public.mep_form_submissions;
create trigger mep_form_submissions_updated_at
  before update on public.mep_form_submissions
  for each row execute function public.update_updated_at();

create or replace function public.update_contractor_template_count()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.templates_enabled_count := coalesce(cardinality(new.templates_enabled), 0);
  return new;
end
$$;

comment on function public.update_contractor_template_count() is
  'Trigger function on mep_contractor_configs: templates_enabled_count is the length of templates_enabled, 0 for an empty one.';

drop trigger if exists mep_contractor_configs_template_count on public.mep_contractor_configs;
create trigger mep_contractor_configs_template_count
  before insert or update on public.mep_contractor_configs
  for each row execute function public.update_contractor_template_count();

-- A row that arrives in a later state may bring its times along (imports of older forms); a change of state may not.
create or replace function public.set_submission_timestamps()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      new.submitted_at := coalesce(new.submitted_at, now());
    end if;
    if new.status = 'approved' then
      new.approved_at := coalesce(new.approved_at, now());
    end if;
    if new.status = 'archived' then
      new.archived_at := coalesce(new.archived_at, now());
    end if;
  elsif new.status is distinct from old.status then
    case new.status
      when 'submitted' then new.submitted_at := now();
      when 'approved'  then new.approved_at  := now();
      when 'archived'  then new.archived_at  := now();
      else null;
    end case;
  end if;
  return new;
end
$$;

comment on function public.set_submission_timestamps() is
  'Trigger function on mep_form_submissions: stamps submitted_at, approved_at or archived_at as the form enters that state.';

drop trigger if exists mep_form_submissions_timestamps on public.mep_form_submissions;
create trigger mep_form_submissions_timestamps
  before insert or update on public.mep_form_submissions
  for each row execute function public.set_submission_timestamps();

-- The lock lasts to the end of the transaction, so that the next one counts what this one has committed; in a higher
-- isolation level a stale count meets the unique key of 004 instead. Security definer: who fills a form does not see
-- those of others, and they count too. A number that comes with the row is not taken: one pair has one counter.
create or replace function public.assign_submission_number()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(
    hashtextextended('mep_form_submissions ' || new.contractor_config_id || ' ' || new.template_id, 0)
  );
  select coalesce(max(submission.submission_number), 0) + 1
  into new.submission_number
  from public.mep_form_submissions as submission
  where submission.contractor_config_id = new.contractor_config_id
    and submission.template_id = new.template_id;
  return new;
end
$$;

comment on function public.assign_submission_number() is
  'Trigger function on mep_form_submissions: numbers the forms of a contractor and template, one after the other.';

drop trigger if exists mep_form_submissions_number on public.mep_form_submissions;
create trigger mep_form_submissions_number
  before insert on public.mep_form_submissions
  for each row execute function public.assign_submission_number();

-- Policies compare addresses with the token's, which sign-up writes in small letters.
create or replace function public.normalise_email()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  given text := to_jsonb(new) ->> tg_argv[0];
begin
  if given like '%@%' and given <> lower(btrim(given)) then
    new := jsonb_populate_record(new, jsonb_build_object(tg_argv[0], lower(btrim(given))));
  end if;
  return new;
end
$$;

comment on function public.normalise_email() is
  'Trigger function: writes the e-mail address in the column that the trigger names in small letters, without blanks around it.';

drop trigger if exists mep_contractor_configs_email on public.mep_contractor_configs;
create trigger mep_contractor_configs_email
  before insert or update of contractor_email on public.mep_contractor_configs
  for each row execute function public.normalise_email('contractor_email');

drop trigger if exists mep_form_submissions_email on public.mep_form_submissions;
create trigger mep_form_submissions_email
  before insert or update of submitted_by on public.mep_form_submissions
  for each row execute function public.normalise_email('submitted_by');

drop trigger if exists mep_template_usage_email on public.mep_template_usage;
create trigger mep_template_usage_email
  before insert or update of user_email on public.mep_template_usage
  for each row execute function public.normalise_email('user_email');

-- Who makes a request. Only claims that the platform signs and that people cannot write themselves are believed: email and
-- app_metadata, never user_metadata, a header or another setting.

create or replace function public.request_email()
returns text
language sql
stable
set search_path = ''
as $$
  select nullif(lower(btrim(auth.jwt() ->> 'email')), '')
$$;

comment on function public.request_email() is
  'E-mail address in the token of the request, in small letters; null without one.';

-- A claim that is no uuid must open nothing, and must not make every query fail either.
create or replace function public.request_contractor_id()
returns uuid
language sql
stable
set search_path = ''
as $$
  select case
    when claim.value ~ '^[0-9A-Fa-f]{8}-([0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$' then claim.value::uuid
  end
  from (select auth.jwt() -> 'app_metadata' ->> 'contractor_id' as value) as claim
$$;

comment on function public.request_contractor_id() is
  'The contractor that the caller works for, by the claim app_metadata.contractor_id; null without one.';

create or replace function public.request_admin_contractor_id()
returns uuid
language sql
stable
set search_path = ''
as $$
  select case when auth.jwt() -> 'app_metadata' ->> 'role' = 'admin' then public.request_contractor_id() end
$$;

comment on function public.request_admin_contractor_id() is
  'The contractor whose forms the caller may approve: that of the token if its claim app_metadata.role is admin; else null.';

create or replace function public.owned_contractor_ids()
returns uuid[]
language sql
stable
set search_path = ''
as $$
  select coalesce(array_agg(contractor.id), '{}')
  from public.mep_contractor_configs as contractor
  where contractor.contractor_email = public.request_email()
$$;

comment on function public.owned_contractor_ids() is 'Contractors whose e-mail address is the caller''s.';

create or replace function public.managed_contractor_ids()
returns uuid[]
language sql
stable
set search_path = ''
as $$
  select array_remove(public.owned_contractor_ids() || public.request_admin_contractor_id(), null)
$$;

comment on function public.managed_contractor_ids() is 'Contractors that the caller owns or administers.';

create or replace function public.my_contractor_ids()
returns uuid[]
language sql
stable
set search_path = ''
as $$
  select array_remove(public.owned_contractor_ids() || public.request_contractor_id(), null)
$$;

comment on function public.my_contractor_ids() is 'Contractors that the caller owns or works for.';

-- Views

-- Counted for each contractor by itself: one is asked for far more often than all, and this way it costs no more than one.
create or replace view public.contractor_summary
with (security_invoker = true) as
select
  contractor.id,
  contractor.contractor_name,
  contractor.contractor_email,
  contractor.trades,
  contractor.markets,
  contractor.phases,
  contractor.preset_used,
  contractor.templates_enabled_count,
  contractor.is_active,
  contractor.created_at,
  form.total_submissions,
  form.draft_submissions,
  form.submitted_submissions,
  form.approved_submissions,
  form.last_submission_at
from public.mep_contractor_configs as contractor
cross join lateral (
  select
    count(*) as total_submissions,
    count(*) filter (where submission.status = 'draft') as draft_submissions,
    count(*) filter (where submission.status = 'submitted') as submitted_submissions,
    count(*) filter (where submission.status = 'approved') as approved_submissions,
    max(submission.submitted_at) as last_submission_at
  from public.mep_form_submissions as submission
  where submission.contractor_config_id = contractor.id
) as form;

comment on view public.contractor_summary is 'One row per contractor, with the forms counted by state.';
comment on column public.contractor_summary.id is 'Identifies the contractor.';
comment on column public.contractor_summary.contractor_name is 'Name of the firm.';
comment on column public.contractor_summary.contractor_email is 'E-mail address of the owner.';
comment on column public.contractor_summary.trades is 'Words of trade_type.';
comment on column public.contractor_summary.markets is 'Words of market_type.';
comment on column public.contractor_summary.phases is 'Words of phase_type.';
comment on column public.contractor_summary.preset_used is 'Key of the preset that the wizard started from.';
comment on column public.contractor_summary.templates_enabled_count is 'Templates that the contractor uses.';
comment on column public.contractor_summary.is_active is 'Whether the contractor is a customer.';
comment on column public.contractor_summary.created_at is 'When the contractor was entered.';
comment on column public.contractor_summary.total_submissions is 'All forms.';
comment on column public.contractor_summary.draft_submissions is 'Forms that are drafts now.';
comment on column public.contractor_summary.submitted_submissions is 'Forms that wait for approval now.';
comment on column public.contractor_summary.approved_submissions is 'Forms that are approved now.';
comment on column public.contractor_summary.last_submission_at is 'When a form was last submitted; empty before the first.';

-- Contractors are counted apart: an aggregate with distinct would sort every event.
create or replace view public.template_usage_analytics
with (security_invoker = true) as
select
  template.id,
  template.name as template_name,
  template.trade,
  template.phase,
  coalesce(reach.unique_contractors, 0) as unique_contractors,
  coalesce(total.views, 0) as views,
  coalesce(total.fills, 0) as fills,
  coalesce(total.submissions, 0) as submissions,
  coalesce(total.edits, 0) as edits,
  total.avg_time_spent_seconds,
  total.last_used_at
from public.templates as template
left join (
  select
    usage.template_id,
    count(*) filter (where usage.action = 'viewed') as views,
    count(*) filter (where usage.action = 'filled') as fills,
    count(*) filter (where usage.action = 'submitted') as submissions,
    count(*) filter (where usage.action = 'edited') as edits,
    round(avg(usage.time_spent_seconds), 2) as avg_time_spent_seconds,
    max(usage."timestamp") as last_used_at
  from public.mep_template_usage as usage
  group by usage.template_id
) as total on total.template_id = template.id
left join (
  select pair.template_id, count(*) as unique_contractors
  from (
    select distinct usage.contractor_config_id, usage.template_id
    from public.mep_template_usage as usage
  ) as pair
  group by pair.template_id
) as reach on reach.template_id = template.id;

comment on view public.template_usage_analytics is 'One row per template, with the events of its use; zeros for a template that nobody used.';
comment on column public.template_usage_analytics.id is 'Identifies the template.';
comment on column public.template_usage_analytics.template_name is 'Machine name of the template.';
comment on column public.template_usage_analytics.trade is 'A word of trade_type.';
comment on column public.template_usage_analytics.phase is 'A word of phase_type; empty for any.';
comment on column public.template_usage_analytics.unique_contractors is 'Contractors who did anything with it.';
comment on column public.template_usage_analytics.views is 'Events viewed.';
comment on column public.template_usage_analytics.fills is 'Events filled.';
comment on column public.template_usage_analytics.submissions is 'Events submitted.';
comment on column public.template_usage_analytics.edits is 'Events edited.';
comment on column public.template_usage_analytics.avg_time_spent_seconds is 'Mean seconds of the events that were timed; empty without one.';
comment on column public.template_usage_analytics.last_used_at is 'When it was last used; empty for never.';

create or replace view public.form_submission_details
with (security_invoker = true) as
select
  submission.id,
  submission.form_title,
  submission.status,
  submission.submission_number,
  submission.revision_count,
  submission.submitted_by,
  submission.submitted_at,
  submission.approved_at,
  submission.coperniq_import_status,
  submission.created_at,
  submission.updated_at,
  template.name as template_name,
  template.trade as template_trade,
  template.phase as template_phase,
  contractor.contractor_name,
  contractor.contractor_email,
  contractor.preset_used,
  case
    when jsonb_typeof(submission.form_data) = 'object'
      then (select count(*) from jsonb_object_keys(submission.form_data))
    else 0
  end as field_count,
  submission.form_data
from public.mep_form_submissions as submission
join public.templates as template on template.id = submission.template_id
left join public.mep_contractor_configs as contractor on contractor.id = submission.contractor_config_id;

comment on view public.form_submission_details is 'One row per form, with its template and contractor.';
comment on column public.form_submission_details.id is 'Identifies the form.';
comment on column public.form_submission_details.form_title is 'Title of the form.';
comment on column public.form_submission_details.status is 'Where the form stands.';
comment on column public.form_submission_details.submission_number is 'Number among the forms of the contractor and template.';
comment on column public.form_submission_details.revision_count is 'How many forms came before in the chain of revisions.';
comment on column public.form_submission_details.submitted_by is 'Who filled it.';
comment on column public.form_submission_details.submitted_at is 'When it was submitted.';
comment on column public.form_submission_details.approved_at is 'When it was approved.';
comment on column public.form_submission_details.coperniq_import_status is 'Export to Coperniq: pending, success or failed.';
comment on column public.form_submission_details.created_at is 'When the form was begun.';
comment on column public.form_submission_details.updated_at is 'When it last changed.';
comment on column public.form_submission_details.template_name is 'Machine name of the template.';
comment on column public.form_submission_details.template_trade is 'Trade of the template.';
comment on column public.form_submission_details.template_phase is 'Phase of the template.';
comment on column public.form_submission_details.contractor_name is 'Name of the contractor; empty where the caller may see the form only.';
comment on column public.form_submission_details.contractor_email is 'E-mail address of the contractor; empty as the name is.';
comment on column public.form_submission_details.preset_used is 'Preset of the contractor; empty as the name is.';
comment on column public.form_submission_details.field_count is 'Number of answers: the keys of form_data at its top level.';
comment on column public.form_submission_details.form_data is 'Answers by name of the field.';

create or replace view public.contractor_activity_timeline
with (security_invoker = true) as
select
  activity.contractor_id,
  activity.contractor_name,
  activity.activity_type,
  activity.activity_at,
  activity.description,
  activity.submission_id
from (
  select
    contractor.id as contractor_id,
    contractor.contractor_name,
    'config_created' as activity_type,
    contractor.created_at as activity_at,
    'Contractor configuration created' as description,
    null::uuid as submission_id
  from public.mep_contractor_configs as contractor
  union all
  select
    contractor.id,
    contractor.contractor_name,
    case submission.status
      when 'draft'     then 'form_drafted'
      when 'submitted' then 'form_submitted'
      when 'approved'  then 'form_approved'
      when 'rejected'  then 'form_rejected'
      else 'form_updated'
    end,
    coalesce(submission.submitted_at, submission.approved_at, submission.updated_at),
    'Form submission: ' || submission.form_title,
    submission.id
  from public.mep_form_submissions as submission
  join public.mep_contractor_configs as contractor on contractor.id = submission.contractor_config_id
) as activity
order by activity.activity_at desc, activity.contractor_id, activity.submission_id;

comment on view public.contractor_activity_timeline is
  'What happened at a contractor, newest first: the configuration was made, and one row per form by its present state.';
comment on column public.contractor_activity_timeline.contractor_id is 'Identifies the contractor.';
comment on column public.contractor_activity_timeline.contractor_name is 'Name of the contractor.';
comment on column public.contractor_activity_timeline.activity_type is
  'config_created, form_drafted, form_submitted, form_approved, form_rejected, or form_updated for an archived form.';
comment on column public.contractor_activity_timeline.activity_at is 'When: of a form the first known of submitted_at, approved_at and updated_at.';
comment on column public.contractor_activity_timeline.description is 'One line for people.';
comment on column public.contractor_activity_timeline.submission_id is 'The form, for what is about one.';

-- Functions

create or replace function public.record_template_usage(
  template_id          uuid,
  contractor_config_id uuid,
  action               public.usage_action_type,
  user_email           text    default null,
  time_spent_seconds   integer default null,
  submission_id        uuid    default null,
  session_id           text    default null
)
returns uuid
language sql
volatile
set search_path = ''
as $$
  insert into public.mep_template_usage (
    template_id, contractor_config_id, submission_id, action, time_spent_seconds, user_email, session_id
  )
  values (
    record_template_usage.template_id,
    record_template_usage.contractor_config_id,
    record_template_usage.submission_id,
    record_template_usage.action,
    record_template_usage.time_spent_seconds,
    coalesce(
      record_template_usage.user_email,
      public.request_email(),
      (
        select contractor.contractor_email
        from public.mep_contractor_configs as contractor
        where contractor.id = record_template_usage.contractor_config_id
      )
    ),
    record_template_usage.session_id
  )
  returning id
$$;

comment on function public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text) is
  'Records an event of use and gives its id; without an address it is that of the caller, for the back end that of the contractor.';

-- The number comes from the trigger, as with a plain insert.
create or replace function public.create_form_submission(
  template_id          uuid,
  contractor_config_id uuid,
  form_title           text,
  form_data            jsonb,
  submitted_by         text
)
returns uuid
language sql
volatile
set search_path = ''
as $$
  insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by)
  values (
    create_form_submission.template_id,
    create_form_submission.contractor_config_id,
    create_form_submission.form_title,
    create_form_submission.form_data,
    create_form_submission.submitted_by
  )
  returning id
$$;

comment on function public.create_form_submission(uuid, uuid, text, jsonb, text) is
  'Begins a form as a draft with the next number of the contractor and template, and gives its id.';

create or replace function public.get_contractor_template_stats(config_id uuid)
returns table (
  template_id   uuid,
  template_name text,
  trade         text,
  views         bigint,
  fills         bigint,
  submissions   bigint,
  last_used_at  timestamptz
)
language sql
stable
set search_path = ''
as $$
  select
    template.id,
    template.name,
    template.trade,
    count(*) filter (where usage.action = 'viewed'),
    count(*) filter (where usage.action = 'filled'),
    count(*) filter (where usage.action = 'submitted'),
    max(usage."timestamp")
  from public.mep_contractor_configs as contractor
  cross join public.templates as template
  left join public.mep_template_usage as usage
    on usage.template_id = template.id
   and usage.contractor_config_id = contractor.id
  where contractor.id = get_contractor_template_stats.config_id
  group by template.id
  order by template.name
$$;

comment on function public.get_contractor_template_stats(uuid) is
  'One row per template with the events of one contractor; no row for a contractor that does not exist or that the caller may not see.';

-- Who may do what

alter table public.mep_contractor_configs enable row level security;
alter table public.mep_form_submissions   enable row level security;
alter table public.mep_template_usage     enable row level security;

revoke all on
  public.mep_contractor_configs, public.mep_form_submissions, public.mep_template_usage, public.contractor_summary,
  public.template_usage_analytics, public.form_submission_details, public.contractor_activity_timeline
  from public, anon, authenticated, service_role;

revoke all on function public.update_contractor_template_count() from public, anon, authenticated, service_role;
revoke all on function public.set_submission_timestamps()        from public, anon, authenticated, service_role;
revoke all on function public.assign_submission_number()         from public, anon, authenticated, service_role;
revoke all on function public.normalise_email()                  from public, anon, authenticated, service_role;
revoke all on function public.request_email()                    from public, anon, authenticated, service_role;
revoke all on function public.request_contractor_id()            from public, anon, authenticated, service_role;
revoke all on function public.request_admin_contractor_id()      from public, anon, authenticated, service_role;
revoke all on function public.owned_contractor_ids()             from public, anon, authenticated, service_role;
revoke all on function public.managed_contractor_ids()           from public, anon, authenticated, service_role;
revoke all on function public.my_contractor_ids()                from public, anon, authenticated, service_role;
revoke all on function public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text)
  from public, anon, authenticated, service_role;
revoke all on function public.create_form_submission(uuid, uuid, text, jsonb, text)
  from public, anon, authenticated, service_role;
revoke all on function public.get_contractor_template_stats(uuid)
  from public, anon, authenticated, service_role;

grant execute on function public.request_email()               to authenticated, service_role;
grant execute on function public.request_contractor_id()       to authenticated, service_role;
grant execute on function public.request_admin_contractor_id() to authenticated, service_role;
grant execute on function public.owned_contractor_ids()        to authenticated, service_role;
grant execute on function public.managed_contractor_ids()      to authenticated, service_role;
grant execute on function public.my_contractor_ids()           to authenticated, service_role;
grant execute on function public.record_template_usage(uuid, uuid, public.usage_action_type, text, integer, uuid, text)
  to authenticated, service_role;
grant execute on function public.create_form_submission(uuid, uuid, text, jsonb, text)
  to authenticated, service_role;
grant execute on function public.get_contractor_template_stats(uuid)
  to authenticated, service_role;

grant select on
  public.contractor_summary, public.template_usage_analytics, public.form_submission_details,
  public.contractor_activity_timeline
  to authenticated, service_role;

grant all on public.mep_contractor_configs, public.mep_form_submissions, public.mep_template_usage to service_role;

drop policy if exists mep_contractor_configs_service_role_all on public.mep_contractor_configs;
create policy mep_contractor_configs_service_role_all on public.mep_contractor_configs
  for all to service_role using (true) with check (true);

drop policy if exists mep_form_submissions_service_role_all on public.mep_form_submissions;
create policy mep_form_submissions_service_role_all on public.mep_form_submissions
  for all to service_role using (true) with check (true);

drop policy if exists mep_template_usage_service_role_all on public.mep_template_usage;
create policy mep_template_usage_service_role_all on public.mep_template_usage
  for all to service_role using (true) with check (true);

-- Contractors. These policies ask claims only: the functions that ask this table are used by the policies of others.

drop policy if exists mep_contractor_configs_select_own on public.mep_contractor_configs;
create policy mep_contractor_configs_select_own on public.mep_contractor_configs
  for select to authenticated
  using (contractor_email = (select public.request_email()) or id = (select public.request_contractor_id()));

drop policy if exists mep_contractor_configs_insert_own on public.mep_contractor_configs;
create policy mep_contractor_configs_insert_own on public.mep_contractor_configs
  for insert to authenticated
  with check (contractor_email = (select public.request_email()));

drop policy if exists mep_contractor_configs_update_own on public.mep_contractor_configs;
create policy mep_contractor_configs_update_own on public.mep_contractor_configs
  for update to authenticated
  using (contractor_email = (select public.request_email()) or id = (select public.request_admin_contractor_id()))
  with check (contractor_email = (select public.request_email()) or id = (select public.request_admin_contractor_id()));

grant select on public.mep_contractor_configs to authenticated;
grant insert (
  contractor_name, contractor_email, contractor_phone, trades, markets, phases, templates_enabled, preset_used,
  preset_customized, wizard_step_completed
) on public.mep_contractor_configs to authenticated;
grant update (
  contractor_name, contractor_phone, trades, markets, phases, templates_enabled, preset_used, preset_customized,
  wizard_step_completed
) on public.mep_contractor_configs to authenticated;

-- Forms. An array that is asked for once per query lets the indexes be used; "in (select …)" would read every row.

drop policy if exists mep_form_submissions_select_own on public.mep_form_submissions;
create policy mep_form_submissions_select_own on public.mep_form_submissions
  for select to authenticated
  using (
    submitted_by = (select public.request_email())
    or contractor_config_id = any ((select public.managed_contractor_ids())::uuid[])
  );

drop policy if exists mep_form_submissions_insert_own on public.mep_form_submissions;
create policy mep_form_submissions_insert_own on public.mep_form_submissions
  for insert to authenticated
  with check (
    submitted_by = (select public.request_email())
    and contractor_config_id = any ((select public.my_contractor_ids())::uuid[])
    and status in ('draft', 'submitted')
  );

comment on policy mep_form_submissions_insert_own on public.mep_form_submissions is
  'People fill forms in their own name, for the contractor they own or work for, and approve none by inserting it.';

drop policy if exists mep_form_submissions_update_draft_or_admin on public.mep_form_submissions;
create policy mep_form_submissions_update_draft_or_admin on public.mep_form_submissions
  for update to authenticated
  using (
    (submitted_by = (select public.request_email()) and status = 'draft')
    or (contractor_config_id = (select public.request_admin_contractor_id()) and status <> 'draft')
  )
  with check (
    (
      submitted_by = (select public.request_email())
      and contractor_config_id = any ((select public.my_contractor_ids())::uuid[])
      and status in ('draft', 'submitted')
    )
    or (
      contractor_config_id = (select public.request_admin_contractor_id())
      and status in ('approved', 'rejected', 'archived')
    )
  );

comment on policy mep_form_submissions_update_draft_or_admin on public.mep_form_submissions is
  'People change and submit their own drafts; the administrator of the contractor approves, rejects and archives. Which state may follow which is a trigger''s affair.';

grant select on public.mep_form_submissions to authenticated;
grant insert (
  template_id, contractor_config_id, form_title, form_data, submitted_by, status, parent_submission_id
) on public.mep_form_submissions to authenticated;
grant update (form_title, form_data, status) on public.mep_form_submissions to authenticated;

-- Use of templates

drop policy if exists mep_template_usage_select_own on public.mep_template_usage;
create policy mep_template_usage_select_own on public.mep_template_usage
  for select to authenticated
  using (
    user_email = (select public.request_email())
    or contractor_config_id = any ((select public.managed_contractor_ids())::uuid[])
  );

drop policy if exists mep_template_usage_insert_own on public.mep_template_usage;
create policy mep_template_usage_insert_own on public.mep_template_usage
  for insert to authenticated
  with check (
    user_email = (select public.request_email())
    and contractor_config_id = any ((select public.my_contractor_ids())::uuid[])
    and (
      submission_id is null
      or exists (
        select 1
        from public.mep_form_submissions as submission
        where submission.id = mep_template_usage.submission_id
          and submission.contractor_config_id = mep_template_usage.contractor_config_id
          and submission.template_id = mep_template_usage.template_id
      )
    )
  );

comment on policy mep_template_usage_insert_own on public.mep_template_usage is
  'People report what they did themselves, for their contractor, and about forms that they can see.';

grant select on public.mep_template_usage to authenticated;
grant insert (
  template_id, contractor_config_id, submission_id, action, action_count, time_spent_seconds, user_email, session_id
) on public.mep_template_usage to authenticated;
