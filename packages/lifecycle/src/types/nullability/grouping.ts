import type { Environment } from './scope.ts'
import { asKind, keyOf, type Node, namesIn, nodeOf, nodesOf, numberOf, textOf, unwrap } from './tree.ts'

/** How the rows of a query are grouped, for the list of its columns. */
export function readGrouping(
  node: Node,
  targets: readonly unknown[],
  hasAggregates: boolean,
): Pick<Environment, 'groups' | 'blurred'> {
  const clause = nodesOf(node, 'groupClause')
  if (clause.length === 0) {
    // One group of all rows, of which there may be none.
    const isOne = hasAggregates || node['havingClause'] !== undefined
    return { groups: isOne ? 'maybe empty' : 'none', blurred: undefined }
  }
  const sets = clause.flatMap((each): Node[] => {
    const set = asKind(each, 'GroupingSet')
    return set ? [set] : []
  })
  if (sets.length === 0) return { groups: 'never empty', blurred: undefined }
  const isPlain = clause.length > sets.length
  return {
    groups: !isPlain && sets.every(hasEmptySet) ? 'maybe empty' : 'never empty',
    blurred: new Set(sets.flatMap(membersOf).flatMap((member) => keysOf(member, targets))),
  }
}

// The set of nothing gives one row though there is none to count.
function hasEmptySet(set: Node): boolean {
  const kind = textOf(set, 'kind')
  if (kind === 'GROUPING_SET_SETS')
    return nodesOf(set, 'content').some((part) => hasEmptySet(asKind(part, 'GroupingSet') ?? {}))
  return kind === 'GROUPING_SET_EMPTY' || kind === 'GROUPING_SET_ROLLUP' || kind === 'GROUPING_SET_CUBE'
}

function membersOf(set: Node): unknown[] {
  return nodesOf(set, 'content').flatMap((part) => {
    const [kind, inner] = unwrap(part)
    if (kind === 'GroupingSet') return membersOf(inner)
    return kind === 'RowExpr' ? nodesOf(inner, 'args') : [part]
  })
}

// What is grouped by can be named by its place or by its name among the columns.
function keysOf(member: unknown, targets: readonly unknown[]): string[] {
  const keys = [keyOf(member)]
  const constant = asKind(member, 'A_Const')
  const place = constant && nodeOf(constant, 'ival')
  const column = asKind(member, 'ColumnRef')
  const name = column && namesIn(nodesOf(column, 'fields')).join('.')
  for (const [index, target] of targets.entries()) {
    const { name: alias, val } = asKind(target, 'ResTarget') ?? {}
    if ((place && numberOf(place, 'ival') === index + 1) || (name !== undefined && alias === name))
      keys.push(keyOf(val))
  }
  return keys
}
