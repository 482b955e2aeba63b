import { ownObjects } from '@plinth/catalog/model'
import { createAnalyst } from '../nullability/analyst.ts'
import { readDefinitions } from '../nullability/read-definitions.ts'
import { indexCatalog } from './catalog-index.ts'
import { columnType } from './column-type.ts'
import type { ModelOptions, SchemaModel, TypesModel } from './model.ts'
import { readFunctions } from './read-functions.ts'
import { readTables } from './read-tables.ts'
import { readViews } from './read-views.ts'
import type { TypesCatalog } from './types-catalog.ts'

/** Describes the application's part of a database for programs that use it; the same catalog gives the same model. */
export async function readModel(catalog: TypesCatalog, options: ModelOptions = {}): Promise<TypesModel> {
  const index = indexCatalog(catalog)
  const definitions = await readDefinitions(index)
  const analyst = createAnalyst(index, definitions)
  const wanted = new Set(options.notNull)
  const met = new Set<string>()
  const notNull = (path: string): boolean => {
    if (wanted.has(path)) met.add(path)
    return wanted.has(path)
  }
  const tables = readTables(index)
  const views = readViews(index, definitions, { analyst, tables, notNull })
  const functions = readFunctions(index, definitions, { analyst, notNull })
  const enums = ownObjects(catalog, 'enum').map(({ schema, name, values }) => ({ schema, name, values }))
  const composites = ownObjects(catalog, 'composite').map(({ schema, name, attributes }) => ({
    schema,
    name,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      type: columnType(index, attribute.type),
      nullable: true,
    })),
  }))
  const all = [...tables, ...views, ...functions, ...enums, ...composites]
  const names = options.schemas ?? [...new Set(all.map(({ schema }) => schema))]
  const within = <T extends { schema: string }>(objects: readonly T[], name: string): T[] =>
    objects.filter(({ schema }) => schema === name)
  const schemas = [...names].sort().map(
    (name): SchemaModel => ({
      name,
      tables: within(tables, name),
      views: within(views, name),
      functions: within(functions, name),
      enums: within(enums, name),
      composites: within(composites, name),
    }),
  )
  return { schemas, unmatched: [...wanted].filter((path) => !met.has(path)) }
}
