// prisma/schema.prisma says what the tables are, and leaves out nothing that Prisma can say.

import { readFileSync } from 'node:fs'
import { readCatalog } from '@plinth/catalog'
import type { Catalog, ColumnObject } from '@plinth/catalog/model'
import { beforeAll, expect, test } from 'vitest'
import { useOps } from './operations-database.ts'
import { argumentOf, type PrismaField, type PrismaModel, readPrismaSchema } from './prisma-schema.ts'

const text = readFileSync(new URL('../prisma/schema.prisma', import.meta.url), 'utf8')
const schema = readPrismaSchema(text)
const db = useOps('embedded')
let catalog: Catalog
beforeAll(async () => {
  catalog = await readCatalog(db())
})

const tables = {
  Profile: 'profiles',
  Project: 'projects',
  DataRecord: 'data_records',
  IngestJob: 'ingest_jobs',
  AnalyticsJob: 'analytics_jobs',
  SystemSetting: 'system_settings',
  BonusWindow: 'bonus_windows',
  LikertScore: 'likert_scores',
} as const

const tableOf = ({ attributes }: PrismaModel): string =>
  JSON.parse(argumentOf(attributes, '@@map') ?? 'null') ?? 'nothing'
const modelNames = new Set(schema.models.map(({ name }) => name))
const scalars = ({ fields }: PrismaModel): readonly PrismaField[] =>
  fields.filter(({ type }) => !modelNames.has(type))

test('the models are those of the tables, and the platform has none', () => {
  expect(Object.fromEntries(schema.models.map((model) => [model.name, tableOf(model)]))).toEqual(tables)
  const own = catalog.objects.table.filter(({ schema: name }) => name === 'public').map(({ name }) => name)
  expect(own.sort()).toEqual(Object.values(tables).sort())
  expect(text).not.toMatch(/auth\.|@@schema/)
})

test('the enumerated types have the same words in the same order', () => {
  const own = catalog.objects.enum.filter(({ schema: name }) => name === 'public')
  expect(own.length).toBe(3)
  expect(Object.fromEntries(schema.enums)).toEqual(
    Object.fromEntries(own.map(({ name, values }) => [name, values])),
  )
})

test.each(schema.models.map((model) => [model.name, model] as const))(
  '%s has every column with type, nullability and default',
  (_, model) => {
    const columns = catalog.objects.column.filter(
      ({ schema: name, table }) => name === 'public' && table === tableOf(model),
    )
    expect(columns.length).toBeGreaterThan(3)
    expect(scalars(model).map(describeField)).toEqual(
      columns.toSorted((a, b) => a.position - b.position).map(describeColumn),
    )
  },
)

test.each(schema.models.map((model) => [model.name, model] as const))(
  '%s has the keys of its table',
  (_, model) => {
    const keys = catalog.objects.constraint
      .filter(({ schema: name, table }) => name === 'public' && table === tableOf(model))
      .filter(
        ({ references, type }) =>
          references?.schema === 'public' || type === 'primary key' || type === 'unique',
      )
      .map(({ type, columns, references }) => ({
        type,
        columns,
        ...(references
          ? { to: references.table, onDelete: references.onDelete, onUpdate: references.onUpdate }
          : {}),
      }))
    expect(sorted(keysOf(model))).toEqual(sorted(keys))
  },
)

test.each(schema.models.map((model) => [model.name, model] as const))(
  '%s has the plain indexes',
  (_, model) => {
    const plain = catalog.objects.index
      .filter(({ schema: name, table }) => name === 'public' && table === tableOf(model))
      .filter(
        ({ constraint, predicate, method, unique }) =>
          constraint === null && predicate === null && method === 'btree' && !unique,
      )
      .map(({ name, definition }) => ({ name, keys: keysIn(definition) }))
      // Prisma cannot say where nulls come.
      .filter(({ keys }) => !keys.some((key) => key.includes('NULLS')))
    expect(sorted(indexesOf(model))).toEqual(sorted(plain))
  },
)

