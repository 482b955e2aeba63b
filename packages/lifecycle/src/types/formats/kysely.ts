// An interface for Kysely, with the values that the driver `pg` gives without settings of its own.

import type { ColumnModel, ColumnType, RelationModel, TypesModel } from '../model/model.ts'
import { generatedNote, type TypesFormat } from './format.ts'
import { block, key, pascalCase, quoted, union } from './typescript.ts'

export const kysely: TypesFormat = {
  title: 'Kysely: new Kysely<DB>(…)',
  extension: 'ts',
  render(model) {
    const names = nameTypes(model)
    const enums = model.schemas.flatMap((schema) =>
      schema.enums.flatMap((each) => [
        '',
        `export type ${names.of(each)} = ${union(each.values.map(quoted))}`,
      ]),
    )
    const composites = model.schemas.flatMap((schema) =>
      schema.composites.flatMap((each) => ['', `export type ${names.of(each)} = string`]),
    )
    const relations = model.schemas.flatMap((schema) => [...schema.tables, ...schema.views])
    const interfaces = relations.flatMap((relation) => [
      '',
      ...block(
        `export interface ${names.of(relation)} `,
        relation.columns.map((column) => field(column, relation, names)),
        '{}',
      ),
    ])
    const tables = relations.map((relation) => `${key(tableKey(relation))}: ${names.of(relation)}`)
    const body = [
      ...enums,
      ...composites,
      ...interfaces,
      '',
      ...block('export interface DB ', tables, '{}'),
      '',
    ]
    return [`// ${generatedNote}`, '', ...imports(body), ...shared(body), ...body]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
  },
}

// What stands in `public` is found without its schema.
const tableKey = ({ schema, name }: RelationModel): string =>
  schema === 'public' ? name : `${schema}.${name}`

interface Names {
  of(object: { readonly schema: string; readonly name: string }): string
}

const reserved = [
  'DB',
  'Json',
  'Instant',
  'Interval',
  'Point',
  'ColumnType',
  'Generated',
  'GeneratedAlways',
  'JSONColumnType',
]

// A name of a type for each table, view, enum and composite; where two would share one, the later is told by a number.
function nameTypes({ schemas }: TypesModel): Names {
  const taken = new Set(reserved)
  const names = new Map<string, string>()
  for (const { name: schema, tables, views, enums, composites } of schemas)
    for (const { name } of [...tables, ...views, ...enums, ...composites]) {
      const wish = pascalCase(schema === 'public' ? name : `${schema}_${name}`)
      let free = wish
      for (let number = 2; taken.has(free); number++) free = `${wish}${number}`
      taken.add(free)
      names.set(`${schema}\0${name}`, free)
    }
  return { of: ({ schema, name }) => names.get(`${schema}\0${name}`) ?? 'string' }
}

interface DriverType {
  readonly select: string
  /** What may be written; the same as what is read without a word. */
  readonly write?: string
}

// As pg 8 decodes: whole numbers up to four bytes and floats are numbers, the longer ones would be rounded and stay text.
const driverTypes: Readonly<Record<string, DriverType>> = {
  bool: { select: 'boolean' },
  int2: { select: 'number' },
  int4: { select: 'number' },
  oid: { select: 'number' },
  float4: { select: 'number' },
  float8: { select: 'number' },
  int8: { select: 'string', write: 'string | number | bigint' },
  numeric: { select: 'string', write: 'string | number' },
  date: { select: 'Date', write: 'Date | string' },
  timestamp: { select: 'Date', write: 'Date | string' },
  timestamptz: { select: 'Date', write: 'Date | string' },
  interval: { select: 'Interval', write: 'Interval | string' },
  point: { select: 'Point', write: 'string' },
  circle: { select: 'Point & { radius: number }', write: 'string' },
  bytea: { select: 'Uint8Array' },
  json: { select: 'Json', write: 'string' },
  jsonb: { select: 'Json', write: 'string' },
}

// Arrays that pg does not decode come as one text; those of numeric it decodes to numbers.
const decodedArrays = new Set(
  `bool int2 int4 int8 oid float4 float8 point cidr bpchar text varchar macaddr inet timestamp date timestamptz interval
  bytea json jsonb uuid money time timetz numrange numeric`.split(/\s+/),
)

function driverType(type: ColumnType, names: Names): DriverType {
  if (type.kind === 'row') return { select: 'string' }
  if (type.kind !== 'base') {
    const name = names.of(type)
    // An array of a type of the application is a text like `{a,b}`: pg knows no decoder for it.
    return type.isArray ? { select: 'string', write: `${name}[] | string` } : { select: name }
  }
  const scalar = driverTypes[type.name] ?? { select: 'string' }
  if (!type.isArray) return scalar
  if (!decodedArrays.has(type.name)) return { select: 'string', write: 'string[] | string' }
  if (type.name === 'numeric') return { select: 'number[]', write: '(number | string)[]' }
  return scalar.write === undefined
    ? { select: arrayOf(scalar.select) }
    : { select: arrayOf(scalar.select), write: `${arrayOf(scalar.write)} | string` }
}

const arrayOf = (text: string): string => (/[|&]/.test(text) ? `(${text})[]` : `${text}[]`)

function field(column: ColumnModel, { kind }: RelationModel, names: Names): string {
  return `${key(column.name)}: ${kind === 'table' ? tableField(column, names) : viewField(column, names)}`
}

function tableField({ type, nullable, insert, takesNull }: ColumnModel, names: Names): string {
  const { select, write = select } = driverType(type, names)
  const read = orNull(select, nullable)
  const written = orNull(write, takesNull)
  if (insert === 'never') return `ColumnType<${read}, never, never>`
  if (insert === 'optional' && !takesNull)
    return read === written ? `Generated<${read}>` : `ColumnType<${read}, ${written} | undefined, ${written}>`
  if (read === written) return read
  return `ColumnType<${read}, ${written}${insert === 'optional' ? ' | undefined' : ''}, ${written}>`
}

function viewField({ type, nullable, insert, update }: ColumnModel, names: Names): string {
  const { select, write = select } = driverType(type, names)
  const read = orNull(select, nullable)
  const written = orNull(write, true)
  if (insert === 'never' && !update) return `ColumnType<${read}, never, never>`
  return `ColumnType<${read}, ${insert === 'never' ? 'never' : `${written} | undefined`}, ${update ? written : 'never'}>`
}

const orNull = (text: string, nullable: boolean): string => (nullable ? `${text} | null` : text)

function imports(body: readonly string[]): string[] {
  const names = ['ColumnType', 'Generated'].filter((name) => body.some((line) => line.includes(`${name}<`)))
  return names.length === 0 ? [] : [`import type { ${names.join(', ')} } from ${quoted('kysely')}`, '']
}

const sharedTypes = {
  Json: [
    'export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]',
  ],
  Point: ['export interface Point {', '  x: number', '  y: number', '}'],
  Interval: [
    '/** What pg makes of an interval; a part of nought is left out. */',
    'export interface Interval {',
    ...['years', 'months', 'days', 'hours', 'minutes', 'seconds', 'milliseconds'].map(
      (part) => `  ${part}?: number`,
    ),
    '  toPostgres(): string',
    '  toISO(): string',
    '}',
  ],
} as const

function shared(body: readonly string[]): string[] {
  return Object.entries(sharedTypes).flatMap(([name, lines]) =>
    body.some((line) => new RegExp(`\\b${name}\\b`).test(line)) ? [...lines, ''] : [],
  )
}
