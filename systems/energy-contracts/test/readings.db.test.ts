// Readings: the same one is loaded once, months are partitions, partitions are closed.

import { expect, test } from 'vitest'
import {
  actAs,
  adminA,
  becomes,
  count,
  describeEngines,
  readMigrations,
  service,
  staffA,
  tryOut,
  useSeededEnergy,
} from './energy-database.ts'

describeEngines((engine) => {
  const database = useSeededEnergy(engine)
  const attempt = (statement: string): Promise<readonly object[]> =>
    tryOut(database(), (tx) => tx.many(statement))

  const insert = (values: string): string =>
    `insert into public.meter_reading
         (organization_id, source_system, external_site_id, external_device_id, meter_id, reading_timestamp)
       values ${values} on conflict do nothing returning 1`

  test('a reading that is loaded again is not there twice', async () => {
    const device = "(9001, 'solaredge', 'SE-1001', 'EX-0001', null, '2024-11-10 12:00:00+00')"
    expect(await attempt(insert(device))).toEqual([])
    const site = "(9001, 'sma', 'S-1', null, null, '2024-11-10 12:00:00+00')"
    expect((await attempt(insert(`${site}, ${site}`))).length).toBe(1)
    const byHand = "(9001, 'manual', null, null, 9001, '2024-11-10 12:00:00+00')"
    expect((await attempt(insert(`${byHand}, ${byHand}`))).length).toBe(1)
  })

  test('readings of two meters, sites, sources or owners at one moment are two', async () => {
    const rows = [
      "(9001, 'manual', null, null, 9001, '2024-11-10 12:00:00+00')",
      "(9001, 'manual', null, null, 9002, '2024-11-10 12:00:00+00')",
      "(9002, 'manual', null, null, 9001, '2024-11-10 12:00:00+00')",
      "(9001, 'sma', 'S-1', null, null, '2024-11-10 12:00:00+00')",
      "(9001, 'sma', 'S-2', null, null, '2024-11-10 12:00:00+00')",
      "(9001, 'goodwe', 'S-1', null, null, '2024-11-10 12:00:00+00')",
    ]
    expect((await attempt(insert(rows.join(', ')))).length).toBe(rows.length)
  })

  test('the months are those of UTC, to the microsecond', async () => {
    const found = await tryOut(database(), async (tx) => {
      await tx.execute("set local time zone 'Pacific/Auckland'")
      await tx.many("select public.create_meter_reading_partition('2024-12-01')")
      return tx.many<{ partition: string }>(
        `insert into public.meter_reading (organization_id, source_system, meter_id, reading_timestamp)
           values (9001, 'manual', 9001, '2024-11-30 23:59:59.999999+00'), (9001, 'manual', 9001, '2024-12-01 00:00:00+00')
           returning tableoid::regclass::text as partition`,
      )
    })
    expect(found).toEqual([{ partition: 'meter_reading_2024_11' }, { partition: 'meter_reading_2024_12' }])
  })

  test('this month and the next three are there, and a month that is not is said so', async () => {
    const found = await database().many(
      `insert into public.meter_reading (organization_id, source_system, meter_id, reading_timestamp)
         select 9001, 'manual', 9001, date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => ahead)
         from generate_series(0, 3) as ahead returning id`,
    )
    expect(found.length).toBe(4)
    await database().many('delete from public.meter_reading where meter_id = 9001')
    await expect(
      attempt(
        "insert into public.meter_reading (organization_id, source_system, reading_timestamp) values (9001, 'manual', '2001-06-01')",
      ),
    ).rejects.toThrow(/no partition of relation "meter_reading" found for row/)
  })

  test('the back end has a month made that is missing, and then loads it', async () => {
    const seen = await actAs(database(), service, async (tx) => {
      await tx.many("select public.create_meter_reading_partition('2019-03-15')")
      await tx.many(
        "insert into public.meter_reading (organization_id, source_system, meter_id, reading_timestamp) values (9001, 'manual', 9001, '2019-03-31 12:00:00+00')",
      )
      await becomes(tx, staffA)
      return count(tx, "public.meter_reading where reading_timestamp < '2020-01-01'")
    })
    expect(seen).toBe(1)
  })

  test('many who want the same month at once all get it, and it is made once', async () => {
    const names = await Promise.all(
      Array.from({ length: 8 }, () =>
        database().one<{ name: string }>(
          "select public.create_meter_reading_partition('2017-07-04') as name",
        ),
      ),
    )
    expect(new Set(names.map(({ name }) => name))).toEqual(new Set(['meter_reading_2017_07']))
    expect(await count(database(), "pg_class where relname = 'meter_reading_2017_07'")).toBe(1)
    await database().execute('drop table public.meter_reading_2017_07')
  })

  test('a month can be made while others read and write', async () => {
    await tryOut(database(), async (tx) => {
      await tx.many("update public.meter_reading set quality = 'measured' where id = 9001")
      await tx.many("select public.create_meter_reading_partition('2016-07-04')")
      const { mode } = await tx.one<{ mode: string }>(
        `select string_agg(distinct mode, ',') as mode from pg_locks
         where relation = 'public.meter_reading'::regclass and mode = 'AccessExclusiveLock'`,
      )
      expect(mode).toBeNull()
    })
  })

  // No test server has pg_cron; what it would be given is run here.
  test('the monthly job makes the partition three months ahead', async () => {
    const file = readMigrations().find(({ name }) => name.startsWith('006_'))?.text ?? ''
    expect(file).toMatch(/cron\.schedule\(\s*'meter-reading-partition-maintenance',\s*'0 0 1 \* \*'/)
    const [, statement = ''] = /\$job\$(.*)\$job\$/s.exec(file) ?? []
    const made = await tryOut(database(), (tx) => tx.one<{ name: string }>(`select (${statement}) as name`))
    const { wanted } = await database().one<{ wanted: string }>(
      "select to_char(now() at time zone 'UTC' + interval '3 months', '\"meter_reading_\"YYYY_MM') as wanted",
    )
    expect(made.name).toBe(wanted)
  })

  test('a partition is closed to everybody who calls it by its own name', async () => {
    const partitions = await database().many<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'public.meter_reading'::regclass",
    )
    expect(partitions.length).toBeGreaterThanOrEqual(5)
    for (const { name } of partitions)
      for (const identity of [staffA, adminA, service])
        for (const statement of [
          `select from public.${name}`,
          `delete from public.${name}`,
          `insert into public.${name} default values`,
          `truncate public.${name}`,
        ])
          await expect(
            actAs(database(), identity, (tx) => tx.many(statement)),
            statement,
          ).rejects.toThrow(/permission denied/)
  })

  test('a partition has the indexes, checks and references of its parent', async () => {
    const { indexes, rules } = await database().one<{ indexes: number; rules: number }>(
      `select
           (select count(*)::int from pg_index where indrelid = 'public.meter_reading_2024_11'::regclass) as indexes,
           (select count(*)::int from pg_constraint where conrelid = 'public.meter_reading_2024_11'::regclass and contype in ('c', 'f')) as rules`,
    )
    expect({ indexes, rules }).toEqual({ indexes: 10, rules: 5 })
  })

  test('a table that stands in the way of a partition is named, not swallowed', async () => {
    await expect(
      tryOut(database(), async (tx) => {
        await tx.execute('create table public.meter_reading_2018_01 (id int)')
        await tx.many("select public.create_meter_reading_partition('2018-01-01')")
      }),
    ).rejects.toThrow(/is no partition of meter_reading/)
  })
})
