import type { ProjectConfig } from 'plinth'
import { glossary } from './glossary.ts'

export default {
  name: 'mep-templates',
  alias: 'mep',
  title: 'Form templates and imports of MEP contractors',
  platform: 'supabase',
  glossary,
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
  diagram: {
    groups: {
      Templates: ['templates', 'template_*', 'coperniq_field_mapping', 'mep_wizard_options'],
      'Contractors and forms': ['mep_contractor_configs', 'mep_form_submissions', 'mep_template_usage'],
      Imports: ['csv_*', 'coperniq_sync_log', 'data_lineage'],
    },
  },
} satisfies ProjectConfig
