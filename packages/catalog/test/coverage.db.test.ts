import { readCatalog } from '@plinth/catalog'
import { type Kind, kinds } from '@plinth/catalog/model'
import { useDatabase } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { buildWorld, changes, notChanged } from './changes/index.ts'

const db = useDatabase({ key: 'catalog-coverage', build: buildWorld })
// What names an object cannot change without making another one of it; `owned` has tests of its own.
const identity = ['name', 'schema', 'table', 'signature', 'owned']

test('every field of every shape has a change, or a reason why there is none', async () => {
  await db().execute('update cron.job set database = current_database()')
  const { objects } = await readCatalog(db())
  const seen = (kind: Kind): string[] =>
    ['+', ...Object.keys(objects[kind][0] ?? {})].filter((field) => !identity.includes(field))
  const fields = kinds.flatMap((kind) => seen(kind).map((field) => `${kind}.${field}`))
  const covered = new Set(changes.map(({ kind, attribute }) => `${kind}.${attribute}`))
  process.stdout.write(
    `the table covers ${fields.filter((field) => covered.has(field)).length} of ${fields.length} attributes by ${changes.length} changes\n`,
  )
  expect(kinds.filter((kind) => objects[kind].length === 0)).toEqual([])
  expect(fields.filter((field) => !covered.has(field)).sort()).toEqual(Object.keys(notChanged).sort())
  const known = new Set([...fields, ...kinds.map((kind) => `${kind}.removed`)])
  expect([...covered].filter((name) => !known.has(name))).toEqual([])
})
