import { counted, type View } from '@plinth/kernel'
import { defineLifecycleOperation, findingBlock, findingJson } from '@plinth/lifecycle'
import { z } from 'zod'
import { folderInput, readLibrary } from './library.ts'

export const lint = defineLifecycleOperation({
  name: 'templates.lint',
  summary: 'Check the template files, without a database',
  description: `Reads every \`<trade>/<name>.yaml\` and names what is wrong with it as \`file:line:column\`: what is no YAML, what has
another shape, rules that can never hold, names that are there twice, links to forms that do not exist, and templates
with fewer than 70 points. Exit code 3 when there is a finding.`,
  effect: 'read',
  projects: 'one',
  examples: [
    { command: 'plinth mep templates lint', does: 'the templates of the system' },
    { command: 'plinth mep templates lint --folder drafts', does: 'templates in another folder' },
  ],
  input: z.object({ folder: folderInput }),
  output: z.object({ templates: z.int(), findings: z.array(findingJson).readonly() }),
  async run(context, { folder }) {
    const { templates, findings } = readLibrary(context, folder)
    return { templates: templates.length, findings }
  },
  exit: ({ findings }) => (findings.length > 0 ? 'findings' : 'done'),
  present: ({ templates, findings }): View => [
    ...findings.map((finding) =>
      findingBlock({ ...finding, message: `${finding.message} [${finding.code}]` }),
    ),
    {
      kind: 'text',
      text: `${counted(templates, 'template')}, ${counted(findings.length, 'finding')}.`,
      tone: findings.length === 0 ? 'good' : 'attention',
    },
  ],
})
