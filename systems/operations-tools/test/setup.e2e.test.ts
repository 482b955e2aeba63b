// setup.sql as people run it: by psql, on every major version, and on a server in the shape of Supabase.

import { fileURLToPath } from 'node:url'
import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { type Database, openDatabase } from '@plinth/postgres'
import { runCommand, type ServerName, serverAbsence, skipWithout, useDatabase, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { buildOps, setupFile } from './operations-database.ts'

const psql = (url: string) =>
  runCommand('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', fileURLToPath(setupFile), url], {
    timeoutMs: 60_000,
  })
const found = await runCommand('psql', ['--version'], { timeoutMs: 10_000 }).catch(() => undefined)

describe.each<ServerName>(['major15', 'major16', 'major17', 'major18', 'supabase'])('psql, %s', (server) => {
  const absence = serverAbsence(server) ?? (found?.code === 0 ? undefined : 'psql is not there')
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server })
  const migrated = useDatabase({ engine: 'server', server, key: `ops-${server}`, build: buildOps })

  test('gives the catalog of the migrations, without a word, twice', async () => {
    const expected = await readCatalog(migrated())
    for (const run of ['first', 'second']) {
      const { code, stdout, stderr } = await psql(url())
      expect({ run, code, stdout, stderr }).toEqual({ run, code: 0, stdout: '', stderr: '' })
      const catalog = await ask(url(), readCatalog)
      expect(catalog.objects.policy.length).toBeGreaterThan(20)
      expect(diffCatalogs(expected, catalog)).toEqual([])
    }
  })
})

describe('psql, where something is in the way', () => {
  const absence = serverAbsence('major17') ?? (found?.code === 0 ? undefined : 'psql is not there')
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server: 'major17' })

  test('nothing is left of a setup that fails', async () => {
    await ask(url(), (db) => db.execute('create view public.likert_scores as select 1 as id'))
    const { code, stderr } = await psql(url())
    expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringContaining('likert_scores') })
    const left = "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
    expect(await ask(url(), (db) => db.many(left))).toEqual([])
  })
})

async function ask<T>(url: string, run: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'server', url })
  try {
    return await run(db)
  } finally {
    await db.close()
  }
}
