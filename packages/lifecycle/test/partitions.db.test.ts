import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type LifecycleContext,
  type LifecycleOperation,
  operations,
  type ProjectConfig,
} from '@plinth/lifecycle'
import { ensurePlatform } from '@plinth/postgres'
import { describeEngines, useDatabase, useFolder } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contextFor } from './migrate-project.ts'

const loaders: Readonly<Record<string, () => Promise<LifecycleOperation>>> = operations

const schema = `
  create table public.readings (
    id bigint generated always as identity, meter text not null, at timestamptz not null, value numeric,
    doubled numeric generated always as (value * 2) stored, primary key (id, at)
  ) partition by range (at);
  alter table public.readings enable row level security;
  grant select on public.readings to anon;
  create policy everybody on public.readings for select to anon using (true);
  alter default privileges in schema public grant select on tables to anon;
  create table public.visits (day date not null, person text) partition by range (day);
  create table public.visits_rest partition of public.visits default;
  create table public.made (at date);
  create table public.own (at timestamptz not null) partition by range (at);
  create function public.make_own(wanted date) returns text language plpgsql as $$
  begin
    execute format('create table public.%I partition of public.own for values from (%L) to (%L)',
      'own_' || to_char(wanted, 'IYYY_IW'), wanted || ' 00:00+00', (wanted + 7) || ' 00:00+00');
    insert into public.made values (wanted);
    return 'done';
  end $$;`

const rules: NonNullable<ProjectConfig['partitions']> = {
  'public.readings': { every: 'month', ahead: 3, keep: 2 },
  'public.visits': { every: 'day', ahead: 2 },
  'public.own': { every: 'week', ahead: 1, make: 'public.make_own' },
}

const made = z.object({
  made: z.array(
    z.object({
      table: z.string(),
      partition: z.string().nullable(),
      moved: z.number().nullable(),
      error: z.string().nullable(),
    }),
  ),
})
const retired = z.object({
  partitions: z.array(
    z.looseObject({
      partition: z.string(),
      state: z.string(),
      rows: z.number().nullable(),
      archive: z.string().nullable(),
    }),
  ),
})
const reported = z.object({
  tables: z.array(z.looseObject({ table: z.string(), count: z.int(), defaultRows: z.number().nullable() })),
  findings: z.array(z.looseObject({ code: z.string(), subject: z.string(), message: z.string() })),
})

