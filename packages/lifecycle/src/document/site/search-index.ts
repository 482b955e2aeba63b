import type { EntryKind } from '../model/schema-document.ts'
import { placeOf } from './links.ts'

/** What the search knows of an object, as it is found while pages are written. */
export interface Found {
  readonly kind: EntryKind
  readonly id: string
  readonly title: string
  readonly comment: string | null
  readonly columns: readonly string[]
}

/** The index of a site as a script: a page from a disk may load one, and may not fetch. */
export function renderSearchIndex(found: readonly Found[]): string {
  const lines = found.map(({ kind, id, title, comment, columns }) => {
    const entry = [kind, title, placeOf(kind, id), (comment ?? '').slice(0, 160), columns.join(' ')]
    // Inside of a script element `</` would end it, were the text ever put there; line separators end a string in old engines.
    return JSON.stringify(entry)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029')
  })
  return `searchIndex([\n${lines.join(',\n')}\n])\n`
}
