// What acts by itself: routines, triggers, policies, rules.

import type { InSchema, Named, OnTable, Secured } from './object.ts'

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

export interface RuleObject extends OnTable {
  readonly definition: string
  readonly enabled: Enabled
}
