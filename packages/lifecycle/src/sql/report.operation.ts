import { defineQueryOperation } from './define-query-operation.ts'

export const report = defineQueryOperation({
  name: 'sql.report',
  summary: 'Run a named report',
  description: 'Runs a query of `sql/reports` in a read-only transaction and prints its rows.',
  collection: 'reports',
  examples: [
    {
      command: 'plinth sql report agentflow lead_summary --param since=2026-01-01',
      does: 'a report of a system',
    },
    { command: 'plinth sql report agentflow lead_summary --format csv', does: 'for a spreadsheet' },
  ],
})
