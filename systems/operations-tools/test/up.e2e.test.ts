import { join } from 'node:path'
import {
  type CommandResult,
  runCommand,
  type ServerName,
  serverAbsence,
  skipWithout,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../../..')

function up(args: readonly string[]): Promise<CommandResult> {
  const main = join(repository, 'apps/cli/src/main.ts')
  return runCommand(
    process.execPath,
    ['--conditions=@plinth/source', main, 'up', 'operations-tools', '--ndjson', ...args],
    {
      cwd: repository,
      timeoutMs: 120_000,
    },
  )
}

async function resultOf(
  run: Promise<CommandResult>,
): Promise<{ steps: { outcome: string }[]; inventory: object; attention: object[] }> {
  const { code, stdout, stderr } = await run
  expect(code, stdout + stderr).toBe(0)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '').result
}

// What stands there is the same whatever runs it.
const inventory = { tables: 8, indexes: 35, views: 3, functions: 20, triggers: 11, policies: 27, enums: 3 }

describe.each<ServerName>(['major15', 'major16', 'major17', 'major18'])(
  'plinth up operations-tools on a server, %s',
  (server) => {
    const absence = serverAbsence(server)
    skipWithout(absence === undefined, absence ?? '')
    const url = useUrl({ server })

    test('brings the database up, and then finds nothing to do', async () => {
      const first = await resultOf(up(['--url', url()]))
      expect(first.inventory).toEqual(inventory)
      expect(first.attention).toEqual([])
      const second = await resultOf(up(['--url', url()]))
      expect(second.inventory).toEqual(inventory)
      expect(second.steps.length).toBeGreaterThan(3)
      expect(second.steps.filter(({ outcome }) => outcome !== 'nothing')).toEqual([])
    })
  },
)

describe('plinth up operations-tools, embedded', () => {
  const folder = useFolder()

  test('brings the database up, and then finds nothing to do', async () => {
    const first = await resultOf(up(['--data', folder()]))
    expect(first.inventory).toEqual(inventory)
    expect(first.attention).toEqual([])
    const second = await resultOf(up(['--data', folder()]))
    expect(second.steps.length).toBeGreaterThan(3)
    expect(second.steps.filter(({ outcome }) => outcome !== 'nothing')).toEqual([])
  })
})
