// Tables, views and sequences, and what they are made of.

import type { Grant, InSchema, OnTable, Secured } from './object.ts'

export interface TableObject extends InSchema, Secured {
  readonly type: 'table' | 'partitioned table' | 'foreign table'
  readonly persistence: 'permanent' | 'unlogged'
  readonly rowSecurity: boolean
  readonly rowSecurityForced: boolean
  readonly replicaIdentity: 'default' | 'nothing' | 'full' | 'index'
  readonly accessMethod: string | null
  readonly tablespace: string | null
  readonly options: readonly string[]
  /** `range (read_at)`; null for what is not partitioned. */
  readonly partitionKey: string | null
  /** The parent and bound of a partition: `public.readings`, `for values from … to …`. */
  readonly partitionOf: string | null
  readonly partitionBound: string | null
  /** Parents by plain inheritance. */
  readonly inherits: readonly string[]
  /** The composite type of a typed table. */
  readonly ofType: string | null
  readonly server: string | null
  readonly foreignOptions: readonly string[]
}

export interface ColumnObject extends OnTable {
  /** What the column is of. */
  readonly of: 'table' | 'view'
  /** From 1, without the gaps of dropped columns. */
  readonly position: number
  readonly type: string
  readonly notNull: boolean
  /** Only from 18 on, and only where name or validity are not the usual ones: `CONSTRAINT n NOT NULL id NOT VALID`. */
  readonly notNullConstraint: string | null
  readonly default: string | null
  readonly identity: 'always' | 'by default' | null
  readonly generated: 'stored' | 'virtual' | null
  /** Only where it is not that of the type. */
  readonly collation: string | null
  readonly storage: 'plain' | 'external' | 'extended' | 'main' | null
  readonly compression: 'pglz' | 'lz4' | null
  readonly statistics: number | null
  readonly options: readonly string[]
  readonly foreignOptions: readonly string[]
  /** Privileges of the column beside those of its table. */
  readonly grants: readonly Grant[]
}

export interface ConstraintObject extends OnTable {
  readonly type: 'primary key' | 'unique' | 'foreign key' | 'check' | 'exclude' | 'trigger'
  /** The table, or the domain, that it constrains. */
  readonly of: 'table' | 'domain'
  readonly definition: string
  readonly columns: readonly string[]
  readonly deferrable: boolean
  readonly deferred: boolean
  readonly validated: boolean
  readonly enforced: boolean
  /** Came down from the parent of a partition or inheriting table. */
  readonly inherited: boolean
  readonly references: ForeignKeyTarget | null
}

export interface ForeignKeyTarget {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly onDelete: ReferentialAction
  readonly onUpdate: ReferentialAction
}

export type ReferentialAction = 'no action' | 'restrict' | 'cascade' | 'set null' | 'set default'

export interface IndexObject extends OnTable {
  readonly definition: string
  readonly method: string
  /** Key columns and expressions, in order. */
  readonly keys: readonly string[]
  readonly operatorClasses: readonly string[]
  readonly include: readonly string[]
  readonly predicate: string | null
  readonly unique: boolean
  readonly nullsNotDistinct: boolean
  readonly valid: boolean
  readonly clustered: boolean
  readonly replicaIdentity: boolean
  readonly options: readonly string[]
  /** Targets of expressions: `1 500`. */
  readonly statistics: readonly string[]
  readonly tablespace: string | null
  /** The constraint that it stands behind. */
  readonly constraint: string | null
  /** The index of the partitioned table that it belongs to. */
  readonly partitionOf: string | null
}

export interface SequenceObject extends InSchema, Secured {
  readonly type: string
  readonly start: string
  readonly increment: string
  readonly minimum: string
  readonly maximum: string
  readonly cache: string
  readonly cycle: boolean
  readonly persistence: 'permanent' | 'unlogged'
  /** `public.orders.id`: dropped with that column. */
  readonly ownedBy: string | null
  readonly identity: boolean
}

export interface ViewObject extends InSchema, Secured {
  readonly materialized: boolean
  readonly definition: string
  /** `security_invoker=true`, `check_option=local`. */
  readonly options: readonly string[]
  readonly populated: boolean
  readonly accessMethod: string | null
  readonly tablespace: string | null
}

export interface StatisticsObject extends OnTable {
  readonly owner: string
  readonly definition: string
  readonly target: number | null
}
