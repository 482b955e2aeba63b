// The commands that the application's developers know: npm run dev:supabase, dev:reset, postinstall.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommandResult, runCommand, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const system = join(import.meta.dirname, '..')

describe('the scripts of package.json', () => {
  const data = useFolder()
  const run = (script: string, ...args: string[]): Promise<CommandResult> =>
    runCommand('npm', ['run', '--silent', script, '--', ...args], {
      cwd: system,
      timeoutMs: 120_000,
      env: { NO_COLOR: '1', PLINTH_HOME: undefined },
    })

  test('bring a database up, and make it anew from nothing', async () => {
    const up = await run('dev:supabase', '--data', data())
    expect(up.code, up.stderr).toBe(0)
    expect(up.stdout).toMatch(/Migrations\s+12 applied/)
    const again = await run('dev:supabase', '--data', data())
    expect(again.stdout).toMatch(/all 12 are applied/)
    const reset = await run('dev:reset', '--data', data())
    expect(reset.code, reset.stderr).toBe(0)
    expect(reset.stdout).toMatch(/Migrations\s+12 applied/)
  })

  test('make the types anew, which are those that are kept', async () => {
    const kept = join(system, 'src/types/database.types.ts')
    const before = readFileSync(kept, 'utf8')
    const result = await run('postinstall')
    expect(result.code, result.stderr).toBe(0)
    expect(readFileSync(kept, 'utf8')).toBe(before)
  })
})
