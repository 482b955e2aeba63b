import type { Geometry } from './drawio-file.ts'

/** The least room between two tables of which one had to give way. */
const room = 20

interface Pushed {
  readonly id: string
  readonly before: Geometry
  now: Geometry
}

/**
 * Tables that were apart stay apart when one of them grows: what stands below it is moved down, what stands beside it to
 * the right. Gives what was moved; places only grow, in an order that does not change, so this comes to an end.
 */
export function pushApart(
  places: Map<string, Geometry>,
  before: ReadonlyMap<string, Geometry>,
): readonly string[] {
  const all = [...before].flatMap(([id, old]): Pushed[] => {
    const now = places.get(id)
    return now ? [{ id, before: old, now }] : []
  })
  const moved = new Set<string>()
  for (let again = true; again; ) {
    again = false
    for (const one of all)
      for (const other of all) {
        const place = one === other ? undefined : placeBeside(one, other)
        if (!place) continue
        other.now = place
        moved.add(other.id)
        again = true
      }
  }
  for (const { id, now } of all) places.set(id, now)
  return [...moved]
}

// Where the other has to go so that it stands below or beside this one, as it did before.
function placeBeside(one: Pushed, other: Pushed): Geometry | undefined {
  const down = other.before.y - (one.before.y + one.before.height)
  const right = other.before.x - (one.before.x + one.before.width)
  const { x, y, width, height } = one.now
  const touches =
    other.now.x < x + width &&
    x < other.now.x + other.now.width &&
    other.now.y < y + height &&
    y < other.now.y + other.now.height
  if (!touches || Math.max(down, right) < 0) return undefined
  return down >= 0
    ? { ...other.now, y: y + height + Math.min(room, down) }
    : { ...other.now, x: x + width + Math.min(room, right) }
}
