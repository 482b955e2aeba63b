-- name: workflow_history
-- Runs of one type, newest first
-- param: type text = multi_agent  multi_agent, conditional or sequential
-- param: most integer = 20  How many at most
select id, current_state, current_step, started_at, completed_at, completed_at - started_at as duration, error_message
from workflow_executions
where workflow_type = :'type'
order by started_at desc
limit :most;

-- name: agent_activity
-- What each agent did since a day
-- param: since date = 2000-01-01  The first day that counts
select agent_name, count(*) as messages, count(*) filter (where status = 'failed') as failed,
  count(*) filter (where message_type = 'tool_call') as tool_calls
from agent_messages
where created_at >= :'since'
group by agent_name
order by messages desc, agent_name;
