import { locate, type ParsedScript, parseScript, type Statement } from '@plinth/postgres'
import { migrateErrors } from '../errors.ts'
import type { MigrationFile } from './migration-file.ts'
import { planSegments, type Segment } from './plan-segments.ts'
import { judgePsqlCommand } from './psql-commands.ts'
import { readDirectives } from './read-directives.ts'
import { isForeignTransactionControl } from './statement-rules.ts'

/** A migration that was checked, ready to be applied. */
export interface PreparedMigration {
  readonly file: MigrationFile
  /** Every statement but the file's own begin and commit. */
  readonly statements: readonly Statement[]
  readonly segments: readonly Segment[]
}

type Parsed = Exclude<ParsedScript, { syntaxError: unknown }>

/** A script that is one transaction: a down file. */
export async function prepareScript(file: MigrationFile): Promise<PreparedMigration> {
  const prepared = await prepareMigration(file)
  const [first, second] = prepared.segments
  const other = first?.kind === 'single' ? first : second
  if (other === undefined) return prepared
  const start = other.statements[0]?.start ?? 0
  throw migrateErrors.downNotOneTransaction(
    { file: file.file },
    { where: locate(file.file, file.text, start) },
  )
}

/** Parses a migration before anything runs; throws what would make it fail or half apply. */
export async function prepareMigration(file: MigrationFile): Promise<PreparedMigration> {
  const { text } = file
  const directives = readDirectives(text, file.file)
  const parsed = await parseScript(text)
  if ('syntaxError' in parsed) {
    const { message, offset } = parsed.syntaxError
    throw migrateErrors.syntaxError(
      { message },
      { where: locate(file.file, text, offset), sqlState: '42601' },
    )
  }
  refuseCommands(file, parsed)
  refuseTransactionControl(file, parsed)
  const dataBlocks = parsed.extras.filter(({ kind }) => kind === 'copy-data')
  const withoutTransaction = directives.has('no-transaction')
  const segments = planSegments({ text, statements: parsed.statements, dataBlocks, withoutTransaction })
  return { file, segments, statements: segments.flatMap(({ statements }) => statements) }
}

function refuseCommands({ file, text }: MigrationFile, { extras }: Parsed): void {
  for (const { kind, start, end } of extras) {
    const line = text.slice(start, end)
    const verdict = kind === 'meta' ? judgePsqlCommand(line) : undefined
    if (verdict?.ignored !== false) continue
    const command = line.trim().split(/\s/)[0] ?? ''
    throw migrateErrors.psqlCommand({ command }, { where: locate(file, text, start), hint: verdict.hint })
  }
}

function refuseTransactionControl({ file, text }: MigrationFile, { statements }: Parsed): void {
  const foreign = statements.find(isForeignTransactionControl)
  if (!foreign) return
  const command = text.slice(foreign.start, foreign.end).toUpperCase()
  throw migrateErrors.ownTransaction({ command }, { where: locate(file, text, foreign.start) })
}
