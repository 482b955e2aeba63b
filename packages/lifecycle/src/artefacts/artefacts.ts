import type { Artefact } from './artefact.ts'

/** What follows from a catalog alone, each loaded when it is made. */
export const artefacts: readonly (() => Promise<Artefact>)[] = []
