import { testkitErrors } from './errors.ts'
import { type Desk, openDesk } from './servers/desk.ts'
import { runFolderVariable } from './servers/desk-words.ts'
import { finishServer } from './servers/finish-server.ts'

// Vitest calls setup once for each project, in one process: the first opens the desk for all of them.
let desk: Desk | undefined

export async function setup(): Promise<void> {
  if (process.env[runFolderVariable]) return
  desk = await openDesk()
  process.env[runFolderVariable] = desk.runFolder
}

/** Ends the servers of the run and says what was skipped, kept or left behind. */
export async function teardown(): Promise<void> {
  if (!desk) return
  const { ledger, startedServers, close } = desk
  desk = undefined
  const servers = await startedServers()
  const ends = await Promise.allSettled(
    servers.map((server) => finishServer(server, ledger.keptOn(server.address.name))),
  )
  await close()
  delete process.env[runFolderVariable]
  const finished = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
  const lines = [...ledger.skippedLines(), ...finished.flatMap((end) => end.lines)]
  if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`)
  const strays = finished.flatMap((end) => end.strays)
  if (strays.length > 0) throw testkitErrors.strayDatabases({ names: strays.join(', ') })
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
