// Compares two databases once, or plans the way between them, and prints the seconds and how much was found: `0.5 21`.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { type Database, openDatabase } from '@plinth/postgres'
import { judgeStatement } from '../../packages/lifecycle/src/diff/hazards/judge-statement.ts'
import { readFacts } from '../../packages/lifecycle/src/diff/planner/facts.ts'
import { planActions } from '../../packages/lifecycle/src/diff/planner/plan-actions.ts'
import { withoutBlocking } from '../../packages/lifecycle/src/diff/planner/without-blocking.ts'

// As the command line does, see apps/cli/src/main.ts.
setFlagsFromString('--semi-space-growth-factor=1')

const [work = '', before = '', after = ''] = process.argv.slice(2)

async function opened<T>(url: string, run: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'server', url })
  try {
    return await run(db)
  } finally {
    await db.close()
  }
}

async function differences(): Promise<number> {
  const [a, b] = await Promise.all([opened(before, readCatalog), opened(after, readCatalog)])
  return diffCatalogs(a, b).length
}

async function plan(): Promise<number> {
  const read = (url: string) =>
    opened(url, async (db) => ({ catalog: await readCatalog(db), facts: await readFacts(db) }))
  const [a, b] = [await read(before), await read(after)]
  const { actions } = await planActions(a.facts, b.facts, {
    isForeign: () => false,
    migrator: 'postgres',
    before: a.catalog,
  })
  const statements = withoutBlocking(actions, a.catalog)
  for (const { sql } of statements) await judgeStatement(sql, a.catalog)
  return Math.max(statements.length, diffCatalogs(a.catalog, b.catalog).length)
}

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
