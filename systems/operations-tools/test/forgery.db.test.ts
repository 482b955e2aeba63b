// Attacks on the machinery: names that are not one's own, tokens that are none, things put before ours.

import { expect, test } from 'vitest'
import { errorOf, forged } from './attack-tools.ts'
import {
  actAs,
  ada,
  anon,
  describeEngines,
  ids,
  max,
  petra,
  record,
  tryAs,
  uma,
  useSeededOps,
} from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)

  test('an upsert does not carry a rating over into another name', async () => {
    for (const conflict of ['', ' on conflict (id) do nothing'])
      await expect(
        tryAs(
          db(),
          uma,
          `insert into public.likert_scores (id, "recordId", "userId", "realismScore", "qualityScore")
           values ('cops0score000000000000002', '${record(7)}', '${ids.udo}', 1, 1)${conflict}`,
        ),
      ).rejects.toThrow(/row-level security/)
    await expect(
      tryAs(
        db(),
        uma,
        `insert into public.likert_scores (id, "recordId", "userId", "realismScore", "qualityScore")
         values ('x', '${record(1)}', '${ids.uma}', 1, 1) on conflict (id) do update set "realismScore" = 1`,
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('a reviewer cannot sign with the name of another', async () => {
    await expect(
      tryAs(
        db(),
        max,
        `update public.data_records set "hasBeenReviewed" = true, "reviewedBy" = 'ada.admin@example.com'`,
      ),
    ).rejects.toThrow(/permission denied/)
    const rows = await tryAs(
      db(),
      forged({ sub: ids.max, email: 'ada.admin@example.com' }),
      `update public.data_records set "hasBeenReviewed" = true, "isCategoryCorrect" = true
       where id = '${record(3)}' returning "reviewedBy" as by`,
    )
    expect(rows).toEqual([{ by: 'max.manager@example.com' }])
  })

  test('things of the same name in a schema before ours change nothing', async () => {
    await db().execute('create schema trap; grant usage, create on schema trap to authenticated')
    try {
      await actAs(db(), petra, async (tx) => {
        await tx.execute(`create table trap.profiles (id uuid, role text, email text);
          insert into trap.profiles values ('${ids.petra}', 'ADMIN', 'petra@example.com');
          create table trap.data_records as select 'x' as id;
          create function trap.uid() returns uuid language sql as $$ select '${ids.ada}'::uuid $$;
          create function trap.now() returns timestamptz language sql as $$ select '2001-01-01'::timestamptz $$;
          create function trap.has_role(text) returns boolean language sql as 'select true';
          set local search_path = trap, public, pg_catalog`)
        expect(await tx.one(`select public.is_admin() as admin, public.has_role('USER') as member`)).toEqual({
          admin: false,
          member: false,
        })
        expect(await tx.many('select id from public.data_records')).toEqual([])
        expect(await tx.many('select * from public.likert_summary()')).toMatchObject([{ totalRecords: 0 }])
      })
    } finally {
      await db().execute('drop schema trap cascade')
    }
  })

  test('claims that are no token’s open nothing and break nothing', async () => {
    for (const claims of [
      '',
      '{}',
      '{"sub": ""}',
      '{"sub": null}',
      '[]',
      '"text"',
      `{"sub": "${ids.ada}'--"}`,
    ]) {
      const outcome = await db()
        .transaction(async (tx) => {
          await tx.many(`select set_config('request.jwt.claims', $1, true)`, [claims])
          await tx.execute('set local role authenticated')
          return tx.many('select id from public.projects')
        })
        .catch((error: unknown) => String(error))
      if (typeof outcome !== 'string') expect([claims, outcome]).toEqual([claims, []])
      else expect(outcome, claims).toMatch(/invalid input syntax|cannot extract/)
    }
  })

  test('nobody makes things in the schema, calls trigger functions or turns policies off', async () => {
    for (const identity of [anon, uma, ada])
      for (const statement of [
        'create table public.mine (id int)',
        `create or replace function public.is_admin() returns boolean language sql as 'select true'`,
        'create policy mine on public.profiles using (true)',
        'drop policy profiles_update_admin on public.profiles',
        'select public.handle_new_user()',
        'select public.stamp_review()',
        'select public.guard_ingest_job()',
      ])
        expect(await errorOf(db(), identity, statement), statement).toMatch(
          /permission denied|must be owner|trigger functions can only/,
        )
    expect(
      await errorOf(db(), petra, 'set local row_security = off; select id from public.projects'),
    ).toMatch(/would be affected by row-level security/)
  })

  test('policies of profiles read profiles without end or error', async () => {
    const rows = await tryAs(
      db(),
      ada,
      'select count(*)::int as n, public.is_admin() as admin from public.profiles',
    )
    expect(rows).toMatchObject([{ admin: true }])
  })
})
