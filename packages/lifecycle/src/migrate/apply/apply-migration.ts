import type { Session } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import type { Segment } from '../file/plan-segments.ts'
import type { PreparedMigration } from '../file/prepare-migration.ts'
import { leavesSessionAlone } from '../file/statement-rules.ts'
import { readSegments, type SegmentEntry } from '../ledger/ledger.ts'
import { recordFinished, recordMigration, recordSegmentEnd, recordSegmentStart } from '../ledger/record.ts'
import { recoverSegment, type Verdict } from './recover-segment.ts'
import { runScript, runTransaction } from './run-script.ts'
import { sessionStart, type Timeouts } from './session-start.ts'
import { nameLeftover, readInvalidIndexes, settleFailure } from './settle-failure.ts'

/** What is known of the session of a run. */
export interface SessionState {
  /** Whether it is as a run begins it, so that the next file needs no reset before it. */
  clean: boolean
  /** Whether the statement that records a migration is prepared in it. */
  prepared: boolean
}

export interface ApplyOptions {
  readonly toolVersion: string
  readonly timeouts: Timeouts
  /** What is known of the session; kept up to date from file to file. */
  readonly state: SessionState
  /** True where an earlier run started the migration and did not finish it. */
  readonly resume: boolean
  /** Statements that are committed together with the ledger's row: what other tools keep about it. */
  alsoRecord(migration: PreparedMigration): readonly string[]
  /** Whether the file is tried again at once after this error. */
  triesAgain(error: unknown): boolean
  /** Called before each transaction and each statement outside of one; throws when the run has lost its right to work. */
  mayGoOn(): void
  /** Called at every boundary at which a crash would leave something to decide. */
  boundary(name: string): void
}

/**
 * Applies one migration and records it. A file that is one transaction travels with its ledger row: an error or a
 * crash leaves nothing of it. A file of several segments records each, and goes on where an earlier run ended.
 */
export async function applyMigration(
  session: Session,
  migration: PreparedMigration,
  options: ApplyOptions,
): Promise<void> {
  const { file, segments, statements } = migration
  const [only] = segments
  const facts = { statements: statements.length, toolVersion: options.toolVersion }
  const { clean } = options.state
  options.state.clean = false
  if (segments.length <= 1 && only?.kind !== 'single' && !options.resume) {
    options.boundary('file.before')
    options.mayGoOn()
    await runTransaction(session, {
      file,
      segment: only,
      timeouts: options.timeouts,
      record: [recordMigration(file, facts), ...options.alsoRecord(migration)],
      clean,
    })
    options.state.clean = leavesSessionAlone(statements)
    options.boundary('file.after')
    return
  }
  options.boundary('file.before-start')
  options.mayGoOn()
  if (!options.resume) await session.execute(recordMigration(file, { ...facts, state: 'running' }))
  options.boundary('file.started')
  await applySegments(session, migration, options)
  options.boundary('file.before-finish')
  await session.execute(
    ['reset session authorization', 'reset all', recordFinished(file), ...options.alsoRecord(migration)].join(
      ';',
    ),
  )
  options.boundary('file.finished')
}

async function applySegments(
  session: Session,
  { file, segments }: PreparedMigration,
  options: ApplyOptions,
): Promise<void> {
  // A segment that failed may have left a role or a search_path behind.
  await session.execute(sessionStart(options.timeouts).join(';'))
  const known = new Map((await readSegments(session, file.version)).map((entry) => [entry.segment, entry]))
  for (const [index, segment] of segments.entries()) {
    const entry = known.get(index + 1)
    if (entry?.endedAt) continue
    await applySegment(session, { file, segment, number: index + 1, entry, options })
  }
}

interface SegmentRun {
  readonly file: MigrationFile
  readonly segment: Segment
  readonly number: number
  /** What an earlier run recorded about it. */
  readonly entry: SegmentEntry | undefined
  readonly options: ApplyOptions
}

async function applySegment(
  session: Session,
  { file, segment, number, entry, options }: SegmentRun,
): Promise<void> {
  const { timeouts, boundary, mayGoOn } = options
  mayGoOn()
  const statement = textOf(file, segment)
  if (segment.kind === 'transaction') {
    boundary('segment.before')
    await runTransaction(session, {
      file,
      segment,
      timeouts,
      record: [recordSegmentEnd(file, number, statement)],
    })
    boundary('segment.after')
    return
  }
  const done =
    entry !== undefined && (await recover(session, { file, segment, number, entry, options })) === 'done'
  if (!done) {
    boundary('segment.before-start')
    await session.execute(recordSegmentStart(file, number, statement))
    boundary('segment.started')
    await runSingle(session, { file, segment, number, entry, options })
    boundary('segment.ran')
  }
  await session.execute(
    `reset session authorization; reset all; ${recordSegmentEnd(file, number, statement)}`,
  )
  boundary('segment.ended')
}

async function recover(session: Session, { file, segment, number, options }: SegmentRun): Promise<Verdict> {
  // What recovery drops waits no longer for locks than the file itself.
  await session.execute([...sessionStart(options.timeouts), ...segment.settings].join(';'))
  try {
    return await recoverSegment(session, { file, segment, number })
  } catch (error) {
    const [statement] = segment.statements
    throw statement && !options.triesAgain(error) ? await nameLeftover(session, error, statement) : error
  }
}

async function runSingle(session: Session, { file, segment, number, options }: SegmentRun): Promise<void> {
  const { timeouts } = options
  const [statement] = segment.statements
  let before: readonly string[] = []
  try {
    // The file's own search_path decides which table is meant.
    await session.execute([...sessionStart(timeouts), ...segment.settings].join(';'))
    if (statement) before = await readInvalidIndexes(session, statement)
    for (const part of segment.parts) await runScript(session, { file, segment, part, timeouts })
  } catch (error) {
    if (!statement) throw error
    const triedAgain = options.triesAgain(error)
    throw await settleFailure(session, error, { file, number, statement, before, triedAgain })
  }
}

function textOf({ text }: MigrationFile, { statements }: Segment): string {
  const [first] = statements
  return first === undefined ? '' : text.slice(first.start, first.end)
}
