import { stripVTControlCharacters } from 'node:util'
import type { PlinthErrorFields } from '@plinth/kernel'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

type Shown = Omit<PlinthErrorFields, 'cause'>

/** ERROR, WHERE with a caret, DETAIL, HINT: as psql shows an error, with the place in the file. */
export function renderError(error: Shown, { paint, width }: { paint: Paint; width: number }): string[] {
  const state = error.sqlState === undefined ? '' : `, SQLSTATE ${error.sqlState}`
  return [
    ...labelled(paint('ERROR:', 'bad'), `${error.message} (${error.code}${state})`, width),
    ...renderWhere(error.where, { paint, width }),
    ...(error.detail === undefined ? [] : labelled('DETAIL:', error.detail, width)),
    ...(error.hint === undefined ? [] : labelled(paint('HINT:', 'attention'), error.hint, width)),
  ]
}

function renderWhere(where: Shown['where'], { paint, width }: { paint: Paint; width: number }): string[] {
  if (where === undefined) return []
  const place = [where.file, where.line, where.column].filter((part) => part !== undefined).join(':')
  const lines = [`WHERE:  ${place}`]
  if (where.excerpt === undefined || where.excerpt.trim() === '') return lines
  const { text, caret } = excerptAround(where.excerpt, (where.column ?? 1) - 1, width - 8)
  return [...lines, `        ${text}`, `        ${' '.repeat(caret)}${paint('^', 'bad')}`]
}

// A long line is shown around the caret; tabs become one space, so that the caret stands where it should.
function excerptAround(excerpt: string, column: number, width: number): { text: string; caret: number } {
  const characters = [...excerpt.replaceAll('\t', ' ')]
  if (characters.length <= width) return { text: characters.join(''), caret: column }
  const start = Math.max(0, Math.min(column - Math.floor(width / 2), characters.length - width))
  return { text: characters.slice(start, start + width).join(''), caret: column - start }
}

function labelled(label: string, text: string, width: number): string[] {
  const pad = ' '.repeat(8)
  const labelWidth = stripVTControlCharacters(label).length
  const lines = text.split('\n').flatMap((line) => wrap(line, width - 8))
  return lines.map((line, index) =>
    index === 0 ? `${label}${' '.repeat(8 - labelWidth)}${line}` : `${pad}${line}`,
  )
}
