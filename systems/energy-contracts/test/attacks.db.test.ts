// People who try what they may not. Every attempt is undone; the access matrix tries the ordinary commands besides.

import { describe, expect, test } from 'vitest'
import {
  actAs,
  adminA,
  adminB,
  becomes,
  count,
  describeEngines,
  formerA,
  type Identity,
  service,
  staffA,
  stranger,
  tryOut,
  useSeededEnergy,
  visitor,
} from './energy-database.ts'

const refused = /permission denied|row-level security/
const outsiders: readonly [string, Identity][] = [
  ['a visitor', visitor],
  ['somebody who belongs nowhere', stranger],
  ['an administrator who has left', formerA],
  ['an administrator of another organization', adminB],
]

describeEngines((engine) => {
  const database = useSeededEnergy(engine)
  const attempt = (identity: Identity, statement: string): Promise<readonly object[]> =>
    actAs(database(), identity, (tx) => tx.many(statement))

  describe('another organization', () => {
    test.each(outsiders)('%s sees nothing of organization 9001 in any table', async (_, identity) => {
      const tables = await database().many<{ name: string }>(
        `select table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'organization_id' and table_name !~ '_20'
           and (table_name <> 'role' or $1)`,
        [identity !== formerA],
      )
      expect(tables.length).toBeGreaterThan(8)
      for (const { name } of tables) {
        const seen = await actAs(database(), identity, (tx) =>
          count(tx, `public.${name} where organization_id = 9001`),
        ).catch((error: unknown) => {
          expect(String(error)).toMatch(refused)
          return 0
        })
        expect(seen, name).toBe(0)
      }
    })

    test('an administrator cannot write a row into it', async () => {
      for (const statement of [
        "insert into public.project (organization_id, name) values (9001, 'mine')",
        "insert into public.contract (organization_id, name) values (9001, 'mine')",
        "insert into public.contract (organization_id, project_id, name) values (9002, 9001, 'mine')",
        "insert into public.clause (contract_id, name) values (9001, 'mine')",
        "insert into public.event (organization_id, description) values (9001, 'mine')",
        `insert into public.meter_reading (organization_id, source_system, reading_timestamp)
         values (9001, 'manual', '2024-11-20')`,
        'insert into public.invoice_line_item (invoice_header_id) values (9001)',
        "insert into public.counterparty (organization_id, name) values (9001, 'mine')",
        'insert into public.invoice_comparison (expected_invoice_header_id) values (9001)',
      ])
        await expect(attempt(adminB, statement), statement).rejects.toThrow(refused)
    })

    test('an administrator cannot write a row that belongs to nobody', async () => {
      for (const statement of [
        "insert into public.project (name) values ('nobody')",
        "insert into public.contract (name) values ('nobody')",
        'insert into public.invoice_header (total_amount) values (1)',
        'update public.contract set organization_id = null, project_id = null',
      ])
        await expect(attempt(adminA, statement), statement).rejects.toThrow(refused)
    })

    test('an administrator cannot move a row there', async () => {
      for (const table of ['project', 'contract', 'event', 'default_event', 'notification', 'counterparty'])
        await expect(
          attempt(adminA, `update public.${table} set organization_id = 9002`),
          table,
        ).rejects.toThrow(refused)
      for (const table of ['contract', 'clause', 'asset', 'meter', 'invoice_header', 'fault'])
        await expect(attempt(adminA, `update public.${table} set project_id = 9002`), table).rejects.toThrow(
          refused,
        )
    })

    test('an administrator cannot name what is there in a row of the own', async () => {
      for (const statement of [
        'update public.contract set counterparty_id = 9003',
        'update public.clause set clause_responsibleparty_id = 9003',
        'update public.rule_output set clause_id = 9005',
        'update public.default_event set event_id = 9002',
        'update public.invoice_line_item set meter_aggregate_id = 9002',
        'update public.invoice_comparison set received_invoice_header_id = 9002',
        'update public.integration_site set integration_credential_id = 9002',
        'update public.integration_site set meter_id = 9003',
        'update public.meter_reading set meter_id = 9003',
      ])
        await expect(attempt(adminA, statement), statement).rejects.toThrow(refused)
    })

    test('changing and deleting without a condition stays at home', async () => {
      const reached = await actAs(database(), adminB, (tx) =>
        tx.many("update public.contract set description = 'changed' returning id::int"),
      )
      expect(reached).toEqual([{ id: 9003 }])
      await tryOut(database(), async (tx) => {
        await becomes(tx, adminB)
        await tx.many('delete from public.meter_reading')
        await tx.many('delete from public.contractor_report')
        await becomes(tx, service)
        expect(await count(tx, 'public.meter_reading where organization_id = 9001')).toBe(48)
        expect(await count(tx, 'public.contractor_report')).toBe(1)
      })
    })

    test('who claims damages does not write the evidence', async () => {
      for (const column of ['evidence', 'evidence_archived_at', 'evidence_s3_path'])
        await expect(
          attempt(adminA, `update public.default_event set ${column} = null`),
          column,
        ).rejects.toThrow(/permission denied/)
      const changed = await attempt(
        adminA,
        "update public.default_event set status = 'closed' returning id::int",
      )
      expect(changed).toEqual([{ id: 9001 }])
    })

    test('staff change nothing, with a condition or without', async () => {
      for (const table of ['contract', 'clause', 'invoice_header', 'default_event', 'meter_reading'])
        expect(await attempt(staffA, `delete from public.${table} returning 1`), table).toEqual([])
    })

    test('locking rows is no way to find out about them', async () => {
      expect(await attempt(staffA, 'select id from public.contract for update')).toEqual([])
      expect(await attempt(adminB, 'select id::int from public.contract for update')).toEqual([{ id: 9003 }])
    })

    test('a contract whose project and organization disagree is seen by neither', async () => {
      await tryOut(database(), async (tx) => {
        await tx.many('update public.contract set organization_id = 9002 where id = 9001')
        for (const identity of [adminA, adminB]) {
          await becomes(tx, identity)
          expect(await count(tx, 'public.contract where id = 9001')).toBe(0)
          expect(await count(tx, 'public.contract_pii_mapping where contract_id = 9001')).toBe(0)
        }
      })
    })
  })

  describe('a role that was not given', () => {
    test.each([
      ['user_metadata', { user_metadata: { role: 'admin', role_type: 'admin', organization_id: 9001 } }],
      ['app_metadata', { app_metadata: { role: 'service_role', organization_id: 9001 } }],
      ['a claim called role', { role: 'service_role' }],
    ] as const)('is not taken from %s', async (_, claims) => {
      const forged: Identity = { role: 'authenticated', claims: { ...stranger.claims, ...claims } }
      expect(await actAs(database(), forged, (tx) => count(tx, 'public.contract'))).toBe(0)
      await expect(attempt(forged, 'select * from public.read_contract_pii(9001)')).rejects.toThrow(
        /administrators/,
      )
    })

    test('cannot be given to oneself or to anybody', async () => {
      for (const identity of [staffA, adminA, stranger])
        for (const statement of [
          "update public.role set role_type = 'admin'",
          'update public.role set organization_id = 9002',
          'update public.role set is_active = true',
          `insert into public.role (organization_id, name, user_id, role_type)
           values (9002, 'me', 'e0000000-0000-4000-8000-000000000006', 'admin')`,
          'delete from public.role',
        ])
          await expect(attempt(identity, statement), statement).rejects.toThrow(/permission denied/)
    })

    test('is gone as soon as the membership is, and with the account', async () => {
      await tryOut(database(), async (tx) => {
        await tx.many("update public.role set is_active = false where email = 'ada.admin@example.com'")
        await becomes(tx, adminA)
        expect(await count(tx, 'public.contract')).toBe(0)
      })
      await tryOut(database(), async (tx) => {
        await tx.many("delete from auth.users where email = 'ada.admin@example.com'")
        expect(await count(tx, "public.role where email = 'ada.admin@example.com'")).toBe(0)
      })
    })
  })
})
