import { type CatalogChange, diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { planRead } from './draft-plan.ts'
import { type JudgedStatement, judgeStatement } from './hazards/judge-statement.ts'
import { withoutBlocking } from './planner/without-blocking.ts'
import { readSideWithFacts } from './side.ts'
import type { PlannedStatement } from './statement.ts'

/** What leads from one database to another as far as reading them tells; whether it works, nobody has tried. */
export interface ReadPlan {
  readonly changes: readonly CatalogChange[]
  readonly statements: readonly (PlannedStatement & JudgedStatement)[]
  /** What every transaction of the plan sets first. */
  readonly settings: readonly string[]
}

/** Plans the way from one database to another without a scratch database: the differences, the statements, their locks and hazards. */
export async function planDatabases(from: Database, to: Database): Promise<ReadPlan> {
  const isPassing = (): boolean => false
  const [before, wanted] = await Promise.all([
    readSideWithFacts(from, isPassing),
    readSideWithFacts(to, isPassing),
  ])
  const changes = diffCatalogs(before.comparable, wanted.comparable)
  const { actions, settings } = await planRead(before, wanted, isPassing)
  const statements = []
  for (const statement of withoutBlocking(actions, before.whole))
    statements.push({ ...statement, ...(await judgeStatement(statement.sql, before.whole)) })
  return { changes, statements, settings }
}
