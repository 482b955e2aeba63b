// What there is to say about a database, in the order in which it is read; every text of it comes from here.

export interface SchemaDocument {
  readonly title: string
  readonly counts: readonly (readonly [count: number, word: string, plural: string])[]
  /** How an object is called: without its schema where there is only one. */
  readonly titleOf: (path: string) => string
  /** What there is, for contents and search. */
  readonly entries: readonly Entry[]
  /** Made one by one, so that a database of 10,000 tables is never in memory twice. */
  readonly tables: Iterable<TableDocument>
  readonly views: readonly ViewDocument[]
  readonly routines: readonly RoutineDocument[]
  readonly enums: readonly EnumDocument[]
  readonly types: readonly TypeDocument[]
  readonly sequences: readonly Fact[]
  readonly extensions: readonly Fact[]
  /** Event triggers, publications, cron jobs, rules, statistics, default privileges, foreign servers. */
  readonly others: readonly Fact[]
}

export type EntryKind = 'table' | 'view' | 'function' | 'enum' | 'type'

export interface Entry {
  readonly kind: EntryKind
  /** `public.orders`, `public.add(integer, integer)` */
  readonly id: string
  readonly title: string
  readonly comment: string | null
}

/** One object in one line. */
export interface Fact {
  readonly name: string
  readonly text: string
  readonly comment: string | null
}

export interface TableDocument {
  readonly id: string
  readonly title: string
  readonly type: 'table' | 'partitioned table' | 'foreign table'
  readonly comment: string | null
  /** Said in sentences: unlogged, inherited, on a foreign server. */
  readonly remarks: readonly string[]
  readonly columns: readonly ColumnDocument[]
  /** Meanings of values and JSON keys, from the glossary. */
  readonly words: readonly Word[]
  readonly keys: readonly KeyDocument[]
  readonly references: readonly ReferenceDocument[]
  readonly referencedBy: readonly ReferenceDocument[]
  readonly checks: readonly CheckDocument[]
  readonly indexes: readonly IndexDocument[]
  readonly partitioning: PartitioningDocument | null
  readonly security: 'off' | 'on' | 'forced'
  readonly policies: readonly PolicyDocument[]
  readonly triggers: readonly TriggerDocument[]
  readonly grants: readonly GrantDocument[]
}

export interface ColumnDocument {
  readonly name: string
  readonly type: string
  /** The enum that its type is of, by its path. */
  readonly enum: string | null
  readonly nullable: boolean
  readonly primary: boolean
  readonly default: string | null
  readonly comment: string | null
  readonly references: { readonly table: string; readonly column: string } | null
}

/** What a word means: a value of a column or enum, a key of a JSON column. */
export interface Word {
  readonly of: string
  readonly word: string
  readonly meaning: string
}

export interface KeyDocument {
  readonly name: string
  readonly kind: 'primary key' | 'unique' | 'exclude'
  readonly columns: readonly string[]
  readonly definition: string
  readonly remarks: readonly string[]
}

export interface ReferenceDocument {
  readonly name: string
  readonly table: string
  readonly columns: readonly string[]
  readonly target: string
  readonly targetColumns: readonly string[]
  /** `deleted with it`, `deleting is refused while rows refer to it`. */
  readonly remarks: readonly string[]
}

export interface CheckDocument {
  readonly name: string
  readonly expression: string
  readonly comment: string | null
  readonly remarks: readonly string[]
}

export interface IndexDocument {
  readonly name: string
  readonly method: string
  readonly keys: string
  /** What it is there for. */
  readonly purpose: string
}

export interface PartitioningDocument {
  readonly key: string
  /** How partitions come and go, where a rule says it. */
  readonly rule: string | null
  readonly partitions: readonly { readonly name: string; readonly bound: string }[]
}

export interface PolicyDocument {
  readonly name: string
  readonly comment: string | null
  readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete'
  readonly permissive: boolean
  readonly roles: readonly string[]
  /** What somebody may do: `read rows whose user_id is the caller's id`; Markdown code in it. */
  readonly words: string
  readonly using: string | null
  readonly check: string | null
  /** The words say all of it: the expressions need not be shown. */
  readonly complete: boolean
}

export interface TriggerDocument {
  readonly name: string
  /** `before insert or update, for each row` */
  readonly when: string
  readonly function: string
  readonly comment: string | null
}

export interface GrantDocument {
  readonly role: string
  readonly privileges: readonly string[]
  /** Only these columns. */
  readonly columns: readonly string[]
}

export interface ViewDocument {
  readonly id: string
  readonly title: string
  readonly type: 'view' | 'materialized view'
  readonly comment: string | null
  readonly remarks: readonly string[]
  readonly columns: readonly ViewColumnDocument[]
  /** Tables that it is made of. */
  readonly sources: readonly string[]
  readonly indexes: readonly IndexDocument[]
  readonly triggers: readonly TriggerDocument[]
  readonly grants: readonly GrantDocument[]
  readonly definition: string
}

export interface ViewColumnDocument {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly comment: string | null
  readonly from: readonly LineageDocument[]
}

export interface LineageDocument {
  /** The table, by its path. */
  readonly table: string
  /** `*` where whole rows count. */
  readonly column: string
  /** `summed`; null: as it is. */
  readonly how: string | null
}

export interface RoutineDocument {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly signature: string
  readonly returns: string
  readonly language: string
  readonly comment: string | null
  /** Whose rights, what it promises. */
  readonly remarks: readonly string[]
  readonly grants: readonly GrantDocument[]
  readonly usedBy: readonly { readonly table: string; readonly trigger: string }[]
}

export interface EnumDocument {
  readonly id: string
  readonly title: string
  readonly comment: string | null
  readonly values: readonly { readonly value: string; readonly meaning: string | null }[]
  /** Columns that are of it. */
  readonly usedBy: readonly { readonly table: string; readonly column: string }[]
}

export interface TypeDocument {
  readonly id: string
  readonly title: string
  readonly kind: 'domain' | 'composite type' | 'range'
  readonly comment: string | null
  readonly text: string
}
