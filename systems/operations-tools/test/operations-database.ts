// The one place where these tests meet the test kit: databases of operations-tools, and ways to act in them as somebody.

import type { Database, Engine, Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase, useUrl } from '@plinth/testkit'
import {
  tryAs as actAndUndo,
  applyFiles,
  type Identity,
  person,
  systemFiles,
} from '../../test/system-database.ts'

export { actAs, anon, serviceRole, undone } from '../../test/system-database.ts'
export type { Database, Engine, Identity, Queries }
export { describeEngines, person }

const folder = new URL('../database/', import.meta.url)
const files = systemFiles(folder)

export const buildOps = files.build

export const setupFile = new URL('setup.sql', folder)

/** A database with the platform and all migrations. */
export function useOps(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'ops', build: files.build })
}

/** The URL of such a database on a server, for tests that need more sessions than one database opens. */
export function useOpsUrl(): () => string {
  return useUrl({ key: 'ops-seeded', build: files.buildSeeded })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededOps(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'ops-seeded', build: files.buildSeeded })
}

/** Applies the files of a folder in their order, each in a transaction of its own. */
export const applyFolder = (db: Database, path: string): Promise<void> => applyFiles(db, files.read(path))

// The identifiers of the fixtures.
export const ids = {
  ada: 'a2000000-0000-4000-8000-000000000001',
  max: 'a2000000-0000-4000-8000-000000000002',
  mia: 'a2000000-0000-4000-8000-000000000003',
  uma: 'a2000000-0000-4000-8000-000000000004',
  udo: 'a2000000-0000-4000-8000-000000000005',
  petra: 'a2000000-0000-4000-8000-000000000006',
} as const

export const ada = person(ids.ada)
export const max = person(ids.max)
export const mia = person(ids.mia)
export const uma = person(ids.uma)
export const udo = person(ids.udo)
export const petra = person(ids.petra)
/** Signed in, without a profile. */
export const nobody = person('a2000000-0000-4000-8000-00000000000f')

export const support = 'cops0project0000000000001'
export const review = 'cops0project0000000000002'
export const translations = 'cops0project0000000000003'
export const record = (number: number): string => `cops0record${String(number).padStart(14, '0')}`
export const modelRater = '00000000-0000-0000-0000-000000000000'

/** An id that no other row has. */
export const freshId = (): string => `c${crypto.randomUUID().replaceAll('-', '').slice(0, 24)}`

/** Runs a statement as somebody and undoes it; what it returned. */
export async function tryAs(
  db: Database,
  identity: Identity,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  return actAndUndo(db, identity, (tx) => tx.many<Record<string, unknown>>(sql, [...values]))
}

/** Makes a project of somebody that no other test uses. */
export async function createProject(db: Queries, owner: string | null = null): Promise<string> {
  const id = freshId()
  await db.many('insert into public.projects (id, name, "ownerId") values ($1::text, $1::text, $2)', [
    id,
    owner,
  ])
  return id
}

export interface NewRecord {
  readonly project: string
  readonly type?: 'TASK' | 'FEEDBACK'
  readonly email?: string | null
  readonly createdAt?: string
  readonly embedding?: string
}

/** Makes a record as the back end does. */
export async function createRecord(
  db: Queries,
  { project, type = 'TASK', email = null, createdAt, embedding = '{}' }: NewRecord,
): Promise<string> {
  const id = freshId()
  await db.many(
    `insert into public.data_records (id, "projectId", type, source, content, "createdByEmail", "createdById", "createdAt", embedding)
     values ($1, $2, $3::public."RecordType", 'csv:test.csv', 'Words', $4, $4, coalesce($5::timestamptz, now()), $6::float8[])`,
    [id, project, type, email, createdAt ?? null, embedding],
  )
  return id
}

/** Rates a record: as a person by an id, or as a model by a name. */
export async function rate(
  db: Queries,
  {
    record: rated,
    by,
    realism,
    quality = realism,
  }: { record: string; by: string; realism: number; quality?: number },
): Promise<void> {
  const isPerson = /^[0-9a-f]{8}-/.test(by)
  await db.many(
    `insert into public.likert_scores (id, "recordId", "userId", "llmModel", "realismScore", "qualityScore")
     values ($1, $2, $3, $4, $5, $6)`,
    [freshId(), rated, isPerson ? by : modelRater, isPerson ? null : by, realism, quality],
  )
}
