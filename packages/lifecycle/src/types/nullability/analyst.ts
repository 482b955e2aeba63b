// Puts the parts of the analysis together over one catalog.

import { type CatalogIndex, isNeverNull, keyOfName, resolveDomain } from '../model/catalog-index.ts'
import { readTypeName, type TypeName } from '../model/type-name.ts'
import type { RoutineObject, ViewObject } from '../model/types-catalog.ts'
import { extensionFunctions } from './builtins.ts'
import { readQuery } from './query.ts'
import { callRoutine, rowsOfRoutine } from './routine-result.ts'
import { type RoutineReading, typeNameOf } from './routines.ts'
import { type Analyst, type OutputColumn, outermost, unknownValue, type Value } from './scope.ts'
import type { Node } from './tree.ts'
import { classOf, type TypeClass } from './type-class.ts'
import { valueIn } from './value.ts'

export interface Definitions {
  /** The parsed query of each view; one that PostgreSQL 18's grammar does not read is absent. */
  readonly views: ReadonlyMap<ViewObject, unknown>
  readonly routines: ReadonlyMap<RoutineObject, RoutineReading>
}

/** Everything that the analysis asks, answered from a catalog. */
export function createAnalyst(index: CatalogIndex, definitions: Definitions): Analyst {
  const relations = new Map<string, readonly OutputColumn[] | undefined>()
  const routinesOf = (schema: string, name: string): readonly RoutineObject[] =>
    index.routines.get(keyOfName(schema, name)) ?? []
  const analyst: Analyst = {
    value: valueIn,
    query: readQuery,
    relation(schema, name) {
      const key = keyOfName(schema, name)
      if (!relations.has(key)) relations.set(key, readRelation(key, index, { definitions, analyst }))
      return relations.get(key)
    },
    call(schema, name, args) {
      const candidates = routinesOf(schema, name)
      const values = candidates.map((routine) => callOne(routine, args, { definitions, analyst }))
      const [first] = values
      if (!first) return unknownValue
      // Which of several is meant depends on types: what holds, holds for all.
      return {
        type: values.length === 1 ? first.type : 'unknown',
        nonNull: values.every(({ nonNull }) => nonNull),
      }
    },
    rows(schema, name, args) {
      const [routine, ...others] = routinesOf(schema, name)
      const reading = routine && others.length === 0 ? definitions.routines.get(routine) : undefined
      return reading && rowsOfRoutine(reading, args, analyst)
    },
    isStrict(schema, name, count) {
      const candidates = routinesOf(schema, name)
      return (
        candidates.length > 0 &&
        count > 0 &&
        candidates.every(({ strict, type }) => strict && type === 'function')
      )
    },
    isNamed: (schema, name) => routinesOf(schema, name).length > 0,
    isAggregate: (schema, name) => routinesOf(schema, name).some(({ type }) => type === 'aggregate'),
    isRows: (schema, name) => routinesOf(schema, name).some(({ returnsSet }) => returnsSet),
    isView: (schema, name) => index.views.has(keyOfName(schema, name)),
    type: (node: Node | undefined) => (node ? classOfType(index, typeNameOf(node)) : 'unknown'),
    classOf: (type) => classOfType(index, type),
    rowType: (type) => rowTypeOf(type, index, analyst),
  }
  return analyst
}

export function classOfType(index: CatalogIndex, name: TypeName): TypeClass {
  const { type } = resolveDomain(index, name)
  if (index.enums.has(keyOfName(type.schema, type.name))) return type.isArray ? 'array' : 'other'
  return classOf(type.name, type.isArray)
}

interface Parts {
  readonly definitions: Definitions
  readonly analyst: Analyst
}

function readRelation(key: string, index: CatalogIndex, parts: Parts): readonly OutputColumn[] | undefined {
  const view = index.views.get(key)
  const columns = index.columns.get(key)
  if (!columns) return undefined
  const known = view && columnsOfView(view, parts)
  return columns.map((column, position) => {
    const type = classOfType(index, readTypeName(column.type))
    const found = known?.[position]?.value
    // A view keeps its type and its own name for a column, whatever stands behind it.
    if (view)
      return {
        name: column.name,
        value: { nonNull: found?.nonNull ?? false, type, origin: found?.origin, made: found?.made },
      }
    const origin = { schema: column.schema, relation: column.table, column: column.name }
    return { name: column.name, value: { nonNull: isNeverNull(index, column), type, origin } }
  })
}

function columnsOfView(view: ViewObject, { definitions, analyst }: Parts): readonly OutputColumn[] {
  const query = definitions.views.get(view)
  return query === undefined ? [] : analyst.query(query, outermost(analyst)).columns
}

function callOne(routine: RoutineObject, args: readonly Value[], { definitions, analyst }: Parts): Value {
  const { owned, name } = routine
  if (owned?.by === 'extension') {
    const isTotal = extensionFunctions[owned.name]?.has(name) === true
    return { nonNull: isTotal && args.every(({ nonNull }) => nonNull), type: 'unknown' }
  }
  const reading = definitions.routines.get(routine)
  return reading && routine.type === 'function' && !routine.returnsSet
    ? callRoutine(reading, args, analyst)
    : unknownValue
}

// The columns of a table or composite type, as a function that returns it gives them: nothing is promised.
function rowTypeOf(
  type: TypeName,
  index: CatalogIndex,
  analyst: Analyst,
): readonly OutputColumn[] | undefined {
  const key = keyOfName(type.schema, type.name)
  const composite = index.composites.get(key)
  if (composite)
    return composite.attributes.map((attribute) => ({
      name: attribute.name,
      value: { nonNull: false, type: classOfType(index, readTypeName(attribute.type)) },
    }))
  return analyst
    .relation(type.schema, type.name)
    ?.map(({ name, value }) => ({ name, value: { nonNull: false, type: value.type } }))
}
