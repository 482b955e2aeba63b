import type { Diagram } from './diagram.ts'
import { indexGraph } from './graph-index.ts'
import { type GroupOptions, groupTables } from './groups.ts'
import { type LayoutEngine, loadEngine } from './layout-engine.ts'
import { changedHeads } from './palette.ts'
import { drawTables, subtitleOf } from './plan-page.ts'
import type { GraphTable, SchemaGraph } from './schema-graph.ts'

export interface ComparisonOptions extends GroupOptions {
  /** `migrations@3 → database` */
  readonly title: string
  readonly engine?: LayoutEngine
}

/** One page with what differs: changed tables with the rows that changed, and what they reference as small boxes. */
export async function planComparison(graph: SchemaGraph, options: ComparisonOptions): Promise<Diagram> {
  const groups = groupTables(graph, options)
  const page = await drawTables(indexGraph(graph, groups), {
    id: 'changes',
    title: options.title,
    note: `${countChanges(graph)}. A changed table has its keys and what differs.`,
    legend: Object.entries(changedHeads).map(([title, colour]) => ({ title, colour })),
    tables: changedTables(graph),
    ghosts: true,
    engine: options.engine ?? loadEngine(),
    columns: (table) => (table.change === 'changed' ? table.columns.filter(isTold) : table.columns),
    subtitle: (table) => restOf(table),
  })
  return { title: options.title, graph, groups, enums: [], pages: [page] }
}

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
  return `Tables and views: ${count('added')} added, ${count('removed')} removed, ${count('changed')} changed. Foreign keys that differ: ${keys}`
}
