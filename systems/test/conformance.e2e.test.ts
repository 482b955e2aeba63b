// What every system must pass as somebody starts it, found by its folder.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Project } from '@plinth/lifecycle'
import { type Database, openDatabase, type Row, readPlatform } from '@plinth/postgres'
import type { Binaries } from '@plinth/postgres/local'
import {
  type CommandResult,
  clockAhead,
  findPostgres17,
  postgres17Absence,
  runCommand,
  type ServerName,
  serverAbsence,
  skipWithout,
  startCluster,
  useFolder,
  useResource,
  useUrl,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { platformQuery } from './conformance/platform-query.ts'
import { needsVector, systems } from './conformance/system.ts'

const repository = join(import.meta.dirname, '../..')
const clock = pathToFileURL(join(import.meta.dirname, 'conformance/shift-clock.mjs')).href

const finished = z.object({
  result: z.object({
    steps: z.array(z.object({ name: z.string(), outcome: z.string() })),
    attention: z.array(z.unknown()),
  }),
})

type UpResult = z.output<typeof finished>['result']

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_title, project) => {
  describe.each<ServerName>(['major15', 'major16', 'major17', 'major18'])('on a server, %s', (server) => {
    const absence =
      serverAbsence(server) ?? (needsVector(project) ? 'this server has no pgvector' : undefined)
    skipWithout(absence === undefined, absence ?? '')
    const url = useUrl({ server })
    test('comes up, and then finds nothing to do', () => expectTwice(project, ['--url', url()]))
  })

  describe('on a server shaped like Supabase’s', () => {
    const absence =
      serverAbsence('supabase') ?? (needsVector(project) ? serverAbsence('postgres17') : undefined)
    skipWithout(absence === undefined, absence ?? '')
    const url = useUrl({ server: 'supabase' })

    test('leaves the platform’s own but for the triggers that its specification names', async () => {
      const before = await ask(url(), (db) => db.many<PlatformFact>(platformQuery))
      expect(before.length).toBeGreaterThan(150)
      expect(new Set(before.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9)
      expect(await ask(url(), readPlatform)).toBe('supabase')
      await up(project, ['--url', url()])
      const after = await ask(url(), (db) => db.many<PlatformFact>(platformQuery))
      expect(factsWithout(before, after)).toEqual([])
      const added = factsWithout(after, before).filter(({ kind }) => kind !== 'extension')
      expect(added.map(({ kind, name }) => `${kind} ${name}`)).toEqual(namedTriggers(project))
    })
  })

  describe('on the embedded engine', () => {
    const folder = useFolder()

    // What a system has made for its future has to last, or be made anew.
    test('comes up, finds nothing to do, and is up in a month and in thirteen', async () => {
      await expectTwice(project, ['--data', folder()])
      for (const months of [1, 13])
        expect((await up(project, ['--data', folder()], months)).attention, `after ${months} months`).toEqual(
          [],
        )
    })

    test('comes up from nothing in thirteen months', async () => {
      const { steps, attention } = await up(project, ['--data', folder()], 13)
      expect(attention).toEqual([])
      expect(steps.find((step) => step.name === 'migrate')?.outcome).toBe('done')
      // Else the clock of the database was not moved, and nothing was tried.
      const { stdout } = await plinth(['migrate', 'status', project.name, '--data', folder(), '--json'], 13)
      const year = new Date().getUTCFullYear()
      expect(stdout).toMatch(new RegExp(`"appliedAt": ?"(${year + 1}|${year + 2})-`))
    })
  })
})

