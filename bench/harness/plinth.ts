import { join } from 'node:path'
import type { Command } from './bench.ts'
import { root } from './root.ts'

/** Both ways in which Plinth is run: the build, as its package installs it, and the source through the launcher. */
export const built = 'plinth, built'
export const launched = 'plinth, launcher'

export function builtPlinth(
  args: readonly string[],
  options: Omit<Command, 'program' | 'args'> = {},
): Command {
  return { program: process.execPath, args: [join(root, 'apps/cli/dist/main.js'), ...args], ...options }
}

export function launchedPlinth(
  args: readonly string[],
  options: Omit<Command, 'program' | 'args'> = {},
): Command {
  return { program: join(root, 'plinth'), args, ...options }
}
