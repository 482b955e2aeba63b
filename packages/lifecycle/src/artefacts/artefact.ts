import type { Catalog } from '@plinth/catalog/model'
import type { Project } from '../project/project.ts'

/** Files of a project that follow from its catalog alone: types, diagrams, the schema reference. */
export interface Artefact {
  /** The verb that makes it: `types`. */
  readonly name: string
  /** What it is, for the report of `up`: `Types`. */
  readonly title: string
  /** Every file that it consists of; the same source gives the same bytes. */
  render(source: ArtefactSource): Promise<ArtefactFiles>
}

export interface ArtefactSource {
  /** The whole catalog; an artefact leaves out what extensions, the platform and tools own. */
  readonly catalog: Catalog
  readonly project: Project
  /** A file of the project as it stands, for what people may have changed in it by hand; undefined when it is not there. */
  readFile(path: string): string | undefined
}

/** Path from the project's folder, with `/` → content. */
export type ArtefactFiles = ReadonlyMap<string, string | Uint8Array>
