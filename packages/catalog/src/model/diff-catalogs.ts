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
  const young = new Map(after.map((object) => [identityOf(object), object]))
  const identities = [...new Set([...old.keys(), ...young.keys()])].sort()
  return identities.flatMap((identity) => {
    const [was, is] = [old.get(identity) ?? null, young.get(identity) ?? null]
    const named = is ?? was
    if (named === null) return []
    const attributes = was && is ? diffAttributes(was, is) : []
    if (was && is && attributes.length === 0) return []
    const change = was === null ? 'added' : is === null ? 'removed' : 'changed'
    return [
      {
        kind,
        path: pathOf(named),
        subject: subjectOf(kind, named),
        change,
        before: was,
        after: is,
        attributes,
      },
    ]
  })
}

function diffAttributes(before: AnyObject, after: AnyObject): AttributeChange[] {
  const old: Readonly<Record<string, unknown>> = { ...before }
  const young: Readonly<Record<string, unknown>> = { ...after }
  return [...new Set([...Object.keys(old), ...Object.keys(young)])].flatMap((name) =>
    JSON.stringify(old[name]) === JSON.stringify(young[name])
      ? []
      : [{ name, before: old[name], after: young[name] }],
  )
}
