import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWorld, type Change, changes, prepareServer } from '@plinth/catalog/changes'
import { describeChange } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { askForServer, type ServerName, serverAbsence } from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type BetweenPlan, planBetween, readSideWithFacts, type Workbench } from '../src/diff/index.ts'
import { generateRows } from '../src/diff/proof/generate-rows.ts'
import type { ReadSide } from '../src/diff/side.ts'
import { type Copies, copiesInMemory, copiesOnServer } from './diff/copies.ts'

const file = join(import.meta.dirname, '../../../corpus/diff/unplanned.yaml')
const unplanned: Readonly<Record<string, string | Readonly<Record<string, string>>>> =
  parse(readFileSync(file, 'utf8')) ?? {}
const isListed = (cell: string, place: string): boolean => {
  const reason = unplanned[cell]
  return typeof reason === 'string' || reason?.[place] !== undefined
}
const isLong = process.env['PLINTH_SOAK'] === '1'

// In the short form each place tries others: one of so many, from where the one before left off.
const places = [
  { name: 'PostgreSQL 15', server: 'major15', step: 16, first: 0 },
  { name: 'PostgreSQL 17', server: 'major17', step: 16, first: 5 },
  { name: 'embedded engine', server: undefined, step: 72, first: 11 },
] as const satisfies readonly { name: string; server: ServerName | undefined; step: number; first: number }[]

type Build = (db: Database) => Promise<unknown>

// The functions of pg_cron that a plan calls, over the table that the world has in its place.
const cron = `
create function cron.schedule(name text, schedule text, command text) returns void language sql as $$
  delete from cron.job where jobname = $1;
  insert into cron.job values (1, $2, $3, 'localhost', 5432, current_database(), 'postgres', true, $1)
$$;
create function cron.unschedule(name text) returns void language sql as $$ delete from cron.job where jobname = $1 $$;
create function cron.alter_job(jobid bigint, active boolean) returns void language sql as $$
  update cron.job as job set active = $2 where job.jobid = $1
$$;
`

const world: Build = async (db) => {
  await prepareServer(db)
  await buildWorld(db)
  await db.execute(cron)
}
const cellName = ({ kind, attribute, apply }: Change): string => `${kind}.${attribute}: ${apply}`
const readAll = (db: Database): Promise<ReadSide> => readSideWithFacts(db, () => false)

// Jobs are told by the name of their database, and a copy has another.
const adopt = (copies: Copies): Copies => ({
  ...copies,
  use: (run) =>
    copies.use(async (db) => {
      await db.execute('update cron.job set database = current_database()')
      return run(db)
    }),
})

/** Copies of a state that a change makes; the first one is there already. */
function workbench(copies: Copies, { build, known, first }: WorkbenchParts): Workbench {
  let there = first
  return {
    known,
    async withCopy(run) {
      const db = there
      there = undefined
      if (db) return run(db)
      return copies.use(async (copy) => {
        await build(copy)
        return run(copy)
      })
    },
    withRows: (catalog, run) =>
      copies.use(async (db) => {
        await build(db)
        await generateRows(db, catalog)
        return run(db)
      }),
  }
}

interface WorkbenchParts {
  readonly build: Build
  readonly known: ReadSide
  readonly first?: Database | undefined
}

async function reasonAgainst(copies: Copies, base: ReadSide, change: Change): Promise<string | undefined> {
  const build: Build = (db) => db.execute(change.apply)
  return copies.use(async (db) => {
    await build(db)
    const changed = await readAll(db)
    const forward = await planBetween(workbench(copies, { build: async () => {}, known: base }), changed)
    if (!forward.proof.proven) return `forward: ${describePlan(forward)}`
    const backward = await planBetween(workbench(copies, { build, known: changed, first: db }), base)
    return backward.proof.proven ? undefined : `backward: ${describePlan(backward)}`
  })
}

function describePlan({ proof: { failure, left, lost }, statements }: BetweenPlan): string {
  const words = [failure?.message, failure?.detail, ...left.map(describeChange), ...lost]
  return `${words.filter(Boolean).join('; ')} [${statements.map(({ sql }) => sql).join('; ')}]`
}

for (const { name, server, step, first } of places)
  describe.skipIf(server !== undefined && serverAbsence(server) !== undefined)(name, () => {
    let copies: Copies
    beforeAll(async () => {
      copies = adopt(
        server ? await copiesOnServer((await askForServer(server)).url, world) : await copiesInMemory(world),
      )
    })
    afterAll(() => copies.close())

    test('every change of the table of changes is planned and proven, or listed with its reason', async () => {
      const { base, version } = await copies.use(async (db) => ({
        base: await readAll(db),
        version: db.version,
      }))
      const possible = changes.filter(({ from = 15 }) => from <= Math.floor(version / 10_000))
      const chosen = possible.filter((_, index) => isLong || index % step === first)
      expect(chosen.length).toBeGreaterThan(isLong ? 200 : 1)
      const failing: Record<string, string> = {}
      const working: string[] = []
      for (const change of chosen) {
        const reason = await reasonAgainst(copies, base, change).catch(
          (error: unknown) => `thrown: ${String(error)}`,
        )
        const cell = cellName(change)
        if (reason !== undefined && !isListed(cell, name)) failing[cell] = reason
        if (reason === undefined && isListed(cell, name)) working.push(cell)
      }
      process.stdout.write(`${name}: ${chosen.length} of ${possible.length} changes tried both ways\n`)
      expect({ failing, working }).toEqual({ failing: {}, working: [] })
    }, 7_200_000)
  })
