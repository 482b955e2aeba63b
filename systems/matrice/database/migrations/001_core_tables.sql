-- Projects, their six pillars, who belongs to them, and what a new project begins with.

grant usage on schema public to anon, authenticated, service_role;

create or replace function public.update_updated_at_column()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end
$$;

comment on function public.update_updated_at_column() is
  'Trigger function: stamps updated_at with the time of the transaction that changes the row.';

revoke all on function public.update_updated_at_column() from public, anon, authenticated, service_role;

create table if not exists public.pillar_definitions (
  code     text not null,
  name     text not null,
  guidance text,
  constraint pillar_definitions_pkey       primary key (code),
  constraint pillar_definitions_name_key   unique (name),
  constraint pillar_definitions_code_check check (code in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6'))
);

comment on table public.pillar_definitions is 'The six pillars of the method; every new project gets one row of each.';
comment on column public.pillar_definitions.code is 'P1 to P6. The phases of a project carry the same codes.';
comment on column public.pillar_definitions.name is 'Name of the pillar: vision, acteurs, donnees, interfaces, logique, tech.';
comment on column public.pillar_definitions.guidance is 'What belongs into the pillar; reference data.';

alter table public.pillar_definitions enable row level security;
grant all on table public.pillar_definitions to service_role;

-- In the migration and not only among the seeds: a project that is made before seeds are loaded needs its pillars too.
insert into public.pillar_definitions (code, name)
values ('P1', 'vision'), ('P2', 'acteurs'), ('P3', 'donnees'), ('P4', 'interfaces'), ('P5', 'logique'), ('P6', 'tech')
on conflict (code) do nothing;

create table if not exists public.projects (
  id            uuid        not null default gen_random_uuid(),
  name          text        not null,
  description   text,
  domain        text,
  current_phase text        not null default 'P1',
  settings      jsonb       not null default '{}',
  created_by    uuid                 default auth.uid(),
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),
  constraint projects_pkey                primary key (id),
  constraint projects_created_by_fkey     foreign key (created_by) references auth.users (id) on delete set null,
  constraint projects_name_check          check (name ~ '\S'),
  constraint projects_current_phase_check check (current_phase in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6')),
  constraint projects_settings_check      check (jsonb_typeof(settings) = 'object')
);

create index if not exists idx_projects_created_by on public.projects (created_by);

comment on table public.projects is 'A project run with the Matrice method: the container of pillars, sources, insights and runs.';
comment on column public.projects.id is 'Identifies the project.';
comment on column public.projects.name is 'Name of the project.';
comment on column public.projects.description is 'What the project is about.';
comment on column public.projects.domain is 'Business domain, for example recruitment.';
comment on column public.projects.current_phase is 'Phase the project is in: P1 to P6. People move it with move_to_phase().';
comment on column public.projects.settings is
  'JSON object; known keys: language, phaseThresholds, embeddingModel, chatModelByTask, tokenBudget, maxChunks, matchThreshold, decayRate, monthlyBudgetUsd, retentionDays.';
comment on column public.projects.created_by is 'Account that made the project and became its first owner.';
comment on column public.projects.created_at is 'When the project was made.';
comment on column public.projects.updated_at is 'When the project last changed; kept by a trigger.';

alter table public.projects enable row level security;
grant all on table public.projects to service_role;

drop trigger if exists projects_updated_at on public.projects;
create trigger projects_updated_at
  before update on public.projects
  for each row execute function public.update_updated_at_column();

create table if not exists public.pillars (
  id         uuid        not null default gen_random_uuid(),
  project_id uuid        not null,
  code       text        not null,
  name       text        not null,
  content    text,
  metadata   jsonb       not null default '{}',
  version    integer     not null default 1,
  updated_at timestamptz not null default now(),
  constraint pillars_pkey                primary key (id),
  constraint pillars_project_id_code_key unique (project_id, code),
  constraint pillars_project_id_fkey     foreign key (project_id) references public.projects (id) on delete cascade,
  constraint pillars_code_check          check (code in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6')),
  constraint pillars_metadata_check      check (jsonb_typeof(metadata) = 'object'),
  constraint pillars_version_check       check (version >= 1)
);

create index if not exists idx_pillars_project on public.pillars (project_id);

comment on table public.pillars is 'The six written pillars of each project, in their current version.';
comment on column public.pillars.id is 'Identifies the pillar of a project.';
comment on column public.pillars.project_id is 'Project the pillar belongs to.';
comment on column public.pillars.code is 'P1 to P6, each once in a project.';
comment on column public.pillars.name is 'vision, acteurs, donnees, interfaces, logique or tech, unless the project renames it.';
comment on column public.pillars.content is 'The text, in Markdown; empty until somebody writes it.';
comment on column public.pillars.metadata is
  'JSON object; checklist is a list of objects {label, done} from which the completion follows.';
comment on column public.pillars.version is 'Number of the current version; kept by a trigger, former ones are in pillar_versions.';
comment on column public.pillars.updated_at is 'When the pillar last changed; kept by a trigger.';

alter table public.pillars enable row level security;
grant all on table public.pillars to service_role;

drop trigger if exists pillars_updated_at on public.pillars;
create trigger pillars_updated_at
  before update on public.pillars
  for each row execute function public.update_updated_at_column();

create table if not exists public.user_projects (
  user_id    uuid        not null,
  project_id uuid        not null,
  role       text        not null default 'member',
  created_at timestamptz not null default now(),
  constraint user_projects_pkey            primary key (user_id, project_id),
  constraint user_projects_user_id_fkey    foreign key (user_id) references auth.users (id) on delete cascade,
  constraint user_projects_project_id_fkey foreign key (project_id) references public.projects (id) on delete cascade,
  constraint user_projects_role_check      check (role in ('owner', 'member', 'viewer'))
);

create index if not exists idx_user_projects_project on public.user_projects (project_id);

comment on table public.user_projects is 'Who belongs to which project; every policy asks it.';
comment on column public.user_projects.user_id is 'Account that belongs to the project.';
comment on column public.user_projects.project_id is 'Project the account belongs to.';
comment on column public.user_projects.role is
  'owner: also members, settings and deletion; member: reads and writes; viewer: reads. A project keeps one owner.';
comment on column public.user_projects.created_at is 'When the account was added.';

alter table public.user_projects enable row level security;
grant all on table public.user_projects to service_role;

-- Security definer: who makes a project has no right yet to add anything to it.
create or replace function public.furnish_project()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.pillars (project_id, code, name)
  select new.id, definition.code, definition.name
  from public.pillar_definitions as definition
  on conflict (project_id, code) do nothing;

  if new.created_by is not null then
    insert into public.user_projects (user_id, project_id, role)
    values (new.created_by, new.id, 'owner')
    on conflict (user_id, project_id) do nothing;
  end if;
  return null;
end
$$;

comment on function public.furnish_project() is
  'Trigger function: gives a new project its six empty pillars and makes its creator the owner.';

revoke all on function public.furnish_project() from public, anon, authenticated, service_role;

drop trigger if exists projects_furnish on public.projects;
create trigger projects_furnish
  after insert on public.projects
  for each row execute function public.furnish_project();

-- The rows of all owners are locked in one order: of two owners who leave at once, the second one waits and is refused.
-- Deleting the project takes everybody along, and deleting an account cannot be held up by what it owns.
create or replace function public.keep_project_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  others integer;
begin
  if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner' and new.project_id = old.project_id) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;

  perform 1
  from public.user_projects as membership
  where membership.project_id = old.project_id
    and membership.role = 'owner'
  order by membership.user_id
  for update;

  select count(*) into others
  from public.user_projects as membership
  where membership.project_id = old.project_id
    and membership.role = 'owner'
    and membership.user_id <> old.user_id;

  if others = 0
    and exists (select from public.projects as project where project.id = old.project_id)
    and exists (select from auth.users as account where account.id = old.user_id)
  then
    raise exception 'a project keeps at least one owner'
      using errcode = 'check_violation', hint = 'make somebody else an owner first';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;

comment on function public.keep_project_owner() is
  'Trigger function: refuses to remove or demote the last owner of a project.';

revoke all on function public.keep_project_owner() from public, anon, authenticated, service_role;

drop trigger if exists user_projects_keep_owner on public.user_projects;
create trigger user_projects_keep_owner
  before delete or update on public.user_projects
  for each row execute function public.keep_project_owner();
