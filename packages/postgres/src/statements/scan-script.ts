// Cuts the text of an SQL script into tokens, as psql reads it: quotes, comments, dollar quotes, psql's own
// commands, and the data block after `copy … from stdin;`. Lossless: the tokens joined are the text.

export type TokenKind =
  | 'space'
  | 'comment'
  | 'code'
  | 'string'
  | 'name'
  | 'dollar'
  | 'semicolon'
  | 'meta'
  | 'copy-data'

export interface Token {
  readonly kind: TokenKind
  /** Offsets into the text in UTF-16 units, the end exclusive. */
  readonly start: number
  readonly end: number
  /** False where a quote or comment runs into the end of the text. */
  readonly closed: boolean
}

export function* scanScript(text: string): Generator<Token, void> {
  const copy = new CopyWatch()
  let position = 0
  while (position < text.length) {
    const token = copy.dataIsDue(text, position) ? copyData(text, position) : nextToken(text, position)
    copy.see(text, token)
    position = token.end
    yield token
  }
}

function nextToken(text: string, start: number): Token {
  const first = text.charCodeAt(start)
  const second = text.charCodeAt(start + 1)
  if (isSpace(first)) return token('space', start, skip(text, start, isSpace))
  if (first === DASH && second === DASH) return token('comment', start, endOfLine(text, start))
  if (first === SLASH && second === STAR) return blockComment(text, start)
  if (first === QUOTE) return quoted(text, start, start, 'string', QUOTE, false)
  if (first === DOUBLE_QUOTE) return quoted(text, start, start, 'name', DOUBLE_QUOTE, false)
  if (first === SEMICOLON) return token('semicolon', start, start + 1)
  if (first === BACKSLASH) return token('meta', start, endOfLine(text, start))
  const dollar = first === DOLLAR ? dollarQuoted(text, start) : undefined
  if (dollar) return dollar
  if ((first | 32) === LETTER_E && second === QUOTE)
    return quoted(text, start, start + 1, 'string', QUOTE, true)
  return codeRun(text, start)
}

// Words, numbers, operators and brackets up to whatever starts another token. A word is taken whole, so that
// neither the `e` of `name'…'` nor the `$` of `tag$1` opens a quote.
function codeRun(text: string, start: number): Token {
  let end = start
  if (isWord(text.charCodeAt(start))) end = skip(text, start, isWord)
  else end = start + 1
  return token('code', start, end)
}

function quoted(
  text: string,
  start: number,
  opening: number,
  kind: TokenKind,
  quote: number,
  escapes: boolean,
): Token {
  for (let index = opening + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (escapes && code === BACKSLASH) index++
    else if (code === quote) {
      if (text.charCodeAt(index + 1) !== quote) return token(kind, start, index + 1)
      index++
    }
  }
  return token(kind, start, text.length, false)
}

function blockComment(text: string, start: number): Token {
  let depth = 1
  for (let index = start + 2; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const next = text.charCodeAt(index + 1)
    if (code === STAR && next === SLASH) {
      index++
      if (--depth === 0) return token('comment', start, index + 1)
    } else if (code === SLASH && next === STAR) {
      index++
      depth++
    }
  }
  return token('comment', start, text.length, false)
}

const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y

function dollarQuoted(text: string, start: number): Token | undefined {
  dollarTag.lastIndex = start
  const tag = dollarTag.exec(text)?.[0]
  if (tag === undefined) return undefined
  const close = text.indexOf(tag, start + tag.length)
  return close < 0 ? token('dollar', start, text.length, false) : token('dollar', start, close + tag.length)
}

// Data begins on the line after the one with the semicolon and ends with a line `\.` or the end of the text.
function copyData(text: string, start: number): Token {
  const terminator = /^\\\.[ \t]*\r?(?:\n|$)/gm
  terminator.lastIndex = start
  const end = terminator.exec(text)
  return end
    ? token('copy-data', start, end.index + end[0].length)
    : token('copy-data', start, text.length, false)
}

/** Watches the statements go by for `copy … from stdin;`, whose data lines are not SQL. */
class CopyWatch {
  #firstWord = ''
  #previousWord = ''
  #fromStdin = false
  #due = false

  dataIsDue(text: string, position: number): boolean {
    if (!this.#due || text.charCodeAt(position - 1) !== NEWLINE) return false
    this.#due = false
    return true
  }

  see(text: string, { kind, start, end }: Token): void {
    if (kind === 'semicolon') {
      this.#due = this.#fromStdin
      this.#firstWord = ''
      this.#previousWord = ''
      this.#fromStdin = false
    } else if (kind === 'code') {
      const word = end - start <= 5 ? text.slice(start, end).toLowerCase() : '-'
      if (this.#firstWord === '') this.#firstWord = word
      if (this.#firstWord === 'copy' && this.#previousWord === 'from' && word === 'stdin')
        this.#fromStdin = true
      this.#previousWord = word
    }
  }
}

// A newline is a token of its own after a due semicolon only through dataIsDue; so spaces stop after each line.
function skip(text: string, start: number, accepts: (code: number) => boolean): number {
  let end = start + 1
  while (end < text.length && accepts(text.charCodeAt(end)) && text.charCodeAt(end - 1) !== NEWLINE) end++
  return end
}

function endOfLine(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  return newline < 0 ? text.length : newline
}

const token = (kind: TokenKind, start: number, end: number, closed = true): Token => ({
  kind,
  start,
  end,
  closed,
})

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xfeff

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === DOLLAR ||
  (code >= 0x80 && code !== 0xfeff)

const NEWLINE = 10
const DOUBLE_QUOTE = 34
const DOLLAR = 36
const QUOTE = 39
const STAR = 42
const DASH = 45
const SLASH = 47
const SEMICOLON = 59
const BACKSLASH = 92
const LETTER_E = 101
