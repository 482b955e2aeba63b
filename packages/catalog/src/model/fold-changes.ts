import { type Identified, identityOf, subjectOf } from './catalog.ts'
import { describeChange } from './describe-change.ts'
import type { CatalogChange } from './diff-catalogs.ts'

/** A change, and those that go without saying: what a new or removed table or view consists of. */
export interface FoldedChange {
  readonly change: CatalogChange
  readonly parts: readonly CatalogChange[]
}

/** Changes with the columns, keys, indexes, triggers and policies of whole new or removed relations below these. */
export function foldChanges(changes: readonly CatalogChange[]): FoldedChange[] {
  const wholes = new Map<string, CatalogChange>()
  for (const change of changes) {
    const { table, ...place }: Identified = named(change)
    if (change.change !== 'changed' && table === undefined)
      wholes.set(`${change.change} ${identityOf(place)}`, change)
  }
  const parts = Map.groupBy(changes, (change) => wholes.get(wholeKey(change)))
  return changes.flatMap((change) =>
    wholes.has(wholeKey(change)) ? [] : [{ change, parts: parts.get(change) ?? [] }],
  )
}

function wholeKey(change: CatalogChange): string {
  const { schema = '', table }: Identified = named(change)
  return table === undefined ? '' : `${change.change} ${identityOf({ schema, name: table })}`
}

const named = ({ before, after, path }: CatalogChange): Identified => after ?? before ?? { name: path }

/** `table public.orders is new: 5 columns, 2 constraints, 1 policy` */
export function describeFolded({ change, parts }: FoldedChange): string {
  const counts = [...Map.groupBy(parts, wordOf)].map(
    ([word, { length }]) => `${length} ${length === 1 ? word : pluralOf(word)}`,
  )
  return `${describeChange(change)}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

// A subject is the word of its kind and a path.
function wordOf({ kind, before, after, path }: CatalogChange): string {
  const object = after ?? before
  return object === null ? kind : subjectOf(kind, object).slice(0, -path.length - 1)
}

const plurals: Readonly<Record<string, string>> = {
  index: 'indexes',
  policy: 'policies',
  statistics: 'statistics',
  'default privileges': 'default privileges',
}

/** `index` → `indexes`: the word of a kind for several of it. */
export const pluralOf = (word: string): string => plurals[word] ?? `${word}s`
