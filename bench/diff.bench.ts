import { join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import { generateSchema } from './fixtures/schema.ts'
import type { Bench, Contender } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { type BenchServer, startServer } from './harness/server.ts'

const tables = 1_000
const peer = 'two pg_dump --schema-only, diff'

export const bench: Bench = {
  title: 'Differences and plans',
  async run(context) {
    await using server = await startServer()
    context.remark(`PostgreSQL ${server.version}; the server's memory is not in the figures.`)
    context.remark(
      'A plan of plinth here is that of planDatabases: both are read, the statements and their hazards, no proof.',
    )
    const before = await makeDatabase(server, 'bench_before', '')
    const after = await makeDatabase(server, 'bench_after', changesSql)
    await context.measure({
      name: 'differences of 1,000 tables',
      note: 'Both databases are read and compared; 21 objects differ.',
      reference: peer,
      rounds: 5,
      contenders: [
        {
          name: peer,
          command: {
            program: 'bash',
            args: [
              '-c',
              `diff <(pg_dump --schema-only --dbname '${before}') <(pg_dump --schema-only --dbname '${after}') | wc -l`,
            ],
          },
        },
        worker('readCatalog twice, diffCatalogs', 'differences', before, after),
      ],
    })
    const alone = 'pg-delta alone'
    await context.measure({
      name: 'plan for 1,000 tables',
      note: 'The statements that lead from the one to the other.',
      reference: alone,
      rounds: 3,
      contenders: [worker(alone, 'pg-delta', before, after), worker('plinth', 'plan', before, after)],
    })
  },
}

const changesSql = Array.from(
  { length: 7 },
  (_, n) => `alter table app.t${n * 100} add column fresh text; create index on app.t${n * 100} (title);
    alter table app.t${n * 100 + 1} alter column title type varchar(80);`,
).join('\n')

async function makeDatabase(server: BenchServer, name: string, more: string): Promise<string> {
  await server.freshDatabase(name)
  const db = await openDatabase({ engine: 'server', url: server.url(name) })
  try {
    for (const script of generateSchema(tables)) await db.execute(script)
    if (more !== '') await db.execute(more)
    await db.execute('analyze')
  } finally {
    await db.close()
  }
  return server.url(name)
}

function worker(name: string, work: string, before: string, after: string): Contender {
  return {
    name,
    command: {
      program: process.execPath,
      // The packages as they are built, as a consumer has them.
      args: [join(root, 'bench/work/plan-differences.ts'), work, before, after],
      cwd: root,
    },
    ownSeconds: (stdout) => Number(stdout.split(' ')[0]),
    check(stdout) {
      if (!(Number(stdout.split(' ')[1]) >= 14)) throw new Error('it found too little')
    },
  }
}
