import { ownObjects, pathOf, type RoutineObject } from '@plinth/catalog/model'
import { shownType } from './describe-columns.ts'
import { describeGrants } from './describe-security.ts'
import type { RoutineDocument } from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

export function describeRoutines(index: SchemaIndex): RoutineDocument[] {
  const triggers = Map.groupBy(
    ownObjects(index.catalog, 'trigger').filter(({ schema, table }) =>
      index.documented.has(`${schema}.${table}`),
    ),
    (trigger) => trigger.function,
  )
  return ownObjects(index.catalog, 'routine').map((routine) => ({
    id: pathOf(routine),
    title: `${index.titleOf(pathOf({ schema: routine.schema, name: routine.name }))}(${shownArguments(routine.signature)})`,
    type: routine.type,
    signature: shownArguments(routine.arguments),
    returns: returnsOf(routine),
    language: routine.language,
    comment: routine.comment,
    remarks: remarksOf(routine),
    grants: describeGrants(routine),
    usedBy: (triggers.get(`${routine.schema}.${routine.name}`) ?? []).map(({ schema, table, name }) => ({
      table: `${schema}.${table}`,
      trigger: name,
    })),
  }))
}

const shownArguments = (text: string): string =>
  text
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll('timestamp without time zone', 'timestamp')
    .replaceAll('character varying', 'varchar')
    .replaceAll('double precision', 'float8')
    .replaceAll(/('(?:[^']|'')*')::[\w.]+/g, '$1')

function returnsOf({ returns, returnsSet, type }: RoutineObject): string {
  if (type === 'procedure' || returns === null) return 'nothing'
  const text = shownArguments(shownType(returns))
  return returnsSet && !/^(?:TABLE|SETOF)/i.test(text) ? `setof ${text}` : text
}

const promises = {
  immutable: 'Immutable: the same arguments give the same result for ever.',
  stable: 'Stable: the same arguments give the same result within a statement.',
  volatile: 'Volatile: it may write, or give another result each time.',
} as const

function remarksOf(routine: RoutineObject): string[] {
  const path = routine.settings.find((setting) => setting.startsWith('search_path='))
  return [
    routine.securityDefiner
      ? `Runs with the rights of its owner${path === undefined ? ', and with the search path of the caller' : ''}.`
      : 'Runs with the rights of the caller.',
    ...(routine.type === 'procedure' ? [] : [promises[routine.volatility]]),
    ...(routine.strict ? ['Null for a null argument.'] : []),
  ]
}
