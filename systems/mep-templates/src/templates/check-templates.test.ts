import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTemplates } from './check-templates.ts'
import { type Finding, readTemplate, type Template } from './read-templates.ts'

const sound = `template:
  slug: hvac_filter_change
  name: Filter Change
  category: HVAC
  work_order: { type: Field Work Order, name: Filter }
  compliance: [EPA 608]
groups:
  - name: Filter
    fields:
      - name: technician
        label: Technician and license no.
        type: Text
        required: true
      - name: filterSize
        label: Filter size (in)
        type: Text
        placeholder: 16x25x1
        validation: { pattern: '^\\d+x\\d+x\\d+$' }
      - name: pressureDrop
        label: Pressure drop (in. w.c.)
        type: Numeric
        description: Building code wants less than 0.5
        validation: { min: 0, max: 2, alert_above: 0.5 }
      - name: state
        label: State
        type: Single select
        options: [Clean, Dirty]
`

function read(text: string, path = 'hvac/filter_change.yaml') {
  return readTemplate(text, { file: `templates/${path}`, path })
}

function lint(...files: ReturnType<typeof read>[]): Finding[] {
  const templates: Template[] = files.flatMap(({ template }) => template ?? [])
  return [...files.flatMap(({ findings }) => findings), ...checkTemplates(templates)]
}

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ subject, code }) => `${subject} ${code}`)

describe('lint', () => {
  test('says nothing about a sound file', () => {
    expect(lint(read(sound))).toEqual([])
  })

  test.each([
    ['a tab for a space', ['  name: Filter Change', '\tname: Filter Change'], '3:1 templates.not_yaml'],
    ['a key that nobody knows', ['  category: HVAC', '  categroy: HVAC'], '2:3 templates.wrong_shape'],
    ['a name with a blank', ['name: filterSize', 'name: filter size'], '14:15 templates.wrong_shape'],
    [
      'a phase that does not exist',
      ['  category: HVAC', '  category: HVAC\n  phase: later'],
      '5:10 templates.wrong_shape',
    ],
    ['a type that does not exist', ['type: Numeric', 'type: Number'], '21:15 templates.type_unknown'],
    ['a select without options', ['        options: [Clean, Dirty]\n', ''], '24:9 templates.options_missing'],
    ['the same option twice', ['[Clean, Dirty]', '[Clean, Clean]'], '27:18 templates.option_twice'],
    ['options of a text', ['placeholder: 16x25x1', 'options: [16x25x1]'], '17:18 templates.options_unused'],
    [
      'a rule for numbers at a text',
      ["{ pattern: '^", "{ min: 1, pattern: '^"],
      '18:28 templates.rule_unused',
    ],
    ['an empty range', ['min: 0, max: 2', 'min: 3, max: 2'], '23:28 templates.range_empty'],
    ['an alert beyond the range', ['alert_above: 0.5', 'alert_above: 2'], '23:52 templates.alert_outside'],
    ['a pattern that is none', ["'^\\d+x\\d+x\\d+$'", "'^(\\d+'"], '18:32 templates.pattern_invalid'],
    ['a placeholder that its pattern refuses', ['16x25x1', '16 x 25'], '18:32 templates.placeholder_refused'],
    [
      'a field that is there twice',
      ['name: pressureDrop', 'name: filterSize'],
      '19:15 templates.field_twice',
    ],
    ['a reserved slug', ['slug: hvac_filter_change', 'slug: sample_filter'], '2:9 templates.slug_elsewhere'],
    [
      'a link to nowhere',
      ['  category: HVAC', '  category: HVAC\n  linked_forms: [hvac_nothing]'],
      '5:18 templates.link_unknown',
    ],
  ])('finds %s where it stands', (_, [from, to], expected) => {
    expect(sound).toContain(from)
    const [first] = said(lint(read(sound.replace(from ?? '', to ?? ''))))
    expect(first).toBe(`templates/hvac/filter_change.yaml:${expected}`)
  })

  test('finds a folder that is no trade, and a slug that two files have', () => {
    expect(said(lint(read(sound, 'heating/filter_change.yaml')))).toContain(
      'templates/heating/filter_change.yaml:2:9 templates.trade_unknown',
    )
    const twice = lint(read(sound), read(sound, 'hvac/hvac_filter_change.yaml'))
    expect(twice.map(({ code }) => code)).toEqual(['templates.slug_twice'])
    expect(twice[0]?.message).toContain('templates/hvac/filter_change.yaml')
  })

  test('finds a template without fields, and that it has too few points', () => {
    const empty = `${sound.slice(0, sound.indexOf('groups:'))}groups: []\n`.replace(/ {2}work_order.*\n/, '')
    expect(lint(read(empty)).map(({ code }) => code)).toEqual(['templates.score_low', 'templates.no_fields'])
  })

  test('names everything that has the wrong shape at once', () => {
    const broken = sound.replace('label: State', 'labels: State').replace('required: true', 'required: maybe')
    expect(lint(read(broken)).length).toBeGreaterThanOrEqual(3)
  })
})

describe('the list of standards', () => {
  const standard = fc.stringMatching(/^[A-Z][A-Za-z0-9 .-]{0,20}[A-Za-z0-9]$/)

  test('may be one text with commas, and is the same', () => {
    fc.assert(
      fc.property(fc.array(standard, { minLength: 1, maxLength: 6 }), (standards) => {
        const asText = read(sound.replace('[EPA 608]', JSON.stringify(standards.join(', '))))
        const asList = read(sound.replace('[EPA 608]', JSON.stringify(standards)))
        expect(asText.template?.content.template.compliance).toEqual(standards)
        expect(asList.template?.content).toEqual(asText.template?.content)
      }),
    )
  })
})
