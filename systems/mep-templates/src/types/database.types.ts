// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  public: {
    Tables: {
      coperniq_field_mapping: {
        Row: {
          id: string
          coperniq_type: string
          coperniq_field_name: string
          coperniq_field_type: string | null
          template_id: string | null
          template_field_id: string | null
          template_field_name: string | null
          is_required: boolean
          is_custom: boolean
          description: string | null
          example_values: string[] | null
          mapping_confidence: number | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          coperniq_type: string
          coperniq_field_name: string
          coperniq_field_type?: string | null
          template_id?: string | null
          template_field_id?: string | null
          template_field_name?: string | null
          is_required?: boolean
          is_custom?: boolean
          description?: string | null
          example_values?: string[] | null
          mapping_confidence?: number | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          coperniq_type?: string
          coperniq_field_name?: string
          coperniq_field_type?: string | null
          template_id?: string | null
          template_field_id?: string | null
          template_field_name?: string | null
          is_required?: boolean
          is_custom?: boolean
          description?: string | null
          example_values?: string[] | null
          mapping_confidence?: number | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'coperniq_field_mapping_template_field_id_fkey'
            columns: ['template_field_id']
            isOneToOne: false
            referencedRelation: 'template_fields'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'coperniq_field_mapping_template_id_fkey'
            columns: ['template_id']
            isOneToOne: false
            referencedRelation: 'templates'
            referencedColumns: ['id']
          },
        ]
      }
      coperniq_sync_log: {
        Row: {
          id: string
          csv_import_id: string | null
          contractor_config_id: string | null
          operation_type: string
          entity_type: string
          records_processed: number
          records_successful: number
          records_failed: number
          graphql_query: string | null
          api_response_status: number | null
          api_response_time_ms: number | null
          api_error_code: string | null
          api_error_message: string | null
          status: string
          transaction_id: string | null
          rollback_attempted: boolean
          rollback_successful: boolean
          started_at: string
          completed_at: string | null
          performed_by: string
          notes: string | null
        }
        Insert: {
          id?: string
          csv_import_id?: string | null
          contractor_config_id?: string | null
          operation_type: string
          entity_type: string
          records_processed?: number
          records_successful?: number
          records_failed?: number
          graphql_query?: string | null
          api_response_status?: number | null
          api_response_time_ms?: number | null
          api_error_code?: string | null
          api_error_message?: string | null
          status: string
          transaction_id?: string | null
          rollback_attempted?: boolean
          rollback_successful?: boolean
          started_at?: string
          completed_at?: string | null
          performed_by: string
          notes?: string | null
        }
        Update: {
          id?: string
          csv_import_id?: string | null
          contractor_config_id?: string | null
          operation_type?: string
          entity_type?: string
          records_processed?: number
          records_successful?: number
          records_failed?: number
          graphql_query?: string | null
          api_response_status?: number | null
          api_response_time_ms?: number | null
          api_error_code?: string | null
          api_error_message?: string | null
          status?: string
          transaction_id?: string | null
          rollback_attempted?: boolean
          rollback_successful?: boolean
          started_at?: string
          completed_at?: string | null
          performed_by?: string
          notes?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'coperniq_sync_log_contractor_config_id_fkey'
            columns: ['contractor_config_id']
            isOneToOne: false
            referencedRelation: 'mep_contractor_configs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'coperniq_sync_log_csv_import_id_fkey'
            columns: ['csv_import_id']
            isOneToOne: false
            referencedRelation: 'csv_imports'
            referencedColumns: ['id']
          },
        ]
      }
      csv_column_mapping: {
        Row: {
          id: string
          csv_import_id: string
          csv_column_number: number
          csv_column_header: string
          coperniq_type: string
          coperniq_field_name: string
          transformation_rule: string | null
          transformation_params: Json | null
          is_required: boolean
          validation_rule: string | null
          created_at: string
        }
        Insert: {
          id?: string
          csv_import_id: string
          csv_column_number: number
          csv_column_header: string
          coperniq_type: string
          coperniq_field_name: string
          transformation_rule?: string | null
          transformation_params?: Json | null
          is_required?: boolean
          validation_rule?: string | null
          created_at?: string
        }
        Update: {
          id?: string
          csv_import_id?: string
          csv_column_number?: number
          csv_column_header?: string
          coperniq_type?: string
          coperniq_field_name?: string
          transformation_rule?: string | null
          transformation_params?: Json | null
          is_required?: boolean
          validation_rule?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'csv_column_mapping_csv_import_id_fkey'
            columns: ['csv_import_id']
            isOneToOne: false
            referencedRelation: 'csv_imports'
            referencedColumns: ['id']
          },
        ]
      }
      csv_import_records: {
        Row: {
          id: string
          csv_import_id: string
          record_number: number
          record_data: Json
          record_key: string | null
          status: Database['public']['Enums']['csv_record_status']
          error_message: string | null
          warning_message: string | null
          skipped_reason: string | null
          coperniq_id: string | null
          coperniq_type_name: string | null
          invalid_fields: string[] | null
          missing_required_fields: string[] | null
          processed_at: string
        }
        Insert: {
          id?: string
          csv_import_id: string
          record_number: number
          record_data: Json
          record_key?: string | null
          status?: Database['public']['Enums']['csv_record_status']
          error_message?: string | null
          warning_message?: string | null
          skipped_reason?: string | null
          coperniq_id?: string | null
          coperniq_type_name?: string | null
          invalid_fields?: string[] | null
          missing_required_fields?: string[] | null
          processed_at?: string
        }
        Update: {
          id?: string
          csv_import_id?: string
          record_number?: number
          record_data?: Json
          record_key?: string | null
          status?: Database['public']['Enums']['csv_record_status']
          error_message?: string | null
          warning_message?: string | null
          skipped_reason?: string | null
          coperniq_id?: string | null
          coperniq_type_name?: string | null
          invalid_fields?: string[] | null
          missing_required_fields?: string[] | null
          processed_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'csv_import_records_csv_import_id_fkey'
            columns: ['csv_import_id']
            isOneToOne: false
            referencedRelation: 'csv_imports'
            referencedColumns: ['id']
          },
        ]
      }
      csv_imports: {
        Row: {
          id: string
          contractor_config_id: string
          import_name: string
          coperniq_type: string
          file_size_bytes: number | null
          file_hash: string | null
          total_records_attempted: number
          total_records_success: number
          total_records_failed: number
          status: Database['public']['Enums']['csv_import_status']
          started_at: string | null
          completed_at: string | null
          duration_seconds: number | null
          coperniq_sync_status: string | null
          coperniq_sync_timestamp: string | null
          coperniq_transaction_id: string | null
          coperniq_error_message: string | null
          error_summary: Json | null
          imported_by: string
          notes: string | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          contractor_config_id: string
          import_name: string
          coperniq_type: string
          file_size_bytes?: number | null
          file_hash?: string | null
          total_records_attempted?: number
          total_records_success?: number
          total_records_failed?: number
          status?: Database['public']['Enums']['csv_import_status']
          started_at?: string | null
          completed_at?: string | null
          duration_seconds?: number | null
          coperniq_sync_status?: string | null
          coperniq_sync_timestamp?: string | null
          coperniq_transaction_id?: string | null
          coperniq_error_message?: string | null
          error_summary?: Json | null
          imported_by: string
          notes?: string | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          contractor_config_id?: string
          import_name?: string
          coperniq_type?: string
          file_size_bytes?: number | null
          file_hash?: string | null
          total_records_attempted?: number
          total_records_success?: number
          total_records_failed?: number
          status?: Database['public']['Enums']['csv_import_status']
          started_at?: string | null
          completed_at?: string | null
          duration_seconds?: number | null
          coperniq_sync_status?: string | null
          coperniq_sync_timestamp?: string | null
          coperniq_transaction_id?: string | null
          coperniq_error_message?: string | null
          error_summary?: Json | null
          imported_by?: string
          notes?: string | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'csv_imports_contractor_config_id_fkey'
            columns: ['contractor_config_id']
            isOneToOne: false
            referencedRelation: 'mep_contractor_configs'
            referencedColumns: ['id']
          },
        ]
      }
      data_lineage: {
        Row: {
          id: string
          csv_import_record_id: string | null
          form_submission_id: string | null
          coperniq_entity_type: string
          coperniq_entity_id: string
          coperniq_company_id: string | null
          transformation_applied: string | null
          data_quality_score: number | null
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          csv_import_record_id?: string | null
          form_submission_id?: string | null
          coperniq_entity_type: string
          coperniq_entity_id: string
          coperniq_company_id?: string | null
          transformation_applied?: string | null
          data_quality_score?: number | null
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          csv_import_record_id?: string | null
          form_submission_id?: string | null
          coperniq_entity_type?: string
          coperniq_entity_id?: string
          coperniq_company_id?: string | null
          transformation_applied?: string | null
          data_quality_score?: number | null
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'data_lineage_csv_import_record_id_fkey'
            columns: ['csv_import_record_id']
            isOneToOne: false
            referencedRelation: 'csv_import_records'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'data_lineage_form_submission_id_fkey'
            columns: ['form_submission_id']
            isOneToOne: false
            referencedRelation: 'mep_form_submissions'
            referencedColumns: ['id']
          },
        ]
      }
      mep_contractor_configs: {
        Row: {
          id: string
          contractor_name: string
          contractor_email: string | null
          contractor_phone: string | null
          company_id: string | null
          trades: string[]
          markets: string[]
          phases: string[]
          templates_enabled: string[]
          templates_enabled_count: number
          preset_used: string | null
          preset_customized: boolean
          wizard_step_completed: number
          is_active: boolean
          created_at: string
          updated_at: string
          created_by: string
          coperniq_company_id: string | null
        }
        Insert: {
          id?: string
          contractor_name: string
          contractor_email?: string | null
          contractor_phone?: string | null
          company_id?: string | null
          trades?: string[]
          markets?: string[]
          phases?: string[]
          templates_enabled?: string[]
          templates_enabled_count?: number
          preset_used?: string | null
          preset_customized?: boolean
          wizard_step_completed?: number
          is_active?: boolean
          created_at?: string
          updated_at?: string
          created_by?: string
          coperniq_company_id?: string | null
        }
        Update: {
          id?: string
          contractor_name?: string
          contractor_email?: string | null
          contractor_phone?: string | null
          company_id?: string | null
          trades?: string[]
          markets?: string[]
          phases?: string[]
          templates_enabled?: string[]
          templates_enabled_count?: number
          preset_used?: string | null
          preset_customized?: boolean
          wizard_step_completed?: number
          is_active?: boolean
          created_at?: string
          updated_at?: string
          created_by?: string
          coperniq_company_id?: string | null
        }
        Relationships: []
      }
      mep_form_submissions: {
        Row: {
          id: string
          template_id: string
          contractor_config_id: string
          form_title: string
          form_data: Json
          submitted_by: string
          status: Database['public']['Enums']['submission_status']
          submission_number: number | null
          parent_submission_id: string | null
          revision_count: number
          coperniq_import_status: string | null
          coperniq_import_id: string | null
          import_error_message: string | null
          created_at: string
          updated_at: string
          submitted_at: string | null
          approved_at: string | null
          archived_at: string | null
        }
        Insert: {
          id?: string
          template_id: string
          contractor_config_id: string
          form_title: string
          form_data: Json
          submitted_by: string
          status?: Database['public']['Enums']['submission_status']
          submission_number?: number | null
          parent_submission_id?: string | null
          revision_count?: number
          coperniq_import_status?: string | null
          coperniq_import_id?: string | null
          import_error_message?: string | null
          created_at?: string
          updated_at?: string
          submitted_at?: string | null
          approved_at?: string | null
          archived_at?: string | null
        }
        Update: {
          id?: string
          template_id?: string
          contractor_config_id?: string
          form_title?: string
          form_data?: Json
          submitted_by?: string
          status?: Database['public']['Enums']['submission_status']
          submission_number?: number | null
          parent_submission_id?: string | null
          revision_count?: number
          coperniq_import_status?: string | null
          coperniq_import_id?: string | null
          import_error_message?: string | null
          created_at?: string
          updated_at?: string
          submitted_at?: string | null
          approved_at?: string | null
          archived_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'mep_form_submissions_contractor_config_id_fkey'
            columns: ['contractor_config_id']
            isOneToOne: false
            referencedRelation: 'mep_contractor_configs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'mep_form_submissions_parent_submission_id_fkey'
            columns: ['parent_submission_id']
            isOneToOne: false
            referencedRelation: 'mep_form_submissions'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'mep_form_submissions_template_id_fkey'
            columns: ['template_id']
            isOneToOne: false
            referencedRelation: 'templates'
            referencedColumns: ['id']
          },
        ]
      }
      mep_template_usage: {
        Row: {
          id: string
          template_id: string
          contractor_config_id: string
          submission_id: string | null
          action: Database['public']['Enums']['usage_action_type']
          action_count: number
          time_spent_seconds: number | null
          user_email: string | null
          session_id: string | null
          timestamp: string
        }
        Insert: {
          id?: string
          template_id: string
          contractor_config_id: string
          submission_id?: string | null
          action: Database['public']['Enums']['usage_action_type']
          action_count?: number
          time_spent_seconds?: number | null
          user_email?: string | null
          session_id?: string | null
          timestamp?: string
        }
        Update: {
          id?: string
          template_id?: string
          contractor_config_id?: string
          submission_id?: string | null
          action?: Database['public']['Enums']['usage_action_type']
          action_count?: number
          time_spent_seconds?: number | null
          user_email?: string | null
          session_id?: string | null
          timestamp?: string
        }
        Relationships: [
          {
            foreignKeyName: 'mep_template_usage_contractor_config_id_fkey'
            columns: ['contractor_config_id']
            isOneToOne: false
            referencedRelation: 'mep_contractor_configs'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'mep_template_usage_submission_id_fkey'
            columns: ['submission_id']
            isOneToOne: false
            referencedRelation: 'mep_form_submissions'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'mep_template_usage_template_id_fkey'
            columns: ['template_id']
            isOneToOne: false
            referencedRelation: 'templates'
            referencedColumns: ['id']
          },
        ]
      }
      mep_wizard_options: {
        Row: {
          kind: string
          key: string
          title: string
          display_order: number
          trades: string[]
          markets: string[]
          phases: string[]
          details: Json
        }
        Insert: {
          kind: string
          key: string
          title: string
          display_order?: number
          trades?: string[]
          markets?: string[]
          phases?: string[]
          details?: Json
        }
        Update: {
          kind?: string
          key?: string
          title?: string
          display_order?: number
          trades?: string[]
          markets?: string[]
          phases?: string[]
          details?: Json
        }
        Relationships: []
      }
      template_fields: {
        Row: {
          id: string
          template_id: string
          group_id: string | null
          name: string
          label: string
          field_type: string
          is_required: boolean
          placeholder: string | null
          description: string | null
          options: Json | null
          validation_rules: Json | null
          display_order: number
          created_at: string
        }
        Insert: {
          id?: string
          template_id: string
          group_id?: string | null
          name: string
          label: string
          field_type: string
          is_required?: boolean
          placeholder?: string | null
          description?: string | null
          options?: Json | null
          validation_rules?: Json | null
          display_order?: number
          created_at?: string
        }
        Update: {
          id?: string
          template_id?: string
          group_id?: string | null
          name?: string
          label?: string
          field_type?: string
          is_required?: boolean
          placeholder?: string | null
          description?: string | null
          options?: Json | null
          validation_rules?: Json | null
          display_order?: number
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'template_fields_group_id_fkey'
            columns: ['group_id']
            isOneToOne: false
            referencedRelation: 'template_groups'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'template_fields_template_id_fkey'
            columns: ['template_id']
            isOneToOne: false
            referencedRelation: 'templates'
            referencedColumns: ['id']
          },
        ]
      }
      template_groups: {
        Row: {
          id: string
          template_id: string
          name: string
          display_order: number
          is_critical: boolean
          created_at: string
        }
        Insert: {
          id?: string
          template_id: string
          name: string
          display_order?: number
          is_critical?: boolean
          created_at?: string
        }
        Update: {
          id?: string
          template_id?: string
          name?: string
          display_order?: number
          is_critical?: boolean
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'template_groups_template_id_fkey'
            columns: ['template_id']
            isOneToOne: false
            referencedRelation: 'templates'
            referencedColumns: ['id']
          },
        ]
      }
      templates: {
        Row: {
          id: string
          name: string
          display_name: string
          trade: string
          category: string
          description: string | null
          emoji: string | null
          phase: string | null
          compliance: string[] | null
          work_order_type: string | null
          work_order_name: string | null
          total_fields: number
          total_groups: number
          version: string
          is_active: boolean
          created_at: string
          updated_at: string
          created_by: string
        }
        Insert: {
          id?: string
          name: string
          display_name: string
          trade: string
          category: string
          description?: string | null
          emoji?: string | null
          phase?: string | null
          compliance?: string[] | null
          work_order_type?: string | null
          work_order_name?: string | null
          total_fields?: number
          total_groups?: number
          version?: string
          is_active?: boolean
          created_at?: string
          updated_at?: string
          created_by?: string
        }
        Update: {
          id?: string
          name?: string
          display_name?: string
          trade?: string
          category?: string
          description?: string | null
          emoji?: string | null
          phase?: string | null
          compliance?: string[] | null
          work_order_type?: string | null
          work_order_name?: string | null
          total_fields?: number
          total_groups?: number
          version?: string
          is_active?: boolean
          created_at?: string
          updated_at?: string
          created_by?: string
        }
        Relationships: []
      }
    }
    Views: {
      contractor_activity_timeline: {
        Row: {
          contractor_id: string
          contractor_name: string
          activity_type: string
          activity_at: string
          description: string
          submission_id: string | null
        }
        Relationships: []
      }
      contractor_summary: {
        Row: {
          id: string
          contractor_name: string
          contractor_email: string | null
          trades: string[]
          markets: string[]
          phases: string[]
          preset_used: string | null
          templates_enabled_count: number
          is_active: boolean
          created_at: string
          total_submissions: number
          draft_submissions: number
          submitted_submissions: number
          approved_submissions: number
          last_submission_at: string | null
        }
        Relationships: []
      }
      coperniq_sync_history: {
        Row: {
          id: string
          csv_import_id: string | null
          contractor_config_id: string | null
          operation_type: string
          entity_type: string
          records_processed: number
          records_successful: number
          records_failed: number
          status: string
          api_response_status: number | null
          api_response_time_ms: number | null
          transaction_id: string | null
          api_error_message: string | null
          started_at: string
          completed_at: string | null
          performed_by: string
          contractor_name: string | null
          import_name: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'coperniq_sync_log_csv_import_id_fkey'
            columns: ['csv_import_id']
            isOneToOne: false
            referencedRelation: 'csv_imports'
            referencedColumns: ['id']
          },
        ]
      }
      csv_import_summary: {
        Row: {
          id: string
          import_name: string
          coperniq_type: string
          status: Database['public']['Enums']['csv_import_status']
          total_records_attempted: number
          total_records_success: number
          total_records_failed: number
          success_rate: number | null
          duration_seconds: number | null
          coperniq_sync_status: string | null
          imported_by: string
          created_at: string
          contractor_name: string | null
          detail_records_count: number
          valid_records: number
          error_records: number
          duplicate_records: number
          contractor_config_id: string
        }
        Relationships: [
          {
            foreignKeyName: 'csv_imports_contractor_config_id_fkey'
            columns: ['contractor_config_id']
            isOneToOne: false
            referencedRelation: 'mep_contractor_configs'
            referencedColumns: ['id']
          },
        ]
      }
      form_submission_details: {
        Row: {
          id: string
          form_title: string
          status: Database['public']['Enums']['submission_status']
          submission_number: number | null
          revision_count: number
          submitted_by: string
          submitted_at: string | null
          approved_at: string | null
          coperniq_import_status: string | null
          created_at: string
          updated_at: string
          template_name: string
          template_trade: string
          template_phase: string | null
          contractor_name: string | null
          contractor_email: string | null
          preset_used: string | null
          field_count: number
          form_data: Json
        }
        Relationships: []
      }
      template_summary: {
        Row: {
          id: string
          name: string
          display_name: string
          trade: string
          category: string
          phase: string | null
          emoji: string | null
          compliance: string[] | null
          version: string
          is_active: boolean
          group_count: number
          field_count: number
          required_field_count: number
          created_at: string
          updated_at: string
        }
        Relationships: []
      }
      template_usage_analytics: {
        Row: {
          id: string
          template_name: string
          trade: string
          phase: string | null
          unique_contractors: number
          views: number
          fills: number
          submissions: number
          edits: number
          avg_time_spent_seconds: number | null
          last_used_at: string | null
        }
        Relationships: []
      }
    }
    Functions: {
      add_csv_import_record: {
        Args: {
          csv_import_id: string | null
          record_number: number | null
          record_data: Json | null
          status?: Database['public']['Enums']['csv_record_status'] | null
          error_message?: string | null
        }
        Returns: string | null
      }
      create_csv_import: {
        Args: {
          contractor_config_id: string | null
          import_name: string | null
          coperniq_type: string | null
          imported_by: string | null
          file_size_bytes?: number | null
          file_hash?: string | null
        }
        Returns: string | null
      }
      create_form_submission: {
        Args: {
          template_id: string | null
          contractor_config_id: string | null
          form_title: string | null
          form_data: Json | null
          submitted_by: string | null
        }
        Returns: string | null
      }
      get_contractor_template_stats: {
        Args: {
          config_id: string | null
        }
        Returns: {
          template_id: string
          template_name: string
          trade: string
          views: number
          fills: number
          submissions: number
          last_used_at: string | null
        }[]
      }
      get_template_full: {
        Args: {
          template_name: string | null
        }
        Returns: Json | null
      }
      log_coperniq_sync: {
        Args: {
          csv_import_id: string | null
          operation_type: string | null
          entity_type: string | null
          records_processed: number | null
          records_successful: number | null
          records_failed: number | null
          status: string | null
          performed_by: string | null
          transaction_id?: string | null
          error_message?: string | null
        }
        Returns: string | null
      }
      managed_contractor_ids: {
        Args: never
        Returns: string[] | null
      }
      my_contractor_ids: {
        Args: never
        Returns: string[] | null
      }
      owned_contractor_ids: {
        Args: never
        Returns: string[]
      }
      record_template_usage: {
        Args: {
          template_id: string | null
          contractor_config_id: string | null
          action: Database['public']['Enums']['usage_action_type'] | null
          user_email?: string | null
          time_spent_seconds?: number | null
          submission_id?: string | null
          session_id?: string | null
        }
        Returns: string | null
      }
      request_admin_contractor_id: {
        Args: never
        Returns: string | null
      }
      request_contractor_id: {
        Args: never
        Returns: string | null
      }
      request_email: {
        Args: never
        Returns: string | null
      }
    }
    Enums: {
      csv_import_status: 'pending' | 'validating' | 'processing' | 'success' | 'partial_success' | 'failed' | 'rollback'
      csv_record_status: 'valid' | 'skipped' | 'error' | 'duplicate' | 'warning'
      market_type: 'residential' | 'commercial' | 'industrial' | 'institutional' | 'mixed'
      phase_type: 'sales' | 'design' | 'permit' | 'install' | 'commissioning' | 'om' | 'service'
      submission_status: 'draft' | 'submitted' | 'approved' | 'rejected' | 'archived'
      trade_type: 'hvac' | 'plumbing' | 'electrical' | 'solar' | 'fire_protection' | 'controls' | 'tud_market' | 'low_voltage' | 'roofing' | 'general_contractor'
      usage_action_type: 'viewed' | 'filled' | 'submitted' | 'edited' | 'exported'
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
      csv_import_status: ['pending', 'validating', 'processing', 'success', 'partial_success', 'failed', 'rollback'],
      csv_record_status: ['valid', 'skipped', 'error', 'duplicate', 'warning'],
      market_type: ['residential', 'commercial', 'industrial', 'institutional', 'mixed'],
      phase_type: ['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service'],
      submission_status: ['draft', 'submitted', 'approved', 'rejected', 'archived'],
      trade_type: ['hvac', 'plumbing', 'electrical', 'solar', 'fire_protection', 'controls', 'tud_market', 'low_voltage', 'roofing', 'general_contractor'],
      usage_action_type: ['viewed', 'filled', 'submitted', 'edited', 'exported'],
    },
  },
} as const
