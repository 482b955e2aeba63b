// One table of what each PostgreSQL type becomes in JavaScript, so that both engines give equal values.

export type Decoder = (text: string) => unknown

const identity: Decoder = (text) => text
const toNumber: Decoder = (text) => Number(text)
const toBoolean: Decoder = (text) => text === 't'
const toJson: Decoder = (text) => JSON.parse(text)

// A number where it is exact, so that counts are easy to use, and a bigint where a number would lie.
function toInteger(text: string): number | bigint {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}

function toBytes(text: string): Uint8Array {
  if (text.startsWith('\\x')) return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
  const bytes = text.replace(/\\(\\|[0-7]{3})/g, (_, code: string) =>
    code === '\\' ? code : String.fromCharCode(Number.parseInt(code, 8)),
  )
  return new Uint8Array(Buffer.from(bytes, 'latin1'))
}

const instant =
  /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?( BC)?$/

// Infinity and dates that JavaScript cannot hold stay text.
function toInstant(text: string): Date | string {
  const found = instant.exec(text)
  if (!found) return text
  const [, year, month, day, hour, minute, second, fraction = '0', sign, ...offset] = found
  const [hours, minutes, seconds] = offset.slice(0, 3).map((part) => Number(part ?? 0))
  const date = new Date(0)
  date.setUTCFullYear(found[12] ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day))
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)))
  const offsetMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1000
  date.setTime(date.getTime() + (sign === '-' ? offsetMs : -offsetMs))
  return Number.isNaN(date.getTime()) ? text : date
}

// type, its array type, decoder. Everything else is text: numeric because a number would round it, date and
// timestamp because they name no instant.
const scalars = [
  [16, 1000, toBoolean],
  [17, 1001, toBytes],
  [20, 1016, toInteger],
  [21, 1005, toNumber],
  [23, 1007, toNumber],
  [26, 1028, toNumber],
  [114, 199, toJson],
  [700, 1021, toNumber],
  [701, 1022, toNumber],
  [1184, 1185, toInstant],
  [3802, 3807, toJson],
] as const

// name, text, xid, point, cidr, macaddr, inet, char, bpchar, varchar, date, time, timestamp, interval, timetz, bit,
// varbit, numeric, uuid, regtype and the range types; box is left out, its delimiter is a semicolon.
const textArrays = [
  1002, 1003, 1006, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1017, 1040, 1041, 1115, 1182, 1183, 1187,
  1231, 1263, 1270, 1561, 1563, 2201, 2207, 2208, 2209, 2210, 2211, 2949, 2951, 3221, 3643, 3645, 3735, 3770,
  3905, 3907, 3909, 3911, 3913, 3927, 4073, 4090, 4097, 651, 629, 719, 775, 791, 143, 1034,
] as const

/** The decoder of each type by its OID; a type that is absent stays text. */
export const decodersByOid: ReadonlyMap<number, Decoder> = new Map<number, Decoder>([
  ...scalars.map(([oid, , decode]) => [oid, decode] as const),
  ...scalars.map(([, oid, decode]) => [oid, (text: string) => decodeArray(text, decode)] as const),
  ...textArrays.map((oid) => [oid, (text: string) => decodeArray(text, identity)] as const),
])

/** The decoder of one type. */
export function decoderOf(oid: number): Decoder {
  return decodersByOid.get(oid) ?? identity
}

/** The same table in the form of the `types` option of `pg`. */
export const decoders = {
  getTypeParser(oid: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
    return format === 'binary' ? identity : decoderOf(oid)
  },
}

/** Reads an array literal, nested ones too. */
export function decodeArray(text: string, decode: Decoder): unknown[] {
  // Bounds that do not start at 1 stand before the elements: `[0:1]={a,b}`.
  const start = text.indexOf('{')
  return readArray(text, start + 1, decode).values
}

function readArray(text: string, from: number, decode: Decoder): { values: unknown[]; end: number } {
  const values: unknown[] = []
  let at = from
  while (at < text.length) {
    const character = text[at]
    if (character === '}') return { values, end: at + 1 }
    if (character === ',') at++
    else if (character === '{') {
      const nested = readArray(text, at + 1, decode)
      values.push(nested.values)
      at = nested.end
    } else {
      const { value, end } = character === '"' ? readQuoted(text, at + 1) : readPlain(text, at)
      values.push(value === undefined ? null : decode(value))
      at = end
    }
  }
  return { values, end: at }
}

function readQuoted(text: string, from: number): { value: string; end: number } {
  let at = from
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return { value: text.slice(from, at).replace(/\\([\s\S])/g, '$1'), end: at + 1 }
}

function readPlain(text: string, from: number): { value: string | undefined; end: number } {
  let at = from
  while (at < text.length && text[at] !== ',' && text[at] !== '}') at++
  const value = text.slice(from, at)
  return { value: value === 'NULL' ? undefined : value, end: at }
}
