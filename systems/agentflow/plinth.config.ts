import type { ProjectConfig } from 'plinth'
import { glossary } from './glossary.ts'

export default {
  name: 'agentflow',
  title: 'AI-agent platform store',
  platform: 'supabase',
  glossary,
  types: {
    supabase: 'src/types/database.types.ts',
    kysely: 'src/types/kysely.ts',
    zod: 'src/types/zod.ts',
  },
  diagram: {
    groups: {
      'People and leads': ['profiles', 'leads', 'notifications'],
      Conversations: ['conversations', 'conversation_threads', 'messages', 'shared_memory'],
      Workflows: ['workflow_executions', 'agent_messages', 'model_metrics'],
    },
  },
} satisfies ProjectConfig
