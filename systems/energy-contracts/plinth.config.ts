import type { ProjectConfig } from 'plinth'

export default {
  name: 'energy-contracts',
  alias: 'energy',
  title: 'Energy contracts: compliance and invoicing',
  platform: 'supabase',
} satisfies ProjectConfig
