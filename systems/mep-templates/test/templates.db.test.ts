// The library in the database: written once, kept as it is, and changed without losing what others refer to.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createdBy, readLibrary, syncTemplates, type Template } from '../src/templates/index.ts'
import { catalogue } from './catalogue.ts'
import {
  createContractor,
  type Database,
  describeEngines,
  insertForm,
  useMep,
  useSeededMep,
} from './mep-database.ts'

const folder = join(import.meta.dirname, '..')
const { templates } = readLibrary({ project: { folder }, cwd: folder }, undefined)
const slug = 'hvac_system_commissioning'

const outcomes = (synced: Awaited<ReturnType<typeof syncTemplates>>): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { outcome } of synced) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

// Every row with its ids and times, without the fixtures.
const everything = (db: Database): Promise<object[]> =>
  db.many(
    `select template.*, section.id as section, section.name as heading, section.display_order as section_order,
            field.id as field, field.name as key, field.label, field.group_id, field.options, field.validation_rules
     from public.templates as template
     join public.template_groups as section on section.template_id = template.id
     join public.template_fields as field on field.group_id = section.id
     where template.name not like 'sample%'
     order by template.name, section.display_order, field.display_order`,
  )

type Content = Template['content']

function withChange(change: (content: Content) => Content): Template[] {
  return templates.map((template) =>
    template.content.template.slug === slug ? { ...template, content: change(template.content) } : template,
  )
}

const field = (
  db: Database,
  name: string,
): Promise<{ id: string; label: string; group_id: string; display_order: number }> =>
  db.one(
    `select field.* from public.template_fields as field join public.templates as template on template.id = field.template_id
     where template.name = $1 and field.name = $2`,
    [slug, name],
  )

