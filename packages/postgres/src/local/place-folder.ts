import { createHash } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { chown, mkdir, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { serverUser } from './server-user.ts'

// Where the data of root's clusters lies when PostgreSQL's user cannot enter the project: /root, for one.
const outside = '/var/lib/plinth'

/**
 * Makes the folder of a cluster and gives its real path. As root, PostgreSQL runs as a user that owns nothing else: a
 * project that this user cannot enter gets a link to a folder that it can.
 */
export async function placeFolder(folder: string): Promise<string> {
  if (existsSync(folder)) return realpathSync(folder)
  await mkdir(dirname(folder), { recursive: true })
  const user = serverUser()
  if (user === undefined || canBeEntered(dirname(folder))) {
    await mkdir(folder, { mode: 0o700, recursive: true })
    if (user) await chown(folder, user.uid, user.gid)
    return realpathSync(folder)
  }
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  await mkdir(outside, { recursive: true, mode: 0o755 })
  const place = join(outside, `${basename(folder)}-${mark}`)
  await mkdir(place, { recursive: true, mode: 0o700 })
  await chown(place, user.uid, user.gid)
  await symlink(place, folder).catch((error: unknown) => {
    // Another command made the same link first.
    if (!existsSync(folder)) throw error
  })
  return place
}

/** Whether everybody may pass through a folder and all above it. */
function canBeEntered(folder: string): boolean {
  for (let each = realpathSync(folder); ; each = dirname(each)) {
    if ((statSync(each).mode & 0o001) === 0) return false
    if (each === dirname(each)) return true
  }
}
