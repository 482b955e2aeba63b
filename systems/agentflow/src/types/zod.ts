// Generated from the database by `plinth types generate`; not to be edited.

import { z } from 'zod'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

export const leadStatus = z.enum(['received', 'contacted', 'qualified', 'converted', 'lost'])

export const modelStatus = z.enum(['success', 'error', 'processing'])

export const statusEnum = z.enum(['active', 'inactive', 'pending', 'completed', 'failed', 'cancelled'])

export const workflowStatus = z.enum(['pending', 'running', 'completed', 'failed', 'cancelled'])

export const agentMessagesRow = z.object({
  id: z.guid(),
  workflow_execution_id: z.guid().nullable(),
  agent_name: z.string(),
  message_type: z.enum(['input', 'output', 'system', 'error', 'tool_call']),
  content: z.string(),
  status: z.enum(['pending', 'processing', 'completed', 'failed']),
  tool_calls: json,
  context_data: json,
  error_details: z.string().nullable(),
  processed_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const agentMessagesInsert = z.strictObject({
  id: z.guid().optional(),
  workflow_execution_id: z.guid().nullable().optional(),
  agent_name: z.string(),
  message_type: z.enum(['input', 'output', 'system', 'error', 'tool_call']),
  content: z.string(),
  status: z.enum(['pending', 'processing', 'completed', 'failed']).optional(),
  tool_calls: json.optional(),
  context_data: json.optional(),
  error_details: z.string().nullable().optional(),
  processed_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const agentMessagesUpdate = z.strictObject({
  id: z.guid().optional(),
  workflow_execution_id: z.guid().nullable().optional(),
  agent_name: z.string().optional(),
  message_type: z.enum(['input', 'output', 'system', 'error', 'tool_call']).optional(),
  content: z.string().optional(),
  status: z.enum(['pending', 'processing', 'completed', 'failed']).optional(),
  tool_calls: json.optional(),
  context_data: json.optional(),
  error_details: z.string().nullable().optional(),
  processed_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const conversationThreadsRow = z.object({
  conversation_id: z.string(),
  user_id: z.guid().nullable(),
  session_id: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const conversationThreadsInsert = z.strictObject({
  conversation_id: z.string(),
  user_id: z.guid().nullable().optional(),
  session_id: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const conversationThreadsUpdate = z.strictObject({
  conversation_id: z.string().optional(),
  user_id: z.guid().nullable().optional(),
  session_id: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const conversationsRow = z.object({
  id: z.guid(),
  conversation_id: z.string(),
  user_id: z.guid().nullable(),
  session_id: z.string().nullable(),
  role: z.enum(['user', 'assistant', 'system']),
  content: z.string(),
  status: z.enum(['active', 'inactive', 'pending', 'completed', 'failed', 'cancelled']),
  channel: z.enum(['web', 'mobile', 'api']),
  metadata: json,
  created_at: z.string(),
  updated_at: z.string(),
})

export const conversationsInsert = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string(),
  user_id: z.guid().nullable().optional(),
  session_id: z.string().nullable().optional(),
  role: z.enum(['user', 'assistant', 'system']),
  content: z.string(),
  status: z.enum(['active', 'inactive', 'pending', 'completed', 'failed', 'cancelled']).optional(),
  channel: z.enum(['web', 'mobile', 'api']).optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const conversationsUpdate = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string().optional(),
  user_id: z.guid().nullable().optional(),
  session_id: z.string().nullable().optional(),
  role: z.enum(['user', 'assistant', 'system']).optional(),
  content: z.string().optional(),
  status: z.enum(['active', 'inactive', 'pending', 'completed', 'failed', 'cancelled']).optional(),
  channel: z.enum(['web', 'mobile', 'api']).optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const leadsRow = z.object({
  id: z.guid(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  status: leadStatus,
  lead_score: z.int32().min(0).max(100),
  services_interested: z.array(z.string()).nullable(),
  budget_range: z.string().nullable(),
  timeline: z.string().nullable(),
  source: z.string(),
  notes: z.string().nullable(),
  assigned_to: z.guid().nullable(),
  metadata: json,
  created_at: z.string(),
  updated_at: z.string(),
})

export const leadsInsert = z.strictObject({
  id: z.guid().optional(),
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable().optional(),
  company: z.string().nullable().optional(),
  status: leadStatus.optional(),
  lead_score: z.int32().min(0).max(100).optional(),
  services_interested: z.array(z.string()).nullable().optional(),
  budget_range: z.string().nullable().optional(),
  timeline: z.string().nullable().optional(),
  source: z.string().optional(),
  notes: z.string().nullable().optional(),
  assigned_to: z.guid().nullable().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const leadsUpdate = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().nullable().optional(),
  company: z.string().nullable().optional(),
  status: leadStatus.optional(),
  lead_score: z.int32().min(0).max(100).optional(),
  services_interested: z.array(z.string()).nullable().optional(),
  budget_range: z.string().nullable().optional(),
  timeline: z.string().nullable().optional(),
  source: z.string().optional(),
  notes: z.string().nullable().optional(),
  assigned_to: z.guid().nullable().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const messagesRow = z.object({
  id: z.guid(),
  conversation_id: z.string(),
  parent_message_id: z.guid().nullable(),
  sender_type: z.enum(['user', 'assistant', 'system', 'agent']),
  sender_id: z.string().nullable(),
  content: z.string(),
  message_type: z.enum(['text', 'image', 'file', 'system']),
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  metadata: json,
  delivered_at: z.string().nullable(),
  read_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const messagesInsert = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string(),
  parent_message_id: z.guid().nullable().optional(),
  sender_type: z.enum(['user', 'assistant', 'system', 'agent']),
  sender_id: z.string().nullable().optional(),
  content: z.string(),
  message_type: z.enum(['text', 'image', 'file', 'system']).optional(),
  status: z.enum(['sent', 'delivered', 'read', 'failed']).optional(),
  metadata: json.optional(),
  delivered_at: z.string().nullable().optional(),
  read_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const messagesUpdate = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string().optional(),
  parent_message_id: z.guid().nullable().optional(),
  sender_type: z.enum(['user', 'assistant', 'system', 'agent']).optional(),
  sender_id: z.string().nullable().optional(),
  content: z.string().optional(),
  message_type: z.enum(['text', 'image', 'file', 'system']).optional(),
  status: z.enum(['sent', 'delivered', 'read', 'failed']).optional(),
  metadata: json.optional(),
  delivered_at: z.string().nullable().optional(),
  read_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const modelMetricsRow = z.object({
  id: z.guid(),
  model_name: z.string(),
  task_type: z.string().nullable(),
  tokens_in: z.int32().min(0),
  tokens_out: z.int32().min(0),
  latency_ms: z.int32().min(0).nullable(),
  status: modelStatus,
  error_message: z.string().nullable(),
  request_timestamp: z.string(),
  metadata: json,
})

export const modelMetricsInsert = z.strictObject({
  id: z.guid().optional(),
  model_name: z.string(),
  task_type: z.string().nullable().optional(),
  tokens_in: z.int32().min(0).optional(),
  tokens_out: z.int32().min(0).optional(),
  latency_ms: z.int32().min(0).nullable().optional(),
  status: modelStatus.optional(),
  error_message: z.string().nullable().optional(),
  request_timestamp: z.string().optional(),
  metadata: json.optional(),
})

export const modelMetricsUpdate = z.strictObject({
  id: z.guid().optional(),
  model_name: z.string().optional(),
  task_type: z.string().nullable().optional(),
  tokens_in: z.int32().min(0).optional(),
  tokens_out: z.int32().min(0).optional(),
  latency_ms: z.int32().min(0).nullable().optional(),
  status: modelStatus.optional(),
  error_message: z.string().nullable().optional(),
  request_timestamp: z.string().optional(),
  metadata: json.optional(),
})

export const notificationsRow = z.object({
  id: z.guid(),
  recipient_id: z.guid(),
  notification_type: z.enum(['lead', 'agent', 'workflow', 'system', 'conversation']),
  severity: z.enum(['info', 'warning', 'error', 'success']),
  title: z.string(),
  message: z.string(),
  action_url: z.string().nullable(),
  read: z.boolean(),
  read_at: z.string().nullable(),
  expires_at: z.string().nullable(),
  metadata: json,
  created_at: z.string(),
})

export const notificationsInsert = z.strictObject({
  id: z.guid().optional(),
  recipient_id: z.guid(),
  notification_type: z.enum(['lead', 'agent', 'workflow', 'system', 'conversation']),
  severity: z.enum(['info', 'warning', 'error', 'success']).optional(),
  title: z.string(),
  message: z.string(),
  action_url: z.string().nullable().optional(),
  read: z.boolean().optional(),
  read_at: z.string().nullable().optional(),
  expires_at: z.string().nullable().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
})

export const notificationsUpdate = z.strictObject({
  id: z.guid().optional(),
  recipient_id: z.guid().optional(),
  notification_type: z.enum(['lead', 'agent', 'workflow', 'system', 'conversation']).optional(),
  severity: z.enum(['info', 'warning', 'error', 'success']).optional(),
  title: z.string().optional(),
  message: z.string().optional(),
  action_url: z.string().nullable().optional(),
  read: z.boolean().optional(),
  read_at: z.string().nullable().optional(),
  expires_at: z.string().nullable().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
})

export const profilesRow = z.object({
  id: z.guid(),
  email: z.string(),
  full_name: z.string().nullable(),
  company: z.string().nullable(),
  avatar_url: z.string().nullable(),
  role: z.enum(['user', 'admin']),
  created_at: z.string(),
  updated_at: z.string(),
})

export const profilesInsert = z.strictObject({
  id: z.guid(),
  email: z.string(),
  full_name: z.string().nullable().optional(),
  company: z.string().nullable().optional(),
  avatar_url: z.string().nullable().optional(),
  role: z.enum(['user', 'admin']).optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const profilesUpdate = z.strictObject({
  id: z.guid().optional(),
  email: z.string().optional(),
  full_name: z.string().nullable().optional(),
  company: z.string().nullable().optional(),
  avatar_url: z.string().nullable().optional(),
  role: z.enum(['user', 'admin']).optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const sharedMemoryRow = z.object({
  id: z.guid(),
  conversation_id: z.string(),
  memory_key: z.string(),
  memory_value: json,
  scope: z.enum(['workflow', 'session', 'global', 'agent']),
  access_count: z.int32().min(0),
  last_accessed_at: z.string(),
  metadata: json,
  created_at: z.string(),
  updated_at: z.string(),
})

export const sharedMemoryInsert = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string(),
  memory_key: z.string(),
  memory_value: json,
  scope: z.enum(['workflow', 'session', 'global', 'agent']).optional(),
  access_count: z.int32().min(0).optional(),
  last_accessed_at: z.string().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const sharedMemoryUpdate = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string().optional(),
  memory_key: z.string().optional(),
  memory_value: json.optional(),
  scope: z.enum(['workflow', 'session', 'global', 'agent']).optional(),
  access_count: z.int32().min(0).optional(),
  last_accessed_at: z.string().optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const workflowExecutionsRow = z.object({
  id: z.guid(),
  conversation_id: z.string(),
  workflow_type: z.enum(['multi_agent', 'conditional', 'sequential']),
  current_state: z.enum(['pending', 'running', 'completed', 'failed', 'cancelled']),
  current_step: z.string().nullable(),
  participating_agents: z.array(z.string()).nullable(),
  initiated_by: z.guid().nullable(),
  workflow_config: json,
  execution_plan: json,
  results: json,
  error_message: z.string().nullable(),
  started_at: z.string(),
  completed_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const workflowExecutionsInsert = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string(),
  workflow_type: z.enum(['multi_agent', 'conditional', 'sequential']),
  current_state: z.enum(['pending', 'running', 'completed', 'failed', 'cancelled']).optional(),
  current_step: z.string().nullable().optional(),
  participating_agents: z.array(z.string()).nullable().optional(),
  initiated_by: z.guid().nullable().optional(),
  workflow_config: json.optional(),
  execution_plan: json.optional(),
  results: json.optional(),
  error_message: z.string().nullable().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const workflowExecutionsUpdate = z.strictObject({
  id: z.guid().optional(),
  conversation_id: z.string().optional(),
  workflow_type: z.enum(['multi_agent', 'conditional', 'sequential']).optional(),
  current_state: z.enum(['pending', 'running', 'completed', 'failed', 'cancelled']).optional(),
  current_step: z.string().nullable().optional(),
  participating_agents: z.array(z.string()).nullable().optional(),
  initiated_by: z.guid().nullable().optional(),
  workflow_config: json.optional(),
  execution_plan: json.optional(),
  results: json.optional(),
  error_message: z.string().nullable().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const agentPerformanceRow = z.object({
  agent_name: z.string(),
  message_count: z.number(),
  completed_count: z.number(),
  failed_count: z.number(),
  failure_rate: z.number(),
  average_processing_ms: z.number().nullable(),
})

export const conversationOverviewRow = z.object({
  conversation_id: z.string(),
  user_id: z.guid().nullable(),
  status: z.string().nullable(),
  channel: z.string().nullable(),
  utterance_count: z.number(),
  started_at: z.string(),
  last_activity_at: z.string(),
})

export const conversationVolumeRow = z.object({
  day: z.string(),
  channel: z.string(),
  conversation_count: z.number(),
  utterance_count: z.number(),
})

export const leadFunnelRow = z.object({
  status: leadStatus,
  lead_count: z.number(),
  average_score: z.number().nullable(),
  recent_count: z.number(),
})

export const modelPerformanceRow = z.object({
  model_name: z.string(),
  task_type: z.string().nullable(),
  total_requests: z.number(),
  average_latency_ms: z.number().nullable(),
  total_tokens: z.number(),
  successful_count: z.number(),
  failed_count: z.number(),
  success_rate: z.number(),
})

export const workflowPerformanceRow = z.object({
  workflow_type: z.string(),
  current_state: z.string(),
  execution_count: z.number(),
  average_duration_seconds: z.number(),
  successful_count: z.number(),
  failed_count: z.number(),
})

export const workflowSuccessRateRow = z.object({
  workflow_type: z.string(),
  execution_count: z.number(),
  successful_count: z.number(),
  failed_count: z.number(),
  cancelled_count: z.number(),
  success_rate: z.number().nullable(),
})

export const agentPerformanceMetricsArgs = z.strictObject({
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const agentPerformanceMetricsReturns = z.array(z.object({
  agent_name: z.string(),
  action_count: z.number(),
  success_rate: z.number(),
  error_rate: z.number(),
  average_processing_ms: z.number().nullable(),
}))

export const agentTrendsArgs = z.strictObject({
  unit: z.string().nullable().optional(),
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const agentTrendsReturns = z.array(z.object({
  period: z.string().nullable(),
  agent_name: z.string(),
  action_count: z.number(),
  failed_count: z.number(),
  average_processing_ms: z.number().nullable(),
}))

export const conversationAnalyticsArgs = z.strictObject({
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const conversationAnalyticsReturns = z.array(z.object({
  total_conversations: z.number(),
  total_messages: z.number(),
  messages_per_conversation: z.number().nullable(),
  active_conversations: z.number(),
  completed_conversations: z.number(),
}))

export const conversationTrendsArgs = z.strictObject({
  unit: z.string().nullable().optional(),
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const conversationTrendsReturns = z.array(z.object({
  period: z.string().nullable(),
  conversation_count: z.number(),
  utterance_count: z.number(),
}))

export const deleteSharedMemoryArgs = z.strictObject({
  conversation: z.string().nullable(),
  key: z.string().nullable(),
  scope: z.string().nullable().optional(),
})

export const deleteSharedMemoryReturns = z.boolean()

export const getSharedMemoryArgs = z.strictObject({
  conversation: z.string().nullable(),
  key: z.string().nullable(),
  scope: z.string().nullable().optional(),
})

export const getSharedMemoryReturns = json.nullable()

export const isAdminArgs = z.strictObject({})

export const isAdminReturns = z.boolean()

export const leadConversionMetricsArgs = z.strictObject({
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const leadConversionMetricsReturns = z.array(z.object({
  total_leads: z.number(),
  qualified_leads: z.number(),
  converted_leads: z.number(),
  conversion_rate: z.number().nullable(),
  average_score: z.number().nullable(),
}))

export const leadTrendsArgs = z.strictObject({
  unit: z.string().nullable().optional(),
  range_start: z.string().nullable().optional(),
  range_end: z.string().nullable().optional(),
})

export const leadTrendsReturns = z.array(z.object({
  period: z.string().nullable(),
  lead_count: z.number(),
  qualified_count: z.number(),
  converted_count: z.number(),
  average_score: z.number(),
}))

export const listSharedMemoryKeysArgs = z.strictObject({
  conversation: z.string().nullable(),
  scope: z.string().nullable().optional(),
})

export const listSharedMemoryKeysReturns = z.array(z.object({
  memory_key: z.string(),
  memory_scope: z.string(),
  access_count: z.int32(),
  last_accessed_at: z.string(),
  updated_at: z.string(),
  expires_at: z.string().nullable(),
}))

export const mayWriteConversationArgs = z.strictObject({
  conversation: z.string().nullable(),
})

export const mayWriteConversationReturns = z.boolean()

export const memoryConversationArgs = z.strictObject({
  conversation: z.string().nullable(),
  scope: z.string().nullable(),
})

export const memoryConversationReturns = z.string().nullable()

export const memoryIsExpiredArgs = z.strictObject({
  metadata: json.nullable(),
})

export const memoryIsExpiredReturns = z.boolean()

export const myConversationIdsArgs = z.strictObject({})

export const myConversationIdsReturns = z.array(z.string())

export const purgeExpiredMemoryArgs = z.strictObject({})

export const purgeExpiredMemoryReturns = z.int32()

export const purgeExpiredNotificationsArgs = z.strictObject({})

export const purgeExpiredNotificationsReturns = z.int32()

export const requestSessionIdArgs = z.strictObject({})

export const requestSessionIdReturns = z.string().nullable()

export const setSharedMemoryArgs = z.strictObject({
  conversation: z.string().nullable(),
  key: z.string().nullable(),
  value: json.nullable(),
  scope: z.string().nullable().optional(),
  metadata: json.nullable().optional(),
})

export const setSharedMemoryReturns = z.object({
  id: z.guid().nullable(),
  conversation_id: z.string().nullable(),
  memory_key: z.string().nullable(),
  memory_value: json.nullable(),
  scope: z.string().nullable(),
  access_count: z.int32().nullable(),
  last_accessed_at: z.string().nullable(),
  metadata: json.nullable(),
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
}).nullable()

export const trendPeriodArgs = z.strictObject({
  moment: z.string().nullable(),
  unit: z.string().nullable(),
})

export const trendPeriodReturns = z.string().nullable()

export const schemas = {
  public: {
    Tables: {
      agent_messages: { Row: agentMessagesRow, Insert: agentMessagesInsert, Update: agentMessagesUpdate },
      conversation_threads: { Row: conversationThreadsRow, Insert: conversationThreadsInsert, Update: conversationThreadsUpdate },
      conversations: { Row: conversationsRow, Insert: conversationsInsert, Update: conversationsUpdate },
      leads: { Row: leadsRow, Insert: leadsInsert, Update: leadsUpdate },
      messages: { Row: messagesRow, Insert: messagesInsert, Update: messagesUpdate },
      model_metrics: { Row: modelMetricsRow, Insert: modelMetricsInsert, Update: modelMetricsUpdate },
      notifications: { Row: notificationsRow, Insert: notificationsInsert, Update: notificationsUpdate },
      profiles: { Row: profilesRow, Insert: profilesInsert, Update: profilesUpdate },
      shared_memory: { Row: sharedMemoryRow, Insert: sharedMemoryInsert, Update: sharedMemoryUpdate },
      workflow_executions: { Row: workflowExecutionsRow, Insert: workflowExecutionsInsert, Update: workflowExecutionsUpdate },
    },
    Views: {
      agent_performance: { Row: agentPerformanceRow },
      conversation_overview: { Row: conversationOverviewRow },
      conversation_volume: { Row: conversationVolumeRow },
      lead_funnel: { Row: leadFunnelRow },
      model_performance: { Row: modelPerformanceRow },
      workflow_performance: { Row: workflowPerformanceRow },
      workflow_success_rate: { Row: workflowSuccessRateRow },
    },
    Functions: {
      'agent_performance_metrics(timestamp with time zone, timestamp with time zone)': { Args: agentPerformanceMetricsArgs, Returns: agentPerformanceMetricsReturns },
      'agent_trends(text, timestamp with time zone, timestamp with time zone)': { Args: agentTrendsArgs, Returns: agentTrendsReturns },
      'conversation_analytics(timestamp with time zone, timestamp with time zone)': { Args: conversationAnalyticsArgs, Returns: conversationAnalyticsReturns },
      'conversation_trends(text, timestamp with time zone, timestamp with time zone)': { Args: conversationTrendsArgs, Returns: conversationTrendsReturns },
      'delete_shared_memory(text, text, text)': { Args: deleteSharedMemoryArgs, Returns: deleteSharedMemoryReturns },
      'get_shared_memory(text, text, text)': { Args: getSharedMemoryArgs, Returns: getSharedMemoryReturns },
      'is_admin()': { Args: isAdminArgs, Returns: isAdminReturns },
      'lead_conversion_metrics(timestamp with time zone, timestamp with time zone)': { Args: leadConversionMetricsArgs, Returns: leadConversionMetricsReturns },
      'lead_trends(text, timestamp with time zone, timestamp with time zone)': { Args: leadTrendsArgs, Returns: leadTrendsReturns },
      'list_shared_memory_keys(text, text)': { Args: listSharedMemoryKeysArgs, Returns: listSharedMemoryKeysReturns },
      'may_write_conversation(text)': { Args: mayWriteConversationArgs, Returns: mayWriteConversationReturns },
      'memory_conversation(text, text)': { Args: memoryConversationArgs, Returns: memoryConversationReturns },
      'memory_is_expired(jsonb)': { Args: memoryIsExpiredArgs, Returns: memoryIsExpiredReturns },
      'my_conversation_ids()': { Args: myConversationIdsArgs, Returns: myConversationIdsReturns },
      'purge_expired_memory()': { Args: purgeExpiredMemoryArgs, Returns: purgeExpiredMemoryReturns },
      'purge_expired_notifications()': { Args: purgeExpiredNotificationsArgs, Returns: purgeExpiredNotificationsReturns },
      'request_session_id()': { Args: requestSessionIdArgs, Returns: requestSessionIdReturns },
      'set_shared_memory(text, text, jsonb, text, jsonb)': { Args: setSharedMemoryArgs, Returns: setSharedMemoryReturns },
      'trend_period(timestamp with time zone, text)': { Args: trendPeriodArgs, Returns: trendPeriodReturns },
    },
    Enums: {
      lead_status: leadStatus,
      model_status: modelStatus,
      status_enum: statusEnum,
      workflow_status: workflowStatus,
    },
    CompositeTypes: {},
  },
}
