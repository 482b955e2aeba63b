import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '@plinth/postgres'
import {
  expectGolden,
  runCommand,
  skipWithout,
  startFlakyProxy,
  terminalAbsence,
  useFolder,
  useUrl,
} from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const node = (script: string): [string, string[]] => [process.execPath, ['--eval', script]]

describe('a command', () => {
  test('gives its code, both streams and its time', async () => {
    const result = await runCommand(...node('console.log("out"); console.error("err"); process.exit(3)'))
    expect(result).toMatchObject({ code: 3, stdout: 'out\n', stderr: 'err\n', timedOut: false })
    expect(result.durationMs).toBeGreaterThan(0)
  })

  test('reads what it is given and sees its environment', async () => {
    const script = 'process.stdin.on("data", (d) => console.log(process.env.COLOUR + d, process.env.HOME))'
    const options = { stdin: 'brick', env: { COLOUR: 'red ', HOME: undefined } }
    expect(await runCommand(...node(script), options)).toMatchObject({ stdout: 'red brick undefined\n' })
  })

  test('is killed with its children when its time is over', async () => {
    const result = await runCommand('/bin/sh', ['-c', 'sleep 60 & sleep 60'], { timeoutMs: 200 })
    expect(result).toMatchObject({ code: null, signal: 'SIGKILL', timedOut: true })
    expect(result.durationMs).toBeLessThan(5_000)
  })

  describe('in a terminal', () => {
    const absence = terminalAbsence()
    skipWithout(absence === undefined, absence ?? '')

    test('sees a terminal of that size, and its exit code comes through', async () => {
      const script =
        'process.stdout.write(`${process.stdout.isTTY} ${process.stdout.columns}`); process.exit(4)'
      const terminal = { columns: 93, rows: 20 }
      expect(await runCommand(...node(script), { terminal })).toMatchObject({
        code: 4,
        stdout: 'true 93',
      })
    })
  })
})

describe('a folder', () => {
  const folder = useFolder()

  test.for(['first', 'second'])('is empty and writable (%s)', async (name) => {
    const file = join(folder(), 'file')
    await writeFile(file, name, { flag: 'wx' })
    expect(await readFile(file, 'utf8')).toBe(name)
  })
})

test('a golden file is compared', async () => {
  await expectGolden('one line\n', 'expected/golden.txt')
})

describe('a flaky proxy', () => {
  const url = useUrl()

  test('lets everything through until it is told otherwise', async () => {
    const proxy = await startFlakyProxy(url())
    const db = await openDatabase({ engine: 'server', url: proxy.url })
    expect(await db.one("select length(repeat('x', 1000000)) as n")).toEqual({ n: 1_000_000 })
    await db.close()
    await proxy.close()
  })

  test('cuts in the middle of an answer', async () => {
    const proxy = await startFlakyProxy(url())
    const db = await openDatabase({ engine: 'server', url: proxy.url })
    proxy.cutAfter(10_000)
    await expect(db.one("select repeat('x', 1000000) as text")).rejects.toThrow()
    await db.close()
    await proxy.close()
  })

  test('refuses, and accepts again', async () => {
    const proxy = await startFlakyProxy(url())
    const ask = async (): Promise<unknown> => {
      const db = await openDatabase({ engine: 'server', url: proxy.url })
      return db.one('select 1 as a').finally(() => db.close())
    }
    await proxy.refuse()
    await expect(ask()).rejects.toThrow()
    await proxy.accept()
    expect(await ask()).toEqual({ a: 1 })
    await proxy.close()
  })

  test('holds an answer back while it pauses', async () => {
    const proxy = await startFlakyProxy(url())
    const db = await openDatabase({ engine: 'server', url: proxy.url })
    await db.one('select 1 as a')
    proxy.pause()
    let answered = false
    const answer = db.one('select 2 as a').finally(() => {
      answered = true
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(answered).toBe(false)
    proxy.resume()
    expect(await answer).toEqual({ a: 2 })
    await db.close()
    await proxy.close()
  })
})
