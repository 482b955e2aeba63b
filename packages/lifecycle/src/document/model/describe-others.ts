import {
  type Catalog,
  type Identified,
  type Kind,
  ownObjects,
  pathOf,
  subjectOf,
} from '@plinth/catalog/model'
import { shownDefault, shownType } from './describe-columns.ts'
import type { EnumDocument, Fact, TypeDocument } from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

export function describeEnums({
  catalog,
  columns,
  documented,
  glossary,
  titleOf,
}: SchemaIndex): EnumDocument[] {
  const users = new Map<string, { table: string; column: string }[]>()
  for (const [table, list] of columns)
    for (const { name, type, of } of list) {
      if (of === 'table' && !documented.has(table)) continue
      const bare = type.replace(/(\[\])+$/, '').replaceAll('"', '')
      const known = users.get(bare)
      if (known) known.push({ table, column: name })
      else users.set(bare, [{ table, column: name }])
    }
  return ownObjects(catalog, 'enum').map((each) => {
    const id = pathOf(each)
    return {
      id,
      title: titleOf(id),
      comment: each.comment,
      values: each.values.map((value) => ({ value, meaning: glossary.meaningOf(`${id}.${value}`) ?? null })),
      usedBy: users.get(id) ?? [],
    }
  })
}

export function describeTypes({ catalog, titleOf }: SchemaIndex): TypeDocument[] {
  const placed = (each: Identified): { id: string; title: string } => {
    const id = pathOf(each)
    return { id, title: titleOf(id) }
  }
  const checks = Map.groupBy(
    catalog.objects.constraint.filter(({ of }) => of === 'domain'),
    ({ schema, table }) => `${schema}.${table}`,
  )
  return [
    ...ownObjects(catalog, 'domain').map(
      (each): TypeDocument => ({
        ...placed(each),
        kind: 'domain',
        comment: each.comment,
        text: [
          shownType(each.type),
          ...(each.notNull ? ['not null'] : []),
          ...(each.default === null ? [] : [`default ${shownDefault(each.default)}`]),
          ...(checks.get(pathOf(each)) ?? []).map(({ definition }) => definition),
        ].join(' '),
      }),
    ),
    ...ownObjects(catalog, 'composite').map(
      (each): TypeDocument => ({
        ...placed(each),
        kind: 'composite type',
        comment: each.comment,
        text: each.attributes.map(({ name, type }) => `${name} ${shownType(type)}`).join(', '),
      }),
    ),
    ...ownObjects(catalog, 'range').map(
      (each): TypeDocument => ({
        ...placed(each),
        kind: 'range',
        comment: each.comment,
        text: `range of ${shownType(each.subtype)}`,
      }),
    ),
  ]
}

/** Sequences that nobody's column counts by: those are told with their columns. */
export function describeSequences({ catalog, titleOf }: SchemaIndex): Fact[] {
  return ownObjects(catalog, 'sequence')
    .filter(({ ownedBy, identity }) => ownedBy === null && !identity)
    .map((each) => ({
      name: titleOf(pathOf(each)),
      text: `${each.type}, from ${each.start} by ${each.increment}${each.cycle ? ', round and round' : ''}`,
      comment: each.comment,
    }))
}

export function describeExtensions(catalog: Catalog): Fact[] {
  return ownObjects(catalog, 'extension').map(({ name, installedIn, comment }) => ({
    name,
    text: `in the schema ${installedIn}`,
    comment,
  }))
}

/** Everything else, each in a line: nothing that the application made is left out. */
export function describeOthers(catalog: Catalog): Fact[] {
  const factsOf = <K extends Kind>(
    kind: K,
    text: (object: Catalog['objects'][K][number]) => string,
  ): Fact[] =>
    ownObjects(catalog, kind).map((object) => ({
      name: subjectOf(kind, object),
      text: text(object),
      comment: object.comment,
    }))
  return [
    ...factsOf('rule', ({ definition }) => definition),
    ...factsOf('statistics', ({ definition }) => definition),
    ...factsOf('eventTrigger', ({ event, function: called }) => `on ${event}, calls ${called}`),
    ...factsOf(
      'publication',
      ({ allTables, tables, schemas, operations }) =>
        `${operations.join(', ')} of ${allTables ? 'every table' : [...tables, ...schemas].join(', ') || 'no table'}`,
    ),
    ...factsOf('cronJob', ({ schedule, command }) => `${schedule}: ${command}`),
    ...factsOf('foreignServer', ({ wrapper }) => `by ${wrapper}`),
    ...factsOf('defaultPrivileges', ({ grants }) =>
      grants.map(({ grantee, privileges }) => `${grantee}: ${privileges.join(', ')}`).join('; '),
    ),
  ]
}
