import { PlinthError } from '@plinth/kernel'
import type { Session } from '@plinth/postgres'
import type { Finding, SectionResult } from './compare.ts'
import type { ExpectedRows } from './expectations.ts'

const shown = 3

/** Runs every query of the section `rows`, each in a savepoint of one transaction that cannot write. */
export async function checkRows(db: Session, rows: readonly ExpectedRows[]): Promise<SectionResult> {
  const findings = await db.transaction(
    async (transaction) => {
      const found: Finding[] = []
      for (const expected of rows) {
        const finding = await transaction
          .savepoint((inner) => findOffending(expected, (script) => inner.execute(script)))
          .catch((error: unknown) => failed(expected, error))
        if (finding) found.push(finding)
      }
      return found
    },
    { isolation: 'repeatable read', readOnly: true },
  )
  return {
    section: 'rows',
    expected: rows.length,
    found: rows.length - findings.length,
    missing: [],
    different: findings.map(({ subject }) => subject),
    unexpected: [],
    findings,
  }
}

async function findOffending(
  { name, query, where }: ExpectedRows,
  execute: (script: string) => Promise<readonly { readonly rows: readonly object[] }[]>,
): Promise<Finding | undefined> {
  // A cursor: a query that finds a million rows must not bring them all.
  await execute(`declare plinth_verify no scroll cursor for ${query.trim().replace(/;$/, '')}`)
  const offending = (await execute(`fetch ${shown + 1} from plinth_verify`)).at(-1)?.rows ?? []
  await execute('close plinth_verify')
  if (offending.length === 0) return undefined
  const first = offending.slice(0, shown).map((row) => JSON.stringify(row).slice(0, 120))
  return {
    code: 'verify.rows',
    severity: 'error',
    subject: `rows "${name}"`,
    message: `${offending.length > shown ? `more than ${shown}` : offending.length} offending: ${first.join(', ')} (${where.file}:${where.line ?? 0})`,
    fix: 'mend the rows, and add a constraint that keeps them right',
    where,
  }
}

// A query that could not run has checked nothing: that is a finding, not a pass.
function failed({ name, where }: ExpectedRows, error: unknown): Finding {
  if (!(error instanceof PlinthError) || error.sqlState === undefined) throw error
  return {
    code: 'verify.query_failed',
    severity: 'error',
    subject: `rows "${name}"`,
    message: `could not be checked: ${error.message} (${where.file}:${where.line ?? 0})`,
    fix: 'mend the query; it must be one select that runs in a read-only transaction',
    where,
  }
}
