// From any version of a system's migrations to any other: planned, proven on rows, nothing left.

import { readdirSync } from 'node:fs'
import { openDatabase } from '@plinth/postgres'
import { askForServer, serverAbsence, skipWithout, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contextOf, systems } from './conformance/system.ts'

const isLong = process.env['PLINTH_SOAK'] === '1'
const server = 'postgres17' as const
const absence = serverAbsence(server)

const planned = z.object({
  changes: z.array(z.unknown()),
  proof: z
    .object({
      proven: z.boolean(),
      left: z.array(z.string()),
      lost: z.array(z.string()),
      failure: z.unknown().optional(),
    })
    .optional(),
})

// The first, one in the middle and the newest; in the long form every version with its neighbour, too.
function pairsOf(versions: readonly string[]): (readonly [string, string])[] {
  const [first = '', middle = '', last = ''] = [
    versions[0],
    versions[Math.floor(versions.length / 2)],
    versions.at(-1),
  ]
  const few = [
    [middle, last],
    [last, middle],
  ] as const
  if (!isLong) return [...few]
  const neighbours = versions.flatMap((version, index): (readonly [string, string])[] => {
    const next = versions[index + 1]
    return next === undefined
      ? []
      : [
          [version, next],
          [next, version],
        ]
  })
  return [...few, [first, last], [last, first], ...neighbours]
}

/** Ways that rows stand in: what the statement is that they refuse, and why. */
const refusedByRows: Readonly<Record<string, { readonly at: string; readonly reason: string }>> = {
  'energy-contracts 010 020': { at: 'role_user_id_fkey', reason: 'made-up rows belong to no person' },
  'energy-contracts 020 010': {
    at: '"status"',
    reason: 'the older type has no word for the breach that is cured',
  },
  'mep-templates 003 004': {
    at: 'coperniq_field_type_check',
    reason: 'made-up words are not those of the check',
  },
}

describe('between versions of the systems', () => {
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server })

  test('there are systems', () => expect(systems.length).toBeGreaterThan(3))

  for (const project of systems) {
    const versions = readdirSync(project.migrationsFolder)
      .flatMap((name) => /^(\d+)_.*(?<!\.down)\.sql$/.exec(name)?.[1] ?? [])
      .sort()
    test.each(pairsOf(versions))(
      `${project.name} from %s to %s`,
      async (from, to) => {
        const db = await openDatabase({ engine: 'server', url: url() })
        try {
          const context = contextOf(project, () => db, {
            choices: { scratchUrl: (await askForServer(server)).url },
          })
          const { output } = await call('diff.plan', context, {
            from: `migrations@${from}`,
            to: `migrations@${to}`,
          })
          const { changes, proof } = planned.parse(output)
          expect(changes.length > 0).toBe(proof !== undefined)
          const refused = refusedByRows[`${project.name} ${from} ${to}`]
          if (refused)
            return expect(proof).toMatchObject({ failure: { detail: expect.stringContaining(refused.at) } })
          // What failed first says more than all that is left because of it.
          if (proof) expect(proof.failure).toBeUndefined()
          if (proof) expect(proof).toMatchObject({ left: [], lost: [], proven: true })
        } finally {
          await db.close()
        }
      },
      300_000,
    )
  }
})
