import type { Cell, Column, View, ViewBlock } from '@plinth/kernel'
import type { Paint } from './paint.ts'
import { renderError } from './render-error.ts'
import { columns as columnsOf, shorten, wrap } from './wrap.ts'

export interface Surface {
  readonly paint: Paint
  /** Columns of the terminal. */
  readonly width: number
}

/** Draws a view as lines of text, a blank line between blocks. */
export function renderView(view: View, surface: Surface): string {
  const blocks = view.map((block) => renderBlock(block, surface)).filter((lines) => lines.length > 0)
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

type Renderers = {
  readonly [K in ViewBlock['kind']]: (block: Extract<ViewBlock, { kind: K }>, surface: Surface) => string[]
}

const renderers: Renderers = {
  raw: ({ text }) => [text.replace(/\n$/, '')],
  heading: ({ text }, { paint }) => [paint(text, 'strong')],
  text: ({ text, tone = 'plain' }, { paint, width }) => wrap(text, width).map((line) => paint(line, tone)),
  table: ({ columns, rows }, surface) => renderTable(columns, rows, surface),
  facts: ({ facts }, { paint, width }) => renderFacts(facts, { paint, width }),
  error: ({ error }, surface) => renderError(error, surface),
  next: ({ command, why }, { paint }) => [
    `Next: ${paint(command, 'strong')}`,
    `      ${paint(why, 'muted')}`,
  ],
}

function renderBlock<K extends ViewBlock['kind']>(
  block: Extract<ViewBlock, { kind: K }>,
  surface: Surface,
): string[] {
  const render: (block: Extract<ViewBlock, { kind: K }>, surface: Surface) => string[] = renderers[block.kind]
  return render(block, surface)
}

function renderFacts(
  facts: readonly (readonly [string, string | Cell])[],
  { paint, width }: Surface,
): string[] {
  const nameWidth = Math.max(...facts.map(([name]) => columnsOf(name)))
  return facts.map(([name, value]) => {
    const { text, tone = 'plain' } = cellOf(value)
    return `  ${name.padEnd(nameWidth)}  ${paint(shorten(text, width - nameWidth - 4), tone)}`
  })
}

function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly (string | Cell)[])[],
  surface: Surface,
): string[] {
  const cells = rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? '')))
  const widths = fit(columns, cells, surface.width - 2)
  const line = (row: readonly Cell[]): string =>
    `  ${row.map(({ text, tone = 'plain' }, index) => surface.paint(align(text, widths[index] ?? 0, columns[index]), tone)).join('  ')}`.trimEnd()
  const header = line(columns.map(({ title }) => ({ text: title, tone: 'muted' })))
  return [header, ...cells.map(line)]
}

// Flexible columns give way, the widest first, until the table fits.
function fit(columns: readonly Column[], cells: readonly (readonly Cell[])[], width: number): number[] {
  const widths = columns.map(({ title }, index) =>
    Math.max(columnsOf(title), ...cells.map((row) => columnsOf(row[index]?.text ?? ''))),
  )
  const total = (): number => widths.reduce((sum, each) => sum + each + 2, -2)
  while (total() > width) {
    const flexible = columns.flatMap(({ flexible: gives }, index) => (gives === true ? [index] : []))
    const widest = flexible.reduce(
      (best, index) => ((widths[index] ?? 0) > (widths[best] ?? -1) ? index : best),
      -1,
    )
    const current = widths[widest]
    if (current === undefined || current <= 8) break
    widths[widest] = Math.max(8, current - (total() - width))
  }
  return widths
}

function align(text: string, width: number, column: Column | undefined): string {
  const short = shorten(text, width)
  const space = ' '.repeat(Math.max(0, width - columnsOf(short)))
  return column?.align === 'right' ? space + short : short + space
}

const cellOf = (value: string | Cell): Cell => (typeof value === 'string' ? { text: value } : value)
