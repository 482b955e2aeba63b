import { rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { PlinthError } from '@plinth/kernel'
import { testkitErrors } from '../errors.ts'
import { findAbandonedFolders, makeOwnedFolder, shortTemporaryFolder } from '../process/owned-folder.ts'
import { type DeskAnswer, deskRequest, deskSocket } from './desk-words.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { isServerName, type RunningServer, serverAbsence, servers } from './servers.ts'

const prefix = 'plinth-run'

/** Where the workers of a run ask for servers: each starts at the first question, and once. */
export interface Desk {
  readonly runFolder: string
  readonly ledger: Ledger
  startedServers(): Promise<RunningServer[]>
  close(): Promise<void>
}

export async function openDesk(): Promise<Desk> {
  const parent = shortTemporaryFolder()
  for (const folder of await findAbandonedFolders(parent, prefix)) {
    await rm(folder, { recursive: true, force: true })
  }
  const runFolder = await makeOwnedFolder(parent, prefix)
  const started = new Map<string, Promise<RunningServer>>()
  const ledger = createLedger()
  // Half-open: the client ends its side when its question is complete, and then reads the answer.
  const listener = createServer({ allowHalfOpen: true }, (socket) => {
    void answer(socket, started, ledger)
  })
  await listen(listener, deskSocket(runFolder))
  return {
    runFolder,
    ledger,
    async startedServers() {
      const settled = await Promise.allSettled(started.values())
      return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    },
    async close() {
      await new Promise((resolve) => listener.close(resolve))
      await rm(runFolder, { recursive: true, force: true })
    },
  }
}

async function answer(
  socket: Socket,
  started: Map<string, Promise<RunningServer>>,
  ledger: Ledger,
): Promise<void> {
  socket.on('error', () => {})
  const reply = (words: DeskAnswer): void => {
    socket.end(JSON.stringify(words))
  }
  try {
    const request = deskRequest.parse(JSON.parse(await text(socket)))
    if (request.ask === 'server') {
      reply({ address: (await startOnce(request.name, started)).address })
    } else {
      ledger.write(request)
      reply({})
    }
  } catch (error) {
    const detail = error instanceof PlinthError && error.detail ? `\n${error.detail}` : ''
    reply({ failure: `${error instanceof Error ? error.message : error}${detail}` })
  }
}

function startOnce(name: string, started: Map<string, Promise<RunningServer>>): Promise<RunningServer> {
  const running = started.get(name)
  if (running) return running
  if (!isServerName(name)) throw testkitErrors.serverUnavailable({ reason: `there is no server ${name}` })
  const reason = serverAbsence(name)
  if (reason !== undefined) throw testkitErrors.serverUnavailable({ reason })
  const starting = servers[name].start(name)
  started.set(name, starting)
  return starting
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
    server.unref()
  })
}
