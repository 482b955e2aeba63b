-- Analytics views: each caller sees the figures of the rows that row-level security shows to the caller.

create or replace view public.lead_funnel
with (security_invoker = true) as
select
  stage.status,
  count(lead.id) as lead_count,
  round(avg(lead.lead_score), 2) as average_score,
  count(lead.id) filter (where lead.created_at >= now() - interval '30 days') as recent_count
from unnest(enum_range(null::public.lead_status)) as stage (status)
left join public.leads as lead on lead.status = stage.status
group by stage.status
order by stage.status;

comment on view public.lead_funnel is 'Leads by place in the funnel, empty places included.';
comment on column public.lead_funnel.status is 'Place in the funnel.';
comment on column public.lead_funnel.lead_count is 'Leads in this place.';
comment on column public.lead_funnel.average_score is 'Their mean score.';
comment on column public.lead_funnel.recent_count is 'Those of them that arrived in the last 30 days.';

create or replace view public.workflow_performance
with (security_invoker = true) as
select
  execution.workflow_type,
  execution.current_state,
  count(*) as execution_count,
  round(avg(extract(epoch from coalesce(execution.completed_at, now()) - execution.started_at)), 2) as average_duration_seconds,
  count(*) filter (where execution.current_state = 'completed') as successful_count,
  count(*) filter (where execution.current_state = 'failed') as failed_count
from public.workflow_executions as execution
where execution.started_at >= now() - interval '30 days'
group by execution.workflow_type, execution.current_state
order by execution.workflow_type, execution.current_state;

comment on view public.workflow_performance is 'Workflow runs that began in the last 30 days, by type and state.';
comment on column public.workflow_performance.workflow_type is 'multi_agent, conditional or sequential.';
comment on column public.workflow_performance.current_state is 'State of the runs counted in this row.';
comment on column public.workflow_performance.execution_count is 'Number of runs.';
comment on column public.workflow_performance.average_duration_seconds is 'Mean seconds from the start to the end, or to now for runs that go on.';
comment on column public.workflow_performance.successful_count is 'Runs that completed.';
comment on column public.workflow_performance.failed_count is 'Runs that failed.';

create or replace view public.workflow_success_rate
with (security_invoker = true) as
select
  execution.workflow_type,
  count(*) as execution_count,
  count(*) filter (where execution.current_state = 'completed') as successful_count,
  count(*) filter (where execution.current_state = 'failed') as failed_count,
  count(*) filter (where execution.current_state = 'cancelled') as cancelled_count,
  round(
    100.0 * count(*) filter (where execution.current_state = 'completed')
    / nullif(count(*) filter (where execution.current_state in ('completed', 'failed')), 0),
    2
  ) as success_rate
from public.workflow_executions as execution
where execution.started_at >= now() - interval '30 days'
group by execution.workflow_type
order by execution.workflow_type;

comment on view public.workflow_success_rate is 'How often workflow runs of the last 30 days succeed, by type.';
comment on column public.workflow_success_rate.workflow_type is 'multi_agent, conditional or sequential.';
comment on column public.workflow_success_rate.execution_count is 'All runs, those that go on included.';
comment on column public.workflow_success_rate.successful_count is 'Runs that completed.';
comment on column public.workflow_success_rate.failed_count is 'Runs that failed.';
comment on column public.workflow_success_rate.cancelled_count is 'Runs that were cancelled; they count neither for nor against.';
comment on column public.workflow_success_rate.success_rate is 'Percentage of completed among completed and failed runs; empty before the first.';

create or replace view public.model_performance
with (security_invoker = true) as
select
  metric.model_name,
  metric.task_type,
  count(*) as total_requests,
  round(avg(metric.latency_ms), 2) as average_latency_ms,
  sum(metric.tokens_in::bigint + metric.tokens_out) as total_tokens,
  count(*) filter (where metric.status = 'success') as successful_count,
  count(*) filter (where metric.status = 'error') as failed_count,
  round(100.0 * count(*) filter (where metric.status = 'success') / count(*), 2) as success_rate
from public.model_metrics as metric
where metric.request_timestamp >= now() - interval '7 days'
group by metric.model_name, metric.task_type
order by metric.model_name, metric.task_type;

