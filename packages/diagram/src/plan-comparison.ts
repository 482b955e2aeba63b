import type { Diagram, Group, Page } from './diagram.ts'
import { indexGraph } from './graph-index.ts'
import { type GroupOptions, groupTables } from './groups.ts'
import { type LayoutEngine, loadEngine } from './layout-engine.ts'
import { changedHeads, viewColour } from './palette.ts'
import { onePage } from './plan-diagram.ts'
import { planOverview } from './plan-overview.ts'
import { drawTables, subtitleOf } from './plan-page.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'
import { slug } from './slug.ts'

export interface ComparisonOptions extends GroupOptions {
  /** `migrations@3 → database` */
  readonly title: string
  readonly engine?: LayoutEngine
}

/**
 * What differs: changed tables with the rows that changed, and what they reference as small boxes. More of them than a
 * page shows are names in their groups, with a page for each group.
 */
export async function planComparison(graph: SchemaGraph, options: ComparisonOptions): Promise<Diagram> {
  const changed = new Set(changedTables(graph))
  const { title, engine = loadEngine() } = options
  const page = { note: countChanges(graph), legend, engine }
  const groups = groupTables(graph, options)
  const shown = [
    ...groups.map(({ tables, ...group }) => ({ ...group, tables: tables.filter((id) => changed.has(id)) })),
    {
      ...viewGroup,
      tables: graph.tables.filter(({ id }) => changed.has(id) && !isGrouped(groups, id)).map(({ id }) => id),
    },
  ].filter(({ tables }) => tables.length > 0)
  const index = indexGraph(graph, groups)
  const draw = (id: string, name: string, tables: readonly string[]): Promise<Page> =>
    drawTables(index, { ...page, ...details, id, title: name, tables })
  const pages =
    changed.size <= onePage
      ? [await draw('changes', title, [...changed])]
      : await Promise.all([
          planOverview(
            { ...graph, relations: graph.relations.filter(({ change }) => change !== undefined) },
            shown,
            { ...page, id: 'changes', title },
          ),
          ...shown.map(({ name, tables }) => draw(`changes-${slug(name)}`, `${title}: ${name}`, tables)),
        ])
  return { title, graph, groups, enums: [], pages }
}

const legend = Object.entries(changedHeads).map(([title, colour]) => ({ title, colour }))

const viewGroup = { name: 'Views', colour: viewColour, note: null }

const isGrouped = (groups: readonly Group[], table: string): boolean =>
  groups.some(({ tables }) => tables.includes(table))

const details = {
  ghosts: true,
  columns: (table: GraphTable) => (table.change === 'changed' ? table.columns.filter(isTold) : table.columns),
  subtitle: (table: GraphTable) => restOf(table),
} as const

/** Tables that differ, and those that a changed foreign key leaves. */
export function changedTables({ tables, relations }: SchemaGraph): string[] {
  const byRelation = new Set(relations.flatMap(({ change, from }) => (change === undefined ? [] : [from])))
  return tables.flatMap(({ id, change, kind }) =>
    kind !== 'outside' && (change !== undefined || byRelation.has(id)) ? [id] : [],
  )
}

const isTold = ({ change, primary, foreign }: GraphTable['columns'][number]): boolean =>
  change !== undefined || primary || foreign

function restOf(table: GraphTable): string {
  const alike = table.change === 'changed' ? table.columns.filter((column) => !isTold(column)).length : 0
  return [subtitleOf(table), ...(alike === 0 ? [] : [`${alike} more columns alike`])]
    .filter((part) => part !== '')
    .join(', ')
}

function countChanges({ tables, relations }: SchemaGraph): string {
  const count = (change: string): number =>
    tables.filter((table) => table.kind !== 'outside' && table.change === change).length
  const keys = relations.filter(({ change }) => change !== undefined).length
  return `Tables and views: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed. Foreign keys that differ: ${keys}. A changed table has its keys and what differs.`
}
