import {
  type AnyObject,
  type Catalog,
  type ColumnObject,
  type ConstraintObject,
  identityOf,
  type SequenceObject,
  type TableObject,
} from '@plinth/catalog/model'
import { plainIdent as ident } from '@plinth/kernel'

/** The catalog that is written, with the look-ups that its parts need of one another. */
export interface World {
  readonly catalog: Catalog
  /** The role that owns what has no other owner. */
  readonly migrator: string
  /** Roles that get privileges on every new object by themselves where the schema will be restored. */
  readonly platformRoles: readonly string[]
  columnsOf(relation: InSchema): readonly ColumnObject[]
  constraintsOf(relation: InSchema): readonly ConstraintObject[]
  /** The sequence behind an identity column. */
  identitySequence(column: ColumnObject): SequenceObject | undefined
  findTable(relation: InSchema): TableObject | undefined
  /** Whether a text mentions a function of the application. */
  mentionsRoutine(text: string): boolean
}

interface InSchema {
  readonly schema: string
  readonly name: string
}

/** `public.orders`, quoted where it has to be, as PostgreSQL prints it. */
export const qualified = ({ schema, name }: InSchema): string => `${ident(schema)}.${ident(name)}`

/** The relation that a column, constraint, index, trigger or policy is on. */
export const relationOf = ({ schema, table }: { schema: string; table: string }): InSchema => ({
  schema,
  name: table,
})

// A name with its schema, each part plain or in quotes, wherever it stands: in a literal too, as in nextval('…').
const qualifiedName = /(?:"(?:[^"]|"")+"|[a-z_][\w$]*)\.(?:"(?:[^"]|"")+"|[a-z_][\w$]*)/g

/** Every name with a schema in a text, without quotes: majors differ in the words that they quote. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(qualifiedName)].map(([name]) => unquoted(name))

export const unquoted = (name: string): string => name.replaceAll('"', '')

export function makeWorld(catalog: Catalog, options: Pick<World, 'migrator' | 'platformRoles'>): World {
  const columns = byRelation(catalog.objects.column)
  const constraints = byRelation(catalog.objects.constraint)
  const tables = new Map(catalog.objects.table.map((table) => [identityOf(table), table]))
  const identities = new Map(
    catalog.objects.sequence.filter(({ identity }) => identity).map((each) => [each.ownedBy, each]),
  )
  const routines = new Set(catalog.objects.routine.map((routine) => unquoted(qualified(routine))))
  return {
    catalog,
    ...options,
    columnsOf: (relation) =>
      (columns.get(identityOf(relation)) ?? []).toSorted((a, b) => a.position - b.position),
    constraintsOf: (relation) =>
      (constraints.get(identityOf(relation)) ?? []).filter((constraint) => constraint.of === 'table'),
    identitySequence: (column) => identities.get(`${qualified(relationOf(column))}.${ident(column.name)}`),
    findTable: ({ schema, name }) => tables.get(identityOf({ schema, name })),
    mentionsRoutine: (text) => namesIn(text).some((name) => routines.has(name)),
  }
}

function byRelation<T extends AnyObject & { schema: string; table: string }>(
  objects: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const object of objects) {
    const key = identityOf(relationOf(object))
    const known = found.get(key)
    if (known) known.push(object)
    else found.set(key, [object])
  }
  return found
}
