import { createHash } from 'node:crypto'
import { scanScript } from './scan-script.ts'

/** Names how {@link normaliseScript} works, so that a later way can stand beside hashes made by this one. */
export const normalisation = 'plinth-sql-1'

/**
 * The script without what has no effect: comments (licence headers among them), blank lines, line endings and the
 * amount of space between tokens. What is inside quotes, dollar quotes and COPY data stays, with `\n` line endings.
 */
export function normaliseScript(text: string): string {
  const parts: string[] = []
  let gap = false
  for (const { kind, start, end } of scanScript(text)) {
    if (kind === 'space' || kind === 'comment') {
      gap = true
      continue
    }
    if (gap && parts.length > 0) parts.push(' ')
    gap = false
    parts.push(text.slice(start, end).replaceAll('\r\n', '\n'))
  }
  return parts.join('')
}

/** SHA-256 of the bytes of a script, hexadecimal. */
export function rawHash(bytes: Uint8Array): string {
  return sha256(bytes)
}

/** SHA-256 of the normalised text of a script, hexadecimal. */
export function normalisedHash(text: string): string {
  return sha256(normaliseScript(text))
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
