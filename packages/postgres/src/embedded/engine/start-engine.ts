import { PGlite } from '@electric-sql/pglite'
import { placeExtensionFiles, readExtensionFiles } from './extension-files.ts'
import { type EngineFileSystem, placeFiles } from './place-files.ts'
import type { EngineStart } from './protocol.ts'
import { readTar, unpackTar } from './tar.ts'

export interface EngineListeners {
  /** A line that PostgreSQL wrote to its log. */
  onLog(line: string): void
  /** The engine's program has ended. */
  onExit(reason: string): void
}

// PGlite's defaults without two that no server has: `-O` lets anyone alter system tables, and a search_path on the
// command line hides `"$user"`. The locks are for a schema of 10,000 tables in one transaction, 13 for each. All of
// the shared memory is filled with zeros at every start: half of the usual buffers save 40 ms.
const startParams = [
  '--single',
  '-F',
  '-j',
  ...[
    'exit_on_error=false',
    'log_checkpoints=false',
    'max_worker_processes=0',
    'max_parallel_workers=0',
    'max_parallel_workers_per_gather=0',
    'max_parallel_maintenance_workers=0',
    'io_method=sync',
    'max_locks_per_transaction=1280',
    'shared_buffers=64MB',
    'shared_preload_libraries=pg_stat_statements',
  ].flatMap((setting) => ['-c', setting]),
]

const { paths } = PGlite

interface EngineOptions {
  readonly preRun: readonly ((module: { readonly FS: EngineFileSystem }) => void)[]
}

/** Starts PGlite on a folder or in memory, with every extension in place; in memory, `image` becomes its files. */
export async function startEngine(
  { dataFolder, image, applicationName }: Pick<EngineStart, 'dataFolder' | 'image' | 'applicationName'>,
  listeners: EngineListeners,
): Promise<PGlite> {
  // Read while PGlite compiles its program.
  const reading = readExtensionFiles()
  if (image && dataFolder !== null) unpackTar(image, dataFolder)
  const inMemory = image && dataFolder === null ? readTar(image) : []
  const plinth = {
    name: 'plinth',
    setup: async (_: unknown, given: EngineOptions) => {
      const files = await reading
      const place = ({ FS }: { FS: EngineFileSystem }): void => {
        placeExtensionFiles(files, FS)
        placeFiles(inMemory, paths.PGDATA, FS)
      }
      const onExit = (status: number): void => listeners.onExit(`its program ended with status ${status}`)
      const onAbort = (reason: unknown): void => listeners.onExit(String(reason))
      return { emscriptenOpts: { ...given, preRun: [...given.preRun, place], onExit, onAbort } }
    },
  }
  const engine = await PGlite.create({
    ...(dataFolder === null ? {} : { dataDir: dataFolder }),
    startParams: [...startParams, '-c', `application_name=${applicationName}`],
    extensions: { plinth },
    onStderr: (line) => {
      listeners.onLog(line)
      return false
    },
  })
  const module = engine.Module
  const runOnce = module._PostgresMainLoopOnce
  // PGlite passes over what its program throws, and a statement that broke off would look like one that gave no rows.
  module._PostgresMainLoopOnce = () => {
    try {
      return runOnce()
    } catch (error) {
      if (!isLongJump(error)) listeners.onExit(String(error))
      throw error
    }
  }
  return engine
}

// How an error of SQL leaves the program; PGlite goes on from there.
function isLongJump(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 100
}
