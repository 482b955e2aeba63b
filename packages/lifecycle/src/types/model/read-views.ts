import { ownObjects } from '@plinth/catalog/model'
import type { Definitions } from '../nullability/analyst.ts'
import type { Analyst, OutputColumn } from '../nullability/scope.ts'
import { type CatalogIndex, keyOfName } from './catalog-index.ts'
import { columnType } from './column-type.ts'
import type { ColumnModel, RelationModel, RelationshipModel } from './model.ts'
import type { ViewObject } from './types-catalog.ts'
import { readWritableColumns, writesByTrigger } from './writable.ts'

/** The views of the application, with relationships of the tables whose columns they show. */
export function readViews(
  index: CatalogIndex,
  definitions: Definitions,
  {
    analyst,
    tables,
    notNull,
  }: { analyst: Analyst; tables: readonly RelationModel[]; notNull: (path: string) => boolean },
): RelationModel[] {
  const byKey = new Map(tables.map((table) => [keyOfName(table.schema, table.name), table]))
  return ownObjects(index.catalog, 'view').map((view) => {
    const known = analyst.relation(view.schema, view.name) ?? []
    const writable = readWritableColumns(view, index, definitions)
    const byTrigger = writesByTrigger(view, index)
    const columns = (index.columns.get(keyOfName(view.schema, view.name)) ?? []).map(
      (column, place): ColumnModel => {
        const isWritable = writable?.has(column.name) === true
        return {
          name: column.name,
          type: columnType(index, column.type),
          nullable:
            known[place]?.value.nonNull !== true && !notNull(`${view.schema}.${view.name}.${column.name}`),
          insert: isWritable || byTrigger.insert ? 'optional' : 'never',
          update: isWritable || byTrigger.update,
          takesNull: true,
          default: null,
          identity: null,
          generated: false,
          comment: column.comment,
        }
      },
    )
    return modelOf(view, columns, relationshipsOf(known, byKey))
  })
}

function modelOf(
  { schema, name, materialized, comment }: ViewObject,
  columns: readonly ColumnModel[],
  relationships: readonly RelationshipModel[],
): RelationModel {
  return {
    kind: materialized ? 'materialized view' : 'view',
    schema,
    name,
    columns,
    insertable: columns.some(({ insert }) => insert !== 'never'),
    updatable: columns.some(({ update }) => update),
    relationships,
    primaryKey: [],
    uniques: [],
    indexes: [],
    checks: [],
    comment,
  }
}

// A view that shows all columns of a foreign key can be followed along it.
function relationshipsOf(
  columns: readonly OutputColumn[],
  tables: ReadonlyMap<string, RelationModel>,
): RelationshipModel[] {
  const shown = new Map<string, string>()
  const origins = new Set<string>()
  for (const { name, value } of columns) {
    if (!value.origin || name === undefined) continue
    const table = keyOfName(value.origin.schema, value.origin.relation)
    origins.add(table)
    const key = keyOfName(table, value.origin.column)
    if (!shown.has(key)) shown.set(key, name)
  }
  return [...origins].flatMap((origin) =>
    (tables.get(origin)?.relationships ?? []).flatMap((relationship) => {
      const names = relationship.columns.map((column) => shown.get(keyOfName(origin, column)))
      const known = names.filter((name) => name !== undefined)
      return known.length === names.length ? [{ ...relationship, columns: known }] : []
    }),
  )
}
