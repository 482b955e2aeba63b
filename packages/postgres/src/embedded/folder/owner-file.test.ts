import { expect, test } from 'vitest'
import { describeOwner, isOwner, thisOwner } from './owner-file.ts'

test('says who has the folder, and since when', () => {
  const owner = thisOwner('plinth up agentflow')
  expect(isOwner(JSON.parse(JSON.stringify(owner)))).toBe(true)
  expect(describeOwner(owner)).toMatch(/^pid \d+: plinth up agentflow, since \d\d:\d\d$/)
})

test('names the other host and an earlier day', () => {
  const owner = { ...thisOwner('plinth serve'), pid: 7, hostname: 'far', since: '2020-01-02T03:04:05.000Z' }
  expect(describeOwner(owner)).toMatch(/^pid 7 on far: plinth serve, since 2020-01-02 \d\d:\d\d$/)
})

test('an owner that does not answer stays unnamed', () => {
  expect(isOwner({ pid: 'x' })).toBe(false)
  expect(describeOwner(undefined)).toBe('It did not say who it is.')
})
