import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

/** One file of an extension, as it lies below PostgreSQL's own folder. */
export interface ExtensionFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The part of the engine's file system that placing needs. */
export interface EngineFileSystem {
  mkdirTree(path: string): void
  writeFile(path: string, bytes: Uint8Array): void
}

const root = '/pglite'

// Measured on 2 cores, 2026-11-21: all 38 bundles given to PGlite's own `extensions` option cost 180 ms of every
// start, because it compiles each library at once; placed as files they cost 30 ms, and a library is compiled when
// it is first used.

/** Reads every extension bundle that ships with PGlite, and pgvector. */
export async function readExtensionFiles(): Promise<ExtensionFile[]> {
  const paths = (
    await Promise.all([bundlesOf('@electric-sql/pglite'), bundlesOf('@electric-sql/pglite-pgvector')])
  ).flat()
  const files = await Promise.all(paths.map(async (path) => readTar(await unzip(await readFile(path)))))
  return files.flat()
}

/** Puts the files where `create extension` looks for them. */
export function placeExtensionFiles(files: readonly ExtensionFile[], fileSystem: EngineFileSystem): void {
  for (const { path, bytes } of files) {
    fileSystem.mkdirTree(dirname(`${root}/${path}`))
    fileSystem.writeFile(`${root}/${path}`, bytes)
  }
}

const unzip = promisify(gunzip)

async function bundlesOf(packageName: string): Promise<string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve(packageName))
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.tar.gz')).map((name) => join(folder, name))
}

const block = 512

function readTar(tar: Buffer): ExtensionFile[] {
  const files: ExtensionFile[] = []
  for (let at = 0; at + block <= tar.length; ) {
    const path = textAt(tar, at, 100)
    if (path === '') break
    const size = Number.parseInt(textAt(tar, at + 124, 12), 8) || 0
    const start = at + block
    if (!path.endsWith('/') && !path.startsWith('.'))
      files.push({ path, bytes: tar.subarray(start, start + size) })
    at = start + Math.ceil(size / block) * block
  }
  return files
}

function textAt(tar: Buffer, at: number, length: number): string {
  const end = tar.indexOf(0, at)
  return tar.toString('utf8', at, Math.min(end === -1 ? at + length : end, at + length))
}
