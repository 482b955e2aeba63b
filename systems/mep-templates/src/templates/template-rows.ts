import type { Template } from './read-templates.ts'
import { fieldsOf, type TemplateField } from './template-file.ts'

/** The rows of the three tables, with the names of their columns; parents are named by their natural keys. */
export interface TemplateRows {
  readonly templates: readonly object[]
  readonly groups: readonly object[]
  readonly fields: readonly object[]
}

const workOrder = { type: 'Field Work Order', name: '[MEP] Service Call' } as const

/** Turns templates into rows; totals are counted, and places begin at 1. */
export function planRows(templates: readonly Template[]): TemplateRows {
  return {
    templates: templates.map(templateRow),
    groups: templates.flatMap(({ content: { template, groups } }) =>
      groups.map(({ name, critical }, index) => ({
        template: template.slug,
        name,
        display_order: index + 1,
        is_critical: critical,
      })),
    ),
    fields: templates.flatMap(({ content: { template, groups } }) =>
      groups.flatMap(({ name, fields }) =>
        fields.map((field, index) => ({
          template: template.slug,
          section: name,
          ...fieldRow(field),
          display_order: index + 1,
        })),
      ),
    ),
  }
}

function templateRow({ trade, content }: Template): object {
  const { slug, name, category, description, emoji, phase, compliance, version, work_order } =
    content.template
  const { type: work_order_type, name: work_order_name } = work_order ?? workOrder
  return {
    name: slug,
    display_name: name,
    trade,
    category,
    description,
    emoji,
    phase,
    compliance,
    work_order_type,
    work_order_name,
    total_fields: fieldsOf(content).length,
    total_groups: content.groups.length,
    version,
  }
}

function fieldRow({
  name,
  label,
  type,
  required,
  placeholder,
  description,
  options,
  validation,
}: TemplateField): object {
  return {
    name,
    label,
    field_type: type,
    is_required: required,
    placeholder,
    description,
    options,
    validation_rules: validation && rulesOf(validation),
  }
}

function rulesOf({ alert_above, ...rules }: NonNullable<TemplateField['validation']>): object {
  return alert_above === undefined ? rules : { ...rules, alertAbove: alert_above }
}
