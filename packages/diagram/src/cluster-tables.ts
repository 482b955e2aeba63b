import type { GraphRelation, GraphTable } from './schema-graph.ts'

export interface Cluster {
  readonly name: string
  readonly tables: readonly string[]
}

/** A page holds this many tables at most; below the smallest number, a group joins another. */
export const limits = { most: 25, wished: 14, least: 4 } as const

/**
 * Groups of tables that foreign keys join more closely than the rest. A key to a table that many reference says
 * little, so its weight falls with their number. Pairs that are each other's nearest merge first, so the same schema
 * gives the same groups, and a new table changes its own group only.
 */
export function clusterTables(
  tables: readonly GraphTable[],
  relations: readonly GraphRelation[],
  taken: ReadonlySet<string> = new Set(),
): Cluster[] {
  const ids = tables.map(({ id }) => id)
  const references = countReferences(relations)
  const weights = weigh(new Set(ids), relations, references)
  let clusters: string[][] = ids.map((id) => [id])
  clusters = mergeNearest(clusters, weights, limits.wished, () => true)
  clusters = mergeNearest(clusters, weights, limits.most, (size) => size < limits.least)
  clusters = joinLoners(clusters, new Map(tables.map(({ id, name }) => [id, name])))
  const names = new Set(taken)
  const known = new Map(tables.map((table) => [table.id, table]))
  return clusters
    .toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((members) => ({ name: nameOf(members, { known, references, names }), tables: members.sort() }))
}

function countReferences(relations: readonly GraphRelation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { from, to } of relations) if (from !== to) counts.set(to, (counts.get(to) ?? 0) + 1)
  return counts
}

type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>

function weigh(
  ids: ReadonlySet<string>,
  relations: readonly GraphRelation[],
  references: ReadonlyMap<string, number>,
): Weights {
  const weights = new Map([...ids].map((id) => [id, new Map<string, number>()]))
  for (const { from, to } of relations) {
    if (from === to || !ids.has(from) || !ids.has(to)) continue
    const weight = 1 / (references.get(to) ?? 1) + (firstWord(from) === firstWord(to) ? 0.5 : 0)
    for (const [a, b] of [
      [from, to],
      [to, from],
    ] as const)
      weights.get(a)?.set(b, (weights.get(a)?.get(b) ?? 0) + weight)
  }
  return weights
}

const firstWord = (id: string): string => id.slice(id.indexOf('.') + 1).split('_')[0] ?? id

type Wants = (size: number) => boolean

// Rounds of merging: each cluster names its nearest; who name each other become one. After a round only those are asked
// again of which a neighbour has changed: in a chain of 10,000 tables thousands of rounds merge a single pair.
function mergeNearest(start: readonly string[][], weights: Weights, most: number, wants: Wants): string[][] {
  const clusters = start.map((members) => [...members])
  const place = new Map(clusters.flatMap((members, index) => members.map((id) => [id, index] as const)))
  const nearness: Nearness = { place, weights, most }
  const nearest = clusters.map((members) => nearestOf(members, clusters, nearness))
  let asked: Iterable<number> = clusters.keys()
  for (;;) {
    const changed = applyMerges(clusters, nearest, givingUp({ clusters, nearest, wants }, asked))
    if (changed.length === 0) return clusters.filter((members) => members.length > 0)
    for (const index of changed) for (const id of clusters[index] ?? []) place.set(id, index)
    const next = new Set<number>()
    for (const index of neighboursOf(changed, clusters, nearness)) {
      const named = nearestOf(clusters[index] ?? [], clusters, nearness)
      nearest[index] = named
      next.add(index)
      if (named !== undefined) next.add(named)
    }
    asked = next
  }
}

interface Nearness {
  readonly place: ReadonlyMap<string, number>
  readonly weights: Weights
  readonly most: number
}

function neighboursOf(
  changed: readonly number[],
  clusters: readonly string[][],
  { place, weights }: Nearness,
): Set<number> {
  const found = new Set<number>()
  for (const index of changed)
    for (const id of clusters[index] ?? []) {
      found.add(index)
      for (const other of weights.get(id)?.keys() ?? []) found.add(place.get(other) ?? index)
    }
  return found
}

