import { pluralOf } from '@plinth/catalog/model'
import type { View, ViewBlock } from '@plinth/kernel'
import type { MigrationDocument, StatementDocument } from './migration-document.ts'

/** A migration as a person reads it in a terminal: what the teams' guide shows, and what it leaves out. */
export function presentMigration(document: MigrationDocument): View {
  const { version, name, newTables, removedTables, modifiedTables, newColumns, relationships } = document
  const title = `📋 Migration Summary: ${version}_${name}.sql`
  const short = shortenerOf(document)
  return [
    { kind: 'raw', text: `${title}\n${'='.repeat(32)}\n\n${wrap(document.summary)}` },
    ...section(
      '🆕 New Tables',
      newTables.map(({ table }) => short(table)),
      { always: true },
    ),
    ...section('🗑️  Removed Tables', removedTables.map(short)),
    ...section(
      '✏️  Modified Tables',
      modifiedTables.flatMap(({ table, changes }) => [short(table), ...changes.map((line) => `    ${line}`)]),
      { always: true },
    ),
    ...section('➕ New Columns', columnLines(newColumns, short), { always: true }),
    ...section(
      '🔗 New Relationships',
      relationships.map(({ words }) => words),
      { always: true },
    ),
    ...document.others.flatMap(({ kind, change, objects }) =>
      section(`${signs[change]} ${titleOf(kind, change)}`, objects.map(short)),
    ),
    ...section(
      '🔁 Before and After',
      document.beforeAfter.map(({ subject, words }) => `${subject}: ${words}`),
    ),
    ...section(
      '🔒 Locks and Rewrites',
      document.statements.flatMap((each) => statementLines(each, short)),
      {
        always: true,
        none: 'nobody is kept waiting: no table that was there before is locked',
      },
    ),
    ...section(`↩️  Rollback: ${rollbackWords[document.rollback.grade]}`, [
      ...document.rollback.reasons,
      ...(document.rollback.downFile === null
        ? []
        : [`plinth migrate down runs ${document.rollback.downFile}`]),
    ]),
    ...(newTables.length + removedTables.length + newColumns.length + relationships.length > 0
      ? [{ kind: 'raw' as const, text: '💡 Update draw.io diagrams with these changes: plinth diagram' }]
      : []),
  ]
}

export const rollbackWords = {
  fully: 'fully, by dropping what it adds',
  'with loss': 'with loss of data',
  'not at all': 'not at all without a backup',
} as const

const signs = { added: '➕', removed: '➖', changed: '✏️ ' } as const
const verbs = { added: 'New', removed: 'Removed', changed: 'Changed' } as const

export const titleOf = (kind: string, change: MigrationDocument['others'][number]['change']): string =>
  `${verbs[change]} ${pluralOf(kind).replace(/\b[a-z]/g, (letter) => letter.toUpperCase())}`

interface SectionOptions {
  /** Shown also when there is nothing in it. */
  readonly always?: boolean
  readonly none?: string
}

function section(
  title: string,
  lines: readonly string[],
  { always = false, none = '(none)' }: SectionOptions = {},
): ViewBlock[] {
  if (lines.length === 0 && !always) return []
  const shown = lines.length === 0 ? [`  ${none}`] : lines.map((line) => wrapItem(line))
  return [{ kind: 'raw', text: `${title}:\n${shown.join('\n')}` }]
}

// An item begins with a dash; what belongs to the one above is indented.
function wrapItem(line: string): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0
  return wrap(line.trim(), indent + 4, indent === 0 ? '  - ' : `${' '.repeat(indent)}  `)
}

function wrap(text: string, indent = 0, first = ''): string {
  const lines: string[] = []
  let current = first
  for (const word of text.split(/\s+/)) {
    const isEmpty = current.trim() === '' || current === first
    if (!isEmpty && current.length + word.length + 1 > 78) {
      lines.push(current)
      current = `${' '.repeat(indent)}${word}`
    } else current += isEmpty ? word : ` ${word}`
  }
  return [...lines, current].join('\n')
}

function columnLines(columns: MigrationDocument['newColumns'], short: (path: string) => string): string[] {
  const groups = Map.groupBy(columns, ({ table }) => table)
  if (groups.size === 1) return columns.map(({ column, type }) => `${column} ${type}`)
  return [...groups].flatMap(([table, list]) => [
    short(table),
    ...list.map(({ column, type }) => `    ${column} ${type}`),
  ])
}

function statementLines(
  { line, sql, locks, rewritten, rows, hazards }: StatementDocument,
  short: (path: string) => string,
): string[] {
  const facts = [
    ...locks.map(
      ({ table, lock, blocks }) =>
        `${short(table)}: ${lock}, ${blocks} ${blocks.includes(' and ') ? 'wait' : 'waits'}`,
    ),
    ...rewritten.map((table) => `${short(table)}: every row is written anew`),
    ...rows.map((row) => `${short(row.table)}: ${rowWords(row)}`),
    ...hazards.filter(({ code }) => code !== 'rewrite').map(({ message }) => message),
  ]
  return facts.length === 0 ? [] : [`line ${line}: ${shortSql(sql)}`, ...facts.map((fact) => `    ${fact}`)]
}

export function rowWords({ inserted, updated, deleted }: StatementDocument['rows'][number]): string {
  return [
    ...(inserted > 0 ? [`${inserted} rows inserted`] : []),
    ...(updated > 0 ? [`${updated} rows updated`] : []),
    ...(deleted > 0 ? [`${deleted} rows deleted`] : []),
  ].join(', ')
}

/** The beginning of a statement in one line, without the comments before it. */
export function shortSql(sql: string, most = 60): string {
  const line = sql
    .replaceAll(/--[^\n]*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line
}

/** Without the schema, where there is only one. */
export function shortenerOf({
  newTables,
  newColumns,
  modifiedTables,
  statements,
}: MigrationDocument): (path: string) => string {
  const made = [...newTables, ...newColumns, ...modifiedTables]
  const locked = statements.flatMap(({ locks }) => locks)
  const paths = (made.length > 0 ? made : locked).map(({ table }) => table)
  const schemas = new Set(paths.map((path) => path.split('.')[0] ?? ''))
  const [only] = schemas
  const prefix = schemas.size <= 1 ? `${only ?? 'public'}.` : ''
  return (path) => (prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path)
}
