import { type Cells, cellWords, commands, type Matrix, type RelationAccess } from './matrix.ts'

/** The matrix as a page: a table for tables and views, one for functions, one for sequences. */
export function renderMatrixMarkdown(title: string, matrix: Matrix): string {
  const { identities, relations, sequences, functions } = matrix
  const parts = [
    `# Who can do what: ${title}`,
    'Every cell was tried on the seed rows. A dash: nothing at all. A word without a number: all rows.',
    table(
      ['', 'Rows', ...identities],
      relations.map((relation) => [
        `\`${relation.key}\``,
        String(relation.rows),
        ...identities.map((identity) => commandsOf(relation, identity)),
      ]),
    ),
    ...callables('Functions', functions, identities),
    ...callables('Sequences', sequences, identities),
  ]
  return `${parts.join('\n\n')}\n`
}

function callables(title: string, rows: Matrix['functions'], identities: readonly string[]): string[] {
  if (rows.length === 0) return []
  return [
    `## ${title}`,
    table(
      ['', ...identities],
      rows.map(({ key, cells }) => [`\`${key}\``, ...identities.map((name) => callWord(cells, name))]),
    ),
  ]
}

const callWord = (cells: Cells<string>, name: string): string => {
  const word = cells[name] ?? 'denied'
  return word === 'denied' ? '–' : word
}

function commandsOf({ cells }: RelationAccess, identity: string): string {
  const words = commands.flatMap((command) => {
    const cell = cells[command]?.[identity]
    if (cell === undefined || !cell.granted || cell.reached === 0) return []
    const words = cellWords(cell)
    return [words === 'all' ? command : `${command} ${words.replace(/^all \(/, '(')}`]
  })
  return words.length === 0 ? '–' : words.join('<br>')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
