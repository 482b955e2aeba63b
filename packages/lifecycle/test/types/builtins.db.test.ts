// The list of PostgreSQL's own functions, held against PostgreSQL: each is called with every kind of value that is
// known to surprise, and what stands there as never null never is.

import type { Engine } from '@plinth/postgres'
import { type ServerName, useDatabase } from '@plinth/testkit'
import { describe, expect, test } from 'vitest'
import {
  aggregates,
  builtins,
  extracts,
  isTotal,
  totalOperators,
} from '../../src/types/nullability/builtins.ts'
import type { Value } from '../../src/types/nullability/scope.ts'
import { classOf } from '../../src/types/nullability/type-class.ts'

const places: readonly (readonly [string, Engine, ServerName])[] = [
  ['embedded engine', 'embedded', 'main'],
  ['PostgreSQL 17', 'server', 'major17'],
]

// Values at the edges of their types.
const samples: Readonly<Record<string, readonly string[]>> = {
  text: ["''", "'a'", "'day'", "'UTC'", "'utf8'", "'{1,2}'", "'(' "],
  name: ["'a'"],
  int4: ['0', '-1', '2'],
  int8: ['0', '-1', '3'],
  int2: ["'1'::int2"],
  numeric: ["'NaN'::numeric", "'Infinity'::numeric", '0.0', '2.5'],
  float8: ["'NaN'::float8", "'-Infinity'::float8", '0::float8', '0.5::float8'],
  float4: ["'NaN'::float4", '0.5::float4'],
  bool: ['true', 'false'],
  date: ["'infinity'::date", "'2026-01-31'::date"],
  timestamp: ["'-infinity'::timestamp", "'2026-01-31 12:00'::timestamp"],
  timestamptz: ["'infinity'::timestamptz", "'2026-01-31 12:00Z'::timestamptz"],
  interval: ["'0'::interval", "'1 month -3 days'::interval"],
  time: ["'12:00'::time"],
  timetz: ["'12:00+01'::timetz"],
  jsonb: ["'null'::jsonb", "'{}'::jsonb", `'{"a":[1,null]}'::jsonb`, "'[]'::jsonb", `'"x"'::jsonb`],
  json: ["'null'::json", "'{}'::json", "'[1]'::json"],
  uuid: ["'00000000-0000-0000-0000-000000000000'::uuid"],
  bytea: ["''::bytea", "'\\x00'::bytea"],
  _text: ["'{}'::text[]", "'{a,null}'::text[]"],
  _int4: ["'{}'::int4[]", "'{1}'::int4[]"],
  int4range: ["'empty'::int4range", "'(,)'::int4range", "'[1,5)'::int4range"],
  tsvector: ["''::tsvector", "'a b'::tsvector"],
  tsquery: ["''::tsquery", "'a'::tsquery"],
  regconfig: ["'simple'::regconfig"],
  inet: ["'10.0.0.1/8'::inet"],
  anyelement: ["'a'::text", '1'],
  anycompatible: ["'a'::text"],
  anyarray: ["'{}'::text[]", "'{a,null}'::text[]"],
  anycompatiblearray: ["'{}'::text[]", "'{a,null}'::text[]"],
  anynonarray: ["'a'::text"],
  anycompatiblenonarray: ["'a'::text"],
  anyrange: ["'empty'::int4range", "'(,)'::int4range", "'[1,5)'::int4range"],
  oid: ['1::oid'],
}

const combine = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((head) => list.map((each) => [...head, each])), [[]])

interface Found {
  readonly name: string
  readonly types: readonly string[]
  readonly strict: boolean
}

const valueOfType = (type: string): Value => ({
  nonNull: true,
  type: classOf(type.replace(/^_/, ''), type.startsWith('_') || /array$/.test(type)),
})

const outcome = `create function outcome(expression text) returns text language plpgsql as $$
  declare answer boolean; begin execute 'select (' || expression || ') is null' into answer;
  return case when answer then 'null' else 'value' end; exception when others then return 'error'; end $$`

