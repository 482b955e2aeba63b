import { isDeepStrictEqual } from 'node:util'
import { type CatalogChange, diffCatalogs } from '@plinth/catalog/model'
import { ident, PlinthError } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { migratorName } from '../drift/index.ts'
import { applyStatements } from './apply-plan.ts'
import { afterPlanning } from './corrections/after-planning.ts'
import { beforePlanning } from './corrections/before-planning.ts'
import { type Corrections, correct } from './corrections/corrections.ts'
import { diffErrors } from './errors.ts'
import { readFacts, renameRole } from './planner/facts.ts'
import { type Circle, findCircle } from './planner/find-circle.ts'
import { foreignTo } from './planner/foreign-facts.ts'
import { type ActionPlan, planActions } from './planner/plan-actions.ts'
import { virtualColumns } from './planner/virtual-columns.ts'
import { inOneGo, withoutBlocking } from './planner/without-blocking.ts'
import { isReprint } from './reprint.ts'
import { type IsPassing, type ReadSide, readSide, type Side } from './side.ts'
import { afterCommit, type PlannedStatement, plain } from './statement.ts'

/** A plan as it came to be on a scratch database. */
export interface Draft {
  readonly statements: readonly PlannedStatement[]
  readonly settings: readonly string[]
  /** What still differs once the statements have run. */
  readonly left: readonly CatalogChange[]
  /** Why the planner or one of its statements failed. */
  readonly failure: PlinthError | undefined
  /** Whether the plan has another form for the sake of people who work with the database. */
  readonly isSplit: boolean
}

export interface DraftOptions {
  readonly isPassing: IsPassing
  /** Statements that rename what somebody says has another name now. */
  readonly renames: readonly string[]
  /** Tables with rows are worked on by many people: see `withoutBlocking`. */
  readonly online: boolean
}

/**
 * Finds the statements that make a scratch copy of one database like another, by running them there; `before` is what
 * was read of the copy.
 */
export async function draftPlan(
  db: Database,
  { before, wanted }: { readonly before: Side | ReadSide; readonly wanted: ReadSide },
  options: DraftOptions,
): Promise<Draft> {
  const statements: PlannedStatement[] = []
  let settings: readonly string[] = []
  let isSplit = false
  try {
    const side = await prepare(db, { before, wanted }, { options, statements })
    const planned = await askPlanner(db, side, wanted, options)
    const together = inOneGo(planned.actions)
    const chosen = options.online ? withoutBlocking(planned.actions, side.whole) : together
    isSplit = !isDeepStrictEqual(chosen, together)
    settings = planned.settings
    // What fails is shown too, with what it failed at.
    statements.push(...chosen)
    await applyStatements(db, chosen, settings)
    const { done, left } = await finish(db, wanted, options)
    return { statements: [...statements, ...done], settings, left, failure: undefined, isSplit }
  } catch (error) {
    const { left } = await whatIsLeft(db, wanted, options)
    return { statements, settings, left, failure: asFailure(error), isSplit }
  }
}

interface Preparing {
  readonly options: DraftOptions
  /** Gets what was run. */
  readonly statements: PlannedStatement[]
}

// What comes before the planner is asked, and the side as it is then.
async function prepare(
  db: Database,
  { before, wanted }: { readonly before: Side | ReadSide; readonly wanted: Side },
  { options: { renames, isPassing }, statements }: Preparing,
): Promise<Side | ReadSide> {
  for (const sql of renames) {
    await applyStatements(db, [plain(sql)], [])
    statements.push(plain(sql))
  }
  const side = renames.length > 0 ? await readSide(db, isPassing) : before
  const corrected = await tryEach(db, corrections(beforePlanning, side, wanted))
  statements.push(...corrected)
  return corrected.length > 0 ? readSide(db, isPassing) : side
}

