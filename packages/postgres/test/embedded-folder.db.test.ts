import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { buildImage } from '../src/embedded/folder/data-image.ts'
import { errorOf, openForTest, temporaryFolder } from './embedded-temporary.ts'

const writer = fileURLToPath(new URL('./embedded-writer.ts', import.meta.url))

interface Writer {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  readonly lines: string[]
  errors: string
}

function startWriter(folder: string, mode: 'write' | 'hold' | 'close' | 'end'): Writer {
  const child = spawn(process.execPath, ['--conditions=@plinth/source', writer, folder, mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const started: Writer = { child, lines: [], errors: '' }
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n')
    rest = parts.pop() ?? ''
    started.lines.push(...parts)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    started.errors += text
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return started
}

async function until(holds: () => boolean, what: () => string, atMostMs = 30_000): Promise<void> {
  for (const end = Date.now() + atMostMs; !holds(); await sleep(10))
    if (Date.now() > end) throw new TypeError(`waited in vain: ${what()}`)
}

async function kill({ child }: Writer): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a killed process', () => {
  const rounds = process.env['PLINTH_SOAK'] ? 50 : 10

  test(`loses no acknowledged row (${rounds} rounds)`, { timeout: rounds * 15_000 }, async () => {
    const folder = await temporaryFolder()
    let acknowledged = 0
    for (let round = 1; round <= rounds; round++) {
      const started = startWriter(folder, 'write')
      await until(
        () => started.lines.length > 20 + round * 7,
        () => started.errors,
      )
      await kill(started)
      acknowledged = Math.max(acknowledged, Number(started.lines.at(-1)))
    }
    const db = await openForTest({ folder })
    const found = await db.one<{ rows: number; last: number; total: number }>(
      'select count(*) as rows, max(id) as last, (select entries from totals) as total from entries',
    )
    expect(found.last).toBeGreaterThanOrEqual(acknowledged)
    expect(found.rows).toBe(found.total)
    await db.execute('create extension amcheck')
    await db.execute("select bt_index_check('entries_pkey', true); select * from verify_heapam('entries')")
  })

  test('during the first start leaves a folder that starts anew', { timeout: 120_000 }, async () => {
    for (const delayMs of [150, 350, 550, 800]) {
      const folder = await temporaryFolder()
      const started = startWriter(folder, 'hold')
      await until(
        () => existsSync(join(folder, 'first-start')) || started.lines.length > 0,
        () => started.errors,
      )
      await sleep(delayMs)
      await kill(started)
      const db = await openForTest({ folder })
      expect(await db.one('select 1 as a')).toEqual({ a: 1 })
      await db.close()
      expect((await readdir(folder)).sort()).toEqual(['pgdata', 'plinth.json'])
    }
  })

  test('frees the lock', async () => {
    const folder = await temporaryFolder()
    const started = startWriter(folder, 'hold')
    await until(
      () => started.lines.includes('open'),
      () => started.errors,
    )
    await kill(started)
    const db = await openForTest({ folder })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
  })
})

