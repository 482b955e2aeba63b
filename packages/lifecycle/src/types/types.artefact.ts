import type { Artefact } from '../artefacts/artefact.ts'
import { configuredFiles } from './render-types.ts'

/** The files of `types` in `plinth.config.ts`, as they follow from a catalog. */
export const typesArtefact: Artefact = {
  name: 'types',
  title: 'Types',
  async render({ catalog, project }) {
    const files = configuredFiles(project.types)
    if (files.length === 0) return new Map()
    const { renderTypes } = await import('./render-types.ts')
    const { texts } = await renderTypes(
      catalog,
      files.map(({ format }) => format),
      project.types,
    )
    return new Map(files.map(({ format, path }) => [path, texts.get(format) ?? '']))
  },
}
