import { PlinthError } from '@plinth/kernel'
import { locate, offsetOfCharacter, type ServerErrorFields, type Statement } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'

/** One message as it was sent: statements of ours, then a stretch of the file. */
export interface SentScript {
  /** The whole text of the message. */
  readonly message: string
  /** Where the file's stretch begins in it, in UTF-16 units. */
  readonly offset: number
  /** How many statements stand before it. */
  readonly before: number
  /** Where the stretch begins in the file. */
  readonly start: number
  readonly statements: readonly Statement[]
  /** How many statements of ours stand after it. */
  readonly after: number
}

/** Gives a server's error the place in the file that it comes from; any other error stays as it is. */
export function withPlace<E>(error: E, file: MigrationFile, sent: SentScript): E | PlinthError {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) return error
  const offset = placeOf(error.cause, sent)
  const where = offset === undefined ? { file: file.file } : locate(file.file, file.text, offset)
  return new PlinthError({ ...withHint(error).toJSON(), where, cause: error.cause })
}

/** Gives a server's error the hint that PostgreSQL leaves out, its context, and what else is known about it. */
export function withHint(error: PlinthError, known?: string): PlinthError {
  const hint = error.hint ?? (error.sqlState === undefined ? undefined : hints[error.sqlState])
  return new PlinthError({ ...error.toJSON(), detail: detailOf(error, known), hint, cause: error.cause })
}

/** Gives an error inside COPY data the line of the file; `lines` is where the data begins, counted from 0. */
export function withDataPlace(error: unknown, file: MigrationFile, dataStart: number): unknown {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) return error
  const context = isServerError(error.cause) ? (error.cause.where ?? '') : ''
  const line = Number(/\bline (\d+)/.exec(context)?.[1] ?? 1)
  let offset = dataStart
  for (let count = 1; count < line; count++) offset = file.text.indexOf('\n', offset) + 1
  const where = locate(file.file, file.text, offset)
  return new PlinthError({ ...withHint(error).toJSON(), where, cause: error.cause })
}

const connectionEnded =
  'the server ended the connection and rolled back what was open; once it is reachable, run the same command again'

// What PostgreSQL does not say itself and a migration most likely means.
const hints: Readonly<Record<string, string>> = {
  '2D000':
    'a procedure or DO block commits on its own: put "-- plinth: no-transaction" into the first line of the file, so that its statements run one by one',
  '25001':
    'put "-- plinth: no-transaction" into the first line of the file, so that its statements run one by one',
  '42P07':
    'the database has it already: write "if not exists", or record the file as applied with plinth migrate repair',
  '42710':
    'the database has it already: drop it first in the file, or record the file as applied with plinth migrate repair',
  '42501': 'the user of the connection lacks the right; migrations run as the owner of the schema',
  '57P01': connectionEnded,
  '57P02': connectionEnded,
  '57P03': connectionEnded,
  '55P03':
    'another session holds the lock: find it with "select * from pg_stat_activity", or give it more time with --lock-timeout-ms',
}

/**
 * The offset in the file that an error comes from; undefined where it does not come from this stretch. PostgreSQL gives
 * a position for errors of analysis; for those of execution the number of statements that went well tells which failed.
 */
export function placeOf(cause: unknown, sent: SentScript): number | undefined {
  if (!isServerError(cause)) return undefined
  if (cause.position !== undefined) {
    const offset = offsetOfCharacter(sent.message, cause.position - 1) - sent.offset + sent.start
    if (offset >= sent.start && offset <= (sent.statements.at(-1)?.end ?? sent.start)) return offset
  }
  if (cause.completedStatements === undefined) return undefined
  return sent.statements[cause.completedStatements - sent.before]?.start
}

function detailOf(error: PlinthError, known?: string): string | undefined {
  const context = isServerError(error.cause) ? error.cause.where : undefined
  const parts = [error.detail, context === undefined ? undefined : `CONTEXT: ${context}`, known]
  return parts.filter((part) => part !== undefined).join('\n') || undefined
}

function isServerError(cause: unknown): cause is ServerErrorFields {
  return typeof cause === 'object' && cause !== null && 'severity' in cause && 'code' in cause
}
