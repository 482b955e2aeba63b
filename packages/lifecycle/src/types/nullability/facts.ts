// What a condition says of columns: in the rows where it is true they are not null.

import { builtins, totalOperators } from './builtins.ts'
import { resolveColumn } from './columns.ts'
import { constantElements } from './constants.ts'
import { ownerOf } from './owner.ts'
import type { Environment, Source } from './scope.ts'
import { asKind, type Node, namesIn, nodesOf, textOf, unwrap } from './tree.ts'

/** How a condition came out; `not true` is false or null. */
export type Outcome = 'true' | 'false' | 'not true' | 'not false'

type Found = ReadonlySet<Source>
type Finder = (node: Node, outcome: Outcome, environment: Environment) => Found

const none: Found = new Set()

const isKnown = (outcome: Outcome): boolean => outcome === 'true' || outcome === 'false'

const opposites = {
  true: 'false',
  false: 'true',
  'not true': 'not false',
  'not false': 'not true',
} as const satisfies Record<Outcome, Outcome>

/** The columns that are not null wherever a condition came out so. */
export function factsOf(condition: unknown, outcome: Outcome, environment: Environment): Found {
  if (condition === undefined) return none
  const [kind, node] = unwrap(condition)
  const find = finders.get(kind)
  if (find) return find(node, outcome, environment)
  return isKnown(outcome) ? needed(condition, environment) : none
}

const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['BoolExpr', ofBoolean],
  ['NullTest', ofNullTest],
  ['BooleanTest', ofBooleanTest],
  ['A_Expr', ofOperator],
  ['SubLink', ofSubquery],
])

function ofBoolean(node: Node, outcome: Outcome, environment: Environment): Found {
  const args = nodesOf(node, 'args')
  const how = textOf(node, 'boolop')
  if (how === 'NOT_EXPR') return factsOf(args[0], opposites[outcome], environment)
  const found = args.map((arg) => factsOf(arg, outcome, environment))
  // AND is true where all its parts are; it is false where one of them is, and nobody knows which.
  const isJoint =
    how === 'AND_EXPR'
      ? outcome === 'true' || outcome === 'not false'
      : outcome === 'false' || outcome === 'not true'
  return isJoint ? union(found) : intersection(found)
}

function ofNullTest(node: Node, outcome: Outcome, environment: Environment): Found {
  const isNull = textOf(node, 'nulltesttype') === 'IS_NULL'
  const says = isNull
    ? outcome === 'false' || outcome === 'not true'
    : outcome === 'true' || outcome === 'not false'
  // `row is null` is false also where only one part of it is not null, but then the row is there.
  return says ? needed(node['arg'], environment) : none
}

const booleanTests: Readonly<Record<string, readonly [Outcome, Outcome]>> = {
  IS_TRUE: ['true', 'not true'],
  IS_NOT_TRUE: ['not true', 'true'],
  IS_FALSE: ['false', 'not false'],
  IS_NOT_FALSE: ['not false', 'false'],
}

function ofBooleanTest(node: Node, outcome: Outcome, environment: Environment): Found {
  const yes = outcome === 'true' || outcome === 'not false'
  const test = textOf(node, 'booltesttype') ?? ''
  const outcomes = booleanTests[test]
  if (outcomes) return factsOf(node['arg'], outcomes[yes ? 0 : 1], environment)
  const says = test === 'IS_NOT_UNKNOWN' ? yes : !yes
  return says ? needed(node['arg'], environment) : none
}

const strictKinds = new Set(['AEXPR_OP', 'AEXPR_LIKE', 'AEXPR_ILIKE', 'AEXPR_SIMILAR', 'AEXPR_NULLIF'])

const betweens = new Set(['AEXPR_BETWEEN', 'AEXPR_BETWEEN_SYM'])

function ofOperator(node: Node, outcome: Outcome, environment: Environment): Found {
  const kind = textOf(node, 'kind') ?? ''
  const [left, right] = [node['lexpr'], node['rexpr']]
  if (kind === 'AEXPR_DISTINCT' || kind === 'AEXPR_NOT_DISTINCT') {
    const differs = (kind === 'AEXPR_DISTINCT') === (outcome === 'true' || outcome === 'not false')
    if (differs && isNullWord(right)) return needed(left, environment)
    if (!differs && environment.analyst.value(right, environment).nonNull) return needed(left, environment)
    return none
  }
  if (!isKnown(outcome)) return none
  if (strictKinds.has(kind)) return needed({ A_Expr: node }, environment)
  if (betweens.has(kind)) return outcome === 'true' ? needed(left, environment) : none
  return ofList(node, kind, outcome, environment)
}

