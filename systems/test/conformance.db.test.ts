// What every system must pass, found by its folder. systems/README.md tells what its data files are.

import { readCatalog } from '@plinth/catalog'
import { type Catalog, kinds, ownObjects, subjectOf } from '@plinth/catalog/model'
import type { Project } from '@plinth/lifecycle'
import { readAccessFile } from '@plinth/lifecycle/access'
import { bindVariables, listQueries } from '@plinth/lifecycle/sql'
import type { Database, Engine } from '@plinth/postgres'
import { type ServerName, serverAbsence, skipWithout, useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findAnswerable, findWrongAnswers, readAnswers } from './conformance/answers.ts'
import { countForeignKeys, findUnindexedForeignKeys } from './conformance/foreign-keys.ts'
import {
  findOpenTables,
  findOwnerViews,
  findPublicGrants,
  findUncommented,
  findUnpinnedFunctions,
} from './conformance/hygiene.ts'
import { explainRefusal, findIndexes, findRedundant, readIndexNotes } from './conformance/indexes.ts'
import { call, contentKey, contextOf, needsVector, readTestData, systems } from './conformance/system.ts'
import { undone } from './conformance/undone.ts'

const upResult = z.object({
  steps: z.array(z.object({ name: z.string(), title: z.string(), outcome: z.string(), note: z.string() })),
  attention: z.array(z.looseObject({ subject: z.string(), message: z.string() })),
  inventory: z.record(z.string(), z.int()),
})

interface Place {
  readonly title: string
  readonly engine: Engine
  readonly server: ServerName
}

const places: readonly Place[] = [
  { title: 'embedded engine', engine: 'embedded', server: 'main' },
  {
    title: 'server',
    engine: 'server',
    server: serverAbsence('postgres17') === undefined ? 'postgres17' : 'main',
  },
  // Its migrations run as a user who is no superuser, among schemas of others.
  { title: 'server shaped like Supabase’s', engine: 'server', server: 'supabase' },
]

test('there are systems', () => {
  expect(systems.length).toBeGreaterThan(0)
})

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
  describe.each(places.map((place) => [place.title, place] as const))('%s', (_title, place) => {
    conforms(project, place)
  })
})

