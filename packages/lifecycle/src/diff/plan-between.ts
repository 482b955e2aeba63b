import { type CatalogChange, diffCatalogs, findRenames, type RenameCandidate } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { renameStatements } from './corrections/renames.ts'
import { type Draft, draftPlan } from './draft-plan.ts'
import { type JudgedStatement, judgeStatement } from './hazards/judge-statement.ts'
import { type Proof, provePlan } from './proof/prove-plan.ts'
import { type IsPassing, type ReadSide, readSide, type Side } from './side.ts'
import type { PlannedStatement } from './statement.ts'

/** Where copies of the first database come from: one to find the plan on, one with rows to prove it on. */
export interface Workbench {
  withCopy<T>(run: (db: Database) => Promise<T>): Promise<T>
  withRows<T>(run: (db: Database) => Promise<T>): Promise<T>
}

export interface BetweenOptions {
  readonly isPassing?: IsPassing
  /** What has another name now, as candidates call it: `public.users.mail=email`. */
  readonly renames?: readonly string[]
}

/** What leads from one database to another, and what came of trying it. */
export interface BetweenPlan {
  readonly before: Side
  readonly changes: readonly CatalogChange[]
  readonly candidates: readonly RenameCandidate[]
  readonly statements: readonly (PlannedStatement & JudgedStatement)[]
  readonly settings: readonly string[]
  readonly proof: Proof
}

/** Plans the way from a database, of which the workbench gives copies, to another one that was read. */
export async function planBetween(
  bench: Workbench,
  wanted: ReadSide,
  options: BetweenOptions = {},
): Promise<BetweenPlan> {
  const careful = await planOnce(bench, wanted, { ...options, online: true })
  if (careful.proof.proven) return careful
  // What was cut apart for the sake of people who work with the database may have to stay together.
  const together = await planOnce(bench, wanted, { ...options, online: false })
  return together.proof.proven ? together : careful
}

async function planOnce(
  bench: Workbench,
  wanted: ReadSide,
  { isPassing = () => false, renames = [], online }: BetweenOptions & { readonly online: boolean },
): Promise<BetweenPlan> {
  const found = await bench.withCopy(async (db) => {
    const before = await readSide(db, isPassing)
    const changes = diffCatalogs(before.comparable, wanted.comparable)
    const candidates = findRenames(changes, before.comparable, wanted.comparable)
    const chosen = candidates.filter(({ wish }) => renames.includes(wish))
    const sql = chosen.flatMap(renameStatements)
    const draft = await draftPlan(db, wanted, { isPassing, online, renames: sql })
    return { before, changes, candidates, chosen, draft }
  })
  const { before, changes, candidates, chosen, draft } = found
  const statements = await judgeAll(draft.statements, before)
  const proof = await prove(bench, { draft, statements, wanted, isPassing, renames: chosen })
  return { before, changes, candidates, statements, settings: draft.settings, proof }
}

async function judgeAll(
  statements: readonly PlannedStatement[],
  before: Side,
): Promise<(PlannedStatement & JudgedStatement)[]> {
  const judged: (PlannedStatement & JudgedStatement)[] = []
  for (const statement of statements)
    judged.push({ ...statement, ...(await judgeStatement(statement.sql, before.whole)) })
  return judged
}

interface ToProve {
  readonly draft: Draft
  readonly statements: readonly JudgedStatement[]
  readonly wanted: Side
  readonly isPassing: IsPassing
  readonly renames: readonly RenameCandidate[]
}

async function prove(
  bench: Workbench,
  { draft, statements, wanted, isPassing, renames }: ToProve,
): Promise<Proof> {
  const losing = statements.filter(({ hazards }) => hazards.some(({ code }) => code === 'data_loss'))
  const proof = await bench.withRows((db) =>
    provePlan(db, {
      statements: draft.statements,
      settings: draft.settings,
      renames,
      wanted,
      isPassing,
      isAnnounced: (table) => losing.some(({ sql }) => namesTable(sql, table)),
    }),
  )
  if (!draft.failure || proof.failure) return proof
  return { ...proof, proven: false, failure: draft.failure }
}

const namesTable = (sql: string, path: string): boolean => sql.replaceAll('"', '').includes(path)
