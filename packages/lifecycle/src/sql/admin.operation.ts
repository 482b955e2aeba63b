import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findQuery } from './find-query.ts'
import { formatRows, formats } from './format-rows.ts'
import { readParameters, runQuery } from './run-query.ts'

export const admin = defineLifecycleOperation({
  name: 'sql.admin',
  summary: 'Look at the database: sizes, indexes, statistics, locks',
  description: `Runs a query of \`sql/admin\`, the project’s own or one that Plinth brings, in a read-only transaction.`,
  effect: 'read',
  positional: ['query'],
  examples: [
    { command: 'plinth sql admin table_sizes', does: 'how large each table is' },
    { command: 'plinth sql admin unused_indexes --format csv', does: 'for a spreadsheet' },
  ],
  input: z.object({
    query: z.string().describe('The name of the query'),
    param: z.array(z.string()).optional().describe('A parameter: NAME=VALUE, as often as needed'),
    format: z.enum(formats).default('table').describe('How the rows are printed'),
  }),
  output: z.object({
    query: z.string(),
    format: z.enum(formats),
    rows: z.array(z.record(z.string(), z.unknown())).readonly(),
  }),
  async run(context, { query, param = [], format }) {
    const found = findQuery(context, 'admin', query)
    const rows = await runQuery(await context.openDatabase(), found, readParameters(param))
    return { query: found.name, format, rows }
  },
  present: ({ rows, format }) => formatRows(rows, format),
})
