// Makes the test server `postgres17`: Debian's PostgreSQL 17 with pgvector, pg_cron, pgtap and pg_dump in a
// folder of its own, which runs in a chroot on an older Debian too.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { holdFile } from '../../packages/postgres/src/local/hold-file.ts'
import {
  missingPackages,
  postgres17Folder,
  postgres17Packages,
  postgres17Suite,
} from '../../packages/testkit/src/servers/postgres17.ts'
import { aptProxy, findAptMirror } from './apt-mirror.ts'

process.exitCode = await main()

async function main(): Promise<number> {
  const folder = postgres17Folder()
  const obstacle = findObstacle()
  if (obstacle !== undefined) {
    console.log(`skipped: PostgreSQL 17 with pg_cron: ${obstacle}`)
    return 0
  }
  await mkdir(dirname(folder), { recursive: true })
  return holdFile(`${folder}.lock`, () => install(folder))
}

/** Why it cannot be made on this machine; undefined when it can be tried. */
function findObstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'debootstrap and chroot need root'
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID=debian$/m.test(release)) return 'this is not Debian'
  return findAptMirror() === undefined ? 'the apt sources name no Debian mirror' : undefined
}

async function install(folder: string): Promise<number> {
  if (existsSync(folder)) return complete(folder)
  // We are alone here: what others were building died with them.
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.building-`)) removeRoot(join(dirname(folder), name))
  }
  const startedAt = performance.now()
  const building = await mkdtemp(`${folder}.building-`)
  try {
    const problem = provideDebootstrap() ?? bootstrap(building)
    if (problem !== undefined) {
      console.log(`skipped: PostgreSQL 17 with pg_cron: ${problem}`)
      return 0
    }
    await prepare(building)
    await rename(building, folder)
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(`${folder} is ready after ${seconds} s: ${versionIn(folder)}`)
    return 0
  } finally {
    if (existsSync(building)) removeRoot(building)
  }
}

// An older version of this tool made it, with fewer packages.
function complete(folder: string): number {
  const missing = missingPackages(folder)
  if (missing.length === 0) {
    console.log(`${folder} is there already; remove it to make it anew`)
    return 0
  }
  console.log(`installing ${missing.join(', ')} in ${folder}`)
  const proxy = aptProxy()
  const options = proxy === undefined ? [] : ['-o', `Acquire::http::Proxy=${proxy}`]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...missing]])
    spawnSync('chroot', [folder, 'apt-get', ...options, ...words], { env, stdio: 'ignore' })
  if (missingPackages(folder).length > 0)
    console.log('skipped: PostgreSQL 17 with pg_cron: apt-get could not install them (offline?)')
  return 0
}

function provideDebootstrap(): string | undefined {
  const isInstalled = (): boolean => spawnSync('debootstrap', ['--version']).status === 0
  if (isInstalled()) return undefined
  console.log('installing debootstrap')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const arguments_ = ['install', '-y', '--no-install-recommends', 'debootstrap']
  for (const prepareIndex of [false, true]) {
    if (prepareIndex) spawnSync('apt-get', ['update'], { env, stdio: 'ignore' })
    spawnSync('apt-get', arguments_, { env, stdio: 'ignore' })
    if (isInstalled()) return undefined
  }
  return 'apt-get could not install debootstrap (offline?)'
}

function bootstrap(building: string): string | undefined {
  console.log(`building ${building}: about a minute and a half`)
  const proxy = aptProxy()
  const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'
  const options = [
    '--variant=minbase',
    `--include=${postgres17Packages.join(',')}`,
    ...(existsSync(keyring) ? [`--keyring=${keyring}`] : []),
  ]
  const { status, stdout } = spawnSync(
    'debootstrap',
    [...options, postgres17Suite, building, findAptMirror() ?? ''],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, ...(proxy === undefined ? {} : { http_proxy: proxy }) },
    },
  )
  if (status === 0) return undefined
  return `debootstrap failed (offline?); its last words:\n${stdout.split('\n').slice(-6).join('\n')}`
}

/** Leaves what a server needs: nothing of Debian's own cluster runs, shared memory can be made by everybody. */
async function prepare(building: string): Promise<void> {
  endProcessesIn(building)
  spawnSync('chroot', [building, 'apt-get', 'clean'], { stdio: 'ignore' })
  await mkdir(join(building, 'dev', 'shm'), { recursive: true })
  for (const shared of ['dev/shm', 'tmp']) await chmod(join(building, shared), 0o1777)
  await chmod(building, 0o755)
}

function versionIn(folder: string): string {
  const postgres = '/usr/lib/postgresql/17/bin/postgres'
  return spawnSync('chroot', [folder, postgres, '--version'], { encoding: 'utf8' }).stdout.trim()
}

// Removing a folder in which /proc or /dev is still mounted would reach into the machine itself.
function removeRoot(folder: string): void {
  endProcessesIn(folder)
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
  const inside = mounts
    .map((line) => line.split(' ')[1] ?? '')
    .filter((path) => path.startsWith(`${folder}/`))
  for (const path of inside.toReversed()) spawnSync('umount', [path], { stdio: 'ignore' })
  spawnSync('rm', ['-rf', '--one-file-system', folder], { stdio: 'inherit' })
}

// The packages' own scripts may have started a server in there.
function endProcessesIn(folder: string): void {
  const root = realpathSync(folder)
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name) && rootOf(name) === root) process.kill(Number(name), 'SIGTERM')
  }
}

function rootOf(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/root`)
  } catch {
    return undefined
  }
}
