import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { literal, PlinthError, type View } from '@plinth/kernel'
import type { HeldLock, Session } from '@plinth/postgres'
import { z } from 'zod'
import { defineLifecycleOperation, type LifecycleContext } from '../context.ts'
import { errorJson, failureBlock } from '../failure.ts'
import { runTransaction } from './apply/run-script.ts'
import { chooseTimeouts, type Timeouts } from './apply/session-start.ts'
import { workAlone } from './apply/work-alone.ts'
import { migrateErrors } from './errors.ts'
import { readScript } from './file/migration-file.ts'
import { type PreparedMigration, prepareScript } from './file/prepare-migration.ts'
import { ensureLedger, type LedgerEntry, readLedger } from './ledger/ledger.ts'
import { forgetForSupabase, readSupabaseMigrations } from './supabase/keep-in-step.ts'

export const down = defineLifecycleOperation({
  name: 'migrate.down',
  summary: 'Undo the newest migrations by their down files',
  description: `Runs \`NNN_description.down.sql\` and forgets the migration, both in one transaction, newest first. Where
one of the wanted migrations has no down file nothing is undone at all: the planned inverse is printed with its hazards,
to be read and written by hand. Where one fails, those before it stay undone.
What a down file drops is gone: the command asks for \`--yes\`.`,
  effect: 'destructive',
  examples: [
    { command: 'plinth migrate down --yes', does: 'undo the newest migration' },
    { command: 'plinth migrate down --steps 2 --yes', does: 'undo the two newest ones' },
  ],
  input: z.object({ steps: z.coerce.number().int().min(1).default(1).describe('How many to undo (1)') }),
  output: z.object({
    database: z.string(),
    undone: z.array(z.string()).readonly(),
    remaining: z.array(z.string()).readonly().describe('Wanted, and still applied'),
    failure: errorJson.optional(),
  }),
  async run(context, { steps }) {
    return workAlone(context, async (session, lock, db) => {
      const timeouts = await chooseTimeouts(db, session, {})
      const supabase = (await readSupabaseMigrations(session)) !== undefined
      const report = await undo(context, { session, lock, timeouts, supabase }, steps)
      return { ...report, database: db.label, failure: report.failure?.toJSON() }
    })
  },
  exit: ({ failure }) => failure?.exit ?? 'done',
  present: ({ undone, remaining, failure }): View => [
    ...(failure ? [failureBlock(failure)] : []),
    {
      kind: 'text',
      text: `${undone.length === 0 ? 'Nothing was undone.' : `Undone: ${undone.join(', ')}.`}${
        remaining.length === 0 ? '' : ` Still applied: ${remaining.join(', ')}.`
      }`,
      tone: failure ? 'attention' : 'good',
    },
    ...(undone.length === 0
      ? []
      : [{ kind: 'next' as const, command: 'plinth migrate up', why: 'applies them again' }]),
  ],
})

interface DownReport {
  readonly undone: readonly string[]
  readonly remaining: readonly string[]
  readonly failure: PlinthError | undefined
}

async function undo(context: LifecycleContext, run: Undoing, steps: number): Promise<DownReport> {
  const { session } = run
  await ensureLedger(session)
  const newest = (await readLedger(session)).slice(-steps).toReversed()
  if (newest.length === 0) throw migrateErrors.nothingToUndo()
  const scripts: Undo[] = []
  for (const entry of newest)
    scripts.push({ entry, script: await readDownFile(context, entry, await readLedger(session)) })
  const undone: string[] = []
  const failure = await context.progress.step('undo', async (step) => {
    for (const each of scripts) {
      context.signal.throwIfAborted()
      step.advance(undone.length, { total: scripts.length, note: labelOf(each) })
      const failed = await undoOne(context, run, each)
      if (failed) {
        step.conclude('failed', labelOf(each))
        return failed
      }
      undone.push(labelOf(each))
    }
    step.conclude('done', `${undone.length} undone`)
    return undefined
  })
  return { undone, remaining: scripts.slice(undone.length).map(labelOf), failure }
}

interface Undoing {
  readonly session: Session
  readonly lock: HeldLock
  readonly timeouts: Timeouts
  /** Supabase's own table of migrations is kept in step. */
  readonly supabase: boolean
}

interface Undo {
  readonly entry: LedgerEntry
  readonly script: PreparedMigration
}

const labelOf = ({ entry }: Undo): string => `${entry.version}_${entry.name}`

async function undoOne(
  { signal }: LifecycleContext,
  { session, lock, timeouts, supabase }: Undoing,
  { entry, script }: Undo,
): Promise<PlinthError | undefined> {
  try {
    lock.check()
    await runTransaction(session, {
      file: script.file,
      segment: script.segments[0],
      timeouts,
      record: [
        `/* plinth.ledger.forget */ delete from plinth.migrations where version = ${literal(entry.version)}`,
        ...(supabase ? [forgetForSupabase(entry.version)] : []),
      ],
    })
    return undefined
  } catch (error) {
    if (!(error instanceof PlinthError) || signal.aborted) throw error
    return error
  }
}

async function readDownFile(
  context: LifecycleContext,
  { version, name }: LedgerEntry,
  ledger: readonly LedgerEntry[],
): Promise<PreparedMigration> {
  const { project, cwd } = context
  const path = join(project.migrationsFolder, `${version}_${name}.down.sql`)
  const file = relative(cwd, path)
  if (!existsSync(path))
    throw migrateErrors.noDownFile(
      { file },
      {
        detail: await describeInverse(context, version, ledger),
        hint: `write ${file} with the statements that undo it, or go forward with a new migration`,
      },
    )
  return prepareScript(readScript(readFileSync(path), { version, name, file }))
}

// A help to whoever writes the down file: that it cannot be had is no failure of its own.
async function describeInverse(
  context: LifecycleContext,
  version: string,
  ledger: readonly LedgerEntry[],
): Promise<string> {
  const { planInverse } = await import('../diff/index.ts')
  const before = ledger[ledger.findIndex((entry) => entry.version === version) - 1]
  try {
    return await planInverse(context, version, before?.version)
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    return `No inverse could be planned: ${error.message}`
  }
}
