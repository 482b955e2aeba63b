import type { ProjectConfig } from 'plinth'

export default {
  name: 'mep-templates',
  alias: 'mep',
  title: 'Form templates and imports of MEP contractors',
  platform: 'supabase',
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
} satisfies ProjectConfig
