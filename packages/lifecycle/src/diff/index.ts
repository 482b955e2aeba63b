export type { BetweenPlan, Workbench } from './plan-between.ts'
export { planBetween } from './plan-between.ts'
export { readSideWithFacts } from './side.ts'
