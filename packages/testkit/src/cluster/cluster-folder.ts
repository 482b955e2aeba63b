import { existsSync } from 'node:fs'
import { chown, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../process/is-alive.ts'
import type { Binaries } from './binaries.ts'
import { serverUser } from './server-user.ts'
import { removeCluster } from './watchdog.ts'

const prefix = 'plinth-pg-'
const keptMark = 'kept'

/** The file that says that a cluster outlives its run, because somebody wants to look at it. */
export const keptFile = (folder: string): string => join(folder, keptMark)

/** Makes the folder of a new cluster: data, sockets and log; its name tells the process it belongs to. */
export async function makeClusterFolder(binaries: Binaries): Promise<string> {
  const folder = await mkdtemp(join(parentFolder(binaries), `${prefix}${process.pid}-`))
  const user = serverUser()
  if (user) await chown(folder, user.uid, user.gid)
  return folder
}

/** The path by which the server itself knows a path of ours. */
export function serverPath(binaries: Binaries, path: string): string {
  return binaries.root === undefined ? path : path.slice(binaries.root.length)
}

/** Ends and removes the clusters of processes that are dead, whose watchdog died with them. */
export async function removeStaleClusters(binaries: Binaries): Promise<string[]> {
  const parent = parentFolder(binaries)
  const removed: string[] = []
  for (const name of await readdir(parent)) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    const folder = join(parent, name)
    if (owner === undefined || isAlive(Number(owner)) || existsSync(keptFile(folder))) continue
    await removeCluster(folder)
    removed.push(folder)
  }
  return removed
}

// The path of a unix socket has room for 103 bytes on macOS, where the temporary folder alone takes 60.
function parentFolder(binaries: Binaries): string {
  if (binaries.root !== undefined) return join(binaries.root, 'tmp')
  return tmpdir().length > 50 ? '/tmp' : tmpdir()
}
