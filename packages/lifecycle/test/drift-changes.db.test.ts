import { readCatalog } from '@plinth/catalog'
import { buildWorld, changes, prepareServer } from '@plinth/catalog/changes'
import { type Catalog, describeChange, diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { useDatabase } from '@plinth/testkit'
import { beforeAll, expect, test } from 'vitest'
import { comparableCatalog } from '../src/drift/index.ts'

const db = useDatabase({ server: 'major17', key: 'drift-changes', build: buildWorld })
const isLong = process.env['PLINTH_SOAK'] === '1'

const read = async (from: Database): Promise<Catalog> => {
  const { migrator } = await from.one<{ migrator: string }>('select current_user::text as migrator')
  return comparableCatalog(await readCatalog(from), { migrator })
}

/** What drift leaves out on purpose, by the statement that changes it. */
const leftOut = [
  { pattern: /parted_2026/, reason: 'partitions come and go by themselves, with all that is on them' },
  { pattern: /plpgsql'|extension plpgsql/, reason: 'plpgsql is PostgreSQL’s own' },
]

beforeAll(async () => {
  await prepareServer(db())
  await db().execute('update cron.job set database = current_database()')
})

test('drift sees every change of the table of changes in words of its own kind, and none once it is undone', async () => {
  const built = await read(db())
  const possible = changes.filter(({ from = 15 }) => from <= 17)
  const chosen = possible.filter((_, index) => isLong || index % 4 === 0)
  expect(chosen.length).toBeGreaterThan(50)
  const wrong: string[] = []
  for (const { apply, undo } of chosen) {
    await db().execute(apply)
    const found = diffCatalogs(built, await read(db())).map(describeChange)
    const isExpected = leftOut.some(({ pattern }) => pattern.test(apply)) || found.length > 0
    if (!isExpected || found.some((words) => /undefined|\[object/.test(words)))
      wrong.push(`${apply}: ${found.join('; ')}`)
    await db().execute(undo)
    const left = diffCatalogs(built, await read(db())).map(describeChange)
    if (left.length > 0) wrong.push(`left after ${undo}: ${left.join('; ')}`)
  }
  expect(wrong).toEqual([])
}, 300_000)