function nearestOf(
  members: readonly string[],
  clusters: readonly string[][],
  { place, weights, most }: Nearness,
): number | undefined {
  if (members.length >= most) return undefined
  const own = place.get(members[0] ?? '')
  const sums = new Map<number, number>()
  for (const id of members)
    for (const [other, weight] of weights.get(id) ?? []) {
      const index = place.get(other)
      if (index !== undefined && index !== own) sums.set(index, (sums.get(index) ?? 0) + weight)
    }
  let best: { index: number; score: number } | undefined
  for (const [index, sum] of [...sums].sort(([a], [b]) => a - b)) {
    const size = clusters[index]?.length ?? 0
    const score = sum / Math.sqrt(size)
    if (members.length + size <= most && (!best || score > best.score + 1e-9)) best = { index, score }
  }
  return best?.index
}

interface Round {
  readonly clusters: readonly string[][]
  readonly nearest: readonly (number | undefined)[]
  readonly wants: Wants
}

// Whoever is still too small and named back, or names one that is large enough to name nobody.
function givingUp({ clusters, nearest, wants }: Round, asked: Iterable<number>): number[] {
  const sizeOf = (index: number): number => clusters[index]?.length ?? 0
  return [...asked]
    .filter((index) => {
      const other = nearest[index]
      if (other === undefined || sizeOf(index) === 0) return false
      return (nearest[other] === index || !wants(sizeOf(other))) && wants(sizeOf(index))
    })
    .sort((a, b) => a - b)
}

// Each goes into the cluster that it named, unless one of the two has merged in this round; gives those that have grown.
function applyMerges(
  clusters: string[][],
  nearest: readonly (number | undefined)[],
  givers: readonly number[],
): number[] {
  const busy = new Set<number>()
  const grown: number[] = []
  for (const index of givers) {
    const other = nearest[index]
    if (other === undefined || busy.has(index) || busy.has(other)) continue
    clusters[other]?.push(...(clusters[index] ?? []))
    clusters[index] = []
    busy.add(index).add(other)
    grown.push(other)
  }
  return grown
}

// Tables without a foreign key of their own: by the first word of their names, then all others together.
function joinLoners(clusters: readonly string[][], names: ReadonlyMap<string, string>): string[][] {
  const large = clusters.filter(({ length }) => length >= limits.least).map((members) => [...members])
  const small = clusters.filter(({ length }) => length < limits.least)
  const word = (members: readonly string[]): string => (names.get(members[0] ?? '') ?? '').split('_')[0] ?? ''
  const rest: string[] = []
  for (const [first, group] of Map.groupBy(small, word)) {
    const members = group.flat()
    const home = large.find(
      (each) =>
        each.length + members.length <= limits.most &&
        each.filter((id) => names.get(id)?.startsWith(`${first}_`)).length * 2 > each.length,
    )
    if (home) home.push(...members)
    else if (members.length >= limits.least && members.length <= limits.most) large.push(members)
    else rest.push(...members)
  }
  rest.sort()
  for (let start = 0; start < rest.length; start += limits.most)
    large.push(rest.slice(start, start + limits.most))
  return large
}

interface Naming {
  readonly known: ReadonlyMap<string, GraphTable>
  readonly references: ReadonlyMap<string, number>
  readonly names: Set<string>
}

// The table that is referenced most gives its name.
function nameOf(members: readonly string[], { known, references, names }: Naming): string {
  const candidates = members.flatMap((id) => known.get(id) ?? [])
  const [first] = candidates.toSorted(
    (a, b) =>
      (references.get(b.id) ?? 0) - (references.get(a.id) ?? 0) ||
      b.columns.length - a.columns.length ||
      (a.id < b.id ? -1 : 1),
  )
  const isolated = candidates.every(({ id }) => (references.get(id) ?? 0) === 0)
  const wish = isolated && candidates.length > 1 && !sameWord(members) ? 'Other tables' : titleOf(first)
  let name = wish
  for (let number = 2; names.has(name); number += 1) name = `${wish} ${number}`
  names.add(name)
  return name
}

const sameWord = (members: readonly string[]): boolean => new Set(members.map(firstWord)).size === 1

function titleOf(table: GraphTable | undefined): string {
  const words = (table?.name ?? 'Tables').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
