import type { Area, Box, Group, Line, Page } from './diagram.ts'
import { findTies, type Tie } from './group-ties.ts'
import { layoutBoxes } from './layout-boxes.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { fitText, textWidth } from './measure.ts'
import { fitted, framed } from './page-frame.ts'
import { viewColour } from './palette.ts'
import type { LinePlan, Placed, Unplaced } from './placed.ts'
import { planNameBox, sizes } from './plan-box.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'

/** With more groups, each says in words where its keys lead. */
const withLines = 16

const room = { head: 36, padding: 12, gap: 6, perColumn: 10, perLoneColumn: 4 } as const

/** Groups with the names of their tables, and how many foreign keys lead from one to the other. */
export async function planOverview(
  graph: SchemaGraph,
  groups: readonly Group[],
  { title, engine }: { readonly title: string; readonly engine: LayoutEngine },
): Promise<Page> {
  const ties = findTies(graph, groups)
  const drawn = groups.length <= withLines
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]))
  const tables = new Map(graph.tables.map((table) => [table.id, table]))
  const areas = groups.map((group) =>
    planArea(tables, group, {
      most: tied.has(group.name) ? room.perColumn : room.perLoneColumn,
      ties: drawn ? [] : ties,
    }),
  )
  const lines = drawn ? ties.map(lineOf) : []
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
  return fitted({ ...page, subtitle: `${page.subtitle} · ${groups.length} groups · ${keys} foreign keys` })
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
