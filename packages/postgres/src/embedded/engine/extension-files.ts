import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type EngineFileSystem, placeFiles } from './place-files.ts'
import { readTar, type TarEntry } from './tar.ts'

const root = '/pglite'

// Measured on 2 cores, 2026-11-21: all 38 bundles given to PGlite's own `extensions` option cost 180 ms of every
// start, because it compiles each library at once; placed as files they cost 30 ms, and a library is compiled when
// it is first used.

/** Reads every extension bundle that ships with PGlite, and pgvector. */
export async function readExtensionFiles(): Promise<TarEntry[]> {
  const paths = (
    await Promise.all([bundlesOf('@electric-sql/pglite'), bundlesOf('@electric-sql/pglite-pgvector')])
  ).flat()
  const files = await Promise.all(paths.map(async (path) => readTar(await unzip(await readFile(path)))))
  return files.flat().filter(({ isFolder, path }) => !isFolder && !path.startsWith('.'))
}

/** Puts the files where `create extension` looks for them. */
export function placeExtensionFiles(files: readonly TarEntry[], fileSystem: EngineFileSystem): void {
  placeFiles(files, root, fileSystem)
}

const unzip = promisify(gunzip)

async function bundlesOf(packageName: string): Promise<string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve(packageName))
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.tar.gz')).map((name) => join(folder, name))
}
