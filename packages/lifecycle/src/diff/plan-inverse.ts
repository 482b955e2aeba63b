import type { LifecycleContext } from '../context.ts'
import { makePlan } from './make-plan.ts'
import { renderPlanSql } from './present/render-sql.ts'

/** The SQL that leads back from one version of the migrations to an older one, with its hazards, as text for people. */
export async function planInverse(
  context: LifecycleContext,
  version: string,
  before: string | undefined,
): Promise<string> {
  const to = before === undefined ? 'empty' : `migrations@${before}`
  const plan = await makePlan(context, { from: `migrations@${version}`, to })
  const words =
    plan.proof === undefined
      ? 'The schema before was the same.'
      : plan.proof.proven
        ? `The planned inverse, proven on a copy with ${plan.proof.rows} rows:`
        : 'The planned inverse, which is not proven:'
  return plan.statements.length === 0 ? words : `${words}\n\n${renderPlanSql(plan)}`
}
