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

/** Puts drawings side by side and in rows, in the shape that a screen of three to two shows largest. */
export function packParts(parts: readonly Placed[]): Placed {
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

const reach = ({ width, height }: Shelves): number => Math.max(width / 1.5, height)

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
