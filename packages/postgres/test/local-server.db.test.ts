import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase } from '@plinth/postgres'
import { ensureLocalServer, findRunningServer, stopLocalServer } from '@plinth/postgres/local'
import { runCommand, serverAbsence, skipWithout, useFolder } from '@plinth/testkit'
import { afterEach, describe, expect, test } from 'vitest'

const absence = serverAbsence('main')
skipWithout(absence === undefined, absence ?? '')

const folder = useFolder()
const place = (): string => join(folder(), '.plinth/local/shop')
const open = (): Promise<Database> => openDatabase({ engine: 'local', folder: place(), database: 'shop' })

afterEach(async () => {
  await stopLocalServer(place())
  const real = await realpath(place())
  if (real.startsWith('/var/lib/plinth/')) await rm(real, { recursive: true })
})

describe('a cluster that Plinth runs', () => {
  test('is made at the first question, goes on, and is found again', async () => {
    await chmod(folder(), 0o755)
    const startedAt = performance.now()
    const first = await open()
    const madeMs = performance.now() - startedAt
    await first.execute('create table t as select 7 as n')
    expect(first).toMatchObject({ engine: 'local', capabilities: { manySessions: true } })
    await first.close()
    const again = await open()
    expect(await again.one('select n from t')).toEqual({ n: 7 })
    await again.close()
    process.stdout.write(`local cluster made and opened in ${Math.round(madeMs)} ms\n`)
  })

  test('is made once by four that ask at the same time', async () => {
    await chmod(folder(), 0o755)
    const databases = await Promise.all([open(), open(), open(), open()])
    const ports = await Promise.all(
      databases.map((db) => db.one<{ port: string }>("select current_setting('port') as port")),
    )
    expect(new Set(ports.map(({ port }) => port)).size).toBe(1)
    for (const db of databases) await db.close()
  })

  test('keeps port, password and data over a stop and over a crash', async () => {
    await chmod(folder(), 0o755)
    const before = await ensureLocalServer(place())
    await stopLocalServer(place())
    expect(findRunningServer(before.folder)).toBeUndefined()
    const after = await ensureLocalServer(place())
    expect(after.url('x')).toBe(before.url('x'))
    process.kill(after.pid, 'SIGKILL')
    expect((await ensureLocalServer(place())).url('x')).toBe(before.url('x'))
  })

  test('lets psql in by the URL that is shown, which has no password', async () => {
    await chmod(folder(), 0o755)
    const db = await open()
    const shown = db.shownUrl ?? ''
    const secret = readFileSync(join(place(), 'password'), 'utf8').trim()
    expect(shown).toMatch(/^postgresql:\/\/postgres@127\.0\.0\.1:\d+\/shop\?passfile=/)
    expect(shown + db.label).not.toContain(secret)
    for (const file of ['password', 'passfile', 'url'])
      expect(statSync(join(place(), file)).mode & 0o077).toBe(0)
    if (existsSync('/usr/bin/psql')) {
      const { stdout, stderr } = await runCommand('psql', [shown, '-Atc', 'select current_database()'])
      expect({ stdout, stderr }).toEqual({ stdout: 'shop\n', stderr: '' })
    }
    await db.close()
  })

  test('survives a command that was killed in the middle of making it', async () => {
    await chmod(folder(), 0o755)
    const script = `import { ensureLocalServer } from '@plinth/postgres/local'
      process.stdout.write('go')
      await ensureLocalServer(${JSON.stringify(place())})`
    await runCommand(process.execPath, ['--conditions=@plinth/source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      onStart: (child) => child.stdout?.once('data', () => setTimeout(() => child.kill('SIGKILL'), 350)),
    })
    const db = await open()
    expect(await db.one('select 1 as a')).toEqual({ a: 1 })
    await db.close()
  })

  test.runIf(process.getuid?.() === 0)('lies elsewhere where its user cannot enter the project', async () => {
    await chmod(folder(), 0o700)
    const server = await ensureLocalServer(place())
    expect(server.folder).toMatch(/^\/var\/lib\/plinth\/shop-[0-9a-f]{8}$/)
  })
})
