import { setTimeout as sleep } from 'node:timers/promises'
import { PlinthError, type StepProgress } from '@plinth/kernel'
import { type Database, type HeldLock, preloadParser, type Session } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { type MigrationFile, readMigrations } from '../file/migration-file.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'
import { ensureLedger } from '../ledger/ledger.ts'
import { adopt, readHistory } from '../ledger/read-history.ts'
import { findVersion, limitRun, planRun, type RunPlan } from '../plan-run.ts'
import { ensureSupabaseMigrations, recordForSupabase } from '../supabase/keep-in-step.ts'
import { applyMigration, type SessionState } from './apply-migration.ts'
import { explainObstacle } from './explain-obstacle.ts'
import { chooseTimeouts, type Timeouts } from './session-start.ts'
import { workAlone } from './work-alone.ts'

export interface RunOptions {
  /** Stop after this version. */
  readonly to?: string | undefined
  /** Apply at most this many files. */
  readonly steps?: number | undefined
  /** How long a statement waits for a lock before the file is tried again; default 5,000 ms. */
  readonly lockTimeoutMs?: number | undefined
  /** How often a file is tried again when a lock was not to be had; default 10. */
  readonly lockRetries?: number | undefined
  /** The longest that one statement may run; default: no limit. */
  readonly statementTimeoutMs?: number | undefined
}

export interface AppliedMigration {
  readonly version: string
  readonly name: string
  readonly file: string
  readonly statements: number
  readonly durationMs: number
}

/** What a run did: half a run is a result too. */
export interface RunReport {
  readonly applied: readonly AppliedMigration[]
  /** Migrations that were applied before this run. */
  readonly alreadyApplied: number
  /** Files that are still to be applied. */
  readonly remaining: readonly string[]
  /** The files that this run was about, parsed. */
  readonly chosen: readonly PreparedMigration[]
  readonly failure: PlinthError | undefined
}

/** Applies the pending migrations, oldest first, while holding the migration lock. */
export async function runMigrations(context: LifecycleContext, options: RunOptions = {}): Promise<RunReport> {
  const files = readMigrations(context.project.migrationsFolder, context.cwd)
  const to = options.to === undefined ? undefined : findVersion(files, options.to)
  const db = await context.openDatabase()
  const before = planRun(files, (await readHistory(db, files)).entries)
  if (before.obstacles.length === 0 && before.pending.length === 0) return nothingApplied(before)
  preloadParser()
  context.boundary('run.before-lock')
  return workAlone(
    context,
    (session, lock) => runAlone(context, { db, lock, session, files, options: { ...options, to } }),
    options,
  )
}

interface LockedRun {
  readonly db: Database
  readonly lock: HeldLock
  readonly session: Session
  readonly files: readonly MigrationFile[]
  readonly options: RunOptions
}

async function runAlone(
  context: LifecycleContext,
  { db, lock, session, files, options }: LockedRun,
): Promise<RunReport> {
  context.boundary('run.alone')
  await ensureLedger(session)
  context.boundary('run.ledger-ready')
  // What was pending may have been applied while this run waited for its turn.
  const history = await readHistory(session, files)
  await adopt(session, files, { history, toolVersion: context.toolVersion })
  const plan = planRun(files, history.entries)
  const supabase = await ensureSupabaseMigrations(session, history.supabase)
  const timeouts = await chooseTimeouts(db, session, options)
  return applyPlan(context, { lock, session, plan, supabase, options, timeouts })
}

interface PlannedRun {
  readonly lock: HeldLock
  readonly session: Session
  readonly timeouts: Timeouts
  readonly plan: RunPlan
  /** Supabase's own table of migrations is kept in step. */
  readonly supabase: boolean
  readonly options: RunOptions
}

