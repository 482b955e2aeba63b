// The one place where these tests meet the test kit: databases of energy-contracts, and ways to act in them as somebody.

import { readdirSync, readFileSync } from 'node:fs'
import { type Database, type Engine, ensurePlatform, type Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase } from '@plinth/testkit'

export type { Database, Engine, Queries }
export { describeEngines }

const folder = new URL('../database/', import.meta.url)

export interface SqlFile {
  readonly name: string
  readonly text: string
}

export function readMigrations(): readonly SqlFile[] {
  return readSqlFiles('migrations')
}

export function readSeeds(): readonly SqlFile[] {
  return [...readSqlFiles('seed/reference'), ...readSqlFiles('seed/fixtures')]
}

/** Applies files in their order, each in a transaction of its own. */
export async function applyFiles(db: Database, files: readonly SqlFile[]): Promise<void> {
  for (const file of files) {
    await db.transaction(async (tx) => tx.execute(file.text))
  }
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededEnergy(engine: Engine): () => Database {
  return useDatabase({
    engine,
    key: 'energy-seeded',
    build: async (db) => {
      await ensurePlatform(db)
      await applyFiles(db, readMigrations())
      await applyFiles(db, readSeeds())
    },
  })
}

/** A database as v1.0 left it, with the rows of a script. */
export function useBaseline(engine: Engine, script: string): () => Database {
  return useDatabase({
    engine,
    key: `energy-baseline ${script}`,
    build: async (db) => {
      await ensurePlatform(db)
      await applyFiles(db, readMigrations().slice(0, 1))
      await db.execute(script)
    },
  })
}

function readSqlFiles(path: string): readonly SqlFile[] {
  const files = readdirSync(new URL(`${path}/`, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  if (files.length === 0) throw new Error(`no SQL file in ${path}`)
  return files.map((name) => ({ name, text: readFileSync(new URL(`${path}/${name}`, folder), 'utf8') }))
}

/** Who acts: a role of the platform, with the claims of a token behind the request. */
export interface Identity {
  readonly role: 'anon' | 'authenticated' | 'service_role'
  readonly claims?: Readonly<Record<string, unknown>>
}

const account = (last: number): Identity => ({
  role: 'authenticated',
  claims: { sub: `e0000000-0000-4000-8000-00000000000${last}` },
})

export const visitor: Identity = { role: 'anon' }
export const service: Identity = { role: 'service_role' }
export const adminA = account(1)
export const staffA = account(2)
export const formerA = account(3)
export const adminB = account(4)
export const staffB = account(5)
export const stranger = account(6)

/** Thrown to undo what a test did. */
class RolledBack extends Error {}

/** Runs statements as somebody, in one transaction that is undone, as a request of a client does. */
export async function actAs<T>(
  db: Database,
  identity: Identity,
  run: (tx: Queries) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined
  await db
    .transaction(async (tx) => {
      await becomes(tx, identity)
      result = { value: await run(tx) }
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  if (result === undefined) throw new Error('the transaction came to no result')
  return result.value
}

/** Goes on in the running transaction as somebody. */
export async function becomes(tx: Queries, { role, claims = {} }: Identity): Promise<void> {
  await tx.execute('reset role')
  await tx.many("select set_config('request.jwt.claims', $1, true)", [JSON.stringify({ role, ...claims })])
  await tx.execute(`set local role ${role}`)
}

/** Runs statements in a transaction that is undone, as the owner of the tables. */
export async function tryOut<T>(db: Database, run: (tx: Queries) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  await db
    .transaction(async (tx) => {
      result = { value: await run(tx) }
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  if (result === undefined) throw new Error('the transaction came to no result')
  return result.value
}

/** One number out of a query. */
export async function count(tx: Queries, query: string, values: readonly unknown[] = []): Promise<number> {
  const row = await tx.one<{ n: number }>(`select count(*)::int as n from ${query}`, values)
  return row.n
}
