import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findQuery, listQueries } from './find-query.ts'
import { formatRows } from './format-rows.ts'
import { readParameters, runQuery } from './run-query.ts'

const shownRows = 20

export const validate = defineLifecycleOperation({
  name: 'sql.validate',
  summary: 'Run the validation queries: every row is a violation',
  description: `Runs the queries of \`sql/validation\`, or those that are named. A query that gives no row has passed; each row that
it gives is shown (the first ${shownRows}). Exit code 3 when there is one. A project without validation queries fails: a check
that saw nothing has not passed.`,
  effect: 'read',
  positional: ['queries'],
  examples: [
    { command: 'plinth sql validate agentflow', does: 'all of them' },
    { command: 'plinth sql validate orphaned_messages', does: 'one' },
  ],
  input: z.object({
    queries: z.array(z.string()).optional().describe('Names of queries; without one, all'),
    param: z.array(z.string()).optional().describe('A parameter: NAME=VALUE, as often as needed'),
  }),
  output: z.object({
    results: z
      .array(
        z.object({
          query: z.string(),
          violations: z.int(),
          rows: z.array(z.record(z.string(), z.unknown())).readonly(),
        }),
      )
      .readonly(),
  }),
  async run(context, { queries = [], param = [] }) {
    const chosen =
      queries.length === 0
        ? listQueries(context, 'validation')
        : queries.map((name) => findQuery(context, 'validation', name))
    const db = await context.openDatabase()
    const given = readParameters(param)
    const results = []
    for (const query of chosen) {
      const rows = await runQuery(db, query, given)
      results.push({ query: query.name, violations: rows.length, rows: rows.slice(0, shownRows) })
    }
    return { results }
  },
  exit: ({ results }) =>
    results.length > 0 && results.every(({ violations }) => violations === 0) ? 'done' : 'findings',
  present: ({ results }): View => [
    {
      kind: 'table',
      columns: [{ title: 'Query', flexible: true }, { title: 'Result' }],
      rows: results.map(({ query, violations }) => [
        query,
        violations === 0
          ? { text: 'passed', tone: 'good' }
          : { text: counted(violations, 'row'), tone: 'bad' },
      ]),
    },
    ...results.flatMap(
      ({ query, violations, rows }): View =>
        violations === 0 ? [] : [{ kind: 'heading', text: query }, ...formatRows(rows, 'table')],
    ),
    ...(results.length === 0
      ? ([
          { kind: 'text', text: 'There is no validation query: nothing was checked.', tone: 'attention' },
        ] satisfies View)
      : []),
  ],
})
