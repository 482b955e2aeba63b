import { rowFunctions } from './builtins.ts'
import { constantElements } from './constants.ts'
import { ownerOf } from './owner.ts'
import { type Environment, type OutputColumn, unknownValue, type Value } from './scope.ts'
import { asKind, type Node, namesIn, nodeOf, nodesOf, textOf, unwrap } from './tree.ts'

/** The columns that a function in FROM gives, and whether there may be others. */
export function rangeOfFunction(node: Node, environment: Environment): readonly [OutputColumn[], boolean] {
  const calls = nodesOf(node, 'functions').map((each) => nodesOf(asKind(each, 'List') ?? {}, 'items'))
  const defined = nodesOf(node, 'coldeflist')
  const ordinality: OutputColumn[] =
    node['ordinality'] === true ? [{ name: 'ordinality', value: { nonNull: true, type: 'number' } }] : []
  if (defined.length > 0) return [[...defined.map(definedColumn), ...ordinality], false]
  const found = calls.map(([call]) => columnsOfCall(call, node, environment))
  if (found.some((columns) => columns === undefined)) return [[], true]
  const columns = found.flatMap((each) => each ?? [])
  // The rows of several functions stand side by side; the shorter ones are filled up with null.
  const filled =
    calls.length > 1
      ? columns.map(({ name, value }) => ({ name, value: { ...value, nonNull: false } }))
      : columns
  return [[...filled, ...ordinality], false]
}

function definedColumn(definition: unknown): OutputColumn {
  const [, column] = unwrap(definition)
  return { name: textOf(column, 'colname'), value: unknownValue }
}

function columnsOfCall(
  call: unknown,
  range: Node,
  environment: Environment,
): readonly OutputColumn[] | undefined {
  const node = asKind(call, 'FuncCall')
  const alias = nodeOf(range, 'alias')
  const ownName = (alias && textOf(alias, 'aliasname')) ?? (node && namesIn(nodesOf(node, 'funcname')).at(-1))
  if (!node) return asKind(call, 'SQLValueFunction') ? [{ name: ownName, value: unknownValue }] : undefined
  const names = namesIn(nodesOf(node, 'funcname'))
  const name = names.at(-1) ?? ''
  const owner = ownerOf(names, environment)
  if (owner === undefined) return undefined
  const args = nodesOf(node, 'args')
  if (owner === 'pg_catalog') return ofBuiltin(name, args, ownName, environment)
  if (args.some((arg) => asKind(arg, 'NamedArgExpr'))) return undefined
  const values = args.map((arg) => environment.analyst.value(arg, environment))
  return environment.analyst
    .rows(owner, name, values)
    ?.map((column) => ({ ...column, name: column.name ?? ownName }))
}

function ofBuiltin(
  name: string,
  args: readonly unknown[],
  ownName: string | undefined,
  environment: Environment,
): OutputColumn[] | undefined {
  if (name === 'unnest') {
    if (args.length !== 1) return args.map(() => ({ name: ownName, value: unknownValue }))
    return unnested(args[0], ownName, environment)
  }
  const known = rowFunctions.get(name)
  return known?.columns.map(([column, nonNull, type]) => ({
    name: column ?? ownName,
    value: { nonNull, type },
  }))
}

// The elements of a row type become columns; of which, nobody says here.
function unnested(
  arg: unknown,
  name: string | undefined,
  environment: Environment,
): OutputColumn[] | undefined {
  const list = constantElements(arg)
  const value = elementOf(arg, list?.elements ?? [], environment)
  if (value) return [{ name, value }]
  if (list && list.elements.length === 0 && !list.hasNull)
    return [{ name, value: { nonNull: true, type: 'unknown' } }]
  return undefined
}

const full = new Set(['enum_range', 'regexp_split_to_array'])

function elementOf(arg: unknown, elements: readonly unknown[], environment: Environment): Value | undefined {
  const values = elements.map((element) => environment.analyst.value(element, environment))
  const [first] = values
  if (first) {
    const nonNull = values.every(
      (value) => value.nonNull && value.type !== 'array' && value.type !== 'unknown',
    )
    return nonNull ? { nonNull, type: 'unknown' } : undefined
  }
  const call = asKind(arg, 'FuncCall')
  if (!call) return undefined
  const names = namesIn(nodesOf(call, 'funcname'))
  const isFull = ownerOf(names, environment) === 'pg_catalog' && full.has(names.at(-1) ?? '')
  return isFull ? { nonNull: true, type: 'other' } : undefined
}
