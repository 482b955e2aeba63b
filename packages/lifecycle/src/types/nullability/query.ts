// A query: its columns, and whether it gives a row whatever happens.

import { readCtes } from './ctes.ts'
import { factsOf } from './facts.ts'
import { ownAggregates, rowFunctionsIn } from './find-calls.ts'
import { readFrom } from './from.ts'
import { readGrouping } from './grouping.ts'
import { joined } from './lineage.ts'
import { readReturning } from './returning.ts'
import {
  type Environment,
  type OutputColumn,
  type QueryResult,
  type Scope,
  type Source,
  unknownColumns,
  unknownValue,
} from './scope.ts'
import { targetColumns } from './targets.ts'
import { asKind, type Node, nodeOf, nodesOf, numberOf, textOf, unwrap } from './tree.ts'
import { unify } from './type-class.ts'

const unknownQuery: QueryResult = { columns: unknownColumns, atLeastOne: false }

/** The columns of a statement that gives rows. */
export function readQuery(statement: unknown, around: Environment): QueryResult {
  const [kind, node] = unwrap(statement)
  if (kind !== 'SelectStmt') return readReturning(kind, node, around) ?? unknownQuery
  return readSelect(node, around)
}

function readSelect(node: Node, around: Environment): QueryResult {
  const environment = readCtes(nodeOf(node, 'withClause'), around)
  const found = readBody(node, environment)
  return { columns: found.columns, atLeastOne: found.atLeastOne && !isLimited(node) }
}

function readBody(node: Node, environment: Environment): QueryResult {
  const lists = nodesOf(node, 'valuesLists')
  if (lists.length > 0) return readValues(lists, environment)
  const operation = textOf(node, 'op') ?? 'SETOP_NONE'
  return operation === 'SETOP_NONE'
    ? readPlain(node, environment)
    : readSetOperation(operation, node, environment)
}

// `limit 1` keeps the row that there is.
function isLimited(node: Node): boolean {
  if (node['limitOffset'] !== undefined) return true
  const limit = node['limitCount']
  if (limit === undefined) return false
  const constant = asKind(limit, 'A_Const')
  const value = constant && nodeOf(constant, 'ival')
  return !(value && numberOf(value, 'ival') >= 1)
}

function readValues(lists: readonly unknown[], environment: Environment): QueryResult {
  const rows = lists.map((list) =>
    nodesOf(asKind(list, 'List') ?? {}, 'items').map((item) => environment.analyst.value(item, environment)),
  )
  const columns = (rows[0] ?? []).map((_, index): OutputColumn => {
    const values = rows.map((row) => row[index] ?? unknownValue)
    return {
      name: `column${index + 1}`,
      value: {
        nonNull: values.every(({ nonNull }) => nonNull),
        type: values.map(({ type }) => type).reduce((all, type) => unify(all, type)),
      },
    }
  })
  return { columns, atLeastOne: true }
}

// A row of INTERSECT stands on both sides, a row of EXCEPT on the left one.
const setRules: Readonly<Record<string, (left: boolean, right: boolean) => boolean>> = {
  SETOP_UNION: (left, right) => left && right,
  SETOP_INTERSECT: (left, right) => left || right,
  SETOP_EXCEPT: (left) => left,
}

function readSetOperation(operation: string, node: Node, environment: Environment): QueryResult {
  const left = readSelect(nodeOf(node, 'larg') ?? {}, environment)
  const right = readSelect(nodeOf(node, 'rarg') ?? {}, environment)
  const holds = setRules[operation] ?? (() => false)
  const columns = left.columns.map(({ name, value }, index): OutputColumn => {
    const other = right.columns[index]?.value ?? unknownValue
    return {
      name,
      value: {
        nonNull: holds(value.nonNull, other.nonNull),
        type: unify(value.type, other.type),
        made: joined([value, other]),
      },
    }
  })
  return { columns, atLeastOne: operation === 'SETOP_UNION' && (left.atLeastOne || right.atLeastOne) }
}

function readPlain(node: Node, around: Environment): QueryResult {
  const fromClause = nodesOf(node, 'fromClause')
  const plain: Environment = {
    ...around,
    groups: 'none',
    blurred: undefined,
    windows: new Map(),
    rowFunctions: 0,
  }
  const from = readFrom(fromClause, plain)
  const where = node['whereClause']
  const inside: Environment = {
    ...plain,
    scopes: [from.scope, ...around.scopes],
    facts: around.facts.with(from.nonNull),
  }
  const filtered = { ...inside, facts: inside.facts.with(factsOf(where, 'true', inside)) }
  const targets = nodesOf(node, 'targetList')
  const aggregated = ownAggregates([targets, node['havingClause']], filtered)
  const grouping = readGrouping(node, targets, aggregated === 'own')
  const windows = new Map(
    nodesOf(node, 'windowClause').map((each) => {
      const definition = asKind(each, 'WindowDef') ?? {}
      return [textOf(definition, 'name') ?? '', numberOf(definition, 'frameOptions')] as const
    }),
  )
  const rowFunctions = rowFunctionsIn(targets, filtered)
  const blurredSources = grouping.blurred
    ? new Set([...around.blurredSources, ...sourcesIn(from.scope)])
    : around.blurredSources
  const grouped: Environment = {
    ...filtered,
    ...grouping,
    blurredSources,
    blurredAround: around.blurredSources,
    windows,
    rowFunctions,
  }
  const having = node['havingClause']
  // A subtotal may pass HAVING with what it is not grouped by.
  const facts = grouping.blurred ? grouped.facts : grouped.facts.with(factsOf(having, 'true', grouped))
  const columns = targetColumns(targets, { ...grouped, facts })
  return finish(columns, aggregated, {
    atLeastOne:
      rowFunctions === 0 &&
      having === undefined &&
      (grouping.groups === 'none' ? fromClause.length === 0 && where === undefined : isOneGroup(node)),
  })
}

const sourcesIn = ({ items, merged }: Scope): Source[] => [
  ...items.flatMap(({ columns }) => columns),
  ...merged.values(),
]

const isOneGroup = (node: Node): boolean => nodesOf(node, 'groupClause').length === 0

// An aggregate over columns of the query around belongs to that query, and this one has a row for each of its own.
function finish(
  columns: readonly OutputColumn[],
  aggregated: 'own' | 'none' | 'outer',
  { atLeastOne }: { atLeastOne: boolean },
): QueryResult {
  if (aggregated !== 'outer') return { columns, atLeastOne }
  return { columns: columns.map(({ name }) => ({ name, value: unknownValue })), atLeastOne: false }
}
