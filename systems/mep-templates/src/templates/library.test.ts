import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../test/catalogue.ts'
import { checkTemplates } from './check-templates.ts'
import { countTemplates, filterTemplates, readLibrary } from './library.ts'
import { readTemplate } from './read-templates.ts'
import { scoreTemplate } from './score-template.ts'
import { fieldsOf, fieldTypes } from './template-file.ts'

const folder = join(import.meta.dirname, '../..')
const { templates, findings } = readLibrary({ project: { folder }, cwd: folder }, undefined)

describe('the library', () => {
  test('has nothing that lint would say', () => {
    expect(findings).toEqual([])
  })

  test('is what the catalogue lists, template by template', () => {
    expect(catalogue).toHaveLength(64)
    const found = templates.map(({ trade, content }) => ({
      slug: content.template.slug,
      trade,
      phase: content.template.phase,
      workOrder: content.template.work_order?.type,
      groups: content.groups.length,
      fields: fieldsOf(content).length,
    }))
    const bySlug = (one: { slug: string }, other: { slug: string }) => (one.slug < other.slug ? -1 : 1)
    expect(found.sort(bySlug)).toEqual([...catalogue].sort(bySlug))
  })

  test('counts as the catalogue does, by trade and phase', () => {
    const expected: Record<string, Record<string, number>> = {}
    for (const { trade, phase } of catalogue)
      expected[trade] = { ...expected[trade], [phase]: (expected[trade]?.[phase] ?? 0) + 1 }
    expect(countTemplates(templates)).toEqual(expected)
    expect(filterTemplates(templates, { trade: 'hvac', phase: 'om' })).toHaveLength(
      expected['hvac']?.['om'] ?? 0,
    )
    expect(filterTemplates(templates, {})).toHaveLength(64)
  })

  test('passes with every template, most of them without a deduction', () => {
    const points = templates.map((template) => scoreTemplate(template).points).sort((a, b) => a - b)
    expect(points[0]).toBeGreaterThanOrEqual(70)
    expect(points[Math.floor(points.length / 2)]).toBe(100)
  })

  test('uses every type of field, and says what a number is counted in', () => {
    const fields = templates.flatMap(({ content }) => fieldsOf(content))
    for (const type of fieldTypes)
      expect(fields.filter((field) => field.type === type).length).toBeGreaterThan(40)
    const bare = fields.filter(({ type, validation }) => type === 'Numeric' && validation?.min === undefined)
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  test('asks for a signature last, where it asks for one', () => {
    const signature = /[sS]ignature$/
    const signed = templates.filter(({ content }) =>
      fieldsOf(content).some(({ name }) => signature.test(name)),
    )
    expect(signed.length).toBeGreaterThan(40)
    for (const { content } of signed)
      expect(fieldsOf(content).at(-1)?.name, content.template.slug).toMatch(/[sS]ignature$|Acknowledgement$/)
  })
})

test('the template that the guide shows is a sound one', () => {
  const guide = readFileSync(join(folder, '../../docs/guide/systems/mep-templates/templates.md'), 'utf8')
  const [, text = ''] = /```yaml\n(.*?)```/s.exec(guide) ?? []
  const { template, findings } = readTemplate(text, { file: 'templates.md', path: 'hvac/filter_change.yaml' })
  expect(findings).toEqual([])
  expect(template && checkTemplates([template])).toEqual([])
  expect(template && scoreTemplate(template).points).toBe(100)
})
