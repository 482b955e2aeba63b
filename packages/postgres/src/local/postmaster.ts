import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, serverPath } from './binaries.ts'
import { localErrors } from './errors.ts'
import { spawnBinary } from './run-binary.ts'

const startTimeoutMs = 60_000
const stopTimeoutMs = 30_000

export interface PostmasterOptions {
  readonly folder: string
  readonly port: number
}

/** Starts the server process of a cluster and waits until it answers. */
export async function startPostmaster(binaries: Binaries, options: PostmasterOptions): Promise<ChildProcess> {
  const deadline = performance.now() + startTimeoutMs
  for (;;) {
    const started = await tryStart(binaries, options)
    if (started.child) return started.child
    // After a crash the last backends hold the shared memory for a moment.
    const isPassing = /shared memory block|postmaster\.pid/.test(started.log)
    if (!isPassing || performance.now() > deadline) {
      throw localErrors.startFailed({ binFolder: binaries.binFolder }, { detail: started.log })
    }
    await sleep(50)
  }
}

/** Stops the server process; `kill` is a crash. */
export async function stopPostmaster(
  child: ChildProcess,
  mode: 'fast' | 'immediate' | 'kill',
): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.ref()
  child.kill(({ fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const)[mode])
  const inTime = await Promise.race([ended.then(() => true), sleep(stopTimeoutMs, false, { ref: false })])
  if (!inTime) throw localErrors.notStopped({ pid: child.pid })
}

async function tryStart(
  binaries: Binaries,
  { folder, port }: PostmasterOptions,
): Promise<{ child?: ChildProcess; log: string }> {
  const data = join(folder, 'data')
  const log = openSync(join(folder, 'log'), 'a')
  const logStart = readFileSync(join(folder, 'log')).length
  const child = spawnBinary(binaries, 'postgres', {
    args: ['-D', serverPath(binaries, data), '-p', `${port}`],
    stdio: ['ignore', log, log],
    detached: true,
  })
  let problem = ''
  child.on('error', (error) => {
    problem = error.message
  })
  child.unref()
  closeSync(log)
  const deadline = performance.now() + startTimeoutMs
  while (!hasEnded(child) && child.pid !== undefined && performance.now() < deadline) {
    if (isReady(join(data, 'postmaster.pid'), child.pid)) return { child, log: '' }
    await sleep(10)
  }
  child.kill('SIGKILL')
  return { log: problem || readFileSync(join(folder, 'log')).subarray(logStart).toString() }
}

/** The first line of PostgreSQL's lock file is the process id, the eighth its state. */
function isReady(lockFile: string, pid: number): boolean {
  try {
    const lines = readFileSync(lockFile, 'utf8').split('\n')
    return lines[0] === `${pid}` && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}
