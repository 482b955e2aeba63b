import type { Box, Row } from '../diagram.ts'
import { changedHeads, type Theme, viewColour } from '../palette.ts'
import { indentOf, sizes } from '../plan-box.ts'
import type { Change } from '../schema-graph.ts'
import { escapeXml, mixed, textAt } from './svg-text.ts'

/** The picture of a box: head, rows, and a comment that shows when the pointer rests on it. */
export function drawBox(box: Box, theme: Theme): string[] {
  return [
    `<g id="${escapeXml(box.id)}">`,
    `<title>${escapeXml(box.comment === null ? box.table : `${box.table}: ${box.comment}`)}</title>`,
    ...(box.kind === 'name' ? drawName(box, theme) : drawTable(box, theme)),
    '</g>',
  ]
}

const changeColour = (change: Change | undefined, theme: Theme): string | undefined =>
  change === undefined ? undefined : theme[change]

function drawName(box: Box, theme: Theme): string[] {
  const fill = changeColour(box.change, theme) ?? theme.box
  return [
    rectangle(box, { rx: 3, fill, stroke: mixed(box.colour, theme.page, 0.55) }),
    textAt({ x: box.x + sizes.padding, y: box.y + 19 }, box.title, {
      size: sizes.nameFont,
      fill: theme.text,
    }),
  ]
}

function drawTable(box: Box, theme: Theme): string[] {
  const { x, y, width, headHeight, kind } = box
  const ghost = kind === 'ghost'
  const head = ghost ? theme.ghost : headColour(box)
  const ink = ghost ? theme.text : '#ffffff'
  return [
    rectangle(box, { rx: 4, fill: ghost ? theme.ghost : theme.box, stroke: theme.border, dashed: ghost }),
    `<path d="M${x} ${y + headHeight}V${y + 4}a4 4 0 0 1 4 -4H${x + width - 4}a4 4 0 0 1 4 4V${y + headHeight}Z" fill="${head}"/>`,
    textAt({ x: x + sizes.padding, y: y + 20 }, box.title, { size: sizes.title, fill: ink, bold: true }),
    ...(box.subtitle === ''
      ? []
      : [
          textAt({ x: x + sizes.padding, y: y + 36 }, box.subtitle, {
            size: sizes.small,
            fill: ghost ? theme.muted : '#eef2f5',
          }),
        ]),
    ...(box.rowSecurity ? drawBadge(box) : []),
    ...(ghost ? [rectangle(box, { rx: 4, fill: 'none', stroke: theme.border, dashed: true })] : []),
    ...box.rows.flatMap((row, index) => drawRow(box, row, { theme, striped: index % 2 === 1 })),
    ...(ghost ? [] : [rectangle(box, { rx: 4, fill: 'none', stroke: theme.border })]),
  ]
}

// What was added or removed shows it in its head, too.
const headColour = ({ change, colour }: Box): string =>
  change === undefined ? colour || viewColour : changedHeads[change]

function rectangle(
  { x, y, width, height }: Box,
  { rx, fill, stroke, dashed }: { rx: number; fill: string; stroke: string; dashed?: boolean },
): string {
  const dash = dashed ? ' stroke-dasharray="5 3"' : ''
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${rx}" fill="${fill}" stroke="${stroke}"${dash}/>`
}

function drawBadge({ x, y, width }: Box): string[] {
  const left = x + width - sizes.badge - 8
  return [
    `<rect x="${left}" y="${y + 8}" width="${sizes.badge}" height="14" rx="7" fill="none" stroke="#ffffff"/>`,
    textAt({ x: left + sizes.badge / 2, y: y + 18 }, 'RLS', {
      size: 9,
      fill: '#ffffff',
      bold: true,
      anchor: 'middle',
    }),
  ]
}

interface RowStyle {
  readonly theme: Theme
  readonly striped: boolean
}

function drawRow(box: Box, row: Row, { theme, striped }: RowStyle): string[] {
  const { x, width } = box
  const top = box.y + row.y
  const baseline = top + 14
  const fill = changeColour(row.change, theme) ?? (striped && box.kind !== 'ghost' ? theme.stripe : undefined)
  const primary = row.mark.startsWith('PK')
  const left = row.mark === '' && row.type === '' && row.change === 'changed' ? sizes.padding : indentOf(box)
  const ink = row.nullable ? theme.muted : theme.text
  return [
    ...(fill
      ? [`<rect x="${x + 1}" y="${top}" width="${width - 2}" height="${row.height}" fill="${fill}"/>`]
      : []),
    ...(row.mark === ''
      ? []
      : [textAt({ x: x + 8, y: baseline - 1 }, row.mark, { size: 9, fill: theme.muted, bold: true })]),
    textAt({ x: x + left, y: baseline }, row.text, { size: sizes.font, fill: ink, bold: primary }),
    ...(row.type === ''
      ? []
      : [
          textAt({ x: x + width - sizes.padding, y: baseline }, row.type, {
            size: sizes.small,
            fill: theme.muted,
            anchor: 'end',
          }),
        ]),
  ]
}
