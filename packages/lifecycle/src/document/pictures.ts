// The pictures in documents: everything that documents ask of the diagrams.

import type { Catalog } from '@plinth/catalog/model'
import {
  type GraphRelation,
  type Group,
  type GroupOptions,
  groupTables,
  type LayoutEngine,
  type Page,
  planDiagram,
  planOverview,
  renderMermaidPictures,
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
  /** The part of the graph around a table; undefined where that is no picture. */
  readonly around: (table: string) => Nearby | undefined
}

export function planPictures(catalog: Catalog, project: Project): Pictures {
  const graph = graphOf(catalog, project)
  const groups = groupTables(graph, project.diagram)
  return {
    graph,
    groups,
    around: findNearby(graph, groups),
    declared: Object.keys(project.diagram.groups ?? {}).length > 0,
  }
}

/** Above this, a text with every table in it is no picture any more. */
const mostInText = 1_000

/** Mermaid by title: one picture, or an overview and one for each group. */
export const mermaidOf = (pictures: Pictures): (readonly [string, string])[] =>
  pictures.graph.tables.length > mostInText ? [] : renderMermaidPictures(pictures)

/** In the colours of light and dark pages. */
export interface Picture {
  readonly light: string
  readonly dark: string
  readonly width: number
  readonly height: number
}

/** A table and what is one foreign key away; undefined for one that stands alone. */
export async function pictureAround(
  { around }: Pictures,
  table: string,
  engine: LayoutEngine,
): Promise<Picture | undefined> {
  const near = around(table)
  if (near === undefined) return undefined
  const [page] = (await planDiagram(near.graph, { ...near.groups, title: table, table, engine })).pages
  return page && renderPicture(page)
}

/** More neighbours than this make a picture in which nobody finds anything. */
const mostNeighbours = 24

interface Nearby {
  readonly graph: SchemaGraph
  readonly groups: GroupOptions
}

/** Only the part of a graph that is drawn: of 10,000 tables the rest must not be looked at for each of them. */
function findNearby({ tables, relations }: SchemaGraph, groups: readonly Group[]): Pictures['around'] {
  const byId = new Map(tables.map((table) => [table.id, table]))
  const home = new Map(groups.flatMap((group) => group.tables.map((id) => [id, group] as const)))
  const ties = new Map<string, GraphRelation[]>()
  for (const relation of relations)
    for (const id of new Set([relation.from, relation.to])) {
      const known = ties.get(id)
      if (known) known.push(relation)
      else ties.set(id, [relation])
    }
  return (table) => {
    const own = ties.get(table) ?? []
    const ids = [...new Set([table, ...own.flatMap(({ from, to }) => [from, to])])].sort()
    if (ids.length === 1 || ids.length > mostNeighbours) return undefined
    return {
      graph: { tables: ids.flatMap((id) => byId.get(id) ?? []), relations: own, enums: [] },
      groups: groupsAmong(ids, home),
    }
  }
}

// In the colours that they have in the whole drawing.
function groupsAmong(ids: readonly string[], home: ReadonlyMap<string, Group>): GroupOptions {
  const found = new Map<string, { colour: string | null; tables: string[] }>()
  for (const id of ids) {
    const group = home.get(id)
    if (!group) continue
    const known = found.get(group.name) ?? { colour: group.colour, tables: [] }
    known.tables.push(id)
    found.set(group.name, known)
  }
  const all = [...found]
  return {
    groups: Object.fromEntries(all.map(([name, { tables }]) => [name, tables])),
    colours: Object.fromEntries(
      all.flatMap(([name, { colour }]) => (colour === null ? [] : [[name, colour]])),
    ),
  }
}

const renderPicture = (page: Page): Picture => ({
  light: renderSvgPage(page, { theme: 'light' }),
  dark: renderSvgPage(page, { theme: 'dark' }),
  width: page.width,
  height: page.height,
})

/** Up to so many tables each group is drawn with its columns; above, the overview alone. */
const mostInGroups = 300

export interface DrawnPage {
  readonly id: string
  readonly title: string
  readonly alt: string
  readonly picture: Picture
}

/** The overview of a database, and a picture of each group. */
export async function diagramPages(
  { graph, groups, declared }: Pictures,
  title: string,
  engine: LayoutEngine,
): Promise<DrawnPage[]> {
  if (graph.tables.length === 0) return []
  const pages =
    graph.tables.length > mostInGroups
      ? [await planOverview(graph, groups, { title, engine })]
      : (await planDiagram(graph, { ...(declared ? asOptions(groups) : {}), title, engine })).pages
  return pages.map((page) => ({
    id: `diagram-${page.id}`,
    title: page.title,
    alt: `Diagram: ${page.title}, ${page.subtitle}`,
    picture: renderPicture(page),
  }))
}

const asOptions = (groups: readonly Group[]): GroupOptions => ({
  groups: Object.fromEntries(groups.map(({ name, tables }) => [name, tables])),
  colours: Object.fromEntries(
    groups.flatMap(({ name, colour }) => (colour === null ? [] : [[name, colour]])),
  ),
})
