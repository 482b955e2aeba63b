import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from '@plinth/postgres/local'

/** What Debian's PostgreSQL 17 consists of here; another list is another folder. */
export const postgres17Packages = [
  'postgresql-17',
  'postgresql-17-pgvector',
  'postgresql-17-cron',
  'postgresql-17-pgtap',
] as const

export const postgres17Suite = 'trixie'

/** The folder that holds Debian's PostgreSQL 17 and all it needs; `tools/servers/postgres17.ts` makes it. */
export function postgres17Folder(): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(cache, 'plinth', `postgres17-${postgres17Suite}-${process.arch}`)
}

export function findPostgres17(): Binaries | undefined {
  return postgres17Absence() === undefined
    ? { binFolder: '/usr/lib/postgresql/17/bin', major: 17, root: postgres17Folder() }
    : undefined
}

export function postgres17Absence(): string | undefined {
  if (process.getuid?.() !== 0) return 'PostgreSQL 17 with pg_cron needs root, for a chroot'
  return existsSync(join(postgres17Folder(), 'usr/lib/postgresql/17/bin/postgres'))
    ? undefined
    : 'PostgreSQL 17 with pg_cron is not installed (node tools/servers/postgres17.ts)'
}
