// The one place where these tests meet the test kit: databases of agentflow, and ways to act in them as somebody.

import { readdirSync, readFileSync } from 'node:fs'
import { type Database, type Engine, ensurePlatform, type Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase } from '@plinth/testkit'

export type { Database, Engine, Queries }
export { describeEngines }

const folder = new URL('../database/', import.meta.url)

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

/** A database with the platform and all migrations. */
export function useAgentflow(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'agentflow', build: buildAgentflow })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededAgentflow(engine: Engine): () => Database {
  return useDatabase({
    engine,
    key: 'agentflow-seeded',
    build: async (db) => {
      await buildAgentflow(db)
      await applyFiles(db, readSeeds())
    },
  })
}

/** A database with the platform and what the given script makes; no migration has been applied. */
export function usePlatformOnly(engine: Engine, script: string): () => Database {
  return useDatabase({
    engine,
    key: `agentflow-platform ${script}`,
    build: async (db) => {
      await ensurePlatform(db)
      await db.execute(script)
    },
  })
}

async function buildAgentflow(db: Database): Promise<void> {
  await ensurePlatform(db)
  await applyFiles(db, readMigrations())
}

export interface SqlFile {
  readonly name: string
  readonly text: string
}

function readSqlFiles(path: string): readonly SqlFile[] {
  const files = readdirSync(new URL(`${path}/`, folder))
    .filter((name) => name.endsWith('.sql'))
    .sort()
  if (files.length === 0) throw new Error(`no SQL file in ${path}`)
  return files.map((name) => ({ name, text: readFileSync(new URL(`${path}/${name}`, folder), 'utf8') }))
}

/** Who acts: a role of the platform, with the person or the visitor's session behind the request. */
export interface Identity {
  readonly role: 'anon' | 'authenticated' | 'service_role'
  readonly userId?: string
  /** Sent as the header x-session-id. */
  readonly sessionId?: string
  /** Signed into the token as the claim session_id. */
  readonly claimedSessionId?: string
}

export const anon: Identity = { role: 'anon' }
export const serviceRole: Identity = { role: 'service_role' }
export const person = (userId: string): Identity => ({ role: 'authenticated', userId })
export const visitor = (sessionId: string): Identity => ({ role: 'anon', sessionId })

/** Runs statements as somebody, in one transaction, as a request of a client does. */
export async function actAs<T>(
  db: Database,
  identity: Identity,
  run: (tx: Queries) => Promise<T>,
): Promise<T> {
  const claims = { role: identity.role, sub: identity.userId, session_id: identity.claimedSessionId }
  const headers = identity.sessionId === undefined ? {} : { 'x-session-id': identity.sessionId }
  return db.transaction(async (tx) => {
    await tx.many(
      "select set_config('request.jwt.claims', $1, true), set_config('request.headers', $2, true)",
      [JSON.stringify(claims), JSON.stringify(headers)],
    )
    await tx.execute(`set local role ${identity.role}`)
    return run(tx)
  })
}

/** Makes an account, and through it a profile. */
export async function createPerson(
  db: Database,
  name: string,
  role: 'user' | 'admin' = 'user',
): Promise<string> {
  const email = `${name}.${crypto.randomUUID()}@example.com`
  const { id } = await db.one<{ id: string }>(
    'insert into auth.users (id, email, raw_user_meta_data) values (gen_random_uuid(), $1, $2) returning id',
    [email, JSON.stringify({ full_name: name })],
  )
  if (role === 'admin') await db.many("update public.profiles set role = 'admin' where id = $1", [id])
  return id
}

/** Text that no other test uses, long enough to be a visitor's session. */
export const unique = (name: string): string => `${name}-${crypto.randomUUID()}`
