import { createRequire } from 'node:module'
import { offsetOfCharacter } from './locate.ts'
import { type ScriptPart, splitScript } from './split-script.ts'

/** One statement of a script. Offsets are UTF-16 units of the script's text; `end` excludes the semicolon. */
export interface Statement {
  /** The parser's name for it: `CreateStmt`, `IndexStmt`, `TransactionStmt`. */
  readonly kind: string
  /** The parse tree below that name, as libpg-query gives it. */
  readonly node: Readonly<Record<string, unknown>>
  readonly start: number
  readonly end: number
}

/** A psql command (`\i file`) or a COPY data block, in its place between the statements. */
export interface ScriptExtra {
  readonly kind: 'meta' | 'copy-data'
  readonly start: number
  readonly end: number
}

export type ParsedScript =
  | { readonly statements: readonly Statement[]; readonly extras: readonly ScriptExtra[] }
  | { readonly syntaxError: { readonly message: string; readonly offset: number } }

type Parser = Pick<typeof import('libpg-query'), 'loadModule' | 'parseSync' | 'hasSqlDetails'>

let parser: Promise<Parser> | undefined

/** Begins to load the grammar, for who knows that a script comes: it is compiled while the server is asked. */
export function preloadParser(): void {
  parser ??= loadParser()
  parser.catch(() => {})
}

/**
 * Parses a script with PostgreSQL 18's own grammar. Files are never deparsed: the tree only tells what a statement
 * is and where it stands.
 */
export async function parseScript(text: string): Promise<ParsedScript> {
  parser ??= loadParser()
  const loaded = await parser
  const statements: Statement[] = []
  const extras: ScriptExtra[] = []
  const parts = [...splitScript(text)]
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]
    if (part === undefined) continue
    if (part.kind !== 'sql') {
      extras.push({ kind: part.kind, start: part.start, end: part.end })
      continue
    }
    let result = parsePart(loaded, text, part)
    const last = endOfStretch(parts, index)
    if ('syntaxError' in result && last > index) {
      // Our own cut at semicolons is only for memory: the whole stretch has the last word.
      result = parsePart(loaded, text, { ...part, end: parts[last]?.end ?? part.end })
      index = last
    }
    if ('syntaxError' in result) return result
    for (const statement of result.statements) statements.push(statement)
  }
  return { statements, extras }
}

function endOfStretch(parts: readonly ScriptPart[], index: number): number {
  let last = index
  while (parts[last + 1]?.kind === 'sql') last++
  return last
}

// libpg-query's CommonJS build loads in 25 ms, and only for the commands that read SQL files.
async function loadParser(): Promise<Parser> {
  const loaded: Parser = createRequire(import.meta.url)('libpg-query')
  await loaded.loadModule()
  return loaded
}

function parsePart(
  loaded: Parser,
  text: string,
  part: ScriptPart,
): { statements: Statement[] } | Extract<ParsedScript, { syntaxError: unknown }> {
  const sql = text.slice(part.start, part.end).replace(/^\uFEFF/, ' ')
  try {
    const toOffset = byteOffsets(sql)
    const statements = (loaded.parseSync(sql).stmts ?? []).map((raw) => {
      const from = toOffset(raw.stmt_location ?? 0)
      const to = raw.stmt_len === undefined ? sql.length : toOffset((raw.stmt_location ?? 0) + raw.stmt_len)
      const [kind, tree] = Object.entries(raw.stmt ?? {})[0] ?? ['EmptyStmt', {}]
      return { kind, node: { ...tree }, start: part.start + leadingGap(sql, from), end: part.start + to }
    })
    return { statements }
  } catch (error) {
    const details = loaded.hasSqlDetails(error) ? error.sqlDetails : undefined
    if (!details) throw error
    const { message, cursorPosition } = details
    return {
      syntaxError: { message, offset: part.start + offsetOfCharacter(sql, Math.max(0, cursorPosition)) },
    }
  }
}

// The parser counts bytes of UTF-8 and gives statements in order, so one walk converts them all.
function byteOffsets(sql: string): (byte: number) => number {
  const bytes = Buffer.from(sql, 'utf8')
  if (bytes.length === sql.length) return (byte) => byte
  let knownByte = 0
  let knownOffset = 0
  return (byte) => {
    if (byte < knownByte) {
      knownByte = 0
      knownOffset = 0
    }
    knownOffset += bytes.toString('utf8', knownByte, byte).length
    knownByte = byte
    return knownOffset
  }
}

// The parser's location of a statement includes the space and comments before it.
function leadingGap(sql: string, from: number): number {
  const gap = /(?:\s+|--[^\n]*(?:\n|$)|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y
  gap.lastIndex = from
  gap.exec(sql)
  return gap.lastIndex
}
