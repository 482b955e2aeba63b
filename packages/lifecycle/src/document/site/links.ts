import { anchorOf, safeName } from '../anchors.ts'
import type { Entry, EntryKind, SchemaDocument } from '../model/schema-document.ts'
import { code, type Html, html } from './html.ts'

const places = {
  table: (id) => `tables/${safeName(id)}.html`,
  view: (id) => `views/${safeName(id)}.html`,
  function: (id) => `functions.html#${anchorOf('function', id)}`,
  enum: (id) => `types.html#${anchorOf('enum', id)}`,
  type: (id) => `types.html#${anchorOf('type', id)}`,
} as const satisfies Record<EntryKind, (id: string) => string>

export const placeOf = (kind: EntryKind, id: string): string => places[kind](id)

/** Links of the site to what has a place in it; the name in code for what has none. */
export interface SiteLinks {
  readonly relation: (path: string, root: string) => Html
  readonly enum: (path: string, root: string) => Html
  readonly routine: (path: string, root: string) => Html
  readonly titleOf: (path: string) => string
}

export function linksOf({ entries, titleOf }: SchemaDocument): SiteLinks {
  const byId = (kinds: readonly EntryKind[]): Map<string, Entry> =>
    new Map(entries.filter(({ kind }) => kinds.includes(kind)).map((entry) => [entry.id, entry]))
  const relations = byId(['table', 'view'])
  const enums = byId(['enum'])
  const routines = new Map(
    entries.filter(({ kind }) => kind === 'function').map((entry) => [entry.id.replace(/\(.*/s, ''), entry]),
  )
  const link = (path: string, entry: Entry | undefined, root: string): Html =>
    entry
      ? html`<a href="${root}${placeOf(entry.kind, entry.id)}">${code(entry.title)}</a>`
      : code(titleOf(path))
  return {
    titleOf,
    relation: (path, root) => link(path, relations.get(path), root),
    enum: (path, root) => link(path, enums.get(path), root),
    routine: (path, root) => link(path, routines.get(path), root),
  }
}
