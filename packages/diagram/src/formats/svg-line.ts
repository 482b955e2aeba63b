import type { End, Line, Point } from '../diagram.ts'
import type { Theme } from '../palette.ts'
import { escapeXml, textAt } from './svg-text.ts'

const strong = { added: '#2e9d55', removed: '#d0453b', changed: '#c08a14' } as const

/** A line with crow's feet. */
export function drawLine(line: Line, theme: Theme): string {
  const { id, points, fromEnd, toEnd, label, change } = line
  const [first, second] = points
  const [last, before] = [points.at(-1), points.at(-2)]
  if (!first || !second || !last || !before) return ''
  const colour = change === undefined ? theme.line : strong[change]
  const dash = change === 'removed' ? ' stroke-dasharray="6 4"' : ''
  const stroke = `fill="none" stroke="${colour}" stroke-width="${change === undefined ? 1.1 : 1.8}"`
  const way = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const ends = drawEnd(first, second, fromEnd) + drawEnd(last, before, toEnd)
  const overview = id.startsWith('o:')
  return [
    `<g id="${escapeXml(id)}"><title>${escapeXml(overview ? `${label} foreign keys` : label)}</title>`,
    `<path d="${way}" ${stroke}${dash}/>`,
    ends === '' ? '' : `<path d="${ends}" ${stroke}/>`,
    ...signsOf(first, second, fromEnd, { colour, fill: theme.page }),
    ...signsOf(last, before, toEnd, { colour, fill: theme.page }),
    ...(overview ? [drawCount(points, label, theme)] : []),
    '</g>',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function drawCount(points: readonly Point[], label: string, theme: Theme): string {
  const { x, y } = middleOf(points)
  return [
    `<circle cx="${x}" cy="${y}" r="11" fill="${theme.page}" stroke="${theme.line}"/>`,
    textAt({ x, y: y + 4 }, label, { size: 12, fill: theme.text, anchor: 'middle' }),
  ].join('\n')
}

// In the middle of the longest stretch.
function middleOf(points: readonly Point[]): Point {
  let longest = { length: -1, x: 0, y: 0 }
  for (const [index, end] of points.entries()) {
    const start = points[index - 1]
    if (!start) continue
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y)
    if (length > longest.length)
      longest = { length, x: Math.round((start.x + end.x) / 2), y: Math.round((start.y + end.y) / 2) }
  }
  return longest
}

/** The point at a distance from an end, on its line. */
function along(end: Point, next: Point, distance: number): Point {
  return {
    x: end.x + Math.sign(next.x - end.x) * distance,
    y: end.y + Math.sign(next.y - end.y) * distance,
  }
}

const isMany = (end: End): boolean => end === 'many' || end === 'maybe many'

// The last stretch of a line is straight: bars and feet stand across it.
function drawEnd(end: Point, next: Point, sign: End): string {
  if (sign === 'none') return ''
  const level = next.y === end.y
  const across = ({ x, y }: Point, offset: number): string =>
    level ? `${x} ${y + offset}` : `${x + offset} ${y}`
  const bar = (distance: number): string => {
    const at = along(end, next, distance)
    return `M${across(at, -5)}L${across(at, 5)}`
  }
  if (!isMany(sign)) return sign === 'one' ? bar(6) + bar(10) : bar(6)
  const tip = along(end, next, 11)
  return `M${across(end, -5)}L${tip.x} ${tip.y}L${across(end, 5)}`
}

function signsOf(
  end: Point,
  next: Point,
  sign: End,
  { colour, fill }: { colour: string; fill: string },
): string[] {
  if (!sign.startsWith('maybe')) return []
  const { x, y } = along(end, next, sign === 'maybe many' ? 15 : 13)
  return [`<circle cx="${x}" cy="${y}" r="4" fill="${fill}" stroke="${colour}"/>`]
}
