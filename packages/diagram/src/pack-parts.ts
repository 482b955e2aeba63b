import { fillHoles, mostLoners } from './fill-holes.ts'
import { type LinePlan, movedBy, type Placed, type Unplaced } from './placed.ts'

/** Boxes that lines join, directly or through others; the largest set first. */
export function splitComponents(boxes: readonly Unplaced[], lines: readonly LinePlan[]): Unplaced[][] {
  const leaders = new Map(boxes.map(({ id }) => [id, id]))
  const leaderOf = (id: string): string => {
    let leader = id
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next
    leaders.set(id, leader)
    return leader
  }
  for (const { from, to } of lines) leaders.set(leaderOf(from), leaderOf(to))
  const components = Map.groupBy(boxes, ({ id }) => leaderOf(id))
  return [...components.values()].sort((a, b) => b.length - a.length)
}

const gap = 48
/** Shelves are tried in widths from that of the widest part to that of all in one row. */
const tries = 24

/** How large letters are where the picture has to fit: the smaller the larger. */
export const reach = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.max(width / shape, height)

/** What pages are best read in: hardly wider than high, for a column of text and for a screen. */
const shape = 1.2

/** Puts drawings beside each other where they are read largest: loose ones go where the largest leaves room. */
export function packParts(parts: readonly Placed[]): Placed {
  const shelves = onShelves(parts)
  const [main, ...loners] = parts.toSorted((a, b) => b.width * b.height - a.width * a.height)
  if (!main || main.lines.length === 0 || loners.length === 0 || loners.length > mostLoners) return shelves
  const widest = Math.max(...loners.map(({ width }) => width))
  const filled = [main.width, main.width + widest + gap].map((limit) =>
    fillHoles(main, loners, Math.max(limit, widest)),
  )
  return [shelves, ...filled].reduce((best, other) => (reach(other) < reach(best) ? other : best))
}

// In rows, from the highest to the lowest.
function onShelves(parts: readonly Placed[]): Placed {
  const sorted = parts.toSorted((a, b) => b.height - a.height || b.width - a.width)
  const widest = Math.max(0, ...sorted.map(({ width }) => width))
  const all = sorted.reduce((sum, { width }) => sum + width + gap, 0)
  let best: Shelves | undefined
  for (let step = 0; step <= tries; step += 1) {
    const shelves = putOnShelves(sorted, widest + ((all - widest) * step) / tries)
    if (!best || reach(shelves) < reach(best)) best = shelves
  }
  const { width = 0, height = 0, moved = [] } = best ?? {}
  return {
    width,
    height,
    boxes: moved.flatMap(({ boxes }) => boxes),
    lines: moved.flatMap(({ lines }) => lines),
  }
}

interface Shelves {
  readonly width: number
  readonly height: number
  readonly moved: readonly Placed[]
}

// Parts come from the highest to the lowest. Below a low part there is room for others as narrow as it.
function putOnShelves(parts: readonly Placed[], limit: number): Shelves {
  const columns: { x: number; y: number; width: number; shelf: number }[] = []
  let shelf = { x: 0, y: 0, height: 0 }
  let width = 0
  const moved = parts.map((part) => {
    const column = columns.find((each) => part.width <= each.width && each.y + part.height <= each.shelf)
    if (column) {
      const { x, y } = column
      column.y += part.height + gap
      return movedBy(part, x, y)
    }
    if (shelf.x > 0 && shelf.x + part.width > limit)
      shelf = { x: 0, y: shelf.y + shelf.height + gap, height: 0 }
    const { x, y } = shelf
    const height = Math.max(shelf.height, part.height)
    columns.push({ x, y: y + part.height + gap, width: part.width, shelf: y + height })
    width = Math.max(width, x + part.width)
    shelf = { x: x + part.width + gap, y, height }
    return movedBy(part, x, y)
  })
  return { width, height: shelf.y + shelf.height, moved }
}
