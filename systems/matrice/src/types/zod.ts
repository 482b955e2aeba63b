// Generated from the database by `plinth types generate`; not to be edited.

import { z } from 'zod'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

export const chunkEmbeddingsRow = z.object({
  id: z.guid(),
  chunk_id: z.guid(),
  embedding: z.string(),
  model: z.string(),
  created_at: z.string(),
})

export const chunkEmbeddingsInsert = z.strictObject({
  id: z.guid().optional(),
  chunk_id: z.guid(),
  embedding: z.string(),
  model: z.string().optional(),
  created_at: z.string().optional(),
})

export const chunkEmbeddingsUpdate = z.strictObject({
  id: z.guid().optional(),
  chunk_id: z.guid().optional(),
  embedding: z.string().optional(),
  model: z.string().optional(),
  created_at: z.string().optional(),
})

export const contextSourcesRow = z.object({
  id: z.guid(),
  project_id: z.guid(),
  type: z.enum(['pdf', 'spreadsheet', 'api', 'database', 'file', 'pillar', 'screen_contract', 'knowledge', 'email', 'whatsapp']),
  name: z.string(),
  storage_path: z.string().nullable(),
  status: z.enum(['pending', 'processing', 'ready', 'error']),
  raw_metadata: json,
  token_count: z.int32().min(0),
  content_hash: z.string().nullable(),
  processed_at: z.string().nullable(),
  status_changed_at: z.string(),
  created_by: z.guid().nullable(),
  created_at: z.string(),
})

export const contextSourcesInsert = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid(),
  type: z.enum(['pdf', 'spreadsheet', 'api', 'database', 'file', 'pillar', 'screen_contract', 'knowledge', 'email', 'whatsapp']),
  name: z.string(),
  storage_path: z.string().nullable().optional(),
  status: z.enum(['pending', 'processing', 'ready', 'error']).optional(),
  raw_metadata: json.optional(),
  token_count: z.int32().min(0).optional(),
  content_hash: z.string().nullable().optional(),
  processed_at: z.string().nullable().optional(),
  status_changed_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
})

export const contextSourcesUpdate = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid().optional(),
  type: z.enum(['pdf', 'spreadsheet', 'api', 'database', 'file', 'pillar', 'screen_contract', 'knowledge', 'email', 'whatsapp']).optional(),
  name: z.string().optional(),
  storage_path: z.string().nullable().optional(),
  status: z.enum(['pending', 'processing', 'ready', 'error']).optional(),
  raw_metadata: json.optional(),
  token_count: z.int32().min(0).optional(),
  content_hash: z.string().nullable().optional(),
  processed_at: z.string().nullable().optional(),
  status_changed_at: z.string().optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
})

export const insightEmbeddingsRow = z.object({
  insight_id: z.guid(),
  embedding: z.string(),
  model: z.string(),
})

export const insightEmbeddingsInsert = z.strictObject({
  insight_id: z.guid(),
  embedding: z.string(),
  model: z.string().optional(),
})

export const insightEmbeddingsUpdate = z.strictObject({
  insight_id: z.guid().optional(),
  embedding: z.string().optional(),
  model: z.string().optional(),
})

export const insightEvidenceRow = z.object({
  id: z.guid(),
  insight_id: z.guid(),
  run_id: z.guid().nullable(),
  source_id: z.guid().nullable(),
  chunk_id: z.guid().nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  note: z.string().nullable(),
  created_at: z.string(),
})

