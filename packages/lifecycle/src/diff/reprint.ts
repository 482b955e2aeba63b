import type { CatalogChange } from '@plinth/catalog/model'

/**
 * PostgreSQL prints `x in ('a', 'b')` of a varchar otherwise once it was made from its own printed text: the casts stand
 * at the elements, not at the list. No statement can change that, and both mean the same.
 */
export function isReprint({ change, attributes }: CatalogChange): boolean {
  return (
    change === 'changed' &&
    attributes.every(
      ({ before, after }) =>
        typeof before === 'string' &&
        typeof after === 'string' &&
        withoutCasts(before) === withoutCasts(after),
    )
  )
}

const text = `'(?:[^']|'')*'`
const castList = new RegExp(String.raw`\(ARRAY\[((?:${text}::character varying(?:, )?)+)\]\)::text\[\]`, 'g')
const castElements = new RegExp(String.raw`ARRAY\[((?:\(${text}::character varying\)::text(?:, )?)+)\]`, 'g')

// Only these two lists: parentheses elsewhere may be what a condition means.
function withoutCasts(definition: string): string {
  const bare = (_: string, list: string): string =>
    `ARRAY[${[...list.matchAll(new RegExp(text, 'g'))].map(([literal]) => literal).join(', ')}]`
  return definition.replaceAll(castList, bare).replaceAll(castElements, bare)
}
