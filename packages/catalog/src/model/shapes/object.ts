// What every object has.

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
export interface Common {
  readonly comment: string | null
  readonly owned: Ownership | null
}

export interface Named extends Common {
  readonly name: string
}

export interface InSchema extends Named {
  readonly schema: string
}

export interface OnTable extends InSchema {
  readonly table: string
}

/** What has an owner and privileges. */
export interface Secured {
  readonly owner: string
  readonly grants: readonly Grant[]
}
