// The generated types of every system: the committed files are those of its migrations, and they tell the truth about
// every row that its seeds have and every value that its functions give.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCatalog } from '@plinth/catalog'
import { ident, qualified } from '@plinth/kernel'
import type { Project } from '@plinth/lifecycle'
import { typesArtefact } from '@plinth/lifecycle/types'
import type { Database, Queryable } from '@plinth/postgres'
import { useDatabase } from '@plinth/testkit'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contentKey, contextOf, systems } from './conformance/system.ts'
import { undone } from './conformance/undone.ts'
import { kyselyOver } from './types/kysely-over.ts'

interface Schemas {
  readonly Row: z.ZodType
  readonly Insert?: z.ZodObject
}

interface Section {
  readonly Tables: Readonly<Record<string, Schemas>>
  readonly Views: Readonly<Record<string, Schemas>>
  readonly Functions: Readonly<Record<string, { readonly Returns: z.ZodType }>>
}

async function loadSchemas({ folder }: Project): Promise<Readonly<Record<string, Section>>> {
  const loaded: { schemas: Readonly<Record<string, Section>> } = await import(
    pathToFileURL(join(folder, 'src/types/zod.ts')).href
  )
  return loaded.schemas
}

test('there are systems', () => {
  expect(systems.length).toBeGreaterThan(4)
})

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
  const db = useDatabase({
    engine: 'embedded',
    key: `types ${contentKey(project)}`,
    build: async (empty) => {
      const { exit } = await call(
        'up.run',
        contextOf(project, () => empty),
      )
      expect(exit).toBe('done')
    },
  })

  test('keeps its types fresh', async () => {
    const catalog = await readCatalog(db())
    const files = await typesArtefact.render({ catalog, project, readFile: () => undefined })
    expect([...files.keys()].length).toBeGreaterThan(2)
    const stale = [...files].filter(
      ([path, text]) => readFileSync(join(project.folder, path), 'utf8') !== text,
    )
    const words = stale.map(
      ([path]) => `${path} is stale: plinth types generate ${project.alias ?? project.name}`,
    )
    expect(words).toEqual([])
  })

  test('has no row that its types do not describe', async () => {
    const { read, wrong, empty } = await readEverything(db(), await loadSchemas(project))
    expect(wrong).toEqual([])
    expect(read).toBeGreaterThan(20)
    expect(empty.length).toBeLessThan(read)
  })

  test('takes every row that its types for inserts accept, and they accept every row', async () => {
    const { written, refused } = await undone(db(), async (session) =>
      writeEverything(session, await loadSchemas(project)),
    )
    expect(refused).toEqual([])
    expect(written).toBeGreaterThan(20)
  })

  test('has functions that give what their types say', async () => {
    const { answered, wrong } = await callEverything(db(), project, await loadSchemas(project))
    expect(wrong).toEqual([])
    expect(answered).toBeGreaterThan(0)
  })
})

async function readEverything(db: Database, schemas: Readonly<Record<string, Section>>) {
  const kysely = kyselyOver(db)
  const [wrong, empty]: [string[], string[]] = [[], []]
  let read = 0
  for (const [schema, { Tables, Views }] of Object.entries(schemas))
    for (const [name, { Row }] of [...Object.entries(Tables), ...Object.entries(Views)]) {
      const rows = await kysely
        .selectFrom(`${schema}.${name} as t`)
        .select(sql<unknown>`to_jsonb(t)`.as('row'))
        .execute()
      if (rows.length === 0) empty.push(name)
      read += rows.length
      for (const { row } of rows) {
        const parsed = Row.safeParse(row)
        if (!parsed.success) wrong.push(`${name}: ${z.prettifyError(parsed.error)}`)
      }
    }
  return { read, wrong, empty }
}

async function writeEverything(db: Queryable, schemas: Readonly<Record<string, Section>>) {
  const refused: string[] = []
  let written = 0
  // Rows come in the order of names, not of references; and triggers have had their say when they were first written.
  await db.execute("set local session_replication_role = 'replica'")
  for (const [schema, { Tables }] of Object.entries(schemas))
    for (const [name, { Insert }] of Object.entries(Tables)) {
      const table = qualified(schema, name)
      const rows = await db.many<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t`,
      )
      await db.execute(`delete from ${table}`)
      const kysely = kyselyOver(db)
      for (const { row } of rows) {
        const given = Object.fromEntries(
          Object.entries(row).filter(([column]) => column in (Insert?.shape ?? {})),
        )
        const parsed = Insert?.safeParse(given)
        if (!parsed?.success) {
          refused.push(`${name}: ${parsed ? z.prettifyError(parsed.error) : 'no schema'}`)
          continue
        }
        const columns = Object.keys(parsed.data)
        const source = sql`jsonb_populate_record(null::${sql.raw(table)}, ${JSON.stringify(parsed.data)}::jsonb)`
        await kysely
          .insertInto(`${schema}.${name}`)
          .columns(columns)
          .expression(sql`select ${sql.raw(columns.map(ident).join(', '))} from ${source}`)
          .execute()
        written++
      }
    }
  return { written, refused }
}

const accessCalls = z.looseObject({ calls: z.record(z.string(), z.array(z.string())).optional() })

// Called with the arguments of access.yaml, else with null; what refuses them says nothing about types.
async function callEverything(db: Database, { folder }: Project, schemas: Readonly<Record<string, Section>>) {
  const { parse } = await import('yaml')
  const { calls = {} } = accessCalls.parse(parse(readFileSync(join(folder, 'database/access.yaml'), 'utf8')))
  const sets = new Set(
    (await readCatalog(db)).objects.routine
      .filter(({ returnsSet }) => returnsSet)
      .map(({ schema, name, signature }) => `${schema}.${name}(${signature})`),
  )
  const wrong: string[] = []
  let answered = 0
  for (const [schema, { Functions }] of Object.entries(schemas))
    for (const [id, { Returns }] of Object.entries(Functions)) {
      const [, name = '', signature = ''] = /^([^(]+)\((.*)\)$/.exec(id) ?? []
      const types = signature === '' ? [] : signature.split(', ')
      const known = calls[`${schema}.${name}(${types.join(',')})`]
      const args = types.map((type, place) => known?.[place] ?? `null::${type}`).join(', ')
      const set = `select coalesce(jsonb_agg(to_jsonb(r)), '[]') as value from ${qualified(schema, name)}(${args}) r`
      const single = `select to_jsonb(${qualified(schema, name)}(${args})) as value`
      const text = sets.has(`${schema}.${id}`) ? set : single
      const answer = await undone(db, (session) => session.one<{ value: unknown }>(text)).catch(
        () => undefined,
      )
      if (!answer || Returns instanceof z.ZodUndefined) continue
      answered++
      const parsed = Returns.safeParse(answer.value)
      if (!parsed.success) wrong.push(`${id}: ${z.prettifyError(parsed.error)}`)
    }
  return { answered, wrong }
}
