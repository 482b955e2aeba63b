// A draw.io file as it was read: its pages, their cells, and the text of each as somebody saved it.

export interface DrawioPage {
  readonly id: string
  readonly name: string
  /** Attributes of the graph model as they were written: grid, page size, background. */
  readonly settings: ReadonlyMap<string, string>
  readonly cells: readonly DrawioCell[]
}

export interface DrawioCell {
  readonly id: string
  /** The element as it stands in the file. */
  readonly raw: string
  readonly label: string
  readonly style: string
  readonly parent: string | null
  readonly source: string | null
  readonly target: string | null
  readonly isEdge: boolean
  readonly collapsed: boolean
  readonly geometry: Geometry | null
  /** The element of the geometry as it stands in the file. */
  readonly geometryRaw: string | null
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** What the generator wrote last, see {@link Mark}. */
  readonly mark: Mark | null
}

export interface Geometry {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Place and style as they were generated: what differs from them in the file, a person has changed. */
export interface Mark {
  readonly place: string
  readonly style: string
  /** Of a table: the styles of its rows, which are most of a file and have no mark of their own. */
  readonly rows: readonly string[]
}

export const renderMark = ({ place, style, rows }: Mark): string =>
  [place, style, ...(rows.length === 0 ? [] : [rows.join(' ')])].join('|')

export function parseMark(text: string | undefined): Mark | null {
  const [place, style, rows] = text?.split('|') ?? []
  if (place === undefined || style === undefined) return null
  return { place, style, rows: rows?.split(' ') ?? [] }
}

/** The mark of a row: what its table says about the styles of rows. */
export const markOfRow = (table: Mark, style: string): Mark => {
  const hash = hashText(style)
  return { place: '', style: table.rows.includes(hash) ? hash : '', rows: [] }
}

export const placeOf = ({ x, y, width }: Geometry): string => [x, y, width].join(',')

export const waypointsOf = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  hashText(points.map(({ x, y }) => `${x},${y}`).join(' '))

/** FNV-1a: short, the same everywhere, and no secret. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(36)
}

// t: table, c: column, e: foreign key, g: group, o: keys between groups, n: enum, v: its value, h: head of the page
const ours = /^[tcegonvh]:/
const row = /^[cv]:/

/** A column of a table, or a value of an enum. */
export const isRow = (id: string): boolean => row.test(id)

/** Whether the generator made the cell; all others belong to people. */
export const isOurs = (id: string): boolean => ours.test(id)
