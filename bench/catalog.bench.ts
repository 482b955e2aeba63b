import { join } from 'node:path'
import { makeSchemaDatabase } from './fixtures/schema-database.ts'
import type { Bench, Contender } from './harness/bench.ts'
import { root } from './harness/root.ts'
import { startServer } from './harness/server.ts'

const peer = 'pg_dump --schema-only'
const sizes = [
  { tables: 100, rounds: 5 },
  { tables: 1_000, rounds: 5 },
  { tables: 10_000, rounds: 3 },
] as const

export const bench: Bench = {
  title: 'Reading the catalog',
  async run(context) {
    await using server = await startServer()
    context.remark(`PostgreSQL ${server.version}; the server's memory is not in the figures.`)
    context.remark('`own s` is the reading without the start of the process.')
    for (const { tables, rounds } of sizes) {
      const url = await makeSchemaDatabase(server, tables)
      const name = `${tables.toLocaleString('en')} tables`
      const columns = await server.count(`bench_${tables}`, 'select count(*) from information_schema.columns')
      await context.measure({
        name,
        note: `${columns.toLocaleString('en')} columns, with indexes, keys, checks, policies, triggers, views and comments.`,
        reference: peer,
        rounds,
        contenders: [
          { name: peer, command: { program: 'pg_dump', args: ['--schema-only', '--dbname', url] } },
          worker('ten raw queries, node', 'raw', url, tables),
          worker('readCatalog', 'catalog', url, tables),
        ],
      })
    }
  },
}

function worker(name: string, work: string, url: string, tables: number): Contender {
  return {
    name,
    command: {
      program: process.execPath,
      args: ['--conditions=@plinth/source', join(root, 'bench/work/read-catalog.ts'), work, url],
      cwd: root,
    },
    ownSeconds: (stdout) => Number(stdout.split(' ')[0]),
    check(stdout) {
      if (!(Number(stdout.split(' ')[1]) > tables * 20)) throw new Error('it found too little')
    },
  }
}
