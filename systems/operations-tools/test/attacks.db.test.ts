// Somebody tries to get at what is not theirs. Rows carry a word that nobody else may see; whatever an attacker can read,
// through tables, views, functions and errors, is searched for it.

import { beforeAll, describe, expect, test } from 'vitest'
import { tables, views } from './access.ts'
import { attempt, errorOf, fingerprint, forged, leaked, plant, secret } from './attack-tools.ts'
import {
  actAs,
  anon,
  describeEngines,
  type Identity,
  ids,
  max,
  nobody,
  person,
  petra,
  record,
  serviceRole,
  support,
  uma,
  useSeededOps,
} from './operations-database.ts'

describeEngines((engine) => {
  const db = useSeededOps(engine)
  beforeAll(() => plant(db()))

  // What is secret for whom: waiting people see nothing at all, users neither settings, windows nor payloads.
  const outsiders: Readonly<Record<string, Identity>> = {
    'a visitor': anon,
    'an account without a profile': nobody,
    'somebody who waits': petra,
    'somebody who writes a role into the own metadata': forged({
      sub: ids.petra,
      user_metadata: { role: 'ADMIN' },
      app_metadata: { role: 'ADMIN' },
      app_role: 'ADMIN',
    }),
    'somebody with the address of an administrator': forged({
      sub: ids.petra,
      email: 'ada.admin@example.com',
    }),
    'a token without a subject': forged({ email: 'ada.admin@example.com', role: 'service_role' }),
    'the rater of models': person('00000000-0000-0000-0000-000000000000'),
  }
  const calls = [
    `similar_records('${record(1)}', 100, true)`,
    `similar_prompts_of_author('${record(1)}')`,
    'likert_model_comparison()',
    `bonus_window_qualification('b2000000-0000-4000-8000-000000000001')`,
    `bonus_window_days('b2000000-0000-4000-8000-000000000001')`,
  ]

  test('the word is found where it may be seen: the search itself works', async () => {
    for (const statement of [
      ...tables.map((name) => `select r::text as words from public.${name} r`),
      ...['likert_export', 'bonus_window_progress'].map(
        (name) => `select r::text as words from public.${name} r`,
      ),
      'copy (select r::text from public.data_records r) to stdout',
      ...calls.slice(0, 4).map((call) => `select f::text as words from public.${call} f`),
    ])
      expect([statement, await leaked(db(), serviceRole, statement)]).toEqual([statement, true])
    expect(await leaked(db(), uma, 'select r::text as words from public.data_records r')).toBe(true)
  })

  describe.each(Object.entries(outsiders))('%s', (_, attacker) => {
    test('sees nothing of it in any table or view, nor in what changes and deletions return', async () => {
      for (const relation of [...tables, ...views])
        for (const statement of [
          `select r::text as words from public.${relation} r`,
          `delete from public.${relation} r returning r::text as words`,
          `copy (select r::text from public.${relation} r) to stdout`,
          `insert into public.${relation} select * from public.${relation} returning *`,
        ])
          expect([statement, await leaked(db(), attacker, statement)]).toEqual([statement, false])
    })

    test('sees nothing of it through functions', async () => {
      for (const call of calls) {
        const statement = `select f::text as words from public.${call} f`
        expect([statement, await leaked(db(), attacker, statement)]).toEqual([statement, false])
      }
    })

    test('cannot learn from an error what a row holds', async () => {
      for (const [relation, column] of [
        ['data_records', 'content'],
        ['system_settings', 'value'],
        ['bonus_windows', 'name'],
        ['profiles', 'email'],
      ]) {
        const statement = `select 1 / (case when ${column} like '%${secret}%' then 0 else 1 end) from public.${relation}`
        expect(await errorOf(db(), attacker, statement), statement).not.toMatch(/division by zero/)
      }
    })
  })

  test('a user sees neither settings, windows, payloads nor the addresses of others', async () => {
    for (const statement of [
      'select r::text as words from public.system_settings r',
      'select r::text as words from public.bonus_windows r',
      'select r::text as words from public.bonus_window_progress r',
      'select payload as words from public.ingest_jobs',
      'select r::text as words from public.ingest_jobs r',
      'select (r.payload) as words from public.ingest_jobs r',
      'copy public.ingest_jobs to stdout',
      'copy public.ingest_jobs (payload) to stdout',
      `select email as words from public.profiles`,
      `select rater as words from public.likert_export where "raterType" = 'Human'`,
      `select f::text as words from public.${calls[3]} f`,
    ])
      expect([statement, await leaked(db(), uma, statement)]).toEqual([statement, false])
  })

  test('nobody below an administrator changes anything that is not theirs, with a condition or blindly', async () => {
    const before = await fingerprint(db())
    for (const attacker of [...Object.values(outsiders), uma])
      await actAs(db(), attacker, async (tx) => {
        for (const statement of [
          ...tables.map((name) => `delete from public.${name}`),
          ...tables.map((name) => `truncate public.${name} cascade`),
          ...tables.map((name) => `alter table public.${name} disable row level security`),
          `update public.profiles set role = 'ADMIN'`,
          `update public.profiles set role = 'ADMIN' where id = auth.uid()`,
          `update public.projects set name = 'defaced', "ownerId" = auth.uid()`,
          `update public.data_records set content = 'defaced'`,
          `update public.data_records set "createdByEmail" = 'mine@example.com'`,
          `update public.system_settings set value = 'http://evil.example.com' where key = 'ai_host'`,
          `update public.bonus_windows set "targetTaskCount" = 1`,
          `update public.likert_scores set "qualityScore" = 1`,
          `update public.ingest_jobs set status = 'CANCELLED'`,
          `insert into public.profiles (id, email, role) values (gen_random_uuid(), 'mine@example.com', 'ADMIN')`,
          `insert into auth.users (id, email) values (gen_random_uuid(), 'mine@example.com')`,
          `update auth.users set email = 'mine@example.com'`,
          `merge into public.profiles t using (select 1) s on true when matched then update set role = 'ADMIN'`,
        ])
          await attempt(tx, statement)
      })
    expect(await fingerprint(db())).toBe(before)
  })

  test('a manager gets at no project but the own, not even through the owner column', async () => {
    const before = await fingerprint(db())
    await actAs(db(), max, async (tx) => {
      for (const statement of [
        `update public.projects set "ownerId" = '${ids.max}' where id <> '${support}'`,
        `update public.projects set "ownerId" = '${ids.uma}'`,
        `insert into public.projects (id, name, "ownerId") select 'copy', 'Copy', "ownerId" from public.projects where "ownerId" <> auth.uid() limit 1`,
        `insert into public.projects (id, name, "ownerId") select id, 'taken', auth.uid() from public.projects where id <> '${support}' on conflict (id) do update set "ownerId" = excluded."ownerId"`,
        `delete from public.data_records where "projectId" <> '${support}'`,
        `update public.data_records set content = 'defaced' where "projectId" <> '${support}'`,
        `update public.profiles set role = 'ADMIN' where id = '${ids.max}'`,
        `update public.system_settings set value = 'x'`,
      ])
        await attempt(tx, statement)
    })
    expect(await fingerprint(db())).toBe(before)
  })
})
