// What every format is made from: a database in the words of a programming language, without any language's own.

/** A type, with domains resolved to what they stand for. */
export interface ColumnType {
  readonly kind: 'base' | 'enum' | 'composite' | 'row'
  readonly schema: string
  /** As PostgreSQL calls it inside: `int4`, `timestamptz`. */
  readonly name: string
  readonly isArray: boolean
  /** What stands in brackets: `(255)`, `(10,2)`. */
  readonly modifiers: readonly number[]
}

export interface ColumnModel {
  readonly name: string
  readonly type: ColumnType
  /** It may be null when it is read. */
  readonly nullable: boolean
  /** `never`: only PostgreSQL gives it a value. */
  readonly insert: 'required' | 'optional' | 'never'
  readonly update: boolean
  /** Null may be written. */
  readonly takesNull: boolean
  readonly default: string | null
  readonly identity: 'always' | 'by default' | null
  readonly generated: boolean
  readonly comment: string | null
}

export interface RelationshipModel {
  readonly name: string
  readonly columns: readonly string[]
  readonly isOneToOne: boolean
  readonly schema: string
  readonly relation: string
  readonly referencedColumns: readonly string[]
  readonly onDelete: string
  readonly onUpdate: string
}

export interface RelationModel {
  readonly kind: 'table' | 'view' | 'materialized view'
  readonly schema: string
  readonly name: string
  readonly columns: readonly ColumnModel[]
  readonly insertable: boolean
  readonly updatable: boolean
  readonly relationships: readonly RelationshipModel[]
  /** Names of columns. */
  readonly primaryKey: readonly string[]
  readonly uniques: readonly { readonly name: string; readonly columns: readonly string[] }[]
  readonly indexes: readonly { readonly name: string; readonly columns: readonly string[] }[]
  /** Texts of CHECK constraints. */
  readonly checks: readonly string[]
  readonly comment: string | null
}

export interface ArgumentModel {
  /** Undefined: it can be given by its place only. */
  readonly name: string | undefined
  readonly type: ColumnType
  readonly optional: boolean
  readonly nullable: boolean
}

export interface FieldModel {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
}

export type ResultModel =
  | { readonly kind: 'void' }
  | { readonly kind: 'value'; readonly type: ColumnType; readonly nullable: boolean }
  /** A row: null where a function that gives one finds none. */
  | {
      readonly kind: 'row'
      readonly columns: readonly FieldModel[]
      readonly nullable: boolean
      readonly relation: string | undefined
    }
  /** Columns that only the caller names. */
  | { readonly kind: 'record' }

export interface FunctionModel {
  readonly schema: string
  readonly name: string
  readonly signature: string
  readonly arguments: readonly ArgumentModel[]
  readonly result: ResultModel
  readonly returnsSet: boolean
  readonly comment: string | null
}

export interface EnumModel {
  readonly schema: string
  readonly name: string
  readonly values: readonly string[]
}

export interface CompositeModel {
  readonly schema: string
  readonly name: string
  readonly attributes: readonly FieldModel[]
}

export interface SchemaModel {
  readonly name: string
  readonly tables: readonly RelationModel[]
  readonly views: readonly RelationModel[]
  readonly functions: readonly FunctionModel[]
  readonly enums: readonly EnumModel[]
  readonly composites: readonly CompositeModel[]
}

export interface TypesModel {
  readonly schemas: readonly SchemaModel[]
  /** What {@link ModelOptions.notNull} names and the database does not have. */
  readonly unmatched: readonly string[]
}

export interface ModelOptions {
  /** Schemas to describe; without a word every one in which the application has something. */
  readonly schemas?: readonly string[] | undefined
  /** Columns of views and results of functions that are never null, on the word of the author: `public.view.column`. */
  readonly notNull?: readonly string[] | undefined
}
