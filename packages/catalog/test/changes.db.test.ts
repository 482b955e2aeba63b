import { readCatalog } from '@plinth/catalog'
import { type Catalog, type CatalogChange, diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorld, type Change, changes, prepareServer } from './changes/index.ts'
import { majorOf, places, throughJson } from './places.ts'

const read = async (db: Database): Promise<Catalog> => throughJson(await readCatalog(db))

/** `table.rowSecurity`, `index.added` */
function attributesOf(found: readonly CatalogChange[]): string[] {
  const names = found.flatMap(({ kind, change, attributes }) =>
    change === 'changed' ? attributes.map(({ name }) => `${kind}.${name}`) : [`${kind}.${change}`],
  )
  return [...new Set(names)].sort()
}

// An attribute with a question mark may follow or not: the types of two majors have other defaults.
function expectedOf({ kind, attribute, also = [] }: Change, found: readonly string[]): string[] {
  const certain = also.filter((name) => !name.endsWith('?'))
  const possible = also.filter((name) => name.endsWith('?')).map((name) => name.slice(0, -1))
  const target = `${kind}.${attribute === '+' ? 'added' : attribute}`
  return [...new Set([target, ...certain, ...possible.filter((name) => found.includes(name))])].sort()
}

for (const place of places)
  describe(place.name, () => {
    const db = useDatabase({ ...place, key: 'catalog-changes', build: buildWorld })
    beforeAll(async () => {
      await prepareServer(db())
      await db().execute('update cron.job set database = current_database()')
    })

    test('finds every change by its attribute and nothing else, and its end', async () => {
      const possible = changes.filter(({ from = 15 }) => from <= majorOf(db()))
      expect(possible.length).toBeGreaterThan(190)
      const wrong: unknown[] = []
      let before = await read(db())
      for (const change of possible) {
        try {
          await db().execute(change.apply)
          const found = attributesOf(diffCatalogs(before, await read(db())))
          const expected = expectedOf(change, found)
          await db().execute(change.undo)
          const after = await read(db())
          const left = attributesOf(diffCatalogs(before, after))
          if (left.length > 0 || found.join() !== expected.join())
            wrong.push({ apply: change.apply, expected, found, left })
          before = after
        } catch (error) {
          wrong.push({ apply: change.apply, undo: change.undo, error: String(error) })
        }
      }
      expect(wrong).toEqual([])
    }, 300_000)
  })
