-- name: messages_without_conversation
-- Messages whose conversation nobody has begun
select m.id, m.conversation_id, m.created_at
from messages m
where not exists (select from conversations c where c.conversation_id = m.conversation_id);

-- name: conversations_without_owner_entry
-- Conversations that the register of owners does not know
select distinct c.conversation_id
from conversations c
where not exists (select from conversation_threads t where t.conversation_id = c.conversation_id);

-- name: finished_workflows_without_end
-- Runs that are completed, failed or cancelled and have no time of it
select id, workflow_type, current_state, started_at
from workflow_executions
where current_state in ('completed', 'failed', 'cancelled') and completed_at is null;

-- name: workflows_that_end_before_they_start
-- Runs whose end comes before their start
select id, started_at, completed_at
from workflow_executions
where completed_at < started_at;

-- name: failed_workflows_without_reason
-- Failed runs that do not say why
select id, workflow_type, started_at
from workflow_executions
where current_state = 'failed' and coalesce(error_message, '') = '';

-- name: replies_across_conversations
-- Messages that answer a message of another conversation
select m.id, m.conversation_id, p.conversation_id as parent_conversation_id
from messages m
join messages p on p.id = m.parent_message_id
where p.conversation_id <> m.conversation_id;

-- name: converted_leads_without_assignee
-- Leads that were won and belong to nobody
select id, email, updated_at
from leads
where status = 'converted' and assigned_to is null;
