import { PlinthError } from '@plinth/kernel'
import { locate, offsetOfCharacter, type ServerErrorFields, type Session } from '@plinth/postgres'
import { recordStatement } from './ledger.ts'
import type { PreparedMigration } from './prepare-migration.ts'

// What a file left set (a role, search_path, temporary tables) must not reach the next one.
const opening = 'reset session authorization; reset all; discard temp; begin;\n'
const openingStatements = 4

// The ledger row is written as the user who connected, whatever role the file took.
const closing = '\n;reset role; reset session authorization; '

/**
 * Applies one migration and records it: one transaction, sent as one message. An error leaves nothing of it behind
 * and names the place in the file.
 */
export async function applyMigration(
  session: Session,
  migration: PreparedMigration,
  toolVersion: string,
): Promise<void> {
  const { file, statements, text } = migration
  const record = recordStatement(file, { statements: statements.length, toolVersion })
  try {
    await session.execute(`${opening}${text.replace(/^\uFEFF/, ' ')}${closing}${record}; commit`)
  } catch (error) {
    await session.execute('rollback').catch(() => {})
    throw withPlace(error, migration)
  }
}

function withPlace(error: unknown, migration: PreparedMigration): unknown {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) return error
  const offset = placeOf(error.cause, migration)
  const where =
    offset === undefined ? { file: migration.file.file } : locate(migration.file.file, migration.text, offset)
  return new PlinthError({ ...error.toJSON(), detail: detailOf(error), where, cause: error.cause })
}

// PostgreSQL gives a position for errors of analysis; for those of execution the number of statements that went well
// tells which one failed.
function placeOf(cause: unknown, { text, statements }: PreparedMigration): number | undefined {
  if (!isServerError(cause)) return undefined
  const position = cause.position
  if (position !== undefined) {
    const offset = offsetOfCharacter(`${opening}${text}`, position - 1) - opening.length
    if (offset >= 0 && offset <= text.length) return offset
  }
  if (cause.completedStatements === undefined) return undefined
  return statements[cause.completedStatements - openingStatements]?.start
}

function detailOf(error: PlinthError): string | undefined {
  const context = isServerError(error.cause) ? error.cause.where : undefined
  const parts = [error.detail, context === undefined ? undefined : `CONTEXT: ${context}`]
  return parts.filter((part) => part !== undefined).join('\n') || undefined
}

function isServerError(cause: unknown): cause is ServerErrorFields {
  return typeof cause === 'object' && cause !== null && 'severity' in cause && 'code' in cause
}
