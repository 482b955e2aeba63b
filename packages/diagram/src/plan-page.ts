import type { End, Group, Page } from './diagram.ts'
import type { GraphIndex } from './graph-index.ts'
import type { LayoutEngine } from './layout-engine.ts'
import { drawFramed } from './page-frame.ts'
import { viewColour } from './palette.ts'
import type { LinePlan, Unplaced } from './placed.ts'
import { planBox } from './plan-box.ts'
import type { GraphRelation, GraphTable } from './schema-graph.ts'

export interface PagePlan {
  readonly id: string
  readonly title: string
  readonly note: string | null
  /** Drawn with all their columns. */
  readonly tables: readonly string[]
  /** Draw what they reference elsewhere, as small boxes. */
  readonly ghosts: boolean
  readonly engine: LayoutEngine
  /** What colours mean; groups without it. */
  readonly legend?: Page['legend']
  /** The columns to show of a table; all without it. */
  readonly columns?: (table: GraphTable) => GraphTable['columns']
  /** The second line of a table's head. */
  readonly subtitle?: (table: GraphTable) => string
}

/** A page of tables with their columns, the foreign keys between them, and what they reference elsewhere. */
export function drawTables({ groups, home, leaving, tables }: GraphIndex, plan: PagePlan): Promise<Page> {
  const inside = new Set(plan.tables)
  const relations = leaving(inside).filter(({ to }) => inside.has(to) || plan.ghosts)
  const shown = new Set([...inside, ...relations.map(({ to }) => to)])
  const boxes = tables(shown).map((table) =>
    boxOf(table, { plan, inside: inside.has(table.id), group: home.get(table.id), relations }),
  )
  const rows = new Map(boxes.map((box) => [box.id, new Set(box.rows.map(({ id }) => id))]))
  const lines = relations.map((relation) => lineOf(relation, rows))
  return drawFramed(boxes, lines, { ...plan, legend: plan.legend ?? legendOf(groups, inside) })
}

// A page of one group has its name as title.
function legendOf(groups: readonly Group[], inside: ReadonlySet<string>): Page['legend'] {
  const shown = groups.filter(({ tables }) => tables.some((id) => inside.has(id)))
  return shown.length < 2
    ? []
    : shown.map(({ name, colour }) => ({ title: name, colour: colour ?? viewColour }))
}

interface Placing {
  readonly plan: PagePlan
  readonly inside: boolean
  readonly group: Group | undefined
  readonly relations: readonly GraphRelation[]
}

function boxOf(table: GraphTable, { plan, inside, group, relations }: Placing): Unplaced {
  const colour = group?.colour ?? viewColour
  if (inside && table.kind !== 'outside')
    return planBox(table, {
      kind: 'table',
      colour,
      subtitle: (plan.subtitle ?? subtitleOf)(table),
      columns: plan.columns?.(table) ?? table.columns,
    })
  const referenced = new Set(relations.flatMap(({ to, toColumns }) => (to === table.id ? toColumns : [])))
  const { changes: _, ...plain } = table
  return planBox(
    { ...plain, rowSecurity: false },
    {
      kind: 'ghost',
      colour,
      subtitle: group ? `in ${group.name}` : 'outside',
      columns: table.columns.filter(({ name }) => referenced.has(name)),
    },
  )
}

/** The second line of a head. */
export function subtitleOf({ kind, partitions }: GraphTable): string {
  if (partitions) {
    const key = partitions.key.replace(/^[A-Z]+/, (strategy) => strategy.toLowerCase())
    return partitions.count === null ? `partitions by ${key}` : `${partitions.count} partitions by ${key}`
  }
  return kind === 'table' ? '' : kind
}

function lineOf(relation: GraphRelation, rows: ReadonlyMap<string, ReadonlySet<string>>): LinePlan {
  const row = (table: string, column: string | undefined): string | null => {
    const id = `c:${table}.${column}`
    return rows.get(`t:${table}`)?.has(id) ? id : null
  }
  return {
    id: `e:${relation.id}`,
    from: `t:${relation.from}`,
    fromRow: row(relation.from, relation.fromColumns[0]),
    to: `t:${relation.to}`,
    toRow: row(relation.to, relation.toColumns[0]),
    ...endsOf(relation),
    label: relation.name,
    ...(relation.change === undefined ? {} : { change: relation.change }),
  }
}

/** What stands at the two ends of a foreign key. */
export function endsOf({ one, optional }: GraphRelation): { fromEnd: End; toEnd: End } {
  return { fromEnd: one ? 'maybe one child' : 'maybe many', toEnd: optional ? 'maybe one' : 'one' }
}
