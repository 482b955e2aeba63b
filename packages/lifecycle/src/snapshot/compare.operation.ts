import { type CatalogChange, diffCatalogs } from '@plinth/catalog/model'
import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { renderEntry } from './changelog.ts'
import { snapshotErrors } from './errors.ts'
import { readRestored } from './restore-snapshot.ts'
import { majorOf } from './snapshot-file.ts'
import { findSnapshot, readSnapshots, type StoredSnapshot } from './versions-folder.ts'

export const compare = defineLifecycleOperation({
  name: 'snapshot.compare',
  summary: 'Say what changed between two snapshots',
  description: `Restores both on scratch databases and compares what they make. Without names: the last two versions.`,
  effect: 'read',
  projects: 'one',
  positional: ['from', 'to'],
  examples: [
    { command: 'plinth snapshot compare v1.0 v2.0', does: 'two versions' },
    { command: 'plinth snapshot compare', does: 'the last two' },
  ],
  input: z.object({
    from: z.string().optional().describe('The earlier version'),
    to: z.string().optional().describe('The later version'),
    'across-majors': z
      .boolean()
      .optional()
      .describe('Also where they were made on different majors of PostgreSQL'),
    'exit-code': z.boolean().optional().describe('Exit code 3 when they differ'),
  }),
  output: z.object({
    from: z.string(),
    to: z.string(),
    changes: z.array(
      z.object({
        subject: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        attributes: z.array(z.string()),
      }),
    ),
    text: z.string(),
    asksForExit: z.boolean(),
  }),
  async run(context, input) {
    const stored = readSnapshots(context.project, context.cwd)
    const from = input.from === undefined ? stored.at(-2) : findSnapshot(stored, input.from)
    const to = input.to === undefined ? stored.at(-1) : findSnapshot(stored, input.to)
    if (!from || !to || from === to) throw snapshotErrors.nothingToCompare()
    if (majorOf(from.header) !== majorOf(to.header) && input['across-majors'] !== true)
      throw snapshotErrors.otherMajor(
        { one: from.header.version, other: to.header.version },
        { detail: `They were made on ${from.header.madeOn} and ${to.header.madeOn}.` },
      )
    const read = (snapshot: StoredSnapshot): ReturnType<typeof readRestored> =>
      context.progress.step(`restoring ${snapshot.header.version}`, () => readRestored(context, snapshot))
    const [before, after] = [await read(from), await read(to)]
    return {
      from: from.header.version,
      to: to.header.version,
      changes: diffCatalogs(before, after).map(briefly),
      text: renderEntry({ header: to.header, catalog: after }, { header: from.header, catalog: before }),
      asksForExit: input['exit-code'] === true,
    }
  },
  exit: ({ changes, asksForExit }) => (asksForExit && changes.length > 0 ? 'findings' : 'done'),
  present: ({ from, to, changes, text }): View => [
    ...(changes.length === 0 ? [] : [{ kind: 'raw' as const, text: text.trimEnd() }]),
    {
      kind: 'text',
      tone: changes.length === 0 ? 'good' : 'attention',
      text:
        changes.length === 0
          ? `${from} and ${to} make the same schema.`
          : `${counted(changes.length, 'difference')} between ${from} and ${to}.`,
    },
  ],
})

const briefly = ({
  subject,
  change,
  attributes,
}: CatalogChange): { subject: string; change: CatalogChange['change']; attributes: string[] } => ({
  subject,
  change,
  attributes: attributes.map(({ name }) => name),
})