export const insightEvidenceInsert = z.strictObject({
  id: z.guid().optional(),
  insight_id: z.guid(),
  run_id: z.guid().nullable().optional(),
  source_id: z.guid().nullable().optional(),
  chunk_id: z.guid().nullable().optional(),
  confidence: z.number().min(0).max(1).nullable().optional(),
  note: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const insightEvidenceUpdate = z.strictObject({
  id: z.guid().optional(),
  insight_id: z.guid().optional(),
  run_id: z.guid().nullable().optional(),
  source_id: z.guid().nullable().optional(),
  chunk_id: z.guid().nullable().optional(),
  confidence: z.number().min(0).max(1).nullable().optional(),
  note: z.string().nullable().optional(),
  created_at: z.string().optional(),
})

export const insightLinksRow = z.object({
  from_id: z.guid(),
  to_id: z.guid(),
  relation: z.enum(['supports', 'contradicts', 'supersedes', 'duplicates']),
  created_at: z.string(),
})

export const insightLinksInsert = z.strictObject({
  from_id: z.guid(),
  to_id: z.guid(),
  relation: z.enum(['supports', 'contradicts', 'supersedes', 'duplicates']),
  created_at: z.string().optional(),
})

export const insightLinksUpdate = z.strictObject({
  from_id: z.guid().optional(),
  to_id: z.guid().optional(),
  relation: z.enum(['supports', 'contradicts', 'supersedes', 'duplicates']).optional(),
  created_at: z.string().optional(),
})

export const insightsRow = z.object({
  id: z.guid(),
  project_id: z.guid(),
  source_id: z.guid().nullable(),
  type: z.enum(['pattern', 'learning', 'decision', 'risk', 'friction', 'question']),
  title: z.string(),
  content: z.string(),
  confidence: z.number().min(0).max(1),
  tags: json,
  status: z.enum(['active', 'deprecated', 'archived']),
  evidence_count: z.int32().min(1),
  last_seen_at: z.string(),
  last_aged_at: z.string().nullable(),
  created_by: z.guid().nullable(),
  created_at: z.string(),
})

export const insightsInsert = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid(),
  source_id: z.guid().nullable().optional(),
  type: z.enum(['pattern', 'learning', 'decision', 'risk', 'friction', 'question']),
  title: z.string(),
  content: z.string(),
  confidence: z.number().min(0).max(1).optional(),
  tags: json.optional(),
  status: z.enum(['active', 'deprecated', 'archived']).optional(),
  evidence_count: z.int32().min(1).optional(),
  last_seen_at: z.string().optional(),
  last_aged_at: z.string().nullable().optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
})

export const insightsUpdate = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid().optional(),
  source_id: z.guid().nullable().optional(),
  type: z.enum(['pattern', 'learning', 'decision', 'risk', 'friction', 'question']).optional(),
  title: z.string().optional(),
  content: z.string().optional(),
  confidence: z.number().min(0).max(1).optional(),
  tags: json.optional(),
  status: z.enum(['active', 'deprecated', 'archived']).optional(),
  evidence_count: z.int32().min(1).optional(),
  last_seen_at: z.string().optional(),
  last_aged_at: z.string().nullable().optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
})

export const modelPricesRow = z.object({
  model: z.string(),
  valid_from: z.string(),
  kind: z.enum(['chat', 'embedding']),
  input_usd_per_million: z.number().min(0),
  output_usd_per_million: z.number().min(0),
})

export const modelPricesInsert = z.strictObject({
  model: z.string(),
  valid_from: z.string().optional(),
  kind: z.enum(['chat', 'embedding']).optional(),
  input_usd_per_million: z.number().min(0),
  output_usd_per_million: z.number().min(0),
})

export const modelPricesUpdate = z.strictObject({
  model: z.string().optional(),
  valid_from: z.string().optional(),
  kind: z.enum(['chat', 'embedding']).optional(),
  input_usd_per_million: z.number().min(0).optional(),
  output_usd_per_million: z.number().min(0).optional(),
})

export const outboxEventsRow = z.object({
  id: z.guid(),
  name: z.string(),
  data: json,
  created_at: z.string(),
  dispatched_at: z.string().nullable(),
})

export const outboxEventsInsert = z.strictObject({
  id: z.guid().optional(),
  name: z.string(),
  data: json.optional(),
  created_at: z.string().optional(),
  dispatched_at: z.string().nullable().optional(),
})

export const outboxEventsUpdate = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  data: json.optional(),
  created_at: z.string().optional(),
  dispatched_at: z.string().nullable().optional(),
})

