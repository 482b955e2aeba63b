export { environmentErrors } from './errors.ts'
export type { Judgement } from './judge-environment.ts'
export { assertAllowed, readEnvironment } from './settle-environment.ts'
