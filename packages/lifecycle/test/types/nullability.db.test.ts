// No column that is typed as never null gives null, whatever the tables hold; what is typed as nullable and was never
// seen so is counted and stands in a file that people read.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { ident } from '@plinth/kernel'
import type { Database, Engine } from '@plinth/postgres'
import { expectGolden, type ServerName, useDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { type RelationModel, readModel } from '../../src/types/index.ts'
import { randomRows } from './random-rows.ts'

const corpus = join(import.meta.dirname, '../../../../corpus/types')
const rounds = 40

const places: readonly (readonly [string, Engine, ServerName])[] = [
  ['embedded engine', 'embedded', 'main'],
  ['PostgreSQL 17', 'server', 'major17'],
]

describe.each(places)('%s', (_title, engine, server) => {
  const db = useDatabase({
    engine,
    server,
    key: 'types corpus',
    build: async (empty) => {
      await empty.execute(readFileSync(join(corpus, 'schema.sql'), 'utf8'))
      await empty.execute(readFileSync(join(corpus, 'views.sql'), 'utf8'))
    },
  })

  test('a column of a view that is typed as never null never is, over random rows', async () => {
    const model = await readModel(await readCatalog(db()))
    const views = model.schemas.flatMap((schema) => [...schema.views, ...schema.tables])
    expect(views.length).toBeGreaterThan(100)
    const seen = new Map<string, number>()
    for (let seed = 1; seed <= rounds; seed++) {
      await db().execute(randomRows(seed, db().version))
      for (const view of views) await countNulls(db(), view, seen)
    }
    const lines = views.flatMap((view) =>
      view.columns.map((column) => lineOf(view, column.name, column.nullable, seen)),
    )
    const unsound = lines.filter(({ nulls, nullable }) => nulls > 0 && !nullable)
    expect(unsound.map(({ path, nulls }) => `${path}: ${nulls} nulls`)).toEqual([])
    expect([...seen.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(10_000)
    await expectGolden(render(lines), join(corpus, 'nullability.txt'))
  })
})

interface Line {
  readonly path: string
  readonly nullable: boolean
  readonly nulls: number
}

const lineOf = (
  { name }: RelationModel,
  column: string,
  nullable: boolean,
  seen: ReadonlyMap<string, number>,
): Line => ({
  path: `${name}.${column}`,
  nullable,
  nulls: seen.get(`${name}.${column}`) ?? 0,
})

async function countNulls(
  db: Database,
  { kind, name, columns }: RelationModel,
  seen: Map<string, number>,
): Promise<void> {
  if (kind === 'materialized view') await db.execute(`refresh materialized view ${ident(name)}`)
  const counts = columns.map(
    (column) => `coalesce(sum(num_nulls(${ident(column.name)})), 0)::int as ${ident(column.name)}`,
  )
  const row = await db.one<Record<string, number>>(`select ${counts.join(', ')} from ${ident(name)}`)
  for (const [column, count] of Object.entries(row)) {
    const path = `${name}.${column}`
    seen.set(path, (seen.get(path) ?? 0) + count)
  }
}

function render(lines: readonly Line[]): string {
  const never = lines.filter(({ nullable }) => !nullable).length
  const doubtful = lines.filter(({ nullable, nulls }) => nullable && nulls === 0)
  const words = ({ nullable, nulls }: Line): string =>
    nullable ? (nulls === 0 ? 'may be null, never seen so' : 'may be null') : 'never null'
  return [
    `${lines.length} columns: ${never} are never null, ${lines.length - never} may be, of which ${doubtful.length} were never seen so.`,
    '',
    ...lines.map((line) => `${line.path.padEnd(34)} ${words(line)}`),
    '',
  ].join('\n')
}
