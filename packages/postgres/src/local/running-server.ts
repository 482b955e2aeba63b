import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { localErrors } from './errors.ts'
import { isAlive } from './is-alive.ts'

export interface RunningServer {
  readonly pid: number
  readonly port: number
}

/** The server that runs on the data of a cluster's folder and answers, as its own lock file tells. */
export function findRunningServer(folder: string): RunningServer | undefined {
  const [pidText, , , portText, , , , status] = readLockFile(folder)
  const [pid, port] = [Number(pidText), Number(portText)]
  if (status?.trim() !== 'ready' || !(pid > 0) || !isAlive(pid)) return undefined
  // After a reboot the number may belong to something else.
  return /postgres/.test(commandOf(pid)) ? { pid, port } : undefined
}

/** Ends the server of a folder, if one runs, in the way that closes every connection. */
export async function stopRunningServer(folder: string): Promise<void> {
  const running = findRunningServer(folder)
  if (!running) return
  process.kill(running.pid, 'SIGINT')
  const deadline = performance.now() + 30_000
  while (isAlive(running.pid)) {
    if (performance.now() > deadline) throw localErrors.notStopped({ pid: running.pid })
    await sleep(10)
  }
}

function readLockFile(folder: string): string[] {
  try {
    return readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', `${pid}`], { encoding: 'utf8', stdio: 'pipe' })
  } catch {
    return ''
  }
}
