// Who sees and does what: everyone their own, employees less than owners, approvals by administrators only.

import { describe, expect, test } from 'vitest'
import {
  attemptsOn,
  denied,
  outside,
  outsideOrState,
  publicTables,
  stranger,
  tenantTables,
  tenantViews,
} from './access.ts'
import {
  actAs,
  alder,
  alderAdmin,
  alderEmployee,
  alderOwner,
  anon,
  birch,
  birchEmployee,
  birchOwner,
  describeEngines,
  leadTemplate,
  person,
  reportTemplate,
  serviceRole,
  surveyTemplate,
  useSeededMep,
} from './mep-database.ts'

describeEngines((engine) => {
  const db = useSeededMep(engine)
  const { attempt, count } = attemptsOn(db)

  describe('seeing', () => {
    const people = [
      anon,
      stranger,
      alderOwner,
      alderAdmin,
      alderEmployee,
      birchOwner,
      birchEmployee,
      serviceRole,
    ]

    // anon, stranger, owner, administrator and employee of Alder, owner and employee of Birch, back end
    test.each([
      ['mep_contractor_configs', [null, 0, 2, 1, 1, 1, 1, 4]],
      ['mep_form_submissions', [null, 0, 5, 5, 4, 2, 1, 8]],
      ['mep_template_usage', [null, 0, 10, 10, 8, 5, 3, 17]],
      ['csv_imports', [null, 0, 4, 4, 0, 2, 0, 8]],
      ['csv_import_records', [null, 0, 10, 10, 0, 2, 0, 14]],
      ['csv_column_mapping', [null, 0, 6, 6, 0, 1, 0, 7]],
      ['coperniq_sync_log', [null, 0, 4, 4, 0, 1, 0, 6]],
      // An employee sees what became of the own form.
      ['data_lineage', [null, 0, 6, 6, 2, 0, 0, 6]],
      ['contractor_summary', [null, 0, 2, 1, 1, 1, 1, 4]],
      ['form_submission_details', [null, 0, 5, 5, 4, 2, 1, 8]],
      ['contractor_activity_timeline', [null, 0, 7, 6, 5, 3, 2, 12]],
      ['csv_import_summary', [null, 0, 4, 4, 0, 2, 0, 8]],
      ['coperniq_sync_history', [null, 0, 4, 4, 0, 1, 0, 6]],
      ['templates', [4, 4, 4, 4, 4, 4, 4, 4]],
      ['template_summary', [4, 4, 4, 4, 4, 4, 4, 4]],
      ['coperniq_field_mapping', [68, 68, 68, 68, 68, 68, 68, 68]],
    ])('%s shows everyone their own', async (relation, expected) => {
      const seen: (number | null)[] = []
      for (const identity of people) seen.push(await count(identity, relation))
      expect(seen).toEqual(expected)
    })

    test('an employee without the claim of a contractor sees the own forms and nothing else of the firm', async () => {
      const former = person('tech.alder@example.com')
      expect(await count(former, 'mep_contractor_configs')).toBe(0)
      expect(await count(former, 'mep_form_submissions')).toBe(4)
      const [row] = await attempt(
        former,
        'select distinct contractor_name as name from public.form_submission_details',
      )
      expect(row).toEqual({ name: null })
    })

    test('functions show no more than tables do', async () => {
      const stats =
        'select coalesce(sum(views), 0)::int as views from public.get_contractor_template_stats($1)'
      expect(await attempt(alderOwner, stats, [alder])).toEqual([{ views: 4 }])
      for (const identity of [stranger, birchOwner, birchEmployee])
        expect(await attempt(identity, stats, [alder])).toEqual([{ views: 0 }])
      await expect(attempt(anon, stats, [alder])).rejects.toThrow(denied)
    })

    test('aggregates of the analytics count the rows of the caller only', async () => {
      const views = 'select sum(views)::int as views from public.template_usage_analytics'
      expect(await attempt(alderOwner, views)).toEqual([{ views: 4 }])
      expect(await attempt(birchEmployee, views)).toEqual([{ views: 1 }])
      expect(await attempt(stranger, views)).toEqual([{ views: 0 }])
    })

    test('an error in a function of the attacker does not show rows that the policy hides', async () => {
      // A leaky function in the condition would see the rows if it came before the policy.
      const leak = `create function pg_temp.leak(text) returns boolean language plpgsql cost 0.0000001
        as $$ begin raise notice '%', $1; return true; end $$`
      const seen: string[] = []
      await actAs(db(), birchOwner, async (tx) => {
        await tx.execute(leak)
        const rows = await tx.many<{ title: string }>(
          'select form_title as title from public.mep_form_submissions where pg_temp.leak(form_title)',
        )
        seen.push(...rows.map(({ title }) => title))
      })
      expect(seen.sort()).toEqual(['Survey: 3 Sample Lane', 'Survey: 4 Sample Lane'])
    })
  })

  describe('writing', () => {
    const form = `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by)
      values ($1, $2, 'A form', '{}', $3) returning submission_number`

    test('people fill forms in their own name, for their own contractor', async () => {
      expect(await attempt(alderEmployee, form, [leadTemplate, alder, 'tech.alder@example.com'])).toEqual([
        { submission_number: 5 },
      ])
      expect(await attempt(alderOwner, form, [leadTemplate, alder, 'owner.alder@example.com'])).toEqual([
        { submission_number: 5 },
      ])
      for (const [identity, contractor, by] of [
        [alderEmployee, birch, 'tech.alder@example.com'],
        [alderEmployee, alder, 'owner.alder@example.com'],
        [alderOwner, alder, 'tech.alder@example.com'],
        [alderAdmin, alder, 'tech.alder@example.com'],
        [birchOwner, alder, 'owner.birch@example.com'],
        [stranger, alder, 'stranger@example.com'],
      ] as const)
        await expect(attempt(identity, form, [leadTemplate, contractor, by])).rejects.toThrow(outside)
      await expect(attempt(anon, form, [leadTemplate, alder, 'x'])).rejects.toThrow(denied)
    })

    test('the function writes no more than an insert does', async () => {
      const create = "select public.create_form_submission($1, $2, 'A form', '{}', $3)"
      expect(
        await attempt(alderEmployee, create, [leadTemplate, alder, 'tech.alder@example.com']),
      ).toHaveLength(1)
      await expect(
        attempt(alderEmployee, create, [leadTemplate, birch, 'tech.alder@example.com']),
      ).rejects.toThrow(outside)
      await expect(
        attempt(alderEmployee, create, [leadTemplate, alder, 'owner.alder@example.com']),
      ).rejects.toThrow(outside)
      await expect(attempt(anon, create, [leadTemplate, alder, 'x'])).rejects.toThrow(denied)
    })

    test('nobody approves a form by inserting it so, or sets what the database sets', async () => {
      const insert = (column: string, value: string) =>
        `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by, ${column})
         values ('${leadTemplate}', '${alder}', 'A form', '{}', 'admin.alder@example.com', ${value}) returning status`
      expect(await attempt(alderAdmin, insert('status', "'submitted'"))).toEqual([{ status: 'submitted' }])
      for (const status of ['approved', 'rejected', 'archived'])
        await expect(attempt(alderAdmin, insert('status', `'${status}'`))).rejects.toThrow(outside)
      for (const column of [
        'id',
        'submission_number',
        'revision_count',
        'submitted_at',
        'approved_at',
        'created_at',
        'coperniq_import_status',
        'coperniq_import_id',
      ])
        await expect(attempt(alderAdmin, insert(column, 'default'))).rejects.toThrow(denied)
    })

    test('an employee changes and submits the own drafts, and approves nothing', async () => {
      const change = (set: string) => `update public.mep_form_submissions set ${set} returning id`
      const draft = [{ id: 'd1000000-0000-4000-8000-000000000003' }]
      // Without a condition: what is not the own draft is not touched.
      expect(await attempt(alderEmployee, change("form_title = 'B'"))).toEqual(draft)
      expect(await attempt(alderEmployee, change("status = 'submitted'"))).toEqual(draft)
      expect(await attempt(alderOwner, change("form_title = 'B'"))).toEqual([])
      expect(await attempt(stranger, change("form_title = 'B'"))).toEqual([])
      await expect(attempt(alderEmployee, change("status = 'approved'"))).rejects.toThrow(outsideOrState)
      await expect(attempt(anon, change("form_title = 'B'"))).rejects.toThrow(denied)
    })

    test('a former employee cannot go on with a draft', async () => {
      const former = person('tech.alder@example.com')
      await expect(
        attempt(former, "update public.mep_form_submissions set form_title = 'B'"),
      ).rejects.toThrow(outside)
    })

    test('the administrator approves and rejects for the own contractor only, and rewrites nothing', async () => {
      const move = (status: string) =>
        `update public.mep_form_submissions set status = '${status}' where status = 'submitted' returning id`
      const waiting = [{ id: 'd1000000-0000-4000-8000-000000000004' }]
      expect(await attempt(alderAdmin, move('approved'))).toEqual(waiting)
      expect(await attempt(alderAdmin, move('rejected'))).toEqual(waiting)
      expect(
        await attempt(
          person('admin.birch@example.com', { contractorId: birch, admin: true }),
          move('approved'),
        ),
      ).toEqual([])
      expect(await attempt(alderOwner, move('approved'))).toEqual([])
      await expect(
        attempt(
          alderAdmin,
          "update public.mep_form_submissions set form_data = '{}' where status = 'approved'",
        ),
      ).rejects.toThrow(/keeps its content/)
      await expect(attempt(alderAdmin, move('draft'))).rejects.toThrow(outsideOrState)
    })

    test('an administrator does not approve the own draft past its submission', async () => {
      await db().transaction(async (tx) => {
        await tx.many(form, [leadTemplate, alder, 'admin.alder@example.com'])
        await tx.many("select set_config('request.jwt.claims', $1, true)", [
          JSON.stringify(alderAdmin.claims),
        ])
        await tx.execute('set local role authenticated')
        await expect(
          tx.savepoint((inner) =>
            inner.many("update public.mep_form_submissions set status = 'approved' where status = 'draft'"),
          ),
        ).rejects.toThrow(/a form that is draft does not become approved/)
        await tx.execute('reset role')
        await tx.many(
          "delete from public.mep_form_submissions where submitted_by = 'admin.alder@example.com'",
        )
      })
    })

    test('no row moves to another contractor or person', async () => {
      for (const [table, set] of [
        ['mep_form_submissions', `contractor_config_id = '${birch}'`],
        ['mep_form_submissions', `template_id = '${surveyTemplate}'`],
        ['mep_form_submissions', "submitted_by = 'owner.birch@example.com'"],
        ['mep_form_submissions', 'submission_number = 1'],
        ['mep_contractor_configs', "contractor_email = 'owner.birch@example.com'"],
        ['mep_contractor_configs', `id = '${birch}'`],
        ['mep_contractor_configs', 'is_active = true'],
        ['mep_contractor_configs', "coperniq_company_id = '113'"],
        ['mep_template_usage', `contractor_config_id = '${birch}'`],
        ['csv_imports', `contractor_config_id = '${birch}'`],
      ] as const)
        for (const identity of [alderOwner, alderAdmin, alderEmployee])
          await expect(attempt(identity, `update public.${table} set ${set}`)).rejects.toThrow(denied)
    })

    test('contractors change their own configuration, blindly too, and employees none', async () => {
      const change =
        "update public.mep_contractor_configs set contractor_phone = 'x' returning contractor_name as name"
      expect((await attempt(alderOwner, change)).length).toBe(2)
      expect(await attempt(alderAdmin, change)).toEqual([{ name: 'Alder Mechanical' }])
      expect(await attempt(birchOwner, change)).toEqual([{ name: 'Birch Solar' }])
      expect(await attempt(alderEmployee, change)).toEqual([])
      expect(await attempt(stranger, change)).toEqual([])
    })

    test('nobody makes a contractor for somebody else, or takes one over', async () => {
      const create =
        'insert into public.mep_contractor_configs (contractor_name, contractor_email) values ($1, $2) returning created_by'
      expect(await attempt(stranger, create, ['New firm', 'stranger@example.com'])).toEqual([
        { created_by: 'contractor-wizard' },
      ])
      for (const email of ['owner.alder@example.com', null, ''])
        await expect(attempt(stranger, create, ['New firm', email])).rejects.toThrow(outside)
      const upsert = `${create.replace(' returning created_by', '')} on conflict (contractor_name, contractor_email) do update set contractor_phone = 'x'`
      await expect(
        attempt(stranger, upsert, ['Alder Mechanical', 'owner.alder@example.com']),
      ).rejects.toThrow(outside)
    })

    test('use is reported in the own name, for the own contractor and about forms one sees', async () => {
      const report = `insert into public.mep_template_usage (template_id, contractor_config_id, submission_id, action, user_email)
        values ($1, $2, $3, 'viewed', $4) returning action`
      const own = 'd1000000-0000-4000-8000-000000000001'
      expect(
        await attempt(alderEmployee, report, [leadTemplate, alder, own, 'tech.alder@example.com']),
      ).toHaveLength(1)
      for (const [template, contractor, submission, by] of [
        [leadTemplate, birch, null, 'tech.alder@example.com'],
        [leadTemplate, alder, null, 'owner.alder@example.com'],
        [leadTemplate, alder, null, null],
        // Of a colleague, of another contractor, and of another template.
        [leadTemplate, alder, 'd1000000-0000-4000-8000-000000000004', 'tech.alder@example.com'],
        [surveyTemplate, alder, 'd1000000-0000-4000-8000-000000000006', 'tech.alder@example.com'],
        [reportTemplate, alder, own, 'tech.alder@example.com'],
      ])
        await expect(attempt(alderEmployee, report, [template, contractor, submission, by])).rejects.toThrow(
          outside,
        )
      const call = "select public.record_template_usage($1, $2, 'viewed')"
      expect(await attempt(alderEmployee, call, [leadTemplate, alder])).toHaveLength(1)
      await expect(attempt(alderEmployee, call, [leadTemplate, birch])).rejects.toThrow(outside)
      await expect(attempt(anon, call, [leadTemplate, alder])).rejects.toThrow(denied)
    })

    test('a revision of a form of others is refused in the same words as one of a form that is not there', async () => {
      const revise = `insert into public.mep_form_submissions (template_id, contractor_config_id, form_title, form_data, submitted_by, parent_submission_id)
        values ($1, $2, 'A form', '{}', 'tech.birch@example.com', $3)`
      for (const parent of ['d1000000-0000-4000-8000-000000000002', crypto.randomUUID()])
        await expect(attempt(birchEmployee, revise, [leadTemplate, birch, parent])).rejects.toThrow(
          `there is no rejected form ${parent} of this contractor and template`,
        )
    })

    test('nobody but the back end deletes or empties', async () => {
      for (const table of [...tenantTables, ...publicTables])
        for (const identity of [anon, stranger, alderOwner, alderAdmin, alderEmployee]) {
          await expect(attempt(identity, `delete from public.${table}`)).rejects.toThrow(denied)
          await expect(attempt(identity, `truncate public.${table} cascade`)).rejects.toThrow(denied)
        }
    })

    test('nobody but the back end writes the library, imports, calls and traces, by table, view or function', async () => {
      const back = [
        ...publicTables,
        'csv_imports',
        'csv_import_records',
        'csv_column_mapping',
        'coperniq_sync_log',
        'data_lineage',
      ]
      for (const identity of [anon, stranger, alderOwner, alderAdmin, alderEmployee]) {
        for (const table of back) {
          await expect(attempt(identity, `insert into public.${table} default values`)).rejects.toThrow(
            denied,
          )
          const column = table === 'mep_wizard_options' ? 'key' : 'id'
          await expect(attempt(identity, `update public.${table} set ${column} = ${column}`)).rejects.toThrow(
            denied,
          )
        }
        for (const view of [...tenantViews, 'template_summary'])
          await expect(attempt(identity, `delete from public.${view}`)).rejects.toThrow(
            /permission denied|cannot delete/,
          )
        for (const call of [
          `public.create_csv_import('${alder}', 'x', 'Contact', 'x')`,
          "public.add_csv_import_record('e1000000-0000-4000-8000-000000000001', 9, '{}')",
          "public.log_coperniq_sync(null, 'import', 'Contact', 1, 1, 0, 'success', 'x')",
        ])
          await expect(attempt(identity, `select ${call}`)).rejects.toThrow(denied)
      }
    })
  })
})
