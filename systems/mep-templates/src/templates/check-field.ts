import type { Diagnostic, SourceLocation } from '@plinth/kernel'
import { type Finding, findingAt } from './read-templates.ts'
import { fieldTypes, type TemplateField } from './template-file.ts'

type At = (...path: (string | number)[]) => SourceLocation
type Said = Pick<Diagnostic, 'code' | 'message' | 'fix'>

/** What is wrong with one field of the right shape. */
export function checkField(field: TemplateField, at: At): Finding[] {
  const known: readonly string[] = fieldTypes
  if (!known.includes(field.type))
    return [
      findingAt(at('type'), {
        code: 'templates.type_unknown',
        message: `${field.name} has the type ${field.type}`,
        fix: `one of ${fieldTypes.join(', ')}`,
      }),
    ]
  return [...checkOptions(field, at), ...checkNumbers(field, at), ...checkPattern(field, at)]
}

function checkOptions({ name, type, options }: TemplateField, at: At): Finding[] {
  const select = type === 'Single select' || type === 'Multiple select'
  const say = (said: Said) => [findingAt(at('options'), said)]
  if (!select && options !== undefined)
    return say({
      code: 'templates.options_unused',
      message: `${name} is ${type} and has options`,
      fix: 'make it a select, or leave the options out',
    })
  if (!select) return []
  if (options === undefined || options.length === 0)
    return say({ code: 'templates.options_missing', message: `${name} is a select without options` })
  const twice = options.find((option, index) => options.indexOf(option) !== index)
  return twice === undefined
    ? []
    : say({ code: 'templates.option_twice', message: `${name} offers "${twice}" twice` })
}

function checkNumbers({ name, type, validation = {} }: TemplateField, at: At): Finding[] {
  const { min, max, alert_above: alert } = validation
  const key = (['min', 'max', 'alert_above'] as const).find((each) => validation[each] !== undefined)
  if (key !== undefined && type !== 'Numeric')
    return [
      findingAt(at('validation', key), {
        code: 'templates.rule_unused',
        message: `${name} is ${type} and has the rule ${key}, which is for numbers`,
      }),
    ]
  const lowest = min ?? Number.NEGATIVE_INFINITY
  const highest = max ?? Number.POSITIVE_INFINITY
  if (lowest > highest)
    return [
      findingAt(at('validation', 'min'), {
        code: 'templates.range_empty',
        message: `${name} has min ${min} above max ${max}`,
      }),
    ]
  if (alert !== undefined && (alert < lowest || alert >= highest))
    return [
      findingAt(at('validation', 'alert_above'), {
        code: 'templates.alert_outside',
        message: `${name} can never be above ${alert} and within its range`,
      }),
    ]
  return []
}

function checkPattern({ name, type, placeholder, validation }: TemplateField, at: At): Finding[] {
  const pattern = validation?.pattern
  if (pattern === undefined) return []
  const say = (said: Said) => [findingAt(at('validation', 'pattern'), said)]
  if (type !== 'Text')
    return say({
      code: 'templates.rule_unused',
      message: `${name} is ${type} and has a pattern, which is for texts`,
    })
  const expression = compile(pattern)
  if (expression === undefined)
    return say({
      code: 'templates.pattern_invalid',
      message: `${name} has a pattern that is no regular expression`,
    })
  // YYYY-MM-DD stands for a date, and is none.
  const example = placeholder?.replace('YYYY-MM-DD', '2026-03-14')
  return example === undefined || expression.test(example)
    ? []
    : say({
        code: 'templates.placeholder_refused',
        message: `the placeholder of ${name}, "${placeholder}", does not match its pattern`,
      })
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return undefined
  }
}
