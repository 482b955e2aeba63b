import type { Effect } from '@plinth/kernel'
import type { LifecycleContext } from '../context.ts'

/** What an operation is, as far as the environment minds. */
export interface Guarded {
  readonly name: string
  readonly effect: Effect
}

// `up` has a step of its own for it.
const changesSchema: ReadonlySet<string> = new Set(['migrate.up'])

/** Asks, before an operation runs, whether this database may be treated so; no operation can forget to. */
export async function guardOperation(context: LifecycleContext, { name, effect }: Guarded): Promise<void> {
  if (effect !== 'destructive' && !changesSchema.has(name)) return
  const { assertAllowed, assertRecoverable } = await import('./settle-environment.ts')
  if (effect === 'destructive') await assertAllowed(context, 'destructive')
  else await assertRecoverable(context)
}
