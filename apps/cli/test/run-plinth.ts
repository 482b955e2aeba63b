import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type CommandOptions, type CommandResult, runCommand } from '@plinth/testkit'

/** The command line as it runs from source. */
export const plinthCommand: readonly string[] = [
  '--conditions=@plinth/source',
  join(import.meta.dirname, '../src/main.ts'),
]

// The tests' own variables must not decide which database a command works on.
const quiet = {
  DATABASE_URL: undefined,
  SUPABASE_DB_URL: undefined,
  PLINTH_HOME: undefined,
  COLUMNS: '120',
  FORCE_COLOR: undefined,
  NO_COLOR: '1',
}

/** Runs `plinth` with arguments to its end. */
export function runPlinth(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  return runCommand(process.execPath, [...plinthCommand, ...args], {
    ...options,
    env: { ...quiet, ...options.env },
  })
}

/** Writes files below a folder: path → text or bytes. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, content)
  }
}
