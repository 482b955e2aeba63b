import {
  aggregates,
  builtins,
  extracts,
  isTotal,
  orderedAggregates,
  rankings,
  rowFunctions,
} from './builtins.ts'
import { constantText } from './constants.ts'
import { keepsCurrentRow } from './frames.ts'
import { ownerOf } from './owner.ts'
import { type Environment, unknownValue, type Value } from './scope.ts'
import { asKind, isNode, type Node, namesIn, nodeOf, nodesOf, numberOf, textOf } from './tree.ts'
import type { TypeClass } from './type-class.ts'

/** The value of a call: of an aggregate, a window function, one of PostgreSQL's functions, or one of the application. */
export function valueOfCall(node: Node, environment: Environment): Value {
  const names = namesIn(nodesOf(node, 'funcname'))
  const owner = ownerOf(names, environment)
  const name = names.at(-1) ?? ''
  if (owner === undefined) return unknownValue
  // Arguments of an aggregate are rows before they are grouped: nothing of them is a subtotal.
  const inside: Environment = {
    ...environment,
    blurred: undefined,
    blurredSources: environment.blurredAround,
  }
  if (owner === 'pg_catalog') {
    if (node['over'] !== undefined) return ofWindow(name, node, environment)
    if (aggregates.has(name) || orderedAggregates.has(name)) return ofAggregate(name, node, inside)
  }
  if (node['func_variadic'] === true || node['over'] !== undefined) return unknownValue
  const args = nodesOf(node, 'args')
  const values = args.map((arg) => environment.analyst.value(arg, environment))
  if (owner !== 'pg_catalog')
    return args.some((arg) => asKind(arg, 'NamedArgExpr'))
      ? unknownValue
      : environment.analyst.call(owner, name, values)
  return ofBuiltin(name, args, values, environment)
}

function ofBuiltin(
  name: string,
  args: readonly unknown[],
  values: readonly Value[],
  environment: Environment,
): Value {
  if (name === 'extract' || name === 'date_part')
    return { nonNull: extracts(constantText(args[0]), values), type: 'number' }
  const rows = rowFunctions.get(name)
  if (rows) {
    const [only] = rows.columns
    const isKnown = rows.columns.length === 1 && environment.rowFunctions <= 1
    return { nonNull: isKnown && only?.[1] === true, type: only?.[2] ?? 'unknown' }
  }
  const builtin = builtins.get(name)
  if (!builtin) return unknownValue
  const type = passing.has(name)
    ? (values.at(name === 'date_trunc' ? 1 : 0)?.type ?? 'unknown')
    : builtin.type
  return { nonNull: isTotal(builtin, values), type }
}

// Their result is as finite as what they were given.
const passing = new Set(['date_trunc'])

function ofAggregate(name: string, node: Node, environment: Environment): Value {
  const args = nodesOf(node, 'args').map((arg) => environment.analyst.value(arg, environment))
  const isFull = environment.groups === 'never empty' && node['agg_filter'] === undefined
  if (orderedAggregates.has(name))
    return { nonNull: isFull && ordersNonNull(node, args, environment), type: 'unknown' }
  const { rule, type } = aggregates.get(name) ?? { rule: 'values', type: 'unknown' }
  const holds = rule === 'always' || (isFull && (rule === 'rows' || args[0]?.nonNull === true))
  return { nonNull: holds, type: type === 'argument' ? argumentType(args[0]) : type }
}

function ordersNonNull(node: Node, args: readonly Value[], environment: Environment): boolean {
  const sorted = nodesOf(node, 'agg_order').map((each) =>
    environment.analyst.value(asKind(each, 'SortBy')?.['node'], environment),
  )
  return [...args, ...sorted].every(({ nonNull, type }) => nonNull && type !== 'array')
}

const argumentType = (arg: Value | undefined): TypeClass => arg?.type ?? 'unknown'

function ofWindow(name: string, node: Node, environment: Environment): Value {
  if (rankings.has(name)) return { nonNull: true, type: 'number' }
  const args = nodesOf(node, 'args').map((arg) => environment.analyst.value(arg, environment))
  const [first = unknownValue] = args
  if (name === 'ntile') return { nonNull: first.nonNull, type: 'number' }
  if (name === 'lag' || name === 'lead')
    return { nonNull: args.length === 3 && args.every(({ nonNull }) => nonNull), type: first.type }
  const isFull = keepsCurrentRow(frameOf(node, environment)) && node['agg_filter'] === undefined
  if (name === 'first_value' || name === 'last_value')
    return { nonNull: isFull && first.nonNull, type: first.type }
  const aggregate = aggregates.get(name)
  if (!aggregate) return unknownValue
  const { rule, type } = aggregate
  const nonNull = rule === 'always' || (isFull && (rule === 'rows' || first.nonNull))
  return { nonNull, type: type === 'argument' ? first.type : type }
}

// `over w` takes the frame of the window; `over (w …)` has one of its own.
function frameOf(node: Node, { windows }: Environment): number {
  const over = nodeOf(node, 'over')
  if (!isNode(over)) return 0
  const name = textOf(over, 'name')
  return name === undefined ? numberOf(over, 'frameOptions') : (windows.get(name) ?? 0)
}
