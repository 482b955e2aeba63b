import type { ProjectConfig } from 'plinth'

export default {
  name: 'agentflow',
  title: 'AI-agent platform store',
  platform: 'supabase',
} satisfies ProjectConfig
