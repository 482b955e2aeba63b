// A database of one major beside what the migrations build on another one: no difference that is none.

import { ensurePlatform } from '@plinth/postgres'
import { askForServer, type ServerName, serverAbsence, skipWithout, useEmptyDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { call, contextOf, needsVector, systems } from './conformance/system.ts'

// The newest has all that the others have; the long form tries each of them.
const others: readonly ServerName[] =
  process.env['PLINTH_SOAK'] === '1' ? ['major16', 'major17', 'major18'] : ['major18']

// Only the embedded engine and Debian's PostgreSQL 17 have pgvector here.
const pairsOf = (isVector: boolean): (readonly [ServerName, ServerName | 'embedded'])[] =>
  isVector ? [['postgres17', 'embedded']] : others.map((other) => ['major15', other])

describe.each(systems.map((project) => [project.name, project] as const))('%s', (_, project) => {
  describe.each(pairsOf(needsVector(project)))('on %s beside %s', (server, other) => {
    const absence = [server, other]
      .map((name) => (name === 'embedded' ? undefined : serverAbsence(name)))
      .find(Boolean)
    skipWithout(absence === undefined, absence ?? '')
    const db = useEmptyDatabase({ server })

    test('has no drift', async () => {
      await ensurePlatform(db())
      await call('migrate.up', contextOf(project, db))
      const choices = other === 'embedded' ? {} : { scratchUrl: (await askForServer(other)).url }
      const { output } = await call('drift.check', contextOf(project, db, { choices }))
      expect(output).toMatchObject({ scratch: { otherMajor: true }, findings: [] })
    }, 200_000)
  })
})
