import { dirname } from 'node:path'
import type { TarEntry } from './tar.ts'

/** The part of the engine's file system that placing needs. */
export interface EngineFileSystem {
  mkdirTree(path: string, mode: number): void
  writeFile(
    path: string,
    bytes: Uint8Array,
    options: { readonly canOwn: boolean; readonly mode: number },
  ): void
}

/**
 * Makes a tar's folders and files below a folder of the engine. The bytes are not copied: the tar stays in memory until
 * the last of them is written anew.
 */
export function placeFiles(entries: readonly TarEntry[], folder: string, fileSystem: EngineFileSystem): void {
  for (const { path, isFolder, bytes } of entries) {
    const place = `${folder}/${path}`
    fileSystem.mkdirTree(isFolder ? place : dirname(place), 0o700)
    if (!isFolder) fileSystem.writeFile(place, bytes, { canOwn: true, mode: 0o600 })
  }
}
