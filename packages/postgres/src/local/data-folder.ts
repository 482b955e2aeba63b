import { existsSync } from 'node:fs'
import { appendFile, chown, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { literal } from '@plinth/kernel'
import { type Binaries, serverPath } from './binaries.ts'
import { localErrors } from './errors.ts'
import { runBinary } from './run-binary.ts'
import { serverUser } from './server-user.ts'

export type Settings = Readonly<Record<string, string | number>>

export interface DataFolderOptions {
  readonly folder: string
  readonly password: string
  /** Lines of postgresql.conf; of the libraries to preload, those that are not installed are left out. */
  readonly settings: Settings
  /** The name of the superuser; `postgres` without a word. */
  readonly superuser?: string
}

/** Makes the data folder of a cluster: initdb, and settings. Only loopback is listened on unless they say otherwise. */
export async function makeDataFolder(binaries: Binaries, options: DataFolderOptions): Promise<void> {
  const { folder, password, settings, superuser = 'postgres' } = options
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  const user = serverUser()
  if (user) await chown(passwordFile, user.uid, user.gid)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'
  const { code, output } = await runBinary(binaries, 'initdb', [
    `--pgdata=${serverPath(binaries, join(folder, 'data'))}`,
    `--pwfile=${serverPath(binaries, passwordFile)}`,
    ...[`--username=${superuser}`, '--auth-local=trust', '--auth-host=scram-sha-256'],
    ...['--encoding=UTF8', `--locale=${locale}`, '--no-sync', '--no-instructions'],
  ])
  if (code !== 0) throw localErrors.initdbFailed({ binFolder: binaries.binFolder }, { detail: output })
  const chosen = { listen_addresses: '127.0.0.1', ...settings }
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
