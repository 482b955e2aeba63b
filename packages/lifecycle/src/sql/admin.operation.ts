import { defineQueryOperation } from './define-query-operation.ts'

export const admin = defineQueryOperation({
  name: 'sql.admin',
  summary: 'Look at the database: sizes, indexes, statistics, locks',
  description:
    "Runs a query of `sql/admin`, the project's own or one that Plinth brings, in a read-only transaction. `plinth sql list` has them all.",
  collection: 'admin',
  examples: [
    { command: 'plinth sql admin table_sizes', does: 'how large each table is' },
    { command: 'plinth sql admin agentflow unused_indexes', does: 'indexes that nobody reads' },
  ],
})
