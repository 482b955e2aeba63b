import type { Cell, Tone, View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { readMigrations } from './file/migration-file.ts'
import { readHistory } from './ledger/read-history.ts'
import { type MigrationState, planRun } from './plan-run.ts'

const states = [
  'applied',
  'half applied',
  'pending',
  'edited',
  'missing',
  'out of order',
] as const satisfies MigrationState[]

const tones: Readonly<Record<MigrationState, Tone>> = {
  applied: 'good',
  'half applied': 'attention',
  pending: 'attention',
  edited: 'bad',
  missing: 'bad',
  'out of order': 'bad',
}

export const status = defineLifecycleOperation({
  name: 'migrate.status',
  summary: 'Show which migrations are applied and which are not',
  description: `Compares the files with \`plinth.migrations\`. A file counts as edited when more than comments, blank
lines and line endings changed since it was applied. Exit code 3 when something keeps the next run from starting.`,
  effect: 'read',
  examples: [
    { command: 'plinth migrate status agentflow', does: 'one system' },
    { command: 'plinth migrate status --env production --json', does: 'for a program to read' },
  ],
  input: z.object({}),
  output: z.object({
    database: z.string(),
    migrations: z.array(
      z.object({
        version: z.string(),
        name: z.string(),
        state: z.enum(states),
        appliedAt: z.iso.datetime().nullable(),
        appliedBy: z.string().nullable(),
      }),
    ),
    pending: z.int(),
    obstacles: z.array(errorJson),
  }),
  async run({ project, cwd, openDatabase }) {
    const files = readMigrations(project.migrationsFolder, cwd)
    const db = await openDatabase()
    const plan = planRun(files, (await readHistory(db, files)).entries)
    return {
      database: db.label,
      migrations: plan.migrations.map(({ version, name, state, entry }) => ({
        version,
        name,
        state,
        appliedAt: entry && entry.appliedAt.getTime() > 0 ? entry.appliedAt.toISOString() : null,
        appliedBy: entry?.appliedBy ?? null,
      })),
      pending: plan.pending.length,
      obstacles: plan.obstacles.map((obstacle) => obstacle.toJSON()),
    }
  },
  exit: ({ obstacles }) => (obstacles.length > 0 ? 'findings' : 'done'),
  present: ({ database, migrations, pending, obstacles }): View => [
    { kind: 'heading', text: database },
    {
      kind: 'table',
      columns: [
        { title: 'Migration', flexible: true },
        { title: 'State' },
        { title: 'Applied' },
        { title: 'By' },
      ],
      rows: migrations.map(({ version, name, state, appliedAt, appliedBy }) => [
        `${version}_${name}`,
        { text: state, tone: tones[state] } satisfies Cell,
        appliedAt?.slice(0, 16).replace('T', ' ') ?? '',
        appliedBy ?? '',
      ]),
    },
    ...obstacles.map(failureBlock),
    {
      kind: 'text',
      text: `${migrations.length - pending} applied, ${pending} pending.`,
      tone: pending > 0 ? 'attention' : 'good',
    },
  ],
})
