import type { ColumnModel, ColumnType } from '../model/model.ts'

interface PrismaType {
  readonly type: string
  /** `VarChar`: the type of the database, where it is not Prisma's usual one. */
  readonly native?: string
  /** Whether the brackets of the type belong to it: `VarChar(255)`. */
  readonly sized?: boolean
}

const types: Readonly<Record<string, PrismaType>> = {
  bool: { type: 'Boolean' },
  int2: { type: 'Int', native: 'SmallInt' },
  int4: { type: 'Int' },
  int8: { type: 'BigInt' },
  oid: { type: 'Int', native: 'Oid' },
  float4: { type: 'Float', native: 'Real' },
  float8: { type: 'Float' },
  numeric: { type: 'Decimal', native: 'Decimal', sized: true },
  money: { type: 'Decimal', native: 'Money' },
  text: { type: 'String' },
  varchar: { type: 'String', native: 'VarChar', sized: true },
  bpchar: { type: 'String', native: 'Char', sized: true },
  citext: { type: 'String', native: 'Citext' },
  uuid: { type: 'String', native: 'Uuid' },
  inet: { type: 'String', native: 'Inet' },
  xml: { type: 'String', native: 'Xml' },
  bit: { type: 'String', native: 'Bit', sized: true },
  varbit: { type: 'String', native: 'VarBit', sized: true },
  date: { type: 'DateTime', native: 'Date' },
  time: { type: 'DateTime', native: 'Time', sized: true },
  timetz: { type: 'DateTime', native: 'Timetz', sized: true },
  timestamp: { type: 'DateTime', native: 'Timestamp', sized: true },
  timestamptz: { type: 'DateTime', native: 'Timestamptz', sized: true },
  json: { type: 'Json', native: 'Json' },
  jsonb: { type: 'Json' },
  bytea: { type: 'Bytes' },
}

// Without brackets PostgreSQL keeps six digits of a second.
const timed = new Set(['time', 'timetz', 'timestamp', 'timestamptz'])

/** The words of Prisma for a type; one that it has no word for is `Unsupported`. */
export function prismaType(
  type: ColumnType,
  enumName: string | undefined,
): { type: string; native: string; isKnown: boolean } {
  if (type.kind === 'enum' && enumName !== undefined) return { type: enumName, native: '', isKnown: true }
  const known = type.kind === 'base' ? types[type.name] : undefined
  if (!known) {
    const modifiers = type.modifiers.length === 0 ? '' : `(${type.modifiers.join(',')})`
    const name = type.schema === 'pg_catalog' ? type.name : `${type.schema}.${type.name}`
    return {
      type: `Unsupported("${name}${modifiers}${type.isArray ? '[]' : ''}")`,
      native: '',
      isKnown: false,
    }
  }
  const sizes = type.modifiers.length === 0 && timed.has(type.name) ? [6] : type.modifiers
  const size = known.sized === true && sizes.length > 0 ? `(${sizes.join(', ')})` : ''
  const isUsual = type.name === 'numeric' && size === ''
  return {
    type: known.type,
    native: known.native === undefined || isUsual ? '' : `@db.${known.native}${size}`,
    isKnown: true,
  }
}

/** `@default(…)` of a column; empty without one. */
export function prismaDefault(column: ColumnModel, valueName: (value: string) => string | undefined): string {
  const { default: text, identity, generated, type } = column
  if (identity !== null || (text !== null && /^nextval\(/.test(text))) return '@default(autoincrement())'
  if (text === null) return ''
  if (generated) return '@default(dbgenerated())'
  if (/^(now\(\)|CURRENT_TIMESTAMP)$/i.test(text) && timed.has(type.name)) return '@default(now())'
  if (type.isArray && /^('\{\}'|ARRAY\[\])::/.test(text)) return '@default([])'
  const literal = constantDefault(text, column, valueName)
  return literal === undefined ? `@default(dbgenerated(${JSON.stringify(text)}))` : `@default(${literal})`
}

function constantDefault(
  text: string,
  { type }: ColumnModel,
  valueName: (value: string) => string | undefined,
): string | undefined {
  if (type.isArray) return undefined
  if (type.name === 'bool') return /^(true|false)$/.test(text) ? text : undefined
  if (/^-?\d+$/.test(text) && /^(int2|int4|int8|numeric|float4|float8)$/.test(type.name)) return text
  if (/^-?\d+\.\d+$/.test(text) && /^(numeric|float4|float8)$/.test(type.name)) return text
  const quoted = /^'((?:[^']|'')*)'::[\w. "]+(?:\(\d+\))?$/.exec(text)?.[1]?.replaceAll("''", "'")
  if (quoted === undefined) return undefined
  if (type.kind === 'enum') return valueName(quoted)
  return /^(text|varchar|bpchar|citext)$/.test(type.name) ? JSON.stringify(quoted) : undefined
}
