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
  return clusters
    .toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
    .map((members) => ({ name: nameOf(members, { tables, references, names }), tables: members.sort() }))
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

// Rounds of merging: each cluster names its nearest; who name each other become one.
function mergeNearest(
  start: readonly string[][],
  weights: Weights,
  most: number,
  wants: (size: number) => boolean,
): string[][] {
  let clusters = start.map((members) => [...members])
  for (;;) {
    const place = new Map(clusters.flatMap((members, index) => members.map((id) => [id, index] as const)))
    const nearest = clusters.map((members) => nearestOf(members, clusters, { place, weights, most }))
    const merged = clusters.map((members, index) => {
      const other = nearest[index]
      if (other === undefined || other === index) return members
      const mutual = nearest[other] === index || !wants(clusters[other]?.length ?? 0)
      return mutual && wants(members.length) ? null : members
    })
    const next = applyMerges(clusters, nearest, merged)
    if (next.length === clusters.length) return clusters
    clusters = next
  }
}

interface Nearness {
  readonly place: ReadonlyMap<string, number>
  readonly weights: Weights
  readonly most: number
}

function nearestOf(
  members: readonly string[],
  clusters: readonly string[][],
  { place, weights, most }: Nearness,
): number | undefined {
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

// Whoever gives itself up (null) goes into the cluster that it named, when that one stays or names it back.
function applyMerges(
  clusters: readonly string[][],
  nearest: readonly (number | undefined)[],
  merged: readonly (string[] | null)[],
): string[][] {
  const kept = clusters.map((members) => [...members])
  const busy = new Set<number>()
  clusters.forEach((members, index) => {
    const other = nearest[index]
    if (merged[index] !== null || other === undefined || busy.has(index) || busy.has(other)) return
    kept[other]?.push(...members)
    kept[index] = []
    busy.add(index)
    busy.add(other)
  })
  return kept.filter((members) => members.length > 0)
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
  readonly tables: readonly GraphTable[]
  readonly references: ReadonlyMap<string, number>
  readonly names: Set<string>
}

// The table that is referenced most gives its name.
function nameOf(members: readonly string[], { tables, references, names }: Naming): string {
  const inside = new Set(members)
  const candidates = tables.filter(({ id }) => inside.has(id))
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
