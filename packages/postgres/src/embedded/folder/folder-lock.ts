import { createHash } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { postgresErrors } from '../../errors.ts'
import { fileErrorCode } from './file-error.ts'
import {
  describeOwner,
  type FolderOwner,
  isOwner,
  keepOwnerFile,
  readForeignOwner,
  thisOwner,
} from './owner-file.ts'

export interface FolderLockOptions {
  /** What a second opener reads about this one. */
  readonly command: string
  /** How long to wait for a folder that is taken. */
  readonly waitMs?: number | undefined
  /** Passes over the sign of life of an owner on another host; for when that host is known to be gone. */
  readonly takeOver?: boolean | undefined
}

/** The exclusive right to one data folder: two engines on one folder destroy it, and PGlite has no lock of its own. */
export interface FolderLock {
  release(): Promise<void>
}

/** Takes the lock or says who holds it; the operating system frees it when the process dies, however it dies. */
export async function lockFolder(realFolder: string, options: FolderLockOptions): Promise<FolderLock> {
  const deadline = Date.now() + (options.waitMs ?? 0)
  for (;;) {
    const taken = await tryLock(realFolder, options)
    if ('release' in taken) return taken
    if (Date.now() >= deadline)
      throw postgresErrors.folderOwned({ folder: realFolder }, { detail: taken.detail })
    await sleep(100)
  }
}

async function tryLock(
  folder: string,
  { command, takeOver }: FolderLockOptions,
): Promise<FolderLock | { readonly detail: string }> {
  const owner = thisOwner(command)
  const address = await lockAddress(folder)
  const server = await listen(address, owner)
  if (!server) return { detail: describeOwner(await askOwner(address)) }
  const foreign = takeOver ? undefined : await readForeignOwner(folder)
  if (foreign) {
    await close(server)
    return { detail: describeOwner(foreign) }
  }
  const ownerFile = await keepOwnerFile(folder, owner)
  return {
    async release() {
      await ownerFile.remove()
      await close(server)
    },
  }
}

// Linux has sockets without a file: nothing is left behind by a process that was killed. The folder's number stands
// for it where there is one: containers may see one folder under two paths, or two folders under one.
async function lockAddress(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true })
  const identity = process.platform === 'win32' ? folder.toLowerCase() : `${dev}:${ino}`
  const name = `plinth:${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`
  if (process.platform === 'linux') return `\0${name}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name.replace(':', '-')}`
  return join(tmpdir(), `${name.replace(':', '-')}.sock`)
}

async function listen(address: string, owner: FolderOwner): Promise<Server | undefined> {
  const server = await tryListen(address, owner)
  if (server || process.platform === 'linux' || process.platform === 'win32') return server
  // A socket file whose process is gone refuses connections.
  if (await answers(address)) return undefined
  await rm(address, { force: true })
  return tryListen(address, owner)
}

function tryListen(address: string, owner: FolderOwner): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end(JSON.stringify(owner))
    })
    server.once('error', (error) => {
      if (fileErrorCode(error) === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen({ path: address, exclusive: true }, () => {
      server.unref()
      resolve(server)
    })
  })
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}

// An owner that is busy on its main thread answers late; who it is can then not be said.
function askOwner(address: string): Promise<FolderOwner | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address)
    let text = ''
    socket.setEncoding('utf8').setTimeout(1000, () => socket.destroy())
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(parseOwner(text)))
  })
}

function parseOwner(text: string): FolderOwner | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isOwner(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
