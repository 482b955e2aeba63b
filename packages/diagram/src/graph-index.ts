import type { Group } from './diagram.ts'
import type { GraphRelation, GraphTable, SchemaGraph } from './schema-graph.ts'

/** A graph with its groups, to look things up for a page: a thousand pages must not read all of it each. */
export interface GraphIndex {
  readonly groups: readonly Group[]
  /** The group of a table. */
  readonly home: ReadonlyMap<string, Group>
  /** Foreign keys of these tables, in the order of the graph. */
  readonly leaving: (tables: Iterable<string>) => GraphRelation[]
  /** These tables, in the order of the graph. */
  readonly tables: (ids: Iterable<string>) => GraphTable[]
}

export function indexGraph(graph: SchemaGraph, groups: readonly Group[]): GraphIndex {
  const tables = new Map(graph.tables.map((table, place) => [table.id, { place, table }]))
  const relations = Map.groupBy(
    graph.relations.map((relation, place) => ({ place, relation })),
    ({ relation }) => relation.from,
  )
  return {
    groups,
    home: new Map(groups.flatMap((group) => group.tables.map((id) => [id, group] as const))),
    leaving: (ids) =>
      inOrder([...ids].flatMap((id) => relations.get(id) ?? [])).map(({ relation }) => relation),
    tables: (ids) => inOrder([...ids].flatMap((id) => tables.get(id) ?? [])).map(({ table }) => table),
  }
}

const inOrder = <T extends { readonly place: number }>(found: readonly T[]): T[] =>
  found.toSorted((a, b) => a.place - b.place)
