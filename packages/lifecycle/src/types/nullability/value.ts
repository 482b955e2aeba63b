// Whether an expression can be null, by the kind of its node.

import { valueOfCall } from './call.ts'
import { parameterAt, resolveColumn, valueOfName } from './columns.ts'
import { factsOf } from './facts.ts'
import { valueOfOperator } from './operator.ts'
import { type Environment, type Facts, type OutputColumn, unknownValue, type Value } from './scope.ts'
import { asKind, keyOf, type Node, nodeOf, nodesOf, numberOf, textOf, unwrap } from './tree.ts'
import { isTotalCast, type TypeClass, unify } from './type-class.ts'

type Rule = (node: Node, environment: Environment) => Value

const never = (type: TypeClass): Rule => {
  const value: Value = { nonNull: true, type }
  return () => value
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['A_Const', ofConstant],
  ['ColumnRef', (node, environment) => valueOfName(resolveColumn(node, environment), environment)],
  ['ParamRef', (node, { parameters }) => parameterAt(parameters, numberOf(node, 'number'))],
  ['TypeCast', ofCast],
  ['CollateClause', (node, environment) => valueIn(node['arg'], environment)],
  ['NamedArgExpr', (node, environment) => valueIn(node['arg'], environment)],
  ['A_Expr', valueOfOperator],
  ['BoolExpr', ofBoolean],
  ['NullTest', never('boolean')],
  ['BooleanTest', never('boolean')],
  ['CoalesceExpr', ofCoalesce],
  ['MinMaxExpr', ofCoalesce],
  ['CaseExpr', ofCase],
  ['FuncCall', valueOfCall],
  ['SubLink', ofSubquery],
  ['RowExpr', never('other')],
  ['A_ArrayExpr', never('array')],
  ['GroupingFunc', never('number')],
  ['SQLValueFunction', ofKeyword],
  ['JsonObjectConstructor', never('unknown')],
  ['JsonArrayConstructor', never('unknown')],
])

/** What is known of an expression; unknown kinds may be null. */
export function valueIn(expression: unknown, environment: Environment): Value {
  const [kind, node] = unwrap(expression)
  if (environment.blurred && isBlurred(kind, expression, environment.blurred)) {
    const { type } = rules.get(kind)?.(node, { ...environment, blurred: undefined }) ?? unknownValue
    return { nonNull: false, type }
  }
  return rules.get(kind)?.(node, environment) ?? unknownValue
}

// In the rows of a subtotal, the expressions that the sets name are null, and so are columns: those see to themselves.
const isBlurred = (kind: string, expression: unknown, blurred: ReadonlySet<string>): boolean =>
  kind !== 'A_Const' && blurred.has(keyOf(expression))

function ofConstant(node: Node): Value {
  if (node['isnull'] === true) return { nonNull: false, type: 'null' }
  if ('sval' in node) return { nonNull: true, type: 'literal' }
  if ('boolval' in node) return { nonNull: true, type: 'boolean' }
  return { nonNull: true, type: 'ival' in node || 'fval' in node ? 'number' : 'other' }
}

function ofCast(node: Node, environment: Environment): Value {
  const arg = valueIn(node['arg'], environment)
  const type = environment.analyst.type(nodeOf(node, 'typeName'))
  return {
    nonNull: arg.nonNull && isTotalCast(arg.type, type),
    type: type === 'moment' && arg.type === 'now' ? 'now' : type,
  }
}

function ofBoolean(node: Node, environment: Environment): Value {
  return {
    nonNull: nodesOf(node, 'args').every((arg) => valueIn(arg, environment).nonNull),
    type: 'boolean',
  }
}

function ofCoalesce(node: Node, environment: Environment): Value {
  const values = nodesOf(node, 'args').map((arg) => valueIn(arg, environment))
  return { nonNull: values.some(({ nonNull }) => nonNull), type: commonType(values) }
}

function ofCase(node: Node, environment: Environment): Value {
  const subject = node['arg']
  const results: Value[] = []
  let facts: Facts = environment.facts
  for (const each of nodesOf(node, 'args')) {
    const branch = asKind(each, 'CaseWhen') ?? {}
    const condition = subject === undefined ? branch['expr'] : equals(subject, branch['expr'])
    const here = { ...environment, facts }
    results.push(valueIn(branch['result'], { ...here, facts: facts.with(factsOf(condition, 'true', here)) }))
    // A branch is reached where no condition before it was true: false or null.
    facts = facts.with(factsOf(condition, 'not true', here))
  }
  const rest = node['defresult']
  results.push(
    rest === undefined ? { nonNull: false, type: 'null' } : valueIn(rest, { ...environment, facts }),
  )
  return { nonNull: results.every(({ nonNull }) => nonNull), type: commonType(results) }
}

const equals = (left: unknown, right: unknown): Node => ({
  A_Expr: { kind: 'AEXPR_OP', name: [{ String: { sval: '=' } }], lexpr: left, rexpr: right },
})

const commonType = (values: readonly Value[]): TypeClass =>
  values.map(({ type }) => type).reduce<TypeClass>((all, type) => unify(all, type), 'null')

const keywordTypes: Readonly<Record<string, TypeClass>> = {
  SVFOP_CURRENT_DATE: 'now',
  SVFOP_CURRENT_TIMESTAMP: 'now',
  SVFOP_CURRENT_TIMESTAMP_N: 'now',
  SVFOP_LOCALTIMESTAMP: 'now',
  SVFOP_LOCALTIMESTAMP_N: 'now',
}

// CURRENT_SCHEMA is null where no schema of the search path exists.
function ofKeyword(node: Node): Value {
  const name = textOf(node, 'op') ?? ''
  return { nonNull: name !== 'SVFOP_CURRENT_SCHEMA', type: keywordTypes[name] ?? 'other' }
}

function ofSubquery(node: Node, environment: Environment): Value {
  const kind = textOf(node, 'subLinkType')
  if (kind === 'EXISTS_SUBLINK') return { nonNull: true, type: 'boolean' }
  if (kind === 'ARRAY_SUBLINK') return { nonNull: true, type: 'array' }
  const { columns, atLeastOne } = environment.analyst.query(node['subselect'], environment)
  const first = columns[0]?.value ?? unknownValue
  // A row of several columns is compared part by part.
  if (kind === 'EXPR_SUBLINK')
    return { ...first, nonNull: atLeastOne && columns.every(({ value }) => value.nonNull) }
  return { nonNull: comparesNonNull(node, columns, environment), type: 'boolean' }
}

// `x in (select …)`: false for no rows, null only where something that is compared is null.
function comparesNonNull(node: Node, columns: readonly OutputColumn[], environment: Environment): boolean {
  const test = node['testexpr']
  const row = asKind(test, 'RowExpr')
  const tested = (row ? nodesOf(row, 'args') : [test]).map((part) => valueIn(part, environment))
  const isEquality = nodesOf(node, 'operName').length === 0
  return isEquality && [...tested, ...columns.map(({ value }) => value)].every(({ nonNull }) => nonNull)
}
