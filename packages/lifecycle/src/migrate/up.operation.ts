import type { View } from '@plinth/kernel'
import { ensurePlatform } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { runMigrations } from './apply/run-migrations.ts'

const appliedMigration = z.object({
  version: z.string(),
  name: z.string(),
  file: z.string(),
  statements: z.int(),
  durationMs: z.number(),
})

export const up = defineLifecycleOperation({
  name: 'migrate.up',
  summary: 'Apply every pending migration, oldest first',
  description: `Files are named \`NNN_description.sql\` or \`YYYYMMDDHHMMSS_description.sql\` and applied in the order of
their number, each in a transaction of its own together with its row in \`plinth.migrations\`. All pending files are
parsed before the first one runs. A failure shows the place in the file; the files before it stay applied, and the
next run goes on there. Two runs at once do not disturb each other: one works, the other waits.`,
  effect: 'write',
  examples: [
    { command: 'plinth migrate up', does: 'the project in the current folder' },
    { command: 'plinth migrate up agentflow --to 003', does: 'stop after migration 003' },
    { command: 'plinth migrate up --url postgresql://localhost/shop', does: 'a database on a server' },
  ],
  input: z.object({
    to: z.string().optional().describe('Stop after this migration (its number or name)'),
    steps: z.coerce.number().int().min(1).optional().describe('Apply at most this many'),
    lockTimeoutMs: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Wait so long for a lock on a table, then try the file again (5000)'),
    lockRetries: z.coerce.number().int().min(0).optional().describe('Try a file so often again (10)'),
    statementTimeoutMs: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('The longest that one statement may run (no limit)'),
  }),
  output: z.object({
    database: z.string(),
    applied: z.array(appliedMigration),
    alreadyApplied: z.int(),
    remaining: z.array(z.string()),
    failure: errorJson.optional(),
  }),
  async run(context, options) {
    const db = await context.openDatabase()
    if (context.project.platform === 'supabase') await ensurePlatform(db)
    const { failure, ...report } = await runMigrations(context, options)
    return {
      database: db.label,
      ...report,
      applied: [...report.applied],
      remaining: [...report.remaining],
      failure: failure?.toJSON(),
    }
  },
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: ({ database, applied, alreadyApplied, remaining, failure }): View => [
    { kind: 'heading', text: database },
    ...(applied.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: 'Applied', flexible: true },
              { title: 'Statements', align: 'right' as const },
              { title: 'ms', align: 'right' as const },
            ],
            rows: applied.map(({ version, name, statements, durationMs }) => [
              `${version}_${name}`,
              `${statements}`,
              durationMs.toFixed(1),
            ]),
          },
        ]),
    ...(failure ? [failureBlock(failure)] : []),
    {
      kind: 'text',
      text: summary(applied.length, alreadyApplied, remaining.length),
      tone: failure ? 'attention' : 'good',
    },
  ],
})

function summary(applied: number, alreadyApplied: number, remaining: number): string {
  if (applied === 0 && remaining === 0) return `Nothing to do: all ${alreadyApplied} migrations are applied.`
  const rest = remaining === 0 ? '' : ` ${remaining} left to apply.`
  return `${applied} applied, ${alreadyApplied} before.${rest}`
}
