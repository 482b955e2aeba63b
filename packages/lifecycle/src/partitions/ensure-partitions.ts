import type { Diagnostic } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import type { Project } from '../project/project.ts'
import { chooseRules, syncRules } from './rules.ts'

export interface MadePartition {
  readonly table: string
  /** Null where the table itself is missing. */
  readonly partition: string | null
  readonly lower: string | null
  readonly upper: string | null
  /** Rows that came out of the default partition. */
  readonly moved: number | null
  readonly error: string | null
}

export interface EnsureWish {
  readonly tables?: readonly string[] | undefined
  /** As if it were then; null: now. */
  readonly at?: string | null
  /** Gaps from here on are filled too. */
  readonly since?: string | null
  readonly dryRun?: boolean
}

/** Makes the partitions that the rules ask for; each table in a transaction of its own. */
export async function ensurePartitions(
  db: Database,
  project: Pick<Project, 'partitions'>,
  { tables, at = null, since = null, dryRun = false }: EnsureWish = {},
): Promise<MadePartition[]> {
  const rules = chooseRules(project, tables)
  await syncRules(db, project)
  const made: MadePartition[] = []
  for (const { table } of rules)
    made.push(
      ...(await db.many<MadePartition>(
        `/* plinth.partitions.ensure */
        select relation as "table", partition, lower::text, upper::text, moved, error
        from plinth.ensure_partitions(coalesce($1::timestamptz, now()), $2, $3::timestamptz, $4)`,
        [at, table, since, dryRun],
      )),
    )
  return made
}

/** What could not be made, as findings. */
export const failuresOf = (
  made: readonly { table: string; partition: string | null; error: string | null }[],
): Diagnostic[] =>
  made
    .filter(({ error }) => error !== null)
    .map(({ table, partition, error }) => ({
      code: 'partitions.failed',
      severity: 'error',
      subject: partition === null ? table : `${table}: ${partition}`,
      message: error ?? '',
      fix: 'plinth partitions status shows bounds, gaps and rows of the default partition',
    }))
