import { readlinkSync } from 'node:fs'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { explainFileError } from './file-error.ts'

/** Who has a data folder open. */
export interface FolderOwner {
  readonly pid: number
  readonly command: string
  readonly since: string
  readonly hostname: string
  /** Sockets exclude each other only within one network namespace; empty where there are none. */
  readonly networkNamespace: string
}

const touchEveryMs = 2_000
const aliveForMs = 15_000

/** This process, as others shall see it. */
export function thisOwner(command: string): FolderOwner {
  return {
    pid: process.pid,
    command,
    since: new Date().toISOString(),
    hostname: hostname(),
    networkNamespace: networkNamespace(),
  }
}

/** An owner in another network namespace or on another host that has given a sign of life lately. */
export async function readForeignOwner(folder: string): Promise<FolderOwner | undefined> {
  const file = join(folder, 'owner.json')
  try {
    const owner: unknown = JSON.parse(await readFile(file, 'utf8'))
    const { mtimeMs } = await stat(file)
    if (!isOwner(owner) || Date.now() - mtimeMs > aliveForMs) return undefined
    const here = owner.hostname === hostname() && owner.networkNamespace === networkNamespace()
    return here ? undefined : owner
  } catch {
    return undefined
  }
}

/** Writes the owner beside the data and shows that it lives, for openers that this one's socket does not reach. */
export async function keepOwnerFile(
  folder: string,
  owner: FolderOwner,
): Promise<{ remove(): Promise<void> }> {
  const file = join(folder, 'owner.json')
  try {
    await writeFile(`${file}.new`, JSON.stringify(owner))
    await rename(`${file}.new`, file)
  } catch (error) {
    throw explainFileError(error, folder)
  }
  const timer = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {})
  }, touchEveryMs)
  timer.unref()
  return {
    async remove() {
      clearInterval(timer)
      await rm(file, { force: true }).catch(() => {})
    },
  }
}

/** `pid 123: plinth up agentflow, since 12:03` */
export function describeOwner(owner: FolderOwner | undefined): string {
  if (!owner) return 'It did not say who it is.'
  const since = new Date(owner.since)
  const time = since.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const day = since.toDateString() === new Date().toDateString() ? '' : `${since.toISOString().slice(0, 10)} `
  const place = owner.hostname === hostname() ? '' : ` on ${owner.hostname}`
  return `pid ${owner.pid}${place}: ${owner.command}, since ${day}${time}`
}

export function isOwner(value: unknown): value is FolderOwner {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'command' in value &&
    typeof value.command === 'string' &&
    'since' in value &&
    typeof value.since === 'string' &&
    'hostname' in value &&
    typeof value.hostname === 'string' &&
    'networkNamespace' in value &&
    typeof value.networkNamespace === 'string'
  )
}

function networkNamespace(): string {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/net') : ''
  } catch {
    return ''
  }
}
