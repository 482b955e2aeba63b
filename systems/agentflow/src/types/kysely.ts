// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type LeadStatus = 'received' | 'contacted' | 'qualified' | 'converted' | 'lost'

export type ModelStatus = 'success' | 'error' | 'processing'

export type StatusEnum = 'active' | 'inactive' | 'pending' | 'completed' | 'failed' | 'cancelled'

export type WorkflowStatus = 'pending' | 'running' | 'completed' | 'failed' | 'cancelled'

export interface AgentMessages {
  id: Generated<string>
  workflow_execution_id: string | null
  agent_name: string
  message_type: string
  content: string
  status: Generated<string>
  tool_calls: ColumnType<Json, string | undefined, string>
  context_data: ColumnType<Json, string | undefined, string>
  error_details: string | null
  processed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ConversationThreads {
  conversation_id: string
  user_id: string | null
  session_id: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Conversations {
  id: Generated<string>
  conversation_id: string
  user_id: string | null
  session_id: string | null
  role: string
  content: string
  status: Generated<string>
  channel: Generated<string>
  metadata: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Leads {
  id: Generated<string>
  name: string
  email: string
  phone: string | null
  company: string | null
  status: Generated<LeadStatus>
  lead_score: Generated<number>
  services_interested: string[] | null
  budget_range: string | null
  timeline: string | null
  source: Generated<string>
  notes: string | null
  assigned_to: string | null
  metadata: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Messages {
  id: Generated<string>
  conversation_id: string
  parent_message_id: string | null
  sender_type: string
  sender_id: string | null
  content: string
  message_type: Generated<string>
  status: Generated<string>
  metadata: ColumnType<Json, string | undefined, string>
  delivered_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ModelMetrics {
  id: Generated<string>
  model_name: string
  task_type: string | null
  tokens_in: Generated<number>
  tokens_out: Generated<number>
  latency_ms: number | null
  status: Generated<ModelStatus>
  error_message: string | null
  request_timestamp: ColumnType<Date, Date | string | undefined, Date | string>
  metadata: ColumnType<Json, string | undefined, string>
}

export interface Notifications {
  id: Generated<string>
  recipient_id: string
  notification_type: string
  severity: Generated<string>
  title: string
  message: string
  action_url: string | null
  read: Generated<boolean>
  read_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  metadata: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Profiles {
  id: string
  email: string
  full_name: string | null
  company: string | null
  avatar_url: string | null
  role: Generated<string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SharedMemory {
  id: Generated<string>
  conversation_id: string
  memory_key: string
  memory_value: ColumnType<Json, string, string>
  scope: Generated<string>
  access_count: Generated<number>
  last_accessed_at: ColumnType<Date, Date | string | undefined, Date | string>
  metadata: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface WorkflowExecutions {
  id: Generated<string>
  conversation_id: string
  workflow_type: string
  current_state: Generated<string>
  current_step: string | null
  participating_agents: string[] | null
  initiated_by: string | null
  workflow_config: ColumnType<Json, string | undefined, string>
  execution_plan: ColumnType<Json, string | undefined, string>
  results: ColumnType<Json, string | undefined, string>
  error_message: string | null
  started_at: ColumnType<Date, Date | string | undefined, Date | string>
  completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface AgentPerformance {
  agent_name: ColumnType<string, never, never>
  message_count: ColumnType<string, never, never>
  completed_count: ColumnType<string, never, never>
  failed_count: ColumnType<string, never, never>
  failure_rate: ColumnType<string, never, never>
  average_processing_ms: ColumnType<string | null, never, never>
}

export interface ConversationOverview {
  conversation_id: ColumnType<string, never, never>
  user_id: ColumnType<string | null, never, never>
  status: ColumnType<string | null, never, never>
  channel: ColumnType<string | null, never, never>
  utterance_count: ColumnType<string, never, never>
  started_at: ColumnType<Date, never, never>
  last_activity_at: ColumnType<Date, never, never>
}

export interface ConversationVolume {
  day: ColumnType<Date, never, never>
  channel: ColumnType<string, never, never>
  conversation_count: ColumnType<string, never, never>
  utterance_count: ColumnType<string, never, never>
}

export interface LeadFunnel {
  status: ColumnType<LeadStatus, never, never>
  lead_count: ColumnType<string, never, never>
  average_score: ColumnType<string | null, never, never>
  recent_count: ColumnType<string, never, never>
}

export interface ModelPerformance {
  model_name: ColumnType<string, never, never>
  task_type: ColumnType<string | null, never, never>
  total_requests: ColumnType<string, never, never>
  average_latency_ms: ColumnType<string | null, never, never>
  total_tokens: ColumnType<string, never, never>
  successful_count: ColumnType<string, never, never>
  failed_count: ColumnType<string, never, never>
  success_rate: ColumnType<string, never, never>
}

export interface WorkflowPerformance {
  workflow_type: ColumnType<string, never, never>
  current_state: ColumnType<string, never, never>
  execution_count: ColumnType<string, never, never>
  average_duration_seconds: ColumnType<string, never, never>
  successful_count: ColumnType<string, never, never>
  failed_count: ColumnType<string, never, never>
}

export interface WorkflowSuccessRate {
  workflow_type: ColumnType<string, never, never>
  execution_count: ColumnType<string, never, never>
  successful_count: ColumnType<string, never, never>
  failed_count: ColumnType<string, never, never>
  cancelled_count: ColumnType<string, never, never>
  success_rate: ColumnType<string | null, never, never>
}

export interface DB {
  agent_messages: AgentMessages
  conversation_threads: ConversationThreads
  conversations: Conversations
  leads: Leads
  messages: Messages
  model_metrics: ModelMetrics
  notifications: Notifications
  profiles: Profiles
  shared_memory: SharedMemory
  workflow_executions: WorkflowExecutions
  agent_performance: AgentPerformance
  conversation_overview: ConversationOverview
  conversation_volume: ConversationVolume
  lead_funnel: LeadFunnel
  model_performance: ModelPerformance
  workflow_performance: WorkflowPerformance
  workflow_success_rate: WorkflowSuccessRate
}
