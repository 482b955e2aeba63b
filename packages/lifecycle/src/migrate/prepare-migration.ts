import { locate, type ParsedScript, parseScript, type Statement } from '@plinth/postgres'
import { migrateErrors } from './errors.ts'
import type { MigrationFile } from './migration-file.ts'

/** A migration that was checked, ready to be sent. */
export interface PreparedMigration {
  readonly file: MigrationFile
  readonly statements: readonly Statement[]
  /** The text to send: the file's own, with an outer begin and commit blanked out, offsets unchanged. */
  readonly text: string
}

/** Parses a migration before anything runs; throws what would make it fail or half apply. */
export async function prepareMigration(file: MigrationFile): Promise<PreparedMigration> {
  const parsed = await parseScript(file.text)
  if ('syntaxError' in parsed) {
    const { message, offset } = parsed.syntaxError
    throw migrateErrors.syntaxError(
      { message },
      { where: locate(file.file, file.text, offset), sqlState: '42601' },
    )
  }
  refuseExtras(file, parsed)
  const { statements, text } = absorbOuterTransaction(file.text, parsed.statements)
  for (const statement of statements) {
    const where = locate(file.file, file.text, statement.start)
    const command = firstWords(file.text, statement)
    if (statement.kind === 'TransactionStmt') throw migrateErrors.ownTransaction({ command }, { where })
    if (isNotTransactional(statement)) throw migrateErrors.notTransactional({ command }, { where })
  }
  return { file, statements, text }
}

function refuseExtras(file: MigrationFile, parsed: Exclude<ParsedScript, { syntaxError: unknown }>): void {
  const [extra] = parsed.extras
  if (!extra) return
  const where = locate(file.file, file.text, extra.start)
  if (extra.kind === 'copy-data') throw migrateErrors.copyData(undefined, { where })
  throw migrateErrors.psqlCommand(
    { command: file.text.slice(extra.start, extra.end).trim().split(/\s/)[0] ?? '' },
    { where },
  )
}

// Sent as it is, the file's commit would end the transaction before the ledger row is written.
function absorbOuterTransaction(
  text: string,
  statements: readonly Statement[],
): Pick<PreparedMigration, 'statements' | 'text'> {
  const first = statements[0]
  const last = statements.at(-1)
  const paired =
    first &&
    last &&
    first !== last &&
    isTransaction(first, 'TRANS_STMT_BEGIN', 'TRANS_STMT_START') &&
    isTransaction(last, 'TRANS_STMT_COMMIT')
  if (!paired) return { statements, text }
  const blank = (part: string, { start, end }: Statement): string =>
    part.slice(0, start) + ' '.repeat(end - start) + part.slice(end)
  return { statements: statements.slice(1, -1), text: blank(blank(text, first), last) }
}

function isTransaction({ kind, node }: Statement, ...wanted: readonly string[]): boolean {
  return kind === 'TransactionStmt' && wanted.includes(String(node['kind']))
}

type Rule = true | ((node: Statement['node']) => boolean)

/** Statements that PostgreSQL refuses inside a transaction block, by the parser's name. */
const notTransactional: Readonly<Record<string, Rule>> = {
  AlterSystemStmt: true,
  CreatedbStmt: true,
  DropdbStmt: true,
  CreateTableSpaceStmt: true,
  DropTableSpaceStmt: true,
  CreateSubscriptionStmt: true,
  VacuumStmt: ({ is_vacuumcmd }) => is_vacuumcmd === true,
  IndexStmt: ({ concurrent }) => concurrent === true,
  DropStmt: ({ concurrent }) => concurrent === true,
  ReindexStmt: (node) => JSON.stringify(node['params'] ?? []).includes('concurrently'),
}

function isNotTransactional({ kind, node }: Statement): boolean {
  const rule = notTransactional[kind]
  return typeof rule === 'function' ? rule(node) : rule === true
}

function firstWords(text: string, { start, end }: Statement): string {
  return text.slice(start, end).split(/\s+/).slice(0, 3).join(' ').toUpperCase()
}
