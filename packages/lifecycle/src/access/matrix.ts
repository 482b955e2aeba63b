/** What one identity reaches with one command on one relation. */
export interface Cell {
  /** False: the role lacks the privilege. */
  readonly granted: boolean
  /** Rows of those tried that it saw, added, changed or removed. */
  readonly reached: number
  readonly tried: number
  /** Where the privilege is for some columns only: how many, of how many. */
  readonly columns?: readonly [granted: number, all: number] | undefined
}

export const commands = ['select', 'insert', 'update', 'delete', 'truncate'] as const

export type Command = (typeof commands)[number]

/** By identity. */
export type Cells<T = Cell> = Readonly<Record<string, T>>

export interface RelationAccess {
  readonly key: string
  readonly rows: number
  /** Views without rules can only be read; they have no truncate. */
  readonly cells: Readonly<Partial<Record<Command, Cells>>>
}

/** `calls`: it ran, or failed by itself; `refused`: something inside it may not be done; `denied`: no privilege. */
export type CallAccess = 'calls' | 'refused' | 'denied'

export interface CallableAccess {
  readonly key: string
  readonly cells: Cells<CallAccess>
}

/** Who can do what, as it was seen. */
export interface Matrix {
  readonly identities: readonly string[]
  readonly relations: readonly RelationAccess[]
  readonly sequences: readonly CallableAccess[]
  readonly functions: readonly CallableAccess[]
}

/** A cell in words: `denied`, `none`, `2 of 6`, `all`, `all (3 of 14 columns)`. */
export function cellWords({ granted, reached, tried, columns }: Cell): string {
  if (!granted) return 'denied'
  const rows = reached === 0 ? 'none' : reached >= tried ? 'all' : `${reached} of ${tried}`
  return columns === undefined || reached === 0 ? rows : `${rows} (${columns[0]} of ${columns[1]} columns)`
}
