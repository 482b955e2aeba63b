import { type Database, openDatabase } from '@plinth/postgres'
import { findHeld, findLeft } from '@plinth/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clone, createClone, finishClone } from '../src/database/clone.ts'

describe('the leak check finds', () => {
  let clone: Clone
  let leaking: Database

  beforeEach(async () => {
    clone = await createClone('main', { key: 'leaks' })
    leaking = await openDatabase({ engine: 'server', url: clone.socketUrl }, { applicationName: 'leaker' })
  })
  afterEach(async () => {
    await leaking.close()
    await clone.admin.close()
  })

  test('nothing where nothing is left', async () => {
    await leaking.transaction((transaction) => transaction.execute('select pg_advisory_xact_lock(1)'))
    expect(await findHeld(clone.admin, clone.name)).toEqual([])
    await leaking.close()
    expect(await findLeft(clone.admin, clone.name)).toEqual([])
    await finishClone(clone, { failed: false })
  })

  test('an open connection, and the end of the tests fails with it', async () => {
    await leaking.many('select 42 as answer')
    await expect(finishClone(clone, { failed: false })).rejects.toMatchObject({
      code: 'testkit.leaks',
      detail: expect.stringMatching(/a connection is open: process \d+ \(leaker\), .*select 42/),
    })
  })

  test('an advisory lock, a channel and a transaction', async () => {
    const held = leaking.session(async (session) => {
      await session.many('select pg_advisory_lock(7)')
      await leaking.session(async (listener) => {
        await listener.execute('listen news')
        await leaking
          .session(async (idle) => {
            await idle.execute('begin')
            return findHeld(clone.admin, clone.name).finally(() => idle.execute('rollback'))
          })
          .then((findings) => {
            expect(findings.join('\n')).toMatch(
              /advisory lock.*\n.*channel.*listen news\n.*transaction is open/,
            )
          })
      })
    })
    await held
    await leaking.close()
    await finishClone(clone, { failed: false })
  })

  test('a prepared transaction', async () => {
    await leaking.execute("begin; create table t (); prepare transaction 'forgotten'")
    const findings = await findLeft(clone.admin, clone.name)
    expect(findings).toContain('a transaction is prepared: forgotten')
    await leaking.execute("rollback prepared 'forgotten'")
    await leaking.close()
    await finishClone(clone, { failed: false })
  })
})
