// What people try who want to be somebody else, or to get round the policies: each attempt fails, by an error or by finding nothing.

import { describe, expect, test } from 'vitest'
import { attemptsOn, denied, stranger, tenantTables, tenantViews } from './access.ts'
import {
  actAs,
  alder,
  alderAdmin,
  alderEmployee,
  alderOwner,
  anon,
  birch,
  birchEmployee,
  describeEngines,
  type Identity,
  leadTemplate,
  person,
  serviceRole,
  useSeededMep,
} from './mep-database.ts'

describeEngines((engine) => {
  const db = useSeededMep(engine)
  const { attempt, count } = attemptsOn(db)

  describe('forging who one is', () => {
    const forged: readonly (readonly [string, Identity])[] = [
      [
        'user_metadata',
        {
          role: 'authenticated',
          claims: {
            email: 'x@example.com',
            user_metadata: { email: 'owner.alder@example.com', contractor_id: alder, role: 'admin' },
          },
        },
      ],
      [
        'raw_user_meta_data',
        {
          role: 'authenticated',
          claims: { email: 'x@example.com', raw_user_meta_data: { email: 'owner.alder@example.com' } },
        },
      ],
      [
        'an address inside app_metadata',
        {
          role: 'authenticated',
          claims: { email: 'x@example.com', app_metadata: { email: 'owner.alder@example.com' } },
        },
      ],
      [
        'claims at the top',
        { role: 'authenticated', claims: { email: 'x@example.com', contractor_id: alder, is_admin: true } },
      ],
      ['no address', { role: 'authenticated', claims: {} }],
      ['an empty address', { role: 'authenticated', claims: { email: '' } }],
      ['a blank address', { role: 'authenticated', claims: { email: '   ' } }],
      ['null as address', { role: 'authenticated', claims: { email: null } }],
      ['a list of addresses', { role: 'authenticated', claims: { email: ['owner.alder@example.com'] } }],
      ['a pattern', { role: 'authenticated', claims: { email: '%' } }],
      [
        'a longer address',
        { role: 'authenticated', claims: { email: 'owner.alder@example.com.example.net' } },
      ],
      [
        'an address that looks alike',
        { role: 'authenticated', claims: { email: 'owner.аlder@example.com' } },
      ],
      [
        'an address with a zero-width space',
        { role: 'authenticated', claims: { email: 'owner.alder@example.com\u200b' } },
      ],
      [
        'app_metadata that is a text',
        {
          role: 'authenticated',
          claims: { email: 'x@example.com', app_metadata: `{"contractor_id": "${alder}"}` },
        },
      ],
      [
        'a contractor that is no uuid',
        {
          role: 'authenticated',
          claims: {
            email: 'x@example.com',
            app_metadata: { contractor_id: `${alder}' or true --`, role: 'admin' },
          },
        },
      ],
      [
        'a list of contractors',
        {
          role: 'authenticated',
          claims: { email: 'x@example.com', app_metadata: { contractor_id: [alder], role: 'admin' } },
        },
      ],
      [
        'an administrator of nothing',
        { role: 'authenticated', claims: { email: 'x@example.com', app_metadata: { role: 'admin' } } },
      ],
      [
        'service_role as a claim',
        { role: 'authenticated', claims: { email: 'x@example.com', role: 'service_role' } },
      ],
    ]

    test.each(forged)('%s opens nothing', async (_, identity) => {
      for (const relation of [
        ...tenantTables,
        ...tenantViews.filter((view) => view !== 'template_usage_analytics'),
      ])
        expect([relation, await count(identity, relation)]).toEqual([relation, 0])
    })

    test('the address of an owner opens nothing to a visitor', async () => {
      const identity = { role: 'anon', claims: { email: 'owner.alder@example.com' } } as const
      for (const relation of [...tenantTables, ...tenantViews])
        expect(await count(identity, relation)).toBeNull()
    })

    test('other settings of the request are not believed', async () => {
      await actAs(db(), stranger, async (tx) => {
        await tx.many(
          `select set_config('request.jwt.claim.email', 'owner.alder@example.com', true),
             set_config('request.headers', '{"email": "owner.alder@example.com"}', true),
             set_config('app.email', 'owner.alder@example.com', true)`,
        )
        expect(await tx.many('select id from public.mep_contractor_configs')).toEqual([])
      })
    })

    test('an address in capitals is the same person', async () => {
      expect(await count(person('Owner.ALDER@Example.com'), 'mep_form_submissions')).toBe(5)
    })

    test('a contractor without an address belongs to nobody', async () => {
      await db().transaction(async (tx) => {
        await tx.many('update public.mep_contractor_configs set contractor_email = null where id = $1', [
          alder,
        ])
        for (const claims of ['{}', '{"email": ""}', '{"email": null}', '{"email": "null"}']) {
          await tx.many("select set_config('request.jwt.claims', $1, true)", [claims])
          await tx.execute('set local role authenticated')
          expect(await tx.many('select id from public.mep_contractor_configs')).toEqual([])
          await tx.execute('reset role')
        }
        await tx.many(
          "update public.mep_contractor_configs set contractor_email = 'owner.alder@example.com' where id = $1",
          [alder],
        )
      })
    })
  })

  describe('through the machinery', () => {
    test('there is no sequence to advance, and no trigger function to call', async () => {
      const rows = await db().many<{ kind: string }>(
        `select relkind::text as kind from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`,
      )
      expect(rows).toEqual([])
      for (const name of [
        'assign_submission_number',
        'link_submission_revision',
        'guard_submission_change',
        'normalise_email',
      ])
        for (const identity of [anon, alderOwner, serviceRole])
          await expect(attempt(identity, `select public.${name}()`)).rejects.toThrow(
            /permission denied|trigger functions can only/,
          )
    })

    test('objects of the same name in a schema before ours change nothing', async () => {
      await actAs(db(), alderEmployee, async (tx) => {
        await tx.execute(`
          create temp table mep_form_submissions (contractor_config_id uuid, template_id uuid, submission_number int);
          create temp table mep_contractor_configs (id uuid, contractor_email text);
          create function pg_temp.now() returns timestamptz language sql as $$ select '2000-01-01'::timestamptz $$;
          create function pg_temp.lower(text) returns text language sql as $$ select 'owner.birch@example.com' $$;
          set local search_path = pg_temp, public, pg_catalog`)
        await tx.many('insert into mep_contractor_configs values ($1, $2)', [birch, 'tech.alder@example.com'])
        await tx.many('insert into mep_form_submissions values ($1, $2, 41)', [alder, leadTemplate])
        expect(
          await tx.many('select public.request_email() as email, public.my_contractor_ids()::text as ids'),
        ).toEqual([{ email: 'tech.alder@example.com', ids: `{${alder}}` }])
        const [row] = await tx.many<{ number: number; recent: boolean }>(
          `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by, status)
           values ($1, $2, 'A form', '{}', 'tech.alder@example.com', 'submitted')
           returning submission_number as number, submitted_at > '2020-01-01' as recent`,
          [leadTemplate, alder],
        )
        expect(row).toEqual({ number: 5, recent: true })
        throw new Error('undone')
      }).catch((error: unknown) => expect(String(error)).toContain('undone'))
    })

    test('nobody makes things in the schema of the system, or becomes somebody else', async () => {
      for (const identity of [anon, alderOwner, alderAdmin]) {
        await expect(attempt(identity, 'create table public.mine (id int)')).rejects.toThrow(denied)
        await expect(
          attempt(identity, 'alter table public.templates disable row level security'),
        ).rejects.toThrow(/must be owner/)
        await expect(
          attempt(identity, 'create policy mine on public.csv_imports using (true)'),
        ).rejects.toThrow(/must be owner/)
        await expect(
          attempt(
            identity,
            "create or replace function public.request_email() returns text language sql as $$ select 'x' $$",
          ),
        ).rejects.toThrow(/permission denied|must be owner/)
      }
    })

    test('row-level security holds for a reader who turns it off', async () => {
      for (const identity of [stranger, alderEmployee]) {
        const run = actAs(db(), identity, async (tx) => {
          await tx.execute('set local row_security = off')
          return tx.many('select id from public.csv_imports')
        })
        await expect(run).rejects.toThrow(/would be affected by row-level security/)
      }
    })

    test('the number of a form of others cannot be learnt from a conflict', async () => {
      const [row] = await attempt(
        birchEmployee,
        `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by)
         values ($1, $2, 'A form', '{}', 'tech.birch@example.com') on conflict do nothing returning submission_number as number`,
        [leadTemplate, birch],
      )
      expect(row).toEqual({ number: 1 })
    })
  })
})
