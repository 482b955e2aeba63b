import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog } from '@plinth/catalog/model'
import { renderDrawio, renderSvgPages } from '@plinth/diagram'
import type { Project } from '../project/index.ts'
import { baseName, diagramsFolder } from './places.ts'
import { graphOf, planProject } from './plan-project.ts'
import { writeFiles } from './write-files.ts'

export interface DrawnVersion {
  readonly catalog: Catalog
  /** `v2.0` */
  readonly version: string
  /** The version before, whose arrangement this one begins with. */
  readonly previous?: string | undefined
}

/**
 * Draws a version into `diagrams/entity_diagram_v2.0.drawio`, with a picture of its first page in `exports`, where that
 * is not done yet: what people arrange in it afterwards is theirs. Gives the paths that it wrote, below the folder of
 * diagrams.
 */
export async function drawVersion(
  project: Project,
  { catalog, version, previous }: DrawnVersion,
): Promise<readonly string[]> {
  const folder = diagramsFolder(project)
  const base = baseName(version)
  const drawio = `${base}.drawio`
  const graph = graphOf(catalog, project)
  if (existsSync(join(folder, drawio)) || graph.tables.length === 0) return []
  const arranged = [...(previous === undefined ? [] : [baseName(previous)]), baseName()]
    .map((name) => join(folder, `${name}.drawio`))
    .find((path) => existsSync(path))
  const before = arranged === undefined ? undefined : readFileSync(arranged, 'utf8')
  const { text, diagram } = await renderDrawio(await planProject(graph, project), before)
  const [svg = ''] = renderSvgPages(diagram).values()
  const { renderPng } = await import('./render-png.ts')
  const files = new Map<string, string | Uint8Array>([
    [`exports/${base}.svg`, svg],
    [`exports/${base}.png`, renderPng(svg)],
    // The last, because it says that the rest is there.
    [drawio, text],
  ])
  writeFiles(folder, files, [...files.keys()])
  return [...files.keys()]
}
