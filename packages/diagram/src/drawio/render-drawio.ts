import type { Diagram, Page } from '../diagram.ts'
import { escapeXml } from '../formats/svg-text.ts'
import { applyArrangement } from './apply-arrangement.ts'
import { type ArrangedCell, type ArrangedPage, arrangePage, wasArranged } from './arrange-page.ts'
import { type DrawioPage, isOurs, isRow, renderMark } from './drawio-file.ts'
import { planCells } from './plan-cells.ts'
import { readDrawio } from './read-drawio.ts'
import { type DrawnShapes, readShapes } from './read-shapes.ts'
import { settlePage } from './settle-page.ts'

export interface DrawioResult {
  readonly text: string
  /** The drawing as people arranged it, for pictures that look like the file. */
  readonly diagram: Diagram
  readonly report: DrawioReport
}

/** What became of the work of people in the file. */
export interface DrawioReport {
  /** Tables, lines and groups that a person moved, resized, bent or coloured. */
  readonly kept: readonly string[]
  /** New tables on pages that people arranged. */
  readonly placed: readonly string[]
  /** Tables that gave way to one that has grown. */
  readonly pushed: readonly string[]
  /** What people drew that pictures do not show. */
  readonly undrawn: readonly string[]
  /** Tables that are not in the database, or not on their page any more. */
  readonly removed: readonly string[]
}

/** The drawing as a file for diagrams.net; with the file of before, as people arranged that one. */
export async function renderDrawio(diagram: Diagram, before: string | undefined): Promise<DrawioResult> {
  const previous = before === undefined ? [] : await readDrawio(before)
  const pages = diagram.pages.map((page) =>
    drawPage(
      page,
      previous.find(({ id }) => id === page.id),
    ),
  )
  const rest = previous.filter(({ id }) => !diagram.pages.some((page) => page.id === id)).flatMap(leftOver)
  const all = (part: keyof DrawioReport): string[] => pages.flatMap(({ report }) => report[part])
  return {
    text: ['<mxfile host="plinth">', ...pages.map(({ text }) => text), ...rest, '</mxfile>', ''].join('\n'),
    diagram: { ...diagram, pages: pages.map(({ arranged }) => arranged) },
    report: {
      kept: all('kept'),
      placed: all('placed'),
      pushed: all('pushed'),
      undrawn: all('undrawn'),
      removed: all('removed'),
    },
  }
}

interface DrawnPage {
  readonly text: string
  readonly arranged: Page
  readonly report: DrawioReport
}

// Only its text is left of a page: the cells of all pages are never held at once.
function drawPage(fresh: Page, old: DrawioPage | undefined): DrawnPage {
  const page = old && !wasArranged(old) ? settlePage(fresh, old) : fresh
  const { shapes, undrawn } = old ? readShapes(old) : blank
  const arranged = arrangePage(planCells(page), old)
  const names = (ids: readonly string[]): string[] => ids.map((id) => named(page, id))
  return {
    text: renderPage(page, old, arranged),
    arranged: applyArrangement(shapes.length === 0 ? page : { ...page, shapes }, arranged),
    report: {
      kept: names(arranged.kept),
      placed: names(arranged.placed),
      pushed: names(arranged.pushed),
      undrawn: undrawn.map((name) => `${name} (${page.title})`),
      removed: names(arranged.removed),
    },
  }
}

const blank: DrawnShapes = { shapes: [], undrawn: [] }

const named = ({ title }: Page, id: string): string => `${id.slice(2)} (${title})`

// A page of a person's stays; one of ours that is gone stays while something of a person is on it.
function leftOver({ id, name, settings, cells }: DrawioPage): string[] {
  const free = cells.filter((cell) => !isOurs(cell.id))
  const shapes = free.some(({ parent }) => parent !== null && parent !== '0')
  if (isPageOfOurs(id) && !shapes) return []
  const gone = new Set(cells.map((cell) => cell.id).filter(isOurs))
  const elements = free.map(({ raw, parent }) =>
    parent !== null && gone.has(parent) ? raw.replace(/ parent="[^"]*"/, ' parent="1"') : raw,
  )
  return [wrapPage({ id, name, settings }, elements)]
}

const isPageOfOurs = (id: string): boolean =>
  /^(overview|views|enums|changes|(group|around|changes)-.+)$/.test(id)

function renderPage(page: Page, old: DrawioPage | undefined, { elements }: ArrangedPage): string {
  const usual = new Map([
    ['dx', '1200'],
    ['dy', '800'],
    ['grid', '1'],
    ['gridSize', '10'],
    ['guides', '1'],
    ['tooltips', '1'],
    ['connect', '1'],
    ['arrows', '1'],
    ['fold', '1'],
    ['page', '0'],
    ['pageScale', '1'],
    ['pageWidth', String(page.width)],
    ['pageHeight', String(page.height)],
    ['math', '0'],
    ['shadow', '0'],
  ])
  return wrapPage(
    { id: page.id, name: old?.name ?? page.title, settings: old?.settings ?? usual },
    elements.map((element) => ('raw' in element ? element.raw : renderCell(element))),
  )
}

function wrapPage({ id, name, settings }: Omit<DrawioPage, 'cells'>, elements: readonly string[]): string {
  const attributes = [...settings].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')
  return [
    `  <diagram id="${escapeXml(id)}" name="${escapeXml(name)}">`,
    `    <mxGraphModel${attributes}>`,
    '      <root>',
    ...elements,
    '      </root>',
    '    </mxGraphModel>',
    '  </diagram>',
  ].join('\n')
}

function renderCell(cell: ArrangedCell): string {
  const { id, label, tooltip, mark, style, parent, edge, collapsed } = cell
  const text = (name: string, value: string): string =>
    value === '' ? '' : ` ${name}="${escapeAttribute(value)}"`
  const role = edge
    ? ` edge="1" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}"`
    : ` vertex="1"${collapsed ? ' collapsed="1"' : ''}`
  const place = cell.geometryRaw ?? renderGeometry(cell)
  const rest = ` style="${escapeXml(style)}" parent="${escapeXml(parent)}"${role}>${place}</mxCell>`
  // Two thirds of a file are rows: what their table says for them they need not say.
  if (isRow(id)) return `<mxCell id="${escapeXml(id)}"${text('value', label)}${rest}`
  return [
    `<object id="${escapeXml(id)}"${text('label', label)}${text('tooltip', tooltip)} plinth="${renderMark(mark)}">`,
    `<mxCell${rest}</object>`,
  ].join('')
}

// XML asks only for `<` to be escaped, and every tag of a label has the other sign, too.
const escapeAttribute = (text: string): string => escapeXml(text).replaceAll('&gt;', '>')

function renderGeometry({ id, geometry, edge }: ArrangedCell): string {
  if (edge) {
    if (edge.points.length === 0) return '<mxGeometry relative="1" as="geometry"/>'
    const points = edge.points.map(({ x, y }) => `<mxPoint x="${x}" y="${y}"/>`).join('')
    return `<mxGeometry relative="1" as="geometry"><Array as="points">${points}</Array></mxGeometry>`
  }
  const { x = 0, y = 0, width = 0, height = 0 } = geometry ?? {}
  const left = isRow(id) ? '' : ` x="${x}"`
  return `<mxGeometry${left} y="${y}" width="${width}" height="${height}" as="geometry"/>`
}
