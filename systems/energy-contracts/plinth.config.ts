import type { ProjectConfig } from 'plinth'

export default {
  name: 'energy-contracts',
  alias: 'energy',
  title: 'Energy contracts: compliance and invoicing',
  platform: 'supabase',
  // Kept for ever until somebody says otherwise: evidence of a breach is taken from readings that may be years old.
  partitions: {
    'public.meter_reading': { every: 'month', ahead: 3, make: 'public.create_meter_reading_partition' },
  },
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
} satisfies ProjectConfig
