import type { Area, Box, Group, Line, Page, Point } from './diagram.ts'
import { findTies, type Tie } from './group-ties.ts'
import { type Direction, layoutBoxes } from './layout-boxes.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { fitText, textWidth } from './measure.ts'
import { reach } from './pack-parts.ts'
import { fitted, framed } from './page-frame.ts'
import { viewColour } from './palette.ts'
import type { LinePlan, Placed, Unplaced } from './placed.ts'
import { planNameBox, sizes } from './plan-box.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'

/** With more groups, each says in words where its keys lead. */
const withLines = 16

const room = { head: 36, padding: 12, gap: 6 } as const

/** Names of 14 pixels are 10 high where the picture is 900 wide. */
const widest = 1200

/** How many names stand below each other in a group, and which way groups follow each other. */
const shapes = [
  { names: 10, lone: 4, direction: 'RIGHT' },
  { names: 10, lone: 4, direction: 'DOWN' },
  { names: 6, lone: 3, direction: 'RIGHT' },
  { names: 6, lone: 3, direction: 'DOWN' },
  { names: 5, lone: 3, direction: 'DOWN' },
  { names: 4, lone: 3, direction: 'DOWN' },
  { names: 5, lone: 9, direction: 'DOWN' },
] as const satisfies readonly Shape[]

interface Shape {
  readonly names: number
  readonly lone: number
  readonly direction: Direction
}

export interface OverviewOptions {
  readonly title: string
  readonly engine: LayoutEngine
  readonly id?: string
  readonly note?: string
  readonly legend?: Page['legend']
}

/** Groups with the names of their tables, and how many foreign keys lead from one to the other. */
export async function planOverview(
  graph: SchemaGraph,
  groups: readonly Group[],
  { engine, ...head }: OverviewOptions,
): Promise<Page> {
  const ties = findTies(graph, groups)
  const drawn = groups.length <= withLines
  const tried = await Promise.all(
    shapes
      .slice(0, drawn ? shapes.length : 1)
      .map((shape) => layoutAreas(graph, groups, { ties, drawn, shape, engine })),
  )
  // In a column of text a wide one has letters that nobody reads; one that is long is scrolled.
  const narrow = tried.filter(({ placed }) => placed.width <= widest)
  const { placed, areas } = (narrow.length > 0 ? narrow : tried).reduce((best, other) =>
    reach(other.placed) < reach(best.placed) ? other : best,
  )
  const page = framed(placed, { id: 'overview', note: null, ...head }, areas)
  const keys = graph.relations.length
  return fitted({ ...page, subtitle: `${page.subtitle} · ${groups.length} groups · ${keys} foreign keys` })
}

interface AreaLayout {
  readonly ties: readonly Tie[]
  /** Ties are lines; else words. */
  readonly drawn: boolean
  readonly shape: Shape
  readonly engine: LayoutEngine
}

async function layoutAreas(
  graph: SchemaGraph,
  groups: readonly Group[],
  { ties, drawn, shape, engine }: AreaLayout,
): Promise<{ readonly placed: Placed; readonly areas: readonly Area[] }> {
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  const tables = new Map(graph.tables.map((table) => [table.id, table]))
  const plans = groups.map((group) =>
    planArea(tables, group, {
      most: tied.has(group.name) ? shape.names : shape.lone,
      ties: drawn ? [] : ties,
    }),
  )
  const lines = drawn ? ties.map(lineOf) : []
  const placed = await layoutBoxes(plans.map(standIn), lines, engine, shape.direction)
  const places = new Map(placed.boxes.map((box) => [box.id, box]))
  const corner = (id: string): Point => {
    const { x = 0, y = 0 } = places.get(id) ?? {}
    return { x, y }
  }
  const boxes = plans.flatMap(({ area, boxes: inner }) => {
    const { x, y } = corner(area.id)
    return inner.map((box) => ({ ...box, x: box.x + x, y: box.y + y }))
  })
  return {
    placed: { ...placed, boxes, lines: placed.lines.map(withoutRows) },
    areas: plans.map(({ area }) => ({ ...area, ...corner(area.id) })),
  }
}

const withoutRows = (line: Line): Line => ({ ...line, fromRow: null, toRow: null })

interface AreaPlan {
  readonly area: Area
  readonly boxes: readonly Box[]
}

// Names in columns, in the order of the alphabet: they are looked for, not followed.
function planArea(
  tables: ReadonlyMap<string, GraphTable>,
  group: Group,
  { most, ties }: { readonly most: number; readonly ties: readonly Tie[] },
): AreaPlan {
  const colour = group.colour ?? viewColour
  const names = group.tables.flatMap((id) => tables.get(id) ?? []).map((table) => planNameBox(table, colour))
  const columns = Math.ceil(names.length / most)
  const perColumn = Math.ceil(names.length / columns)
  const head = textWidth(group.name, sizes.font + 2, 'bold')
  const share = Math.ceil((head - (columns - 1) * room.gap) / columns)
  const width = Math.max(share, ...names.map((box) => box.width))
  const inner = columns * (width + room.gap) - room.gap
  const subtitle = fitText(tellTies(group.name, ties), inner, sizes.small)
  const top = room.head + (subtitle === '' ? 0 : sizes.subtitle)
  const boxes = names.map((box, index) => ({
    ...box,
    width,
    x: room.padding + Math.floor(index / perColumn) * (width + room.gap),
    y: top + (index % perColumn) * (sizes.name + room.gap),
  }))
  return {
    boxes,
    area: {
      id: `g:${group.name}`,
      title: group.name,
      subtitle,
      colour,
      x: 0,
      y: 0,
      width: inner + 2 * room.padding,
      height: top + perColumn * (sizes.name + room.gap) - room.gap + room.padding,
    },
  }
}

// For the layout, an area is a box with an end for each other group at a height of its own.
function standIn({ area }: AreaPlan): Unplaced {
  return {
    ...area,
    table: area.id,
    kind: 'name',
    rowSecurity: false,
    headHeight: area.height,
    rows: [],
    comment: null,
  }
}

function tellTies(group: string, ties: readonly Tie[]): string {
  const own = ties.flatMap(({ from, to, there, back }) =>
    from === group ? [`${to} ${there + back}`] : to === group ? [`${from} ${there + back}`] : [],
  )
  return own.length === 0 ? '' : `keys: ${own.slice(0, 3).join(', ')}`
}

const lineOf = ({ from, to, there, back }: Tie): LinePlan => ({
  id: `o:${from}|${to}`,
  from: `g:${from}`,
  fromRow: null,
  to: `g:${to}`,
  toRow: null,
  fromEnd: 'none',
  toEnd: 'none',
  label: String(there + back),
})
