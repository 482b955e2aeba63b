import { bullets, code, markdownTable, prose } from '../reference/markdown.ts'
import type { MigrationDocument, StatementDocument } from './migration-document.ts'
import { rollbackWords, rowWords, shortenerOf, shortSql, titleOf } from './present-migration.ts'

/** A migration as a page of Markdown that is kept beside it. */
export function renderMigration(document: MigrationDocument): string {
  const { version, name, file, rollback } = document
  const short = shortenerOf(document)
  const named = (path: string): string => code(short(path))
  const lines = [
    `<!-- Made by \`plinth document migration ${version} --write\`; not to be edited. -->`,
    '',
    `# Migration ${code(`${version}_${name}`)}`,
    '',
    `${prose(document.summary)}.`,
    '',
    ...facts(document, file),
    ...part(
      'New tables',
      bullets(document.newTables.map((each) => `${named(each.table)}${remark(each.comment)}`)),
    ),
    ...part('Removed tables', bullets(document.removedTables.map(named))),
    ...part(
      'Modified tables',
      document.modifiedTables.flatMap(({ table, changes }) => [
        `- ${named(table)}`,
        ...changes.map((line) => `  - ${prose(line)}`),
      ]),
    ),
    ...part(
      'New columns',
      markdownTable(
        ['Table', 'Column', 'Type'],
        document.newColumns.map(({ table, column, type }) => [named(table), code(column), code(type)]),
      ),
    ),
    ...part('New relationships', bullets(document.relationships.map(({ words }) => code(words)))),
    ...document.others.flatMap(({ kind, change, objects }) =>
      part(sentenceCase(titleOf(kind, change)), bullets(objects.map((each) => labelled(short(each))))),
    ),
    ...part(
      'Before and after',
      bullets(document.beforeAfter.map(({ subject, words }) => `${prose(subject)}: ${prose(words)}`)),
    ),
    ...part('Statements', statements(document.statements, named)),
    '## Rollback',
    '',
    `**${rollbackWords[rollback.grade]}**. ${rollback.reasons.map(prose).join(' ')}`,
    ...(rollback.downFile === null
      ? []
      : ['', `${code('plinth migrate down')} runs ${code(rollback.downFile)}.`]),
    '',
  ]
  return lines.join('\n')
}

const sentenceCase = (title: string): string => `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ...(lines.at(-1) === '' ? [] : [''])]

// `orders.orders_read: everybody may read …`: the name as code, what is said of it as prose.
function labelled(text: string): string {
  const [, name, words] = /^([^:]+): (.+)$/s.exec(text) ?? []
  return name === undefined || words === undefined ? code(text) : `${code(name)}: ${prose(words)}`
}

const remark = (comment: string | null): string => (comment === null ? '' : `: ${prose(comment)}`)

function facts({ rollback, statements: all }: MigrationDocument, file: string): string[] {
  const locks = all.flatMap(({ locks: found }) => found)
  const strongest = locks.some(({ lock }) => lock === 'ACCESS EXCLUSIVE')
    ? 'ACCESS EXCLUSIVE'
    : (locks[0]?.lock ?? 'none')
  const rewritten = new Set(all.flatMap((each) => each.rewritten))
  return markdownTable(
    ['', ''],
    [
      ['File', code(file.slice(file.lastIndexOf('/') + 1))],
      ['Statements', String(all.length)],
      ['Strongest lock on a table that was there', strongest],
      ['Tables written anew', rewritten.size === 0 ? 'none' : [...rewritten].map(code).join(', ')],
      ['Rollback', rollbackWords[rollback.grade]],
    ],
  )
}

// Only those that somebody may notice: the rest makes what nobody uses yet.
function statements(all: readonly StatementDocument[], named: (path: string) => string): string[] {
  const noticed = all.filter(
    ({ locks, rewritten, rows, hazards }) =>
      locks.length + rewritten.length + rows.length + hazards.length > 0,
  )
  if (noticed.length === 0) return ['None of them locks a table that was there before, or changes rows.']
  return [
    `${noticed.length} of ${all.length} lock a table that was there before, change rows, or ask for a look. A lock is held until the transaction ends, and named where it is first taken.`,
    '',
    ...markdownTable(
      ['Line', 'Statement', 'Locks', 'Rows', 'Look at'],
      noticed.map(({ line, sql, locks, rewritten, rows, hazards }) => [
        String(line),
        code(shortSql(sql, 80)),
        locks.map(({ table, lock, blocks }) => `${named(table)}: ${lock} (blocks ${blocks})`).join('; '),
        [
          ...rewritten.map((table) => `${named(table)} written anew`),
          ...rows.map((row) => `${named(row.table)}: ${rowWords(row)}`),
        ].join('; '),
        hazards.map(({ message }) => prose(message)).join('; '),
      ]),
    ),
  ]
}
