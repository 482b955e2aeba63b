import { createHash } from 'node:crypto'
import type { EntryKind } from './model/schema-document.ts'

/** `table-orders`: the same name for an object for ever, in links of the reference. */
export const anchorOf = (kind: EntryKind, id: string): string => `${kind}-${safeName(id)}`

/**
 * A name that every file system and every link takes: what is lost of the name by that comes back as a hash, so that
 * `Users` and `users` stay two files also where letters of both sizes are the same.
 */
export function safeName(id: string): string {
  const [, name, signature] = /^(.*?)\((.*)\)$/s.exec(id) ?? []
  if (name !== undefined && signature !== undefined)
    return signature === '' ? safeName(name) : `${safeName(name)}-${hashOf(signature)}`
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.-]+/g, '-')
    .slice(0, 100)
  if (plain === id) return plain
  return `${plain.replaceAll(/^-|-$/g, '')}-${hashOf(id)}`
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
