import { randomBytes } from 'node:crypto'
import { ident } from '@plinth/kernel'
import { type Database, openDatabase, type Session, withDatabase } from '@plinth/postgres'

const prefix = 'plinth_scratch_'

/**
 * Works in a database that is made for it and dropped afterwards. Its maker keeps a session that is called like it:
 * when no such session is there any more, its process has died, and the next run drops what it left.
 */
export async function withTemporaryDatabase<T>(
  url: string,
  signal: AbortSignal,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const server = await openDatabase({ engine: 'server', url }, { applicationName: name })
  try {
    return await server.session(async (session) => {
      await session.many("/* plinth.scratch.name */ select set_config('application_name', $1, false)", [name])
      await dropAbandoned(session)
      await session.execute(`create database ${ident(name)} template template0`)
      try {
        await session.execute(
          `comment on database ${ident(name)} is 'Scratch database of Plinth: to be dropped when no session is called like it.'`,
        )
        return await workIn(withDatabase(url, name), signal, run)
      } finally {
        await session.execute(`drop database if exists ${ident(name)} with (force)`)
      }
    })
  } finally {
    await server.close()
  }
}

async function workIn<T>(url: string, signal: AbortSignal, run: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'server', url }, { signal, applicationName: 'plinth scratch' })
  try {
    return await run(db)
  } finally {
    await db.close()
  }
}

/** Drops our own scratch databases whose makers are gone; gives their names. */
export async function dropAbandoned(session: Session): Promise<string[]> {
  const abandoned = await session.many<{ name: string }>(
    `/* plinth.scratch.abandoned */ select d.datname as name from pg_database d
    where starts_with(d.datname, $1) and pg_get_userbyid(d.datdba) = current_user
      and not exists (select from pg_stat_activity a where a.application_name = d.datname)`,
    [prefix],
  )
  for (const { name } of abandoned)
    await session.execute(`drop database if exists ${ident(name)} with (force)`)
  return abandoned.map(({ name }) => name)
}
