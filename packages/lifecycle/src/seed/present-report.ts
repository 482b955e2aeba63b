import type { View } from '@plinth/kernel'
import { z } from 'zod'
import type { LifecycleContext } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { loadSeeds } from './load-seeds.ts'
import type { SeedSet } from './seed-file.ts'

/** What loading a set of seed files gives. */
export const seedReport = z.object({
  database: z.string(),
  files: z
    .array(
      z.object({
        file: z.string(),
        outcome: z.enum(['loaded', 'unchanged']),
        rows: z.int().nullable(),
        durationMs: z.number(),
      }),
    )
    .readonly(),
  failure: errorJson.optional(),
})

export const seedInput = z.object({
  again: z.boolean().optional().describe('Load files too that did not change since last time'),
})

export async function loadAndReport(
  context: LifecycleContext,
  set: SeedSet,
  options: { again?: boolean | undefined },
): Promise<z.input<typeof seedReport>> {
  const { files, failure } = await loadSeeds(context, set, { again: options.again === true })
  const db = await context.openDatabase()
  return { database: db.label, files, failure: failure?.toJSON() }
}

export function presentSeedReport({ database, files, failure }: z.output<typeof seedReport>): View {
  const loaded = files.filter(({ outcome }) => outcome === 'loaded').length
  return [
    { kind: 'heading', text: database },
    {
      kind: 'table',
      columns: [
        { title: 'File', flexible: true },
        { title: 'Result' },
        { title: 'Rows', align: 'right' },
        { title: 'ms', align: 'right' },
      ],
      rows: files.map(({ file, outcome, rows, durationMs }) => [
        file,
        { text: outcome, tone: outcome === 'loaded' ? 'good' : 'muted' },
        rows === null ? '' : `${rows}`,
        outcome === 'loaded' ? durationMs.toFixed(1) : '',
      ]),
    },
    ...(failure ? [failureBlock(failure)] : []),
    {
      kind: 'text',
      text: `${loaded} loaded, ${files.length - loaded} unchanged.`,
      tone: failure ? 'attention' : 'good',
    },
  ]
}
