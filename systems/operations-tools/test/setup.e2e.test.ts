// setup.sql as people run it: by psql, on every major version, and on a server in the shape of Supabase.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import { type Database, openDatabase } from '@plinth/postgres'
import { runCommand, type ServerName, serverAbsence, skipWithout, useDatabase, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { buildOps, setupFile } from './operations-database.ts'

const repository = join(import.meta.dirname, '../../..')
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

describe('psql, the named queries', () => {
  const absence = serverAbsence('major17') ?? (found?.code === 0 ? undefined : 'psql is not there')
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server: 'major17' })

  test('run as files, with variables for their parameters', async () => {
    expect((await psql(url())).code).toBe(0)
    const folder = fileURLToPath(new URL('../database/sql/', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.sql'),
    )
    expect(files.length).toBe(8)
    const variables = ['project=%', 'window=%', 'most=5', 'minutes=2'].flatMap((value) => ['-v', value])
    for (const file of files) {
      const { code, stderr } = await runCommand(
        'psql',
        ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...variables, '-f', `${folder}${file}`, url()],
        { timeoutMs: 60_000 },
      )
      expect({ file, code, stderr }).toEqual({ file, code: 0, stderr: '' })
    }
  })
})

describe('psql first, and then plinth', () => {
  const absence = serverAbsence('major17') ?? (found?.code === 0 ? undefined : 'psql is not there')
  skipWithout(absence === undefined, absence ?? '')
  const url = useUrl({ server: 'major17' })

  test('plinth up goes on from the file, and the queries of the guide run', async () => {
    expect((await psql(url())).code).toBe(0)
    const up = await runCommand(
      process.execPath,
      [
        '--conditions=@plinth/source',
        join(repository, 'apps/cli/src/main.ts'),
        'up',
        'operations-tools',
        '--url',
        url(),
      ],
      { cwd: repository, timeoutMs: 120_000 },
    )
    expect(up.code, up.stdout + up.stderr).toBe(0)
    const guide = readFileSync(
      join(repository, 'docs/guide/systems/operations-tools/migration-guide.md'),
      'utf8',
    )
    const blocks = [...guide.matchAll(/```sql\n([^`]*)```/g)].map(([, sql = '']) => sql)
    expect(blocks.length).toBeGreaterThan(2)
    for (const sql of blocks) await ask(url(), (db) => db.execute(sql))
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
