import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { serverUser } from './server-user.ts'

/** Starts a program of a PostgreSQL installation as the user that the server runs as. */
export function spawnBinary(
  binaries: Binaries,
  program: string,
  { args, ...options }: SpawnOptions & { readonly args: readonly string[] },
): ChildProcess {
  const path = join(binaries.binFolder, program)
  const user = serverUser()
  // libpq's own variables would reach into the cluster: PGDATA, PGPORT, PGOPTIONS.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))
  const env = { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
  const { root, variables = {} } = binaries
  if (root === undefined)
    return spawn(path, args, { cwd: '/', env: { ...env, ...variables }, ...user, ...options })
  const as = user ? [`--userspec=${user.uid}:${user.gid}`, '--groups='] : []
  // Set inside: what they name, a library to preload for one, is not out here.
  const inside = ['/usr/bin/env', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)]
  return spawn('/usr/bin/env', ['chroot', ...as, root, ...inside, path, ...args], {
    cwd: '/',
    env,
    ...options,
  })
}

/** Runs a program to its end; gives its exit code and everything it wrote. */
export async function runBinary(
  binaries: Binaries,
  program: string,
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = spawnBinary(binaries, program, { args, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: chunks.join('') }))
  })
}
