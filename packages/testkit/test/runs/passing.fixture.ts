import { useDatabase } from '@plinth/testkit'
import { expect, test } from 'vitest'

const db = useDatabase({ key: 'passing', build: async (db) => void (await db.execute('create table t ()')) })

test('passes', async () => {
  expect(await db().many('select * from t')).toEqual([])
})
