export { scratchErrors } from './errors.ts'
export type { ScratchFacts, ScratchWish } from './with-scratch.ts'
export { scratchFacts, withScratch } from './with-scratch.ts'