describe('the lock', () => {
  test('refuses a second process, names the first, and leaves the folder whole', async () => {
    const folder = await temporaryFolder()
    const started = startWriter(folder, 'hold')
    await until(
      () => started.lines.includes('open'),
      () => started.errors,
    )
    const error = await errorOf(openForTest({ folder }))
    expect(error.code).toBe('postgres.folder_owned')
    expect(error.detail).toMatch(
      new RegExp(`^pid ${started.child.pid}: writer of the test, since \\d\\d:\\d\\d$`),
    )
    await kill(started)
    const db = await openForTest({ folder })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
  })

  test('refuses a second opener in the same process, by any path', async () => {
    const folder = await temporaryFolder()
    await openForTest({ folder })
    expect((await errorOf(openForTest({ folder: `${folder}/../data/` }))).code).toBe('postgres.folder_owned')
  })

  test('is waited for as long as waitMs says', async () => {
    const folder = await temporaryFolder()
    const first = await openForTest({ folder })
    expect((await errorOf(openForTest({ folder, waitMs: 200 }))).code).toBe('postgres.folder_owned')
    const second = openForTest({ folder, waitMs: 10_000 })
    await sleep(150)
    await first.close()
    expect(await (await second).one('select 1 as a')).toEqual({ a: 1 })
  })

  test('heeds an owner in another container while it gives signs of life', async () => {
    const folder = await temporaryFolder()
    await (await openForTest({ folder })).close()
    const owner = {
      pid: 7,
      command: 'plinth serve',
      since: new Date().toISOString(),
      hostname: 'other',
      networkNamespace: 'net:[1]',
    }
    const file = join(folder, 'owner.json')
    await writeFile(file, JSON.stringify(owner))
    const error = await errorOf(openForTest({ folder }))
    expect(error.detail).toMatch(/^pid 7 on other: plinth serve, since/)
    const longAgo = new Date(Date.now() - 60_000)
    await utimes(file, longAgo, longAgo)
    await (await openForTest({ folder })).close()
    await writeFile(file, JSON.stringify(owner))
    await (await openForTest({ folder, takeOver: true })).close()
  })

  test('shows the owner in the folder while it is open', async () => {
    const folder = await temporaryFolder()
    const db = await openForTest({ folder, command: 'plinth up agentflow' })
    const owner: unknown = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'))
    expect(owner).toMatchObject({ pid: process.pid, command: 'plinth up agentflow' })
    await db.close()
    expect(existsSync(join(folder, 'owner.json'))).toBe(false)
  })
})

describe('the folder', () => {
  test('is made, marked and opened again', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'er')
    const first = await openForTest({ folder })
    await first.execute('create table t (a int); insert into t values (1)')
    await first.close()
    expect(JSON.parse(await readFile(join(folder, 'plinth.json'), 'utf8'))).toEqual({
      format: 1,
      engine: 'pglite',
      engineVersion: '0.5.14',
      postgresMajor: 18,
    })
    const second = await openForTest({ folder })
    expect(await second.one('select a from t')).toEqual({ a: 1 })
  })

  test('of another major is refused', async () => {
    const folder = await temporaryFolder()
    await (await openForTest({ folder })).close()
    const marker = { format: 1, engine: 'pglite', engineVersion: '0.9.0', postgresMajor: 19 }
    await writeFile(join(folder, 'plinth.json'), JSON.stringify(marker))
    const error = await errorOf(openForTest({ folder }))
    expect(error).toMatchObject({
      code: 'postgres.data_format',
      exit: 'refused',
      hint: expect.stringContaining('export'),
    })
    expect(error.message).toContain('PGlite 0.9.0 (PostgreSQL 19')
  })

  test.each(['notes.txt', 'pgdata'])('with a %s that is not ours is refused and left alone', async (name) => {
    const folder = await temporaryFolder()
    await mkdir(folder)
    if (name === 'pgdata') await mkdir(join(folder, name))
    else await writeFile(join(folder, name), 'mine')
    expect(await errorOf(openForTest({ folder }))).toMatchObject({
      code: 'postgres.folder_foreign',
      exit: 'refused',
    })
    expect(await readdir(folder)).toEqual([name])
  })

  test('that is a file is refused', async () => {
    const folder = await temporaryFolder()
    await writeFile(folder, 'mine')
    expect((await errorOf(openForTest({ folder }))).code).toBe('postgres.folder_foreign')
    expect(await readFile(folder, 'utf8')).toBe('mine')
  })
})

