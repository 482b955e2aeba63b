import { PlinthError } from '@plinth/kernel'
import { describe, expect, test } from 'vitest'
import { parseExpectations } from './read-expectations.ts'

function failureOf(text: string): string {
  try {
    parseExpectations(text, 'expectations.yaml')
  } catch (error) {
    if (!(error instanceof PlinthError)) return `another error: ${String(error)}`
    const { file, line, column, excerpt } = error.where ?? {}
    return `${error.code} ${file}:${line}:${column} ${excerpt} | ${error.message} | ${error.hint}`
  }
  return 'nothing'
}

describe('expectations as YAML', () => {
  test('a column is a type or a map, and every object knows its line', () => {
    const { sections, strict } = parseExpectations(
      'strict: true\ncolumns:\n  public.a:\n    id: bigint\n    note: { type: text, default: "x" }\n',
      'expectations.yaml',
    )
    expect(strict).toBe(true)
    expect(sections.get('columns')).toMatchObject([
      { key: 'public.a.id', facts: { type: 'bigint' }, where: { line: 4, column: 5 } },
      { key: 'public.a.note', facts: { type: 'text', default: 'x' }, where: { line: 5 } },
    ])
  })

  test('an unknown section, an unknown word and a wrong shape say where, and what was meant', () => {
    expect(failureOf('tabels: {}')).toContain('verify.unknown_key expectations.yaml:1:1 tabels: {} |')
    expect(failureOf('tabels: {}')).toContain('did you mean tables?')
    expect(failureOf('tables:\n  public.a: { row_securty: true }')).toMatch(
      /verify\.unknown_key expectations\.yaml:2:15 .*did you mean row_security\?/,
    )
    expect(failureOf('tables:\n  public.a: yes please')).toContain(
      'verify.wrong_shape expectations.yaml:2:13',
    )
    expect(failureOf('tables:\n  - public.a')).toContain('verify.wrong_shape expectations.yaml:2:3')
    expect(failureOf('strict: maybe')).toContain('verify.wrong_shape expectations.yaml:1:9')
    expect(failureOf('rows:\n  all paid: 7')).toContain('verify.wrong_shape expectations.yaml:2:13')
  })

  test('YAML that cannot be parsed, and a key twice, are found at their place', () => {
    expect(failureOf('tables:\n  public.a: {')).toMatch(/^yaml\.invalid expectations\.yaml:\d+:\d+ /)
    expect(failureOf('tables: {}\ntables: {}')).toContain('yaml.invalid expectations.yaml:2:1')
    expect(failureOf('tables: !!js/function "x"')).toContain('yaml.invalid')
  })

  test('bombs of aliases, depth and size are refused quickly', () => {
    const started = performance.now()
    const aliases = `a: &a [x, x]\n${'bcdefghij'
      .split('')
      .map((c, i) => `${c}: &${c} [*${'abcdefghij'[i]}, *${'abcdefghij'[i]}]`)
      .join('\n')}`
    expect(failureOf(aliases)).toContain('yaml.too_much')
    expect(failureOf('['.repeat(100_000))).toContain('yaml.too_much')
    expect(failureOf('[\n'.repeat(100_000))).toContain('yaml.too_much')
    expect(failureOf('- '.repeat(50_000))).toContain('yaml.too_much')
    expect(failureOf(Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'))).toContain(
      'yaml.too_much',
    )
    expect(failureOf(`# ${'x'.repeat(5_000_001)}`)).toContain('yaml.too_much')
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
