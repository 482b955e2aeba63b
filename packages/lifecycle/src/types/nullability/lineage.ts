// Where the value of an output column comes from: the columns of tables that stand behind it, through views,
// subqueries and CTEs, and what was done to them on the way.

import { aggregates } from './builtins.ts'
import { resolveColumn } from './columns.ts'
import type { Contribution, Environment, OutputColumn, Source, Value } from './scope.ts'
import { isNode, type Node, namesIn, nodeOf, nodesOf, textOf, unwrap } from './tree.ts'

/** The columns of tables that a value is made of; a column that is passed on as it is has no word for how. */
export function contributionsOf({ origin, made }: Value): readonly Contribution[] {
  if (made) return made()
  return origin ? [{ ...origin, how: undefined }] : []
}

/** The same value, which also tells where it comes from once somebody asks. */
export function withContributions(value: Value, expression: unknown, environment: Environment): Value {
  if (value.origin) return value
  let found: readonly Contribution[] | undefined
  const made = (): readonly Contribution[] => {
    found ??= distinct(
      isPassedOn(expression) ? walk(expression, environment) : changed(expression, environment),
    )
    return found
  }
  return { ...value, made }
}

/** What several queries put into one column: a union. */
export function joined(values: readonly Value[]): () => readonly Contribution[] {
  return () => distinct(values.flatMap(contributionsOf))
}

const passing = new Set(['ColumnRef', 'TypeCast', 'CollateClause'])

function isPassedOn(expression: unknown): boolean {
  const [kind, node] = unwrap(expression)
  if (kind === 'SubLink') return textOf(node, 'subLinkType') === 'EXPR_SUBLINK'
  return passing.has(kind) && (node['arg'] === undefined || isPassedOn(node['arg']))
}

const changed = (expression: unknown, environment: Environment): Contribution[] =>
  walk(expression, environment).map((each) => ({ ...each, how: each.how ?? 'computed' }))

type Finder = (node: Node, environment: Environment) => readonly Contribution[]

const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['ColumnRef', ofColumn],
  ['FuncCall', ofCall],
  ['SubLink', ofSubquery],
])

function walk(expression: unknown, environment: Environment): readonly Contribution[] {
  if (Array.isArray(expression)) return expression.flatMap((each) => walk(each, environment))
  if (!isNode(expression)) return []
  return Object.entries(expression).flatMap(([kind, inner]) => {
    const find = isNode(inner) ? finders.get(kind) : undefined
    return find && isNode(inner) ? find(inner, environment) : walk(inner, environment)
  })
}

function ofColumn(node: Node, environment: Environment): readonly Contribution[] {
  const { source, row, value } = resolveColumn(node, environment)
  if (value) return contributionsOf(value)
  if (source) return contributionsOf(source.value)
  return row ? rowsOf(row.columns) : []
}

// Of a whole row: its table, where its columns are of one.
function rowsOf(columns: readonly Source[], how?: string): Contribution[] {
  const found = columns.flatMap(({ value }) => contributionsOf(value))
  return found.map(({ schema, relation }) => ({ schema, relation, column: '*', how }))
}

const words: Readonly<Record<string, string>> = {
  sum: 'summed',
  count: 'counted',
  avg: 'averaged',
  max: 'the greatest',
  min: 'the least',
  array_agg: 'collected',
  string_agg: 'collected',
  json_agg: 'collected',
  jsonb_agg: 'collected',
  json_object_agg: 'collected',
  jsonb_object_agg: 'collected',
  bool_and: 'all of them',
  bool_or: 'any of them',
}

function ofCall(node: Node, environment: Environment): readonly Contribution[] {
  const name = namesIn(nodesOf(node, 'funcname')).at(-1) ?? ''
  const args = walk(nodesOf(node, 'args'), environment)
  const how = aggregates.has(name) ? (words[name] ?? 'aggregated') : undefined
  const counted = node['agg_star'] === true ? (environment.scopes[0]?.items ?? []).flatMap(firstRows) : []
  const conditions = walk(node['agg_filter'], environment)
  return [
    ...(how === undefined ? args : args.map((each) => ({ ...each, how }))),
    ...counted,
    ...conditions.map((each) => ({ ...each, how: 'as a condition' })),
    ...walk([nodesOf(node, 'agg_order'), windowOf(node)], environment).map((each) => ({
      ...each,
      how: 'as an order',
    })),
  ]
}

const firstRows = ({ columns }: { readonly columns: readonly Source[] }): Contribution[] =>
  rowsOf(columns.slice(0, 1), 'counted')

function windowOf(node: Node): unknown {
  const over = nodeOf(node, 'over')
  return over ? [nodesOf(over, 'partitionClause'), nodesOf(over, 'orderClause')] : []
}

function ofSubquery(node: Node, environment: Environment): readonly Contribution[] {
  const kind = textOf(node, 'subLinkType')
  const tested = walk(node['testexpr'], environment)
  if (kind !== 'EXPR_SUBLINK' && kind !== 'ARRAY_SUBLINK') return tested
  const { columns } = environment.analyst.query(node['subselect'], environment)
  return columns.flatMap(({ value }: OutputColumn) => contributionsOf(value))
}

function distinct(found: readonly Contribution[]): Contribution[] {
  const known = new Map<string, Contribution>()
  for (const each of found) {
    const key = [each.schema, each.relation, each.column, each.how ?? ''].join('\0')
    if (!known.has(key)) known.set(key, each)
  }
  return [...known.values()]
}
