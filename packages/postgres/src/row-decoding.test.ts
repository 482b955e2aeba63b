import { expect, test } from 'vitest'
import { decoderOf, decoders } from './row-decoding.ts'

test.each([
  [20, '42', 42],
  [20, '9007199254740993', 9007199254740993n],
  [23, '-7', -7],
  [701, 'NaN', Number.NaN],
  [701, '-Infinity', Number.NEGATIVE_INFINITY],
  [1700, '0.10', '0.10'],
  [16, 't', true],
  [1082, '2024-02-29', '2024-02-29'],
  [1114, '2024-02-29 12:00:00.123456', '2024-02-29 12:00:00.123456'],
  [1184, '2024-02-29 12:00:00.123456+00', new Date('2024-02-29T12:00:00.123Z')],
  [1184, '2024-02-29 12:00:00.5+05:30', new Date('2024-02-29T06:30:00.500Z')],
  [1184, '0044-03-15 12:00:00+00 BC', new Date('-000043-03-15T12:00:00.000Z')],
  [1184, '0001-01-01 00:00:00-00:01:15', new Date('0001-01-01T00:01:15.000Z')],
  [1184, 'infinity', 'infinity'],
  [3802, '{"a": [1, null]}', { a: [1, null] }],
  [17, '\\x00ff', new Uint8Array([0, 255])],
  [1007, '{1,NULL,3}', [1, null, 3]],
  [1007, '[0:1]={1,2}', [1, 2]],
  [1007, '{}', []],
  [
    1007,
    '{{1,2},{3,4}}',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [1009, '{"a,b","NULL",NULL,"q\\"\\\\"}', ['a,b', 'NULL', null, 'q"\\']],
  [3807, '{"{\\"a\\": 1}"}', [{ a: 1 }]],
  [600, '(1,2)', '(1,2)'],
])('decodes type %i from %s', (oid, text, expected) => expect(decoderOf(oid)(text)).toEqual(expected))

test('the same decoders serve pg', () => {
  expect(decoders.getTypeParser(20, 'text')('5')).toBe(5)
  expect(decoders.getTypeParser(20)('5')).toBe(5)
})
