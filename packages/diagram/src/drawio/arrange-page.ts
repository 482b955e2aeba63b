import type { Cell } from './cell.ts'
import {
  type DrawioCell,
  type DrawioPage,
  type Geometry,
  hashText,
  isOurs,
  isRow,
  type Mark,
  placeOf,
  waypointsOf,
} from './drawio-file.ts'
import { placeNear } from './place-near.ts'
import { pushApart } from './push-apart.ts'
import { keepSides, keepTaste } from './style-text.ts'

/** A cell with what people changed in it. */
export interface ArrangedCell extends Cell {
  readonly mark: Mark
  /** The geometry as a person left it, where it is kept whole. */
  readonly geometryRaw: string | null
  readonly collapsed: boolean
}

type Element = ArrangedCell | { readonly raw: string }

export interface ArrangedPage {
  /** In the order of the file: cells of ours, and elements of people as they stand there. */
  readonly elements: readonly Element[]
  readonly isArranged: boolean
  readonly kept: readonly string[]
  readonly placed: readonly string[]
  /** Moved because a table above them or beside them has grown. */
  readonly pushed: readonly string[]
  readonly removed: readonly string[]
}

/** Puts what people did to a page over what is generated for it. */
export function arrangePage(cells: readonly Cell[], previous: DrawioPage | undefined): ArrangedPage {
  const old = new Map((previous?.cells ?? []).filter(({ id }) => isOurs(id)).map((cell) => [cell.id, cell]))
  const free = (previous?.cells ?? []).filter(({ id }) => !isOurs(id))
  const isArranged = wasArranged(previous)
  const { places, pushed } = isArranged ? placeCells(cells, old, free) : nowhere
  const rows = rowStyles(cells)
  const arranged = cells.map((cell) =>
    arrangeCell(cell, { old: old.get(cell.id), isArranged, places, free, cells, rows }),
  )
  const ids = new Set(cells.map(({ id }) => id))
  const isTable = (id: string): boolean => id.startsWith('t:')
  return {
    elements: inOrder(arranged, previous, ids),
    isArranged,
    kept: [...old.values()]
      .filter((cell) => ids.has(cell.id) && (isMoved(cell) || isRestyled(cell)))
      .map(({ id }) => id),
    pushed,
    placed: previous ? [...ids].filter((id) => isTable(id) && !old.has(id)) : [],
    removed: [...old.keys()].filter((id) => isTable(id) && !ids.has(id)),
  }
}

const nowhere: Places = { places: new Map(), pushed: [] }

/** Whether a person moved something of the page, or drew on it. */
export function wasArranged(page: DrawioPage | undefined): boolean {
  return (page?.cells ?? []).some((cell) => (isOurs(cell.id) ? isMoved(cell) : isShape(cell)))
}

const hasPlace = (id: string): boolean => /^[tgnh]:/.test(id)

/** Whether a person moved or resized it, or bent its line. */
function isMoved({ id, geometry, points, mark }: DrawioCell): boolean {
  if (/^[eo]:/.test(id)) return mark !== null && waypointsOf(points) !== mark.place
  return hasPlace(id) && geometry !== null && (mark === null || placeOf(geometry) !== mark.place)
}

const isRestyled = ({ mark, style }: DrawioCell): boolean => mark === null || hashText(style) !== mark.style

// Without a parent it is the root, and a child of the root is a layer.
const isShape = ({ parent }: DrawioCell): boolean => parent !== null && parent !== '0'

// Old cells keep their places, new ones get one near what they are joined with.
function placeCells(
  cells: readonly Cell[],
  old: ReadonlyMap<string, DrawioCell>,
  free: readonly DrawioCell[],
): Places {
  const places = new Map<string, Geometry>()
  for (const { id, geometry } of cells) {
    const before = old.get(id)
    if (geometry && hasPlace(id) && before?.geometry) places.set(id, keptPlace(before, geometry, id))
  }
  placeInside(cells, places)
  const pushed = pushKept(places, old)
  const tops = cells.filter(({ id, parent, geometry }) => hasPlace(id) && parent === '1' && geometry !== null)
  const shapes = free.flatMap(({ geometry, isEdge, parent }) =>
    geometry && !isEdge && parent !== null && parent !== '0' ? [geometry] : [],
  )
  for (const { id, geometry } of tops) {
    if (!geometry || places.has(id)) continue
    const taken = [...tops.flatMap((top) => places.get(top.id) ?? []), ...shapes]
    places.set(id, placeNear(geometry, neighboursOf(id, cells, places), taken))
  }
  placeInside(cells, places)
  return { places, pushed }
}

interface Places {
  readonly places: Map<string, Geometry>
  readonly pushed: readonly string[]
}

// Only what stands in the same frame or layer can stand in the way.
function pushKept(places: Map<string, Geometry>, old: ReadonlyMap<string, DrawioCell>): readonly string[] {
  const kept = [...old.values()].filter(({ id }) => hasPlace(id) && !id.startsWith('h:') && places.has(id))
  return [...Map.groupBy(kept, ({ parent }) => parent).values()].flatMap((cells) =>
    pushApart(
      places,
      new Map(cells.flatMap(({ id, geometry }) => (geometry ? [[id, geometry] as const] : []))),
    ),
  )
}

function keptPlace({ geometry, mark, collapsed }: DrawioCell, generated: Geometry, id: string): Geometry {
  const { x, y, width, height } = geometry ?? generated
  const widened = mark !== null && mark.place.split(',')[2] !== String(width)
  // Rows give a table its height; a group is as high as a person made it.
  const tall =
    id.startsWith('g:') || id.startsWith('h:') ? Math.max(height, generated.height) : generated.height
  return { x, y, width: widened && !collapsed ? width : generated.width, height: tall }
}

