// What the database does by itself beside forms: counts, durations, addresses, values refused, what goes with what.

import { expect, test } from 'vitest'
import {
  alder,
  createContractor,
  createTemplate,
  describeEngines,
  insertForm,
  useSeededMep,
} from './mep-database.ts'

describeEngines((engine) => {
  const database = useSeededMep(engine)

  const createImport = (contractor: string, rest = ''): Promise<{ id: string }> =>
    database().one(
      `insert into public.csv_imports (contractor_config_id, import_name, coperniq_type, imported_by)
       values ($1, 'Contact.csv', 'Contact', 'somebody') returning id ${rest}`,
      [contractor],
    )

  test('the templates of a contractor are counted, with every change', async () => {
    const id = await createContractor(database())
    const counts: number[] = []
    for (const templates of ['{}', '{a}', '{a,b,c}', '{}']) {
      const { count } = await database().one<{ count: number }>(
        `update public.mep_contractor_configs set templates_enabled = $2, templates_enabled_count = 99
         where id = $1 returning templates_enabled_count as count`,
        [id, templates],
      )
      counts.push(count)
    }
    expect(counts).toEqual([0, 1, 3, 0])
  })

  test('the duration of an import is in whole seconds, and empty while one of its times is', async () => {
    const { id } = await createImport(alder)
    const durations: (number | null)[] = []
    for (const times of [
      "started_at = '2026-01-01 00:00:00'",
      "completed_at = '2026-01-01 00:00:59.999'",
      "completed_at = '2026-01-02 00:00:00'",
      'completed_at = started_at',
      'completed_at = null',
    ]) {
      const row = await database().one<{ seconds: number | null }>(
        `update public.csv_imports set ${times}, duration_seconds = 7 where id = $1
         returning duration_seconds as seconds`,
        [id],
      )
      durations.push(row.seconds)
    }
    expect(durations).toEqual([null, 59, 86_400, 0, null])
  })

  test('addresses are kept in small letters, in every column that policies compare', async () => {
    const contractor = await createContractor(database(), '  Owner@Example.COM')
    const template = await createTemplate(database())
    const form = await insertForm(database(), { template, contractor, by: 'Tech@Example.com ' })
    await database().many(
      `insert into public.mep_template_usage (template_id, contractor_config_id, action, user_email)
       values ($1, $2, 'viewed', 'TECH@EXAMPLE.COM')`,
      [template, contractor],
    )
    expect(
      await database().one(
        `select c.contractor_email, s.submitted_by, u.user_email
         from public.mep_contractor_configs c
         join public.mep_form_submissions s on s.contractor_config_id = c.id
         join public.mep_template_usage u on u.contractor_config_id = c.id
         where s.id = $1`,
        [form.id],
      ),
    ).toEqual({
      contractor_email: 'owner@example.com',
      submitted_by: 'tech@example.com',
      user_email: 'tech@example.com',
    })
  })

  test('a change moves updated_at in every table that has it', async () => {
    const changes = [
      ["public.templates set description = 'x'", "name = 'sample_hvac_lead'"],
      ["public.mep_contractor_configs set contractor_phone = 'x'", `id = '${alder}'`],
      [
        "public.mep_form_submissions set import_error_message = 'x'",
        "id = 'd1000000-0000-4000-8000-000000000001'",
      ],
      ["public.csv_imports set notes = 'x'", "id = 'e1000000-0000-4000-8000-000000000001'"],
      ["public.coperniq_field_mapping set description = 'x'", "coperniq_field_name = 'warrantyNumber'"],
      ["public.data_lineage set transformation_applied = 'x'", "id = 'e5000000-0000-4000-8000-000000000001'"],
    ] as const
    for (const [change, row] of changes) {
      const [changed] = await database().many<{ moved: boolean }>(
        `update ${change} where ${row} returning updated_at >= now() as moved`,
      )
      expect([change, changed]).toEqual([change, { moved: true }])
    }
  })

  test.each([
    ['mep_contractor_configs_contractor_name_check', "contractor_name = ' '"],
    ['mep_contractor_configs_trades_check', "trades = '{hvac,magic}'"],
    ['mep_contractor_configs_trades_check', 'trades = array[null]::text[]'],
    ['mep_contractor_configs_markets_check', "markets = '{moon}'"],
    ['mep_contractor_configs_phases_check', "phases = '{later}'"],
    ['mep_contractor_configs_wizard_completed_check', "trades = '{}'"],
    ['mep_contractor_configs_wizard_completed_check', "markets = '{}'"],
    ['mep_contractor_configs_wizard_step_completed_check', 'wizard_step_completed = 6'],
  ])('a contractor is refused by %s', async (constraint, set) => {
    await expect(
      database().many(`update public.mep_contractor_configs set ${set} where id = $1`, [alder]),
    ).rejects.toThrow(constraint)
  })

  test.each([
    ['csv_imports_total_records_check', 'csv_imports', 'total_records_success = 2, total_records_failed = 9'],
    ['csv_imports_coperniq_type_check', 'csv_imports', "coperniq_type = 'contact'"],
    ['csv_imports_coperniq_sync_status_check', 'csv_imports', "coperniq_sync_status = 'success'"],
    ['csv_import_records_record_number_check', 'csv_import_records', 'record_number = 0'],
    [
      'coperniq_field_mapping_mapping_confidence_check',
      'coperniq_field_mapping',
      'mapping_confidence = 1.01',
    ],
    ['csv_column_mapping_coperniq_type_check', 'csv_column_mapping', "coperniq_type = 'Dog'"],
    ['invalid regular expression', 'csv_column_mapping', "validation_rule = '('"],
    ['coperniq_sync_log_operation_type_check', 'coperniq_sync_log', "operation_type = 'guess'"],
    ['coperniq_sync_log_graphql_query_check', 'coperniq_sync_log', "graphql_query = repeat('x', 1001)"],
    [
      'coperniq_sync_log_rollback_check',
      'coperniq_sync_log',
      'rollback_attempted = false, rollback_successful = true',
    ],
    ['data_lineage_data_quality_score_check', 'data_lineage', 'data_quality_score = -0.01'],
    ['mep_template_usage_action_count_check', 'mep_template_usage', 'action_count = 0'],
    ['mep_template_usage_time_spent_seconds_check', 'mep_template_usage', 'time_spent_seconds = 0'],
    ['template_fields_field_type_check', 'template_fields', "field_type = 'Date'"],
    ['template_fields_options_check', 'template_fields', "options = '{}'"],
    ['templates_trade_check', 'templates', "trade = 'magic'"],
    ['mep_form_submissions_form_data_check', 'mep_form_submissions', "form_data = '[]'"],
  ])('%s holds', async (constraint, table, set) => {
    const where = table === 'mep_form_submissions' ? "where status = 'draft'" : ''
    await expect(database().many(`update public.${table} set ${set} ${where}`)).rejects.toThrow(constraint)
  })

  test('a template with forms cannot be deleted; without them its usage goes along', async () => {
    await expect(
      database().many("delete from public.templates where name = 'sample_hvac_lead'"),
    ).rejects.toThrow(/mep_form_submissions_template_id_fkey/)
    const template = await createTemplate(database())
    await database().many(
      `insert into public.mep_template_usage (template_id, contractor_config_id, action) values ($1, $2, 'viewed')`,
      [template, alder],
    )
    await database().many('delete from public.templates where id = $1', [template])
    expect(
      await database().many('select 1 from public.mep_template_usage where template_id = $1', [template]),
    ).toEqual([])
  })

  test('a contractor who goes takes forms and imports along and leaves the audit', async () => {
    const contractor = await createContractor(database())
    const template = await createTemplate(database())
    const form = await insertForm(database(), { template, contractor, status: 'approved' })
    const { id } = await createImport(contractor)
    const record = await database().one<{ id: string }>(
      "select public.add_csv_import_record($1, 1, '{}') as id",
      [id],
    )
    await database().many(
      "select public.log_coperniq_sync($1, 'import', 'Contact', 1, 1, 0, 'success', 'somebody', $2)",
      [id, contractor],
    )
    await database().many(
      `insert into public.data_lineage (csv_import_record_id, form_submission_id, coperniq_entity_type, coperniq_entity_id)
       values ($1, null, 'Contact', $3), (null, $2, 'Site', $3)`,
      [record.id, form.id, contractor],
    )
    await database().many('delete from public.mep_contractor_configs where id = $1', [contractor])
    expect(
      await database().one(
        `select
           (select count(*)::int from public.mep_form_submissions where template_id = $2) as forms,
           (select count(*)::int from public.csv_imports where contractor_config_id = $1::uuid) as imports,
           (select count(*)::int from public.csv_import_records where id = $3) as records,
           (select count(*)::int from public.coperniq_sync_log
            where transaction_id = $1::text and contractor_config_id is null and csv_import_id is null) as calls,
           (select count(*)::int from public.data_lineage where coperniq_entity_id = $1::text) as traces`,
        [contractor, template, record.id],
      ),
    ).toEqual({ forms: 0, imports: 0, records: 0, calls: 1, traces: 1 })
  })

  test('a template that is written anew keeps the ids its mappings refer to', async () => {
    const row = await database().one(
      `update public.template_fields set label = 'Name of the customer' where name = 'customerName'
       returning (select template_field_name from public.coperniq_field_mapping m where m.template_field_id = template_fields.id) as name`,
    )
    expect(row).toEqual({ name: 'customerName' })
    await database().many("delete from public.template_fields where name = 'phoneNumber'")
    expect(
      await database().one(
        `select template_field_id as id, template_field_name as name from public.coperniq_field_mapping
         where coperniq_type = 'Contact' and coperniq_field_name = 'phones'`,
      ),
    ).toEqual({ id: null, name: 'phoneNumber' })
  })
})
