import type { Box, Line, Page, Point } from '../diagram.ts'
import { frame } from '../page-frame.ts'
import type { ArrangedCell, ArrangedPage } from './arrange-page.ts'
import { hashText } from './drawio-file.ts'
import { styleValue } from './style-text.ts'

/** The page with boxes and lines where people put them, and what they drew. */
export function applyArrangement(page: Page, { elements, isArranged }: ArrangedPage): Page {
  const cells = new Map(elements.flatMap((element) => ('raw' in element ? [] : [[element.id, element]])))
  const coloured = page.boxes.map((box) => recoloured(box, cells.get(box.id)))
  if (!isArranged) return { ...page, boxes: coloured }
  const areas = page.areas.map((area) => ({ ...area, ...cells.get(area.id)?.geometry }))
  const corner = new Map(areas.map((area) => [area.id, area]))
  const boxes = coloured.map((box) => {
    const cell = cells.get(box.id)
    const { x = 0, y = 0 } = corner.get(cell?.parent ?? '') ?? {}
    const place = cell?.geometry
    return place ? { ...box, width: place.width, height: place.height, x: place.x + x, y: place.y + y } : box
  })
  const owners = new Map([...boxes, ...areas].map((each) => [each.id, each]))
  const lines = page.lines.map((line) => ({ ...line, points: wayOf(line, cells.get(line.id), owners) }))
  return trimmed({ ...page, areas, boxes, lines })
}

function recoloured(box: Box, cell: ArrangedCell | undefined): Box {
  const colour =
    cell && hashText(cell.style) !== cell.mark.style ? styleValue(cell.style, 'fillColor') : undefined
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? { ...box, colour } : box
}

type Owner = Pick<Box, 'x' | 'y' | 'width' | 'height'> & { readonly rows?: Box['rows'] }

// The bends are the person's; the ends are where the style puts them, and corners are added where a piece is slanting.
function wayOf(line: Line, cell: ArrangedCell | undefined, owners: ReadonlyMap<string, Owner>): Point[] {
  const [from, to] = [owners.get(line.from), owners.get(line.to)]
  if (!from || !to) return []
  const bends = cell?.edge?.points ?? []
  const style = cell?.style ?? ''
  const leftOfParent = from.x + from.width / 2 < to.x + to.width / 2
  const side = (end: 'exit' | 'entry', otherwise: string): Side => ({
    x: styleValue(style, `${end}X`) ?? otherwise,
    y: styleValue(style, `${end}Y`),
  })
  const start = anchor(from, line.fromRow, side('exit', leftOfParent ? '1' : '0'))
  const end = anchor(to, line.toRow, side('entry', leftOfParent ? '0' : '1'))
  return squared(
    [start, ...(bends.length > 0 ? bends : bentOnce(start, end)), end],
    start.upright,
    end.upright,
  )
}

interface Side {
  readonly x: string
  readonly y: string | undefined
}

interface Anchor extends Point {
  /** The line meets the top or the bottom, as between groups that stand below each other. */
  readonly upright: boolean
}

const share = (part: string): number => Math.min(1, Math.max(0, Number(part) || 0))

function anchor({ x, y, width, height, rows }: Owner, row: string | null, side: Side): Anchor {
  const found = rows?.find(({ id }) => id === row)
  const across = share(side.x)
  const upright = found === undefined && side.y !== undefined && across > 0 && across < 1
  const level = found
    ? y + found.y + found.height / 2
    : side.y === undefined
      ? y + Math.min(15, height / 2)
      : y + height * share(side.y)
  return { x: Math.round(x + width * across), y: Math.round(level), upright }
}

function bentOnce(start: Anchor, end: Anchor): Point[] {
  const [x, y] = [Math.round((start.x + end.x) / 2), Math.round((start.y + end.y) / 2)]
  return start.upright
    ? [
        { x: start.x, y },
        { x: end.x, y },
      ]
    : [
        { x, y: start.y },
        { x, y: end.y },
      ]
}

// Where a piece is slanting, a corner is added so that the line meets both ends straight on.
function squared(points: readonly Point[], startsUpright: boolean, endsUpright: boolean): Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    if (!before || before.x === point.x || before.y === point.y) return [{ x: point.x, y: point.y }]
    const isLast = index === points.length - 1
    const upright = isLast ? !endsUpright : index === 1 && startsUpright
    return [upright ? { x: before.x, y: point.y } : { x: point.x, y: before.y }, { x: point.x, y: point.y }]
  })
}

// People may have moved things above or left of the page.
function trimmed(page: Page): Page {
  const parts = [...page.boxes, ...page.areas, ...(page.shapes ?? [])]
  const points = page.lines.flatMap((line) => line.points)
  const left = Math.min(...parts.map(({ x }) => x), ...points.map(({ x }) => x), frame.margin)
  const top = Math.min(...parts.map(({ y }) => y), ...points.map(({ y }) => y), frame.head)
  const [dx, dy] = [frame.margin - left, frame.head - top]
  const right = Math.max(0, ...parts.map(({ x, width }) => x + width), ...points.map(({ x }) => x))
  const bottom = Math.max(0, ...parts.map(({ y, height }) => y + height), ...points.map(({ y }) => y))
  const move = <T extends Point>(each: T): T => ({ ...each, x: each.x + dx, y: each.y + dy })
  return {
    ...page,
    width: Math.ceil(Math.max(page.width, right + dx + frame.margin)),
    height: Math.ceil(Math.max(bottom + dy + frame.margin)),
    boxes: page.boxes.map(move),
    areas: page.areas.map(move),
    ...(page.shapes ? { shapes: page.shapes.map(move) } : {}),
    lines: page.lines.map((line) => ({ ...line, points: line.points.map(move) })),
  }
}
