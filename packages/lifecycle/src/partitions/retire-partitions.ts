import { join } from 'node:path'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { archivePartition, type DetachedPartition, isIntact } from './archive-partition.ts'
import { partitionErrors } from './errors.ts'
import { chooseRules, syncRules } from './rules.ts'

export interface RetiredPartition extends Omit<DetachedPartition, 'detachedAt'> {
  readonly state: 'to detach' | 'detached' | 'archived' | 'dropped' | 'failed'
  readonly archive: string | null
  readonly rows: number | null
  readonly error: string | null
}

export interface RetireWish {
  readonly tables?: readonly string[] | undefined
  readonly at?: string | null
  readonly dryRun?: boolean
  /** Archived partitions are dropped. */
  readonly drop?: boolean
  /** Where archives are written. */
  readonly folder: string
}

/**
 * Detaches what is older than the rules keep, archives every detached partition, and drops those that are archived
 * where that is asked for. Each step is recorded when it is done: a run that was killed is taken up by the next one.
 */
export async function retirePartitions(
  { project, boundary, signal, openDatabase }: LifecycleContext,
  { tables, at = null, dryRun = false, drop = false, folder }: RetireWish,
): Promise<RetiredPartition[]> {
  const rules = chooseRules(project, tables)
  const db = await openDatabase()
  await syncRules(db, project)
  const names = rules.map(({ table }) => table)
  const problems: RetiredPartition[] = []
  for (const table of names) {
    const found = await detach(db, { table, at, dryRun })
    problems.push(...found.filter(({ state }) => state !== 'detached'))
  }
  if (dryRun) return problems
  boundary('partitions.detached')
  // One at a time archives: two would write one file.
  const retired = await db.lock('partitions archive', { waitMs: 600_000 }, async () => {
    const done: RetiredPartition[] = []
    for (const pending of await readPending(db, names, drop)) {
      signal.throwIfAborted()
      done.push(await retire(db, pending, { folder, drop, boundary }))
    }
    return done
  })
  return [...retired, ...problems]
}

async function detach(
  db: Database,
  { table, at, dryRun }: { table: string; at: string | null; dryRun: boolean },
): Promise<RetiredPartition[]> {
  const rows = await db.many<Omit<DetachedPartition, 'detachedAt'> & { error: string | null }>(
    `/* plinth.partitions.detach */
    select relation as "table", partition, (lower at time zone 'UTC')::text as lower, (upper at time zone 'UTC')::text as upper, error
    from plinth.detach_partitions(coalesce($1::timestamptz, now()), $2, $3)`,
    [at, table, dryRun],
  )
  return rows.map(({ error, ...partition }) => ({
    ...partition,
    state: error !== null ? 'failed' : dryRun ? 'to detach' : 'detached',
    archive: null,
    rows: null,
    error,
  }))
}

interface Pending extends DetachedPartition {
  readonly archive: string | null
  readonly rows: number | null
  readonly sha256: string | null
}

// What is detached and not yet where it is to end.
function readPending(db: Database, tables: readonly string[], drop: boolean): Promise<Pending[]> {
  return db.many<Pending>(
    `/* plinth.partitions.pending */
    select relation as "table", partition, (lower at time zone 'UTC')::text as lower, (upper at time zone 'UTC')::text as upper,
      detached_at::text as "detachedAt", archive, row_count as rows, sha256
    from plinth.detached_partitions
    where relation = any ($1) and dropped_at is null and (archived_at is null or $2)
    order by relation, lower`,
    [tables, drop],
  )
}

interface Retirement {
  readonly folder: string
  readonly drop: boolean
  boundary(name: string): void
}

async function retire(
  db: Database,
  pending: Pending,
  { folder, drop, boundary }: Retirement,
): Promise<RetiredPartition> {
  const known = await intactArchive(pending)
  const archive = known ?? (await archivePartition(db, join(folder, pending.table), pending))
  boundary('partitions.archived')
  if (known === undefined)
    await db.many(
      `/* plinth.partitions.archived */ update plinth.detached_partitions
        set archive = $4, row_count = $5, sha256 = $6, archived_at = clock_timestamp()
        where relation = $1 and partition = $2 and detached_at = $3::timestamptz`,
      [pending.table, pending.partition, pending.detachedAt, archive.file, archive.rows, archive.sha256],
    )
  boundary('partitions.recorded')
  if (drop) await dropArchived(db, pending, archive.rows)
  return {
    table: pending.table,
    partition: pending.partition,
    lower: pending.lower,
    upper: pending.upper,
    state: drop ? 'dropped' : 'archived',
    archive: archive.file,
    rows: archive.rows,
    error: null,
  }
}

async function intactArchive({ archive, rows, sha256 }: Pending) {
  if (archive === null || rows === null || sha256 === null) return undefined
  const known = { file: archive, rows: Number(rows), sha256 }
  return (await isIntact(known)) ? known : undefined
}

// The rows are counted once more under the lock that the drop needs: what came in since is not lost.
async function dropArchived(
  db: Database,
  { table, partition, detachedAt }: Pending,
  archived: number,
): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(
      `/* plinth.partitions.drop */ set local lock_timeout = '10s'; lock table ${partition} in access exclusive mode`,
    )
    const { rows } = await transaction.one<{ rows: number }>(`select count(*) as rows from ${partition}`)
    if (Number(rows) !== archived)
      throw partitionErrors.archiveDiffers({ table: partition, rows: Number(rows), archived })
    await transaction.execute(`drop table ${partition}`)
    await transaction.many(
      `update plinth.detached_partitions set dropped_at = clock_timestamp()
        where relation = $1 and partition = $2 and detached_at = $3::timestamptz`,
      [table, partition, detachedAt],
    )
  })
}
