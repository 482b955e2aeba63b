import type { DeskRequest } from './desk-words.ts'

type Skipped = Extract<DeskRequest, { ask: 'skipped' }>
export type Kept = Extract<DeskRequest, { ask: 'kept' }>

/** What the end of a run tells: what was skipped and why, and what was kept to look at. */
export interface Ledger {
  keptOn(server: string): Kept[]
  write(entry: Skipped | Kept): void
  skippedLines(): string[]
}

export function createLedger(): Ledger {
  const skipped = new Map<string, number>()
  const kept: Kept[] = []
  return {
    keptOn: (server) => kept.filter((entry) => entry.server === server),
    write(entry) {
      if (entry.ask === 'kept') kept.push(entry)
      else skipped.set(entry.reason, (skipped.get(entry.reason) ?? 0) + entry.tests)
    },
    skippedLines: () =>
      [...skipped].map(([reason, tests]) => `skipped: ${tests} ${tests === 1 ? 'test' : 'tests'}: ${reason}`),
  }
}
