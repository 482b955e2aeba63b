import { scanScript } from './scan-script.ts'

/** A stretch of a script: SQL for the parser, one psql command, or the data lines of a COPY. */
export interface ScriptPart {
  readonly kind: 'sql' | 'meta' | 'copy-data'
  readonly start: number
  readonly end: number
}

/**
 * Cuts a script where something other than SQL begins, and SQL itself at semicolons into parts of about
 * `batchSize` characters, so that the parser's memory stays bounded for a file of any size.
 */
export function* splitScript(text: string, batchSize = 256 * 1024): Generator<ScriptPart, void> {
  if (text.length < batchSize && !mayHoldMore.test(text)) {
    if (text.length > 0) yield { kind: 'sql', start: 0, end: text.length }
    return
  }
  let start = 0
  const body = new BodyWatch()
  for (const token of scanScript(text)) {
    if (token.kind === 'meta' || token.kind === 'copy-data') {
      if (token.start > start) yield { kind: 'sql', start, end: token.start }
      yield { kind: token.kind, start: token.start, end: token.end }
      start = token.end
    } else if (token.kind === 'code') {
      body.see(text.slice(token.start, token.end))
    } else if (token.kind === 'semicolon' && body.statementEnds() && token.end - start >= batchSize) {
      yield { kind: 'sql', start, end: token.end }
      start = token.end
    }
  }
  if (start < text.length) yield { kind: 'sql', start, end: text.length }
}

// A psql command begins with a backslash, a block of data comes after `from stdin`: most files have neither, and the
// parser cuts them into tokens anyway.
const mayHoldMore = /\\|stdin/i

/** Knows whether a semicolon ends a statement: not inside brackets (`create rule … do (…; …)`) nor between `begin atomic` and its `end`. */
class BodyWatch {
  #brackets = 0
  #blocks = 0
  #previous = ''

  see(word: string): void {
    if (word === '(' || word === '[') this.#brackets++
    else if (word === ')' || word === ']') this.#brackets = Math.max(0, this.#brackets - 1)
    if (word.length > 6) {
      this.#previous = ''
      return
    }
    const lower = word.toLowerCase()
    if (lower === 'atomic' && this.#previous === 'begin') this.#blocks++
    else if (lower === 'case' && this.#blocks > 0) this.#blocks++
    else if (lower === 'end' && this.#blocks > 0) this.#blocks--
    this.#previous = lower
  }

  statementEnds(): boolean {
    if (this.#brackets > 0 || this.#blocks > 0) return false
    this.#previous = ''
    return true
  }
}
