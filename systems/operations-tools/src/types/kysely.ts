// Generated from the database by `plinth types generate`; not to be edited.

import type { ColumnType, Generated } from 'kysely'

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type RecordCategory = 'TOP_10' | 'BOTTOM_10'

export type RecordType = 'TASK' | 'FEEDBACK'

export type UserRole = 'PENDING' | 'USER' | 'MANAGER' | 'ADMIN'

export interface AnalyticsJobs {
  id: string
  projectId: string
  status: Generated<string>
  totalRecords: Generated<number>
  processedCount: Generated<number>
  error: string | null
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface BonusWindows {
  id: Generated<string>
  name: Generated<string>
  startTime: ColumnType<Date, Date | string, Date | string>
  endTime: ColumnType<Date, Date | string, Date | string>
  targetTaskCount: Generated<number>
  targetFeedbackCount: Generated<number>
  targetTaskCountTier2: Generated<number>
  targetFeedbackCountTier2: Generated<number>
  createdBy: string
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface DataRecords {
  id: string
  projectId: string
  type: RecordType
  category: RecordCategory | null
  source: string
  content: string
  metadata: ColumnType<Json | null, string | null | undefined, string | null>
  embedding: Generated<number[]>
  alignmentAnalysis: string | null
  alignmentScore: ColumnType<number | null, never, never>
  hasBeenReviewed: Generated<boolean>
  isCategoryCorrect: boolean | null
  reviewedBy: string | null
  createdById: string | null
  createdByName: string | null
  createdByEmail: string | null
  ingestJobId: string | null
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface IngestJobs {
  id: string
  projectId: string
  type: RecordType
  status: Generated<string>
  totalRecords: Generated<number>
  savedCount: Generated<number>
  skippedCount: Generated<number>
  skippedDetails: ColumnType<Json | null, string | null | undefined, string | null>
  error: string | null
  payload: string | null
  options: ColumnType<Json | null, string | null | undefined, string | null>
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface LikertScores {
  id: string
  recordId: string
  userId: string
  realismScore: number
  qualityScore: number
  llmModel: string | null
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Profiles {
  id: string
  email: string
  role: Generated<UserRole>
  mustResetPassword: Generated<boolean>
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface Projects {
  id: string
  name: string
  ownerId: string | null
  guidelines: string | null
  guidelinesFileName: string | null
  lastTaskAnalysis: string | null
  lastFeedbackAnalysis: string | null
  createdAt: ColumnType<Date, Date | string | undefined, Date | string>
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface SystemSettings {
  key: string
  value: string
  description: string | null
  updatedAt: ColumnType<Date, Date | string | undefined, Date | string>
}

export interface BonusWindowProgress {
  windowId: ColumnType<string, never, never>
  name: ColumnType<string, never, never>
  startTime: ColumnType<Date, never, never>
  endTime: ColumnType<Date, never, never>
  state: ColumnType<string, never, never>
  taskCount: ColumnType<string, never, never>
  feedbackCount: ColumnType<string, never, never>
  taskProgress: ColumnType<number, never, never>
  feedbackProgress: ColumnType<number, never, never>
  taskProgressTier2: ColumnType<number, never, never>
  feedbackProgressTier2: ColumnType<number, never, never>
}

export interface LikertExport {
  recordId: ColumnType<string, never, never>
  projectId: ColumnType<string, never, never>
  content: ColumnType<string, never, never>
  category: ColumnType<RecordCategory | null, never, never>
  type: ColumnType<RecordType, never, never>
  raterType: ColumnType<string, never, never>
  rater: ColumnType<string, never, never>
  realismScore: ColumnType<number, never, never>
  qualityScore: ColumnType<number, never, never>
  createdAt: ColumnType<Date, never, never>
}

export interface RecordLikertScores {
  recordId: ColumnType<string, never, never>
  projectId: ColumnType<string, never, never>
  humanCount: ColumnType<string, never, never>
  humanRealism: ColumnType<string | null, never, never>
  humanQuality: ColumnType<string | null, never, never>
  llmCount: ColumnType<string, never, never>
  llmRealism: ColumnType<string | null, never, never>
  llmQuality: ColumnType<string | null, never, never>
}

export interface DB {
  analytics_jobs: AnalyticsJobs
  bonus_windows: BonusWindows
  data_records: DataRecords
  ingest_jobs: IngestJobs
  likert_scores: LikertScores
  profiles: Profiles
  projects: Projects
  system_settings: SystemSettings
  bonus_window_progress: BonusWindowProgress
  likert_export: LikertExport
  record_likert_scores: RecordLikertScores
}