async function whatIsLeft(
  db: Database,
  wanted: Side,
  { isPassing }: DraftOptions,
): Promise<{ readonly side: Side; readonly left: CatalogChange[] }> {
  const side = await readSide(db, isPassing)
  const changes = diffCatalogs(side.comparable, wanted.comparable)
  return { side, left: changes.filter((change) => !isReprint(change)) }
}

// What the planner throws says what it cannot do.
function asFailure(error: unknown): PlinthError {
  if (error instanceof PlinthError) return error
  const circle = findCircle(error)
  if (circle) return inACircle(circle, error)
  const message = error instanceof Error ? error.message : String(error)
  return diffErrors.cannotPlan({ message }, { cause: error })
}

const mostNamed = 10

function inACircle({ objects, isClosed }: Circle, cause: unknown): PlinthError {
  const [first = '', ...others] = objects
  const more = objects.length > mostNamed ? ' …' : ''
  const detail = isClosed
    ? `${first} needs ${[...others, first].join(', which needs ')}`
    : `No order is found for ${objects.slice(0, mostNamed).join(', ')}${more}`
  return diffErrors.circle({ count: objects.length }, { detail, cause })
}

async function askPlanner(
  db: Database,
  side: Side | ReadSide,
  wanted: ReadSide,
  { isPassing }: DraftOptions,
): Promise<ActionPlan> {
  const read = 'facts' in side ? side : { ...side, facts: await readFacts(db) }
  return planRead(read, wanted, isPassing)
}

/** What the planner says of two sides that were read. */
export async function planRead(side: ReadSide, wanted: ReadSide, isPassing: IsPassing): Promise<ActionPlan> {
  const passing = new Set(
    [...side.whole.objects.table, ...wanted.whole.objects.table]
      .filter(({ partitionOf }) => partitionOf !== null && isPassing(partitionOf))
      .map(({ schema, name }) => `${schema}.${name}`),
  )
  const desired = await renameRole(wanted.facts, wanted.migrator, side.migrator)
  const isForeign = foreignTo([side.whole, wanted.whole], (schema, table) =>
    passing.has(`${schema}.${table}`),
  )
  const { migrator, whole } = side
  const planned = await planActions(side.facts, desired, { isForeign, migrator, before: whole })
  return { ...planned, actions: virtualColumns(planned.actions, wanted.whole) }
}

// What one correction brings may need another: an index first, then its place below that of the whole table.
async function finish(
  db: Database,
  wanted: ReadSide,
  options: DraftOptions,
): Promise<{ readonly done: PlannedStatement[]; readonly left: readonly CatalogChange[] }> {
  const done: PlannedStatement[] = []
  let { side, left } = await whatIsLeft(db, wanted, options)
  for (let round = 0; round < 3 && left.length > 0; round++) {
    const more = round === 0 ? (await askPlanner(db, side, wanted, options)).actions : []
    const worked = [
      ...(await tryEach(
        db,
        more.map(({ sql }) => sql),
      )),
      ...(await tryEach(db, corrections(afterPlanning, side, wanted))),
    ]
    if (worked.length === 0) break
    done.push(...worked)
    ;({ side, left } = await whatIsLeft(db, wanted, options))
  }
  return { done: done.map(({ sql }, index) => (index === 0 ? afterCommit(sql) : plain(sql))), left }
}

function corrections(table: Corrections, side: Side, wanted: Side): string[] {
  const changes = diffCatalogs(side.comparable, wanted.comparable)
  return correct(table, changes).map((sql) => sql.replaceAll(ident(migratorName), ident(side.migrator)))
}

// A correction that does not work here is none: what it was for is still there, and is told.
async function tryEach(db: Database, statements: readonly string[]): Promise<PlannedStatement[]> {
  const worked: PlannedStatement[] = []
  for (const sql of statements) {
    try {
      await applyStatements(db, [plain(sql)], [])
      worked.push(plain(sql))
    } catch (error) {
      if (!(error instanceof PlinthError)) throw error
    }
  }
  return worked
}
