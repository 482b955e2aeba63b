import type { Area, Box, Group, Line, Page } from './diagram.ts'
import { layoutBoxes } from './layout-boxes.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { textWidth } from './measure.ts'
import { framed } from './page-frame.ts'
import { viewColour } from './palette.ts'
import type { LinePlan, Placed, Unplaced } from './placed.ts'
import { planNameBox, sizes } from './plan-box.ts'
import type { SchemaGraph } from './schema-graph.ts'

const room = { head: 36, padding: 12, gap: 6, perColumn: 10 } as const

/** Groups with the names of their tables, and how many foreign keys lead from one to the other. */
export async function planOverview(
  graph: SchemaGraph,
  groups: readonly Group[],
  { title, engine }: { readonly title: string; readonly engine: LayoutEngine },
): Promise<Page> {
  const areas = groups.map((group) => planArea(graph, group))
  const lines = linesBetween(graph, groups)
  const placed = await layoutBoxes(areas.map(standIn), lines, engine)
  const places = new Map(placed.boxes.map((box) => [box.id, box]))
  const boxes = areas.flatMap(({ area, boxes: inner }) => {
    const { x = 0, y = 0 } = places.get(area.id) ?? {}
    return inner.map((box) => ({ ...box, x: box.x + x, y: box.y + y }))
  })
  const found: Area[] = areas.map(({ area }) => {
    const { x = 0, y = 0 } = places.get(area.id) ?? {}
    return { ...area, x, y }
  })
  const whole: Placed = { ...placed, boxes, lines: placed.lines.map(withoutRows) }
  const page = framed(whole, { id: 'overview', title, note: null }, found)
  const keys = graph.relations.length
  return { ...page, subtitle: `${page.subtitle} · ${groups.length} groups · ${keys} foreign keys` }
}

const withoutRows = (line: Line): Line => ({ ...line, fromRow: null, toRow: null })

interface AreaPlan {
  readonly area: Area
  readonly boxes: readonly Box[]
}

// Names in columns, in the order of the alphabet: they are looked for, not followed.
function planArea(graph: SchemaGraph, group: Group): AreaPlan {
  const colour = group.colour ?? viewColour
  const members = new Set(group.tables)
  const names = graph.tables.filter(({ id }) => members.has(id)).map((table) => planNameBox(table, colour))
  const width = Math.max(...names.map((box) => box.width))
  const columns = Math.ceil(names.length / room.perColumn)
  const perColumn = Math.ceil(names.length / columns)
  const boxes = names.map((box, index) => ({
    ...box,
    width,
    x: room.padding + Math.floor(index / perColumn) * (width + room.gap),
    y: room.head + (index % perColumn) * (sizes.name + room.gap),
  }))
  const head = textWidth(group.name, sizes.font + 2, 'bold') + 2 * room.padding
  return {
    boxes,
    area: {
      id: `g:${group.name}`,
      title: group.name,
      colour,
      x: 0,
      y: 0,
      width: Math.ceil(Math.max(head, columns * (width + room.gap) - room.gap + 2 * room.padding)),
      height: room.head + perColumn * (sizes.name + room.gap) - room.gap + room.padding,
    },
  }
}

// For the layout, an area is a box with an end for each other group at a height of its own.
function standIn({ area }: AreaPlan): Unplaced {
  return {
    ...area,
    table: area.id,
    subtitle: '',
    kind: 'name',
    rowSecurity: false,
    headHeight: area.height,
    rows: [],
    comment: null,
  }
}

function linesBetween(graph: SchemaGraph, groups: readonly Group[]): LinePlan[] {
  const home = new Map(groups.flatMap(({ name, tables }) => tables.map((id) => [id, name] as const)))
  const counts = new Map<string, Tie>()
  for (const relation of graph.relations) {
    const [from, to] = [home.get(relation.from), home.get(relation.to)]
    if (from === undefined || to === undefined || from === to) continue
    const key = from < to ? `${from}\0${to}` : `${to}\0${from}`
    const { there, back, ...ends } = counts.get(key) ?? { from, to, there: 0, back: 0 }
    const forward = ends.from === from ? 1 : 0
    counts.set(key, { ...ends, there: there + forward, back: back + 1 - forward })
  }
  return strongest([...counts.values()].map(turned)).map(({ from, to, there, back }) => ({
    id: `o:${from}|${to}`,
    from: `g:${from}`,
    fromRow: null,
    to: `g:${to}`,
    toRow: null,
    fromEnd: 'none' as const,
    toEnd: 'none' as const,
    label: String(there + back),
  }))
}

/** Foreign keys between two groups, in both directions. */
interface Tie {
  readonly from: string
  readonly to: string
  readonly there: number
  readonly back: number
}

// Most keys lead to what is drawn at the left.
const turned = (tie: Tie): Tie =>
  tie.there >= tie.back ? tie : { from: tie.to, to: tie.from, there: tie.back, back: tie.there }

// With everything drawn, a large overview is a web: each group keeps its three strongest ties.
function strongest(ties: readonly Tie[]): Tie[] {
  const kept = new Set<Tie>()
  for (const group of new Set(ties.flatMap(({ from, to }) => [from, to])))
    for (const tie of ties
      .filter(({ from, to }) => from === group || to === group)
      .toSorted((a, b) => b.there + b.back - a.there - a.back || (a.from + a.to < b.from + b.to ? -1 : 1))
      .slice(0, 3))
      kept.add(tie)
  return ties.filter((tie) => kept.has(tie)).toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1))
}
