import type { ProjectConfig } from 'plinth'

export default {
  name: 'mep-templates',
  alias: 'mep',
  title: 'Form templates and imports of MEP contractors',
  platform: 'supabase',
} satisfies ProjectConfig
