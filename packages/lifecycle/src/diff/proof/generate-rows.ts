import { type Catalog, ownObjects } from '@plinth/catalog/model'
import { ident, literal, PlinthError, qualified } from '@plinth/kernel'
import type { Database, Queryable } from '@plinth/postgres'

const rowsPerTable = 3

export interface GeneratedRows {
  readonly tables: number
  readonly filled: number
}

/**
 * Puts a few rows into every table. A value depends on its type and the number of its row alone, so that keys and
 * what refers to them meet. Where a table refuses its rows it stays empty, and is counted as such.
 */
export async function generateRows(db: Database, catalog: Catalog): Promise<GeneratedRows> {
  const tables = ownObjects(catalog, 'table').filter(
    ({ type, partitionOf }) => type !== 'foreign table' && partitionOf === null,
  )
  // What refers to another table comes after it; a circle is cut by trying again.
  let waiting = tables.map(({ schema, name }) => ({ schema, name }))
  for (let size = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < size; ) {
    size = waiting.length
    const refused: typeof waiting = []
    for (const table of waiting) if (!(await fill(db, catalog, table))) refused.push(table)
    waiting = refused
  }
  return { tables: tables.length, filled: tables.length - waiting.length }
}

type TableName = { readonly schema: string; readonly name: string }

async function fill(db: Database, catalog: Catalog, table: TableName): Promise<boolean> {
  for (const choice of choices(catalog, table)) {
    try {
      await db.transaction(async (transaction) => {
        await quietly(transaction)
        await transaction.execute(insertSql(catalog, table, choice))
      })
      return true
    } catch (error) {
      if (!(error instanceof PlinthError)) throw error
    }
  }
  return false
}

// Triggers of the application would answer to rows that mean nothing.
async function quietly(transaction: Queryable): Promise<void> {
  const { may } = await transaction.one<{ may: boolean }>(
    '/* plinth.diff.may_replicate */ select rolsuper as may from pg_roles where rolname = current_user',
  )
  if (may) await transaction.execute("set local session_replication_role = 'replica'")
}

interface Choice {
  /** Columns that may be null have a value too. */
  readonly all: boolean
  /** Texts that checks of the table name: perhaps one of them is what a column must hold. */
  readonly word: string | undefined
  readonly rows: number
}

function choices(catalog: Catalog, { schema, name }: TableName): Choice[] {
  const checks = catalog.objects.constraint.filter(
    (each) => each.type === 'check' && each.schema === schema && each.table === name,
  )
  const words = checks.flatMap(({ definition }) =>
    [...definition.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'")),
  )
  return [undefined, ...new Set(words.slice(0, 6))].flatMap((word) => [
    { all: true, word, rows: rowsPerTable },
    { all: false, word, rows: rowsPerTable },
    { all: true, word, rows: 1 },
    { all: false, word, rows: 1 },
  ])
}

function insertSql(catalog: Catalog, { schema, name }: TableName, { all, word, rows }: Choice): string {
  const columns = catalog.objects.column.filter(
    (column) =>
      column.schema === schema &&
      column.table === name &&
      column.of === 'table' &&
      column.generated === null &&
      column.identity !== 'always',
  )
  const chosen = columns.filter(
    (column) => all || (column.notNull && column.default === null && column.identity === null),
  )
  const target = qualified(schema, name)
  if (chosen.length === 0) return `insert into ${target} select from generate_series(1, ${rows})`
  const values = chosen.map(({ type }) => expressionFor(catalog, type, word))
  return `/* plinth.diff.generate_rows */ insert into ${target} (${chosen.map((column) => ident(column.name)).join(', ')})
    select ${values.join(', ')} from generate_series(1, ${rows}) as n`
}

/** An expression of `n` for each family of types. */
const values: readonly (readonly [RegExp, (word: string | undefined) => string])[] = [
  [/\[\]$/, () => `'{}'`],
  [/^(bigint|integer|smallint|numeric|real|double precision|money|oid)/, () => 'n'],
  [
    /^(text|character varying|character|"char"|name|citext|extensions\.citext|public\.citext)/,
    (word) => (word === undefined ? `'t' || n` : literal(word)),
  ],
  [/^uuid/, () => `lpad(n::text, 32, '0')::uuid`],
  [/^boolean/, () => 'n % 2 = 0'],
  [/^(date|timestamp)/, () => `timestamp '2026-06-01 12:00' + n * interval '1 hour'`],
  [/^time/, () => `time '12:00' + n * interval '1 minute'`],
  [/^interval/, () => `n * interval '1 day'`],
  [/^json/, () => `jsonb_build_object('n', n)`],
  [/^bytea/, () => `decode(lpad(n::text, 4, '0'), 'hex')`],
  [/^(inet|cidr)/, () => `('10.0.0.' || n)::inet`],
  [/^(tsvector|xml|hstore)/, () => `''`],
  [/^bit/, () => `'1'`],
]

function expressionFor({ objects }: Catalog, type: string, word: string | undefined): string {
  const isOf = ({ schema, name }: TableName): boolean =>
    `${schema}.${name}` === type || (schema === 'public' && name === type)
  const domain = objects.domain.find(isOf)
  if (domain) return `(${expressionFor({ version: 0, objects }, domain.type, word)})::${type}`
  const labels = objects.enum.find(isOf)?.values
  if (labels?.[0] !== undefined)
    return `${literal(word !== undefined && labels.includes(word) ? word : labels[0])}::${type}`
  const found = values.find(([pattern]) => pattern.test(type))
  if (!found) return 'null'
  const cast = type.endsWith('[]') || !/^(citext|.*\.)/.test(type) ? `::${type}` : ''
  return `(${found[1](word)})${cast}`
}
