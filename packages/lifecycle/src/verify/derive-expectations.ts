import { type Catalog, ownObjects } from '@plinth/catalog/model'
import { Document, isMap, isSeq, visit } from 'yaml'
import { type Entry, type Facts, readEntries } from './facts.ts'
import { wordsOf } from './known-words.ts'
import { isNested } from './read-expectations.ts'
import { type SectionName, sectionTable } from './sections.ts'

export interface DerivedExpectations {
  readonly text: string
  /** How many objects each section names. */
  readonly counts: Readonly<Record<string, number>>
}

/** Writes what a database has as expectations: the application's own objects only, the same text for the same catalog. */
export function deriveExpectations(
  catalog: Catalog,
  { sections, strict }: { readonly sections: readonly SectionName[]; readonly strict: boolean },
): DerivedExpectations {
  const counts: Record<string, number> = {}
  const content: Record<string, unknown> = { postgres: Math.floor(catalog.version / 10_000), strict }
  for (const name of sections) {
    const entries = [...readEntries(catalog, name).values()].filter(({ own }) => own)
    const ordered = name === 'columns' ? inPosition(catalog, entries) : entries
    counts[name] = entries.length
    if (entries.length === 0 && !strict) continue
    content[name] = isNested(name) ? byTable(name, ordered) : byKey(name, ordered)
  }
  return { text: render(content), counts }
}

function byKey(name: SectionName, entries: readonly Entry[]): Record<string, unknown> {
  return Object.fromEntries(entries.map(({ key, facts }) => [key, short(name, facts)]))
}

function byTable(name: SectionName, entries: readonly Entry[]): Record<string, unknown> {
  const tables: Record<string, Record<string, unknown>> = {}
  for (const { key, table, facts } of entries) {
    const objects = tables[table] ?? {}
    objects[key.slice(table.length + 1)] = short(name, facts)
    tables[table] = objects
  }
  return tables
}

// The one fact that matters stands without its name; what is compared only on request is not written.
function short(name: SectionName, facts: Facts): unknown {
  const { main } = wordsOf(name)
  const { onRequest = [] } = sectionTable[name]
  const told = Object.entries(facts).filter(([word]) => !onRequest.includes(word))
  const [only] = told
  return told.length === 1 && only?.[0] === main ? only[1] : Object.fromEntries(told)
}

function inPosition(catalog: Catalog, entries: readonly Entry[]): readonly Entry[] {
  const positions = new Map(
    ownObjects(catalog, 'column').map(({ schema, table, name, position }) => [
      `${schema}.${table}.${name}`,
      position,
    ]),
  )
  const positionOf = ({ key }: Entry): number => positions.get(key) ?? 0
  return [...entries].sort((a, b) =>
    a.table === b.table ? positionOf(a) - positionOf(b) : a.table < b.table ? -1 : 1,
  )
}

const widest = 100

function render(content: Record<string, unknown>): string {
  const document = new Document(content, { aliasDuplicateObjects: false })
  document.commentBefore = ` What the database must have; "plinth verify run" compares.
 What a line leaves out is as PostgreSQL has it when nobody says anything.`
  visit(document, {
    Collection(key, node, path) {
      const leaf = node.items.every((item) => !isMap(item) || node.items.length < 8)
      const deep = path.length > 4 || isSeq(node)
      if (key !== null && (deep || node.items.length === 0) && leaf && lengthOf(node) < widest)
        node.flow = true
    },
  })
  return document.toString({ lineWidth: 110, blockQuote: 'literal' })
}

function lengthOf(node: { toJSON(): unknown }): number {
  const text = JSON.stringify(node.toJSON())
  return text.includes('\\n') ? Number.POSITIVE_INFINITY : text.length
}
