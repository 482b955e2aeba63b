import { PlinthError } from '@plinth/kernel'
import type { Database, Session } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { applyMigration } from './apply-migration.ts'
import { migrateErrors } from './errors.ts'
import { ensureLedger, type LedgerEntry, readLedger, readSource } from './ledger.ts'
import { type MigrationFile, readMigrations } from './migration-file.ts'
import { limitRun, planRun, type RunPlan } from './plan-run.ts'
import { type PreparedMigration, prepareMigration } from './prepare-migration.ts'

export interface RunLimits {
  readonly to?: string | undefined
  readonly steps?: number | undefined
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
  readonly failure: PlinthError | undefined
}

/** The name under which runners of migrations exclude each other, in every database. */
export const migrationLock = 'migrate'

/** Applies the pending migrations, oldest first, one transaction each, while holding the migration lock. */
export async function runMigrations(context: LifecycleContext, limits: RunLimits): Promise<RunReport> {
  const db = await context.openDatabase()
  const files = readMigrations(context.project.migrationsFolder)
  const before = planRun(files, await readLedger(db))
  if (before.obstacles.length === 0 && before.pending.length === 0) return nothingToDo(before)
  const onWait = sayOnce((pid: number, name: string) =>
    context.progress.note('info', `waiting for another run of migrations: server process ${pid} (${name})`),
  )
  return db.lock(
    migrationLock,
    { waitMs: 600_000, onWait: ({ pid, applicationName }) => onWait(pid, applicationName) },
    () =>
      // What was pending may have been applied while this run waited for the lock.
      applyPending(context, { db, files, limits }),
  )
}

interface Run {
  readonly db: Database
  readonly files: readonly MigrationFile[]
  readonly limits: RunLimits
}

async function applyPending(context: LifecycleContext, { db, files, limits }: Run): Promise<RunReport> {
  await ensureLedger(db)
  const plan = planRun(files, await readLedger(db))
  const [obstacle] = plan.obstacles
  if (obstacle) throw await explainObstacle(db, plan, obstacle)
  const chosen = limitRun(plan.pending, checkLimits(limits, files))
  if (chosen.length === 0) return { ...nothingToDo(plan), remaining: plan.pending.map(({ file }) => file) }
  const prepared: PreparedMigration[] = []
  for (const file of chosen) prepared.push(await prepareMigration(file))
  const { applied, failure } = await db.session((session) => applyAll(context, session, prepared))
  const done = new Set(applied.map(({ file }) => file))
  return {
    applied,
    alreadyApplied: countApplied(plan),
    remaining: plan.pending.map(({ file }) => file).filter((file) => !done.has(file)),
    failure,
  }
}

async function applyAll(
  { progress, signal, toolVersion }: LifecycleContext,
  session: Session,
  prepared: readonly PreparedMigration[],
): Promise<Pick<RunReport, 'applied' | 'failure'>> {
  const applied: AppliedMigration[] = []
  return progress.step(
    'migrations',
    async (step) => {
      for (const migration of prepared) {
        signal.throwIfAborted()
        const { version, name, file } = migration.file
        step.advance(applied.length, { note: `${version}_${name}` })
        const startedAt = performance.now()
        try {
          await applyMigration(session, migration, toolVersion)
        } catch (error) {
          if (!(error instanceof PlinthError) || signal.aborted) throw error
          step.conclude('failed', `${version}_${name}`)
          return { applied, failure: error }
        }
        const durationMs = Math.round((performance.now() - startedAt) * 10) / 10
        applied.push({ version, name, file, statements: migration.statements.length, durationMs })
        step.advance(applied.length, { note: `${version}_${name}` })
      }
      step.conclude('done', `${applied.length} applied`)
      return { applied, failure: undefined }
    },
    { total: prepared.length },
  )
}

function nothingToDo(plan: RunPlan): RunReport {
  return { applied: [], alreadyApplied: countApplied(plan), remaining: [], failure: undefined }
}

const countApplied = (plan: RunPlan): number =>
  plan.migrations.filter(({ state }) => state === 'applied').length

function checkLimits(limits: RunLimits, files: readonly MigrationFile[]): RunLimits {
  const { to } = limits
  if (to === undefined) return limits
  const wanted = to.replace(/\.sql$/, '')
  const file = files.find(
    ({ version, name }) =>
      wanted === version ||
      wanted === `${version}_${name}` ||
      (/^\d+$/.test(wanted) && BigInt(wanted) === BigInt(version)),
  )
  if (!file)
    throw migrateErrors.versionUnknown(
      { version: to },
      { hint: `the newest is ${files.at(-1)?.version ?? 'none'}; plinth migrate status lists them` },
    )
  return { ...limits, to: file.version }
}

/** An edited file's error shows the first line that differs from what was applied. */
async function explainObstacle(db: Session, plan: RunPlan, obstacle: PlinthError): Promise<PlinthError> {
  const edited = plan.migrations.find(
    ({ state, file }) => state === 'edited' && file?.file === obstacle.where?.file,
  )
  if (!edited?.file || !edited.entry) return obstacle
  const source = await readSource(db, edited.entry.version)
  return new PlinthError({
    ...obstacle.toJSON(),
    ...(source === undefined ? {} : firstDifference(edited.file, edited.entry, source)),
  })
}

function firstDifference(
  file: MigrationFile,
  entry: LedgerEntry,
  source: string,
): Pick<PlinthError, 'detail' | 'where'> {
  const now = file.text.split(/\r?\n/)
  const then = source.split(/\r?\n/)
  const index = Math.max(
    0,
    now.findIndex((line, number) => line !== then[number]),
  )
  return {
    detail: `It was applied at ${entry.appliedAt.toISOString()} by ${entry.appliedBy}; line ${index + 1} then read: ${then[index]?.trim() || '(nothing)'}`,
    where: { file: file.file, line: index + 1, column: 1, excerpt: now[index] ?? '' },
  }
}

function sayOnce<A extends unknown[]>(say: (...facts: A) => void): (...facts: A) => void {
  let said = false
  return (...facts) => {
    if (!said) say(...facts)
    said = true
  }
}
