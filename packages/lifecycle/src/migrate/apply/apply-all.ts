import { setTimeout as sleep } from 'node:timers/promises'
import { PlinthError, type StepProgress } from '@plinth/kernel'
import type { HeldLock, Session } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import type { MigrationFile } from '../file/migration-file.ts'
import type { PreparedMigration } from '../file/prepare-migration.ts'
import { recordForSupabase } from '../supabase/keep-in-step.ts'
import { type ApplyOptions, applyMigration, type SessionState } from './apply-migration.ts'
import { applyTogether, canTravel, type TogetherOutcome } from './apply-together.ts'
import type { Timeouts } from './session-start.ts'

export interface AppliedMigration {
  readonly version: string
  readonly name: string
  readonly file: string
  readonly statements: number
  readonly durationMs: number
}

export interface PreparedRun {
  readonly lock: HeldLock
  readonly session: Session
  readonly timeouts: Timeouts
  /** What is applied, oldest first. */
  readonly prepared: readonly PreparedMigration[]
  /** Files that an earlier run started and did not finish. */
  readonly begun: ReadonlySet<MigrationFile>
  /** Supabase's own table of migrations is kept in step. */
  readonly supabase: boolean
  /** How often a file is tried again when a lock was not to be had. */
  readonly lockRetries: number
}

interface RunState {
  readonly session: SessionState
  readonly applied: AppliedMigration[]
  /** The next one of the run. */
  next: number
  /** How many files the next message may have. */
  most: number
}

// Few enough that a person sees where a run is, and many enough that the way to the server hardly counts.
const mostTogether = 32
const mostCharacters = 256 * 1024
// Work that takes longer is watched file by file.
const quickMs = 500

/** Applies migrations in their order: quick ones many with a message, others each by itself. */
export async function applyAll(
  context: LifecycleContext,
  run: PreparedRun,
): Promise<{ readonly applied: readonly AppliedMigration[]; readonly failure: PlinthError | undefined }> {
  const { prepared } = run
  const state: RunState = { session: { clean: false, prepared: false }, applied: [], next: 0, most: 1 }
  const { applied } = state
  const apply = async (step: StepProgress): Promise<PlinthError | undefined> => {
    while (state.next < prepared.length) {
      context.signal.throwIfAborted()
      const group = chooseGroup(run, state)
      const label = labelOf(group)
      step.advance(applied.length, { note: label })
      const failure = await applyGroup(context, run, { group, state })
      step.advance(applied.length, { note: label })
      if (failure) {
        step.conclude('failed', labelOf(prepared.slice(state.next, state.next + 1)))
        return failure
      }
    }
    step.conclude('done', `${applied.length} applied`)
    return undefined
  }
  const failure = await context.progress.step('migrations', apply, { total: prepared.length })
  return { applied, failure }
}

function chooseGroup(
  { prepared, begun, timeouts }: PreparedRun,
  { next, most }: RunState,
): PreparedMigration[] {
  const group: PreparedMigration[] = []
  let characters = 0
  for (const migration of prepared.slice(next, next + most)) {
    characters += migration.file.text.length
    // The embedded engine counts a statement's time-out for the whole message.
    const alone = !canTravel(migration) || begun.has(migration.file) || timeouts.statementTimeoutMs > 0
    if (group.length > 0 && (alone || characters > mostCharacters)) break
    group.push(migration)
    if (alone) break
  }
  return group
}

function labelOf(group: readonly PreparedMigration[]): string {
  const [first] = group
  if (!first) return ''
  const more = group.length === 1 ? '' : ` and ${group.length - 1} more`
  return `${first.file.version}_${first.file.name}${more}`
}

interface GroupRun {
  readonly group: readonly PreparedMigration[]
  readonly state: RunState
}

/** Applies the next files and notes what became of them; gives the error that ends the run. */
async function applyGroup(
  context: LifecycleContext,
  run: PreparedRun,
  { group, state }: GroupRun,
): Promise<PlinthError | undefined> {
  const startedAt = performance.now()
  const [first] = group
  const working =
    group.length === 1 && first
      ? applyPatiently(context, run, first, state.session)
      : applyTogether(run.session, group, optionsOf(context, run, state.session))
  // Computed while the server works, and remembered.
  for (const { file } of run.prepared.slice(
    state.next + group.length,
    state.next + group.length + mostTogether,
  ))
    void file.normalisedHash
  const { durations, failure } = await working
  if (failure && context.signal.aborted) throw failure
  for (const { file, statements } of group.slice(0, durations.size)) {
    const { version, name } = file
    const durationMs = durations.get(version) ?? 0
    state.applied.push({ version, name, file: file.file, statements: statements.length, durationMs })
  }
  state.next += durations.size
  const whole = durations.size === group.length
  state.most = whole && performance.now() - startedAt < quickMs ? Math.min(state.most * 2, mostTogether) : 1
  // A lock that was not to be had: the file is the next one now, and waits for it alone.
  return failure && (group.length === 1 || !isPassing(failure)) ? failure : undefined
}

function optionsOf(
  context: LifecycleContext,
  { lock, timeouts, supabase }: PreparedRun,
  state: SessionState,
): Omit<ApplyOptions, 'resume' | 'triesAgain'> {
  return {
    toolVersion: context.toolVersion,
    timeouts,
    state,
    alsoRecord: ({ file }) => (supabase ? [recordForSupabase(file)] : []),
    mayGoOn: () => lock.check(),
    boundary: context.boundary,
  }
}

// SQLSTATE of a lock that was not to be had in time, and of a deadlock: trying again can help.
const passing = new Set(['55P03', '40P01'])

const isPassing = (error: unknown): boolean =>
  error instanceof PlinthError && passing.has(error.sqlState ?? '')

/** Applies one file, again and with growing pauses where another session holds a lock. */
async function applyPatiently(
  context: LifecycleContext,
  run: PreparedRun,
  migration: PreparedMigration,
  state: SessionState,
): Promise<TogetherOutcome> {
  const { version, name } = migration.file
  const severalSegments = migration.segments.length > 1 || migration.segments[0]?.kind === 'single'
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt++) {
    const triesAgain = (error: unknown): boolean => attempt < run.lockRetries && isPassing(error)
    try {
      const resume = run.begun.has(migration.file) || (attempt > 0 && severalSegments)
      await applyMigration(run.session, migration, { ...optionsOf(context, run, state), resume, triesAgain })
      const durationMs = Math.round((performance.now() - startedAt) * 10) / 10
      return { durations: new Map([[version, durationMs]]), failure: undefined }
    } catch (error) {
      if (!(error instanceof PlinthError) || context.signal.aborted) throw error
      if (!triesAgain(error)) return { durations: new Map(), failure: error }
      const pauseMs = Math.min(250 * 2 ** attempt, 15_000)
      const pause = `trying again in ${pauseMs / 1000} s`
      context.progress.note('info', `${version}_${name}: a lock is taken, ${pause}`)
      await sleep(pauseMs, undefined, { signal: context.signal })
    }
  }
}
