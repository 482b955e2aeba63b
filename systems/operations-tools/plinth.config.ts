import type { ProjectConfig } from 'plinth'

export default {
  name: 'operations-tools',
  alias: 'ops',
  title: 'Quality assurance of prompts and feedback',
  platform: 'supabase',
} satisfies ProjectConfig
