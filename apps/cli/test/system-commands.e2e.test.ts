import { useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { runPlinth, writeFiles } from './run-plinth.ts'

const folder = useFolder()

// A system outside of this repository has no packages to import: an operation is an object of this shape.
const operations = `
const count = {
  name: 'stock.count', summary: 'Count what is there', description: '', effect: 'read', surfaces: ['cli'],
  positional: [], projects: 'one', examples: [{ command: 'plinth shop stock count', does: 'all of it' }],
  inputSchema: () => ({ type: 'object', properties: { shelf: { type: 'string', description: 'Only this one' } } }),
  outputSchema: () => ({ type: 'object' }),
  async call({ project }, { shelf = 'every shelf' }) {
    return { output: { project: project.name, shelf }, exit: 'findings', present: () => [{ kind: 'text', text: shelf }] }
  },
}
export const operations = { 'stock.count': async () => count }
export const verbs = { stock: 'What is on the shelves' }
`

const workspace = {
  'systems/the-shop/plinth.config.ts': "export default { name: 'the-shop', alias: 'shop', title: 'A shop' }",
  'systems/the-shop/src/operations.ts': operations,
  'systems/up/plinth.config.ts': "export default { name: 'up' }",
  'systems/up/src/operations.ts': operations,
}

const plinth = (...args: string[]): ReturnType<typeof runPlinth> => runPlinth(args, { cwd: folder() })

describe('the operations of a system', () => {
  test('are called by its name or its alias, with the options of every command', async () => {
    writeFiles(folder(), workspace)
    const named = await plinth('the-shop', 'stock', 'count', '--json')
    expect(named.code, named.stderr).toBe(3)
    expect(JSON.parse(named.stdout)).toEqual({ project: 'the-shop', shelf: 'every shelf' })
    expect((await plinth('shop', 'stock', 'count', '--shelf', 'left')).stdout).toBe('left\n')
    expect((await plinth('shop', 'stock', '--quiet')).stdout).toBe('every shelf\n')
  })

  test('have help at every step', async () => {
    writeFiles(folder(), workspace)
    expect((await plinth('shop', '--help')).stdout).toContain('stock: What is on the shelves')
    expect((await plinth('shop')).stdout).toContain('Usage: plinth shop <command> <operation> [options]')
    expect((await plinth('help', 'shop', 'stock', 'count')).stdout).toContain(
      'Usage: plinth shop stock count [options]',
    )
  })

  test('are completed after the name', async () => {
    writeFiles(folder(), workspace)
    expect((await plinth('complete', '--', 'the')).stdout).toBe('the-shop\n')
    expect((await plinth('complete', '--', 'shop', '')).stdout).toBe('stock\n')
    expect((await plinth('complete', '--', 'shop', 'stock', 'c')).stdout).toBe('count\n')
    expect((await plinth('complete', '--', 'shop', 'stock', 'count', '--sh')).stdout).toBe('--shelf\n')
  })

  test('never stand in the way of a command of Plinth', async () => {
    writeFiles(folder(), workspace)
    expect((await plinth('up', 'stock', 'count')).stderr).toContain('there is no system "stock"')
  })

  test('are refused with advice where a word is wrong', async () => {
    writeFiles(folder(), workspace)
    const { code, stderr } = await plinth('shop', 'stok')
    expect(code).toBe(2)
    expect(stderr).toContain('HINT:   did you mean plinth shop stock?')
    expect((await plinth('shop', 'stock', 'count', '--shelv', 'x')).stderr).toContain('did you mean --shelf?')
    expect((await plinth('shopp')).stderr).toContain('there is no command "shopp" (cli.verb_unknown)')
  })

  test('and a system that stands alone is no argument of a command that needs one', async () => {
    writeFiles(folder(), workspace)
    const { code, stderr } = await plinth('sql', 'admin', 'shop')
    expect(code).toBe(2)
    expect(stderr).toContain('QUERY is missing')
    expect((await plinth('migrate', 'new', 'shop')).stderr).toContain('DESCRIPTION is missing')
  })

  test.each([
    ['no table', 'export const other = 1'],
    ['a name without a verb', 'export const operations = { count: async () => {} }; export const verbs = {}'],
    ['a file that does not run', "throw new Error('no')"],
  ])('are named with their file when it has %s', async (_, text) => {
    writeFiles(folder(), { ...workspace, 'systems/the-shop/src/operations.ts': text })
    const { code, stderr } = await plinth('shop', 'stock', 'count')
    expect(code).toBe(1)
    expect(stderr).toContain('systems/the-shop/src/operations.ts has no table of operations')
    expect(stderr).toContain('project.operations_invalid')
  })
})
