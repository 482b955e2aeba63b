/** One statement of a plan. */
export interface PlannedStatement {
  readonly sql: string
  /** Runs outside of any transaction. */
  readonly alone: boolean
  /** What comes before is committed first. */
  readonly afterCommit: boolean
}

/** What is committed together, or one statement that runs on its own. */
export interface Segment {
  readonly kind: 'transaction' | 'single'
  readonly statements: readonly string[]
}

export const plain = (sql: string): PlannedStatement => ({ sql, alone: false, afterCommit: false })
export const alone = (sql: string): PlannedStatement => ({ sql, alone: true, afterCommit: false })
export const afterCommit = (sql: string): PlannedStatement => ({ sql, alone: false, afterCommit: true })

/** Cuts a plan where it has to be committed. */
export function segmentsOf(statements: readonly PlannedStatement[]): Segment[] {
  const segments: { kind: Segment['kind']; statements: string[] }[] = []
  for (const statement of statements) {
    const last = segments.at(-1)
    if (statement.alone) segments.push({ kind: 'single', statements: [statement.sql] })
    else if (!last || last.kind === 'single' || statement.afterCommit)
      segments.push({ kind: 'transaction', statements: [statement.sql] })
    else last.statements.push(statement.sql)
  }
  return segments
}
