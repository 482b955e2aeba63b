export { scratchErrors } from './errors.ts'
export type { ScratchFacts, ScratchWish } from './with-scratch.ts'
export { scratchFacts, withCanonical, withScratch } from './with-scratch.ts'
