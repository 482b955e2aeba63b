/** Parts of a style that say what a line means or where it meets its ends: never a person's taste. */
const sides = ['exitX', 'exitY', 'exitDx', 'exitDy', 'entryX', 'entryY', 'entryDx', 'entryDy'] as const
const meaning = ['startArrow', 'endArrow'] as const

function parseStyle(style: string): Map<string, string> {
  return new Map(
    style
      .split(';')
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=')
        return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
      }),
  )
}

const renderStyle = (style: ReadonlyMap<string, string>): string =>
  [...style].map(([name, value]) => (value === '' ? `${name};` : `${name}=${value};`)).join('')

export const styleValue = (style: string, name: string): string | undefined => parseStyle(style).get(name)

/** The style of a person with what the line means today, and with its ends where the generator drew the line. */
export function keepTaste(person: string, generated: string, drawn: boolean): string {
  return withParts(person, generated, drawn ? [...meaning, ...sides] : meaning)
}

/** The style of today for a line that stays where it is. */
export const keepSides = (generated: string, before: string): string => withParts(generated, before, sides)

function withParts(style: string, other: string, names: readonly string[]): string {
  const [result, from] = [parseStyle(style), parseStyle(other)]
  for (const name of names) {
    const value = from.get(name)
    if (value === undefined) result.delete(name)
    else result.set(name, value)
  }
  // Untouched, it stays the text that it is: files differ only where something differs.
  return renderStyle(result) === renderStyle(parseStyle(style)) ? style : renderStyle(result)
}
