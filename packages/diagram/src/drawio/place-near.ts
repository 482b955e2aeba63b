import type { Geometry } from './drawio-file.ts'

/** Room that is left around what gets a place. */
const gap = 40
const step = 20
/** Farther than this from its neighbours, any free place is as good. */
const rings = 400

/** The free place nearest to the neighbours; the rectangle overlaps nothing there. */
export function placeNear(
  size: Pick<Geometry, 'width' | 'height'>,
  neighbours: readonly Geometry[],
  taken: readonly Geometry[],
): Geometry {
  const { x, y } = wish(size, neighbours, taken)
  const fits = (place: Geometry): boolean => taken.every((other) => !overlap(place, other, gap))
  for (let ring = 0; ring < rings; ring += 1)
    for (const [dx, dy] of around(ring)) {
      const place = { x: x + dx * step, y: y + dy * step, width: size.width, height: size.height }
      if (place.x >= 0 && place.y >= 0 && fits(place)) return place
    }
  const bottom = Math.max(0, ...taken.map((other) => other.y + other.height))
  return { x, y: bottom + gap, ...size }
}

// Beside the middle of its neighbours; without any, below everything.
function wish(
  { width, height }: Pick<Geometry, 'width' | 'height'>,
  neighbours: readonly Geometry[],
  taken: readonly Geometry[],
): { x: number; y: number } {
  if (neighbours.length === 0) {
    const left = Math.min(...taken.map(({ x }) => x), Number.MAX_SAFE_INTEGER)
    const bottom = Math.max(0, ...taken.map((other) => other.y + other.height))
    return { x: taken.length === 0 ? gap : Math.max(0, left), y: bottom + gap }
  }
  const middle = (of: (place: Geometry) => number): number =>
    neighbours.reduce((sum, place) => sum + of(place), 0) / neighbours.length
  const grid = (value: number): number => Math.max(0, Math.round(value / 10) * 10)
  return {
    x: grid(middle((place) => place.x + place.width / 2) - width / 2),
    y: grid(middle((place) => place.y + place.height / 2) - height / 2),
  }
}

/** The steps of one ring around a place, the same every time. */
function around(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]]
  const steps: [number, number][] = []
  for (let along = -ring; along <= ring; along += 1)
    steps.push([ring, along], [-ring, along], [along, ring], [along, -ring])
  return steps.sort(([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by)
}

export const overlap = (a: Geometry, b: Geometry, room = 0): boolean =>
  a.x < b.x + b.width + room &&
  b.x < a.x + a.width + room &&
  a.y < b.y + b.height + room &&
  b.y < a.y + a.height + room
