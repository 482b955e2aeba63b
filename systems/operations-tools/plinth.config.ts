import type { ProjectConfig } from 'plinth'
import { glossary } from './glossary.ts'

export default {
  name: 'operations-tools',
  alias: 'ops',
  title: 'Quality assurance of prompts and feedback',
  platform: 'supabase',
  glossary,
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
  diagram: {
    groups: {
      'Projects and people': ['profiles', 'projects', 'bonus_windows', 'system_settings'],
      'Records and scores': ['ingest_jobs', 'data_records', 'likert_scores', 'analytics_jobs'],
    },
  },
} satisfies ProjectConfig
