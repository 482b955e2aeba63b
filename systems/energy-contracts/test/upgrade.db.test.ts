// A database of v1.0 with rows goes through all migrations: what is kept, what is moved, what goes.

import { describe, expect, test } from 'vitest'
import {
  applyFiles,
  describeEngines,
  readMigrations,
  readSeeds,
  useBaseline,
  useSeededEnergy,
} from './energy-database.ts'

const rows = `
  insert into public.organization (id, name) values (1, 'Old Owner'), (2, 'Other Owner');
  insert into public.role (organization_id, name) values (1, 'somebody without an account');
  insert into public.project (id, organization_id, name) values (1, 1, 'Old plant'), (2, 2, 'Other plant');
  insert into public.counterparty (id, name) values (1, 'of one'), (2, 'of two'), (3, 'of nobody');
  insert into public.contract (id, project_id, counterparty_id, name)
  values (1, 1, 1, 'first'), (2, 1, 2, 'second'), (3, 2, 2, 'third');
  insert into public.clause_category (id, name, code) values
    (1, 'Guarantee', 'PERF_GUARANTEE'), (2, 'Damages', 'LIQ_DAMAGES'), (3, 'Payment', 'PAYMENT'), (4, 'Service level', 'SLA'),
    (5, 'Upkeep', 'MAINTENANCE'), (6, 'Terms', 'PAYMENT_TERMS'), (7, 'Own words', 'OWN');
  insert into public.clause (id, contract_id, clause_category_id, name)
  values (1, 1, 1, 'guarantee'), (2, 1, 4, 'service'), (3, 1, 3, 'payment'), (4, 1, null, 'unknown');
  insert into public.meter_type (id, name, code) values (1, 'Revenue', 'REVENUE');
  insert into public.meter (id, project_id) values (1, 1);
  insert into public.meter_reading (meter_id, meter_type_id, value, reading_timestamp) values
    (1, 1, 12.5, '2023-12-31 23:59:59+00'), (1, 1, 13, '2024-01-01 00:00:00+00'), (1, 1, 13, '2024-01-01 00:00:00+00');
  insert into public.billing_period (id, name, start_date, end_date) values (1, 'February', '2024-02-01', '2024-02-29');
  insert into public.meter_aggregate (id, billing_period_id, meter_id, total_production, unit)
  values (1, 1, 1, 1000, 'kWh'), (2, 1, 1, 3, 'MWh'), (3, 1, 1, 7, null), (4, null, 1, 5, 'kWh');
  alter table public.contract enable row level security;
  create policy everybody on public.contract using (true);
  grant all on public.contract to anon, authenticated;
  grant select on public.contract to public;`

