// Compares two databases once, or plans the way between them, and prints the seconds and how much was found: `0.5 21`.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { planDatabases } from '@plinth/lifecycle/diff'
import { type Database, openDatabase } from '@plinth/postgres'

// As the command line does, see apps/cli/src/main.ts.
for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--semi-space-growth-factor=1'])
  setFlagsFromString(flag)

const [work = '', before = '', after = ''] = process.argv.slice(2)

async function withBoth<T>(run: (a: Database, b: Database) => Promise<T>): Promise<T> {
  const [a, b] = await Promise.all([before, after].map((url) => openDatabase({ engine: 'server', url })))
  if (!a || !b) throw new Error('two databases are compared')
  try {
    return await run(a, b)
  } finally {
    await Promise.all([a.close(), b.close()])
  }
}

const differences = (): Promise<number> =>
  withBoth(async (a, b) => {
    const [old, young] = await Promise.all([readCatalog(a), readCatalog(b)])
    return diffCatalogs(old, young).length
  })

const plan = (): Promise<number> =>
  withBoth(async (a, b) => {
    const { statements, changes } = await planDatabases(a, b)
    return Math.max(statements.length, changes.length)
  })

async function pgDelta(): Promise<number> {
  const load = createRequire(join(import.meta.dirname, '../../packages/lifecycle/package.json'))
  const { extract } = await import(load.resolve('@supabase/pg-delta/extract'))
  const { plan: planAlone } = await import(load.resolve('@supabase/pg-delta/plan'))
  const pg: typeof import('pg') = createRequire(import.meta.resolve('@plinth/postgres'))('pg')
  const facts = []
  for (const connectionString of [before, after]) {
    const pool = new pg.Pool({ connectionString })
    facts.push((await extract(pool)).factBase)
    await pool.end()
  }
  return planAlone(facts[0], facts[1], {}).actions.length
}

const works: Readonly<Record<string, () => Promise<number>>> = { differences, plan, 'pg-delta': pgDelta }
const startedAt = performance.now()
const count = await (works[work] ?? differences)()
process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(4)} ${count}\n`)
