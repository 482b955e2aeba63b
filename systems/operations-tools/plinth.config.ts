import type { ProjectConfig } from 'plinth'

export default {
  name: 'operations-tools',
  alias: 'ops',
  title: 'Quality assurance of prompts and feedback',
  platform: 'supabase',
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
} satisfies ProjectConfig
