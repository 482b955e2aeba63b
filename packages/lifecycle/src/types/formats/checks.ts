// What simple CHECK constraints say of a single column, where it can be read without doubt.

import { parseScript } from '@plinth/postgres'
import { constantText } from '../nullability/constants.ts'
import { asKind, type Node, namesIn, nodeOf, nodesOf, numberOf, textOf, unwrap } from '../nullability/tree.ts'

/** What a column must keep; bounds are those of numbers, lengths those of texts. */
export interface ColumnRules {
  readonly minimum?: number
  readonly maximum?: number
  readonly above?: number
  readonly below?: number
  readonly minimumLength?: number
  readonly maximumLength?: number
  readonly oneOf?: readonly string[]
}

type Rules = Map<string, ColumnRules>

/** The rules of the columns of a table, from the texts of its constraints. */
export async function readChecks(checks: readonly string[]): Promise<ReadonlyMap<string, ColumnRules>> {
  const rules: Rules = new Map()
  for (const check of checks) {
    const condition = /^CHECK \(([\s\S]*)\)(?: NO INHERIT)?$/.exec(check)?.[1]
    if (condition === undefined) continue
    const parsed = await parseScript(`select ${condition}`)
    const statement = 'syntaxError' in parsed ? undefined : parsed.statements[0]
    const target = statement && asKind(nodesOf(statement.node, 'targetList')[0], 'ResTarget')
    if (target) addRules(target['val'], rules)
  }
  return rules
}

function addRules(condition: unknown, rules: Rules): void {
  const both = asKind(condition, 'BoolExpr')
  if (both && textOf(both, 'boolop') === 'AND_EXPR') {
    for (const part of nodesOf(both, 'args')) addRules(part, rules)
    return
  }
  const node = asKind(condition, 'A_Expr')
  const found = node && (comparison(node) ?? choice(node))
  if (found) rules.set(found.column, { ...rules.get(found.column), ...found.rules })
}

interface Found {
  readonly column: string
  readonly rules: ColumnRules
}

const numberRules: Readonly<Record<string, (value: number) => ColumnRules>> = {
  '>=': (minimum) => ({ minimum }),
  '>': (above) => ({ above }),
  '<=': (maximum) => ({ maximum }),
  '<': (below) => ({ below }),
}

const lengthRules: Readonly<Record<string, (value: number) => ColumnRules>> = {
  '>=': (minimumLength) => ({ minimumLength }),
  '>': (length) => ({ minimumLength: length + 1 }),
  '<=': (maximumLength) => ({ maximumLength }),
  '<': (length) => ({ maximumLength: length - 1 }),
  '=': (length) => ({ minimumLength: length, maximumLength: length }),
}

function comparison(node: Node): Found | undefined {
  if (textOf(node, 'kind') !== 'AEXPR_OP') return undefined
  const operator = namesIn(nodesOf(node, 'name')).join('.')
  const value = constantNumber(node['rexpr'])
  if (value === undefined) return undefined
  const column = columnOf(node['lexpr'])
  if (column !== undefined) return makeFound(column, numberRules[operator]?.(value))
  const call = asKind(node['lexpr'], 'FuncCall')
  const isLength =
    call && /^(length|char_length|character_length)$/.test(namesIn(nodesOf(call, 'funcname')).at(-1) ?? '')
  const measured = isLength ? columnOf(nodesOf(call, 'args')[0]) : undefined
  return measured === undefined ? undefined : makeFound(measured, lengthRules[operator]?.(value))
}

const makeFound = (column: string, rules: ColumnRules | undefined): Found | undefined =>
  rules && { column, rules }

// `state = any (array['a', 'b'])`, as PostgreSQL prints `state in ('a', 'b')`.
function choice(node: Node): Found | undefined {
  if (textOf(node, 'kind') !== 'AEXPR_OP_ANY' || namesIn(nodesOf(node, 'name')).join('.') !== '=')
    return undefined
  const column = columnOf(node['lexpr'])
  const list = asKind(withoutCast(node['rexpr']), 'A_ArrayExpr')
  const texts = list && nodesOf(list, 'elements').map((element) => constantText(withoutCast(element)))
  if (column === undefined || !texts || texts.length === 0) return undefined
  const known = texts.filter((text) => text !== undefined)
  return known.length === texts.length ? { column, rules: { oneOf: known } } : undefined
}

const keeping = new Set(['text', 'varchar', 'numeric', 'float8'])

// A cast to one of these changes no value; one to integer would round it.
function withoutCast(expression: unknown): unknown {
  const [kind, node] = unwrap(expression)
  if (kind !== 'TypeCast') return expression
  const typeName = nodeOf(node, 'typeName') ?? {}
  const isConstant =
    asKind(node['arg'], 'A_Const') !== undefined || asKind(node['arg'], 'A_ArrayExpr') !== undefined
  return isConstant || keeping.has(namesIn(nodesOf(typeName, 'names')).at(-1) ?? '')
    ? withoutCast(node['arg'])
    : expression
}

function columnOf(expression: unknown): string | undefined {
  const column = asKind(withoutCast(expression), 'ColumnRef')
  const names = column ? namesIn(nodesOf(column, 'fields')) : []
  return names.length === 1 ? names[0] : undefined
}

function constantNumber(expression: unknown): number | undefined {
  const negated = asKind(expression, 'A_Expr')
  if (negated && negated['lexpr'] === undefined && namesIn(nodesOf(negated, 'name'))[0] === '-') {
    const value = constantNumber(negated['rexpr'])
    return value === undefined ? undefined : -value
  }
  const constant = asKind(withoutCast(expression), 'A_Const')
  if (!constant) return undefined
  const whole = nodeOf(constant, 'ival')
  if (whole) return numberOf(whole, 'ival')
  const [, fraction] = unwrap({ fval: constant['fval'] })
  const text = textOf(fraction, 'fval') ?? constantText(expression)
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}
