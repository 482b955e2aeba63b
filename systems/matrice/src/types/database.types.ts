// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  public: {
    Tables: {
      chunk_embeddings: {
        Row: {
          id: string
          chunk_id: string
          embedding: string
          model: string
          created_at: string
        }
        Insert: {
          id?: string
          chunk_id: string
          embedding: string
          model?: string
          created_at?: string
        }
        Update: {
          id?: string
          chunk_id?: string
          embedding?: string
          model?: string
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'chunk_embeddings_chunk_id_fkey'
            columns: ['chunk_id']
            isOneToOne: false
            referencedRelation: 'source_chunks'
            referencedColumns: ['id']
          },
        ]
      }
      context_sources: {
        Row: {
          id: string
          project_id: string
          type: string
          name: string
          storage_path: string | null
          status: string
          raw_metadata: Json
          token_count: number
          content_hash: string | null
          processed_at: string | null
          status_changed_at: string
          created_by: string | null
          created_at: string
        }
        Insert: {
          id?: string
          project_id: string
          type: string
          name: string
          storage_path?: string | null
          status?: string
          raw_metadata?: Json
          token_count?: number
          content_hash?: string | null
          processed_at?: string | null
          status_changed_at?: string
          created_by?: string | null
          created_at?: string
        }
        Update: {
          id?: string
          project_id?: string
          type?: string
          name?: string
          storage_path?: string | null
          status?: string
          raw_metadata?: Json
          token_count?: number
          content_hash?: string | null
          processed_at?: string | null
          status_changed_at?: string
          created_by?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'context_sources_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      insight_embeddings: {
        Row: {
          insight_id: string
          embedding: string
          model: string
        }
        Insert: {
          insight_id: string
          embedding: string
          model?: string
        }
        Update: {
          insight_id?: string
          embedding?: string
          model?: string
        }
        Relationships: [
          {
            foreignKeyName: 'insight_embeddings_insight_id_fkey'
            columns: ['insight_id']
            isOneToOne: false
            referencedRelation: 'insights'
            referencedColumns: ['id']
          },
        ]
      }
      insight_evidence: {
        Row: {
          id: string
          insight_id: string
          run_id: string | null
          source_id: string | null
          chunk_id: string | null
          confidence: number | null
          note: string | null
          created_at: string
        }
        Insert: {
          id?: string
          insight_id: string
          run_id?: string | null
          source_id?: string | null
          chunk_id?: string | null
          confidence?: number | null
          note?: string | null
          created_at?: string
        }
        Update: {
          id?: string
          insight_id?: string
          run_id?: string | null
          source_id?: string | null
          chunk_id?: string | null
          confidence?: number | null
          note?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'insight_evidence_chunk_id_fkey'
            columns: ['chunk_id']
            isOneToOne: false
            referencedRelation: 'source_chunks'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'insight_evidence_insight_id_fkey'
            columns: ['insight_id']
            isOneToOne: false
            referencedRelation: 'insights'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'insight_evidence_run_id_fkey'
            columns: ['run_id']
            isOneToOne: false
            referencedRelation: 'workflow_runs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'insight_evidence_source_id_fkey'
            columns: ['source_id']
            isOneToOne: false
            referencedRelation: 'context_sources'
            referencedColumns: ['id']
          },
        ]
      }
      insight_links: {
        Row: {
          from_id: string
          to_id: string
          relation: string
          created_at: string
        }
        Insert: {
          from_id: string
          to_id: string
          relation: string
          created_at?: string
        }
        Update: {
          from_id?: string
          to_id?: string
          relation?: string
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'insight_links_from_id_fkey'
            columns: ['from_id']
            isOneToOne: false
            referencedRelation: 'insights'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'insight_links_to_id_fkey'
            columns: ['to_id']
            isOneToOne: false
            referencedRelation: 'insights'
            referencedColumns: ['id']
          },
        ]
      }
      insights: {
        Row: {
          id: string
          project_id: string
          source_id: string | null
          type: string
          title: string
          content: string
          confidence: number
          tags: Json
          status: string
          evidence_count: number
          last_seen_at: string
          last_aged_at: string | null
          created_by: string | null
          created_at: string
        }
        Insert: {
          id?: string
          project_id: string
          source_id?: string | null
          type: string
          title: string
          content: string
          confidence?: number
          tags?: Json
          status?: string
          evidence_count?: number
          last_seen_at?: string
          last_aged_at?: string | null
          created_by?: string | null
          created_at?: string
        }
        Update: {
          id?: string
          project_id?: string
          source_id?: string | null
          type?: string
          title?: string
          content?: string
          confidence?: number
          tags?: Json
          status?: string
          evidence_count?: number
          last_seen_at?: string
          last_aged_at?: string | null
          created_by?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'insights_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'insights_source_id_fkey'
            columns: ['source_id', 'project_id']
            isOneToOne: false
            referencedRelation: 'context_sources'
            referencedColumns: ['id', 'project_id']
          },
        ]
      }
      model_prices: {
        Row: {
          model: string
          valid_from: string
          kind: string
          input_usd_per_million: number
          output_usd_per_million: number
        }
        Insert: {
          model: string
          valid_from?: string
          kind?: string
          input_usd_per_million: number
          output_usd_per_million: number
        }
        Update: {
          model?: string
          valid_from?: string
          kind?: string
          input_usd_per_million?: number
          output_usd_per_million?: number
        }
        Relationships: []
      }
      outbox_events: {
        Row: {
          id: string
          name: string
          data: Json
          created_at: string
          dispatched_at: string | null
        }
        Insert: {
          id?: string
          name: string
          data?: Json
          created_at?: string
          dispatched_at?: string | null
        }
        Update: {
          id?: string
          name?: string
          data?: Json
          created_at?: string
          dispatched_at?: string | null
        }
        Relationships: []
      }
      pillar_definitions: {
        Row: {
          code: string
          name: string
          guidance: string | null
        }
        Insert: {
          code: string
          name: string
          guidance?: string | null
        }
        Update: {
          code?: string
          name?: string
          guidance?: string | null
        }
        Relationships: []
      }
      pillar_versions: {
        Row: {
          id: string
          pillar_id: string
          version: number
          name: string
          content: string | null
          metadata: Json
          changed_by: string | null
          changed_at: string
        }
        Insert: {
          id?: string
          pillar_id: string
          version: number
          name: string
          content?: string | null
          metadata: Json
          changed_by?: string | null
          changed_at?: string
        }
        Update: {
          id?: string
          pillar_id?: string
          version?: number
          name?: string
          content?: string | null
          metadata?: Json
          changed_by?: string | null
          changed_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'pillar_versions_pillar_id_fkey'
            columns: ['pillar_id']
            isOneToOne: false
            referencedRelation: 'pillars'
            referencedColumns: ['id']
          },
        ]
      }
      pillars: {
        Row: {
          id: string
          project_id: string
          code: string
          name: string
          content: string | null
          metadata: Json
          version: number
          updated_at: string
        }
        Insert: {
          id?: string
          project_id: string
          code: string
          name: string
          content?: string | null
          metadata?: Json
          version?: number
          updated_at?: string
        }
        Update: {
          id?: string
          project_id?: string
          code?: string
          name?: string
          content?: string | null
          metadata?: Json
          version?: number
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'pillars_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      projects: {
        Row: {
          id: string
          name: string
          description: string | null
          domain: string | null
          current_phase: string
          settings: Json
          created_by: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          name: string
          description?: string | null
          domain?: string | null
          current_phase?: string
          settings?: Json
          created_by?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          name?: string
          description?: string | null
          domain?: string | null
          current_phase?: string
          settings?: Json
          created_by?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: []
      }
      source_chunks: {
        Row: {
          id: string
          source_id: string
          chunk_index: number
          content: string
          token_count: number
          metadata: Json
          created_at: string
          content_search: string | null
        }
        Insert: {
          id?: string
          source_id: string
          chunk_index: number
          content: string
          token_count?: number
          metadata?: Json
          created_at?: string
          content_search?: never
        }
        Update: {
          id?: string
          source_id?: string
          chunk_index?: number
          content?: string
          token_count?: number
          metadata?: Json
          created_at?: string
          content_search?: never
        }
        Relationships: [
          {
            foreignKeyName: 'source_chunks_source_id_fkey'
            columns: ['source_id']
            isOneToOne: false
            referencedRelation: 'context_sources'
            referencedColumns: ['id']
          },
        ]
      }
      user_projects: {
        Row: {
          user_id: string
          project_id: string
          role: string
          created_at: string
        }
        Insert: {
          user_id: string
          project_id: string
          role?: string
          created_at?: string
        }
        Update: {
          user_id?: string
          project_id?: string
          role?: string
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'user_projects_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      workflow_runs: {
        Row: {
          id: string
          project_id: string | null
          workflow_id: string
          event_name: string
          phase: string | null
          status: string
          input_data: Json
          output_data: Json
          error: Json | null
          attempt: number
          parent_run_id: string | null
          idempotency_key: string | null
          heartbeat_at: string | null
          started_at: string
          completed_at: string | null
        }
        Insert: {
          id?: string
          project_id?: string | null
          workflow_id: string
          event_name: string
          phase?: string | null
          status?: string
          input_data?: Json
          output_data?: Json
          error?: Json | null
          attempt?: number
          parent_run_id?: string | null
          idempotency_key?: string | null
          heartbeat_at?: string | null
          started_at?: string
          completed_at?: string | null
        }
        Update: {
          id?: string
          project_id?: string | null
          workflow_id?: string
          event_name?: string
          phase?: string | null
          status?: string
          input_data?: Json
          output_data?: Json
          error?: Json | null
          attempt?: number
          parent_run_id?: string | null
          idempotency_key?: string | null
          heartbeat_at?: string | null
          started_at?: string
          completed_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'workflow_runs_parent_run_id_fkey'
            columns: ['parent_run_id']
            isOneToOne: false
            referencedRelation: 'workflow_runs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'workflow_runs_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      workflow_steps: {
        Row: {
          id: string
          run_id: string
          step_name: string
          status: string
          latency_ms: number
          tokens_input: number
          tokens_output: number
          cost_usd: number
          error: Json
          model: string | null
          attempt: number
          output: Json | null
          executed_at: string
        }
        Insert: {
          id?: string
          run_id: string
          step_name: string
          status: string
          latency_ms?: number
          tokens_input?: number
          tokens_output?: number
          cost_usd?: number
          error?: Json
          model?: string | null
          attempt?: number
          output?: Json | null
          executed_at?: string
        }
        Update: {
          id?: string
          run_id?: string
          step_name?: string
          status?: string
          latency_ms?: number
          tokens_input?: number
          tokens_output?: number
          cost_usd?: number
          error?: Json
          model?: string | null
          attempt?: number
          output?: Json | null
          executed_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'workflow_steps_run_id_fkey'
            columns: ['run_id']
            isOneToOne: false
            referencedRelation: 'workflow_runs'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      v_insight_leaderboard: {
        Row: {
          insight_id: string
          project_id: string
          type: string
          title: string
          evidence_count: number
          confidence: number
          last_seen_at: string
        }
        Insert: {
          insight_id?: string | null
          project_id?: string | null
          type?: string | null
          title?: string | null
          evidence_count?: number | null
          confidence?: number | null
          last_seen_at?: string | null
        }
        Update: {
          insight_id?: string | null
          project_id?: string | null
          type?: string | null
          title?: string | null
          evidence_count?: number | null
          confidence?: number | null
          last_seen_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'insights_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      v_project_cost: {
        Row: {
          project_id: string | null
          month: string
          model: string | null
          tokens_input: number
          tokens_output: number
          cost_usd: number
        }
        Relationships: [
          {
            foreignKeyName: 'workflow_runs_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      v_source_pipeline: {
        Row: {
          source_id: string
          project_id: string
          name: string
          status: string
          chunks: number
          embedded_chunks: number
          tokens: number
          age: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'context_sources_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
      v_step_stats: {
        Row: {
          workflow_id: string
          step_name: string
          executions: number
          failure_rate: number
          avg_latency_ms: number
          p95_latency_ms: number | null
          tokens_input: number
          tokens_output: number
          cost_usd: number
        }
        Relationships: []
      }
      v_workflow_daily: {
        Row: {
          day: string
          project_id: string | null
          workflow_id: string
          runs: number
          completed: number
          failed: number
          success_rate: number | null
          avg_duration_ms: number | null
          p50_duration_ms: number | null
          p95_duration_ms: number | null
          tokens_input: number
          tokens_output: number
          cost_usd: number
        }
        Relationships: [
          {
            foreignKeyName: 'workflow_runs_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'projects'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Functions: {
      age_insights: {
        Args: never
        Returns: number
      }
      apply_decay: {
        Args: {
          score: number | null
          source_date: string | null
          decay_rate?: number | null
        }
        Returns: number | null
      }
      check_search: {
        Args: {
          query_embedding: string | null
          match_count: number | null
        }
        Returns: undefined
      }
      confirm_insight: {
        Args: {
          p_insight_id: string | null
          p_note?: string | null
        }
        Returns: number | null
      }
      is_admin: {
        Args: never
        Returns: boolean
      }
      match_chunks: {
        Args: {
          query_embedding: string | null
          match_threshold: number | null
          match_count: number | null
          filter_project_id?: string | null
          p_model?: string | null
        }
        Returns: {
          id: string
          source_id: string
          content: string
          metadata: Json
          similarity: number | null
        }[]
      }
      match_insights: {
        Args: {
          query_embedding: string | null
          match_threshold: number | null
          match_count: number | null
          p_project_id?: string | null
          p_model?: string | null
        }
        Returns: {
          id: string
          type: string
          title: string
          content: string
          confidence: number
          tags: Json
          similarity: number | null
        }[]
      }
      move_to_phase: {
        Args: {
          p_project_id: string | null
          p_phase: string | null
          force?: boolean | null
        }
        Returns: string | null
      }
      my_project_ids: {
        Args: {
          least_role?: string | null
        }
        Returns: string[]
      }
      pillar_completion: {
        Args: {
          content: string | null
          metadata: Json | null
        }
        Returns: number
      }
      project_completion: {
        Args: {
          p_project_id: string | null
        }
        Returns: {
          code: string
          name: string
          has_content: boolean
          word_count: number
          completion: number
          total_completion: number
        }[]
      }
      project_stats: {
        Args: {
          p_project_id: string | null
        }
        Returns: {
          sources: Json
          chunks: number
          tokens: number
          insights: Json
          runs: Json
          cost_usd: number
          last_activity_at: string
        }[]
      }
      project_validation: {
        Args: {
          p_project_id: string | null
        }
        Returns: {
          criterion: string
          required: number
          actual: number
          passed: boolean
        }[]
      }
      record_insight: {
        Args: {
          p_project_id: string | null
          p_type: string | null
          p_title: string | null
          p_content: string | null
          p_confidence: number | null
          p_embedding: string | null
          p_tags?: Json | null
          p_source_id?: string | null
          p_run_id?: string | null
          p_contradicts?: string | null
          p_model?: string | null
        }
        Returns: string | null
      }
      reprocess_source: {
        Args: {
          p_source_id: string | null
        }
        Returns: undefined
      }
      restore_pillar: {
        Args: {
          p_pillar_id: string | null
          p_version: number | null
        }
        Returns: number | null
      }
      search_hybrid: {
        Args: {
          p_project_id: string | null
          query_text: string | null
          query_embedding: string | null
          match_count?: number | null
          semantic_weight?: number | null
          p_model?: string | null
        }
        Returns: {
          id: string
          source_id: string
          content: string
          metadata: Json
          semantic_score: number | null
          keyword_score: number
          combined_score: number | null
        }[]
      }
      step_cost: {
        Args: {
          p_model: string | null
          p_tokens_input: number | null
          p_tokens_output: number | null
          p_at?: string | null
        }
        Returns: number | null
      }
      vector_index_serves: {
        Args: {
          filter_project_id: string | null
        }
        Returns: boolean | null
      }
    }
    Enums: { [_ in never]: never }
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
    Enums: {},
  },
} as const