export const pillarDefinitionsRow = z.object({
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
  name: z.string(),
  guidance: z.string().nullable(),
})

export const pillarDefinitionsInsert = z.strictObject({
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
  name: z.string(),
  guidance: z.string().nullable().optional(),
})

export const pillarDefinitionsUpdate = z.strictObject({
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).optional(),
  name: z.string().optional(),
  guidance: z.string().nullable().optional(),
})

export const pillarVersionsRow = z.object({
  id: z.guid(),
  pillar_id: z.guid(),
  version: z.int32(),
  name: z.string(),
  content: z.string().nullable(),
  metadata: json,
  changed_by: z.guid().nullable(),
  changed_at: z.string(),
})

export const pillarVersionsInsert = z.strictObject({
  id: z.guid().optional(),
  pillar_id: z.guid(),
  version: z.int32(),
  name: z.string(),
  content: z.string().nullable().optional(),
  metadata: json,
  changed_by: z.guid().nullable().optional(),
  changed_at: z.string().optional(),
})

export const pillarVersionsUpdate = z.strictObject({
  id: z.guid().optional(),
  pillar_id: z.guid().optional(),
  version: z.int32().optional(),
  name: z.string().optional(),
  content: z.string().nullable().optional(),
  metadata: json.optional(),
  changed_by: z.guid().nullable().optional(),
  changed_at: z.string().optional(),
})

export const pillarsRow = z.object({
  id: z.guid(),
  project_id: z.guid(),
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
  name: z.string(),
  content: z.string().nullable(),
  metadata: json,
  version: z.int32().min(1),
  updated_at: z.string(),
})

export const pillarsInsert = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid(),
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
  name: z.string(),
  content: z.string().nullable().optional(),
  metadata: json.optional(),
  version: z.int32().min(1).optional(),
  updated_at: z.string().optional(),
})

export const pillarsUpdate = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid().optional(),
  code: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).optional(),
  name: z.string().optional(),
  content: z.string().nullable().optional(),
  metadata: json.optional(),
  version: z.int32().min(1).optional(),
  updated_at: z.string().optional(),
})

export const projectsRow = z.object({
  id: z.guid(),
  name: z.string(),
  description: z.string().nullable(),
  domain: z.string().nullable(),
  current_phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']),
  settings: json,
  created_by: z.guid().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
})

export const projectsInsert = z.strictObject({
  id: z.guid().optional(),
  name: z.string(),
  description: z.string().nullable().optional(),
  domain: z.string().nullable().optional(),
  current_phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).optional(),
  settings: json.optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const projectsUpdate = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  description: z.string().nullable().optional(),
  domain: z.string().nullable().optional(),
  current_phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).optional(),
  settings: json.optional(),
  created_by: z.guid().nullable().optional(),
  created_at: z.string().optional(),
  updated_at: z.string().optional(),
})

export const sourceChunksRow = z.object({
  id: z.guid(),
  source_id: z.guid(),
  chunk_index: z.int32().min(0),
  content: z.string(),
  token_count: z.int32().min(0),
  metadata: json,
  created_at: z.string(),
  content_search: z.string().nullable(),
})

export const sourceChunksInsert = z.strictObject({
  id: z.guid().optional(),
  source_id: z.guid(),
  chunk_index: z.int32().min(0),
  content: z.string(),
  token_count: z.int32().min(0).optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
})

export const sourceChunksUpdate = z.strictObject({
  id: z.guid().optional(),
  source_id: z.guid().optional(),
  chunk_index: z.int32().min(0).optional(),
  content: z.string().optional(),
  token_count: z.int32().min(0).optional(),
  metadata: json.optional(),
  created_at: z.string().optional(),
})

export const userProjectsRow = z.object({
  user_id: z.guid(),
  project_id: z.guid(),
  role: z.enum(['owner', 'member', 'viewer']),
  created_at: z.string(),
})

export const userProjectsInsert = z.strictObject({
  user_id: z.guid(),
  project_id: z.guid(),
  role: z.enum(['owner', 'member', 'viewer']).optional(),
  created_at: z.string().optional(),
})

