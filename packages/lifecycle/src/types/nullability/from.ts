// FROM: what its tables, subqueries, functions and joins give, and on which side of outer joins it stands.

import { factsOf } from './facts.ts'
import { rangeOfFunction } from './from-function.ts'
import { joined } from './lineage.ts'
import {
  type Environment,
  emptyScope,
  Facts,
  type OutputColumn,
  type Presence,
  type RangeItem,
  type Scope,
  type Source,
  sourcesOf,
} from './scope.ts'
import { type Node, namesIn, nodeOf, nodesOf, textOf, unwrap } from './tree.ts'

/** A part of FROM, and the columns that are not null in each of its rows. */
export interface From {
  readonly scope: Scope
  readonly nonNull: readonly Source[]
}

/** Reads FROM; the environment is that of the query around it. */
export function readFrom(clause: readonly unknown[], environment: Environment): From {
  let found: From = { scope: emptyScope, nonNull: [] }
  for (const each of clause) found = both(found, readItem(each, environment, found.scope))
  return found
}

function both(one: From, other: From): From {
  return {
    scope: {
      items: [...one.scope.items, ...other.scope.items],
      star: [...one.scope.star, ...other.scope.star],
      merged: new Map([...one.scope.merged, ...other.scope.merged]),
    },
    nonNull: [...one.nonNull, ...other.nonNull],
  }
}

// `siblings` are what stands to the left, which LATERAL and functions see.
function readItem(item: unknown, environment: Environment, siblings: Scope): From {
  const [kind, node] = unwrap(item)
  if (kind === 'JoinExpr') return readJoin(node, environment, siblings)
  if (kind === 'RangeTableSample') return readItem(node['relation'], environment, siblings)
  const lateral = { ...environment, scopes: [siblings, ...environment.scopes] }
  if (kind === 'RangeVar') return single(readTable(node, environment))
  if (kind === 'RangeSubselect') {
    const inside = node['lateral'] === true ? lateral : environment
    const { columns } = environment.analyst.query(node['subquery'], inside)
    return single(makeItem(aliasOf(node), columns))
  }
  if (kind === 'RangeFunction') return single(makeItem(aliasOf(node), ...rangeOfFunction(node, lateral)))
  return single(makeItem(aliasOf(node), [], true))
}

function single(item: RangeItem): From {
  return { scope: { items: [item], star: item.columns, merged: new Map() }, nonNull: [] }
}

interface Alias {
  readonly name: string | undefined
  readonly columns: readonly string[]
}

function aliasOf(node: Node, fallback?: string): Alias {
  const alias = nodeOf(node, 'alias')
  if (!alias) return { name: fallback, columns: [] }
  return { name: textOf(alias, 'aliasname'), columns: namesIn(nodesOf(alias, 'colnames')) }
}

function makeItem(alias: Alias, columns: readonly OutputColumn[], open = false): RangeItem {
  return { alias: alias.name, columns: sourcesOf(columns, alias.columns), presences: [], open }
}

function readTable(node: Node, environment: Environment): RangeItem {
  const name = textOf(node, 'relname') ?? ''
  const schema = textOf(node, 'schemaname')
  const alias = aliasOf(node, name)
  const cte = schema === undefined ? environment.ctes.get(name) : undefined
  if (cte) return makeItem(alias, cte)
  for (const each of schema === undefined ? environment.searchPath : [schema]) {
    const columns = environment.analyst.relation(each, name)
    if (columns) return makeItem(alias, columns)
  }
  return makeItem(alias, [], true)
}

interface Joined {
  readonly left: From
  readonly right: From
  /** What the condition says, in the rows where it is true. */
  readonly matched: readonly Source[]
}

