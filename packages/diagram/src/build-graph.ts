import {
  type Catalog,
  type ColumnObject,
  type ConstraintObject,
  ownObjects,
  pathOf,
  type TableObject,
  type ViewObject,
} from '@plinth/catalog/model'
import type { GraphColumn, GraphRelation, GraphTable, SchemaGraph } from './schema-graph.ts'
import { shortType } from './short-type.ts'

export interface GraphOptions {
  /** Tables that get a partition for each period: `month`. Their number changes with time, so it is not shown. */
  readonly periods?: Readonly<Record<string, string>>
}

interface Parts {
  readonly columns: ReadonlyMap<string, readonly ColumnObject[]>
  readonly constraints: ReadonlyMap<string, readonly ConstraintObject[]>
  /** Column lists of which every row has its own, by table. */
  readonly uniques: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly partitions: ReadonlyMap<string, number>
  readonly periods: Readonly<Record<string, string>>
  /** Tables that are partitions. */
  readonly children: ReadonlySet<string>
  readonly title: (schema: string, name: string) => string
}

/**
 * The tables, views and foreign keys of the application. Partitions are counted in their parent; what the platform,
 * extensions and tools own appears only where a foreign key leads to it.
 */
export function buildGraph(catalog: Catalog, options: GraphOptions = {}): SchemaGraph {
  const drawn = ownObjects(catalog, 'table').filter(({ partitionOf }) => partitionOf === null)
  const views = ownObjects(catalog, 'view')
  const parts = collectParts(catalog, [...drawn, ...views], options)
  const relations = drawn.flatMap((table) => relationsOf(table, parts))
  const tables = [...drawn.map((table) => tableOf(table, parts)), ...views.map((view) => viewOf(view, parts))]
  return {
    tables: [...tables, ...outsiders(tables, relations)].sort(byId),
    relations: relations.sort(byId),
    enums: ownObjects(catalog, 'enum')
      .map(({ schema, name, values }) => ({ id: `${schema}.${name}`, schema, name, values }))
      .sort(byId),
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

function collectParts(
  catalog: Catalog,
  drawn: readonly (TableObject | ViewObject)[],
  { periods = {} }: GraphOptions,
): Parts {
  const { objects } = catalog
  const partial = objects.index.filter(
    ({ unique, valid, predicate }) => unique && valid && predicate === null,
  )
  const partitions = new Map<string, number>()
  const parents = new Map(objects.table.map((table) => [pathOf(table), table.partitionOf]))
  for (const { partitionOf } of objects.table)
    for (let parent = partitionOf; parent; parent = parents.get(parent) ?? null)
      partitions.set(parent, (partitions.get(parent) ?? 0) + 1)
  const several = new Set(drawn.map(({ schema }) => schema)).size > 1
  return {
    columns: byTable(objects.column),
    constraints: byTable(objects.constraint.filter((constraint) => constraint.of === 'table')),
    uniques: new Map(
      [...byTable(partial)].map(([table, indexes]) => [table, indexes.map(({ keys }) => keys.map(unquoted))]),
    ),
    partitions,
    periods,
    children: new Set([...parents].flatMap(([id, parent]) => (parent === null ? [] : [id]))),
    title: (schema, name) => (several ? `${schema}.${name}` : name),
  }
}

// Keys of an index are texts of SQL.
const unquoted = (key: string): string => (key.startsWith('"') ? key.slice(1, -1).replaceAll('""', '"') : key)

function byTable<T extends { readonly schema: string; readonly table: string }>(
  objects: readonly T[],
): Map<string, T[]> {
  return Map.groupBy(objects, ({ schema, table }) => `${schema}.${table}`)
}

function tableOf(table: TableObject, parts: Parts): GraphTable {
  const id = pathOf(table)
  const constraints = parts.constraints.get(id) ?? []
  const primaryKey = constraints.find(({ type }) => type === 'primary key')?.columns ?? []
  const foreign = new Set(
    constraints.filter(({ type }) => type === 'foreign key').flatMap(({ columns }) => columns),
  )
  const uniques = (parts.uniques.get(id) ?? []).filter((keys) => keys.join() !== primaryKey.join())
  return {
    id,
    schema: table.schema,
    name: table.name,
    title: parts.title(table.schema, table.name),
    kind: table.type === 'foreign table' ? 'foreign table' : 'table',
    columns: columnsOf(id, parts).map(
      (column): GraphColumn => ({
        ...plainColumn(column),
        primary: primaryKey.includes(column.name),
        foreign: foreign.has(column.name),
        unique: uniques.some((keys) => keys.length === 1 && keys[0] === column.name),
      }),
    ),
    uniques: uniques.toSorted((a, b) => (a.join() < b.join() ? -1 : 1)),
    primaryKey,
    rowSecurity: table.rowSecurity,
    partitions: partitionsOf(table, parts),
    comment: table.comment,
  }
}

function partitionsOf(table: TableObject, { periods, partitions }: Parts): GraphTable['partitions'] {
  const id = pathOf(table)
  const period = periods[id]
  if (table.partitionKey === null) return null
  return period === undefined
    ? { key: table.partitionKey, count: partitions.get(id) ?? 0 }
    : { key: period, count: null }
}

function viewOf(view: ViewObject, parts: Parts): GraphTable {
  const id = pathOf(view)
  return {
    id,
    schema: view.schema,
    name: view.name,
    title: parts.title(view.schema, view.name),
    kind: view.materialized ? 'materialized view' : 'view',
    // PostgreSQL does not know which columns of a view may be null, so nothing is said of it.
    columns: columnsOf(id, parts).map((column) => ({ ...plainColumn(column), notNull: true })),
    uniques: [],
    primaryKey: [],
    rowSecurity: false,
    partitions: null,
    comment: view.comment,
  }
}

const columnsOf = (id: string, { columns }: Parts): ColumnObject[] =>
  (columns.get(id) ?? []).toSorted((a, b) => a.position - b.position)

function plainColumn(column: ColumnObject): GraphColumn {
  return {
    name: column.name,
    type: shortType(column.type),
    notNull: column.notNull,
    primary: false,
    foreign: false,
    unique: false,
    default: column.default,
    comment: column.comment,
  }
}

function relationsOf(table: TableObject, parts: Parts): GraphRelation[] {
  const id = pathOf(table)
  const optional = new Set(columnsOf(id, parts).flatMap(({ name, notNull }) => (notNull ? [] : [name])))
  return (parts.constraints.get(id) ?? []).flatMap((constraint): GraphRelation[] => {
    const { references: target, columns } = constraint
    // PostgreSQL keeps a second constraint for each partition of a referenced table.
    if (target === null || parts.children.has(`${target.schema}.${target.table}`)) return []
    return [
      {
        id: pathOf(constraint),
        name: constraint.name,
        from: id,
        fromColumns: columns,
        to: `${target.schema}.${target.table}`,
        toColumns: target.columns,
        one: (parts.uniques.get(id) ?? []).some((keys) => keys.every((key) => columns.includes(key))),
        optional: columns.some((column) => optional.has(column)),
        onDelete: target.onDelete,
      },
    ]
  })
}

function outsiders(tables: readonly GraphTable[], relations: readonly GraphRelation[]): GraphTable[] {
  const known = new Set(tables.map(({ id }) => id))
  const targets = new Map<string, Set<string>>()
  for (const { to, toColumns } of relations)
    if (!known.has(to)) {
      const columns = targets.get(to) ?? new Set()
      targets.set(to, columns)
      for (const column of toColumns) columns.add(column)
    }
  return [...targets].map(([id, columns]) => outsider(id, [...columns].sort()))
}

function outsider(id: string, columns: readonly string[]): GraphTable {
  const [schema = '', ...name] = id.split('.')
  return {
    id,
    schema,
    name: name.join('.'),
    title: id,
    kind: 'outside',
    columns: columns.map((column) => ({
      name: column,
      type: '',
      notNull: true,
      primary: true,
      foreign: false,
      unique: false,
      default: null,
      comment: null,
    })),
    uniques: [],
    primaryKey: columns,
    rowSecurity: false,
    partitions: null,
    comment: null,
  }
}
