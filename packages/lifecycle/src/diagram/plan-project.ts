import type { Catalog } from '@plinth/catalog/model'
import { buildGraph, type Diagram, type DiagramOptions, planDiagram, type SchemaGraph } from '@plinth/diagram'
import type { Project } from '../project/index.ts'
import { withLayoutEngine } from './layout-pool.ts'

/** The graph of a catalog as the project wants it drawn. */
export const graphOf = (catalog: Catalog, project: Project): SchemaGraph =>
  buildGraph(catalog, { periods: periodsOf(project) })

/** Tables whose number of partitions follows from the calendar: a file in version control must not. */
export const periodsOf = ({ partitions }: Project): Record<string, string> =>
  Object.fromEntries(Object.entries(partitions).map(([table, { every }]) => [table, every]))

/** A drawing of a whole project, or of the part that is asked for. */
export function planProject(
  graph: SchemaGraph,
  { title, name, diagram }: Project,
  part: Pick<DiagramOptions, 'table' | 'distance' | 'group' | 'enums'> = {},
): Promise<Diagram> {
  return withLayoutEngine(graph.tables.length, (engine) =>
    planDiagram(graph, { title: title || name || 'Database', ...diagram, ...part, engine }),
  )
}
