import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import type { View } from '@plinth/kernel'
import { nearestWord } from '@plinth/kernel'
import { z } from 'zod'
import { defineLifecycleOperation } from '../context.ts'
import { deriveExpectations } from './derive-expectations.ts'
import { verifyErrors } from './errors.ts'
import { expectationsFile } from './place.ts'
import { isSectionName, type SectionName, sectionNames, sectionTable } from './sections.ts'

export const derive = defineLifecycleOperation({
  name: 'verify.derive',
  summary: 'Write expectations from the database as it stands',
  description: `Writes \`database/expectations.yaml\` with what the application has in the database today, so that a team
starts from the truth and reviews it. What extensions, the platform and tools keep is left out. The same database gives
the same text. The queries under \`rows\` of a file that is replaced stay: no catalog knows them.`,
  effect: 'write',
  projects: 'one',
  examples: [
    { command: 'plinth verify derive agentflow', does: 'database/expectations.yaml of the system' },
    { command: 'plinth verify derive --section tables --section policies', does: 'only some sections' },
    { command: 'plinth verify derive --section all --replace', does: 'every section, written anew' },
  ],
  input: z.object({
    section: z
      .array(z.string())
      .optional()
      .describe('A section to write, again for each; all: every one; default: those that most teams want'),
    output: z.string().optional().describe('The file; default database/expectations.yaml of the project'),
    replace: z.boolean().optional().describe('Replace the file that is there'),
    lenient: z.boolean().optional().describe('Let what the file does not name be there too (strict: false)'),
  }),
  output: z.object({ file: z.string(), counts: z.record(z.string(), z.int()) }),
  async run({ project, cwd, openDatabase }, { section, output, replace, lenient }) {
    const sections = chooseSections(section)
    const path = output === undefined ? join(project.folder, expectationsFile) : resolve(cwd, output)
    const file = relative(cwd, path)
    if (existsSync(path) && replace !== true) throw verifyErrors.fileExists({ file })
    const catalog = await readCatalog(await openDatabase())
    const { text, counts } = deriveExpectations(catalog, { sections, strict: lenient !== true })
    if (Object.values(counts).every((count) => count === 0)) throw verifyErrors.nothingToDerive()
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, existsSync(path) ? `${text}${rowsOf(readFileSync(path, 'utf8'))}` : text)
    return { file, counts: { ...counts } }
  },
  present: ({ file, counts }): View => [
    {
      kind: 'table',
      columns: [
        { title: 'Section', flexible: true },
        { title: 'Objects', align: 'right' },
      ],
      rows: Object.entries(counts).map(([name, count]) => [name, String(count)]),
    },
    { kind: 'text', tone: 'good', text: `Written to ${file}.` },
    { kind: 'next', command: 'plinth verify run', why: 'once you have read it; it compares' },
  ],
})

// The section as its author wrote it, from its key to the next one.
function rowsOf(text: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^rows:/.test(line))
  if (start < 0) return ''
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line))
  const section = lines.slice(start, length < 0 ? lines.length : start + 1 + length)
  return `${section.join('\n').trimEnd()}\n`
}

function chooseSections(asked: readonly string[] | undefined): readonly SectionName[] {
  if (asked === undefined || asked.length === 0)
    return sectionNames.filter((name) => sectionTable[name].optional === undefined)
  if (asked.includes('all')) return sectionNames
  const unknown = asked.find((name) => !isSectionName(name))
  if (unknown !== undefined) {
    const near = nearestWord(unknown, sectionNames)
    throw verifyErrors.unknownSection(
      { section: unknown, known: sectionNames.join(', ') },
      near === undefined ? {} : { hint: `did you mean --section ${near}?` },
    )
  }
  return sectionNames.filter((name) => asked.includes(name))
}
