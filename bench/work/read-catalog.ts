// Reads the catalog of one database once, or ten raw tables of pg_catalog, and prints the seconds and the number of
// rows: `0.123 4567`.
import { createRequire } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import { readCatalog } from '@plinth/catalog'
import { kinds } from '@plinth/catalog/model'
import { openDatabase } from '@plinth/postgres'

// As the command line does, see apps/cli/src/main.ts.
setFlagsFromString('--semi-space-growth-factor=1')

const [work = '', url = ''] = process.argv.slice(2)

const rawTables = [
  'pg_namespace',
  'pg_class',
  'pg_attribute where attnum > 0',
  'pg_constraint',
  'pg_index',
  'pg_attrdef',
  'pg_type',
  'pg_trigger',
  'pg_policy',
  'pg_description',
] as const

async function catalog(): Promise<number> {
  const db = await openDatabase({ engine: 'server', url })
  try {
    const { objects } = await readCatalog(db)
    return kinds.reduce((sum, kind) => sum + objects[kind].length, 0)
  } finally {
    await db.close()
  }
}

async function raw(): Promise<number> {
  const pg: typeof import('pg') = createRequire(import.meta.resolve('@plinth/postgres'))('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  let rows = 0
  for (const table of rawTables) rows += (await client.query(`select * from ${table}`)).rows.length
  await client.end()
  return rows
}

const startedAt = performance.now()
const count = work === 'raw' ? await raw() : await catalog()
process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(4)} ${count}\n`)
