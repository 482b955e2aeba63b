import type { Database } from '@plinth/postgres'
import { parseScript } from '@plinth/postgres'
import { bindVariables } from './bind-variables.ts'
import { sqlErrors } from './errors.ts'
import type { NamedQuery } from './query-file.ts'

export type ResultRow = Readonly<Record<string, unknown>>

const readingKinds: ReadonlySet<string> = new Set(['SelectStmt', 'ExplainStmt', 'VariableShowStmt'])

const timeoutMs = 60_000

/** Runs a named query in a read-only transaction with a limit on its time, its variables bound as parameters. */
export async function runQuery(
  db: Database,
  query: NamedQuery,
  given: Readonly<Record<string, string>>,
): Promise<ResultRow[]> {
  const { text, values } = bindVariables(query, given)
  await assertReadsOnly(query, text)
  return db.transaction(
    async (transaction) => {
      await transaction.execute(`set local statement_timeout = ${timeoutMs}`)
      return transaction.many<ResultRow>(
        `/* sql.${query.collection}.${query.name.replaceAll('*/', '')} */ ${text}`,
        values,
      )
    },
    { readOnly: true },
  )
}

// The transaction would refuse it too; this names the query before anything runs.
async function assertReadsOnly({ name, file, line }: NamedQuery, text: string): Promise<void> {
  const parsed = await parseScript(text)
  // A text that the grammar of 18 does not know may still be one that the server knows better how to refuse.
  if ('syntaxError' in parsed) return
  const where = { file, line }
  if (parsed.statements.length !== 1)
    throw sqlErrors.notOneStatement({ name, found: parsed.statements.length }, { where })
  if (parsed.statements.some(({ kind }) => !readingKinds.has(kind)))
    throw sqlErrors.notReadOnly({ name }, { where })
}

/** Reads `NAME=VALUE` words. */
export function readParameters(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((given) => {
      const [, name, value] = /^(\w+)=(.*)$/s.exec(given) ?? []
      if (name === undefined || value === undefined) throw sqlErrors.parameterShape({ given })
      return [name, value]
    }),
  )
}
