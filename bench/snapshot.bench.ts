import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSchema } from './fixtures/schema.ts'
import { makeSchemaDatabase } from './fixtures/schema-database.ts'
import type { Bench } from './harness/bench.ts'
import { built, builtPlinth } from './harness/plinth.ts'
import { startServer } from './harness/server.ts'

const peer = 'pg_dump --schema-only'
const sizes = [
  { tables: 100, rounds: 3 },
  { tables: 1_000, rounds: 1 },
  { tables: 10_000, rounds: 1 },
] as const

// What Plinth does is more: it builds the migrations on the embedded engine, and restores what it wrote to compare.
export const bench: Bench = {
  title: 'Snapshots',
  async run(context) {
    await using server = await startServer()
    context.remark(`pg_dump reads PostgreSQL ${server.version}, whose memory is not in the figures.`)
    context.remark(
      'Plinth builds the migrations on the embedded engine, writes the snapshot, restores it and compares; without a diagram.',
    )
    for (const { tables, rounds } of sizes) {
      const url = await makeSchemaDatabase(server, tables)
      const project = writeProject(context.folder, tables)
      await context.measure({
        name: `${tables.toLocaleString('en')} tables`,
        note: 'Whole processes; the schema is that of the catalog’s bench.',
        reference: peer,
        rounds,
        contenders: [
          { name: peer, command: { program: 'pg_dump', args: ['--schema-only', '--dbname', url] } },
          {
            name: built,
            command: builtPlinth(['snapshot', 'create', 'v1.0', '--no-diagram', '--dir', project]),
            prepare: async () => rmSync(join(project, 'versions'), { recursive: true, force: true }),
            check: (stdout) => {
              if (!stdout.includes('found equal')) throw new Error(`not proven: ${stdout}`)
            },
          },
        ],
      })
    }
  },
}

function writeProject(folder: string, tables: number): string {
  const project = join(folder, `tables-${tables}`)
  mkdirSync(join(project, 'migrations'), { recursive: true })
  for (const [index, script] of [...generateSchema(tables)].entries())
    writeFileSync(join(project, 'migrations', `${String(index).padStart(4, '0')}_part.sql`), script)
  return project
}
