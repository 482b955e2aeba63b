import { fieldsOf, fieldTypes, type TemplateField, type TemplateFile } from './template-file.ts'

export const levels = ['starter', 'professional', 'enterprise'] as const
export type Level = (typeof levels)[number]

/** A template passes with at least so many points. */
export const passingScore = 70

export interface Deduction {
  readonly points: number
  readonly reason: string
}

export interface Score {
  readonly points: number
  readonly passed: boolean
  readonly deductions: readonly Deduction[]
}

interface Scored {
  readonly trade: string
  readonly content: TemplateFile
}

interface Check {
  readonly level: Level
  readonly points: number
  readonly reason: string
  fails(template: Scored, fields: readonly TemplateField[]): boolean
}

/** Trades whose people must hold a certificate or license to do the work. */
const certified: ReadonlySet<string> = new Set([
  'hvac',
  'plumbing',
  'electrical',
  'fire_protection',
  'low_voltage',
  'roofing',
])
const knownTypes: ReadonlySet<string> = new Set(fieldTypes)

const checks: readonly Check[] = [
  {
    level: 'starter',
    points: 10,
    reason: 'it has fewer than 3 fields',
    fails: (_, fields) => fields.length < 3,
  },
  {
    level: 'starter',
    points: 15,
    reason: `a field has a type other than ${fieldTypes.join(', ')}`,
    fails: (_, fields) => fields.some(({ type }) => !knownTypes.has(type)),
  },
  {
    level: 'starter',
    points: 8,
    reason: 'no field is required',
    fails: (_, fields) => !fields.some(({ required }) => required),
  },
  {
    level: 'professional',
    points: 5,
    reason:
      'it names standards, and no field mentions compliance, a code, a standard, a regulation or a permit',
    fails: ({ content }, fields) =>
      content.template.compliance.length > 0 &&
      !mention(fields, /\b(complian(ce|t)|codes?|standards?|regulations?|permits?)\b/i),
  },
  {
    level: 'professional',
    points: 7,
    reason: 'its trade is licensed, and no field asks for a certificate or license',
    fails: ({ trade }, fields) => certified.has(trade) && !mention(fields, /certif|licen[sc]e/i),
  },
  {
    level: 'professional',
    points: 3,
    reason: 'it has no type of work order',
    fails: ({ content }) => content.template.work_order === undefined,
  },
]

/**
 * Scores a template: 100 points less what its checks cost. `starter` makes the first three, `professional` all six;
 * `enterprise` adds what a reviewer, usually a language model, takes off in `review`.
 */
export function scoreTemplate(
  template: Scored,
  { level = 'professional', review = [] }: { level?: Level; review?: readonly Deduction[] } = {},
): Score {
  const fields = fieldsOf(template.content)
  const asked = levels.indexOf(level)
  const deductions = [
    ...checks
      .filter((check) => levels.indexOf(check.level) <= asked && check.fails(template, fields))
      .map(({ points, reason }) => ({ points, reason })),
    ...(level === 'enterprise' ? review : []),
  ]
  const points = Math.max(0, 100 - deductions.reduce((sum, each) => sum + each.points, 0))
  return { points, passed: points >= passingScore, deductions }
}

// The name is split at its capitals: `licenseNumber` mentions a license, `permitPulled` a permit.
function mention(fields: readonly TemplateField[], wanted: RegExp): boolean {
  return fields.some(({ name, label, description = '' }) =>
    wanted.test(`${name.replace(/([A-Z]+)/g, ' $1')} ${label} ${description}`),
  )
}
