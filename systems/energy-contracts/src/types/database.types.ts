// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  public: {
    Tables: {
      asset: {
        Row: {
          id: number
          project_id: number | null
          asset_type_id: number | null
          vendor_id: number | null
          name: string
          description: string | null
          model: string | null
          serial_code: string | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          asset_type_id?: number | null
          vendor_id?: number | null
          name: string
          description?: string | null
          model?: string | null
          serial_code?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          asset_type_id?: number | null
          vendor_id?: number | null
          name?: string
          description?: string | null
          model?: string | null
          serial_code?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'asset_asset_type_id_fkey'
            columns: ['asset_type_id']
            isOneToOne: false
            referencedRelation: 'asset_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'asset_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'asset_vendor_id_fkey'
            columns: ['vendor_id']
            isOneToOne: false
            referencedRelation: 'vendor'
            referencedColumns: ['id']
          },
        ]
      }
      asset_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      billing_period: {
        Row: {
          id: number
          name: string
          start_date: string | null
          end_date: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          start_date?: string | null
          end_date?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          start_date?: string | null
          end_date?: string | null
          created_at?: string
        }
        Relationships: []
      }
      clause: {
        Row: {
          id: number
          project_id: number | null
          contract_id: number | null
          clause_responsibleparty_id: number | null
          clause_type_id: number | null
          clause_category_id: number | null
          name: string
          section_ref: string | null
          raw_text: string | null
          normalized_payload: Json | null
          created_at: string
          updated_at: string
          updated_by: string | null
          version: number | null
          confidence_score: number | null
          summary: string | null
          beneficiary_party: string | null
        }
        Insert: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          clause_responsibleparty_id?: number | null
          clause_type_id?: number | null
          clause_category_id?: number | null
          name: string
          section_ref?: string | null
          raw_text?: string | null
          normalized_payload?: Json | null
          created_at?: string
          updated_at?: string
          updated_by?: string | null
          version?: number | null
          confidence_score?: number | null
          summary?: string | null
          beneficiary_party?: string | null
        }
        Update: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          clause_responsibleparty_id?: number | null
          clause_type_id?: number | null
          clause_category_id?: number | null
          name?: string
          section_ref?: string | null
          raw_text?: string | null
          normalized_payload?: Json | null
          created_at?: string
          updated_at?: string
          updated_by?: string | null
          version?: number | null
          confidence_score?: number | null
          summary?: string | null
          beneficiary_party?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'clause_clause_category_id_fkey'
            columns: ['clause_category_id']
            isOneToOne: false
            referencedRelation: 'clause_category'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_clause_responsibleparty_id_fkey'
            columns: ['clause_responsibleparty_id']
            isOneToOne: false
            referencedRelation: 'clause_responsibleparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_clause_type_id_fkey'
            columns: ['clause_type_id']
            isOneToOne: false
            referencedRelation: 'clause_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      clause_category: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
          key_terms: string[] | null
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
          key_terms?: string[] | null
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
          key_terms?: string[] | null
        }
        Relationships: []
      }
      clause_responsibleparty: {
        Row: {
          id: number
          name: string
          address: string | null
          country: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Relationships: []
      }
      clause_tariff: {
        Row: {
          id: number
          project_id: number | null
          contract_id: number | null
          tariff_type_id: number | null
          currency_id: number | null
          name: string
          valid_from: string | null
          valid_to: string | null
          base_rate: number | null
          unit: string | null
          logic_parameters: Json | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          tariff_type_id?: number | null
          currency_id?: number | null
          name: string
          valid_from?: string | null
          valid_to?: string | null
          base_rate?: number | null
          unit?: string | null
          logic_parameters?: Json | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          tariff_type_id?: number | null
          currency_id?: number | null
          name?: string
          valid_from?: string | null
          valid_to?: string | null
          base_rate?: number | null
          unit?: string | null
          logic_parameters?: Json | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'clause_tariff_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_tariff_currency_id_fkey'
            columns: ['currency_id']
            isOneToOne: false
            referencedRelation: 'currency'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_tariff_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'clause_tariff_tariff_type_id_fkey'
            columns: ['tariff_type_id']
            isOneToOne: false
            referencedRelation: 'tariff_type'
            referencedColumns: ['id']
          },
        ]
      }
      clause_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      configuration: {
        Row: {
          key: string
          value: Json
          description: string
          created_at: string
          updated_at: string
        }
        Insert: {
          key: string
          value: Json
          description: string
          created_at?: string
          updated_at?: string
        }
        Update: {
          key?: string
          value?: Json
          description?: string
          created_at?: string
          updated_at?: string
        }
        Relationships: []
      }
      contract: {
        Row: {
          id: number
          project_id: number | null
          organization_id: number | null
          counterparty_id: number | null
          contract_type_id: number | null
          contract_status_id: number | null
          name: string
          description: string | null
          effective_date: string | null
          end_date: string | null
          file_location: string | null
          created_at: string
          updated_at: string
          updated_by: string | null
          version: number | null
          parsing_status: string | null
          parsing_started_at: string | null
          parsing_completed_at: string | null
          parsing_error: string | null
          pii_detected_count: number | null
          clauses_extracted_count: number | null
          processing_time_seconds: number | null
        }
        Insert: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          counterparty_id?: number | null
          contract_type_id?: number | null
          contract_status_id?: number | null
          name: string
          description?: string | null
          effective_date?: string | null
          end_date?: string | null
          file_location?: string | null
          created_at?: string
          updated_at?: string
          updated_by?: string | null
          version?: number | null
          parsing_status?: string | null
          parsing_started_at?: string | null
          parsing_completed_at?: string | null
          parsing_error?: string | null
          pii_detected_count?: number | null
          clauses_extracted_count?: number | null
          processing_time_seconds?: number | null
        }
        Update: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          counterparty_id?: number | null
          contract_type_id?: number | null
          contract_status_id?: number | null
          name?: string
          description?: string | null
          effective_date?: string | null
          end_date?: string | null
          file_location?: string | null
          created_at?: string
          updated_at?: string
          updated_by?: string | null
          version?: number | null
          parsing_status?: string | null
          parsing_started_at?: string | null
          parsing_completed_at?: string | null
          parsing_error?: string | null
          pii_detected_count?: number | null
          clauses_extracted_count?: number | null
          processing_time_seconds?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'contract_contract_status_id_fkey'
            columns: ['contract_status_id']
            isOneToOne: false
            referencedRelation: 'contract_status'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contract_contract_type_id_fkey'
            columns: ['contract_type_id']
            isOneToOne: false
            referencedRelation: 'contract_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contract_counterparty_id_fkey'
            columns: ['counterparty_id']
            isOneToOne: false
            referencedRelation: 'counterparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contract_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contract_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      contract_pii_mapping: {
        Row: {
          id: number
          contract_id: number
          encrypted_mapping: string
          pii_entities_count: number
          encryption_method: string
          created_at: string
          created_by: string | null
          accessed_at: string | null
          accessed_by: string | null
          access_count: number
        }
        Insert: {
          id?: number
          contract_id: number
          encrypted_mapping: string
          pii_entities_count?: number
          encryption_method?: string
          created_at?: string
          created_by?: string | null
          accessed_at?: string | null
          accessed_by?: string | null
          access_count?: number
        }
        Update: {
          id?: number
          contract_id?: number
          encrypted_mapping?: string
          pii_entities_count?: number
          encryption_method?: string
          created_at?: string
          created_by?: string | null
          accessed_at?: string | null
          accessed_by?: string | null
          access_count?: number
        }
        Relationships: [
          {
            foreignKeyName: 'contract_pii_mapping_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
        ]
      }
      contract_status: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      contract_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      contractor_report: {
        Row: {
          id: number
          project_id: number | null
          counterparty_id: number | null
          raw_text: string | null
          metadata_detail: Json | null
          file_location: string | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          counterparty_id?: number | null
          raw_text?: string | null
          metadata_detail?: Json | null
          file_location?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          counterparty_id?: number | null
          raw_text?: string | null
          metadata_detail?: Json | null
          file_location?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'contractor_report_counterparty_id_fkey'
            columns: ['counterparty_id']
            isOneToOne: false
            referencedRelation: 'counterparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'contractor_report_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      counterparty: {
        Row: {
          id: number
          counterparty_type_id: number | null
          name: string
          email: string | null
          address: string | null
          country: string | null
          created_at: string
          organization_id: number | null
        }
        Insert: {
          id?: number
          counterparty_type_id?: number | null
          name: string
          email?: string | null
          address?: string | null
          country?: string | null
          created_at?: string
          organization_id?: number | null
        }
        Update: {
          id?: number
          counterparty_type_id?: number | null
          name?: string
          email?: string | null
          address?: string | null
          country?: string | null
          created_at?: string
          organization_id?: number | null
        }
        Relationships: [
          {
            foreignKeyName: 'counterparty_counterparty_type_id_fkey'
            columns: ['counterparty_type_id']
            isOneToOne: false
            referencedRelation: 'counterparty_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'counterparty_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      counterparty_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      country: {
        Row: {
          code: string
          name: string
          created_at: string
        }
        Insert: {
          code: string
          name: string
          created_at?: string
        }
        Update: {
          code?: string
          name?: string
          created_at?: string
        }
        Relationships: []
      }
      currency: {
        Row: {
          id: number
          name: string
          code: string
        }
        Insert: {
          id?: number
          name: string
          code: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
        }
        Relationships: []
      }
      data_source: {
        Row: {
          id: number
          name: string
          description: string | null
          updated_frequency: Database['public']['Enums']['updated_frequency']
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Relationships: []
      }
      default_event: {
        Row: {
          id: number
          project_id: number | null
          organization_id: number | null
          contract_id: number | null
          event_id: number | null
          default_event_type_id: number | null
          description: string | null
          metadata_detail: Json | null
          cure_deadline: string | null
          time_start: string | null
          time_acknowledged: string | null
          time_cured: string | null
          status: Database['public']['Enums']['status']
          created_at: string
          updated_at: string | null
          created_by: string | null
          updated_by: string | null
          evidence: Json | null
          evidence_archived_at: string | null
          evidence_s3_path: string | null
        }
        Insert: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          contract_id?: number | null
          event_id?: number | null
          default_event_type_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          cure_deadline?: string | null
          time_start?: string | null
          time_acknowledged?: string | null
          time_cured?: string | null
          status?: Database['public']['Enums']['status']
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
          evidence?: Json | null
          evidence_archived_at?: string | null
          evidence_s3_path?: string | null
        }
        Update: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          contract_id?: number | null
          event_id?: number | null
          default_event_type_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          cure_deadline?: string | null
          time_start?: string | null
          time_acknowledged?: string | null
          time_cured?: string | null
          status?: Database['public']['Enums']['status']
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
          evidence?: Json | null
          evidence_archived_at?: string | null
          evidence_s3_path?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'default_event_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'default_event_default_event_type_id_fkey'
            columns: ['default_event_type_id']
            isOneToOne: false
            referencedRelation: 'default_event_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'default_event_event_id_fkey'
            columns: ['event_id']
            isOneToOne: false
            referencedRelation: 'event'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'default_event_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'default_event_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      default_event_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      event: {
        Row: {
          id: number
          project_id: number | null
          organization_id: number | null
          data_source_id: number | null
          event_type_id: number | null
          description: string | null
          raw_data: Json | null
          metric_outcome: Json | null
          time_start: string | null
          time_acknowledged: string | null
          time_fixed: string | null
          time_end: string | null
          status: Database['public']['Enums']['status']
          created_at: string
          updated_at: string | null
          created_by: string | null
          updated_by: string | null
        }
        Insert: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          data_source_id?: number | null
          event_type_id?: number | null
          description?: string | null
          raw_data?: Json | null
          metric_outcome?: Json | null
          time_start?: string | null
          time_acknowledged?: string | null
          time_fixed?: string | null
          time_end?: string | null
          status?: Database['public']['Enums']['status']
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
        }
        Update: {
          id?: number
          project_id?: number | null
          organization_id?: number | null
          data_source_id?: number | null
          event_type_id?: number | null
          description?: string | null
          raw_data?: Json | null
          metric_outcome?: Json | null
          time_start?: string | null
          time_acknowledged?: string | null
          time_fixed?: string | null
          time_end?: string | null
          status?: Database['public']['Enums']['status']
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'event_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'event_event_type_id_fkey'
            columns: ['event_type_id']
            isOneToOne: false
            referencedRelation: 'event_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'event_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'event_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      event_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      expected_invoice_header: {
        Row: {
          id: number
          project_id: number | null
          contract_id: number | null
          billing_period_id: number | null
          counterparty_id: number | null
          currency_id: number | null
          total_amount: number | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          total_amount?: number | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          total_amount?: number | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'expected_invoice_header_billing_period_id_fkey'
            columns: ['billing_period_id']
            isOneToOne: false
            referencedRelation: 'billing_period'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'expected_invoice_header_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'expected_invoice_header_counterparty_id_fkey'
            columns: ['counterparty_id']
            isOneToOne: false
            referencedRelation: 'counterparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'expected_invoice_header_currency_id_fkey'
            columns: ['currency_id']
            isOneToOne: false
            referencedRelation: 'currency'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'expected_invoice_header_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      expected_invoice_line_item: {
        Row: {
          id: number
          expected_invoice_header_id: number | null
          invoice_line_item_type_id: number | null
          description: string | null
          line_total_amount: number | null
          created_at: string
        }
        Insert: {
          id?: number
          expected_invoice_header_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          line_total_amount?: number | null
          created_at?: string
        }
        Update: {
          id?: number
          expected_invoice_header_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          line_total_amount?: number | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'expected_invoice_line_item_expected_invoice_header_id_fkey'
            columns: ['expected_invoice_header_id']
            isOneToOne: false
            referencedRelation: 'expected_invoice_header'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'expected_invoice_line_item_invoice_line_item_type_id_fkey'
            columns: ['invoice_line_item_type_id']
            isOneToOne: false
            referencedRelation: 'invoice_line_item_type'
            referencedColumns: ['id']
          },
        ]
      }
      fault: {
        Row: {
          id: number
          project_id: number | null
          asset_id: number | null
          data_source_id: number | null
          fault_type_id: number | null
          description: string | null
          severity: Database['public']['Enums']['severity']
          time_start: string | null
          time_end: string | null
          metadata_detail: Json | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          asset_id?: number | null
          data_source_id?: number | null
          fault_type_id?: number | null
          description?: string | null
          severity?: Database['public']['Enums']['severity']
          time_start?: string | null
          time_end?: string | null
          metadata_detail?: Json | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          asset_id?: number | null
          data_source_id?: number | null
          fault_type_id?: number | null
          description?: string | null
          severity?: Database['public']['Enums']['severity']
          time_start?: string | null
          time_end?: string | null
          metadata_detail?: Json | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'fault_asset_id_fkey'
            columns: ['asset_id']
            isOneToOne: false
            referencedRelation: 'asset'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'fault_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'fault_fault_type_id_fkey'
            columns: ['fault_type_id']
            isOneToOne: false
            referencedRelation: 'fault_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'fault_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      fault_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      grid_event: {
        Row: {
          id: number
          grid_event_type_id: number | null
          grid_operator_id: number | null
          country: string | null
          region: string | null
          source: string | null
          metadata_detail: Json | null
          time_start: string | null
          time_end: string | null
          created_at: string
        }
        Insert: {
          id?: number
          grid_event_type_id?: number | null
          grid_operator_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          metadata_detail?: Json | null
          time_start?: string | null
          time_end?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          grid_event_type_id?: number | null
          grid_operator_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          metadata_detail?: Json | null
          time_start?: string | null
          time_end?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'grid_event_grid_event_type_id_fkey'
            columns: ['grid_event_type_id']
            isOneToOne: false
            referencedRelation: 'grid_event_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'grid_event_grid_operator_id_fkey'
            columns: ['grid_operator_id']
            isOneToOne: false
            referencedRelation: 'grid_operator'
            referencedColumns: ['id']
          },
        ]
      }
      grid_event_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      grid_operator: {
        Row: {
          id: number
          name: string
          address: string | null
          country: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Relationships: []
      }
      ingestion_log: {
        Row: {
          id: number
          organization_id: number | null
          integration_site_id: number | null
          data_source_id: number
          file_path: string
          file_name: string | null
          file_size_bytes: number | null
          file_format: string | null
          file_hash: string | null
          ingestion_status: Database['public']['Enums']['ingestion_status']
          ingestion_stage: Database['public']['Enums']['ingestion_stage'] | null
          rows_in_file: number | null
          rows_valid: number | null
          rows_loaded: number | null
          rows_skipped: number | null
          rows_failed: number | null
          data_start_timestamp: string | null
          data_end_timestamp: string | null
          validation_errors: Json | null
          error_message: string | null
          processing_started_at: string
          processing_completed_at: string | null
          processing_time_ms: number | null
          destination_path: string | null
          created_at: string
        }
        Insert: {
          id?: number
          organization_id?: number | null
          integration_site_id?: number | null
          data_source_id: number
          file_path: string
          file_name?: string | null
          file_size_bytes?: number | null
          file_format?: string | null
          file_hash?: string | null
          ingestion_status?: Database['public']['Enums']['ingestion_status']
          ingestion_stage?: Database['public']['Enums']['ingestion_stage'] | null
          rows_in_file?: number | null
          rows_valid?: number | null
          rows_loaded?: number | null
          rows_skipped?: number | null
          rows_failed?: number | null
          data_start_timestamp?: string | null
          data_end_timestamp?: string | null
          validation_errors?: Json | null
          error_message?: string | null
          processing_started_at?: string
          processing_completed_at?: string | null
          processing_time_ms?: number | null
          destination_path?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          organization_id?: number | null
          integration_site_id?: number | null
          data_source_id?: number
          file_path?: string
          file_name?: string | null
          file_size_bytes?: number | null
          file_format?: string | null
          file_hash?: string | null
          ingestion_status?: Database['public']['Enums']['ingestion_status']
          ingestion_stage?: Database['public']['Enums']['ingestion_stage'] | null
          rows_in_file?: number | null
          rows_valid?: number | null
          rows_loaded?: number | null
          rows_skipped?: number | null
          rows_failed?: number | null
          data_start_timestamp?: string | null
          data_end_timestamp?: string | null
          validation_errors?: Json | null
          error_message?: string | null
          processing_started_at?: string
          processing_completed_at?: string | null
          processing_time_ms?: number | null
          destination_path?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'ingestion_log_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ingestion_log_integration_site_id_fkey'
            columns: ['integration_site_id']
            isOneToOne: false
            referencedRelation: 'integration_site'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'ingestion_log_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      integration_credential: {
        Row: {
          id: number
          organization_id: number
          data_source_id: number
          auth_type: string
          label: string | null
          encrypted_credentials: string
          encryption_method: string
          token_expires_at: string | null
          token_refreshed_at: string | null
          is_active: boolean
          last_used_at: string | null
          last_error: string | null
          error_count: number
          created_at: string
          updated_at: string
          created_by: string | null
          updated_by: string | null
        }
        Insert: {
          id?: number
          organization_id: number
          data_source_id: number
          auth_type: string
          label?: string | null
          encrypted_credentials: string
          encryption_method?: string
          token_expires_at?: string | null
          token_refreshed_at?: string | null
          is_active?: boolean
          last_used_at?: string | null
          last_error?: string | null
          error_count?: number
          created_at?: string
          updated_at?: string
          created_by?: string | null
          updated_by?: string | null
        }
        Update: {
          id?: number
          organization_id?: number
          data_source_id?: number
          auth_type?: string
          label?: string | null
          encrypted_credentials?: string
          encryption_method?: string
          token_expires_at?: string | null
          token_refreshed_at?: string | null
          is_active?: boolean
          last_used_at?: string | null
          last_error?: string | null
          error_count?: number
          created_at?: string
          updated_at?: string
          created_by?: string | null
          updated_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'integration_credential_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'integration_credential_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      integration_site: {
        Row: {
          id: number
          organization_id: number
          integration_credential_id: number
          project_id: number | null
          meter_id: number | null
          data_source_id: number
          external_site_id: string
          external_site_name: string | null
          external_metadata: Json | null
          is_active: boolean
          sync_enabled: boolean
          sync_interval_minutes: number
          last_sync_at: string | null
          last_sync_status: string | null
          last_sync_error: string | null
          last_sync_records_count: number | null
          consecutive_failures: number
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: number
          organization_id: number
          integration_credential_id: number
          project_id?: number | null
          meter_id?: number | null
          data_source_id: number
          external_site_id: string
          external_site_name?: string | null
          external_metadata?: Json | null
          is_active?: boolean
          sync_enabled?: boolean
          sync_interval_minutes?: number
          last_sync_at?: string | null
          last_sync_status?: string | null
          last_sync_error?: string | null
          last_sync_records_count?: number | null
          consecutive_failures?: number
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: number
          organization_id?: number
          integration_credential_id?: number
          project_id?: number | null
          meter_id?: number | null
          data_source_id?: number
          external_site_id?: string
          external_site_name?: string | null
          external_metadata?: Json | null
          is_active?: boolean
          sync_enabled?: boolean
          sync_interval_minutes?: number
          last_sync_at?: string | null
          last_sync_status?: string | null
          last_sync_error?: string | null
          last_sync_records_count?: number | null
          consecutive_failures?: number
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'integration_site_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'integration_site_integration_credential_id_fkey'
            columns: ['integration_credential_id']
            isOneToOne: false
            referencedRelation: 'integration_credential'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'integration_site_meter_id_fkey'
            columns: ['meter_id']
            isOneToOne: false
            referencedRelation: 'meter'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'integration_site_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'integration_site_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      invoice_comparison: {
        Row: {
          id: number
          expected_invoice_header_id: number | null
          received_invoice_header_id: number | null
          variance_amount: number | null
          status: Database['public']['Enums']['invoice_comparison_status']
          created_at: string
        }
        Insert: {
          id?: number
          expected_invoice_header_id?: number | null
          received_invoice_header_id?: number | null
          variance_amount?: number | null
          status?: Database['public']['Enums']['invoice_comparison_status']
          created_at?: string
        }
        Update: {
          id?: number
          expected_invoice_header_id?: number | null
          received_invoice_header_id?: number | null
          variance_amount?: number | null
          status?: Database['public']['Enums']['invoice_comparison_status']
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invoice_comparison_expected_invoice_header_id_fkey'
            columns: ['expected_invoice_header_id']
            isOneToOne: false
            referencedRelation: 'expected_invoice_header'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_comparison_received_invoice_header_id_fkey'
            columns: ['received_invoice_header_id']
            isOneToOne: false
            referencedRelation: 'received_invoice_header'
            referencedColumns: ['id']
          },
        ]
      }
      invoice_comparison_line_item: {
        Row: {
          id: number
          invoice_comparison_id: number | null
          expected_invoice_line_item_id: number | null
          received_invoice_line_item_id: number | null
          variance_amount: number | null
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          invoice_comparison_id?: number | null
          expected_invoice_line_item_id?: number | null
          received_invoice_line_item_id?: number | null
          variance_amount?: number | null
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          invoice_comparison_id?: number | null
          expected_invoice_line_item_id?: number | null
          received_invoice_line_item_id?: number | null
          variance_amount?: number | null
          description?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invoice_comparison_line_item_expected_invoice_line_item_id_fkey'
            columns: ['expected_invoice_line_item_id']
            isOneToOne: false
            referencedRelation: 'expected_invoice_line_item'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_comparison_line_item_invoice_comparison_id_fkey'
            columns: ['invoice_comparison_id']
            isOneToOne: false
            referencedRelation: 'invoice_comparison'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_comparison_line_item_received_invoice_line_item_id_fkey'
            columns: ['received_invoice_line_item_id']
            isOneToOne: false
            referencedRelation: 'received_invoice_line_item'
            referencedColumns: ['id']
          },
        ]
      }
      invoice_header: {
        Row: {
          id: number
          project_id: number | null
          contract_id: number | null
          billing_period_id: number | null
          counterparty_id: number | null
          currency_id: number | null
          invoice_number: string | null
          invoice_date: string | null
          due_date: string | null
          total_amount: number | null
          status: Database['public']['Enums']['invoice_status']
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          invoice_number?: string | null
          invoice_date?: string | null
          due_date?: string | null
          total_amount?: number | null
          status?: Database['public']['Enums']['invoice_status']
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          invoice_number?: string | null
          invoice_date?: string | null
          due_date?: string | null
          total_amount?: number | null
          status?: Database['public']['Enums']['invoice_status']
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invoice_header_billing_period_id_fkey'
            columns: ['billing_period_id']
            isOneToOne: false
            referencedRelation: 'billing_period'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_header_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_header_counterparty_id_fkey'
            columns: ['counterparty_id']
            isOneToOne: false
            referencedRelation: 'counterparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_header_currency_id_fkey'
            columns: ['currency_id']
            isOneToOne: false
            referencedRelation: 'currency'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_header_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      invoice_line_item: {
        Row: {
          id: number
          invoice_header_id: number | null
          rule_output_id: number | null
          clause_tariff_id: number | null
          meter_aggregate_id: number | null
          invoice_line_item_type_id: number | null
          description: string | null
          quantity: number | null
          line_unit_price: number | null
          line_total_amount: number | null
          created_at: string
        }
        Insert: {
          id?: number
          invoice_header_id?: number | null
          rule_output_id?: number | null
          clause_tariff_id?: number | null
          meter_aggregate_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          quantity?: number | null
          line_unit_price?: number | null
          line_total_amount?: number | null
          created_at?: string
        }
        Update: {
          id?: number
          invoice_header_id?: number | null
          rule_output_id?: number | null
          clause_tariff_id?: number | null
          meter_aggregate_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          quantity?: number | null
          line_unit_price?: number | null
          line_total_amount?: number | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'invoice_line_item_clause_tariff_id_fkey'
            columns: ['clause_tariff_id']
            isOneToOne: false
            referencedRelation: 'clause_tariff'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_line_item_invoice_header_id_fkey'
            columns: ['invoice_header_id']
            isOneToOne: false
            referencedRelation: 'invoice_header'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_line_item_invoice_line_item_type_id_fkey'
            columns: ['invoice_line_item_type_id']
            isOneToOne: false
            referencedRelation: 'invoice_line_item_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_line_item_meter_aggregate_id_fkey'
            columns: ['meter_aggregate_id']
            isOneToOne: false
            referencedRelation: 'meter_aggregate'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'invoice_line_item_rule_output_id_fkey'
            columns: ['rule_output_id']
            isOneToOne: false
            referencedRelation: 'rule_output'
            referencedColumns: ['id']
          },
        ]
      }
      invoice_line_item_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      market_price: {
        Row: {
          id: number
          market_price_type_id: number | null
          country: string | null
          region: string | null
          source: string | null
          unit: string | null
          unit_value: number | null
          reading_timestamp: string | null
          created_at: string
        }
        Insert: {
          id?: number
          market_price_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          market_price_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'market_price_market_price_type_id_fkey'
            columns: ['market_price_type_id']
            isOneToOne: false
            referencedRelation: 'market_price_type'
            referencedColumns: ['id']
          },
        ]
      }
      market_price_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          updated_frequency: Database['public']['Enums']['updated_frequency']
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Relationships: []
      }
      meter: {
        Row: {
          id: number
          project_id: number | null
          asset_id: number | null
          vendor_id: number | null
          meter_type_id: number | null
          model: string | null
          unit: string | null
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          asset_id?: number | null
          vendor_id?: number | null
          meter_type_id?: number | null
          model?: string | null
          unit?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          asset_id?: number | null
          vendor_id?: number | null
          meter_type_id?: number | null
          model?: string | null
          unit?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'meter_asset_id_fkey'
            columns: ['asset_id']
            isOneToOne: false
            referencedRelation: 'asset'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_meter_type_id_fkey'
            columns: ['meter_type_id']
            isOneToOne: false
            referencedRelation: 'meter_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_vendor_id_fkey'
            columns: ['vendor_id']
            isOneToOne: false
            referencedRelation: 'vendor'
            referencedColumns: ['id']
          },
        ]
      }
      meter_aggregate: {
        Row: {
          id: number
          billing_period_id: number | null
          meter_id: number | null
          data_source_id: number | null
          total_production: number | null
          total_consumption: number | null
          peak: number | null
          off_peak: number | null
          unit: string | null
          created_at: string
          organization_id: number | null
          period_type: string | null
          period_start: string | null
          period_end: string | null
          energy_wh: number | null
          energy_kwh: number | null
          hours_available: number | null
          hours_expected: number | null
          availability_percent: number | null
          reading_count: number | null
          data_completeness_percent: number | null
          source_system: string | null
          aggregated_at: string | null
        }
        Insert: {
          id?: number
          billing_period_id?: number | null
          meter_id?: number | null
          data_source_id?: number | null
          total_production?: number | null
          total_consumption?: number | null
          peak?: number | null
          off_peak?: number | null
          unit?: string | null
          created_at?: string
          organization_id?: number | null
          period_type?: string | null
          period_start?: string | null
          period_end?: string | null
          energy_wh?: number | null
          energy_kwh?: number | null
          hours_available?: number | null
          hours_expected?: number | null
          availability_percent?: number | null
          reading_count?: number | null
          data_completeness_percent?: number | null
          source_system?: string | null
          aggregated_at?: string | null
        }
        Update: {
          id?: number
          billing_period_id?: number | null
          meter_id?: number | null
          data_source_id?: number | null
          total_production?: number | null
          total_consumption?: number | null
          peak?: number | null
          off_peak?: number | null
          unit?: string | null
          created_at?: string
          organization_id?: number | null
          period_type?: string | null
          period_start?: string | null
          period_end?: string | null
          energy_wh?: number | null
          energy_kwh?: number | null
          hours_available?: number | null
          hours_expected?: number | null
          availability_percent?: number | null
          reading_count?: number | null
          data_completeness_percent?: number | null
          source_system?: string | null
          aggregated_at?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'meter_aggregate_billing_period_id_fkey'
            columns: ['billing_period_id']
            isOneToOne: false
            referencedRelation: 'billing_period'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_aggregate_data_source_id_fkey'
            columns: ['data_source_id']
            isOneToOne: false
            referencedRelation: 'data_source'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_aggregate_meter_id_fkey'
            columns: ['meter_id']
            isOneToOne: false
            referencedRelation: 'meter'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_aggregate_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      meter_reading: {
        Row: {
          id: number
          organization_id: number
          project_id: number | null
          meter_id: number | null
          source_system: string
          external_site_id: string | null
          external_device_id: string | null
          reading_timestamp: string
          reading_interval: Database['public']['Enums']['updated_frequency']
          energy_wh: number | null
          power_w: number | null
          irradiance_wm2: number | null
          temperature_c: number | null
          other_metrics: Json | null
          quality: string
          ingested_at: string
          created_at: string
        }
        Insert: {
          id?: number
          organization_id: number
          project_id?: number | null
          meter_id?: number | null
          source_system: string
          external_site_id?: string | null
          external_device_id?: string | null
          reading_timestamp: string
          reading_interval?: Database['public']['Enums']['updated_frequency']
          energy_wh?: number | null
          power_w?: number | null
          irradiance_wm2?: number | null
          temperature_c?: number | null
          other_metrics?: Json | null
          quality?: string
          ingested_at?: string
          created_at?: string
        }
        Update: {
          id?: number
          organization_id?: number
          project_id?: number | null
          meter_id?: number | null
          source_system?: string
          external_site_id?: string | null
          external_device_id?: string | null
          reading_timestamp?: string
          reading_interval?: Database['public']['Enums']['updated_frequency']
          energy_wh?: number | null
          power_w?: number | null
          irradiance_wm2?: number | null
          temperature_c?: number | null
          other_metrics?: Json | null
          quality?: string
          ingested_at?: string
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'meter_reading_meter_id_fkey'
            columns: ['meter_id']
            isOneToOne: false
            referencedRelation: 'meter'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_reading_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'meter_reading_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      meter_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      notification: {
        Row: {
          id: number
          organization_id: number | null
          project_id: number | null
          default_event_id: number | null
          rule_output_id: number | null
          notification_type_id: number | null
          description: string | null
          metadata_detail: Json | null
          time_notified: string | null
          time_due: string | null
          created_at: string
        }
        Insert: {
          id?: number
          organization_id?: number | null
          project_id?: number | null
          default_event_id?: number | null
          rule_output_id?: number | null
          notification_type_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          time_notified?: string | null
          time_due?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          organization_id?: number | null
          project_id?: number | null
          default_event_id?: number | null
          rule_output_id?: number | null
          notification_type_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          time_notified?: string | null
          time_due?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'notification_default_event_id_fkey'
            columns: ['default_event_id']
            isOneToOne: false
            referencedRelation: 'default_event'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'notification_notification_type_id_fkey'
            columns: ['notification_type_id']
            isOneToOne: false
            referencedRelation: 'notification_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'notification_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'notification_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'notification_rule_output_id_fkey'
            columns: ['rule_output_id']
            isOneToOne: false
            referencedRelation: 'rule_output'
            referencedColumns: ['id']
          },
        ]
      }
      notification_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      organization: {
        Row: {
          id: number
          name: string
          address: string | null
          country: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Relationships: []
      }
      project: {
        Row: {
          id: number
          organization_id: number | null
          name: string
          created_at: string
        }
        Insert: {
          id?: number
          organization_id?: number | null
          name: string
          created_at?: string
        }
        Update: {
          id?: number
          organization_id?: number | null
          name?: string
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'project_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      received_invoice_header: {
        Row: {
          id: number
          project_id: number | null
          contract_id: number | null
          billing_period_id: number | null
          counterparty_id: number | null
          currency_id: number | null
          invoice_number: string | null
          invoice_date: string | null
          due_date: string | null
          total_amount: number | null
          status: Database['public']['Enums']['invoice_status']
          created_at: string
        }
        Insert: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          invoice_number?: string | null
          invoice_date?: string | null
          due_date?: string | null
          total_amount?: number | null
          status?: Database['public']['Enums']['invoice_status']
          created_at?: string
        }
        Update: {
          id?: number
          project_id?: number | null
          contract_id?: number | null
          billing_period_id?: number | null
          counterparty_id?: number | null
          currency_id?: number | null
          invoice_number?: string | null
          invoice_date?: string | null
          due_date?: string | null
          total_amount?: number | null
          status?: Database['public']['Enums']['invoice_status']
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'received_invoice_header_billing_period_id_fkey'
            columns: ['billing_period_id']
            isOneToOne: false
            referencedRelation: 'billing_period'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'received_invoice_header_contract_id_fkey'
            columns: ['contract_id']
            isOneToOne: false
            referencedRelation: 'contract'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'received_invoice_header_counterparty_id_fkey'
            columns: ['counterparty_id']
            isOneToOne: false
            referencedRelation: 'counterparty'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'received_invoice_header_currency_id_fkey'
            columns: ['currency_id']
            isOneToOne: false
            referencedRelation: 'currency'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'received_invoice_header_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
        ]
      }
      received_invoice_line_item: {
        Row: {
          id: number
          received_invoice_header_id: number | null
          invoice_line_item_type_id: number | null
          description: string | null
          line_total_amount: number | null
          created_at: string
        }
        Insert: {
          id?: number
          received_invoice_header_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          line_total_amount?: number | null
          created_at?: string
        }
        Update: {
          id?: number
          received_invoice_header_id?: number | null
          invoice_line_item_type_id?: number | null
          description?: string | null
          line_total_amount?: number | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'received_invoice_line_item_invoice_line_item_type_id_fkey'
            columns: ['invoice_line_item_type_id']
            isOneToOne: false
            referencedRelation: 'invoice_line_item_type'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'received_invoice_line_item_received_invoice_header_id_fkey'
            columns: ['received_invoice_header_id']
            isOneToOne: false
            referencedRelation: 'received_invoice_header'
            referencedColumns: ['id']
          },
        ]
      }
      regulatory_fee: {
        Row: {
          id: number
          regulatory_fee_type_id: number | null
          country: string | null
          region: string | null
          source: string | null
          unit: string | null
          unit_value: number | null
          reading_timestamp: string | null
          created_at: string
        }
        Insert: {
          id?: number
          regulatory_fee_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          regulatory_fee_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'regulatory_fee_regulatory_fee_type_id_fkey'
            columns: ['regulatory_fee_type_id']
            isOneToOne: false
            referencedRelation: 'regulatory_fee_type'
            referencedColumns: ['id']
          },
        ]
      }
      regulatory_fee_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          updated_frequency: Database['public']['Enums']['updated_frequency']
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Relationships: []
      }
      role: {
        Row: {
          id: number
          organization_id: number | null
          name: string
          email: string | null
          created_at: string
          user_id: string
          role_type: string
          is_active: boolean
          updated_at: string
        }
        Insert: {
          id?: number
          organization_id?: number | null
          name: string
          email?: string | null
          created_at?: string
          user_id: string
          role_type: string
          is_active?: boolean
          updated_at?: string
        }
        Update: {
          id?: number
          organization_id?: number | null
          name?: string
          email?: string | null
          created_at?: string
          user_id?: string
          role_type?: string
          is_active?: boolean
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'role_organization_id_fkey'
            columns: ['organization_id']
            isOneToOne: false
            referencedRelation: 'organization'
            referencedColumns: ['id']
          },
        ]
      }
      rule_output: {
        Row: {
          id: number
          project_id: number | null
          default_event_id: number | null
          clause_id: number | null
          rule_output_type_id: number | null
          currency_id: number | null
          description: string | null
          metadata_detail: Json | null
          ld_amount: number | null
          invoice_adjustment: number | null
          breach: boolean
          excuse: boolean
          created_at: string
          updated_at: string | null
          created_by: string | null
          updated_by: string | null
        }
        Insert: {
          id?: number
          project_id?: number | null
          default_event_id?: number | null
          clause_id?: number | null
          rule_output_type_id?: number | null
          currency_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          ld_amount?: number | null
          invoice_adjustment?: number | null
          breach?: boolean
          excuse?: boolean
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
        }
        Update: {
          id?: number
          project_id?: number | null
          default_event_id?: number | null
          clause_id?: number | null
          rule_output_type_id?: number | null
          currency_id?: number | null
          description?: string | null
          metadata_detail?: Json | null
          ld_amount?: number | null
          invoice_adjustment?: number | null
          breach?: boolean
          excuse?: boolean
          created_at?: string
          updated_at?: string | null
          created_by?: string | null
          updated_by?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'rule_output_clause_id_fkey'
            columns: ['clause_id']
            isOneToOne: false
            referencedRelation: 'clause'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'rule_output_currency_id_fkey'
            columns: ['currency_id']
            isOneToOne: false
            referencedRelation: 'currency'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'rule_output_default_event_id_fkey'
            columns: ['default_event_id']
            isOneToOne: false
            referencedRelation: 'default_event'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'rule_output_project_id_fkey'
            columns: ['project_id']
            isOneToOne: false
            referencedRelation: 'project'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'rule_output_rule_output_type_id_fkey'
            columns: ['rule_output_type_id']
            isOneToOne: false
            referencedRelation: 'rule_output_type'
            referencedColumns: ['id']
          },
        ]
      }
      rule_output_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      tariff_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          created_at?: string
        }
        Relationships: []
      }
      vendor: {
        Row: {
          id: number
          name: string
          address: string | null
          country: string | null
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          address?: string | null
          country?: string | null
          created_at?: string
        }
        Relationships: []
      }
      weather_data: {
        Row: {
          id: number
          weather_data_type_id: number | null
          country: string | null
          region: string | null
          source: string | null
          unit: string | null
          unit_value: number | null
          reading_timestamp: string | null
          created_at: string
        }
        Insert: {
          id?: number
          weather_data_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Update: {
          id?: number
          weather_data_type_id?: number | null
          country?: string | null
          region?: string | null
          source?: string | null
          unit?: string | null
          unit_value?: number | null
          reading_timestamp?: string | null
          created_at?: string
        }
        Relationships: [
          {
            foreignKeyName: 'weather_data_weather_data_type_id_fkey'
            columns: ['weather_data_type_id']
            isOneToOne: false
            referencedRelation: 'weather_data_type'
            referencedColumns: ['id']
          },
        ]
      }
      weather_data_type: {
        Row: {
          id: number
          name: string
          code: string
          description: string | null
          updated_frequency: Database['public']['Enums']['updated_frequency']
          created_at: string
        }
        Insert: {
          id?: number
          name: string
          code: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Update: {
          id?: number
          name?: string
          code?: string
          description?: string | null
          updated_frequency?: Database['public']['Enums']['updated_frequency']
          created_at?: string
        }
        Relationships: []
      }
    }
    Views: { [_ in never]: never }
    Functions: {
      calculate_availability_percent: {
        Args: {
          hours_available: number | null
          hours_expected: number | null
        }
        Returns: number | null
      }
      complete_ingestion_log_error: {
        Args: {
          log_id: number | null
          error_message: string | null
        }
        Returns: undefined
      }
      complete_ingestion_log_quarantine: {
        Args: {
          log_id: number | null
          validation_errors: Json | null
          error_message?: string | null
          destination_path?: string | null
        }
        Returns: undefined
      }
      complete_ingestion_log_skipped: {
        Args: {
          log_id: number | null
          reason?: string | null
        }
        Returns: undefined
      }
      complete_ingestion_log_success: {
        Args: {
          log_id: number | null
          rows_loaded: number | null
          rows_skipped?: number | null
          data_start_timestamp?: string | null
          data_end_timestamp?: string | null
          destination_path?: string | null
        }
        Returns: undefined
      }
      create_meter_reading_partition: {
        Args: {
          for_date: string | null
        }
        Returns: string | null
      }
      get_asset_org_id: {
        Args: {
          asset_id: number | null
        }
        Returns: number | null
      }
      get_clauses_needing_review: {
        Args: {
          threshold?: number | null
          max_rows?: number | null
        }
        Returns: {
          contract_id: number | null
          clause_id: number
          clause_name: string
          confidence_score: number
          summary: string | null
          raw_text: string | null
        }[]
      }
      get_contract_clause_stats: {
        Args: {
          contract_id: number | null
        }
        Returns: {
          total_clauses: number
          average_confidence: number | null
          low_confidence_count: number
          clauses_by_type: Json
          clauses_by_category: Json
        }[]
      }
      get_contract_org_id: {
        Args: {
          contract_id: number | null
        }
        Returns: number | null
      }
      get_contract_pii_count: {
        Args: {
          contract_id: number | null
        }
        Returns: number
      }
      get_ingestion_stats: {
        Args: {
          organization_id?: number | null
          days?: number | null
        }
        Returns: {
          day: string
          files_processed: number
          files_success: number
          files_quarantined: number
          rows_loaded: number
          avg_processing_ms: number | null
        }[]
      }
      get_meter_org_id: {
        Args: {
          meter_id: number | null
        }
        Returns: number | null
      }
      get_parsing_statistics: {
        Args: {
          days_back?: number | null
        }
        Returns: {
          total_contracts: number
          completed_contracts: number
          failed_contracts: number
          processing_contracts: number
          pending_contracts: number
          average_processing_time: number | null
          average_pii_detected: number | null
          average_clauses: number | null
        }[]
      }
      get_project_org_id: {
        Args: {
          project_id: number | null
        }
        Returns: number | null
      }
      get_sites_ready_for_sync: {
        Args: {
          data_source_id?: number | null
        }
        Returns: {
          site_id: number
          organization_id: number
          integration_credential_id: number
          project_id: number | null
          external_site_id: string
          minutes_since_last_sync: number | null
        }[]
      }
      integration_credential_needs_refresh: {
        Args: {
          credential_id: number | null
        }
        Returns: boolean | null
      }
      integration_credential_record_error: {
        Args: {
          credential_id: number | null
          message: string | null
        }
        Returns: undefined
      }
      integration_credential_record_success: {
        Args: {
          credential_id: number | null
        }
        Returns: undefined
      }
      is_org_admin: {
        Args: {
          organization_id: number | null
        }
        Returns: boolean
      }
      is_org_member: {
        Args: {
          organization_id: number | null
        }
        Returns: boolean
      }
      is_organization_admin: {
        Args: never
        Returns: boolean
      }
      log_pii_access: {
        Args: {
          contract_id: number | null
        }
        Returns: undefined
      }
      own_contract_ids: {
        Args: never
        Returns: number[]
      }
      own_counterparty_ids: {
        Args: never
        Returns: number[]
      }
      own_organization_ids: {
        Args: never
        Returns: number[]
      }
      own_project_ids: {
        Args: never
        Returns: number[]
      }
      own_responsible_party_ids: {
        Args: never
        Returns: number[]
      }
      preserve_default_event_evidence: {
        Args: {
          event_id: number | null
          breach_start: string | null
          breach_end: string | null
          meters: number[] | null
          expected: number | null
          actual: number | null
          shortfall: number | null
          availability: number | null
          sample_readings?: Json | null
          data_hash?: string | null
        }
        Returns: undefined
      }
      read_contract_pii: {
        Args: {
          contract_id: number | null
        }
        Returns: {
          mapping_id: number
          encrypted_mapping: string
          encryption_method: string
        }[]
      }
      start_ingestion_log: {
        Args: {
          organization_id: number | null
          data_source_id: number | null
          file_path: string | null
          file_size_bytes?: number | null
          file_format?: string | null
          file_hash?: string | null
          integration_site_id?: number | null
        }
        Returns: number | null
      }
      update_contract_parsing_status: {
        Args: {
          contract_id: number | null
          status: string | null
          error?: string | null
        }
        Returns: undefined
      }
      update_site_sync_status: {
        Args: {
          site_id: number | null
          status: string | null
          error?: string | null
          records?: number | null
        }
        Returns: undefined
      }
      validate_default_event_evidence: {
        Args: {
          evidence: Json | null
        }
        Returns: boolean
      }
    }
    Enums: {
      ingestion_stage: 'validating' | 'transforming' | 'loading' | 'moving' | 'complete'
      ingestion_status: 'processing' | 'success' | 'quarantined' | 'skipped' | 'error'
      invoice_comparison_status: 'unchecked' | 'matched' | 'underbilled' | 'overbilled'
      invoice_status: 'draft' | 'verified' | 'sent' | 'disputed' | 'paid'
      severity: 'high' | 'medium' | 'low'
      status: 'open' | 'cured' | 'closed'
      updated_frequency: 'daily' | 'hourly' | '15min' | 'min' | 'sec' | 'millisec'
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
      ingestion_stage: ['validating', 'transforming', 'loading', 'moving', 'complete'],
      ingestion_status: ['processing', 'success', 'quarantined', 'skipped', 'error'],
      invoice_comparison_status: ['unchecked', 'matched', 'underbilled', 'overbilled'],
      invoice_status: ['draft', 'verified', 'sent', 'disputed', 'paid'],
      severity: ['high', 'medium', 'low'],
      status: ['open', 'cured', 'closed'],
      updated_frequency: ['daily', 'hourly', '15min', 'min', 'sec', 'millisec'],
    },
  },
} as const
