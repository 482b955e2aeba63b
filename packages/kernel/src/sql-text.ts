// Quoting, after PostgreSQL's own quote_ident() and quote_literal(); used where a parameter cannot stand.

/** Quotes one name, always: `public."User"` is `${ident('public')}.${ident('User')}`. */
export function ident(name: string): string {
  return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`
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
