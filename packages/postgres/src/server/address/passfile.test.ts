import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPassword, readPassfile } from './passfile.ts'

const question = { host: 'db.example.com', port: 5432, database: 'shop', user: 'ada' }

test('the first line that fits decides, and * fits everything', () => {
  const text = [
    '# comment:5432:shop:ada:no',
    'other:5432:shop:ada:no',
    'db.example.com:5432:shop:bob:no',
    'db.example.com:*:shop:*:first',
    '*:*:*:*:last',
  ].join('\n')
  expect(findPassword(text, question)).toBe('first')
  expect(findPassword(text, { ...question, database: 'x' })).toBe('last')
  expect(findPassword('db.example.com:5432:shop:ada', question)).toBeUndefined()
})

test('a socket where libpq has its own is called localhost', () => {
  const text = 'localhost:5432:shop:ada:there'
  expect(findPassword(text, { ...question, host: '/var/run/postgresql' })).toBe('there')
  expect(findPassword(text, { ...question, host: '/srv/sockets' })).toBeUndefined()
})

test('colons and backslashes are written with a backslash before them', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'ab:\\ é') }), (password) => {
      const escaped = password.replace(/[:\\]/g, '\\$&')
      expect(findPassword(`*:*:*:*:${escaped}`, question)).toBe(password)
    }),
  )
})

test('a file that others may read is passed over, and the reason is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plinth-passfile-'))
  const file = join(folder, 'pass')
  writeFileSync(file, '*:*:*:*:open')
  chmodSync(file, 0o640)
  expect(readPassfile(file, question)).toEqual({
    password: undefined,
    problem: `${file} was passed over: others may read it (chmod 600 ${file}).`,
  })
  chmodSync(file, 0o600)
  expect(readPassfile(file, question).password).toBe('open')
  expect(readPassfile(join(folder, 'gone'), question)).toEqual({ password: undefined, problem: undefined })
  rmSync(folder, { recursive: true })
})
