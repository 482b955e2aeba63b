import { counted, type View } from '@plinth/kernel'
import { defineLifecycleOperation } from '@plinth/lifecycle'
import { z } from 'zod'
import { templatesErrors } from './errors.ts'
import { countTemplates, filterTemplates, folderInput, readLibrary } from './library.ts'
import { levels, passingScore, scoreTemplate } from './score-template.ts'
import { phases, trades } from './template-file.ts'

const output = z.object({
  level: z.enum(levels),
  templates: z
    .array(
      z.object({
        slug: z.string(),
        file: z.string(),
        points: z.int(),
        passed: z.boolean(),
        deductions: z.array(z.object({ points: z.int(), reason: z.string() })).readonly(),
      }),
    )
    .readonly(),
  counts: z.record(z.string(), z.record(z.string(), z.int())),
})

export const score = defineLifecycleOperation({
  name: 'templates.score',
  summary: 'Score the template files, and say what cost points',
  description: `Each template begins with 100 points. \`starter\` takes off 10 for fewer than three fields, 15 for a type that does not
exist, 8 when nothing is required; \`professional\` also 5 when standards are named and no field mentions one, 7 when the
trade is licensed and no field asks for the license, 3 without a type of work order. A template passes with 70. Exit
code 3 when one does not.`,
  effect: 'read',
  projects: 'one',
  examples: [
    { command: 'plinth mep templates score', does: 'all templates' },
    { command: 'plinth mep templates score --trade hvac --phase om', does: 'some of them' },
  ],
  input: z.object({
    level: z.enum(levels).optional().describe('How strict; professional without it'),
    trade: z.enum(trades).optional().describe('Only this trade'),
    phase: z.enum(phases).optional().describe('Only this phase'),
    folder: folderInput,
  }),
  output,
  async run(context, { level = 'professional', trade, phase, folder }) {
    if (level === 'enterprise') throw templatesErrors.reviewMissing()
    const templates = filterTemplates(readLibrary(context, folder).templates, { trade, phase })
    return {
      level,
      templates: templates.map((template) => ({
        slug: template.content.template.slug,
        file: template.file,
        ...scoreTemplate(template, { level }),
      })),
      counts: countTemplates(templates),
    }
  },
  exit: ({ templates }) => (templates.some(({ passed }) => !passed) ? 'findings' : 'done'),
  present,
})

function present({ templates }: z.output<typeof output>): View {
  const failed = templates.filter(({ passed }) => !passed).length
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Template' },
        { title: 'Points', align: 'right' },
        { title: 'Lost', flexible: true },
      ],
      rows: templates.map(({ slug, points, passed, deductions }) => [
        slug,
        { text: `${points}`, tone: passed ? 'good' : 'bad' },
        deductions.map((each) => `-${each.points} ${each.reason}`).join('; '),
      ]),
    },
    {
      kind: 'text',
      text: `${counted(templates.length, 'template')}, ${failed} below ${passingScore}.`,
      tone: failed === 0 ? 'good' : 'attention',
    },
  ]
}
