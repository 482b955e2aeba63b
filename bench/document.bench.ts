import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeSchemaDatabase } from './fixtures/schema-database.ts'
import type { Bench, Contender } from './harness/bench.ts'
import { built, builtPlinth } from './harness/plinth.ts'
import { startServer } from './harness/server.ts'

const reference = `${built}: reference`
const sizes = [
  { tables: 100, rounds: 3 },
  { tables: 1_000, rounds: 3 },
  { tables: 10_000, rounds: 1 },
] as const

export const bench: Bench = {
  title: 'Documents of a schema',
  async run(context) {
    mkdirSync(join(context.folder, 'migrations'))
    await using server = await startServer()
    context.remark(`PostgreSQL ${server.version}; the server's memory is not in the figures.`)
    context.remark(
      'A site is every page with its picture in both themes; each round begins with an empty folder.',
    )
    for (const { tables, rounds } of sizes) {
      const url = await makeSchemaDatabase(server, tables)
      await context.measure({
        name: `${tables.toLocaleString('en')} tables`,
        note: 'Whole processes, from the database to the files; schema `app`.',
        reference,
        rounds,
        contenders: [
          document(reference, { url, folder: context.folder, operation: 'schema' }),
          document(`${built}: site`, { url, folder: context.folder, operation: 'site' }),
        ],
      })
    }
  },
}

interface Work {
  readonly url: string
  readonly folder: string
  readonly operation: 'schema' | 'site'
}

function document(name: string, { url, folder, operation }: Work): Contender {
  const place = join(folder, operation === 'schema' ? 'reference.md' : 'site')
  return {
    name,
    command: builtPlinth([
      'document',
      operation,
      '--from',
      'database',
      '--url',
      url,
      '--dir',
      folder,
      '--output',
      place,
    ]),
    async prepare() {
      rmSync(place, { recursive: true, force: true })
    },
    check(stdout) {
      if (!/[1-9]\d* tables/.test(stdout)) throw new Error('it described no tables')
    },
  }
}
