import { PlinthError } from '@plinth/kernel'
import type { Queryable } from '@plinth/postgres'
import type { MigrationFile } from '../file/migration-file.ts'
import { type LedgerEntry, readSource } from '../ledger/ledger.ts'
import type { RunPlan } from '../plan-run.ts'

/** What keeps a run from starting; for an edited file with the first line that differs from what was applied. */
export async function explainObstacle(
  db: Queryable,
  plan: RunPlan,
  obstacle: PlinthError,
): Promise<PlinthError> {
  const edited = plan.migrations.find(
    ({ state, file }) => state === 'edited' && file?.file === obstacle.where?.file,
  )
  if (!edited?.file || !edited.entry) return obstacle
  const source = await readSource(db, edited.entry.version)
  if (source === undefined) return obstacle
  return new PlinthError({ ...obstacle.toJSON(), ...firstDifference(edited.file, edited.entry, source) })
}

function firstDifference(
  file: MigrationFile,
  entry: LedgerEntry,
  source: string,
): Pick<PlinthError, 'detail' | 'where'> {
  const now = file.text.split(/\r?\n/)
  const then = source.split(/\r?\n/)
  const longest = Math.max(now.length, then.length)
  let index = 0
  while (index < longest && now[index] === then[index]) index++
  const before = then[index]?.trim() || '(nothing)'
  return {
    detail: `It was applied at ${entry.appliedAt.toISOString()} by ${entry.appliedBy}; line ${index + 1} then read: ${before}`,
    where: { file: file.file, line: index + 1, column: 1, excerpt: now[index] ?? '' },
  }
}
