// Quoting, after PostgreSQL's own quote_ident() and quote_literal(); used where a parameter cannot stand.

/** Quotes one name, always: `public."User"` is `${ident('public')}.${ident('User')}`. */
export function ident(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`
}

/** Quotes one name only where PostgreSQL's own quote_ident() does, for SQL that people read. */
export function plainIdent(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keywords.has(name) ? name : ident(name)
}

/** Quotes names of a path and joins them with dots. */
export function qualified(...path: readonly string[]): string {
  return path.map(ident).join('.')
}

/** Writes a value as an SQL literal, safe under either setting of `standard_conforming_strings`. */
export function literal(value: string | number | boolean | bigint | null): string {
  if (value === null) return 'null'
  if (typeof value !== 'string') return String(value)
  const text = value.replaceAll('\0', '').replaceAll("'", "''")
  return text.includes('\\') ? ` E'${text.replaceAll('\\', '\\\\')}'` : `'${text}'`
}

// The words of PostgreSQL 18 that are not "unreserved": select word from pg_get_keywords() where catcode <> 'U'.
const keywords: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both ' +
    'case cast char character check coalesce collate collation column concurrently constraint create cross ' +
    'current_catalog current_date current_role current_schema current_time current_timestamp current_user dec ' +
    'decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign ' +
    'freeze from full grant greatest group grouping having ilike in initially inner inout int integer ' +
    'intersect interval into is isnull join json json_array json_arrayagg json_exists json_object ' +
    'json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left ' +
    'like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null ' +
    'nullif numeric offset on only or order out outer overlaps overlay placing position precision primary ' +
    'real references returning right row select session_user setof similar smallint some substring symmetric ' +
    'system_user table tablesample then time timestamp to trailing treat trim true union unique user using ' +
    'values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists ' +
    'xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable'
  ).split(' '),
)
