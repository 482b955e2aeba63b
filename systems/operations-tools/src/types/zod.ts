// Generated from the database by `plinth types generate`; not to be edited.

import { z } from 'zod'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
)

// PostgreSQL counts characters, where JavaScript counts an emoji twice.
const characters = (least: number, most: number) =>
  z.string().refine((text) => {
    const count = [...text].length
    return count >= least && count <= most
  }, `${least} to ${most} characters`)

export const recordCategory = z.enum(['TOP_10', 'BOTTOM_10'])

export const recordType = z.enum(['TASK', 'FEEDBACK'])

export const userRole = z.enum(['PENDING', 'USER', 'MANAGER', 'ADMIN'])

export const analyticsJobsRow = z.object({
  id: z.string(),
  projectId: z.string(),
  status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  totalRecords: z.int32().min(0),
  processedCount: z.int32().min(0),
  error: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const analyticsJobsInsert = z.strictObject({
  id: z.string(),
  projectId: z.string(),
  status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED']).optional(),
  totalRecords: z.int32().min(0).optional(),
  processedCount: z.int32().min(0).optional(),
  error: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const analyticsJobsUpdate = z.strictObject({
  id: z.string().optional(),
  projectId: z.string().optional(),
  status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED', 'CANCELLED']).optional(),
  totalRecords: z.int32().min(0).optional(),
  processedCount: z.int32().min(0).optional(),
  error: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const bonusWindowsRow = z.object({
  id: z.guid(),
  name: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  targetTaskCount: z.int32().min(0),
  targetFeedbackCount: z.int32().min(0),
  targetTaskCountTier2: z.int32().min(0),
  targetFeedbackCountTier2: z.int32().min(0),
  createdBy: z.guid(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const bonusWindowsInsert = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  startTime: z.string(),
  endTime: z.string(),
  targetTaskCount: z.int32().min(0).optional(),
  targetFeedbackCount: z.int32().min(0).optional(),
  targetTaskCountTier2: z.int32().min(0).optional(),
  targetFeedbackCountTier2: z.int32().min(0).optional(),
  createdBy: z.guid(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const bonusWindowsUpdate = z.strictObject({
  id: z.guid().optional(),
  name: z.string().optional(),
  startTime: z.string().optional(),
  endTime: z.string().optional(),
  targetTaskCount: z.int32().min(0).optional(),
  targetFeedbackCount: z.int32().min(0).optional(),
  targetTaskCountTier2: z.int32().min(0).optional(),
  targetFeedbackCountTier2: z.int32().min(0).optional(),
  createdBy: z.guid().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const dataRecordsRow = z.object({
  id: z.string(),
  projectId: z.string(),
  type: recordType,
  category: recordCategory.nullable(),
  source: z.string(),
  content: z.string(),
  metadata: json.nullable(),
  embedding: z.array(z.number()),
  alignmentAnalysis: z.string().nullable(),
  alignmentScore: z.int32().nullable(),
  hasBeenReviewed: z.boolean(),
  isCategoryCorrect: z.boolean().nullable(),
  reviewedBy: z.string().nullable(),
  createdById: z.string().nullable(),
  createdByName: z.string().nullable(),
  createdByEmail: z.string().nullable(),
  ingestJobId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const dataRecordsInsert = z.strictObject({
  id: z.string(),
  projectId: z.string(),
  type: recordType,
  category: recordCategory.nullable().optional(),
  source: z.string(),
  content: z.string(),
  metadata: json.nullable().optional(),
  embedding: z.array(z.number()).optional(),
  alignmentAnalysis: z.string().nullable().optional(),
  hasBeenReviewed: z.boolean().optional(),
  isCategoryCorrect: z.boolean().nullable().optional(),
  reviewedBy: z.string().nullable().optional(),
  createdById: z.string().nullable().optional(),
  createdByName: z.string().nullable().optional(),
  createdByEmail: z.string().nullable().optional(),
  ingestJobId: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const dataRecordsUpdate = z.strictObject({
  id: z.string().optional(),
  projectId: z.string().optional(),
  type: recordType.optional(),
  category: recordCategory.nullable().optional(),
  source: z.string().optional(),
  content: z.string().optional(),
  metadata: json.nullable().optional(),
  embedding: z.array(z.number()).optional(),
  alignmentAnalysis: z.string().nullable().optional(),
  hasBeenReviewed: z.boolean().optional(),
  isCategoryCorrect: z.boolean().nullable().optional(),
  reviewedBy: z.string().nullable().optional(),
  createdById: z.string().nullable().optional(),
  createdByName: z.string().nullable().optional(),
  createdByEmail: z.string().nullable().optional(),
  ingestJobId: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const ingestJobsRow = z.object({
  id: z.string(),
  projectId: z.string(),
  type: recordType,
  status: z.enum(['PENDING', 'PROCESSING', 'QUEUED_FOR_VEC', 'VECTORIZING', 'COMPLETED', 'FAILED', 'CANCELLED']),
  totalRecords: z.int32().min(0),
  savedCount: z.int32().min(0),
  skippedCount: z.int32().min(0),
  skippedDetails: json.nullable(),
  error: z.string().nullable(),
  payload: z.string().nullable(),
  options: json.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const ingestJobsInsert = z.strictObject({
  id: z.string(),
  projectId: z.string(),
  type: recordType,
  status: z.enum(['PENDING', 'PROCESSING', 'QUEUED_FOR_VEC', 'VECTORIZING', 'COMPLETED', 'FAILED', 'CANCELLED']).optional(),
  totalRecords: z.int32().min(0).optional(),
  savedCount: z.int32().min(0).optional(),
  skippedCount: z.int32().min(0).optional(),
  skippedDetails: json.nullable().optional(),
  error: z.string().nullable().optional(),
  payload: z.string().nullable().optional(),
  options: json.nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const ingestJobsUpdate = z.strictObject({
  id: z.string().optional(),
  projectId: z.string().optional(),
  type: recordType.optional(),
  status: z.enum(['PENDING', 'PROCESSING', 'QUEUED_FOR_VEC', 'VECTORIZING', 'COMPLETED', 'FAILED', 'CANCELLED']).optional(),
  totalRecords: z.int32().min(0).optional(),
  savedCount: z.int32().min(0).optional(),
  skippedCount: z.int32().min(0).optional(),
  skippedDetails: json.nullable().optional(),
  error: z.string().nullable().optional(),
  payload: z.string().nullable().optional(),
  options: json.nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const likertScoresRow = z.object({
  id: z.string(),
  recordId: z.string(),
  userId: z.string(),
  realismScore: z.int32().min(1).max(7),
  qualityScore: z.int32().min(1).max(7),
  llmModel: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const likertScoresInsert = z.strictObject({
  id: z.string(),
  recordId: z.string(),
  userId: z.string(),
  realismScore: z.int32().min(1).max(7),
  qualityScore: z.int32().min(1).max(7),
  llmModel: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const likertScoresUpdate = z.strictObject({
  id: z.string().optional(),
  recordId: z.string().optional(),
  userId: z.string().optional(),
  realismScore: z.int32().min(1).max(7).optional(),
  qualityScore: z.int32().min(1).max(7).optional(),
  llmModel: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const profilesRow = z.object({
  id: z.guid(),
  email: z.string(),
  role: userRole,
  mustResetPassword: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const profilesInsert = z.strictObject({
  id: z.guid(),
  email: z.string(),
  role: userRole.optional(),
  mustResetPassword: z.boolean().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const profilesUpdate = z.strictObject({
  id: z.guid().optional(),
  email: z.string().optional(),
  role: userRole.optional(),
  mustResetPassword: z.boolean().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const projectsRow = z.object({
  id: z.string(),
  name: characters(0, 255),
  ownerId: z.guid().nullable(),
  guidelines: z.string().nullable(),
  guidelinesFileName: z.string().nullable(),
  lastTaskAnalysis: z.string().nullable(),
  lastFeedbackAnalysis: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export const projectsInsert = z.strictObject({
  id: z.string(),
  name: characters(0, 255),
  ownerId: z.guid().nullable().optional(),
  guidelines: z.string().nullable().optional(),
  guidelinesFileName: z.string().nullable().optional(),
  lastTaskAnalysis: z.string().nullable().optional(),
  lastFeedbackAnalysis: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const projectsUpdate = z.strictObject({
  id: z.string().optional(),
  name: characters(0, 255).optional(),
  ownerId: z.guid().nullable().optional(),
  guidelines: z.string().nullable().optional(),
  guidelinesFileName: z.string().nullable().optional(),
  lastTaskAnalysis: z.string().nullable().optional(),
  lastFeedbackAnalysis: z.string().nullable().optional(),
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
})

export const systemSettingsRow = z.object({
  key: z.string(),
  value: z.string(),
  description: z.string().nullable(),
  updatedAt: z.string(),
})

export const systemSettingsInsert = z.strictObject({
  key: z.string(),
  value: z.string(),
  description: z.string().nullable().optional(),
  updatedAt: z.string().optional(),
})

export const systemSettingsUpdate = z.strictObject({
  key: z.string().optional(),
  value: z.string().optional(),
  description: z.string().nullable().optional(),
  updatedAt: z.string().optional(),
})

export const bonusWindowProgressRow = z.object({
  windowId: z.guid(),
  name: z.string(),
  startTime: z.string(),
  endTime: z.string(),
  state: z.string(),
  taskCount: z.number(),
  feedbackCount: z.number(),
  taskProgress: z.int32(),
  feedbackProgress: z.int32(),
  taskProgressTier2: z.int32(),
  feedbackProgressTier2: z.int32(),
})

export const likertExportRow = z.object({
  recordId: z.string(),
  projectId: z.string(),
  content: z.string(),
  category: recordCategory.nullable(),
  type: recordType,
  raterType: z.string(),
  rater: z.string(),
  realismScore: z.int32(),
  qualityScore: z.int32(),
  createdAt: z.string(),
})

export const recordLikertScoresRow = z.object({
  recordId: z.string(),
  projectId: z.string(),
  humanCount: z.number(),
  humanRealism: z.number().nullable(),
  humanQuality: z.number().nullable(),
  llmCount: z.number(),
  llmRealism: z.number().nullable(),
  llmQuality: z.number().nullable(),
})

export const alignmentScoreArgs = z.strictObject({
  analysis: z.string().nullable(),
})

export const alignmentScoreReturns = z.int32().nullable()

export const bonusMetricTierArgs = z.strictObject({
  done: z.number().nullable(),
  target: z.int32().nullable(),
  target_tier2: z.int32().nullable(),
})

export const bonusMetricTierReturns = z.int32().nullable()

export const bonusProgressArgs = z.strictObject({
  done: z.number().nullable(),
  target: z.int32().nullable(),
})

export const bonusProgressReturns = z.int32()

export const bonusQualifiedTierArgs = z.strictObject({
  tasks: z.number().nullable(),
  feedback: z.number().nullable(),
  target_tasks: z.int32().nullable(),
  target_feedback: z.int32().nullable(),
  target_tasks_tier2: z.int32().nullable(),
  target_feedback_tier2: z.int32().nullable(),
})

export const bonusQualifiedTierReturns = z.int32().nullable()

export const bonusWindowDaysArgs = z.strictObject({
  window_id: z.guid().nullable(),
})

export const bonusWindowDaysReturns = z.array(z.object({
  day: z.string(),
  taskCount: z.number(),
  feedbackCount: z.number(),
}))

export const bonusWindowQualificationArgs = z.strictObject({
  window_id: z.guid().nullable(),
})

export const bonusWindowQualificationReturns = z.array(z.object({
  email: z.string(),
  taskCount: z.number(),
  feedbackCount: z.number(),
  totalCount: z.number(),
  taskTier: z.int32().nullable(),
  feedbackTier: z.int32().nullable(),
  qualifiedTier: z.int32(),
}))

export const cosineSimilarityArgs = z.strictObject({
  a: z.array(z.number()).nullable(),
  b: z.array(z.number()).nullable(),
})

export const cosineSimilarityReturns = z.number().nullable()

export const hasRoleArgs = z.strictObject({
  minimum: userRole.nullable(),
})

export const hasRoleReturns = z.boolean()

export const isAdminArgs = z.strictObject({})

export const isAdminReturns = z.boolean()

export const likertDistributionArgs = z.strictObject({
  project_id: z.string().nullable().optional(),
})

export const likertDistributionReturns = z.array(z.object({
  raterType: z.string(),
  scale: z.string(),
  count: z.number(),
  mean: z.number(),
  median: z.number(),
  standardDeviation: z.number(),
  distribution: z.array(z.number()),
}))

export const likertModelComparisonArgs = z.strictObject({
  project_id: z.string().nullable().optional(),
})

export const likertModelComparisonReturns = z.array(z.object({
  model: z.string(),
  totalRatings: z.number(),
  avgRealism: z.number(),
  avgQuality: z.number(),
  realismCorrelation: z.number().nullable(),
  qualityCorrelation: z.number().nullable(),
  recordsWithBoth: z.number(),
  totalRecordsRated: z.number(),
}))

export const likertSummaryArgs = z.strictObject({
  project_id: z.string().nullable().optional(),
})

export const likertSummaryReturns = z.array(z.object({
  totalRecords: z.number(),
  ratedRecords: z.number(),
  humanRaters: z.number(),
  llmModels: z.number(),
  totalHumanRatings: z.number(),
  totalLLMRatings: z.number(),
}))

export const recordIdentifiersArgs = z.strictObject({
  metadata: json.nullable(),
})

export const recordIdentifiersReturns = z.array(z.string())

export const similarPromptsOfAuthorArgs = z.strictObject({
  record_id: z.string().nullable(),
})

export const similarPromptsOfAuthorReturns = z.array(z.object({
  recordId: z.string(),
  percent: z.int32().nullable(),
}))

export const similarRecordsArgs = z.strictObject({
  record_id: z.string().nullable(),
  most: z.int32().nullable().optional(),
  everywhere: z.boolean().nullable().optional(),
})

export const similarRecordsReturns = z.array(z.object({
  recordId: z.string(),
  similarity: z.number().nullable(),
}))

export const schemas = {
  public: {
    Tables: {
      analytics_jobs: { Row: analyticsJobsRow, Insert: analyticsJobsInsert, Update: analyticsJobsUpdate },
      bonus_windows: { Row: bonusWindowsRow, Insert: bonusWindowsInsert, Update: bonusWindowsUpdate },
      data_records: { Row: dataRecordsRow, Insert: dataRecordsInsert, Update: dataRecordsUpdate },
      ingest_jobs: { Row: ingestJobsRow, Insert: ingestJobsInsert, Update: ingestJobsUpdate },
      likert_scores: { Row: likertScoresRow, Insert: likertScoresInsert, Update: likertScoresUpdate },
      profiles: { Row: profilesRow, Insert: profilesInsert, Update: profilesUpdate },
      projects: { Row: projectsRow, Insert: projectsInsert, Update: projectsUpdate },
      system_settings: { Row: systemSettingsRow, Insert: systemSettingsInsert, Update: systemSettingsUpdate },
    },
    Views: {
      bonus_window_progress: { Row: bonusWindowProgressRow },
      likert_export: { Row: likertExportRow },
      record_likert_scores: { Row: recordLikertScoresRow },
    },
    Functions: {
      'alignment_score(text)': { Args: alignmentScoreArgs, Returns: alignmentScoreReturns },
      'bonus_metric_tier(bigint, integer, integer)': { Args: bonusMetricTierArgs, Returns: bonusMetricTierReturns },
      'bonus_progress(bigint, integer)': { Args: bonusProgressArgs, Returns: bonusProgressReturns },
      'bonus_qualified_tier(bigint, bigint, integer, integer, integer, integer)': { Args: bonusQualifiedTierArgs, Returns: bonusQualifiedTierReturns },
      'bonus_window_days(uuid)': { Args: bonusWindowDaysArgs, Returns: bonusWindowDaysReturns },
      'bonus_window_qualification(uuid)': { Args: bonusWindowQualificationArgs, Returns: bonusWindowQualificationReturns },
      'cosine_similarity(double precision[], double precision[])': { Args: cosineSimilarityArgs, Returns: cosineSimilarityReturns },
      'has_role(public."UserRole")': { Args: hasRoleArgs, Returns: hasRoleReturns },
      'is_admin()': { Args: isAdminArgs, Returns: isAdminReturns },
      'likert_distribution(text)': { Args: likertDistributionArgs, Returns: likertDistributionReturns },
      'likert_model_comparison(text)': { Args: likertModelComparisonArgs, Returns: likertModelComparisonReturns },
      'likert_summary(text)': { Args: likertSummaryArgs, Returns: likertSummaryReturns },
      'record_identifiers(jsonb)': { Args: recordIdentifiersArgs, Returns: recordIdentifiersReturns },
      'similar_prompts_of_author(text)': { Args: similarPromptsOfAuthorArgs, Returns: similarPromptsOfAuthorReturns },
      'similar_records(text, integer, boolean)': { Args: similarRecordsArgs, Returns: similarRecordsReturns },
    },
    Enums: {
      RecordCategory: recordCategory,
      RecordType: recordType,
      UserRole: userRole,
    },
    CompositeTypes: {},
  },
}
