import { describeEngines } from '@plinth/testkit'
import { expect, test } from 'vitest'
import { useShared } from './shared.ts'

describeEngines((engine) => {
  const db = useShared(engine)

  test('has what was built once', async () => {
    expect(await db().many('select * from shared')).toEqual([])
  })
})
