import {
  type Catalog,
  type ColumnObject,
  type ConstraintObject,
  type IndexObject,
  ownObjects,
  type PolicyObject,
  pathOf,
  type TableObject,
  type TriggerObject,
} from '@plinth/catalog/model'
import type { Project } from '../../project/project.ts'
import { type Glossary, readGlossary } from './glossary.ts'

/** A catalog with what belongs to a table at hand by its path. */
export interface SchemaIndex {
  readonly catalog: Catalog
  readonly project: Project
  readonly glossary: Glossary
  readonly columns: ReadonlyMap<string, readonly ColumnObject[]>
  readonly constraints: ReadonlyMap<string, readonly ConstraintObject[]>
  /** Foreign keys that lead to a table. */
  readonly incoming: ReadonlyMap<string, readonly ConstraintObject[]>
  readonly indexes: ReadonlyMap<string, readonly IndexObject[]>
  readonly policies: ReadonlyMap<string, readonly PolicyObject[]>
  readonly triggers: ReadonlyMap<string, readonly TriggerObject[]>
  readonly partitions: ReadonlyMap<string, readonly TableObject[]>
  readonly enums: ReadonlySet<string>
  /** Tables that have a chapter of their own: of the application, and no partition. */
  readonly documented: ReadonlyMap<string, TableObject>
  readonly titleOf: (path: string) => string
}

export function indexSchema(catalog: Catalog, project: Project): SchemaIndex {
  const { objects } = catalog
  const tables = ownObjects(catalog, 'table')
  const documented = tables.filter(({ partitionOf }) => partitionOf === null)
  const ofTables = objects.constraint.filter((constraint) => constraint.of === 'table')
  const columns = byTable(objects.column)
  for (const list of columns.values()) list.sort((a, b) => a.position - b.position)
  const known = new Map(documented.map((table) => [pathOf(table), table]))
  return {
    catalog,
    project,
    glossary: readGlossary(project.glossary, catalog),
    columns,
    constraints: byTable(ofTables),
    incoming: incomingKeys(ofTables, known),
    indexes: byTable(objects.index),
    policies: byTable(objects.policy),
    triggers: byTable(objects.trigger),
    partitions: Map.groupBy(
      tables.filter(({ partitionOf }) => partitionOf !== null),
      ({ partitionOf }) => partitionOf ?? '',
    ),
    enums: new Set(objects.enum.map((each) => pathOf(each))),
    documented: known,
    titleOf: titlesOf(catalog),
  }
}

function byTable<T extends { readonly schema: string; readonly table: string }>(
  objects: readonly T[],
): Map<string, T[]> {
  return Map.groupBy(objects, ({ schema, table }) => `${schema}.${table}`)
}

// Those of partitions repeat that of their parent.
function incomingKeys(
  constraints: readonly ConstraintObject[],
  documented: ReadonlyMap<string, unknown>,
): Map<string, ConstraintObject[]> {
  const found = new Map<string, ConstraintObject[]>()
  for (const constraint of constraints) {
    const { references, schema, table } = constraint
    if (!references || !documented.has(`${schema}.${table}`)) continue
    const target = `${references.schema}.${references.table}`
    const list = found.get(target)
    if (list) list.push(constraint)
    else found.set(target, [constraint])
  }
  return found
}

function titlesOf(catalog: Catalog): (path: string) => string {
  const schemas = new Set(
    [...ownObjects(catalog, 'table'), ...ownObjects(catalog, 'view'), ...ownObjects(catalog, 'routine')].map(
      ({ schema }) => schema,
    ),
  )
  const [only] = schemas
  const prefix = schemas.size === 1 ? `${only}.` : ''
  return (path) => (prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path)
}
