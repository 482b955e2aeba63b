import type { Box, Line, Page, Point, Rectangle } from '../diagram.ts'
import { fitted } from '../page-frame.ts'
import { type DrawioCell, type DrawioPage, isOurs } from './drawio-file.ts'
import { isClear } from './is-clear.ts'
import { styleValue } from './style-text.ts'

/**
 * The page as the file has it, where nobody touched it and it has the same tables and foreign keys: a new column then
 * changes its own table and nothing else. Where something would touch, or came or went, the new layout stands.
 */
export function settlePage(page: Page, previous: DrawioPage): Page {
  const cells = new Map(previous.cells.filter(({ id }) => isOurs(id)).map((cell) => [cell.id, cell]))
  const parts = [...page.boxes, ...page.areas, ...page.lines].map(({ id }) => id)
  const before = [...cells.keys()].filter((id) => /^[tgneo]:/.test(id))
  if (before.length !== parts.length || !parts.every((id) => cells.has(id))) return page
  const settled = withPlaces(page, cells)
  return settled && isClear(settled) ? fitted(settled) : page
}

function withPlaces(page: Page, cells: ReadonlyMap<string, DrawioCell>): Page | undefined {
  const boxes = page.boxes.flatMap((box): Box[] => {
    const corner = cornerOf(box.id, cells)
    return corner ? [{ ...box, ...corner }] : []
  })
  const areas = page.areas.flatMap((area) => {
    const place = cells.get(area.id)?.geometry
    return place ? [{ ...area, ...place }] : []
  })
  const owners = new Map([...boxes, ...areas].map((each) => [each.id, each]))
  const lines = page.lines.flatMap((line): Line[] => {
    const points = wayOf(line, owners, cells)
    return points ? [{ ...line, points }] : []
  })
  const whole = boxes.length === page.boxes.length && areas.length === page.areas.length
  return whole && lines.length === page.lines.length ? { ...page, boxes, areas, lines } : undefined
}

function cornerOf(id: string, cells: ReadonlyMap<string, DrawioCell>): Point | undefined {
  const { geometry, parent } = cells.get(id) ?? {}
  if (!geometry) return undefined
  const outer = cells.get(parent ?? '')?.geometry
  return { x: geometry.x + (outer?.x ?? 0), y: geometry.y + (outer?.y ?? 0) }
}

type Owner = Rectangle & { readonly rows?: Box['rows'] }

// Bends stay; those beside an end follow the row that has moved within its table.
function wayOf(
  line: Line,
  owners: ReadonlyMap<string, Owner>,
  cells: ReadonlyMap<string, DrawioCell>,
): Point[] | undefined {
  const cell = cells.get(line.id)
  const [from, to] = [owners.get(line.from), owners.get(line.to)]
  if (!cell || !from || !to) return undefined
  const [start, end] = [
    anchor(from, line.fromRow, { style: cell.style, prefix: 'exit' }),
    anchor(to, line.toRow, { style: cell.style, prefix: 'entry' }),
  ]
  const bends = cell.points.map(({ x, y }) => ({ x, y }))
  const [first, last] = [bends[0], bends.at(-1)]
  if (!first || !last) return start.y === end.y || start.x === end.x ? [start, end] : undefined
  if (first.x !== start.x) first.y = start.y
  if (last.x !== end.x) last.y = end.y
  const way = [start, ...bends, end]
  return way.every(({ x, y }, index) => index === 0 || x === way[index - 1]?.x || y === way[index - 1]?.y)
    ? way
    : undefined
}

interface Side {
  readonly style: string
  readonly prefix: 'exit' | 'entry'
}

function anchor({ x, y, width, height, rows }: Owner, row: string | null, { style, prefix }: Side): Point {
  const part = (axis: 'X' | 'Y'): number => Number(styleValue(style, `${prefix}${axis}`) ?? 0.5)
  const found = rows?.find(({ id }) => id === row)
  const [top, high] = found ? [y + found.y, found.height] : [y, height]
  return { x: Math.round(x + width * part('X')), y: Math.round(top + high * part('Y')) }
}
