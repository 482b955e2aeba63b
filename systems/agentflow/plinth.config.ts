import type { ProjectConfig } from 'plinth'

export default {
  name: 'agentflow',
  title: 'AI-agent platform store',
  platform: 'supabase',
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
} satisfies ProjectConfig
