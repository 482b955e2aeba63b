import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findQuery } from './find-query.ts'
import { formatRows, formats } from './format-rows.ts'
import { readParameters, runQuery } from './run-query.ts'

export const report = defineLifecycleOperation({
  name: 'sql.report',
  summary: 'Run a named report',
  description: `Runs a query of \`sql/reports\` in a read-only transaction and prints its rows.`,
  effect: 'read',
  positional: ['query'],
  examples: [
    {
      command: 'plinth sql report lead_summary --param since=2026-01-01',
      does: 'a report of the project here',
    },
    { command: 'plinth sql report lead_summary --format csv', does: 'for a spreadsheet' },
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
    const found = findQuery(context, 'reports', query)
    const rows = await runQuery(await context.openDatabase(), found, readParameters(param))
    return { query: found.name, format, rows }
  },
  present: ({ rows, format }) => formatRows(rows, format),
})
