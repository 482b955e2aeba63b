import type { ProjectConfig } from 'plinth'

export default {
  name: 'matrice',
  title: 'Knowledge store of Matrice projects: pillars, sources, embeddings, insights, workflow metrics',
  platform: 'supabase',
} satisfies ProjectConfig
