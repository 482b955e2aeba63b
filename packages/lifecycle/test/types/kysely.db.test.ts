// The types for Kysely say what pg gives and takes: rows are written and read through both, and each value is of the
// type that its column has.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { useUrl } from '@plinth/testkit'
import { type Insertable, Kysely, PostgresDialect, type PostgresPool, type Selectable } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Customers, DB, Orders } from './expected/kysely.ts'

const script = readFileSync(join(import.meta.dirname, '../../../../corpus/types/shop/shop.sql'), 'utf8')
const url = useUrl({
  server: 'major17',
  key: 'types shop',
  build: async (empty) => void (await empty.execute(script)),
})

// The two differ in whether a client that is not connected has a process id.
const pool = z.custom<PostgresPool>((value) => value instanceof pg.Pool)

const customer: Insertable<Customers> = {
  email: 'ada@example.com',
  name: 'Ada',
  born: '1815-12-10',
  score: 3,
  tags: ['a', 'b'],
  extra: JSON.stringify({ deep: [1, null] }),
  address: '(Street,Town,{x})',
}

function order(customerId: string): Insertable<Orders> {
  return {
    customer_id: customerId,
    total: 12.5,
    states: ['new'],
    duration: '1 day 02:00',
    place: '(1,2)',
    opens: '12:00',
    host: '10.0.0.1',
  }
}

test('a row is read as its type says', async () => {
  const kysely = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: pool.parse(new pg.Pool({ connectionString: url(), max: 1 })) }),
  })
  try {
    const written: Selectable<Customers> = await kysely
      .insertInto('customers')
      .values(customer)
      .returningAll()
      .executeTakeFirstOrThrow()
    expect(written).toMatchObject({
      name: 'Ada',
      tier: 'basic',
      score: 3,
      tags: ['a', 'b'],
      extra: { deep: [1, null] },
    })
    expect([written.born, written.created_at].every((each) => each instanceof Date)).toBe(true)
    expect(typeof written.address).toBe('string')
    await kysely
      .insertInto('orders')
      .values([order(written.id), { customer_id: written.id }])
      .execute()
    const [first, second] = await kysely.selectFrom('orders').selectAll().orderBy('id').execute()
    expect(first).toMatchObject({
      id: '1',
      number: 1,
      state: 'new',
      states: '{new}',
      total: '12.50',
      tax: '3.00',
      opens: '12:00:00',
    })
    expect(first?.place).toEqual({ x: 1, y: 2 })
    expect({ days: first?.duration?.days, hours: first?.duration?.hours }).toEqual({ days: 1, hours: 2 })
    expect(second).toMatchObject({ total: '0.00', duration: null, during: null })
    const joined = await kysely.selectFrom('customer_orders').selectAll().orderBy('order_id').execute()
    expect(joined.map(({ name, order_id: id }) => [name, id])).toEqual([
      ['Ada', '1'],
      ['Ada', '2'],
    ])
    await kysely.insertInto('crm.leads').values({ id: 1 }).execute()
    expect(await kysely.selectFrom('crm.leads').selectAll().execute()).toEqual([
      { id: 1, customer_id: null, weight: 0.5 },
    ])
  } finally {
    await kysely.destroy()
  }
})
