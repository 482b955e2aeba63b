import { type Catalog, ownObjects } from '@plinth/catalog/model'
import { ident, qualified } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'

/** How many rows a table has, and of each column how many values and what they are, as one number. */
export interface TableRows {
  readonly rows: number
  readonly columns: ReadonlyMap<string, string>
}

/** What every table of the application holds, by path; columns by name. */
export async function countRows(db: Database, catalog: Catalog): Promise<ReadonlyMap<string, TableRows>> {
  const counted = new Map<string, TableRows>()
  for (const { schema, name, type, partitionOf } of ownObjects(catalog, 'table')) {
    if (type === 'foreign table' || partitionOf !== null) continue
    const columns = catalog.objects.column.filter(
      (column) => column.schema === schema && column.table === name,
    )
    const parts = columns.map(({ name: column, type: of, generated }) =>
      generated === null
        ? `count(${ident(column)})::text || ' ' || coalesce(sum(hashtextextended(${ident(column)}::text, 0)::numeric), 0)`
        : `'${of.replaceAll("'", "''")}'`,
    )
    const row = await db.one<{ rows: number; marks: string[] }>(
      `/* plinth.diff.count_rows */ select count(*)::int as rows, array[${parts.join(', ')}]::text[] as marks from ${type === 'table' ? 'only ' : ''}${qualified(schema, name)}`,
    )
    counted.set(`${schema}.${name}`, {
      rows: row.rows,
      columns: new Map(columns.map((column, index) => [column.name, row.marks[index] ?? ''])),
    })
  }
  return counted
}
