import type { Line, Point } from '../diagram.ts'
import type { Theme } from '../palette.ts'

/** Nearer to a table than this, the sign of the line stands there. */
const signs = 20

/** Dots where lines of one column part: without them, a fork looks like two lines that cross. */
export function drawForks(lines: readonly Line[], theme: Theme): string[] {
  const ends = Map.groupBy(lines, ({ to, toRow, toEnd }) => `${to}|${toRow}|${toEnd}`)
  const dots = [...ends.values()].flatMap((group) => {
    const ways = group.filter(({ change }) => change === undefined).map(({ points }) => points.toReversed())
    return ways.flatMap((way, index) => ways.slice(0, index).flatMap((other) => forkOf(way, other)))
  })
  return [...new Set(dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3" fill="${theme.line}"/>`))]
}

// Where two ways from the same point part, if that is not at the table itself.
function forkOf(a: readonly Point[], b: readonly Point[]): Point[] {
  const [start] = a
  const index = a.findIndex((point, at) => point.x !== b[at]?.x || point.y !== b[at]?.y)
  const [before, one, other] = [a[index - 1], a[index], b[index]]
  if (!start || !before || !one || !other) return []
  const together = Math.sign(one.x - before.x) === Math.sign(other.x - before.x) && isLevel(one, before)
  const upright = Math.sign(one.y - before.y) === Math.sign(other.y - before.y) && !isLevel(one, before)
  const same = isLevel(one, before) === isLevel(other, before) && (together || upright)
  const fork = same ? nearer(before, one, other) : before
  return distance(fork, start) < signs ? [] : [fork]
}

const isLevel = (a: Point, b: Point): boolean => a.y === b.y

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

const nearer = (from: Point, a: Point, b: Point): Point => (distance(from, a) < distance(from, b) ? a : b)
