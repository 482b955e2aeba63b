import { describeChange } from '@plinth/catalog/model'
import { findWeakened } from '../hazards/find-weakened.ts'
import type { BetweenPlan } from '../plan-between.ts'
import { segmentsOf } from '../statement.ts'
import { renderPlanSql } from './render-sql.ts'
import { summarise } from './summarise.ts'

/** A plan as one Markdown text: what differs, the SQL with its hazards, what came of trying it. */
export function renderBetween(plan: BetweenPlan): string {
  const { changes, candidates, settings, proof } = plan
  const parts = [
    summarise(changes, plan.statements),
    ...(changes.length > 0 ? [changes.map((change) => `- ${describeChange(change)}`).join('\n')] : []),
    ...findWeakened(changes).map(({ subject, message }) => `${subject} ${message}.`),
    ...(candidates.length > 0
      ? [`Perhaps only renamed:\n\n${candidates.map(({ wish }) => `- ${wish}`).join('\n')}`]
      : []),
    ...(plan.statements.length > 0
      ? [`\`\`\`sql\n${renderPlanSql({ statements: numbered(plan), settings: [...settings] })}\`\`\``]
      : []),
    proof.proven
      ? `Proven with ${proof.rows} rows.`
      : `Not proven: ${proof.failure?.message ?? [...proof.left.map(describeChange), ...proof.lost].join('; ')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

type Numbered = Parameters<typeof renderPlanSql>[0]['statements']

/** The statements with the number of the segment that each belongs to. */
export function numbered({ statements }: Pick<BetweenPlan, 'statements'>): Numbered {
  const numbers = segmentsOf(statements).flatMap((segment, index) => segment.statements.map(() => index + 1))
  return statements.map(({ sql, alone, lock, blocks, hazards }, index) => ({
    sql,
    alone,
    lock,
    blocks,
    hazards: [...hazards],
    segment: numbers[index] ?? 1,
  }))
}
