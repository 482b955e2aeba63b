// Words of TypeScript that several formats write.

/** A name as a key of an object: in quotes only where it needs them. */
export function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)
}

/** A text in single quotes, on one line. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${escaped}'`
}

/** Lines moved in by so many steps of two. */
export function indented(lines: readonly string[], steps: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${'  '.repeat(steps)}${line}`))
}

/** `name: {` … `}`, or what stands for nothing. */
export function block(opening: string, lines: readonly string[], empty: string): string[] {
  return lines.length === 0 ? [`${opening}${empty}`] : [`${opening}{`, ...indented(lines, 1), '}']
}

/** The alternatives of a union. */
export function union(parts: readonly string[]): string {
  return parts.length === 0 ? 'never' : parts.join(' | ')
}

/** `public_status` → `PublicStatus`: a name of a type, without doubles among those that it is given. */
export function pascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')
  return /^[A-Za-z]/.test(joined) ? joined : `T${joined}`
}
