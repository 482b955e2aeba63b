import { createConnection } from 'node:net'
import { basename } from 'node:path'
import { text } from 'node:stream/consumers'
import { testkitErrors } from '../errors.ts'
import type { ServerAddress } from './address.ts'
import { type DeskAnswer, type DeskRequest, deskAnswer, deskSocket, runFolderVariable } from './desk-words.ts'
import type { ServerName } from './servers.ts'

/** The folder of this run, for what its workers share. */
export function runFolder(): string {
  const folder = process.env[runFolderVariable]
  if (!folder) throw testkitErrors.noDesk()
  return folder
}

/** A few letters that no other run has, fit for names of databases. */
export function runName(): string {
  return basename(runFolder())
    .slice(-6)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, 'x')
}

/** Starts a server, unless somebody did in this run, and gives its address. */
export async function askForServer(name: ServerName): Promise<ServerAddress> {
  const { address, failure } = await askDesk({ ask: 'server', name })
  if (!address)
    throw testkitErrors.serverUnavailable({ reason: failure ?? `the server ${name} did not start` })
  return address
}

export async function askDesk(request: DeskRequest): Promise<DeskAnswer> {
  const socket = createConnection({ path: deskSocket(runFolder()), allowHalfOpen: true })
  socket.end(JSON.stringify(request))
  try {
    return deskAnswer.parse(JSON.parse(await text(socket)))
  } catch (cause) {
    throw testkitErrors.noDesk(undefined, { cause })
  }
}