export const userProjectsUpdate = z.strictObject({
  user_id: z.guid().optional(),
  project_id: z.guid().optional(),
  role: z.enum(['owner', 'member', 'viewer']).optional(),
  created_at: z.string().optional(),
})

export const workflowRunsRow = z.object({
  id: z.guid(),
  project_id: z.guid().nullable(),
  workflow_id: z.string(),
  event_name: z.string(),
  phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).nullable(),
  status: z.enum(['running', 'completed', 'failed']),
  input_data: json,
  output_data: json,
  error: json.nullable(),
  attempt: z.int32().min(1),
  parent_run_id: z.guid().nullable(),
  idempotency_key: z.string().nullable(),
  heartbeat_at: z.string().nullable(),
  started_at: z.string(),
  completed_at: z.string().nullable(),
})

export const workflowRunsInsert = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid().nullable().optional(),
  workflow_id: z.string(),
  event_name: z.string(),
  phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).nullable().optional(),
  status: z.enum(['running', 'completed', 'failed']).optional(),
  input_data: json.optional(),
  output_data: json.optional(),
  error: json.nullable().optional(),
  attempt: z.int32().min(1).optional(),
  parent_run_id: z.guid().nullable().optional(),
  idempotency_key: z.string().nullable().optional(),
  heartbeat_at: z.string().nullable().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
})

export const workflowRunsUpdate = z.strictObject({
  id: z.guid().optional(),
  project_id: z.guid().nullable().optional(),
  workflow_id: z.string().optional(),
  event_name: z.string().optional(),
  phase: z.enum(['P1', 'P2', 'P3', 'P4', 'P5', 'P6']).nullable().optional(),
  status: z.enum(['running', 'completed', 'failed']).optional(),
  input_data: json.optional(),
  output_data: json.optional(),
  error: json.nullable().optional(),
  attempt: z.int32().min(1).optional(),
  parent_run_id: z.guid().nullable().optional(),
  idempotency_key: z.string().nullable().optional(),
  heartbeat_at: z.string().nullable().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().nullable().optional(),
})

export const workflowStepsRow = z.object({
  id: z.guid(),
  run_id: z.guid(),
  step_name: z.string(),
  status: z.enum(['success', 'failed', 'skipped']),
  latency_ms: z.int32().min(0),
  tokens_input: z.int32().min(0),
  tokens_output: z.int32().min(0),
  cost_usd: z.number().min(0),
  error: json,
  model: z.string().nullable(),
  attempt: z.int32().min(1),
  output: json.nullable(),
  executed_at: z.string(),
})

export const workflowStepsInsert = z.strictObject({
  id: z.guid().optional(),
  run_id: z.guid(),
  step_name: z.string(),
  status: z.enum(['success', 'failed', 'skipped']),
  latency_ms: z.int32().min(0).optional(),
  tokens_input: z.int32().min(0).optional(),
  tokens_output: z.int32().min(0).optional(),
  cost_usd: z.number().min(0).optional(),
  error: json.optional(),
  model: z.string().nullable().optional(),
  attempt: z.int32().min(1).optional(),
  output: json.nullable().optional(),
  executed_at: z.string().optional(),
})

export const workflowStepsUpdate = z.strictObject({
  id: z.guid().optional(),
  run_id: z.guid().optional(),
  step_name: z.string().optional(),
  status: z.enum(['success', 'failed', 'skipped']).optional(),
  latency_ms: z.int32().min(0).optional(),
  tokens_input: z.int32().min(0).optional(),
  tokens_output: z.int32().min(0).optional(),
  cost_usd: z.number().min(0).optional(),
  error: json.optional(),
  model: z.string().nullable().optional(),
  attempt: z.int32().min(1).optional(),
  output: json.nullable().optional(),
  executed_at: z.string().optional(),
})

