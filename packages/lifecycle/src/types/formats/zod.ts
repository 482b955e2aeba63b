// Zod schemas of rows as JSON has them, which is what supabase-js reads and writes: for forms, requests and tests.

import type {
  ColumnModel,
  FieldModel,
  FunctionModel,
  RelationModel,
  SchemaModel,
  TypesModel,
} from '../model/model.ts'
import { type ColumnRules, readChecks } from './checks.ts'
import { generatedNote, type TypesFormat } from './format.ts'
import { block, indented, key, quoted } from './typescript.ts'
import { nameConstants, type ZodNames } from './zod-names.ts'
import { zodType } from './zod-type.ts'

export const zod: TypesFormat = {
  title: 'Zod 4: schemas of rows, inserts and updates',
  extension: 'ts',
  async render(model) {
    const names = nameConstants(model)
    const body: string[] = []
    for (const { enums, composites } of model.schemas) {
      for (const each of enums)
        body.push(`export const ${names.of(each)} = z.enum([${each.values.map(quoted).join(', ')}])`, '')
      for (const each of composites)
        body.push(
          ...object(
            `${names.of(each)}`,
            each.attributes.map((field) => rowField(field, names)),
          ),
        )
    }
    for (const { tables, views } of model.schemas)
      for (const relation of [...tables, ...views]) body.push(...(await relationLines(relation, names)))
    for (const { functions } of model.schemas)
      for (const each of functions) body.push(...functionLines(each, names))
    body.push(...tableOfContents(model, names))
    return [`// ${generatedNote}`, '', "import { z } from 'zod'", '', ...helpers(body), ...body, ''].join(
      '\n',
    )
  },
}

const object = (name: string, fields: readonly string[], kind = 'object'): string[] => [
  ...block(
    `export const ${name} = z.${kind}(`,
    fields.map((field) => `${field},`),
    '{}',
  ).slice(0, -1),
  fields.length === 0 ? `export const ${name} = z.${kind}({})` : '})',
  '',
]

const rowField = ({ name, type, nullable }: FieldModel, names: ZodNames, rules: ColumnRules = {}): string =>
  `${key(name)}: ${zodType(type, names, { nullable, rules })}`

async function relationLines(relation: RelationModel, names: ZodNames): Promise<string[]> {
  const name = names.of(relation) ?? ''
  const { columns, insertable, updatable } = relation
  const rules = await readChecks(relation.checks)
  const rulesOf = (column: ColumnModel): ColumnRules => rules.get(column.name) ?? {}
  const written = (column: ColumnModel, optional: boolean): string => {
    const schema = zodType(column.type, names, { nullable: column.takesNull, rules: rulesOf(column) })
    return `${key(column.name)}: ${schema}${optional ? '.optional()' : ''}`
  }
  const inserts = columns
    .filter(({ insert }) => insert !== 'never')
    .map((column) => written(column, column.insert === 'optional'))
  const updates = columns.filter(({ update }) => update).map((column) => written(column, true))
  return [
    ...object(
      `${name}Row`,
      columns.map((column) => rowField(column, names, rulesOf(column))),
    ),
    ...(insertable ? object(`${name}Insert`, inserts, 'strictObject') : []),
    ...(updatable ? object(`${name}Update`, updates, 'strictObject') : []),
  ]
}

function functionLines(each: FunctionModel, names: ZodNames): string[] {
  const name = names.ofFunction(each)
  const args = each.arguments.map(({ name: arg, type, optional, nullable }) => {
    return `${key(arg ?? '')}: ${zodType(type, names, { nullable })}${optional ? '.optional()' : ''}`
  })
  return [...object(`${name}Args`, args, 'strictObject'), ...returnLines(`${name}Returns`, each, names)]
}

function returnLines(name: string, { result, returnsSet }: FunctionModel, names: ZodNames): string[] {
  const wrapped = (text: string): string => (returnsSet ? `z.array(${text})` : text)
  if (result.kind === 'void') return [`export const ${name} = z.undefined()`, '']
  if (result.kind === 'record')
    return [`export const ${name} = ${wrapped('z.record(z.string(), z.unknown())')}`, '']
  if (result.kind === 'value')
    return [
      `export const ${name} = ${wrapped(zodType(result.type, names, { nullable: result.nullable }))}`,
      '',
    ]
  const fields = result.columns.map((field) => `${rowField(field, names)},`)
  const end = returnsSet ? '}))' : result.nullable ? '}).nullable()' : '})'
  return [`export const ${name} = ${returnsSet ? 'z.array(' : ''}z.object({`, ...indented(fields, 1), end, '']
}

// The same order as in `database.types.ts`, for programs that walk through all of it.
function tableOfContents(model: TypesModel, names: ZodNames): string[] {
  const lines = model.schemas.flatMap((schema) =>
    withComma(block(`${key(schema.name)}: `, contentsOf(schema, names), '{}')),
  )
  return [
    ...block('export const schemas = ', lines, '{}').slice(0, -1),
    lines.length === 0 ? 'export const schemas = {}' : '}',
  ]
}

function contentsOf({ tables, views, functions, enums, composites }: SchemaModel, names: ZodNames): string[] {
  const relation = (each: RelationModel): string => {
    const name = names.of(each) ?? ''
    const parts = [
      `Row: ${name}Row`,
      ...(each.insertable ? [`Insert: ${name}Insert`] : []),
      ...(each.updatable ? [`Update: ${name}Update`] : []),
    ]
    return `${key(each.name)}: { ${parts.join(', ')} },`
  }
  const single = (each: { schema: string; name: string }): string => `${key(each.name)}: ${names.of(each)},`
  const call = (each: FunctionModel): string => {
    const name = names.ofFunction(each)
    return `${quoted(`${each.name}(${each.signature})`)}: { Args: ${name}Args, Returns: ${name}Returns },`
  }
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Tables', tables.map(relation)],
    ['Views', views.map(relation)],
    ['Functions', functions.map(call)],
    ['Enums', enums.map(single)],
    ['CompositeTypes', composites.map(single)],
  ]
  return sections.flatMap(([name, lines]) => withComma(block(`${name}: `, lines, '{}')))
}

const withComma = (lines: readonly string[]): string[] =>
  lines.map((line, place) => (place === lines.length - 1 ? `${line},` : line))

const helperTexts: Readonly<Record<string, readonly string[]>> = {
  json: [
    'export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]',
    '',
    'const json: z.ZodType<Json> = z.lazy(() =>',
    '  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),',
    ')',
  ],
  characters: [
    '// PostgreSQL counts characters, where JavaScript counts an emoji twice.',
    'const characters = (least: number, most: number) =>',
    '  z.string().refine((text) => {',
    '    const count = [...text].length',
    '    return count >= least && count <= most',
    '  }, `${least} to ${most} characters`)',
  ],
}

function helpers(body: readonly string[]): string[] {
  return Object.entries(helperTexts).flatMap(([name, lines]) =>
    body.some((line) => new RegExp(`[ (]${name}\\b`).test(line)) ? [...lines, ''] : [],
  )
}
