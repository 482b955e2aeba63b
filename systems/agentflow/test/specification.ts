// What the database of agentflow is to be, written down from its specification and independent of the migrations.

import { enums } from './specification/enums.ts'
import { functions, triggers } from './specification/routines.ts'
import type { Specification, ViewSpecification } from './specification/shape.ts'
import { tables } from './specification/tables.ts'

const views: readonly ViewSpecification[] = [
  { name: 'lead_funnel', columns: ['status', 'lead_count', 'average_score', 'recent_count'] },
  {
    name: 'workflow_performance',
    columns: [
      'workflow_type',
      'current_state',
      'execution_count',
      'average_duration_seconds',
      'successful_count',
      'failed_count',
    ],
  },
  {
    name: 'workflow_success_rate',
    columns: [
      'workflow_type',
      'execution_count',
      'successful_count',
      'failed_count',
      'cancelled_count',
      'success_rate',
    ],
  },
  {
    name: 'model_performance',
    columns: [
      'model_name',
      'task_type',
      'total_requests',
      'average_latency_ms',
      'total_tokens',
      'successful_count',
      'failed_count',
      'success_rate',
    ],
  },
  {
    name: 'agent_performance',
    columns: [
      'agent_name',
      'message_count',
      'completed_count',
      'failed_count',
      'failure_rate',
      'average_processing_ms',
    ],
  },
  { name: 'conversation_volume', columns: ['day', 'channel', 'conversation_count', 'utterance_count'] },
  {
    name: 'conversation_overview',
    columns: [
      'conversation_id',
      'user_id',
      'status',
      'channel',
      'utterance_count',
      'started_at',
      'last_activity_at',
    ],
  },
]

export const specification: Specification = {
  extensions: ['pgcrypto', 'uuid-ossp'],
  enums,
  tables,
  functions,
  triggers,
  views,
}
