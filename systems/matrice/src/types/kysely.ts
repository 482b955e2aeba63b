// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

/** What pg makes of an interval; a part of nought is left out. */
export interface Interval {
  years?: number
  months?: number
  days?: number
  hours?: number
  minutes?: number
  seconds?: number
  milliseconds?: number
  toPostgres(): string
  toISO(): string
}

export interface ChunkEmbeddings {
  id: Generated<string>
  chunk_id: string
  embedding: string
  model: Generated<string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ContextSources {
  id: Generated<string>
  project_id: string
  type: string
  name: string
  storage_path: string | null
  status: Generated<string>
  raw_metadata: ColumnType<Json, string | undefined, string>
  token_count: Generated<number>
  content_hash: string | null
  processed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  status_changed_at: ColumnType<Date, Date | string | undefined, Date | string>
  created_by: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InsightEmbeddings {
  insight_id: string
  embedding: string
  model: Generated<string>
}

export interface InsightEvidence {
  id: Generated<string>
  insight_id: string
  run_id: string | null
  source_id: string | null
  chunk_id: string | null
  confidence: number | null
  note: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface InsightLinks {
  from_id: string
  to_id: string
  relation: string
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Insights {
  id: Generated<string>
  project_id: string
  source_id: string | null
  type: string
  title: string
  content: string
  confidence: Generated<number>
  tags: ColumnType<Json, string | undefined, string>
  status: Generated<string>
  evidence_count: Generated<number>
  last_seen_at: ColumnType<Date, Date | string | undefined, Date | string>
  last_aged_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  created_by: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface ModelPrices {
  model: string
  valid_from: ColumnType<Date, Date | string | undefined, Date | string>
  kind: Generated<string>
  input_usd_per_million: ColumnType<string, string | number, string | number>
  output_usd_per_million: ColumnType<string, string | number, string | number>
}

export interface OutboxEvents {
  id: Generated<string>
  name: string
  data: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  dispatched_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface PillarDefinitions {
  code: string
  name: string
  guidance: string | null
}

export interface PillarVersions {
  id: Generated<string>
  pillar_id: string
  version: number
  name: string
  content: string | null
  metadata: ColumnType<Json, string, string>
  changed_by: string | null
  changed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Pillars {
  id: Generated<string>
  project_id: string
  code: string
  name: string
  content: string | null
  metadata: ColumnType<Json, string | undefined, string>
  version: Generated<number>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Projects {
  id: Generated<string>
  name: string
  description: string | null
  domain: string | null
  current_phase: Generated<string>
  settings: ColumnType<Json, string | undefined, string>
  created_by: string | null
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SourceChunks {
  id: Generated<string>
  source_id: string
  chunk_index: number
  content: string
  token_count: Generated<number>
  metadata: ColumnType<Json, string | undefined, string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
  content_search: ColumnType<string | null, never, never>
}

export interface UserProjects {
  user_id: string
  project_id: string
  role: Generated<string>
  created_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface WorkflowRuns {
  id: Generated<string>
  project_id: string | null
  workflow_id: string
  event_name: string
  phase: string | null
  status: Generated<string>
  input_data: ColumnType<Json, string | undefined, string>
  output_data: ColumnType<Json, string | undefined, string>
  error: ColumnType<Json | null, string | null | undefined, string | null>
  attempt: Generated<number>
  parent_run_id: string | null
  idempotency_key: string | null
  heartbeat_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
  started_at: ColumnType<Date, Date | string | undefined, Date | string>
  completed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
}

export interface WorkflowSteps {
  id: Generated<string>
  run_id: string
  step_name: string
  status: string
  latency_ms: Generated<number>
  tokens_input: Generated<number>
  tokens_output: Generated<number>
  cost_usd: ColumnType<string, string | number | undefined, string | number>
  error: ColumnType<Json, string | undefined, string>
  model: string | null
  attempt: Generated<number>
  output: ColumnType<Json | null, string | null | undefined, string | null>
  executed_at: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface VInsightLeaderboard {
  insight_id: ColumnType<string, string | null | undefined, string | null>
  project_id: ColumnType<string, string | null | undefined, string | null>
  type: ColumnType<string, string | null | undefined, string | null>
  title: ColumnType<string, string | null | undefined, string | null>
  evidence_count: ColumnType<number, number | null | undefined, number | null>
  confidence: ColumnType<number, number | null | undefined, number | null>
  last_seen_at: ColumnType<Date, Date | string | null | undefined, Date | string | null>
}

export interface VProjectCost {
  project_id: ColumnType<string | null, never, never>
  month: ColumnType<Date, never, never>
  model: ColumnType<string | null, never, never>
  tokens_input: ColumnType<string, never, never>
  tokens_output: ColumnType<string, never, never>
  cost_usd: ColumnType<string, never, never>
}

export interface VSourcePipeline {
  source_id: ColumnType<string, never, never>
  project_id: ColumnType<string, never, never>
  name: ColumnType<string, never, never>
  status: ColumnType<string, never, never>
  chunks: ColumnType<string, never, never>
  embedded_chunks: ColumnType<string, never, never>
  tokens: ColumnType<number, never, never>
  age: ColumnType<Interval | null, never, never>
}

export interface VStepStats {
  workflow_id: ColumnType<string, never, never>
  step_name: ColumnType<string, never, never>
  executions: ColumnType<string, never, never>
  failure_rate: ColumnType<string, never, never>
  avg_latency_ms: ColumnType<string, never, never>
  p95_latency_ms: ColumnType<string | null, never, never>
  tokens_input: ColumnType<string, never, never>
  tokens_output: ColumnType<string, never, never>
  cost_usd: ColumnType<string, never, never>
}

export interface VWorkflowDaily {
  day: ColumnType<Date, never, never>
  project_id: ColumnType<string | null, never, never>
  workflow_id: ColumnType<string, never, never>
  runs: ColumnType<string, never, never>
  completed: ColumnType<string, never, never>
  failed: ColumnType<string, never, never>
  success_rate: ColumnType<string | null, never, never>
  avg_duration_ms: ColumnType<string | null, never, never>
  p50_duration_ms: ColumnType<string | null, never, never>
  p95_duration_ms: ColumnType<string | null, never, never>
  tokens_input: ColumnType<string, never, never>
  tokens_output: ColumnType<string, never, never>
  cost_usd: ColumnType<string, never, never>
}

export interface DB {
  chunk_embeddings: ChunkEmbeddings
  context_sources: ContextSources
  insight_embeddings: InsightEmbeddings
  insight_evidence: InsightEvidence
  insight_links: InsightLinks
  insights: Insights
  model_prices: ModelPrices
  outbox_events: OutboxEvents
  pillar_definitions: PillarDefinitions
  pillar_versions: PillarVersions
  pillars: Pillars
  projects: Projects
  source_chunks: SourceChunks
  user_projects: UserProjects
  workflow_runs: WorkflowRuns
  workflow_steps: WorkflowSteps
  v_insight_leaderboard: VInsightLeaderboard
  v_project_cost: VProjectCost
  v_source_pipeline: VSourcePipeline
  v_step_stats: VStepStats
  v_workflow_daily: VWorkflowDaily
}
