// What the tests of every system share: databases of its files, and ways to act in them as somebody.

import { readdirSync, readFileSync } from 'node:fs'
import { type Database, ensurePlatform, type Queryable } from '@plinth/postgres'

export interface SqlFile {
  readonly name: string
  readonly text: string
}

/** The SQL files of a system, and databases built from them; `folder` is its `database/`. */
export interface SystemFiles {
  /** The files of a folder in their order: `migrations`, `seed/reference`. */
  read(path: string): readonly SqlFile[]
  /** The platform and all migrations. */
  build(db: Database): Promise<void>
  /** That, and the seeds. */
  buildSeeded(db: Database): Promise<void>
}

export function systemFiles(folder: URL): SystemFiles {
  const read = (path: string): readonly SqlFile[] => {
    const place = new URL(`${path}/`, folder)
    const names = readdirSync(place)
      .filter((name) => name.endsWith('.sql'))
      .sort()
    if (names.length === 0) throw new Error(`no SQL file in ${path}`)
    return names.map((name) => ({ name, text: readFileSync(new URL(name, place), 'utf8') }))
  }
  const build = async (db: Database): Promise<void> => {
    await ensurePlatform(db)
    await applyFiles(db, read('migrations'))
  }
  return {
    read,
    build,
    async buildSeeded(db) {
      await build(db)
      await applyFiles(db, [...read('seed/reference'), ...read('seed/fixtures')])
    },
  }
}

/** Applies files in their order, each in a transaction of its own. */
export async function applyFiles(db: Database, files: readonly SqlFile[]): Promise<void> {
  for (const file of files) await db.transaction(async (tx) => tx.execute(file.text))
}

/** Who acts: a role of the platform, with the claims of the token and the headers behind the request. */
export interface Identity {
  readonly role: 'anon' | 'authenticated' | 'service_role'
  readonly claims?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

export const anon: Identity = { role: 'anon' }
export const serviceRole: Identity = { role: 'service_role' }

/** Somebody who is signed in, by the id of the account and what else the token says. */
export const person = (sub: string, more: Readonly<Record<string, unknown>> = {}): Identity => ({
  role: 'authenticated',
  claims: { sub, ...more },
})

/** Goes on in the running transaction as somebody. */
export async function becomes(tx: Queryable, { role, claims = {}, headers = {} }: Identity): Promise<void> {
  await tx.execute('reset role')
  await tx.many(
    "select set_config('request.jwt.claims', $1, true), set_config('request.headers', $2, true)",
    [JSON.stringify({ role, ...claims }), JSON.stringify(headers)],
  )
  await tx.execute(`set local role ${role}`)
}

/** Runs statements as somebody, in one transaction, as a request of a client does. */
export async function actAs<T>(
  db: Database,
  identity: Identity,
  run: (tx: Queryable) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    await becomes(tx, identity)
    return run(tx)
  })
}

/** Runs work in a transaction that is undone, as the owner of the tables; gives what it returned. */
export async function undone<T>(db: Database, run: (tx: Queryable) => Promise<T>): Promise<T> {
  const undo = new Error('undone')
  let result: { value: T } | undefined
  await db
    .transaction(async (tx) => {
      result = { value: await run(tx) }
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  if (result === undefined) throw new Error('the transaction came to no result')
  return result.value
}

/** {@link undone} as somebody. */
export async function tryAs<T>(
  db: Database,
  identity: Identity,
  run: (tx: Queryable) => Promise<T>,
): Promise<T> {
  return undone(db, async (tx) => {
    await becomes(tx, identity)
    return run(tx)
  })
}
