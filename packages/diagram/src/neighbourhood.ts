import type { SchemaGraph } from './schema-graph.ts'

/** The table and all that are at most `distance` foreign keys away, in either direction. */
export function neighbourhood({ relations }: SchemaGraph, table: string, distance: number): Set<string> {
  const near = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => {
    const known = near.get(a) ?? new Set()
    near.set(a, known.add(b))
  }
  for (const { from, to } of relations) {
    join(from, to)
    join(to, from)
  }
  const found = new Set([table])
  let edge = [table]
  for (let step = 0; step < distance; step += 1) {
    edge = [...new Set(edge.flatMap((id) => [...(near.get(id) ?? [])]))].filter((id) => !found.has(id))
    for (const id of edge) found.add(id)
  }
  return found
}
