import type { Catalog, ColumnObject, TableObject } from '@plinth/catalog/model'
import { identityOf } from '@plinth/catalog/model'
import { literal, plainIdent } from '@plinth/kernel'
import type { Database, Row } from '@plinth/postgres'
import { type Statement, statement } from '../schema/statement.ts'
import { qualified } from '../schema/world.ts'

/**
 * The rows that migrations themselves write, as statements; and where sequences stand. Times that a default filled in
 * since `startedAt` are left to the default again: they say when it was built, and would never be the same twice.
 */
export async function readMigratedRows(
  db: Database,
  catalog: Catalog,
  startedAt: string,
): Promise<Statement[]> {
  const tables = catalog.objects.table.filter(({ type }) => type === 'table')
  const statements: Statement[] = []
  for (const table of await filledOf(db, tables)) {
    const columns = catalog.objects.column.filter(
      (column) => identityOf({ schema: column.schema, name: column.table }) === identityOf(table),
    )
    statements.push(...(await readTable(db, table, { catalog, columns, startedAt })))
  }
  return [...statements, ...(await readSequences(db, catalog))]
}

async function filledOf(db: Database, tables: readonly TableObject[]): Promise<TableObject[]> {
  const asked = tables.map((table, at) => `select ${at} as at where exists (select from ${qualified(table)})`)
  const found = await askMany<{ at: number }>(db, 'plinth.snapshot.filled', asked)
  const filled = new Set(found.map(({ at }) => at))
  return tables.filter((_, at) => filled.has(at))
}

// A statement locks every table and index that it reads, and a server has locks for some thousands.
const askedAtOnce = 500

async function askMany<R extends object>(
  db: Database,
  name: string,
  queries: readonly string[],
): Promise<R[]> {
  const found: R[] = []
  for (let first = 0; first < queries.length; first += askedAtOnce) {
    const some = queries.slice(first, first + askedAtOnce)
    found.push(...(await db.many<R>(`/* ${name} */ ${some.join(' union all ')}`)))
  }
  return found
}

interface TableFacts {
  readonly catalog: Catalog
  readonly columns: readonly ColumnObject[]
  readonly startedAt: string
}

async function readTable(db: Database, table: TableObject, facts: TableFacts): Promise<Statement[]> {
  const name = qualified(table)
  const columns = await savedColumns(db, name, facts)
  const key = facts.catalog.objects.constraint.find(
    (each) => each.type === 'primary key' && each.schema === table.schema && each.table === table.name,
  )
  const order = (key?.columns ?? columns.map((column) => column.name)).map(plainIdent).join(', ')
  const texts = columns.map(({ name: column }) => `${plainIdent(column)}::text as ${plainIdent(column)}`)
  const rows = await db.many<Row>(
    `/* plinth.snapshot.rows */ select ${texts.join(', ')} from ${name} order by ${order}`,
  )
  const values = rows.map((row) => `  (${columns.map((column) => textOf(row[column.name])).join(', ')})`)
  const overriding = columns.some(({ identity }) => identity === 'always') ? ' overriding system value' : ''
  const names = columns.map((column) => plainIdent(column.name)).join(', ')
  const text = `insert into ${name} (${names})${overriding} values\n${values.join(',\n')};`
  return [statement(`rows of ${name}`, text, { mentions: name })]
}

const textOf = (value: unknown): string => literal(typeof value === 'string' ? value : null).trim()

// A column whose default is the time, and whose values are all from this build.
async function savedColumns(
  db: Database,
  name: string,
  { columns, startedAt }: TableFacts,
): Promise<ColumnObject[]> {
  const stored = columns.filter(({ generated }) => generated === null)
  const timed = stored.filter(({ default: value }) =>
    /now\(\)|current_timestamp|clock_timestamp/i.test(value ?? ''),
  )
  if (timed.length === 0) return stored
  const asked = timed.map(
    (column) => `bool_and(${plainIdent(column.name)} >= $1::timestamptz) as ${plainIdent(column.name)}`,
  )
  const fresh = await db.one<Row>(`/* plinth.snapshot.times */ select ${asked.join(', ')} from ${name}`, [
    startedAt,
  ])
  return stored.filter((column) => fresh[column.name] !== true)
}

async function readSequences(db: Database, { objects }: Catalog): Promise<Statement[]> {
  const asked = objects.sequence.map(
    (sequence, at) =>
      `select ${at} as at, last_value::text as last from ${qualified(sequence)} where is_called`,
  )
  const called = await askMany<{ at: number; last: string }>(db, 'plinth.snapshot.sequences', asked)
  const last = new Map(called.map((each) => [each.at, each.last]))
  return objects.sequence.flatMap((sequence, at) => {
    const value = last.get(at)
    if (value === undefined) return []
    const name = qualified(sequence)
    const mentions = `${name} ${sequence.ownedBy ?? ''}`
    const text = `select pg_catalog.setval(${literal(name).trim()}, ${value}, true);`
    return [statement(`value of sequence ${name}`, text, { mentions })]
  })
}
