import { readCatalog } from '@plinth/catalog'
import { diffCatalogs } from '@plinth/catalog/model'
import type { Database } from '@plinth/postgres'
import { askForServer, runCommand, serverAbsence, serverProgram, useDatabase } from '@plinth/testkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildWorld, changes, prepareServer } from './changes/index.ts'
import { majorOf } from './places.ts'

// What a dump says beside the schema: comments, settings, and a random word around psql's commands.
function normalised(dump: string): string {
  return dump
    .split('\n')
    .filter((line) => line !== '' && !/^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/.test(line))
    .join('\n')
}

async function dumpSchema(server: 'main' | 'postgres17', db: Database): Promise<string> {
  const address = await askForServer(server)
  const [program = '/usr/lib/postgresql/15/bin/pg_dump', ...args] = serverProgram(address, 'pg_dump') ?? []
  const { name } = await db.one<{ name: string }>('select current_database() as name')
  const url = new URL(address.url)
  url.pathname = `/${name}`
  const result = await runCommand(program, [...args, '--schema-only', '--no-sync', '--dbname', url.href])
  expect(result.code, result.stderr).toBe(0)
  // The settings of a table's place are part of its definition.
  return normalised(
    result.stdout.replaceAll(/^SET (default_tablespace|default_table_access_method)/gm, 'USE $1'),
  )
}

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