function conforms(project: Project, { engine, server }: Place): void {
  const absence = engine === 'server' && needsVector(project) ? serverAbsence('postgres17') : undefined
  skipWithout(absence === undefined, `pgvector: ${absence}`)
  const db = useDatabase({
    engine,
    server,
    key: `conformance ${contentKey(project)}`,
    build: (empty) => buildByUp(project, empty),
  })
  let catalog: Catalog
  beforeAll(async () => {
    catalog = await readCatalog(db())
  })
  const run = (name: string, input: object = {}) => call(name, contextOf(project, db), input)

  test('comes up from nothing, and a second run has nothing to do', async () => {
    const { output, exit } = await run('up.run')
    const { steps, attention, inventory } = upResult.parse(output)
    expect({ exit, attention }).toEqual({ exit: 'done', attention: [] })
    expect(steps.filter(({ outcome }) => outcome !== 'nothing')).toEqual([])
    expect(inventory['tables']).toBeGreaterThan(0)
    expect(inventory['policies']).toBeGreaterThan(0)
  })

  test('is what its migrations build, and a change by hand is found', async () => {
    expect(await run('drift.check')).toMatchObject({ exit: 'done', output: { findings: [] } })
    const [table] = ownObjects(catalog, 'table')
    await db().execute(`alter table ${table?.schema}."${table?.name}" disable row level security`)
    try {
      expect(await run('drift.check')).toMatchObject({
        exit: 'findings',
        output: { findings: [{ code: 'drift.changed', subject: `table ${table?.schema}.${table?.name}` }] },
      })
    } finally {
      await db().execute(`alter table ${table?.schema}."${table?.name}" enable row level security`)
    }
  })

  test('has everything that its specification lists', async () => {
    const { output, exit } = await run('verify.run', { file: `${project.folder}/test/specification.yaml` })
    const found = z
      .object({
        expected: z.int(),
        findings: z.array(z.looseObject({ severity: z.string(), subject: z.string(), message: z.string() })),
      })
      .parse(output)
    expect(
      found.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ subject, message }) => `${subject}: ${message}`),
    ).toEqual([])
    expect(exit).toBe('done')
    expect(found.expected).toBeGreaterThan(100)
  })

  test('applies every migration twice to the same end', async () => {
    expect(await run('migrate.prove')).toMatchObject({ exit: 'done' })
  })

  test('loads its seeds twice to the same rows', async () => {
    const { output } = await run('seed.check')
    const { files, findings } = z.object({ files: z.int(), findings: z.array(z.unknown()) }).parse(output)
    expect(files).toBeGreaterThan(1)
    expect(findings).toEqual([])
  })

  test('refuses fixtures on a protected database', async () => {
    const context = contextOf(project, db)
    const guarded = { ...context.target, declared: { url: 'postgresql://localhost/x', protected: true } }
    await expect(call('seed.fixtures', { ...context, target: guarded })).rejects.toMatchObject({
      exit: 'refused',
    })
  })

  describe('its validation queries', () => {
    test('find nothing wrong with the fixtures', async () => {
      const { output, exit } = await run('sql.validate')
      const { results } = z
        .object({ results: z.array(z.object({ query: z.string(), violations: z.int() })) })
        .parse(output)
      expect(results.length).toBeGreaterThan(0)
      expect(results.filter(({ violations }) => violations > 0)).toEqual([])
      expect(exit).toBe('done')
    })

    test('each finds the violation that is planted for it', async () => {
      const planted = readTestData(project, 'violations.yaml', z.record(z.string(), z.string()))
      const queries = listQueries(contextOf(project, db), 'validation')
      expect(Object.keys(planted).sort()).toEqual(queries.map(({ name }) => name).sort())
      const blind: string[] = []
      for (const query of queries) {
        const { text, values } = bindVariables(query, {})
        const rows = await undone(db(), async (session) => {
          await session.execute(planted[query.name] ?? '')
          return session.many(text, values)
        })
        if (rows.length === 0) blind.push(query.name)
      }
      expect(blind).toEqual([])
    })
  })

  test('lets everybody do what was reviewed, and nothing else', async () => {
    const { output, exit } = await run('access.matrix')
    const { compared, findings } = z
      .object({
        compared: z.boolean(),
        findings: z.array(z.looseObject({ severity: z.string(), subject: z.string(), message: z.string() })),
      })
      .parse(output)
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ subject, message }) => `${subject} ${message}`),
    ).toEqual([])
    expect({ compared, exit }).toEqual({ compared: true, exit: 'done' })
  })

  test('has no index that no query would use, and names those that another one makes redundant', async () => {
    const notes = readIndexNotes(project)
    const unused: string[] = []
    const indexes = findIndexes(catalog)
    for (const index of indexes) {
      const refusal = await explainRefusal(db(), catalog, { index, query: notes.queries[index.name] })
      if (refusal !== undefined) unused.push(`${index.name}: ${refusal}`)
    }
    expect(indexes.length).toBeGreaterThan(0)
    expect(unused).toEqual([])
    const redundant = findRedundant(catalog)
    expect(Object.keys(notes.redundant).sort()).toEqual(Object.keys(redundant).sort())
    for (const [name, rival] of Object.entries(notes.redundant)) expect(redundant[name]).toContain(rival)
    expect(
      Object.keys(notes.queries).filter((name) => !indexes.some((index) => index.name === name)),
    ).toEqual([])
  })

  test('has an index or an excuse for every foreign key', () => {
    expect(countForeignKeys(catalog)).toBeGreaterThan(0)
    expect(findUnindexedForeignKeys(catalog)).toEqual(Object.keys(project.excusedForeignKeys).sort())
  })

  test.each([
    ['protects every table by row-level security', findOpenTables],
    ['has no view that runs with the rights of its owner', findOwnerViews],
    ['pins the search path of every function', findUnpinnedFunctions],
    ['grants nothing to everybody', findPublicGrants],
    ['says of everything what it is', findUncommented],
  ])('%s', (_, find) => {
    expect(find(catalog)).toEqual([])
  })

  test('gives the known answer of every function and view', async () => {
    const answers = readAnswers(project)
    const answerable = findAnswerable(catalog)
    expect([...answers.keys()].sort()).toEqual([...answerable].sort())
    const { identities } = readAccessFile(project, project.folder)
    const wrong: string[] = []
    for (const entry of answers) wrong.push(...(await findWrongAnswers(db(), identities, entry)))
    expect(wrong).toEqual([])
  })

  test('comes up again after a reset that has left nothing of it', async () => {
    const { output } = await run('reset.run', { dryRun: true })
    expect(
      z.object({ lost: z.array(z.object({ rows: z.int() })) }).parse(output).lost.length,
    ).toBeGreaterThan(3)
    expect(ownObjects(await readCatalog(db()), 'table').length).toBeGreaterThan(3)
    await run('reset.run')
    const empty = await readCatalog(db())
    const left = kinds.flatMap((kind) => ownObjects(empty, kind).map((object) => subjectOf(kind, object)))
    expect(left.filter((subject) => !/^(default privileges|schema public)/.test(subject))).toEqual([])
    const again = await run('up.run')
    expect({ exit: again.exit, attention: upResult.parse(again.output).attention }).toEqual({
      exit: 'done',
      attention: [],
    })
  })
}

async function buildByUp(project: Project, empty: Database): Promise<void> {
  const { output, exit } = await call(
    'up.run',
    contextOf(project, () => empty),
  )
  const { attention, steps } = upResult.parse(output)
  if (exit !== 'done' || attention.length > 0)
    throw new Error(`${project.name} does not come up: ${JSON.stringify({ steps, attention })}`)
}
