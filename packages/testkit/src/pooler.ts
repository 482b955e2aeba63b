import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findFreePort, serverUser } from '@plinth/postgres/local'
import { testkitErrors } from './errors.ts'

const places = [
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
  '/opt/homebrew/bin/pgbouncer',
]

export interface Pooler {
  /** The given URL, by way of the pooler. */
  readonly url: string
  stop(): Promise<void>
}

/** Why there is no pooler on this machine; undefined when there is. */
export function poolerAbsence(): string | undefined {
  return places.some(existsSync) ? undefined : 'pgbouncer is not installed (apt-get install pgbouncer)'
}

/** Starts pgbouncer in front of a server, in a mode of pooling. */
export async function startPooler(targetUrl: string, mode: 'session' | 'transaction'): Promise<Pooler> {
  const program = places.find(existsSync)
  if (program === undefined) throw testkitErrors.programMissing({ program: 'pgbouncer' })
  const target = new URL(targetUrl)
  const folder = await mkdtemp(join(tmpdir(), 'plinth-pooler-'))
  await chmod(folder, 0o755)
  const port = await findFreePort()
  await writeFile(join(folder, 'users'), `"${target.username}" "${decodeURIComponent(target.password)}"\n`)
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${target.hostname} port=${target.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(folder, 'users')}
pool_mode = ${mode}
max_client_conn = 6
ignore_startup_parameters = extra_float_digits,options
`,
  )
  const child = spawn(program, ['-q', join(folder, 'pgbouncer.ini')], {
    stdio: 'ignore',
    cwd: '/',
    ...serverUser(),
  })
  child.unref()
  await untilOpen(port)
  target.hostname = '127.0.0.1'
  target.port = `${port}`
  return {
    url: target.href,
    async stop() {
      const ended = once(child, 'exit')
      child.ref()
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

async function untilOpen(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = createConnection({ port, host: '127.0.0.1' })
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      sleep(1_000, false),
    ])
    socket.destroy()
    if (open) return
    await sleep(25)
  }
  throw testkitErrors.serverUnavailable({ reason: 'pgbouncer did not start' })
}

/** Why certificates cannot be made on this machine; undefined when they can. */
export function opensslAbsence(): string | undefined {
  return spawnSync('openssl', ['version']).status === 0 ? undefined : 'openssl is not installed'
}
