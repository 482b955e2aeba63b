import { ownObjects } from '@plinth/catalog/model'
import { type CatalogIndex, isNeverNull, keyOfName, resolveDomain } from './catalog-index.ts'
import { columnType } from './column-type.ts'
import type { ColumnModel, RelationModel, RelationshipModel } from './model.ts'
import { readTypeName } from './type-name.ts'
import type { ColumnObject, ConstraintObject, TableObject } from './types-catalog.ts'

/** The tables of the application. Partitions come and go, and are reached through their parent: they are left out. */
export function readTables(index: CatalogIndex): RelationModel[] {
  const indexes = plainIndexes(index)
  return ownObjects(index.catalog, 'table')
    .filter(({ partitionOf }) => partitionOf === null)
    .map((table) => readTable(index, table, indexes.get(keyOfName(table.schema, table.name)) ?? []))
}

type PlainIndex = { readonly name: string; readonly columns: readonly string[]; readonly unique: boolean }

function readTable(
  index: CatalogIndex,
  { schema, name, comment }: TableObject,
  indexes: readonly PlainIndex[],
): RelationModel {
  const key = keyOfName(schema, name)
  const constraints = (index.constraints.get(key) ?? []).filter(({ of }) => of === 'table')
  const keys = constraints.filter(({ type }) => type === 'primary key' || type === 'unique')
  const unique = [...keys, ...indexes.filter((each) => each.unique)].map(({ columns }) => columns)
  return {
    kind: 'table',
    schema,
    name,
    columns: (index.columns.get(key) ?? []).map((column) => readColumn(index, column)),
    insertable: true,
    updatable: true,
    relationships: constraints.flatMap((constraint) => relationshipOf(constraint, unique)),
    primaryKey: keys.find(({ type }) => type === 'primary key')?.columns ?? [],
    uniques: keys
      .filter(({ type }) => type === 'unique')
      .map((each) => ({ name: each.name, columns: each.columns })),
    indexes: indexes.filter((each) => !each.unique),
    checks: constraints.filter(({ type }) => type === 'check').map(({ definition }) => definition),
    comment,
  }
}

function readColumn(index: CatalogIndex, column: ColumnObject): ColumnModel {
  const { name, identity, generated, comment } = column
  const domain = index.domains.get(domainKey(column.type))
  const isRequired = column.notNull || resolveDomain(index, readTypeName(column.type)).notNull
  const isGiven = identity === 'always' || generated !== null
  const hasDefault = column.default !== null || identity !== null || (domain?.default ?? null) !== null
  return {
    name,
    type: columnType(index, column.type),
    nullable: !isNeverNull(index, column),
    insert: isGiven ? 'never' : isRequired && !hasDefault ? 'required' : 'optional',
    update: !isGiven,
    takesNull: !isRequired,
    default: column.default,
    identity,
    generated: generated !== null,
    comment,
  }
}

function domainKey(type: string): string {
  const { schema, name } = readTypeName(type)
  return keyOfName(schema, name)
}

function relationshipOf(
  constraint: ConstraintObject,
  unique: readonly (readonly string[])[],
): RelationshipModel[] {
  const { references, columns, name } = constraint
  if (!references) return []
  return [
    {
      name,
      columns,
      isOneToOne: unique.some(
        (key) => key.length === columns.length && key.every((column) => columns.includes(column)),
      ),
      schema: references.schema,
      relation: references.table,
      referencedColumns: references.columns,
      onDelete: references.onDelete,
      onUpdate: references.onUpdate,
    },
  ]
}

// Those over columns only, without a condition: what a client can know.
function plainIndexes({ catalog, columns }: CatalogIndex): Map<string, PlainIndex[]> {
  const found = new Map<string, PlainIndex[]>()
  for (const { schema, table, name, keys, predicate, unique, constraint, valid } of catalog.objects.index) {
    const key = keyOfName(schema, table)
    const names = keys.map((each) => each.replace(/^"(.*)"$/, '$1'))
    const isPlain = names.every((each) => columns.get(key)?.some((column) => column.name === each))
    if (!isPlain || predicate !== null || constraint !== null || !valid) continue
    const list = found.get(key)
    const plain = { name, columns: names, unique }
    if (list) list.push(plain)
    else found.set(key, [plain])
  }
  return found
}
