// The clock one month and thirteen months ahead: what a system has made for its future has to last, or be made anew.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CommandResult, runCommand, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { systems } from './conformance/system.ts'

const repository = join(import.meta.dirname, '../..')
const clock = pathToFileURL(join(import.meta.dirname, 'conformance/shift-clock.mjs')).href

const finished = z.object({
  result: z.object({
    steps: z.array(z.object({ name: z.string(), outcome: z.string() })),
    attention: z.array(z.unknown()),
  }),
})

describe.each(systems.map((project) => [project.name, project] as const))('%s', (name) => {
  const folder = useFolder()
  const up = async (months: number): Promise<z.output<typeof finished>['result']> => {
    const { code, stdout, stderr } = await plinth(['up', name, '--data', folder(), '--ndjson'], months)
    expect(code, stdout + stderr).toBe(0)
    return finished.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).result
  }

  test('is up today, in a month and in thirteen', async () => {
    for (const months of [0, 1, 13])
      expect((await up(months)).attention, `after ${months} months`).toEqual([])
  })

  test('comes up from nothing in thirteen months', async () => {
    const { steps, attention } = await up(13)
    expect(attention).toEqual([])
    expect(steps.find((step) => step.name === 'migrate')?.outcome).toBe('done')
    // Else the clock of the database was not moved, and nothing was tried.
    const { stdout } = await plinth(['migrate', 'status', name, '--data', folder(), '--json'], 13)
    const year = new Date().getUTCFullYear()
    expect(stdout).toMatch(new RegExp(`"appliedAt": ?"(${year + 1}|${year + 2})-`))
  })
})

function plinth(args: readonly string[], months: number): Promise<CommandResult> {
  const main = join(repository, 'apps/cli/src/main.ts')
  return runCommand(process.execPath, ['--conditions=@plinth/source', main, ...args], {
    cwd: repository,
    timeoutMs: 120_000,
    // By the environment, because that reaches the threads too.
    env: { PLINTH_TEST_MONTHS: String(months), NODE_OPTIONS: `--import=${clock}` },
  })
}
