// The schema reference of every system: the committed file is that of its migrations, and says all of it.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '@plinth/lifecycle'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contextOf, systems } from './conformance/system.ts'

const unused = (): never => {
  throw new Error('no database is needed')
}

const read = ({ folder }: Project): string => readFileSync(join(folder, 'docs/SCHEMA_REFERENCE.md'), 'utf8')

test('there are systems', () => {
  expect(systems.length).toBeGreaterThan(4)
})

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
  test('has the reference of its migrations', async () => {
    const { output, exit } = await call('document.schema', contextOf(project, unused), { check: true })
    expect(exit, 'plinth document schema').toBe('done')
    expect(z.object({ lines: z.int() }).parse(output).lines).toBeGreaterThan(500)
  })

  test('says each meaning of its glossary, and what each policy lets through in words', () => {
    const text = read(project)
    const meanings = Object.values(project.glossary)
    expect(meanings.length).toBeGreaterThan(10)
    for (const meaning of meanings)
      expect(text).toContain(meaning.replaceAll('[', '\\[').replaceAll(']', '\\]'))
    const policies =
      text.match(/^- `.+`: .+ may (?:only )?(?:read|insert|change|delete|do everything)/gm) ?? []
    const quoted = text.match(/^ {2}(?:using|with check) `/gm) ?? []
    expect(policies.length).toBeGreaterThan(20)
    expect(quoted.length).toBeLessThan(policies.length / 10)
  })

  test('documents its newest migration', async () => {
    const { output } = await call('document.migration', contextOf(project, unused))
    expect(output).toMatchObject({ rollback: { grade: expect.any(String) } })
    expect(z.object({ statements: z.array(z.unknown()).min(1) }).parse(output)).toBeDefined()
  })
})