export const vInsightLeaderboardRow = z.object({
  insight_id: z.guid(),
  project_id: z.guid(),
  type: z.string(),
  title: z.string(),
  evidence_count: z.int32(),
  confidence: z.number(),
  last_seen_at: z.string(),
})

export const vInsightLeaderboardInsert = z.strictObject({
  insight_id: z.guid().nullable().optional(),
  project_id: z.guid().nullable().optional(),
  type: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  evidence_count: z.int32().nullable().optional(),
  confidence: z.number().nullable().optional(),
  last_seen_at: z.string().nullable().optional(),
})

export const vInsightLeaderboardUpdate = z.strictObject({
  insight_id: z.guid().nullable().optional(),
  project_id: z.guid().nullable().optional(),
  type: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  evidence_count: z.int32().nullable().optional(),
  confidence: z.number().nullable().optional(),
  last_seen_at: z.string().nullable().optional(),
})

export const vProjectCostRow = z.object({
  project_id: z.guid().nullable(),
  month: z.string(),
  model: z.string().nullable(),
  tokens_input: z.number(),
  tokens_output: z.number(),
  cost_usd: z.number(),
})

export const vSourcePipelineRow = z.object({
  source_id: z.guid(),
  project_id: z.guid(),
  name: z.string(),
  status: z.string(),
  chunks: z.number(),
  embedded_chunks: z.number(),
  tokens: z.int32(),
  age: z.string().nullable(),
})

export const vStepStatsRow = z.object({
  workflow_id: z.string(),
  step_name: z.string(),
  executions: z.number(),
  failure_rate: z.number(),
  avg_latency_ms: z.number(),
  p95_latency_ms: z.number().nullable(),
  tokens_input: z.number(),
  tokens_output: z.number(),
  cost_usd: z.number(),
})

export const vWorkflowDailyRow = z.object({
  day: z.string(),
  project_id: z.guid().nullable(),
  workflow_id: z.string(),
  runs: z.number(),
  completed: z.number(),
  failed: z.number(),
  success_rate: z.number().nullable(),
  avg_duration_ms: z.number().nullable(),
  p50_duration_ms: z.number().nullable(),
  p95_duration_ms: z.number().nullable(),
  tokens_input: z.number(),
  tokens_output: z.number(),
  cost_usd: z.number(),
})

export const ageInsightsArgs = z.strictObject({})

export const ageInsightsReturns = z.int32()

export const applyDecayArgs = z.strictObject({
  score: z.number().nullable(),
  source_date: z.string().nullable(),
  decay_rate: z.number().nullable().optional(),
})

export const applyDecayReturns = z.number().nullable()

export const checkSearchArgs = z.strictObject({
  query_embedding: z.string().nullable(),
  match_count: z.int32().nullable(),
})

export const checkSearchReturns = z.undefined()

export const confirmInsightArgs = z.strictObject({
  p_insight_id: z.guid().nullable(),
  p_note: z.string().nullable().optional(),
})

export const confirmInsightReturns = z.number().nullable()

export const isAdminArgs = z.strictObject({})

export const isAdminReturns = z.boolean()

export const matchChunksArgs = z.strictObject({
  query_embedding: z.string().nullable(),
  match_threshold: z.number().nullable(),
  match_count: z.int32().nullable(),
  filter_project_id: z.guid().nullable().optional(),
  p_model: z.string().nullable().optional(),
})

export const matchChunksReturns = z.array(z.object({
  id: z.guid(),
  source_id: z.guid(),
  content: z.string(),
  metadata: json,
  similarity: z.number().nullable(),
}))

export const matchInsightsArgs = z.strictObject({
  query_embedding: z.string().nullable(),
  match_threshold: z.number().nullable(),
  match_count: z.int32().nullable(),
  p_project_id: z.guid().nullable().optional(),
  p_model: z.string().nullable().optional(),
})

export const matchInsightsReturns = z.array(z.object({
  id: z.guid(),
  type: z.string(),
  title: z.string(),
  content: z.string(),
  confidence: z.number(),
  tags: json,
  similarity: z.number().nullable(),
}))

