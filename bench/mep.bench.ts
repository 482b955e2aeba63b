import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, ensurePlatform, openDatabase } from '@plinth/postgres'
import { mepQuestions } from './fixtures/mep-questions.ts'
import type { Bench, BenchContext } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { startServer } from './harness/server.ts'
import { timeStatement } from './harness/time-statement.ts'

// These are latencies of statements in a session, not of programs: they stand in the report as remarks.
export const bench: Bench = {
  title: 'Questions to mep-templates',
  async run(context) {
    await using server = await startServer({ major: 17 })
    context.remark(
      `PostgreSQL ${server.version} with its default settings; 100 times the customer's tables of a month; prepared statements in one session, rows brought to the client.`,
    )
    await server.freshDatabase('mep')
    const db = await openDatabase({ engine: 'server', url: server.url('mep') })
    try {
      await build(db)
      await ask(db, context)
    } finally {
      await db.close()
    }
  },
}

async function build(db: Database): Promise<void> {
  await ensurePlatform(db)
  const migrations = join(root, 'systems/mep-templates/database/migrations')
  for (const name of readdirSync(migrations).sort())
    await db.execute(readFileSync(join(migrations, name), 'utf8'))
  await db.execute(readFileSync(join(root, 'bench/fixtures/mep.sql'), 'utf8'))
  await db.execute('vacuum analyze')
}

async function ask(db: Database, context: BenchContext): Promise<void> {
  const trying = process.argv.includes('--try')
  const plans: string[] = []
  for (const question of mepQuestions) {
    const { p50Ms, p95Ms, plan } = await timeStatement(db, question, { most: 500, seconds: trying ? 1 : 10 })
    const verdict = p95Ms <= question.limitMs ? 'kept' : p50Ms <= question.limitMs ? 'kept by p50' : 'MISSED'
    const line = `${question.name}: p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms; at most ${question.limitMs} ms: ${verdict}`
    context.remark(line)
    process.stdout.write(`  ${line}\n`)
    plans.push(`-- ${line}\n${question.sql}\n\n${plan}\n`)
  }
  if (trying) return
  const date = new Date().toISOString().slice(0, 10)
  writeFileSync(join(root, `bench/results/${date}-mep-plans.txt`), plans.join('\n'))
}
