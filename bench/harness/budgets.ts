import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Verdict } from './bench.ts'
import { comparedBy, type Measured, medianOf, ratioOf } from './measure-case.ts'

const budget = z.strictObject({
  case: z.string(),
  contender: z.string(),
  /** At most so many times what this contender of the same case takes. */
  beside: z.string().exactOptional(),
  ratio: z.number().positive().exactOptional(),
  seconds: z.number().positive().exactOptional(),
  rssMb: z.number().positive().exactOptional(),
})

/** What a contender must keep in a case: a ratio beside another one, or seconds, or memory. */
export type Budget = z.output<typeof budget>

const file = join(import.meta.dirname, '../budgets.json')

/** The budgets of one bench. */
export function readBudgets(bench: string): readonly Budget[] {
  const all = z.record(z.string(), z.array(budget)).parse(JSON.parse(readFileSync(file, 'utf8')))
  return all[bench] ?? []
}

/** Holds budgets against what was measured; one whose case was not measured is broken too. */
export function judge(budgets: readonly Budget[], cases: readonly Measured[]): Verdict[] {
  return budgets.map((each) => {
    const value = valueFor(each, cases)
    return { budget: each, value, kept: value !== undefined && value <= limitOf(each) }
  })
}

export function limitOf({ ratio, seconds, rssMb }: Budget): number {
  return ratio ?? seconds ?? rssMb ?? 0
}

/** `plinth, built: apply 1,000 ≤ 1.3 × psql` */
export function describeBudget(each: Budget): string {
  const limit =
    each.ratio !== undefined
      ? `${each.ratio} × ${each.beside}`
      : each.seconds !== undefined
        ? `${each.seconds} s`
        : `${each.rssMb} MB`
  return `${each.case}: ${each.contender} ≤ ${limit}`
}

function valueFor(each: Budget, cases: readonly Measured[]): number | undefined {
  const measured = cases.find(({ name }) => name === each.case)
  if (!measured) return undefined
  const { contender, beside } = each
  const quantity = comparedBy(measured)
  if (each.ratio !== undefined && beside !== undefined)
    return ratioOf(measured, { contender, beside, quantity })
  return medianOf(measured, contender, each.rssMb === undefined ? quantity : 'rssMb')
}