comment on view public.model_performance is 'Calls to language models in the last 7 days, by model and task.';
comment on column public.model_performance.model_name is 'The model that was called.';
comment on column public.model_performance.task_type is 'What it was called for.';
comment on column public.model_performance.total_requests is 'Number of calls, those still awaited included.';
comment on column public.model_performance.average_latency_ms is 'Mean milliseconds of the calls that were answered.';
comment on column public.model_performance.total_tokens is 'Tokens of prompts and answers together.';
comment on column public.model_performance.successful_count is 'Calls that succeeded.';
comment on column public.model_performance.failed_count is 'Calls that failed.';
comment on column public.model_performance.success_rate is 'Percentage of calls that succeeded.';

create or replace view public.agent_performance
with (security_invoker = true) as
select
  message.agent_name,
  count(*) as message_count,
  count(*) filter (where message.status = 'completed') as completed_count,
  count(*) filter (where message.status = 'failed') as failed_count,
  round(100.0 * count(*) filter (where message.status = 'failed') / count(*), 2) as failure_rate,
  round(avg(extract(epoch from message.processed_at - message.created_at)) * 1000, 2) as average_processing_ms
from public.agent_messages as message
group by message.agent_name
order by message.agent_name;

comment on view public.agent_performance is 'What each agent has logged, how often it failed and how long it took.';
comment on column public.agent_performance.agent_name is 'Name of the agent.';
comment on column public.agent_performance.message_count is 'Messages it logged.';
comment on column public.agent_performance.completed_count is 'Those that completed.';
comment on column public.agent_performance.failed_count is 'Those that failed.';
comment on column public.agent_performance.failure_rate is 'Percentage of messages that failed.';
comment on column public.agent_performance.average_processing_ms is 'Mean milliseconds from logged to processed.';

create or replace view public.conversation_volume
with (security_invoker = true) as
select
  (utterance.created_at at time zone 'UTC')::date as day,
  utterance.channel,
  count(distinct utterance.conversation_id) as conversation_count,
  count(*) as utterance_count
from public.conversations as utterance
group by (utterance.created_at at time zone 'UTC')::date, utterance.channel
order by day, utterance.channel;

comment on view public.conversation_volume is 'How much is said on each day and channel; days are those of UTC.';
comment on column public.conversation_volume.day is 'The day.';
comment on column public.conversation_volume.channel is 'web, mobile or api.';
comment on column public.conversation_volume.conversation_count is 'Conversations in which something was said.';
comment on column public.conversation_volume.utterance_count is 'Utterances.';

create or replace view public.conversation_overview
with (security_invoker = true) as
select
  utterance.conversation_id,
  (array_agg(utterance.user_id order by utterance.created_at desc, utterance.id desc)
    filter (where utterance.user_id is not null))[1] as user_id,
  (array_agg(utterance.status order by utterance.created_at desc, utterance.id desc))[1] as status,
  (array_agg(utterance.channel order by utterance.created_at desc, utterance.id desc))[1] as channel,
  count(*) as utterance_count,
  min(utterance.created_at) as started_at,
  max(utterance.created_at) as last_activity_at
from public.conversations as utterance
group by utterance.conversation_id;

comment on view public.conversation_overview is 'One row per conversation; its status is that of its latest utterance.';
comment on column public.conversation_overview.conversation_id is 'Key of the conversation.';
comment on column public.conversation_overview.user_id is 'The person last named in it.';
comment on column public.conversation_overview.status is 'Status of the latest utterance.';
comment on column public.conversation_overview.channel is 'Channel of the latest utterance.';
comment on column public.conversation_overview.utterance_count is 'Number of utterances.';
comment on column public.conversation_overview.started_at is 'When the first was said.';
comment on column public.conversation_overview.last_activity_at is 'When the latest was said.';

revoke all on
  public.lead_funnel, public.workflow_performance, public.workflow_success_rate, public.model_performance,
  public.agent_performance, public.conversation_volume, public.conversation_overview
  from public, anon, authenticated, service_role;

grant select on
  public.lead_funnel, public.workflow_performance, public.workflow_success_rate, public.model_performance,
  public.agent_performance, public.conversation_volume, public.conversation_overview
  to authenticated, service_role;
