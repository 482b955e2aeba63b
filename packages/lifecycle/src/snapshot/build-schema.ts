import { createHash } from 'node:crypto'
import { readCatalog } from '@plinth/catalog'
import { type Catalog, type Kind, ownObjects } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import type { LifecycleContext } from '../context.ts'
import { comparableCatalog } from '../drift/comparable.ts'
import { applyUnrecorded, type MigrationFile, prepareScratch } from '../migrate/index.ts'
import { isMadeForATime, type Project } from '../project/project.ts'
import { renderSchema } from '../schema/index.ts'
import { withCanonical } from '../scratch/index.ts'
import { readMigratedRows } from './migrated-rows.ts'

export interface BuiltSchema {
  /** What the migrations make, without what is kept by others. */
  readonly catalog: Catalog
  /** As SQL, with the rows that the migrations wrote. */
  readonly sql: string
  /** `PostgreSQL 18.6 (embedded)` */
  readonly madeOn: string
}

/** Builds migrations on the canonical engine and writes down what they make. */
export async function buildSchema(
  context: LifecycleContext,
  files: readonly MigrationFile[],
): Promise<BuiltSchema> {
  const { project } = context
  return withCanonical(context, [], async (db) => {
    await prepareScratch(db, project)
    const { startedAt } = await db.one<{ startedAt: string }>(
      `/* plinth.snapshot.clock */ select clock_timestamp()::text as "startedAt"`,
    )
    await applyUnrecorded(db, files)
    const catalog = await readOwnCatalog(db, project)
    const rows = await readMigratedRows(db, catalog, startedAt)
    return {
      catalog,
      sql: renderSchema(catalog, { platformRoles: platformRoles(project), rows }),
      madeOn: madeOn(db),
    }
  })
}

/** Supabase's default privileges give these roles everything on each new object. */
const platformRoles = ({ platform }: Project): readonly string[] =>
  platform === 'supabase' ? ['anon', 'authenticated', 'service_role'] : []

/** What a database has of its own, without the partitions that are made for a time and go with it. */
export async function readOwnCatalog(db: Database, project: Project): Promise<Catalog> {
  const { migrator } = await db.one<{ migrator: string }>(
    '/* plinth.snapshot.role */ select current_user::text as migrator',
  )
  return comparableCatalog(await readCatalog(db), {
    migrator,
    leavesOut: (partition) => isMadeForATime(partition, project),
  })
}

/** `PostgreSQL 18.6 (embedded)` */
export function madeOn({ version, engine }: Database): string {
  return `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000} (${engine})`
}

/** One hash over migrations as the ledger knows them: comments and line endings do not count. */
export function chainOf(files: readonly MigrationFile[]): string {
  const hash = createHash('sha256')
  for (const { version, normalisedHash } of files) hash.update(`${version} ${normalisedHash}\n`)
  return hash.digest('hex').slice(0, 16)
}

const counted = [
  ['table', 'tables'],
  ['index', 'indexes'],
  ['view', 'views'],
  ['routine', 'functions'],
  ['trigger', 'triggers'],
  ['policy', 'policies'],
  ['enum', 'enums'],
] as const satisfies readonly (readonly [Kind, string])[]

/** `12 tables, 40 indexes, 7 views`: the kinds that people ask for first. */
export function countObjects(catalog: Catalog): string {
  return counted.map(([kind, word]) => `${ownObjects(catalog, kind).length} ${word}`).join(', ')
}
