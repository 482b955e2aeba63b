// One way from a JavaScript value to what is sent, so that both engines store the same.

/** What travels to the server: text, bytes of a bytea, or null. */
export type EncodedParameter = string | Uint8Array | null

/** Encodes one parameter: arrays become array literals, dates ISO 8601, other objects JSON. */
export function encodeParameter(value: unknown): EncodedParameter {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return value
  if (value instanceof Date) return encodeDate(value)
  if (Array.isArray(value)) return encodeArray(value)
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

function encodeArray(values: readonly unknown[]): string {
  return `{${values.map(encodeElement).join(',')}}`
}

function encodeElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (Array.isArray(value)) return encodeArray(value)
  const encoded = encodeParameter(value)
  const text = encoded instanceof Uint8Array ? `\\x${Buffer.from(encoded).toString('hex')}` : `${encoded}`
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

// JavaScript writes years outside 0–9999 with a sign, which PostgreSQL refuses.
function encodeDate(date: Date): string {
  const [year = '', rest = ''] = date.toISOString().split(/(?<=^[+-]?\d+)-/)
  const number = Number(year)
  if (number > 0) return `${String(number).padStart(4, '0')}-${rest}`
  return `${String(1 - number).padStart(4, '0')}-${rest} BC`
}
