import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, ensurePlatform, openDatabase } from '@plinth/postgres'
import { findPostgres17 } from '@plinth/testkit'
import type { Bench, BenchContext } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { startServer } from './harness/server.ts'
import { timeStatement } from './harness/time-statement.ts'

const records = 50_000
const dimensions = 768
const target = `(select embedding from public.data_records where id = 'r1')`

// An index of an expression: the column stays an array, as the customer has it.
const vector = `embedding::extensions.vector(${dimensions})`
const near = `select id from public.data_records where cardinality(embedding) = ${dimensions} and id <> 'r1'
order by ${vector} operator(extensions.<=>) ${target}::extensions.vector(${dimensions}) limit 5`

// Latencies of statements in a session, not of programs: they stand in the report as remarks.
export const bench: Bench = {
  title: 'Similar records of operations-tools',
  async run(context) {
    const binaries = findPostgres17()
    if (binaries === undefined)
      return context.remark('PostgreSQL 17 with pgvector is not installed; nothing was measured.')
    await using server = await startServer({ binaries })
    context.remark(
      `PostgreSQL ${server.version} with its default settings; ${records} records of one project, vectors of ${dimensions} numbers in 200 clusters; prepared statements in one session.`,
    )
    await server.freshDatabase('ops')
    const db = await openDatabase({ engine: 'server', url: server.url('ops') })
    try {
      await build(db)
      await compare(db, context)
    } finally {
      await db.close()
    }
  },
}

async function build(db: Database): Promise<void> {
  await ensurePlatform(db)
  const migrations = join(root, 'systems/operations-tools/database/migrations')
  for (const name of readdirSync(migrations).sort())
    await db.execute(readFileSync(join(migrations, name), 'utf8'))
  await db.execute(`
    create extension vector with schema extensions;
    insert into public.projects (id, name) values ('p', 'Many');
    insert into public.data_records (id, "projectId", type, source, content, embedding)
    select 'r' || n, 'p', 'TASK', 'csv:many.csv', 'Words', made.embedding
    from generate_series(1, ${records}) n
    cross join lateral (
      select array_agg(sin(place * (n % 200 + 1)) + random() - 0.5) as embedding
      from generate_series(1, ${dimensions}) place
    ) made`)
  await db.execute('vacuum analyze public.data_records')
}

async function compare(db: Database, context: BenchContext): Promise<void> {
  const trying = process.argv.includes('--try')
  const plans: string[] = []
  const ask = async (name: string, sql: string): Promise<readonly string[]> => {
    const { p50Ms, p95Ms, plan } = await timeStatement(db, { sql }, { most: 200, seconds: trying ? 1 : 20 })
    const line = `${name}: p50 ${p50Ms.toFixed(1)} ms, p95 ${p95Ms.toFixed(1)} ms`
    context.remark(line)
    process.stdout.write(`  ${line}\n`)
    plans.push(`-- ${line}\n${sql}\n\n${plan}\n`)
    return (await db.many<{ id: string }>(sql)).map(({ id }) => id)
  }
  const exact = await ask(
    'similar_records, no extension',
    `select "recordId" as id from public.similar_records('r1')`,
  )
  const cast = await ask('pgvector without an index', near)
  const started = performance.now()
  await db.execute(
    `create index on public.data_records using ivfflat ((${vector}) extensions.vector_cosine_ops) with (lists = 200)
     where cardinality(embedding) = ${dimensions}`,
  )
  context.remark(`The index was made in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  await db.execute('analyze public.data_records')
  const indexed = await ask('pgvector with an ivfflat index of the expression', near)
  const shared = (ids: readonly string[]): number => ids.filter((id) => exact.includes(id)).length
  context.remark(
    `Of the five nearest, pgvector finds ${shared(cast)} without an index and ${shared(indexed)} with it, by one list of 200.`,
  )
  if (trying) return
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(join(root, `bench/results/${date}-ops-plans.txt`), plans.join('\n'))
}