function neighboursOf(id: string, cells: readonly Cell[], places: ReadonlyMap<string, Geometry>): Geometry[] {
  const owner = new Map(cells.map((cell) => [cell.id, cell.id.startsWith('c:') ? cell.parent : cell.id]))
  const near = cells.flatMap(({ edge }) => {
    if (!edge) return []
    const [a, b] = [owner.get(edge.source), owner.get(edge.target)]
    return a === id ? [b] : b === id ? [a] : []
  })
  return near.flatMap((other) => (other === undefined || other === id ? [] : (places.get(other) ?? [])))
}

// A new name goes below the others of its group, which grows as far as that needs.
function placeInside(cells: readonly Cell[], places: Map<string, Geometry>): void {
  for (const area of cells.filter(({ id }) => id.startsWith('g:'))) {
    const inside = cells.filter(({ parent }) => parent === area.id)
    for (const { id, geometry } of inside) {
      if (!geometry || places.has(id)) continue
      const bottoms = inside.flatMap((each) => places.get(each.id) ?? []).map(({ y, height }) => y + height)
      places.set(id, { ...geometry, x: 12, y: Math.max(36 - 6, ...bottoms) + 6 })
    }
    const place = places.get(area.id)
    const bottom = Math.max(
      0,
      ...inside.flatMap((each) => places.get(each.id) ?? []).map(({ y, height }) => y + height),
    )
    if (place && place.height < bottom + 12) places.set(area.id, { ...place, height: bottom + 12 })
  }
}

interface Before {
  readonly old: DrawioCell | undefined
  readonly isArranged: boolean
  readonly places: ReadonlyMap<string, Geometry>
  readonly free: readonly DrawioCell[]
  readonly cells: readonly Cell[]
  readonly rows: ReadonlyMap<string, readonly string[]>
}

function rowStyles(cells: readonly Cell[]): Map<string, readonly string[]> {
  const rows = Map.groupBy(
    cells.filter(({ id }) => isRow(id)),
    ({ parent }) => parent,
  )
  return new Map(
    [...rows].map(([table, own]) => [table, [...new Set(own.map(({ style }) => hashText(style)))].sort()]),
  )
}

function arrangeCell(cell: Cell, before: Before): ArrangedCell {
  const { old, isArranged, places, rows } = before
  const isEdge = cell.edge !== null
  const place = placeText(cell)
  const stays = isArranged && old !== undefined
  return {
    ...cell,
    parent: parentOf(cell, before),
    mark: { place, style: hashText(cell.style), rows: rows.get(cell.id) ?? [] },
    style: styleOf(cell, before),
    geometry: geometryOf(cell, places),
    edge: cell.edge && isArranged ? { ...cell.edge, points: old?.points ?? [] } : cell.edge,
    geometryRaw: stays && (isEdge || old.collapsed) ? old.geometryRaw : null,
    collapsed: old?.collapsed ?? false,
  }
}

// Rows are placed by their table: what people do to them is their style.
const placeText = ({ id, edge, geometry }: Cell): string =>
  edge ? waypointsOf(edge.points) : geometry && hasPlace(id) ? placeOf(geometry) : ''

// Rows are as wide as their table.
function geometryOf({ id, parent, geometry }: Cell, places: ReadonlyMap<string, Geometry>): Geometry | null {
  const place = places.get(id)
  const table = isRow(id) ? places.get(parent) : undefined
  return place ?? (table && geometry ? { ...geometry, width: table.width } : geometry)
}

function styleOf({ style, edge }: Cell, { old, isArranged }: Before): string {
  if (!old) return edge && isArranged ? keepSides(style, '') : style
  if (isRestyled(old)) return edge ? keepTaste(old.style, style, !isArranged) : old.style
  return edge && isArranged ? keepSides(style, old.style) : style
}

// People move tables into layers and frames of theirs.
function parentOf({ id, parent }: Cell, { old, free, cells }: Before): string {
  const wanted = old?.parent ?? parent
  if (isRow(id) || wanted === parent) return parent
  return free.some((cell) => cell.id === wanted) || cells.some((cell) => cell.id === wanted) ? wanted : parent
}

function inOrder(
  arranged: readonly ArrangedCell[],
  previous: DrawioPage | undefined,
  ids: ReadonlySet<string>,
): ArrangedPage['elements'] {
  const children = Map.groupBy(arranged, ({ parent }) => parent)
  const byId = new Map(arranged.map((cell) => [cell.id, cell]))
  const rows = (id: string): ArrangedCell[] => (children.get(id) ?? []).filter((row) => isRow(row.id))
  const done = new Set<string>()
  const block = (cell: ArrangedCell): ArrangedCell[] => {
    if (done.has(cell.id) || isRow(cell.id)) return []
    done.add(cell.id)
    return [cell, ...rows(cell.id)]
  }
  const before = (previous?.cells ?? []).flatMap((cell): Element[] => {
    if (!isOurs(cell.id)) return [{ raw: reparented(cell, ids) }]
    const own = byId.get(cell.id)
    return own ? block(own) : []
  })
  const roots = (previous?.cells ?? []).some(({ id }) => id === '0')
    ? []
    : [{ raw: '<mxCell id="0"/>' }, { raw: '<mxCell id="1" parent="0"/>' }]
  return [...roots, ...before, ...arranged.flatMap(block)]
}

// A shape inside a table that is gone would be lost with it.
function reparented({ raw, parent }: DrawioCell, ids: ReadonlySet<string>): string {
  if (parent === null || !isOurs(parent) || ids.has(parent)) return raw
  return raw.replace(/ parent="[^"]*"/, ' parent="1"')
}
