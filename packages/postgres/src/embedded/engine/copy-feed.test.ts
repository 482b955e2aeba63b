import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CopyFeed } from './copy-feed.ts'

// As PGlite reads: it asks for the length, then for at most as much as fits its buffer.
function readAll(feed: CopyFeed, atMost: number): number[] {
  const bytes: number[] = []
  while (bytes.length < feed.length) {
    const length = Math.min(feed.length - bytes.length, atMost)
    const part = feed.subarray(bytes.length, bytes.length + length)
    expect(part.length).toBe(length)
    bytes.push(...part)
  }
  return bytes
}

test('reads as one message, whatever the sizes of its parts and of the reader', () => {
  const part = fc.uint8Array({ minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(part, fc.array(part), fc.integer({ min: 1, max: 50 }), (query, parts, atMost) => {
      const rest = [...parts]
      const feed = new CopyFeed(query, () => rest.shift())
      expect(feed[0]).toBe(query[0])
      expect(readAll(feed, atMost)).toEqual([query, ...parts].flatMap((bytes) => [...bytes]))
    }),
  )
})

test('asks for more only when everything there is has been read', () => {
  let asked = 0
  const feed = new CopyFeed(new Uint8Array([1, 2]), () => {
    asked++
    return undefined
  })
  expect(feed.length).toBe(2)
  feed.subarray(0, 1)
  expect(feed.length).toBe(2)
  expect(asked).toBe(0)
  feed.subarray(1, 2)
  expect(feed.length).toBe(2)
  expect(asked).toBe(1)
})
