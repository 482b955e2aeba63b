import { existsSync, statfsSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, serverUser } from '@plinth/postgres/local'
import { findAbandonedFolders, makeOwnedFolder, shortTemporaryFolder } from '../process/owned-folder.ts'
import { removeCluster } from './watchdog.ts'

const prefix = 'plinth-pg'
const memory = '/dev/shm'
const roomBytes = 4 * 1024 ** 3

/** The file that says that a cluster outlives its run, because somebody wants to look at it. */
export const keptFile = (folder: string): string => join(folder, 'kept')

/** Makes the folder of a new cluster: data, sockets and log. */
export async function makeClusterFolder(binaries: Binaries): Promise<string> {
  const folder = await makeOwnedFolder(parentFolder(binaries), prefix)
  const user = serverUser()
  if (user) await chown(folder, user.uid, user.gid)
  return folder
}

/** Ends and removes the clusters of processes that are dead, whose watchdog died with them. */
export async function removeStaleClusters(binaries: Binaries): Promise<string[]> {
  const parents = new Set([parentFolder(binaries), shortTemporaryFolder()])
  const abandoned = await Promise.all([...parents].map((parent) => findAbandonedFolders(parent, prefix)))
  const stale = abandoned.flat().filter((folder) => !existsSync(keptFile(folder)))
  await Promise.all(stale.map(removeCluster))
  return stale
}

// Copying a database is making hundreds of files: measured on a virtual disk (ext4, 60 tables, November 2026)
// a clone takes 320 ms there and 15 ms in memory.
function parentFolder(binaries: Binaries): string {
  if (binaries.root !== undefined) return join(binaries.root, 'tmp')
  return process.env['PLINTH_TEST_FOLDER'] || (hasRoom(memory) ? memory : shortTemporaryFolder())
}

/** Whether a file system in memory is there, with room, and the memory to fill it. */
function hasRoom(folder: string): boolean {
  if (process.platform !== 'linux' || !existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= roomBytes && process.availableMemory() >= roomBytes
}