test('the reader of these tests reads', () => {
  const read = readPrismaSchema(
    'enum E {\n  A\n}\nmodel M {\n  a String? @default(f("g()")) @db.Uuid // why\n  @@map("m")\n}\n',
  )
  expect(read.enums.get('E')).toEqual(['A'])
  expect(read.models[0]?.fields[0]).toMatchObject({ name: 'a', type: 'String', optional: true, list: false })
  expect(read.models[0]?.fields[0]?.attributes.slice(0, 2)).toEqual(['@default(f("g()"))', '@db.Uuid'])
  expect(schema.models.flatMap(scalars).length).toBe(catalog.objects.column.filter(isOwn).length)
})

const isOwn = ({ schema: name, of }: ColumnObject): boolean => name === 'public' && of === 'table'

const types: Readonly<Record<string, string>> = {
  String: 'text',
  'String @db.VarChar': 'character varying',
  'String @db.Uuid': 'uuid',
  Boolean: 'boolean',
  Int: 'integer',
  Float: 'double precision',
  Json: 'jsonb',
  'DateTime @db.Timestamptz(6)': 'timestamp with time zone',
}

function describeField({ name, type, optional, list, attributes }: PrismaField): object {
  const native = attributes.find((attribute) => attribute.startsWith('@db.'))
  const spelled = native === undefined ? type : `${type} ${native}`
  const known = schema.enums.has(type) ? `public."${type}"` : (types[spelled] ?? `unknown ${spelled}`)
  return {
    name,
    type: list ? `${known}[]` : known,
    notNull: !optional,
    default: plainDefault(argumentOf(attributes, '@default')),
  }
}

// Ids that Prisma makes itself have no default in the database.
function plainDefault(value: string | undefined): string | null {
  if (value === undefined || value === 'cuid()') return null
  if (value === '[]') return '{}'
  return value.replace(/^dbgenerated\("(.*)"\)$/, '$1').replace(/^"(.*)"$/, '$1')
}

function describeColumn({ name, type, notNull, default: value, generated }: ColumnObject): object {
  const plain = generated === null && value !== null ? value.replace(/^'(.*)'::.*$/, '$1') : null
  return { name, type, notNull, default: plain }
}

function keysOf(model: PrismaModel): object[] {
  return model.fields.flatMap(({ name, type, attributes }) => {
    const relation = argumentOf(attributes, '@relation')
    if (attributes.includes('@id')) return [{ type: 'primary key', columns: [name] }]
    if (attributes.includes('@unique')) return [{ type: 'unique', columns: [name] }]
    if (relation === undefined) return []
    const [, columns = ''] = /fields: \[([^\]]*)\]/.exec(relation) ?? []
    const action = (when: string): string =>
      (new RegExp(`${when}: (\\w+)`).exec(relation)?.[1] ?? '')
        .replace(/(?<=[a-z])(?=[A-Z])/, ' ')
        .toLowerCase()
    const target = schema.models.find((other) => other.name === type)
    return [
      {
        type: 'foreign key',
        columns: columns.split(', '),
        to: target === undefined ? type : tableOf(target),
        onDelete: action('onDelete'),
        onUpdate: action('onUpdate'),
      },
    ]
  })
}

function indexesOf({ attributes }: PrismaModel): object[] {
  return attributes.flatMap((attribute) => {
    const [, keys, name] = /^@@index\(\[(.*)\], map: "(\w+)"\)$/.exec(attribute) ?? []
    if (keys === undefined) return []
    return [{ name, keys: keys.split(', ').map((key) => key.replace('(sort: Desc)', ' DESC')) }]
  })
}

// The directions of the keys stand in the definition alone.
const keysIn = (definition: string): string[] =>
  definition
    .replace(/^.* USING btree \((.*)\)$/, '$1')
    .replaceAll('"', '')
    .split(', ')

const sorted = (values: readonly object[]): object[] =>
  values.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
