import { ownObjects, pathOf, type ViewObject } from '@plinth/catalog/model'
import type { ViewLineage } from '../../types/index.ts'
import { shownType } from './describe-columns.ts'
import { describeIndexes } from './describe-indexes.ts'
import { describeGrants } from './describe-security.ts'
import { describeTriggers } from './describe-triggers.ts'
import type { LineageDocument, ViewColumnDocument, ViewDocument } from './schema-document.ts'
import type { SchemaIndex } from './schema-index.ts'

export type Lineage = ReadonlyMap<string, ViewLineage>

export function describeViews(index: SchemaIndex, lineage: Lineage): ViewDocument[] {
  return ownObjects(index.catalog, 'view').map((view) => describeView(view, index, lineage))
}

function describeView(view: ViewObject, index: SchemaIndex, lineage: Lineage): ViewDocument {
  const id = pathOf(view)
  const known = lineage.get(id) ?? []
  const columns = (index.columns.get(id) ?? []).map((column, place): ViewColumnDocument => {
    const found = known[place]
    return {
      name: column.name,
      type: index.titleOf(shownType(column.type)),
      nullable: found?.neverNull !== true,
      comment: column.comment ?? index.glossary.meaningOf(pathOf(column)) ?? null,
      from: (found?.from ?? []).map(lineageOf),
    }
  })
  return {
    id,
    title: index.titleOf(id),
    type: view.materialized ? 'materialized view' : 'view',
    comment: view.comment,
    remarks: remarksOf(view),
    columns,
    sources: [...new Set(columns.flatMap(({ from }) => from.map(({ table }) => table)))].sort(),
    indexes: describeIndexes(index.indexes.get(id) ?? [], [], index),
    triggers: describeTriggers(index.triggers.get(id) ?? []),
    grants: describeGrants(view, index.columns.get(id) ?? []),
    definition: view.definition.trim().replace(/;$/, ''),
  }
}

function lineageOf({ schema, relation, column, how }: ViewLineage[number]['from'][number]): LineageDocument {
  return { table: `${schema}.${relation}`, column, how: how ?? null }
}

function remarksOf({ materialized, options, populated }: ViewObject): string[] {
  const invoker = options.some((option) => /^security_invoker=(?:true|on|1)$/.test(option))
  const barrier = options.some((option) => /^security_barrier=(?:true|on|1)$/.test(option))
  const check = options.find((option) => option.startsWith('check_option='))
  return [
    ...(materialized
      ? [
          `Materialized: it shows the rows of its last refresh.${populated ? '' : ' It has never been filled.'}`,
        ]
      : [
          invoker
            ? 'Read with the rights of the caller: the policies of its tables hold.'
            : 'Read with the rights of its owner: the policies of its tables do not hold for the caller.',
        ]),
    ...(barrier ? ['A security barrier: conditions of the caller are looked at last.'] : []),
    ...(check === undefined ? [] : ['Rows that are written through it must be visible in it.']),
  ]
}