describeEngines((engine) => {
  describe('a database of v1.0', () => {
    const database = useBaseline(engine, rows)

    test('keeps its rows and finds them where they belong', async () => {
      const db = database()
      const [, ...later] = readMigrations()
      await applyFiles(db, later)
      await applyFiles(db, later)

      expect(await db.many('select 1 from public.role')).toEqual([])

      expect(
        await db.many(
          `select to_char(reading_timestamp at time zone 'UTC', 'YYYY-MM') as month, organization_id::int as organization,
             project_id::int as project, meter_id::int as meter, source_system as source, other_metrics as metrics, energy_wh
           from public.meter_reading order by reading_timestamp, id`,
        ),
      ).toEqual(
        [
          ['2023-12', 12.5],
          ['2024-01', 13],
          ['2024-01', 13],
        ].map(([month, value]) => ({
          month,
          organization: 1,
          project: 1,
          meter: 1,
          source: 'manual',
          metrics: { value, meter_type_id: 1 },
          energy_wh: null,
        })),
      )

      expect(
        await db.many(
          `select clause.name, category.code, category.id::int as id, clause.confidence_score::float as score
           from public.clause left join public.clause_category as category on category.id = clause.clause_category_id
           order by clause.id`,
        ),
      ).toEqual([
        { name: 'guarantee', code: 'PERFORMANCE_GUARANTEE', id: 1, score: 0.5 },
        { name: 'service', code: 'MAINTENANCE', id: 5, score: 0.5 },
        { name: 'payment', code: 'PAYMENT_TERMS', id: 6, score: 0.5 },
        { name: 'unknown', code: null, id: null, score: 0.5 },
      ])
      const categories = await db.many<{ code: string; terms: number | null }>(
        'select code, cardinality(key_terms) as terms from public.clause_category order by code',
      )
      expect(categories.length).toBe(14)
      expect(categories.filter(({ terms }) => terms === null)).toEqual([{ code: 'OWN', terms: null }])

      expect(
        await db.many(
          `select id::int, period_start = '2024-02-01 00:00:00+00' as starts, period_end = '2024-03-01 00:00:00+00' as ends,
             energy_kwh::float as kwh, energy_wh::float as wh, period_type as type
           from public.meter_aggregate order by id`,
        ),
      ).toEqual([
        { id: 1, starts: true, ends: true, kwh: 1000, wh: 1_000_000, type: 'monthly' },
        { id: 2, starts: true, ends: true, kwh: 3000, wh: 3_000_000, type: 'monthly' },
        { id: 3, starts: true, ends: true, kwh: 7, wh: 7000, type: 'monthly' },
        { id: 4, starts: null, ends: null, kwh: null, wh: null, type: 'monthly' },
      ])

      expect(
        await db.many(
          'select id::int, organization_id::int as organization from public.counterparty order by id',
        ),
      ).toEqual([
        { id: 1, organization: 1 },
        { id: 2, organization: null },
        { id: 3, organization: null },
      ])

      // What an older schema left open is closed.
      expect(
        await db.many(
          `select policyname from pg_policies where tablename = 'contract' and policyname not like 'contract\\_%'
           union all
           select role from unnest(array['anon', 'public']) as role
           where has_table_privilege(role, 'public.contract', 'select, insert, update, delete')`,
        ),
      ).toEqual([])
    })
  })

  describe('a reading of v1.0 that belongs to nobody', () => {
    const database = useBaseline(
      engine,
      "insert into public.meter_reading (value, reading_timestamp) values (1, '2024-01-01')",
    )

    test('stops the file, and nothing is lost', async () => {
      const db = database()
      await expect(applyFiles(db, readMigrations().slice(1, 7))).rejects.toThrow(/belong to no organization/)
      expect(await db.many('select value::int from public.meter_reading')).toEqual([{ value: 1 }])
    })
  })

  describe('a finished database', () => {
    const database = useSeededEnergy(engine)

    test('is left as it is by every file and every seed once more', async () => {
      const db = database()
      const read = (): Promise<readonly object[]> =>
        db.many(`
          select 'relation ' || relname as what, concat_ws(' ', relrowsecurity, relacl::text, obj_description(oid, 'pg_class')) as how
          from pg_class where relnamespace = 'public'::regnamespace
          union all
          select 'column ' || attrelid::regclass || '.' || attname,
            concat_ws(' ', format_type(atttypid, atttypmod), attnotnull, attacl::text, col_description(attrelid, attnum))
          from pg_attribute join pg_class as class on class.oid = attrelid
          where class.relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
          union all
          select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'public'::regnamespace
          union all
          select 'function ' || oid::regprocedure, concat_ws(' ', proacl::text, prosrc, proconfig::text) from pg_proc
          where pronamespace = 'public'::regnamespace
          union all
          select 'policy ' || tablename || '.' || policyname, concat_ws(' ', cmd, roles::text, qual, with_check) from pg_policies
          where schemaname = 'public'
          union all
          select 'row of ' || tableoid::regclass, hashtextextended(reading::text, 0)::text from public.meter_reading as reading
          union all
          select 'clause', clause::text from public.clause as clause
          order by 1, 2`)
      const before = await read()
      expect(before.length).toBeGreaterThan(1500)
      for (const file of readMigrations()) {
        await applyFiles(db, [file])
        expect(await read(), file.name).toEqual(before)
      }
      await applyFiles(db, readSeeds())
      expect(await read()).toEqual(before)
    })

    test('says of every table, column, function and type what it is', async () => {
      expect(
        await database().many(`
          select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and obj_description(oid, 'pg_class') is null
          union all
          select attrelid::regclass || '.' || attname
          from pg_attribute join pg_class as class on class.oid = attrelid
          where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p')
            and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is null
          union all
          select oid::regprocedure::text from pg_proc
          where pronamespace = 'public'::regnamespace and obj_description(oid, 'pg_proc') is null
          union all
          select typname from pg_type
          where typnamespace = 'public'::regnamespace and typtype = 'e' and obj_description(oid, 'pg_type') is null`),
      ).toEqual([])
    })
  })
})
