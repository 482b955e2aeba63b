import { extensionOperators, testOperators } from './builtins.ts'
import { constantElements } from './constants.ts'
import { isTotalOperator } from './facts.ts'
import type { Environment, Value } from './scope.ts'
import { asKind, type Node, namesIn, nodesOf, textOf, unwrap } from './tree.ts'
import type { TypeClass } from './type-class.ts'

/** The value of what stands between or before operands. */
export function valueOfOperator(node: Node, environment: Environment): Value {
  const rule = rules.get(textOf(node, 'kind') ?? '')
  return rule?.(node, environment) ?? { nonNull: false, type: 'boolean' }
}

type Rule = (node: Node, environment: Environment) => Value

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['AEXPR_OP', ofPlain],
  ['AEXPR_LIKE', ofPlain],
  ['AEXPR_ILIKE', ofPlain],
  ['AEXPR_SIMILAR', ofParts],
  ['AEXPR_BETWEEN', ofParts],
  ['AEXPR_NOT_BETWEEN', ofParts],
  ['AEXPR_BETWEEN_SYM', ofParts],
  ['AEXPR_NOT_BETWEEN_SYM', ofParts],
  ['AEXPR_IN', ofParts],
  ['AEXPR_OP_ANY', ofArray],
  ['AEXPR_OP_ALL', ofArray],
  ['AEXPR_NULLIF', ofNullIf],
  ['AEXPR_DISTINCT', () => ({ nonNull: true, type: 'boolean' })],
  ['AEXPR_NOT_DISTINCT', () => ({ nonNull: true, type: 'boolean' })],
])

function ofPlain(node: Node, environment: Environment): Value {
  const operands = [node['lexpr'], node['rexpr']].filter((part) => part !== undefined)
  const values = operands.map((part) => environment.analyst.value(part, environment))
  const name = namesIn(nodesOf(node, 'name')).at(-1) ?? ''
  const nonNull =
    (isTotalOperator(node) || isDistance(node, name, environment)) &&
    operands.every((part) => partsAreNonNull(part, environment)) &&
    // Two open paths can be added, a closed one cannot: null.
    values.every(({ type }) => type !== 'geometry')
  return { nonNull, type: typeOf(name, values) }
}

const isDistance = (node: Node, name: string, { analyst }: Environment): boolean => {
  const [schema, ...others] = namesIn(nodesOf(node, 'name'))
  return (
    others.length === 1 && extensionOperators.has(name) && analyst.isNamed(schema ?? '', 'cosine_distance')
  )
}

function typeOf(name: string, values: readonly Value[]): TypeClass {
  const types = values.map(({ type }) => type)
  const [left = 'unknown', right = left] = types
  if (testOperators.has(name) && values.length === 2 && name !== '<<' && name !== '>>') return 'boolean'
  if (name === '->>' || name === '#>>') return 'text'
  if (name === '||') return left === 'text' || right === 'text' ? 'text' : left === right ? left : 'unknown'
  if (left === 'number' && (right === 'number' || right === 'literal')) return 'number'
  if (right === 'number' && left === 'literal') return 'number'
  if (isTimed(left) && isTimed(right)) return timeOf(name, left, right)
  return left === right && left !== 'literal' ? left : 'unknown'
}

const timed = new Set<TypeClass>(['moment', 'now', 'interval'])
const isTimed = (type: TypeClass): boolean => timed.has(type)

// The difference of two dates is a number, of two timestamps an interval; neither is jsonb, and that is all that counts.
function timeOf(name: string, left: TypeClass, right: TypeClass): TypeClass {
  if (left === 'interval' && right === 'interval') return 'interval'
  return name === '-' && left !== 'interval' && right !== 'interval' ? 'interval' : 'moment'
}

/** Rows are compared part by part. */
function partsAreNonNull(expression: unknown, environment: Environment): boolean {
  const row = asKind(expression, 'RowExpr')
  if (row) return nodesOf(row, 'args').every((part) => partsAreNonNull(part, environment))
  const [kind, node] = unwrap(expression)
  if (kind === 'List') return nodesOf(node, 'items').every((part) => partsAreNonNull(part, environment))
  return environment.analyst.value(expression, environment).nonNull
}

function ofParts(node: Node, environment: Environment): Value {
  const nonNull = [node['lexpr'], node['rexpr']].every((part) => partsAreNonNull(part, environment))
  return { nonNull: nonNull, type: 'boolean' }
}

// An array that comes from a table may have null among its elements.
function ofArray(node: Node, environment: Environment): Value {
  const list = constantElements(node['rexpr'])
  const elements = (list?.elements ?? []).map((part) => environment.analyst.value(part, environment))
  const nonNull =
    list !== undefined &&
    !list.hasNull &&
    isTotalOperator(node) &&
    elements.every((value) => value.nonNull && value.type !== 'array' && value.type !== 'unknown') &&
    environment.analyst.value(node['lexpr'], environment).nonNull
  return { nonNull, type: 'boolean' }
}

function ofNullIf(node: Node, environment: Environment): Value {
  return { nonNull: false, type: environment.analyst.value(node['lexpr'], environment).type }
}
