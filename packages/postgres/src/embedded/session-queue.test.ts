import { expect, test } from 'vitest'
import { SessionQueue } from './session-queue.ts'

test('lets one in at a time, in the order of asking', async () => {
  const queue = new SessionQueue()
  const order: number[] = []
  let inside = 0
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const leave = await queue.enter()
      expect(++inside).toBe(1)
      await Promise.resolve()
      order.push(number)
      inside--
      leave()
    }),
  )
  expect(order).toEqual([1, 2, 3, 4])
  expect(queue.busy).toBe(false)
})

test('a newcomer does not slip in before one who waits', async () => {
  const queue = new SessionQueue()
  const leave = await queue.enter()
  const order: string[] = []
  const waiting = queue.enter().then((next) => order.push('waiting') && next())
  leave()
  const newcomer = queue.enter().then((next) => order.push('newcomer') && next())
  await Promise.all([waiting, newcomer])
  expect(order).toEqual(['waiting', 'newcomer'])
})

test('leaving twice gives the turn away once', async () => {
  const queue = new SessionQueue()
  const leave = await queue.enter()
  leave()
  const second = await queue.enter()
  leave()
  expect(await queue.enter(1)).toBeUndefined()
  second()
})

test('gives up after waiting, and the next still gets in', async () => {
  const queue = new SessionQueue()
  const leave = await queue.enter()
  expect(await queue.enter(1)).toBeUndefined()
  leave()
  expect(await queue.enter(1)).toBeTypeOf('function')
})

test('turns away those that wait and those that come', async () => {
  const queue = new SessionQueue()
  await queue.enter()
  const waiting = expect(queue.enter()).rejects.toThrow('over')
  queue.refuse(new Error('over'))
  await waiting
  await expect(queue.enter()).rejects.toThrow('over')
})
