import { existsSync, readFileSync } from 'node:fs'
import type { Diagnostic } from '@plinth/kernel'
import { z } from 'zod'
import { writeWhole } from '../write-whole.ts'

export const keptState = z.enum(['written', 'unchanged', 'stale', 'missing'])

export type KeptState = z.output<typeof keptState>

/** Writes a file that says otherwise, whole or not at all; with `check` only says what would be. */
export function keepFile(path: string, text: string, check: boolean): KeptState {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (before === text) return 'unchanged'
  if (check) return before === undefined ? 'missing' : 'stale'
  writeWhole(path, text)
  return 'written'
}

export function staleFinding(file: string, state: KeptState, fix: string): Diagnostic[] {
  if (state !== 'stale' && state !== 'missing') return []
  return [
    {
      code: `document.${state}`,
      severity: 'error',
      subject: file,
      message: state === 'stale' ? 'is not what the migrations give' : 'is not there',
      fix,
    },
  ]
}
