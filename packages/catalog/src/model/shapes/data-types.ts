// Types of the application.

import type { InSchema, Secured } from './object.ts'

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