// For an empty list, `x = any (…)` is false and `x <> all (…)` true whatever x is.
function ofList(node: Node, kind: string, outcome: Outcome, environment: Environment): Found {
  const right = node['rexpr']
  const hasElements = kind === 'AEXPR_IN' || (constantElements(right)?.count ?? 0) > 0
  const isIn = kind === 'AEXPR_IN' || kind === 'AEXPR_OP_ANY' || kind === 'AEXPR_OP_ALL'
  if (!isIn || !isTotalOperator(node)) return none
  if (hasElements) return needed(node['lexpr'], environment)
  const says = kind === 'AEXPR_OP_ANY' ? outcome === 'true' : outcome === 'false'
  if (!says) return none
  return union([needed(node['lexpr'], environment), needed(right, environment)])
}

function ofSubquery(node: Node, outcome: Outcome, environment: Environment): Found {
  const kind = textOf(node, 'subLinkType')
  if (kind === 'ANY_SUBLINK' && outcome === 'true') {
    const operator = namesIn(nodesOf(node, 'operName'))
    const known = operator.length === 0 || (operator.length === 1 && totalOperators.has(operator[0] ?? ''))
    const test = node['testexpr']
    const parts = asKind(test, 'RowExpr')
    if (!known) return none
    return union((parts ? nodesOf(parts, 'args') : [test]).map((part) => needed(part, environment)))
  }
  return none
}

/** The columns without which an expression is null. */
export function needed(expression: unknown, environment: Environment): Found {
  const [kind, node] = unwrap(expression)
  if (kind === 'ColumnRef') {
    const found = resolveColumn(node, environment)
    return found.source ? new Set([found.source]) : new Set(found.anyOf ?? [])
  }
  if (kind === 'TypeCast' || kind === 'CollateClause' || kind === 'NamedArgExpr')
    return needed(node['arg'], environment)
  if (kind === 'A_Expr') return neededByOperator(node, environment)
  if (kind === 'FuncCall') return neededByCall(node, environment)
  if (kind === 'BoolExpr' && textOf(node, 'boolop') === 'NOT_EXPR')
    return needed(nodesOf(node, 'args')[0], environment)
  return none
}

function neededByOperator(node: Node, environment: Environment): Found {
  const kind = textOf(node, 'kind') ?? ''
  if (kind === 'AEXPR_NULLIF') return needed(node['lexpr'], environment)
  const parts = [node['lexpr'], node['rexpr']].filter((part) => part !== undefined)
  // A comparison of rows can come out though a part of them is null.
  if (!strictKinds.has(kind) || parts.some((part) => asKind(part, 'RowExpr'))) return none
  if (!isTotalOperator(node) && !strictOperators.has(namesIn(nodesOf(node, 'name')).join('.'))) return none
  return union(parts.map((part) => needed(part, environment)))
}

// Null for null, and sometimes besides.
const strictOperators = new Set(['->', '->>', '#>', '#>>', '@@', '@?'])

function neededByCall(node: Node, environment: Environment): Found {
  const names = namesIn(nodesOf(node, 'funcname'))
  const args = nodesOf(node, 'args')
  if (node['over'] !== undefined || node['agg_star'] === true || node['func_variadic'] === true) return none
  if (!isStrictCall(names, args.length, environment)) return none
  return union(args.map((arg) => needed(arg, environment)))
}

function isStrictCall(names: readonly string[], count: number, environment: Environment): boolean {
  const owner = ownerOf(names, environment)
  const name = names.at(-1) ?? ''
  if (owner === 'pg_catalog') return builtins.get(name)?.strict ?? false
  return owner !== undefined && environment.analyst.isStrict(owner, name, count)
}

/** Whether it is one of PostgreSQL's operators that are null only where an operand is. */
export function isTotalOperator(node: Node): boolean {
  const names = namesIn(nodesOf(node, 'name'))
  const name = names.length === 1 ? names[0] : names[0] === 'pg_catalog' ? names[1] : undefined
  return name !== undefined && totalOperators.has(name)
}

function isNullWord(expression: unknown): boolean {
  const [kind, node] = unwrap(expression)
  if (kind === 'TypeCast') return isNullWord(node['arg'])
  return kind === 'A_Const' && node['isnull'] === true
}

function union(sets: readonly Found[]): Found {
  return new Set(sets.flatMap((set) => [...set]))
}

function intersection(sets: readonly Found[]): Found {
  const [first, ...others] = sets
  return new Set([...(first ?? [])].filter((each) => others.every((set) => set.has(each))))
}
