// What the tables let in and keep out, and how rows behave.

import { describe, expect, test } from 'vitest'
import { actAs, adminA, count, describeEngines, tryOut, useSeededEnergy } from './energy-database.ts'

describeEngines((engine) => {
  const database = useSeededEnergy(engine)
  const attempt = (statement: string): Promise<readonly object[]> =>
    tryOut(database(), (tx) => tx.many(statement))

  describe('checks', () => {
    test.each([
      ['an unknown kind of member', "update public.role set role_type = 'owner'", 'role_role_type_check'],
      [
        'two memberships of one account',
        "update public.role set user_id = 'e0000000-0000-4000-8000-000000000001'",
        'role_user_id_key',
      ],
      [
        'a member without an account',
        'update public.role set user_id = gen_random_uuid()',
        'role_user_id_fkey',
      ],
      [
        'fewer than no placeholders',
        'update public.contract_pii_mapping set pii_entities_count = -1',
        'pii_entities_count_check',
      ],
      [
        'a mapping without a contract',
        'update public.contract_pii_mapping set contract_id = null',
        'contract_id',
      ],
      [
        'an unknown state of the parser',
        "update public.contract set parsing_status = 'parsed'",
        'contract_parsing_status_check',
      ],
      [
        'fewer than no clauses',
        'update public.contract set clauses_extracted_count = -1',
        'clauses_extracted_count_check',
      ],
      [
        'a negative time',
        'update public.contract set processing_time_seconds = -0.01',
        'processing_time_seconds_check',
      ],
      [
        'more than certainty',
        'update public.clause set confidence_score = 1.001',
        'clause_confidence_score_check',
      ],
      [
        'less than no certainty',
        'update public.clause set confidence_score = -0.001',
        'clause_confidence_score_check',
      ],
      [
        'an unknown source of readings',
        "update public.meter_reading set source_system = 'fax'",
        'source_system_check',
      ],
      ['an unknown quality of readings', "update public.meter_reading set quality = 'good'", 'quality_check'],
      ['an unknown period', "update public.meter_aggregate set period_type = 'weekly'", 'period_type_check'],
      [
        'evidence without figures',
        `update public.default_event set evidence = '{"breach_period": {}}'`,
        'default_event_evidence_check',
      ],
      [
        'evidence that is a list',
        `update public.default_event set evidence = '["breach_period", "aggregate_values"]'`,
        'default_event_evidence_check',
      ],
      [
        'an unknown way to sign in',
        "update public.integration_credential set auth_type = 'password'",
        'auth_type_check',
      ],
      [
        'one site twice',
        "update public.integration_site set external_site_id = 'SE-1001'",
        'credential_external_site_key',
      ],
      [
        'a site that is read without a pause',
        'update public.integration_site set sync_interval_minutes = 0',
        'sync_interval_minutes_check',
      ],
      [
        'an unknown format of files',
        "update public.ingestion_log set file_format = 'pdf'",
        'file_format_check',
      ],
      ['a code twice', "update public.event_type set code = 'SAME'", 'event_type_code_key'],
      ['a source twice', "insert into public.data_source (name) values ('sma')", 'data_source_name_key'],
      [
        'an invoice number twice in a project',
        "insert into public.invoice_header (project_id, invoice_number) values (9001, 'INV-2024-11-001')",
        'invoice_header_number_key',
      ],
      ['a cured event', "update public.event set status = 'cured'", 'event_status_check'],
      [
        'a cured breach without the time of it',
        "update public.default_event set status = 'cured', time_cured = null",
        'default_event_cured_check',
      ],
      [
        'a country in small letters',
        "insert into public.country (code, name) values ('zz', 'Nowhere')",
        'country_code_check',
      ],
      [
        'a setting with blanks',
        "insert into public.configuration (key, value, description) values ('a b', '1', '')",
        'configuration_key_check',
      ],
      ['a reading of nobody', 'update public.meter_reading set organization_id = null', 'organization_id'],
    ] as const)('keep out %s', async (_, statement, rule) => {
      await expect(attempt(statement)).rejects.toThrow(new RegExp(rule))
    })

    test.each([
      ['a contract that no parser has seen', 'update public.contract set parsing_status = null'],
      ['certainty and its opposite', 'update public.clause set confidence_score = id % 2'],
      ['a breach that is cured', "update public.default_event set status = 'cured', time_cured = now()"],
      [
        'a cured breach that is closed',
        "update public.default_event set status = 'closed', time_cured = now()",
      ],
      [
        'the same invoice number in another project',
        "update public.invoice_header set invoice_number = 'SAME'",
      ],
      ['invoices that have no number yet', 'update public.invoice_header set invoice_number = null'],
      ['clauses of no category', 'update public.clause set clause_category_id = null'],
    ] as const)('let in %s', async (_, statement) => {
      await attempt(statement)
    })
  })

  describe('changes', () => {
    test('stamp updated_at on every table that has it', async () => {
      const tables = await database().many<{ name: string }>(
        `select table_name as name from information_schema.columns
         where table_schema = 'public' and column_name = 'updated_at' order by 1`,
      )
      expect(tables.length).toBe(9)
      for (const { name } of tables) {
        const stale = await tryOut(database(), (tx) =>
          tx.many(
            `update public.${name} set updated_at = '1999-01-01' returning updated_at = now() as stamped`,
          ),
        )
        expect(stale.length, name).toBeGreaterThan(0)
        expect(
          stale.every((row) => 'stamped' in row && row['stamped'] === true),
          name,
        ).toBe(true)
      }
    })

    test('an administrator gets back the row just written', async () => {
      const made = await actAs(database(), adminA, async (tx) => {
        const counterparty = await tx.one(
          "insert into public.counterparty (organization_id, name) values (9001, 'New') returning name",
        )
        const contract = await tx.one(
          `insert into public.contract (organization_id, project_id, counterparty_id, name)
           values (9001, 9001, 9001, 'New') returning name`,
        )
        return [counterparty, contract]
      })
      expect(made).toEqual([{ name: 'New' }, { name: 'New' }])
    })

    test('the file log survives its site; a project that goes leaves the site unmapped', async () => {
      await tryOut(database(), async (tx) => {
        await tx.many('delete from public.integration_credential where id = 9001')
        expect(await count(tx, 'public.integration_site where integration_credential_id = 9001')).toBe(0)
        expect(await count(tx, 'public.ingestion_log where organization_id = 9001')).toBe(2)
      })
    })

    test('reference data leaves alone what somebody has changed', async () => {
      const { terms } = await database().one<{ terms: number }>(
        "select cardinality(key_terms) as terms from public.clause_category where code = 'GENERAL'",
      )
      expect(terms).toBe(8)
      expect(await count(database(), 'public.country')).toBe(249)
      expect(await count(database(), 'public.currency')).toBe(3)
    })
  })
})
