import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { listQueries } from './find-query.ts'
import { collections } from './query-file.ts'

export const list = defineLifecycleOperation({
  name: 'sql.list',
  summary: 'List the named queries of a project',
  description: `Queries are files in \`sql/validation\`, \`sql/reports\` and \`sql/admin\`, one or several in each, that psql can run
too. A line \`-- name: x\` begins a query, \`-- param: since date = 2026-01-01\` declares a variable of psql (\`:'since'\`) that
Plinth binds as a parameter. Admin queries come with Plinth; a project's own of the same name stands instead.`,
  effect: 'read',
  examples: [{ command: 'plinth sql list agentflow', does: 'every query, with its parameters' }],
  input: z.object({}),
  output: z.object({
    queries: z
      .array(
        z.object({
          collection: z.enum(collections),
          name: z.string(),
          description: z.string(),
          parameters: z
            .array(
              z.object({
                name: z.string(),
                type: z.string(),
                default: z.string().optional(),
                description: z.string(),
              }),
            )
            .readonly(),
          file: z.string(),
        }),
      )
      .readonly(),
  }),
  async run(context) {
    const queries = collections.flatMap((collection) => listQueries(context, collection))
    return {
      queries: queries.map(({ collection, name, description, parameters, file }) => ({
        collection,
        name,
        description,
        parameters,
        file,
      })),
    }
  },
  present: ({ queries }): View => [
    {
      kind: 'table',
      columns: [
        { title: 'Collection' },
        { title: 'Query' },
        { title: 'Parameters', flexible: true },
        { title: 'What it shows', flexible: true },
      ],
      rows: queries.map(({ collection, name, description, parameters }) => [
        collection,
        name,
        parameters.map((parameter) => parameter.name).join(', '),
        description,
      ]),
    },
  ],
})
