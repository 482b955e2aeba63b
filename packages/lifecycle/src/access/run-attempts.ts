import { readFileSync } from 'node:fs'
import type { Queryable } from '@plinth/postgres'
import type { Identity } from './access-file.ts'
import type { Attempt, Outcome } from './plan-attempts.ts'

const probe = readFileSync(new URL('../../sql/access/probe.sql', import.meta.url), 'utf8')

/** Who tries when nobody is asked for: the owner of the tables. What even the owner cannot do proves nothing. */
export const owner: Identity = { name: 'owner', role: 'none', claims: {}, headers: {} }

// So many at once that round trips do not count, and so few that Ctrl-C is heard soon.
const atOnce = 2000

/** Tries statements as somebody, each undone at once; the outcomes are in the order of the attempts. */
export async function runAttempts(
  session: Queryable,
  identity: Identity,
  attempts: readonly Attempt[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (let start = 0; start < attempts.length; start += atOnce) {
    signal.throwIfAborted()
    const task = {
      role: identity.role,
      claims: JSON.stringify(identity === owner ? {} : { role: identity.role, ...identity.claims }),
      headers: JSON.stringify(identity.headers),
      attempts: attempts.slice(start, start + atOnce),
    }
    await session.many(`/* plinth.access.task */ select set_config('plinth.access_task', $1, true)`, [
      JSON.stringify(task),
    ])
    const results = await session.execute(
      `${probe};\nreset role;\nselect current_setting('plinth.access_result') as outcomes`,
    )
    const words = String(results.at(-1)?.rows[0]?.['outcomes'] ?? '')
    outcomes.push(
      ...words
        .split(' ')
        .filter((word) => word !== '')
        .map(toOutcome),
    )
  }
  return outcomes
}

/** Keeps the sample rows where the attempts find them. */
export async function keepSamples(session: Queryable, texts: readonly string[]): Promise<void> {
  await session.many(`/* plinth.access.samples */ select set_config('plinth.access_rows', $1, true)`, [
    `[${texts.join(',')}]`,
  ])
}

const toOutcome = (word: string): Outcome =>
  word.startsWith('!') ? { sqlState: word.slice(1) } : { rows: Number(word) }
