import { relative } from 'node:path'
import type { Database, DatabaseTarget, OpenOptions } from '../database.ts'
import { postgresErrors } from '../errors.ts'
import { EngineKeeper } from './engine-keeper.ts'
import { makeFolder, markFolder, pgdataOf, prepareFolder } from './folder/data-folder.ts'
import { readImage } from './folder/data-image.ts'
import { lockFolder } from './folder/folder-lock.ts'
import { EmbeddedDatabase } from './one-session-database.ts'

export interface EmbeddedOptions extends OpenOptions {
  /** What a second opener of the folder reads; absent: the application's name. */
  readonly command?: string
  /** How long to wait for a folder that another process has open; absent: not at all. */
  readonly waitMs?: number
  /** Opens although an owner on another host has given a sign of life in the last 15 s. */
  readonly takeOver?: boolean
  /** Where images of fresh data folders are kept; absent: the package and the user's cache folder. */
  readonly imageFolder?: string
}

/**
 * Opens a data folder, or a database in memory, in a thread of this process. An open one does not keep the process
 * alive; end it with `close()` so that the next start needs no recovery.
 */
export async function openEmbedded(
  target: Extract<DatabaseTarget, { engine: 'embedded' }>,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  if (options.signal?.aborted) throw postgresErrors.cancelled()
  if (target.folder === null) {
    const image = options.image ?? (await readImage(options.imageFolder))
    return start({ dataFolder: null, image, label: 'in memory', release: async () => {} }, options)
  }
  const folder = await makeFolder(target.folder)
  const { waitMs, takeOver, applicationName = 'plinth', command = applicationName } = options
  const lock = await lockFolder(folder, { command, waitMs, takeOver })
  try {
    const first = (await prepareFolder(folder)) === 'new'
    const image = first ? await readImage(options.imageFolder) : null
    const place = {
      dataFolder: pgdataOf(folder),
      image,
      label: shortPath(target.folder),
      release: () => lock.release(),
    }
    const database = await start(place, options)
    if (first) await markFolder(folder)
    return database
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** A tar of an embedded database's data, for tests that start many from one. */
export async function dumpImage(database: Database): Promise<Uint8Array> {
  if (database instanceof EmbeddedDatabase) return database.dumpImage()
  throw postgresErrors.notEmbedded({ label: database.label })
}

// People stand in the project's folder: a path from there is shorter and says the same.
function shortPath(folder: string): string {
  const path = relative(process.cwd(), folder)
  return path === '' || path.startsWith('..') ? folder : path
}

interface Place {
  readonly dataFolder: string | null
  readonly image: Uint8Array | null
  readonly label: string
  release(): Promise<void>
}

async function start(place: Place, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { dataFolder, image, label, release } = place
  const { applicationName = 'plinth', statementTimeoutMs = 0, signal, onNotice } = options
  const keeper = await EngineKeeper.start({
    dataFolder,
    image,
    label,
    applicationName,
    callTimeoutMs: statementTimeoutMs,
    onNotice: (notice) => onNotice?.(notice),
  })
  if (signal?.aborted) {
    await keeper.close()
    throw postgresErrors.cancelled()
  }
  const engine = await keeper.engine()
  const version = await engine.call({ kind: 'script', text: 'show server_version_num' })
  return new EmbeddedDatabase({
    keeper,
    label,
    applicationName,
    signal,
    release,
    version: Number(version.results[0]?.rows[0]?.[0]),
  })
}
