import type { End, Line, Page, Point } from '../diagram.ts'
import { themes } from '../palette.ts'
import { type Cell, style, vertex } from './cell.ts'

const arrows: Readonly<Record<End, string>> = {
  one: 'ERmandOne',
  'maybe one': 'ERzeroToOne',
  'maybe one child': 'ERzeroToOne',
  many: 'ERmany',
  'maybe many': 'ERzeroToMany',
  none: 'none',
}

const changedLines = { added: '#2e9d55', removed: '#d0453b', changed: '#c08a14' } as const

/** The cell of a line: it meets rows of tables, and bends where the layout bends it. */
export function lineCell(line: Line, page: Page): Cell {
  const [first, last] = [line.points[0], line.points.at(-1)]
  const sides = {
    ...sideOf('exit', first, { page, owner: line.from, row: line.fromRow }),
    ...sideOf('entry', last, { page, owner: line.to, row: line.toRow }),
  }
  const overview = line.id.startsWith('o:')
  return {
    ...vertex,
    id: line.id,
    label: overview ? line.label : '',
    tooltip: overview ? '' : line.label,
    style: style({
      edgeStyle: 'orthogonalEdgeStyle',
      ...(overview ? { html: 1 } : {}),
      startArrow: arrows[line.fromEnd],
      startFill: 0,
      startSize: 10,
      endArrow: arrows[line.toEnd],
      endFill: 0,
      endSize: 10,
      strokeColor: line.change ? changedLines[line.change] : themes.light.line,
      ...(line.change === 'removed' ? { dashed: 1 } : {}),
      ...sides,
    }),
    geometry: null,
    edge: {
      source: line.fromRow ?? line.from,
      target: line.toRow ?? line.to,
      points: line.points.slice(1, -1),
    },
  }
}

// Where a line meets its end, in parts of the width and height of what it meets.
function sideOf(
  prefix: 'exit' | 'entry',
  point: Point | undefined,
  { page, owner, row: id }: { page: Page; owner: string; row: string | null },
): Record<string, string | number> {
  const box = page.boxes.find((each) => each.id === owner) ?? page.areas.find((each) => each.id === owner)
  if (!point || !box) return {}
  const row = page.boxes.find((each) => each.id === owner)?.rows.find((each) => each.id === id)
  const [top, height] = row ? [box.y + row.y, row.height] : [box.y, box.height]
  const part = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
  return {
    [`${prefix}X`]: part((point.x - box.x) / box.width),
    [`${prefix}Y`]: part((point.y - top) / height),
  }
}
