// What is encrypted: who gets it, what is recorded, and that it is nowhere in plain text.

import { describe, expect, test } from 'vitest'
import {
  actAs,
  adminA,
  adminB,
  becomes,
  describeEngines,
  service,
  staffA,
  stranger,
  tryOut,
  useSeededEnergy,
  visitor,
} from './energy-database.ts'

interface Trace {
  readonly count: number
  readonly by: string | null
  readonly recent: boolean
}

const trace = `select access_count as count, accessed_by::text as by,
  coalesce(accessed_at > now() - interval '1 hour', false) as recent
  from public.contract_pii_mapping where id = 9001`

describeEngines((engine) => {
  const database = useSeededEnergy(engine)

  describe('personal data of a contract', () => {
    test('cannot be selected by anybody but the back end', async () => {
      for (const identity of [visitor, stranger, staffA, adminA, adminB])
        for (const column of ['encrypted_mapping', '*', "contract_pii_mapping, 'the whole row'"])
          await expect(
            actAs(database(), identity, (tx) => tx.many(`select ${column} from public.contract_pii_mapping`)),
          ).rejects.toThrow(/permission denied/)
      const rows = await actAs(database(), service, (tx) =>
        tx.many('select encrypted_mapping from public.contract_pii_mapping'),
      )
      expect(rows.length).toBe(2)
    })

    test('does not leak through returning, conditions or sorting', async () => {
      for (const statement of [
        'update public.contract_pii_mapping set accessed_at = now() returning encrypted_mapping',
        "update public.contract_pii_mapping set accessed_at = now() where encrypted_mapping > '\\x80'",
        'select id from public.contract_pii_mapping order by encrypted_mapping',
        'select id from public.contract_pii_mapping where get_byte(encrypted_mapping, 0) = 1',
      ])
        await expect(
          actAs(database(), adminA, (tx) => tx.many(statement)),
          statement,
        ).rejects.toThrow(/permission denied/)
    })

    test('reaches an administrator through the one function, which records who and when', async () => {
      const found = await tryOut(database(), async (tx) => {
        await becomes(tx, adminA)
        const first = await tx.many('select mapping_id::int as id from public.read_contract_pii(9001)')
        await tx.many('select * from public.read_contract_pii(9001)')
        await becomes(tx, service)
        return { first, trace: await tx.one<Trace>(trace) }
      })
      expect(found).toEqual({
        first: [{ id: 9001 }],
        trace: { count: 2, by: 'e0000000-0000-4000-8000-000000000001', recent: true },
      })
    })

    test('keeps its trace whatever an administrator writes over it', async () => {
      const found = await tryOut(database(), async (tx) => {
        await becomes(tx, adminA)
        await tx.many('select public.log_pii_access(9001)')
        await tx.many("update public.contract_pii_mapping set accessed_at = '1999-01-01'")
        await becomes(tx, service)
        return tx.one<Trace>(trace)
      })
      expect(found).toEqual({ count: 2, by: 'e0000000-0000-4000-8000-000000000001', recent: true })
      for (const change of [
        'access_count = 0',
        'accessed_by = null',
        'contract_id = 9003',
        "encrypted_mapping = ''",
      ])
        await expect(
          actAs(database(), adminA, (tx) => tx.many(`update public.contract_pii_mapping set ${change}`)),
          change,
        ).rejects.toThrow(/permission denied/)
    })

    test('logging an access of another organization touches nothing', async () => {
      const found = await tryOut(database(), async (tx) => {
        for (const identity of [adminB, staffA, stranger]) {
          await becomes(tx, identity)
          await tx.many('select public.log_pii_access(9001)')
        }
        await becomes(tx, service)
        return tx.one<Trace>(trace)
      })
      expect(found).toEqual({ count: 0, by: null, recent: false })
    })

    test('is written by the back end only, and may not be deleted by people', async () => {
      for (const statement of [
        "insert into public.contract_pii_mapping (contract_id, encrypted_mapping) values (9001, '\\x00')",
        'delete from public.contract_pii_mapping',
      ])
        await expect(
          actAs(database(), adminA, (tx) => tx.many(statement)),
          statement,
        ).rejects.toThrow(/permission denied/)
    })

    test('goes with its contract', async () => {
      const left = await tryOut(database(), async (tx) => {
        await tx.execute(`insert into public.contract (id, organization_id, name) values (9500, 9001, 'short-lived');
          insert into public.contract_pii_mapping (contract_id, encrypted_mapping)
          select 9500, encrypted_mapping from public.contract_pii_mapping where id = 9001;
          delete from public.contract where id = 9500`)
        return tx.many('select id from public.contract_pii_mapping where contract_id = 9500')
      })
      expect(left).toEqual([])
    })
  })

  describe('credentials', () => {
    test('no person reads the secrets, by any column list or function', async () => {
      for (const identity of [visitor, stranger, staffA, adminA, adminB])
        for (const statement of [
          'select encrypted_credentials from public.integration_credential',
          'select * from public.integration_credential',
          'update public.integration_credential set is_active = true returning encrypted_credentials',
          'delete from public.integration_credential where encrypted_credentials is not null',
        ])
          await expect(
            actAs(database(), identity, (tx) => tx.many(statement)),
            statement,
          ).rejects.toThrow(/permission denied/)
      const through = await database().many(
        `select proname from pg_proc where pronamespace = 'public'::regnamespace
         and prosrc ~ 'encrypted_credentials'`,
      )
      expect(through).toEqual([])
    })

    test('members see that an account is connected, and switch it off', async () => {
      const seen = await actAs(database(), staffA, (tx) =>
        tx.many(
          'update public.integration_credential set is_active = false returning id::int, label, is_active',
        ),
      )
      expect(seen).toEqual([{ id: 9001, label: 'Sunward portal', is_active: false }])
    })

    test('no person puts secrets in or exchanges them', async () => {
      for (const statement of [
        `insert into public.integration_credential (organization_id, data_source_id, auth_type, encrypted_credentials)
         values (9001, 1, 'api_key', '\\x00')`,
        "update public.integration_credential set encrypted_credentials = '\\x00'",
        'update public.integration_credential set organization_id = 9002',
      ])
        await expect(
          actAs(database(), adminA, (tx) => tx.many(statement)),
          statement,
        ).rejects.toThrow(/permission denied/)
    })
  })

  describe('plain text', () => {
    test('stands in no encrypted column: every name, address and secret of the fixtures was searched for', async () => {
      const words = [
        'Paula',
        'Purchaser',
        'Rosa',
        '@example.com',
        'PERSON',
        'EMAIL_ADDRESS',
        'mapping',
        'api_key',
        'access_token',
        'nobody',
      ]
      const cells = await database().many<{ text: string }>(
        `select encode(encrypted_mapping, 'escape') as text from public.contract_pii_mapping
         union all select encode(encrypted_credentials, 'escape') from public.integration_credential`,
      )
      expect(cells.length).toBe(4)
      for (const { text } of cells)
        for (const word of words) expect(text.toLowerCase()).not.toContain(word.toLowerCase())
    })

    test('is refused where it should be encrypted', async () => {
      for (const text of ['{"mapping": {"<PERSON_1>": "Paula"}}', ' [1]', '"text"'])
        for (const [table, column] of [
          ['contract_pii_mapping', 'encrypted_mapping'],
          ['integration_credential', 'encrypted_credentials'],
        ] as const)
          await expect(
            actAs(database(), service, (tx) =>
              tx.many(`update public.${table} set ${column} = convert_to($1, 'UTF8')`, [text]),
            ),
          ).rejects.toThrow(/encrypted_check/)
      // A Fernet token is text too.
      await actAs(database(), service, (tx) =>
        tx.many(
          "update public.integration_credential set encrypted_credentials = 'gAAAAABnQ29tZXMgaGVyZQ=='",
        ),
      )
    })
  })
})
