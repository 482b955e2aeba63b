import type { Cell as TableCell, View } from '@plinth/kernel'
import { type Cells, commands, type Matrix, type RelationAccess } from './matrix.ts'

const letters = { select: 'S', insert: 'I', update: 'U', delete: 'D', truncate: 'T' } as const

/** The matrix for a terminal: a letter for each command, small where only some rows were reached. */
export function presentMatrix({ identities, relations, sequences, functions }: Matrix): View {
  const titles = titlesOf(identities)
  return [
    ...legend(identities, titles),
    {
      kind: 'table',
      columns: [
        { title: 'Table or view', flexible: true },
        { title: 'Rows', align: 'right' },
        ...titles.map((title) => ({ title })),
      ],
      rows: relations.map((relation) => [
        shortKey(relation.key),
        String(relation.rows),
        ...identities.map((identity) => lettersOf(relation, identity)),
      ]),
    },
    {
      kind: 'text',
      tone: 'muted',
      text: 'Select, Insert, Update, Delete, Truncate: a capital for all rows, a small letter for some of them.',
    },
    ...callables('Function', functions, { identities, titles }),
    ...callables('Sequence', sequences, { identities, titles }),
  ]
}

// What eighty columns leave beside the names of tables.
const widest = 48

/** The names of identities, or numbers where the names together are too wide for a terminal. */
function titlesOf(identities: readonly string[]): readonly string[] {
  const width = identities.reduce((sum, name) => sum + Math.max(name.length, 5) + 2, 0)
  return width <= widest ? identities : identities.map((_, index) => String(index + 1))
}

function legend(identities: readonly string[], titles: readonly string[]): View {
  if (titles === identities) return []
  return [{ kind: 'text', text: identities.map((name, index) => `${index + 1} ${name}`).join(', ') }]
}

interface Heads {
  readonly identities: readonly string[]
  readonly titles: readonly string[]
}

function callables(title: string, rows: Matrix['functions'], { identities, titles }: Heads): View {
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [{ title, flexible: true }, ...titles.map((name) => ({ title: name }))],
      rows: rows.map(({ key, cells }) => [
        shortCallable(key, rows),
        ...identities.map((name) => callCell(cells, name)),
      ]),
    },
  ]
}

const callWords: Readonly<Record<string, TableCell>> = {
  calls: { text: 'yes', tone: 'plain' },
  refused: { text: 'refused', tone: 'muted' },
  denied: { text: '·', tone: 'muted' },
}

const nothing: TableCell = { text: '·', tone: 'muted' }

const callCell = (cells: Cells<string>, name: string): TableCell => callWords[cells[name] ?? ''] ?? nothing

function lettersOf({ cells }: RelationAccess, identity: string): TableCell {
  const text = commands
    .map((command) => {
      const cell = cells[command]?.[identity]
      if (cell === undefined || !cell.granted || cell.reached === 0) return ''
      return cell.reached >= cell.tried ? letters[command] : letters[command].toLowerCase()
    })
    .join('')
  return text === '' ? nothing : { text }
}

// Without the types of its arguments, where no other one has the name.
function shortCallable(key: string, all: Matrix['functions']): string {
  const [name = key] = key.split('(')
  const alone = all.filter((other) => other.key.split('(')[0] === name).length === 1
  return shortKey(alone ? name : key)
}

const shortKey = (key: string): string => key.replace(/^public\./, '')
