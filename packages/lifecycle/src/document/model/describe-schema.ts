import { type Catalog, ownObjects, pathOf } from '@plinth/catalog/model'
import type { Project } from '../../project/project.ts'
import {
  describeEnums,
  describeExtensions,
  describeOthers,
  describeSequences,
  describeTypes,
} from './describe-others.ts'
import { describeRoutines } from './describe-routines.ts'
import { describeTable } from './describe-table.ts'
import { describeViews, type Lineage } from './describe-views.ts'
import type { Entry, EntryKind, SchemaDocument } from './schema-document.ts'
import { indexSchema, type SchemaIndex } from './schema-index.ts'

/** Puts a catalog into words: the same catalog, lineage and settings give the same document. */
export function describeSchema(catalog: Catalog, project: Project, lineage: Lineage): SchemaDocument {
  const index = indexSchema(catalog, project)
  const views = describeViews(index, lineage)
  const routines = describeRoutines(index)
  const enums = describeEnums(index)
  const types = describeTypes(index)
  const partitions = new Set([...index.partitions.values()].flat().map((table) => pathOf(table)))
  const count = (kind: 'policy' | 'trigger' | 'index'): number =>
    ownObjects(catalog, kind).filter(({ schema, table }) => !partitions.has(`${schema}.${table}`)).length
  return {
    title: project.title || project.name,
    counts: [
      [index.documented.size, 'table', 'tables'],
      [views.length, 'view', 'views'],
      [routines.length, 'function', 'functions'],
      [enums.length, 'enum', 'enums'],
      [count('policy'), 'policy', 'policies'],
      [count('trigger'), 'trigger', 'triggers'],
      [count('index'), 'index', 'indexes'],
    ],
    titleOf: index.titleOf,
    entries: [
      ...[...index.documented.values()].map((table) => ({
        ...entryOf('table', pathOf(table), index),
        comment: table.comment,
      })),
      ...views.map((view) => ({ ...entryOf('view', view.id, index), comment: view.comment })),
      ...routines.map(({ id, title, comment }) => ({ kind: 'function' as const, id, title, comment })),
      ...enums.map(({ id, comment }) => ({ ...entryOf('enum', id, index), comment })),
      ...types.map(({ id, comment }) => ({ ...entryOf('type', id, index), comment })),
    ],
    tables: {
      *[Symbol.iterator]() {
        for (const table of index.documented.values()) yield describeTable(table, index)
      },
    },
    views,
    routines,
    enums,
    types,
    sequences: describeSequences(index),
    extensions: describeExtensions(catalog),
    others: describeOthers(catalog),
  }
}

const entryOf = (kind: EntryKind, id: string, { titleOf }: SchemaIndex): Omit<Entry, 'comment'> => ({
  kind,
  id,
  title: titleOf(id),
})
