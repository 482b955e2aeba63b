import { describeEngines, useDatabase, useEmptyDatabase, useUrl } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'

const shop = {
  key: 'shop',
  build: async (db: { execute(script: string): Promise<unknown> }) => {
    await db.execute('create table items (id int); insert into items values (1)')
  },
}

describeEngines((engine) => {
  describe('a database for the file', () => {
    const db = useDatabase({ engine, ...shop })

    test('starts as its template', async () => {
      expect(await db().many('select id from items')).toEqual([{ id: 1 }])
      await db().execute('insert into items values (2)')
    })

    test('keeps what an earlier test of the file wrote', async () => {
      expect(await db().many('select id from items order by id')).toEqual([{ id: 1 }, { id: 2 }])
    })
  })

  describe('a database for each test', () => {
    const db = useDatabase({ engine, per: 'test', ...shop })

    test.for([1, 2])('starts as its template (%i)', async () => {
      expect(await db().many('select id from items')).toEqual([{ id: 1 }])
      await db().execute('insert into items values (2)')
    })
  })

  describe('an empty database', () => {
    const db = useEmptyDatabase({ engine })

    test('has no tables', async () => {
      expect(await db().many("select * from pg_tables where schemaname = 'public'")).toEqual([])
    })
  })
})

describe('a URL', () => {
  const url = useUrl()

  test('has a host, a password and a database of its own', () => {
    expect(new URL(url())).toMatchObject({ hostname: '127.0.0.1', username: 'postgres' })
    expect(new URL(url()).password).not.toBe('')
  })
})
