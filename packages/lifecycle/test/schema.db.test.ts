// What is written from a catalog makes that catalog again: over the table of changes, kind by kind.

import { readCatalog } from '@plinth/catalog'
import { buildWorld, type Change, changes, prepareServer } from '@plinth/catalog/changes'
import { type Catalog, diffCatalogs } from '@plinth/catalog/model'
import { type Database, type Engine, openDatabase, withDatabase } from '@plinth/postgres'
import { askForServer, type ServerName, serverAbsence } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { comparableCatalog } from '../src/drift/comparable.ts'
import { renderSchema } from '../src/schema/index.ts'

const places = [
  { name: 'embedded engine', engine: 'embedded', server: 'main' },
  { name: 'PostgreSQL 15', engine: 'server', server: 'major15' },
  { name: 'PostgreSQL 17', engine: 'server', server: 'major17' },
] as const satisfies readonly { name: string; engine: Engine; server: ServerName }[]

// One in so many; all of them in the long form.
const stride = process.env['PLINTH_SOAK'] === '1' ? 1 : 12

// What no statement can write: a broken index, a job of somebody else, an access method, a right that is the server's.
const notWritten = /indisvalid = false|job set username|access method|role catalog_writer superuser/

// The catalog knows no foreign data wrappers, collations and access methods: they have to be there.
const prelude = `
create schema w;
create collation w.german (provider = libc, locale = 'C');
create foreign data wrapper nowhere;
create foreign data wrapper elsewhere;
create schema cron;
create table cron.job (jobid bigint, schedule text, command text, nodename text, nodeport integer, database text,
  username text, active boolean, jobname text);
create function cron.schedule(text, text, text) returns void language sql as $$
  insert into cron.job values (1, $2, $3, 'localhost', 5432, current_database(), 'postgres', true, $1)
$$;
create function cron.alter_job(bigint, active boolean) returns void language sql as $$
  update cron.job set active = $2 where jobid = $1
$$;
`

for (const { name, engine, server } of places)
  describe.skipIf(serverAbsence(server) !== undefined)(`the schema written from a catalog, ${name}`, () => {
    test('makes the same catalog and the same text again, whatever is changed', async () => {
      await withFresh(engine, server, async (db) => {
        await buildWorld(db)
        const possible = changes.filter(
          ({ from = 15, apply }) => from <= db.version / 10_000 && !notWritten.test(apply),
        )
        const chosen: (Change | undefined)[] = possible.filter((_, at) => at % stride === 0)
        expect(chosen.length).toBeGreaterThan(12)
        const unlike: string[] = []
        for (const change of [undefined, ...chosen]) {
          await db.execute(change?.apply ?? '')
          const wanted = await readOwn(db)
          const text = renderSchema(wanted)
          const made = await withFresh(engine, server, (target) => restore(target, text)).catch(String)
          const label = change?.apply ?? 'nothing'
          if (typeof made === 'string') unlike.push(`${label}: ${made}`)
          else {
            // What the options of a user mapping hold is secret, and in no catalog.
            const differences = diffCatalogs(wanted, made).filter(({ kind }) => kind !== 'userMapping')
            unlike.push(...differences.map((each) => `${label}: ${describeDifference(each)}`))
            if (renderSchema(made) !== text.replaceAll(/^-- Its options are .*\n/gm, ''))
              unlike.push(`${label}: another text`)
          }
          await db.execute(change?.undo ?? '')
        }
        expect(unlike).toEqual([])
      })
    }, 900_000)
  })

const describeDifference = ({
  subject,
  change,
  attributes,
}: ReturnType<typeof diffCatalogs>[number]): string => `${change} ${subject} ${JSON.stringify(attributes)}`

async function readOwn(db: Database): Promise<Catalog> {
  const { role } = await db.one<{ role: string }>('select current_user::text as role')
  return comparableCatalog(await readCatalog(db), { migrator: role, leavesOut: () => false })
}

async function restore(db: Database, text: string): Promise<Catalog> {
  await prepareServer(db)
  await db.execute(prelude)
  await db.execute(
    `begin; set local search_path = ''; set local check_function_bodies = off; ${text}; commit`,
  )
  return readOwn(db)
}

let count = 0

async function withFresh<T>(
  engine: Engine,
  server: ServerName,
  run: (db: Database) => Promise<T>,
): Promise<T> {
  if (engine === 'embedded') {
    const db = await openDatabase({ engine: 'embedded', folder: null })
    try {
      return await run(db)
    } finally {
      await db.close()
    }
  }
  const { url } = await askForServer(server)
  const admin = await openDatabase({ engine: 'server', url })
  count += 1
  const name = `schema_${process.pid}_${count}`
  try {
    await admin.execute(`create database ${name}`)
    const db = await openDatabase({ engine: 'server', url: withDatabase(url, name) })
    try {
      return await run(db)
    } finally {
      await db.close()
      await admin.execute(`drop database ${name} with (force)`)
    }
  } finally {
    await admin.close()
  }
}
