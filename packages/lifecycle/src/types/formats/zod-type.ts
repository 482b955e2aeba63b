import type { ColumnType } from '../model/model.ts'
import type { ColumnRules } from './checks.ts'
import { quoted } from './typescript.ts'
import type { ZodNames } from './zod-names.ts'

const numbers: Readonly<Record<string, string>> = {
  int2: 'z.int().min(-32768).max(32767)',
  int4: 'z.int32()',
  // As JSON has them: beyond 2^53 they have lost their last digits already.
  int8: 'z.number()',
  oid: 'z.int().min(0)',
  float4: 'z.number()',
  float8: 'z.number()',
  numeric: 'z.number()',
}

const others: Readonly<Record<string, string>> = {
  bool: 'z.boolean()',
  uuid: 'z.guid()',
  json: 'json',
  jsonb: 'json',
  void: 'z.undefined()',
  record: 'z.record(z.string(), z.unknown())',
}

const textual = new Set(['text', 'varchar', 'bpchar', 'citext'])

/** The schema of a type with what is known of its values; nullable or not. */
export function zodType(
  type: ColumnType,
  names: ZodNames,
  { nullable = false, rules = {} }: { nullable?: boolean; rules?: ColumnRules } = {},
): string {
  const scalar = scalarSchema(type, names, type.isArray ? {} : rules)
  const text = type.isArray ? `z.array(${scalar})` : scalar
  return nullable ? `${text}.nullable()` : text
}

function scalarSchema(type: ColumnType, names: ZodNames, rules: ColumnRules): string {
  if (type.kind !== 'base') {
    const name = names.of(type)
    if (name === undefined) return type.kind === 'enum' ? 'z.string()' : 'json'
    return type.kind === 'enum' ? name : `z.lazy(() => ${name}${type.kind === 'row' ? 'Row' : ''})`
  }
  const number = numbers[type.name]
  if (number !== undefined) return `${number}${numberRules(rules)}`
  const other = others[type.name]
  if (other !== undefined) return other
  return textual.has(type.name) ? textSchema(type, rules) : 'z.string()'
}

function numberRules({ minimum, maximum, above, below }: ColumnRules): string {
  return [
    minimum === undefined ? '' : `.min(${minimum})`,
    maximum === undefined ? '' : `.max(${maximum})`,
    above === undefined ? '' : `.gt(${above})`,
    below === undefined ? '' : `.lt(${below})`,
  ].join('')
}

function textSchema(
  { name, modifiers }: ColumnType,
  { oneOf, minimumLength, maximumLength }: ColumnRules,
): string {
  if (oneOf) return `z.enum([${oneOf.map(quoted).join(', ')}])`
  const declared = name === 'varchar' || name === 'bpchar' ? modifiers[0] : undefined
  const lengths = [declared, maximumLength].filter((length) => length !== undefined)
  if (lengths.length === 0 && minimumLength === undefined) return 'z.string()'
  return `characters(${minimumLength ?? 0}, ${lengths.length === 0 ? 'Infinity' : Math.min(...lengths)})`
}
