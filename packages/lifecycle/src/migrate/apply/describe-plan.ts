import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../../context.ts'
import { readMigrations } from '../file/migration-file.ts'
import type { Segment } from '../file/plan-segments.ts'
import { type PreparedMigration, prepareMigration } from '../file/prepare-migration.ts'
import { readHistory } from '../ledger/read-history.ts'
import { findVersion, limitRun, planRun } from '../plan-run.ts'
import { explainObstacle } from './explain-obstacle.ts'
import type { RunOptions } from './run-migrations.ts'

export interface PlannedFile {
  readonly file: string
  readonly segments: readonly { readonly kind: Segment['kind']; readonly statements: readonly string[] }[]
}

/** What a run would do, without touching the database: every pending file, parsed and cut into segments. */
export async function describePlan(
  context: LifecycleContext,
  db: Database,
  options: RunOptions,
): Promise<PlannedFile[]> {
  const files = readMigrations(context.project.migrationsFolder, context.cwd)
  const plan = planRun(files, (await readHistory(db, files)).entries)
  const [obstacle] = plan.obstacles
  if (obstacle) throw await explainObstacle(db, plan, obstacle)
  const to = options.to === undefined ? undefined : findVersion(files, options.to)
  const planned: PlannedFile[] = []
  for (const file of limitRun(plan.pending, { ...options, to }))
    planned.push(describe(await prepareMigration(file)))
  return planned
}

function describe({ file, segments }: PreparedMigration): PlannedFile {
  return {
    file: file.file,
    segments: segments.map(({ kind, statements }) => ({
      kind,
      statements: statements.map(({ start, end }) => oneLine(file.text.slice(start, end))),
    })),
  }
}

/** A statement as one line of at most 200 characters. */
export function oneLine(statement: string): string {
  const line = statement.replace(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
