import type { CatalogShapes, Kind } from '@plinth/catalog/model'
import { literal } from '@plinth/kernel'
import { namesIn, unquoted, type World } from './world.ts'

/** What makes one object, or one property of it. */
export interface Statement {
  /** `table public.orders`: what it belongs to, the heading above it in a file. */
  readonly subject: string
  /** Names that other statements may mention, quoted as PostgreSQL quotes them: `public.orders`. */
  readonly makes: readonly string[]
  readonly text: string
  /** Where names of other objects are looked for: the text, without a body that is compiled when it is called. */
  readonly mentions: string
}

/** A statement of an object; it mentions what stands in its text. */
export function statement(subject: string, text: string, more: Partial<Statement> = {}): Statement {
  return { subject, makes: [], text, mentions: text, ...more }
}

/**
 * Statements in an order in which each finds what it mentions; otherwise as they stand. Where two mention each other,
 * the order of the list decides.
 */
export function orderStatements(statements: readonly Statement[]): Statement[] {
  const makers = new Map<string, Statement[]>()
  for (const each of statements)
    for (const name of each.makes.map(unquoted)) makers.set(name, [...(makers.get(name) ?? []), each])
  const ordered: Statement[] = []
  const visited = new Set<Statement>()
  for (const start of statements) visit(start)
  return ordered

  function visit(each: Statement): void {
    if (visited.has(each)) return
    visited.add(each)
    for (const name of namesIn(each.mentions)) for (const maker of makers.get(name) ?? []) visit(maker)
    ordered.push(each)
  }
}

/** COMMENT ON of an object that has one. */
export function commentOn(subject: string, object: string, comment: string | null): Statement[] {
  return comment === null ? [] : [statement(subject, `comment on ${object} is ${literal(comment).trim()};`)]
}

/** Makes the statements of one kind of object. */
export type RenderKind<K extends Kind> = (object: CatalogShapes[K], world: World) => Statement[]