describe('the image', () => {
  test('is made once, kept in its folder, and used from there', { timeout: 60_000 }, async () => {
    const imageFolder = join(await temporaryFolder(), 'images')
    await (await openForTest({ imageFolder })).close()
    expect(await readdir(imageFolder)).toEqual(['pglite-0.5.14.tar.zst'])
    const made = await stat(join(imageFolder, 'pglite-0.5.14.tar.zst'))
    const db = await openForTest({ imageFolder, folder: await temporaryFolder() })
    expect((await stat(join(imageFolder, 'pglite-0.5.14.tar.zst'))).mtimeMs).toBe(made.mtimeMs)
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
  })

  test('that is damaged is made anew', { timeout: 60_000 }, async () => {
    const imageFolder = await temporaryFolder()
    await mkdir(imageFolder)
    await writeFile(join(imageFolder, 'pglite-0.5.14.tar.zst'), 'no image')
    const db = await openForTest({ imageFolder })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
    expect((await stat(join(imageFolder, 'pglite-0.5.14.tar.zst'))).size).toBeGreaterThan(1_000_000)
  })

  test('need not be kept', { timeout: 60_000 }, async () => {
    const imageFolder = await temporaryFolder()
    await writeFile(imageFolder, 'a file where the folder would be')
    const db = await openForTest({ imageFolder })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
  })

  test('for the package is smaller than 2 MB', { timeout: 60_000 }, async () => {
    const file = join(await temporaryFolder(), 'image.tar.zst')
    await buildImage(file)
    expect((await stat(file)).size).toBeLessThan(2_000_000)
  })
})

describe('the process', () => {
  test('ends by itself after close', async () => {
    const started = startWriter(await temporaryFolder(), 'close')
    expect(await once(started.child, 'exit')).toEqual([0, null])
    expect(started).toMatchObject({ lines: ['open'], errors: '' })
  })

  test('ends by itself with an open, idle database, whose folder opens again', async () => {
    const folder = await temporaryFolder()
    const started = startWriter(folder, 'end')
    expect(await once(started.child, 'exit')).toEqual([0, null])
    expect(started.errors).toBe('')
    const db = await openForTest({ folder })
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
  })
})

// A file system of its own, as only root can mount one.
async function mountSmall(sizeMegabytes: number): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'plinth-small-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMegabytes}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe('a file system of its own', () => {
  test('read-only: the folder is named', async ({ skip }) => {
    const mount = await mountSmall(8)
    if (!mount) return skip('mounting a tmpfs needs root')
    execFileSync('mount', ['-o', 'remount,ro', mount])
    expect((await errorOf(openForTest({ folder: join(mount, 'data') }))).code).toBe(
      'postgres.folder_not_writable',
    )
    expect((await errorOf(openForTest({ folder: mount }))).code).toBe('postgres.folder_not_writable')
  })

  test('too small for a first start: says so', { timeout: 60_000 }, async ({ skip }) => {
    const mount = await mountSmall(20)
    if (!mount) return skip('mounting a tmpfs needs root')
    const error = await errorOf(openForTest({ folder: join(mount, 'data') }))
    expect(error).toMatchObject({ code: 'postgres.disk_full', http: 507 })
  })

  test('full while writing: says so, and keeps what was committed', { timeout: 120_000 }, async ({
    skip,
  }) => {
    const mount = await mountSmall(90)
    if (!mount) return skip('mounting a tmpfs needs root')
    const folder = join(mount, 'data')
    const db = await openForTest({ folder })
    await db.execute('create table filled (id int generated always as identity primary key, filler text)')
    let committed = 0
    const fill = async (): Promise<void> => {
      for (; committed < 100_000; committed += 500)
        await db.many("insert into filled (filler) select repeat('x', 2000) from generate_series(1, 500)")
    }
    expect((await errorOf(fill())).code).toBe('postgres.disk_full')
    await db.close()
    execFileSync('mount', ['-o', 'remount,size=400m', mount])
    const again = await openForTest({ folder })
    const { rows } = await again.one<{ rows: number }>('select count(*) as rows from filled')
    expect(rows).toBeGreaterThanOrEqual(committed)
  })
})
