const short: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  'timestamp without time zone': 'timestamp',
  'time with time zone': 'timetz',
  'time without time zone': 'time',
  'character varying': 'varchar',
  character: 'char',
  'double precision': 'float8',
  boolean: 'bool',
  integer: 'int',
}

const names = new RegExp(`^(${Object.keys(short).join('|')})(?![\\w ])`)
const withPrecision = /^(timestamp|time)(\(\d\)) (with|without) time zone/

/** The names that people write: `timestamptz` for `timestamp with time zone`, `status` for `public.status`. */
export function shortType(type: string): string {
  return type
    .replace(withPrecision, (_, name: string, digits: string, zone: string) =>
      zone === 'with' ? `${name}tz${digits}` : `${name}${digits}`,
    )
    .replace(names, (name) => short[name] ?? name)
    .replace(/^(public|extensions)\./, '')
    .replace(/^"(\w+)"/, '$1')
}
