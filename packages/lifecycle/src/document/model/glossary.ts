import { type Catalog, pathOf } from '@plinth/catalog/model'
import { nearestWord } from '@plinth/kernel'
import { documentErrors } from '../errors.ts'
import type { Word } from './schema-document.ts'

/** Meanings that SQL has no place for: of values of enums and columns, of keys in JSON, of special values. */
export interface Glossary {
  meaningOf(path: string): string | undefined
  /** What is said below a path: the words of a table's columns, `public.leads.metadata.source` below `public.leads`. */
  wordsOf(table: string): readonly Word[]
}

/** Refuses a path that does not lead to anything: a meaning that nobody would ever read. */
export function readGlossary(entries: Readonly<Record<string, string>>, { objects }: Catalog): Glossary {
  // A large database has a path for each of 100,000 columns, and often no glossary.
  if (Object.keys(entries).length === 0) return { meaningOf: () => undefined, wordsOf: () => [] }
  const columns = new Set(objects.column.map((column) => pathOf(column)))
  const others = new Set([
    ...[...objects.table, ...objects.view, ...objects.enum].map((each) => pathOf(each)),
    ...objects.enum.flatMap((each) => each.values.map((value) => `${pathOf(each)}.${value}`)),
  ])
  const words = new Map<string, Word[]>()
  for (const [path, meaning] of Object.entries(entries)) {
    const column = columnOf(path, columns)
    if (column === undefined && !others.has(path)) throw unknownPath(path, [...columns, ...others])
    if (column === undefined || column === path) continue
    const [table, name] = splitColumn(column)
    const list = words.get(table)
    const word = { of: name, word: path.slice(column.length + 1), meaning }
    if (list) list.push(word)
    else words.set(table, [word])
  }
  return { meaningOf: (path) => entries[path], wordsOf: (table) => words.get(table) ?? [] }
}

function columnOf(path: string, columns: ReadonlySet<string>): string | undefined {
  const parts = path.split('.')
  for (let count = parts.length; count >= 3; count -= 1) {
    const start = parts.slice(0, count).join('.')
    if (columns.has(start)) return start
  }
  return undefined
}

function splitColumn(column: string): readonly [table: string, name: string] {
  const [schema, table, ...name] = column.split('.')
  return [`${schema}.${table}`, name.join('.')]
}

function unknownPath(path: string, known: readonly string[]): Error {
  const near = nearestWord(path, known)
  return documentErrors.glossaryUnknown(
    { path },
    near === undefined ? {} : { hint: `did you mean '${near}'?` },
  )
}
