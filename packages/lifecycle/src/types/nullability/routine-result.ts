// What a function of the application gives, by what stands in it.

import type { RoutineObject } from '../model/types-catalog.ts'
import type { RoutineParameter, RoutineReading } from './routines.ts'
import {
  type Analyst,
  type OutputColumn,
  outermost,
  type Parameter,
  type QueryResult,
  unknownValue,
  type Value,
} from './scope.ts'
import { isTotalCast } from './type-class.ts'

const working = new WeakMap<Analyst, Set<RoutineReading>>()

/** The columns that a function returns: those of OUT and TABLE, of a row type, or one without a name. */
export function declaredColumns(
  { parameters, returns }: RoutineReading,
  analyst: Analyst,
): readonly OutputColumn[] | undefined {
  const named = parameters.filter(({ mode }) => mode === 'out' || mode === 'inout' || mode === 'table')
  if (named.length > 0)
    return named.map(({ name, type }) => ({ name, value: { nonNull: false, type: analyst.classOf(type) } }))
  if (!returns) return []
  const isRecord = returns.schema === 'pg_catalog' && returns.name === 'record'
  if (isRecord && !returns.isArray) return undefined
  const row = returns.isArray ? undefined : analyst.rowType(returns)
  return row ?? [{ name: undefined, value: { nonNull: false, type: analyst.classOf(returns) } }]
}

/** The value of a call in an expression. */
export function callRoutine(reading: RoutineReading, args: readonly Value[], analyst: Analyst): Value {
  const { returns } = reading
  const type = returns ? analyst.classOf(returns) : 'unknown'
  const columns = resultColumns(reading, args, analyst)
  const isRow = (declaredColumns(reading, analyst)?.length ?? 2) !== 1
  return { nonNull: !isRow && columns?.[0]?.value.nonNull === true, type }
}

/** The columns of a call in FROM; undefined where nobody knows which they are. */
export function rowsOfRoutine(
  reading: RoutineReading,
  args: readonly Value[],
  analyst: Analyst,
): readonly OutputColumn[] | undefined {
  const declared = declaredColumns(reading, analyst)
  const found = resultColumns(reading, args, analyst)
  return declared?.map(({ name, value }, index) => ({
    name,
    value: { ...value, nonNull: found?.[index]?.value.nonNull ?? false },
  }))
}

/** What is known of the columns that the body gives; undefined where it cannot be seen. */
export function resultColumns(
  reading: RoutineReading,
  args: readonly Value[],
  analyst: Analyst,
): readonly OutputColumn[] | undefined {
  const { body, routine } = reading
  const inWork = working.get(analyst) ?? new Set()
  working.set(analyst, inWork)
  // A function that calls itself proves nothing by itself.
  if (!body || inWork.has(reading)) return undefined
  const bound = bindArguments(reading, args, analyst)
  // A strict function does not even run for null: it gives null, or no rows.
  if (routine.strict && !routine.returnsSet && !bound.every(({ nonNull }) => nonNull)) return undefined
  inWork.add(reading)
  try {
    const environment = outermost(analyst, {
      searchPath: body.searchPath,
      parameters: boundParameters(reading, bound, analyst),
    })
    const results = body.results.map(({ statement }) => analyst.query(statement, environment))
    return combine(results, declaredColumns(reading, analyst) ?? [], routine)
  } finally {
    inWork.delete(reading)
  }
}

function boundParameters(
  { parameters, routine }: RoutineReading,
  bound: readonly Value[],
  analyst: Analyst,
): Parameter[] {
  // PL/pgSQL may assign to its parameters.
  const keeps = routine.language === 'sql'
  return parameters.filter(isGiven).map(({ name, type }, index) => ({
    name,
    value: {
      nonNull: keeps && (routine.strict || bound[index]?.nonNull === true),
      type: analyst.classOf(type),
    },
  }))
}

const isGiven = ({ mode }: RoutineParameter): boolean => mode !== 'out' && mode !== 'table'

/** What a function is called with: the arguments, and defaults for those that are left out. */
function bindArguments({ parameters }: RoutineReading, args: readonly Value[], analyst: Analyst): Value[] {
  return parameters.filter(isGiven).map((parameter, index) => {
    if (parameter.mode === 'variadic') return unknownValue
    return args[index] ?? defaultOf(parameter, analyst)
  })
}

/** The value of a parameter that is left out. */
export function defaultOf({ default: expression }: RoutineParameter, analyst: Analyst): Value {
  return expression === undefined ? unknownValue : analyst.value(expression, outermost(analyst))
}

// A function that gives one row gives a row of nulls where its query gives none.
function combine(
  results: readonly QueryResult[],
  declared: readonly OutputColumn[],
  { returnsSet, language }: RoutineObject,
): readonly OutputColumn[] | undefined {
  if (results.some(({ columns }) => columns.length !== declared.length)) return undefined
  return declared.map(({ name, value }, index) => {
    const nonNull = results.every(({ columns, atLeastOne }) => {
      const found = columns[index]?.value ?? unknownValue
      return (
        (returnsSet || atLeastOne) &&
        found.nonNull &&
        (language === 'sql' && value.type !== 'time' ? true : isTotalCast(found.type, value.type))
      )
    })
    return { name, value: { nonNull, type: value.type } }
  })
}
