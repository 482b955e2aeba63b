// The one place where these tests meet the test kit: databases of matrice, and ways to act in them as somebody.

import type { Database, Engine, Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase, useUrl } from '@plinth/testkit'
import { actAs, applyFiles, type Identity, person, systemFiles } from '../../test/system-database.ts'

export { anon, serviceRole } from '../../test/system-database.ts'
export type { Database, Engine, Identity, Queries }
export { actAs, describeEngines, person }

const files = systemFiles(new URL('../database/', import.meta.url))

// Of the servers only this one has pgvector.
const serverOf = (engine: Engine) => (engine === 'server' ? ({ server: 'postgres17' } as const) : {})

/** A database with the platform and all migrations. */
export function useMatrice(engine: Engine): () => Database {
  return useDatabase({ engine, ...serverOf(engine), key: 'matrice', build: files.build })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededMatrice(engine: Engine): () => Database {
  return useDatabase({
    engine,
    ...serverOf(engine),
    key: 'matrice-seeded',
    build: files.buildSeeded,
  })
}

/** The URL of such a database on a server, for tests that need more sessions than one database opens. */
export function useMatriceUrl(): () => string {
  return useUrl({ server: 'postgres17', key: 'matrice', build: files.build })
}

/** Applies the files of a folder in their order, each in a transaction of its own. */
export const applyFolder = (db: Database, path: string): Promise<void> => applyFiles(db, files.read(path))

export const readMigration = (name: string): string =>
  files.read('migrations').find((file) => file.name === `${name}.sql`)?.text ?? ''

export const administrator = (sub: string): Identity => person(sub, { app_metadata: { role: 'admin' } })

// The people and projects of the fixtures.
const account = (n: number): string => `a0000000-0000-4000-8000-00000000000${n}`
export const ada = administrator(account(1))
export const ownerOfA = person(account(2))
export const memberOfA = person(account(3))
export const viewerOfA = person(account(4))
export const ownerOfB = person(account(5))
export const memberOfB = person(account(6))
export const stranger = person(account(7))
export const accountOf = { ownerOfA: account(2), memberOfA: account(3), stranger: account(7) } as const
export const projectA = 'b0000000-0000-4000-8000-00000000000a'
export const projectB = 'b0000000-0000-4000-8000-00000000000b'

/** Runs a statement as somebody and undoes it; gives the message of its error, or "no error". */
export async function errorOf(db: Database, identity: Identity, statement: string): Promise<string> {
  const undone = new Error('no error')
  return actAs(db, identity, async (tx) => {
    await tx.execute(statement)
    throw undone
  }).catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
}

/** Makes an account that no other test uses. */
export async function createAccount(db: Database): Promise<string> {
  const { id } = await db.one<{ id: string }>(
    'insert into auth.users (id, email) values (gen_random_uuid(), $1) returning id',
    [`${crypto.randomUUID()}@example.com`],
  )
  return id
}

/** Makes a project as its owner does. */
export async function createProject(db: Database, owner: string): Promise<string> {
  const { id } = await actAs(db, person(owner), (tx) =>
    tx.one<{ id: string }>("insert into public.projects (name) values ('A project') returning id"),
  )
  return id
}

/** SQL of a vector whose first numbers are given and whose others are zero. */
export const vector = (...numbers: readonly number[]): string =>
  `('[${numbers.join(',')}' || repeat(',0', ${1536 - numbers.length}) || ']')::extensions.vector`

/** Adds a ready source with one chunk and its vector; gives the chunk. */
export async function createChunk(
  db: Database,
  { project, content, at }: { readonly project: string; readonly content: string; readonly at: string },
): Promise<string> {
  const { id } = await db.one<{ id: string }>(
    `with source as (
       insert into public.context_sources (project_id, type, name, status) values ($1, 'file', $2, 'ready') returning id
     ), chunk as (
       insert into public.source_chunks (source_id, chunk_index, content) select id, 0, $2 from source returning id
     )
     insert into public.chunk_embeddings (chunk_id, embedding) select id, ${at} from chunk returning chunk_id as id`,
    [project, content],
  )
  return id
}
