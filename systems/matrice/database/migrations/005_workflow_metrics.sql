-- Runs of workflows, and the measured steps of each.

create table if not exists public.workflow_runs (
  id              uuid        not null default gen_random_uuid(),
  project_id      uuid,
  workflow_id     text        not null,
  event_name      text        not null,
  phase           text,
  status          text        not null default 'running',
  input_data      jsonb       not null default '{}',
  output_data     jsonb       not null default '{}',
  error           jsonb,
  attempt         integer     not null default 1,
  parent_run_id   uuid,
  idempotency_key text,
  heartbeat_at    timestamptz,
  started_at      timestamptz not null default now(),
  completed_at    timestamptz,
  constraint workflow_runs_pkey               primary key (id),
  constraint workflow_runs_workflow_id_idempotency_key_key unique (workflow_id, idempotency_key),
  constraint workflow_runs_project_id_fkey    foreign key (project_id) references public.projects (id) on delete set null,
  constraint workflow_runs_parent_run_id_fkey foreign key (parent_run_id)
    references public.workflow_runs (id) on delete set null,
  constraint workflow_runs_phase_check        check (phase in ('P1', 'P2', 'P3', 'P4', 'P5', 'P6')),
  constraint workflow_runs_status_check       check (status in ('running', 'completed', 'failed')),
  constraint workflow_runs_attempt_check      check (attempt >= 1)
);

create index if not exists idx_workflow_runs_project  on public.workflow_runs (project_id);
create index if not exists idx_workflow_runs_status   on public.workflow_runs (status);
create index if not exists idx_workflow_runs_workflow on public.workflow_runs (workflow_id, started_at desc);
create index if not exists idx_workflow_runs_parent   on public.workflow_runs (parent_run_id);
create index if not exists idx_workflow_runs_running  on public.workflow_runs (started_at) where status = 'running';

comment on table public.workflow_runs is 'One row for each run of a workflow; the history outlives the project.';
comment on column public.workflow_runs.id is 'Identifies the run.';
comment on column public.workflow_runs.project_id is 'Project the run worked for; empty when it had none or the project is gone.';
comment on column public.workflow_runs.workflow_id is 'Id of the Inngest function, for example gather-context.';
comment on column public.workflow_runs.event_name is 'Event that started the run.';
comment on column public.workflow_runs.phase is 'Phase of the method, where the run has one.';
comment on column public.workflow_runs.status is 'running, completed or failed. A cancelled run is failed, with the code CANCELLED in error.';
comment on column public.workflow_runs.input_data is 'What the event carried.';
comment on column public.workflow_runs.output_data is 'What came out.';
comment on column public.workflow_runs.error is 'Why it failed: step, message, code.';
comment on column public.workflow_runs.attempt is 'Which attempt this is, from 1.';
comment on column public.workflow_runs.parent_run_id is 'Run whose event started this one.';
comment on column public.workflow_runs.idempotency_key is 'Id of the event: delivered again, it starts no second run of this workflow.';
comment on column public.workflow_runs.heartbeat_at is 'Last sign of life while running.';
comment on column public.workflow_runs.started_at is 'When the run began.';
comment on column public.workflow_runs.completed_at is 'When it was completed or failed; kept by a trigger.';

alter table public.workflow_runs enable row level security;
grant all on table public.workflow_runs to service_role;

create or replace function public.stamp_run_completion()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.status = 'running' then
    new.completed_at := null;
  else
    new.completed_at := coalesce(new.completed_at, now());
  end if;
  return new;
end
$$;

comment on function public.stamp_run_completion() is
  'Trigger function: a run has an end exactly when it is completed or failed.';

revoke all on function public.stamp_run_completion() from public, anon, authenticated, service_role;

drop trigger if exists workflow_runs_completion on public.workflow_runs;
create trigger workflow_runs_completion
  before insert or update on public.workflow_runs
  for each row execute function public.stamp_run_completion();

create table if not exists public.workflow_steps (
  id            uuid           not null default gen_random_uuid(),
  run_id        uuid           not null,
  step_name     text           not null,
  status        text           not null,
  latency_ms    integer        not null default 0,
  tokens_input  integer        not null default 0,
  tokens_output integer        not null default 0,
  cost_usd      numeric(10, 6) not null default 0,
  error         jsonb          not null default '{}',
  model         text,
  attempt       integer        not null default 1,
  output        jsonb,
  executed_at   timestamptz    not null default now(),
  constraint workflow_steps_pkey                         primary key (id),
  constraint workflow_steps_run_id_step_name_attempt_key unique (run_id, step_name, attempt),
  constraint workflow_steps_run_id_fkey                  foreign key (run_id)
    references public.workflow_runs (id) on delete cascade,
  constraint workflow_steps_status_check                 check (status in ('success', 'failed', 'skipped')),
  constraint workflow_steps_latency_ms_check             check (latency_ms >= 0),
  constraint workflow_steps_tokens_input_check           check (tokens_input >= 0),
  constraint workflow_steps_tokens_output_check          check (tokens_output >= 0),
  constraint workflow_steps_cost_usd_check               check (cost_usd >= 0),
  constraint workflow_steps_error_check                  check (jsonb_typeof(error) = 'object'),
  constraint workflow_steps_attempt_check                check (attempt >= 1)
);

create index if not exists idx_workflow_steps_run on public.workflow_steps (run_id);

comment on table public.workflow_steps is 'One row for each attempt of each step of a run, with time, tokens and money.';
comment on column public.workflow_steps.id is 'Identifies the attempt.';
comment on column public.workflow_steps.run_id is 'Run the step belongs to.';
comment on column public.workflow_steps.step_name is 'Name of the step, unique within the run.';
comment on column public.workflow_steps.status is 'success, failed or skipped.';
comment on column public.workflow_steps.latency_ms is 'How long it took, in milliseconds.';
comment on column public.workflow_steps.tokens_input is 'Tokens sent to the model.';
comment on column public.workflow_steps.tokens_output is 'Tokens that the model gave.';
comment on column public.workflow_steps.cost_usd is 'What it cost, in US dollars; worked out from model_prices when the step names a model and no cost.';
comment on column public.workflow_steps.error is 'What went wrong; note warns of a model without a price.';
comment on column public.workflow_steps.model is 'Model that was called, if any.';
comment on column public.workflow_steps.attempt is 'Which attempt this is, from 1.';
comment on column public.workflow_steps.output is 'Result of the step: a resumed run takes it from here.';
comment on column public.workflow_steps.executed_at is 'When it was carried out; the price of that moment counts.';

alter table public.workflow_steps enable row level security;
grant all on table public.workflow_steps to service_role;
