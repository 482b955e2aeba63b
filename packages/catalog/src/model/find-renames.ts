import { type Catalog, type Identified, kinds, pathOf, subjectOf } from './catalog.ts'
import type { CatalogChange } from './diff-catalogs.ts'
import type { AnyObject, Kind } from './shapes.ts'

/** An object that went and one that came, alike in all but name: perhaps one object with another name. */
export interface RenameCandidate {
  readonly kind: Kind
  readonly from: AnyObject
  readonly to: AnyObject
  /** `column public.users.mail` */
  readonly subject: string
  /** The path of the old one and the name of the new one: `public.users.mail=email`. */
  readonly wish: string
  /** From 0 to 1: how much of the two is the same. */
  readonly likeness: number
}

/** Pairs that may be renames, the likeliest first. Nobody can know it from two catalogs alone: they are candidates. */
export function findRenames(
  changes: readonly CatalogChange[],
  before: Catalog,
  after: Catalog,
): RenameCandidate[] {
  const candidates = changes.flatMap(({ kind, change, before: from }) =>
    change !== 'removed' || from === null
      ? []
      : changes.flatMap(({ kind: other, change: way, after: to }) => {
          if (other !== kind || way !== 'added' || to === null || !isSamePlace(from, to)) return []
          const likeness = Math.min(likenessOf(from, to), likenessOfParts([before, from], [after, to]))
          if (likeness < least) return []
          const wish = `${pathOf(from)}=${to.name}`
          return [{ kind, from, to, subject: subjectOf(kind, from), wish, likeness }]
        }),
  )
  return candidates.sort((a, b) => b.likeness - a.likeness || (a.wish < b.wish ? -1 : 1))
}

const least = 0.6

const placeOf = ({ schema, table }: Identified): string => JSON.stringify([schema ?? null, table ?? null])

// A table that was renamed keeps its schema; a column keeps its table, and what it holds.
function isSamePlace(from: AnyObject, to: AnyObject): boolean {
  if (from.owned !== null || to.owned !== null || placeOf(from) !== placeOf(to)) return false
  return !('position' in from && 'position' in to) || from.type === to.type
}

function likenessOf(from: AnyObject, to: AnyObject): number {
  const [old, young] = [Object.entries(from), new Map(Object.entries(to))]
  const compared = old.filter(([field]) => field !== 'name')
  const same = compared.filter(
    ([field, value]) => textOf(value, from.name) === textOf(young.get(field), to.name),
  )
  return same.length / compared.length
}

// Columns, keys and indexes of the two, by their names.
function likenessOfParts([before, from]: [Catalog, AnyObject], [after, to]: [Catalog, AnyObject]): number {
  const [old, young] = [partsOf(before, from), partsOf(after, to)]
  const all = new Set([...old, ...young])
  const both = [...old].filter((part) => young.has(part))
  return all.size === 0 ? 1 : both.length / all.size
}

function partsOf({ objects }: Catalog, whole: AnyObject): Set<string> {
  if (!('schema' in whole) || 'table' in whole) return new Set()
  const parts = new Set<string>()
  for (const kind of kinds)
    for (const object of objects[kind])
      if ('position' in object && object.schema === whole.schema && object.table === whole.name)
        parts.add(`${object.name} ${object.type}`)
  return parts
}

const textOf = (value: unknown, name: string): string => (JSON.stringify(value) ?? '').replaceAll(name, '\0')
