import type { Cell, Tone, View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { readMigrations } from './file/migration-file.ts'
import { readHistory } from './ledger/read-history.ts'
import { type MigrationState, planRun } from './plan-run.ts'
import { hasOwnObjects, readAppearance } from './proof/looks-applied.ts'

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
    looksApplied: z
      .array(z.string())
      .readonly()
      .describe('Pending files whose objects are all there already'),
    obstacles: z.array(errorJson),
  }),
  async run(context) {
    const { project, cwd, openDatabase } = context
    const files = readMigrations(project.migrationsFolder, cwd)
    const db = await openDatabase()
    const { entries } = await readHistory(db, files)
    const plan = planRun(files, entries)
    // Only where no ledger says otherwise is it worth building a scratch database to look.
    const unknown = entries.length === 0 && files.length > 0 && (await hasOwnObjects(db))
    const { count } = unknown ? await readAppearance(context, db, files) : { count: 0 }
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
      looksApplied: files.slice(0, count).map(({ version, name }) => `${version}_${name}`),
      obstacles: plan.obstacles.map((obstacle) => obstacle.toJSON()),
    }
  },
  exit: ({ obstacles }) => (obstacles.length > 0 ? 'findings' : 'done'),
  present: ({ database, migrations, pending, looksApplied, obstacles }): View => [
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
        (looksApplied.includes(`${version}_${name}`)
          ? { text: 'looks applied', tone: 'attention' }
          : { text: state, tone: tones[state] }) satisfies Cell,
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
    ...baselineAdvice(looksApplied),
  ],
})

function baselineAdvice(looksApplied: readonly string[]): View {
  const last = looksApplied.at(-1)
  if (last === undefined) return []
  return [
    {
      kind: 'next',
      command: `plinth migrate baseline --to ${last}`,
      why: `the database has everything of the files up to there and no ledger: record them`,
    },
  ]
}
