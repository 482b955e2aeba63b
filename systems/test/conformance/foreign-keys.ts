// A foreign key without an index makes every deletion of what it points at read the whole table.

import {
  type Catalog,
  type ConstraintObject,
  type IndexObject,
  ownObjects,
  pathOf,
} from '@plinth/catalog/model'

/** The foreign keys, by table and name, whose columns no index begins with. */
export function findUnindexedForeignKeys(catalog: Catalog): readonly string[] {
  const indexes = ownObjects(catalog, 'index').filter(({ valid }) => valid)
  return ownObjects(catalog, 'constraint')
    .filter(({ type, inherited }) => type === 'foreign key' && !inherited)
    .filter((key) => !indexes.some((index) => serves(index, key)))
    .map(pathOf)
}

function serves(index: IndexObject, key: ConstraintObject): boolean {
  if (index.schema !== key.schema || index.table !== key.table || index.method !== 'btree') return false
  // One that leaves out rows without the column leaves out none that a deletion has to find.
  const [column] = key.columns
  const whole =
    index.predicate === null || (key.columns.length === 1 && index.predicate === `(${column} IS NOT NULL)`)
  const begin = index.keys
    .slice(0, key.columns.length)
    .map((part) => part.replace(/ .*$/, '').replaceAll('"', ''))
  return whole && key.columns.every((name) => begin.includes(name))
}

export const countForeignKeys = (catalog: Catalog): number =>
  ownObjects(catalog, 'constraint').filter(({ type }) => type === 'foreign key').length
