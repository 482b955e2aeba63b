// What a database is made of, one shape for each kind of object. Names are those of PostgreSQL's own documentation;
// definitions are texts as its pg_get_… functions print them with an empty search_path.

/** Who keeps an object in order, when it is not the application: migrations never touch those. */
export interface Ownership {
  readonly by: 'extension' | 'platform' | 'tool'
  /** The extension, the platform's schema, or the tool. */
  readonly name: string
}

/** What one role may do, privileges in PostgreSQL's own order. */
export interface Grant {
  /** A role, or `public` for everybody. */
  readonly grantee: string
  readonly privileges: readonly string[]
  /** Those of the privileges that the role may pass on. */
  readonly grantable: readonly string[]
}

/** What every object has. */
interface Common {
  readonly comment: string | null
  readonly owned: Ownership | null
}

interface Named extends Common {
  readonly name: string
}

interface InSchema extends Named {
  readonly schema: string
}

interface OnTable extends InSchema {
  readonly table: string
}

/** What has an owner and privileges. */
interface Secured {
  readonly owner: string
  readonly grants: readonly Grant[]
}

export interface SchemaObject extends Named, Secured {}

export interface ExtensionObject extends Named {
  readonly installedIn: string
  readonly version: string
}

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

export interface RoutineObject extends InSchema, Secured {
  readonly type: 'function' | 'procedure' | 'aggregate' | 'window function'
  /** Types of the input arguments; with the name it identifies the routine: `integer, text`. */
  readonly signature: string
  /** Arguments with names, modes and defaults. */
  readonly arguments: string
  readonly returns: string | null
  readonly returnsSet: boolean
  readonly language: string
  readonly volatility: 'immutable' | 'stable' | 'volatile'
  readonly strict: boolean
  readonly securityDefiner: boolean
  readonly leakproof: boolean
  readonly parallel: 'safe' | 'restricted' | 'unsafe'
  readonly settings: readonly string[]
  readonly cost: number
  readonly rows: number
  readonly support: string | null
  /** The body, or for an aggregate its parts as one text. */
  readonly body: string
  /** The whole statement; null for an aggregate. */
  readonly definition: string | null
}

export interface TriggerObject extends OnTable {
  readonly definition: string
  readonly enabled: Enabled
  readonly function: string
}

export type Enabled = 'always' | 'origin' | 'replica' | 'disabled'

export interface EventTriggerObject extends Named {
  readonly owner: string
  readonly event: string
  readonly tags: readonly string[]
  readonly enabled: Enabled
  readonly function: string
}

export interface PolicyObject extends OnTable {
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  readonly permissive: boolean
  readonly roles: readonly string[]
  readonly using: string | null
  readonly check: string | null
}

export interface EnumObject extends InSchema, Secured {
  readonly values: readonly string[]
}

export interface DomainObject extends InSchema, Secured {
  readonly type: string
  readonly notNull: boolean
  readonly default: string | null
  readonly collation: string | null
}

export interface CompositeObject extends InSchema, Secured {
  readonly attributes: readonly {
    readonly name: string
    readonly type: string
    readonly collation: string | null
    readonly comment: string | null
  }[]
}

export interface RangeObject extends InSchema, Secured {
  readonly subtype: string
  readonly multirange: string
  readonly operatorClass: string
  readonly collation: string | null
  readonly canonical: string | null
  readonly difference: string | null
}

export interface RuleObject extends OnTable {
  readonly definition: string
  readonly enabled: Enabled
}

export interface PublicationObject extends Named {
  readonly owner: string
  readonly allTables: boolean
  readonly operations: readonly string[]
  readonly viaRoot: boolean
  readonly generatedColumns: 'none' | 'stored'
  /** `public.orders (id, name) where (…)`. */
  readonly tables: readonly string[]
  readonly schemas: readonly string[]
}

export interface StatisticsObject extends OnTable {
  readonly owner: string
  readonly definition: string
  readonly target: number | null
}

export interface DefaultPrivilegesObject extends Named {
  /** Whose new objects. */
  readonly owner: string
  /** Null: in every schema. */
  readonly schema: string | null
  readonly type: 'tables' | 'sequences' | 'functions' | 'types' | 'schemas' | 'large objects'
  readonly grants: readonly Grant[]
}

export interface CronJobObject extends Named {
  readonly schedule: string
  readonly command: string
  readonly database: string
  readonly username: string
  readonly active: boolean
}

export interface ForeignServerObject extends Named, Secured {
  readonly wrapper: string
  readonly type: string | null
  readonly version: string | null
  readonly options: readonly string[]
}

export interface UserMappingObject extends Named {
  readonly server: string
  readonly role: string
  /** Names of options; what they hold may be secret. */
  readonly options: readonly string[]
}

/** Every kind of object, and what one of it looks like. A kind is known to the reader, the codec and the differ or none. */
export interface CatalogShapes {
  schema: SchemaObject
  extension: ExtensionObject
  enum: EnumObject
  domain: DomainObject
  composite: CompositeObject
  range: RangeObject
  sequence: SequenceObject
  table: TableObject
  column: ColumnObject
  constraint: ConstraintObject
  index: IndexObject
  statistics: StatisticsObject
  view: ViewObject
  routine: RoutineObject
  trigger: TriggerObject
  rule: RuleObject
  policy: PolicyObject
  eventTrigger: EventTriggerObject
  publication: PublicationObject
  defaultPrivileges: DefaultPrivilegesObject
  foreignServer: ForeignServerObject
  userMapping: UserMappingObject
  cronJob: CronJobObject
}

export type Kind = keyof CatalogShapes

export type AnyObject = CatalogShapes[Kind]
