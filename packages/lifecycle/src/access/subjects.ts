import {
  type Catalog,
  type ColumnObject,
  ownObjects,
  pathOf,
  type RoutineObject,
} from '@plinth/catalog/model'
import { qualified } from '@plinth/kernel'
import { routineKey } from './access-file.ts'

/** A table or view whose rows somebody may want. */
export interface Relation {
  /** `public.leads`; for partitions that of their parent with ` partitions`, since their own names come and go. */
  readonly key: string
  /** Quoted, as it stands in a statement. */
  readonly name: string
  readonly type: 'table' | 'view'
  readonly columns: readonly RelationColumn[]
  /** The primary key; empty where there is none. */
  readonly keyColumns: readonly string[]
}

export interface RelationColumn {
  readonly name: string
  /** A statement may give it a value. */
  readonly writable: boolean
  /** It gets a value of its own when none is given, and a copied one would be taken already. */
  readonly fresh: boolean
}

export interface Routine {
  /** `public.add(integer,integer)` */
  readonly key: string
  /** `"public"."add"` */
  readonly name: string
  readonly type: RoutineObject['type']
  /** Types of the arguments; the last one of a variadic function is its array. */
  readonly argumentTypes: readonly string[]
  readonly variadic: boolean
}

export interface Sequence {
  readonly key: string
  readonly name: string
  /** Restarted with the table that it numbers. */
  readonly ownedBy: string | null
}

/** Everything of the application that can be asked for something. */
export interface Subjects {
  readonly relations: readonly Relation[]
  readonly sequences: readonly Sequence[]
  readonly routines: readonly Routine[]
}

export function findSubjects(catalog: Catalog): Subjects {
  const columns = Map.groupBy(ownObjects(catalog, 'column'), pathOfTable)
  const constraints = Map.groupBy(ownObjects(catalog, 'constraint'), pathOfTable)
  const keysOf = (path: string): readonly (readonly string[])[] =>
    (constraints.get(path) ?? [])
      .filter(({ type }) => type === 'primary key' || type === 'unique')
      .map((constraint) => constraint.columns)
  const relation = (object: { schema: string; name: string }, type: Relation['type'], key: string) => {
    const keys = keysOf(pathOf(object))
    // A part of a longer key says whose row it is, whatever default it has: that one is copied.
    const inKey = new Set(keys.filter(({ length }) => length === 1).flat())
    return {
      key,
      name: qualified(object.schema, object.name),
      type,
      columns: (columns.get(pathOf(object)) ?? []).map((column) => toColumn(column, inKey)),
      keyColumns:
        (constraints.get(pathOf(object)) ?? []).find((it) => it.type === 'primary key')?.columns ?? [],
    }
  }
  return {
    relations: [
      ...ownObjects(catalog, 'table').map((table) =>
        relation(
          table,
          'table',
          table.partitionOf === null ? pathOf(table) : `${table.partitionOf} partitions`,
        ),
      ),
      ...ownObjects(catalog, 'view').map((view) => relation(view, 'view', pathOf(view))),
    ],
    sequences: ownObjects(catalog, 'sequence').map((sequence) => ({
      key: pathOf(sequence),
      name: qualified(sequence.schema, sequence.name),
      ownedBy: sequence.ownedBy,
    })),
    routines: ownObjects(catalog, 'routine').filter(isCallable).map(toRoutine),
  }
}

const pathOfTable = ({ schema, table }: { schema: string; table: string }): string => `${schema}.${table}`

function toColumn(column: ColumnObject, inKey: ReadonlySet<string>): RelationColumn {
  const { name, identity, generated } = column
  const numbered = column.default !== null || identity !== null
  return {
    name,
    writable: generated === null && identity !== 'always',
    fresh: numbered && inKey.has(name),
  }
}

// Only PostgreSQL itself calls these.
const isCallable = ({ returns, type }: RoutineObject): boolean =>
  returns !== 'trigger' && returns !== 'event_trigger' && (type === 'function' || type === 'procedure')

function toRoutine(routine: RoutineObject): Routine {
  return {
    key: routineKey(pathOf(routine)),
    name: qualified(routine.schema, routine.name),
    type: routine.type,
    argumentTypes: routine.signature === '' ? [] : routine.signature.split(', '),
    variadic: /\bVARIADIC\b/.test(routine.arguments),
  }
}