describeEngines((engine) => {
  const db = useDatabase({
    engine,
    per: 'test',
    key: 'partitions',
    build: async (empty) => {
      await ensurePlatform(empty)
      await empty.execute(schema)
    },
  })
  const folder = useFolder()
  const context = (more: Partial<LifecycleContext> = {}): LifecycleContext => {
    const plain = contextFor(folder(), db, more)
    return { ...plain, project: { ...plain.project, partitions: rules } }
  }
  const call = async (name: string, input: object = {}, more: Partial<LifecycleContext> = {}) => {
    const operation = await loaders[name]?.()
    const result = await operation?.call(context(more), input)
    return { output: result?.output, exit: result?.exit ?? '', shown: JSON.stringify(result?.present()) }
  }
  const ensure = async (input: object = {}): Promise<string[]> =>
    made
      .parse((await call('partitions.ensure', input)).output)
      .made.map(
        ({ table, partition, moved, error }) => error ?? `${table} ${partition}${moved ? ` +${moved}` : ''}`,
      )
  const count = async (table: string): Promise<number> =>
    Number((await db().one<{ n: number }>(`select count(*) as n from ${table}`)).n)

  describe('partitions ensure', () => {
    test('makes the current period and those ahead, once', async () => {
      const at = '2026-11-18'
      expect(await ensure({ at, dryRun: true })).toHaveLength(9)
      expect(await ensure({ at })).toEqual([
        'public.readings readings_2026_11',
        'public.readings readings_2026_12',
        'public.readings readings_2027_01',
        'public.readings readings_2027_02',
        'public.visits visits_2026_11_18',
        'public.visits visits_2026_11_19',
        'public.visits visits_2026_11_20',
        'public.own own_2026_w47',
        'public.own own_2026_w48',
      ])
      expect(await ensure({ at })).toEqual([])
      expect(await db().many('select at::text from public.made order by 1')).toEqual([
        { at: '2026-11-16' },
        { at: '2026-11-23' },
      ])
    })

    test('closes partitions to who addresses them by their own name', async () => {
      await ensure({ at: '2026-11-18' })
      await db().execute(`insert into public.readings (meter, at, value) values ('a', '2026-11-20', 2)`)
      const seen = (table: string): Promise<unknown> =>
        db().transaction(async (tx) => {
          await tx.execute('set local role anon')
          return tx.many(`select value::int, doubled::int from public.${table}`)
        })
      expect(await seen('readings')).toEqual([{ value: 2, doubled: 4 }])
      await expect(seen('readings_2026_11')).rejects.toThrow(/permission denied/)
    })

    test('a statement on one month reads its partition only', async () => {
      await ensure({ at: '2026-11-18' })
      const plan = JSON.stringify(
        await db().many(
          `explain select * from public.readings where at >= '2026-12-01Z' and at < '2027-01-01Z'`,
        ),
      )
      expect(plan).toContain('readings_2026_12')
      expect(plan).not.toMatch(/readings_(2026_11|2027)/)
    })

    test('takes over the rows of the default partition, and none else', async () => {
      await db().execute(
        `insert into public.visits values ('2026-11-18', 'a'), ('2026-11-19', 'b'), ('2026-11-19', 'c'), ('2031-01-01', 'd')`,
      )
      expect(await ensure({ at: '2026-11-18', tables: ['public.visits'] })).toEqual([
        'public.visits visits_2026_11_18 +1',
        'public.visits visits_2026_11_19 +2',
        'public.visits visits_2026_11_20',
      ])
      expect([
        await count('public.visits'),
        await count('public.visits_rest'),
        await count('public.visits_2026_11_19'),
      ]).toEqual([4, 1, 2])
    })

    test('fills gaps from a day on where that is asked for', async () => {
      await ensure({ at: '2026-11-18', tables: ['public.readings'] })
      expect(await ensure({ at: '2026-11-18', since: '2026-09-15', tables: ['public.readings'] })).toEqual([
        'public.readings readings_2026_09_15_0000',
        'public.readings readings_2026_10',
      ])
    })

    test('what stops one table stops no other, and says so', async () => {
      await db().execute('create table public.readings_2026_11 (a int)')
      const { output, exit } = await call('partitions.ensure', { at: '2026-11-18' })
      expect(exit).toBe('findings')
      const { made: found } = made.parse(output)
      expect(found.filter(({ error }) => error !== null)).toMatchObject([
        { table: 'public.readings', error: expect.stringContaining('in the way of a partition') },
      ])
      expect(found.filter(({ error }) => error === null)).toHaveLength(5)
    })

    test('refuses a time that nobody means, and a table without a rule', async () => {
      await expect(ensure({ at: '2126-01-01' })).rejects.toThrow(/no partitions are made for/)
      await expect(ensure({ at: 'soon' })).rejects.toMatchObject({ code: 'partitions.bad_time' })
      await expect(ensure({ tables: ['public.reading'] })).rejects.toMatchObject({
        code: 'partitions.rule_unknown',
        hint: 'did you mean public.readings?',
      })
    })

    test('two at once make each partition once', async () => {
      const both = await Promise.all([ensure({ at: '2026-11-18' }), ensure({ at: '2026-11-18' })])
      expect(both.flat().sort()).toEqual([...new Set(both.flat())].sort())
      expect(both.flat()).toHaveLength(9)
    })
  })

  test('status tells of a near end, gaps, and rows in a default partition', async () => {
    await ensure({ at: '2026-11-18' })
    expect((await call('partitions.status', { at: '2026-11-18' })).exit).toBe('done')
    await ensure({ at: '2027-06-18', tables: ['public.readings'] })
    await db().execute(`insert into public.visits values ('1066-10-14', 'w'), ('2026-10-14', 'x')`)
    const { output, exit } = await call('partitions.status', { at: '2026-11-20' })
    expect(exit).toBe('findings')
    const { tables, findings } = reported.parse(output)
    expect(tables.map(({ table, count: n, defaultRows }) => [table, n, defaultRows])).toEqual([
      ['public.own', 2, null],
      ['public.readings', 8, null],
      ['public.visits', 4, 2],
    ])
    expect(findings.map(({ code, subject, message }) => `${code} ${subject}: ${message}`)).toEqual([
      'partitions.gap public.readings: no partition from 2027-03-01T00:00:00 to 2027-06-01T00:00:00 (UTC)',
      'partitions.runway_short public.visits: its partitions end 2026-11-21 00:00:00 UTC, in 1 days',
      'partitions.default_rows public.visits: 2 rows lie in the default partition, 1 of them with a time nobody means',
    ])
  })

  describe('partitions detach', () => {
    const detach = async (input: object, more: Partial<LifecycleContext> = {}): Promise<string[]> =>
      retired
        .parse((await call('partitions.detach', { tables: ['public.readings'], ...input }, more)).output)
        .partitions.map(
          ({ partition, state, rows }) => `${partition} ${state}${rows === null ? '' : ` ${rows}`}`,
        )
    const archives = (): string[] => {
      const place = join(folder(), 'archive/public.readings')
      return readdirSync(place)
        .filter((name) => name.endsWith('.copy.gz'))
        .map((name) => join(place, name))
    }
    const fill = async (): Promise<void> => {
      await ensure({ at: '2026-07-18', tables: ['public.readings'] })
      await db().execute(`insert into public.readings (meter, at, value)
        select E'm\\t\\n\\\\' || n, timestamptz '2026-07-01Z' + n * interval '1 hour', case when n % 3 = 0 then null else n end
        from generate_series(0, 2900) n`)
    }

    test('takes out what is older than the rule keeps, into a file that COPY reads', async () => {
      await fill()
      const july = await db().many(`select * from public.readings where at < '2026-08-01Z' order by id`)
      expect(await detach({ at: '2026-10-05', dryRun: true })).toEqual(['public.readings_2026_07 to detach'])
      expect(await detach({ at: '2026-10-05' })).toEqual(['public.readings_2026_07 archived 744'])
      expect(await count('public.readings_2026_07')).toBe(744)
      expect(await count('public.readings')).toBe(2901 - 744)
      expect(await detach({ at: '2026-10-05' })).toEqual([])
      expect(await detach({ at: '2026-10-05', drop: true })).toEqual(['public.readings_2026_07 dropped 744'])
      expect(await db().one(`select to_regclass('public.readings_2026_07') as gone`)).toEqual({ gone: null })
      const text = gunzipSync(readFileSync(archives()[0] ?? ''))
      await ensure({ at: '2026-07-18', tables: ['public.readings'] })
      await db().execute('create table public.back (like public.readings)')
      await db().copyIn(
        'copy public.back (id, meter, at, value) from stdin',
        (async function* () {
          yield text
        })(),
      )
      expect((await db().many('select id, meter, at, value from public.back order by id')).length).toBe(744)
      expect(await db().many('select id, meter, at, value from public.back order by id')).toEqual(
        july.map(({ doubled: _, ...row }) => row),
      )
    })

    test('keeps the first archive of a month that came back with late rows', async () => {
      await fill()
      await detach({ at: '2026-10-05', drop: true })
      await ensure({ at: '2026-07-18', tables: ['public.readings'] })
      await db().execute(`insert into public.readings (meter, at) values ('late', '2026-07-09Z')`)
      expect(await detach({ at: '2026-10-05', drop: true })).toEqual(['public.readings_2026_07 dropped 1'])
      const lines = archives().map(
        (file) => gunzipSync(readFileSync(file)).toString().trim().split('\n').length,
      )
      expect(lines.sort((a, b) => a - b)).toEqual([1, 744])
    })

    test('leaves what is being written, whatever the clock says', async () => {
      await ensure({ at: '2026-07-18', tables: ['public.readings'] })
      await db().execute(`insert into public.readings (meter, at) values ('a', '2026-08-03Z')`)
      expect(await detach({ at: '2027-10-05', dryRun: true })).toEqual(['public.readings_2026_07 to detach'])
    })

    test('does not drop what changed after it was archived, and archives what is damaged again', async () => {
      await fill()
      await detach({ at: '2026-10-05' })
      await db().execute(
        `insert into public.readings_2026_07 (id, meter, at) values (90000, 'late', '2026-07-02Z')`,
      )
      await expect(detach({ at: '2026-10-05', drop: true })).rejects.toMatchObject({
        code: 'partitions.archive_differs',
      })
      writeFileSync(archives()[0] ?? '', 'damaged')
      expect(await detach({ at: '2026-10-05', drop: true })).toEqual(['public.readings_2026_07 dropped 745'])
    })

    test.each(['partitions.detached', 'partitions.archived', 'partitions.recorded'])(
      'ended at %s, the next run goes on and nothing is lost or doubled',
      async (place) => {
        await fill()
        const stop = {
          boundary: (name: string): void => {
            if (name === place) throw new RangeError('ended')
          },
        }
        await expect(detach({ at: '2026-11-05', drop: true }, stop)).rejects.toThrow('ended')
        expect(await detach({ at: '2026-11-05', drop: true })).toEqual([
          'public.readings_2026_07 dropped 744',
          'public.readings_2026_08 dropped 744',
        ])
        expect(await count('public.readings')).toBe(2901 - 2 * 744)
        expect(await count('plinth.detached_partitions')).toBe(2)
      },
    )
  })

  test('of two schedulers one works, and the other takes over', async () => {
    const watch = { watch: true, minutes: 0.01, rounds: 3 }
    const [one, other] = await Promise.all([
      call('partitions.schedule', watch),
      call('partitions.schedule', watch),
    ])
    const numbers = z.object({ rounds: z.int(), made: z.int() })
    expect(numbers.parse(one.output).made + numbers.parse(other.output).made).toBe(9)
    expect((await call('partitions.schedule', { watch: true, rounds: 1 })).exit).toBe('done')
  })
})
