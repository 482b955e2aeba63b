import type { Catalog } from '@plinth/catalog/model'
import { ident } from '@plinth/kernel'
import type { PlannedAction } from './plan-actions.ts'

/** The planner knows generated columns that are stored; those that are virtual are made so here. */
export function virtualColumns(actions: readonly PlannedAction[], { objects }: Catalog): PlannedAction[] {
  const virtual = objects.column.filter(({ generated }) => generated === 'virtual')
  if (virtual.length === 0) return [...actions]
  return actions.map((action) => {
    let { sql } = action
    for (const { schema, table, name } of virtual) {
      const isOf = action.makes.includes(`column ${schema}.${table}.${name}`)
      if (!isOf) continue
      const at = sql.indexOf(`${ident(name)} `)
      const end = at < 0 ? -1 : sql.indexOf(') STORED', at)
      if (end > 0) sql = `${sql.slice(0, end)}) VIRTUAL${sql.slice(end + ') STORED'.length)}`
    }
    return { ...action, sql }
  })
}
