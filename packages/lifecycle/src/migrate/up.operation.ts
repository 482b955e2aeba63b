import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { View, ViewBlock } from '@plinth/kernel'
import { ensurePlatform } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { describePlan } from './apply/describe-plan.ts'
import { runMigrations } from './apply/run-migrations.ts'
import { reportStatements } from './apply/statement-report.ts'

const appliedMigration = z.object({
  version: z.string(),
  name: z.string(),
  file: z.string(),
  statements: z.int(),
  durationMs: z.number(),
})

const plannedFile = z.object({
  file: z.string(),
  segments: z
    .array(z.object({ kind: z.enum(['transaction', 'single']), statements: z.array(z.string()).readonly() }))
    .readonly(),
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
    { command: 'plinth migrate up --dry-run', does: 'show every statement that would run' },
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
    dryRun: z.boolean().optional().describe('Show what would run, statement by statement; change nothing'),
    report: z.string().optional().describe('Write what became of each statement to this file, as JSON'),
  }),
  output: z.object({
    database: z.string(),
    applied: z.array(appliedMigration).readonly(),
    alreadyApplied: z.int(),
    remaining: z.array(z.string()).readonly(),
    planned: z.array(plannedFile).optional(),
    failure: errorJson.optional(),
  }),
  async run(context, options) {
    const db = await context.openDatabase()
    if (options.dryRun) {
      const planned = await describePlan(context, db, options)
      return {
        database: db.label,
        applied: [],
        alreadyApplied: 0,
        remaining: planned.map(({ file }) => file),
        planned,
      }
    }
    if (context.project.platform === 'supabase') await ensurePlatform(db)
    const report = await runMigrations(context, options)
    if (options.report !== undefined) {
      const folder = relative(context.cwd, context.project.migrationsFolder)
      writeFileSync(
        resolve(context.cwd, options.report),
        `${JSON.stringify(reportStatements(folder, report), null, 2)}\n`,
      )
    }
    const { applied, alreadyApplied, remaining, failure } = report
    return { database: db.label, applied, alreadyApplied, remaining, failure: failure?.toJSON() }
  },
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: ({ database, applied, alreadyApplied, remaining, planned, failure }): View => [
    { kind: 'heading', text: database },
    ...(planned ?? []).map(plannedTable),
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
      text: planned
        ? `${planned.length} files would be applied. Nothing was changed.`
        : summary(applied.length, alreadyApplied, remaining.length),
      tone: failure ? 'attention' : 'good',
    },
  ],
})

function plannedTable({ file, segments }: z.infer<typeof plannedFile>): ViewBlock {
  return {
    kind: 'table',
    columns: [{ title: file, flexible: true }, { title: 'Runs' }],
    rows: segments.flatMap(({ kind, statements }, index) =>
      statements.map((statement) => [statement, kind === 'single' ? 'alone' : `in transaction ${index + 1}`]),
    ),
  }
}

function summary(applied: number, alreadyApplied: number, remaining: number): string {
  if (applied === 0 && remaining === 0) return `Nothing to do: all ${alreadyApplied} migrations are applied.`
  const rest = remaining === 0 ? '' : ` ${remaining} left to apply.`
  return `${applied} applied, ${alreadyApplied} before.${rest}`
}
