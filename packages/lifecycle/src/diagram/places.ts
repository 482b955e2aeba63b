import { join, relative } from 'node:path'
import type { Project } from '../project/index.ts'

/** The name of a project's drawing without ending; with that of a version, where one is given. */
export const baseName = (version?: string): string =>
  version === undefined ? 'entity_diagram' : `entity_diagram_${version}`

/** Where a project keeps its diagrams: beside its migrations. */
export const diagramsFolder = ({ migrationsFolder }: Project): string => join(migrationsFolder, '../diagrams')

/** The same as a path from the project's folder, with slashes. */
export const diagramsPath = (project: Project): string =>
  relative(project.folder, diagramsFolder(project)).replaceAll('\\', '/')
