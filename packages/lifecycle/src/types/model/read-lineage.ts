import { ownObjects, pathOf } from '@plinth/catalog/model'
import { createAnalyst } from '../nullability/analyst.ts'
import { contributionsOf } from '../nullability/lineage.ts'
import { readDefinitions } from '../nullability/read-definitions.ts'
import type { Contribution } from '../nullability/scope.ts'
import { indexCatalog } from './catalog-index.ts'
import type { TypesCatalog } from './types-catalog.ts'

/** What each column of a view is made of, in their order. */
export type ViewLineage = readonly {
  readonly column: string
  readonly from: readonly Contribution[]
  /** It can never be null. */
  readonly neverNull: boolean
}[]

/** The lineage of every view of the application, by its path: through other views, down to tables. */
export async function readLineage(catalog: TypesCatalog): Promise<ReadonlyMap<string, ViewLineage>> {
  const index = indexCatalog(catalog)
  const analyst = createAnalyst(index, await readDefinitions(index))
  return new Map(
    ownObjects(catalog, 'view').map((view) => [
      pathOf(view),
      (analyst.relation(view.schema, view.name) ?? []).map(({ name, value }) => ({
        column: name ?? '',
        from: contributionsOf(value),
        neverNull: value.nonNull,
      })),
    ]),
  )
}
