import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { findFreePort } from './free-port.ts'
import { startPostmaster } from './postmaster.ts'

/** Starts the server of a folder on the port that it had, or on one that is free. */
export async function startOnPort(
  binaries: Binaries,
  folder: string,
  wanted?: number,
): Promise<{ port: number; postmaster: ChildProcess }> {
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && wanted !== undefined ? wanted : await findFreePort()
    try {
      return { port, postmaster: await startPostmaster(binaries, { folder, port }) }
    } catch (error) {
      // Between finding a free port and binding it, another process can take it.
      const log = await readFile(join(folder, 'log'), 'utf8')
      if (attempt === 5 || !/could not bind|Address already in use/.test(log)) throw error
    }
  }
}
