import type { Artefact } from '../artefacts/artefact.ts'
import { renderFiles } from './formats.ts'
import { baseName, diagramsPath } from './places.ts'
import { graphOf, planProject } from './plan-project.ts'

/**
 * The diagrams that follow from a catalog: draw.io as people arranged it, a picture of each page, the first in dark, too, and Mermaid. PNG is
 * left to `diagram render`: its bytes depend on the machine.
 */
export const diagramArtefact: Artefact = {
  name: 'diagram',
  title: 'Diagrams',
  async render({ catalog, project, readFile }) {
    const folder = diagramsPath(project)
    const base = baseName()
    const planned = await planProject(graphOf(catalog, project), project)
    const { files } = await renderFiles(planned, {
      names: ['drawio', 'svg', 'mermaid'],
      base,
      before: readFile(`${folder}/${base}.drawio`),
    })
    return new Map([...files].map(([path, content]) => [`${folder}/${path}`, content]))
  },
}
