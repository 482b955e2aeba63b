import { type CatalogIndex, keyOfName, resolveDomain } from './catalog-index.ts'
import type { ColumnType } from './model.ts'
import { readTypeName, type TypeName } from './type-name.ts'

/** A type as formats see it: domains resolved, and told what kind it is. */
export function columnType(index: CatalogIndex, given: string | TypeName): ColumnType {
  const name = typeof given === 'string' ? readTypeName(given) : given
  const { type } = resolveDomain(index, name)
  // What a domain over `varchar(20)` says of length stands at the domain, not at its user.
  return { ...type, kind: kindOf(index, type) }
}

function kindOf(index: CatalogIndex, { schema, name }: TypeName): ColumnType['kind'] {
  const key = keyOfName(schema, name)
  if (index.enums.has(key)) return 'enum'
  if (index.composites.has(key)) return 'composite'
  return index.tables.has(key) || index.views.has(key) ? 'row' : 'base'
}
