import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { findingBlock, findingJson } from '../finding.ts'
import { ensurePartitionFunctions } from './functions.ts'
import { atInput } from './input.ts'
import { readSchedule, scheduleJson, scheduleText } from './read-schedule.ts'
import { judgeStatus, readPartitionStatus } from './read-status.ts'
import { readTime } from './rules.ts'

export const status = defineLifecycleOperation({
  name: 'partitions.status',
  summary: 'Show how far partitions reach, and what fell beside them',
  description: `Lists every partitioned table with its partitions, how many days they still reach, gaps between them, and the rows of the
default partition; and what keeps them: a job of pg_cron with its last run, or Plinth's scheduler. Exit code 3 when
something needs a person: an end nearer than the rule says, or rows in a default partition.`,
  effect: 'read',
  examples: [
    { command: 'plinth partitions status energy-contracts', does: 'one system' },
    { command: 'plinth partitions status --at 2027-06-01', does: 'how it will look then' },
  ],
  input: z.object({ at: atInput }),
  output: z.object({
    tables: z.array(
      z.object({
        table: z.string(),
        strategy: z.enum(['range', 'list', 'hash']),
        key: z.string(),
        count: z.int(),
        sizeBytes: z.number(),
        since: z.string().nullable(),
        until: z.string().nullable(),
        runwayDays: z.int().nullable(),
        gaps: z.array(z.object({ lower: z.string(), upper: z.string() })).readonly(),
        defaultRows: z.number().nullable(),
        absurdRows: z.number().nullable(),
        detachPending: z.array(z.string()).readonly(),
      }),
    ),
    schedule: scheduleJson,
    findings: z.array(findingJson),
  }),
  async run({ project, openDatabase }, { at }) {
    const db = await openDatabase()
    await ensurePartitionFunctions(db)
    const tables = await readPartitionStatus(db, readTime(at))
    const rules = Object.entries(project.partitions).map(([table, rule]) => ({ table, ...rule }))
    return { tables, schedule: await readSchedule(db), findings: judgeStatus(tables, rules) }
  },
  exit: ({ findings }) => (findings.some(({ severity }) => severity !== 'info') ? 'findings' : 'done'),
  present: ({ tables, schedule, findings }): View => [
    {
      kind: 'table',
      columns: [
        { title: 'Table', flexible: true },
        { title: 'By', flexible: true },
        { title: 'Partitions', align: 'right' },
        { title: 'Until' },
        { title: 'Days', align: 'right' },
        { title: 'Default', align: 'right' },
      ],
      rows: tables.map(({ table, strategy, key, count, until, runwayDays, defaultRows }) => [
        table,
        key === '' ? strategy : key.toLowerCase(),
        String(count),
        until ?? '',
        runwayDays === null ? '' : String(runwayDays),
        defaultRows === null ? '' : String(defaultRows),
      ]),
    },
    { kind: 'text', text: scheduleText(schedule), tone: 'muted' },
    ...findings.map(findingBlock),
    ...(tables.length === 0 ? [{ kind: 'text' as const, text: 'No table is partitioned.' }] : []),
  ],
})
