import type { Page } from './diagram.ts'
import { layoutBoxes } from './layout-boxes.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { textWidth } from './measure.ts'
import { type LinePlan, movedBy, type Placed, type Unplaced } from './placed.ts'

export interface Frame {
  readonly id: string
  readonly title: string
  readonly note: string | null
  readonly legend?: Page['legend']
}

/** The room around a drawing, and above it for the title. */
export const frame = { margin: 28, title: 22, head: 78, noteLine: 18, legend: 26, noteWidth: 900 } as const

/** Lays the boxes out and puts a title above them. */
export async function drawFramed(
  boxes: readonly Unplaced[],
  lines: readonly LinePlan[],
  { engine, ...page }: Frame & { readonly engine: LayoutEngine },
): Promise<Page> {
  return framed(await layoutBoxes(boxes, lines, engine), page)
}

export function framed(
  placed: Placed,
  { id, title, note, legend = [] }: Frame,
  areas: Page['areas'] = [],
): Page {
  const notes = wrapText(note ?? '').length * frame.noteLine
  const top = frame.head + notes + (legend.length === 0 ? 0 : frame.legend)
  const moved = movedBy(placed, frame.margin, top)
  return fitted({
    id,
    title,
    subtitle: countText(placed),
    note,
    legend,
    width: 0,
    height: 0,
    boxes: moved.boxes,
    lines: moved.lines,
    areas: areas.map((area) => ({ ...area, x: area.x + frame.margin, y: area.y + top })),
  })
}

/** The page as large as what is on it. */
export function fitted(page: Page): Page {
  const { title, subtitle, note, legend, boxes, areas, lines } = page
  const head = Math.max(
    textWidth(title, frame.title, 'bold'),
    textWidth(subtitle, 12),
    note ? frame.noteWidth : 0,
    legendWidth(legend),
  )
  // A circle of a line has a radius.
  const ways = lines.flatMap(({ points }) => points.map(({ x, y }) => ({ x: x + 10, y: y + 10 })))
  const corners = [...boxes, ...areas].map(({ x, y, width, height }) => ({ x: x + width, y: y + height }))
  const right = [...corners, ...ways].reduce<number>((most, { x }) => Math.max(most, x), head + frame.margin)
  const bottom = [...corners, ...ways].reduce<number>((most, { y }) => Math.max(most, y), frame.head)
  return { ...page, width: Math.ceil(right + frame.margin), height: Math.ceil(bottom + frame.margin) }
}

function countText({ boxes, lines }: Placed): string {
  const count = (kinds: readonly string[], word: string): string[] => {
    const number = boxes.filter(({ kind }) => kinds.includes(kind)).length
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`]
  }
  const keys = lines.filter(({ id }) => id.startsWith('e:')).length
  return [
    ...count(['table', 'name'], 'table'),
    ...count(['view'], 'view'),
    ...count(['enum'], 'enum'),
    ...(keys === 0 ? [] : [`${keys} foreign key${keys === 1 ? '' : 's'}`]),
  ].join(' · ')
}

/** Lines of a note, none wider than its room. */
export function wrapText(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, 12) > frame.noteWidth) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Where each entry of a legend begins, and where the last one ends. */
export function placeLegend(legend: Page['legend']): {
  readonly starts: readonly number[]
  readonly end: number
} {
  const starts: number[] = []
  let end = 0
  for (const { title } of legend) {
    starts.push(end)
    end += Math.ceil(18 + textWidth(title, 12) + 22)
  }
  return { starts, end }
}

const legendWidth = (legend: Page['legend']): number => placeLegend(legend).end
