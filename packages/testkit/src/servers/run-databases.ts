import { ident } from '@plinth/kernel'
import type { Database } from '@plinth/postgres'
import { runName } from './ask-desk.ts'

/** What the names of a run's databases begin with. */
export const runPrefix = (): string => `plinth_${runName()}_`

/** Drops the databases of this run but those to keep; for a server that goes on after the run. */
export async function dropRunDatabases(db: Database, kept: readonly string[]): Promise<void> {
  const ours = await db.many<{ name: string; template: boolean }>(
    `select datname as name, datistemplate as template from pg_database
     where starts_with(datname, $1) and datname <> all ($2::text[])`,
    [runPrefix(), [...kept]],
  )
  for (const { name, template } of ours) {
    if (template) await db.execute(`alter database ${ident(name)} is_template false`)
    await db.execute(`drop database if exists ${ident(name)} with (force)`)
  }
}

/** Databases of a cluster of ours that tests created by themselves and left there. */
export async function findStrayDatabases(db: Database): Promise<string[]> {
  const rows = await db.many<{ name: string }>(
    `select datname as name from pg_database
     where not starts_with(datname, $1) and datname not in ('postgres', 'template0', 'template1')
     order by datname`,
    [runPrefix()],
  )
  return rows.map((row) => row.name)
}
