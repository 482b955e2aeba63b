import { type Catalog, identityOf, kinds, pathOf, subjectOf } from './catalog.ts'
import type { AnyObject, Kind } from './shapes.ts'

/** One object that two catalogs do not have alike. */
export interface CatalogChange {
  readonly kind: Kind
  readonly path: string
  /** `table public.users` */
  readonly subject: string
  readonly change: 'added' | 'removed' | 'changed'
  /** Null for what was added. */
  readonly before: AnyObject | null
  /** Null for what was removed. */
  readonly after: AnyObject | null
  /** What differs in an object that both have. */
  readonly attributes: readonly AttributeChange[]
}

export interface AttributeChange {
  readonly name: string
  readonly before: unknown
  readonly after: unknown
}

/** Everything in which two catalogs differ, in the order of kinds and names; an object with another name is another object. */
export function diffCatalogs(before: Catalog, after: Catalog): CatalogChange[] {
  return kinds.flatMap((kind) => diffObjects(kind, before.objects[kind], after.objects[kind]))
}

function diffObjects(kind: Kind, before: readonly AnyObject[], after: readonly AnyObject[]): CatalogChange[] {
  const old = new Map(before.map((object) => [identityOf(object), object]))
  const found: (readonly [identity: string, change: CatalogChange])[] = []
  for (const is of after) {
    const identity = identityOf(is)
    const was = old.get(identity) ?? null
    old.delete(identity)
    const attributes = was === null ? [] : diffAttributes(was, is)
    const change = was === null ? 'added' : 'changed'
    if (was === null || attributes.length > 0)
      found.push([identity, { ...named(kind, is), change, before: was, after: is, attributes }])
  }
  for (const [identity, was] of old)
    found.push([
      identity,
      { ...named(kind, was), change: 'removed', before: was, after: null, attributes: [] },
    ])
  return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}

const named = (kind: Kind, object: AnyObject): Pick<CatalogChange, 'kind' | 'path' | 'subject'> => ({
  kind,
  path: pathOf(object),
  subject: subjectOf(kind, object),
})

function diffAttributes(before: AnyObject, after: AnyObject): AttributeChange[] {
  if (before === after) return []
  const [old, young] = [fieldsOf(before), fieldsOf(after)]
  const changes: AttributeChange[] = []
  for (const name in old)
    if (!isSame(old[name], young[name])) changes.push({ name, before: old[name], after: young[name] })
  for (const name in young)
    if (!(name in old) && young[name] !== undefined)
      changes.push({ name, before: undefined, after: young[name] })
  return changes
}

// Almost every pair is equal, and most values are plain: no text is made of those.
const isSame = (before: unknown, after: unknown): boolean =>
  before === after ||
  (isCompound(before) && isCompound(after) && JSON.stringify(before) === JSON.stringify(after))

const isCompound = (value: unknown): boolean => typeof value === 'object' && value !== null

// Every object is its fields; an interface does not say so.
function fieldsOf(object: AnyObject): Readonly<Record<string, unknown>>
function fieldsOf(object: unknown): unknown {
  return object
}
