// What PostgreSQL's own functions and operators give, tried or read in the documentation. Whatever is not listed may
// give null. Names stand here only if they cannot give null where no argument is null.

import type { Value } from './scope.ts'
import type { TypeClass } from './type-class.ts'

type Rule =
  /** Null where an argument is null, and only there. */
  | 'all'
  /** Null where the first argument is null, and only there. */
  | 'first'
  | 'never'
  | ((args: readonly Value[]) => boolean)

interface Builtin {
  readonly rule: Rule
  readonly type: TypeClass
  /** Null where an argument is null: a condition on its result says something about its arguments. */
  readonly strict: boolean
}

const words = (text: string): string[] => text.trim().split(/\s+/)

const listed = (names: string, rule: Rule, type: TypeClass, strict = rule === 'all'): [string, Builtin][] =>
  words(names).map((name) => [name, { rule, type, strict }])

const allNonNull = (args: readonly Value[]): boolean => args.every(({ nonNull }) => nonNull)

const textual = (type: TypeClass | undefined): boolean => type === 'text' || type === 'literal'

// Of an infinite date or timestamp only the fields that grow for ever have a value.
const growing = new Set(['epoch', 'year', 'decade', 'century', 'millennium', 'julian', 'isoyear'])

/** Whether `extract(field from …)` has a value. */
export function extracts(field: string | undefined, args: readonly Value[]): boolean {
  const type = args[1]?.type
  return (
    allNonNull(args) && ((field !== undefined && growing.has(field)) || type === 'now' || type === 'time')
  )
}

const entries: [string, Builtin][] = [
  ...listed(
    `btrim ltrim rtrim lpad rpad left right repeat replace reverse translate initcap md5 encode
    split_part overlay to_hex quote_ident quote_literal chr regexp_replace normalize convert_from
    jsonb_typeof json_typeof jsonb_pretty pg_size_pretty to_ascii unistr like_escape similar_to_escape`,
    'all',
    'text',
  ),
  ...listed(
    `length char_length character_length octet_length bit_length ascii strpos position abs ceil ceiling floor round
    trunc sign sqrt cbrt exp ln log log10 power pow mod div gcd lcm degrees radians sin cos tan asin acos atan atan2 pi
    cardinality jsonb_array_length json_array_length regexp_count regexp_instr width_bucket ts_rank ts_rank_cd
    numnode bit_count hashtext hashtextextended factorial trim_scale`,
    'all',
    'number',
  ),
  ...listed(
    `starts_with regexp_like isfinite isempty lower_inc upper_inc lower_inf upper_inf jsonb_exists jsonb_exists_any
    jsonb_exists_all jsonb_contains jsonb_contained like notlike texteq`,
    'all',
    'boolean',
  ),
  ...listed('date_trunc make_date make_timestamp make_timestamptz date_bin', 'all', 'moment'),
  ...listed('make_interval justify_days justify_hours justify_interval', 'all', 'interval'),
  ...listed('timezone', 'all', 'moment'),
  ...listed('date timestamp timestamptz', 'all', 'moment'),
  ...listed(
    'int2 int4 int8 float4 float8 numeric',
    (args) => allNonNull(args) && args[0]?.type === 'number',
    'number',
    true,
  ),
  ...listed('text varchar bpchar', 'all', 'text'),
  ...listed('to_timestamp to_date', 'all', 'moment'),
  ...listed('make_time', 'all', 'time'),
  ...listed(
    'to_jsonb jsonb_set jsonb_insert jsonb_strip_nulls jsonb_object jsonb_concat jsonb_delete',
    'all',
    'jsonb',
  ),
  ...listed('to_json row_to_json array_to_json json_object json_strip_nulls', 'all', 'json'),
  ...listed(
    `to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery setweight sha224 sha256 sha384 sha512
    decode convert_to int4range int8range numrange daterange tsrange tstzrange
    network masklen netmask broadcast set_masklen`,
    (args) => allNonNull(args),
    'other',
    false,
  ),
  ...listed('host abbrev ts_headline', 'all', 'text'),
  ...listed('array_fill array_remove array_replace array_cat array_append trim_array', 'first', 'array'),
  ...listed('regexp_split_to_array', 'all', 'array'),
  ...listed('string_to_array', 'first', 'array'),
  ...listed(
    'array_to_string',
    (args) => args[0]?.nonNull === true && args[1]?.nonNull === true,
    'text',
    false,
  ),
  ...listed('enum_first enum_last', 'never', 'other'),
  ...listed('enum_range', 'never', 'array'),
  ...listed('concat quote_nullable version current_database', 'never', 'text'),
  ...listed('concat_ws format', 'first', 'text'),
  ...listed('num_nulls num_nonnulls random pg_backend_pid', 'never', 'number'),
  ...listed('gen_random_uuid uuidv4 uuidv7 uuid_generate_v4', 'never', 'other'),
  ...listed('jsonb_build_object jsonb_build_array', 'never', 'jsonb'),
  ...listed('json_build_object json_build_array', 'never', 'json'),
  ...listed('now transaction_timestamp statement_timestamp clock_timestamp', 'never', 'now'),
  ...listed('timeofday', 'never', 'text'),
  // Of a range they give a bound, which is null where there is none.
  ...listed('lower upper', (args) => allNonNull(args) && textual(args[0]?.type), 'text', true),
  // Null for an infinite moment and for an empty pattern.
  ...listed('to_char', (args) => allNonNull(args) && args[0]?.type === 'number', 'text', true),
  // With a pattern it is null where nothing matches; with numbers it never is.
  ...listed('substring substr', (args) => allNonNull(args) && args[1]?.type === 'number', 'text', true),
  ...listed('current_setting', (args) => args.length === 1 && allNonNull(args), 'text', false),
  ...listed('age', 'all', 'interval'),
]