describe('all systems on PostgreSQL 17, with the clock of the server and of Plinth moved', () => {
  skipWithout(postgres17Absence() === undefined, postgres17Absence() ?? '')
  const cluster = useResource({
    key: 'a moved clock',
    per: 'file',
    open: () => startCluster({ binaries: postgres17() }),
    close: (started) => started.stop(),
  })

  test.each([0, 1, 13])('are up after %i months', async (months) => {
    await cluster().restart('fast', clockAhead(postgres17(), months))
    await expectClock(cluster().url, months)
    const names = systems.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(5)
    const { code, stdout, stderr } = await plinth(
      ['up', ...names, '--url', cluster().url, '--ndjson'],
      months,
    )
    expect(code, stdout + stderr).toBe(0)
    const results = resultsIn(stdout)
    expect(results).toHaveLength(names.length)
    expect(results.flatMap(({ attention }) => attention)).toEqual([])
  })

  test('come up from nothing in thirteen months', async () => {
    await cluster().restart('fast', clockAhead(postgres17(), 13))
    const url = `${cluster().url.replace(/postgres$/, '')}{system}_later`
    const { code, stdout, stderr } = await plinth(
      ['up', ...systems.map(({ name }) => name), '--url', url, '--ndjson'],
      13,
    )
    expect(code, stdout + stderr).toBe(0)
    const results = resultsIn(stdout)
    expect(results.flatMap(({ attention }) => attention)).toEqual([])
    expect(results.map(({ steps }) => steps.find(({ name }) => name === 'migrate')?.outcome)).toEqual(
      systems.map(() => 'done'),
    )
  })
})

function postgres17(): Binaries {
  const found = findPostgres17()
  if (!found) throw new Error('these tests are skipped without it')
  return found
}

// Else the clock of the server was not moved, and nothing was tried.
async function expectClock(url: string, months: number): Promise<void> {
  const { now } = await ask(url, (db) => db.one<{ now: string }>('select now()::text as now'))
  const expected = new Date()
  expected.setUTCMonth(expected.getUTCMonth() + months)
  expect(Math.abs(new Date(now).getTime() - expected.getTime())).toBeLessThan(60_000)
}

async function expectTwice(project: Project, place: readonly string[]): Promise<void> {
  expect((await up(project, place)).attention).toEqual([])
  const { steps, attention } = await up(project, place)
  expect(attention).toEqual([])
  expect(steps.length).toBeGreaterThan(3)
  expect(steps.filter(({ outcome }) => outcome !== 'nothing')).toEqual([])
}

async function up({ name }: Project, place: readonly string[], months = 0): Promise<UpResult> {
  const { code, stdout, stderr } = await plinth(['up', name, ...place, '--ndjson'], months)
  expect(code, stdout + stderr).toBe(0)
  const [result] = resultsIn(stdout)
  if (!result) throw new Error(`no result in ${stdout}`)
  return result
}

function resultsIn(stdout: string): UpResult[] {
  const lines = stdout.split('\n').filter((line) => line.startsWith('{"type":"result"'))
  return lines.map((line) => finished.parse(JSON.parse(line)).result)
}

function plinth(args: readonly string[], months: number): Promise<CommandResult> {
  const main = join(repository, 'apps/cli/src/main.ts')
  // By the environment, because that reaches the threads too.
  const moved = { PLINTH_TEST_MONTHS: String(months), NODE_OPTIONS: `--import=${clock}` }
  return runCommand(process.execPath, ['--conditions=@plinth/source', main, ...args], {
    cwd: repository,
    timeoutMs: 120_000,
    env: { NO_COLOR: '1', PLINTH_HOME: undefined, ...(months === 0 ? {} : moved) },
  })
}

async function ask<T>(url: string, run: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'server', url })
  try {
    return await run(db)
  } finally {
    await db.close()
  }
}

interface PlatformFact extends Row {
  readonly kind: string
  readonly name: string
}

/** Those of the facts that the others do not have alike. */
function factsWithout(facts: readonly PlatformFact[], others: readonly PlatformFact[]): PlatformFact[] {
  const known = new Set(others.map((fact) => JSON.stringify(fact)))
  return facts.filter((fact) => !known.has(JSON.stringify(fact)))
}

const named = z.looseObject({
  triggers: z.record(z.string(), z.record(z.string(), z.unknown()).nullish()).nullish(),
})

const specificationOf = ({ folder }: Project): z.output<typeof named> =>
  named.parse(parse(readFileSync(join(folder, 'test/specification.yaml'), 'utf8')))

function namedTriggers(project: Project): string[] {
  return Object.entries(specificationOf(project).triggers ?? {})
    .filter(([table]) => /^(auth|storage)\./.test(table))
    .flatMap(([table, triggers]) => Object.keys(triggers ?? {}).map((name) => `trigger ${table}.${name}`))
    .sort()
}
