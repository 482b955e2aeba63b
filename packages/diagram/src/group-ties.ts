import type { Group } from './diagram.ts'
import type { SchemaGraph } from './schema-graph.ts'

/** Foreign keys between two groups, in both directions: as many or more go from `from`. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly there: number
  readonly back: number
}

/** The strongest ties between groups: with everything drawn, an overview is a web. */
export function findTies(graph: SchemaGraph, groups: readonly Group[]): Tie[] {
  const home = new Map(groups.flatMap(({ name, tables }) => tables.map((id) => [id, name] as const)))
  const counts = new Map<string, Tie>()
  for (const relation of graph.relations) {
    const [from, to] = [home.get(relation.from), home.get(relation.to)]
    if (from === undefined || to === undefined || from === to) continue
    const key = from < to ? `${from}\0${to}` : `${to}\0${from}`
    const { there, back, ...ends } = counts.get(key) ?? { from, to, there: 0, back: 0 }
    const forward = ends.from === from ? 1 : 0
    counts.set(key, { ...ends, there: there + forward, back: back + 1 - forward })
  }
  return strongest([...counts.values()].map(turned))
}

const turned = (tie: Tie): Tie =>
  tie.there >= tie.back ? tie : { from: tie.to, to: tie.from, there: tie.back, back: tie.there }

const perGroup = 3

function strongest(ties: readonly Tie[]): Tie[] {
  const kept = new Set<Tie>()
  for (const group of new Set(ties.flatMap(({ from, to }) => [from, to])))
    for (const tie of ties
      .filter(({ from, to }) => from === group || to === group)
      .toSorted((a, b) => b.there + b.back - a.there - a.back || (a.from + a.to < b.from + b.to ? -1 : 1))
      .slice(0, perGroup))
      kept.add(tie)
  return ties.filter((tie) => kept.has(tie)).toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
}
