import { catalogErrors } from '../errors.ts'
import { type Catalog, kinds } from './catalog.ts'

const format = 'plinth catalog 1'

/** A catalog as JSON: equal catalogs give equal texts, an object a line. */
export function encodeCatalog({ version, objects }: Catalog): string {
  const sections = kinds.map((kind) => {
    const lines = objects[kind].map((object) => `      ${JSON.stringify(object)}`)
    return `    ${JSON.stringify(kind)}: [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n    `}]`
  })
  return `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "objects": {\n${sections.join(',\n')}\n  }\n}\n`
}

/** The catalog of a JSON text that {@link encodeCatalog} wrote. */
export function decodeCatalog(text: string): Catalog {
  const parsed: unknown = parse(text)
  if (!isEncoded(parsed)) throw catalogErrors.notACatalog({ reason: `it does not say "${format}"` })
  return freezeCatalog({ version: parsed.version, objects: parsed.objects })
}

/** Freezes a catalog down to its last list. */
export function freezeCatalog(catalog: Catalog): Catalog {
  freezeDeep(catalog)
  return catalog
}

/** Freezes a value and everything in it; what is frozen already counts as done. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  // No list of values is made, and no call for a text: this runs for every object of a catalog.
  for (const key in value) if (typeof value[key] === 'object') freezeDeep(value[key])
  return Object.freeze(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw catalogErrors.notACatalog(
      { reason: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    )
  }
}

function isEncoded(value: unknown): value is Catalog & { format: string } {
  if (typeof value !== 'object' || value === null) return false
  if (!('format' in value && value.format === format && 'version' in value && 'objects' in value))
    return false
  const { objects } = value
  return typeof objects === 'object' && objects !== null && kinds.every((kind) => kind in objects)
}
