// The whole database in one file is the database that the migrations make.

import { readFileSync } from 'node:fs'
import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { ensurePlatform, readPlatform } from '@plinth/postgres'
import { useDatabase, useEmptyDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { describeEngines, setupFile, useOps } from './operations-database.ts'

const setup = readFileSync(setupFile, 'utf8')

describeEngines((engine) => {
  const migrated = useOps(engine)

  describe('on an empty database', () => {
    const db = useEmptyDatabase({ engine })

    test('gives the same catalog, and again when it runs again', async () => {
      const expected = await readCatalog(migrated())
      expect(expected.objects.table.length).toBeGreaterThan(8)
      for (const run of ['first', 'second']) {
        await db().execute(setup)
        expect([run, diffCatalogs(expected, await readCatalog(db()))]).toEqual([run, []])
      }
      expect(await db().one('select count(*)::int as n from public.system_settings')).toEqual({ n: 5 })
      expect(await readPlatform(db())).toBe('plinth')
    })
  })

  describe('where the platform is there', () => {
    const db = useDatabase({
      engine,
      key: 'ops-platform',
      build: async (empty) => {
        await ensurePlatform(empty)
      },
    })

    test('adds what is missing', async () => {
      await db().execute(setup)
      expect(diffCatalogs(await readCatalog(migrated()), await readCatalog(db()))).toEqual([])
    })
  })
})
