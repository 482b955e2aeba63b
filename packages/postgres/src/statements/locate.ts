import type { SourceLocation } from '@plinth/kernel'

/** Line and column (from 1, counted in characters) of an offset in a text, with the text of that line. */
export function locate(file: string, text: string, offset: number): Required<SourceLocation> {
  const position = Math.max(0, Math.min(offset, text.length))
  const lineStart = text.lastIndexOf('\n', position - 1) + 1
  const newline = text.indexOf('\n', position)
  const lineEnd = newline < 0 ? text.length : newline
  let line = 1
  for (let index = text.indexOf('\n'); index >= 0 && index < lineStart; index = text.indexOf('\n', index + 1))
    line++
  return {
    file,
    line,
    column: [...text.slice(lineStart, position)].length + 1,
    excerpt: text.slice(lineStart, lineEnd).replace(/\r$/, ''),
  }
}

/** The UTF-16 offset of the nth character of a text (from 0): servers count characters, not UTF-16 units. */
export function offsetOfCharacter(text: string, character: number): number {
  let offset = 0
  for (let count = 0; count < character && offset < text.length; count++) {
    const code = text.charCodeAt(offset)
    offset += code >= 0xd800 && code < 0xdc00 ? 2 : 1
  }
  return offset
}
