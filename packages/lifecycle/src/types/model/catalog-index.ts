import { readTypeName, type TypeName } from './type-name.ts'
import type {
  ColumnObject,
  CompositeObject,
  ConstraintObject,
  DomainObject,
  EnumObject,
  RoutineObject,
  TableObject,
  TypesCatalog,
  ViewObject,
} from './types-catalog.ts'

/** A catalog with its objects at hand by name. Keys are `schema` and name, with a zero byte between. */
export interface CatalogIndex {
  readonly catalog: TypesCatalog
  readonly tables: ReadonlyMap<string, TableObject>
  readonly views: ReadonlyMap<string, ViewObject>
  /** In their order, by table or view. */
  readonly columns: ReadonlyMap<string, readonly ColumnObject[]>
  readonly constraints: ReadonlyMap<string, readonly ConstraintObject[]>
  readonly domains: ReadonlyMap<string, DomainObject>
  readonly enums: ReadonlyMap<string, EnumObject>
  readonly composites: ReadonlyMap<string, CompositeObject>
  readonly routines: ReadonlyMap<string, readonly RoutineObject[]>
  /** Tables that inherit from a table, partitions left out: those keep what their parent says. */
  readonly children: ReadonlyMap<string, readonly TableObject[]>
}

export const keyOfName = (schema: string, name: string): string => `${schema}\0${name}`

type Placed = { readonly schema: string; readonly name: string }

const byName = <T extends Placed>(objects: readonly T[]): Map<string, T> =>
  new Map(objects.map((object) => [keyOfName(object.schema, object.name), object]))

function grouped<T>(objects: readonly T[], key: (object: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const object of objects) {
    const name = key(object)
    const group = groups.get(name)
    if (group) group.push(object)
    else groups.set(name, [object])
  }
  return groups
}

/** Makes the objects of a catalog findable by name. */
export function indexCatalog(catalog: TypesCatalog): CatalogIndex {
  const { objects } = catalog
  const columns = grouped(objects.column, ({ schema, table }) => keyOfName(schema, table))
  for (const list of columns.values()) list.sort((a, b) => a.position - b.position)
  const parents = objects.table.flatMap((table) => table.inherits.map((parent) => ({ parent, table })))
  const children = grouped(parents, ({ parent }) => keyOfPath(parent))
  return {
    catalog,
    tables: byName(objects.table),
    views: byName(objects.view),
    columns,
    constraints: grouped(objects.constraint, ({ schema, table }) => keyOfName(schema, table)),
    domains: byName(objects.domain),
    enums: byName(objects.enum),
    composites: byName(objects.composite),
    routines: grouped(objects.routine, ({ schema, name }) => keyOfName(schema, name)),
    children: new Map([...children].map(([key, pairs]) => [key, pairs.map(({ table }) => table)])),
  }
}

// Parents are printed as names are: with their schema, in quotes where they need them.
function keyOfPath(path: string): string {
  const { schema, name } = readTypeName(path)
  return keyOfName(schema, name)
}

/** What a domain stands for in the end, and whether one of the domains on the way forbids null. */
export function resolveDomain(index: CatalogIndex, type: TypeName): { type: TypeName; notNull: boolean } {
  const domain = type.isArray ? undefined : index.domains.get(keyOfName(type.schema, type.name))
  if (!domain) return { type: withoutArrayDomain(index, type), notNull: false }
  const base = resolveDomain(index, readTypeName(domain.type))
  return { type: base.type, notNull: base.notNull || domain.notNull }
}

function withoutArrayDomain(index: CatalogIndex, type: TypeName): TypeName {
  const domain = index.domains.get(keyOfName(type.schema, type.name))
  if (!domain) return type
  const base = resolveDomain(index, readTypeName(domain.type)).type
  return { ...base, isArray: true }
}

/** Whether a column of a table is never null when it is read. */
export function isNeverNull(index: CatalogIndex, column: ColumnObject): boolean {
  if (resolveDomain(index, readTypeName(column.type)).notNull) return true
  // Rows from before the constraint have not been looked at.
  if (!column.notNull || /NOT VALID/.test(column.notNullConstraint ?? '')) return false
  // A query reads the tables that inherit too, and `alter table only` says nothing about them.
  const children = index.children.get(keyOfName(column.schema, column.table)) ?? []
  return children.every((child) => {
    const own = index.columns
      .get(keyOfName(child.schema, child.name))
      ?.find(({ name }) => name === column.name)
    return own !== undefined && isNeverNull(index, own)
  })
}
