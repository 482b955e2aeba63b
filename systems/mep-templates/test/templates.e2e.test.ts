// The operations of the library as they are called: `plinth mep templates lint`, `score`, `sync`.

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CommandResult, runCommand, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../../..')
const folder = useFolder()

function plinth(...args: string[]): Promise<CommandResult> {
  const main = join(repository, 'apps/cli/src/main.ts')
  return runCommand(process.execPath, ['--conditions=@plinth/source', main, ...args], {
    cwd: repository,
    timeoutMs: 120_000,
    env: { DATABASE_URL: undefined, SUPABASE_DB_URL: undefined, COLUMNS: '120', NO_COLOR: '1' },
  })
}

// A copy of the library with one mistake in it.
function copyWithMistake(): string {
  const copy = join(folder(), 'templates')
  cpSync(join(repository, 'systems/mep-templates/templates'), copy, { recursive: true })
  const file = join(copy, 'controls/alarm_management.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('type: Numeric', 'type: Number'))
  return copy
}

describe('lint', () => {
  test('finds nothing in the library', async () => {
    const { code, stdout } = await plinth('mep', 'templates', 'lint')
    expect(stdout).toBe('64 templates, 0 findings.\n')
    expect(code).toBe(0)
  })

  test('ends with 3 and the place of what it finds', async () => {
    const { code, stdout } = await plinth('mep', 'templates', 'lint', '--folder', copyWithMistake(), '--json')
    expect(code).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({
      templates: 64,
      findings: [
        {
          code: 'templates.type_unknown',
          subject: expect.stringMatching(/controls\/alarm_management\.yaml:\d+:15$/),
          where: { column: 15, excerpt: expect.stringContaining('type: Number') },
        },
      ],
    })
  })

  test('says so when a folder has no templates', async () => {
    const { code, stderr } = await plinth('mep', 'templates', 'lint', '--folder', folder())
    expect(code).toBe(2)
    expect(stderr).toContain('(templates.folder_empty)')
  })
})

describe('score', () => {
  test('shows points and what they were lost for', async () => {
    const { code, stdout } = await plinth('mep-templates', 'templates', 'score', '--trade', 'hvac')
    expect(code).toBe(0)
    expect(stdout).toMatch(/hvac_lead_intake +93 +-7 its trade is licensed/)
    expect(stdout).toContain('15 templates, 0 below 70.')
  })

  test('has no review of its own', async () => {
    const { code, stderr } = await plinth('mep', 'templates', 'score', '--level', 'enterprise')
    expect(code).toBe(2)
    expect(stderr).toContain('HINT:   plinth mep templates score --level professional')
  })
})

describe.each(['embedded', 'server'])('sync on the %s engine', (engine) => {
  const url = useUrl({ per: 'test' })
  const on = (): string[] => (engine === 'server' ? ['--url', url()] : ['--data', folder()])

  test('asks for the tables, writes the library, and then has nothing to do', async () => {
    const early = await plinth('mep', 'templates', 'sync', ...on())
    expect(early.code).toBe(1)
    expect(early.stderr).toContain('HINT:   plinth up mep')
    expect((await plinth('up', 'mep', '--quiet', ...on())).code).toBe(0)
    expect((await plinth('mep', 'templates', 'sync', ...on())).stdout).toContain(
      '64 added, 0 changed, 0 removed, 0 unchanged.',
    )
    expect((await plinth('mep', 'templates', 'sync', ...on())).stdout).toContain('64 unchanged.')
    const refused = await plinth('mep', 'templates', 'sync', '--folder', copyWithMistake(), ...on())
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/DETAIL: .* has the type Number/)
  })
})
