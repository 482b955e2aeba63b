import type { Queryable } from '@plinth/postgres'
import { migrateErrors } from '../errors.ts'
import { type LedgerTable, ledgerColumns } from './ledger-schema.ts'

interface FoundTable {
  readonly table: LedgerTable
  readonly columns: readonly string[]
  /** Columns that a row cannot do without. */
  readonly demanded: readonly string[]
  readonly readable: boolean
  readonly hasPolicy: boolean
}

/** Which tables of the ledger a database has, and whether this version of Plinth can work with them. */
export interface LedgerShape {
  readonly exists: boolean
  /** Every table and column of this version is there. */
  readonly complete: boolean
  readonly columns: ReadonlySet<string>
}

// By name from the catalog: to_regclass fails where the schema may not be used.
const shapeQuery = `/* plinth.ledger.find */
select c.relname as "table",
  array_agg(a.attname::text) as columns,
  coalesce(array_agg(a.attname::text) filter (where a.attnotnull and not a.atthasdef and a.attidentity = ''), '{}') as demanded,
  has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as readable,
  exists (select from pg_policy p where p.polrelid = c.oid) as "hasPolicy"
from pg_namespace n
join pg_class c on c.relnamespace = n.oid and c.relname in ('migrations', 'migration_segments')
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'plinth'
group by n.oid, c.oid, c.relname`

/** Finds the ledger; refuses a table that only has its name, and one that this version cannot write. */
export async function readLedgerShape(db: Queryable): Promise<LedgerShape> {
  const tables = await db.many<FoundTable>(shapeQuery)
  for (const table of tables) refuseForeign(table)
  const migrations = tables.find(({ table }) => table === 'migrations')
  const missing = tables.flatMap(({ table, columns }) =>
    ledgerColumns[table].filter(({ name }) => !columns.includes(name)),
  )
  return {
    exists: migrations !== undefined,
    complete: tables.length === 2 && missing.length === 0 && tables.every(({ hasPolicy }) => hasPolicy),
    columns: new Set(migrations?.columns),
  }
}

function refuseForeign({ table, columns, demanded, readable }: FoundTable): void {
  const known: readonly { name: string; always?: boolean }[] = ledgerColumns[table]
  const path = `plinth.${table}`
  const lacking = known.filter(({ name, always }) => always && !columns.includes(name))
  if (lacking.length > 0)
    throw migrateErrors.ledgerForeign(
      { table: path },
      { detail: `It has no column ${lacking.map(({ name }) => name).join(', ')}.` },
    )
  if (!readable) throw migrateErrors.ledgerForbidden({ table: path })
  const unknown = demanded.filter((column) => !known.some(({ name }) => name === column))
  if (unknown.length > 0)
    throw migrateErrors.ledgerNewer(
      { table: path },
      { detail: `It demands a column that this version does not know: ${unknown.join(', ')}.` },
    )
}
