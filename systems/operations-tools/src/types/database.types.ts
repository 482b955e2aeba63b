// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  public: {
    Tables: {
      analytics_jobs: {
        Row: {
          id: string
          projectId: string
          status: string
          totalRecords: number
          processedCount: number
          error: string | null
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          projectId: string
          status?: string
          totalRecords?: number
          processedCount?: number
          error?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          projectId?: string
          status?: string
          totalRecords?: number
          processedCount?: number
          error?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Relationships: [
          {
            foreignKeyName: 'analytics_jobs_projectId_fkey'
            columns: ['projectId']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      bonus_windows: {
        Row: {
          id: string
          name: string
          startTime: string
          endTime: string
          targetTaskCount: number
          targetFeedbackCount: number
          targetTaskCountTier2: number
          targetFeedbackCountTier2: number
          createdBy: string
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id?: string
          name?: string
          startTime: string
          endTime: string
          targetTaskCount?: number
          targetFeedbackCount?: number
          targetTaskCountTier2?: number
          targetFeedbackCountTier2?: number
          createdBy: string
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          name?: string
          startTime?: string
          endTime?: string
          targetTaskCount?: number
          targetFeedbackCount?: number
          targetTaskCountTier2?: number
          targetFeedbackCountTier2?: number
          createdBy?: string
          createdAt?: string
          updatedAt?: string
        }
        Relationships: []
      }
      data_records: {
        Row: {
          id: string
          projectId: string
          type: Database['public']['Enums']['RecordType']
          category: Database['public']['Enums']['RecordCategory'] | null
          source: string
          content: string
          metadata: Json | null
          embedding: number[]
          alignmentAnalysis: string | null
          alignmentScore: number | null
          hasBeenReviewed: boolean
          isCategoryCorrect: boolean | null
          reviewedBy: string | null
          createdById: string | null
          createdByName: string | null
          createdByEmail: string | null
          ingestJobId: string | null
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          projectId: string
          type: Database['public']['Enums']['RecordType']
          category?: Database['public']['Enums']['RecordCategory'] | null
          source: string
          content: string
          metadata?: Json | null
          embedding?: number[]
          alignmentAnalysis?: string | null
          alignmentScore?: never
          hasBeenReviewed?: boolean
          isCategoryCorrect?: boolean | null
          reviewedBy?: string | null
          createdById?: string | null
          createdByName?: string | null
          createdByEmail?: string | null
          ingestJobId?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          projectId?: string
          type?: Database['public']['Enums']['RecordType']
          category?: Database['public']['Enums']['RecordCategory'] | null
          source?: string
          content?: string
          metadata?: Json | null
          embedding?: number[]
          alignmentAnalysis?: string | null
          alignmentScore?: never
          hasBeenReviewed?: boolean
          isCategoryCorrect?: boolean | null
          reviewedBy?: string | null
          createdById?: string | null
          createdByName?: string | null
          createdByEmail?: string | null
          ingestJobId?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Relationships: [
          {
            foreignKeyName: 'data_records_ingestJobId_fkey'
            columns: ['ingestJobId']
            isOneToOne: false
            referencedRelation: 'ingest_jobs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'data_records_projectId_fkey'
            columns: ['projectId']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      ingest_jobs: {
        Row: {
          id: string
          projectId: string
          type: Database['public']['Enums']['RecordType']
          status: string
          totalRecords: number
          savedCount: number
          skippedCount: number
          skippedDetails: Json | null
          error: string | null
          payload: string | null
          options: Json | null
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          projectId: string
          type: Database['public']['Enums']['RecordType']
          status?: string
          totalRecords?: number
          savedCount?: number
          skippedCount?: number
          skippedDetails?: Json | null
          error?: string | null
          payload?: string | null
          options?: Json | null
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          projectId?: string
          type?: Database['public']['Enums']['RecordType']
          status?: string
          totalRecords?: number
          savedCount?: number
          skippedCount?: number
          skippedDetails?: Json | null
          error?: string | null
          payload?: string | null
          options?: Json | null
          createdAt?: string
          updatedAt?: string
        }
        Relationships: [
          {
            foreignKeyName: 'ingest_jobs_projectId_fkey'
            columns: ['projectId']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      likert_scores: {
        Row: {
          id: string
          recordId: string
          userId: string
          realismScore: number
          qualityScore: number
          llmModel: string | null
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          recordId: string
          userId: string
          realismScore: number
          qualityScore: number
          llmModel?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          recordId?: string
          userId?: string
          realismScore?: number
          qualityScore?: number
          llmModel?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Relationships: [
          {
            foreignKeyName: 'likert_scores_recordId_fkey'
            columns: ['recordId']
            isOneToOne: false
            referencedRelation: 'data_records'
            referencedColumns: ['id']
          },
        ]
      }
      profiles: {
        Row: {
          id: string
          email: string
          role: Database['public']['Enums']['UserRole']
          mustResetPassword: boolean
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          email: string
          role?: Database['public']['Enums']['UserRole']
          mustResetPassword?: boolean
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          email?: string
          role?: Database['public']['Enums']['UserRole']
          mustResetPassword?: boolean
          createdAt?: string
          updatedAt?: string
        }
        Relationships: []
      }
      projects: {
        Row: {
          id: string
          name: string
          ownerId: string | null
          guidelines: string | null
          guidelinesFileName: string | null
          lastTaskAnalysis: string | null
          lastFeedbackAnalysis: string | null
          createdAt: string
          updatedAt: string
        }
        Insert: {
          id: string
          name: string
          ownerId?: string | null
          guidelines?: string | null
          guidelinesFileName?: string | null
          lastTaskAnalysis?: string | null
          lastFeedbackAnalysis?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Update: {
          id?: string
          name?: string
          ownerId?: string | null
          guidelines?: string | null
          guidelinesFileName?: string | null
          lastTaskAnalysis?: string | null
          lastFeedbackAnalysis?: string | null
          createdAt?: string
          updatedAt?: string
        }
        Relationships: [
          {
            foreignKeyName: 'projects_ownerId_fkey'
            columns: ['ownerId']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      system_settings: {
        Row: {
          key: string
          value: string
          description: string | null
          updatedAt: string
        }
        Insert: {
          key: string
          value: string
          description?: string | null
          updatedAt?: string
        }
        Update: {
          key?: string
          value?: string
          description?: string | null
          updatedAt?: string
        }
        Relationships: []
      }
    }
    Views: {
      bonus_window_progress: {
        Row: {
          windowId: string
          name: string
          startTime: string
          endTime: string
          state: string
          taskCount: number
          feedbackCount: number
          taskProgress: number
          feedbackProgress: number
          taskProgressTier2: number
          feedbackProgressTier2: number
        }
        Relationships: []
      }
      likert_export: {
        Row: {
          recordId: string
          projectId: string
          content: string
          category: Database['public']['Enums']['RecordCategory'] | null
          type: Database['public']['Enums']['RecordType']
          raterType: string
          rater: string
          realismScore: number
          qualityScore: number
          createdAt: string
        }
        Relationships: [
          {
            foreignKeyName: 'data_records_projectId_fkey'
            columns: ['projectId']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      record_likert_scores: {
        Row: {
          recordId: string
          projectId: string
          humanCount: number
          humanRealism: number | null
          humanQuality: number | null
          llmCount: number
          llmRealism: number | null
          llmQuality: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'data_records_projectId_fkey'
            columns: ['projectId']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Functions: {
      alignment_score: {
        Args: {
          analysis: string | null
        }
        Returns: number | null
      }
      bonus_metric_tier: {
        Args: {
          done: number | null
          target: number | null
          target_tier2: number | null
        }
        Returns: number | null
      }
      bonus_progress: {
        Args: {
          done: number | null
          target: number | null
        }
        Returns: number
      }
      bonus_qualified_tier: {
        Args: {
          tasks: number | null
          feedback: number | null
          target_tasks: number | null
          target_feedback: number | null
          target_tasks_tier2: number | null
          target_feedback_tier2: number | null
        }
        Returns: number | null
      }
      bonus_window_days: {
        Args: {
          window_id: string | null
        }
        Returns: {
          day: string
          taskCount: number
          feedbackCount: number
        }[]
      }
      bonus_window_qualification: {
        Args: {
          window_id: string | null
        }
        Returns: {
          email: string
          taskCount: number
          feedbackCount: number
          totalCount: number
          taskTier: number | null
          feedbackTier: number | null
          qualifiedTier: number
        }[]
      }
      cosine_similarity: {
        Args: {
          a: number[] | null
          b: number[] | null
        }
        Returns: number | null
      }
      has_role: {
        Args: {
          minimum: Database['public']['Enums']['UserRole'] | null
        }
        Returns: boolean
      }
      is_admin: {
        Args: never
        Returns: boolean
      }
      likert_distribution: {
        Args: {
          project_id?: string | null
        }
        Returns: {
          raterType: string
          scale: string
          count: number
          mean: number
          median: number
          standardDeviation: number
          distribution: number[]
        }[]
      }
      likert_model_comparison: {
        Args: {
          project_id?: string | null
        }
        Returns: {
          model: string
          totalRatings: number
          avgRealism: number
          avgQuality: number
          realismCorrelation: number | null
          qualityCorrelation: number | null
          recordsWithBoth: number
          totalRecordsRated: number
        }[]
      }
      likert_summary: {
        Args: {
          project_id?: string | null
        }
        Returns: {
          totalRecords: number
          ratedRecords: number
          humanRaters: number
          llmModels: number
          totalHumanRatings: number
          totalLLMRatings: number
        }[]
      }
      record_identifiers: {
        Args: {
          metadata: Json | null
        }
        Returns: string[]
      }
      similar_prompts_of_author: {
        Args: {
          record_id: string | null
        }
        Returns: {
          recordId: string
          percent: number | null
        }[]
      }
      similar_records: {
        Args: {
          record_id: string | null
          most?: number | null
          everywhere?: boolean | null
        }
        Returns: {
          recordId: string
          similarity: number | null
        }[]
      }
    }
    Enums: {
      RecordCategory: 'TOP_10' | 'BOTTOM_10'
      RecordType: 'TASK' | 'FEEDBACK'
      UserRole: 'PENDING' | 'USER' | 'MANAGER' | 'ADMIN'
    }
    CompositeTypes: { [_ in never]: never }
  }
}

type Schemas = Omit<Database, '__InternalSupabase'>

type DefaultSchema = Schemas['public']

export type Tables<
  NameOrSchema extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views']) | { schema: keyof Schemas },
  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof (Schemas[NameOrSchema['schema']]['Tables'] & Schemas[NameOrSchema['schema']]['Views']) : never = never,
> = NameOrSchema extends { schema: keyof Schemas }
  ? (Schemas[NameOrSchema['schema']]['Tables'] & Schemas[NameOrSchema['schema']]['Views'])[Name] extends { Row: infer R } ? R : never
  : NameOrSchema extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
    ? (DefaultSchema['Tables'] & DefaultSchema['Views'])[NameOrSchema] extends { Row: infer R } ? R : never
    : never

export type TablesInsert<
  NameOrSchema extends keyof DefaultSchema['Tables'] | { schema: keyof Schemas },
  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof Schemas[NameOrSchema['schema']]['Tables'] : never = never,
> = NameOrSchema extends { schema: keyof Schemas }
  ? Schemas[NameOrSchema['schema']]['Tables'][Name] extends { Insert: infer R } ? R : never
  : NameOrSchema extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][NameOrSchema] extends { Insert: infer R } ? R : never
    : never

export type TablesUpdate<
  NameOrSchema extends keyof DefaultSchema['Tables'] | { schema: keyof Schemas },
  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof Schemas[NameOrSchema['schema']]['Tables'] : never = never,
> = NameOrSchema extends { schema: keyof Schemas }
  ? Schemas[NameOrSchema['schema']]['Tables'][Name] extends { Update: infer R } ? R : never
  : NameOrSchema extends keyof DefaultSchema['Tables']
    ? DefaultSchema['Tables'][NameOrSchema] extends { Update: infer R } ? R : never
    : never

export type Enums<
  NameOrSchema extends keyof DefaultSchema['Enums'] | { schema: keyof Schemas },
  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof Schemas[NameOrSchema['schema']]['Enums'] : never = never,
> = NameOrSchema extends { schema: keyof Schemas }
  ? Schemas[NameOrSchema['schema']]['Enums'][Name]
  : NameOrSchema extends keyof DefaultSchema['Enums']
    ? DefaultSchema['Enums'][NameOrSchema]
    : never

export type CompositeTypes<
  NameOrSchema extends keyof DefaultSchema['CompositeTypes'] | { schema: keyof Schemas },
  Name extends NameOrSchema extends { schema: keyof Schemas } ? keyof Schemas[NameOrSchema['schema']]['CompositeTypes'] : never = never,
> = NameOrSchema extends { schema: keyof Schemas }
  ? Schemas[NameOrSchema['schema']]['CompositeTypes'][Name]
  : NameOrSchema extends keyof DefaultSchema['CompositeTypes']
    ? DefaultSchema['CompositeTypes'][NameOrSchema]
    : never

export const Constants = {
  public: {
    Enums: {
      RecordCategory: ['TOP_10', 'BOTTOM_10'],
      RecordType: ['TASK', 'FEEDBACK'],
      UserRole: ['PENDING', 'USER', 'MANAGER', 'ADMIN'],
    },
  },
} as const
