/**
 * As much of a type as decides whether an expression can be null: `lower` of a range is null where the range is
 * unbounded, `extract` of an infinite moment is null, and so is a number cast from jsonb's null.
 */
export type TypeClass =
  | 'text'
  | 'number'
  | 'boolean'
  /** A date or timestamp, which may be infinite. */
  | 'moment'
  /** One that is finite for certain. */
  | 'now'
  | 'interval'
  | 'time'
  | 'json'
  | 'jsonb'
  | 'range'
  | 'array'
  | 'geometry'
  /** A literal in quotes, whose type comes from its surroundings. */
  | 'literal'
  /** The word null. */
  | 'null'
  | 'other'
  | 'unknown'

const classes: Readonly<Record<string, TypeClass>> = {
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  char: 'text',
  name: 'text',
  citext: 'text',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  bool: 'boolean',
  date: 'moment',
  timestamp: 'moment',
  timestamptz: 'moment',
  interval: 'interval',
  time: 'time',
  timetz: 'time',
  json: 'json',
  jsonb: 'jsonb',
  path: 'geometry',
  point: 'geometry',
  line: 'geometry',
  lseg: 'geometry',
  box: 'geometry',
  polygon: 'geometry',
  circle: 'geometry',
  uuid: 'other',
  bytea: 'other',
}

/** The class of a type by the name that PostgreSQL has for it inside: `int4`, `timestamptz`. */
export function classOf(name: string, isArray: boolean): TypeClass {
  if (isArray) return 'array'
  return classes[name] ?? (/range$/.test(name) ? 'range' : 'unknown')
}

/** The class of what COALESCE, CASE and UNION make of two. */
export function unify(one: TypeClass, other: TypeClass): TypeClass {
  if (one === other || other === 'null') return one
  if (one === 'null') return other
  if (one === 'literal') return other
  if (other === 'literal') return one
  if (isMoment(one) && isMoment(other)) return 'moment'
  return 'unknown'
}

const isMoment = (type: TypeClass): boolean => type === 'moment' || type === 'now'

const timeless = new Set<TypeClass>(['text', 'literal', 'time', 'now', 'interval'])

/**
 * Whether a cast gives a value for every value. From 18 on jsonb's null becomes NULL when it is cast to a number or a
 * boolean; the time of an infinite moment is NULL.
 */
export function isTotalCast(from: TypeClass, to: TypeClass): boolean {
  if (to === 'number' || to === 'boolean') return from !== 'jsonb' && from !== 'unknown'
  return to !== 'time' || timeless.has(from)
}
