/**
 * A list or object with each part as `change` gives it; the very same value where nothing changes, so that a copy of a
 * large catalog is only as large as what differs in it.
 */
export function mapShared(value: object, change: (part: unknown, key: string) => unknown): unknown {
  const parts = partsOf(value)
  let changed: Record<string, unknown> | undefined
  for (const key in parts) {
    const now = change(parts[key], key)
    if (now === parts[key]) continue
    changed ??= { ...parts }
    changed[key] = now
  }
  if (changed === undefined) return value
  return Array.isArray(value) ? Object.values(changed) : changed
}

function partsOf(value: object): Readonly<Record<string, unknown>>
function partsOf(value: unknown): unknown {
  return value
}
