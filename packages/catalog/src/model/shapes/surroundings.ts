// What stands around tables: schemas, extensions, publications, privileges to come, jobs, other servers.

import type { Grant, Named, Secured } from './object.ts'

export interface SchemaObject extends Named, Secured {}

export interface ExtensionObject extends Named {
  readonly installedIn: string
  readonly version: string
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