export const builtins: ReadonlyMap<string, Builtin> = new Map(entries)

/** Whether a call of one of PostgreSQL's own functions cannot give null. */
export function isTotal({ rule }: Builtin, args: readonly Value[]): boolean {
  if (rule === 'never') return true
  if (rule === 'all') return allNonNull(args)
  if (rule === 'first') return args[0]?.nonNull === true
  return rule(args)
}

/** Operators of PostgreSQL that are null only where an operand is; `->`, `#>`, `@@` and `@?` may be null elsewhere too. */
export const totalOperators: ReadonlySet<string> = new Set(
  words(`+ - * / % ^ |/ ||/ @ & | ~ << >> = <> != < > <= >= || ~~ ~~* !~~ !~~* !~ ~* !~* ^@ @> <@ && -|- &< &> ? ?| ?&
  #- <-> |>> <<| ~= <<= >>=`),
)

/** Those of them that give a boolean. */
export const testOperators: ReadonlySet<string> = new Set(
  words(
    '= <> != < > <= >= ~~ ~~* !~~ !~~* ~ !~ ~* !~* ^@ @> <@ && -|- &< &> ? ?| ?& |>> <<| ~= <<= >>= << >>',
  ),
)

type AggregateRule =
  /** Not null for any group. */
  | 'always'
  /** Not null for a group with at least one row. */
  | 'rows'
  /** Not null for a group with a row in which the first argument is not null. */
  | 'values'

const aggregateTypes = (names: string, rule: AggregateRule, type: TypeClass | 'argument') =>
  words(names).map((name) => [name, { rule, type }] as const)

/** Aggregates that can be other than null; the deviation of a sample is null for a single row, so it is not here. */
export const aggregates: ReadonlyMap<string, { rule: AggregateRule; type: TypeClass | 'argument' }> = new Map(
  [
    ...aggregateTypes('count regr_count', 'always', 'number'),
    ...aggregateTypes('json_agg json_object_agg', 'rows', 'json'),
    ...aggregateTypes('jsonb_agg jsonb_object_agg', 'rows', 'jsonb'),
    ...aggregateTypes('array_agg', 'rows', 'array'),
    ...aggregateTypes('sum avg', 'values', 'argument'),
    ...aggregateTypes('stddev_pop var_pop bit_and bit_or bit_xor', 'values', 'number'),
    ...aggregateTypes('min max any_value', 'values', 'argument'),
    ...aggregateTypes('bool_and bool_or every', 'values', 'boolean'),
    ...aggregateTypes('string_agg', 'values', 'text'),
    ...aggregateTypes('range_agg range_intersect_agg', 'values', 'range'),
  ],
)

/** Aggregates over an order: `within group (order by …)`. */
export const orderedAggregates: ReadonlySet<string> = new Set(words('percentile_cont percentile_disc mode'))

/** Window functions that always have a value. */
export const rankings: ReadonlySet<string> = new Set(
  words('row_number rank dense_rank percent_rank cume_dist'),
)

interface RowFunction {
  readonly columns: readonly (readonly [name: string | undefined, nonNull: boolean, type: TypeClass])[]
}

const rowFunction = (...columns: RowFunction['columns']): RowFunction => ({ columns })

/** Functions of FROM by name; a name undefined is that of the alias or of the function. */
export const rowFunctions: ReadonlyMap<string, RowFunction> = new Map([
  ['generate_series', rowFunction([undefined, true, 'unknown'])],
  ['generate_subscripts', rowFunction([undefined, true, 'number'])],
  ['regexp_split_to_table', rowFunction([undefined, true, 'text'])],
  ['jsonb_array_elements', rowFunction(['value', true, 'jsonb'])],
  ['json_array_elements', rowFunction(['value', true, 'json'])],
  ['jsonb_array_elements_text', rowFunction(['value', false, 'text'])],
  ['json_array_elements_text', rowFunction(['value', false, 'text'])],
  ['jsonb_each', rowFunction(['key', true, 'text'], ['value', true, 'jsonb'])],
  ['json_each', rowFunction(['key', true, 'text'], ['value', true, 'json'])],
  ['jsonb_each_text', rowFunction(['key', true, 'text'], ['value', false, 'text'])],
  ['json_each_text', rowFunction(['key', true, 'text'], ['value', false, 'text'])],
  ['jsonb_object_keys', rowFunction([undefined, true, 'text'])],
  ['json_object_keys', rowFunction([undefined, true, 'text'])],
  ['regexp_matches', rowFunction([undefined, true, 'array'])],
  ['unnest', rowFunction([undefined, false, 'unknown'])],
])

/** Functions of extensions that are null only where an argument is. */
export const extensionFunctions: Readonly<Record<string, ReadonlySet<string>>> = {
  vector: new Set(words('cosine_distance l2_distance inner_product l1_distance vector_dims vector_norm')),
  pg_trgm: new Set(words('similarity word_similarity strict_word_similarity')),
  pgcrypto: new Set(
    words('digest hmac crypt gen_salt encode gen_random_bytes pgp_sym_encrypt pgp_sym_decrypt'),
  ),
  unaccent: new Set(words('unaccent')),
  'uuid-ossp': new Set(words('uuid_generate_v4 uuid_generate_v1')),
}

/** Operators of extensions, likewise; only pgvector's distances. */
export const extensionOperators: ReadonlySet<string> = new Set(words('<-> <=> <#> <+>'))
