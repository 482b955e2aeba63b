// The versions that every system keeps: made again they are the same bytes, and restored they go on as migrations do.

import type { Project } from '@plinth/lifecycle'
import type { Engine } from '@plinth/postgres'
import { askForServer, type ServerName, serverAbsence, skipWithout, useEmptyDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { call, contextOf, needsVector, systems } from './conformance/system.ts'

const soak = process.env['PLINTH_SOAK'] === '1'

interface Place {
  readonly title: string
  readonly engine: Engine
  readonly server: ServerName
  /** Which of the versions are tried in the short form. */
  readonly pick: (versions: readonly Stored[]) => readonly Stored[]
}

const stored = z.object({
  version: z.string(),
  phase: z.string(),
  edited: z.boolean(),
  migrations: z.array(z.string()).min(1),
})
type Stored = z.output<typeof stored>

const places: readonly Place[] = [
  { title: 'embedded engine', engine: 'embedded', server: 'main', pick: (all) => all.slice(0, 1) },
  { title: 'PostgreSQL 17', engine: 'server', server: 'postgres17', pick: (all) => all.slice(-1) },
  {
    title: 'server shaped like Supabase’s',
    engine: 'server',
    server: 'supabase',
    pick: (all) => all.slice(1, 2),
  },
]

const unused = (): never => {
  throw new Error('no database is needed')
}

async function readVersions(project: Project): Promise<Stored[]> {
  const { output } = await call('snapshot.list', contextOf(project, unused))
  return z.object({ snapshots: z.array(stored).min(2) }).parse(output).snapshots
}

describe.each(systems.map((project) => [project.name, project] as const))('%s', async (_, project) => {
  const versions = await readVersions(project)

  test('keeps versions that nobody has edited, up to the newest migration', async () => {
    expect(versions.filter(({ edited }) => edited)).toEqual([])
    const newest = versions.at(-1)
    const { output } = await call('snapshot.create', contextOf(project, unused), {
      version: newest?.version,
      phase: newest?.phase,
    })
    expect(output).toMatchObject({ outcome: 'unchanged', migrations: newest?.migrations.length })
  })

  test.each(soak ? versions : versions.slice(0, 1))('$version is the same bytes again', async (version) => {
    const input = { version: version.version, phase: version.phase, to: version.migrations.at(-1) }
    const { output } = await call('snapshot.create', contextOf(project, unused), input)
    expect(output).toMatchObject({ outcome: 'unchanged' })
  })

  describe.each(places.map((place) => [place.title, place] as const))('%s', (_title, place) => {
    const needed = needsVector(project) && place.engine === 'server' ? serverAbsence('postgres17') : undefined
    const absence = serverAbsence(place.server) ?? needed
    skipWithout(absence === undefined, absence ?? '')

    describe.each(soak ? versions : place.pick(versions))('$version', ({ version, migrations }) => {
      const db = useEmptyDatabase({ engine: place.engine, server: place.server })

      test('restored, it goes on with the migrations after it to what all of them build', async () => {
        // On a server the scratch database is made beside it: of the same major, and ready at once. Who migrates on
        // Supabase may not install pgvector in one that Supabase has not prepared.
        const isBeside = place.engine === 'server' && !(place.server === 'supabase' && needsVector(project))
        const choices = isBeside ? { scratchUrl: (await askForServer(place.server)).url } : {}
        const context = contextOf(project, db, { choices })
        const restored = await call('snapshot.restore', context, { version })
        expect(restored.output).toMatchObject({ recorded: { length: migrations.length } })
        await call('migrate.up', context)
        const drift = await call('drift.check', context)
        expect(drift.output).toMatchObject({ findings: [] })
        if (isBeside) expect(drift.output).toMatchObject({ scratch: { otherMajor: false } })
        await expect(call('snapshot.restore', context, { version })).rejects.toMatchObject({
          code: 'snapshot.not_empty',
        })
      })
    })
  })
})
