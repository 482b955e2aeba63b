import { existsSync, statSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { localErrors } from './errors.ts'
import { serverUser } from './server-user.ts'

/**
 * The folder itself where the server's user can reach it, or else a copy that it can: a clone below /root is
 * closed to the unprivileged user that PostgreSQL runs as. The name says what is in it, with its version.
 */
export async function readableByServer(folder: string, name: string): Promise<string> {
  if (serverUser() === undefined || openToAll(folder)) return folder
  return copyToCache(folder, name)
}

/** Whether every folder on the way can be entered by everybody. */
export function openToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o005) !== 0o005) return false
  for (let parent = dirname(folder); ; parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) return false
    if (parent === dirname(parent)) return true
  }
}

/** Copies a folder to a place that everybody may read; an earlier copy of that name is used again. */
export async function copyToCache(folder: string, name: string, cache = defaultCache()): Promise<string> {
  await mkdir(cache, { recursive: true, mode: 0o755 })
  if ((await stat(cache)).uid !== process.getuid?.()) throw localErrors.cacheNotOurs({ folder: cache })
  const copy = join(cache, name)
  if (existsSync(copy)) return copy
  const unfinished = await mkdtemp(`${copy}-`)
  await cp(folder, join(unfinished, 'package'), { recursive: true, verbatimSymlinks: true })
  try {
    await rename(join(unfinished, 'package'), copy)
  } catch (error) {
    // Another process finished the same copy first.
    if (!existsSync(copy)) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return copy
}

function defaultCache(): string {
  return join(tmpdir(), `plinth-binaries-${process.getuid?.() ?? 0}`)
}
