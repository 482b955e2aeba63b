import type { Box, Row } from './diagram.ts'
import { fitText, textWidth } from './measure.ts'
import type { GraphColumn, GraphEnum, GraphTable } from './schema-graph.ts'

/** Sizes in pixels. A row holds: key mark, name, type. */
export const sizes = {
  /** Of the name of a table: what is looked for is larger than what is read there. */
  title: 14,
  font: 12,
  small: 10,
  head: 30,
  subtitle: 14,
  row: 20,
  mark: 44,
  gap: 18,
  padding: 10,
  badge: 30,
  minimum: 140,
  type: 190,
  name: 28,
  nameFont: 14,
} as const

export interface BoxOptions {
  readonly kind: Box['kind']
  readonly colour: string
  readonly subtitle: string
  readonly columns: readonly GraphColumn[]
}

type Sized = Omit<Box, 'x' | 'y'>

/** A box for a table, as large as its texts. */
export function planBox(table: GraphTable, { kind, colour, subtitle, columns }: BoxOptions): Sized {
  const headHeight = sizes.head + (subtitle === '' ? 0 : sizes.subtitle)
  const rows = columns.map((column, index) => planRow(table, column, headHeight + index * sizes.row))
  const changes = (table.changes ?? []).map((text, index) =>
    plainRow(`c:${table.id}#${text}`, text, headHeight + (rows.length + index) * sizes.row),
  )
  const all = [...rows, ...changes]
  return {
    id: `t:${table.id}`,
    table: table.id,
    title: table.title,
    subtitle,
    kind,
    rowSecurity: table.rowSecurity,
    colour,
    headHeight,
    rows: all,
    width: widthOf(table.title, subtitle, all, table.rowSecurity),
    height: headHeight + all.length * sizes.row + (all.length === 0 ? 0 : 4),
    comment: table.comment,
    ...(table.change === undefined ? {} : { change: table.change }),
  }
}

function planRow(table: GraphTable, column: GraphColumn, y: number): Row {
  return {
    id: `c:${table.id}.${column.name}`,
    y,
    height: sizes.row,
    mark: markOf(column),
    text: column.name,
    type: shownType(column),
    nullable: !column.notNull,
    ...(column.change === undefined ? {} : { change: column.change }),
  }
}

const plainRow = (id: string, text: string, y: number): Row => ({
  id,
  y,
  height: sizes.row,
  mark: '',
  text,
  type: '',
  nullable: false,
  change: 'changed',
})

const markOf = ({ primary, foreign, unique }: GraphColumn): string =>
  primary && foreign ? 'PK FK' : primary ? 'PK' : foreign ? (unique ? 'FK U' : 'FK') : unique ? 'U' : ''

/** A type with a question mark may be null; after an arrow stands how it was. */
function shownType({ type, notNull, before }: GraphColumn): string {
  const now = fitText(type, sizes.type, sizes.small) + (notNull || type === '' ? '' : ' ?')
  return before === undefined ? now : `${now} ← ${fitText(before, sizes.type, sizes.small)}`
}

/** Where the texts of rows begin: without any mark, as in views, no room is left for marks. */
export const indentOf = ({ rows }: { readonly rows: readonly Row[] }): number =>
  rows.some(({ mark }) => mark !== '') ? sizes.mark : sizes.padding

function widthOf(title: string, subtitle: string, rows: readonly Row[], badge: boolean): number {
  const head = textWidth(title, sizes.title, 'bold') + 2 * sizes.padding + (badge ? sizes.badge + 8 : 0)
  const second = textWidth(subtitle, sizes.small) + 2 * sizes.padding
  const widest = rows.map(
    (row) =>
      indentOf({ rows }) +
      textWidth(row.text, sizes.font, row.mark.startsWith('PK') ? 'bold' : 'regular') +
      (row.type === '' ? 0 : sizes.gap + textWidth(row.type, sizes.small)) +
      sizes.padding,
  )
  return Math.ceil(Math.max(sizes.minimum, head, second, ...widest) / 10) * 10
}

/** A box for the values of an enum. */
export function planEnumBox({ id, name, values }: GraphEnum, colour: string): Sized {
  const headHeight = sizes.head + sizes.subtitle
  const rows = values.map((value, index) => ({
    ...plainRow(`v:${id}.${value}`, value, headHeight + index * sizes.row),
    change: undefined,
  }))
  const plain = rows.map(({ change: _, ...row }) => row)
  return {
    id: `n:${id}`,
    table: id,
    title: name,
    subtitle: 'enum',
    kind: 'enum',
    rowSecurity: false,
    colour,
    headHeight,
    rows: plain,
    width: widthOf(name, 'enum', plain, false),
    height: headHeight + plain.length * sizes.row + 4,
    comment: null,
  }
}

/** A box with a table's name alone. */
export function planNameBox(table: GraphTable, colour: string): Sized {
  return {
    id: `t:${table.id}`,
    table: table.id,
    title: table.title,
    subtitle: '',
    kind: 'name',
    rowSecurity: table.rowSecurity,
    colour,
    headHeight: sizes.name,
    rows: [],
    width: Math.ceil((textWidth(table.title, sizes.nameFont) + 2 * sizes.padding) / 10) * 10,
    height: sizes.name,
    comment: table.comment,
    ...(table.change === undefined ? {} : { change: table.change }),
  }
}
