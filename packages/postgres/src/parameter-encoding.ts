export function encodeParameter(value: unknown): unknown {
  return value
}
