import type { TypesConfig } from '../project/project.ts'
import { typesErrors } from './errors.ts'
import { type FormatName, formatNames, formats } from './formats/index.ts'
import type { TypesModel } from './model/model.ts'
import { readModel } from './model/read-model.ts'
import type { TypesCatalog } from './model/types-catalog.ts'

/** The texts of formats, and how much is in them. */
export interface RenderedTypes {
  readonly texts: ReadonlyMap<FormatName, string>
  readonly counts: TypesCounts
}

export interface TypesCounts {
  readonly tables: number
  readonly views: number
  readonly functions: number
  readonly enums: number
  /** Columns of views, and results of functions with their columns. */
  readonly derived: number
  /** Those of them that are never null. */
  readonly neverNull: number
}

/** Renders formats of a catalog: the same catalog and settings give the same texts. */
export async function renderTypes(
  catalog: TypesCatalog,
  wanted: readonly FormatName[],
  config: TypesConfig,
): Promise<RenderedTypes> {
  const model = await readModel(catalog, config)
  if (model.unmatched.length > 0) throw typesErrors.notNullUnknown({ names: model.unmatched.join(', ') })
  const counts = countTypes(model)
  if (counts.tables + counts.views + counts.functions + counts.enums === 0) throw typesErrors.nothingThere()
  const texts = new Map<FormatName, string>()
  for (const name of wanted) {
    const format = await formats[name]()
    texts.set(name, await format.render(model, { models: config.models ?? {} }))
  }
  return { texts, counts }
}

function countTypes({ schemas }: TypesModel): TypesCounts {
  const views = schemas.flatMap((schema) => schema.views)
  const functions = schemas.flatMap((schema) => schema.functions)
  const derived = [
    ...views.flatMap(({ columns }) => columns.map(({ nullable }) => nullable)),
    ...functions.flatMap(({ result }) =>
      result.kind === 'value'
        ? [result.nullable]
        : result.kind === 'row'
          ? result.columns.map(({ nullable }) => nullable)
          : [],
    ),
  ]
  return {
    tables: schemas.flatMap(({ tables }) => tables).length,
    views: views.length,
    functions: functions.length,
    enums: schemas.flatMap(({ enums }) => enums).length,
    derived: derived.length,
    neverNull: derived.filter((nullable) => !nullable).length,
  }
}

/** The formats that a project wants files of, and where. */
export function configuredFiles(
  config: TypesConfig,
): readonly { readonly format: FormatName; readonly path: string }[] {
  return formatNames.flatMap((format) => {
    const path = config[format]
    return path === undefined ? [] : [{ format, path }]
  })
}
