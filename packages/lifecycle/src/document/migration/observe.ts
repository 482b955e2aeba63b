// What a statement does to tables that were there before: seen while it runs, not read from its text.

import type { Queryable } from '@plinth/postgres'

/** PostgreSQL's names of the locks that somebody notices, the weakest first, and what they hold up. */
export const lockModes = {
  ShareUpdateExclusiveLock: ['SHARE UPDATE EXCLUSIVE', 'other changes of the schema'],
  ShareLock: ['SHARE', 'writing'],
  ShareRowExclusiveLock: ['SHARE ROW EXCLUSIVE', 'writing'],
  ExclusiveLock: ['EXCLUSIVE', 'writing'],
  AccessExclusiveLock: ['ACCESS EXCLUSIVE', 'reading and writing'],
} as const

type LockMode = keyof typeof lockModes

const modes: readonly string[] = Object.keys(lockModes)

const isMode = (mode: string): mode is LockMode => modes.includes(mode)

export interface HeldLock {
  readonly table: string
  readonly lock: (typeof lockModes)[LockMode][0]
  readonly blocks: (typeof lockModes)[LockMode][1]
}

export interface RowChange {
  readonly table: string
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

export interface Observation {
  /** Locks that it is the first to take, or takes stronger; they are held until the transaction ends. */
  readonly locks: readonly HeldLock[]
  /** Tables that were written anew, every row of them. */
  readonly rewritten: readonly string[]
  readonly rows: readonly RowChange[]
}

interface Relation {
  readonly oid: number
  readonly path: string
  readonly filenode: number
}

/** What there is before a migration: only that can be in the way of people. */
export interface Watch {
  readonly relations: Map<number, Relation>
  /** By table and transaction: the strongest lock that was seen. */
  readonly held: Map<string, number>
  readonly rows: Map<string, RowChange>
}

export async function startWatch(db: Queryable): Promise<Watch> {
  const relations = await readRelations(db)
  return { relations: new Map(relations.map((each) => [each.oid, each])), held: new Map(), rows: new Map() }
}

/**
 * A transaction begins: no lock is held yet. What PostgreSQL counts in it goes on from what it has not passed on from
 * the transactions before.
 */
export async function beginTransaction(db: Queryable, { held, rows }: Watch): Promise<void> {
  held.clear()
  rows.clear()
  for (const each of await countRows(db)) rows.set(each.table, each)
}

export async function observe(db: Queryable, watch: Watch): Promise<Observation> {
  const locks = await readLocks(db, watch)
  const rewritten = await readRewritten(db, watch)
  const rows = await readRows(db, watch)
  return { locks, rewritten, rows }
}

const readRelations = (db: Queryable): Promise<Relation[]> =>
  db.many<Relation>(`/* plinth.document.relations */
    select c.oid::int8::float8 as oid, n.nspname || '.' || c.relname as path, c.relfilenode::int8::float8 as filenode
    from pg_catalog.pg_class as c
    join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and c.relpersistence <> 't'
      and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`)

async function readLocks(db: Queryable, { relations, held }: Watch): Promise<HeldLock[]> {
  const found = await db.many<{ oid: number; mode: string }>(`/* plinth.document.locks */
    select relation::int8::float8 as oid, mode
    from pg_catalog.pg_locks
    where pid = pg_catalog.pg_backend_pid() and locktype = 'relation' and granted
      and database = (select oid from pg_catalog.pg_database where datname = current_database())`)
  const strongest = new Map<string, LockMode>()
  for (const { oid, mode } of found) {
    const table = relations.get(oid)?.path
    if (table === undefined || !isMode(mode)) continue
    const known = strongest.get(table)
    if (known === undefined || modes.indexOf(mode) > modes.indexOf(known)) strongest.set(table, mode)
  }
  return [...strongest].sort(byName).flatMap(([table, mode]) => {
    const rank = modes.indexOf(mode)
    if (rank <= (held.get(table) ?? -1)) return []
    held.set(table, rank)
    const [lock, blocks] = lockModes[mode]
    return [{ table, lock, blocks }]
  })
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

// A table that is written anew gets another file.
async function readRewritten(db: Queryable, { relations }: Watch): Promise<string[]> {
  const now = await readRelations(db)
  return now.flatMap((relation) => {
    const before = relations.get(relation.oid)
    if (!before || before.filenode === relation.filenode) return []
    relations.set(relation.oid, { ...before, filenode: relation.filenode })
    return [before.path]
  })
}

const countRows = (db: Queryable): Promise<RowChange[]> =>
  db.many<RowChange>(`/* plinth.document.rows */
    select schemaname || '.' || relname as "table", n_tup_ins::float8 as inserted,
      n_tup_upd::float8 as updated, n_tup_del::float8 as deleted
    from pg_catalog.pg_stat_xact_user_tables
    where n_tup_ins + n_tup_upd + n_tup_del > 0
    order by 1`)

async function readRows(db: Queryable, { rows: known }: Watch): Promise<RowChange[]> {
  const found = await countRows(db)
  return found.flatMap((each) => {
    const before = known.get(each.table) ?? { inserted: 0, updated: 0, deleted: 0 }
    known.set(each.table, each)
    const change = {
      table: each.table,
      inserted: each.inserted - before.inserted,
      updated: each.updated - before.updated,
      deleted: each.deleted - before.deleted,
    }
    return change.inserted + change.updated + change.deleted > 0 ? [change] : []
  })
}
