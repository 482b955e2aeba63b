import { type AnyObject, type Catalog, type CatalogChange, diffCatalogs } from '@plinth/catalog/model'
import { buildGraph, type GraphOptions } from './build-graph.ts'
import type { Change, GraphColumn, GraphRelation, GraphTable, SchemaGraph } from './schema-graph.ts'

/** One graph of two states of a database: what either has, marked with what became of it. */
export function compareCatalogs(before: Catalog, after: Catalog, options: GraphOptions = {}): SchemaGraph {
  const [old, young] = [buildGraph(before, options), buildGraph(after, options)]
  const others = otherChanges(diffCatalogs(before, after))
  return {
    tables: union(old.tables, young.tables, compareTables).map((table) => withOthers(table, others)),
    relations: union(old.relations, young.relations, compareRelations),
    enums: young.enums,
  }
}

interface Identified {
  readonly id: string
  readonly change?: Change
}

function union<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
  compare: (before: T, after: T) => T,
): T[] {
  const [old, young] = [
    new Map(before.map((each) => [each.id, each])),
    new Map(after.map((each) => [each.id, each])),
  ]
  return [...new Set([...old.keys(), ...young.keys()])].sort().flatMap((id): T[] => {
    const [was, is] = [old.get(id), young.get(id)]
    if (was && is) return [compare(was, is)]
    if (is) return [{ ...is, change: 'added' }]
    return was ? [{ ...was, change: 'removed' }] : []
  })
}

function compareTables(was: GraphTable, is: GraphTable): GraphTable {
  const columns = compareColumns(was.columns, is.columns)
  const changed =
    columns.some(({ change }) => change !== undefined) ||
    was.rowSecurity !== is.rowSecurity ||
    was.partitions?.key !== is.partitions?.key ||
    was.kind !== is.kind
  return { ...is, columns, ...(changed ? { change: 'changed' as const } : {}) }
}

function compareRelations(was: GraphRelation, is: GraphRelation): GraphRelation {
  const text = ({ from, fromColumns, to, toColumns, one, optional, onDelete }: GraphRelation): string =>
    JSON.stringify([from, fromColumns, to, toColumns, one, optional, onDelete])
  return text(was) === text(is) ? is : { ...is, change: 'changed' }
}

function compareColumns(before: readonly GraphColumn[], after: readonly GraphColumn[]): GraphColumn[] {
  const old = new Map(before.map((column) => [column.name, column]))
  const names = new Set(after.map(({ name }) => name))
  const now = after.map((column): GraphColumn => {
    const was = old.get(column.name)
    if (!was) return { ...column, change: 'added' }
    const text = differenceOf(was, column)
    return text === null ? column : { ...column, change: 'changed', before: text }
  })
  const gone = before.filter(({ name }) => !names.has(name))
  return [...now, ...gone.map((column): GraphColumn => ({ ...column, change: 'removed' }))]
}

// What it was, in the words that a row shows; null for a column that is alike.
function differenceOf(was: GraphColumn, is: GraphColumn): string | null {
  const parts = [
    ...(was.type === is.type ? [] : [was.type]),
    ...(was.notNull === is.notNull ? [] : [was.notNull ? 'not null' : 'null']),
    ...(was.default === is.default ? [] : [was.default === null ? 'no default' : `default ${was.default}`]),
    ...(was.primary === is.primary ? [] : [was.primary ? 'primary key' : 'no key']),
    ...(was.unique === is.unique ? [] : [was.unique ? 'unique' : 'not unique']),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

const onTables = new Set(['constraint', 'index', 'policy', 'trigger', 'rule'])
// Owners and privileges are other things than the shape of a database, and differ between its copies.
const leftOut = new Set(['owner', 'grants', 'comment', 'owned'])

/** Changes of what stands on tables beside columns and foreign keys, as texts by table. */
function otherChanges(changes: readonly CatalogChange[]): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const { kind, change, before, after, attributes } of changes) {
    const object = after ?? before
    const table = object ? tableOf(object) : undefined
    if (!object || table === undefined || object.owned !== null || !onTables.has(kind)) continue
    if (change === 'changed' && attributes.every(({ name }) => leftOut.has(name))) continue
    if ('type' in object && object.type === 'foreign key') continue
    // The index behind a constraint tells the same again.
    if ('constraint' in object && object.constraint !== null) continue
    texts.set(table, [...(texts.get(table) ?? []), `${kind} ${object.name} ${change}`])
  }
  return texts
}

function tableOf(object: AnyObject): string | undefined {
  return 'table' in object ? `${object.schema}.${object.table}` : undefined
}

function withOthers(table: GraphTable, others: ReadonlyMap<string, readonly string[]>): GraphTable {
  const changes = others.get(table.id)
  // All of a new table is new.
  if (!changes || table.change === 'added' || table.change === 'removed') return table
  return { ...table, change: 'changed', changes }
}
