import type { Change } from './change.ts'
import { typeChanges } from './data-types.ts'
import { relationChanges } from './relations.ts'
import { routineChanges } from './routines.ts'
import { surroundingChanges } from './surroundings.ts'
import { tableChanges } from './tables.ts'

export type { Change } from './change.ts'
export { notChanged } from './surroundings.ts'
export { buildWorld, prepareServer } from './world.ts'

/** Kind × attribute × change: what a reader of catalogs has to see. */
export const changes: readonly Change[] = [
  ...tableChanges,
  ...relationChanges,
  ...routineChanges,
  ...typeChanges,
  ...surroundingChanges,
]
