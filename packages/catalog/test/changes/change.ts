import type { Kind } from '@plinth/catalog/model'

/** One statement that changes one attribute of one kind of object, and the statement that takes it back. */
export interface Change {
  readonly kind: Kind
  /** The field of the shape; `+` where the object itself comes and goes. */
  readonly attribute: string
  readonly apply: string
  readonly undo: string
  /** What must follow besides, as `kind.attribute`. */
  readonly also?: readonly string[]
  /** The oldest major that has it. */
  readonly from?: 16 | 17 | 18
  /** Why pg_dump does not see it, or not from the schema alone. */
  readonly unseenByDump?: string
  /** Why verify does not look for it. */
  readonly unseenByVerify?: string
}

type Extras = Omit<Change, 'kind' | 'attribute' | 'apply' | 'undo'>

/** The changes of one kind, a line each. */
export function changesOf(
  kind: Kind,
  lines: readonly (readonly [attribute: string, apply: string, undo: string, extras?: Extras])[],
): Change[] {
  return lines.map(([attribute, apply, undo, extras]) => ({ kind, attribute, apply, undo, ...extras }))
}