function readJoin(node: Node, environment: Environment, siblings: Scope): From {
  const left = readItem(node['larg'], environment, siblings)
  const seen = both({ scope: siblings, nonNull: [] }, left).scope
  const right = readItem(node['rarg'], environment, seen)
  const kind = textOf(node, 'jointype') ?? ''
  const names = usingNames(node, left.scope, right.scope)
  const pairs = names.map((name) => [findColumn(left.scope, name), findColumn(right.scope, name)] as const)
  const scope = both(left, right).scope
  const inside = { ...environment, scopes: [scope, ...environment.scopes] }
  const facts = factsOf(node['quals'], 'true', {
    ...inside,
    facts: new Facts([...left.nonNull, ...right.nonNull], environment.facts),
  })
  const equal = pairs.flat().filter((source) => source !== undefined)
  const merged = new Map(names.map((name, index) => [name, mergedColumn(kind, name, pairs[index] ?? [])]))
  const nonNull = joinRules[kind]?.({ left, right, matched: [...facts, ...equal] }) ?? outer({ left, right })
  return withAlias(node, { scope: mergeColumns(scope, merged), nonNull })
}

const joinRules: Readonly<Record<string, (joined: Joined) => readonly Source[]>> = {
  JOIN_INNER: ({ left, right, matched }) => [...left.nonNull, ...right.nonNull, ...matched],
  JOIN_LEFT({ left, right, matched }) {
    makeAbsent(right.scope, { implies: [...right.nonNull, ...matched] })
    return left.nonNull
  },
  JOIN_RIGHT({ left, right, matched }) {
    makeAbsent(left.scope, { implies: [...left.nonNull, ...matched] })
    return right.nonNull
  },
}

function outer({ left, right }: Pick<Joined, 'left' | 'right'>): readonly Source[] {
  makeAbsent(left.scope, { implies: left.nonNull })
  makeAbsent(right.scope, { implies: right.nonNull })
  return []
}

function makeAbsent({ items, merged }: Scope, presence: Presence): void {
  const sources = new Set([...items.flatMap(({ columns }) => columns), ...merged.values()])
  for (const source of sources) source.presences.push(presence)
  for (const item of items) item.presences.push(presence)
}

function usingNames(node: Node, left: Scope, right: Scope): readonly string[] {
  if (node['isNatural'] !== true) return namesIn(nodesOf(node, 'usingClause'))
  const names = left.star.flatMap(({ name }) => name ?? [])
  return names.filter((name) => right.star.some((source) => source.name === name))
}

const findColumn = ({ star, merged }: Scope, name: string): Source | undefined =>
  merged.get(name) ?? star.find((source) => source.name === name)

// Before the join makes one of its sides absent: a row of a full join has at least one of them.
function mergedColumn(kind: string, name: string, [left, right]: readonly (Source | undefined)[]): Source {
  const missing: Source = { name, value: { nonNull: false, type: 'unknown' }, presences: [] }
  if (kind === 'JOIN_INNER' || kind === 'JOIN_LEFT') return left ?? missing
  if (kind === 'JOIN_RIGHT') return right ?? missing
  const facts = new Facts()
  const nonNull = left !== undefined && right !== undefined && facts.isNonNull(left) && facts.isNonNull(right)
  const made = joined([left, right].flatMap((source) => source?.value ?? []))
  return { name, value: { nonNull, type: left?.value.type ?? 'unknown', made }, presences: [] }
}

function mergeColumns(scope: Scope, merged: ReadonlyMap<string, Source>): Scope {
  if (merged.size === 0) return scope
  const others = scope.star.filter(({ name }) => name === undefined || !merged.has(name))
  return {
    items: scope.items,
    star: [...merged.values(), ...others],
    merged: new Map([...scope.merged, ...merged]),
  }
}

// `(a join b …) as j`: its columns are seen as those of j. `join … using (…) as u` names only the merged ones.
function withAlias(node: Node, { scope, nonNull }: From): From {
  const alias = nodeOf(node, 'alias')
  if (!alias) return { scope, nonNull }
  const { name, columns } = aliasOf(node)
  const hidden = scope.items.map((item) => ({ ...item, hidden: true }))
  const renamed = scope.star.map((source, index) => ({ ...source, name: columns[index] ?? source.name }))
  const item: RangeItem = {
    alias: name,
    columns: renamed,
    presences: [],
    open: scope.items.some(({ open }) => open),
  }
  return { scope: { items: [...hidden, item], star: renamed, merged: new Map() }, nonNull }
}
