/** A type by the names that PostgreSQL has for it inside: `pg_catalog.int4`, with what stands in brackets. */
export interface TypeName {
  readonly schema: string
  readonly name: string
  readonly isArray: boolean
  /** `(10,2)` of numeric, `(255)` of varchar. */
  readonly modifiers: readonly number[]
}

const inside: Readonly<Record<string, string>> = {
  smallint: 'int2',
  integer: 'int4',
  bigint: 'int8',
  real: 'float4',
  'double precision': 'float8',
  boolean: 'bool',
  character: 'bpchar',
  'character varying': 'varchar',
  'bit varying': 'varbit',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
  '"char"': 'char',
}

// Thousands of columns share a handful of types.
const known = new Map<string, TypeName>()

/** Reads a type as `format_type` prints it with an empty search path: `character varying(255)[]`, `public."My type"`. */
export function readTypeName(text: string): TypeName {
  const found = known.get(text) ?? parseTypeName(text)
  known.set(text, found)
  return found
}

function parseTypeName(text: string): TypeName {
  const isArray = text.endsWith('[]')
  const bare = isArray ? text.slice(0, text.indexOf('[]')) : text
  const brackets = /\(([\d,\s-]+)\)/.exec(bare)
  const modifiers = (brackets?.[1] ?? '')
    .split(',')
    .flatMap((part) => (part.trim() === '' ? [] : Number(part)))
  const words = bare.replace(/\([\d,\s-]+\)/, '').trim()
  const parts = splitName(words)
  const [schema, name] = parts.length === 2 ? parts : ['pg_catalog', words]
  if (schema !== 'pg_catalog') return { schema: schema ?? '', name: name ?? '', isArray, modifiers }
  const own = inside[name ?? ''] ?? (name?.startsWith('interval') ? 'interval' : unquote(name ?? ''))
  return { schema: 'pg_catalog', name: own, isArray, modifiers }
}

function splitName(text: string): string[] {
  const parts = text.match(/"(?:[^"]|"")*"|[^".]+/g) ?? []
  return parts.length === 2 ? parts.map(unquote) : [text]
}

const unquote = (part: string): string =>
  part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part
