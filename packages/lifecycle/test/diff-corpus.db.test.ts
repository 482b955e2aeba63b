import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeChange } from '@plinth/catalog/model'
import { askForServer, expectGolden, type ServerName, serverAbsence } from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { planBetween, readSideWithFacts, renderBetween, type Workbench } from '../src/diff/index.ts'
import { generateRows } from '../src/diff/proof/generate-rows.ts'
import { type Copies, copiesInMemory, copiesOnServer } from './diff/copies.ts'

const corpus = join(import.meta.dirname, '../../../corpus/diff')
const cases = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

interface CaseOptions {
  readonly renames?: readonly string[]
  /** The plan fails on a table that has rows, and says so. */
  readonly unproven?: boolean
  /** Places where it leaves something, and why. */
  readonly unprovenOn?: Readonly<Record<string, string>>
}

const isLong = process.env['PLINTH_SOAK'] === '1'

// A copy in memory takes a second, and the table of changes is tried there too: the short form stays on one server.
const places: readonly { readonly name: string; readonly server: ServerName | undefined }[] = [
  { name: 'PostgreSQL 17', server: 'major17' },
  ...(isLong
    ? [
        { name: 'embedded engine', server: undefined },
        { name: 'PostgreSQL 15', server: 'major15' as const },
      ]
    : []),
]

const roles = ['app_reader', 'app_writer', 'anon'].map(
  (role) =>
    `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$;`,
)

test('the corpus has its cases', () => expect(cases.length).toBeGreaterThanOrEqual(60))

for (const { name, server } of places)
  describe.skipIf(server !== undefined && serverAbsence(server) !== undefined)(name, () => {
    let empty: Copies
    beforeAll(async () => {
      const build = (db: { execute(sql: string): Promise<unknown> }): Promise<unknown> =>
        db.execute(roles.join('\n'))
      empty = server
        ? await copiesOnServer((await askForServer(server)).url, build)
        : await copiesInMemory(build)
    })
    afterAll(() => empty.close())

    // A server works for several at once; each copy in memory takes a hundred megabytes.
    const each = server ? test.concurrent.for(cases) : test.for(cases)

    each('%s', async (folder, { expect: expectHere }) => {
      const text = (file: string): string => readFileSync(join(corpus, folder, file), 'utf8')
      const options: CaseOptions = existsSync(join(corpus, folder, 'case.json'))
        ? JSON.parse(text('case.json'))
        : {}
      const bench: Workbench = {
        withCopy: (run) =>
          empty.use(async (db) => {
            await db.execute(text('before.sql'))
            return run(db)
          }),
        withRows: (catalog, run) =>
          bench.withCopy(async (db) => {
            const { tables, filled } = await generateRows(db, catalog)
            expect(filled).toBe(tables)
            return run(db)
          }),
      }
      const wanted = await empty.use(async (db) => {
        await db.execute(text('after.sql'))
        return readSideWithFacts(db, () => false)
      })
      const plan = await planBetween(bench, wanted, { renames: options.renames ?? [] })
      if (server === 'major17')
        await expectGolden(renderBetween(plan), join(corpus, folder, 'expected.md'), expectHere)
      const { left, lost, failure, proven } = plan.proof
      expect({
        proven,
        left: left.map(describeChange),
        lost,
        failure: options.unproven ? undefined : failure,
      }).toEqual(
        options.unproven || options.unprovenOn?.[name]
          ? expect.objectContaining({ proven: false })
          : { proven: true, left: [], lost: [], failure: undefined },
      )
    })
  })
