import type { ProjectConfig } from 'plinth'
import { glossary } from './glossary.ts'

export default {
  name: 'energy-contracts',
  alias: 'energy',
  title: 'Energy contracts: compliance and invoicing',
  platform: 'supabase',
  // Kept for ever until somebody says otherwise: evidence of a breach is taken from readings that may be years old.
  partitions: {
    'public.meter_reading': { every: 'month', ahead: 3, make: 'public.create_meter_reading_partition' },
  },
  glossary,
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
  diagram: {
    groups: {
      Organisations: ['organization', 'role', 'counterparty*', 'vendor', 'country', 'configuration'],
      Contracts: ['contract', 'contract_*', 'contractor_report', 'clause*', 'tariff_type'],
      'Projects and meters': ['project', 'asset*', 'meter*', 'fault*'],
      Integrations: ['data_source', 'integration_*', 'ingestion_log'],
      Invoices: ['billing_period', 'currency', '*invoice_*'],
      'Events and rules': ['event*', 'default_event*', 'rule_output*', 'notification*'],
      'Market and grid': ['market_price*', 'regulatory_fee*', 'weather_data*', 'grid_*'],
    },
    notes: {
      Contracts: 'A contract is read into clauses and tariffs. Names of people are kept apart, encrypted.',
      'Projects and meters': 'Readings come in by month; billing works on the aggregates.',
      Invoices: 'What is expected, what is received, and what differs between the two.',
      'Events and rules': 'An event may be a breach; the rules say what it costs, and somebody is notified.',
    },
  },
} satisfies ProjectConfig
