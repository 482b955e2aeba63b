import { describe, expect, test } from 'vitest'
import { type Level, scoreTemplate } from './score-template.ts'
import { templateFile } from './template-file.ts'

const field = (name: string, more: object = {}) => ({ name, label: name, type: 'Text', ...more })

interface Rest {
  readonly trade?: string
  readonly compliance?: readonly string[]
  readonly workOrder?: boolean
}

function scored(
  fields: readonly object[],
  { trade = 'solar', compliance = [], workOrder = true }: Rest = {},
) {
  const content = templateFile.parse({
    template: {
      slug: 'a_form',
      name: 'A form',
      category: 'Forms',
      compliance,
      ...(workOrder ? { work_order: { type: 'Field Work Order', name: 'Work' } } : {}),
    },
    groups: [{ name: 'All', fields }],
  })
  return { trade, content }
}

const three = [field('one', { required: true }), field('two'), field('three')]

describe('the score', () => {
  test.each([
    ['nothing to take off', scored(three), 100],
    ['fewer than three fields', scored(three.slice(0, 2)), 90],
    ['a type that does not exist', scored([...three, field('four', { type: 'Date' })]), 85],
    ['nothing required', scored([field('one'), field('two'), field('three')]), 92],
    ['standards that no field mentions', scored(three, { compliance: ['NFPA 25'] }), 95],
    ['a licensed trade without a license', scored(three, { trade: 'hvac' }), 93],
    ['no type of work order', scored(three, { workOrder: false }), 97],
    [
      'everything at once',
      scored([field('one', { type: 'Date' })], {
        trade: 'hvac',
        compliance: ['X'],
        workOrder: false,
      }),
      52,
    ],
  ])('with %s', (_, template, points) => {
    const score = scoreTemplate(template)
    expect(score.points).toBe(points)
    expect(score.passed).toBe(points >= 70)
    expect(100 - score.deductions.reduce((sum, each) => sum + each.points, 0)).toBe(points)
  })

  test.each([
    ['permitPulled', {}],
    ['panel', { description: 'Clearance by code' }],
    ['other', { label: 'Building standard met' }],
  ])('a standard is mentioned by the field %s', (name, more) => {
    const template = scored([...three, field(name, more)], { compliance: ['NEC'] })
    expect(scoreTemplate(template).points).toBe(100)
  })

  test('a postcode is no code, and an installer no standard', () => {
    const template = scored([...three, field('zipcode'), field('standing')], {
      compliance: ['NEC'],
    })
    expect(scoreTemplate(template).points).toBe(95)
  })

  test('starter makes three checks, professional six, enterprise adds a review', () => {
    const template = scored(three.slice(0, 2), { trade: 'roofing', workOrder: false })
    const review = [{ points: 20, reason: 'the readings are not those of a roof' }]
    const points = (level: Level) => scoreTemplate(template, { level, review }).points
    expect([points('starter'), points('professional'), points('enterprise')]).toEqual([90, 80, 60])
  })
})
