import type { Database, Session } from '@plinth/postgres'

export interface TimedStatement {
  readonly sql: string
  /** The address of the person who asks; without one the back end does. */
  readonly as?: string
}

export interface Latency {
  readonly p50Ms: number
  readonly p95Ms: number
  readonly plan: string
}

/** Runs a prepared statement again and again in one session, for at most `seconds`; half the time of a run is the wire's. */
export async function timeStatement(
  database: Database,
  { sql, as }: TimedStatement,
  { most, seconds }: { most: number; seconds: number },
): Promise<Latency> {
  return database.session(async (session) => {
    await become(session, as)
    await session.execute(`prepare question as ${sql}`)
    // A session plans the first five runs anew; the cache is warm after them too.
    for (let n = 0; n < 6; n++) await session.execute('execute question')
    const times: number[] = []
    const end = performance.now() + seconds * 1000
    while (times.length < most && performance.now() < end) {
      const start = performance.now()
      await session.execute('execute question')
      times.push(performance.now() - start)
    }
    const plan = await session.many<{ 'QUERY PLAN': string }>('explain (costs off) execute question')
    await session.execute('deallocate question; reset role; reset all')
    times.sort((a, b) => a - b)
    const at = (part: number): number => times[Math.floor((times.length - 1) * part)] ?? Number.NaN
    return { p50Ms: at(0.5), p95Ms: at(0.95), plan: plan.map((line) => line['QUERY PLAN']).join('\n') }
  })
}

// The settings of a request last for the whole session here: one person asks the same again and again.
async function become(session: Session, email: string | undefined): Promise<void> {
  if (email !== undefined)
    await session.many("select set_config('request.jwt.claims', $1, false)", [JSON.stringify({ email })])
  await session.execute(`set role ${email === undefined ? 'service_role' : 'authenticated'}`)
}
