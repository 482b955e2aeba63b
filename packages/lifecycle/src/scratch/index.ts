export { scratchErrors } from './errors.ts'
export type { ScratchFacts, ScratchWish } from './with-scratch.ts'
export { withScratch } from './with-scratch.ts'
