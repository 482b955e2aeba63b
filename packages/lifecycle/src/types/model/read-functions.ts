import { ownObjects } from '@plinth/catalog/model'
import type { Definitions } from '../nullability/analyst.ts'
import { declaredColumns, defaultOf, resultColumns } from '../nullability/routine-result.ts'
import type { RoutineReading } from '../nullability/routines.ts'
import type { Analyst, Value } from '../nullability/scope.ts'
import { type CatalogIndex, keyOfName } from './catalog-index.ts'
import { columnType } from './column-type.ts'
import type { ArgumentModel, FieldModel, FunctionModel, ResultModel } from './model.ts'
import type { TypeName } from './type-name.ts'
import type { RoutineObject } from './types-catalog.ts'

type Words = (path: string) => boolean

/** The functions of the application that a client can call; those of triggers it cannot. */
export function readFunctions(
  index: CatalogIndex,
  { routines }: Definitions,
  { analyst, notNull }: { analyst: Analyst; notNull: Words },
): FunctionModel[] {
  return ownObjects(index.catalog, 'routine').flatMap((routine) => {
    const reading = routines.get(routine)
    return reading ? [readFunction(index, reading, { analyst, notNull })] : []
  })
}

function readFunction(
  index: CatalogIndex,
  reading: RoutineReading,
  { analyst, notNull }: { analyst: Analyst; notNull: Words },
): FunctionModel {
  const { routine } = reading
  const { schema, name, signature, returnsSet, comment } = routine
  const given = reading.parameters.filter(({ mode }) => mode !== 'out' && mode !== 'table')
  return {
    schema,
    name,
    signature,
    arguments: given.map(
      (parameter): ArgumentModel => ({
        name: parameter.name,
        type: columnType(index, parameter.type),
        optional: parameter.default !== undefined,
        // A strict function answers null with null and nothing else: there is no use in it.
        nullable: !routine.strict,
      }),
    ),
    result: resultOf(index, reading, { analyst, notNull }),
    returnsSet,
    comment,
  }
}

// A strict function is called with values, or answers null itself: what it gives is asked for values.
function argsOf({ parameters, routine }: RoutineReading, analyst: Analyst): Value[] {
  return parameters
    .filter(({ mode }) => mode !== 'out' && mode !== 'table')
    .map((parameter) => {
      const isLeftOut = parameter.default !== undefined && !defaultOf(parameter, analyst).nonNull
      return { nonNull: routine.strict && !isLeftOut, type: analyst.classOf(parameter.type) }
    })
}

function resultOf(
  index: CatalogIndex,
  reading: RoutineReading,
  { analyst, notNull }: { analyst: Analyst; notNull: Words },
): ResultModel {
  const { routine, returns } = reading
  const path = `${routine.schema}.${routine.name}`
  const declared = declaredColumns(reading, analyst)
  if (!declared) return { kind: 'record' }
  const found = resultColumns(reading, argsOf(reading, analyst), analyst)
  const fields = declaredFields(index, reading)
  if (!fields) {
    if (!returns || isVoid(returns)) return { kind: 'void' }
    const nonNull = found?.[0]?.value.nonNull === true || notNull(path)
    return { kind: 'value', type: columnType(index, returns), nullable: !nonNull }
  }
  const columns = fields.map((field, place) => ({
    ...field,
    nullable: !(found?.[place]?.value.nonNull === true || notNull(`${path}.${field.name}`)),
  }))
  return settle(routine, columns, relationOf(index, returns))
}

const isVoid = ({ schema, name }: TypeName): boolean => schema === 'pg_catalog' && name === 'void'

// A single column of OUT or TABLE: a set gives rows of one column, a single result is the value itself.
function settle(
  { returnsSet, returns }: RoutineObject,
  columns: readonly FieldModel[],
  relation: string | undefined,
): ResultModel {
  const [only, ...others] = columns
  if (only && others.length === 0 && !returnsSet && !/^TABLE/i.test(returns ?? '') && relation === undefined)
    return { kind: 'value', type: only.type, nullable: only.nullable }
  return {
    kind: 'row',
    columns,
    nullable: !returnsSet && columns.every(({ nullable }) => nullable),
    relation,
  }
}

function declaredFields(
  index: CatalogIndex,
  { parameters, returns }: RoutineReading,
): FieldModel[] | undefined {
  const named = parameters.filter(({ mode }) => mode === 'out' || mode === 'inout' || mode === 'table')
  const field = (name: string, type: string | TypeName): FieldModel => ({
    name,
    type: columnType(index, type),
    nullable: true,
  })
  if (named.length > 0) return named.map(({ name, type }, place) => field(name ?? `column${place + 1}`, type))
  if (!returns || returns.isArray) return undefined
  const key = keyOfName(returns.schema, returns.name)
  const composite = index.composites.get(key)
  if (composite) return composite.attributes.map(({ name, type }) => field(name, type))
  if (!index.tables.has(key) && !index.views.has(key)) return undefined
  return index.columns.get(key)?.map(({ name, type }) => field(name, type))
}

function relationOf(index: CatalogIndex, returns: TypeName | undefined): string | undefined {
  if (!returns || returns.isArray) return undefined
  const key = keyOfName(returns.schema, returns.name)
  return index.tables.has(key) || index.views.has(key) ? `${returns.schema}.${returns.name}` : undefined
}
