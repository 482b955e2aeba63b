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
    ['--conditions=@plinth/source', main, 'up', 'matrice', '--ndjson', ...args],
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
const inventory = { tables: 16, indexes: 53, views: 5, functions: 27, triggers: 9, policies: 52, enums: 0 }

describe.each<ServerName>(['postgres17'])('plinth up matrice on a server, %s', (server) => {
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
})

describe('plinth up matrice, embedded', () => {
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

describe('a server without pgvector', () => {
  const absence = serverAbsence('major17')
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server: 'major17' })

  test('is told what is missing and what to do, and keeps the files before', async () => {
    const { code, stdout, stderr } = await up(['--url', url()])
    expect(code).toBe(1)
    expect(stdout + stderr).toContain('this server does not have the extension vector (pgvector)')
    expect(stdout + stderr).toContain('install the package postgresql-<version>-pgvector')
  })
})
