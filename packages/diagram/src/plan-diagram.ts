import type { Diagram, Group, Page } from './diagram.ts'
import { type GraphIndex, indexGraph } from './graph-index.ts'
import { type GroupOptions, groupTables, isTable } from './groups.ts'
import { type LayoutEngine, loadEngine } from './layout-engine.ts'
import { neighbourhood } from './neighbourhood.ts'
import { drawFramed, fitted } from './page-frame.ts'
import { enumColour, viewColour } from './palette.ts'
import { planBox, planEnumBox } from './plan-box.ts'
import { planOverview } from './plan-overview.ts'
import { drawTables, subtitleOf } from './plan-page.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'
import { slug } from './slug.ts'

export interface DiagramOptions extends GroupOptions {
  readonly title: string
  /** Draw enums with their values, too. */
  readonly enums?: boolean
  /** Only this table and those at most `distance` foreign keys away. */
  readonly table?: string
  readonly distance?: number
  /** Only the page of this group. */
  readonly group?: string
  readonly engine?: LayoutEngine
}

/** More tables than this are not legible on one page with their columns. */
export const onePage = 20

/** Plans every page of a drawing: an overview, a page for each group, one for the views. */
export async function planDiagram(graph: SchemaGraph, options: DiagramOptions): Promise<Diagram> {
  const engine = options.engine ?? loadEngine()
  const groups = groupTables(graph, options)
  const pages = await planPages(graph, groups, { ...options, engine })
  return { title: options.title, graph, groups, enums: options.enums ? graph.enums : [], pages }
}

type Planning = DiagramOptions & { readonly engine: LayoutEngine }

async function planPages(graph: SchemaGraph, groups: readonly Group[], options: Planning): Promise<Page[]> {
  const index = indexGraph(graph, groups)
  if (options.table !== undefined) {
    const { table, distance = 1 } = options
    const near = neighbourhood(graph, table, distance)
    const tables = graph.tables.filter(({ id }) => near.has(id))
    return [
      await drawTables(index, {
        id: `around-${slug(table)}`,
        title: `Around ${table}`,
        tables: tables.map(({ id }) => id),
        ghosts: false,
        note: null,
        engine: options.engine,
      }),
    ]
  }
  const whole = options.group === undefined
  const wanted = groups.filter(({ name }) => whole || name === options.group)
  const { engine } = options
  // All at once: an engine with several threads has something for each.
  const parts = await Promise.all([
    ...(whole ? [firstPage(graph, index, options)] : []),
    ...(groups.length > 1 || !whole ? wanted.map((group) => groupPage(index, group, engine)) : []),
  ])
  if (!whole) return parts
  return [
    ...parts,
    ...(await viewPages(graph, options)),
    ...(options.enums ? await enumPages(graph, options) : []),
  ]
}

// A small database is seen whole; a large one by the names in its groups.
async function firstPage(graph: SchemaGraph, index: GraphIndex, options: Planning): Promise<Page> {
  const { engine, title } = options
  const { groups } = index
  const tables = graph.tables.filter(({ kind }) => isTable(kind))
  if (tables.length > onePage) return planOverview(graph, groups, { title, engine })
  const page = await drawTables(index, {
    id: 'overview',
    title,
    tables: tables.map(({ id }) => id),
    ghosts: true,
    note: null,
    engine,
    ...(groups.length > 1 ? { columns: keysOf(graph) } : {}),
  })
  if (groups.length < 2) return page
  return fitted({ ...page, subtitle: `${page.subtitle} · all columns on the pages of groups` })
}

// Where groups have pages of their own, the first one is for finding: with every column it is too wide for a text.
function keysOf({ relations }: SchemaGraph): (table: GraphTable) => GraphTable['columns'] {
  const met = new Set(relations.flatMap(({ to, toColumns }) => toColumns.map((name) => `${to}.${name}`)))
  return ({ id, columns }) =>
    columns
      .filter(({ primary, foreign, name }) => primary || foreign || met.has(`${id}.${name}`))
      .map((column) => ({ ...column, type: '' }))
}

function groupPage(index: GraphIndex, group: Group, engine: LayoutEngine): Promise<Page> {
  return drawTables(index, {
    id: `group-${slug(group.name)}`,
    title: group.name,
    tables: group.tables,
    ghosts: true,
    note: group.note,
    engine,
  })
}

async function viewPages(graph: SchemaGraph, { engine }: Planning): Promise<Page[]> {
  const views = graph.tables.filter(({ kind }) => kind === 'view' || kind === 'materialized view')
  if (views.length === 0) return []
  const boxes = views.map((view: GraphTable) =>
    planBox(view, { kind: 'view', colour: viewColour, subtitle: subtitleOf(view), columns: view.columns }),
  )
  return [await drawFramed(boxes, [], { id: 'views', title: 'Views', note: null, engine })]
}

async function enumPages(graph: SchemaGraph, { engine }: Planning): Promise<Page[]> {
  if (graph.enums.length === 0) return []
  const boxes = graph.enums.map((each) => planEnumBox(each, enumColour))
  return [await drawFramed(boxes, [], { id: 'enums', title: 'Enums', note: null, engine })]
}
