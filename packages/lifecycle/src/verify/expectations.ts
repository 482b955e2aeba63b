import type { SourceLocation } from '@plinth/kernel'
import type { Facts } from './facts.ts'
import type { SectionName } from './sections.ts'

/** What a file expects of a database. */
export interface Expectations {
  readonly file: string
  /** The major version that the file was derived from: texts that a server prints differ with it. */
  readonly postgres: number | undefined
  /** What the file does not name must not be there, and what it does not say is as usual. */
  readonly strict: boolean
  readonly sections: ReadonlyMap<SectionName, readonly ExpectedObject[]>
  readonly rows: readonly ExpectedRows[]
}

export interface ExpectedObject {
  readonly key: string
  readonly facts: Facts
  readonly where: SourceLocation
}

/** A query that returns the rows that must not be. */
export interface ExpectedRows {
  readonly name: string
  readonly query: string
  readonly where: SourceLocation
}

export function countExpected({ sections, rows }: Expectations): number {
  return [...sections.values()].reduce((sum, objects) => sum + objects.length, rows.length)
}
