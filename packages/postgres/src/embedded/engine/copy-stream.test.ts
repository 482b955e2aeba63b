import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inChunks } from './copy-stream.ts'

async function* from(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

async function collect(parts: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of inChunks(from(parts))) chunks.push(chunk)
  return chunks
}

test('the chunks together are the source, byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 })), async (parts) => {
      expect(Buffer.concat(await collect(parts))).toEqual(Buffer.concat(parts))
    }),
  )
})

test('joins small pieces and cuts a large one, so that no chunk is much above 256 KB', async () => {
  const small = Array.from({ length: 10_000 }, () => new Uint8Array(100).fill(1))
  const chunks = await collect([...small, new Uint8Array(3_000_000).fill(2)])
  expect(chunks.length).toBeLessThan(20)
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(512 * 1024)
  expect(Buffer.concat(chunks).length).toBe(4_000_000)
})

test('an empty source gives no chunk', async () => {
  expect(await collect([])).toEqual([])
  expect(await collect([new Uint8Array(0)])).toEqual([])
})

test('ending early ends the source', async () => {
  let ended = false
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield new Uint8Array(300_000)
    } finally {
      ended = true
    }
  }
  for await (const _ of inChunks(source())) break
  expect(ended).toBe(true)
})
