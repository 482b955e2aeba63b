import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { View } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { migrateErrors } from './errors.ts'
import { nextVersion } from './file/next-version.ts'

export const newMigration = defineLifecycleOperation({
  name: 'migrate.new',
  summary: 'Make an empty migration with the next number',
  description: `Follows what the folder has: after \`007_…\` comes \`008_…\`; where the files carry timestamps, the new one
carries the time of now (UTC).`,
  effect: 'write',
  projects: 'one',
  positional: ['description'],
  examples: [
    { command: 'plinth migrate new add_invoice_number', does: 'in the current folder' },
    { command: 'plinth migrate new agentflow "lead score history"', does: 'in a system' },
  ],
  input: z.object({
    description: z.string().describe('What it does, in a few words: they become the name'),
    timestamp: z.boolean().optional().describe('Number it by time even where the folder counts'),
  }),
  output: z.object({ file: z.string() }),
  async run({ project, cwd }, { description, timestamp }) {
    const name = description
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
    if (name === '') throw migrateErrors.descriptionEmpty()
    const folder = project.migrationsFolder
    const names = existsSync(folder) ? readdirSync(folder) : []
    const version = nextVersion(names, timestamp === true, new Date())
    const path = join(folder, `${version}_${name}.sql`)
    const file = relative(cwd, path)
    mkdirSync(folder, { recursive: true })
    try {
      writeFileSync(path, `-- ${description}\n\n`, { flag: 'wx' })
    } catch (cause) {
      if (existsSync(path)) throw migrateErrors.fileExists({ file }, { cause })
      throw cause
    }
    return { file }
  },
  present: ({ file }): View => [
    { kind: 'text', text: `Made ${file}`, tone: 'good' },
    { kind: 'next', command: 'plinth migrate up', why: 'once it is written' },
  ],
})
