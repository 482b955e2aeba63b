import type { Environment, Parameter, RangeItem, Scope, Source, Value } from './scope.ts'
import { unknownValue } from './scope.ts'
import { type Node, namesIn, nodesOf } from './tree.ts'

/** What a name means: a column, a whole row, a parameter, or nothing that is known. */
export interface Resolved {
  readonly source?: Source
  readonly row?: RangeItem
  readonly value?: Value
  /** Columns that are not null where a whole row is. */
  readonly anyOf?: readonly Source[]
}

const unknown: Resolved = {}

/** Looks a name up as PostgreSQL does: from the innermost query outwards, then among the parameters. */
export function resolveColumn(node: Node, environment: Environment): Resolved {
  const names = namesIn(nodesOf(node, 'fields'))
  const last = names.at(-1)
  if (last === undefined) return unknown
  if (last === '*') return wholeRow(names.at(-2), environment)
  return names.length === 1 ? resolveBare(last, environment) : resolveQualified(names, last, environment)
}

function resolveBare(name: string, environment: Environment): Resolved {
  for (const scope of environment.scopes) {
    const found = findBare(scope, name)
    if (found === 'unclear') return unknown
    if (found) return { source: found }
  }
  const parameter = environment.parameters.find((each) => each.name === name)
  if (parameter) return { value: parameter.value }
  return wholeRow(name, environment)
}

function findBare(scope: Scope, name: string): Source | 'unclear' | undefined {
  const merged = scope.merged.get(name)
  if (merged) return merged
  for (const { columns, hidden } of scope.items) {
    const found = hidden === true ? undefined : columns.find((column) => column.name === name)
    if (found) return found
  }
  const isUnclear = scope.items.some(
    ({ open, columns }) => open || columns.some((column) => column.name === undefined),
  )
  return isUnclear ? 'unclear' : undefined
}

function resolveQualified(names: readonly string[], last: string, environment: Environment): Resolved {
  const alias = names.at(-2)
  for (const { items } of environment.scopes) {
    const item = items.find((each) => each.hidden !== true && each.alias === alias)
    if (!item) continue
    const source = item.columns.find((column) => column.name === last)
    return source ? { source } : unknown
  }
  const parameter = environment.parameters.find((each) => each.name === last)
  // `function_name.parameter`
  return parameter && names.length === 2 ? { value: parameter.value } : unknown
}

function wholeRow(alias: string | undefined, environment: Environment): Resolved {
  for (const { items } of environment.scopes) {
    const row = items.find((each) => each.hidden !== true && each.alias === alias)
    if (row) return { row }
  }
  return unknown
}

/** The value of what a name means. */
export function valueOfName({ source, row, value }: Resolved, environment: Environment): Value {
  if (value) return value
  const { blurredSources, facts } = environment
  if (row) {
    const isBlurred = row.columns.some((column) => blurredSources.has(column))
    return { nonNull: !row.open && !isBlurred && facts.arePresent(row.presences), type: 'other' }
  }
  if (!source) return unknownValue
  if (blurredSources.has(source)) return { nonNull: false, type: source.value.type }
  return { ...source.value, nonNull: facts.isNonNull(source) }
}

/** A parameter by its number: `$1`. */
export function parameterAt(parameters: readonly Parameter[], number: number): Value {
  return parameters[number - 1]?.value ?? unknownValue
}
