import type { AnyObject, CatalogChange, CatalogShapes, Kind } from '@plinth/catalog/model'
import { ident, literal } from '@plinth/kernel'

type Correct<K extends Kind> = (after: CatalogShapes[K], before: CatalogShapes[K] | null) => readonly string[]

/** Statements for one kind: for a new object, for one that goes, and for each field by itself. */
export interface KindCorrections<K extends Kind> {
  readonly added?: Correct<K>
  readonly removed?: (before: CatalogShapes[K]) => readonly string[]
  readonly changed?: Readonly<Partial<Record<keyof CatalogShapes[K], Correct<K>>>>
}

export type Corrections = { readonly [K in Kind]?: KindCorrections<K> }

/** The statements of a table of corrections for what differs; nothing for what the table does not know. */
export function correct(corrections: Corrections, changes: readonly CatalogChange[]): string[] {
  const statements = changes.flatMap(({ kind, change, before, after, attributes }) => {
    const known = complete<KindCorrections<Kind> | undefined>(corrections[kind])
    if (!known) return []
    if (change === 'removed') return known.removed?.(complete(before)) ?? []
    if (change === 'added') return known.added?.(complete(after), null) ?? []
    const fields: Readonly<Record<string, Correct<Kind> | undefined>> = known.changed ?? {}
    return attributes.flatMap(({ name }) => fields[name]?.(complete(after), complete(before)) ?? [])
  })
  return [...new Set(statements)]
}

/** `"w"."users"`, of a path as catalogs have it. */
export const pathSql = (path: string): string => path.split('.').map(ident).join('.')

export const inSchema = ({ schema, name }: { schema: string; name: string }): string =>
  `${ident(schema)}.${ident(name)}`

export const onTable = ({ schema, table }: { schema: string; table: string }): string =>
  `${ident(schema)}.${ident(table)}`

export const textOrNull = (text: string | null): string => (text === null ? 'null' : literal(text))

/** `set (a = b), reset (c)` as two statements, from two lists of `a=b`. */
export function optionStatements(
  head: string,
  before: readonly string[],
  after: readonly string[],
): string[] {
  const nameOf = (option: string): string => option.split('=')[0] ?? ''
  const gone = before.map(nameOf).filter((name) => !after.map(nameOf).includes(name))
  const put = after.filter((option) => !before.includes(option))
  const settings = put.map(
    (option) => `${nameOf(option)} = ${literal(option.slice(nameOf(option).length + 1))}`,
  )
  return [
    ...(gone.length > 0 ? [`${head} reset (${gone.join(', ')})`] : []),
    ...(settings.length > 0 ? [`${head} set (${settings.join(', ')})`] : []),
  ]
}

export type Named = Pick<AnyObject, 'name'>

// The table says for each kind what its functions take; the compiler cannot follow that over all kinds at once.
function complete<T>(value: unknown): T
function complete(value: unknown): unknown {
  return value
}