export const moveToPhaseArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
  p_phase: z.string().nullable(),
  force: z.boolean().nullable().optional(),
})

export const moveToPhaseReturns = z.string().nullable()

export const myProjectIdsArgs = z.strictObject({
  least_role: z.string().nullable().optional(),
})

export const myProjectIdsReturns = z.array(z.guid())

export const pillarCompletionArgs = z.strictObject({
  content: z.string().nullable(),
  metadata: json.nullable(),
})

export const pillarCompletionReturns = z.int32()

export const projectCompletionArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
})

export const projectCompletionReturns = z.array(z.object({
  code: z.string(),
  name: z.string(),
  has_content: z.boolean(),
  word_count: z.int32(),
  completion: z.int32(),
  total_completion: z.number(),
}))

export const projectStatsArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
})

export const projectStatsReturns = z.array(z.object({
  sources: json,
  chunks: z.number(),
  tokens: z.number(),
  insights: json,
  runs: json,
  cost_usd: z.number(),
  last_activity_at: z.string(),
}))

export const projectValidationArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
})

export const projectValidationReturns = z.array(z.object({
  criterion: z.string(),
  required: z.int32(),
  actual: z.number(),
  passed: z.boolean(),
}))

export const recordInsightArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
  p_type: z.string().nullable(),
  p_title: z.string().nullable(),
  p_content: z.string().nullable(),
  p_confidence: z.number().nullable(),
  p_embedding: z.string().nullable(),
  p_tags: json.nullable().optional(),
  p_source_id: z.guid().nullable().optional(),
  p_run_id: z.guid().nullable().optional(),
  p_contradicts: z.guid().nullable().optional(),
  p_model: z.string().nullable().optional(),
})

export const recordInsightReturns = z.guid().nullable()

export const reprocessSourceArgs = z.strictObject({
  p_source_id: z.guid().nullable(),
})

export const reprocessSourceReturns = z.undefined()

export const restorePillarArgs = z.strictObject({
  p_pillar_id: z.guid().nullable(),
  p_version: z.int32().nullable(),
})

export const restorePillarReturns = z.int32().nullable()

export const searchHybridArgs = z.strictObject({
  p_project_id: z.guid().nullable(),
  query_text: z.string().nullable(),
  query_embedding: z.string().nullable(),
  match_count: z.int32().nullable().optional(),
  semantic_weight: z.number().nullable().optional(),
  p_model: z.string().nullable().optional(),
})

export const searchHybridReturns = z.array(z.object({
  id: z.guid(),
  source_id: z.guid(),
  content: z.string(),
  metadata: json,
  semantic_score: z.number().nullable(),
  keyword_score: z.number(),
  combined_score: z.number().nullable(),
}))

export const stepCostArgs = z.strictObject({
  p_model: z.string().nullable(),
  p_tokens_input: z.int32().nullable(),
  p_tokens_output: z.int32().nullable(),
  p_at: z.string().nullable().optional(),
})

export const stepCostReturns = z.number().nullable()

export const vectorIndexServesArgs = z.strictObject({
  filter_project_id: z.guid().nullable(),
})

export const vectorIndexServesReturns = z.boolean().nullable()

