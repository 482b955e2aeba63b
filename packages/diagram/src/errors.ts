import { defineErrors } from '@plinth/kernel'

export const diagramErrors = defineErrors('diagram', {
  fileUnreadable: {
    exit: 'failed',
    http: 422,
    message: ({ reason }: { reason: string }) => `the diagram cannot be read: ${reason}`,
    hint: 'take the last good version from version control, or move the file away: plinth diagram draws a new one',
  },
  nothingToDraw: {
    exit: 'failed',
    http: 409,
    message: 'the application has no table or view, so there is nothing to draw',
    hint: 'plinth migrate up',
  },
  tableUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ table }: { table: string }) => `the database has no table ${table}`,
    hint: 'name it with its schema: --table public.orders',
  },
  groupUnknown: {
    exit: 'misuse',
    http: 404,
    message: ({ group, known }: { group: string; known: string }) =>
      `there is no group ${group}, but ${known}`,
    hint: 'groups are declared in plinth.config.ts under diagram.groups, or follow from foreign keys',
  },
  formatUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ format, known }: { format: string; known: string }) =>
      `there is no format ${format}, but ${known}`,
    hint: 'plinth diagram render --format drawio,svg',
  },
  sourceUnknown: {
    exit: 'misuse',
    http: 400,
    message: ({ source }: { source: string }) => `${source} is nothing to draw`,
    hint: 'name a state: migrations@3, migrations or database',
  },
})
