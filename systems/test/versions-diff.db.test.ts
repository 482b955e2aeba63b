// From any version that a system keeps to any other: planned, proven on rows, nothing left, and the same to pg_dump.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Project } from '@plinth/lifecycle'
import type { Database } from '@plinth/postgres'
import {
  askForServer,
  dumpSchema,
  serverAbsence,
  skipWithout,
  useDatabase,
  useEmptyDatabase,
  withoutOrder,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { call, contextOf, systems } from './conformance/system.ts'

const isLong = process.env['PLINTH_SOAK'] === '1'
const server = 'postgres17'
const absence = serverAbsence(server)

const planned = z.object({
  changes: z.array(z.unknown()),
  statements: z.array(z.object({ sql: z.string(), segment: z.int(), alone: z.boolean() })),
  settings: z.array(z.string()),
  proof: z
    .object({
      proven: z.boolean(),
      tables: z.int(),
      filled: z.int(),
      left: z.array(z.string()),
      lost: z.array(z.string()),
      failure: z.object({ message: z.string(), detail: z.string().optional() }).optional(),
    })
    .optional(),
})
type Planned = z.output<typeof planned>

interface Version {
  readonly name: string
  /** As a person names it from the root of the repository. */
  readonly file: string
  readonly hash: string
}

function versionsOf({ folder }: Project): Version[] {
  const place = join(folder, 'database/versions')
  return readdirSync(place)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name: name.split('_')[0] ?? name,
      file: relative(join(import.meta.dirname, '../..'), join(place, name)),
      hash: createHash('sha256')
        .update(readFileSync(join(place, name)))
        .digest('hex')
        .slice(0, 12),
    }))
}

// Every ordered pair; in the short form the newest version and the one before it, there and back.
function pairsOf(versions: readonly Version[]): (readonly [Version, Version])[] {
  const chosen = isLong ? versions : versions.slice(-2)
  return chosen.flatMap((from) => chosen.filter((to) => to !== from).map((to) => [from, to] as const))
}

// Ways that made-up rows stand in: which statement they refuse, and why.
const refusals = z
  .record(z.string(), z.object({ at: z.string(), reason: z.string() }))
  .parse(parse(readFileSync(join(import.meta.dirname, 'versions-refused.yaml'), 'utf8')) ?? {})

describe('between versions of the systems', () => {
  skipWithout(absence === undefined, absence ?? '')

  test('there are systems', () => expect(systems.length).toBeGreaterThan(3))

  describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
    const versions = versionsOf(project)

    describe.each(pairsOf(versions).map(([from, to]) => [from.name, to.name, from, to] as const))(
      'from %s to %s',
      (_from, _to, from, to) => {
        const restored = (version: Version): (() => Database) =>
          useDatabase({
            server,
            key: `${project.name} ${version.name} ${version.hash}`,
            build: async (db) => {
              await call(
                'snapshot.restore',
                contextOf(project, () => db),
                { version: version.name },
              )
            },
          })
        const [start, goal] = [restored(from), restored(to)]
        const target = useEmptyDatabase({ server })

        test('is planned, keeps the rows, and leaves what a restored version has', async () => {
          const context = contextOf(project, target, {
            choices: { scratchUrl: (await askForServer(server)).url },
          })
          const { output } = await call('diff.plan', context, { from: from.file, to: to.name })
          const plan = planned.parse(output)
          expect(plan.changes.length).toBeGreaterThan(0)
          const refusal = refusals[`${project.name} ${from.name} ${to.name}`]
          if (refusal === undefined) expectProven(plan)
          else expect(plan.proof?.failure?.detail).toContain(refusal.at)
          // Without rows it runs in any case.
          await apply(start(), plan)
          const [made, wanted] = [await dump(start()), await dump(goal())]
          expect(wanted.length).toBeGreaterThan(10_000)
          expect(made).toBe(wanted)
        }, 300_000)
      },
    )
  })
})

function expectProven({ proof }: Planned): void {
  // What failed first says more than all that is left because of it.
  expect(proof?.failure).toBeUndefined()
  expect(proof).toMatchObject({ left: [], lost: [], proven: true })
  expect(proof?.filled).toBeGreaterThan(0)
}

async function apply(db: Database, { statements, settings }: Planned): Promise<void> {
  for (const segment of new Set(statements.map((each) => each.segment))) {
    const inside = statements.filter((each) => each.segment === segment)
    if (inside.some(({ alone }) => alone)) for (const { sql } of inside) await db.execute(sql)
    else
      await db.transaction(async (transaction) => {
        for (const sql of [...settings, ...inside.map((each) => each.sql)]) await transaction.execute(sql)
      })
  }
}

const dump = async (db: Database): Promise<string> => withoutOrder(await dumpSchema(server, db))
