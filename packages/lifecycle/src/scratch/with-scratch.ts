import type { Database } from '@plinth/postgres'
import { z } from 'zod'
import type { LifecycleContext } from '../context.ts'
import { scratchErrors } from './errors.ts'
import type { ScratchPlace } from './scratch-places.ts'

export interface ScratchWish {
  /** That of the target without a word. */
  readonly major?: number
  /** What `create extension` has to find there. */
  readonly extensions?: readonly string[]
}

/** Where a scratch database came from, for the report; of another major than was wished, findings have to say so. */
export const scratchFacts = z.object({
  label: z.string(),
  how: z.enum(['url', 'local', 'target', 'embedded']),
  major: z.int(),
  otherMajor: z.boolean(),
})

export type ScratchFacts = z.infer<typeof scratchFacts>

const labels: Readonly<Record<ScratchPlace['how'], string>> = {
  url: 'on the server of --scratch-url',
  local: 'in a cluster on this machine',
  target: 'on the server of the target',
  embedded: 'embedded',
}

/**
 * Works in an empty database that is gone afterwards, also after a crash. Asked in this order: `--scratch-url`; a
 * cluster of the same major on this machine; a temporary database on the target's server, never on a protected one
 * unless `--scratch-on-target` says so; the embedded engine, whatever its major.
 */
export async function withScratch<T>(
  context: LifecycleContext,
  wish: ScratchWish,
  run: (db: Database, facts: ScratchFacts) => Promise<T>,
): Promise<T> {
  const major = wish.major ?? Math.floor((await context.openDatabase()).version / 10_000)
  const wanted = { major, extensions: wish.extensions ?? [] }
  const reasons: string[] = []
  // Most commands load this file and never make a scratch database.
  const { offers } = await import('./scratch-places.ts')
  for (const offer of offers) {
    const made = await offer(context, wanted)
    if ('reason' in made) reasons.push(made.reason)
    else return made.use((db) => run(db, factsOf(made, db, major)))
  }
  const words = wanted.extensions.length === 0 ? '' : ` with ${wanted.extensions.join(', ')}`
  throw scratchErrors.unavailable({ wish: `PostgreSQL ${major}${words}` }, { detail: reasons.join('\n') })
}

/**
 * The same on the one engine that files which are kept under version control come from: embedded, of the version that
 * Plinth pins. Whoever makes them again, wherever, gets the same bytes.
 */
export async function withCanonical<T>(
  context: LifecycleContext,
  extensions: readonly string[],
  run: (db: Database) => Promise<T>,
): Promise<T> {
  const { offerEmbedded } = await import('./scratch-places.ts')
  const made = await offerEmbedded(context, { major: 0, extensions })
  if ('reason' in made)
    throw scratchErrors.unavailable({ wish: 'the embedded engine' }, { detail: made.reason })
  return made.use(run)
}

function factsOf({ how }: ScratchPlace, { version }: Database, wished: number): ScratchFacts {
  const major = Math.floor(version / 10_000)
  return { label: `PostgreSQL ${major}, ${labels[how]}`, how, major, otherMajor: major !== wished }
}
