import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Database, openDatabase } from '@plinth/postgres'
import { ensureLocalServer, findBinariesWith, stopLocalServer } from '@plinth/postgres/local'
import type { LifecycleContext } from '../context.ts'
import { readEnvironment } from '../environment/index.ts'
import { withTemporaryDatabase } from './temporary-database.ts'

export interface Wanted {
  readonly major: number
  readonly extensions: readonly string[]
}

type Run<T> = (db: Database) => Promise<T>

/** A way to a scratch database; words say why it cannot be had. */
export interface ScratchPlace {
  readonly how: 'url' | 'local' | 'target' | 'embedded'
  use<T>(run: Run<T>): Promise<T>
}

export type Offer = ScratchPlace | { readonly reason: string }
type MakeOffer = (context: LifecycleContext, wanted: Wanted) => Promise<Offer>

/** The places in the order in which they are asked; the first that can be had is taken. */
export const offers = [
  offerUrl,
  offerTwin,
  offerLocal,
  offerTarget,
  offerEmbedded,
] as const satisfies readonly MakeOffer[]

async function offerUrl({ choices, signal }: LifecycleContext): Promise<Offer> {
  const url = choices?.scratchUrl
  if (url === undefined) return { reason: '--scratch-url is not given' }
  return { how: 'url', use: (run) => withTemporaryDatabase(url, signal, run) }
}

// The same program as the target: nothing is nearer.
async function offerTwin(context: LifecycleContext, wanted: Wanted): Promise<Offer> {
  if (context.target.database.engine !== 'embedded') return { reason: 'the target is not embedded' }
  const { version } = await context.openDatabase()
  if (Math.floor(version / 10_000) !== wanted.major)
    return { reason: 'the embedded engine has another major' }
  return offerEmbedded(context, wanted)
}

async function offerLocal(context: LifecycleContext, { major, extensions }: Wanted): Promise<Offer> {
  const binaries = await findBinariesWith(major, extensions)
  const words = extensions.length === 0 ? '' : ` with ${extensions.join(', ')}`
  if (!binaries) return { reason: `this machine has no PostgreSQL ${major}${words}` }
  const mark = createHash('sha256').update(binaries.binFolder).digest('hex').slice(0, 6)
  const folder = join(dirname(context.project.dataFolder), 'local', `scratch-${major}-${mark}`)
  return { how: 'local', use: (run) => onLocalServer(folder, binaries, { run, signal: context.signal }) }
}

// What is made here lives for seconds: nothing has to survive a power cut.
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } as const

async function onLocalServer<T>(
  folder: string,
  binaries: Awaited<ReturnType<typeof findBinariesWith>>,
  { run, signal }: { run: Run<T>; signal: AbortSignal },
): Promise<T> {
  const server = await ensureLocalServer(folder, { binaries, settings })
  const url = server.url('postgres')
  try {
    return await withTemporaryDatabase(url, signal, run)
  } finally {
    await stopLocalServer(folder, () => isIdle(url))
  }
}

async function isIdle(url: string): Promise<boolean> {
  const db = await openDatabase({ engine: 'server', url }).catch(() => undefined)
  if (!db) return true
  try {
    const { others } = await db.one<{ others: number }>(
      `/* plinth.scratch.idle */ select count(*)::int as others from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return others === 0
  } finally {
    await db.close()
  }
}

async function offerTarget(context: LifecycleContext, { major, extensions }: Wanted): Promise<Offer> {
  const { database } = context.target
  if (database.engine === 'embedded') return { reason: 'the embedded engine has one database' }
  const db = await context.openDatabase()
  const found = Math.floor(db.version / 10_000)
  if (found !== major) return { reason: `the target is PostgreSQL ${found}` }
  const { isProtected } = await readEnvironment(context)
  if (isProtected && context.choices?.scratchOnTarget !== true)
    return { reason: 'the target is protected (--scratch-on-target allows it)' }
  const { may } = await db.one<{ may: boolean }>(
    '/* plinth.scratch.may */ select rolsuper or rolcreatedb as may from pg_roles where rolname = current_user',
  )
  if (!may) return { reason: 'the user of the target may not create databases' }
  const missing = await missingExtensions(db, extensions)
  if (missing.length > 0) return { reason: `the target has no ${missing.join(', ')}` }
  const url =
    database.engine === 'server'
      ? database.url
      : (await ensureLocalServer(database.folder)).url(database.database)
  return { how: 'target', use: (run) => withTemporaryDatabase(url, context.signal, run) }
}

export async function offerEmbedded({ signal }: LifecycleContext, { extensions }: Wanted): Promise<Offer> {
  const db = await openDatabase({ engine: 'embedded', folder: null }, { signal })
  const missing = await missingExtensions(db, extensions)
  if (missing.length > 0) {
    await db.close()
    return { reason: `the embedded engine has no ${missing.join(', ')}` }
  }
  return {
    how: 'embedded',
    async use(run) {
      try {
        return await run(db)
      } finally {
        await db.close()
      }
    },
  }
}

async function missingExtensions(db: Database, extensions: readonly string[]): Promise<string[]> {
  if (extensions.length === 0) return []
  const available = await db.availableExtensions()
  return extensions.filter((name) => !available.has(name))
}
