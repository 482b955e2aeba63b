import { statSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '@plinth/postgres/local'

/** Where temporary folders are made: the path of a unix socket in there has to fit into 103 bytes on macOS. */
export function shortTemporaryFolder(): string {
  return tmpdir().length > 50 ? '/tmp' : tmpdir()
}

/** Makes a folder whose name tells the process it belongs to. */
export function makeOwnedFolder(parent: string, prefix: string): Promise<string> {
  return mkdtemp(join(parent, `${prefix}-${process.pid}-`))
}

/** The folders of processes that have ended, as far as we may remove them. */
export async function findAbandonedFolders(parent: string, prefix: string): Promise<string[]> {
  const names = await readdir(parent)
  const pattern = new RegExp(`^${prefix}-(\\d+)-`)
  return names
    .filter((name) => {
      const owner = pattern.exec(name)?.[1]
      return owner !== undefined && !isAlive(Number(owner))
    })
    .map((name) => join(parent, name))
    .filter(isOurs)
}

function isOurs(folder: string): boolean {
  const uid = process.getuid?.()
  return uid === 0 || statSync(folder, { throwIfNoEntry: false })?.uid === uid
}
