// Functions: who may call them, what they answer to whom, and whose names they use.

import { expect, test } from 'vitest'
import {
  actAs,
  adminA,
  becomes,
  count,
  describeEngines,
  type Identity,
  stranger,
  tryOut,
  useSeededEnergy,
  visitor,
} from './energy-database.ts'

describeEngines((engine) => {
  const database = useSeededEnergy(engine)
  const attempt = (identity: Identity, statement: string): Promise<readonly object[]> =>
    actAs(database(), identity, (tx) => tx.many(statement))

  test('those of the back end are closed to people', async () => {
    for (const call of [
      "update_contract_parsing_status(9001, 'failed')",
      "create_meter_reading_partition('2024-11-01')",
      'get_sites_ready_for_sync()',
      "update_site_sync_status(9001, 'error')",
      "start_ingestion_log(9001, 1, 'a.json')",
      'complete_ingestion_log_success(9001, 1)',
      'integration_credential_record_success(9001)',
      "preserve_default_event_evidence(9001, '2024-11-01', '2024-12-01', '{}', 1, 1, 1, 1)",
    ])
      for (const identity of [visitor, stranger, adminA])
        await expect(attempt(identity, `select public.${call}`), call).rejects.toThrow(/permission denied/)
  })

  test('a visitor may call none at all', async () => {
    const open = await database().many(
      `select oid::regprocedure::text from pg_proc
         where pronamespace = 'public'::regnamespace and has_function_privilege('anon', oid, 'execute')`,
    )
    expect(open).toEqual([])
  })

  test('those that run as their owner answer about the caller only', async () => {
    const definers = await database().many<{ name: string }>(
      `select proname as name from pg_proc
         where pronamespace = 'public'::regnamespace and prosecdef order by 1`,
    )
    expect(definers.map(({ name }) => name)).toEqual([
      'create_meter_reading_partition',
      'is_org_admin',
      'is_org_member',
      'is_organization_admin',
      'own_contract_ids',
      'own_counterparty_ids',
      'own_organization_ids',
      'own_project_ids',
      'own_responsible_party_ids',
      'read_contract_pii',
    ])
    for (const name of ['contract', 'counterparty', 'organization', 'project', 'responsible_party'])
      expect(await actAs(database(), stranger, (tx) => count(tx, `public.own_${name}_ids()`))).toBe(0)
  })

  test('a schema of the caller answers for none of their names', async () => {
    const seen = await tryOut(database(), async (tx) => {
      await tx.execute(`
          create schema trap;
          grant usage on schema trap to public;
          create table trap.role as select 9002::bigint as organization_id, null::uuid as user_id, true as is_active;
          create function trap.uid() returns uuid language sql as $$ select 'e0000000-0000-4000-8000-000000000004'::uuid $$;
          create function trap.now() returns timestamptz language sql as $$ select '1999-01-01'::timestamptz $$;
          grant select on trap.role to public;`)
      await becomes(tx, adminA)
      await tx.execute('set local search_path = trap, auth, public, pg_catalog')
      return tx.many('select id::int from public.own_contract_ids() as id order by 1')
    })
    expect(seen).toEqual([{ id: 9001 }, { id: 9002 }])
    const temporary = await tryOut(database(), async (tx) => {
      await tx.execute(
        "create temporary table role as select 9002::bigint as organization_id, 'e0000000-0000-4000-8000-000000000006'::uuid as user_id, true as is_active, 'admin' as role_type; grant select on pg_temp.role to public",
      )
      await becomes(tx, stranger)
      return count(tx, 'public.own_organization_ids()')
    })
    expect(temporary).toBe(0)
  })

  test('none of them uses an open search path', async () => {
    const open = await database().many(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace
         and coalesce(proconfig::text, '') not like '%search_path=%'`,
    )
    expect(open).toEqual([])
  })
})
