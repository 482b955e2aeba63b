import { afterAll, beforeEach } from 'vitest'
import { askDesk } from './servers/ask-desk.ts'

/**
 * Skips the tests of the surrounding describe or file where something is absent; the end of the run prints how
 * many, and the reason.
 *
 * @example
 * skipWithout(existsSync('/usr/bin/psql'), 'psql is not installed')
 */
export function skipWithout(condition: boolean, reason: string): void {
  if (condition) return
  let tests = 0
  beforeEach((context) => {
    tests++
    context.skip(reason)
  })
  afterAll(async () => {
    if (tests > 0) await askDesk({ ask: 'skipped', reason, tests })
  })
}
