import { describe, expect, test } from 'vitest'
import { findPersonalData } from './find-personal-data.ts'

const codes = (text: string): string[] =>
  findPersonalData({ bytes: Buffer.from(text), file: 'a.sql' }).map(
    ({ code, subject }) => `${code} ${subject}`,
  )

describe('findPersonalData', () => {
  test.each([
    ["('jane.doe@gmail.com')", 'seed.email'],
    ['+49 170 1234567', 'seed.phone'],
    ['4539 1488 0343 6467', 'seed.card'],
    ['DE89 3704 0044 0532 0130 00', 'seed.iban'],
    ['078-05-1120', 'seed.social_security'],
  ])('warns of %s', (text, code) => {
    expect(codes(`select 1;\n${text}`)).toEqual([`${code} a.sql:2`])
  })

  test.each([
    'ada@example.com',
    'x@shop.test',
    'root@localhost',
    '+1 202 555 0143',
    '4539 1488 0343 6468',
    'DE88 3704 0044 0532 0130 00',
    '11111111-1111-4111-8111-111111111111',
    '2026-01-02 03:04:05',
    "'0000000000000000'",
  ])('lets %s pass', (text) => {
    expect(codes(text)).toEqual([])
  })

  test('does not repeat what it found', () => {
    const [finding] = findPersonalData({ bytes: Buffer.from('jane.doe@gmail.com'), file: 'a.sql' })
    expect(finding?.message).not.toContain('jane.doe')
  })
})
