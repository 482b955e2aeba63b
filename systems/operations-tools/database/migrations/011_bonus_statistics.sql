-- Bonus windows worked out: how far the team is, who qualifies for which tier, and what happened on each day.

create or replace function public.bonus_progress(done bigint, target integer)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case when target = 0 then 100 else least(100, round(done::numeric / target * 100)) end::integer
$$;

comment on function public.bonus_progress(bigint, integer) is
  'Percentage of a target that is done, rounded and 100 at most; a target of 0 is always reached.';

create or replace function public.bonus_metric_tier(done bigint, target integer, target_tier2 integer)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when target = 0 or done < target then null
    when target_tier2 > 0 and done >= target_tier2 then 2
    else 1
  end
$$;

comment on function public.bonus_metric_tier(bigint, integer, integer) is
  'The tier that one count reaches by itself; null below the first, and where the first target is 0.';

create or replace function public.bonus_qualified_tier(
  tasks bigint, feedback bigint, target_tasks integer, target_feedback integer, target_tasks_tier2 integer,
  target_feedback_tier2 integer
)
returns integer
language sql
immutable
parallel safe
set search_path = ''
as $$
  select case
    when tasks < target_tasks or feedback < target_feedback then null
    when (target_tasks_tier2 > 0 or target_feedback_tier2 > 0)
      and tasks >= target_tasks_tier2 and feedback >= target_feedback_tier2 then 2
    else 1
  end
$$;

comment on function public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer) is
  'The tier that both counts together reach: every target that is not 0 has to be met. Null below the first.';

create or replace view public.bonus_window_progress
with (security_invoker = true) as
select
  bonus.id as "windowId",
  bonus.name,
  bonus."startTime",
  bonus."endTime",
  case
    when now() < bonus."startTime" then 'upcoming'
    when now() <= bonus."endTime" then 'active'
    else 'ended'
  end as state,
  done.tasks as "taskCount",
  done.feedback as "feedbackCount",
  public.bonus_progress(done.tasks, bonus."targetTaskCount") as "taskProgress",
  public.bonus_progress(done.feedback, bonus."targetFeedbackCount") as "feedbackProgress",
  public.bonus_progress(done.tasks, bonus."targetTaskCountTier2") as "taskProgressTier2",
  public.bonus_progress(done.feedback, bonus."targetFeedbackCountTier2") as "feedbackProgressTier2"
from public.bonus_windows as bonus
cross join lateral (
  select
    (
      select count(*)
      from public.data_records as record
      where record.type = 'TASK' and record."createdAt" between bonus."startTime" and bonus."endTime"
    ) as tasks,
    (
      select count(*)
      from public.data_records as record
      where record.type = 'FEEDBACK' and record."createdAt" between bonus."startTime" and bonus."endTime"
    ) as feedback
) as done;

comment on view public.bonus_window_progress is
  'How far the whole team is in each window: records of all projects, by the time they were written, both ends included.';
comment on column public.bonus_window_progress."windowId" is 'The window.';
comment on column public.bonus_window_progress.name is 'What it is called.';
comment on column public.bonus_window_progress."startTime" is 'The first moment that counts.';
comment on column public.bonus_window_progress."endTime" is 'The last moment that counts.';
comment on column public.bonus_window_progress.state is 'upcoming, active or ended.';
comment on column public.bonus_window_progress."taskCount" is 'Tasks in the window.';
comment on column public.bonus_window_progress."feedbackCount" is 'Pieces of feedback in the window.';
comment on column public.bonus_window_progress."taskProgress" is 'Percentage of the first tier''s tasks, 100 at most.';
comment on column public.bonus_window_progress."feedbackProgress" is 'Percentage of the first tier''s feedback, 100 at most.';
comment on column public.bonus_window_progress."taskProgressTier2" is 'Percentage of the second tier''s tasks, 100 at most.';
comment on column public.bonus_window_progress."feedbackProgressTier2" is 'Percentage of the second tier''s feedback, 100 at most.';

create or replace function public.bonus_window_qualification(window_id uuid)
returns table (
  email           text,
  "taskCount"     bigint,
  "feedbackCount" bigint,
  "totalCount"    bigint,
  "taskTier"      integer,
  "feedbackTier"  integer,
  "qualifiedTier" integer
)
language sql
stable
set search_path = ''
as $$
  select
    person.email,
    person.tasks,
    person.feedback,
    person.tasks + person.feedback,
    public.bonus_metric_tier(person.tasks, bonus."targetTaskCount", bonus."targetTaskCountTier2"),
    public.bonus_metric_tier(person.feedback, bonus."targetFeedbackCount", bonus."targetFeedbackCountTier2"),
    reached.tier
  from public.bonus_windows as bonus
  cross join lateral (
    select
      coalesce(record."createdByEmail", 'Unknown') as email,
      count(*) filter (where record.type = 'TASK') as tasks,
      count(*) filter (where record.type = 'FEEDBACK') as feedback
    from public.data_records as record
    where record.type in ('TASK', 'FEEDBACK')
      and record."createdAt" between bonus."startTime" and bonus."endTime"
    group by coalesce(record."createdByEmail", 'Unknown')
  ) as person
  cross join lateral public.bonus_qualified_tier(
    person.tasks, person.feedback, bonus."targetTaskCount", bonus."targetFeedbackCount",
    bonus."targetTaskCountTier2", bonus."targetFeedbackCountTier2"
  ) as reached (tier)
  where bonus.id = window_id and reached.tier is not null
  order by person.tasks + person.feedback desc, person.email
$$;

comment on function public.bonus_window_qualification(uuid) is
  'Who qualifies in a window, the most productive first: both counts, the tier of each, and the tier of both together.';

create or replace function public.bonus_window_days(window_id uuid)
returns table (day date, "taskCount" bigint, "feedbackCount" bigint)
language sql
stable
set search_path = ''
as $$
  select
    (record."createdAt" at time zone 'UTC')::date,
    count(*) filter (where record.type = 'TASK'),
    count(*) filter (where record.type = 'FEEDBACK')
  from public.bonus_windows as bonus
  join public.data_records as record
    on record.type in ('TASK', 'FEEDBACK') and record."createdAt" between bonus."startTime" and bonus."endTime"
  where bonus.id = window_id
  group by (record."createdAt" at time zone 'UTC')::date
  order by 1
$$;

comment on function public.bonus_window_days(uuid) is
  'What was written on each day of a window on which anything was; days are those of UTC.';

revoke all on public.bonus_window_progress from public, anon, authenticated, service_role;
grant select on public.bonus_window_progress to authenticated, service_role;

revoke all on function
  public.bonus_progress(bigint, integer), public.bonus_metric_tier(bigint, integer, integer),
  public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer),
  public.bonus_window_qualification(uuid), public.bonus_window_days(uuid)
  from public, anon, authenticated, service_role;
grant execute on function
  public.bonus_progress(bigint, integer), public.bonus_metric_tier(bigint, integer, integer),
  public.bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer),
  public.bonus_window_qualification(uuid), public.bonus_window_days(uuid)
  to authenticated, service_role;
