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
}

export interface DraftOptions {
  readonly isPassing: IsPassing
  /** Statements that rename what somebody says has another name now. */
  readonly renames: readonly string[]
  /** Tables with rows are worked on by many people: see `withoutBlocking`. */
  readonly online: boolean
}

/** Finds the statements that make a scratch copy of one database like another, by running them there. */
export async function draftPlan(db: Database, wanted: ReadSide, options: DraftOptions): Promise<Draft> {
  const statements: PlannedStatement[] = []
  let settings: readonly string[] = []
  let side = await readSide(db, options.isPassing)
  let failure: PlinthError | undefined
  try {
    for (const sql of options.renames) {
      await applyStatements(db, [plain(sql)], [])
      statements.push(plain(sql))
    }
    if (options.renames.length > 0) side = await readSide(db, options.isPassing)
    statements.push(...(await tryEach(db, corrections(beforePlanning, side, wanted))))
    const planned = await askPlanner(db, side, wanted, options)
    const chosen = options.online ? withoutBlocking(planned.actions, side.whole) : inOneGo(planned.actions)
    settings = planned.settings
    // What fails is shown too, with what it failed at.
    statements.push(...chosen)
    await applyStatements(db, chosen, settings)
    statements.push(...(await finish(db, wanted, options)))
  } catch (error) {
    failure = asFailure(error)
  }
  const left = diffCatalogs((await readSide(db, options.isPassing)).comparable, wanted.comparable).filter(
    (change) => !isReprint(change),
  )
  return { statements, settings, left, failure }
}

// What the planner throws says what it cannot do.
function asFailure(error: unknown): PlinthError {
  if (error instanceof PlinthError) return error
  const message = error instanceof Error ? error.message : String(error)
  return diffErrors.cannotPlan({ message }, { cause: error })
}

async function askPlanner(
  db: Database,
  side: Side,
  wanted: ReadSide,
  { isPassing }: DraftOptions,
): Promise<ActionPlan> {
  const passing = new Set(
    [...side.whole.objects.table, ...wanted.whole.objects.table]
      .filter(({ partitionOf }) => partitionOf !== null && isPassing(partitionOf))
      .map(({ schema, name }) => `${schema}.${name}`),
  )
  const desired = await renameRole(wanted.facts, wanted.migrator, side.migrator)
  const isForeign = foreignTo([side.whole, wanted.whole], (schema, table) =>
    passing.has(`${schema}.${table}`),
  )
  const planned = await planActions(await readFacts(db), desired, {
    isForeign,
    migrator: side.migrator,
    before: side.whole,
  })
  return { ...planned, actions: virtualColumns(planned.actions, wanted.whole) }
}

// What one correction brings may need another: an index first, then its place below that of the whole table.
async function finish(db: Database, wanted: ReadSide, options: DraftOptions): Promise<PlannedStatement[]> {
  const done: PlannedStatement[] = []
  for (let round = 0; round < 3; round++) {
    const side = await readSide(db, options.isPassing)
    const again = round === 0 && diffCatalogs(side.comparable, wanted.comparable).length > 0
    const more = again ? (await askPlanner(db, side, wanted, options)).actions : []
    const worked = [
      ...(await tryEach(
        db,
        more.map(({ sql }) => sql),
      )),
      ...(await tryEach(db, corrections(afterPlanning, side, wanted))),
    ]
    if (worked.length === 0) break
    done.push(...worked)
  }
  return done.map(({ sql }, index) => (index === 0 ? afterCommit(sql) : plain(sql)))
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
