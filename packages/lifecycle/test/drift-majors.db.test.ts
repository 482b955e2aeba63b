// Databases of two majors that one script made: nothing differs, and what differs is told all the same.

import { readCatalog } from '@plinth/catalog'
import { buildWorld, prepareServer } from '@plinth/catalog/changes'
import { type Catalog, describeChange, diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { type ServerName, useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { alignMajors } from '../src/drift/align-majors.ts'
import { comparableCatalog } from '../src/drift/index.ts'

const pairs: readonly (readonly [ServerName, ServerName])[] = [
  ['major15', 'major16'],
  ['major15', 'major17'],
  ['major15', 'major18'],
  ['major18', 'major15'],
  ['major17', 'major18'],
]

const read = async (db: Database): Promise<Catalog> => {
  const { migrator } = await db.one<{ migrator: string }>('select current_user::text as migrator')
  return comparableCatalog(await readCatalog(db), { migrator })
}

async function driftBetween(scratch: Database, live: Database): Promise<string[]> {
  const sides = await alignMajors(scratch, { built: await read(scratch), live: await read(live) })
  return diffCatalogs(sides.built, sides.live).map(describeChange)
}

describe.each(pairs)('%s beside what is built on %s', (server, other) => {
  const options = { key: 'drift-majors', build: buildWorld, per: 'file' } as const
  const [live, scratch] = [useDatabase({ ...options, server }), useDatabase({ ...options, server: other })]

  beforeAll(async () => {
    for (const db of [live(), scratch()]) {
      await prepareServer(db)
      await db.execute(`update cron.job set database = current_database();
        create table w.named (a integer constraint there not null, b text);
        create view w.one_table as select n.a, n.b from w.named n where n.b <> '' order by n.a;
        create view w.two_tables as select n.a, m.b from w.named n join w.named m on m.a = n.a;
        create materialized view w.kept as select n.b, count(*) as many from w.named n group by n.b;
        grant all on w.named to catalog_reader`)
    }
  })

  test('has no drift', async () => {
    expect((await read(live())).objects.table.length).toBeGreaterThan(5)
    expect(await driftBetween(scratch(), live())).toEqual([])
  })

  test('another query, another privilege and a view that is not there are told', async () => {
    await live().execute(`create or replace view w.one_table as select n.a, n.b from w.named n where n.b <> 'x' order by n.a;
      create view w.more as select n.a from w.named n; revoke update on w.named from catalog_reader`)
    expect(await driftBetween(scratch(), live())).toEqual([
      'table w.named: catalog_reader no longer has update',
      'column w.more.a is new',
      expect.stringMatching(/^view w\.more is new$/),
      expect.stringMatching(/^view w\.one_table: definition /),
    ])
  })
})
