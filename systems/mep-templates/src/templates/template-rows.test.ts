import { expect, test } from 'vitest'
import { readTemplate } from './read-templates.ts'
import { planRows } from './template-rows.ts'

const text = `template: { slug: roofing_gutter, name: Gutter, category: Roofing, compliance: "IRC; IBC, SMACNA" }
groups:
  - name: Second
    fields: [{ name: slope, label: Slope (in/ft), type: Numeric, validation: { min: 0, alert_above: 1 } }]
  - name: First
    critical: true
    fields:
      - { name: photos, label: Photos, type: File }
      - { name: state, label: State, type: Single select, options: [Good, Bad], required: true }
`

test('rows count for themselves, keep the order of the file and fill in what it leaves out', () => {
  const { template } = readTemplate(text, { file: 'gutter.yaml', path: 'roofing/gutter.yaml' })
  const { templates, groups, fields } = planRows(template ? [template] : [])
  expect(templates).toEqual([
    {
      name: 'roofing_gutter',
      display_name: 'Gutter',
      trade: 'roofing',
      category: 'Roofing',
      phase: 'service',
      compliance: ['IRC', 'IBC', 'SMACNA'],
      work_order_type: 'Field Work Order',
      work_order_name: '[MEP] Service Call',
      total_fields: 3,
      total_groups: 2,
      version: '1.0',
    },
  ])
  expect(groups).toEqual([
    { template: 'roofing_gutter', name: 'Second', display_order: 1, is_critical: false },
    { template: 'roofing_gutter', name: 'First', display_order: 2, is_critical: true },
  ])
  expect(fields).toMatchObject([
    { section: 'Second', name: 'slope', validation_rules: { min: 0, alertAbove: 1 }, display_order: 1 },
    { section: 'First', name: 'photos', is_required: false, display_order: 1 },
    { section: 'First', name: 'state', is_required: true, options: ['Good', 'Bad'], display_order: 2 },
  ])
})
