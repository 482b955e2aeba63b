// What every object of an application is asked, whatever it is for.

import { type Catalog, kinds, ownObjects, pathOf, subjectOf } from '@plinth/catalog/model'

/** Tables without row-level security: whoever holds a privilege on them passes every policy. */
export const findOpenTables = (catalog: Catalog): readonly string[] =>
  ownObjects(catalog, 'table')
    .filter(({ rowSecurity }) => !rowSecurity)
    .map(pathOf)

/** Views that run with the rights of their owner: row-level security of the tables below does not see the caller. */
export const findOwnerViews = (catalog: Catalog): readonly string[] =>
  ownObjects(catalog, 'view')
    .filter(({ materialized, options }) => !materialized && !options.includes('security_invoker=true'))
    .map(pathOf)

/** Functions whose search_path is the caller's: a table or operator put into it runs instead of the right one. */
export const findUnpinnedFunctions = (catalog: Catalog): readonly string[] =>
  ownObjects(catalog, 'routine')
    .filter(({ settings }) => !settings.some((setting) => setting.startsWith('search_path=')))
    .map(pathOf)

/** What everybody may do, because nobody took it away: PostgreSQL grants functions to public by default. */
export const findPublicGrants = (catalog: Catalog): readonly string[] =>
  (['table', 'view', 'sequence', 'routine'] as const).flatMap((kind) =>
    ownObjects(catalog, kind)
      .filter(({ grants }) => grants.some(({ grantee }) => grantee === 'public'))
      .map((object) => subjectOf(kind, object)),
  )

const commented = ['table', 'column', 'view', 'routine', 'enum', 'domain', 'composite'] as const

/** Objects that nobody has said a word about: the reference would name them and explain nothing. */
export function findUncommented(catalog: Catalog): readonly string[] {
  const children = new Set(
    catalog.objects.table.filter(({ partitionOf }) => partitionOf !== null).map(pathOf),
  )
  return kinds
    .filter((kind) => commented.some((name) => name === kind))
    .flatMap((kind) =>
      ownObjects(catalog, kind)
        .filter((object) => !object.comment && !children.has(tableOf(object)))
        .map((object) => subjectOf(kind, object)),
    )
}

const tableOf = (object: {
  readonly name: string
  readonly schema?: string | null
  readonly table?: string
}): string => `${object.schema}.${object.table ?? object.name}`
