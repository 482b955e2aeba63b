import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openEmbedded } from '../src/embedded/embedded-database.ts'
import type { EmbeddedDatabase } from '../src/embedded/one-session-database.ts'

let db: EmbeddedDatabase

beforeAll(async () => {
  db = await openEmbedded({ engine: 'embedded', folder: null })
  await db.execute('create table readings (id int primary key, note text)')
})

beforeEach(() => db.execute('truncate readings'))

afterAll(() => db.close())

async function* source(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

async function* manyRows(count: number, perPart = 1000): AsyncGenerator<Uint8Array> {
  for (let from = 1; from <= count; from += perPart) {
    let text = ''
    for (let id = from; id < from + perPart && id <= count; id++)
      text += `${id}\tnote of reading ${id} with some length\n`
    yield Buffer.from(text)
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

test('200,000 rows go in and out, and memory stays flat', { timeout: 120_000 }, async () => {
  expect(await db.copyIn('copy readings from stdin', manyRows(200_000))).toBe(200_000)
  await db.execute('truncate readings; checkpoint')
  const before = process.memoryUsage.rss()
  expect(await db.copyIn('copy readings from stdin', manyRows(200_000))).toBe(200_000)
  let bytes = 0
  for await (const chunk of db.copyOut('copy readings to stdout')) bytes += chunk.length
  expect(bytes).toBeGreaterThan(9_000_000)
  expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000)
})

test('records may be cut anywhere, in quotes and between CR and LF too', async () => {
  const csv = 'id,note\r\n1,"two\r\nlines, ""quoted"""\r\n2,ü€😀\r\n'
  const bytes = Buffer.from(csv)
  const single = Array.from(bytes, (byte) => new Uint8Array([byte]))
  expect(await db.copyIn('copy readings from stdin with (format csv, header)', source(...single))).toBe(2)
  expect(await db.many('select * from readings order by id')).toEqual([
    { id: 1, note: 'two\r\nlines, "quoted"' },
    { id: 2, note: 'ü€😀' },
  ])
})

test('an empty source loads nothing', async () => {
  expect(await db.copyIn('copy readings from stdin', source())).toBe(0)
})

test('a wrong row is named by its line, even late, and nothing is loaded', async () => {
  async function* rows(): AsyncGenerator<Uint8Array> {
    yield* manyRows(150_000)
    yield Buffer.from('oops\tx\n')
    yield* manyRows(10)
  }
  const copying = db.copyIn('copy readings from stdin', rows())
  await expect(copying).rejects.toMatchObject({
    sqlState: '22P02',
    cause: { where: 'COPY readings, line 150001, column id: "oops"' },
  })
  expect(await db.one('select count(*) from readings')).toEqual({ count: 0 })
})

test('a source that fails loads nothing, and its own error comes up', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* manyRows(50_000)
    throw new TypeError('the download broke off')
  }
  await expect(db.copyIn('copy readings from stdin', broken())).rejects.toThrow('the download broke off')
  expect(await db.one('select count(*) from readings')).toEqual({ count: 0 })
})

test('a statement that is no copy does not wait for the source', async () => {
  await expect(db.copyIn('copy nowhere from stdin', manyRows(10))).rejects.toMatchObject({
    sqlState: '42P01',
  })
  expect(await db.copyIn('copy readings from stdin', manyRows(10))).toBe(10)
})

test('a role that may not read files may copy from stdin', async () => {
  await db.execute('create role loader; grant insert, select on readings to loader')
  await db.transaction(async (tx) => {
    await tx.execute('set local role loader')
    expect(await tx.copyIn('copy readings from stdin', manyRows(5))).toBe(5)
    expect(await collect(tx.copyOut('copy readings to stdout'))).toContain('note of reading 5')
  })
})

test('the binary format goes round', async () => {
  await db.copyIn('copy readings from stdin', manyRows(1000))
  const bytes: Uint8Array[] = []
  for await (const chunk of db.copyOut('copy readings to stdout with (format binary)')) bytes.push(chunk)
  await db.execute('truncate readings')
  expect(await db.copyIn('copy readings from stdin with (format binary)', source(...bytes))).toBe(1000)
})

test('a copy inside a savepoint can fail alone', async () => {
  await db.transaction(async (tx) => {
    await tx.copyIn('copy readings from stdin', manyRows(3))
    const failing = tx.savepoint((inner) => inner.copyIn('copy readings from stdin', manyRows(3)))
    await expect(failing).rejects.toMatchObject({ sqlState: '23505' })
    await tx.many('insert into readings values (4)')
  })
  expect(await db.one('select count(*) from readings')).toEqual({ count: 4 })
})

test('a reader that stops early leaves the session in order', async () => {
  await db.copyIn('copy readings from stdin', manyRows(100_000))
  for await (const chunk of db.copyOut('copy readings to stdout')) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  expect(await db.one('select count(*) from readings')).toEqual({ count: 100_000 })
})

test('an error of copy to comes up', async () => {
  await expect(collect(db.copyOut('copy nowhere to stdout'))).rejects.toMatchObject({ sqlState: '42P01' })
  await expect(
    collect(db.copyOut('copy (select 1 / (3 - g) from generate_series(1, 5) g) to stdout')),
  ).rejects.toMatchObject({
    sqlState: '22012',
  })
  expect(await db.one('select 1 as a')).toEqual({ a: 1 })
})

test('an abort ends a copy whose source hangs', async () => {
  const controller = new AbortController()
  const own = await openEmbedded({ engine: 'embedded', folder: null }, { signal: controller.signal })
  await own.execute('create table readings (id int primary key, note text)')
  async function* hanging(): AsyncGenerator<Uint8Array> {
    yield* manyRows(10)
    controller.abort()
    await new Promise(() => {})
  }
  await expect(own.copyIn('copy readings from stdin', hanging())).rejects.toMatchObject({
    code: 'postgres.cancelled',
  })
  await own.close()
})

test('one row may be larger than every chunk', async () => {
  const note = randomBytes(3_000_000).toString('hex')
  expect(await db.copyIn('copy readings from stdin', source(`1\t${note}\n`))).toBe(1)
  expect(await collect(db.copyOut('copy readings to stdout'))).toBe(`1\t${note}\n`)
})
