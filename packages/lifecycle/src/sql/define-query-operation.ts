import type { Example } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleOperation } from '../context.ts'
import { findQuery } from './find-query.ts'
import { formatRows, formats } from './format-rows.ts'
import type { Collection } from './query-file.ts'
import { readParameters, runQuery } from './run-query.ts'

/** What tells one operation that runs a named query from another. */
export interface QueryOperation {
  readonly name: string
  readonly summary: string
  readonly description: string
  readonly collection: Collection
  readonly examples: readonly Example[]
}

/** An operation that runs one named query of a collection and prints its rows. */
export function defineQueryOperation({ collection, ...words }: QueryOperation): LifecycleOperation {
  return defineLifecycleOperation({
    ...words,
    effect: 'read',
    positional: ['query'],
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
      const found = findQuery(context, collection, query)
      const rows = await runQuery(await context.openDatabase(), found, readParameters(param))
      return { query: found.name, format, rows }
    },
    present: ({ rows, format }) => formatRows(rows, format),
  })
}
