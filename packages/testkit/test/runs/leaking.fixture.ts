import { openDatabase } from '@plinth/postgres'
import { useUrl } from '@plinth/testkit'
import { test } from 'vitest'

const url = useUrl()

test('leaves a connection open', async () => {
  const db = await openDatabase({ engine: 'server', url: url() }, { applicationName: 'forgotten' })
  await db.many('select 1')
})
