import { useEmptyDatabase } from '@plinth/testkit'
import { test } from 'vitest'

const db = useEmptyDatabase()

test('leaves a database', async () => {
  await db().execute('create database forgotten')
})
