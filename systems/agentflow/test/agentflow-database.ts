// The one place where these tests meet the test kit: databases of agentflow, and ways to act in them as somebody.

import { type Database, type Engine, ensurePlatform, type Queryable as Queries } from '@plinth/postgres'
import { describeEngines, useDatabase } from '@plinth/testkit'
import { type Identity, type SqlFile, systemFiles } from '../../test/system-database.ts'

export { actAs, anon, applyFiles, person, serviceRole } from '../../test/system-database.ts'
export type { Database, Engine, Identity, Queries, SqlFile }
export { describeEngines }

const files = systemFiles(new URL('../database/', import.meta.url))

export function readMigrations(): readonly SqlFile[] {
  return files.read('migrations')
}

export function readSeeds(): readonly SqlFile[] {
  return [...files.read('seed/reference'), ...files.read('seed/fixtures')]
}

/** A database with the platform and all migrations. */
export function useAgentflow(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'agentflow', build: files.build })
}

/** A database with the platform, all migrations and the seeds. */
export function useSeededAgentflow(engine: Engine): () => Database {
  return useDatabase({ engine, key: 'agentflow-seeded', build: files.buildSeeded })
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

/** A visitor whose session the header x-session-id names; or one whose token carries it, as the claim session_id. */
export const visitor = (sessionId: string): Identity => ({
  role: 'anon',
  headers: { 'x-session-id': sessionId },
})

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
