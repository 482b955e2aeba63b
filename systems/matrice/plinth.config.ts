import type { ProjectConfig } from 'plinth'
import { glossary } from './glossary.ts'

export default {
  name: 'matrice',
  title: 'Knowledge store of Matrice projects: pillars, sources, embeddings, insights, workflow metrics',
  platform: 'supabase',
  glossary,
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
  diagram: {
    groups: {
      'Projects and pillars': ['projects', 'user_projects', 'pillar*'],
      Sources: ['context_sources', 'source_chunks', 'chunk_embeddings'],
      Insights: ['insight*'],
      Workflows: ['workflow_*', 'model_prices', 'outbox_events'],
    },
  },
} satisfies ProjectConfig
