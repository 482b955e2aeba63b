import type { Engine } from '@plinth/postgres'
import { describe } from 'vitest'

const engines = ['embedded', 'server'] as const satisfies readonly Engine[]

/**
 * Runs a block of tests once on each engine, with the engine in its title.
 *
 * @example
 * describeEngines((engine) => {
 *   const db = useEmptyDatabase({ engine })
 *   test('answers', async () => expect(await db().one('select 1 as a')).toEqual({ a: 1 }))
 * })
 */
export function describeEngines(
  run: (engine: Engine) => void,
  options: { readonly only?: Engine } = {},
): void {
  for (const engine of engines) {
    if (options.only === undefined || options.only === engine) describe(`${engine} engine`, () => run(engine))
  }
}
