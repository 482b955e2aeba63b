import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSchemaDatabase } from './fixtures/schema-database.ts'
import type { Bench, Contender } from './harness/bench.ts'
import { installPeers, peerFile, peerFolder } from './harness/peers.ts'
import { built, builtPlinth } from './harness/plinth.ts'
import { startServer } from './harness/server.ts'

const supabase = 'supabase gen types'
const sizes = [
  { tables: 100, rounds: 7 },
  { tables: 1_000, rounds: 7 },
] as const

export const bench: Bench = {
  title: 'Types',
  async run(context) {
    installPeers()
    // A project needs a folder of migrations; what is described is the database.
    mkdirSync(join(context.folder, 'migrations'))
    await using server = await startServer()
    context.remark(`PostgreSQL ${server.version}; the server's memory is not in the figures.`)
    context.remark(
      'Plinth follows every column of a view to its origin; the peers write `| null` for all of them.',
    )
    for (const { tables, rounds } of sizes) {
      const url = await makeSchemaDatabase(server, tables)
      await context.measure({
        name: `${tables.toLocaleString('en')} tables`,
        note: 'Whole processes, from the database to the text on stdout; schema `app`.',
        reference: supabase,
        rounds,
        contenders: [
          supabaseTypes(url, tables),
          kyselyCodegen(url, tables, join(context.folder, 'peer.ts')),
          ...plinth(url, tables, context.folder),
        ],
      })
    }
  },
}

// A run counts only if the types of every table are there.
const hasTables = (tables: number, pattern: RegExp) => (stdout: string) => {
  const found = new Set(stdout.match(pattern)).size
  if (found < tables) throw new Error(`it describes ${found} of ${tables} tables`)
}

function supabaseTypes(url: string, tables: number): Contender {
  return {
    name: supabase,
    command: {
      program: peerFile('.bin/supabase'),
      args: ['gen', 'types', '--lang', 'typescript', `--remote=${url}`, '--schema', 'app'],
      cwd: peerFolder,
    },
    check: hasTables(tables, /\bt\d+"?: \{/g),
  }
}

// Into a file: what it prints it ends before all of it has gone through the pipe.
function kyselyCodegen(url: string, tables: number, file: string): Contender {
  return {
    name: 'kysely-codegen',
    command: {
      program: process.execPath,
      args: [
        peerFile('kysely-codegen/dist/cli/bin.js'),
        '--out-file',
        file,
        '--dialect',
        'postgres',
        '--url',
        url,
      ],
      cwd: peerFolder,
    },
    check: () => hasTables(tables, /^ +"app\.t\d+":/gm)(readFileSync(file, 'utf8')),
  }
}

function plinth(url: string, tables: number, folder: string): Contender[] {
  const types = (format: string): readonly string[] => {
    return ['types', 'generate', '--format', format, '--from', 'database', '--url', url, '--dir', folder]
  }
  return [
    {
      name: `${built}: supabase`,
      command: builtPlinth(types('supabase')),
      check: hasTables(tables, /\bt\d+"?: \{/g),
    },
    {
      name: `${built}: kysely`,
      command: builtPlinth(types('kysely')),
      check: hasTables(tables, /^ +'app\.t\d+':/gm),
    },
    {
      name: `${built}: zod`,
      command: builtPlinth(types('zod')),
      check: hasTables(tables, /^export const appT\d+Row/gm),
    },
  ]
}
