import { readCatalog } from '@plinth/catalog'
import { type Catalog, freezeCatalog } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { comparableCatalog } from '../drift/index.ts'
import { type PlannerFacts, readFacts } from './planner/facts.ts'

/** One of the two databases of a plan, as it was read. */
export interface Side {
  /** Everything that is there. */
  readonly whole: Catalog
  /** What migrations answer for. */
  readonly comparable: Catalog
  readonly migrator: string
}

export interface ReadSide extends Side {
  readonly facts: PlannerFacts
}

/** Which tables' partitions are made while the database runs, by path. */
export type IsPassing = (parent: string) => boolean

export async function readSide(db: Database, isPassing: IsPassing): Promise<Side> {
  const { migrator } = await db.one<{ migrator: string }>(
    '/* plinth.diff.role */ select current_user::text as migrator',
  )
  const whole = await readCatalog(db)
  return {
    whole,
    migrator,
    comparable: withoutOrder(
      comparableCatalog(whole, {
        migrator,
        leavesOut: ({ partitionOf }) => partitionOf !== null && isPassing(partitionOf),
      }),
    ),
  }
}

export async function readSideWithFacts(db: Database, isPassing: IsPassing): Promise<ReadSide> {
  // Where there can be two sessions, the planner's queries run beside ours.
  const [side, facts] = await Promise.all([readSide(db, isPassing), readFacts(db)])
  return { ...side, facts }
}

// PostgreSQL cannot move a column: its place is told apart from what a plan can change.
function withoutOrder(catalog: Catalog): Catalog {
  const column = catalog.objects.column.map((each) => ({ ...each, position: 0 }))
  return freezeCatalog({ version: catalog.version, objects: { ...catalog.objects, column } })
}

/** Tables of the application whose columns stand in another order, by path. */
export function findOtherOrder({ objects: before }: Catalog, { objects: after }: Catalog): string[] {
  const ordersOf = (columns: Catalog['objects']['column']): Map<string, string[]> => {
    const orders = new Map<string, string[]>()
    for (const { schema, table, name, of, owned } of columns)
      if (of === 'table' && owned === null) {
        const path = `${schema}.${table}`
        const order = orders.get(path) ?? []
        orders.set(path, order)
        order.push(name)
      }
    return orders
  }
  const [old, young] = [ordersOf(inPlace(before.column)), ordersOf(inPlace(after.column))]
  return [...young]
    .filter(([path, order]) => {
      const was = old.get(path)
      const shared = (names: readonly string[], others: readonly string[]): string =>
        names.filter((name) => others.includes(name)).join('\0')
      return was !== undefined && shared(was, order) !== shared(order, was)
    })
    .map(([path]) => path)
}

const inPlace = (columns: Catalog['objects']['column']): Catalog['objects']['column'] =>
  columns.toSorted((a, b) => a.position - b.position)
