import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Binaries,
  chooseBinaries,
  makeDataFolder,
  type Settings,
  serverPath,
  startOnPort,
  startPostmaster,
  stopPostmaster,
} from '@plinth/postgres/local'
import { keptFile, makeClusterFolder, removeStaleClusters } from './cluster-folder.ts'
import { removeCluster, startWatchdog, type Watchdog } from './watchdog.ts'

export interface ClusterOptions {
  /** The major version that it must have; without it, the newest of the machine. */
  readonly major?: number
  readonly binaries?: Binaries
  /** Settings of postgresql.conf beside those that tests want. */
  readonly settings?: Settings
  /** The name of the superuser; `postgres` without a word. */
  readonly superuser?: string
  /** The password of the superuser over TCP; a random one by default. */
  readonly password?: string
}

/** A PostgreSQL of our own: it and its folder are gone when this process is, however it ends. */
export interface Cluster {
  /** The database `postgres` over loopback TCP, with its password. */
  readonly url: string
  /** The same over the unix socket: faster, and without a password. */
  readonly socketUrl: string
  readonly major: number
  /** `17.10`. */
  readonly version: string
  readonly binaries: Binaries
  readonly folder: string
  /** Ends it and removes its folder. */
  stop(): Promise<void>
  /** Stops it, if it runs, and starts it again with the same address and data, and with other binaries if they are given. */
  restart(mode?: 'fast' | 'immediate', binaries?: Binaries): Promise<void>
  /** Kills the server as a power cut would; `restart()` brings it back. */
  crash(): Promise<void>
  /** What the server wrote to its log. */
  log(): Promise<string>
  /** Lets it run on after this process; gives the command that ends it. */
  keep(): Promise<string>
}

// A test's data need not survive a power cut: without the waits for the disk a clone takes half the time.
const testSettings: Settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: 200,
  max_prepared_transactions: 20,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] %q%d %a ',
  min_wal_size: '32MB',
  max_wal_size: '512MB',
  shared_preload_libraries: 'pg_stat_statements',
}

/**
 * Makes and starts a cluster in a temporary folder.
 *
 * @example
 * const cluster = await startCluster({ major: 17 })
 * const db = await openDatabase({ engine: 'server', url: cluster.url })
 * await db.close()
 * await cluster.stop()
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const binaries = options.binaries ?? (await chooseBinaries(options.major))
  await removeStaleClusters(binaries)
  const folder = await makeClusterFolder(binaries)
  const watchdog = startWatchdog(folder)
  const { superuser = 'postgres', password = randomBytes(12).toString('hex') } = options
  try {
    const settings = {
      ...testSettings,
      unix_socket_directories: serverPath(binaries, folder),
      ...options.settings,
    }
    await makeDataFolder(binaries, { folder, password, superuser, settings })
    const { port, postmaster } = await startOnPort(binaries, folder)
    const version = (await readFile(join(folder, 'log'), 'utf8')).match(/starting PostgreSQL ([\w.]+)/)?.[1]
    const facts = { folder, port, superuser, password, version: version ?? `${binaries.major}` }
    return new LocalCluster({ binaries, watchdog, postmaster, ...facts })
  } catch (error) {
    await watchdog.finish()
    throw error
  }
}

interface ClusterParts {
  readonly binaries: Binaries
  readonly folder: string
  readonly port: number
  readonly superuser: string
  readonly password: string
  readonly version: string
  readonly watchdog: Watchdog
  readonly postmaster: ChildProcess
}

class LocalCluster implements Cluster {
  readonly url: string
  readonly socketUrl: string
  readonly major: number
  readonly version: string
  readonly binaries: Binaries
  readonly folder: string
  readonly #port: number
  readonly #watchdog: Watchdog
  #postmaster: ChildProcess

  constructor({ binaries, folder, port, superuser, password, version, watchdog, postmaster }: ClusterParts) {
    this.url = `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
    this.socketUrl = `postgresql://${superuser}@localhost:${port}/postgres?host=${folder}`
    this.major = binaries.major
    this.version = version
    this.binaries = binaries
    this.folder = folder
    this.#port = port
    this.#watchdog = watchdog
    this.#postmaster = postmaster
  }

  async stop(): Promise<void> {
    await stopPostmaster(this.#postmaster, 'fast')
    await this.#watchdog.finish()
    // Where the watchdog was killed, its work is left to us.
    await removeCluster(this.folder)
  }

  async restart(mode: 'fast' | 'immediate' = 'fast', binaries = this.binaries): Promise<void> {
    await stopPostmaster(this.#postmaster, mode)
    this.#postmaster = await startPostmaster(binaries, { folder: this.folder, port: this.#port })
  }

  async crash(): Promise<void> {
    await stopPostmaster(this.#postmaster, 'kill')
  }

  async log(): Promise<string> {
    return readFile(join(this.folder, 'log'), 'utf8')
  }

  async keep(): Promise<string> {
    await writeFile(keptFile(this.folder), '')
    await this.#watchdog.release()
    return `kill -INT ${this.#postmaster.pid} && sleep 1 && rm -r ${this.folder}`
  }
}
