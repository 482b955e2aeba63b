import type { Queryable, Session } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import type { Segment, SegmentPart } from '../file/plan-segments.ts'
import { leavesSessionAlone } from '../file/statement-rules.ts'
import { type SentScript, withDataPlace, withPlace } from './error-place.ts'
import { backToOwner, sessionStart, type Timeouts } from './session-start.ts'

export interface TransactionRun {
  readonly file: MigrationFile
  /** Undefined for a file without statements: only the record is written. */
  readonly segment: Segment | undefined
  readonly timeouts: Timeouts
  /** Statements of the ledger that are committed with it. */
  readonly record: readonly string[]
  /** The session is as a run begins it: nothing has to be reset. */
  readonly clean?: boolean
}

/**
 * Runs a segment and its record as one transaction, in one message where no COPY data stands between: one round trip
 * instead of four is what keeps a run beside psql.
 */
export async function runTransaction(session: Session, run: TransactionRun): Promise<void> {
  const { file, segment } = run
  const { before, after, first } = framesOf(run)
  if (first.length > 0) await session.execute(first.join(';'))
  const parts = segment?.parts ?? []
  const [only] = parts
  try {
    if (parts.length <= 1 && only?.kind !== 'copy')
      return await send(session, file, { before, part: only, after })
    await send(session, file, { before, part: undefined, after: [] })
    if (segment) await runInside(session, file, segment)
    await send(session, file, { before: [], part: undefined, after })
  } catch (error) {
    // A lost connection has rolled back already; its own error says more than that of the rollback.
    await session.execute('rollback').catch(() => {})
    throw error
  }
}

/** A transaction as the text of one message; undefined where it takes more than one. */
export function renderTransaction(run: TransactionRun): SentScript | undefined {
  const { before, after, first } = framesOf(run)
  const parts = run.segment?.parts ?? []
  const [only] = parts
  if (first.length > 0 || parts.length > 1 || only?.kind === 'copy') return undefined
  return renderMessage(run.file, { before, part: only, after })
}

// What stands around the statements of a transaction, and what has to be sent before it in a message of its own.
function framesOf({ segment, timeouts, record, clean = false }: TransactionRun): {
  readonly first: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
} {
  const start = [...(clean ? [] : sessionStart(timeouts)), ...(segment?.settings ?? [])]
  const after = [...(leavesSessionAlone(segment?.statements ?? []) ? [] : backToOwner), ...record, 'commit']
  // Statements before it in the same message count as queries of its transaction, and a transaction that has queries
  // takes no isolation level any more.
  if (segment !== undefined && segment.begin !== 'begin')
    return { first: start, before: [segment.begin], after }
  return { first: [], before: [...start, 'begin'], after }
}

/** Runs the statements of a segment inside a transaction that somebody else began. */
export async function runInside(session: Queryable, file: MigrationFile, segment: Segment): Promise<void> {
  for (const part of segment.parts) {
    if (part.kind === 'copy') await sendCopy(session, file, part)
    else await send(session, file, { before: [], part, after: [] })
  }
}

export interface ScriptRun {
  readonly file: MigrationFile
  readonly segment: Segment
  readonly part: SegmentPart
  readonly timeouts: Timeouts
}

/** Runs one statement outside of a transaction. */
export async function runScript(
  session: Session,
  { file, segment, part, timeouts }: ScriptRun,
): Promise<void> {
  // In a message of its own: PostgreSQL takes several statements in one message for a transaction.
  await session.execute([...sessionStart(timeouts), ...segment.settings].join(';'))
  if (part.kind === 'copy') await sendCopy(session, file, part)
  else await send(session, file, { before: [], part, after: [] })
}

interface Message {
  readonly before: readonly string[]
  readonly part: Extract<SegmentPart, { kind: 'script' }> | undefined
  readonly after: readonly string[]
}

async function send(session: Queryable, file: MigrationFile, message: Message): Promise<void> {
  const sent = renderMessage(file, message)
  try {
    await session.execute(sent.message)
  } catch (error) {
    throw withPlace(error, file, sent)
  }
}

function renderMessage(file: MigrationFile, { before, part, after }: Message): SentScript {
  const head = before.map((statement) => `${statement};\n`).join('')
  const body = part === undefined ? '' : file.text.slice(part.start, part.end)
  const tail = after.map((statement) => `\n;${statement}`).join('')
  return {
    message: `${head}${body}${tail}`,
    offset: head.length,
    before: before.length,
    start: part?.start ?? 0,
    statements: part?.statements ?? [],
    after: after.length,
  }
}

async function sendCopy(
  session: Queryable,
  file: MigrationFile,
  { statement, data }: Extract<SegmentPart, { kind: 'copy' }>,
): Promise<void> {
  const rows = file.text.slice(data.start, data.end).replace(/^\\\.[ \t]*\r?\n?$/m, '')
  try {
    await session.copyIn(file.text.slice(statement.start, statement.end), bytesOf(rows))
  } catch (error) {
    throw withDataPlace(error, file, data.start)
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void> {
  const size = 256 * 1024
  for (let start = 0; start < text.length; start += size)
    yield Buffer.from(text.slice(start, start + size), 'utf8')
}
