import type { PlinthError } from '@plinth/kernel'
import type { PreparedMigration } from '../file/prepare-migration.ts'
import { oneLine } from './describe-plan.ts'
import type { RunReport } from './run-migrations.ts'

/** A run, statement by statement: the file that `--report` writes, in the shape of `migration_results.json`. */
export interface StatementReport {
  /** The folder, or the only file of the run. */
  readonly migration_file: string
  readonly total_statements: number
  readonly executed_statements: number
  readonly successful: number
  readonly failed: number
  readonly results: readonly StatementOutcome[]
}

export interface StatementOutcome {
  readonly file: string
  readonly line: number
  readonly statement: string
  readonly success: boolean
  readonly error?: string
}

/** Lists every statement of the files that a run chose. */
export function reportStatements(folder: string, { chosen, applied, failure }: RunReport): StatementReport {
  const done = new Set(applied.map(({ file }) => file))
  const results = chosen.flatMap((migration) => outcomesOf(migration, done.has(migration.file.file), failure))
  const successful = results.filter(({ success }) => success).length
  const failed = results.filter(({ error }) => error !== undefined && !error.startsWith('not run')).length
  return {
    migration_file: chosen.length === 1 ? (chosen[0]?.file.file ?? folder) : folder,
    total_statements: results.length,
    executed_statements: successful + failed,
    successful,
    failed,
    results,
  }
}

function outcomesOf(
  { file, statements }: PreparedMigration,
  done: boolean,
  failure: PlinthError | undefined,
): StatementOutcome[] {
  const failedHere = !done && failure?.where?.file === file.file
  return statements.map(({ start, end }) => {
    const line = file.text.slice(0, start).split('\n').length
    const outcome = { file: file.file, line, statement: oneLine(file.text.slice(start, end)) }
    if (done) return { ...outcome, success: true }
    if (!failedHere || failure === undefined)
      return { ...outcome, success: false, error: 'not run: an earlier file failed' }
    const lastLine = line + file.text.slice(start, end).split('\n').length - 1
    const at = failure.where?.line ?? 0
    if (at >= line && at <= lastLine) return { ...outcome, success: false, error: failure.message }
    return {
      ...outcome,
      success: false,
      error: at < line ? 'not run: a statement before it failed' : 'not run: undone with the transaction',
    }
  })
}
