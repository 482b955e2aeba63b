import { useDatabase, useFolder } from '@plinth/testkit'
import { expect, test } from 'vitest'

const db = useDatabase({ key: 'looked at' })
const folder = useFolder()

test('fails', async () => {
  expect(folder()).not.toBe('')
  expect(await db().one('select 1 as a')).toEqual({ a: 2 })
})
