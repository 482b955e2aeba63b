import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Database, openDatabase } from '@plinth/postgres'
import {
  copyToCache,
  embeddedBinaries,
  findEmbeddedPackage,
  isAlive,
  linkLibraries,
  openToAll,
} from '@plinth/postgres/local'
import { type Cluster, runCommand, startCluster, useFolder } from '@plinth/testkit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeStaleClusters } from '../src/cluster/cluster-folder.ts'

describe('a cluster', () => {
  let cluster: Cluster

  beforeAll(async () => {
    const startedAt = performance.now()
    cluster = await startCluster({ password: "o'brien @%", settings: { max_connections: 17 } })
    print(`cluster ${cluster.version} started in ${Math.round(performance.now() - startedAt)} ms`)
  })
  afterAll(() => cluster.stop())

  test('answers over TCP and over its socket, with the settings it was given', async () => {
    for (const url of [cluster.url, cluster.socketUrl]) {
      const row = await ask(url, "select current_setting('max_connections') as n")
      expect(row).toEqual({ n: '17' })
    }
  })

  test('asks for the password over TCP', async () => {
    const url = new URL(cluster.url)
    url.password = 'wrong'
    await expect(ask(url.href, 'select 1')).rejects.toThrow(/password/)
  })

  test('has after a crash what was committed before', async () => {
    await ask(cluster.url, 'create table kept as select 7 as n')
    await ask(cluster.url, 'checkpoint')
    await cluster.crash()
    await expect(ask(cluster.url, 'select 1')).rejects.toThrow()
    await cluster.restart()
    expect(await ask(cluster.url, 'select n from kept')).toEqual({ n: 7 })
    expect(await cluster.log()).toMatch(/automatic recovery in progress|not properly shut down/)
  })

  test.for(['fast', 'immediate'] as const)('restarts (%s) with the same address', async (mode) => {
    await cluster.restart(mode)
    expect(await ask(cluster.url, 'select 1 as a')).toEqual({ a: 1 })
  })
})

describe('the end of a cluster', () => {
  test('leaves neither process nor folder after stop', async () => {
    const cluster = await startCluster()
    const pid = await postmasterPid(cluster.folder)
    await cluster.stop()
    expect({ alive: isAlive(pid), folder: existsSync(cluster.folder) }).toEqual({
      alive: false,
      folder: false,
    })
  })

  test('comes with the death of its parent by SIGKILL', async () => {
    const { folder, pid } = await startInDyingProcess('process.kill(process.pid, "SIGKILL")')
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('comes with the end of a parent that did not stop it', async () => {
    const { folder, pid } = await startInDyingProcess('')
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('is made up for by the next start where the watchdog died as well', async () => {
    const { folder, pid } = await startInDyingProcess(`
      const words = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\\n')
      const line = words.find((text) => text.includes('plinth-watchdog') && text.includes(cluster.folder))
      process.kill(Number.parseInt(line), 'SIGKILL')
      process.kill(process.pid, 'SIGKILL')`)
    // Another worker that starts a cluster at this moment may do it first.
    await removeStaleClusters({ binFolder: '', major: 0 })
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false)
    await expect.poll(() => isAlive(pid)).toBe(false)
  })
})

describe('binaries from npm', () => {
  const folder = useFolder()

  test('get their links from two processes at once', async () => {
    const list = [{ source: 'native/lib/liba.so.1', target: 'native/lib/liba.so' }]
    await mkdir(join(folder(), 'native', 'lib'), { recursive: true })
    await writeFile(join(folder(), 'native', 'lib', 'liba.so.1'), 'a library')
    await writeFile(join(folder(), 'native', 'pg-symlinks.json'), JSON.stringify(list))
    await Promise.all([linkLibraries(folder()), linkLibraries(folder()), linkLibraries(folder())])
    expect(await readFile(join(folder(), 'native', 'lib', 'liba.so'), 'utf8')).toBe('a library')
  })

  test('are copied once to where everybody can read them', async () => {
    const closed = join(folder(), 'closed')
    await mkdir(join(closed, 'package'), { recursive: true })
    await chmod(closed, 0o700)
    expect(openToAll(join(closed, 'package'))).toBe(false)
    await chmod(folder(), 0o755)
    const copy = (): Promise<string> => copyToCache(join(closed, 'package'), 'copy', join(folder(), 'cache'))
    const [first, second] = await Promise.all([copy(), copy()])
    expect(first).toBe(second)
    expect(openToAll(first)).toBe(true)
  })

  test.skipIf(findEmbeddedPackage(17) === undefined)('make a cluster from such a copy', async () => {
    const found = await embeddedBinaries(17)
    const native = dirname(found?.binFolder ?? '')
    await chmod(folder(), 0o755)
    const copy = await copyToCache(native, 'copy', join(folder(), 'cache'))
    const cluster = await startCluster({ binaries: { binFolder: join(copy, 'bin'), major: 17 } })
    expect(await ask(cluster.url, 'select 1 as a')).toEqual({ a: 1 })
    await cluster.stop()
  })
})

async function ask(url: string, text: string): Promise<unknown> {
  const db: Database = await openDatabase({ engine: 'server', url })
  try {
    return await db.maybeOne(text)
  } finally {
    await db.close()
  }
}

/** Starts a cluster in a process of its own, which then does something and ends. */
async function startInDyingProcess(ending: string): Promise<{ folder: string; pid: number }> {
  const script = `
    const { execFileSync } = await import('node:child_process')
    const { writeSync } = await import('node:fs')
    const { startCluster } = await import('./src/cluster/cluster.ts')
    const cluster = await startCluster()
    writeSync(1, cluster.folder + '\\n' + execFileSync('head', ['-n', '1', cluster.folder + '/data/postmaster.pid']))
    ${ending}`
  const { stdout, stderr } = await runCommand(
    process.execPath,
    ['--conditions=@plinth/source', '--input-type=module', '--eval', script],
    { cwd: dirname(import.meta.dirname), timeoutMs: 30_000 },
  )
  const [folder = '', pid = ''] = stdout.split('\n')
  expect(pid, stderr).toMatch(/^\d+$/)
  return { folder, pid: Number(pid) }
}

async function postmasterPid(folder: string): Promise<number> {
  return Number.parseInt(await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8'), 10)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
