import type { PlinthError } from '@plinth/kernel'
import { type Database, type HeldLock, preloadParser, type Session } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { type MigrationFile, readMigrations } from '../file/migration-file.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'
import { ensureLedger } from '../ledger/ledger.ts'
import { adopt, readHistory } from '../ledger/read-history.ts'
import { findVersion, limitRun, planRun, type RunPlan } from '../plan-run.ts'
import { ensureSupabaseMigrations } from '../supabase/keep-in-step.ts'
import { type AppliedMigration, applyAll } from './apply-all.ts'
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
  const begun = new Set(
    plan.migrations.flatMap(({ state, file }) => (state === 'half applied' && file ? [file] : [])),
  )
  const { lockRetries = 10 } = options
  const { applied, failure } = await applyAll(context, { ...run, prepared, begun, lockRetries })
  const done = new Set(applied.map(({ file }) => file))
  return {
    applied,
    alreadyApplied: countApplied(plan),
    remaining: plan.pending.map(({ file }) => file).filter((file) => !done.has(file)),
    chosen: prepared,
    failure,
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
