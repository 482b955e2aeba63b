import { type Database, withDatabase } from '@plinth/postgres'
import { testkitErrors } from './errors.ts'
import { runCommand } from './process/run-command.ts'
import { serverProgram } from './servers/address.ts'
import { askForServer } from './servers/ask-desk.ts'
import type { ServerName } from './servers/servers.ts'

/**
 * The schema of a database as the server's own pg_dump writes it, without what a dump says beside it: comments,
 * settings of the session, and a random word around the commands of psql.
 */
export async function dumpSchema(server: ServerName, db: Pick<Database, 'one'>): Promise<string> {
  const address = await askForServer(server)
  const [program = 'pg_dump', ...args] = serverProgram(address, 'pg_dump') ?? []
  const { name } = await db.one<{ name: string }>('select current_database() as name')
  const url = withDatabase(address.url, name)
  const { code, stdout, stderr } = await runCommand(program, [
    ...args,
    '--schema-only',
    '--no-sync',
    '--dbname',
    url,
  ])
  if (code !== 0) throw testkitErrors.dumpFailed({ server }, { detail: stderr })
  return (
    stdout
      // The settings of a table's place are part of its definition.
      .replaceAll(/^SET (default_tablespace|default_table_access_method)/gm, 'USE $1')
      .split('\n')
      .filter(
        (line) => line !== '' && !/^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/.test(line),
      )
      .join('\n')
  )
}

/**
 * A dump without what depends on the order in which things were made: the columns of a table, which PostgreSQL cannot
 * move, their comments, and the grants of an object.
 */
export function withoutOrder(dump: string): string {
  return dump
    .replaceAll(createTable, (_, head: string, body: string, end: string) => {
      const columns = body.trimEnd().split(/,\n(?= {4}\S)/)
      return `${head}${columns.toSorted().join(',\n')}\n${end}`
    })
    .replaceAll(
      /(?:^GRANT .*\n)+|(?:^COMMENT ON COLUMN .*;\n)+/gm,
      (lines) => `${lines.trimEnd().split('\n').toSorted().join('\n')}\n`,
    )
}

const createTable = /^(CREATE TABLE [^\n]*\(\n)([\s\S]*?)(^\)[^\n]*$)/gm