async function applyPlan(context: LifecycleContext, run: PlannedRun): Promise<RunReport> {
  const { session, plan, options } = run
  const [obstacle] = plan.obstacles
  if (obstacle) throw await explainObstacle(session, plan, obstacle)
  const chosen = limitRun(plan.pending, options)
  if (chosen.length === 0) return nothingApplied(plan)
  const prepared: PreparedMigration[] = []
  for (const file of chosen) prepared.push(await prepareMigration(file))
  const { applied, failure } = await applyAll(context, { ...run, prepared })
  const done = new Set(applied.map(({ file }) => file))
  return {
    applied,
    alreadyApplied: countApplied(plan),
    remaining: plan.pending.map(({ file }) => file).filter((file) => !done.has(file)),
    chosen: prepared,
    failure,
  }
}

interface PreparedRun extends PlannedRun {
  readonly prepared: readonly PreparedMigration[]
}

async function applyAll(
  context: LifecycleContext,
  run: PreparedRun,
): Promise<Pick<RunReport, 'applied' | 'failure'>> {
  const { prepared, plan } = run
  const applied: AppliedMigration[] = []
  const state: SessionState = { clean: false }
  const begun = new Set(
    plan.migrations.flatMap(({ state, file }) => (state === 'half applied' ? [file] : [])),
  )
  const apply = async (step: StepProgress): Promise<PlinthError | undefined> => {
    for (const [index, migration] of prepared.entries()) {
      context.signal.throwIfAborted()
      const { version, name, file } = migration.file
      const label = `${version}_${name}`
      step.advance(applied.length, { note: label })
      const startedAt = performance.now()
      const resume = begun.has(migration.file)
      const running = applyPatiently(context, { ...run, migration, resume, state })
      // Computed while the server works, and remembered.
      void prepared[index + 1]?.file.normalisedHash
      const failure = await running
      if (failure) {
        step.conclude('failed', label)
        return failure
      }
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10
      applied.push({ version, name, file, statements: migration.statements.length, durationMs })
      step.advance(applied.length, { note: label })
    }
    step.conclude('done', `${applied.length} applied`)
    return undefined
  }
  const failure = await context.progress.step('migrations', apply, { total: prepared.length })
  return { applied, failure }
}

interface OneRun extends PlannedRun {
  readonly migration: PreparedMigration
  readonly resume: boolean
  readonly state: SessionState
}

// SQLSTATE of a lock that was not to be had in time, and of a deadlock: trying again can help.
const passing = new Set(['55P03', '40P01'])

/** Applies one file, again and with growing pauses where another session holds a lock; gives the error that ends it. */
async function applyPatiently(
  context: LifecycleContext,
  { session, lock, migration, resume, state, supabase, options, timeouts }: OneRun,
): Promise<PlinthError | undefined> {
  const { lockRetries = 10 } = options
  const severalSegments = migration.segments.length > 1 || migration.segments[0]?.kind === 'single'
  for (let attempt = 0; ; attempt++) {
    const triesAgain = (error: unknown): boolean =>
      attempt < lockRetries && error instanceof PlinthError && passing.has(error.sqlState ?? '')
    try {
      const again = resume || (attempt > 0 && severalSegments)
      await applyMigration(session, migration, {
        toolVersion: context.toolVersion,
        timeouts,
        state,
        resume: again,
        alsoRecord: supabase ? [recordForSupabase(migration.file)] : [],
        triesAgain,
        mayGoOn: () => lock.check(),
        boundary: context.boundary,
      })
      return undefined
    } catch (error) {
      if (!(error instanceof PlinthError) || context.signal.aborted) throw error
      if (!triesAgain(error)) return error
      const pauseMs = Math.min(250 * 2 ** attempt, 15_000)
      const { version, name } = migration.file
      context.progress.note(
        'info',
        `${version}_${name}: a lock is taken, trying again in ${pauseMs / 1000} s`,
      )
      await sleep(pauseMs, undefined, { signal: context.signal })
    }
  }
}

function nothingApplied(plan: RunPlan): RunReport {
  return {
    applied: [],
    alreadyApplied: countApplied(plan),
    remaining: plan.pending.map(({ file }) => file),
    chosen: [],
    failure: undefined,
  }
}

const countApplied = (plan: RunPlan): number =>
  plan.migrations.filter(({ state }) => state === 'applied').length
