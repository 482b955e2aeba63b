// `schema.prisma`. What Prisma has no words for is left out, or said to be unsupported: views, checks, policies,
// partial and expression indexes.

import type { ColumnModel, EnumModel, RelationModel, TypesModel } from '../model/model.ts'
import { generatedNote, type TypesFormat } from './format.ts'
import { nameModels, type PrismaRelation, prismaName, readRelations, tableId } from './prisma-names.ts'
import { prismaDefault, prismaType } from './prisma-type.ts'
import { pascalCase } from './typescript.ts'

export const prisma: TypesFormat = {
  title: 'Prisma: schema.prisma',
  extension: 'prisma',
  render(model, { models }) {
    const tables = model.schemas.flatMap((schema) => schema.tables)
    const names = nameModels(tables, models)
    const context: Context = {
      names,
      enums: nameEnums(model, new Set(names.values())),
      relations: readRelations(tables, (table) => names.get(tableId(table)) ?? table.name),
      schemas: model.schemas.map(({ name }) => name),
    }
    return [
      `// ${generatedNote}`,
      '',
      ...header(context),
      ...model.schemas.flatMap((schema) => schema.enums.flatMap((each) => enumLines(each, context))),
      ...tables.flatMap((table) => modelLines(table, context)),
    ].join('\n')
  },
}

interface Context {
  readonly names: ReadonlyMap<string, string>
  readonly enums: ReadonlyMap<string, { readonly name: string; readonly values: readonly string[] }>
  readonly relations: readonly PrismaRelation[]
  readonly schemas: readonly string[]
}

function header({ schemas }: Context): string[] {
  const several =
    schemas.length > 1 ? [`  schemas  = [${schemas.map((name) => `"${name}"`).join(', ')}]`] : []
  return [
    'generator client {',
    '  provider = "prisma-client"',
    '  output   = "../generated/prisma"',
    '}',
    '',
    'datasource db {',
    '  provider = "postgresql"',
    ...several,
    '}',
    '',
  ]
}

function nameEnums({ schemas }: TypesModel, taken: Set<string>): Context['enums'] {
  const names = new Map<string, { name: string; values: readonly string[] }>()
  for (const each of schemas.flatMap(({ enums }) => enums)) {
    const wish = pascalCase(each.schema === 'public' ? each.name : `${each.schema}_${each.name}`)
    let free = wish
    for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
    taken.add(free)
    names.set(tableId(each), { name: free, values: each.values })
  }
  return names
}

const schemaLine = (schema: string, { schemas }: Context): string[] =>
  schemas.length > 1 ? [`  @@schema("${schema}")`] : []

const mapped = (given: string, own: string): string => (given === own ? '' : ` @map(${JSON.stringify(own)})`)

function enumLines(each: EnumModel, context: Context): string[] {
  const name = context.enums.get(tableId(each))?.name ?? each.name
  const map = name === each.name ? [] : ['', `  @@map(${JSON.stringify(each.name)})`]
  const values = each.values.map((value) => `  ${prismaName(value)}${mapped(prismaName(value), value)}`)
  return [`enum ${name} {`, ...values, ...map, ...schemaLine(each.schema, context), '}', '']
}

function modelLines(table: RelationModel, context: Context): string[] {
  const name = context.names.get(tableId(table)) ?? table.name
  const rows = [
    ...table.columns.map((column) => columnRow(column, table, context)),
    ...context.relations.flatMap((relation) => relationRows(relation, table, context)),
  ]
  const attributes = [
    ...keyLines(table),
    ...(name === table.name ? [] : [`  @@map(${JSON.stringify(table.name)})`]),
    ...schemaLine(table.schema, context),
  ]
  return [
    ...(table.comment === null ? [] : table.comment.split('\n').map((line) => `/// ${line}`)),
    `model ${name} {`,
    ...aligned(rows),
    ...(attributes.length === 0 ? [] : ['', ...attributes]),
    '}',
    '',
  ]
}

type Row = readonly [name: string, type: string, attributes: string]

function columnRow(column: ColumnModel, table: RelationModel, { enums }: Context): Row {
  const known = enums.get(tableId(column.type))
  const { type, native } = prismaType(column.type, known?.name)
  const isList = column.type.isArray && !type.startsWith('Unsupported')
  const isId = table.primaryKey.length === 1 && table.primaryKey[0] === column.name
  const unique = table.uniques.find(({ columns }) => columns.length === 1 && columns[0] === column.name)
  const values = (value: string): string | undefined =>
    known?.values.includes(value) ? prismaName(value) : undefined
  // Prisma has no list that may be null.
  const mark = isList ? '[]' : column.takesNull || column.nullable ? '?' : ''
  const attributes = [
    isId ? '@id' : '',
    unique && !isId ? `@unique(map: ${JSON.stringify(unique.name)})` : '',
    prismaDefault(column, values),
    mapped(prismaName(column.name), column.name).trim(),
    native,
  ]
  return [prismaName(column.name), `${type}${mark}`, attributes.filter((each) => each !== '').join(' ')]
}

function relationRows(relation: PrismaRelation, table: RelationModel, { names }: Context): Row[] {
  const { child, parent, key, name, childField, parentField } = relation
  const rows: Row[] = []
  if (child === table) {
    const isOptional = key.columns.some(
      (column) => child.columns.find((each) => each.name === column)?.takesNull === true,
    )
    const parts = [
      ...(name === undefined ? [] : [JSON.stringify(name)]),
      `fields: [${key.columns.map(prismaName).join(', ')}]`,
      `references: [${key.referencedColumns.map(prismaName).join(', ')}]`,
      `onDelete: ${actionName(key.onDelete)}`,
      `onUpdate: ${actionName(key.onUpdate)}`,
      `map: ${JSON.stringify(key.name)}`,
    ]
    rows.push([
      childField,
      `${names.get(tableId(parent))}${isOptional ? '?' : ''}`,
      `@relation(${parts.join(', ')})`,
    ])
  }
  if (parent === table)
    rows.push([
      parentField,
      `${names.get(tableId(child))}${key.isOneToOne ? '?' : '[]'}`,
      name === undefined ? '' : `@relation(${JSON.stringify(name)})`,
    ])
  return rows
}

const actionName = (action: string): string =>
  action
    .split(' ')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')

function keyLines({ primaryKey, uniques, indexes }: RelationModel): string[] {
  const list = (columns: readonly string[]): string => `[${columns.map(prismaName).join(', ')}]`
  const lines = [
    ...(primaryKey.length > 1 ? [`  @@id(${list(primaryKey)})`] : []),
    ...uniques
      .filter(({ columns }) => columns.length > 1)
      .map(({ columns, name }) => `  @@unique(${list(columns)}, map: ${JSON.stringify(name)})`),
    ...indexes.map(({ columns, name }) => `  @@index(${list(columns)}, map: ${JSON.stringify(name)})`),
  ]
  // Prisma finds a row by a key only.
  return primaryKey.length === 0 && uniques.length === 0 ? [...lines, '  @@ignore'] : lines
}

function aligned(rows: readonly Row[]): string[] {
  const width = (place: 0 | 1): number => Math.max(0, ...rows.map((row) => row[place].length))
  const [names, types] = [width(0), width(1)]
  return rows.map(
    ([name, type, attributes]) =>
      `  ${name.padEnd(names)} ${attributes === '' ? type : `${type.padEnd(types)} ${attributes}`}`,
  )
}
