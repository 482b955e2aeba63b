import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, chooseBinaries } from './binaries.ts'
import { makeDataFolder, type Settings } from './data-folder.ts'
import { holdFile } from './hold-file.ts'
import { placeFolder } from './place-folder.ts'
import { findRunningServer, stopRunningServer } from './running-server.ts'
import { serverUser } from './server-user.ts'
import { startOnPort } from './start-on-port.ts'

/** A cluster that Plinth runs for a project; it goes on after the command, so that other programs can connect. */
export interface LocalServer {
  /** Where it lies: data, log, password. */
  readonly folder: string
  readonly port: number
  readonly pid: number
  /** With the password: for us, never to be shown. */
  url(database: string): string
  /** For psql and everything else that is libpq: the password is in a file that only its owner can read. */
  shownUrl(database: string): string
}

export interface LocalServerOptions {
  /** The major of a new cluster; one that is there has its own. */
  readonly major?: number | undefined
  readonly settings?: Settings
  /** The programs of a new cluster; chosen by major without a word. */
  readonly binaries?: Binaries | undefined
}

// Other programs come over loopback: the path of a socket in a deep folder would be too long for one.
const localSettings: Settings = {
  unix_socket_directories: '',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Finds the server of a folder running, or makes and starts it; two commands at once start one. */
export async function ensureLocalServer(
  folder: string,
  options: LocalServerOptions = {},
): Promise<LocalServer> {
  const place = await placeFolder(folder)
  return (
    findServer(place) ?? holdFile(lockFile(place), async () => findServer(place) ?? start(place, options))
  )
}

/** Ends the server of a folder unless somebody holds it; its data stays. */
export async function stopLocalServer(
  folder: string,
  isIdle: () => Promise<boolean> = async () => true,
): Promise<void> {
  const place = await placeFolder(folder)
  await holdFile(lockFile(place), async () => {
    if (await isIdle()) await stopRunningServer(place)
  })
}

const lockFile = (place: string): string => join(place, 'starting')

async function start(place: string, options: LocalServerOptions): Promise<LocalServer> {
  const binaries = (isMade(place) ? undefined : options.binaries) ?? (await binariesOf(place, options.major))
  if (!isMade(place)) await makeCluster(place, { binaries, settings: options.settings ?? {} })
  const { port } = await startOnPort(binaries, place, readPort(place))
  await writeFile(join(place, 'port'), `${port}\n`)
  const server = findServer(place)
  if (!server) return start(place, options)
  await writeFile(join(place, 'url'), `${server.url('postgres')}\n`, { mode: 0o600 })
  return server
}

// The major of the data decides which programs can run on it.
async function binariesOf(place: string, wanted: number | undefined): Promise<Binaries> {
  return chooseBinaries(isMade(place) ? Number(readFileSync(versionFile(place), 'utf8')) : wanted)
}

async function makeCluster(
  place: string,
  { binaries, settings }: { binaries: Binaries; settings: Settings },
): Promise<void> {
  await removeUnfinished(place)
  const password = randomBytes(18).toString('base64url')
  const making = await mkdtemp(join(place, unfinished))
  const user = serverUser()
  if (user) await chown(making, user.uid, user.gid)
  await makeDataFolder(binaries, { folder: making, password, settings: { ...localSettings, ...settings } })
  await writeFile(join(place, 'passfile'), `*:*:*:postgres:${password}\n`, { mode: 0o600 })
  await rename(join(making, 'password'), join(place, 'password'))
  await rename(join(making, 'data'), join(place, 'data'))
  await removeUnfinished(place)
}

// A command that was killed leaves an initdb that goes on for a moment: each has a folder of its own.
const unfinished = 'making-'

async function removeUnfinished(place: string): Promise<void> {
  for (const name of readdirSync(place).filter((each) => each.startsWith(unfinished)))
    await rm(join(place, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

const versionFile = (place: string): string => join(place, 'data', 'PG_VERSION')
const isMade = (place: string): boolean => existsSync(versionFile(place))

function findServer(place: string): LocalServer | undefined {
  const running = findRunningServer(place)
  if (!running) return undefined
  const password = readFileSync(join(place, 'password'), 'utf8').trim()
  const authority = `127.0.0.1:${running.port}`
  return {
    folder: place,
    ...running,
    url: (database) =>
      `postgresql://postgres:${password}@${authority}/${encodeURIComponent(database)}?sslmode=disable`,
    shownUrl: (database) =>
      `postgresql://postgres@${authority}/${encodeURIComponent(database)}?passfile=${join(place, 'passfile')}`,
  }
}

function readPort(place: string): number | undefined {
  const file = join(place, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
}
