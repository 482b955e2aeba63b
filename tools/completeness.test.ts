import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineOperation } from '@plinth/kernel'
import { loadSystemOperations, loadSystems, operations, verbs } from '@plinth/lifecycle'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildManifest } from '../apps/cli/src/build-manifest.ts'
import { renderOperationHelp, renderOverview } from '../apps/cli/src/help.ts'
import { missingFromLock, readLock } from './complete-lock.ts'
import { renderOperationPage } from './pages/operation-page.ts'
import { readErrorTables } from './pages/read-error-tables.ts'
import { readSourceFiles, root } from './source-files.ts'

const operationFiles = readSourceFiles().filter(({ path }) => path.endsWith('.operation.ts'))

const systems = await Promise.all(
  (await loadSystems(root)).map(async ({ name, folder }) => ({
    name,
    table: await loadSystemOperations(folder),
  })),
)

function namesIn(folder: string): string[] {
  return operationFiles
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path }) => /src\/([^/]+)\/([^/]+)\.operation\.ts$/.exec(path)?.slice(1).join('.') ?? path)
    .sort()
}

describe('operations', () => {
  test('every file of an operation is registered under the name of its path', async () => {
    const names = namesIn('packages/lifecycle/')
    expect(names.length).toBeGreaterThan(3)
    expect(names).toEqual(Object.keys(operations).sort())
    for (const [name, load] of Object.entries(operations)) expect((await load()).name).toBe(name)
  })

  test('every file of an operation of a system is in its table, and its verbs are no commands of Plinth', async () => {
    expect(systems.filter(({ table }) => table !== undefined).length).toBeGreaterThan(0)
    for (const { name, table } of systems) {
      expect(namesIn(`systems/${name}/`)).toEqual(Object.keys(table?.operations ?? {}).sort())
      const own = [...new Set(Object.keys(table?.operations ?? {}).map((each) => each.split('.')[0]))]
      expect(own.sort()).toEqual(Object.keys(table?.verbs ?? {}).sort())
      expect(own.filter((verb) => verb !== undefined && verb in verbs)).toEqual([])
      for (const [key, load] of Object.entries(table?.operations ?? {})) expect((await load()).name).toBe(key)
    }
  })

  test('every verb has a sentence and at least one operation', () => {
    expect([...new Set(Object.keys(operations).map((name) => name.split('.')[0]))].sort()).toEqual(
      Object.keys(verbs).sort(),
    )
  })

  test('summaries fit on one line of help, and every operation shows how it is called', async () => {
    const own = systems.flatMap(({ table }) => Object.values(table?.operations ?? {}))
    for (const load of [...Object.values(operations), ...own]) {
      const { name, summary, examples } = await load()
      expect(summary.length, name).toBeLessThanOrEqual(60)
      expect(examples.length, name).toBeGreaterThan(0)
      for (const { command } of examples) expect(command).toMatch(/^plinth /)
    }
  })

  test('a new operation appears in help, JSON schema and reference page by itself', async () => {
    const hello = defineOperation<
      unknown,
      z.ZodObject<{ name: z.ZodString }>,
      z.ZodObject<{ greeting: z.ZodString }>
    >({
      name: 'sample.hello',
      summary: 'Say hello to somebody',
      effect: 'read',
      positional: ['name'],
      examples: [{ command: 'plinth sample hello you', does: 'greets you' }],
      input: z.object({ name: z.string().describe('Who is greeted') }),
      output: z.object({ greeting: z.string() }),
      run: async (_, { name }) => ({ greeting: `hello ${name}` }),
      present: ({ greeting }) => [{ kind: 'text', text: greeting }],
    })
    const manifest = await buildManifest({ 'sample.hello': async () => hello }, { sample: 'Try things out' })
    const [operation] = manifest[0]?.operations ?? []
    expect(renderOverview(manifest, '1.0.0')).toContain('sample            Try things out')
    expect(operation && renderOperationHelp(operation)).toContain('NAME              Who is greeted')
    expect(hello.inputSchema()).toMatchObject({
      properties: { name: { type: 'string' } },
      required: ['name'],
    })
    const page = await renderOperationPage(hello)
    expect(page).toContain('plinth sample hello [system …] NAME [options]')
    expect(page).toContain('"greeting"')
    expect((await hello.call(undefined, { name: 'you' })).present()).toEqual([
      { kind: 'text', text: 'hello you' },
    ])
  })
})

describe('errors', () => {
  test('have codes that no two tables share, words, and a page', async () => {
    const errors = await readErrorTables(root)
    expect(errors.length).toBeGreaterThan(30)
    expect(new Set(errors.map(({ code }) => code)).size).toBe(errors.length)
    const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')
    expect(errors.filter(({ code }) => !page.includes(`\`${code}\``)).map(({ code }) => code)).toEqual([])
  })
})

describe('files', () => {
  const banned = /(^|\/)(utils?|helpers?|common|misc|manager|base|types)(\/|\.ts$)/
  test('have names that say what is inside', () => {
    const paths = readSourceFiles().map(({ path }) => path)
    // `types` is a verb of ours, with a folder like every other one.
    const named = paths.map((path) => path.replace(/\/(src|test)\/types\//, '/$1/'))
    expect(named.filter((path) => banned.test(path))).toEqual([])
    expect(paths.filter((path) => !/^[a-z0-9/.-]+$/.test(path))).toEqual([])
  })

  test('hold one idea: none is longer than 400 lines', () => {
    const long = readSourceFiles().filter(({ text }) => text.split('\n').length > 400)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})

describe('the lock file', () => {
  test('has the packages of every platform, so that npm ci works on all of them', () => {
    const lock = readLock()
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50)
    expect([...missingFromLock(lock).keys()], 'node tools/complete-lock.ts').toEqual([])
  })

  test('names no address that packages were fetched from', () => {
    const addresses = Object.values(readLock().packages).filter(({ resolved }) =>
      String(resolved ?? '').startsWith('http'),
    )
    expect(addresses).toEqual([])
  })
})
