import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import { type CommandResult, runCommand, useFolder, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runPrefix } from '../src/servers/run-databases.ts'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

describe('a run', () => {
  const folder = useFolder()

  test('counts what was skipped, with the reason', async () => {
    const { code, stdout } = await runVitest('skipping')
    expect(stdout).toContain('skipped: 2 tests: the moon is not installed\n')
    expect(stdout).not.toContain('never printed')
    expect(code).toBe(0)
  })

  test('fails when a test leaves a connection open', async () => {
    const { code, stderr } = await runVitest('leaking')
    expect(stderr).toContain('the tests of "empty" left something behind')
    expect(code).toBe(1)
  })

  test('fails when a test leaves a database', async () => {
    const { code, stdout, stderr } = await runVitest('straying')
    expect(stdout + stderr).toContain('databases that no test removed: forgotten')
    expect(code).toBe(1)
  })

  test('builds a template once for all its workers', async () => {
    const builds = join(folder(), 'builds')
    const { code, stdout } = await runVitest('sharing', { BUILDS: builds })
    expect(code, stdout).toBe(0)
    const lines = (await readFile(builds, 'utf8')).trim().split('\n').sort()
    expect(lines).toEqual([expect.stringMatching(/^embedded by/), expect.stringMatching(/^server by/)])
  })

  test('prints where the database of a failed test is', async () => {
    const { stdout, stderr } = await runVitest('failing')
    expect(stderr).toMatch(/is kept: psql 'postgresql:.*looked_at.*'/)
    expect(stdout).toContain('1 kept database went with the server main; PLINTH_TEST_KEEP=1 lets it run on')
    await rm(keptFolder(stderr), { recursive: true })
  })

  test('leaves its server to be looked at where PLINTH_TEST_KEEP says so', async () => {
    const { stdout, stderr } = await runVitest('failing', { PLINTH_TEST_KEEP: '1' })
    await rm(keptFolder(stderr), { recursive: true })
    const url = /kept: psql '(.*)'/.exec(stdout)?.[1] ?? ''
    const db = await openDatabase({ engine: 'server', url })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
    await db.close()
    const ending = /to end the kept server main: (.*)/.exec(stdout)?.[1] ?? ''
    expect((await runCommand('/bin/sh', ['-c', ending])).stderr).toBe('')
    expect(existsSync(ending.split(' ').at(-1) ?? '')).toBe(false)
  })
})

describe('a run against PLINTH_TEST_URL', () => {
  const url = useUrl()

  test('leaves nothing there', async () => {
    const db = await openDatabase({ engine: 'server', url: url() })
    // The other tests of this run come and go on the same server.
    const others = (): Promise<unknown[]> =>
      db.many('select datname from pg_database where not starts_with(datname, $1) order by 1', [runPrefix()])
    const before = await others()
    const { code, stdout } = await runVitest('passing', { PLINTH_TEST_URL: url() })
    expect(code, stdout).toBe(0)
    expect(await others()).toEqual(before)
    await db.close()
  })
})

function runVitest(fixture: string, env: Record<string, string> = {}): Promise<CommandResult> {
  const folder = join(import.meta.dirname, 'runs')
  return runCommand(process.execPath, [vitest, 'run', '--root', folder, fixture], {
    cwd: folder,
    timeoutMs: 60_000,
    env: {
      PLINTH_TESTKIT_RUN: undefined,
      PLINTH_TEST_KEEP: undefined,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      VITEST: undefined,
      ...env,
    },
  })
}

function keptFolder(stderr: string): string {
  return /the folder of the failed test is kept: (\S+)/.exec(stderr)?.[1] ?? ''
}