describe.each(places)('%s', (_title, engine, server) => {
  const db = useDatabase({
    engine,
    server,
    key: 'outcome',
    build: async (empty) => void (await empty.execute(outcome)),
  })
  const named = async (names: readonly string[]): Promise<Found[]> =>
    db().many<Found & { name: string }>(
      `select p.proname as name, p.proisstrict as strict,
        coalesce((select array_agg(t.typname::text order by u.place) from unnest(p.proargtypes) with ordinality as u (type, place)
          join pg_type t on t.oid = u.type), '{}') as types
      from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f' and not p.proretset
        and p.provariadic = 0 and p.proname = any ($1)`,
      [names],
    )

  const nullCalls = async (expressions: readonly string[]): Promise<{ nulls: string[]; values: number }> => {
    const rows = await db().many<{ expression: string; outcome: string }>(
      'select e as expression, outcome(e) as outcome from unnest($1::text[]) as e',
      [expressions],
    )
    return {
      nulls: rows.filter(({ outcome }) => outcome === 'null').map(({ expression }) => expression),
      values: rows.filter(({ outcome }) => outcome === 'value').length,
    }
  }

  test('a function that is listed as strict is', async () => {
    const strict = [...builtins].filter(([, { strict: isStrict }]) => isStrict).map(([name]) => name)
    const found = await named(strict)
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter((each) => !each.strict)).toEqual([])
  })

  test('a function that is listed as never null for values never is', async () => {
    const calls = (await named([...builtins.keys()])).flatMap(({ name, types }) => {
      const builtin = builtins.get(name)
      const lists = types.map((type) => samples[type])
      if (!builtin || lists.some((list) => list === undefined) || !isTotal(builtin, types.map(valueOfType)))
        return []
      return combine(lists.map((list) => list ?? [])).map((args) => `pg_catalog.${name}(${args.join(', ')})`)
    })
    const { nulls, values } = await nullCalls(calls)
    expect(nulls).toEqual([])
    expect(values).toBeGreaterThan(1000)
  })

  test('an operator that is listed as never null for values never is', async () => {
    const operators = await db().many<{ name: string; left: string; right: string }>(
      `select o.oprname as name, l.typname as left, r.typname as right from pg_operator o
      join pg_type l on l.oid = o.oprleft join pg_type r on r.oid = o.oprright
      where o.oprnamespace = 'pg_catalog'::regnamespace and o.oprname = any ($1)`,
      [[...totalOperators]],
    )
    const calls = operators.flatMap(({ name, left, right }) =>
      combine([samples[left] ?? [], samples[right] ?? []]).map(
        ([a, b]) => `${a} operator(pg_catalog.${name}) ${b}`,
      ),
    )
    const { nulls, values } = await nullCalls(calls)
    expect(nulls).toEqual([])
    expect(values).toBeGreaterThan(1000)
  })

  test('what extract gives of any moment is as listed', async () => {
    const fields =
      `microseconds milliseconds second minute hour day dow doy week month quarter year isoyear decade century
      millennium epoch julian timezone`.split(/\s+/)
    const calls = fields.flatMap((field) =>
      ['date', 'timestamp', 'timestamptz', 'interval', 'time', 'timetz'].flatMap((type) =>
        extracts(field, [valueOfType('text'), valueOfType(type)])
          ? (samples[type] ?? []).map((each) => `extract(${field} from ${each})`)
          : [],
      ),
    )
    const { nulls, values } = await nullCalls(calls)
    expect(nulls).toEqual([])
    expect(values).toBeGreaterThan(50)
  })

  test('an aggregate over a value that is there is never null', async () => {
    const found = await db().many<{ name: string; types: string[] }>(
      `select p.proname as name, (select array_agg(t.typname::text order by u.place)
        from unnest(p.proargtypes) with ordinality as u (type, place) join pg_type t on t.oid = u.type) as types
      from pg_proc p where p.prokind = 'a' and p.pronargs > 0 and p.pronamespace = 'pg_catalog'::regnamespace and p.proname = any ($1)`,
      [[...aggregates.keys()]],
    )
    const calls = found.flatMap(({ name, types }) =>
      combine(types.map((type) => samples[type] ?? [])).map(
        (args) => `select pg_catalog.${name}(${args.join(', ')})`,
      ),
    )
    const { nulls, values } = await nullCalls(calls)
    expect(nulls).toEqual([])
    expect(values).toBeGreaterThan(100)
  })
})
