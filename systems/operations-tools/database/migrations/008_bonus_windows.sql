-- Bonus windows: spans of time in which the team's records are counted against targets.

create table if not exists public.bonus_windows (
  id                         uuid        not null default gen_random_uuid(),
  name                       varchar     not null default 'Bonus Window',
  "startTime"                timestamptz not null,
  "endTime"                  timestamptz not null,
  "targetTaskCount"          integer     not null default 0,
  "targetFeedbackCount"      integer     not null default 0,
  "targetTaskCountTier2"     integer     not null default 0,
  "targetFeedbackCountTier2" integer     not null default 0,
  "createdBy"                uuid        not null,
  "createdAt"                timestamptz not null default now(),
  "updatedAt"                timestamptz not null default now(),
  constraint bonus_windows_pkey           primary key (id),
  constraint bonus_windows_time_check     check ("endTime" > "startTime"),
  constraint bonus_windows_targets_check  check (
    "targetTaskCount" >= 0 and "targetFeedbackCount" >= 0
    and "targetTaskCountTier2" >= 0 and "targetFeedbackCountTier2" >= 0
  ),
  constraint bonus_windows_tiers_check    check (
    ("targetTaskCountTier2" = 0 or "targetTaskCountTier2" >= "targetTaskCount")
    and ("targetFeedbackCountTier2" = 0 or "targetFeedbackCountTier2" >= "targetFeedbackCount")
  ),
  constraint at_least_one_target          check ("targetTaskCount" > 0 or "targetFeedbackCount" > 0)
);

comment on table public.bonus_windows is 'A span of time with targets for the team; who reaches them qualifies for a bonus.';
comment on column public.bonus_windows.id is 'Key of the window.';
comment on column public.bonus_windows.name is 'What the window is called.';
comment on column public.bonus_windows."startTime" is 'The first moment that counts.';
comment on column public.bonus_windows."endTime" is 'The last moment that counts.';
comment on column public.bonus_windows."targetTaskCount" is 'Tasks for the first tier; 0 leaves tasks out of account.';
comment on column public.bonus_windows."targetFeedbackCount" is 'Pieces of feedback for the first tier; 0 leaves them out of account.';
comment on column public.bonus_windows."targetTaskCountTier2" is 'Tasks for the second tier, no fewer than for the first; 0 for none.';
comment on column public.bonus_windows."targetFeedbackCountTier2" is 'Pieces of feedback for the second tier, no fewer than for the first; 0 for none.';
comment on column public.bonus_windows."createdBy" is 'Id of the person who made the window; it stays when the account goes.';
comment on column public.bonus_windows."createdAt" is 'When the window was made.';
comment on column public.bonus_windows."updatedAt" is 'When the window last changed; kept by a trigger.';

create index if not exists idx_bonus_window_time on public.bonus_windows ("startTime", "endTime");

alter table public.bonus_windows enable row level security;
grant all on table public.bonus_windows to service_role;

drop trigger if exists bonus_windows_updated_at on public.bonus_windows;
create trigger bonus_windows_updated_at
  before update on public.bonus_windows
  for each row execute function public.set_updated_at();
