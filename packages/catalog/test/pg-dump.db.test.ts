import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { dumpSchema, serverAbsence, useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorld, changes, prepareServer } from './changes/index.ts'
import { majorOf } from './places.ts'

for (const server of ['main', 'postgres17'] as const)
  describe.skipIf(serverAbsence(server) !== undefined)(`pg_dump beside the catalog, ${server}`, () => {
    const db = useDatabase({ server, key: `catalog-dump`, build: buildWorld })
    beforeAll(() => prepareServer(db()))

    test('sees every change that the catalog sees, and the same schema again at the end', async () => {
      const possible = changes.filter(({ from = 15 }) => from <= majorOf(db()))
      const [catalog, dump] = [await readCatalog(db()), await dumpSchema(server, db())]
      expect(dump.length).toBeGreaterThan(5_000)
      const unlike: string[] = []
      for (const { apply, undo, unseenByDump } of possible) {
        await db().execute(apply)
        const seen = (await dumpSchema(server, db())) !== dump
        if (seen !== (unseenByDump === undefined)) unlike.push(`${seen ? 'seen' : 'not seen'}: ${apply}`)
        await db().execute(undo)
      }
      expect(unlike).toEqual([])
      expect(diffCatalogs(catalog, await readCatalog(db()))).toEqual([])
      expect(await dumpSchema(server, db())).toBe(dump)
    }, 300_000)
  })
