/** The number after the highest one of a folder, with as many digits; a timestamp where that is the habit. */
export function nextVersion(names: readonly string[], byTime: boolean, now: Date): string {
  const versions = names.flatMap((name) => /^(\d+)_.*\.sql$/.exec(name)?.[1] ?? [])
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  if (byTime || versions.some((version) => version.length >= 12)) return stamp
  const highest = versions.reduce((most, version) => (BigInt(version) > most ? BigInt(version) : most), 0n)
  const width = Math.max(3, ...versions.map((version) => version.length))
  return (highest + 1n).toString().padStart(width, '0')
}
