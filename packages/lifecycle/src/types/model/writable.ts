// Which columns of a view PostgreSQL writes through to the table behind it.

import type { Definitions } from '../nullability/analyst.ts'
import { asKind, type Node, namesIn, nodesOf, textOf } from '../nullability/tree.ts'
import { type CatalogIndex, keyOfName } from './catalog-index.ts'
import type { ViewObject } from './types-catalog.ts'

const hindrances = [
  'distinctClause',
  'groupClause',
  'havingClause',
  'limitCount',
  'limitOffset',
  'withClause',
  'valuesLists',
  'windowClause',
]

/** The columns of a view that can be written without a trigger; undefined: the view cannot. */
export function readWritableColumns(
  view: ViewObject,
  index: CatalogIndex,
  definitions: Definitions,
): ReadonlySet<string> | undefined {
  if (view.materialized) return undefined
  const query = asKind(definitions.views.get(view), 'SelectStmt')
  if (!query || (textOf(query, 'op') ?? 'SETOP_NONE') !== 'SETOP_NONE') return undefined
  if (hindrances.some((name) => query[name] !== undefined)) return undefined
  const [only, ...others] = nodesOf(query, 'fromClause')
  const table = asKind(only, 'RangeVar')
  if (!table || others.length > 0) return undefined
  const behind = writableBehind(table, index, definitions)
  const targets = nodesOf(query, 'targetList')
  if (!behind || targets.some((target) => isCounting(target))) return undefined
  const names = index.columns.get(keyOfName(view.schema, view.name)) ?? []
  const writable = targets.flatMap((target, place) => {
    const column = asKind(asKind(target, 'ResTarget')?.['val'], 'ColumnRef')
    const origin = column && namesIn(nodesOf(column, 'fields')).at(-1)
    const name = names[place]?.name
    return origin !== undefined && name !== undefined && behind.has(origin) ? [name] : []
  })
  return writable.length === 0 ? undefined : new Set(writable)
}

function writableBehind(
  table: Node,
  index: CatalogIndex,
  definitions: Definitions,
): ReadonlySet<string> | undefined {
  const key = keyOfName(textOf(table, 'schemaname') ?? '', textOf(table, 'relname') ?? '')
  const view = index.views.get(key)
  if (view) return readWritableColumns(view, index, definitions)
  if (!index.tables.has(key)) return undefined
  const columns = index.columns.get(key) ?? []
  return new Set(
    columns.flatMap(({ name, generated, identity }) =>
      generated === null && identity !== 'always' ? [name] : [],
    ),
  )
}

// Aggregates, window functions and functions that give rows; a name tells too little, so every call that is no column
// of a plain expression counts as one only where it says so itself.
function isCounting(target: unknown): boolean {
  const text = JSON.stringify(target)
  return /"agg_star":true|"over":\{|"agg_filter"|"agg_within_group"/.test(text) || counting.test(text)
}

const counting =
  /"sval":"(?:count|sum|min|max|avg|array_agg|string_agg|jsonb?_agg|jsonb?_object_agg|bool_and|bool_or|every|stddev\w*|var\w*|unnest|generate_series|jsonb?_array_elements\w*|jsonb?_each\w*|regexp_split_to_table|regexp_matches)"/

/** What INSTEAD OF triggers write. */
export function writesByTrigger(
  { schema, name }: ViewObject,
  { catalog }: CatalogIndex,
): { insert: boolean; update: boolean } {
  const texts = catalog.objects.trigger
    .filter((trigger) => trigger.schema === schema && trigger.table === name)
    .map(({ definition }) => /INSTEAD OF ([A-Z ]+) ON/.exec(definition)?.[1] ?? '')
  return {
    insert: texts.some((text) => text.includes('INSERT')),
    update: texts.some((text) => text.includes('UPDATE')),
  }
}
