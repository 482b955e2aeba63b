import type { CatalogPart, Selection } from '@plinth/catalog/model'

/**
 * What types follow from. The definitions of indexes, policies and functions, and who may do what, are most of the work
 * of reading a catalog, and nothing here asks for them.
 */
export const typesSelection = {
  enum: ['schema', 'name', 'values'],
  domain: ['schema', 'name', 'type', 'notNull', 'default'],
  composite: ['schema', 'name', 'attributes'],
  table: ['schema', 'name', 'partitionOf', 'inherits', 'comment'],
  column: [
    'schema',
    'table',
    'name',
    'position',
    'type',
    'notNull',
    'notNullConstraint',
    'default',
    'identity',
    'generated',
    'comment',
  ],
  constraint: ['schema', 'table', 'name', 'of', 'type', 'columns', 'references', 'definition'],
  index: ['schema', 'table', 'name', 'keys', 'predicate', 'unique', 'constraint', 'valid'],
  view: ['schema', 'name', 'materialized', 'definition', 'comment'],
  routine: [
    'schema',
    'name',
    'signature',
    'type',
    'arguments',
    'returns',
    'returnsSet',
    'language',
    'strict',
    'settings',
    'body',
    'comment',
  ],
  trigger: ['schema', 'table', 'name', 'definition'],
} as const satisfies Selection

/** A catalog, or as much of one as types follow from. */
export type TypesCatalog = CatalogPart<typeof typesSelection>

type Objects = TypesCatalog['objects']

export type TableObject = Objects['table'][number]
export type ColumnObject = Objects['column'][number]
export type ConstraintObject = Objects['constraint'][number]
export type ViewObject = Objects['view'][number]
export type RoutineObject = Objects['routine'][number]
export type DomainObject = Objects['domain'][number]
export type EnumObject = Objects['enum'][number]
export type CompositeObject = Objects['composite'][number]
