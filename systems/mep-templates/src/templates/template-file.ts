// The shape of a template file: what the reader checks, and what `templates/schema.json` tells editors.

import { z } from 'zod'

export const trades = [
  'hvac',
  'plumbing',
  'electrical',
  'solar',
  'fire_protection',
  'controls',
  'tud_market',
  'low_voltage',
  'roofing',
  'general_contractor',
] as const

export const phases = ['sales', 'design', 'permit', 'install', 'commissioning', 'om', 'service'] as const

export const fieldTypes = ['Text', 'Numeric', 'Single select', 'Multiple select', 'File'] as const

const words = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z][a-z0-9_]*$/, 'small letters, digits and underscores')

const validation = z.strictObject({
  min: z.number().exactOptional().describe('Least number'),
  max: z.number().exactOptional().describe('Greatest number'),
  pattern: words.exactOptional().describe('Regular expression that a text must match'),
  alert_above: z
    .number()
    .exactOptional()
    .describe('A greater number is allowed, and somebody must look at it'),
})

const field = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/, 'letters and digits, beginning with a small letter: coReadingPPM')
    .describe('Key of the answer; never changes once forms have been filled'),
  label: words.describe('What people read beside it, with the unit in brackets'),
  // Any text is read, so that a file with a wrong type can still be scored; `lint` refuses it.
  type: words.meta({ description: 'Kind of answer', enum: [...fieldTypes] }),
  required: z.boolean().default(false).describe('Whether a form without it cannot be submitted'),
  placeholder: words.exactOptional().describe('Example shown in the empty field'),
  description: words.exactOptional().describe('Help text'),
  options: z.array(words).exactOptional().describe('Choices of a select'),
  validation: validation.exactOptional(),
})

const group = z.strictObject({
  name: words.describe('Heading; once in a template'),
  critical: z.boolean().default(false).describe('Whether safety or acceptance depends on it'),
  fields: z.array(field),
})

// One text with commas is read as a list: older files have it so.
const compliance = z.union([
  z.array(words),
  z.string().transform((text) =>
    text
      .split(/[,;]/)
      .map((standard) => standard.trim())
      .filter((standard) => standard !== ''),
  ),
])

const head = z.strictObject({
  slug: slug.describe('Machine name, for ever: contractors, forms and mappings refer to it'),
  name: words.describe('Title for people'),
  emoji: words.exactOptional(),
  category: words.describe('Heading under which it is listed: HVAC, Work Orders, Service Plans'),
  phase: z.enum(phases).default('service').describe('Phase of a job it is used in'),
  description: words.exactOptional().describe('What it is for, in a sentence'),
  compliance: compliance.default([]).describe('Standards the form answers to'),
  work_order: z
    .strictObject({
      type: words.describe('Kind of task in Coperniq: Field Work Order'),
      name: words.describe('Name of the work order in Coperniq'),
    })
    .exactOptional(),
  linked_forms: z.array(slug).default([]).describe('Forms that are filled along with this work order'),
  version: z.string().default('1.0'),
})

const servicePlan = z.strictObject({
  price: z.number().nonnegative().describe('US dollars for the whole term'),
  months: z.int().positive().default(12),
  invoicing: z.enum(['ONE_TIME', 'MONTHLY', 'QUARTERLY', 'ANNUAL']),
  visits: z.array(
    z.strictObject({
      name: words,
      season: words.exactOptional(),
      forms: z.array(slug).default([]).describe('Forms that are filled on the visit'),
    }),
  ),
  benefits: z.array(words).default([]),
  terms: z.array(words).default([]),
})

export const templateFile = z.strictObject({
  template: head,
  service_plan: servicePlan
    .exactOptional()
    .describe('What a plan costs and brings; its groups are the enrollment'),
  groups: z.array(group),
})

export type TemplateFile = z.output<typeof templateFile>
export type TemplateGroup = TemplateFile['groups'][number]
export type TemplateField = TemplateGroup['fields'][number]

/** The fields of every group, in their order. */
export function fieldsOf({ groups }: Pick<TemplateFile, 'groups'>): TemplateField[] {
  return groups.flatMap(({ fields }) => fields)
}