export const schemas = {
  public: {
    Tables: {
      chunk_embeddings: { Row: chunkEmbeddingsRow, Insert: chunkEmbeddingsInsert, Update: chunkEmbeddingsUpdate },
      context_sources: { Row: contextSourcesRow, Insert: contextSourcesInsert, Update: contextSourcesUpdate },
      insight_embeddings: { Row: insightEmbeddingsRow, Insert: insightEmbeddingsInsert, Update: insightEmbeddingsUpdate },
      insight_evidence: { Row: insightEvidenceRow, Insert: insightEvidenceInsert, Update: insightEvidenceUpdate },
      insight_links: { Row: insightLinksRow, Insert: insightLinksInsert, Update: insightLinksUpdate },
      insights: { Row: insightsRow, Insert: insightsInsert, Update: insightsUpdate },
      model_prices: { Row: modelPricesRow, Insert: modelPricesInsert, Update: modelPricesUpdate },
      outbox_events: { Row: outboxEventsRow, Insert: outboxEventsInsert, Update: outboxEventsUpdate },
      pillar_definitions: { Row: pillarDefinitionsRow, Insert: pillarDefinitionsInsert, Update: pillarDefinitionsUpdate },
      pillar_versions: { Row: pillarVersionsRow, Insert: pillarVersionsInsert, Update: pillarVersionsUpdate },
      pillars: { Row: pillarsRow, Insert: pillarsInsert, Update: pillarsUpdate },
      projects: { Row: projectsRow, Insert: projectsInsert, Update: projectsUpdate },
      source_chunks: { Row: sourceChunksRow, Insert: sourceChunksInsert, Update: sourceChunksUpdate },
      user_projects: { Row: userProjectsRow, Insert: userProjectsInsert, Update: userProjectsUpdate },
      workflow_runs: { Row: workflowRunsRow, Insert: workflowRunsInsert, Update: workflowRunsUpdate },
      workflow_steps: { Row: workflowStepsRow, Insert: workflowStepsInsert, Update: workflowStepsUpdate },
    },
    Views: {
      v_insight_leaderboard: { Row: vInsightLeaderboardRow, Insert: vInsightLeaderboardInsert, Update: vInsightLeaderboardUpdate },
      v_project_cost: { Row: vProjectCostRow },
      v_source_pipeline: { Row: vSourcePipelineRow },
      v_step_stats: { Row: vStepStatsRow },
      v_workflow_daily: { Row: vWorkflowDailyRow },
    },
    Functions: {
      'age_insights()': { Args: ageInsightsArgs, Returns: ageInsightsReturns },
      'apply_decay(double precision, timestamp with time zone, double precision)': { Args: applyDecayArgs, Returns: applyDecayReturns },
      'check_search(extensions.vector, integer)': { Args: checkSearchArgs, Returns: checkSearchReturns },
      'confirm_insight(uuid, text)': { Args: confirmInsightArgs, Returns: confirmInsightReturns },
      'is_admin()': { Args: isAdminArgs, Returns: isAdminReturns },
      'match_chunks(extensions.vector, double precision, integer, uuid, text)': { Args: matchChunksArgs, Returns: matchChunksReturns },
      'match_insights(extensions.vector, double precision, integer, uuid, text)': { Args: matchInsightsArgs, Returns: matchInsightsReturns },
      'move_to_phase(uuid, text, boolean)': { Args: moveToPhaseArgs, Returns: moveToPhaseReturns },
      'my_project_ids(text)': { Args: myProjectIdsArgs, Returns: myProjectIdsReturns },
      'pillar_completion(text, jsonb)': { Args: pillarCompletionArgs, Returns: pillarCompletionReturns },
      'project_completion(uuid)': { Args: projectCompletionArgs, Returns: projectCompletionReturns },
      'project_stats(uuid)': { Args: projectStatsArgs, Returns: projectStatsReturns },
      'project_validation(uuid)': { Args: projectValidationArgs, Returns: projectValidationReturns },
      'record_insight(uuid, text, text, text, double precision, extensions.vector, jsonb, uuid, uuid, uuid, text)': { Args: recordInsightArgs, Returns: recordInsightReturns },
      'reprocess_source(uuid)': { Args: reprocessSourceArgs, Returns: reprocessSourceReturns },
      'restore_pillar(uuid, integer)': { Args: restorePillarArgs, Returns: restorePillarReturns },
      'search_hybrid(uuid, text, extensions.vector, integer, double precision, text)': { Args: searchHybridArgs, Returns: searchHybridReturns },
      'step_cost(text, integer, integer, timestamp with time zone)': { Args: stepCostArgs, Returns: stepCostReturns },
      'vector_index_serves(uuid)': { Args: vectorIndexServesArgs, Returns: vectorIndexServesReturns },
    },
    Enums: {},
    CompositeTypes: {},
  },
}
