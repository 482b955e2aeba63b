// What a function of the application gives, by what stands in it.

import type { RoutineObject } from '@plinth/catalog/model'
import type { RoutineReading } from './routines.ts'
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
  const { routine, returns } = reading
  const type = returns ? analyst.classOf(returns) : 'unknown'
  const columns = resultColumns(reading, args, analyst)
  const isRow = (declaredColumns(reading, analyst)?.length ?? 2) !== 1
  const passes = !routine.strict || args.every(({ nonNull }) => nonNull)
  return { nonNull: !isRow && passes && columns?.[0]?.value.nonNull === true, type }
}

/** The columns of a call in FROM; undefined where nobody knows which they are. */
export function rowsOfRoutine(
  reading: RoutineReading,
  args: readonly Value[],
  analyst: Analyst,
): readonly OutputColumn[] | undefined {
  const declared = declaredColumns(reading, analyst)
  const { strict, returnsSet } = reading.routine
  const passes = !strict || returnsSet || args.every(({ nonNull }) => nonNull)
  const found = passes ? resultColumns(reading, args, analyst) : undefined
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
  inWork.add(reading)
  try {
    const environment = outermost(analyst, {
      searchPath: body.searchPath,
      parameters: boundParameters(reading, args, analyst),
    })
    const results = body.results.map(({ statement }) => analyst.query(statement, environment))
    return combine(results, declaredColumns(reading, analyst) ?? [], routine)
  } finally {
    inWork.delete(reading)
  }
}

function boundParameters(
  { parameters, routine }: RoutineReading,
  args: readonly Value[],
  analyst: Analyst,
): Parameter[] {
  const given = parameters.filter(({ mode }) => mode !== 'out' && mode !== 'table')
  return given.map(({ name, type, mode, default: byDefault }, index) => {
    const fallback = byDefault === undefined ? unknownValue : analyst.value(byDefault, outermost(analyst))
    const arg = mode === 'variadic' ? unknownValue : (args[index] ?? fallback)
    // PL/pgSQL may assign to its parameters.
    const keeps = routine.language === 'sql'
    return { name, value: { nonNull: keeps && (routine.strict || arg.nonNull), type: analyst.classOf(type) } }
  })
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
