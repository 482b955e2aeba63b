import type { Artefact } from './artefact.ts'

/** What follows from a catalog alone, each loaded when it is made. */
export const artefacts = [
  async () => (await import('../types/index.ts')).typesArtefact,
  async () => (await import('../diagram/index.ts')).diagramArtefact,
  async () => (await import('../document/index.ts')).documentArtefact,
] as const satisfies readonly (() => Promise<Artefact>)[]
