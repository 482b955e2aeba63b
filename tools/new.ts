// Writes the files of a new thing: `npm run new -- operation verify.run`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [kind = '', name = ''] = process.argv.slice(2)

const kinds: Readonly<Record<string, (name: string) => void>> = { operation: newOperation, system: newSystem }
const make = kinds[kind]
if (!make || name === '') {
  console.log(`Usage: npm run new -- <${Object.keys(kinds).join('|')}> <name>`)
  process.exitCode = 2
} else make(name)

function newOperation(dotted: string): void {
  const [verb, word] = /^([a-z]+)\.([a-z-]+)$/.exec(dotted)?.slice(1) ?? []
  if (verb === undefined || word === undefined) {
    complain('an operation is called verb.name: verify.run')
    return
  }
  const constant = word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  write(
    `packages/lifecycle/src/${verb}/${word}.operation.ts`,
    `import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'

export const ${constant} = defineLifecycleOperation({
  name: '${dotted}',
  summary: 'Say in one line what it does',
  effect: 'read',
  examples: [{ command: 'plinth ${verb} ${word}', does: 'the project in the current folder' }],
  input: z.object({}),
  output: z.object({ database: z.string() }),
  async run({ openDatabase }) {
    const db = await openDatabase()
    return { database: db.label }
  },
  present: ({ database }): View => [{ kind: 'text', text: database }],
})
`,
  )
  const registry = join(root, 'packages/lifecycle/src/operations.ts')
  const line = `  '${dotted}': async () => (await import('./${verb}/${word}.operation.ts')).${constant},\n`
  writeFileSync(
    registry,
    readFileSync(registry, 'utf8').replace(
      '} as const satisfies Record<string, () =>',
      `${line}} as const satisfies Record<string, () =>`,
    ),
  )
  console.log('registered in packages/lifecycle/src/operations.ts; a new verb also needs its sentence there')
  console.log('then: npm run generate')
}

function newSystem(folder: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(folder)) {
    complain('a system is called by lower-case letters, digits and hyphens')
    return
  }
  write(
    `systems/${folder}/plinth.config.ts`,
    `import type { ProjectConfig } from 'plinth'

export default {
  name: '${folder}',
  title: 'What it is, in a few words',
  platform: 'supabase',
} satisfies ProjectConfig
`,
  )
  write(`systems/${folder}/database/migrations/001_first_table.sql`, '-- The first table.\n')
  write(`systems/${folder}/README.md`, `# ${folder}\n`)
}

function write(path: string, text: string): void {
  const full = join(root, path)
  if (existsSync(full)) {
    complain(`${path} exists already`)
    return
  }
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
  console.log(`wrote ${path}`)
}

function complain(message: string): void {
  console.log(`ERROR: ${message}`)
  process.exitCode = 2
}
