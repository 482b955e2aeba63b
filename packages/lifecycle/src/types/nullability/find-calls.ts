import { aggregates, orderedAggregates, rowFunctions } from './builtins.ts'
import { resolveColumn } from './columns.ts'
import { ownerOf } from './owner.ts'
import type { Environment } from './scope.ts'
import { isNode, type Node, namesIn, nodesOf } from './tree.ts'

/** Aggregates that are no `builtins`, but make one row of many all the same. */
const others =
  /^(stddev|variance|var_samp|stddev_samp|corr|covar_|regr_|xmlagg|json_agg_|jsonb_agg_|json_object_agg_|jsonb_object_agg_|rank$|dense_rank$|percent_rank$|cume_dist$)/

function isAggregateCall(node: Node, environment: Environment): boolean {
  if (node['over'] !== undefined) return false
  if (node['agg_star'] === true || node['agg_within_group'] === true || node['agg_filter'] !== undefined)
    return true
  const names = namesIn(nodesOf(node, 'funcname'))
  const name = names.at(-1) ?? ''
  const owner = ownerOf(names, environment)
  if (owner === 'pg_catalog') return aggregates.has(name) || orderedAggregates.has(name) || others.test(name)
  return owner !== undefined && environment.analyst.isAggregate(owner, name)
}

/**
 * Whether a query has aggregates of its own. `outer`: one of them may belong to a query around it, by its columns, or it
 * is not known what is called, so that the query may be another than it seems.
 */
export function ownAggregates(parts: unknown, environment: Environment): 'own' | 'none' | 'outer' {
  const all = callsIn(parts)
  if (all.some((call) => ownerOf(namesIn(nodesOf(call, 'funcname')), environment) === undefined))
    return 'outer'
  const calls = all.filter((call) => isAggregateCall(call, environment))
  if (calls.length === 0) return 'none'
  const inner = { ...environment, scopes: environment.scopes.slice(0, 1), parameters: [] }
  const isOuter = calls.some((call) => {
    const columns = columnsIn(call)
    return (
      columns.length > 0 &&
      columns.every((column) => {
        const { source, row } = resolveColumn(column, inner)
        return source === undefined && row === undefined
      })
    )
  })
  return isOuter && environment.scopes.length > 1 ? 'outer' : 'own'
}

/** How many functions that give rows stand in a list of targets; one that is not known counts. */
export function rowFunctionsIn(targets: unknown, environment: Environment): number {
  return callsIn(targets).filter((call) => {
    const names = namesIn(nodesOf(call, 'funcname'))
    const owner = ownerOf(names, environment)
    if (owner === 'pg_catalog')
      return rowFunctions.has(names.at(-1) ?? '') || rowNames.test(names.at(-1) ?? '')
    return owner === undefined || environment.analyst.isRows(owner, names.at(-1) ?? '')
  }).length
}

const rowNames = /^(jsonb?_(populate_recordset|to_recordset|path_query$)|string_to_table|ts_stat|pg_.*)/

function columnsIn(value: unknown): Node[] {
  return find(value, 'ColumnRef')
}

// Not into subqueries: what they call is theirs.
const callsIn = (value: unknown): Node[] => find(value, 'FuncCall')

function find(value: unknown, kind: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((each) => find(each, kind))
  if (!isNode(value)) return []
  return Object.entries(value).flatMap(([name, part]) => {
    if (name === 'subselect' || name === 'SelectStmt') return []
    const inside = find(part, kind)
    return name === kind && isNode(part) ? [part, ...inside] : inside
  })
}
