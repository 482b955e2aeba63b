import type { Catalog } from '@plinth/catalog/model'
import { ident, qualified } from '@plinth/kernel'
import type { Action } from '@supabase/pg-delta/plan'
import { alignFacts, type PlannerFacts } from './facts.ts'
import { baseOf, partsOf } from './foreign-facts.ts'

/** One statement of a plan, with what the planner knows of it. */
export interface PlannedAction {
  readonly sql: string
  readonly verb: Action['verb']
  /** Must be committed before what follows may use it. */
  readonly commitAfter: boolean
  /** Tables and indexes, as `schema.name`, that it makes or takes away. */
  readonly makes: readonly string[]
  readonly drops: readonly string[]
  /** Objects as `kind schema.name` that it touches. */
  readonly touches: readonly string[]
  readonly consumes: readonly string[]
  readonly isColumnGrant: boolean
}

export interface ActionPlan {
  readonly actions: readonly PlannedAction[]
  /** What every transaction of the plan sets first: `check_function_bodies = off`. */
  readonly settings: readonly string[]
}

export type IsForeign = Parameters<typeof alignFacts>[2]

/** The statements that lead from one database to the other, in an order in which they can run. */
export async function planActions(
  source: PlannerFacts,
  desired: PlannerFacts,
  { isForeign, migrator, before }: { isForeign: IsForeign; migrator: string; before: Catalog },
): Promise<ActionPlan> {
  const { plan } = await import('@supabase/pg-delta/plan')
  const aligned = await alignFacts(source, desired, isForeign)
  // Roles belong to the server: a plan for one database counts on them.
  const assumedRoles = [...source.base.facts(), ...desired.base.facts()].flatMap(({ id }) =>
    id.kind === 'role' ? [id.name] : [],
  )
  const { actions, preamble } = plan(source.base, aligned.base, { assumedRoles })
  const made = new Set(
    actions.flatMap(({ verb, produces }) => (verb === 'create' ? produces.map(nameOf) : [])),
  )
  const kept = actions.filter(
    (action) => !isUsualOwner(action, migrator, made) && !isEmptyDefault(action, before),
  )
  return {
    actions: valuesFirst(grantsInOrder(kept.map(toPlanned))),
    settings: preamble.map(({ name, value }) => `set local ${name} = ${value}`),
  }
}

type Identity = Parameters<typeof baseOf>[0]

function nameOf(id: Identity): string {
  const { schema, table, name } = partsOf(id)
  const path = [schema, table, name].filter((part) => part !== undefined).join('.')
  return 'target' in id ? `${id.kind} of ${nameOf(id.target)}` : `${id.kind} ${path}`
}

function toPlanned({
  sql,
  verb,
  produces,
  destroys,
  consumes,
  releases,
  transactionality,
}: Action): PlannedAction {
  return {
    sql: sql.trim().replace(/;$/, ''),
    verb,
    commitAfter: transactionality === 'commitBoundaryAfter',
    makes: produces.map(nameOf),
    drops: destroys.map(nameOf),
    touches: [...produces, ...destroys, ...releases].map(baseOf).map(nameOf),
    consumes: consumes.map(nameOf),
    isColumnGrant: columnGrant.test(sql),
  }
}

const columnGrant = /^(?:GRANT|REVOKE) [^(]*\([\s\S]*\) ON (?:TABLE )?/

// What the migrating role makes is its own already.
function isUsualOwner({ sql, consumes }: Action, migrator: string, made: ReadonlySet<string>): boolean {
  if (!/ OWNER TO \S+$/.test(sql) || !sql.endsWith(` OWNER TO ${ident(migrator)}`)) return false
  return consumes.some((id) => made.has(nameOf(id)))
}

// The planner takes a default away before it changes a type, whether there is one or not.
function isEmptyDefault({ sql }: Action, { objects }: Catalog): boolean {
  if (!sql.endsWith(' DROP DEFAULT') || !sql.startsWith('ALTER TABLE ')) return false
  return objects.column.some(
    (column) =>
      column.default === null &&
      sql ===
        `ALTER TABLE ${qualified(column.schema, column.table)} ALTER COLUMN ${ident(column.name)} DROP DEFAULT`,
  )
}

// `revoke all on table` takes the privileges of its columns too: those are granted after everything else.
function grantsInOrder(actions: readonly PlannedAction[]): PlannedAction[] {
  return [
    ...actions.filter(({ isColumnGrant }) => !isColumnGrant),
    ...actions.filter(({ isColumnGrant }) => isColumnGrant),
  ]
}

// A default that names a new value does not depend on it in PostgreSQL's eyes: only the text does.
function valuesFirst(actions: readonly PlannedAction[]): PlannedAction[] {
  const addsValue = ({ sql }: PlannedAction): boolean => /^ALTER TYPE \S+ ADD VALUE /.test(sql)
  return [...actions.filter(addsValue), ...actions.filter((action) => !addsValue(action))]
}
