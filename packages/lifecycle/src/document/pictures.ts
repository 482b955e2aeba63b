// The pictures in documents: everything that documents ask of the diagrams.

import type { Catalog } from '@plinth/catalog/model'
import {
  type Group,
  groupTables,
  type LayoutEngine,
  planDiagram,
  renderMermaidFiles,
  renderSvgPage,
  type SchemaGraph,
} from '@plinth/diagram'
import { graphOf } from '../diagram/plan-project.ts'
import type { Project } from '../project/project.ts'

export interface Pictures {
  readonly graph: SchemaGraph
  /** As the project declares them, or as foreign keys suggest. */
  readonly groups: readonly Group[]
  readonly declared: boolean
}

export function planPictures(catalog: Catalog, project: Project): Pictures {
  const graph = graphOf(catalog, project)
  return {
    graph,
    groups: groupTables(graph, project.diagram),
    declared: Object.keys(project.diagram.groups ?? {}).length > 0,
  }
}

/** Above this, a text with every table in it is no picture any more. */
const mostInText = 1_000

/** Mermaid by title: one picture, or an overview and one for each group. */
export function mermaidOf({ graph, groups }: Pictures, title: string): (readonly [string, string])[] {
  if (graph.tables.length > mostInText || graph.relations.length === 0) return []
  const texts = [...renderMermaidFiles({ title, graph, groups, enums: [], pages: [] }).values()]
  return texts.map((text, place) => [groups[place - 1]?.name ?? 'Overview', text] as const)
}

export interface Picture {
  readonly light: string
  readonly dark: string
  readonly width: number
  readonly height: number
}

/** A table and what is one foreign key away; undefined for one that stands alone. */
export async function pictureAround(
  { graph, groups }: Pictures,
  table: string,
  engine: LayoutEngine,
): Promise<Picture | undefined> {
  const near = nearby(graph, table)
  if (near === undefined) return undefined
  return pictureOf(near, { title: table, table, engine, groups: groupsAs(groups) })
}

/** More neighbours than this make a picture in which nobody finds anything. */
const mostNeighbours = 24

// Only the part of the graph that is drawn: of 10,000 tables the rest must not be looked at for each of them.
function nearby({ tables, relations, enums }: SchemaGraph, table: string): SchemaGraph | undefined {
  const own = relations.filter(({ from, to }) => from === table || to === table)
  const ids = new Set([table, ...own.flatMap(({ from, to }) => [from, to])])
  if (ids.size === 1 || ids.size > mostNeighbours) return undefined
  return { tables: tables.filter(({ id }) => ids.has(id)), relations: own, enums }
}

const groupsAs = (groups: readonly Group[]): Record<string, readonly string[]> =>
  Object.fromEntries(groups.map(({ name, tables }) => [name, tables]))

export async function pictureOf(
  graph: SchemaGraph,
  options: Parameters<typeof planDiagram>[1],
): Promise<Picture | undefined> {
  const [page] = (await planDiagram(graph, options)).pages
  if (!page) return undefined
  return {
    light: renderSvgPage(page, { theme: 'light' }),
    dark: renderSvgPage(page, { theme: 'dark' }),
    width: page.width,
    height: page.height,
  }
}
