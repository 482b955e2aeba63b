// What is drawn, without a place yet: tables, their rows, and the relations between them.

export type Change = 'added' | 'removed' | 'changed'

export interface SchemaGraph {
  readonly tables: readonly GraphTable[]
  readonly relations: readonly GraphRelation[]
  readonly enums: readonly GraphEnum[]
}

export interface GraphTable {
  /** `public.users`; two tables never share it. */
  readonly id: string
  readonly schema: string
  readonly name: string
  /** What is shown: the schema stands in front only where the database has several. */
  readonly title: string
  /** `outside`: kept by the platform or an extension, and drawn only because it is referenced. */
  readonly kind: 'table' | 'view' | 'materialized view' | 'foreign table' | 'outside'
  readonly columns: readonly GraphColumn[]
  readonly uniques: readonly (readonly string[])[]
  readonly primaryKey: readonly string[]
  readonly rowSecurity: boolean
  /** Partitions that are collapsed into it, uncounted where time changes their number; null for what has none. */
  readonly partitions: { readonly key: string; readonly count: number | null } | null
  readonly comment: string | null
  readonly change?: Change
  /** What else of the table differs: `policy orders_select added`. */
  readonly changes?: readonly string[]
}

export interface GraphColumn {
  readonly name: string
  /** As it is shown: `timestamptz`, `varchar(80)`. */
  readonly type: string
  readonly notNull: boolean
  readonly primary: boolean
  readonly foreign: boolean
  /** Unique by itself, beside a primary key. */
  readonly unique: boolean
  readonly default: string | null
  readonly comment: string | null
  readonly change?: Change
  /** How it was before a change: `text, null`. */
  readonly before?: string
}

export interface GraphRelation {
  /** `public.orders.orders_user_id_fkey` */
  readonly id: string
  readonly name: string
  readonly from: string
  readonly fromColumns: readonly string[]
  readonly to: string
  readonly toColumns: readonly string[]
  /** A row of `to` has at most one row of `from`: the key is unique. */
  readonly one: boolean
  /** A row of `from` may have no row of `to`: a column of the key may be null. */
  readonly optional: boolean
  readonly onDelete: string
  readonly change?: Change
}

export interface GraphEnum {
  readonly id: string
  readonly schema: string
  readonly name: string
  readonly values: readonly string[]
}
