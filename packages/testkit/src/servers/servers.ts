import { openDatabase } from '@plinth/postgres'
import {
  chooseBinaries,
  embeddedBinaries,
  embeddedMajors,
  findEmbeddedPackage,
  machineBinaries,
} from '@plinth/postgres/local'
import { type Cluster, type ClusterOptions, startCluster } from '../cluster/cluster.ts'
import { testkitErrors } from '../errors.ts'
import type { ServerAddress } from './address.ts'
import { findPostgres17, postgres17Absence } from './postgres17.ts'
import { startSupabase, supabaseAbsence } from './supabase.ts'

/** A server of the run: ours to stop, or somebody else's. */
export interface RunningServer {
  readonly address: ServerAddress
  readonly cluster?: Cluster
}

interface TestServer {
  /** Why it cannot be had on this machine; undefined when it can. */
  absence(): string | undefined
  start(name: string): Promise<RunningServer>
}

/** Every server that a test can name. */
export const servers = {
  /** PLINTH_TEST_URL, or else the newest PostgreSQL of this machine, or else that of the npm package. */
  main: { absence: mainAbsence, start: startMain },
  /** Older than what Plinth supports: only to see it refused. */
  major14: npmServer(14),
  major15: npmServer(15),
  major16: npmServer(16),
  major17: npmServer(17),
  major18: npmServer(18),
  /** PostgreSQL 17 of Debian with pgvector, pg_cron, pgtap and its own pg_dump. */
  postgres17: { absence: postgres17Absence, start: startPostgres17 },
  /** Shaped like Supabase's: `postgres` is no superuser, the platform's schemas belong to others. */
  supabase: { absence: supabaseAbsence, start: startSupabaseServer },
} as const satisfies Record<string, TestServer>

export type ServerName = keyof typeof servers

export function isServerName(name: string): name is ServerName {
  return Object.hasOwn(servers, name)
}

/** Why a server cannot be had on this machine; undefined when it can. */
export function serverAbsence(name: ServerName): string | undefined {
  return servers[name].absence()
}

function mainAbsence(): string | undefined {
  if (
    process.env['PLINTH_TEST_URL'] ||
    embeddedMajors.some((major) => findEmbeddedPackage(major) !== undefined)
  )
    return undefined
  return machineBinaries().length > 0 ? undefined : 'there is no PostgreSQL on this machine'
}

async function startMain(name: string): Promise<RunningServer> {
  const url = process.env['PLINTH_TEST_URL']
  if (!url) return startOwn(name, { binaries: await chooseBinaries() })
  const db = await openDatabase({ engine: 'server', url }, { applicationName: 'plinth-testkit' })
  try {
    const { version } = await db.one<{ version: string }>(
      "select current_setting('server_version') as version",
    )
    const major = Math.floor(db.version / 10_000)
    return { address: { name, url, socketUrl: url, major, version } }
  } finally {
    await db.close()
  }
}

function npmServer(major: number): TestServer {
  const absence = `PostgreSQL ${major} from npm is not installed`
  return {
    absence: () => (findEmbeddedPackage(major) === undefined ? absence : undefined),
    async start(name) {
      const binaries = await embeddedBinaries(major)
      if (!binaries) throw testkitErrors.serverUnavailable({ reason: absence })
      return startOwn(name, { binaries })
    },
  }
}

async function startPostgres17(name: string): Promise<RunningServer> {
  const binaries = findPostgres17()
  if (!binaries) throw testkitErrors.serverUnavailable({ reason: postgres17Absence() ?? name })
  return startOwn(name, {
    binaries,
    settings: {
      shared_preload_libraries: 'pg_cron,pg_stat_statements',
      'cron.database_name': 'postgres',
      // Its jobs would otherwise connect by TCP, where a password is asked for.
      'cron.use_background_workers': 'on',
      max_worker_processes: 20,
    },
  })
}

async function startSupabaseServer(name: string): Promise<RunningServer> {
  const { cluster, url, socketUrl } = await startSupabase()
  return { cluster, address: { ...addressOf(name, cluster), url, socketUrl, template: 'template1' } }
}

async function startOwn(name: string, options: ClusterOptions): Promise<RunningServer> {
  const cluster = await startCluster(options)
  return { address: addressOf(name, cluster), cluster }
}

function addressOf(name: string, { url, socketUrl, major, version, binaries }: Cluster): ServerAddress {
  const { binFolder, root } = binaries
  return { name, url, socketUrl, major, version, binFolder, ...(root === undefined ? {} : { root }) }
}
