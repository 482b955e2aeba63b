import { join, relative, resolve } from 'node:path'
import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { failuresOf } from './ensure-partitions.ts'
import { atInput, tablesInput } from './input.ts'
import { retirePartitions } from './retire-partitions.ts'
import { readTime } from './rules.ts'

export const detach = defineLifecycleOperation({
  name: 'partitions.detach',
  summary: 'Take old partitions out, into files',
  description: `Detaches the partitions that are older than the rules keep (never the one with the newest row, whatever the clock says), and archives each into a compressed file with a manifest of
its rows and hash, read back before it counts. With \`--drop\` the detached table goes once its archive holds the very
number of rows. Every step is recorded in \`plinth.detached_partitions\`: a run that was interrupted is taken up by the
next one, and nothing is dropped that is not archived.`,
  effect: 'write',
  positional: ['tables'],
  examples: [
    { command: 'plinth partitions detach --dry-run', does: 'say what is older than the rules keep' },
    { command: 'plinth partitions detach --drop', does: 'archive it and give the room back' },
  ],
  input: z.object({
    tables: tablesInput,
    at: atInput,
    archive: z
      .string()
      .optional()
      .describe('Folder of the archives; default archive in the folder of the project'),
    drop: z.boolean().optional().describe('Drop what is archived'),
    dryRun: z.boolean().optional().describe('Detach nothing, only say what would go'),
  }),
  output: z.object({
    partitions: z.array(
      z.object({
        table: z.string(),
        partition: z.string(),
        lower: z.string(),
        upper: z.string(),
        state: z.enum(['to detach', 'detached', 'archived', 'dropped', 'failed']),
        archive: z.string().nullable(),
        rows: z.number().nullable(),
        error: z.string().nullable(),
      }),
    ),
    findings: z.array(findingJson),
  }),
  async run(context, { tables, at, archive, drop = false, dryRun = false }) {
    const { project, cwd } = context
    const folder = archive === undefined ? join(project.folder, 'archive') : resolve(cwd, archive)
    const retired = await retirePartitions(context, { tables, at: readTime(at), drop, dryRun, folder })
    return {
      partitions: retired.map((it) => ({
        ...it,
        archive: it.archive === null ? null : relative(cwd, it.archive),
      })),
      findings: failuresOf(retired),
    }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ partitions, findings }): View => [
    ...(partitions.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'Partition', flexible: true },
              { title: 'State' },
              { title: 'Rows', align: 'right' as const },
              { title: 'Archive', flexible: true },
            ],
            rows: partitions.map(({ partition, state, rows, archive }) => [
              partition,
              state,
              rows === null ? '' : String(rows),
              archive ?? '',
            ]),
          },
        ]),
    ...findings.map(findingBlock),
    {
      kind: 'text',
      text:
        partitions.length === 0
          ? 'No partition is older than the rules keep.'
          : `${counted(partitions.length, 'partition')}.`,
      tone: findings.length === 0 ? 'good' : 'bad',
    },
  ],
})
