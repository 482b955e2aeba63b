import { PlinthError } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { diffErrors } from './errors.ts'
import { type PlannedStatement, segmentsOf } from './statement.ts'

/** Runs the statements of a plan as its file would: each segment in a transaction, or alone. */
export async function applyStatements(
  db: Database,
  statements: readonly PlannedStatement[],
  settings: readonly string[],
): Promise<void> {
  for (const segment of segmentsOf(statements))
    if (segment.kind === 'single')
      for (const sql of segment.statements) await named(sql, () => db.execute(sql))
    else
      await db.transaction(async (transaction) => {
        for (const sql of settings) await transaction.execute(sql)
        for (const sql of segment.statements) await named(sql, () => transaction.execute(sql))
      })
}

async function named(sql: string, run: () => Promise<unknown>): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (!(error instanceof PlinthError)) throw error
    throw diffErrors.statementFailed({ message: error.message }, { detail: sql, cause: error })
  }
}
