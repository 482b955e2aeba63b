import type { ScriptExtra, Statement } from '@plinth/postgres'
import { isNotTransactional, isSetting, isTransactionEnd, isTransactionStart } from './statement-rules.ts'

/** A stretch of a file that is sent as one script, or a COPY with the data lines that follow it. */
export type SegmentPart =
  | {
      readonly kind: 'script'
      readonly start: number
      readonly end: number
      readonly statements: readonly Statement[]
    }
  | { readonly kind: 'copy'; readonly statement: Statement; readonly data: ScriptExtra }

/** What is applied as a whole: a transaction, or one statement that PostgreSQL runs outside of any. */
export interface Segment {
  readonly kind: 'transaction' | 'single'
  /** What the file set before, for its session: each segment begins with a session that was reset. */
  readonly settings: readonly string[]
  /** How the transaction begins: the file's own words, or `begin`. */
  readonly begin: string
  readonly parts: readonly SegmentPart[]
  readonly statements: readonly Statement[]
}

interface Draft {
  begin: string
  readonly settings: readonly string[]
  items: (Statement | { statement: Statement; data: ScriptExtra })[]
}

interface Script {
  readonly text: string
  readonly statements: readonly Statement[]
  readonly dataBlocks: readonly ScriptExtra[]
  /** Every statement on its own, because the file asks for it. */
  readonly withoutTransaction: boolean
}

/**
 * Cuts a file into segments: at its own begin and commit, around statements that cannot run in a transaction, and
 * after an enum value that a later statement uses. Most files are one segment.
 */
export function planSegments(script: Script): Segment[] {
  const segments: Segment[] = []
  const settings: string[] = []
  let draft: Draft = { begin: 'begin', settings: [], items: [] }
  const close = (): void => {
    if (draft.items.length > 0) segments.push(transactionOf(draft))
    draft = { begin: 'begin', settings: [...settings], items: [] }
  }
  for (const [index, statement] of script.statements.entries()) {
    const text = script.text.slice(statement.start, statement.end)
    if (isTransactionStart(statement)) {
      close()
      draft.begin = text
    } else if (isTransactionEnd(statement)) {
      close()
    } else if (script.withoutTransaction || isNotTransactional(statement)) {
      close()
      segments.push(singleOf(statement, dataOf(script, index), [...settings]))
    } else {
      const data = dataOf(script, index)
      draft.items.push(data ? { statement, data } : statement)
      if (addsEnumValueUsedLater(script, index)) close()
    }
    if (isSetting(statement, text)) settings.push(text)
  }
  close()
  return segments
}

// PostgreSQL has parsed all of a message, and holds it, before it runs the first statement.
const largestMessage = 1024 * 1024

function transactionOf({ begin, settings, items }: Draft): Segment {
  const parts: SegmentPart[] = []
  let run: Statement[] = []
  const flush = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first && last) parts.push({ kind: 'script', start: first.start, end: last.end, statements: run })
    run = []
  }
  for (const item of items) {
    if ('data' in item) {
      flush()
      parts.push({ kind: 'copy', ...item })
    } else {
      if (item.end - (run[0]?.start ?? item.start) > largestMessage) flush()
      run.push(item)
    }
  }
  flush()
  const statements = items.map((item) => ('data' in item ? item.statement : item))
  return { kind: 'transaction', settings, begin, parts, statements }
}

function singleOf(statement: Statement, data: ScriptExtra | undefined, settings: readonly string[]): Segment {
  const { start, end } = statement
  const part: SegmentPart = data
    ? { kind: 'copy', statement, data }
    : { kind: 'script', start, end, statements: [statement] }
  return { kind: 'single', settings, begin: '', parts: [part], statements: [statement] }
}

// The data of a COPY stands between its statement and the next one.
function dataOf({ statements, dataBlocks }: Script, index: number): ScriptExtra | undefined {
  const from = statements[index]?.end ?? 0
  const to = statements[index + 1]?.start ?? Number.POSITIVE_INFINITY
  return dataBlocks.find(({ start }) => start >= from && start < to)
}

// PostgreSQL refuses a new value of an existing enum in the transaction that added it (SQLSTATE 55P04).
function addsEnumValueUsedLater({ text, statements }: Script, index: number): boolean {
  const statement = statements[index]
  if (statement?.kind !== 'AlterEnumStmt') return false
  const value = statement.node['newVal']
  if (typeof value !== 'string' || statement.node['oldVal'] !== undefined) return false
  const quoted = `'${value.replaceAll("'", "''")}'`
  return statements
    .slice(index + 1)
    .some(({ kind, start, end }) => kind !== 'AlterEnumStmt' && text.slice(start, end).includes(quoted))
}
