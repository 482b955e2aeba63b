import type { Identity } from '@plinth/lifecycle/access'
import type { Database, Queryable } from '@plinth/postgres'

/** Runs work in a transaction that is rolled back, whatever comes of it. */
export async function undone<T>(db: Database, run: (session: Queryable) => Promise<T>): Promise<T> {
  return db.session(async (session) => {
    await session.execute('begin')
    try {
      return await run(session)
    } finally {
      await session.execute('rollback')
    }
  })
}

/** From here to the end of the transaction the statements are those of somebody's request. */
export async function actAs(session: Queryable, { role, claims, headers }: Identity): Promise<void> {
  await session.many(
    `select set_config('request.jwt.claims', $1, true), set_config('request.headers', $2, true), set_config('role', $3, true)`,
    [JSON.stringify({ role, ...claims }), JSON.stringify(headers), role],
  )
}
