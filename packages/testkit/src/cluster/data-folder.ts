import { existsSync } from 'node:fs'
import { appendFile, chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { literal } from '@plinth/kernel'
import { testkitErrors } from '../errors.ts'
import type { Binaries } from './binaries.ts'
import { serverPath } from './cluster-folder.ts'
import { runBinary } from './run-binary.ts'
import { serverUser } from './server-user.ts'

export type Settings = Readonly<Record<string, string | number>>

// A test's data need not survive a power cut: without the waits for the disk a clone takes half the time.
const settingsOfTests: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: 200,
  max_prepared_transactions: 20,
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%d %a ',
  min_wal_size: '32MB',
  max_wal_size: '512MB',
  shared_preload_libraries: 'pg_stat_statements',
}

export interface DataFolderOptions {
  readonly folder: string
  readonly password: string
  readonly settings: Settings
}

/** Makes the data folder of a cluster: initdb, and the settings that tests want. */
export async function makeDataFolder(binaries: Binaries, options: DataFolderOptions): Promise<void> {
  const { folder, password, settings } = options
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  const user = serverUser()
  if (user) await chown(passwordFile, user.uid, user.gid)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const { code, output } = await runBinary(binaries, 'initdb', [
    `--pgdata=${serverPath(binaries, join(folder, 'data'))}`,
    `--pwfile=${serverPath(binaries, passwordFile)}`,
    ...['--username=postgres', '--auth-local=trust', '--auth-host=scram-sha-256'],
    ...['--encoding=UTF8', `--locale=${locale}`, '--no-sync', '--no-instructions'],
  ])
  if (code !== 0) throw testkitErrors.initdbFailed({ binFolder: binaries.binFolder }, { detail: output })
  const chosen = {
    ...settingsOfTests,
    unix_socket_directories: serverPath(binaries, folder),
    ...settings,
  }
  await appendFile(join(folder, 'data', 'postgresql.conf'), settingLines(binaries, chosen))
}

function settingLines(binaries: Binaries, settings: Settings): string {
  const lines = Object.entries(settings).map(([name, value]) => {
    const present = name === 'shared_preload_libraries' ? installedLibraries(binaries, `${value}`) : value
    return `${name} = ${literal(`${present}`)}`
  })
  return `\n${lines.join('\n')}\n`
}

// A library that is named but absent keeps the server from starting.
function installedLibraries(binaries: Binaries, names: string): string {
  const beside = join(binaries.root ?? '/', binaries.binFolder, '..', 'lib')
  const endings = ['so', 'dylib']
  const isInstalled = (name: string): boolean =>
    [beside, join(beside, 'postgresql')].some((folder) =>
      endings.some((ending) => existsSync(join(folder, `${name}.${ending}`))),
    )
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(isInstalled)
    .join(',')
}
