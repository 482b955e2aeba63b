// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  public: {
    Tables: {
      agent_messages: {
        Row: {
          id: string
          workflow_execution_id: string | null
          agent_name: string
          message_type: string
          content: string
          status: string
          tool_calls: Json
          context_data: Json
          error_details: string | null
          processed_at: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          workflow_execution_id?: string | null
          agent_name: string
          message_type: string
          content: string
          status?: string
          tool_calls?: Json
          context_data?: Json
          error_details?: string | null
          processed_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          workflow_execution_id?: string | null
          agent_name?: string
          message_type?: string
          content?: string
          status?: string
          tool_calls?: Json
          context_data?: Json
          error_details?: string | null
          processed_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'agent_messages_workflow_execution_id_fkey'
            columns: ['workflow_execution_id']
            isOneToOne: false
            referencedRelation: 'workflow_executions'
            referencedColumns: ['id']
          },
        ]
      }
      conversation_threads: {
        Row: {
          conversation_id: string
          user_id: string | null
          session_id: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          conversation_id: string
          user_id?: string | null
          session_id?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          conversation_id?: string
          user_id?: string | null
          session_id?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'conversation_threads_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      conversations: {
        Row: {
          id: string
          conversation_id: string
          user_id: string | null
          session_id: string | null
          role: string
          content: string
          status: string
          channel: string
          metadata: Json
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          conversation_id: string
          user_id?: string | null
          session_id?: string | null
          role: string
          content: string
          status?: string
          channel?: string
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          conversation_id?: string
          user_id?: string | null
          session_id?: string | null
          role?: string
          content?: string
          status?: string
          channel?: string
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'conversations_user_id_fkey'
            columns: ['user_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      leads: {
        Row: {
          id: string
          name: string
          email: string
          phone: string | null
          company: string | null
          status: Database['public']['Enums']['lead_status']
          lead_score: number
          services_interested: string[] | null
          budget_range: string | null
          timeline: string | null
          source: string
          notes: string | null
          assigned_to: string | null
          metadata: Json
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          name: string
          email: string
          phone?: string | null
          company?: string | null
          status?: Database['public']['Enums']['lead_status']
          lead_score?: number
          services_interested?: string[] | null
          budget_range?: string | null
          timeline?: string | null
          source?: string
          notes?: string | null
          assigned_to?: string | null
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          name?: string
          email?: string
          phone?: string | null
          company?: string | null
          status?: Database['public']['Enums']['lead_status']
          lead_score?: number
          services_interested?: string[] | null
          budget_range?: string | null
          timeline?: string | null
          source?: string
          notes?: string | null
          assigned_to?: string | null
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'leads_assigned_to_fkey'
            columns: ['assigned_to']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      messages: {
        Row: {
          id: string
          conversation_id: string
          parent_message_id: string | null
          sender_type: string
          sender_id: string | null
          content: string
          message_type: string
          status: string
          metadata: Json
          delivered_at: string | null
          read_at: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          conversation_id: string
          parent_message_id?: string | null
          sender_type: string
          sender_id?: string | null
          content: string
          message_type?: string
          status?: string
          metadata?: Json
          delivered_at?: string | null
          read_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          conversation_id?: string
          parent_message_id?: string | null
          sender_type?: string
          sender_id?: string | null
          content?: string
          message_type?: string
          status?: string
          metadata?: Json
          delivered_at?: string | null
          read_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'messages_parent_message_id_fkey'
            columns: ['parent_message_id']
            isOneToOne: false
            referencedRelation: 'messages'
            referencedColumns: ['id']
          },
        ]
      }
      model_metrics: {
        Row: {
          id: string
          model_name: string
          task_type: string | null
          tokens_in: number
          tokens_out: number
          latency_ms: number | null
          status: Database['public']['Enums']['model_status']
          error_message: string | null
          request_timestamp: string
          metadata: Json
        }
        Insert: {
          id?: string
          model_name: string
          task_type?: string | null
          tokens_in?: number
          tokens_out?: number
          latency_ms?: number | null
          status?: Database['public']['Enums']['model_status']
          error_message?: string | null
          request_timestamp?: string
          metadata?: Json
        }
        Update: {
          id?: string
          model_name?: string
          task_type?: string | null
          tokens_in?: number
          tokens_out?: number
          latency_ms?: number | null
          status?: Database['public']['Enums']['model_status']
          error_message?: string | null
          request_timestamp?: string
          metadata?: Json
        }
        Relationships: []
      }
      notifications: {
        Row: {
          id: string
          recipient_id: string
          notification_type: string
          severity: string
          title: string
          message: string
          action_url: string | null
          read: boolean
          read_at: string | null
          expires_at: string | null
          metadata: Json
          created_at: string
        }
        Insert: {
          id?: string
          recipient_id: string
          notification_type: string
          severity?: string
          title: string
          message: string
          action_url?: string | null
          read?: boolean
          read_at?: string | null
          expires_at?: string | null
          metadata?: Json
          created_at?: string
        }
        Update: {
          id?: string
          recipient_id?: string
          notification_type?: string
          severity?: string
          title?: string
          message?: string
          action_url?: string | null
          read?: boolean
          read_at?: string | null
          expires_at?: string | null
          metadata?: Json
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'notifications_recipient_id_fkey'
            columns: ['recipient_id']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
      profiles: {
        Row: {
          id: string
          email: string
          full_name: string | null
          company: string | null
          avatar_url: string | null
          role: string
          created_at: string
          updated_at: string
        }
        Insert: {
          id: string
          email: string
          full_name?: string | null
          company?: string | null
          avatar_url?: string | null
          role?: string
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          email?: string
          full_name?: string | null
          company?: string | null
          avatar_url?: string | null
          role?: string
          created_at?: string
          updated_at?: string
        }
        Relationships: []
      }
      shared_memory: {
        Row: {
          id: string
          conversation_id: string
          memory_key: string
          memory_value: Json
          scope: string
          access_count: number
          last_accessed_at: string
          metadata: Json
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          conversation_id: string
          memory_key: string
          memory_value: Json
          scope?: string
          access_count?: number
          last_accessed_at?: string
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          conversation_id?: string
          memory_key?: string
          memory_value?: Json
          scope?: string
          access_count?: number
          last_accessed_at?: string
          metadata?: Json
          created_at?: string
          updated_at?: string
        }
        Relationships: []
      }
      workflow_executions: {
        Row: {
          id: string
          conversation_id: string
          workflow_type: string
          current_state: string
          current_step: string | null
          participating_agents: string[] | null
          initiated_by: string | null
          workflow_config: Json
          execution_plan: Json
          results: Json
          error_message: string | null
          started_at: string
          completed_at: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          conversation_id: string
          workflow_type: string
          current_state?: string
          current_step?: string | null
          participating_agents?: string[] | null
          initiated_by?: string | null
          workflow_config?: Json
          execution_plan?: Json
          results?: Json
          error_message?: string | null
          started_at?: string
          completed_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          conversation_id?: string
          workflow_type?: string
          current_state?: string
          current_step?: string | null
          participating_agents?: string[] | null
          initiated_by?: string | null
          workflow_config?: Json
          execution_plan?: Json
          results?: Json
          error_message?: string | null
          started_at?: string
          completed_at?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'workflow_executions_initiated_by_fkey'
            columns: ['initiated_by']
            isOneToOne: false
            referencedRelation: 'profiles'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Views: {
      agent_performance: {
        Row: {
          agent_name: string
          message_count: number
          completed_count: number
          failed_count: number
          failure_rate: number
          average_processing_ms: number | null
        }
        Relationships: []
      }
      conversation_overview: {
        Row: {
          conversation_id: string
          user_id: string | null
          status: string | null
          channel: string | null
          utterance_count: number
          started_at: string
          last_activity_at: string
        }
        Relationships: []
      }
      conversation_volume: {
        Row: {
          day: string
          channel: string
          conversation_count: number
          utterance_count: number
        }
        Relationships: []
      }
      lead_funnel: {
        Row: {
          status: Database['public']['Enums']['lead_status']
          lead_count: number
          average_score: number | null
          recent_count: number
        }
        Relationships: []
      }
      model_performance: {
        Row: {
          model_name: string
          task_type: string | null
          total_requests: number
          average_latency_ms: number | null
          total_tokens: number
          successful_count: number
          failed_count: number
          success_rate: number
        }
        Relationships: []
      }
      workflow_performance: {
        Row: {
          workflow_type: string
          current_state: string
          execution_count: number
          average_duration_seconds: number
          successful_count: number
          failed_count: number
        }
        Relationships: []
      }
      workflow_success_rate: {
        Row: {
          workflow_type: string
          execution_count: number
          successful_count: number
          failed_count: number
          cancelled_count: number
          success_rate: number | null
        }
        Relationships: []
      }
    }
    Functions: {
      agent_performance_metrics: {
        Args: {
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          agent_name: string
          action_count: number
          success_rate: number
          error_rate: number
          average_processing_ms: number | null
        }[]
      }
      agent_trends: {
        Args: {
          unit?: string | null
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          period: string | null
          agent_name: string
          action_count: number
          failed_count: number
          average_processing_ms: number | null
        }[]
      }
      conversation_analytics: {
        Args: {
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          total_conversations: number
          total_messages: number
          messages_per_conversation: number | null
          active_conversations: number
          completed_conversations: number
        }[]
      }
      conversation_trends: {
        Args: {
          unit?: string | null
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          period: string | null
          conversation_count: number
          utterance_count: number
        }[]
      }
      delete_shared_memory: {
        Args: {
          conversation: string | null
          key: string | null
          scope?: string | null
        }
        Returns: boolean
      }
      get_shared_memory: {
        Args: {
          conversation: string | null
          key: string | null
          scope?: string | null
        }
        Returns: Json | null
      }
      is_admin: {
        Args: never
        Returns: boolean
      }
      lead_conversion_metrics: {
        Args: {
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          total_leads: number
          qualified_leads: number
          converted_leads: number
          conversion_rate: number | null
          average_score: number | null
        }[]
      }
      lead_trends: {
        Args: {
          unit?: string | null
          range_start?: string | null
          range_end?: string | null
        }
        Returns: {
          period: string | null
          lead_count: number
          qualified_count: number
          converted_count: number
          average_score: number
        }[]
      }
      list_shared_memory_keys: {
        Args: {
          conversation: string | null
          scope?: string | null
        }
        Returns: {
          memory_key: string
          memory_scope: string
          access_count: number
          last_accessed_at: string
          updated_at: string
          expires_at: string | null
        }[]
      }
      may_write_conversation: {
        Args: {
          conversation: string | null
        }
        Returns: boolean
      }
      memory_conversation: {
        Args: {
          conversation: string | null
          scope: string | null
        }
        Returns: string | null
      }
      memory_is_expired: {
        Args: {
          metadata: Json | null
        }
        Returns: boolean
      }
      my_conversation_ids: {
        Args: never
        Returns: string[]
      }
      purge_expired_memory: {
        Args: never
        Returns: number
      }
      purge_expired_notifications: {
        Args: never
        Returns: number
      }
      request_session_id: {
        Args: never
        Returns: string | null
      }
      set_shared_memory: {
        Args: {
          conversation: string | null
          key: string | null
          value: Json | null
          scope?: string | null
          metadata?: Json | null
        }
        Returns: {
          id: string | null
          conversation_id: string | null
          memory_key: string | null
          memory_value: Json | null
          scope: string | null
          access_count: number | null
          last_accessed_at: string | null
          metadata: Json | null
          created_at: string | null
          updated_at: string | null
        } | null
      }
      trend_period: {
        Args: {
          moment: string | null
          unit: string | null
        }
        Returns: string | null
      }
    }
    Enums: {
      lead_status: 'received' | 'contacted' | 'qualified' | 'converted' | 'lost'
      model_status: 'success' | 'error' | 'processing'
      status_enum: 'active' | 'inactive' | 'pending' | 'completed' | 'failed' | 'cancelled'
      workflow_status: 'pending' | 'running' | 'completed' | 'failed' | 'cancelled'
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
      lead_status: ['received', 'contacted', 'qualified', 'converted', 'lost'],
      model_status: ['success', 'error', 'processing'],
      status_enum: ['active', 'inactive', 'pending', 'completed', 'failed', 'cancelled'],
      workflow_status: ['pending', 'running', 'completed', 'failed', 'cancelled'],
    },
  },
} as const
