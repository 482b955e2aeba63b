// Generated from the database by `plinth types generate`; not to be edited.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  __InternalSupabase: {
    PostgrestVersion: '13'
  }
  crm: {
    Tables: {
      leads: {
        Row: {
          id: number
          customer_id: string | null
          weight: number | null
        }
        Insert: {
          id: number
          customer_id?: string | null
          weight?: number | null
        }
        Update: {
          id?: number
          customer_id?: string | null
          weight?: number | null
        }
        Relationships: []
      }
    }
    Views: { [_ in never]: never }
    Functions: { [_ in never]: never }
    Enums: { [_ in never]: never }
    CompositeTypes: { [_ in never]: never }
  }
  public: {
    Tables: {
      class: {
        Row: {
          id: number
          '2nd value': string | null
        }
        Insert: {
          id?: number
          '2nd value'?: string | null
        }
        Update: {
          id?: number
          '2nd value'?: string | null
        }
        Relationships: []
      }
      customers: {
        Row: {
          id: string
          email: string
          name: string
          tier: string
          homeTown: string | null
          born: string | null
          score: number | null
          address: Database['public']['CompositeTypes']['address'] | null
          tags: string[]
          extra: Json
          settings: Json | null
          created_at: string
        }
        Insert: {
          id?: string
          email: string
          name: string
          tier?: string
          homeTown?: string | null
          born?: string | null
          score?: number | null
          address?: Database['public']['CompositeTypes']['address'] | null
          tags?: string[]
          extra?: Json
          settings?: Json | null
          created_at?: string
        }
        Update: {
          id?: string
          email?: string
          name?: string
          tier?: string
          homeTown?: string | null
          born?: string | null
          score?: number | null
          address?: Database['public']['CompositeTypes']['address'] | null
          tags?: string[]
          extra?: Json
          settings?: Json | null
          created_at?: string
        }
        Relationships: []
      }
      events: {
        Row: {
          id: number
          at: string
          note: string | null
        }
        Insert: {
          id: number
          at: string
          note?: string | null
        }
        Update: {
          id?: number
          at?: string
          note?: string | null
        }
        Relationships: []
      }
      order_lines: {
        Row: {
          order_id: number
          line: number
          amount: number
        }
        Insert: {
          order_id: number
          line: number
          amount: number
        }
        Update: {
          order_id?: number
          line?: number
          amount?: number
        }
        Relationships: [
          {
            foreignKeyName: 'order_lines_order_id_fkey'
            columns: ['order_id']
            isOneToOne: false
            referencedRelation: 'orders'
            referencedColumns: ['id']
          },
        ]
      }
      orders: {
        Row: {
          id: number
          number: number
          customer_id: string
          referred_by: string | null
          parent_id: number | null
          state: Database['public']['Enums']['order_state']
          states: Database['public']['Enums']['order_state'][] | null
          total: number
          discount: number | null
          tax: number | null
          duration: string | null
          during: string | null
          opens: string | null
          place: string | null
          host: string | null
        }
        Insert: {
          id?: never
          number?: number
          customer_id: string
          referred_by?: string | null
          parent_id?: number | null
          state?: Database['public']['Enums']['order_state']
          states?: Database['public']['Enums']['order_state'][] | null
          total?: number
          discount?: number | null
          tax?: never
          duration?: string | null
          during?: string | null
          opens?: string | null
          place?: string | null
          host?: string | null
        }
        Update: {
          id?: never
          number?: number
          customer_id?: string
          referred_by?: string | null
          parent_id?: number | null
          state?: Database['public']['Enums']['order_state']
          states?: Database['public']['Enums']['order_state'][] | null
          total?: number
          discount?: number | null
          tax?: never
          duration?: string | null
          during?: string | null
          opens?: string | null
          place?: string | null
          host?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'orders_customer_id_fkey'
            columns: ['customer_id']
            isOneToOne: false
            referencedRelation: 'customers'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'orders_parent_id_fkey'
            columns: ['parent_id']
            isOneToOne: false
            referencedRelation: 'orders'
            referencedColumns: ['id']
          },
          {
            foreignKeyName: 'orders_referred_by_fkey'
            columns: ['referred_by']
            isOneToOne: false
            referencedRelation: 'customers'
            referencedColumns: ['id']
          },
        ]
      }
      profiles: {
        Row: {
          customer_id: string
          bio: string | null
          photo: string | null
        }
        Insert: {
          customer_id: string
          bio?: string | null
          photo?: string | null
        }
        Update: {
          customer_id?: string
          bio?: string | null
          photo?: string | null
        }
        Relationships: [
          {
            foreignKeyName: 'profiles_customer_id_fkey'
            columns: ['customer_id']
            isOneToOne: true
            referencedRelation: 'customers'
            referencedColumns: ['id']
          },
        ]
      }
      unkeyed: {
        Row: {
          word: string | null
        }
        Insert: {
          word?: string | null
        }
        Update: {
          word?: string | null
        }
        Relationships: []
      }
    }
    Views: {
      customer_orders: {
        Row: {
          customer_id: string
          name: string
          order_id: number | null
          state: Database['public']['Enums']['order_state'] | null
          total: number | null
        }
        Relationships: []
      }
      gold_customers: {
        Row: {
          id: string
          email: string
          name: string
        }
        Insert: {
          id?: string | null
          email?: string | null
          name?: string | null
        }
        Update: {
          id?: string | null
          email?: string | null
          name?: string | null
        }
        Relationships: []
      }
      totals: {
        Row: {
          customer_id: string
          total: number
          n: number
        }
        Relationships: [
          {
            foreignKeyName: 'orders_customer_id_fkey'
            columns: ['customer_id']
            isOneToOne: false
            referencedRelation: 'customers'
            referencedColumns: ['id']
          },
        ]
      }
    }
    Functions: {
      add:
        | {
            Args: {
              a: number
              b: number
            }
            Returns: number
          }
        | {
            Args: {
              a: string
              b: string
            }
            Returns: string
          }
      echo: {
        Args: {
          '': Json | null
        }
        Returns: Json | null
      }
      find_orders: {
        Args: {
          customer: string | null
          since?: string | null
        }
        Returns: {
          id: number
          number: number
          customer_id: string
          referred_by: string | null
          parent_id: number | null
          state: Database['public']['Enums']['order_state']
          states: Database['public']['Enums']['order_state'][] | null
          total: number
          discount: number | null
          tax: number | null
          duration: string | null
          during: string | null
          opens: string | null
          place: string | null
          host: string | null
        }[]
      }
      first_order: {
        Args: {
          customer: string | null
        }
        Returns: {
          id: number | null
          number: number | null
          customer_id: string | null
          referred_by: string | null
          parent_id: number | null
          state: Database['public']['Enums']['order_state'] | null
          states: Database['public']['Enums']['order_state'][] | null
          total: number | null
          discount: number | null
          tax: number | null
          duration: string | null
          during: string | null
          opens: string | null
          place: string | null
          host: string | null
        } | null
      }
      greet: {
        Args: {
          name: string
          loud?: boolean
        }
        Returns: string
      }
      order_counts: {
        Args: {
          minimum: number | null
        }
        Returns: {
          customer: string
          orders: number
          last: string | null
        }[]
      }
      pair: {
        Args: never
        Returns: {
          low: number
          high: number
        }
      }
      ping: {
        Args: never
        Returns: undefined
      }
      unpinned: {
        Args: never
        Returns: number
      }
    }
    Enums: {
      order_state: 'new' | 'in progress' | 'it\'s done'
    }
    CompositeTypes: {
      address: {
        street: string | null
        town: string | null
        tags: string[] | null
      }
    }
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
  crm: {
    Enums: {},
  },
  public: {
    Enums: {
      order_state: ['new', 'in progress', 'it\'s done'],
    },
  },
} as const
