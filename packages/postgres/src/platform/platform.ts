import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlinthError } from '@plinth/kernel'
import type { Database, Queryable } from '../database.ts'
import { platformErrors } from './errors.ts'

/** Whose roles and schemas a database has: Supabase's own, Plinth's stand-ins, or none yet. */
export type PlatformState = 'supabase' | 'plinth' | 'missing'

interface Facts {
  readonly supabaseOwned: boolean
  readonly version: string | null
  readonly mayCreateRoles: boolean
}

// The stand-ins carry their version in a comment, so that a second run costs one look and changes nothing.
const version = 'plinth platform 1'

const factsQuery = `/* plinth.platform.read */
select
  exists (
    select from pg_namespace n join pg_roles r on r.oid = n.nspowner
    where n.nspname = 'auth' and r.rolname in ('supabase_admin', 'supabase_auth_admin')
  ) as "supabaseOwned",
  (select obj_description(to_regnamespace('auth'), 'pg_namespace')) as version,
  (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayCreateRoles"`

/** Tells whose platform the database has, in one round trip. */
export async function readPlatform(db: Queryable): Promise<PlatformState> {
  return stateOf(await db.one<Facts>(factsQuery))
}

/**
 * Makes roles, `auth`, `extensions` and `storage` where they are missing, in one transaction; gives what was found
 * before. Where Supabase's own are found nothing is touched.
 */
export async function ensurePlatform(db: Database): Promise<PlatformState> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryPlatform(db)
    } catch (error) {
      if (attempt === mostAttempts || !isRace(error)) throw error
      await sleep(50 * attempt * Math.random())
    }
  }
}

const mostAttempts = 20

// Roles belong to the whole server, where no lock keeps the set-up of another database away. Who comes second meets
// rows that the first one is writing: unique violations, duplicates, deadlocks, and XX000 for a row changed meanwhile.
const races = new Set(['23505', '42710', '42P06', '42P07', '42723', '40001', '40P01'])

function isRace(error: unknown): boolean {
  if (!(error instanceof PlinthError)) return false
  const { sqlState = '', message } = error
  return races.has(sqlState) || (sqlState === 'XX000' && message.startsWith('tuple concurrently'))
}

async function tryPlatform(db: Database): Promise<PlatformState> {
  const facts = await db.one<Facts>(factsQuery)
  const state = stateOf(facts)
  if (state !== 'missing') return state
  if (!facts.mayCreateRoles) throw platformErrors.rolesForbidden()
  const script = await readPlatformScript()
  await db.transaction(async (transaction) => {
    await transaction.execute(script)
  })
  return state
}

/** The SQL that makes the stand-ins and says which they are; only for a database without Supabase's own. */
export async function readPlatformScript(): Promise<string> {
  const script = await readFile(new URL('../../sql/platform.sql', import.meta.url), 'utf8')
  return `${script}\ncomment on schema auth is '${version}: users and the identity of the current request';\n`
}

function stateOf({ supabaseOwned, version: found }: Facts): PlatformState {
  if (supabaseOwned) return 'supabase'
  return found?.startsWith(`${version}:`) ? 'plinth' : 'missing'
}
