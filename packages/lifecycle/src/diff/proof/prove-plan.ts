import { type CatalogChange, diffCatalogs, type RenameCandidate } from '@plinth/catalog/model'
import { PlinthError } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { applyStatements } from '../apply-plan.ts'
import { isReprint } from '../reprint.ts'
import { type IsPassing, readSide, type Side } from '../side.ts'
import type { PlannedStatement } from '../statement.ts'
import { countRows, type TableRows } from './count-rows.ts'

/** What came of running a plan on a scratch copy with rows. */
export interface Proof {
  readonly proven: boolean
  /** Tables of the copy that had rows, of how many. */
  readonly filled: number
  readonly tables: number
  readonly rows: number
  readonly left: readonly CatalogChange[]
  /** Rows or values that did not survive, and are not announced as lost. */
  readonly lost: readonly string[]
  readonly failure: PlinthError | undefined
}

export interface ProofPlan {
  readonly statements: readonly PlannedStatement[]
  readonly settings: readonly string[]
  readonly renames: readonly RenameCandidate[]
  readonly wanted: Side
  readonly isPassing: IsPassing
  /** Whether a statement announces that something of this table is lost. */
  readonly isAnnounced: (table: string) => boolean
}

/** Runs a plan on a copy with rows: it is proven when nothing differs afterwards and no value is gone unannounced. */
export async function provePlan(db: Database, plan: ProofPlan): Promise<Proof> {
  const before = await readSide(db, plan.isPassing)
  const had = await countRows(db, before.whole)
  const filled = [...had.values()].filter(({ rows }) => rows > 0)
  const facts = {
    filled: filled.length,
    tables: had.size,
    rows: filled.reduce((sum, { rows }) => sum + rows, 0),
  }
  let failure: PlinthError | undefined
  try {
    await applyStatements(db, plan.statements, plan.settings)
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    failure = error
  }
  const after = await readSide(db, plan.isPassing)
  const left = diffCatalogs(after.comparable, plan.wanted.comparable).filter((change) => !isReprint(change))
  if (failure) return { ...facts, proven: false, left, lost: [], failure }
  const lost = findLost({ had, has: await countRows(db, after.whole) }, before, after, plan)
  return { ...facts, proven: left.length === 0 && lost.length === 0, left, lost, failure }
}

interface Counts {
  readonly had: ReadonlyMap<string, TableRows>
  readonly has: ReadonlyMap<string, TableRows>
}

function findLost(
  { had, has }: Counts,
  before: Side,
  after: Side,
  { renames, isAnnounced }: ProofPlan,
): string[] {
  const types = ({ whole }: Side): Map<string, string> =>
    new Map(whole.objects.column.map(({ schema, table, name, type }) => [`${schema}.${table}.${name}`, type]))
  const [old, young] = [types(before), types(after)]
  const later = (path: string): string => {
    const rename = renames.find(({ wish }) => wish.startsWith(`${path}=`))
    return rename ? path.replace(/[^.]+$/, rename.to.name) : path
  }
  return [...had].flatMap(([path, { rows, columns }]) => {
    const table = later(path)
    const now = has.get(table)
    if (!now || isAnnounced(path)) return []
    if (now.rows !== rows) return [`${table} has ${now.rows} of ${rows} rows`]
    return [...columns].flatMap(([column, mark]) => {
      const name = later(`${path}.${column}`).slice(path.length + 1)
      const value = now.columns.get(name)
      const sameType = old.get(`${path}.${column}`) === young.get(`${table}.${name}`)
      if (value === undefined || value === mark || !sameType) return []
      return [`${table}.${name} holds other values`]
    })
  })
}
