import { readCatalog } from '@plinth/catalog'
import { buildWorld, changes, prepareServer } from '@plinth/catalog/changes'
import type { Database, Engine } from '@plinth/postgres'
import { type ServerName, useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { deriveExpectations } from '../src/verify/derive-expectations.ts'
import type { Expectations } from '../src/verify/expectations.ts'
import { parseExpectations } from '../src/verify/read-expectations.ts'
import { sectionNames } from '../src/verify/sections.ts'
import { verifyDatabase } from '../src/verify/verify-database.ts'

const derive = async (db: Database): Promise<Expectations> => {
  const { text } = deriveExpectations(await readCatalog(db), { sections: sectionNames, strict: true })
  return parseExpectations(text, 'expectations.yaml')
}
const errorsOf = async (db: Database, expectations: Expectations): Promise<string[]> =>
  (await verifyDatabase(db, await readCatalog(db), expectations)).findings
    .filter(({ severity }) => severity === 'error')
    .map(({ subject, message }) => `${subject}: ${message}`)

// The others differ from these in nothing that verify itself knows of: the long form has them too.
const places: readonly { engine: Engine; server: ServerName }[] = [
  { engine: 'server', server: 'major15' },
  { engine: 'server', server: 'major18' },
  ...(process.env['PLINTH_SOAK'] === '1'
    ? ([
        { engine: 'server', server: 'major16' },
        { engine: 'server', server: 'major17' },
        { engine: 'embedded', server: 'main' },
      ] as const)
    : []),
]

for (const place of places)
  describe(`verify on ${place.engine} ${place.server}`, () => {
    const db = useDatabase({ ...place, key: 'verify-changes', build: buildWorld })
    beforeAll(async () => {
      await prepareServer(db())
      await db().execute('update cron.job set database = current_database()')
    })

    test('finds every change of the table of changes, and nothing once it is undone', async () => {
      const major = Math.floor(db().version / 10_000)
      const possible = changes.filter(({ from = 15 }) => from <= major)
      const expectations = await derive(db())
      expect(await errorsOf(db(), expectations)).toEqual([])
      const wrong: string[] = []
      for (const { apply, undo, unseenByVerify } of possible) {
        await db().execute(apply)
        const seen = (await errorsOf(db(), expectations)).length > 0
        if (seen !== (unseenByVerify === undefined)) wrong.push(`${seen ? 'seen' : 'not seen'}: ${apply}`)
        await db().execute(undo)
        const left = await errorsOf(db(), expectations)
        if (left.length > 0) wrong.push(`left: ${left.join(', ')} after ${undo}`)
      }
      expect(possible.length).toBeGreaterThan(190)
      expect(wrong).toEqual([])
    }, 300_000)
  })
