// No result of a function that is typed as never null gives null, whatever it is called with and the tables hold; what
// is typed as nullable and was never seen so is counted and stands in a file that people read.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { ident } from '@plinth/kernel'
import type { Database, Engine } from '@plinth/postgres'
import { expectGolden, type ServerName, useDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { readModel } from '../../src/types/index.ts'
import type { FunctionModel } from '../../src/types/model/model.ts'
import { randomRows } from './random-rows.ts'

const corpus = join(import.meta.dirname, '../../../../corpus/types')
const rounds = 24

const places: readonly (readonly [string, Engine, ServerName])[] = [
  ['embedded engine', 'embedded', 'main'],
  ['PostgreSQL 17', 'server', 'major17'],
]

// What an argument of a type is called with; null where the function takes it, and nothing where it can be left out.
const values: Readonly<Record<string, readonly string[]>> = {
  integer: ['1', '2', '5', '-3'],
  text: ["'zebra'", "''"],
  'text[]': ["array['a', null]", "'{}'::text[]"],
  anyelement: ['7', '0'],
}

// With null it calls itself until the stack is full.
const endless: ReadonlySet<string> = new Set(['calls_itself'])

interface Result {
  readonly path: string
  readonly nullable: boolean
}

/** The columns of a result, as a call in FROM gives them. */
function resultsOf({ name, result }: FunctionModel): readonly Result[] {
  if (result.kind === 'value') return [{ path: name, nullable: result.nullable }]
  if (result.kind !== 'row') return []
  return result.columns.map((column) => ({ path: `${name}.${column.name}`, nullable: column.nullable }))
}

function callsOf({ name, signature, arguments: given }: FunctionModel): readonly string[] {
  const types = signature === '' ? [] : signature.split(', ')
  const isVariadic = types.at(-1) === 'text[]'
  const choices = types.map((type, place) => {
    const nullable = given[place]?.nullable === true && !endless.has(name)
    const typed = type === 'anyelement' ? 'integer' : type
    return [...(values[type] ?? []), ...(nullable ? [`null::${typed}`] : [])].map((value) =>
      isVariadic && place === types.length - 1 ? `variadic ${value}` : value,
    )
  })
  const some = choices.reduce<string[][]>(
    (lists, each) => lists.flatMap((list) => each.map((value) => [...list, value])),
    [[]],
  )
  const least = given.every(({ optional }) => optional) && given.length > 0 ? [[]] : []
  return [...some, ...least].map((args) => `${ident(name)}(${args.join(', ')})`)
}

describe.each(places)('%s', (_title, engine, server) => {
  const db = useDatabase({
    engine,
    server,
    key: 'types functions',
    build: async (empty) => {
      await empty.execute(readFileSync(join(corpus, 'schema.sql'), 'utf8'))
      await empty.execute(readFileSync(join(corpus, 'functions.sql'), 'utf8'))
    },
  })

  test('what a function is typed to never give as null it never gives so, over random rows', async () => {
    const model = await readModel(await readCatalog(db()))
    const functions = model.schemas.flatMap((schema) => schema.functions)
    const tried = functions.filter((each) => resultsOf(each).length > 0)
    expect(tried.length).toBeGreaterThan(80)
    const seen = new Map<string, { rows: number; nulls: number }>()
    for (let seed = 1; seed <= rounds; seed++) {
      // Functions that insert take numbers that the rows do not have.
      await db().execute(`${randomRows(seed, db().version)} select setval('teams_id_seq', 1000)`)
      for (const each of tried) await countNulls(db(), each, seen)
    }
    const lines = tried.flatMap((each) =>
      resultsOf(each).map((result) => ({ ...result, ...(seen.get(result.path) ?? { rows: 0, nulls: 0 }) })),
    )
    const unsound = lines.filter(({ nulls, nullable }) => nulls > 0 && !nullable)
    expect(unsound.map(({ path, nulls }) => `${path}: ${nulls} nulls`)).toEqual([])
    expect(lines.filter(({ rows }) => rows === 0)).toEqual([])
    await expectGolden(render(lines), join(corpus, 'functions.txt'))
  })

  test('a function of triggers is none that a client calls, and one that returns nothing has no result', async () => {
    const model = await readModel(await readCatalog(db()))
    const functions = model.schemas.flatMap((schema) => schema.functions)
    expect(functions.find(({ name }) => name === 'f62_trigger')).toBeUndefined()
    expect(functions.find(({ name }) => name === 'f17_void')?.result).toEqual({ kind: 'void' })
  })
})

async function countNulls(
  db: Database,
  called: FunctionModel,
  seen: Map<string, { rows: number; nulls: number }>,
): Promise<void> {
  const results = resultsOf(called)
  const columns = results.map((_, place) => `c${place}`)
  const rows = callsOf(called).map((call) => `select * from ${call} as r (${columns.join(', ')})`)
  const counts = columns.map((column) => `coalesce(sum(num_nulls(${column})), 0)::int as ${column}`)
  const row = await db.one<Record<string, number>>(
    `select ${counts.join(', ')}, count(*)::int as rows from (${rows.join(' union all ')}) as r`,
  )
  for (const [place, { path }] of results.entries()) {
    const known = seen.get(path) ?? { rows: 0, nulls: 0 }
    seen.set(path, {
      rows: known.rows + (row['rows'] ?? 0),
      nulls: known.nulls + (row[`c${place}`] ?? 0),
    })
  }
}

function render(lines: readonly (Result & { readonly nulls: number })[]): string {
  const never = lines.filter(({ nullable }) => !nullable).length
  const doubtful = lines.filter(({ nullable, nulls }) => nullable && nulls === 0)
  const words = ({ nullable, nulls }: Result & { readonly nulls: number }): string =>
    nullable ? (nulls === 0 ? 'may be null, never seen so' : 'may be null') : 'never null'
  return [
    `${lines.length} results: ${never} are never null, ${lines.length - never} may be, of which ${doubtful.length} were never seen so.`,
    '',
    ...lines.map((line) => `${line.path.padEnd(34)} ${words(line)}`),
    '',
  ].join('\n')
}
