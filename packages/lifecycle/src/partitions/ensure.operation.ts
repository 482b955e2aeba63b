import { counted, type View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { ensurePartitions, failuresOf } from './ensure-partitions.ts'
import { atInput, tablesInput } from './input.ts'
import { readTime } from './rules.ts'

export const ensure = defineLifecycleOperation({
  name: 'partitions.ensure',
  summary: 'Make the partitions that are needed ahead',
  description: `Makes, for every table with a rule in \`plinth.config.ts\`, the partitions from the current period to as many ahead as the
rule says. Rows that fell into the default partition move into the new one in the same transaction. With \`--since\`
gaps from that day on are filled too. What cannot be made for one table keeps no other one from its partitions. Exit
code 3 when something could not be made.`,
  effect: 'write',
  positional: ['tables'],
  examples: [
    { command: 'plinth partitions ensure energy-contracts', does: 'what every rule asks for' },
    { command: 'plinth partitions ensure --dry-run', does: 'only say what is missing' },
    { command: 'plinth partitions ensure --since 2025-01-01', does: 'months that a late delivery needs' },
  ],
  input: z.object({
    tables: tablesInput,
    at: atInput,
    since: z.string().optional().describe('Fill gaps from this day on: 2025-01-01'),
    dryRun: z.boolean().optional().describe('Make nothing, only say what would be made'),
  }),
  output: z.object({
    made: z.array(
      z.object({
        table: z.string(),
        partition: z.string().nullable(),
        lower: z.string().nullable(),
        upper: z.string().nullable(),
        moved: z.number().nullable(),
        error: z.string().nullable(),
      }),
    ),
    dryRun: z.boolean(),
    findings: z.array(findingJson),
  }),
  async run({ project, openDatabase }, { tables, at, since, dryRun = false }) {
    const made = await ensurePartitions(await openDatabase(), project, {
      tables,
      at: readTime(at),
      since: readTime(since),
      dryRun,
    })
    return { made, dryRun, findings: failuresOf(made) }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ made, dryRun, findings }): View => [
    ...(made.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'Partition', flexible: true },
              { title: 'From (UTC)' },
              { title: 'To' },
              { title: 'Moved', align: 'right' as const },
            ],
            rows: made
              .filter(({ error }) => error === null)
              .map(({ partition, lower, upper, moved }) => [
                partition ?? '',
                lower ?? '',
                upper ?? '',
                String(moved ?? 0),
              ]),
          },
        ]),
    ...findings.map(findingBlock),
    {
      kind: 'text',
      tone: findings.length > 0 ? 'bad' : 'good',
      text:
        made.length === 0
          ? 'Every partition is there.'
          : `${counted(made.length - findings.length, 'partition')} ${dryRun ? 'to make' : 'made'}.`,
    },
  ],
})
