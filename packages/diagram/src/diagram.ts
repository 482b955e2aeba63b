// A drawing: pages of boxes and lines with their places, which every format renders.

import type { Change, GraphEnum, SchemaGraph } from './schema-graph.ts'

export interface Diagram {
  readonly title: string
  readonly graph: SchemaGraph
  readonly groups: readonly Group[]
  readonly enums: readonly GraphEnum[]
  readonly pages: readonly Page[]
}

/** Tables that belong together. */
export interface Group {
  readonly name: string
  /** Ids of its tables, in the order of their names. */
  readonly tables: readonly string[]
  /** Of its tables' heads, as `#rrggbb`; without it, the palette gives one. */
  readonly colour: string | null
  readonly note: string | null
}

export interface Page {
  /** Stable: `overview`, `group-billing`. */
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly areas: readonly Area[]
  /** What people drew on the page in its draw.io file. */
  readonly shapes?: readonly Shape[]
  readonly note: string | null
  /** Which colour is which group, where a page shows several. */
  readonly legend: readonly { readonly title: string; readonly colour: string }[]
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** A table, view or enum with its rows; or its name alone. */
export interface Box extends Rectangle {
  /** `t:public.users` */
  readonly id: string
  readonly table: string
  readonly title: string
  /** A second line of the head: `partitioned by month`. */
  readonly subtitle: string
  readonly kind: 'table' | 'view' | 'enum' | 'ghost' | 'name'
  readonly rowSecurity: boolean
  /** Index of its group in the palette. */
  readonly colour: string
  readonly headHeight: number
  readonly rows: readonly Row[]
  readonly change?: Change
  readonly comment: string | null
}

export interface Row {
  /** `c:public.users.id` */
  readonly id: string
  /** From the top of the box. */
  readonly y: number
  readonly height: number
  readonly mark: string
  readonly text: string
  /** As it is shown: `text ?` may be null. */
  readonly type: string
  readonly nullable: boolean
  readonly change?: Change
}

export type End = 'one' | 'maybe one' | 'many' | 'maybe many' | 'maybe one child' | 'none'

export interface Line {
  /** `e:public.orders.orders_user_id_fkey` */
  readonly id: string
  /** Boxes or areas, and rows of them. */
  readonly from: string
  readonly fromRow: string | null
  readonly to: string
  readonly toRow: string | null
  readonly fromEnd: End
  readonly toEnd: End
  readonly points: readonly Point[]
  readonly label: string
  readonly change?: Change
}

/** A rectangle, an ellipse or a text of a person. */
export interface Shape extends Rectangle {
  readonly id: string
  readonly kind: 'rectangle' | 'ellipse' | 'text'
  readonly lines: readonly string[]
  /** `#rrggbb`, `none`, or null: that of the theme. */
  readonly fill: string | null
  readonly stroke: string | null
  readonly ink: string | null
  readonly size: number
  readonly isBold: boolean
  readonly isRound: boolean
  readonly isLeft: boolean
  readonly isTop: boolean
  /** Drawn before the tables, as a frame is. */
  readonly behind: boolean
}

/** A group as a container of boxes. */
export interface Area extends Rectangle {
  /** `g:Billing` */
  readonly id: string
  readonly title: string
  /** Where its foreign keys lead, on an overview of too many groups for lines. */
  readonly subtitle: string
  readonly colour: string
}
