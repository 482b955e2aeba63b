-- Analytics functions: the figures of a range of time, and trends by day or week. A range includes its start, not its end.

create or replace function public.lead_conversion_metrics(
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  total_leads     bigint,
  qualified_leads bigint,
  converted_leads bigint,
  conversion_rate numeric,
  average_score   numeric
)
language sql
stable
set search_path = ''
as $$
  select
    count(*),
    count(*) filter (where lead.status in ('qualified', 'converted')),
    count(*) filter (where lead.status = 'converted'),
    round(100.0 * count(*) filter (where lead.status = 'converted') / nullif(count(*), 0), 2),
    round(avg(lead.lead_score), 2)
  from public.leads as lead
  where lead.created_at >= range_start
    and lead.created_at < range_end
$$;

comment on function public.lead_conversion_metrics(timestamptz, timestamptz) is
  'Leads of a range: how many, how many got as far as qualified, the percentage converted and the mean score.';

create or replace function public.conversation_analytics(
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  total_conversations       bigint,
  total_messages            bigint,
  messages_per_conversation numeric,
  active_conversations      bigint,
  completed_conversations   bigint
)
language sql
stable
set search_path = ''
as $$
  with said as (
    select
      utterance.conversation_id,
      count(*) as utterance_count,
      (array_agg(utterance.status order by utterance.created_at desc, utterance.id desc))[1] as status
    from public.conversations as utterance
    where utterance.created_at >= range_start
      and utterance.created_at < range_end
    group by utterance.conversation_id
  )
  select
    count(*),
    coalesce(sum(said.utterance_count), 0)::bigint,
    round(avg(said.utterance_count), 2),
    count(*) filter (where said.status = 'active'),
    count(*) filter (where said.status = 'completed')
  from said
$$;

comment on function public.conversation_analytics(timestamptz, timestamptz) is
  'Conversations of a range: how many, what was said in them, and how many are active or completed by their latest utterance in it.';

create or replace function public.agent_performance_metrics(
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  agent_name            text,
  action_count          bigint,
  success_rate          numeric,
  error_rate            numeric,
  average_processing_ms numeric
)
language sql
stable
set search_path = ''
as $$
  select
    message.agent_name,
    count(*),
    round(100.0 * count(*) filter (where message.status = 'completed') / count(*), 2),
    round(100.0 * count(*) filter (where message.status = 'failed') / count(*), 2),
    round(avg(extract(epoch from message.processed_at - message.created_at)) * 1000, 2)
  from public.agent_messages as message
  where message.created_at >= range_start
    and message.created_at < range_end
  group by message.agent_name
  order by message.agent_name
$$;

comment on function public.agent_performance_metrics(timestamptz, timestamptz) is
  'What each agent did in a range: actions, percentage completed and failed, mean milliseconds.';

create or replace function public.trend_period(moment timestamptz, unit text)
returns date
language plpgsql
immutable
set search_path = ''
as $$
begin
  if unit is null or unit not in ('day', 'week') then
    raise exception 'a trend goes by day or week, not by %', coalesce(unit, 'null')
      using errcode = 'invalid_parameter_value';
  end if;
  return date_trunc(unit, moment at time zone 'UTC')::date;
end
$$;

comment on function public.trend_period(timestamptz, text) is
  'First day of the day or week (from Monday) in UTC into which a moment falls.';

create or replace function public.lead_trends(
  unit        text        default 'day',
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  period          date,
  lead_count      bigint,
  qualified_count bigint,
  converted_count bigint,
  average_score   numeric
)
language sql
stable
set search_path = ''
as $$
  select
    public.trend_period(lead.created_at, unit),
    count(*),
    count(*) filter (where lead.status in ('qualified', 'converted')),
    count(*) filter (where lead.status = 'converted'),
    round(avg(lead.lead_score), 2)
  from public.leads as lead
  where lead.created_at >= range_start
    and lead.created_at < range_end
  group by 1
  order by 1
$$;

comment on function public.lead_trends(text, timestamptz, timestamptz) is
  'Leads by the day or week they arrived in, with how far they have come since.';

create or replace function public.conversation_trends(
  unit        text        default 'day',
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  period             date,
  conversation_count bigint,
  utterance_count    bigint
)
language sql
stable
set search_path = ''
as $$
  select
    public.trend_period(utterance.created_at, unit),
    count(distinct utterance.conversation_id),
    count(*)
  from public.conversations as utterance
  where utterance.created_at >= range_start
    and utterance.created_at < range_end
  group by 1
  order by 1
$$;

comment on function public.conversation_trends(text, timestamptz, timestamptz) is
  'Conversations and utterances by day or week.';

create or replace function public.agent_trends(
  unit        text        default 'day',
  range_start timestamptz default now() - interval '30 days',
  range_end   timestamptz default 'infinity'
)
returns table (
  period                date,
  agent_name            text,
  action_count          bigint,
  failed_count          bigint,
  average_processing_ms numeric
)
language sql
stable
set search_path = ''
as $$
  select
    public.trend_period(message.created_at, unit),
    message.agent_name,
    count(*),
    count(*) filter (where message.status = 'failed'),
    round(avg(extract(epoch from message.processed_at - message.created_at)) * 1000, 2)
  from public.agent_messages as message
  where message.created_at >= range_start
    and message.created_at < range_end
  group by 1, 2
  order by 1, 2
$$;

comment on function public.agent_trends(text, timestamptz, timestamptz) is
  'What each agent did, by day or week.';

revoke all on function public.lead_conversion_metrics(timestamptz, timestamptz)   from public, anon, authenticated, service_role;
revoke all on function public.conversation_analytics(timestamptz, timestamptz)    from public, anon, authenticated, service_role;
revoke all on function public.agent_performance_metrics(timestamptz, timestamptz) from public, anon, authenticated, service_role;
revoke all on function public.trend_period(timestamptz, text)                     from public, anon, authenticated, service_role;
revoke all on function public.lead_trends(text, timestamptz, timestamptz)         from public, anon, authenticated, service_role;
revoke all on function public.conversation_trends(text, timestamptz, timestamptz) from public, anon, authenticated, service_role;
revoke all on function public.agent_trends(text, timestamptz, timestamptz)        from public, anon, authenticated, service_role;

grant execute on function public.lead_conversion_metrics(timestamptz, timestamptz)   to authenticated, service_role;
grant execute on function public.conversation_analytics(timestamptz, timestamptz)    to authenticated, service_role;
grant execute on function public.agent_performance_metrics(timestamptz, timestamptz) to authenticated, service_role;
grant execute on function public.trend_period(timestamptz, text)                     to authenticated, service_role;
grant execute on function public.lead_trends(text, timestamptz, timestamptz)         to authenticated, service_role;
grant execute on function public.conversation_trends(text, timestamptz, timestamptz) to authenticated, service_role;
grant execute on function public.agent_trends(text, timestamptz, timestamptz)        to authenticated, service_role;
