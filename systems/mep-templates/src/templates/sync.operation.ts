import type { View } from '@plinth/kernel'
import { defineLifecycleOperation } from '@plinth/lifecycle'
import { z } from 'zod'
import { templatesErrors } from './errors.ts'
import { folderInput, readLibrary } from './library.ts'
import { type Outcome, syncTemplates } from './sync-templates.ts'

const outcomes = ['added', 'changed', 'removed', 'unchanged'] as const satisfies readonly Outcome[]

const output = z.object({
  database: z.string(),
  templates: z
    .array(
      z.object({
        slug: z.string(),
        outcome: z.enum(outcomes),
        fieldsAdded: z.int(),
        fieldsChanged: z.int(),
        fieldsRemoved: z.int(),
      }),
    )
    .readonly(),
})

export const sync = defineLifecycleOperation({
  name: 'templates.sync',
  summary: 'Write the template files into the database',
  description: `Lints the files and, when there is nothing to find, makes \`templates\`, \`template_groups\` and \`template_fields\` equal
to them in one transaction. Ids stay as long as names stay, so mappings and filled forms keep what they refer to. A field
that is no longer in its file is deleted; a template whose file is gone is no longer offered, and stays for its forms.
Templates that no file made are left alone. A second run changes nothing.`,
  effect: 'write',
  projects: 'one',
  examples: [
    { command: 'plinth mep templates sync', does: 'into the embedded database' },
    { command: 'plinth mep templates sync --env staging', does: 'into a declared environment' },
  ],
  input: z.object({ folder: folderInput }),
  output,
  async run(context, { folder }) {
    const { templates, findings } = readLibrary(context, folder)
    const [first] = findings
    if (first !== undefined)
      throw templatesErrors.invalid({ count: findings.length }, { detail: first.message, where: first.where })
    const db = await context.openDatabase()
    return { database: db.label, templates: await syncTemplates(db, templates) }
  },
  present,
})

function present({ database, templates }: z.output<typeof output>): View {
  const count = (outcome: Outcome): number => templates.filter((each) => each.outcome === outcome).length
  const moved = templates.filter(({ outcome }) => outcome !== 'unchanged')
  return [
    { kind: 'heading', text: database },
    ...(moved.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: 'Template', flexible: true },
              { title: 'Result' },
              { title: 'Fields +', align: 'right' },
              { title: '~', align: 'right' },
              { title: '-', align: 'right' },
            ],
            rows: moved.map(({ slug, outcome, fieldsAdded, fieldsChanged, fieldsRemoved }) => [
              slug,
              outcome,
              `${fieldsAdded}`,
              `${fieldsChanged}`,
              `${fieldsRemoved}`,
            ]),
          } as const,
        ]),
    {
      kind: 'text',
      text: `${outcomes.map((outcome) => `${count(outcome)} ${outcome}`).join(', ')}.`,
      tone: 'good',
    },
  ]
}