describeEngines((engine) => {
  const empty = useMep(engine)
  const seeded = useSeededMep(engine)

  test('the first run adds every template, the second changes nothing', async () => {
    expect(outcomes(await syncTemplates(empty(), templates))).toEqual({ added: 64 })
    const before = await everything(empty())
    expect(before).toHaveLength(catalogue.reduce((sum, { fields }) => sum + fields, 0))
    expect(outcomes(await syncTemplates(empty(), templates))).toEqual({ unchanged: 64 })
    expect(await everything(empty())).toEqual(before)
  })

  test('what stands there is what the catalogue lists', async () => {
    await syncTemplates(empty(), templates)
    const rows = await empty().many(
      `select name as slug, trade, phase, work_order_type as "workOrder", group_count::integer as groups,
              field_count::integer as fields
       from public.template_summary join public.templates using (id, name, trade, phase)`,
    )
    const bySlug = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
    expect(rows.sort(bySlug)).toEqual([...catalogue].sort(bySlug))
  })

  test('a new label, another place and another group leave the ids as they are', async () => {
    const db = seeded()
    await syncTemplates(db, templates)
    const before = { moved: await field(db, 'customerWalkthrough'), named: await field(db, 'compressorAmps') }
    const changed = withChange((content) => {
      const moved = content.groups
        .flatMap(({ fields }) => fields)
        .filter(({ name }) => name === 'customerWalkthrough')
      return {
        ...content,
        groups: content.groups.map((group, index) => ({
          ...group,
          fields: [
            ...(index === 0 ? moved : []),
            ...group.fields.filter(({ name }) => name !== 'customerWalkthrough'),
          ].map((each) =>
            each.name === 'compressorAmps' ? { ...each, label: 'Amps of the compressor' } : each,
          ),
        })),
      }
    })
    const times = await stamps(db)
    expect(outcomes(await syncTemplates(db, changed))).toEqual({ changed: 1, unchanged: 63 })
    const after = { moved: await field(db, 'customerWalkthrough'), named: await field(db, 'compressorAmps') }
    expect(after.named).toMatchObject({ id: before.named.id, label: 'Amps of the compressor' })
    expect(after.moved).toMatchObject({ id: before.moved.id, display_order: 1 })
    expect(after.moved.group_id).not.toBe(before.moved.group_id)
    expect(
      [...(await stamps(db))].filter(([name, at]) => times.get(name) !== at).map(([name]) => name),
    ).toEqual([slug])
    await syncTemplates(db, templates)
  })

  test('a removed field and a renamed group go, and a mapping to the field forgets it', async () => {
    const db = seeded()
    await syncTemplates(db, templates)
    const { id } = await field(db, 'wifiConnected')
    await db.many(
      `insert into public.coperniq_field_mapping (coperniq_type, coperniq_field_name, template_field_id, is_custom)
       values ('Asset', 'wifi', $1, true)`,
      [id],
    )
    const changed = withChange((content) => ({
      ...content,
      groups: content.groups.map((group) => ({
        ...group,
        name: group.name === 'Final Checklist' ? 'Hand-over' : group.name,
        fields: group.fields.filter(({ name }) => name !== 'wifiConnected'),
      })),
    }))
    const [entry] = (await syncTemplates(db, changed)).filter(({ outcome }) => outcome === 'changed')
    expect(entry).toEqual({ slug, outcome: 'changed', fieldsAdded: 0, fieldsChanged: 6, fieldsRemoved: 1 })
    const { document } = await db.one<{ document: { template: object; groups: { name: string }[] } }>(
      'select public.get_template_full($1) as document',
      [slug],
    )
    expect(document.template).toMatchObject({ total_fields: 35, total_groups: 6 })
    expect(document.groups.at(-1)?.name).toBe('Hand-over')
    const mapping = await db.one(
      "select template_field_id from public.coperniq_field_mapping where coperniq_field_name = 'wifi'",
    )
    expect(mapping).toEqual({ template_field_id: null })
    await db.many("delete from public.coperniq_field_mapping where coperniq_field_name = 'wifi' returning id")
    await syncTemplates(db, templates)
  })

  test('a template without its file is retired with its forms, once, and comes back as it was', async () => {
    const db = seeded()
    await syncTemplates(db, templates)
    const { id } = await db.one<{ id: string }>('select id from public.templates where name = $1', [slug])
    const form = await insertForm(db, { template: id, contractor: await createContractor(db) })
    const fewer = templates.filter(({ content }) => content.template.slug !== slug)
    expect(outcomes(await syncTemplates(db, fewer))).toEqual({ unchanged: 63, removed: 1 })
    expect(outcomes(await syncTemplates(db, fewer))).toEqual({ unchanged: 63 })
    const active = 'select id, is_active from public.templates where name = $1'
    expect(await db.one(active, [slug])).toEqual({ id, is_active: false })
    expect(outcomes(await syncTemplates(db, templates))).toEqual({ unchanged: 63, changed: 1 })
    expect(await db.one(active, [slug])).toEqual({ id, is_active: true })
    expect(
      await db.one('select template_id from public.mep_form_submissions where id = $1', [form.id]),
    ).toEqual({
      template_id: id,
    })
  })

  test('of two runs at once, one writes and the other finds nothing to do', async () => {
    const db = seeded()
    const ours = 'select id from public.templates where created_by = $1'
    await db.many(`delete from public.mep_form_submissions where template_id in (${ours})`, [createdBy])
    await db.many('delete from public.templates where created_by = $1', [createdBy])
    const runs = await Promise.all([syncTemplates(db, templates), syncTemplates(db, templates)])
    expect(runs.map((run) => JSON.stringify(outcomes(run))).sort()).toEqual([
      '{"added":64}',
      '{"unchanged":64}',
    ])
  })

  test('templates that no file made stay as they are', async () => {
    const db = seeded()
    const others = (): Promise<object[]> =>
      db.many("select * from public.templates where name like 'sample%' order by name")
    const before = await others()
    expect(before.length).toBeGreaterThan(3)
    await syncTemplates(db, templates)
    expect(await others()).toEqual(before)
  })

  test('a run that fails leaves nothing behind', async () => {
    const db = seeded()
    await syncTemplates(db, templates)
    const before = await everything(db)
    const broken = withChange((content) => ({
      ...content,
      template: { ...content.template, name: 'Renamed' },
      groups: content.groups.map((group) => ({
        ...group,
        fields: group.fields.map((each) => ({ ...each, type: 'Date' })),
      })),
    }))
    await expect(syncTemplates(db, broken)).rejects.toThrow('template_fields_field_type_check')
    expect(await everything(db)).toEqual(before)
  })

  async function stamps(db: Database): Promise<Map<string, string>> {
    const rows = await db.many<{ name: string; at: string }>(
      'select name, updated_at::text as at from public.templates',
    )
    return new Map(rows.map(({ name, at }) => [name, at]))
  }
})
