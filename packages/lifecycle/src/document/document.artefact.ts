import type { Artefact } from '../artefacts/artefact.ts'
import { referencePath } from './places.ts'

/** The schema reference, as it follows from a catalog. */
export const documentArtefact: Artefact = {
  name: 'document',
  title: 'Schema reference',
  async render({ catalog, project }) {
    const { makeDocument } = await import('./make-document.ts')
    const { renderReference } = await import('./reference/render-reference.ts')
    const { document, pictures } = await makeDocument(catalog, project)
    return new Map([[referencePath(project), renderReference(document, pictures)]])
  },
}
