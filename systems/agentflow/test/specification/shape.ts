// The words in which the specification of a database is written down.

export interface ColumnSpecification {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  /** The default without quotes and casts. */
  readonly default: string | null
}

/** Values that the checks on one column let in, and values that they keep out. */
export interface CheckSpecification {
  readonly column: string
  readonly accepts: readonly string[]
  readonly refuses: readonly string[]
}

export interface ForeignKeySpecification {
  readonly column: string
  readonly target: string
  readonly onDelete: 'cascade' | 'set null'
}

export interface IndexSpecification {
  readonly keys: readonly string[]
  readonly method: 'btree' | 'gin'
}

export interface PolicySpecification {
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  readonly roles: readonly string[]
}

export interface TriggerSpecification {
  /** Schema and table. */
  readonly table: string
  readonly function: string
  readonly timing: 'before' | 'after'
  readonly events: readonly ('insert' | 'update' | 'delete')[]
}

export interface TableSpecification {
  readonly name: string
  readonly columns: readonly ColumnSpecification[]
  readonly uniqueKeys: readonly (readonly string[])[]
  readonly checks: readonly CheckSpecification[]
  readonly foreignKeys: readonly ForeignKeySpecification[]
  readonly indexes: readonly IndexSpecification[]
  readonly policies: readonly PolicySpecification[]
}

export interface FunctionSpecification {
  readonly name: string
  readonly argumentTypes: readonly string[]
  readonly returns: string
  readonly securityDefiner: boolean
  /** Those of anon, authenticated and service_role that may call it. */
  readonly callers: readonly string[]
}

export interface ViewSpecification {
  readonly name: string
  readonly columns: readonly string[]
}

export interface EnumSpecification {
  readonly name: string
  readonly values: readonly string[]
}

export interface Specification {
  readonly extensions: readonly string[]
  readonly enums: readonly EnumSpecification[]
  readonly tables: readonly TableSpecification[]
  readonly functions: readonly FunctionSpecification[]
  readonly triggers: readonly TriggerSpecification[]
  readonly views: readonly ViewSpecification[]
}
