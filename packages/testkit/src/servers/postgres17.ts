import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Binaries } from '@plinth/postgres/local'

/** What Debian's PostgreSQL 17 consists of here, and what moves its clock. */
export const postgres17Packages = [
  'postgresql-17',
  'postgresql-17-pgvector',
  'postgresql-17-cron',
  'postgresql-17-pgtap',
  'libfaketime',
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
  return missingPackages(postgres17Folder()).length === 0
    ? undefined
    : 'PostgreSQL 17 with pg_cron is not installed (node tools/servers/postgres17.ts)'
}

/** Those of the packages that a folder has not. */
export function missingPackages(folder: string): string[] {
  const lists = join(folder, 'var/lib/dpkg/info')
  return postgres17Packages.filter(
    (name) =>
      ![`${name}.list`, `${name}:${debianArchitecture}.list`].some((file) => existsSync(join(lists, file))),
  )
}

const debianArchitecture = process.arch === 'x64' ? 'amd64' : process.arch

/** The same installation with a clock that is ahead by so many months. */
export function clockAhead(binaries: Binaries, months: number): Binaries {
  const ahead = new Date()
  ahead.setUTCMonth(ahead.getUTCMonth() + months)
  const seconds = Math.round((ahead.getTime() - Date.now()) / 1000)
  // The loader puts the machine's own library folder for $LIB. Time that only measures goes on as it is.
  const faketime = { LD_PRELOAD: '/usr/$LIB/faketime/libfaketime.so.1', FAKETIME_DONT_FAKE_MONOTONIC: '1' }
  return { ...binaries, variables: { ...faketime, FAKETIME: `+${seconds}` } }
}
