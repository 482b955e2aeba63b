import type { Area, Box, Page, Row } from '../diagram.ts'
import { escapeXml, mixed } from '../formats/svg-text.ts'
import { textWidth } from '../measure.ts'
import { frame } from '../page-frame.ts'
import { changedHeads, type Theme, themes } from '../palette.ts'
import { indentOf, sizes } from '../plan-box.ts'
import { type Cell, style, vertex } from './cell.ts'
import { lineCell } from './line-cell.ts'

const theme: Theme = themes.light

/** The cells of a page, a table followed by its rows, lines at the end. */
export function planCells(page: Page): Cell[] {
  const home = new Map(
    page.areas.flatMap((area) => contentOf(area, page).map((box) => [box.id, area] as const)),
  )
  return [
    headCell(page),
    ...page.areas.flatMap((area) => [
      areaCell(area),
      ...contentOf(area, page).map((box) => nameCell(box, area)),
    ]),
    ...page.boxes
      .filter((box) => !home.has(box.id))
      .flatMap((box) => [boxCell(box), ...box.rows.map((row) => rowCell(box, row))]),
    ...page.lines.map((line) => lineCell(line, page)),
  ]
}

const contentOf = (area: Area, { boxes }: Page): Box[] =>
  boxes.filter(
    ({ kind, x, y }) =>
      kind === 'name' && x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height,
  )

function headCell({ title, subtitle, note, legend }: Page): Cell {
  const text = [
    `<b style="font-size:22px">${escapeXml(title)}</b>`,
    `<span style="color:${theme.muted}">${escapeXml(subtitle)}</span>`,
    ...(note === null ? [] : [escapeXml(note)]),
    ...(legend.length === 0 ? [] : [legend.map(renderEntry).join(' &nbsp; ')]),
  ]
  return {
    ...vertex,
    id: 'h:title',
    label: text.join('<br>'),
    style: style({
      text: '',
      html: 1,
      whiteSpace: 'wrap',
      fontColor: theme.text,
    }).replace('text=;', 'text;'),
    geometry: {
      x: frame.margin,
      y: 16,
      width: Math.max(frame.noteWidth, Math.ceil(textWidth(title, frame.title, 'bold'))),
      height: frame.head - 22 + (legend.length === 0 ? 0 : frame.legend),
    },
  }
}

const renderEntry = ({ title, colour }: Page['legend'][number]): string =>
  `<span style="color:${colour}">■</span> ${escapeXml(title)}`

function areaCell({ id, title, subtitle, colour, x, y, width, height }: Area): Cell {
  const second = `<br><span style="font-size:10px;font-weight:normal">${escapeXml(subtitle)}</span>`
  return {
    ...vertex,
    id,
    label: `${escapeXml(title)}${subtitle === '' ? '' : second}`,
    style: style({
      rounded: 1,
      arcSize: 3,
      html: 1,
      container: 1,
      collapsible: 0,
      verticalAlign: 'top',
      align: 'left',
      spacingLeft: 8,
      spacingTop: 4,
      fontStyle: 1,
      fontSize: 14,
      fillColor: mixed(colour, '#ffffff', 0.1),
      strokeColor: colour,
      fontColor: mixed(colour, '#000000', 0.7),
    }),
    geometry: { x, y, width, height },
  }
}

function nameCell(box: Box, area: Area): Cell {
  return {
    ...vertex,
    id: box.id,
    parent: area.id,
    label: escapeXml(box.title),
    tooltip: box.comment ?? '',
    style: style({
      rounded: 1,
      arcSize: 12,
      html: 1,
      align: 'left',
      spacingLeft: 6,
      fontSize: sizes.nameFont,
      fillColor: box.change ? theme[box.change] : theme.box,
      strokeColor: mixed(box.colour, '#ffffff', 0.55),
      fontColor: theme.text,
    }),
    geometry: { x: box.x - area.x, y: box.y - area.y, width: box.width, height: box.height },
  }
}

function boxCell(box: Box): Cell {
  const { id, title, subtitle, kind, x, y, width, height, headHeight, rowSecurity } = box
  const ghost = kind === 'ghost'
  const badge = rowSecurity ? ' <span style="font-size:9px">RLS</span>' : ''
  const second = `<br><span style="font-size:10px;font-weight:normal">${escapeXml(subtitle)}</span>`
  const label = `${escapeXml(title)}${badge}${subtitle === '' ? '' : second}`
  return {
    ...vertex,
    id,
    label,
    tooltip: box.comment ?? '',
    style: style({
      swimlane: '',
      html: 1,
      fontSize: sizes.title,
      childLayout: 'stackLayout',
      startSize: headHeight,
      horizontalStack: 0,
      resizeParent: 1,
      rounded: 1,
      arcSize: 4,
      align: 'left',
      // diagrams.net puts the sign that folds a table in this corner.
      spacingLeft: 20,
      fillColor: ghost ? theme.ghost : box.change ? changedHeads[box.change] : box.colour,
      fontColor: ghost ? theme.text : '#ffffff',
      strokeColor: theme.border,
      swimlaneFillColor: ghost ? theme.ghost : theme.box,
      ...(ghost ? { dashed: 1 } : {}),
    }).replace('swimlane=;', 'swimlane;'),
    geometry: { x, y, width, height },
  }
}

/** Nearly `theme.muted`, as short as HTML has it. */
const smallInk = '#567'

function rowCell(box: Box, row: Row): Cell {
  const primary = row.mark.startsWith('PK')
  const name = `${primary ? '<b>' : ''}${escapeXml(row.text)}`
  // Nearly all of a file is rows: they say what browsers need, and leave out what HTML lets one leave out.
  const small = (text: string): string =>
    text === '' ? '' : `<font color=${smallInk} size=1>${escapeXml(text)}`
  const cells = [
    ...(indentOf(box) === sizes.padding ? [] : [`<td width=36>${small(row.mark)}`]),
    `<td>${name}`,
    ...(row.type === '' ? [] : [`<td align=right>${small(row.type)}`]),
  ]
  return {
    ...vertex,
    id: row.id,
    parent: box.id,
    label: `<table align=center width=95% height=100%>${cells.join('')}`,
    style: style({
      text: '',
      html: 1,
      overflow: 'fill',
      ...(row.change ? { fillColor: theme[row.change] } : {}),
      ...(row.nullable ? { fontColor: theme.muted } : {}),
    }).replace('text=;', 'text;'),
    geometry: { x: 0, y: row.y, width: box.width, height: row.height },
  }
}
