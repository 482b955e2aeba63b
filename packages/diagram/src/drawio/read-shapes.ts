import type { Shape } from '../diagram.ts'
import { type DrawioCell, type DrawioPage, isOurs } from './drawio-file.ts'
import { styleValue } from './style-text.ts'

export interface DrawnShapes {
  readonly shapes: readonly Shape[]
  /** What pictures leave out: lines of people, and shapes that are neither rectangle nor ellipse nor text. */
  readonly undrawn: readonly string[]
}

/** What people drew on a page, as far as a picture can show it. */
export function readShapes({ cells }: DrawioPage): DrawnShapes {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const firstOfOurs = cells.findIndex(({ id }) => isOurs(id))
  const shapes: Shape[] = []
  const undrawn: string[] = []
  for (const [index, cell] of cells.entries()) {
    if (isOurs(cell.id) || cell.parent === null || cell.parent === '0') continue
    const kind = kindOf(cell)
    if (kind === undefined || !cell.geometry) undrawn.push(linesOf(cell).join(' ') || cell.id)
    else shapes.push({ ...shapeOf(cell, kind), ...cornerOf(cell, byId), behind: index < firstOfOurs })
  }
  return { shapes, undrawn }
}

function kindOf({ style, isEdge }: DrawioCell): Shape['kind'] | undefined {
  const [first = ''] = style.split(';')
  if (isEdge || styleValue(style, 'shape') !== undefined || styleValue(style, 'rotation') !== undefined)
    return undefined
  if (first === 'ellipse' || first === 'text') return first
  return first === '' || first.includes('=') ? 'rectangle' : undefined
}

function cornerOf(
  { geometry, parent }: DrawioCell,
  byId: ReadonlyMap<string, DrawioCell>,
): { readonly x: number; readonly y: number } {
  let { x, y } = geometry ?? { x: 0, y: 0 }
  for (let outer = byId.get(parent ?? ''); outer; outer = byId.get(outer.parent ?? '')) {
    x += outer.geometry?.x ?? 0
    y += outer.geometry?.y ?? 0
  }
  return { x, y }
}

function shapeOf(cell: DrawioCell, kind: Shape['kind']): Omit<Shape, 'behind'> {
  const { id, style, geometry } = cell
  const plain = kind === 'text' ? 'none' : null
  return {
    id,
    kind,
    ...(geometry ?? { x: 0, y: 0, width: 0, height: 0 }),
    lines: linesOf(cell),
    fill: colourOf(style, 'fillColor') ?? plain,
    stroke: colourOf(style, 'strokeColor') ?? plain,
    ink: colourOf(style, 'fontColor') ?? null,
    size: Number(styleValue(style, 'fontSize') ?? 12) || 12,
    isBold: (Number(styleValue(style, 'fontStyle') ?? 0) & 1) === 1,
    isRound: styleValue(style, 'rounded') === '1',
    isLeft: (styleValue(style, 'align') ?? (kind === 'text' ? 'left' : 'center')) === 'left',
    isTop: (styleValue(style, 'verticalAlign') ?? (kind === 'text' ? 'top' : 'middle')) === 'top',
  }
}

function colourOf(style: string, name: string): string | undefined {
  const value = styleValue(style, name)
  return value !== undefined && /^(none|#[0-9a-f]{6})$/i.test(value) ? value : undefined
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', amp: '&' }

function linesOf({ label, style }: DrawioCell): string[] {
  const text =
    styleValue(style, 'html') === '1'
      ? label
          .replace(/<(br|div|p)\b[^>]*>/gi, '\n')
          .replace(/<[^>]*>/g, '')
          .replace(/&(lt|gt|quot|nbsp|amp);/g, (all, name: string) => entities[name] ?? all)
      : label
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
