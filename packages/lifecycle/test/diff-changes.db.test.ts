import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalog } from '@plinth/catalog'
import { buildWorld, type Change, changes, prepareServer } from '@plinth/catalog/changes'
import { describeChange } from '@plinth/catalog/model'
import { askForServer, type ServerName, serverAbsence } from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { planBetween, type Workbench } from '../src/diff/index.ts'
import { generateRows } from '../src/diff/proof/generate-rows.ts'
import { readSideWithFacts } from '../src/diff/side.ts'
import { type Copies, copiesInMemory, copiesOnServer } from './diff/copies.ts'

const file = join(import.meta.dirname, '../../../corpus/diff/unplanned.yaml')
const unplanned: Readonly<Record<string, string>> = parse(readFileSync(file, 'utf8')) ?? {}
const isLong = process.env['PLINTH_SOAK'] === '1'

const places = [
  { name: 'PostgreSQL 15', server: 'major15', step: isLong ? 1 : 4 },
  { name: 'PostgreSQL 17', server: 'major17', step: isLong ? 1 : 4 },
  { name: 'embedded engine', server: undefined, step: isLong ? 1 : 12 },
] as const satisfies readonly { name: string; server: ServerName | undefined; step: number }[]

const world = async (db: Parameters<typeof buildWorld>[0]): Promise<void> => {
  await prepareServer(db)
  await buildWorld(db)
}
// One of some cells is tried in the short form; those that are listed as unplanned are tried always.
const cellName = ({ kind, attribute, apply }: Change): string => `${kind}.${attribute}: ${apply}`

for (const { name, server, step } of places)
  describe.skipIf(server !== undefined && serverAbsence(server) !== undefined)(name, () => {
    let base: Copies
    beforeAll(async () => {
      base = server
        ? await copiesOnServer((await askForServer(server)).url, world)
        : await copiesInMemory(world)
    })
    afterAll(() => base.close())

    async function reasonAgainst(change: Change): Promise<string | undefined> {
      const before = { build: async () => {} }
      const after = { build: (db: Parameters<typeof buildWorld>[0]) => db.execute(change.apply) }
      for (const [from, to] of [
        [before, after],
        [after, before],
      ] as const) {
        const wanted = await base.use(async (db) => {
          await db.execute('update cron.job set database = current_database()')
          await to.build(db)
          return readSideWithFacts(db, () => false)
        })
        const bench: Workbench = {
          withCopy: (run) =>
            base.use(async (db) => {
              await db.execute('update cron.job set database = current_database()')
              await from.build(db)
              return run(db)
            }),
          withRows: (run) =>
            bench.withCopy(async (db) => {
              await generateRows(db, await readCatalog(db))
              return run(db)
            }),
        }
        const { proof, statements } = await planBetween(bench, wanted)
        if (proof.proven) continue
        const way = from === before ? 'forward' : 'backward'
        const words = [
          proof.failure?.message,
          proof.failure?.detail,
          ...proof.left.map(describeChange),
          ...proof.lost,
        ]
        return `${way}: ${words.filter(Boolean).join('; ')} [${statements.map(({ sql }) => sql).join('; ')}]`
      }
      return undefined
    }

    test('every change of the table of changes is planned and proven, or listed with its reason', async () => {
      const version = await base.use(async (db) => db.version)
      const possible = changes.filter(({ from = 15 }) => from <= Math.floor(version / 10_000))
      const chosen = possible.filter((change, index) => index % step === 0 || cellName(change) in unplanned)
      expect(chosen.length).toBeGreaterThan(15)
      const failing: Record<string, string> = {}
      const working: string[] = []
      for (const change of chosen) {
        const reason = await reasonAgainst(change).catch((error: unknown) => `thrown: ${String(error)}`)
        const cell = cellName(change)
        if (reason !== undefined && !(cell in unplanned)) failing[cell] = reason
        if (reason === undefined && cell in unplanned) working.push(cell)
      }
      process.stdout.write(
        `${name}: ${chosen.length} of ${possible.length} changes tried both ways, ${Object.keys(unplanned).length} listed as unplanned\n`,
      )
      expect({ failing, working }).toEqual({ failing: {}, working: [] })
    }, 1_800_000)
  })
