import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeParameter } from './parameter-encoding.ts'
import { decodeArray } from './row-decoding.ts'

test.each([
  [null, null],
  [undefined, null],
  ['', ''],
  [true, 'true'],
  [1.5, '1.5'],
  [12345678901234567890n, '12345678901234567890'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date('+012345-01-02T00:00:00.000Z'), '12345-01-02T00:00:00.000Z'],
  [new Date('-000043-03-15T00:00:00.000Z'), '0044-03-15T00:00:00.000Z BC'],
  [{ a: 1 }, '{"a":1}'],
  [[1, null, 'x'], '{"1",NULL,"x"}'],
  [[[true], [false]], '{{"true"},{"false"}}'],
  [[new Uint8Array([1, 255])], '{"\\\\x01ff"}'],
])('encodes %o', (value, expected) => expect(encodeParameter(value)).toEqual(expected))

test('bytes are sent as they are', () => {
  const bytes = new Uint8Array([1, 2])
  expect(encodeParameter(bytes)).toBe(bytes)
})

test('an array of any text reads back as itself', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null))), (values) => {
      expect(decodeArray(String(encodeParameter(values)), (text) => text)).toEqual(values)
    }),
  )
})
