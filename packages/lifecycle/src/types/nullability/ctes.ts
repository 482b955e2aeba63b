import type { Environment, OutputColumn } from './scope.ts'
import { unknownColumns, unknownValue } from './scope.ts'
import { asKind, type Node, namesIn, nodeOf, nodesOf, textOf, unwrap } from './tree.ts'

/** The environment in which the queries of WITH have names. */
export function readCtes(clause: Node | undefined, around: Environment): Environment {
  if (!clause) return around
  const ctes = new Map(around.ctes)
  const environment = { ...around, ctes }
  const isRecursive = clause['recursive'] === true
  // A query may read one that stands behind it.
  if (isRecursive)
    for (const each of nodesOf(clause, 'ctes'))
      ctes.set(textOf(asKind(each, 'CommonTableExpr') ?? {}, 'ctename') ?? '', unknownColumns)
  for (const each of nodesOf(clause, 'ctes')) {
    const node = asKind(each, 'CommonTableExpr') ?? {}
    const name = textOf(node, 'ctename') ?? ''
    const columns =
      isRecursive && isUnion(node['ctequery'])
        ? fixpoint(name, node, environment)
        : columnsOf(node, environment)
    ctes.set(name, [...columns, ...extraColumns(node)])
  }
  return environment
}

function isUnion(query: unknown): boolean {
  return asKind(query, 'SelectStmt')?.['op'] === 'SETOP_UNION'
}

function columnsOf(node: Node, environment: Environment): OutputColumn[] {
  const names = namesIn(nodesOf(node, 'aliascolnames'))
  const { columns } = environment.analyst.query(node['ctequery'], environment)
  return columns.map(({ name, value }, index) => ({ name: names[index] ?? name, value }))
}

/**
 * The columns of a query that reads itself. What holds for the rows that it begins with is taken to hold for all, and
 * given up column by column until the rows that follow bear it out.
 */
function fixpoint(name: string, node: Node, environment: Environment): OutputColumn[] {
  const [, query] = unwrap(node['ctequery'])
  const names = namesIn(nodesOf(node, 'aliascolnames'))
  const start = environment.analyst.query({ SelectStmt: query['larg'] }, environment)
  let columns = start.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }))
  // Each round gives up a column at least, or is the last one.
  for (let round = 0; round <= start.columns.length; round++) {
    const inside = {
      ...environment,
      ctes: new Map(environment.ctes).set(name, [...columns, ...extraColumns(node)]),
    }
    const next = inside.analyst.query(node['ctequery'], inside).columns
    const settled = columns.map((column, index) => {
      const value = next[index]?.value ?? unknownValue
      return { ...column, value: { ...value, nonNull: column.value.nonNull && value.nonNull } }
    })
    const isStable = settled.every(({ value }, index) => value.nonNull === columns[index]?.value.nonNull)
    columns = settled
    if (isStable) break
  }
  return columns
}

// What SEARCH and CYCLE add to the columns.
function extraColumns(node: Node): OutputColumn[] {
  const search = nodeOf(node, 'search_clause')
  const cycle = nodeOf(node, 'cycle_clause')
  return [search?.['search_seq_column'], cycle?.['cycle_mark_column'], cycle?.['cycle_path_column']].flatMap(
    (name) => (typeof name === 'string' ? [{ name, value: unknownValue }] : []),
  )
}
