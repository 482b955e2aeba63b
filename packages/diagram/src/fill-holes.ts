import type { Rectangle } from './diagram.ts'
import { movedBy, type Placed } from './placed.ts'

/** Between a part and whatever is beside it. */
const gap = 36
/** With more parts, they are put on shelves alone: here each is tried at many places. */
export const mostLoners = 24

/** Puts parts where a larger one leaves room, no further right than a limit, as high and as far left as it goes. */
export function fillHoles(main: Placed, loners: readonly Placed[], limit: number): Placed {
  const taken: Rectangle[] = [...main.boxes, ...main.lines.flatMap(({ points }) => pieces(points))]
  const moved = loners.map((loner) => {
    const place = firstRoom(loner, taken, limit)
    taken.push({ ...place, width: loner.width, height: loner.height })
    return movedBy(loner, place.x, place.y)
  })
  const all = [main, ...moved]
  return {
    width: Math.max(main.width, ...moved.map((part) => rightOf(part))),
    height: Math.max(main.height, ...moved.map((part) => bottomOf(part))),
    boxes: all.flatMap(({ boxes }) => boxes),
    lines: all.flatMap(({ lines }) => lines),
  }
}

const rightOf = ({ boxes, lines }: Placed): number =>
  Math.max(
    ...boxes.map(({ x, width }) => x + width),
    ...lines.flatMap(({ points }) => points.map(({ x }) => x)),
  )

const bottomOf = ({ boxes, lines }: Placed): number =>
  Math.max(
    ...boxes.map(({ y, height }) => y + height),
    ...lines.flatMap(({ points }) => points.map(({ y }) => y)),
  )

function pieces(points: readonly { readonly x: number; readonly y: number }[]): Rectangle[] {
  return points.slice(1).map((end, index) => {
    const start = points[index] ?? end
    return {
      x: Math.min(start.x, end.x),
      y: Math.min(start.y, end.y),
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    }
  })
}

function firstRoom({ width, height }: Placed, taken: readonly Rectangle[], limit: number): Rectangle {
  const lefts = edges(taken.map((each) => each.x + each.width)).filter((x) => x + width <= limit)
  for (const y of edges(taken.map((each) => each.y + each.height)))
    for (const x of lefts) {
      const place = { x, y, width, height }
      if (!taken.some((other) => isNear(place, other))) return place
    }
  // The last edge is below everything, so this is for a part that is wider than the limit.
  return { x: 0, y: Math.max(0, ...taken.map((each) => each.y + each.height)) + gap, width, height }
}

const edges = (ends: readonly number[]): number[] =>
  [...new Set([0, ...ends.map((end) => end + gap)])].sort((a, b) => a - b)

const isNear = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap
