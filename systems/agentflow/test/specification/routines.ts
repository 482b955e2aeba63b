// The functions with those who may call them, and the triggers.

import type { FunctionSpecification, TriggerSpecification } from './shape.ts'

const everyone = ['anon', 'authenticated', 'service_role']
const analysts = ['authenticated', 'service_role']

const triggerFunction = (name: string, securityDefiner = false): FunctionSpecification => ({
  name,
  argumentTypes: [],
  returns: 'trigger',
  securityDefiner,
  callers: [],
})
const callable = (
  name: string,
  argumentTypes: readonly string[],
  returns: string,
  callers: readonly string[],
): FunctionSpecification => ({ name, argumentTypes, returns, securityDefiner: false, callers })

const instant = 'timestamp with time zone'

export const functions: readonly FunctionSpecification[] = [
  triggerFunction('update_updated_at_column'),
  triggerFunction('handle_new_user', true),
  triggerFunction('register_conversation', true),
  triggerFunction('stamp_message_receipt'),
  triggerFunction('stamp_workflow_completion'),
  triggerFunction('stamp_agent_message_processing'),
  triggerFunction('stamp_notification_read'),
  triggerFunction('update_memory_access'),
  triggerFunction('normalise_memory_expiry'),
  { ...callable('is_admin', [], 'boolean', everyone), securityDefiner: true },
  callable('request_session_id', [], 'text', everyone),
  callable('my_conversation_ids', [], 'SETOF text', everyone),
  { ...callable('may_write_conversation', ['text'], 'boolean', everyone), securityDefiner: true },
  callable('memory_is_expired', ['jsonb'], 'boolean', everyone),
  callable('memory_conversation', ['text', 'text'], 'text', everyone),
  callable('get_shared_memory', ['text', 'text', 'text'], 'jsonb', everyone),
  callable('set_shared_memory', ['text', 'text', 'jsonb', 'text', 'jsonb'], 'shared_memory', everyone),
  callable(
    'list_shared_memory_keys',
    ['text', 'text'],
    `TABLE(memory_key text, memory_scope text, access_count integer, last_accessed_at ${instant}, updated_at ${instant}, expires_at ${instant})`,
    everyone,
  ),
  callable('delete_shared_memory', ['text', 'text', 'text'], 'boolean', everyone),
  callable('purge_expired_memory', [], 'integer', ['service_role']),
  callable('purge_expired_notifications', [], 'integer', ['service_role']),
  callable(
    'lead_conversion_metrics',
    [instant, instant],
    'TABLE(total_leads bigint, qualified_leads bigint, converted_leads bigint, conversion_rate numeric, average_score numeric)',
    analysts,
  ),
  callable(
    'conversation_analytics',
    [instant, instant],
    'TABLE(total_conversations bigint, total_messages bigint, messages_per_conversation numeric, active_conversations bigint, completed_conversations bigint)',
    analysts,
  ),
  callable(
    'agent_performance_metrics',
    [instant, instant],
    'TABLE(agent_name text, action_count bigint, success_rate numeric, error_rate numeric, average_processing_ms numeric)',
    analysts,
  ),
  callable('trend_period', [instant, 'text'], 'date', analysts),
  callable(
    'lead_trends',
    ['text', instant, instant],
    'TABLE(period date, lead_count bigint, qualified_count bigint, converted_count bigint, average_score numeric)',
    analysts,
  ),
  callable(
    'conversation_trends',
    ['text', instant, instant],
    'TABLE(period date, conversation_count bigint, utterance_count bigint)',
    analysts,
  ),
  callable(
    'agent_trends',
    ['text', instant, instant],
    'TABLE(period date, agent_name text, action_count bigint, failed_count bigint, average_processing_ms numeric)',
    analysts,
  ),
]

const before = (
  table: string,
  name: string,
  events: TriggerSpecification['events'],
): TriggerSpecification => ({ table: `public.${table}`, function: name, timing: 'before', events })

export const triggers: readonly TriggerSpecification[] = [
  { table: 'auth.users', function: 'handle_new_user', timing: 'after', events: ['insert'] },
  ...[
    'profiles',
    'conversation_threads',
    'conversations',
    'messages',
    'leads',
    'workflow_executions',
    'agent_messages',
    'shared_memory',
  ].map((table) => before(table, 'update_updated_at_column', ['update'])),
  before('conversations', 'register_conversation', ['insert', 'update']),
  before('messages', 'stamp_message_receipt', ['insert', 'update']),
  before('workflow_executions', 'stamp_workflow_completion', ['insert', 'update']),
  before('agent_messages', 'stamp_agent_message_processing', ['insert', 'update']),
  before('shared_memory', 'update_memory_access', ['update']),
  before('shared_memory', 'normalise_memory_expiry', ['insert', 'update']),
  before('notifications', 'stamp_notification_read', ['insert', 'update']),
]
